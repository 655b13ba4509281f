"""Commands that end redemptions, each once, and give back what was spent where it failed.

The whole store locks in this order: the member, by the recorder; the redemption; last the item, briefly.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import structlog

from app.audit_log.entries import Entry, Subject
from app.audit_log.entries import append as append_entries
from app.coupons.occasions import issue_due
from app.domain.access import GameId, MemberId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import ChangeKind
from app.domain.notifications import redemption_updated
from app.domain.store import RedemptionStatus, gives_back
from app.events.outbox import append
from app.events.webhook_events import redemption_updated_event
from app.infra.db import Collision, Connection
from app.infra.each_due import each_due
from app.infra.ids import parse_uuid
from app.invitations.following import follow_due
from app.loyalty.inputs import check_reason
from app.loyalty.notifications import store_notifications
from app.loyalty.record import record_in
from app.loyalty.service import advance_clock, recorded
from app.loyalty.text_inputs import check_https
from app.store import redemption_queries
from app.store.point_events import label, return_points, reverse_claim
from app.store.redemption_queries import Own, Reach, RedemptionRow
from app.store.redemptions import Ending, end_redemption
from app.stored_value.service import settle_game
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow

OVERDUE_REASON = "It was not delivered in time."
"""The reason that a player sees where a redemption was not fulfilled within the game's limit."""

_CANCELLED = Ending(RedemptionStatus.CANCELLED)
_OVERDUE = Ending(RedemptionStatus.FAILED, failure_reason=OVERDUE_REASON)
_OPERATIONS = {
    RedemptionStatus.FULFILLED: "fulfillRedemption",
    RedemptionStatus.FAILED: "failRedemption",
    RedemptionStatus.CANCELLED: "cancelRedemption",
}

_log = structlog.get_logger("laurel.store")


async def cancel(core: Core, member: Own, redemption_id: str, real_now: datetime) -> RedemptionRow:
    """Cancel a PENDING redemption for its member; points and stock go back.

    Repeating this, `fulfil` or `fail` returns the same again. They raise DomainError with NOT_PENDING where
    it ended otherwise, and NOT_FOUND where it is not within the caller's reach.
    """
    return await _EndCommand(core, member, _CANCELLED, real_now).run(redemption_id)


async def fulfil(
    core: Core,
    game_ids: Sequence[GameId],
    redemption_id: str,
    *,
    tracking_url: str | None,
    real_now: datetime,
) -> RedemptionRow:
    """Mark a redemption as delivered or on its way; also raises DomainError with INVALID for a bad link."""
    if tracking_url is not None:
        check_https(tracking_url, "trackingUrl")
    ending = Ending(RedemptionStatus.FULFILLED, tracking_url=tracking_url)
    return await _EndCommand(core, game_ids, ending, real_now).run(redemption_id)


async def fail(
    core: Core,
    game_ids: Sequence[GameId],
    redemption_id: str,
    *,
    reason: str,
    real_now: datetime,
) -> RedemptionRow:
    """End a redemption that cannot be delivered; the player reads `reason`, points and stock go back."""
    check_reason(reason)
    ending = Ending(RedemptionStatus.FAILED, failure_reason=reason)
    return await _EndCommand(core, game_ids, ending, real_now).run(redemption_id)


class _EndCommand:
    """End one redemption within the caller's reach."""

    def __init__(self, core: Core, reach: Reach, ending: Ending, real_now: datetime) -> None:
        self._core = core
        self._reach = reach
        self._ending = ending
        self._real_now = real_now

    async def run(self, redemption_id: str) -> RedemptionRow:
        wanted = parse_uuid(redemption_id)

        async def attempt() -> RedemptionRow:
            async with self._core.database.transaction() as connection:
                return await self._end(connection, wanted)

        return await self._core.database.retrying(attempt)

    async def _end(self, connection: Connection, wanted: UUID | None) -> RedemptionRow:
        row = None if wanted is None else await redemption_queries.redemption(connection, wanted, self._reach)
        if row is not None and row.status is RedemptionStatus.PENDING:
            await _write_end(connection, self._core, row, self._ending, self._real_now)
            row = await redemption_queries.redemption(connection, row.id, self._reach)
        if row is None:
            raise DomainError(
                Fault(UserErrorCode.NOT_FOUND, "There is no such redemption.", ("redemptionId",))
            )
        if Ending(row.status, row.tracking_url, row.failure_reason) != self._ending:
            raise DomainError(
                Fault(
                    UserErrorCode.NOT_PENDING,
                    f"The redemption is {row.status} already: that is final.",
                    ("redemptionId",),
                )
            )
        return row


