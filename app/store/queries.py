"""The SQL with which the store reads: pages of the catalog, and what decides about a redemption."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId, MemberId
from app.domain.gifts import GiftStatus
from app.domain.store import ItemKind, RedemptionStatus
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, integer, uuid
from app.loyalty.queries import MEMBER, THEIR_MEMBER, MemberRow, known_as, member_row
from app.store.eligibility import ItemRow
from app.studios.queries import GAME

ITEM = """
    i.id AS item_id, i.sku, i.kind, i.category, i.title AS item_title, i.description, i.image_url, i.picture,
    i.price AS item_price, i.price_risen_at, i.min_tier, i.available_from, i.available_until, i.stock,
    i.per_member_limit, i.coming_soon, i.countries, i.priority, i.archived_at,
    i.created_at AS item_created_at, i.updated_at, i.version, i.grants AS item_grants,
    i.grants_coupon AS item_coupon, i.grants_value AS item_value, i.grants_currency AS item_currency
"""


_COUNTED = f"'{RedemptionStatus.PENDING}', '{RedemptionStatus.FULFILLED}'"


def redeemed(member: str, game: str) -> str:
    """Returns SQL for how many of the item `i` the member has bought with P, by all of its players.

    What it gave to others is counted, unless it came to nothing; what it was given is not. `game` is the
    item's game: a parameter where the statement has one (`app.loyalty.queries.known_as`).
    """
    players = f"ARRAY(SELECT own.id FROM players own WHERE own.game_id = {game} AND own.member_id = {member})"
    return f"""(
        SELECT coalesce(sum(bought.quantity), 0)::int8 FROM (
            SELECT r.quantity FROM redemptions r
            WHERE r.game_id = {game} AND r.item_id = i.id AND r.status IN ({_COUNTED}) AND r.benefit IS NULL
                AND r.giver_id IS NULL AND r.player_id = ANY({players})
            UNION ALL
            SELECT gi.quantity FROM gifts gi
            WHERE gi.game_id = {game} AND gi.item_id = i.id AND gi.giver_id = ANY({players})
                AND gi.status IN ('{GiftStatus.READY}', '{GiftStatus.CLAIMED}') AND NOT EXISTS (
                    SELECT FROM redemptions r WHERE r.game_id = {game} AND r.id = gi.id
                        AND r.status NOT IN ({_COUNTED}))
        ) bought
    )"""


def item_of(member: str, game: str) -> str:
    """Returns the columns of `ITEM`, and of the member how many it has where there is a limit."""
    return (
        f"{ITEM}, CASE WHEN i.per_member_limit IS NULL THEN 0 ELSE {redeemed(member, game)} END AS redeemed"
    )


def item_row(row: asyncpg.Record) -> ItemRow:
    """Returns an item from the columns of `ITEM`, and `redeemed` where it was counted."""
    return ItemRow(
        id=row["item_id"],
        sku=row["sku"],
        kind=ItemKind(row["kind"]),
        category=row["category"],
        title=orjson.loads(row["item_title"]),
        description=None if row["description"] is None else orjson.loads(row["description"]),
        image_url=row["image_url"],
        picture=row["picture"],
        price=row["item_price"],
        price_risen_at=row["price_risen_at"],
        min_tier=row["min_tier"],
        available_from=row["available_from"],
        available_until=row["available_until"],
        stock=row["stock"],
        per_member_limit=row["per_member_limit"],
        coming_soon=row["coming_soon"],
        countries=row["countries"],
        priority=row["priority"],
        archived_at=row["archived_at"],
        created_at=row["item_created_at"],
        updated_at=row["updated_at"],
        version=row["version"],
        redeemed=row.get("redeemed", 0),
        grants=row["item_grants"],
        grants_coupon=row["item_coupon"],
        grants_value=row["item_value"],
        grants_currency=row["item_currency"],
    )


# --- the catalog ---

Place = tuple[int, datetime, UUID]
"""The place of an item in the catalog: priority, creation, id; all of them falling."""


@dataclass(frozen=True, slots=True)
class CatalogFilter:
    """Which items to list, of those that the caller may see."""

    kind: ItemKind | None = None
    category: str | None = None
    sku: str | None = None


@dataclass(frozen=True, slots=True)
class PlayerVisibility:
    """What a player may see: `hidden` are codes of tiers. `affordable` is compared with the balance.

    Without `member_id` it is what a caller without credentials may see.
    """

    game_id: GameId
    member_id: MemberId | None
    game_now: datetime
    country: str | None
    hidden: Sequence[str]
    balance: int
    affordable: bool | None = None


_AS_SHOWN = Order((integer("i.priority"), instant("i.created_at"), uuid("i.id")))


def listed(parameter: int) -> str:
    """Returns SQL for `Eligibility.is_listed`; the parameters are instant, country and hidden tiers."""
    return f"""(
        i.archived_at IS NULL AND (i.available_until IS NULL OR i.available_until > ${parameter})
        AND (i.countries = '{{}}' OR coalesce(${parameter + 1}::text = ANY(i.countries), false))
        AND coalesce(i.min_tier <> ALL(${parameter + 2}::text[]), true)
    )"""


def _page(*, of_player: bool, archived: bool, backward: bool) -> str:
    of_whom = f"{listed(12)} AND ($16::bool IS NULL OR (i.price <= $15::int8) = $16)"
    sku = "$17" if of_player else "$11"
    of_archive = f"i.archived_at IS {'NOT NULL' if archived else 'NULL'}"
    return f"""
        SELECT {item_of("$11::uuid", "$1") if of_player else ITEM} FROM catalog_items i
        WHERE i.game_id = $1 AND {of_whom if of_player else of_archive}
            AND ($2::text IS NULL OR i.kind = $2) AND ($3::text IS NULL OR i.category = $3)
            AND ({sku}::text IS NULL OR i.sku = {sku}) AND {_AS_SHOWN.between(5)}
        ORDER BY {_AS_SHOWN.by(backward=backward)} LIMIT $4
    """


_BOTH_WAYS = (False, True)
PLAYERS_PAGE = {way: _page(of_player=True, archived=False, backward=way) for way in _BOTH_WAYS}
_STUDIOS_PAGE = {
    (archived, way): _page(of_player=False, archived=archived, backward=way)
    for archived in (False, True)
    for way in _BOTH_WAYS
}


async def player_page(
    connection: Connection, visibility: PlayerVisibility, catalog_filter: CatalogFilter, window: Window[Place]
) -> list[ItemRow]:
    """Returns the items listed for a player, with how many it has of each; backward from the window's end."""
    rows = await connection.fetch(
        PLAYERS_PAGE[window.backward],
        *(
            visibility.game_id,
            catalog_filter.kind,
            catalog_filter.category,
            window.limit,
            *_AS_SHOWN.bounds(window),
        ),
        *(
            visibility.member_id,
            visibility.game_now,
            visibility.country,
            visibility.hidden,
            visibility.balance,
            visibility.affordable,
            catalog_filter.sku,
        ),
    )
    return [item_row(row) for row in rows]


