"""Archived games, and names of studio keys."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("laurel", "0027_rules_drafts")]

    initial = False

    operations = [
        ops.AddField(model_name="Game", name="archived_at", field=fields.DatetimeField(null=True)),
        ops.AddField(
            model_name="StudioKey", name="name", field=fields.CharField(max_length=64, db_default="")
        ),
        # Purchases touch no indexed column still: a season's end moves with the tier alone.
        ops.RunSQL(
            "CREATE INDEX members_game_season_end ON members (game_id, season_ends_at, id)",
            "DROP INDEX members_game_season_end",
        ),
    ]
