"""What a migration does to a table that is in use: in steps that keep nobody waiting (docs/operating.md).

Each is for a migration of its own with `atomic = False`: a step is committed by itself, and all of them can be
taken again where the migration broke off.
"""

from tortoise.migrations.operations import RunSQL


def index(name: str, on: str) -> RunSQL:
    """Returns the making of an index beside readers and writers; `on` is what follows ON: table and columns."""
    return RunSQL(
        [
            # It waits for the transactions that have begun before, and nobody waits for it.
            "SET lock_timeout = 0",
            # One that broke off is there, and of no use.
            f"DROP INDEX CONCURRENTLY IF EXISTS {name}",
            f"CREATE INDEX CONCURRENTLY {name} ON {on}",
            "RESET lock_timeout",
        ],
        [f"DROP INDEX CONCURRENTLY IF EXISTS {name}"],
        atomic=False,
    )


def check(table: str, name: str, condition: str, before: str | None = None) -> RunSQL:
    """Returns the making of a CHECK, in place of one of that name: for new rows at once, then for those there.

    `before` is the condition that it had; None where there was none.
    """
    dropped = f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}"
    return RunSQL(
        _checked(table, name, condition),
        [dropped] if before is None else _checked(table, name, before),
        atomic=False,
    )


def _checked(table: str, name: str, condition: str) -> list[str]:
    return [
        f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name},"
        f" ADD CONSTRAINT {name} CHECK ({condition}) NOT VALID",
        f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}",
    ]
