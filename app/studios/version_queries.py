"""Reads of published versions of the rules, as they are shown: of the program, or of a game."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import asyncpg

from app.domain.access import GameId
from app.infra.db import Connection
from app.infra.keyset import Order, Window, integer


@dataclass(frozen=True, slots=True)
class PublishedRules:
    """A version as it is stored, its document as JSON; `game_id` is None for the program's.

    `program_version` is the version of the program's rules that a game's were checked against, None for the
    program's own.
    """

    game_id: GameId | None
    version: int
    applies_from: datetime
    document: str
    note: str
    published_at: datetime
    program_version: int | None


_COLUMNS = "version, applies_from, document::text, coalesce(document->>'note', '') AS note, published_at"
_VERSIONS = f"""(
    SELECT {_COLUMNS}, NULL::int4 AS program_version FROM program_rules
    WHERE $1::uuid IS NULL
    UNION ALL SELECT {_COLUMNS}, program_version FROM game_rules WHERE game_id = $1
) v"""
_LATEST_FIRST = Order((integer("v.version"),))
_PAGE = {
    way: f"""
        SELECT * FROM {_VERSIONS} WHERE {_LATEST_FIRST.between(3)}
        ORDER BY {_LATEST_FIRST.by(backward=way)} LIMIT $2
    """
    for way in (False, True)
}
_ONE = f"SELECT * FROM {_VERSIONS} WHERE v.version = coalesce($2, v.version) ORDER BY v.version DESC LIMIT 1"
# Where a version was delayed, those after it are in force no earlier.
_STARTS = """
    SELECT game_id, array_agg(starts ORDER BY version) AS starts FROM (
        SELECT g.id AS game_id, p.version, max(greatest(p.applies_from, d.applies_from)) OVER (
            PARTITION BY g.id ORDER BY p.version) AS starts
        FROM unnest($1::uuid[]) g (id) CROSS JOIN program_rules p
        LEFT JOIN program_rules_delays d ON d.program_rules_id = p.id AND d.game_id = g.id
    ) s GROUP BY game_id
"""


async def versions_page(
    connection: Connection, game_id: GameId | None, window: Window[tuple[int]]
) -> list[PublishedRules]:
    """Returns a page of the versions of a game, or of the program, the latest first."""
    rows = await connection.fetch(
        _PAGE[window.backward], game_id, window.limit, *_LATEST_FIRST.bounds(window)
    )
    return [_row(game_id, row) for row in rows]


async def published_version(
    connection: Connection, game_id: GameId | None, version: int | None
) -> PublishedRules | None:
    """Returns a version, by default the latest; None where there is none."""
    row = await connection.fetchrow(_ONE, game_id, version)
    return None if row is None else _row(game_id, row)


async def program_starts(
    connection: Connection, game_ids: Sequence[GameId]
) -> list[tuple[GameId, list[datetime]]]:
    """Returns from when each version of the program's rules is in force, the first one first, by game."""
    found = {row["game_id"]: row["starts"] for row in await connection.fetch(_STARTS, game_ids)}
    return [(game_id, found[game_id]) for game_id in game_ids if game_id in found]


def _row(game_id: GameId | None, row: asyncpg.Record) -> PublishedRules:
    return PublishedRules(
        game_id=game_id,
        version=row["version"],
        applies_from=row["applies_from"],
        document=row["document"],
        note=row["note"],
        published_at=row["published_at"],
        program_version=row["program_version"],
    )
