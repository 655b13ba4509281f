"""The gift cards of a game in the order of their ids, what a person gave as goodwill, and the bargainings of an
activity (docs/decisions/0084-goodwill-and-activities.md)."""

from tortoise import migrations

from migrations._online import check, index


class Migration(migrations.Migration):
    dependencies = [("laurel", "0044_activities_shown")]

    initial = False
    atomic = False

    operations = [
        check("gift_cards", "gift_cards_goodwill", "(staff_id IS NULL) = (staff_at IS NULL)"),
        index("gift_cards_game", "gift_cards (game_id, id)"),
        index("gift_cards_game_status", "gift_cards (game_id, status, id)"),
        index("gift_cards_staff", "gift_cards (staff_id, staff_at) WHERE staff_id IS NOT NULL"),
        index("bargains_of_activity", "bargains (game_id, activity, id)"),
    ]
