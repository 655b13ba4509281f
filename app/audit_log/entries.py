"""Entries of the audit log, written in the transaction of the change that they tell of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid4

import orjson

from app.audit_log.actors import Actor, current_actor
from app.infra.db import Connection

NO_GAME = UUID(int=0)
"""The `game_id` of entries about a studio or the whole program."""


class Subject(StrEnum):
    """What an entry is about: its kind. Rules are named by their version, drafts of them by
    their revision, all else by its id."""

    STUDIO = "STUDIO"
    GAME = "GAME"
    KEY = "KEY"
    STAFF = "STAFF"
    RULES = "RULES"
    MEMBER = "MEMBER"
    ITEM = "ITEM"
    REDEMPTION = "REDEMPTION"
    ENDPOINT = "ENDPOINT"
    DELIVERY = "DELIVERY"
    APPROVAL = "APPROVAL"
    PICTURE = "PICTURE"
    SIMULATION = "SIMULATION"
    DRAFT = "DRAFT"
    VIEW = "VIEW"
    GIFT_CARD = "GIFT_CARD"


@dataclass(frozen=True, slots=True)
class Entry:
    """One write: the operation's name, what it is about, what that was before and is after, and why.

    `before` and `after` have what changed: ids and values of the program's, never a secret, nor what tells
    of a person. `reason` is a text that somebody wrote; it is emptied with the person `member_id`. An entry
    without a `game_id` is about the studio `studio_id`, or the program where that is None too.
    """

    operation: str
    subject: Subject
    subject_id: object
    game_id: UUID = NO_GAME
    studio_id: UUID | None = None
    member_id: UUID | None = None
    before: Mapping[str, object] | None = None
    after: Mapping[str, object] | None = None
    reason: str = ""


_APPEND = """
    INSERT INTO audit_log (game_id, id, studio_id, member_id, actor, actor_id, operation, subject, subject_id,
        before, after, reason, address, request_id)
    SELECT e.game_id, e.id, e.studio_id, e.member_id, $1, $2, e.operation, e.subject, e.subject_id, e.before,
        e.after, e.reason, $3, $4
    FROM jsonb_to_recordset($5::jsonb) AS e (game_id uuid, id uuid, studio_id uuid, member_id uuid,
        operation text, subject text, subject_id text, before jsonb, after jsonb, reason text)
"""


async def append(connection: Connection, entries: Sequence[Entry], actor: Actor | None = None) -> None:
    """Append entries in the caller's transaction, by default of who acts; none for players and the worker."""
    actor = current_actor() if actor is None else actor
    if actor.is_logged:
        await append_by(connection, entries, actor)


async def append_by(connection: Connection, entries: Sequence[Entry], actor: Actor) -> None:
    """Append entries of an actor in the caller's transaction, whatever its kind."""
    if not entries:
        return
    rows = [
        {
            "game_id": entry.game_id,
            "id": uuid4(),
            "studio_id": entry.studio_id,
            "member_id": entry.member_id,
            "operation": entry.operation,
            "subject": entry.subject,
            "subject_id": str(entry.subject_id),
            "before": entry.before,
            "after": entry.after,
            "reason": entry.reason,
        }
        for entry in entries
    ]
    document = orjson.dumps(rows, default=_plain).decode()
    await connection.execute(_APPEND, actor.kind, actor.id, actor.address, actor.request_id, document)


def changed(
    before: Mapping[str, object] | None, after: Mapping[str, object]
) -> tuple[Mapping[str, object] | None, Mapping[str, object]]:
    """Returns what differs between two states, as an entry's `before` and `after`; None for none before."""
    if before is None:
        return None, after
    names = [name for name in after if name not in before or before[name] != after[name]]
    return {name: before.get(name) for name in names}, {name: after[name] for name in names}


def _plain(value: object) -> str:
    return str(value)  # UUIDs of asyncpg's own kind, decimals
