"""What flash sales are called, for players (docs/coupons.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("laurel", "0046_longer_pieces")]

    initial = False
    atomic = False

    operations = [
        ops.RunSQL(
            "ALTER TABLE flash_sales ADD COLUMN IF NOT EXISTS title text",
            "ALTER TABLE flash_sales DROP COLUMN title",
        ),
    ]
