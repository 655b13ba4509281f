"""Reads of stored value: accounts with their lots and holds, top-ups, what was paid out, what is owed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId
from app.domain.stored_value import Lot, OfferStep, StoredValueKind, TopUp, Use
from app.domain.stored_value_account import Hold
from app.domain.stored_value_entries import Book, Cause
from app.infra.db import Connection
from app.infra.keyset import Order, Window, integer


class PayOutKind(StrEnum):
    """Why the studio pays out."""

    REFUND = "REFUND"
    CASH_OUT = "CASH_OUT"


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account as it was settled up to `settled_to`; from `due_at` on it is not any more."""

    id: UUID
    member_id: UUID
    currency: str
    paid: int
    bonus: int
    held: int
    debt: int
    entry_seq: int
    settled_to: datetime
    due_at: datetime | None

    def is_due(self, game_now: datetime) -> bool:
        """Returns whether something has happened by itself since it was settled."""
        return self.due_at is not None and self.due_at <= game_now


@dataclass(frozen=True, slots=True)
class TopUpRow:
    """A top-up and what has gone back of it; `offer` is the code of the one that it named."""

    id: UUID
    top_up_id: str
    account_id: UUID
    member_id: UUID
    currency: str
    paid: int
    bonus: int
    offer: str | None
    steps: tuple[OfferStep, ...]
    paid_lot_id: UUID
    bonus_lot_id: UUID | None
    refunded: int
    clawed_back: int
    charged_back_at: datetime | None
    fingerprint: bytes = b""

    @property
    def top_up(self) -> TopUp:
        return TopUp(self.paid, self.steps, self.refunded, self.clawed_back)

    @property
    def lot_ids(self) -> Sequence[UUID]:
        return [lot for lot in (self.paid_lot_id, self.bonus_lot_id) if lot is not None]


@dataclass(frozen=True, slots=True)
class PayOutRow:
    """What was paid out once; `refunded` is what had gone back of the top-up after it."""

    account_id: UUID
    member_id: UUID
    currency: str
    fingerprint: bytes
    amount: int
    pay_out: int
    from_bonus: int
    refunded: int


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold, and what it has, or had, of lots."""

    id: UUID
    account_id: UUID
    status: str
    uses: Sequence[tuple[UUID, int, int]]


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry of an account, with its number."""

    account_id: UUID
    seq: int
    at: datetime
    cause: Cause
    book: Book
    delta: int


@dataclass(frozen=True, slots=True)
class Liability:
    """What a game's members have in a currency, and owe, at an instant."""

    currency: str
    paid: int
    bonus: int
    held: int
    debt: int


