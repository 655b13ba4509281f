"""Approvals: the list of grants that wait for a second person, and the decision."""

from datetime import datetime
from typing import Annotated

import strawberry

from app.approvals.queries import Person, StaffGrant, grant_page
from app.approvals.service import decide
from app.domain.approvals import GrantStatus
from app.domain.errors import UserErrorCode
from resolvers.context import Info
from resolvers.faults import mutation
from resolvers.members import named_game
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from schema.approvals import (
    Approval,
    ApprovalConnection,
    ApprovalEdge,
    Approver,
    DecideApprovalInput,
    DecideApprovalPayload,
)
from schema.common import DEFAULT_FIRST, After, Before, First, Last, Paging
from schema.console_enums import ApprovalStatus
from schema.scalars import Points


@strawberry.type
class ApprovalQuery:
    @strawberry.field(
        description="Grants of P by the staff that wait, or waited, for a second person, newest first: of all"
        " games that the caller reaches. [a staff session]"
    )
    async def approvals(
        self,
        info: Info,
        status: Annotated[
            ApprovalStatus | None, strawberry.argument(description="Those of this status alone.")
        ] = None,
        game_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="Those of this game alone.")
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> ApprovalConnection:
        """Return a page. Raises Forbidden for others than staff, NotFound, and BadUserInput."""
        context = info.context
        caller = context.staff()
        window = window_of(Paging(first, after, last, before), place_in_time)
        game_ids = caller.game_ids if game_id is None else [named_game(caller, game_id).id]
        wanted = None if status is None else GrantStatus(status.value)
        async with context.services.core.database.acquire() as connection:
            rows = await grant_page(connection, game_ids, wanted, context.real_now, window)
        return connection_of(
            ApprovalConnection,
            ApprovalEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(row.asked_at, row.id)),
            nodes_of=lambda shown: [approval_of(row, context.real_now) for row in shown],
        )


@strawberry.type
class ApprovalMutation:
    @mutation(
        "Approve a grant of P that waits, which gives it, or reject it. Who asked for it cannot decide it,"
        " and the limit for one grant of who does must cover it. Decided again in the same way by the same"
        " person, it answers the same. [a staff session]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.NOT_PENDING,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def decide_approval(
        self,
        info: Info,
        input: Annotated[DecideApprovalInput, strawberry.argument(description="Which, and how.")],
    ) -> DecideApprovalPayload:
        context = info.context
        caller = context.staff()
        grant = await decide(
            context.services.core,
            caller.staff,
            caller.game_ids,
            input.approval_id,
            approve=input.approve,
            note=input.note or "",
            real_now=context.real_now,
        )
        return DecideApprovalPayload(approval=approval_of(grant, context.real_now))


def approval_of(grant: StaffGrant, real_now: datetime) -> Approval:
    """Returns a grant that needs an approval as it is at `real_now`. Raises LookupError for any other one."""
    if grant.expires_at is None:
        raise LookupError(grant.id)
    has_expired = grant.status is GrantStatus.PENDING and grant.expires_at <= real_now
    status = GrantStatus.EXPIRED if has_expired else grant.status
    return Approval(
        id=strawberry.ID(str(grant.id)),
        status=ApprovalStatus(status.value),
        game_id=strawberry.ID(str(grant.game_id)),
        player_id=strawberry.ID(grant.external_id),
        member_id=strawberry.ID(str(grant.member_id)),
        points=Points(grant.points),
        reason=grant.reason,
        asked_by=_approver(grant.asked_by),
        asked_at=grant.asked_at,
        expires_at=grant.expires_at,
        decided_by=None if grant.decided_by is None else _approver(grant.decided_by),
        decided_at=grant.decided_at,
        note=grant.note or None,
    )


def _approver(person: Person) -> Approver:
    return Approver(id=strawberry.ID(str(person.id)), email=person.email)
