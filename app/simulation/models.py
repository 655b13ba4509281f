"""The table of simulations; that of their parts is made by SQL, in the migration 0024."""

from tortoise import fields
from tortoise.models import Model


class Simulation(Model):
    """A simulation that somebody of the staff started, and what it found.

    `draft` is the rules file as it was sent, `game_ids` are the games whose members are replayed, in
    `[starts, until)`; `members` is how many there were when it started. `result` is there when it is DONE.
    """

    id = fields.UUIDField(primary_key=True)
    staff = fields.ForeignKeyField("laurel.Staff", on_delete=fields.RESTRICT)
    state = fields.CharField(max_length=16)
    draft = fields.TextField()
    starts = fields.DatetimeField()
    until = fields.DatetimeField()
    game_ids: list[str] = fields.JSONField()
    members = fields.BigIntField()
    created_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)
    result: dict[str, object] | None = fields.JSONField(null=True)

    class Meta(Model.Meta):
        table = "simulations"
