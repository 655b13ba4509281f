"""What activities of bargaining are called and how they look, who gave a gift card as goodwill, and the news
that a price has reached the floor (docs/decisions/0084-goodwill-and-activities.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds


class Migration(migrations.Migration):
    dependencies = [("laurel", "0043_pack_coupons")]

    initial = False

    operations = [
        ops.RunSQL(
            "ALTER TABLE bargain_activities ADD COLUMN title text, ADD COLUMN image_url text,"
            " ADD COLUMN picture bytea",
            "ALTER TABLE bargain_activities DROP COLUMN title, DROP COLUMN image_url, DROP COLUMN picture",
        ),
        ops.RunSQL(
            "ALTER TABLE gift_cards ADD COLUMN staff_id uuid, ADD COLUMN staff_at timestamptz",
            "ALTER TABLE gift_cards DROP COLUMN staff_id, DROP COLUMN staff_at",
        ),
        add_kinds("BARGAIN_REACHED"),
    ]
