"""The pictures of a game's styles: which are used, and which are shown once they are there."""

import orjson

from app.domain.access import GameId
from app.infra.db import Connection
from app.inventory.definitions import addresses_of, read_inventory
from app.pictures.jobs import Used, User

# Processes keep the paths of pictures by this version.
_SHOW = """
    UPDATE inventory_versions SET version = version + 1 WHERE game_id = $1 AND EXISTS (
        SELECT FROM item_definitions d WHERE d.game_id = $1 AND d.styles @> $2::jsonb)
"""


async def _used(connection: Connection, game_id: GameId) -> Used:
    inventory = await read_inventory(connection, game_id)
    styles = (style for row in inventory.rows.values() for style in row.definition.styles)
    return Used(addresses_of(styles))


async def _show(connection: Connection, game_id: GameId, address: str, _sha256: bytes) -> None:
    """Show a picture at the styles with its address."""
    await connection.execute(_SHOW, game_id, orjson.dumps([{"still_url": address}]).decode())


PICTURES_OF_STYLES = User(_used, _show)
