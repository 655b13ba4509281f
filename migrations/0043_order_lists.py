"""The orders of a game, all of them or those in a state, in the order of their ids (docs/decisions/0079-money-in-the-consoles.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

INDEXES = {
    "orders_game": "(game_id, id)",
    "orders_game_status": "(game_id, status, id)",
    "orders_held": "(game_id, reserved_until) WHERE status = 'RESERVED'",
}


class Migration(migrations.Migration):
    dependencies = [("laurel", "0040_gift_cards")]

    initial = False

    operations = [
        ops.RunSQL(
            [f"CREATE INDEX {name} ON orders {columns}" for name, columns in INDEXES.items()],
            [f"DROP INDEX {name}" for name in INDEXES],
        ),
    ]