_ACCOUNT = (
    "a.id, a.member_id, a.currency, a.paid, a.bonus, a.held, a.debt, a.entry_seq, a.settled_to, a.due_at"
)
_OF_MEMBER = f"""
    SELECT {_ACCOUNT} FROM stored_value_accounts a WHERE a.game_id = $1 AND a.member_id = $2
    ORDER BY a.currency
"""
_BY_ID = f"SELECT {_ACCOUNT} FROM stored_value_accounts a WHERE a.game_id = $1 AND a.id = $2"
_LOT = "l.id, l.account_id, l.kind, l.remaining, l.held, l.expires_at, l.spent, l.extended, l.revoked"
# Also empty ones whose end is yet to come: it may move, and what an order gives back comes to them.
_LOTS = f"""
    SELECT {_LOT} FROM stored_value_lots l JOIN stored_value_accounts a
        ON a.game_id = l.game_id AND a.id = l.account_id
    WHERE l.game_id = $1 AND l.account_id = $2
        AND (l.remaining > 0 OR l.expires_at > a.settled_to OR l.id = ANY($3::uuid[]))
"""
_FILLED_LOTS = f"""
    SELECT {_LOT} FROM stored_value_lots l
    WHERE l.game_id = $1 AND l.account_id = ANY($2::uuid[]) AND l.remaining > 0
"""
_OPEN_HOLDS = """
    SELECT h.id, h.until, u.lot_id, u.amount FROM stored_value_holds h
    JOIN stored_value_uses u ON u.game_id = h.game_id AND u.hold_id = h.id
    WHERE h.game_id = $1 AND h.account_id = $2 AND h.status = 'HELD' ORDER BY h.id, u.place
"""
_HOLD = """
    SELECT h.account_id, h.status, u.lot_id, u.amount, u.returned FROM stored_value_holds h
    JOIN stored_value_uses u ON u.game_id = h.game_id AND u.hold_id = h.id
    WHERE h.game_id = $1 AND h.id = $2 ORDER BY u.place
"""
_TOP_UP = """
    SELECT t.id, t.top_up_id, t.account_id, a.member_id, a.currency, t.paid, t.bonus, t.offer, t.steps,
        t.paid_lot_id, t.bonus_lot_id, t.refunded, t.clawed_back, t.charged_back_at, t.fingerprint
    FROM stored_value_top_ups t JOIN stored_value_accounts a ON a.game_id = t.game_id AND a.id = t.account_id
    WHERE t.game_id = $1 AND t.top_up_id = $2
"""
_PAY_OUT = """
    SELECT p.account_id, a.member_id, a.currency, p.fingerprint, p.amount, p.pay_out, p.from_bonus, p.refunded
    FROM stored_value_pay_outs p JOIN stored_value_accounts a ON a.game_id = p.game_id AND a.id = p.account_id
    WHERE p.game_id = $1 AND p.kind = $2 AND p.key = $3
"""
_TIMES_GIVEN = """
    SELECT count(*) FROM stored_value_top_ups
    WHERE game_id = $1 AND account_id = $2 AND offer = $3 AND bonus > 0
"""
_OFFERS_GIVEN = """
    SELECT t.offer, a.currency, count(*) FROM stored_value_top_ups t
    JOIN stored_value_accounts a ON a.game_id = t.game_id AND a.id = t.account_id
    WHERE t.game_id = $1 AND a.member_id = $2 AND t.offer IS NOT NULL AND t.bonus > 0
    GROUP BY t.offer, a.currency
"""
_NEWEST_FIRST = Order((integer("e.seq"),))
_ENTRIES = {
    way: f"""
        SELECT e.account_id, e.seq, e.at, e.cause, e.book, e.delta FROM stored_value_entries e
        WHERE e.game_id = $1 AND e.account_id = $2 AND {_NEWEST_FIRST.between(4)}
        ORDER BY {_NEWEST_FIRST.by(backward=way)} LIMIT $3
    """
    for way in (False, True)
}
_CLAIM_DUE = """
    SELECT a.member_id FROM stored_value_accounts a
    JOIN members m ON m.game_id = a.game_id AND m.id = a.member_id
    WHERE a.game_id = $1 AND a.due_at <= $2 AND m.id <> ALL($3::uuid[])
    ORDER BY a.due_at LIMIT 1 FOR NO KEY UPDATE OF m SKIP LOCKED
"""
# What there is now, less what moved after the instant: what moved before it may be much more.
_LIABILITY = """
    WITH present AS (
        SELECT currency, sum(paid) AS paid, sum(bonus) AS bonus, sum(debt) AS debt
        FROM stored_value_accounts WHERE game_id = $1 GROUP BY currency
    ), later AS (
        SELECT a.currency, sum(e.delta) FILTER (WHERE e.book = 'PAID') AS paid,
            sum(e.delta) FILTER (WHERE e.book = 'BONUS') AS bonus,
            -sum(e.delta) FILTER (WHERE e.book = 'DEBT') AS debt
        FROM stored_value_entries e
        JOIN stored_value_accounts a ON a.game_id = e.game_id AND a.id = e.account_id
        WHERE e.game_id = $1 AND e.at > $2 GROUP BY a.currency
    ), promised AS (
        SELECT a.currency, sum(h.amount) AS held FROM stored_value_holds h
        JOIN stored_value_accounts a ON a.game_id = h.game_id AND a.id = h.account_id
        WHERE h.game_id = $1 AND h.held_at <= $2 AND h.until > $2
            AND (h.ended_at IS NULL OR h.ended_at > $2)
        GROUP BY a.currency
    )
    SELECT currency, (p.paid - coalesce(l.paid, 0))::int8 AS paid,
        (p.bonus - coalesce(l.bonus, 0))::int8 AS bonus, coalesce(h.held, 0)::int8 AS held,
        (p.debt - coalesce(l.debt, 0))::int8 AS debt
    FROM present p LEFT JOIN later l USING (currency) LEFT JOIN promised h USING (currency) ORDER BY currency
"""


async def accounts_of(connection: Connection, game_id: GameId, member_id: UUID) -> list[AccountRow]:
    """Returns a member's accounts, as they were last settled, by their currencies."""
    rows = await connection.fetch(_OF_MEMBER, game_id, member_id)
    return [AccountRow(**row) for row in rows]


async def account_by_id(connection: Connection, game_id: GameId, account_id: UUID) -> AccountRow:
    """Returns an account. Raises LookupError for an unknown id."""
    row = await connection.fetchrow(_BY_ID, game_id, account_id)
    if row is None:
        raise LookupError(account_id)
    return AccountRow(**row)


