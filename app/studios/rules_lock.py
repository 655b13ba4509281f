"""The lock of the published rules: the rules that a standing was computed by are in force when it commits.

Every transaction that applies the rules holds it shared, where its members are; one that publishes some holds
it exclusively on every machine. It is an advisory lock, which costs no write, and which holds on one machine
only: `rules_guard` has a row on each machine that has rows of games (docs/scaling.md).
"""

from app.infra.db import Connection

RULES_LOCK = 7_226_002
SHARED = f"(SELECT pg_advisory_xact_lock_shared({RULES_LOCK})) rules"
"""What a statement has in its FROM, to hold the lock shared until the end of its transaction."""


async def hold_rules(connection: Connection) -> None:
    """Keep the rules from being published until the end of the transaction."""
    await connection.execute(f"SELECT FROM {SHARED}")  # a constant  # nosec B608


async def lock_rules(connection: Connection) -> None:
    """Wait for all transactions that apply the rules, and keep others out until the end of this one."""
    # First on the machine that is asked, so that two publications do not wait for each other.
    await connection.execute("SELECT pg_advisory_xact_lock($1)", RULES_LOCK)
    # By one connection to each of the others: two would wait for each other.
    await connection.execute("SET LOCAL citus.max_adaptive_executor_pool_size TO 1")
    await connection.execute(f"SELECT pg_advisory_xact_lock({RULES_LOCK}) FROM rules_guard")  # noqa: S608 - a constant  # nosec B608
