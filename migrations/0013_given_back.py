"""P that come back say whether the player gave them back; those that are stored already do not (rules.md §4)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

_EARNING = "(code <> '') = (kind IN ('MISSION_PROGRESS', 'ACTIVITY', 'BENEFIT_CLAIMED', 'BENEFIT_RETURNED'))"


def _code(check: str) -> list[str]:
    return [
        "ALTER TABLE loyalty_events DROP CONSTRAINT loyalty_events_code",
        f"ALTER TABLE loyalty_events ADD CONSTRAINT loyalty_events_code CHECK ({check})",
    ]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0012_sandbox_clock")]

    initial = False

    operations = [
        ops.RunSQL(
            _code(f"CASE kind WHEN 'P_RETURNED' THEN code IN ('', 'CANCELLED') ELSE {_EARNING} END"),
            _code(_EARNING),
        ),
    ]