async def _write_end(
    connection: Connection, core: Core, row: RedemptionRow, ending: Ending, real_now: datetime
) -> None:
    """Store the end of a redemption, and give back what it took where it was not fulfilled.

    Raises Collision where another transaction ended it first: the caller rolls back.
    """
    at = max(row.game.now(real_now), row.created_at)
    returns_points, expired = gives_back(ending.status), 0
    if returns_points:
        if row.claim is not None:
            returned = reverse_claim(row.id, row.external_id, *row.claim)
        else:
            reason = f"{label(row.title, row.quantity)}: {ending.failure_reason or 'cancelled'}"
            is_given_back = ending.status is RedemptionStatus.CANCELLED
            returned = return_points(
                row.id, row.external_id, row.points_spent, reason, is_given_back=is_given_back
            )
        outcome = recorded(
            (await record_in(connection, GameSession(core, row.game, real_now), [returned]))[0]
        )
        at = outcome.game_now
        expired = -sum(e.change.p for e in outcome.changes if e.change.kind is ChangeKind.P_EXPIRED)
    title, is_gift = label(row.title, row.quantity), row.claim is not None
    notification = redemption_updated(row.id, ending.status, title, at, is_gift=is_gift, expired=expired)
    notifications = [] if notification is None else [notification]
    member_id = await store_notifications(connection, row.game.id, row.external_id, notifications)
    entry = Entry(
        *(_OPERATIONS[ending.status], Subject.REDEMPTION, row.id, row.game.id),
        member_id=member_id,
        before={"status": row.status},
        after={"status": ending.status},
        reason=ending.failure_reason or "",
    )
    await append_entries(connection, [entry])
    if not await end_redemption(connection, row.game.id, row.id, ending, at, restock=returns_points):
        raise Collision
    if row.game.has_webhook_endpoints:
        event = redemption_updated_event(member_id, row, ending.status, at)
        await append(connection, row.game.id, [event])


async def cancel_pending_of(
    connection: Connection, core: Core, game_id: GameId, member_id: MemberId, real_now: datetime
) -> int:
    """Cancel a member's pending redemptions in the caller's transaction; returns how many.

    The caller has locked the member, and retries its transaction on Collision.
    """
    rows = await redemption_queries.pending_of_member(connection, game_id, member_id)
    for row in rows:
        await _write_end(connection, core, row, _CANCELLED, real_now)
    return len(rows)


async def fail_overdue(
    session: GameSession,
    *,
    on_each: Callable[[], None] = lambda: None,
) -> int:
    """Fail every redemption of the game that is overdue, and give back what it took; returns how many.

    Each has its own transaction: one that raises is logged and skipped. Several workers may do this at once,
    for each skips what another one has locked. `on_each` is called between two; what it raises ends the loop.
    """

    async def claim(connection: Connection, skip: Sequence[UUID]) -> tuple[UUID, RedemptionRow] | None:
        game_id, game_now = session.game.id, session.game_now
        row = await redemption_queries.claim_overdue(connection, game_id, game_now, skip)
        return None if row is None else (row.id, row)

    async def fail_one(connection: Connection, row: RedemptionRow) -> None:
        await _write_end(connection, session.core, row, _OVERDUE, session.real_now)

    def log(redemption_id: UUID, error: Exception) -> None:
        _log.error("redemption not failed", redemption=str(redemption_id), error=type(error).__name__)

    return await each_due(session.core.database, claim, fail_one, on_each=on_each, on_failure=log)


async def advance_game(
    session: GameSession,
    to: datetime,
    *,
    freeze: bool | None = None,
) -> tuple[GameRow, int]:
    """Move a sandbox's clock as `advance_clock` does, fail what is overdue by then, and follow what waits.

    Returns the game after it, and how many members were settled. Raises what `advance_clock` raises.
    """
    game, settled = await advance_clock(session, to, freeze=freeze)
    await fail_overdue(replace(session, game=game))
    await follow_due(replace(session, game=game))
    await settle_game(replace(session, game=game))
    await issue_due(replace(session, game=game))
    return game, settled
