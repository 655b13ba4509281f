"""The SQL with which the store reads redemptions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId, MemberId
from app.domain.rules import Texts
from app.domain.store import RedemptionStatus
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid
from app.loyalty.queries import THEIR_MEMBER
from app.store.eligibility import ItemRow
from app.store.queries import item_of, item_row
from app.studios.queries import GAME, GameRow, game_row


@dataclass(frozen=True, slots=True)
class RedemptionRow:
    """A redemption with its item as it is now; title and price are as they were.

    Of what a benefit gave, which cost nothing, `claim` is its code and the period that it was claimed for.
    Of a gift, `giver_id` is the player who gave it and spent its points, and `giver` the game's id of it,
    None where it was erased.
    `is_given_at_once` says that what it has granted fulfilled it at once.
    """

    id: UUID
    game: GameRow
    external_id: str
    item: ItemRow
    title: str
    price: int
    points_spent: int
    quantity: int
    status: RedemptionStatus
    created_at: datetime
    due_at: datetime
    settled_at: datetime | None = None
    tracking_url: str | None = None
    failure_reason: str | None = None
    address_encrypted: bytes | None = None
    email_encrypted: bytes | None = None
    claim: tuple[str, str] | None = None
    is_given_at_once: bool = False
    giver_id: int | None = None
    giver: str | None = None

    @property
    def spender(self) -> str | None:
        """Returns the game's id of the player whose points it took; None for a giver who was erased."""
        return self.external_id if self.giver_id is None else self.giver


def _redemption(game: str) -> str:
    return f"""
    SELECT r.id, r.title, r.price, r.points_spent, r.quantity, r.status, r.created_at, r.due_at, r.settled_at,
        r.tracking_url, r.failure_reason, r.address_sealed, r.email_sealed, r.benefit, r.period,
        coalesce(r.grants, r.grants_coupon, r.grants_currency) IS NOT NULL AS is_given_at_once,
        pl.external_id, r.giver_id, (SELECT gp.external_id FROM players gp
            WHERE gp.game_id = {game} AND gp.id = r.giver_id AND gp.erased_at IS NULL) AS giver, {GAME},
        {item_of("pl.member_id", game)}
    FROM redemptions r JOIN players pl ON pl.game_id = r.game_id AND pl.id = r.player_id
        JOIN games g ON g.id = r.game_id
        JOIN catalog_items i ON i.game_id = r.game_id AND i.id = r.item_id
"""


_BY_IDS = f"""
    {_redemption("$2")}
    WHERE r.id = ANY($1::uuid[]) AND r.game_id = $2 AND ($3::uuid IS NULL OR pl.member_id = $3)
"""
_THEIR_GAMES = """
    SELECT DISTINCT game_id FROM redemptions WHERE id = ANY($1::uuid[]) AND game_id = ANY($2::uuid[])
"""


def _redemption_row(row: asyncpg.Record) -> RedemptionRow:
    return RedemptionRow(
        id=row["id"],
        game=game_row(row),
        external_id=row["external_id"],
        item=item_row(row),
        title=row["title"],
        price=row["price"],
        points_spent=row["points_spent"],
        quantity=row["quantity"],
        status=RedemptionStatus(row["status"]),
        created_at=row["created_at"],
        due_at=row["due_at"],
        settled_at=row["settled_at"],
        tracking_url=row["tracking_url"],
        failure_reason=row["failure_reason"],
        address_encrypted=row["address_sealed"],
        email_encrypted=row["email_sealed"],
        claim=None if row["benefit"] is None else (row["benefit"], row["period"]),
        is_given_at_once=row["is_given_at_once"],
        giver_id=row["giver_id"],
        giver=row["giver"],
    )


class Own(NamedTuple):
    """The redemptions of one member."""

    game_id: GameId
    member_id: MemberId


Reach = Sequence[GameId] | Own
"""The redemptions that a caller may see and end: those of its games, or its own."""


async def redemption(connection: Connection, redemption_id: UUID, reach: Reach) -> RedemptionRow | None:
    """Returns a redemption within the caller's reach; None for any other id."""
    found = await redemptions_by_id(connection, [redemption_id], reach)
    return found[0] if found else None


async def redemptions_by_id(
    connection: Connection, redemption_ids: Collection[UUID], reach: Reach
) -> list[RedemptionRow]:
    """Returns the redemptions that are within the caller's reach."""
    if isinstance(reach, Own):
        game_ids, member_id = [reach.game_id], reach.member_id
    else:
        game_ids, member_id = reach, None
    if len(game_ids) > 1:
        # What they count of a member is counted in one game: a cluster refuses it over several.
        games = await connection.fetch(_THEIR_GAMES, redemption_ids, game_ids)
        game_ids = [row["game_id"] for row in games]
    return [
        _redemption_row(row)
        for game_id in game_ids
        for row in await connection.fetch(_BY_IDS, redemption_ids, game_id, member_id)
    ]


class RedeemedTitle(NamedTuple):
    """What a redemption was called, how many it is, and the titles that its item has now, by locale."""

    title: str
    quantity: int
    texts: Texts


