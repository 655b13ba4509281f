"""The SQL with which stored value is written. The caller holds the lock of the member."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import orjson

from app.domain.access import GameId
from app.domain.stored_value import Lot, StoredValueKind, Use
from app.domain.stored_value_account import Account, Hold
from app.domain.stored_value_entries import Entry
from app.infra.db import Connection
from app.stored_value.queries import PayOutKind, PayOutRow, TopUpRow

_ACCOUNT = """
    INSERT INTO stored_value_accounts AS a
        (game_id, id, member_id, currency, paid, bonus, held, debt, entry_seq, settled_to, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (id, game_id) DO UPDATE SET paid = excluded.paid, bonus = excluded.bonus,
        held = excluded.held, debt = excluded.debt, entry_seq = excluded.entry_seq,
        settled_to = excluded.settled_to, due_at = excluded.due_at
"""
_LOTS = """
    INSERT INTO stored_value_lots AS l
        (game_id, id, account_id, kind, remaining, held, spent, revoked, expires_at, extended)
    SELECT $1, id, $2, kind, remaining, held, spent, revoked, expires_at, extended
    FROM jsonb_to_recordset($3::jsonb) AS u (id uuid, kind text, remaining int8, held int8, spent int8,
        revoked int8, expires_at timestamptz, extended bool)
    ON CONFLICT (id, game_id) DO UPDATE SET remaining = excluded.remaining, held = excluded.held,
        spent = excluded.spent, revoked = excluded.revoked, expires_at = excluded.expires_at,
        extended = excluded.extended
"""
_ENTRIES = """
    INSERT INTO stored_value_entries
        (game_id, account_id, seq, at, cause, book, delta, counter, lot_id, reference, points)
    SELECT $1, $2, seq, at, cause, book, delta, counter, lot_id, reference, points
    FROM jsonb_to_recordset($3::jsonb) AS u (seq int4, at timestamptz, cause text, book text, delta int8,
        counter text, lot_id uuid, reference text, points int8)
"""
_HOLD = """
    INSERT INTO stored_value_holds (game_id, id, account_id, reference, amount, status, held_at, until)
    VALUES ($1, $2, $3, $4, $5, 'HELD', $6, $7)
"""
_USES = """
    INSERT INTO stored_value_uses (game_id, hold_id, place, lot_id, amount)
    SELECT $1, $2, place, lot_id, amount
    FROM unnest($3::uuid[], $4::int8[]) WITH ORDINALITY AS u (lot_id, amount, place)
"""
_END_HOLDS = """
    UPDATE stored_value_holds h SET status = $4, ended_at = u.at
    FROM unnest($2::uuid[], $3::timestamptz[]) AS u (id, at)
    WHERE h.game_id = $1 AND h.id = u.id AND h.status = 'HELD'
"""
_RETURN = """
    UPDATE stored_value_uses n SET returned = u.returned
    FROM unnest($3::int8[]) WITH ORDINALITY AS u (returned, place)
    WHERE n.game_id = $1 AND n.hold_id = $2 AND n.place = u.place
"""
_TOP_UP = """
    INSERT INTO stored_value_top_ups (game_id, id, top_up_id, fingerprint, account_id, paid, bonus, offer,
        steps, paid_lot_id, bonus_lot_id, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12)
"""
_GONE_BACK = "UPDATE stored_value_top_ups SET refunded = $3, clawed_back = $4 WHERE game_id = $1 AND id = $2"
_CHARGED_BACK = "UPDATE stored_value_top_ups SET charged_back_at = $3 WHERE game_id = $1 AND id = $2"
_PAY_OUT = """
    INSERT INTO stored_value_pay_outs
        (game_id, kind, key, fingerprint, account_id, top_up, amount, pay_out, from_bonus, refunded, paid_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
"""


async def write_account(
    connection: Connection,
    game_id: GameId,
    account: Account,
    *,
    account_id: UUID,
    member_id: UUID,
    entry_seq: int,
) -> None:
    """Store an account, of which `entry_seq` entries are."""
    paid, bonus = account.total(StoredValueKind.PAID), account.total(StoredValueKind.BONUS)
    await connection.execute(
        *(_ACCOUNT, game_id, account_id, member_id, account.currency, paid, bonus, account.held),
        *(account.debt, entry_seq, account.settled_to, account.next_due()),
    )


async def write_lots(connection: Connection, game_id: GameId, account_id: UUID, lots: Sequence[Lot]) -> None:
    """Store lots that are new or have changed."""
    rows = [
        {
            "id": UUID(int=lot.number),
            "kind": lot.kind,
            "remaining": lot.remaining,
            "held": lot.held,
            "spent": lot.spent,
            "revoked": lot.revoked,
            "expires_at": lot.expires_at,
            "extended": lot.is_extended,
        }
        for lot in lots
    ]
    if rows:
        await connection.execute(_LOTS, game_id, account_id, orjson.dumps(rows).decode())


async def write_entries(
    connection: Connection, game_id: GameId, account_id: UUID, entries: Mapping[int, Entry]
) -> None:
    """Append entries, by their numbers."""
    rows = [
        {
            "seq": seq,
            "at": entry.at,
            "cause": entry.cause,
            "book": entry.book,
            "delta": entry.delta,
            "counter": entry.counter,
            "lot_id": None if entry.lot is None else UUID(int=entry.lot),
            "reference": entry.reference,
            "points": entry.points,
        }
        for seq, entry in entries.items()
    ]
    if rows:
        await connection.execute(_ENTRIES, game_id, account_id, orjson.dumps(rows).decode())


async def insert_hold(
    connection: Connection,
    game_id: GameId,
    hold: Hold,
    *,
    account_id: UUID,
    reference: str,
    at: datetime,
) -> None:
    """Store a hold that is new."""
    hold_id = UUID(int=hold.number)
    await connection.execute(_HOLD, game_id, hold_id, account_id, reference, hold.amount, at, hold.until)
    lots = [UUID(int=use.lot.number) for use in hold.uses]
    await connection.execute(_USES, game_id, hold_id, lots, [use.amount for use in hold.uses])


async def end_holds(
    connection: Connection, game_id: GameId, ended: Mapping[int, datetime], status: str
) -> None:
    """End holds, each at its instant, by CAPTURED or RELEASED."""
    if ended:
        ids = [UUID(int=number) for number in ended]
        await connection.execute(_END_HOLDS, game_id, ids, list(ended.values()), status)


async def write_returned(connection: Connection, game_id: GameId, hold_id: UUID, uses: Sequence[Use]) -> None:
    """Store how much of each use of a hold has come back."""
    await connection.execute(_RETURN, game_id, hold_id, [use.returned for use in uses])


async def insert_top_up(connection: Connection, game_id: GameId, top_up: TopUpRow, at: datetime) -> None:
    """Store a top-up. Raises asyncpg.UniqueViolationError where its id was used at the same time."""
    steps = orjson.dumps([(step.pay, step.bonus) for step in top_up.steps]).decode()
    await connection.execute(
        *(_TOP_UP, game_id, top_up.id, top_up.top_up_id, top_up.fingerprint, top_up.account_id),
        *(top_up.paid, top_up.bonus, top_up.offer, steps, top_up.paid_lot_id, top_up.bonus_lot_id, at),
    )


async def write_gone_back(
    connection: Connection, game_id: GameId, top_up_id: UUID, refunded: int, clawed_back: int
) -> None:
    """Store what has gone back of a top-up, in all."""
    await connection.execute(_GONE_BACK, game_id, top_up_id, refunded, clawed_back)


async def write_charged_back(connection: Connection, game_id: GameId, top_up_id: UUID, at: datetime) -> None:
    """Store that a top-up was charged back."""
    await connection.execute(_CHARGED_BACK, game_id, top_up_id, at)


async def insert_pay_out(
    connection: Connection,
    game_id: GameId,
    row: PayOutRow,
    *,
    kind: PayOutKind,
    key: str,
    top_up_id: UUID | None,
    at: datetime,
) -> None:
    """Store what is paid out. Raises asyncpg.UniqueViolationError where its key was used at the same time."""
    await connection.execute(
        *(_PAY_OUT, game_id, kind, key, row.fingerprint, row.account_id, top_up_id, row.amount, row.pay_out),
        *(row.from_bonus, row.refunded, at),
    )
