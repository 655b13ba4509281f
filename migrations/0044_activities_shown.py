"""What activities of bargaining are called and how they look, who gave a gift card as goodwill, and the news
that a price has reached the floor (docs/decisions/0084-goodwill-and-activities.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds_online


class Migration(migrations.Migration):
    dependencies = [("laurel", "0043_pack_coupons")]

    initial = False
    atomic = False

    operations = [
        ops.RunSQL(
            "ALTER TABLE bargain_activities ADD COLUMN IF NOT EXISTS title text,"
            " ADD COLUMN IF NOT EXISTS image_url text, ADD COLUMN IF NOT EXISTS picture bytea",
            "ALTER TABLE bargain_activities DROP COLUMN title, DROP COLUMN image_url, DROP COLUMN picture",
        ),
        ops.RunSQL(
            "ALTER TABLE gift_cards ADD COLUMN IF NOT EXISTS staff_id uuid, ADD COLUMN IF NOT EXISTS staff_at timestamptz",
            "ALTER TABLE gift_cards DROP COLUMN staff_id, DROP COLUMN staff_at",
        ),
        *add_kinds_online("BARGAIN_REACHED"),
    ]
