"""Merging two members of one person: the preview, and the merge."""

from datetime import datetime
from typing import Annotated

import strawberry

from app.domain.access import MemberId
from app.domain.errors import UserErrorCode
from app.domain.events import season_ladder
from app.loyalty.queries import MemberRow
from app.merging.service import merge_members, preview_merge
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.presenters import entries_of, recorded_member
from resolvers.view import view_of
from schema.merging import MergeMembersInput, MergeMembersPayload, MergePreview
from schema.scalars import Points


@strawberry.type
class MergeMutation:
    @mutation(
        "Join the caller's account with another one of the same person and game, for good: one"
        " goes on with all that both had, for both players. The token proves both. [GUEST]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.CODE_INVALID,
    )
    async def merge_members(
        self,
        info: Info,
        input: Annotated[
            MergeMembersInput, strawberry.argument(description="What proves that both are the caller's.")
        ],
    ) -> MergeMembersPayload:
        context = info.context
        caller = context.member()
        services = context.services
        recorded = await merge_members(services.core, caller.member, input.merge_token, context.real_now)
        view = await view_of(context, caller.member.game)
        return MergeMembersPayload(
            member=recorded_member(view, recorded),
            changes=entries_of(view, recorded.member_id, recorded.changes, recorded.applied.tier),
            replayed=recorded.replayed,
        )


async def merge_preview(
    context: Context, member: MemberRow, other_id: MemberId, merge_token: str, expires_at: datetime
) -> MergePreview:
    """Returns what the merge would leave of the two. Raises DomainError as `preview_merge` does."""
    services = context.services
    after = await preview_merge(services.core, member, other_id, context.real_now)
    view = await view_of(context, member.game)
    return MergePreview(
        tier=view.tier(after.tier, season_ladder(after, view.book).version),
        progress=Points(after.progress),
        points=Points(after.p),
        merge_token=merge_token,
        expires_at=expires_at,
    )
