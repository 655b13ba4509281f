"""Operations that join two members of one person."""

from typing import Annotated

import strawberry

from resolvers import merging
from resolvers.context import Info
from schema.merging import MergeMembersInput, MergeMembersPayload


@strawberry.type
class MergeMutation:
    @strawberry.mutation(
        description="Join the caller's account with another one of the same person and game, for good: one"
        " goes on with all that both had, for both players. The token proves both. [GUEST]"
    )
    async def merge_members(
        self,
        info: Info,
        input: Annotated[
            MergeMembersInput, strawberry.argument(description="What proves that both are the caller's.")
        ],
    ) -> MergeMembersPayload:
        return await merging.merge(info.context, input)
