"""The picture of a game's look that a draft of its rules names."""

from app.domain.access import GameId
from app.infra.db import Connection
from app.pictures.addresses import parse_picture_path
from app.pictures.jobs import Used, User
from app.rules_files.text import read_object


async def _used(connection: Connection, game_id: GameId) -> Used:
    text = await connection.fetchval(
        "SELECT document FROM rules_drafts WHERE game_id = $1 AND document IS NOT NULL", game_id
    )
    # What a draft has is checked when it is published: until then a look may be anything.
    look = {} if text is None else read_object(text).get("look")
    image = look.get("stageImage") if isinstance(look, dict) else None
    path = parse_picture_path(image) if isinstance(image, str) else None
    return Used((), [] if path is None else [path[1]])


async def _show(_connection: Connection, _game_id: GameId, _address: str, _sha256: bytes) -> None:
    """Do nothing: rules name uploaded pictures alone, which are there already."""


PICTURES_OF_DRAFTS = User(_used, _show)
