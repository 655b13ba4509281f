"""Tables of the outbox.

`outbox_subscriptions` is not among them: its primary key has several columns, which Tortoise cannot express.
"""

from tortoise import fields
from tortoise.models import Model


class OutboxSequence(Model):
    """The number of a member's last event: receivers order by it, and see what they lack."""

    id = fields.BigIntField(primary_key=True)
    game_id = fields.UUIDField()
    member = fields.OneToOneField("laurel.Member", on_delete=fields.RESTRICT)
    last_seq = fields.BigIntField()

    class Meta(Model.Meta):
        table = "outbox_sequences"


class OutboxFact(Model):
    """An event, written in the transaction that makes it true. `occurred_at` is the game's instant.

    `fanned_out_at` is when its deliveries were created, by the real clock: it is stored until those are
    deleted. Only the message of `testWebhook` is without a member.
    """

    id = fields.BigIntField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.RESTRICT, null=True)
    seq = fields.BigIntField()
    type = fields.CharField(max_length=64)
    data: dict[str, object] = fields.JSONField()
    occurred_at = fields.DatetimeField()
    fanned_out_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "outbox"
        unique_together = (("member", "seq", "game"),)
