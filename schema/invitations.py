"""Invitations: a member's code, whom it brought, and marks of fraud."""

from datetime import datetime
from decimal import Decimal

import strawberry

from app.domain.invitations import (
    CLAIM_WITHIN,
    OLD_CODE_LIFE,
    PURCHASE_WITHIN,
    InvitationRefusal,
    InvitationState,
)
from app.invitations.codes import MAX_GOOD_CODES, MAX_TYPED
from app.invitations.marks import MAX_MARK, MAX_MARKS, MAX_MARKS_OF_MEMBER, ReportedKind
from schema.common import ERRORS, GAME_ID, PageInfo, UserError
from schema.scalars import Points

CODE = (
    "8 of the characters A-Z and 2-9 without I, L and O; small letters, spaces and hyphens are taken too, up"
    f" to {MAX_TYPED} characters"
)
_STAFF = "Studio and staff only; null for the player."


@strawberry.type(description="How a member invites others, and what came of it.")
class Referral:
    code: str = strawberry.field(description="What others are invited by, the same until it is replaced.")
    link: str | None = strawberry.field(
        description="Where to send them: the page of the game's store with the code in its fragment. Null in"
        " a game whose store has no address."
    )
    qualified: Points = strawberry.field(description="How many invitations count.")
    pending: Points = strawberry.field(description="How many wait for their purchase to last.")
    rewarded_this_month: Points = strawberry.field(
        description="How many qualified with a reward in this calendar month, in UTC, also where they were"
        " taken back since; `invitationTerms` has the limit."
    )
    rewarded: Points = strawberry.field(description="The same in all.")


@strawberry.type(description="When an invitation counts, and what it gives, by the program's rules now.")
class InvitationTerms:
    min_usd: Decimal = strawberry.field(
        description="What the invitee's purchase is worth at least, in USD; it is made within"
        f" {PURCHASE_WITHIN.days} days of joining."
    )
    hold_days: int = strawberry.field(
        description="Days of 24 hours for which so much of the purchase must be left before the invitation"
        " qualifies."
    )
    inviter_sc: Points = strawberry.field(description="SC that the inviter gets.")
    inviter_p: Points = strawberry.field(description="P that the inviter gets.")
    invitee_sc: Points = strawberry.field(description="SC that the invitee gets.")
    invitee_p: Points = strawberry.field(description="P that the invitee gets.")
    per_month: Points = strawberry.field(
        description="How many of one inviter are rewarded in a calendar month, in UTC; more count without a"
        " reward for either side."
    )
    in_all: Points = strawberry.field(description="How many of one inviter are ever rewarded.")


@strawberry.type(
    description="Somebody whom a member invited. The member sees the state and a letter, nothing more."
)
class Invitation:
    invitation_id: strawberry.ID = strawberry.field(
        description="Laurel's id of the invitation, as webhooks and the history have it."
    )
    state: InvitationState = strawberry.field(description="How far it is.")
    initial: str | None = strawberry.field(
        description="The first letter of the invitee's name; null where the game gave no name, or it was"
        " erased."
    )
    invitee_player_id: strawberry.ID | None = strawberry.field(
        description="The game's id of the invitee; null for the player, and where it was erased."
    )
    claimed_at: datetime | None = strawberry.field(
        description=f"When the invitee gave the code, by the game's clock. {_STAFF}"
    )
    qualifies_at: datetime | None = strawberry.field(
        description="When a pending one qualifies, if so much of the purchase is still left; null in other"
        " states, and for the player."
    )
    qualified_at: datetime | None = strawberry.field(
        description="When it qualified; null where it has not, and for the player."
    )
    reversed_at: datetime | None = strawberry.field(
        description="When refunds took it back; null where none did, and for the player."
    )
    is_rewarded: bool | None = strawberry.field(
        description="Whether it qualified with a reward for both sides, decided once by the limits of the"
        " rules; null where it has not qualified, and for the player."
    )
    refusal: InvitationRefusal | None = strawberry.field(
        description="Why it was refused; null where it was not, and for the player."
    )


@strawberry.type(description="An invitation of a page.")
class InvitationEdge:
    node: Invitation = strawberry.field(description="The invitation.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of invitations, the latest first.")
class InvitationConnection:
    edges: list[InvitationEdge] = strawberry.field(description="The invitations of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.type(description="What claiming an invitation answers.")
class ClaimInvitationPayload:
    claimed: bool = strawberry.field(
        default=False, description="Whether the member came by this code, now or by an earlier call."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="What replacing the code answers.")
class ReplaceInviteCodePayload:
    referral: Referral | None = strawberry.field(
        default=None, description="How the member invites from now on; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="Something by which two accounts are recognised as one person's.")
class FraudMarkInput:
    kind: ReportedKind = strawberry.field(description="What it is of.")
    value: str = strawberry.field(
        description="What is the same for the same device or means of payment, such as a fingerprint: 1 to"
        f" {MAX_MARK} characters, one line. Laurel keeps a keyed hash of it."
    )


@strawberry.input(description="Marks of a player.")
class ReportFraudMarksInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="A player that is known.")
    marks: list[FraudMarkInput] = strawberry.field(
        description=f"1 to {MAX_MARKS}; of one member {MAX_MARKS_OF_MEMBER} are kept."
    )


@strawberry.type(description="What reporting marks answers.")
class ReportFraudMarksPayload:
    new: Points | None = strawberry.field(
        default=None, description="How many of them were not known of this member; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


INVITE_CODE = (
    f"The code that the player came by, {CODE}. It is considered within {CLAIM_WITHIN.days} days of joining,"
    " before the first purchase, and where the player came by no other one; else it is passed over. An"
    " unknown one, or one that has ended, is CODE_INVALID, and nobody is made known: leave it out to go on."
)
REPLACED = (
    f"Give the member a new code; the old one is good for {OLD_CODE_LIFE.days} days more. At most"
    f" {MAX_GOOD_CODES} are good at one time. [GUEST]"
)
