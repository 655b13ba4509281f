from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

KINDS = (
    "'SEASON_ENDING', 'KEEP_THRESHOLD', 'SC_EXPIRING', 'P_EXPIRING',"
    " 'TIER_CHANGED', 'POINTS_CHANGED', 'REDEMPTION_UPDATED'"
)
CHECKS = [
    ("notifications", "notifications_kind", f"kind IN ({KINDS})"),
    ("notification_opt_outs", "notification_opt_outs_kind", f"kind IN ({KINDS})"),
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0009_webhook_jobs")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Notification",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("key", fields.CharField(max_length=128)),
                ("kind", fields.CharField(max_length=24)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("params", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("read_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "notifications",
                "app": "laurel",
                "unique_together": (("member", "key"),),
                "indexes": [Index(fields=["member_id", "id"], name="notifications_member")],
                "pk_attr": "id",
                "table_description": "A notice (`app.domain.notifications.Notice`) in its member's inbox; instants are the game's.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="NotificationOptOut",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("kind", fields.CharField(max_length=24)),
            ],
            options={
                "table": "notification_opt_outs",
                "app": "laurel",
                "unique_together": (("member", "kind"),),
                "pk_attr": "id",
                "table_description": "A kind of notification that a member declined: none of it is stored or sent from then on.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(
            [f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check})" for table, name, check in CHECKS],
            [f"ALTER TABLE {table} DROP CONSTRAINT {name}" for table, name, _ in CHECKS],
        ),
        ops.RunSQL(
            "CREATE INDEX notifications_unread ON notifications (member_id, id) WHERE read_at IS NULL",
            "DROP INDEX notifications_unread",
        ),
        # Reminders count from here on: everybody is looked at once, for the wake to be set by them.
        ops.RunSQL(
            "UPDATE members m SET wake_at = least(m.wake_at, coalesce(g.sandbox_now, now())) FROM games g"
            " WHERE g.id = m.game_id AND m.merged_into_id IS NULL",
            "UPDATE members SET wake_at = least(season_ends_at, p_expires_at)",
        ),
    ]
