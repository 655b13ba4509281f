"""A player's own id in its game, and what a change was decided by, get the names that the code uses."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("laurel", "0015_claims_and_subscriptions")]

    initial = False

    operations = [
        ops.RenameField(model_name="HistoryEntry", old_name="facts", new_name="details"),
        ops.AlterModelOptions(
            name="LoyaltyEvent",
            options={
                "table": "loyalty_events",
                "app": "laurel",
                "unique_together": (("member", "seq"), ("game", "kind", "key")),
                "pk_attr": "id",
                "table_description": "An event: what happened to a member from outside. Append only.",
            },
        ),
        ops.RemoveConstraint(model_name="Player", name=None, fields=["game", "player_id"]),
        ops.RenameField(model_name="Player", old_name="player_id", new_name="external_id"),
        ops.AlterModelOptions(
            name="Player",
            options={
                "table": "players",
                "app": "laurel",
                "unique_together": (("game", "external_id"),),
                "indexes": [Index(fields=["member_id"], name="players_member")],
                "pk_attr": "id",
                "table_description": "One game's account of a member; `external_id` is the game's own id.",
            },
        ),
        ops.AddConstraint(
            model_name="Player", constraint=UniqueConstraint(fields=("game", "external_id"), name=None)
        ),
    ]
