"""What Tortoise cannot say: checks, append-only tables, room for updates in place."""

from tortoise import migrations
from tortoise.migrations import operations as ops

CHECKS = [
    ("games", "games_mode", "mode IN ('LIVE', 'SANDBOX') AND (mode = 'SANDBOX') = (sandbox_now IS NOT NULL)"),
    ("studio_keys", "studio_keys_mode", "mode IN ('LIVE', 'SANDBOX')"),
    ("members", "members_tier", "tier BETWEEN 1 AND 20"),
    ("members", "members_progress", "progress >= 0 AND loops >= 0 AND lifetime_sc >= 0 AND lifetime_p >= 0"),
    ("members", "members_season", "season_started_at < season_ends_at"),
    ("loyalty_events", "loyalty_events_counts", "amount >= 0 AND points >= 0 AND seq >= 1"),
    ("loyalty_events", "loyalty_events_key", "kind = 'JOINED' OR key IS NOT NULL"),
    ("loyalty_ledger", "loyalty_ledger_unit", "unit IN ('SC', 'P') AND delta <> 0"),
    # A season's end moves progress, never the P balance (rules.md §5).
    (
        "loyalty_ledger",
        "loyalty_ledger_season_p",
        "unit = 'SC' OR kind NOT IN ('RENEWED', 'RESTARTED', 'DEMOTED', 'PROMOTED', 'LOOPED')",
    ),
]
APPEND_ONLY = ["loyalty_events", "loyalty_history", "loyalty_ledger", "program_rules", "game_rules"]

REFUSE = """
CREATE FUNCTION laurel_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("laurel", "0001_initial")]

    operations = [
        ops.RunSQL(
            [f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check})" for table, name, check in CHECKS],
            [f"ALTER TABLE {table} DROP CONSTRAINT {name}" for table, name, _ in CHECKS],
        ),
        ops.RunSQL(
            [
                REFUSE,
                *(
                    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                    "FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only()"
                    for table in APPEND_ONLY
                ),
            ],
            [
                *(f"DROP TRIGGER append_only ON {table}" for table in APPEND_ONLY),
                "DROP FUNCTION laurel_append_only()",
            ],
        ),
        # Most updates of a member touch no indexed column: with room on the page they stay in place.
        ops.RunSQL("ALTER TABLE members SET (fillfactor = 80)", "ALTER TABLE members RESET (fillfactor)"),
    ]