async def lots_of(
    connection: Connection, game_id: GameId, account_id: UUID, also: Collection[UUID]
) -> dict[int, Lot]:
    """Returns the lots of an account on which something can happen yet, and those of these ids."""
    rows = await connection.fetch(_LOTS, game_id, account_id, list(also))
    lots = [_lot(row) for row in rows]
    return {lot.number: lot for lot in lots}


async def filled_lots(
    connection: Connection, game_id: GameId, account_ids: Sequence[UUID]
) -> Mapping[UUID, list[Lot]]:
    """Returns the lots of these accounts that have something left."""
    lots: dict[UUID, list[Lot]] = {account_id: [] for account_id in account_ids}
    for row in await connection.fetch(_FILLED_LOTS, game_id, account_ids):
        lots[row["account_id"]].append(_lot(row))
    return lots


def _lot(row: asyncpg.Record) -> Lot:
    return Lot(
        number=row["id"].int,
        kind=StoredValueKind(row["kind"]),
        remaining=row["remaining"],
        held=row["held"],
        expires_at=row["expires_at"],
        spent=row["spent"],
        is_extended=row["extended"],
        revoked=row["revoked"],
    )


async def open_holds(
    connection: Connection, game_id: GameId, account_id: UUID, lots: Mapping[int, Lot]
) -> dict[int, Hold]:
    """Returns the holds of an account that were not ended yet, with its `lots`."""
    holds: dict[int, Hold] = {}
    for row in await connection.fetch(_OPEN_HOLDS, game_id, account_id):
        number = row["id"].int
        uses = holds[number].uses if number in holds else ()
        use = Use(lots[row["lot_id"].int], row["amount"])
        holds[number] = Hold(number, (*uses, use), row["until"])
    return holds


async def hold_by_id(connection: Connection, game_id: GameId, hold_id: UUID) -> HoldRow:
    """Returns a hold. Raises LookupError for an unknown id."""
    rows = await connection.fetch(_HOLD, game_id, hold_id)
    if not rows:
        raise LookupError(hold_id)
    uses = [(row["lot_id"], row["amount"], row["returned"]) for row in rows]
    return HoldRow(hold_id, rows[0]["account_id"], rows[0]["status"], uses)


async def top_up_by_id(connection: Connection, game_id: GameId, top_up_id: str) -> TopUpRow | None:
    """Returns the top-up that the studio calls so; None where there is none."""
    row = await connection.fetchrow(_TOP_UP, game_id, top_up_id)
    if row is None:
        return None
    steps = tuple(OfferStep(*step) for step in orjson.loads(row["steps"]))
    return TopUpRow(**{**row, "steps": steps})


async def pay_out_by_key(
    connection: Connection, game_id: GameId, kind: PayOutKind, key: str
) -> PayOutRow | None:
    """Returns what was paid out under this key; None where nothing was."""
    row = await connection.fetchrow(_PAY_OUT, game_id, kind, key)
    return None if row is None else PayOutRow(**row)


async def times_given(connection: Connection, game_id: GameId, account_id: UUID, offer: str) -> int:
    """Returns how often an account has had the bonus of an offer."""
    return int(await connection.fetchval(_TIMES_GIVEN, game_id, account_id, offer) or 0)


async def offers_given(
    connection: Connection, game_id: GameId, member_id: UUID
) -> dict[tuple[str, str], int]:
    """Returns how often a member has had the bonus of each offer, by code and currency."""
    rows = await connection.fetch(_OFFERS_GIVEN, game_id, member_id)
    return {(row["offer"], row["currency"]): row["count"] for row in rows}


async def entries_of(
    connection: Connection, game_id: GameId, account_id: UUID, window: Window[tuple[int]]
) -> list[EntryRow]:
    """Returns a page of an account's entries, newest first; oldest first where the window is backward."""
    rows = await connection.fetch(
        _ENTRIES[window.backward], game_id, account_id, window.limit, *_NEWEST_FIRST.bounds(window)
    )
    return [EntryRow(**{**row, "cause": Cause(row["cause"]), "book": Book(row["book"])}) for row in rows]


async def claim_due(
    connection: Connection, game_id: GameId, game_now: datetime, skip: Collection[UUID]
) -> UUID | None:
    """Returns a member with an account on which something is due, locked; none that another worker holds."""
    return await connection.fetchval(_CLAIM_DUE, game_id, game_now, list(skip))


async def liability_at(connection: Connection, game_id: GameId, at: datetime) -> list[Liability]:
    """Returns what a game's accounts came to at an instant by which all are settled, for each currency."""
    return [Liability(**row) for row in await connection.fetch(_LIABILITY, game_id, at)]
