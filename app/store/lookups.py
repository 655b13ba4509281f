"""Reads of items by their ids, limited to those that a caller may see."""

from collections.abc import Collection, Sequence
from uuid import UUID

import orjson

from app.domain.access import GameId
from app.infra.db import Connection
from app.store.eligibility import ItemRow
from app.store.queries import ITEM, PlayerVisibility, item_of, item_row, listed

_ITEMS_OF_GAMES = f"""
    SELECT i.game_id, {ITEM} FROM catalog_items i WHERE i.id = ANY($1::uuid[]) AND i.game_id = ANY($2::uuid[])
"""
_ITEMS_OF_PLAYER = f"""
    SELECT {item_of("$3::uuid", "$2")} FROM catalog_items i
    WHERE i.id = ANY($1::uuid[]) AND i.game_id = $2 AND ({listed(4)} OR EXISTS (
        SELECT FROM redemptions r JOIN players pl ON pl.game_id = r.game_id AND pl.id = r.player_id
        WHERE r.game_id = $2 AND r.item_id = i.id AND pl.member_id = $3::uuid
    ))
"""


async def items_of_games(
    connection: Connection, item_ids: Collection[UUID], game_ids: Sequence[GameId]
) -> list[tuple[GameId, ItemRow]]:
    """Returns the items that belong to these games, archived ones too, each with its game."""
    rows = await connection.fetch(_ITEMS_OF_GAMES, item_ids, game_ids)
    return [(row["game_id"], item_row(row)) for row in rows]


async def item_texts(
    connection: Connection, game_id: GameId, skus: Collection[str]
) -> dict[str, dict[str, str]]:
    """Returns the titles of items of a game, also of archived ones, by sku and locale."""
    rows = await connection.fetch(
        "SELECT sku, title FROM catalog_items WHERE game_id = $1 AND sku = ANY($2::text[])", game_id, skus
    )
    return {row["sku"]: orjson.loads(row["title"]) for row in rows}


async def items_of_player(
    connection: Connection, item_ids: Collection[UUID], visibility: PlayerVisibility
) -> list[ItemRow]:
    """Returns the items that are listed for the player, or that it has redeemed."""
    rows = await connection.fetch(
        *(_ITEMS_OF_PLAYER, item_ids, visibility.game_id, visibility.member_id),
        *(visibility.game_now, visibility.country, visibility.hidden),
    )
    return [item_row(row) for row in rows]
