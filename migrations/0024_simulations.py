"""Simulations of a draft of the program's rules, and their parts (docs/decisions/0057-simulations.md)."""

from uuid import uuid4

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops

PARTS = """
    CREATE TABLE simulation_parts (
        game_id uuid NOT NULL, simulation_id uuid NOT NULL REFERENCES simulations (id), number int4 NOT NULL,
        count int4 NOT NULL, attempts int4 NOT NULL DEFAULT 0, claimed_until timestamptz, members int8,
        outcome jsonb,
        PRIMARY KEY (simulation_id, number, game_id)
    )
"""


class Migration(migrations.Migration):
    dependencies = [("laurel", "0023_search")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Simulation",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "staff",
                    fields.ForeignKeyField(
                        "laurel.Staff",
                        source_field="staff_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("state", fields.CharField(max_length=16)),
                ("draft", fields.TextField(unique=False)),
                ("starts", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("until", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("game_ids", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("members", fields.BigIntField()),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("finished_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("result", fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={
                "table": "simulations",
                "app": "laurel",
                "pk_attr": "id",
                "table_description": "A simulation that somebody of the staff started, and what it found.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(PARTS, "DROP TABLE simulation_parts"),
    ]
