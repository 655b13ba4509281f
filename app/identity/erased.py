"""Players who were erased: a keyed hash of each id, so that a later report does not create the player again.

The hash reveals no id, and ids cannot be tried out against it: that takes the program's secret, which is not
in the database.
"""

import re
from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from app.domain.errors import Fault, UserErrorCode
from app.infra.db import Connection
from app.infra.encryption import Encryptor
from app.studios.core import NoSecret

_ERASED_ID = re.compile(r"erased-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def random_id(column: str, salt: str) -> str:
    """Returns the SQL expression of a random id in place of a row's text.

    `salt` is a random parameter that is stored nowhere: a cluster calls no random function in an UPDATE.
    """
    return f"md5({salt}::text || {column}::text)::uuid::text"


def is_erased_id(external_id: str) -> bool:
    """Returns whether an id is one that replaces an erased player's. Games cannot use such ids."""
    return _ERASED_ID.fullmatch(external_id) is not None


def erased_fault() -> Fault:
    """Returns DomainError with NOT_FOUND for a report about a player who was erased."""
    return Fault(
        UserErrorCode.NOT_FOUND,
        "The player was erased at their own request: onboardPlayer makes a new one known, if they come back.",
        ("playerId",),
    )


def _hash_input(game_id: UUID, external_id: str) -> str:
    return f"{game_id}:{external_id}"


async def erased_among(
    connection: Connection, encryptor: Encryptor | None, game_id: UUID, external_ids: Collection[str]
) -> frozenset[str]:
    """Returns those of the ids, which the game has no players of, that were erased.

    Raises NoSecret where the game has erased players and there is no encryptor to recognise them by.
    """
    if not external_ids:
        return frozenset()
    if encryptor is None:
        if await connection.fetchval("SELECT true FROM erased_players WHERE game_id = $1 LIMIT 1", game_id):
            raise NoSecret
        return frozenset()
    by_hash = {
        hashed: external_id
        for external_id in external_ids
        for hashed in encryptor.keyed_hashes(_hash_input(game_id, external_id))
    }
    rows = await connection.fetch(
        "SELECT player_hash FROM erased_players WHERE game_id = $1 AND player_hash = ANY($2::text[])",
        *(game_id, list(by_hash)),
    )
    return frozenset(by_hash[row["player_hash"]] for row in rows)


async def remember_erased(
    connection: Connection, encryptor: Encryptor, players: Iterable[tuple[UUID, str]], real_now: datetime
) -> None:
    """Store that these players, by game and id, were erased at the real instant `real_now`."""
    await connection.executemany(
        "INSERT INTO erased_players (game_id, player_hash, erased_at) VALUES ($1, $2, $3)"
        " ON CONFLICT (game_id, player_hash) DO UPDATE SET erased_at = excluded.erased_at",
        [
            (game_id, encryptor.keyed_hash(_hash_input(game_id, external_id)), real_now)
            for game_id, external_id in players
        ],
    )


async def forget_erased(
    connection: Connection, encryptor: Encryptor, game_id: UUID, external_ids: Iterable[str]
) -> None:
    """Delete the erasure of these ids: the game has onboarded new players with them, with consent."""
    hashes = [
        hashed
        for external_id in external_ids
        for hashed in encryptor.keyed_hashes(_hash_input(game_id, external_id))
    ]
    await connection.execute(
        "DELETE FROM erased_players WHERE game_id = $1 AND player_hash = ANY($2::text[])", game_id, hashes
    )
