"""Commands about redemptions that were made: how they end, once, and what that gives back.

The order of locks is the same in all of the store: the member, by the recorder; then the redemption; then the
item, for as short as can be.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import structlog

from app.domain.access import GameId, MemberId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import GIVEN_BACK, ChangeKind, EventKind
from app.domain.notifications import redemption_updated
from app.domain.store import RedemptionStatus, gives_back
from app.events.outbox import append
from app.events.webhook_events import redemption_updated_event
from app.infra.db import COLLIDED, LOST, Collision, Connection
from app.infra.ids import parse_uuid
from app.loyalty.inputs import check_reason
from app.loyalty.notifications import store_notifications
from app.loyalty.record import record_in
from app.loyalty.service import advance_clock, recorded
from app.store import queries
from app.store.inputs import check_https
from app.store.point_events import label, points_event, reverse_claim
from app.store.queries import Reach, RedemptionRow
from app.store.writes import Ending, end
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow

OVERDUE_REASON = "It was not delivered in time."
"""What a player reads of a redemption that nobody fulfilled within the game's limit."""

_CANCELLED = Ending(RedemptionStatus.CANCELLED)
_OVERDUE = Ending(RedemptionStatus.FAILED, failure_reason=OVERDUE_REASON)

_log = structlog.get_logger("laurel.store")


async def cancel(core: Core, member_id: MemberId, redemption_id: str, real_now: datetime) -> RedemptionRow:
    """The member takes it back while it is PENDING; points and stock go back.

    Asked for again, this and the others that end a redemption answer again; where it ended otherwise, they
    raise DomainError with NOT_PENDING, and NOT_FOUND for one that the caller may not touch.
    """
    return await _Ended(core, member_id, _CANCELLED, real_now).of(redemption_id)


async def fulfil(
    core: Core,
    game_ids: Sequence[GameId],
    redemption_id: str,
    *,
    tracking_url: str | None,
    real_now: datetime,
) -> RedemptionRow:
    """It was delivered, or is on its way. Raises DomainError with INVALID for a link that is none."""
    if tracking_url is not None:
        check_https(tracking_url, "trackingUrl")
    ending = Ending(RedemptionStatus.FULFILLED, tracking_url=tracking_url)
    return await _Ended(core, game_ids, ending, real_now).of(redemption_id)


async def fail(
    core: Core,
    game_ids: Sequence[GameId],
    redemption_id: str,
    *,
    reason: str,
    real_now: datetime,
) -> RedemptionRow:
    """It cannot be had after all, and the player reads why; points and stock go back."""
    check_reason(reason)
    ending = Ending(RedemptionStatus.FAILED, failure_reason=reason)
    return await _Ended(core, game_ids, ending, real_now).of(redemption_id)


class _Ended:
    """Ends one redemption, for one who may touch it."""

    def __init__(self, core: Core, reach: Reach, ending: Ending, real_now: datetime) -> None:
        self._core = core
        self._reach = reach
        self._ending = ending
        self._real_now = real_now

    async def of(self, redemption_id: str) -> RedemptionRow:
        wanted = parse_uuid(redemption_id)

        async def attempt() -> RedemptionRow:
            async with self._core.database.transaction() as connection:
                return await self._end(connection, wanted)

        return await self._core.database.retrying(attempt)

    async def _end(self, connection: Connection, wanted: UUID | None) -> RedemptionRow:
        row = None if wanted is None else await queries.redemption(connection, wanted, self._reach)
        if row is not None and row.status is RedemptionStatus.PENDING:
            await _write_end(connection, self._core, row, self._ending, self._real_now)
            row = await queries.redemption(connection, row.id, self._reach)
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
    """Give back what was taken, where the end asks for it, and store the end. Raises Collision where somebody
    else was faster: nothing of it may stay then."""
    at = max(row.game.now(real_now), row.created_at)
    back, expired = gives_back(ending.status), 0
    if back:
        if row.claim is not None:
            returned = reverse_claim(row.id, row.external_id, *row.claim)
        else:
            reason = f"{label(row.title, row.quantity)}: {ending.failure_reason or 'cancelled'}"
            code = GIVEN_BACK if ending.status is RedemptionStatus.CANCELLED else ""
            returned = points_event(
                EventKind.P_RETURNED, row.id, row.external_id, row.points_spent, reason, code=code
            )
        outcome = recorded(
            (await record_in(connection, GameSession(core, row.game, real_now), [returned]))[0]
        )
        at = outcome.game_now
        expired = -sum(e.change.p for e in outcome.changes if e.change.kind is ChangeKind.P_EXPIRED)
    title, is_gift = label(row.title, row.quantity), row.claim is not None
    told = redemption_updated(row.id, ending.status, title, at, is_gift=is_gift, expired=expired)
    member_id = await store_notifications(
        connection, row.game.id, row.external_id, [] if told is None else [told]
    )
    if not await end(connection, row.id, ending, at, restock=back):
        raise Collision
    if row.game.has_webhook_endpoints:
        event = redemption_updated_event(member_id, row, ending.status, at)
        await append(connection, row.game.id, [event])


async def cancel_pending_of(
    connection: Connection, core: Core, member_id: MemberId, real_now: datetime
) -> int:
    """Cancel all that is under way for a member, as a part of the caller's own transaction; how many.

    The caller holds the member's lock, and does its transaction again on Collision.
    """
    rows = await queries.pending_of_member(connection, member_id)
    for row in rows:
        await _write_end(connection, core, row, _CANCELLED, real_now)
    return len(rows)


async def fail_overdue(
    session: GameSession,
    *,
    on_each: Callable[[], None] = lambda: None,
) -> int:
    """Fail every redemption of the game that nobody fulfilled in time, and give back what it took; how many.

    Each has a transaction of its own, so that one that cannot be given back keeps no other waiting: it is
    logged and left. Any number of workers may do so at once: each takes what no other one holds. What
    `on_each` raises ends it between two of them.
    """
    overdue = _Overdue(session)
    while await session.core.database.retrying(overdue.fail_next):
        on_each()
    return overdue.failed


async def advance_game(
    session: GameSession,
    to: datetime,
    *,
    freeze: bool | None = None,
) -> tuple[GameRow, int]:
    """Move a sandbox's clock as `advance_clock` does, and fail what was not fulfilled in time by then.

    Returns the game after it, and how many members were settled. Raises what `advance_clock` raises.
    """
    game, settled = await advance_clock(session, to, freeze=freeze)
    await fail_overdue(replace(session, game=game))
    return game, settled


class _Overdue:
    def __init__(self, session: GameSession) -> None:
        self._session = session
        self._left: list[UUID] = []
        self.failed = 0

    async def fail_next(self) -> bool:
        """Whether there was one more."""
        session, row = self._session, None
        try:
            async with session.core.database.transaction() as connection:
                row = await queries.claim_overdue(connection, session.game.id, session.game_now, self._left)
                if row is None:
                    return False
                await _write_end(connection, session.core, row, _OVERDUE, session.real_now)
        except (*LOST, *COLLIDED):
            raise
        except Exception as error:
            if row is None:
                raise
            self._left.append(row.id)
            _log.error("redemption not failed", redemption=str(row.id), error=type(error).__name__)
            return True
        self.failed += 1
        return True
