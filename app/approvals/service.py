"""Commands about grants of P by the staff: grant within limits, ask for approval above them, decide."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from app.approvals import queries
from app.approvals.queries import StaffGrant
from app.audit_log.actors import WORKER
from app.audit_log.entries import Entry, Subject, append, append_by
from app.domain.access import GameId
from app.domain.approvals import (
    GrantStatus,
    check_decider,
    day_of,
    expiry_of,
    needs_approval,
)
from app.domain.errors import DomainError, Fault, UserErrorCode, idempotency_conflict
from app.identity.staff import StaffRow, lock_staff
from app.infra.db import Collision, Connection, Database
from app.infra.ids import parse_uuid
from app.loyalty.inputs import MAX_REASON, check_text
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import known_events
from app.loyalty.record import record_in
from app.loyalty.service import grant_request, known_player, recorded
from app.loyalty.state import EventRequest
from app.studios.core import Core, GameSession
from app.studios.queries import game_by_id

MAX_NOTE = MAX_REASON
EXPIRED_AT_ONCE = 100
"""Expired grants that one round of the worker ends."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A grant that needs an approval; `replayed` where it was asked for before."""

    grant: StaffGrant
    replayed: bool


async def grant_as_staff(
    session: GameSession,
    staff: StaffRow,
    *,
    external_id: str,
    points: int,
    reason: str,
    idempotency_key: str,
) -> Recorded | Asked:
    """Give a known player P within the person's limits, or ask a second person for them.

    Raises DomainError: as `grant_points` does, and LIMIT_REACHED where the day's budget does not cover it.
    """
    request = grant_request(external_id, points, reason, idempotency_key)
    await known_player(session.core.database, session.game, external_id)

    async def attempt() -> Recorded | Asked:
        async with session.core.database.transaction() as connection:
            return await _grant(connection, session, staff, request, points)

    return await session.core.database.retrying(attempt, finds_keys=True)


async def _grant(
    connection: Connection, session: GameSession, staff: StaffRow, request: EventRequest, points: int
) -> Recorded | Asked:
    # One grant of a person after another, so that no two use the same rest of a budget.
    limits = (await lock_staff(connection, staff.id)).limits
    game_id, key, real_now = session.game.id, request.event.reference, session.real_now
    earlier = await queries.grant_by_key(connection, game_id, key)
    if earlier is not None and earlier.status is not GrantStatus.GRANTED:
        if earlier.fingerprint != request.fingerprint:
            raise DomainError(idempotency_conflict("idempotencyKey"))
        return Asked(earlier, replayed=True)
    if earlier is None and not await known_events(connection, game_id, [(request.kind, key)]):
        used = await queries.used_budget(connection, staff.id, real_now, day_of(real_now))
        waits = needs_approval(points, used, limits)
        status = GrantStatus.PENDING if waits else GrantStatus.GRANTED
        await queries.insert_grant(
            *(connection, game_id, request.external_id, uuid4()),
            *(points, request.event.reason, key, request.fingerprint, status, staff.id, real_now),
            expiry_of(real_now) if waits else None,
        )
        if waits:
            grant = await queries.grant_by_key(connection, game_id, key)
            if grant is None:
                raise Collision  # the player was erased meanwhile
            entry = Entry(
                *("grantPoints", Subject.APPROVAL, grant.id, game_id),
                member_id=grant.member_id,
                after={"status": status, "points": points, "expiresAt": grant.expires_at},
                reason=grant.reason,
            )
            await append(connection, [entry])
            return Asked(grant, replayed=False)
    return await _record(connection, session, request)


async def _record(connection: Connection, session: GameSession, request: EventRequest) -> Recorded:
    game = await game_by_id(connection, session.game.id)
    (outcome,) = await record_in(connection, replace(session, game=game), [request])
    return recorded(outcome)


class _Decision(NamedTuple):
    status: GrantStatus
    staff_id: UUID
    note: str


