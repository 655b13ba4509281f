"""Purchases by the hour, members in the orders of their numbers, saved views, and when a key was last used
(docs/decisions/0067-console-lists.md).

What is counted of purchases becomes counts of their hours: of those of counted events alone, with the game's
counts locked, so that a worker leaves them alone meanwhile. Readers see what was there before.
"""

from uuid import uuid4

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops

HOURS = [
    # Locks what workers lock, a row for each game.
    "UPDATE report_states SET as_of = as_of",
    "DELETE FROM report_counts WHERE measure = 'PURCHASE'",
    """
    INSERT INTO report_counts (game_id, measure, day, key, other, count, amount)
    SELECT e.game_id, 'PURCHASE', (e.effective_at AT TIME ZONE 'UTC')::date, e.currency,
        to_char(e.effective_at AT TIME ZONE 'UTC', 'HH24'), count(*), sum(e.amount)
    FROM loyalty_events e
    JOIN report_members r ON r.game_id = e.game_id AND r.member_id = e.member_id AND e.seq <= r.event_seq
    WHERE e.kind = 'PURCHASE'
    GROUP BY 1, 3, 4, 5
    """,
]
DAYS = [
    "UPDATE report_states SET as_of = as_of",
    """
    INSERT INTO report_counts (game_id, measure, day, key, other, count, amount)
    SELECT game_id, measure, day, key, '', sum(count), sum(amount) FROM report_counts
    WHERE measure = 'PURCHASE' AND other <> '' GROUP BY game_id, measure, day, key
    ON CONFLICT (game_id, measure, day, key, other) DO UPDATE
    SET count = report_counts.count + excluded.count, amount = report_counts.amount + excluded.amount
    """,
    "DELETE FROM report_counts WHERE measure = 'PURCHASE' AND other <> ''",
]
PROGRESS = [
    "ALTER TABLE report_members ADD COLUMN progress int8 NOT NULL DEFAULT 0",
    """
    UPDATE report_members r SET progress = m.progress FROM members m
    WHERE m.game_id = r.game_id AND m.id = r.member_id AND m.progress <> 0
    """,
]
ORDERS = {
    "report_members_standing": "(game_id, tier, progress, member_id)",
    "report_members_points": "(game_id, p, member_id)",
    "report_members_last_purchase": "(game_id, (coalesce(last_purchase, '-infinity'::date)), member_id)",
}


class Migration(migrations.Migration):
    dependencies = [("laurel", "0031_stored_value")]

    initial = False

    operations = [
        ops.RunSQL(HOURS, DAYS),
        ops.RunSQL(PROGRESS, "ALTER TABLE report_members DROP COLUMN progress"),
        ops.RunSQL(
            [f"CREATE INDEX {name} ON report_members {columns}" for name, columns in ORDERS.items()],
            [f"DROP INDEX {name}" for name in ORDERS],
        ),
        ops.AddField(model_name="StudioKey", name="last_used_at", field=fields.DatetimeField(null=True)),
        ops.CreateModel(
            name="SavedView",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "staff",
                    fields.ForeignKeyField(
                        "laurel.Staff",
                        source_field="staff_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("page", fields.CharField(max_length=40)),
                ("name", fields.CharField(max_length=40)),
                ("query", fields.CharField(max_length=2000)),
                ("saved_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "saved_views",
                "app": "laurel",
                "unique_together": (("staff", "page", "name"),),
                "pk_attr": "id",
                "table_description": "A view of a table of the consoles that somebody of the staff saved: its `query` is the address's.",
            },
            bases=["Model"],
        ),
    ]
