"""Standings within long pasts, from which they are counted on (docs/decisions/0047-snapshots.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

SNAPSHOTS = """
    CREATE TABLE standing_snapshots (
        game_id uuid NOT NULL, member_id uuid NOT NULL, seq int4 NOT NULL, at timestamptz NOT NULL,
        standing jsonb NOT NULL, spent text[] NOT NULL,
        PRIMARY KEY (member_id, seq, game_id)
    )
"""


class Migration(migrations.Migration):
    dependencies = [("laurel", "0019_trusted_documents")]

    initial = False

    operations = [ops.RunSQL(SNAPSHOTS, "DROP TABLE standing_snapshots")]
