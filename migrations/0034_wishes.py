"""Wishes, and milestones with how far each member's facts were looked at (docs/decisions/0069-wishes.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds

WISHES = [
    """
    CREATE TABLE wishes (
        game_id uuid NOT NULL, id uuid NOT NULL, member_id uuid NOT NULL, item_id uuid, text text,
        created_at timestamptz NOT NULL, waits boolean NOT NULL DEFAULT false, told_at timestamptz,
        PRIMARY KEY (id, game_id),
        FOREIGN KEY (member_id, game_id) REFERENCES members (id, game_id),
        FOREIGN KEY (item_id, game_id) REFERENCES catalog_items (id, game_id),
        CONSTRAINT wishes_one CHECK ((item_id IS NULL) <> (text IS NULL)),
        CONSTRAINT wishes_text CHECK (length(text) BETWEEN 1 AND 80),
        CONSTRAINT wishes_waits CHECK (NOT waits OR (item_id IS NOT NULL AND told_at IS NULL))
    )
    """,
    "CREATE UNIQUE INDEX wishes_item ON wishes (game_id, member_id, item_id) WHERE item_id IS NOT NULL",
    "CREATE UNIQUE INDEX wishes_words ON wishes (game_id, member_id, lower(text)) WHERE text IS NOT NULL",
    "CREATE INDEX wishes_untold ON wishes (game_id, item_id) WHERE item_id IS NOT NULL AND told_at IS NULL",
]
MILESTONES = [
    """
    CREATE TABLE milestones (
        game_id uuid NOT NULL, member_id uuid NOT NULL, kind text NOT NULL, number int4 NOT NULL,
        ladder_version int4, at timestamptz NOT NULL,
        PRIMARY KEY (member_id, kind, number, game_id),
        FOREIGN KEY (member_id, game_id) REFERENCES members (id, game_id),
        CONSTRAINT milestones_kind CHECK (kind IN ('PURCHASES', 'ANNIVERSARY', 'TIER', 'STREAK', 'GIFTS')),
        CONSTRAINT milestones_number CHECK (number >= 1),
        CONSTRAINT milestones_ladder CHECK ((ladder_version IS NOT NULL) = (kind = 'TIER'))
    )
    """,
    """
    CREATE TABLE milestone_states (
        game_id uuid NOT NULL, member_id uuid NOT NULL, event_seq int4 NOT NULL, history_seq int4 NOT NULL,
        gifts int4 NOT NULL, next_at timestamptz NOT NULL,
        PRIMARY KEY (member_id, game_id),
        FOREIGN KEY (member_id, game_id) REFERENCES members (id, game_id)
    )
    """,
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0033_gifts")]

    initial = False

    operations = [
        ops.RunSQL(
            [*WISHES, *MILESTONES],
            ["DROP TABLE milestone_states", "DROP TABLE milestones", "DROP TABLE wishes"],
        ),
        add_kinds("WISH_AVAILABLE", "MILESTONE_REACHED"),
    ]
