"""The reads behind streams: what has changed, and for whom, by one statement for many streams."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import NamedTuple
from uuid import UUID

import asyncpg

from app.infra.db import Connection
from app.infra.secrets import SecretHash
from app.loyalty.queries import loadout_version
from app.loyalty.session_queries import GAMES_OF, HOLDERS, Holder, holder_of
from app.notifications.queries import NotificationRow, notification_row
from app.studios.queries import VERSIONS

_CHANGING = (
    *("event_seq", "history_seq", "wake_at", "merged_into_id", "erased_at", "loadout_version", "newest"),
    *("sandbox_now", "sandbox_set_at", "program_version", "game_version"),
)
"""The columns of which one differs once anything has changed that a stream shows."""
_read_changing = itemgetter(*_CHANGING)


_VERSIONS = f"""
    SELECT m.id, m.event_seq, m.history_seq, m.wake_at, m.merged_into_id, m.erased_at, {loadout_version()},
        (SELECT max(n.id) FROM notifications n WHERE n.game_id = m.game_id AND n.member_id = m.id) AS newest,
        g.sandbox_now, g.sandbox_set_at, {VERSIONS}
    FROM members m JOIN games g ON g.id = m.game_id WHERE m.id = ANY($1::uuid[])
"""  # noqa: S608 - constants only
_NEWS = f"""
    SELECT w.after, h.*,
        (SELECT max(n.id) FROM notifications n WHERE n.game_id = $3 AND n.member_id = h.id) AS newest,
        n.id AS number, n.kind, n.created_at, n.params, n.read_at
    FROM unnest($1::text[], $4::int8[]) AS w (credential, after)
    JOIN ({HOLDERS}) h ON h.credential = w.credential
    LEFT JOIN LATERAL (
        SELECT n.id, n.kind, n.created_at, n.params, n.read_at FROM notifications n
        WHERE n.game_id = $3 AND n.member_id = h.id AND n.id > w.after ORDER BY n.id LIMIT $5
    ) n ON true
    ORDER BY n.id
"""  # noqa: S608 - as above


class Place(NamedTuple):
    """Where a stream is: its credential, and the id of the notification after which to read.

    0 is before the first one; None reads no notifications.
    """

    credential: SecretHash
    after: int | None = None


@dataclass(frozen=True, slots=True)
class News:
    """A stream's player as of now, and its next notifications, read at the same instant.

    `version` is that of the member at that instant, as `versions` returns it.
    """

    holder: Holder
    rows: list[NotificationRow]
    version: int


async def news(
    connection: Connection, places: Collection[Place], limit: int, real_now: datetime
) -> Mapping[Place, News]:
    """Returns what is new at each place, the oldest notification first, at most `limit` of each.

    Those whose credential has expired or was revoked are left out. One statement serves all of a game.
    """
    by_game: dict[UUID, list[Place]] = {}
    unnamed: dict[str, list[Place]] = {}
    for place in places:
        if place.credential.game_id is None:
            unnamed.setdefault(place.credential, []).append(place)
        else:
            by_game.setdefault(place.credential.game_id, []).append(place)
    for row in await connection.fetch(GAMES_OF, list(unnamed)) if unnamed else ():
        by_game.setdefault(row["game_id"], []).extend(unnamed[row["hash"]])
    found: dict[Place, News] = {}
    for game_id, of_game in by_game.items():
        given = [place.credential for place in of_game], [place.after for place in of_game]
        for row in await connection.fetch(_NEWS, given[0], real_now, game_id, given[1], limit):
            place = Place(SecretHash(row["credential"], game_id), row["after"])
            if place not in found:
                found[place] = News(holder_of(row), [], _version(row))
            if row["number"] is not None:
                found[place].rows.append(notification_row(row, "number"))
    return found


async def versions(connection: Connection, member_ids: Collection[UUID]) -> Mapping[UUID, int]:
    """Returns for each member a number that differs once anything has changed that a stream shows."""
    return {row["id"]: _version(row) for row in await connection.fetch(_VERSIONS, member_ids)}


def _version(row: asyncpg.Record) -> int:
    return hash(_read_changing(row))
