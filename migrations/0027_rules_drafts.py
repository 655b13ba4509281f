"""Drafts of rules, one of each game and one of the program (docs/decisions/0059-rules-drafts.md)."""

from uuid import uuid4

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

CHECKS = [
    "ALTER TABLE rules_drafts ADD CONSTRAINT rules_drafts_revision CHECK (revision >= 0)",
    "ALTER TABLE rules_drafts ADD CONSTRAINT rules_drafts_based_on CHECK (based_on >= 0)",
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0025_steering")]

    initial = False

    operations = [
        ops.CreateModel(
            name="RulesDraft",
            fields=[
                ("game_id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("revision", fields.IntField()),
                ("document", fields.TextField(null=True, unique=False)),
                ("based_on", fields.IntField()),
                ("saved_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "rules_drafts",
                "app": "laurel",
                "pk_attr": "game_id",
                "table_description": "The draft of a game's rules, or of the program's, whose `game_id` is all zeros.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(
            CHECKS,
            [
                "ALTER TABLE rules_drafts DROP CONSTRAINT rules_drafts_revision",
                "ALTER TABLE rules_drafts DROP CONSTRAINT rules_drafts_based_on",
            ],
        ),
    ]
