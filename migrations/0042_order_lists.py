"""The orders of a game, all of them or those in a state, in the order of their ids
(docs/decisions/0079-money-in-the-consoles.md)."""

from tortoise import migrations

from migrations._online import index


class Migration(migrations.Migration):
    dependencies = [("laurel", "0041_points_mall_checks")]

    initial = False
    atomic = False

    operations = [
        index("orders_game", "orders (game_id, id)"),
        index("orders_game_status", "orders (game_id, status, id)"),
        index("orders_held", "orders (game_id, reserved_until) WHERE status = 'RESERVED'"),
    ]
