"""The pictures of a game's activities: which are used, and which are shown once they are there."""

from app.domain.access import GameId
from app.infra.db import Connection
from app.pictures.jobs import Used, User

_USED = """
    SELECT DISTINCT image_url, picture FROM bargain_activities WHERE game_id = $1 AND image_url IS NOT NULL
"""


async def _used(connection: Connection, game_id: GameId) -> Used:
    rows = await connection.fetch(_USED, game_id)
    return Used([row["image_url"] for row in rows], [row["picture"] for row in rows if row["picture"]])


async def _show(connection: Connection, game_id: GameId, address: str, sha256: bytes) -> None:
    """Show a picture at the activities with its address."""
    await connection.execute(
        "UPDATE bargain_activities SET picture = $3 WHERE game_id = $1 AND image_url = $2",
        *(game_id, address, sha256),
    )


PICTURES_OF_ACTIVITIES = User(_used, _show)
