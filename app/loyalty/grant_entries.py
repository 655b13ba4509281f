"""The audit log's entries of grants of P; all other events are facts that name their actor themselves."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameId
from app.domain.events import PointsGranted
from app.infra.db import Connection
from app.loyalty.state import EventRequest, StoredEvent


class Granted(NamedTuple):
    """A grant as it was asked for, its member, and the event that was stored of it."""

    request: EventRequest
    member_id: UUID
    stored: StoredEvent


async def log_grants(connection: Connection, game_id: GameId, grants: Iterable[Granted]) -> None:
    """Append an entry for each grant, of who asked for it."""
    for request, member_id, stored in grants:
        event = stored.event
        if isinstance(event, PointsGranted):
            entry = Entry(
                *("grantPoints", Subject.MEMBER, member_id, game_id),
                member_id=member_id,
                after={"points": event.points, "event": event.seq},
                reason=event.reason,
            )
            await append(connection, [entry], request.actor)
