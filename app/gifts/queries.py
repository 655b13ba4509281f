"""The SQL of gifts and of blocks. Rows name players; the members that these are by now are read with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId
from app.domain.gifts import GiftSide, GiftStatus
from app.domain.rules import Texts
from app.domain.store import ItemKind
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid
from app.inventory.giving import Part
from app.loyalty.sides import PlayerRow, player_row, side_columns
from app.studios.queries import GAME, GameRow, game_row


@dataclass(frozen=True, slots=True)
class CatalogGift:
    """What a gift has of the catalog: the item as it is now, and the price of one as it was."""

    item_id: UUID
    sku: str
    kind: ItemKind
    texts: Texts
    picture: bytes | None
    price: int
    points_spent: int


@dataclass(frozen=True, slots=True)
class OwnedGift:
    """What a gift has of the giver's own: the item, what was taken of which grants, for how many days."""

    item: str
    parts: Sequence[Part]
    days: int | None


@dataclass(frozen=True, slots=True)
class GiftRow:
    """A gift as it is stored, with its two sides.

    `recipient` is the player whom it is for, or who claimed or declined it. `is_blocked` is
    whether that one takes no more gifts from the giver.
    """

    id: UUID
    game: GameRow
    giver: PlayerRow
    recipient: PlayerRow | None
    fingerprint: bytes
    token_hash: bytes | None
    what: CatalogGift | OwnedGift
    quantity: int
    title: str
    message: str | None
    shows_giver: bool
    shows_recipient: bool
    status: GiftStatus
    created_at: datetime
    expires_at: datetime
    settled_at: datetime | None
    is_blocked: bool

    @property
    def giver_name(self) -> str | None:
        """Returns the giver's name, where it is shown."""
        return self.giver.display_name if self.shows_giver else None

    @property
    def recipient_name(self) -> str | None:
        """Returns the name of who claimed it, where it is shown."""
        return None if self.recipient is None or not self.shows_recipient else self.recipient.display_name


_BLOCKED = """EXISTS (
    SELECT FROM gift_blocks b JOIN players bp ON bp.game_id = b.game_id AND bp.id = b.player_id
        JOIN players bg ON bg.game_id = b.game_id AND bg.id = b.giver_id
    WHERE b.game_id = {game} AND bp.member_id = {recipient} AND bg.member_id = {giver})
"""
_GIFT = f"""
    SELECT gi.id AS gift_id, gi.fingerprint, gi.token_hash, gi.item_id, gi.price, gi.points_spent, gi.item,
        gi.taken, gi.days, gi.quantity, gi.title, gi.message, gi.shows_giver, gi.shows_recipient, gi.status,
        gi.created_at, gi.expires_at, gi.settled_at,
        {side_columns("gv", "giver")},
        {side_columns("rc", "recipient")},
        i.sku, i.kind, i.title AS item_title, i.picture, {GAME},
        {_BLOCKED.format(game="$1", recipient="rc.member_id", giver="gv.member_id")} AS is_blocked
    FROM gifts gi JOIN games g ON g.id = gi.game_id
        JOIN players gv ON gv.game_id = gi.game_id AND gv.id = gi.giver_id
        LEFT JOIN players rc ON rc.game_id = gi.game_id AND rc.id = gi.recipient_id
        LEFT JOIN catalog_items i ON i.game_id = gi.game_id AND i.id = gi.item_id
"""


def _what(row: asyncpg.Record) -> CatalogGift | OwnedGift:
    if row["item_id"] is None:
        parts = [(UUID(grant_id), number) for grant_id, number in orjson.loads(row["taken"])]
        return OwnedGift(row["item"], parts, row["days"])
    return CatalogGift(
        *(row["item_id"], row["sku"], ItemKind(row["kind"]), orjson.loads(row["item_title"])),
        picture=row["picture"],
        price=row["price"],
        points_spent=row["points_spent"],
    )


def _gift_row(row: asyncpg.Record) -> GiftRow:
    return GiftRow(
        id=row["gift_id"],
        game=game_row(row),
        giver=player_row(row, "giver"),
        recipient=None if row["recipient_id"] is None else player_row(row, "recipient"),
        fingerprint=row["fingerprint"],
        token_hash=row["token_hash"],
        what=_what(row),
        quantity=row["quantity"],
        title=row["title"],
        message=row["message"],
        shows_giver=row["shows_giver"],
        shows_recipient=row["shows_recipient"],
        status=GiftStatus(row["status"]),
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        settled_at=row["settled_at"],
        is_blocked=row["is_blocked"],
    )


async def by_token(connection: Connection, token_hash: bytes) -> tuple[GameId, UUID] | None:
    """Returns the game and the id of the gift with this token; None where there is none."""
    row = await connection.fetchrow("SELECT game_id, id FROM gifts WHERE token_hash = $1", token_hash)
    return None if row is None else (GameId(row["game_id"]), row["id"])


