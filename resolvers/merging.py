"""Merging two members of one person: the preview, and the merge."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from app.domain.errors import BadUserInput, DomainError, UserErrorCode
from app.domain.events import Standing, season_ladder
from app.loyalty.queries import MemberRow
from app.merging.service import merge_members, offered_merge, preview_merge
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.presenters import entries_of, recorded_member
from resolvers.view import View, view_of
from schema.merging import MergeMembersInput, MergeMembersPayload, MergePreview, MergeSide
from schema.scalars import Points


@strawberry.type
class MergeQuery:
    @strawberry.field(
        description="What `mergeMembers` with this token would do, before it is done; null where it opens no"
        " merge of the caller's, or not any more. [GUEST]"
    )
    async def merge_preview(
        self,
        info: Info,
        merge_token: Annotated[
            str,
            strawberry.argument(description="From `merge` beside IDENTITY_IN_USE, or from the store's link."),
        ],
    ) -> MergePreview | None:
        """Returns the preview. Raises BadUserInput where the two together have too many points."""
        context = info.context
        member = context.member().member
        offer = await offered_merge(context.services.core, member, merge_token, context.real_now)
        if offer is None:
            return None
        try:
            return await preview_of(context, member, offer.other_id, merge_token, offer.expires_at)
        except DomainError as refused:
            raise BadUserInput(refused.faults[0].message, ("mergeToken",)) from None


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


async def preview_of(
    context: Context, member: MemberRow, other_id: UUID, merge_token: str, expires_at: datetime
) -> MergePreview:
    """Returns what the merge would leave of the two. Raises DomainError as `preview_merge` does."""
    services = context.services
    merge = await preview_merge(services.core, member, other_id, context.real_now)
    view = await view_of(context, member.game)
    after = _side_of(view, merge.after, None)
    return MergePreview(
        tier=after.tier,
        progress=after.progress,
        points=after.points,
        here=_side_of(view, merge.here, merge.name_here),
        there=_side_of(view, merge.there, merge.name_there),
        merge_token=merge_token,
        expires_at=expires_at,
    )


def _side_of(view: View, standing: Standing, name: str | None) -> MergeSide:
    return MergeSide(
        display_name=name,
        tier=view.tier(standing.tier, season_ladder(standing, view.book).version),
        progress=Points(standing.progress),
        points=Points(standing.p),
    )
