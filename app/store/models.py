"""Tables of the store: what can be redeemed, what was, and how stocks were corrected."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.indexes import Index
from tortoise.models import Model


class CatalogItem(Model):
    """An item of a game's catalog. `stock` is what is left, null for no end; `price` in P.

    Texts are per locale, English among them. `min_tier` is a tier's code; `countries` empty for all.
    `picture` is the hash of the picture that is shown: that of `image_url`, or of an earlier one until that
    is there. `price_risen_at` is the real instant at which it last became dearer, null where it never did.
    `version` counts the changes of all but its stock, and of the picture that is shown, from 1. Redeeming one
    of it grants at most one of: `grants`, an item by its code; `grants_coupon`, a coupon by its template's
    code; `grants_value`, minor units of bonus in `grants_currency`.
    """

    id = fields.UUIDField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    sku = fields.CharField(max_length=128)
    kind = fields.CharField(max_length=8)
    category = fields.CharField(max_length=64, null=True)
    title: dict[str, str] = fields.JSONField()
    description: dict[str, str] | None = fields.JSONField(null=True)
    image_url = fields.CharField(max_length=2000, null=True)
    picture = fields.BinaryField(null=True)
    price = fields.BigIntField()
    price_risen_at = fields.DatetimeField(null=True)
    min_tier = fields.CharField(max_length=64, null=True)
    available_from = fields.DatetimeField(null=True)
    available_until = fields.DatetimeField(null=True)
    stock = fields.BigIntField(null=True)
    per_member_limit = fields.IntField(null=True)
    coming_soon = fields.BooleanField()
    countries = ArrayField(element_type="text")
    priority = fields.IntField()
    archived_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    version = fields.BigIntField(db_default=1)
    grants = fields.CharField(max_length=64, null=True)
    grants_coupon = fields.CharField(max_length=64, null=True)
    grants_value = fields.BigIntField(null=True)
    grants_currency = fields.CharField(max_length=3, null=True)

    class Meta(Model.Meta):
        table = "catalog_items"
        unique_together = (("game", "sku"),)


class Redemption(Model):
    """An item redeemed by a player, as it was then. `due_at` is when it fails by itself if still PENDING.

    Its member is the player's. Instants are the game's. What a benefit gave cost nothing: `benefit` is its
    code, `period` what it was claimed for. `grants`, `grants_coupon`, `grants_value` and `grants_currency`
    are what one of it has granted at once.
    `giver_id` is the player (`players.id`) who gave it as a gift, and spent its points.
    """

    id = fields.UUIDField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    player = fields.ForeignKeyField("laurel.Player", on_delete=fields.RESTRICT)
    item = fields.ForeignKeyField("laurel.CatalogItem", on_delete=fields.RESTRICT)
    idempotency_key = fields.CharField(max_length=128)
    fingerprint = fields.BinaryField()
    title = fields.CharField(max_length=200)
    price = fields.BigIntField()
    points_spent = fields.BigIntField()
    quantity = fields.IntField()
    status = fields.CharField(max_length=9)
    created_at = fields.DatetimeField()
    due_at = fields.DatetimeField()
    settled_at = fields.DatetimeField(null=True)
    tracking_url = fields.CharField(max_length=2000, null=True)
    failure_reason = fields.CharField(max_length=500, null=True)
    address_sealed = fields.BinaryField(null=True)
    email_sealed = fields.BinaryField(null=True)
    benefit = fields.CharField(max_length=40, null=True)
    period = fields.CharField(max_length=10, null=True)
    grants = fields.CharField(max_length=64, null=True)
    grants_coupon = fields.CharField(max_length=64, null=True)
    grants_value = fields.BigIntField(null=True)
    grants_currency = fields.CharField(max_length=3, null=True)
    giver_id = fields.BigIntField(null=True)

    class Meta(Model.Meta):
        table = "redemptions"
        unique_together = (("player", "idempotency_key", "game"),)
        indexes = (
            Index(fields=("game_id", "created_at", "id"), name="redemptions_game_created"),
            Index(fields=("item_id", "player_id"), name="redemptions_item_player"),
        )


class StockAdjustment(Model):
    """A relative change of an item's stock, once for each key of the game; `stock` is what it left."""

    id = fields.BigIntField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    item = fields.ForeignKeyField("laurel.CatalogItem", on_delete=fields.RESTRICT)
    idempotency_key = fields.CharField(max_length=128)
    fingerprint = fields.BinaryField()
    by = fields.BigIntField()
    stock = fields.BigIntField()
    adjusted_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "stock_adjustments"
