"""Commands about standings: joining, granting, the sweep of what fell due, a sandbox's clock; and what is
read only after what fell due is settled."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import structlog

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameId, GameMode
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.events import Joined, PointsGranted, wake_at
from app.domain.instants import LATEST, format_instant
from app.infra.db import Connection, Database
from app.infra.keyset import Window
from app.loyalty import history_queries, inputs, queries
from app.loyalty.measures import count_lacking
from app.loyalty.member_lists import (
    BY_JOINED,
    BY_SEASON_END,
    Falling,
    Listed,
    Listing,
    MemberFilter,
    member_page,
)
from app.loyalty.notifications import prepare_notifications
from app.loyalty.outcomes import Outcome, Recorded
from app.loyalty.players import unknown_player
from app.loyalty.record import record
from app.loyalty.state import EventRequest, HistoryRow, Profile
from app.loyalty.writes import write
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow, game_by_id, lock_game
from app.studios.rules_lock import hold_rules
from app.studios.service import set_clock

_log = structlog.get_logger("laurel.loyalty")

SWEEP_BATCH = 500
"""Members that one transaction of the sweep settles, which holds their locks meanwhile."""
SWEEPS_AT_ONCE = 2
"""Transactions of one sweep under way: while PostgreSQL writes one, this process computes the next."""


async def onboard(
    session: GameSession,
    *,
    external_id: str,
    profile: Profile,
    ltv_usd: Decimal | None,
) -> Recorded:
    """Make the player known; a known player stays unchanged. Raises DomainError."""
    return recorded((await record(session, [join_request(external_id, profile, ltv_usd)]))[0])


def join_request(external_id: str, profile: Profile, ltv_usd: Decimal | None) -> EventRequest:
    """Returns the request that makes a player known. Raises DomainError for a bad input."""
    faults = Faults()
    faults.check(inputs.check_new_player_id, (), external_id)
    faults.check(inputs.check_profile, (), profile)
    faults.check(inputs.ltv, (), ltv_usd)
    faults.finish()
    checked = inputs.check_profile(profile)
    return EventRequest(Joined(ltv_usd=inputs.ltv(ltv_usd)), external_id, profile=checked)


async def grant_points(
    session: GameSession,
    *,
    external_id: str,
    points: int,
    reason: str,
    idempotency_key: str,
) -> Recorded:
    """Give a known player P; the reason is kept and shown (rules.md §4). Raises DomainError."""
    request = grant_request(external_id, points, reason, idempotency_key)
    await known_player(session.core.database, session.game, external_id)
    return recorded((await record(session, [request]))[0])


def grant_request(external_id: str, points: int, reason: str, idempotency_key: str) -> EventRequest:
    """Returns the request for a grant of P to a known player. Raises DomainError for a bad input."""
    faults = Faults()
    faults.check(inputs.check_player_id, (), external_id)
    faults.check(inputs.check_id, (), idempotency_key, "idempotencyKey")
    faults.check(inputs.check_points, (), points, "points")
    faults.check(inputs.check_reason, (), reason)
    faults.finish()
    return EventRequest(
        PointsGranted(reference=idempotency_key, reason=reason, points=points),
        external_id,
        fingerprint=inputs.fingerprint(external_id, points, reason),
        joins=False,
    )


async def known_player(database: Database, game: GameRow, external_id: str) -> queries.MemberRow:
    """Returns the member behind a player. Raises DomainError with NOT_FOUND."""
    async with database.acquire() as connection:
        member = await queries.member_by_player(connection, game.id, external_id)
    if member is None:
        raise DomainError(unknown_player())
    return member


def recorded(outcome: Outcome) -> Recorded:
    """Returns the outcome of a call with a single event. Raises DomainError with its faults."""
    if not isinstance(outcome, Recorded):
        raise DomainError(*outcome)
    return outcome


async def sweep(
    core: Core,
    game_id: GameId,
    real_now: datetime,
    *,
    on_batch: Callable[[int], None] = lambda _count: None,
) -> int:
    """Settle every member of a game for which something fell due. Returns how many there were.

    Any number of workers may do so at once: each takes what no other one holds, a batch a transaction,
    so that one that dies leaves nothing half done. A member that cannot be settled is logged and left; the
    others are not kept waiting by it.
    """
    settled = 0
    failed: set[UUID] = set()

    async def settle_batch() -> int:
        nonlocal settled
        count = await _sweep_batch(core, game_id, real_now, failed)
        settled += count
        if count:
            on_batch(count)
        return count

    async def settle_rest() -> None:
        while await settle_batch():
            pass

    # Most rounds find little: only a full batch shows that there is more.
    if await settle_batch() >= SWEEP_BATCH:
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(SWEEPS_AT_ONCE):
                    group.create_task(settle_rest())
        except ExceptionGroup as failures:
            raise failures.exceptions[0] from None
    return settled - len(failed)


async def _sweep_batch(core: Core, game_id: GameId, real_now: datetime, failed: set[UUID]) -> int:
    async def attempt() -> int:
        async with core.database.transaction() as connection:
            game = await game_by_id(connection, game_id)
            return await settle_due(connection, GameSession(core, game, real_now), failed)

    return await core.database.retrying(attempt)


async def settle_due(connection: Connection, session: GameSession, failed: set[UUID]) -> int:
    """Settle up to `SWEEP_BATCH` members for which something fell due, in the caller's transaction.

    Returns how many there were; adds those that cannot be settled, which are logged, to `failed`.
    """
    game, game_now = session.game, session.game_now
    book = await session.core.rules.of(connection, game)
    states = await queries.lock_due(connection, game.id, game_now, SWEEP_BATCH, failed)
    await count_lacking(connection, game.id, states, game_now, book, failed=failed)
    for state in states:
        if state.id in failed:
            continue
        try:
            state.settle(game_now, book)
            prepare_notifications(state, max(game_now, state.standing.applied_to), book, game)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one is not the others' fault
            failed.add(state.id)
            _log.error("member not settled", member=str(state.id), error=type(error).__name__)
    await write(connection, game, (state for state in states if state.id not in failed))
    return len(states)


async def settle_member(core: Core, member: queries.MemberRow, real_now: datetime) -> None:
    """Settle one member through the recorder, so that what is shown of its history is stored."""
    request = EventRequest(Joined(), member.external_id, joins=False)
    await record(GameSession(core, member.game, real_now), [request])


async def list_members(
    core: Core,
    wanted: MemberFilter,
    window: Window[tuple[Any, ...]],
    real_now: datetime,
    listing: Listing = BY_JOINED,
) -> list[Listed]:
    """Return a page of members.

    Filters by the standing, and the season's end, look at what is stored: what fell due since the worker's
    last turn is settled before. What is counted is as old as the counts.
    """
    is_falling = any(isinstance(each, Falling) for each in wanted.among)
    if wanted.rank is not None or is_falling or listing is BY_SEASON_END:
        await sweep(core, wanted.game_id, real_now)
    async with core.database.acquire() as connection:
        return await member_page(connection, wanted, window, listing)


async def read_history(
    core: Core,
    member: queries.MemberRow,
    window: Window[tuple[int]],
    *,
    until: int | None,
    game_now: datetime,
    real_now: datetime,
) -> list[HistoryRow]:
    """Return a page of a member's history, newest first; what fell due is settled before, so it is in it.

    `until` is the event that was answered at `game_now`: what came after it is left out.
    """
    if wake_at(member.standing) <= game_now:
        await settle_member(core, member, real_now)
    async with core.database.acquire() as connection:
        if until is not None:
            later = await history_queries.first_entry_after(
                connection, member.game.id, member.id, until, game_now
            )
            if later is not None:
                window = replace(window, after=min(window.after or (later,), (later,)))
        return await history_queries.history_page(connection, member.game.id, member.id, window)


async def advance_clock(
    session: GameSession,
    to: datetime,
    *,
    freeze: bool | None = None,
) -> tuple[GameRow, int]:
    """Move a sandbox's clock forward and settle all that falls due. Returns the game, and how many members.

    `freeze` says whether it stands still from then on or ticks; None leaves it as it was (rules.md §11).
    Raises DomainError with NOT_A_SANDBOX and INVALID.
    """
    core, game, real_now = session.core, session.game, session.real_now
    if game.mode is not GameMode.SANDBOX:
        raise DomainError(
            Fault(
                UserErrorCode.NOT_A_SANDBOX,
                "Only a sandbox has a clock that can be moved: a live game runs by the real one.",
                ("gameId",),
            )
        )
    if to >= LATEST:
        raise DomainError(
            Fault(UserErrorCode.INVALID, f"`to` must lie before {format_instant(LATEST)}.", ("to",))
        )
    async with core.database.transaction() as connection:
        await hold_rules(connection)
        await lock_game(connection, game.id)
        game = await game_by_id(connection, game.id)
        present = game.now(real_now)
        if to < present:
            raise DomainError(
                Fault(
                    UserErrorCode.INVALID,
                    f"`to` lies before the game's present, {format_instant(present)}: clocks move forward.",
                    ("to",),
                )
            )
        frozen = game.clock_frozen if freeze is None else freeze
        await set_clock(connection, game, to, real_now, frozen=frozen)
        entry = Entry(
            *("advanceClock", Subject.GAME, game.id, game.id),
            before={"clock": present, "frozen": game.clock_frozen},
            after={"clock": to, "frozen": frozen},
        )
        await append(connection, [entry])
        game = await game_by_id(connection, game.id)
        # Counted before anyone else sees the new instant: a worker may settle some of them before we do.
        due = await queries.count_due(connection, [game], real_now, at_most=None)
    await sweep(core, game.id, real_now)
    return game, due
