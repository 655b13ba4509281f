"""Invitations: check access, call the command or query, shape the answer."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import UserErrorCode
from app.domain.instants import month_of
from app.domain.invitations import CLAIM_WITHIN, InvitationState
from app.invitations.claiming import claim_invitation
from app.invitations.codes import code_of, replace_code
from app.invitations.marks import Mark, MarkKind, report_marks
from app.invitations.queries import ShownInvitation, count_by_state, count_rewarded, invitations_page
from app.loyalty.queries import MemberRow
from resolvers.context import Info
from resolvers.faults import mutation
from resolvers.pages import connection_of, encode_cursor, id_place, window_of
from resolvers.view import View, view_of
from schema.common import Paging
from schema.invitations import (
    CODE,
    REPLACED,
    ClaimInvitationPayload,
    Invitation,
    InvitationConnection,
    InvitationEdge,
    Referral,
    ReplaceInviteCodePayload,
    ReportFraudMarksInput,
    ReportFraudMarksPayload,
)
from schema.scalars import Points


@strawberry.type
class InvitationMutation:
    @mutation(
        f"Say by whose code the member came: within {CLAIM_WITHIN.days} days of joining and before the first"
        " purchase; the first one stays, and the same again changes nothing. [GUEST]",
        UserErrorCode.ALREADY_CLAIMED,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.ENDED,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def claim_invitation(
        self, info: Info, code: Annotated[str, strawberry.argument(description=f"The code: {CODE}.")]
    ) -> ClaimInvitationPayload:
        context = info.context
        services = context.services
        await claim_invitation(
            services.core, services.limiter, context.member().member, code, context.real_now
        )
        return ClaimInvitationPayload(claimed=True)

    @mutation(REPLACED, UserErrorCode.LIMIT_REACHED)
    async def replace_invite_code(self, info: Info) -> ReplaceInviteCodePayload:
        context = info.context
        row = context.member().member
        await replace_code(context.services.core.database, row, context.real_now)
        return ReplaceInviteCodePayload(referral=await referral_of(await view_of(context, row.game), row))

    @mutation(
        "Report marks by which accounts of one person are recognised: devices, means of payment. An"
        " invitation is refused where the invitee has one of the inviter's, or of somebody who was invited"
        " before. [players:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
    )
    async def report_fraud_marks(
        self,
        info: Info,
        input: Annotated[ReportFraudMarksInput, strawberry.argument(description="Whose marks they are.")],
    ) -> ReportFraudMarksPayload:
        context = info.context
        game = context.studio(Scope.PLAYERS_WRITE).game(input.game_id)
        marks = [Mark(MarkKind(mark.kind), mark.value) for mark in input.marks]
        reported = await report_marks(context.session(game), input.player_id, marks)
        return ReportFraudMarksPayload(new=Points(reported))


async def referral_of(view: View, row: MemberRow) -> Referral:
    """Returns a member's code, and how many invitations there are."""
    database = view.context.services.core.database
    code = await code_of(database, row.game.id, row.id, view.game_now)
    async with database.acquire() as connection:
        numbers = await count_by_state(connection, row.game.id, row.id)
        month = month_of(view.game_now)
        in_month, in_all = await count_rewarded(connection, row.game.id, row.id, month)
    store = row.game.store_url or f"{view.context.services.public_url}/store"
    return Referral(
        code=code,
        link=f"{store}#invite={code}",
        qualified=Points(numbers.get(InvitationState.QUALIFIED, 0)),
        pending=Points(numbers.get(InvitationState.PENDING, 0)),
        rewarded_this_month=Points(in_month),
        rewarded=Points(in_all),
    )


async def invitations_of_member(view: View, row: MemberRow, paging: Paging) -> InvitationConnection:
    """Returns a page of those whom a member invited, the latest first. Raises BadUserInput."""
    window = window_of(paging, id_place)
    async with view.context.services.core.database.acquire() as connection:
        found = await invitations_page(connection, row.game.id, row.id, window)
    return connection_of(
        InvitationConnection,
        InvitationEdge,
        window,
        found,
        cursor_of=lambda shown: encode_cursor(shown.row.id.hex),
        nodes_of=lambda shown: [_invitation(view, one) for one in shown],
    )


def _invitation(view: View, shown: ShownInvitation) -> Invitation:
    """Returns an invitation: to its inviter the state and a letter, to studios and staff all of it."""
    row, course = shown.row, shown.row.course
    name = (shown.name or "").strip()
    seen = view.show_internal_numbers
    is_pending = course.state is InvitationState.PENDING
    return Invitation(
        invitation_id=strawberry.ID(str(row.id)),
        state=course.state,
        initial=name[:1].upper() or None,
        invitee_player_id=strawberry.ID(shown.external_id) if seen and shown.external_id else None,
        claimed_at=row.claimed_at if seen else None,
        qualifies_at=course.qualifies_at if seen and is_pending else None,
        qualified_at=course.qualified_at if seen else None,
        reversed_at=course.reversed_at if seen else None,
        is_rewarded=row.is_rewarded if seen else None,
        refusal=row.refusal if seen else None,
    )
