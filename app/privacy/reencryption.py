"""Re-encryption after a new LAUREL_SECRET: values of old secrets are written with the current one."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from uuid import UUID

from app.identity import contacts
from app.infra.db import Database
from app.infra.encryption import EncryptedColumns, Encryptor
from app.store import member_data as store_data
from app.webhooks import signing_secrets

BATCH_ROWS = 500
"""Rows of one transaction: those that it changes are locked until it ends."""


@dataclass(frozen=True, slots=True)
class Reencrypted:
    """Counts of values: written with the current secret, and readable with no secret."""

    renewed: int
    unreadable: int


_ENCRYPTED = (contacts.ENCRYPTED, store_data.ENCRYPTED, signing_secrets.ENCRYPTED)


async def reencrypt(database: Database, encryptor: Encryptor) -> Reencrypted:
    """Encrypt everything with the current secret, in batches; may be stopped and repeated at any time."""
    renewed = unreadable = 0
    for table in _ENCRYPTED:
        after: UUID | None = UUID(int=0)
        while after is not None:
            after, done = await _reencrypt_batch(database, encryptor, table, after)
            renewed, unreadable = renewed + done.renewed, unreadable + done.unreadable
    return Reencrypted(renewed, unreadable)


async def _reencrypt_batch(
    database: Database, encryptor: Encryptor, table: EncryptedColumns, after: UUID
) -> tuple[UUID | None, Reencrypted]:
    """Encrypt one batch of a table again; returns the id to go on after, or None at the end."""
    name, key = table.table, table.key
    select = (
        f"SELECT {key} AS id, game_id, {', '.join(table.columns)}, {table.other_ids} AS other_ids"  # noqa: S608 - constants
        f" FROM {name} t WHERE {key} > $1 ORDER BY {key} LIMIT {BATCH_ROWS}"
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
                if value is None:
                    continue
                # Not locked: a cluster locks rows of one game at a time. What changed meanwhile stays.
                is_renewed = await connection.fetchval(
                    f"UPDATE {name} SET {column} = $4 WHERE game_id = $1 AND {key} = $2 AND {column} = $3"  # noqa: S608 - as above
                    " RETURNING true",
                    *(row["game_id"], row["id"], row[column], value),
                )
                renewed += is_renewed is not None
        last = rows[-1]["id"] if len(rows) == BATCH_ROWS else None
        return last, Reencrypted(renewed, unreadable)

    return await database.retrying(attempt)


def _renewed(encryptor: Encryptor, encrypted: bytes, contexts: Iterable[str]) -> bytes | None:
    """Returns the value under the current secret; None where it is already.

    Raises ValueError where no secret can read it.
    """
    for context in contexts:
        try:
            return encryptor.renew(encrypted, context)
        except ValueError:
            continue
    raise ValueError("no secret can read it")
