"""Reads of the audit log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg
import orjson

from app.audit_log.actors import ActorKind
from app.audit_log.entries import NO_GAME, Subject
from app.domain.access import GameId, StudioId
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid

Place = tuple[datetime, UUID]


@dataclass(frozen=True, slots=True)
class Reach:
    """The entries that a caller may see: of games, of studios, and of the program where `is_program`."""

    game_ids: Sequence[GameId]
    studio_ids: Sequence[StudioId] = ()
    is_program: bool = False


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """What an entry must be: None for anything. `since` is included, `until` is not."""

    actor_id: UUID | None = None
    operation: str | None = None
    subject_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry as it is stored; `actor_label` is the hint of the key, or the e-mail of the person."""

    id: UUID
    game_id: UUID | None
    studio_id: UUID | None
    member_id: UUID | None
    at: datetime
    actor: ActorKind
    actor_id: UUID | None
    actor_label: str | None
    operation: str
    subject: Subject
    subject_id: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None
    reason: str
    address: str | None
    request_id: str | None


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote something: `label` is the hint of the key, or the e-mail of the person."""

    kind: ActorKind
    id: UUID | None
    label: str | None


UNKNOWN = Author(ActorKind.UNKNOWN, None, None)
"""The author of a row without an entry: the worker wrote it, or it is older than the log."""

_NEWEST_FIRST = Order((instant("e.at"), uuid("e.id")))
_PAGE = {
    way: f"""
        SELECT e.id, e.game_id, e.studio_id, e.member_id, e.at, e.actor, e.actor_id, e.operation, e.subject,
            e.subject_id, e.before, e.after, e.reason, e.address, e.request_id,
            coalesce(k.hint, st.email) AS actor_label
        FROM audit_log e LEFT JOIN studio_keys k ON k.id = e.actor_id LEFT JOIN staff st ON st.id = e.actor_id
        WHERE (e.game_id = ANY($1::uuid[])
                OR e.game_id = '{NO_GAME}' AND (e.studio_id = ANY($2::uuid[]) OR e.studio_id IS NULL AND $3))
            AND ($4::uuid IS NULL OR e.actor_id = $4) AND ($5::text IS NULL OR e.operation = $5)
            AND ($6::text IS NULL OR e.subject_id = $6)
            AND e.at >= coalesce($7::timestamptz, '-infinity')
            AND e.at < coalesce($8::timestamptz, 'infinity')
            AND {_NEWEST_FIRST.between(10)}
        ORDER BY {_NEWEST_FIRST.by(backward=way)} LIMIT $9
    """
    for way in (False, True)
}


_AUTHORS = """
    SELECT DISTINCT ON (e.subject_id) e.subject_id, e.actor, e.actor_id, coalesce(k.hint, st.email) AS label
    FROM audit_log e LEFT JOIN studio_keys k ON k.id = e.actor_id LEFT JOIN staff st ON st.id = e.actor_id
    WHERE e.game_id = $1 AND e.operation = $2 AND e.subject_id = ANY($3::text[])
    ORDER BY e.subject_id, e.at DESC
"""


async def authors_of(
    connection: Connection, game_id: GameId | None, operation: str, subject_ids: Sequence[object]
) -> Mapping[str, Author]:
    """Returns who did an operation last on each of these things of a game, or of the program."""
    names = [str(subject_id) for subject_id in subject_ids]
    rows = await connection.fetch(_AUTHORS, game_id or NO_GAME, operation, names)
    return {row["subject_id"]: Author(ActorKind(row["actor"]), row["actor_id"], row["label"]) for row in rows}


async def entry_page(
    connection: Connection, reach: Reach, wanted: EntryFilter, window: Window[Place]
) -> list[EntryRow]:
    """Returns a page of entries, newest first; oldest first where the window goes backward."""
    rows = await connection.fetch(
        _PAGE[window.backward],
        *(reach.game_ids, reach.studio_ids, reach.is_program),
        *(wanted.actor_id, wanted.operation, wanted.subject_id, wanted.since, wanted.until),
        *(window.limit, *_NEWEST_FIRST.bounds(window)),
    )
    return [_entry_row(row) for row in rows]


def _entry_row(row: asyncpg.Record) -> EntryRow:
    return EntryRow(
        id=row["id"],
        game_id=None if row["game_id"] == NO_GAME else row["game_id"],
        studio_id=row["studio_id"],
        member_id=row["member_id"],
        at=row["at"],
        actor=ActorKind(row["actor"]),
        actor_id=row["actor_id"],
        actor_label=row["actor_label"],
        operation=row["operation"],
        subject=Subject(row["subject"]),
        subject_id=row["subject_id"],
        before=_values(row["before"]),
        after=_values(row["after"]),
        reason=row["reason"],
        address=row["address"],
        request_id=row["request_id"],
    )


def _values(text: str | None) -> Mapping[str, object] | None:
    return None if text is None else orjson.loads(text)
