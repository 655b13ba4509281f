"""The places of a loadout when the packs of its member change: an item that a pack gives is shown, or not.

What was equipped keeps since when it is not owned, so that it can be forgotten; that is known before the
change alone, since a pack that is paid anew, or charged back, leaves nothing of its past.
"""

from collections.abc import Sequence

from app.domain.loadouts import Placement
from app.infra.db import Connection
from app.inventory.recipients import lock_recipient, read_equipped, store_equipped
from app.studios.core import GameSession


async def places_before(connection: Connection, session: GameSession, external_id: str) -> list[Placement]:
    """Returns the places of a locked player's member as they are before its packs change."""
    recipient = await lock_recipient(connection, session, external_id)
    return [placement for placement, _ in (await read_equipped(connection, recipient)).kept]


async def store_places(
    connection: Connection, session: GameSession, external_id: str, places: Sequence[Placement]
) -> None:
    """Store the places after the packs have changed, and tell the game, where there are any."""
    if places:
        recipient = await lock_recipient(connection, session, external_id)
        await store_equipped(connection, recipient, places)
