"""Approvals: grants of P by the staff that wait, or waited, for a second person."""

from datetime import datetime

import strawberry

from app.approvals.service import MAX_NOTE
from app.domain.approvals import APPROVAL_HOURS
from schema.common import ERRORS, PageInfo, UserError
from schema.console_enums import ApprovalStatus
from schema.scalars import Points


@strawberry.type(description="A person of the staff who asked for a grant or decided it.")
class Approver:
    id: strawberry.ID = strawberry.field(description="Laurel's id of the person.")
    email: str = strawberry.field(description="The address of the invitation.")


@strawberry.type(
    description="A grant of P that is above the limit of who asked for it: it is given once another person,"
    " whose limit covers it, approves it."
)
class Approval:
    id: strawberry.ID = strawberry.field(description="For `decideApproval`.")
    status: ApprovalStatus = strawberry.field(description="What became of it.")
    game_id: strawberry.ID = strawberry.field(description="The player's game.")
    player_id: strawberry.ID = strawberry.field(description="The game's id of the player.")
    member_id: strawberry.ID = strawberry.field(description="Laurel's id of the member.")
    points: Points = strawberry.field(description="The P that are to be given.")
    reason: str = strawberry.field(
        description="What the player will read in the history; empty once the player was erased."
    )
    asked_by: Approver = strawberry.field(description="Who asked for it, and so cannot decide it.")
    asked_at: datetime = strawberry.field(description="When it was asked for, by the real clock.")
    expires_at: datetime = strawberry.field(
        description=f"{APPROVAL_HOURS} hours after `askedAt`: from then on nobody can decide it."
    )
    decided_by: Approver | None = strawberry.field(
        description="Who approved or rejected it; null where nobody did."
    )
    decided_at: datetime | None = strawberry.field(
        description="When it was approved or rejected, by the real clock; null where nobody did."
    )
    note: str | None = strawberry.field(
        description="What the one who decided wrote; null without a note, and once the player was erased."
    )


@strawberry.type(description="An approval within a page.")
class ApprovalEdge:
    node: Approval = strawberry.field(description="The approval.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of approvals, newest first.")
class ApprovalConnection:
    edges: list[ApprovalEdge] = strawberry.field(description="The approvals of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.input(description="The decision on an approval.")
class DecideApprovalInput:
    approval_id: strawberry.ID = strawberry.field(description="An approval that is PENDING.")
    approve: bool = strawberry.field(description="True gives the grant, false rejects it.")
    note: str | None = strawberry.field(
        default=None,
        description=f"Why; at most {MAX_NOTE} characters, one line. Kept, and not shown to the player.",
    )


@strawberry.type(description="What a decision did.")
class DecideApprovalPayload:
    approval: Approval | None = strawberry.field(
        default=None, description="The approval after it; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
