"""The digest of everything that is stored: two databases with the same digest hold the same rows."""

from hashlib import sha256

from app.infra.db import Database

# Tortoise's own table has the instants at which this database was migrated; `games_102009` and the like are
# the coordinator's copies of tables that every machine of a cluster has.
_TABLES = """
SELECT format('%I', c.relname) FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND c.relname <> 'tortoise_migrations' AND c.relname !~ '_[0-9]{6,}$'
ORDER BY 1
"""
# Sums, so that the order of the rows does not matter and nothing has to be sorted; of two halves of a hash
# with 30 hexadecimal digits, each of which fits a bigint.
_ROWS = """
SELECT count(*)::text, coalesce(sum(('x' || substr(hash, 1, 15))::bit(60)::bigint), 0)::text,
    coalesce(sum(('x' || substr(hash, 16, 15))::bit(60)::bigint), 0)::text
FROM (SELECT encode(sha256(convert_to(t::text, 'UTF8')), 'hex') AS hash FROM {table} t) rows
"""


async def digest(database: Database) -> str:
    """Return the digest of all rows of all tables, as they were at one instant: 64 hexadecimal digits.

    Each table is read once; memory does not grow with it. Raises Unavailable when the database fails.
    """
    total = sha256()
    async with database.transaction("repeatable_read", readonly=True) as connection:
        for (table,) in await connection.fetch(_TABLES):
            row = await connection.fetchrow(_ROWS.format(table=table))
            total.update(f"{table} {' '.join(row or ())}\n".encode())
    return total.hexdigest()
