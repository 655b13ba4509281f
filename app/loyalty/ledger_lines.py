"""The ledger lines of a history entry: which movements it caused, and the balances after them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.events import ChangeKind
from app.infra.db import Connection
from app.loyalty.queries import HISTORY, history_row
from app.loyalty.state import HistoryRow, LedgerRow

_SAME_CAUSE = f"""
    SELECT {HISTORY} FROM loyalty_history
    WHERE game_id = $1 AND member_id = $2 AND at = $3 AND reference = $4 ORDER BY seq
"""
_LEDGER = """
    SELECT seq, unit, delta, balance, kind, at, reference FROM loyalty_ledger
    WHERE game_id = $1 AND member_id = $2 AND at = $3 AND reference = $4 ORDER BY seq
"""


async def same_cause(
    connection: Connection, game_id: GameId, member_id: UUID, at: datetime, reference: str
) -> list[HistoryRow]:
    """Returns a member's entries of one instant and one reference, in order."""
    rows = await connection.fetch(_SAME_CAUSE, game_id, member_id, at, reference)
    return [history_row(row) for row in rows]


async def lines_of(
    connection: Connection, game_id: GameId, member_id: UUID, entry: HistoryRow, group: Sequence[HistoryRow]
) -> list[LedgerRow]:
    """Returns the ledger lines of an entry; `group` are the entries of the same cause.

    A correction and what it corrects share theirs: one line for each unit (rules.md §6).
    """
    change = entry.change
    rows = await connection.fetch(_LEDGER, game_id, member_id, change.at, change.reference)
    owners = list(_owners(group))
    return [_ledger_row(row) for row, owner in zip(rows, owners, strict=True) if entry.seq in owner]


def _owners(group: Sequence[HistoryRow]) -> Iterator[set[int]]:
    """Yield the numbers of the entries that each ledger line belongs to, in the order of the lines."""
    index = 0
    while index < len(group):
        together = [group[index]]
        if index + 1 < len(group) and group[index + 1].change.kind is ChangeKind.CORRECTED:
            together.append(group[index + 1])
        for moved in (sum(row.change.sc for row in together), sum(row.change.p for row in together)):
            if moved:
                yield {row.seq for row in together}
        index += len(together)


def _ledger_row(row: asyncpg.Record) -> LedgerRow:
    return LedgerRow(
        row["seq"],
        row["unit"],
        row["delta"],
        row["balance"],
        ChangeKind(row["kind"]),
        row["at"],
        row["reference"],
    )
