"""Commands by which a member says whose code it came by: at joining, or soon after."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from uuid import UUID

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import Joined
from app.domain.invitations import CLAIM_WITHIN, InvitationState
from app.infra.db import Connection
from app.infra.ids import time_ordered_id
from app.infra.limiter import Limiter
from app.invitations.codes import owner_of
from app.invitations.marks import shared_mark, store_account_marks
from app.invitations.queries import (
    FOLLOWED,
    InvitationRow,
    insert_invitation,
    invitations_of_invitee,
    own_ids,
)
from app.invitations.telling import tell
from app.loyalty.invitees import has_purchased, set_invitation_at
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow, lock_members, member_by_player
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, MemberState
from app.studios.core import Core, GameSession
from app.studios.queries import game_by_id

WRONG_CODES, WRONG_CODES_WINDOW = 10, timedelta(minutes=10)
"""Wrong codes that one member may try within the window."""
_LASTING = (*FOLLOWED, InvitationState.REVERSED)
"""The states of an invitation after which its invitee claims no other one."""


async def onboard_invited(session: GameSession, request: EventRequest, code: str) -> Recorded:
    """Make a player known, and attribute it to the code; one that can claim none any more joins as ever.

    Raises DomainError as `onboard` does, and with CODE_INVALID at `inviteCode`: then nobody was made known.
    """

    async def attribute(claim: "_Claim") -> bool:
        return await claim.hindrance() is None and await claim.store("inviteCode")

    joined, _ = await _in_transaction(session, request, code, attribute)
    return joined


async def claim_invitation(
    core: Core, limiter: Limiter, member: MemberRow, code: str, real_now: datetime
) -> Recorded:
    """Attribute the member to the code; the same code again changes nothing.

    Raises DomainError with CODE_INVALID, ALREADY_CLAIMED, ENDED, and NOT_ENTITLED after a purchase, and for
    an account that the inviter, or somebody who was invited before, seems to have. Past `WRONG_CODES` every
    code is CODE_INVALID for a while.
    """
    tries = f"invite:member:{member.id}"
    if await limiter.hit(tries, WRONG_CODES, WRONG_CODES_WINDOW) is not None:
        raise DomainError(_code_invalid("code"))
    session = GameSession(core, member.game, real_now)
    request = EventRequest(Joined(), member.external_id, joins=False)

    async def attribute(claim: "_Claim") -> bool:
        if claim.earlier is not None and claim.earlier.inviter == claim.owner:
            return True
        hindrance = await claim.hindrance()
        if hindrance is not None:
            raise DomainError(_too_late(hindrance))
        return await claim.store("code")

    joined, is_accepted = await _in_transaction(session, request, code, attribute)
    if not is_accepted:
        # What was stored says why, to staff alone.
        raise DomainError(
            Fault(UserErrorCode.NOT_ENTITLED, "This account cannot claim that invitation.", ("code",))
        )
    await limiter.forgive(tries)
    return joined


def _code_invalid(name: str) -> Fault:
    return Fault(
        UserErrorCode.CODE_INVALID,
        "The code is unknown or has ended, or it is this account's own, or that of somebody whom this account"
        " invited: ask for another one.",
        (name,),
    )


class _Hindrance(Enum):
    """Why a member can claim no invitation any more."""

    CLAIMED = auto()
    LATE = auto()
    PURCHASED = auto()
    NO_INVITATIONS = auto()


def _too_late(hindrance: _Hindrance) -> Fault:
    match hindrance:
        case _Hindrance.CLAIMED:
            return Fault(UserErrorCode.ALREADY_CLAIMED, "This account came by another invitation.", ("code",))
        case _Hindrance.LATE:
            text = f"An invitation is claimed within {CLAIM_WITHIN.days} days of joining."
            return Fault(UserErrorCode.ENDED, text, ("code",))
        case _Hindrance.PURCHASED:
            text = "An invitation is claimed before the first purchase."
            return Fault(UserErrorCode.NOT_ENTITLED, text, ("code",))
        case _Hindrance.NO_INVITATIONS:
            text = "The program has no invitations at present."
            return Fault(UserErrorCode.NOT_ENTITLED, text, ("code",))


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim under way: both members are locked."""

    connection: Connection
    session: GameSession
    joined: Recorded
    invitee: list[UUID]
    owner: UUID | None
    inviter: MemberState | None
    earlier: InvitationRow | None

    async def hindrance(self) -> _Hindrance | None:
        """Returns why this member can claim no invitation any more; None where it can."""
        if self.earlier is not None:
            return _Hindrance.CLAIMED
        if not self.joined.game_now < self.joined.joined_at + CLAIM_WITHIN:
            return _Hindrance.LATE
        if await has_purchased(self.connection, self.session.game.id, self.invitee):
            return _Hindrance.PURCHASED
        if self.joined.book.program_at(self.joined.game_now).invitations is None:
            return _Hindrance.NO_INVITATIONS
        return None

    async def store(self, name: str) -> bool:
        """Store the invitation; returns whether it was accepted, not refused by a mark.

        Raises DomainError with CODE_INVALID at the input `name`.
        """
        connection, session, inviter = self.connection, self.session, self.inviter
        game, now = session.game, self.joined.game_now
        if inviter is None or inviter.id == self.joined.member_id or await self._is_own_invitee(inviter.id):
            raise DomainError(_code_invalid(name))
        encryptor = session.core.required_encryptor
        for member_id in (inviter.id, self.joined.member_id):
            await store_account_marks(connection, encryptor, game.id, member_id)
        invitation_id = time_ordered_id(session.real_now)
        refusal = await shared_mark(
            connection, game.id, self.invitee, inviter=inviter.id, invitation_id=invitation_id
        )
        is_new = await insert_invitation(
            connection,
            game.id,
            invitation_id,
            inviter.id,
            self.joined.member_id,
            claimed_at=now,
            refusal=refusal,
        )
        if not is_new:
            return False  # refused between these two before
        state = InvitationState.JOINED if refusal is None else InvitationState.REFUSED
        player_id = self.joined.external_id
        await tell(connection, game, invitation_id, inviter, player_id, state=state, at=now)
        if refusal is None:
            await set_invitation_at(connection, game.id, self.joined.member_id, None)
        return refusal is None

    async def _is_own_invitee(self, owner: UUID) -> bool:
        came_by = await invitations_of_invitee(self.connection, self.session.game.id, owner, _LASTING)
        return any(invitation.inviter == self.joined.member_id for invitation in came_by)


