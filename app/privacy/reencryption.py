"""After a new LAUREL_SECRET: what old secrets encrypted is encrypted again with the current one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product
from uuid import UUID

from app.identity.contacts import email_context
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.store.point_events import delivery_context
from app.webhooks.signing_secrets import secret_context

BATCH_ROWS = 500
"""Rows of one transaction: they are locked until it ends."""


@dataclass(frozen=True, slots=True)
class Reencrypted:
    """How many values were written with the current secret, and how many no secret can read."""

    renewed: int
    unreadable: int


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    key: str
    columns: tuple[str, ...]
    context: Callable[[UUID], str]
    other_ids: str = "'{}'::uuid[]"
    """In SQL: other ids that a row's values may have been encrypted for."""


_TABLES = (
    _Table(
        *("contacts", "member_id", ("email_sealed",), email_context),
        other_ids="ARRAY(SELECT id FROM members WHERE merged_into_id = t.member_id)",
    ),
    _Table("redemptions", "id", ("address_sealed", "email_sealed"), delivery_context),
    _Table("webhook_endpoints", "id", ("secret_sealed", "old_secret_sealed"), secret_context),
)


async def reencrypt(database: Database, encryptor: Encryptor) -> Reencrypted:
    """Encrypt everything with the current secret, in batches; may be stopped and repeated at any time."""
    renewed = unreadable = 0
    for table in _TABLES:
        after: UUID | None = UUID(int=0)
        while after is not None:
            after, done = await _reencrypt_batch(database, encryptor, table, after)
            renewed, unreadable = renewed + done.renewed, unreadable + done.unreadable
    return Reencrypted(renewed, unreadable)


async def _reencrypt_batch(
    database: Database, encryptor: Encryptor, table: _Table, after: UUID
) -> tuple[UUID | None, Reencrypted]:
    """One batch of a table; the id to go on after, or None at the end."""
    name, key = table.name, table.key
    select = (
        f"SELECT {key} AS id, {', '.join(table.columns)}, {table.other_ids} AS other_ids"  # noqa: S608 - constants
        f" FROM {name} t WHERE {key} > $1 ORDER BY {key} LIMIT {BATCH_ROWS} FOR UPDATE OF t"
    )

    async def attempt() -> tuple[UUID | None, Reencrypted]:
        renewed = unreadable = 0
        async with database.transaction() as connection:
            rows = await connection.fetch(select, after)
            for row, column in product(rows, table.columns):
                if row[column] is None:
                    continue
                contexts = [table.context(row_id) for row_id in (row["id"], *row["other_ids"])]
                try:
                    value = _renewed(encryptor, row[column], contexts)
                except ValueError:
                    unreadable += 1
                    continue
                if value is not None:
                    update = f"UPDATE {name} SET {column} = $2 WHERE {key} = $1"  # noqa: S608 - as above
                    await connection.execute(update, row["id"], value)
                    renewed += 1
        last = rows[-1]["id"] if len(rows) == BATCH_ROWS else None
        return last, Reencrypted(renewed, unreadable)

    return await database.retrying(attempt)


def _renewed(encryptor: Encryptor, encrypted: bytes, contexts: Iterable[str]) -> bytes | None:
    """The value with the current secret; None where it is. Raises ValueError where no secret can read it."""
    for context in contexts:
        try:
            return encryptor.renew(encrypted, context)
        except ValueError:
            continue
    raise ValueError("no secret can read it")
