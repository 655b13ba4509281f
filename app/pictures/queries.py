"""The SQL with which pictures are read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.domain.access import GameId
from app.infra.db import Connection
from app.infra.metrics import MAX_COUNTED
from app.pictures.addresses import address_hash, parse_picture_path, picture_path
from app.pictures.failures import PictureFailure


class PictureStatus(StrEnum):
    """What became of the address of a picture."""

    PENDING = "PENDING"
    READY = "READY"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class Source:
    """An address as its game gave it; `failure` is why the last attempt failed, `sha256` what is there."""

    status: PictureStatus
    failure: PictureFailure | None
    sha256: bytes | None


async def picture_data(connection: Connection, game_id: UUID, sha256: bytes) -> bytes | None:
    """Returns the WebP of a game's picture; None where it has no such one."""
    return await connection.fetchval(
        "SELECT data FROM pictures WHERE game_id = $1 AND sha256 = $2", game_id, sha256
    )


async def has_picture(connection: Connection, game_id: GameId, path: str) -> bool:
    """Returns whether a path names a picture of the game."""
    named = parse_picture_path(path)
    return (
        named is not None
        and named[0] == game_id
        and bool(
            await connection.fetchval(
                "SELECT true FROM pictures WHERE game_id = $1 AND sha256 = $2", game_id, named[1]
            )
        )
    )


SourceKey = tuple[GameId, str]
"""A game, and an address of a picture that it gave."""

_SOURCES = """
    SELECT s.game_id, s.address, s.status, s.failure, s.sha256
    FROM picture_sources s JOIN unnest($1::uuid[], $2::bytea[]) AS wanted (game_id, hash)
        ON s.game_id = wanted.game_id AND s.address_hash = wanted.hash
"""


async def sources(connection: Connection, keys: Sequence[SourceKey]) -> Mapping[SourceKey, Source]:
    """Returns what became of these addresses; an address that nobody asked for is left out.

    The path of a picture of our own is READY: it could not have been given otherwise.
    """
    rows = await connection.fetch(
        _SOURCES, [game_id for game_id, _ in keys], [address_hash(address) for _, address in keys]
    )
    fetched = {
        (GameId(row["game_id"]), row["address"]): Source(
            PictureStatus(row["status"]),
            None if row["failure"] is None else PictureFailure(row["failure"]),
            row["sha256"],
        )
        for row in rows
    }
    own = {
        key: Source(PictureStatus.READY, None, path[1])
        for key in keys
        if (path := parse_picture_path(key[1])) is not None
    }
    return fetched | own


async def served_path(connection: Connection, game_id: GameId, address: str) -> str | None:
    """Returns the path at which the picture of an address is served; None while there is none yet."""
    source = (await sources(connection, [(game_id, address)])).get((game_id, address))
    return None if source is None or source.sha256 is None else picture_path(game_id, source.sha256)


_DUE = "status = 'PENDING' AND due_at <= $1"
_WAITING = f"SELECT count(*) FROM (SELECT due_at FROM picture_sources WHERE {_DUE} LIMIT {MAX_COUNTED}) due"


async def count_waiting(connection: Connection, real_now: datetime) -> int:
    """Returns how many addresses are due to be fetched, up to `MAX_COUNTED`."""
    return await connection.fetchval(_WAITING, real_now) or 0


async def games_with_due(connection: Connection, real_now: datetime) -> list[GameId]:
    """Returns the games with addresses that are due."""
    rows = await connection.fetch(f"SELECT DISTINCT game_id FROM picture_sources WHERE {_DUE}", real_now)
    return [GameId(row[0]) for row in rows]


async def games_with_pictures(connection: Connection) -> list[GameId]:
    """Returns the games that have pictures, or addresses of some."""
    rows = await connection.fetch(
        "SELECT DISTINCT game_id FROM pictures UNION SELECT DISTINCT game_id FROM picture_sources"
    )
    return [GameId(row[0]) for row in rows]


async def count_unused(connection: Connection, game_id: GameId) -> int:
    """Returns how many pictures of a game are used by nothing."""
    return (
        await connection.fetchval(
            "SELECT count(*) FROM pictures WHERE game_id = $1 AND unused_since IS NOT NULL", game_id
        )
        or 0
    )


def own_hashes(addresses: Collection[str]) -> list[bytes]:
    """Returns the hashes of the pictures that are named by our own paths."""
    return [path[1] for path in map(parse_picture_path, addresses) if path is not None]