async def gift_by_id(connection: Connection, game_id: GameId, gift_id: UUID) -> GiftRow | None:
    """Returns a gift of a game; None where there is none."""
    row = await connection.fetchrow(f"{_GIFT} WHERE gi.game_id = $1 AND gi.id = $2", game_id, gift_id)
    return None if row is None else _gift_row(row)


async def gift_by_key(connection: Connection, game_id: GameId, giver_id: int, key: str) -> GiftRow | None:
    """Returns the gift that a player gave under this key; None where there is none."""
    row = await connection.fetchrow(
        f"{_GIFT} WHERE gi.game_id = $1 AND gi.giver_id = $2 AND gi.idempotency_key = $3",
        *(game_id, giver_id, key),
    )
    return None if row is None else _gift_row(row)


_OWN_PLAYERS = "ARRAY(SELECT id FROM players WHERE game_id = $1 AND member_id = $2)"
_OPEN_OF = f"""
    {_GIFT} WHERE gi.game_id = $1 AND gi.status = '{GiftStatus.READY}'
        AND (gi.giver_id = ANY({_OWN_PLAYERS}) OR gi.recipient_id = ANY({_OWN_PLAYERS}))
    ORDER BY gi.id
"""


async def open_gifts_of(connection: Connection, game_id: GameId, member_id: UUID) -> list[GiftRow]:
    """Returns the open gifts that a member gave, or was given by name."""
    return [_gift_row(row) for row in await connection.fetch(_OPEN_OF, game_id, member_id)]


GiftPlace = tuple[datetime, UUID]
_NEWEST_FIRST = Order((instant("gi.created_at"), uuid("gi.id")))
_SIDES: Mapping[GiftSide | None, str] = {
    GiftSide.GIVEN: f"gi.giver_id = ANY({_OWN_PLAYERS})",
    GiftSide.RECEIVED: f"gi.recipient_id = ANY({_OWN_PLAYERS})",
    None: f"(gi.giver_id = ANY({_OWN_PLAYERS}) OR gi.recipient_id = ANY({_OWN_PLAYERS}))",
}
_PAGES = {
    (side, backward): f"{_GIFT} WHERE gi.game_id = $1 AND {of_side} AND {_NEWEST_FIRST.between(4)}"
    f" ORDER BY {_NEWEST_FIRST.by(backward=backward)} LIMIT $3"
    for side, of_side in _SIDES.items()
    for backward in (False, True)
}


async def gifts_page(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    side: GiftSide | None,
    window: Window[GiftPlace],
) -> list[GiftRow]:
    """Returns a page of the gifts of a member, on one side or on both, the latest first."""
    rows = await connection.fetch(
        _PAGES[side, window.backward],
        *(game_id, member_id, window.limit, *_NEWEST_FIRST.bounds(window)),
    )
    return [_gift_row(row) for row in rows]


_COUNTS = f"""
    SELECT count(*) FILTER (WHERE status = '{GiftStatus.READY}' AND expires_at > $3) AS open,
        count(*) FILTER (WHERE created_at > $4) AS lately
    FROM gifts WHERE game_id = $1 AND giver_id = ANY({_OWN_PLAYERS})
        AND (status = '{GiftStatus.READY}' OR created_at > $4)
"""


async def count_given(
    connection: Connection, game_id: GameId, member_id: UUID, game_now: datetime, since: datetime
) -> tuple[int, int]:
    """Returns how many of a member's gifts are open at the game's instant, and how many are after `since`."""
    row = await connection.fetchrow(_COUNTS, game_id, member_id, game_now, since)
    return (0, 0) if row is None else (row["open"], row["lately"])


async def is_blocked(connection: Connection, game_id: GameId, recipient: UUID, giver: UUID) -> bool:
    """Returns whether a member takes no gifts from another one."""
    condition = _BLOCKED.format(game="$1", recipient="$2", giver="$3")
    return bool(await connection.fetchval(f"SELECT {condition}", game_id, recipient, giver))


_CLAIM_DUE = f"""
    {_GIFT} JOIN members m ON m.game_id = gi.game_id AND m.id = gv.member_id
    WHERE gi.game_id = $1 AND gi.status = '{GiftStatus.READY}' AND gi.look_at <= $2
        AND gi.id <> ALL($3::uuid[])
    ORDER BY gi.look_at LIMIT 1 FOR NO KEY UPDATE OF m SKIP LOCKED
"""


async def claim_due(
    connection: Connection, game_id: GameId, game_now: datetime, skip: Sequence[UUID]
) -> GiftRow | None:
    """Returns a gift that is due, with its giver locked, none that another worker holds or of `skip`."""
    row = await connection.fetchrow(_CLAIM_DUE, game_id, game_now, skip)
    return None if row is None else _gift_row(row)
