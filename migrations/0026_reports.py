"""What reports are read from, kept by the worker (docs/decisions/0058-reports.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

COUNTS = """
    CREATE TABLE report_counts (
        game_id uuid NOT NULL, measure text NOT NULL, day date NOT NULL, key text NOT NULL,
        other text NOT NULL, count int8 NOT NULL, amount numeric NOT NULL,
        PRIMARY KEY (game_id, measure, day, key, other)
    )
"""
MEMBERS = """
    CREATE TABLE report_members (
        game_id uuid NOT NULL, member_id uuid NOT NULL, history_seq int4 NOT NULL, event_seq int4 NOT NULL,
        latest timestamptz NOT NULL, tier int2 NOT NULL, p int8 NOT NULL, cohort date, last_purchase date,
        expiry_month date, expiry_p int8, falls_at timestamptz,
        PRIMARY KEY (member_id, game_id)
    )
"""
FALLING = """
    CREATE INDEX report_members_falling ON report_members (game_id, falls_at, member_id)
    WHERE falls_at IS NOT NULL
"""
MOVES = """
    CREATE TABLE report_moves (
        game_id uuid NOT NULL, member_id uuid NOT NULL, seq int4 NOT NULL, at timestamptz NOT NULL,
        source int2 NOT NULL, target int2 NOT NULL,
        PRIMARY KEY (member_id, seq, game_id)
    )
"""
MOVES_AT = """
    CREATE INDEX report_moves_at ON report_moves (game_id, at) INCLUDE (member_id, seq, source, target)
"""
STATES = "CREATE TABLE report_states (game_id uuid PRIMARY KEY, as_of timestamptz)"


class Migration(migrations.Migration):
    dependencies = [("laurel", "0025_steering")]

    initial = False

    operations = [
        ops.RunSQL(COUNTS, "DROP TABLE report_counts"),
        ops.RunSQL(MEMBERS, "DROP TABLE report_members"),
        ops.RunSQL(FALLING, "DROP INDEX report_members_falling"),
        ops.RunSQL(MOVES, "DROP TABLE report_moves"),
        ops.RunSQL(MOVES_AT, "DROP INDEX report_moves_at"),
        ops.RunSQL(STATES, "DROP TABLE report_states"),
    ]
