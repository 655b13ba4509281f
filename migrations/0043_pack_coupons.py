"""Coupons that come with a pack and go back with its payment; who has a pack (decision 0082)."""

from tortoise import migrations
from tortoise.migrations.operations import RunSQL

from migrations._online import check, index

BEFORE = "source IN ('STUDIO', 'CLAIM', 'BIRTHDAY', 'TIER_UP', 'REDEMPTION')"
SOURCES = "source IN ('STUDIO', 'CLAIM', 'BIRTHDAY', 'TIER_UP', 'REDEMPTION', 'PACK')"


class Migration(migrations.Migration):
    dependencies = [("laurel", "0042_order_lists")]

    initial = False
    atomic = False

    operations = [
        RunSQL(
            ["ALTER TABLE coupons ADD COLUMN IF NOT EXISTS withdrawn_at timestamptz"],
            ["ALTER TABLE coupons DROP COLUMN IF EXISTS withdrawn_at"],
        ),
        check("coupons", "coupons_source", SOURCES, BEFORE),
        index("members_with_packs", "members (id, game_id) WHERE packs <> '[]'"),
    ]
