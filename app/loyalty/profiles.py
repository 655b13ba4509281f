"""A game changes the profile of its player: name, country, locale, time zone, birthday."""

from collections.abc import Mapping
from datetime import datetime

from app.audit_log.entries import Entry, Subject, append
from app.domain.errors import DomainError, Faults
from app.infra.db import Database, mark_changed
from app.loyalty import inputs, queries
from app.loyalty.birthdays import move_birthday, tell_birthday
from app.loyalty.players import unknown_player
from app.loyalty.state import Profile
from app.studios.queries import GameRow

_COLUMNS = ("display_name", "country", "locale", "time_zone")
PROFILE_FIELDS = (*_COLUMNS, "birthday")
"""What can be changed, by the names of `Profile`."""

_CHANGES = ", ".join(
    f"{name} = CASE WHEN ${3 + 2 * place} THEN ${4 + 2 * place}::text ELSE {name} END"
    for place, name in enumerate(_COLUMNS)
)
_UPDATE = f"""
    UPDATE players SET {_CHANGES} WHERE game_id = $1 AND external_id = $2 AND erased_at IS NULL
"""  # noqa: S608 - constants only


async def update_player(
    database: Database,
    game: GameRow,
    external_id: str,
    changes: Mapping[str, str | None],
    *,
    real_now: datetime,
) -> queries.MemberRow:
    """Change those of `PROFILE_FIELDS` that `changes` has; None removes one. Returns the member after it.

    Raises DomainError.
    """
    faults = Faults()
    faults.check(inputs.check_player_id, (), external_id)
    faults.check(inputs.check_profile, (), Profile(**changes))
    faults.finish()
    profile = inputs.check_profile(Profile(**changes))
    values = [value for name in _COLUMNS for value in (name in changes, getattr(profile, name))]
    game_now = game.now(real_now)

    async def attempt() -> queries.MemberRow:
        async with database.transaction() as connection:
            if "birthday" in changes or "time_zone" in changes:
                # The worker gives what is due for a birthday, under the same lock.
                await queries.lock_players(connection, game.id, [external_id])
            await connection.execute(_UPDATE, game.id, external_id, *values)
            row = await queries.member_by_player(connection, game.id, external_id)
            if row is None:
                raise DomainError(unknown_player())
            if "time_zone" in changes:
                await move_birthday(connection, game.id, external_id, game_now)
            if "birthday" in changes:
                await tell_birthday(connection, game.id, external_id, profile.birthday, game_now)
            mark_changed([row.id])
            # Their names alone: the values tell of a person.
            entry = Entry(
                *("updatePlayer", Subject.MEMBER, row.id, game.id),
                member_id=row.id,
                after={"changed": sorted(changes)},
            )
            await append(connection, [entry])
            return row

    return await database.retrying(attempt)