async def _in_transaction(
    session: GameSession,
    request: EventRequest,
    code: str,
    attribute: Callable[[_Claim], Awaitable[bool]],
) -> tuple[Recorded, bool]:
    """Lock the code's owner and the member of the request, which may join by it, and attribute it."""

    async def attempt() -> tuple[Recorded, bool]:
        async with session.core.database.transaction() as connection:
            game = await game_by_id(connection, session.game.id)
            now = GameSession(session.core, game, session.real_now)
            owner = await owner_of(connection, game.id, code, now.game_now)
            known = await member_by_player(connection, game.id, request.external_id)
            wanted = {owner, None if known is None else known.id} - {None}
            locked = {
                state.id: state
                for state in await lock_members(connection, game.id, [one for one in wanted if one])
            }
            joined = recorded((await record_in(connection, now, [request]))[0])
            invitee = await own_ids(connection, game.id, joined.member_id)
            came_by = await invitations_of_invitee(connection, game.id, joined.member_id, _LASTING)
            claim = _Claim(
                connection=connection,
                session=now,
                joined=joined,
                invitee=invitee,
                owner=owner,
                inviter=None if owner is None else locked[owner],
                earlier=came_by[0] if came_by else None,
            )
            return joined, await attribute(claim)

    return await session.core.database.retrying(attempt)
