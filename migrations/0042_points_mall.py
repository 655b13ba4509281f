"""Items of the catalog that grant coupons or stored value, and whether a purchase was made in the month of the
player's birthday (docs/decisions/0080-points-mall.md)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


def _granted(model: str) -> list[ops.Operation]:
    return [
        ops.AddField(model, "grants_coupon", fields.CharField(max_length=64, null=True)),
        ops.AddField(model, "grants_value", fields.BigIntField(null=True)),
        ops.AddField(model, "grants_currency", fields.CharField(max_length=3, null=True)),
    ]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0040_gift_cards")]

    initial = False

    operations = [
        ops.AddField("LoyaltyEvent", "in_birthday_month", fields.BooleanField(db_default=False)),
        *_granted("CatalogItem"),
        *_granted("Redemption"),
    ]