_TITLES = """
    SELECT r.id, r.title, r.quantity, i.title AS texts
    FROM redemptions r JOIN catalog_items i ON i.game_id = r.game_id AND i.id = r.item_id
    WHERE r.game_id = $1 AND r.id = ANY($2::uuid[])
"""


async def redeemed_titles(
    connection: Connection, game_id: GameId, redemption_ids: Collection[UUID]
) -> Mapping[UUID, RedeemedTitle]:
    """Returns the titles of these redemptions of a game, by their ids."""
    rows = await connection.fetch(_TITLES, game_id, redemption_ids)
    return {
        row["id"]: RedeemedTitle(row["title"], row["quantity"], orjson.loads(row["texts"])) for row in rows
    }


_PENDING_OF_MEMBER = f"""
    {_redemption("$1")} WHERE r.game_id = $1 AND pl.member_id = $2 AND r.status = '{RedemptionStatus.PENDING}'
    ORDER BY i.id, r.id
"""
_CLAIM_OVERDUE = f"""
    {_redemption("$1")} JOIN members m ON {THEIR_MEMBER}
    WHERE r.game_id = $1 AND r.status = '{RedemptionStatus.PENDING}' AND r.due_at <= $2
        AND r.id <> ALL($3::uuid[])
    ORDER BY r.due_at LIMIT 1 FOR NO KEY UPDATE OF m SKIP LOCKED
"""


async def pending_of_member(
    connection: Connection, game_id: GameId, member_id: MemberId
) -> list[RedemptionRow]:
    """Returns the pending redemptions of a member, in the order in which their items are to be locked."""
    rows = await connection.fetch(_PENDING_OF_MEMBER, game_id, member_id)
    return [_redemption_row(row) for row in rows]


async def claim_overdue(
    connection: Connection, game_id: GameId, game_now: datetime, skip: Sequence[UUID]
) -> RedemptionRow | None:
    """Returns an overdue redemption with its member locked, none that another worker holds or of `skip`."""
    row = await connection.fetchrow(_CLAIM_OVERDUE, game_id, game_now, skip)
    return None if row is None else _redemption_row(row)


# --- lists of redemptions ---

_BY_TIME = (instant("r.created_at"), uuid("r.id"))
_NEWEST_FIRST, _OLDEST_FIRST = Order(_BY_TIME), Order(_BY_TIME, descending=False)
_FIRST_DUE = Order((instant("r.due_at"), uuid("r.id")), descending=False)
_MEMBERS_PAGE = {
    way: f"""
        {_redemption("$2")} WHERE pl.member_id = $1 AND r.game_id = $2 AND {_NEWEST_FIRST.between(4)}
        ORDER BY {_NEWEST_FIRST.by(backward=way)} LIMIT $3
    """
    for way in (False, True)
}


def _games_page(status: RedemptionStatus | None, order: Order, *, backward: bool) -> str:
    # The status is a part of the text: polling for pending ones is then served by their partial index.
    wanted = "" if status is None else f" AND r.status = '{status}'"
    return f"""
        {_redemption("$1")} WHERE r.game_id = $1{wanted} AND {order.between(3)}
        ORDER BY {order.by(backward=backward)} LIMIT $2
    """


GAMES_PAGE = {
    (status, way): _games_page(status, _OLDEST_FIRST, backward=way)
    for status in (None, *RedemptionStatus)
    for way in (False, True)
}
DUE_PAGE = {way: _games_page(RedemptionStatus.PENDING, _FIRST_DUE, backward=way) for way in (False, True)}

RedemptionPlace = tuple[datetime, UUID]


async def member_redemptions(
    connection: Connection, member_id: MemberId, game_id: GameId, window: Window[RedemptionPlace]
) -> list[RedemptionRow]:
    """Returns a member's redemptions in a game, newest first; oldest first where the window is backward."""
    rows = await connection.fetch(
        _MEMBERS_PAGE[window.backward], member_id, game_id, window.limit, *_NEWEST_FIRST.bounds(window)
    )
    return [_redemption_row(row) for row in rows]


async def game_redemptions(
    connection: Connection,
    game_id: GameId,
    status: RedemptionStatus | None,
    window: Window[RedemptionPlace],
) -> list[RedemptionRow]:
    """Returns a game's redemptions, oldest first; newest first where the window goes backward."""
    statement = GAMES_PAGE[status, window.backward]
    rows = await connection.fetch(statement, game_id, window.limit, *_OLDEST_FIRST.bounds(window))
    return [_redemption_row(row) for row in rows]


async def due_redemptions(
    connection: Connection, game_id: GameId, window: Window[RedemptionPlace]
) -> list[RedemptionRow]:
    """Returns a game's pending redemptions, the first one due first; from the end where it goes backward."""
    statement, bounds = DUE_PAGE[window.backward], _FIRST_DUE.bounds(window)
    return [_redemption_row(row) for row in await connection.fetch(statement, game_id, window.limit, *bounds)]
