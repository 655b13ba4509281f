"""What earns beside purchases: tallies of members, what facts are about, items that benefits gave."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops

KNOWN_FACTS = (
    "id, member_id, seq, game_id, kind, key, effective_at, received_at, occurred_at, amount, currency,"
    " points, tier, refunds, sku"
)
CHECKS = [
    (
        "loyalty_events",
        "loyalty_events_code",
        "(code <> '') = (kind IN ('MISSION_PROGRESS', 'ACTIVITY', 'BENEFIT_CLAIMED', 'BENEFIT_RETURNED'))",
    ),
    (
        "loyalty_events",
        "loyalty_events_period",
        "(period <> '') = (kind IN ('ACTIVITY', 'BENEFIT_CLAIMED', 'BENEFIT_RETURNED'))",
    ),
    ("members", "members_earning", "jsonb_typeof(earning) = 'object'"),
    ("redemptions", "redemptions_benefit", "(benefit IS NULL) = (period IS NULL)"),
]


def _append_only(columns: str) -> list[str]:
    return [
        "DROP TRIGGER append_only ON loyalty_events",
        f"CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE OR UPDATE OF {columns} ON loyalty_events "
        "FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only()",
    ]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0010_notifications")]

    initial = False

    operations = [
        ops.AddField(
            model_name="LoyaltyEvent",
            name="code",
            field=fields.CharField(db_default="", max_length=40),
        ),
        ops.AddField(
            model_name="LoyaltyEvent",
            name="period",
            field=fields.CharField(db_default="", max_length=10),
        ),
        ops.AddField(
            model_name="Member",
            name="earning",
            field=fields.JSONField(db_default="{}", encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name="Player",
            name="time_zone",
            field=fields.CharField(null=True, max_length=64),
        ),
        ops.AddField(
            model_name="Redemption",
            name="benefit",
            field=fields.CharField(null=True, max_length=40),
        ),
        ops.AddField(
            model_name="Redemption",
            name="period",
            field=fields.CharField(null=True, max_length=10),
        ),
        ops.RunSQL(
            [f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check})" for table, name, check in CHECKS],
            [f"ALTER TABLE {table} DROP CONSTRAINT {name}" for table, name, _ in CHECKS],
        ),
        # The new columns of a fact are as little to be changed as the others.
        ops.RunSQL(_append_only(f"{KNOWN_FACTS}, code, period"), _append_only(KNOWN_FACTS)),
    ]
