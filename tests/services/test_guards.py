"""The guards of the database: what the migrations make is expected, and the audit misses what is gone."""

import pytest

from app.infra.db import Database
from app.loyalty.audit import GUARDS, audit
from app.loyalty.audit_guards import expected_guards, guards_of
from tests.cast import NOW


async def test_what_is_expected_is_what_the_migrations_make(database: Database) -> None:
    async with database.acquire() as connection:
        made = await guards_of(connection)
    assert made == expected_guards(), "run .venv/bin/python scripts/write_guards.py"
    for table in ("loyalty_events", "loyalty_history", "loyalty_ledger", "program_rules", "game_rules"):
        assert f"trigger append_only on {table}" in made


REMOVALS = [
    ("DROP TRIGGER append_only ON loyalty_ledger", "trigger append_only on loyalty_ledger"),
    ("ALTER TABLE loyalty_history DISABLE TRIGGER append_only", "trigger append_only on loyalty_history"),
    (
        "ALTER TABLE loyalty_history ENABLE REPLICA TRIGGER append_only",
        "trigger append_only on loyalty_history",
    ),
    (
        "CREATE OR REPLACE TRIGGER append_only BEFORE TRUNCATE ON program_rules"
        " FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only()",
        "trigger append_only on program_rules",
    ),
    (
        "CREATE OR REPLACE FUNCTION laurel_append_only() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN RETURN NULL; END'",
        "function laurel_append_only",
    ),
    ("ALTER TABLE members DROP CONSTRAINT members_tier", "constraint members_tier on members"),
    (
        "ALTER TABLE members DROP CONSTRAINT members_tier;"
        " ALTER TABLE members ADD CONSTRAINT members_tier CHECK (tier BETWEEN 0 AND 20)",
        "constraint members_tier on members",
    ),
    (
        "ALTER TABLE members DROP CONSTRAINT members_tier; ALTER TABLE members"
        " ADD CONSTRAINT members_tier CHECK (tier BETWEEN 1 AND 20) NOT VALID",
        "constraint members_tier on members",
    ),
    ("ALTER TABLE members ALTER COLUMN tier DROP NOT NULL", "not null members.tier"),
    (
        "ALTER DATABASE {database} SET session_replication_role = replica",
        "setting session_replication_role",
    ),
]


@pytest.mark.parametrize(("statement", "name"), REMOVALS, ids=[name for _, name in REMOVALS])
async def test_a_guard_that_is_gone_is_missed(database: Database, statement: str, name: str) -> None:
    async with database.acquire() as connection:
        current = await connection.fetchval("SELECT current_database()")
        await connection.execute(statement.format(database=current))
    later = Database(database.url)
    await later.open()
    try:
        report = await audit(later, NOW)
    finally:
        await later.close()
    assert {i.name: i.first_ids for i in report.invariants if i.violations} == {GUARDS: [name]}
    assert not report.clean
