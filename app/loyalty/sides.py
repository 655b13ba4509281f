"""Players as the sides of what is given: rows name players, which a merge moves; read with their members."""

from dataclasses import dataclass
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.infra.db import Connection


@dataclass(frozen=True, slots=True)
class PlayerRow:
    """A player as one side of a gift: its row's id, its member by now, the game's id of it and its name."""

    id: int
    member_id: UUID
    external_id: str
    display_name: str | None
    is_erased: bool


def side_columns(table: str, side: str) -> str:
    """Returns the columns of a player `table` that `player_row` reads as `side`."""
    return (
        f"{table}.id AS {side}_id, {table}.member_id AS {side}_member, {table}.external_id AS {side},"
        f" {table}.display_name AS {side}_name, {table}.erased_at IS NOT NULL AS {side}_erased"
    )


def player_row(row: asyncpg.Record, side: str) -> PlayerRow:
    """Returns the player of a side; the row must have one there."""
    return PlayerRow(
        *(row[f"{side}_id"], row[f"{side}_member"], row[side], row[f"{side}_name"]),
        is_erased=row[f"{side}_erased"],
    )


_PLAYER = f"SELECT {side_columns('pl', 'player')} FROM players pl"


async def player_of(connection: Connection, game_id: GameId, external_id: str) -> PlayerRow | None:
    """Returns a player of a game; None where the game has no such one."""
    row = await connection.fetchrow(
        f"{_PLAYER} WHERE pl.game_id = $1 AND pl.external_id = $2", game_id, external_id
    )
    return None if row is None else player_row(row, "player")
