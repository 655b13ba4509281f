"""Tables of the inbox: the notifications of members, and the kinds that they have declined."""

from tortoise import fields
from tortoise.models import Model


class Notification(Model):
    """A notice (`app.domain.notifications.Notice`) in its member's inbox; instants are the game's.

    `key` says what it is about: of one key there is one. `params` are what fields and sentence are made of.
    Of one member, a later notification has a greater `id`: all are stored under the lock of its row.
    """

    id = fields.BigIntField(primary_key=True)
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.RESTRICT)
    game_id = fields.UUIDField()
    key = fields.CharField(max_length=128)
    kind = fields.CharField(max_length=24)
    created_at = fields.DatetimeField()
    params: dict[str, str | int] = fields.JSONField()
    read_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "notifications"
        unique_together = (("member", "key", "game_id"),)


class NotificationOptOut(Model):
    """A kind of notification that a member declined: none of it is stored or sent from then on."""

    id = fields.BigIntField(primary_key=True)
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.RESTRICT)
    game_id = fields.UUIDField()
    kind = fields.CharField(max_length=24)

    class Meta(Model.Meta):
        table = "notification_opt_outs"
