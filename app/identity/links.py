"""Store links: a one-time code that opens the store as a player."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.access import GameId
from app.infra.db import Connection, Database
from app.infra.secrets import Prefix, hash_secret, new_secret
from app.studios.queries import GAME, GameRow, game_row

LINK_LIFE = timedelta(seconds=60)
LINK_PREFIX = Prefix.STORE_LINK
MAX_LINK_CODE = 100
"""Characters of a code that are looked up: longer texts cannot be codes."""

_USE = f"""
    DELETE FROM store_links l USING players pl JOIN games g ON g.id = pl.game_id
    WHERE l.game_id = $3 AND l.hash = $1 AND l.expires_at > $2
        AND pl.game_id = l.game_id AND pl.id = l.player_id
    RETURNING pl.id AS player_id, pl.member_id, {GAME}
"""  # noqa: S608 - constants only
_GAME_OF = "SELECT game_id FROM store_links WHERE hash = $1"


@dataclass(frozen=True, slots=True)
class StoreLink:
    """A code as it is returned, once: only its hash is stored."""

    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """The player (`players.id`) and game of a code that was just used up."""

    player_id: int
    member_id: UUID
    game: GameRow


async def create_store_link(
    database: Database, game_id: GameId, external_id: str, real_now: datetime
) -> StoreLink:
    """Create a code for a known player of this game, valid for `LINK_LIFE` from the real `real_now`."""
    link = StoreLink(new_secret(LINK_PREFIX, game_id), real_now + LINK_LIFE)
    async with database.acquire() as connection:
        await connection.execute(
            "INSERT INTO store_links (game_id, hash, player_id, expires_at)"
            " SELECT game_id, $3, id, $4 FROM players WHERE game_id = $1 AND external_id = $2",
            *(game_id, external_id, hash_secret(link.code), link.expires_at),
        )
    return link


async def use_store_link(connection: Connection, code: str, real_now: datetime) -> OpenedLink | None:
    """Use the code up and return its player; None for an unknown, used or expired code.

    Of several transactions at once, one gets the player. A rollback makes the code valid again.
    """
    if len(code) > MAX_LINK_CODE or not code.startswith(LINK_PREFIX) or not code.isascii():
        return None
    link = hash_secret(code)
    game_id = link.game_id or await connection.fetchval(_GAME_OF, link)
    row = await connection.fetchrow(_USE, link, real_now, game_id)
    return None if row is None else OpenedLink(row["player_id"], row["member_id"], game_row(row))
