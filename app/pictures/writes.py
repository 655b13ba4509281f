"""The SQL with which pictures, and the addresses that they are fetched from, are written."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.access import GameId
from app.infra.db import Connection
from app.pictures.addresses import address_hash
from app.pictures.encoding import Encoded
from app.pictures.failures import PictureFailure
from app.pictures.queries import PictureStatus

# One that is there already stays in use, or counts as unused from now on.
_STORE = """
    INSERT INTO pictures AS p (game_id, sha256, data, width, height, stored_at, unused_since)
    VALUES ($1, $2, $3, $4, $5, $6::timestamptz, CASE WHEN $7 THEN NULL ELSE $6::timestamptz END)
    ON CONFLICT (game_id, sha256) DO UPDATE SET
        unused_since = CASE WHEN $7 OR p.unused_since IS NULL THEN NULL ELSE excluded.unused_since END
"""


async def store(
    connection: Connection, game_id: GameId, picture: Encoded, real_now: datetime, *, used: bool
) -> bytes:
    """Store a picture, unless the game has it already, and return its hash.

    `used` is whether something refers to it, from this transaction on.
    """
    sha256 = hashlib.sha256(picture.data).digest()
    await connection.execute(
        _STORE, *(game_id, sha256, picture.data, picture.width, picture.height, real_now, used)
    )
    return sha256


_USE = """
    UPDATE pictures SET unused_since = NULL WHERE game_id = $1 AND sha256 = ANY($2::bytea[]) RETURNING sha256
"""


async def use(connection: Connection, game_id: GameId, hashes: Collection[bytes]) -> set[bytes]:
    """Note that something refers to these pictures from this transaction on; returns those that there are."""
    return {row[0] for row in await connection.fetch(_USE, game_id, list(hashes))}


# What has failed is tried anew, from the first attempt on.
_REQUEST = """
    INSERT INTO picture_sources AS s
        (game_id, address_hash, address, status, attempts, due_at, requested_at)
    SELECT $1, hash, address, 'PENDING', 0, $4, $4
    FROM unnest($2::bytea[], $3::text[]) AS asked (hash, address) ORDER BY hash
    ON CONFLICT (game_id, address_hash) DO UPDATE SET
        status = CASE s.status WHEN 'FAILED' THEN 'PENDING' ELSE s.status END,
        attempts = CASE s.status WHEN 'FAILED' THEN 0 ELSE s.attempts END,
        due_at = CASE s.status WHEN 'FAILED' THEN excluded.due_at ELSE s.due_at END,
        requested_at = greatest(s.requested_at, excluded.requested_at)
    RETURNING address, sha256
"""


async def request(
    connection: Connection, game_id: GameId, addresses: Collection[str], real_now: datetime
) -> dict[str, bytes | None]:
    """Have addresses fetched, and return for each the picture that is there already.

    The addresses stay locked until the end of the transaction.
    """
    asked = list(addresses)
    rows = await connection.fetch(
        _REQUEST, game_id, [address_hash(address) for address in asked], asked, real_now
    )
    return {row["address"]: row["sha256"] for row in rows}


@dataclass(frozen=True, slots=True)
class Claim:
    """An address that one worker may fetch; `number` counts its attempts, this one among them."""

    game_id: GameId
    address: str
    number: int


# A claim is an attempt that has begun: one that never ends is counted, and due again after the lease.
_CLAIM = """
    UPDATE picture_sources SET attempts = attempts + 1, due_at = $2::timestamptz + $4::interval
    WHERE game_id = $1 AND address_hash = ANY(ARRAY(
        SELECT address_hash FROM picture_sources
        WHERE game_id = $1 AND status = 'PENDING' AND due_at <= $2 AND attempts < $5
        ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED))
    RETURNING address, attempts
"""
_GIVE_UP = """
    UPDATE picture_sources SET status = 'FAILED', failure = $4
    WHERE game_id = $1 AND status = 'PENDING' AND due_at <= $2 AND attempts >= $3
"""


async def claim(
    connection: Connection,
    game_id: GameId,
    real_now: datetime,
    *,
    limit: int,
    lease: timedelta,
    max_attempts: int,
) -> list[Claim]:
    """Claim addresses of a game that are due, and give up those whose last attempt never ended."""
    await connection.execute(_GIVE_UP, game_id, real_now, max_attempts, PictureFailure.INTERNAL)
    rows = await connection.fetch(_CLAIM, game_id, real_now, limit, lease, max_attempts)
    return [Claim(game_id, row["address"], row["attempts"]) for row in rows]


_SETTLE = """
    UPDATE picture_sources SET status = $4, failure = $5, due_at = $6, sha256 = $7
    WHERE game_id = $1 AND address_hash = $2 AND attempts = $3 AND status = 'PENDING' RETURNING true
"""


async def settle(
    connection: Connection,
    claim: Claim,
    status: PictureStatus,
    due_at: datetime,
    *,
    failure: PictureFailure | None = None,
    sha256: bytes | None = None,
) -> bool:
    """Store the result of an attempt; returns whether it counts: not where another one has begun since."""
    return bool(
        await connection.fetchval(
            _SETTLE,
            *(claim.game_id, address_hash(claim.address), claim.number),
            *(status, failure, due_at, sha256),
        )
    )


_USED = """(sha256 = ANY($2::bytea[]) OR EXISTS (
    SELECT FROM picture_sources s WHERE s.game_id = $1 AND s.sha256 = pictures.sha256))"""
_FORGET = """
    DELETE FROM picture_sources
    WHERE game_id = $1 AND requested_at < $3 AND address <> ALL($2::text[])
"""
_MARK_USED = (
    f"UPDATE pictures SET unused_since = NULL WHERE game_id = $1 AND unused_since IS NOT NULL AND {_USED}"
)
_MARK_UNUSED = (
    f"UPDATE pictures SET unused_since = $3 WHERE game_id = $1 AND unused_since IS NULL AND NOT {_USED}"
)
_DELETE = f"DELETE FROM pictures WHERE game_id = $1 AND unused_since < $3 AND NOT {_USED}"


async def delete_unused(
    connection: Connection,
    game_id: GameId,
    *,
    addresses: Collection[str],
    hashes: Collection[bytes],
    real_now: datetime,
    unused_for: timedelta,
) -> int:
    """Delete what was not used for so long, and return how many rows; `addresses` and `hashes` are used.

    What comes into use meanwhile is kept: `use` and `request` change the rows that this would delete.
    """
    before, used = real_now - unused_for, list(hashes)
    await connection.execute(_MARK_USED, game_id, used)
    await connection.execute(_MARK_UNUSED, game_id, used, real_now)
    statements: Sequence[tuple[str, Sequence[object]]] = (
        (_DELETE, (game_id, used, before)),
        (_FORGET, (game_id, list(addresses), before)),
    )
    deleted = 0
    for statement, parameters in statements:
        done = await connection.execute(statement, *parameters)
        deleted += int(done.rpartition(" ")[2])
    return deleted
