"""Players who were erased: by a keyed hash of the id, so that what is reported again brings nobody back.

With the hash alone nobody can find out whose it is, nor try ids out: that takes the program's secret, which
is not in the database.
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

ERASED_ID = "'erased-' || gen_random_uuid()"
"""In SQL: what stands in the place of an erased player's id. It means nothing."""


def is_erased_id(external_id: str) -> bool:
    """Whether this stands in the place of an erased player's id. No game can name its players so."""
    return _ERASED_ID.fullmatch(external_id) is not None


def erased_fault() -> Fault:
    """The refusal of what is reported about somebody who was erased."""
    return Fault(
        UserErrorCode.NOT_FOUND,
        "The player was erased at their own request: onboardPlayer makes a new one known, if they come back.",
        ("playerId",),
    )


def _named(game_id: UUID, external_id: str) -> str:
    return f"{game_id}:{external_id}"


async def erased_among(
    connection: Connection, encryptor: Encryptor | None, game_id: UUID, external_ids: Collection[str]
) -> frozenset[str]:
    """Which of these ids, unknown to the game, were erased. Raises NoSecret where that cannot be told."""
    if not external_ids:
        return frozenset()
    if encryptor is None:
        if await connection.fetchval("SELECT true FROM erased_players WHERE game_id = $1 LIMIT 1", game_id):
            raise NoSecret
        return frozenset()
    by_hash = {
        hashed: external_id
        for external_id in external_ids
        for hashed in encryptor.keyed_hashes(_named(game_id, external_id))
    }
    found = await connection.fetch(
        "SELECT player_hash FROM erased_players WHERE game_id = $1 AND player_hash = ANY($2::text[])",
        *(game_id, list(by_hash)),
    )
    return frozenset(by_hash[row["player_hash"]] for row in found)


async def remember_erased(
    connection: Connection, encryptor: Encryptor, players: Iterable[tuple[UUID, str]], real_now: datetime
) -> None:
    """From now on these players, by game and id, are known as erased."""
    await connection.executemany(
        "INSERT INTO erased_players (game_id, player_hash, erased_at) VALUES ($1, $2, $3)"
        " ON CONFLICT (game_id, player_hash) DO UPDATE SET erased_at = excluded.erased_at",
        [
            (game_id, encryptor.keyed_hash(_named(game_id, external_id)), real_now)
            for game_id, external_id in players
        ],
    )


async def forget_erased(
    connection: Connection, encryptor: Encryptor, game_id: UUID, external_ids: Iterable[str]
) -> None:
    """These ids are players again: the game made new ones known by them, with consent."""
    await connection.execute(
        "DELETE FROM erased_players WHERE game_id = $1 AND player_hash = ANY($2::text[])",
        *(
            game_id,
            [h for external_id in external_ids for h in encryptor.keyed_hashes(_named(game_id, external_id))],
        ),
    )
