"""Sessions of the staff, known by the hash of a cookie; they expire by the real clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.identity.proven import ProvenIdentity
from app.identity.staff import STAFF, StaffRow, recognise, staff_row
from app.infra.db import Connection, Database
from app.infra.secrets import Prefix, hash_secret, new_secret
from app.studios.queries import GAME, STUDIO, GameRow, StudioRow, game_row, studio_row

STAFF_IDLE = timedelta(minutes=30)
"""A session ends when it is not used for so long."""
STAFF_SESSION_LIFE = timedelta(hours=12)
"""No session lasts longer, however much it is used."""
STAFF_SEEN_EVERY = timedelta(minutes=1)
"""The use of a session is stored at most once in this time."""
STAFF_SESSION_PREFIX = Prefix.STAFF_SESSION


@dataclass(frozen=True, slots=True)
class SignedInStaff:
    """The staff row of a session, with the studios and games that this person has access to."""

    staff: StaffRow
    studios: tuple[StudioRow, ...]
    games: tuple[GameRow, ...]


_BY_SESSION = f"""
    SELECT {STAFF}, se.seen_at, {STUDIO}, {GAME}
    FROM staff_sessions se JOIN staff st ON st.id = se.staff_id
    LEFT JOIN studios s ON st.studio_id IS NULL OR s.id = st.studio_id
    LEFT JOIN games g ON g.studio_id = s.id
    WHERE se.hash = $1 AND se.expires_at > $2 AND se.seen_at > $3 AND st.revoked_at IS NULL
    ORDER BY s.slug, g.slug
"""  # noqa: S608 - constants only
_SEEN = "UPDATE staff_sessions SET seen_at = $2 WHERE hash = $1 AND seen_at <= $3"


async def staff_by_session(connection: Connection, secret: str, real_now: datetime) -> SignedInStaff | None:
    """Returns the staff signed in by this cookie; None for an unknown, expired or revoked one."""
    session = hash_secret(secret)
    rows = await connection.fetch(_BY_SESSION, session, real_now, real_now - STAFF_IDLE)
    if not rows:
        return None
    if rows[0]["seen_at"] <= real_now - STAFF_SEEN_EVERY:
        await connection.execute(_SEEN, session, real_now, real_now - STAFF_SEEN_EVERY)
    studios = {row["holder_id"]: studio_row(row) for row in rows if row["holder_id"] is not None}
    games = tuple(game_row(row) for row in rows if row["game_id"] is not None)
    return SignedInStaff(staff_row(rows[0]), tuple(studios.values()), games)


async def begin_staff_session(
    database: Database, proven: ProvenIdentity, replaces: str | None, real_now: datetime
) -> str | None:
    """Begin a session for an invited identity and return its secret; None if it is not invited.

    `replaces` is the cookie that the browser had: its session ends.
    """

    async def attempt() -> str | None:
        async with database.transaction() as connection:
            return await _begin(connection, proven, replaces, real_now)

    return await database.retrying(attempt, finds_keys=True)


async def _begin(
    connection: Connection, proven: ProvenIdentity, replaces: str | None, real_now: datetime
) -> str | None:
    staff = await recognise(connection, proven)
    if staff is None:
        return None
    if replaces is not None:
        await end_staff_session(connection, replaces)
    secret = new_secret(STAFF_SESSION_PREFIX)
    await connection.execute(
        "INSERT INTO staff_sessions (hash, staff_id, created_at, seen_at, expires_at)"
        " VALUES ($1, $2, $3, $3, $4)",
        *(hash_secret(secret), staff.id, real_now, real_now + STAFF_SESSION_LIFE),
    )
    return secret


async def end_staff_session(connection: Connection, secret: str) -> None:
    """End the session of this cookie."""
    await connection.execute("DELETE FROM staff_sessions WHERE hash = $1", hash_secret(secret))


async def end_staff_sessions(connection: Connection, staff_id: UUID) -> None:
    """End every session of this person."""
    await connection.execute("DELETE FROM staff_sessions WHERE staff_id = $1", staff_id)
