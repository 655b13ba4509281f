"""Members are told of rewards that they earned."""

from tortoise import migrations
from tortoise.migrations import operations as ops

BEFORE = (
    "'SEASON_ENDING', 'KEEP_THRESHOLD', 'SC_EXPIRING', 'P_EXPIRING',"
    " 'TIER_CHANGED', 'POINTS_CHANGED', 'REDEMPTION_UPDATED'"
)
AFTER = f"{BEFORE}, 'REWARD_EARNED'"
TABLES = ("notifications", "notification_opt_outs")


def _checks(kinds: str) -> list[str]:
    return [
        f"ALTER TABLE {table} DROP CONSTRAINT {table}_kind,"
        f" ADD CONSTRAINT {table}_kind CHECK (kind IN ({kinds}))"
        for table in TABLES
    ]


def _without() -> list[str]:
    return [
        f"DELETE FROM {table} WHERE kind = 'REWARD_EARNED'"  # noqa: S608 - constants alone
        for table in TABLES
    ]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0020_snapshots")]

    initial = False

    operations = [ops.RunSQL(_checks(AFTER), [*_without(), *_checks(BEFORE)])]
