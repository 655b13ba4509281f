"""Operations that read: who calls, its game, its members; and the stream of one's own standing."""

from collections.abc import AsyncGenerator
from typing import Annotated

import strawberry

from resolvers import members as member_resolvers
from resolvers import subscriptions
from resolvers import viewer as viewer_resolvers
from resolvers.context import Info
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.game import Game
from schema.member import Member, MemberConnection
from schema.viewer import Viewer


@strawberry.type
class MemberQuery:
    @strawberry.field(
        description="The member behind a player token or store session; null for any other caller."
    )
    async def me(self, info: Info) -> Member | None:
        return await member_resolvers.me(info.context)

    @strawberry.field(description="Who the credentials belong to.")
    async def viewer(self, info: Info) -> Viewer:
        return await viewer_resolvers.viewer(info.context)

    @strawberry.field(description="A game as the caller may see it; `slug` may be left out by a player.")
    async def game(
        self,
        info: Info,
        slug: Annotated[
            str | None, strawberry.argument(description="The game's short name, unique within its studio.")
        ] = None,
        game_id: Annotated[
            strawberry.ID | None,
            strawberry.argument(
                description="Laurel's id of the game: for staff, where several studios have such a `slug`."
            ),
        ] = None,
    ) -> Game | None:
        return await viewer_resolvers.game(info.context, slug, game_id)

    @strawberry.field(description="Studio and staff [members:read]: one member, by either id.")
    async def member(
        self,
        info: Info,
        player_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="The game's id of the player.")
        ] = None,
        member_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="Laurel's id of the member.")
        ] = None,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> Member | None:
        return await member_resolvers.member(info.context, player_id, member_id, game_id)

    @strawberry.field(
        description="Studio and staff [members:read]: a game's members, the latest to join first."
    )
    async def members(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        search: Annotated[
            str | None,
            strawberry.argument(description="Part of a player id or name; at most 128 characters."),
        ] = None,
        tier: Annotated[
            str | None, strawberry.argument(description="Code of the tier that they hold.")
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> MemberConnection:
        return await member_resolvers.members(
            info.context,
            game_id=game_id,
            search=search,
            tier=tier,
            paging=Paging(first, after, last, before),
        )


@strawberry.type
class MemberSubscription:
    @strawberry.subscription(
        description="The player's member: first as it is now, then whenever what is shown of it has changed,"
        " but for the passing of time. Of many changes at once the last. Ends with UNAUTHENTICATED when the"
        " token or session is over. [GUEST]"
    )
    def status(self, info: Info) -> AsyncGenerator[Member, None]:
        return subscriptions.status(info.context)
