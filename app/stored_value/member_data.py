"""A member's data in the tables of stored value, as a whole: exporting it, moving it by a merge, erasing it.

What was paid and what is owed are books that the law has kept: they stay, without a name
(docs/decisions/0065-stored-value.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId, Person
from app.domain.amounts import plain
from app.domain.stored_value_account import Account, merged_entries
from app.domain.stored_value_entries import Entry
from app.domain.top_ups import to_amount
from app.infra.db import Connection
from app.stored_value import queries
from app.stored_value.queries import AccountRow
from app.stored_value.writes import write_account, write_entries

_EXPORT = """
    SELECT e.at, a.currency, e.cause, e.book, e.delta FROM stored_value_entries e
    JOIN stored_value_accounts a ON a.game_id = e.game_id AND a.id = e.account_id
    WHERE e.game_id = $1 AND a.member_id = ANY($2::uuid[])
    ORDER BY e.at DESC, e.account_id, e.seq DESC LIMIT $3
"""
# Hashes from which a player id could be guessed; no call repeats these any more.
_ERASE = tuple(
    f"UPDATE {table} t SET fingerprint = '' FROM stored_value_accounts a"
    " WHERE t.game_id = $1 AND a.game_id = $1 AND a.id = t.account_id AND a.member_id = ANY($2::uuid[])"
    for table in ("stored_value_top_ups", "stored_value_pay_outs")
)
_MOVE = "UPDATE stored_value_accounts SET member_id = $3 WHERE game_id = $1 AND id = $2"
# In the game $1, from the account $2 to $3.
_JOIN = tuple(
    f"UPDATE {table} SET account_id = $3 WHERE game_id = $1 AND account_id = $2"
    for table in (
        *("stored_value_lots", "stored_value_top_ups"),
        *("stored_value_pay_outs", "stored_value_holds"),
    )
)


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the list of the export, the newest entries first, at most `limit`."""
    rows = await connection.fetch(_EXPORT, person.game_id, person.member_ids, limit)
    return {
        "storedValue": [{**row, "delta": plain(to_amount(row["delta"], row["currency"]))} for row in rows]
    }


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Move the accounts of one member to another, which has one in each currency after it.

    Lots keep their order and holds what they pin. The caller holds the locks of both.
    """
    theirs = {row.currency: row for row in await queries.accounts_of(connection, game_id, survivor)}
    for row in await queries.accounts_of(connection, game_id, absorbed):
        if row.currency in theirs:
            await _join(connection, game_id, row, theirs[row.currency])
        else:
            await connection.execute(_MOVE, game_id, row.id, survivor)


async def _join(connection: Connection, game_id: GameId, source: AccountRow, target: AccountRow) -> None:
    """Join two accounts: what the one has goes to the other, by an entry in both for each lot."""
    moved, kept = [await _read(connection, game_id, row) for row in (source, target)]
    at = max(source.settled_to, target.settled_to)
    entries = merged_entries(moved, at)
    for statement in _JOIN:
        await connection.execute(statement, game_id, source.id, target.id)
    # What fell due on either since it was settled last is still to be settled.
    joined = replace(
        kept,
        settled_to=min(source.settled_to, target.settled_to),
        lots=kept.lots | moved.lots,
        holds=kept.holds | moved.holds,
        debt=kept.debt + moved.debt,
    )
    empty = Account(source.currency, at)
    for row, account, written in (
        (source, empty, entries),
        (target, joined, [replace(entry, delta=-entry.delta) for entry in entries]),
    ):
        await write_account(
            *(connection, game_id, account),
            account_id=row.id,
            member_id=row.member_id,
            entry_seq=row.entry_seq + len(written),
        )
        numbered: dict[int, Entry] = dict(enumerate(written, row.entry_seq + 1))
        await write_entries(connection, game_id, row.id, numbered)


async def _read(connection: Connection, game_id: GameId, row: AccountRow) -> Account:
    lots = await queries.lots_of(connection, game_id, row.id, ())
    holds = await queries.open_holds(connection, game_id, row.id, lots)
    return Account(row.currency, row.settled_to, lots, holds, row.debt)


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Empty what a name could be guessed from. The caller holds the member's lock."""
    for statement in _ERASE:
        await connection.execute(statement, person.game_id, person.member_ids)
