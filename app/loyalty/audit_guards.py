"""The guards of the database: whether the constraints and triggers that the migrations made are in place.

What they are is written down in `migrations/guards.txt`, which a test compares with what the migrations make.
"""

import re
from functools import cache
from importlib.resources import files

from app.infra.db import Connection
from app.infra.distribution import changeable_tables, is_distributed

# Definitions as PostgreSQL prints them, so that a guard made anew, but weaker, is noticed too; without
# the white space and brackets in which its versions may differ. NOT NULL is a constraint of its own in
# PostgreSQL 18 only, hence the column's mark. The setting switches all triggers off where it is not `origin`.
_GUARDS = """
WITH ours AS (
    SELECT c.oid, c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND c.relname <> 'tortoise_migrations'
)
SELECT 'trigger ' || t.tgname || ' on ' || o.relname AS guard, pg_get_triggerdef(t.oid) AS definition,
    t.tgenabled = 'O' AS in_force
FROM pg_trigger t JOIN ours o ON o.oid = t.tgrelid WHERE NOT t.tgisinternal
UNION ALL
SELECT 'function ' || p.proname, p.prosrc, true
FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'laurel%'
UNION ALL
SELECT 'constraint ' || k.conname || ' on ' || o.relname, pg_get_constraintdef(k.oid), k.convalidated
FROM pg_constraint k JOIN ours o ON o.oid = k.conrelid WHERE k.contype IN ('c', 'f', 'p', 'u', 'x')
UNION ALL
SELECT 'unique index ' || i.relname || ' on ' || o.relname, pg_get_indexdef(x.indexrelid),
    x.indisvalid AND x.indisready
FROM pg_index x JOIN ours o ON o.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
WHERE x.indisunique
UNION ALL
SELECT 'not null ' || o.relname || '.' || a.attname, '', true
FROM pg_attribute a JOIN ours o ON o.oid = a.attrelid
WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull
UNION ALL
SELECT 'setting session_replication_role', current_setting('session_replication_role'), true
ORDER BY 1
"""


_TEXT_CASTS = re.compile(r"::(charactervarying|text)(\[\])?")


@cache
def expected_guards() -> dict[str, str]:
    """Returns the guards that there must be, by name, each with its definition."""
    text = files("migrations").joinpath("guards.txt").read_text("utf-8")
    return dict(line.split("\t", 1) for line in text.splitlines())


async def guards_of(connection: Connection) -> dict[str, str]:
    """Returns the guards that are in force in this database, by name, each with its definition."""
    rows = await connection.fetch(_GUARDS)
    return {row["guard"]: _plain(row["definition"]) for row in rows if row["in_force"]}


async def missing_guards(connection: Connection) -> list[str]:
    """Returns the names of guards that are gone, switched off, or not what the migrations made them."""
    in_force = await guards_of(connection)
    missing = [name for name, definition in expected_guards().items() if in_force.get(name) != definition]
    if not await is_distributed(connection):
        return missing
    # There are no triggers on distributed tables: what they refuse, the role that serves has no right to.
    changeable = [f"privileges on {table}" for table in await changeable_tables(connection)]
    return [*(name for name in missing if not name.startswith("trigger ")), *changeable]


def _plain(definition: str) -> str:
    bare = "".join(c for c in definition if not c.isspace() and c not in "()")
    # A constraint that was dumped and restored has these casts at other places, with the same meaning.
    return _TEXT_CASTS.sub("", bare)
