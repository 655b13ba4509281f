"""Tables of the standing: members, their events, and what followed. Only the recorder writes them."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class Member(Model):
    """The standing of `app.domain.events.Standing`, settled to when it was last written.

    `earning` are the tallies of `app.domain.earning_progress`, `points_holds` what `app.domain.points_holds`
    says, `packs` what `app.domain.packs` does.
    `event_seq`, `history_seq` and `ledger_seq` are the last numbers given in the tables below.
    `merged_into` is the member that the standing went to, for good. `erased_at` is when the person was
    erased: nothing that is stored tells who it was.
    """

    id = fields.UUIDField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    joined_at = fields.DatetimeField()
    tier = fields.SmallIntField()
    progress = fields.BigIntField()
    season_started_at = fields.DatetimeField()
    season_ends_at = fields.DatetimeField()
    p = fields.BigIntField()
    p_expires_at = fields.DatetimeField(null=True)
    loops = fields.BigIntField()
    lifetime_sc = fields.BigIntField()
    lifetime_p = fields.BigIntField()
    ltv_usd = fields.DecimalField(max_digits=60, decimal_places=18)
    applied_to = fields.DatetimeField()
    earning: dict[str, object] = fields.JSONField(db_default="{}")
    points_holds: list[object] = fields.JSONField(db_default="[]")
    packs: list[object] = fields.JSONField(db_default="[]")
    wake_at = fields.DatetimeField()
    invitation_at = fields.DatetimeField(null=True)
    event_seq = fields.IntField()
    history_seq = fields.IntField()
    ledger_seq = fields.IntField()
    merged_into = fields.ForeignKeyField(
        "laurel.Member", on_delete=fields.RESTRICT, null=True, db_index=True, related_name="merged"
    )
    erased_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "members"
        indexes = (
            Index(fields=("game_id", "wake_at"), name="members_game_wake"),
            Index(fields=("game_id", "joined_at", "id"), name="members_game_joined"),
        )


class LoyaltyEvent(Model):
    """An event: what happened to a member from outside. Append only.

    What each kind keeps in which column: `app.loyalty.event_columns`.

    `key` is the id it came with (purchaseId, refundId, idempotencyKey), unique in its game and kind;
    `fingerprint` the hash of the input it came with; `refunds` the purchase that a refund lowers; `code` the
    mission, activity or benefit, and `period` the day or month that it counts for; of P that come back,
    `code` is CANCELLED where the player gave them back. `actor_id` is the studio key, or the person of the
    staff, that reported it.
    """

    id = fields.BigIntField(primary_key=True)
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.RESTRICT)
    seq = fields.IntField()
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    kind = fields.CharField(max_length=16)
    key = fields.CharField(max_length=128, null=True)
    fingerprint = fields.BinaryField(null=True)
    effective_at = fields.DatetimeField()
    received_at = fields.DatetimeField()
    occurred_at = fields.DatetimeField(null=True)
    amount = fields.DecimalField(max_digits=38, decimal_places=6)
    currency = fields.CharField(max_length=3)
    points = fields.BigIntField()
    tier = fields.SmallIntField()
    refunds = fields.CharField(max_length=128)
    sku = fields.CharField(max_length=128, null=True)
    code = fields.CharField(max_length=40, db_default="")
    period = fields.CharField(max_length=10, db_default="")
    held_until = fields.DatetimeField(null=True)
    actor_id = fields.UUIDField(null=True)
    reason = fields.CharField(max_length=500)

    class Meta(Model.Meta):
        table = "loyalty_events"
        unique_together = (("game", "kind", "key"),)


class HistoryEntry(Model):
    """A change of the standing and what it was judged by (`app.domain.events.Change`). Append only."""

    id = fields.BigIntField(primary_key=True)
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.RESTRICT)
    game_id = fields.UUIDField()
    seq = fields.IntField()
    at = fields.DatetimeField()
    kind = fields.CharField(max_length=16)
    tier = fields.SmallIntField()
    ladder_version = fields.IntField()
    rules_version = fields.IntField()
    sc = fields.BigIntField()
    p = fields.BigIntField()
    details: dict[str, str | int] = fields.JSONField()
    event_seq = fields.IntField(null=True)
    reference = fields.CharField(max_length=128)

    class Meta(Model.Meta):
        table = "loyalty_history"


class LedgerEntry(Model):
    """A movement of a member's SC progress or P balance, and the balance after it. Append only."""

    id = fields.BigIntField(primary_key=True)
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.RESTRICT)
    game_id = fields.UUIDField()
    seq = fields.IntField()
    unit = fields.CharField(max_length=2)
    delta = fields.BigIntField()
    balance = fields.BigIntField()
    kind = fields.CharField(max_length=16)
    at = fields.DatetimeField()
    reference = fields.CharField(max_length=128)

    class Meta(Model.Meta):
        table = "loyalty_ledger"
