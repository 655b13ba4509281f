"""Packs: those that a member has or had, and what pays for, ends and takes them back
(docs/decisions/0076-packs.md)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds

_EARNING = "'MISSION_PROGRESS', 'ACTIVITY', 'BENEFIT_CLAIMED', 'BENEFIT_RETURNED'"
_PACKS = "'PACK_PERIOD', 'PACK_CANCELLED', 'PACK_ENDED', 'PACK_REVERSED'"


def _code(kinds: str) -> list[str]:
    check = (
        "CASE kind WHEN 'P_RETURNED' THEN code IN ('', 'CANCELLED')"
        f" ELSE (code <> '') = (kind IN ({kinds})) END"
    )
    return [
        "ALTER TABLE loyalty_events DROP CONSTRAINT loyalty_events_code",
        f"ALTER TABLE loyalty_events ADD CONSTRAINT loyalty_events_code CHECK ({check})",
    ]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0036_orders")]

    initial = False

    operations = [
        ops.AddField(model_name="Member", name="packs", field=fields.JSONField(db_default="[]")),
        ops.RunSQL(_code(f"{_EARNING}, {_PACKS}"), _code(_EARNING)),
        add_kinds("PACK_ENDING", "PACK_EXPIRED"),
    ]
