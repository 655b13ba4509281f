"""What `0042_points_mall` added: an item grants one thing, and a coupon may come from a redemption."""

from tortoise import migrations

from migrations._online import check

ONE_THING = (
    "num_nonnulls(grants, grants_coupon, grants_value) <= 1"
    " AND (grants_value IS NULL) = (grants_currency IS NULL) AND coalesce(grants_value > 0, true)"
)
BEFORE = "source IN ('STUDIO', 'CLAIM', 'BIRTHDAY', 'TIER_UP')"
SOURCES = "source IN ('STUDIO', 'CLAIM', 'BIRTHDAY', 'TIER_UP', 'REDEMPTION')"


class Migration(migrations.Migration):
    dependencies = [("laurel", "0042_points_mall")]

    initial = False
    atomic = False

    operations = [
        check("catalog_items", "catalog_items_grants", ONE_THING),
        check("coupons", "coupons_source", SOURCES, BEFORE),
    ]
