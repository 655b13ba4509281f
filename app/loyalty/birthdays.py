"""Birthdays as games tell them of their players, and when something is next given for each.

A row is kept of a birthday that was taken away, without its day: it says when that was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.birthdays import CHANGED_WITHIN, due_at, next_month_at
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.infra.db import Connection

_OF_PLAYER = """
    SELECT pl.id, pl.time_zone, b.birthday, b.changed_at, b.player_id IS NOT NULL AS was_told
    FROM players pl LEFT JOIN birthdays b ON b.game_id = pl.game_id AND b.player_id = pl.id
    WHERE pl.game_id = $1 AND pl.external_id = $2 AND pl.erased_at IS NULL
"""
_STORE = """
    INSERT INTO birthdays AS b (game_id, player_id, birthday, changed_at, due_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (player_id, game_id) DO UPDATE SET birthday = excluded.birthday,
        changed_at = excluded.changed_at, due_at = excluded.due_at
"""
_CLAIM_DUE = """
    SELECT b.player_id, b.birthday, pl.time_zone, m.id AS member_id
    FROM birthdays b
    JOIN players pl ON pl.game_id = b.game_id AND pl.id = b.player_id
    JOIN members m ON m.game_id = pl.game_id AND m.id = pl.member_id
    WHERE b.game_id = $1 AND b.due_at <= $2 AND m.id <> ALL($3::uuid[])
    ORDER BY b.due_at LIMIT 1 FOR NO KEY UPDATE OF m SKIP LOCKED
"""


@dataclass(frozen=True, slots=True)
class DueBirthday:
    """A birthday for which something is due, with the member of its player, which is locked."""

    player_id: int
    member_id: UUID
    birthday: str
    time_zone: str | None


async def store_first_birthday(
    connection: Connection, game_id: GameId, external_id: str, birthday: str, game_now: datetime
) -> None:
    """Store the birthday, checked before, of a player that is new in this transaction."""
    row = await connection.fetchrow(_OF_PLAYER, game_id, external_id)
    if row is not None:
        due = due_at(birthday, row["time_zone"], game_now)
        await connection.execute(_STORE, game_id, row["id"], birthday, None, due)


async def tell_birthday(
    connection: Connection, game_id: GameId, external_id: str, birthday: str | None, game_now: datetime
) -> None:
    """Store the birthday of a known player, checked before; None takes it away, at any time.

    The member is locked. Raises DomainError with LIMIT_REACHED where another one was changed within a year.
    """
    row = await connection.fetchrow(_OF_PLAYER, game_id, external_id)
    if row is None or row["birthday"] == birthday:
        return
    changed_at = row["changed_at"]
    if row["was_told"]:
        is_early = changed_at is not None and game_now < changed_at + CHANGED_WITHIN
        if is_early and birthday is not None:
            message = f"A birthday is changed once in {CHANGED_WITHIN.days} days."
            raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("birthday",)))
        changed_at = game_now
    due = None if birthday is None else due_at(birthday, row["time_zone"], game_now)
    await connection.execute(_STORE, game_id, row["id"], birthday, changed_at, due)


async def move_birthday(
    connection: Connection, game_id: GameId, external_id: str, game_now: datetime
) -> None:
    """Count again when something is due for a player's birthday: its time zone has changed."""
    row = await connection.fetchrow(_OF_PLAYER, game_id, external_id)
    if row is not None and row["birthday"] is not None:
        await set_due(connection, game_id, row["id"], due_at(row["birthday"], row["time_zone"], game_now))


async def claim_due(
    connection: Connection, game_id: GameId, game_now: datetime, skip: Sequence[UUID]
) -> DueBirthday | None:
    """Returns a birthday for which something is due, its member locked; none that another worker holds."""
    row = await connection.fetchrow(_CLAIM_DUE, game_id, game_now, list(skip))
    return None if row is None else DueBirthday(**row)


async def finish_due(connection: Connection, game_id: GameId, due: DueBirthday, game_now: datetime) -> None:
    """Have the next month of a birthday be due next."""
    await set_due(connection, game_id, due.player_id, next_month_at(due.birthday, due.time_zone, game_now))


async def set_due(connection: Connection, game_id: GameId, player_id: int, at: datetime) -> None:
    """Store when something is next due for a birthday."""
    await connection.execute(
        "UPDATE birthdays SET due_at = $3 WHERE game_id = $1 AND player_id = $2", game_id, player_id, at
    )