async def studio_page(
    connection: Connection,
    game_id: GameId,
    catalog_filter: CatalogFilter,
    window: Window[Place],
    *,
    archived: bool,
) -> list[ItemRow]:
    """Returns items of a game, or its archived ones, in the order of `player_page`."""
    rows = await connection.fetch(
        _STUDIOS_PAGE[archived, window.backward],
        *(game_id, catalog_filter.kind, catalog_filter.category, window.limit, *_AS_SHOWN.bounds(window)),
        catalog_filter.sku,
    )
    return [item_row(row) for row in rows]


async def item_by_sku(connection: Connection, game_id: GameId, sku: str) -> ItemRow | None:
    """Returns an item of a game, also an archived one; None where there is no such item."""
    row = await connection.fetchrow(
        f"SELECT {ITEM} FROM catalog_items i WHERE i.game_id = $1 AND i.sku = $2", game_id, sku
    )
    return None if row is None else item_row(row)


async def lock_items(connection: Connection, game_id: GameId, skus: Sequence[str]) -> Mapping[str, ItemRow]:
    """Lock items of a game, also archived ones, and return those that there are, by their sku."""
    rows = await connection.fetch(
        f"SELECT {ITEM} FROM catalog_items i WHERE i.game_id = $1 AND i.sku = ANY($2::text[])"
        " ORDER BY i.sku FOR NO KEY UPDATE",
        *(game_id, skus),
    )
    return {item.sku: item for item in map(item_row, rows)}


@dataclass(frozen=True, slots=True)
class StoredAdjustment:
    """An earlier correction of a stock: the fingerprint of its input, and the stock after it."""

    fingerprint: bytes
    stock: int


async def adjustment(connection: Connection, game_id: GameId, key: str) -> StoredAdjustment | None:
    row = await connection.fetchrow(
        "SELECT fingerprint, stock FROM stock_adjustments WHERE game_id = $1 AND idempotency_key = $2",
        *(game_id, key),
    )
    return None if row is None else StoredAdjustment(row["fingerprint"], row["stock"])


# --- redeeming ---

_REDEMPTION_CONTEXT = f"""
    SELECT {MEMBER}, {known_as("$1")}, {GAME}, pl.id AS player_id,
        r.id AS redemption_id, r.fingerprint, {item_of("m.id", "$1")}
    FROM players pl JOIN members m ON {THEIR_MEMBER} JOIN games g ON g.id = pl.game_id
    LEFT JOIN redemptions r ON r.game_id = pl.game_id AND r.player_id = pl.id AND r.idempotency_key = $4
    LEFT JOIN catalog_items i ON i.game_id = pl.game_id AND i.id = ANY($3::uuid[])
    WHERE pl.game_id = $1 AND pl.external_id = $2
"""


@dataclass(frozen=True, slots=True)
class RedemptionContext:
    """All that decides about a redemption, as it was at one instant.

    `earlier` is the first use of the key: the id of its redemption and the fingerprint of its input.
    """

    member: MemberRow
    player_id: int
    item: ItemRow | None
    earlier: tuple[UUID, bytes] | None


async def redemption_context(
    connection: Connection, game_id: GameId, external_id: str, item_id: UUID | None, key: str
) -> RedemptionContext | None:
    """Returns what decides about a redemption; None where the game has no such player any more."""
    # A list, since a cluster cannot join a table by a condition that is never true, as `= NULL` is.
    items = [] if item_id is None else [item_id]
    row = await connection.fetchrow(_REDEMPTION_CONTEXT, game_id, external_id, items, key)
    if row is None:
        return None
    return RedemptionContext(
        member=member_row(row),
        player_id=row["player_id"],
        item=None if row["item_id"] is None else item_row(row),
        earlier=None if row["redemption_id"] is None else (row["redemption_id"], row["fingerprint"]),
    )
