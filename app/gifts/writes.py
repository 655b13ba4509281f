"""The SQL with which gifts are written."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from app.domain.access import GameId
from app.domain.gifts import GIFT_LIFE, GiftStatus, next_look
from app.infra.db import Collision, Connection
from app.inventory.giving import Part


@dataclass(frozen=True, slots=True)
class NewGift:
    """A gift that is to be stored at the game's instant `created_at`; it is of the catalog, or owned."""

    id: UUID
    giver_id: int
    recipient_id: int | None
    key: str
    fingerprint: bytes
    token_hash: bytes | None
    quantity: int
    message: str | None
    shows_giver: bool
    created_at: datetime
    title: str = ""
    item_id: UUID | None = None
    price: int | None = None
    item: str | None = None
    parts: list[Part] | None = None
    days: int | None = None

    @property
    def expires_at(self) -> datetime:
        return self.created_at + GIFT_LIFE


_INSERT = f"""
    INSERT INTO gifts (game_id, id, giver_id, recipient_id, idempotency_key, fingerprint, token_hash,
        quantity, title, message, shows_giver, created_at, expires_at, look_at, item_id, price, points_spent,
        item, taken, days, status)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        '{GiftStatus.READY}')
"""


async def insert_gift(connection: Connection, game_id: GameId, new: NewGift) -> None:
    """Store a gift. Raises asyncpg.UniqueViolationError where its key was used meanwhile."""
    parts = None if new.parts is None else [[str(grant_id), number] for grant_id, number in new.parts]
    await connection.execute(
        _INSERT,
        *(game_id, new.id, new.giver_id, new.recipient_id, new.key, new.fingerprint, new.token_hash),
        *(new.quantity, new.title, new.message, new.shows_giver, new.created_at, new.expires_at),
        *(next_look(new.expires_at, new.created_at), new.item_id, new.price),
        *(None if new.price is None else new.price * new.quantity, new.item),
        *(None if parts is None else orjson.dumps(parts).decode(), new.days),
    )


_END = f"""
    UPDATE gifts SET status = $3, recipient_id = coalesce($4, recipient_id), shows_recipient = $5,
        settled_at = greatest($6, created_at), look_at = NULL
    WHERE game_id = $1 AND id = $2 AND status = '{GiftStatus.READY}'
        AND (expires_at > $6 OR $3 <> '{GiftStatus.CLAIMED}') RETURNING true
"""


async def end_gift(
    connection: Connection,
    game_id: GameId,
    gift_id: UUID,
    status: GiftStatus,
    game_now: datetime,
    *,
    recipient_id: int | None = None,
    shows_recipient: bool = False,
) -> None:
    """End an open gift at the game's instant. Raises Collision where it is not open any more."""
    ended = await connection.fetchval(
        *(_END, game_id, gift_id, status, recipient_id, shows_recipient, game_now)
    )
    if not ended:
        raise Collision


async def set_next_look(connection: Connection, game_id: GameId, gift_id: UUID, at: datetime) -> None:
    """Store when an open gift is next due."""
    await connection.execute(
        "UPDATE gifts SET look_at = $3 WHERE game_id = $1 AND id = $2 AND status = $4",
        *(game_id, gift_id, at, GiftStatus.READY),
    )


_BLOCK = """
    INSERT INTO gift_blocks (game_id, player_id, giver_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
"""
_UNBLOCK = """
    DELETE FROM gift_blocks b USING players bp, players bg
    WHERE b.game_id = $1 AND bp.game_id = $1 AND bp.id = b.player_id AND bp.member_id = $2
        AND bg.game_id = $1 AND bg.id = b.giver_id AND bg.member_id = $3
"""


async def block(connection: Connection, game_id: GameId, player_id: int, giver_id: int) -> None:
    """Store that a player takes no gifts from another one."""
    await connection.execute(_BLOCK, game_id, player_id, giver_id)


async def unblock(connection: Connection, game_id: GameId, member_id: UUID, giver: UUID) -> None:
    """Let a member take gifts from another one again."""
    await connection.execute(_UNBLOCK, game_id, member_id, giver)
