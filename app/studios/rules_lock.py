"""The lock of the published rules: the rules that a standing was computed by are in force when it commits.

Every transaction that applies the rules holds it shared, one that publishes some exclusively. On one machine
the shared side is an advisory lock, which costs no write; advisory locks hold on one machine only, so that
`laurel distribute` makes the view `rules_lock` lock a row that every machine has (docs/scaling.md).
"""

from app.infra.db import Connection

SHARED = "rules_lock rules"
"""What a statement has in its FROM, to hold the lock shared until the end of its transaction."""
RULES_LOCK = 7_226_002
"""The number of the advisory lock; the view has it from migration 0018."""


async def hold_rules(connection: Connection) -> None:
    """Keep the rules from being published until the end of the transaction."""
    await connection.execute(f"SELECT FROM {SHARED}")


async def lock_rules(connection: Connection) -> None:
    """Wait for all transactions that apply the rules, and keep others out until the end of this one."""
    await connection.execute("SELECT pg_advisory_xact_lock($1)", RULES_LOCK)
    await connection.execute("UPDATE rules_guard SET publications = publications + 1 WHERE id = 1")
