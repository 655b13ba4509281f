"""The pictures of games' looks, which their rules name."""

from app.domain.access import GameId
from app.infra.db import Connection
from app.pictures.addresses import parse_picture_path
from app.pictures.jobs import Used, User


async def _used(connection: Connection, game_id: GameId) -> Used:
    rows = await connection.fetch(
        "SELECT DISTINCT document #>> '{look,stageImage}' AS path FROM game_rules WHERE game_id = $1", game_id
    )
    named = [parse_picture_path(row["path"]) for row in rows if row["path"] is not None]
    return Used((), [path[1] for path in named if path is not None])


async def _show(_connection: Connection, _game_id: GameId, _address: str, _sha256: bytes) -> None:
    """Do nothing: rules name uploaded pictures alone, which are there already."""


PICTURES_OF_LOOKS = User(_used, _show)
