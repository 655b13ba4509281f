"""Commands about who a player is: tokens for game clients."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.access import GameId
from app.infra.db import Database
from app.infra.secrets import hash_secret, new_secret

FORGET_BATCH = 10_000
PLAYER_TOKEN_LIFE = timedelta(hours=1)
TOKEN_PREFIX = "lp_"  # noqa: S105 - a prefix, not a secret


@dataclass(frozen=True, slots=True)
class PlayerToken:
    """A token as it is handed out, once: only its hash is kept."""

    secret: str
    expires_at: datetime


async def issue_player_token(
    database: Database, game_id: GameId, player_id: str, clock: datetime
) -> PlayerToken:
    """A token for a known player of this game, until `PLAYER_TOKEN_LIFE` from the real `clock`."""
    token = PlayerToken(new_secret(TOKEN_PREFIX), clock + PLAYER_TOKEN_LIFE)
    async with database.acquire() as connection:
        await connection.execute(
            "INSERT INTO player_tokens (hash, player_id, expires_at)"
            " SELECT $3, id, $4 FROM players WHERE game_id = $1 AND player_id = $2",
            *(game_id, player_id, hash_secret(token.secret), token.expires_at),
        )
    return token


async def forget_expired_tokens(database: Database, clock: datetime) -> None:
    """Delete what opens nothing any more, at most `FORGET_BATCH` at a time."""
    async with database.acquire() as connection:
        await connection.execute(
            "DELETE FROM player_tokens WHERE hash IN"
            " (SELECT hash FROM player_tokens WHERE expires_at <= $1 LIMIT $2)",
            *(clock, FORGET_BATCH),
        )
