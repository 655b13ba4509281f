"""What becomes of invitations: looked at when an event of the invitee or an instant may change one.

All that follows from the facts is decided by their instants, so that it does not depend on when a worker
comes; what is recorded, is so once, in one transaction under the locks of both members.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import structlog

from app.domain.errors import DomainError
from app.domain.events import Event, InviteQualified, InviteReversed, InviteRewarded
from app.domain.instants import month_of
from app.domain.invitations import (
    PURCHASE_WITHIN,
    Course,
    InvitationRefusal,
    InvitationState,
    follow,
    reversed_at,
)
from app.domain.rules import RuleBook
from app.infra.db import Connection
from app.invitations.marks import shared_mark, store_account_marks
from app.invitations.queries import (
    OPEN,
    InvitationRow,
    count_rewarded,
    invitations_of_invitee,
    own_ids,
    refuse_invitation,
    update_invitation,
    was_a_member,
)
from app.invitations.telling import tell
from app.loyalty.inputs import fingerprint
from app.loyalty.invitees import due_invitees, invitation_at, sale, sales_until, set_invitation_at
from app.loyalty.queries import lock_members
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, MemberState
from app.studios.core import GameSession
from app.studios.queries import game_by_id

BATCH = 100
"""Members that are looked for at once, whose invitations are due."""

_log = structlog.get_logger("laurel.invitations")


async def follow_due(session: GameSession, *, go_on: Callable[[], None] = lambda: None) -> int:
    """Look at every invitation of a game that is due; returns how many members that were.

    Any number of workers may do so at once. `go_on` is called before each, and may raise to leave. One that
    fails is logged and left; the others do not wait for it. In an archived game nothing qualifies any more.
    """
    if session.game.archived_at is not None:
        return 0
    looked, failed = 0, list[UUID]()
    while True:
        async with session.core.database.acquire() as connection:
            due = await due_invitees(connection, session.game.id, session.game_now, BATCH, failed)
        for member_id in due:
            go_on()
            if await _look_at(session, member_id):
                looked += 1
            else:
                failed.append(member_id)
        if len(due) < BATCH:
            return looked


async def _look_at(session: GameSession, invitee: UUID) -> bool:
    """Look at the invitations by which a member came; returns whether that succeeded."""
    try:
        try:
            await _follow_member(session, invitee, may_reward=True)
        except DomainError:
            # Points beyond what can be counted: it counts, without them.
            await _follow_member(session, invitee, may_reward=False)
    except DomainError as refused:
        _log.error("invitation not followed", member=str(invitee), codes=sorted(refused.codes))
        return False
    return True


async def _follow_member(session: GameSession, invitee: UUID, *, may_reward: bool) -> None:
    async def attempt() -> None:
        async with session.core.database.transaction() as connection:
            game = await game_by_id(connection, session.game.id)
            now = GameSession(session.core, game, session.real_now)
            came_by = await invitations_of_invitee(connection, game.id, invitee)
            wanted = {invitee, *(invitation.inviter for invitation in came_by)}
            states = {state.id: state for state in await lock_members(connection, game.id, [*wanted])}
            due = await invitation_at(connection, game.id, invitee)
            if due is None or due > now.game_now:
                return  # another worker was here
            # As they are under the locks: another worker may have moved them meanwhile.
            came_by = await invitations_of_invitee(connection, game.id, invitee)
            following = _Following(connection, now, states, states[invitee], may_reward)
            looks_at = [await following.follow(one) for one in came_by if one.inviter in states]
            next_look = min((at for at in looks_at if at is not None), default=None)
            await set_invitation_at(connection, game.id, invitee, next_look)

    await session.core.database.retrying(attempt)


class _Following:
    """One look at the invitations of a member, within a transaction that holds the locks of all sides."""

    def __init__(
        self,
        connection: Connection,
        session: GameSession,
        states: dict[UUID, MemberState],
        invitee: MemberState,
        may_reward: bool,
    ) -> None:
        self._connection = connection
        self._session = session
        self._states = states
        self._invitee = invitee
        self._may_reward = may_reward

    async def follow(self, invitation: InvitationRow) -> datetime | None:
        """Move an invitation to where it is by now; returns when it must be looked at again."""
        game, connection = self._session.game, self._connection
        book = await self._session.core.rules.of(connection, game)
        if invitation.inviter == invitation.invitee:
            await self._end_between(invitation)
        elif invitation.state is InvitationState.QUALIFIED:
            await self._check_refunds(invitation, book)
        elif await was_a_member(connection, game.id, invitation):
            await self._refuse(invitation, InvitationRefusal.SAME_MEMBER)
        else:
            return await self._follow_open(invitation, book)
        return None

    async def _follow_open(self, invitation: InvitationRow, book: RuleBook) -> datetime | None:
        """Move an invitation on that has not qualified; returns when it must be looked at again."""
        game, connection = self._session.game, self._connection
        invitee = await own_ids(connection, game.id, self._invitee.id)
        until = invitation.joined_at + PURCHASE_WITHIN
        sales = await sales_until(connection, game.id, invitee, until, book)
        course = follow(
            invitation.joined_at,
            sales,
            self._session.game_now,
            lambda at: book.program_at(at).invitations,
            is_guest=not self._invitee.known_as.is_identified,
            waited=invitation.course.waits,
        )
        if course.qualified_at is not None and await self._is_refused(invitation):
            return None
        looks_at, course = course.looks_at, replace(course, looks_at=None)
        if course == invitation.course:
            return looks_at
        if course.qualified_at is None:
            await update_invitation(connection, game.id, invitation.id, course, is_rewarded=None)
            if course.state is not invitation.state:
                await self._tell(invitation, course.state, course.pending_at or self._session.game_now)
            return looks_at
        await self._qualify(invitation, course, book)
        return None

    async def _is_refused(self, invitation: InvitationRow) -> bool:
        """Refuse an invitation that is about to qualify where the two, or earlier ones, share a mark."""
        connection, game = self._connection, self._session.game
        encryptor = self._session.core.required_encryptor
        for member_id in (invitation.inviter, self._invitee.id):
            await store_account_marks(connection, encryptor, game.id, member_id)
        invitee = await own_ids(connection, game.id, self._invitee.id)
        refusal = await shared_mark(
            connection, game.id, invitee, inviter=invitation.inviter, invitation_id=invitation.id
        )
        if refusal is not None:
            await self._refuse(invitation, refusal)
        return refusal is not None

    async def _refuse(self, invitation: InvitationRow, refusal: InvitationRefusal) -> None:
        await refuse_invitation(self._connection, self._session.game.id, invitation.id, refusal)
        await self._tell(invitation, InvitationState.REFUSED, self._session.game_now)

    async def _qualify(self, invitation: InvitationRow, course: Course, book: RuleBook) -> None:
        """Record that it qualified, and that it was taken back where that is so by now."""
        if course.qualified_at is None:
            raise LookupError(invitation.id)
        is_rewarded = self._may_reward and await self._has_room(invitation.inviter, course.qualified_at, book)
        key = str(invitation.id)
        await self._record(
            invitation.inviter,
            InviteQualified(reference=key, is_rewarded=is_rewarded),
            course.qualified_at,
        )
        if is_rewarded:
            await self._record(self._invitee.id, InviteRewarded(reference=key), course.qualified_at)
        qualified = replace(course, state=InvitationState.QUALIFIED, reversed_at=None)
        await update_invitation(
            self._connection, self._session.game.id, invitation.id, qualified, is_rewarded=is_rewarded
        )
        await self._tell(invitation, qualified.state, course.qualified_at, is_rewarded=is_rewarded)
        if course.reversed_at is not None:
            now_qualified = replace(invitation, course=qualified, is_rewarded=is_rewarded)
            await self._reverse(now_qualified, course.reversed_at)

    async def _has_room(self, inviter: UUID, at: datetime, book: RuleBook) -> bool:
        """Returns whether one more of the inviter's may be rewarded: decided once, under its lock."""
        terms = book.program_at(at).invitations
        if terms is None:
            return False
        in_month, in_all = await count_rewarded(
            self._connection, self._session.game.id, inviter, month_of(at)
        )
        return in_month < terms.per_month and in_all < terms.in_all

    async def _check_refunds(self, invitation: InvitationRow, book: RuleBook) -> None:
        """Take an invitation back that qualified, where refunds brought its purchase below the least."""
        purchase_id = invitation.course.purchase_id or ""
        bought = await sale(self._connection, self._session.game.id, purchase_id, book)
        fallen_at = reversed_at(bought, book.program_at(bought.at).invitations)
        if fallen_at is not None:
            await self._reverse(invitation, fallen_at)

    async def _reverse(self, invitation: InvitationRow, at: datetime) -> None:
        """Take both sides' facts of an invitation back."""
        key = str(invitation.id)
        await self._record(invitation.inviter, InviteReversed(reference=key, invitation=key))
        if invitation.is_rewarded and invitation.inviter != self._invitee.id:
            own = InviteReversed(reference=f"{key}/invitee", invitation=key)
            await self._record(self._invitee.id, own)
        taken_back = replace(invitation.course, state=InvitationState.REVERSED, reversed_at=at)
        await update_invitation(
            self._connection,
            self._session.game.id,
            invitation.id,
            taken_back,
            is_rewarded=invitation.is_rewarded,
        )
        await self._tell(invitation, InvitationState.REVERSED, at, is_rewarded=invitation.is_rewarded)

    async def _end_between(self, invitation: InvitationRow) -> None:
        """End an invitation whose two members are one by now: it counts for nothing."""
        if invitation.state in OPEN:
            await self._refuse(invitation, InvitationRefusal.SAME_MEMBER)
        else:
            await self._reverse(invitation, self._session.game_now)

    async def _record(self, member_id: UUID, event: Event, at: datetime | None = None) -> None:
        """Record an event of one side, which counts at `at`. Raises DomainError."""
        state = self._states[member_id]
        # After a merge the member may be one that joined later than what happened to the other.
        occurred_at = None if at is None else max(at, state.joined_at)
        request = EventRequest(
            replace(event, occurred_at=occurred_at),
            state.external_id,
            fingerprint=fingerprint(event.reference),
            joins=False,
        )
        recorded((await record_in(self._connection, self._session, [request]))[0])

    async def _tell(
        self,
        invitation: InvitationRow,
        state: InvitationState,
        at: datetime,
        *,
        is_rewarded: bool | None = None,
    ) -> None:
        await tell(
            self._connection,
            self._session.game,
            invitation.id,
            self._states[invitation.inviter],
            self._invitee.external_id,
            state=state,
            at=at,
            is_rewarded=is_rewarded,
        )