async def decide(
    core: Core,
    staff: StaffRow,
    game_ids: Sequence[GameId],
    approval_id: str,
    *,
    approve: bool,
    note: str,
    real_now: datetime,
) -> StaffGrant:
    """Approve a grant that waits, which gives it, or reject it; the same again answers the same.

    Raises DomainError with NOT_FOUND outside these games, NOT_PENDING where it was decided otherwise or has
    expired, NOT_ENTITLED as `check_decider` does, INVALID for a bad note; and what the recorder refuses.
    """
    check_text(note, "note", MAX_NOTE)
    wanted = parse_uuid(approval_id)
    status = GrantStatus.APPROVED if approve else GrantStatus.REJECTED

    async def attempt() -> StaffGrant:
        async with core.database.transaction() as connection:
            limits = (await lock_staff(connection, staff.id)).limits
            grant = await _waiting(connection, game_ids, wanted)
            decided_by = None if grant.decided_by is None else grant.decided_by.id
            if (grant.status, decided_by, grant.note) == (status, staff.id, note):
                return grant
            _check_pending(grant, real_now)
            check_decider(grant.points, is_own=grant.asked_by.id == staff.id, limits=limits)
            game = await game_by_id(connection, grant.game_id)
            session = GameSession(core, game, real_now)
            return await _decide(connection, session, grant, _Decision(status, staff.id, note))

    return await core.database.retrying(attempt, finds_keys=True)


async def _waiting(connection: Connection, game_ids: Sequence[GameId], wanted: UUID | None) -> StaffGrant:
    grant = None if wanted is None else await queries.grant_by_id(connection, game_ids, wanted)
    if grant is None or grant.status is GrantStatus.GRANTED:
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such approval.", ("approvalId",)))
    return grant


def _check_pending(grant: StaffGrant, real_now: datetime) -> None:
    has_expired = grant.expires_at is not None and grant.expires_at <= real_now
    if grant.status is not GrantStatus.PENDING or has_expired:
        status = GrantStatus.EXPIRED if grant.status is GrantStatus.PENDING else grant.status
        raise DomainError(
            Fault(
                UserErrorCode.NOT_PENDING,
                f"The approval is {status} already: that is final.",
                ("approvalId",),
            )
        )


async def _decide(
    connection: Connection, session: GameSession, grant: StaffGrant, decision: _Decision
) -> StaffGrant:
    status = decision.status
    if status is GrantStatus.APPROVED:
        # First, since the member's lock comes before all others. By its own key, so that it is given once.
        await _record(
            connection, session, grant_request(grant.external_id, grant.points, grant.reason, grant.key)
        )
    if not await queries.decide_grant(connection, grant, *decision, session.real_now):
        raise Collision
    entry = Entry(
        *("decideApproval", Subject.APPROVAL, grant.id, grant.game_id),
        member_id=grant.member_id,
        before={"status": grant.status},
        after={"status": status, "points": grant.points, "askedBy": grant.asked_by.id},
        reason=decision.note,
    )
    await append(connection, [entry])
    return await _waiting(connection, [grant.game_id], grant.id)


async def expire(database: Database, real_now: datetime) -> int:
    """End grants that have waited too long, at most `EXPIRED_AT_ONCE`; returns how many that were."""
    async with database.acquire() as connection:
        expired = await queries.expired_grants(connection, real_now, EXPIRED_AT_ONCE)
    for game_id, grant_id in expired:
        async with database.transaction() as connection:
            ended = await queries.expire_grant(connection, game_id, grant_id)
            if ended is not None:
                points, asked_by = ended
                entry = Entry(
                    *("expireApproval", Subject.APPROVAL, grant_id, game_id),
                    before={"status": GrantStatus.PENDING},
                    after={"status": GrantStatus.EXPIRED, "points": points, "askedBy": asked_by},
                )
                await append_by(connection, [entry], WORKER)
    return len(expired)
