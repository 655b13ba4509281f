"""The SQL that reads gift cards. Rows name players; the members that these are by now are read with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.gift_cards import HELD_FOR, GiftCardStatus
from app.events.gift_card_events import ToldCard
from app.infra.db import Connection
from app.loyalty.sides import PlayerRow, player_row, side_columns
from app.studios.queries import GAME, GameRow, game_row


@dataclass(frozen=True, slots=True)
class CardRow:
    """A gift card as it is stored, with its two sides; `gift_card_id` is the studio's id.

    `lot_id` is of the account to which its value went, `hold_id` of what is held of it after the claim;
    `settled_at` is when it stopped waiting.
    """

    id: UUID
    game: GameRow
    gift_card_id: str
    fingerprint: bytes
    token_hash: bytes
    amount: int
    currency: str
    giver: PlayerRow | None
    giver_joined_at: datetime | None
    message: str | None
    recipient: PlayerRow | None
    lot_id: UUID | None
    hold_id: UUID | None
    status: GiftCardStatus
    created_at: datetime
    expires_at: datetime
    settled_at: datetime | None
    revoked_at: datetime | None
    is_goodwill: bool

    def held_until(self, now: datetime) -> datetime | None:
        """Returns until when what was claimed is held; None where nothing is at this instant of the game."""
        if self.status is not GiftCardStatus.CLAIMED or self.hold_id is None or self.settled_at is None:
            return None
        until = self.settled_at + HELD_FOR
        return until if now < until else None

    @property
    def summary(self) -> ToldCard:
        """Returns the card as events tell of it."""
        return ToldCard(self.gift_card_id, self.amount, self.currency)

    @property
    def owner(self) -> PlayerRow | None:
        """Returns the player to whose member its value went: who has claimed it, or the giver."""
        return None if self.lot_id is None else self.recipient or self.giver


CARD = f"""
    SELECT c.id AS card_id, c.gift_card_id, c.fingerprint, c.token_hash, c.amount, c.currency, c.message,
        c.lot_id, c.hold_id, c.status, c.created_at, c.expires_at, c.settled_at, c.revoked_at,
        c.staff_id IS NOT NULL AS is_goodwill, gm.joined_at AS giver_joined_at,
        {side_columns("gv", "giver")}, {side_columns("rc", "recipient")}, {GAME}
    FROM gift_cards c JOIN games g ON g.id = c.game_id
        LEFT JOIN players gv ON gv.game_id = c.game_id AND gv.id = c.giver_id
        LEFT JOIN members gm ON gm.game_id = c.game_id AND gm.id = gv.member_id
        LEFT JOIN players rc ON rc.game_id = c.game_id AND rc.id = c.recipient_id
"""


def card_row(row: asyncpg.Record) -> CardRow:
    return CardRow(
        id=row["card_id"],
        game=game_row(row),
        gift_card_id=row["gift_card_id"],
        fingerprint=row["fingerprint"],
        token_hash=row["token_hash"],
        amount=row["amount"],
        currency=row["currency"],
        giver=None if row["giver_id"] is None else player_row(row, "giver"),
        giver_joined_at=row["giver_joined_at"],
        message=row["message"],
        recipient=None if row["recipient_id"] is None else player_row(row, "recipient"),
        lot_id=row["lot_id"],
        hold_id=row["hold_id"],
        status=GiftCardStatus(row["status"]),
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        settled_at=row["settled_at"],
        revoked_at=row["revoked_at"],
        is_goodwill=row["is_goodwill"],
    )


async def by_token(connection: Connection, token_hash: bytes) -> tuple[GameId, UUID] | None:
    """Returns the game and the id of the card with this token; None where there is none."""
    row = await connection.fetchrow("SELECT game_id, id FROM gift_cards WHERE token_hash = $1", token_hash)
    return None if row is None else (GameId(row["game_id"]), row["id"])


async def card_by_id(connection: Connection, game_id: GameId, card_id: UUID) -> CardRow:
    """Returns a card of a game. Raises LookupError where there is none."""
    row = await connection.fetchrow(f"{CARD} WHERE c.game_id = $1 AND c.id = $2", game_id, card_id)
    if row is None:
        raise LookupError(card_id)
    return card_row(row)


async def card_by_key(connection: Connection, game_id: GameId, gift_card_id: str) -> CardRow | None:
    """Returns the card that the studio calls so; None where there is none."""
    row = await connection.fetchrow(
        f"{CARD} WHERE c.game_id = $1 AND c.gift_card_id = $2", game_id, gift_card_id
    )
    return None if row is None else card_row(row)


_GOODWILL = """
    SELECT coalesce(sum(amount), 0)::int8 FROM gift_cards
    WHERE staff_id = $1 AND staff_at >= $3 AND currency = $2
