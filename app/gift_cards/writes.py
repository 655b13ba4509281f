"""The SQL with which gift cards are written. Each change of a state is one conditional update."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.gift_cards import CARD_LIFE, GiftCardStatus, next_look
from app.infra.db import Collision, Connection


@dataclass(frozen=True, slots=True)
class NewCard:
    """A card that is to be stored at the game's instant `created_at`.

    `staff_id` is the person who gives it as goodwill, `staff_at` when, by the real clock.
    """

    id: UUID
    gift_card_id: str
    fingerprint: bytes
    token_hash: bytes
    amount: int
    currency: str
    giver_id: int | None
    message: str | None
    created_at: datetime
    staff_id: UUID | None
    staff_at: datetime | None


_INSERT = f"""
    INSERT INTO gift_cards (game_id, id, gift_card_id, fingerprint, token_hash, amount, currency, giver_id,
        message, created_at, expires_at, look_at, staff_id, staff_at, status)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '{GiftCardStatus.READY}')
"""


async def insert_card(connection: Connection, game_id: GameId, new: NewCard) -> None:
    """Store a card. Raises asyncpg.UniqueViolationError where its id was used at the same time."""
    expires_at = new.created_at + CARD_LIFE
    await connection.execute(
        *(_INSERT, game_id, new.id, new.gift_card_id, new.fingerprint, new.token_hash, new.amount),
        *(new.currency, new.giver_id, new.message, new.created_at, expires_at),
        *(next_look(expires_at, new.created_at), new.staff_id, new.staff_at),
    )


_SETTLE = f"""
    UPDATE gift_cards SET status = $3, settled_at = greatest($4, created_at), look_at = NULL, lot_id = $5,
        hold_id = $6, recipient_id = $7
    WHERE game_id = $1 AND id = $2 AND status = ANY($8::text[])
        AND (expires_at > $4 OR $3 <> '{GiftCardStatus.CLAIMED}') RETURNING true
"""
_CLAIMABLE = [GiftCardStatus.READY]
_RETURNABLE = [GiftCardStatus.READY, GiftCardStatus.FROZEN]


async def claim_card(
    connection: Connection,
    game_id: GameId,
    card_id: UUID,
    game_now: datetime,
    *,
    recipient_id: int,
    lot_id: UUID,
    hold_id: UUID | None,
) -> None:
    """Claim a ready card at the game's instant. Raises Collision where it is not ready any more."""
    to = (lot_id, hold_id, recipient_id)
    await _change(connection, _SETTLE, game_id, card_id, GiftCardStatus.CLAIMED, game_now, *to, _CLAIMABLE)


async def return_card(
    connection: Connection, game_id: GameId, card_id: UUID, game_now: datetime, lot_id: UUID | None
) -> None:
    """Return a card that waits to its giver's lot, or to none. Raises Collision where it does not wait."""
    await _change(
        *(connection, _SETTLE, game_id, card_id, GiftCardStatus.RETURNED, game_now),
        *(lot_id, None, None, _RETURNABLE),
    )


_REVOKE = f"""
    UPDATE gift_cards SET status = '{GiftCardStatus.REVOKED}', look_at = NULL,
        revoked_at = greatest($4, created_at), settled_at = coalesce(settled_at, greatest($4, created_at))
    WHERE game_id = $1 AND id = $2 AND status = $3 RETURNING true
"""


async def revoke_card(
    connection: Connection, game_id: GameId, card_id: UUID, was: GiftCardStatus, game_now: datetime
) -> None:
    """Revoke a card that is in the state `was`. Raises Collision where it is in another one by now."""
    await _change(connection, _REVOKE, game_id, card_id, was, game_now)


_FREEZE = """
    UPDATE gift_cards SET status = $3, look_at = $4
    WHERE game_id = $1 AND id = $2 AND status = ANY($5::text[]) RETURNING true
"""


async def freeze_card(
    connection: Connection, game_id: GameId, card_id: UUID, look_at: datetime | None
) -> None:
    """Freeze a ready card, with no `look_at`, or let a frozen one be ready again. Raises Collision."""
    status = GiftCardStatus.FROZEN if look_at is None else GiftCardStatus.READY
    was = GiftCardStatus.READY if look_at is None else GiftCardStatus.FROZEN
    await _change(connection, _FREEZE, game_id, card_id, status, look_at, [was])


async def set_next_look(connection: Connection, game_id: GameId, card_id: UUID, at: datetime) -> None:
    """Store when a ready card is next due."""
    await connection.execute(
        "UPDATE gift_cards SET look_at = $3 WHERE game_id = $1 AND id = $2 AND status = $4",
        *(game_id, card_id, at, GiftCardStatus.READY),
    )


async def _change(connection: Connection, statement: str, *values: object) -> None:
    if not await connection.fetchval(statement, *values):
        raise Collision