"""


async def given_as_goodwill(connection: Connection, staff_id: UUID, currency: str, since: datetime) -> int:
    """Returns what the cards of all games are worth that a person of the staff has made since an instant."""
    return await connection.fetchval(_GOODWILL, staff_id, currency, since) or 0


_OWN_PLAYERS = "ARRAY(SELECT id FROM players WHERE game_id = $1 AND member_id = $2)"
_GIVEN = f"c.game_id = $1 AND c.giver_id = ANY({_OWN_PLAYERS})"
_WAITS = f"c.status IN ('{GiftCardStatus.READY}', '{GiftCardStatus.FROZEN}')"
_COUNTS = f"""
    SELECT count(*) FILTER (WHERE {_WAITS} AND c.expires_at > $3) AS open,
        count(*) FILTER (WHERE c.created_at > $4) AS lately
    FROM gift_cards c WHERE {_GIVEN} AND ({_WAITS} OR c.created_at > $4)
"""


async def count_given(
    connection: Connection, game_id: GameId, member_id: UUID, game_now: datetime, since: datetime
) -> tuple[int, int]:
    """Returns how many of a member's cards wait at the game's instant, and how many are after `since`."""
    row = await connection.fetchrow(_COUNTS, game_id, member_id, game_now, since)
    return (0, 0) if row is None else (row["open"], row["lately"])


async def waiting_of(
    connection: Connection, game_id: GameId, member_id: UUID, game_now: datetime
) -> list[CardRow]:
    """Returns the cards that a member gave and that wait to be claimed, those that end first first."""
    rows = await connection.fetch(
        f"{CARD} WHERE {_GIVEN} AND {_WAITS} AND c.expires_at > $3 ORDER BY c.expires_at, c.id",
        *(game_id, member_id, game_now),
    )
    return [card_row(row) for row in rows]


_READY = f"c.game_id = $1 AND c.status = '{GiftCardStatus.READY}'"
_DUE = f"{_READY} AND c.look_at <= $2 AND c.id <> ALL($3::uuid[])"
_CLAIM_DUE = (
    # The member's lock comes first; a card without a giver has none.
    f"{CARD} JOIN members m ON m.game_id = c.game_id AND m.id = gv.member_id"
    f" WHERE {_DUE} ORDER BY c.look_at LIMIT 1 FOR NO KEY UPDATE OF m SKIP LOCKED",
    f"{CARD} WHERE {_DUE} AND c.giver_id IS NULL"
    " ORDER BY c.look_at LIMIT 1 FOR NO KEY UPDATE OF c SKIP LOCKED",
)


async def claim_due(
    connection: Connection, game_id: GameId, game_now: datetime, skip: Sequence[UUID]
) -> CardRow | None:
    """Returns a card that is due, with its giver locked, none that another worker holds or of `skip`."""
    for statement in _CLAIM_DUE:
        row = await connection.fetchrow(statement, game_id, game_now, skip)
        if row is not None:
            return card_row(row)
    return None


_UNCLAIMED = """
    SELECT currency, sum(amount)::int8 AS amount FROM gift_cards
    WHERE game_id = $1 AND created_at <= $2 AND (settled_at IS NULL OR settled_at > $2)
    GROUP BY currency ORDER BY currency
"""


async def unclaimed_at(connection: Connection, game_id: GameId, at: datetime) -> dict[str, int]:
    """Returns what is on a game's cards that waited at an instant by which all are settled, by currency."""
    rows = await connection.fetch(_UNCLAIMED, game_id, at)
    return {row["currency"]: row["amount"] for row in rows}
