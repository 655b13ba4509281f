"""The schema: every operation and the resolver behind it."""

from typing import Annotated

import strawberry
from graphql import lexicographic_sort_schema, print_schema
from strawberry.schema.config import StrawberryConfig

from app.purchases.service import MAX_BATCH
from resolvers import members as member_resolvers
from resolvers import players, purchases
from resolvers import viewer as viewer_resolvers
from resolvers.context import Info
from resolvers.documents import CachingSchema
from schema.common import AFTER, DEFAULT_PAGE, FIRST, GAME_ID
from schema.game import Game
from schema.member import Member, MemberConnection
from schema.players import (
    AdvanceClockInput,
    AdvanceClockPayload,
    GrantPointsInput,
    GrantPointsPayload,
    IssuePlayerTokenInput,
    IssuePlayerTokenPayload,
    OnboardPlayerInput,
    OnboardPlayerPayload,
)
from schema.purchases import (
    RecordPurchaseInput,
    RecordPurchasePayload,
    RecordPurchasesPayload,
    RefundPurchaseInput,
    RefundPurchasePayload,
)
from schema.scalars import SCALAR_MAP, install_strict_inputs
from schema.viewer import Viewer


@strawberry.type(description="What can be read; each caller sees what is its own.")
class Query:
    @strawberry.field(description="The member behind a player token; null for any other caller.")
    async def me(self, info: Info) -> Member | None:
        return await member_resolvers.me(info.context)

    @strawberry.field(description="Who the credentials belong to.")
    async def viewer(self, info: Info) -> Viewer:
        return await viewer_resolvers.viewer(info.context)

    @strawberry.field(description="A game as the caller may see it; `slug` may be left out by a player.")
    async def game(
        self,
        info: Info,
        slug: Annotated[str | None, strawberry.argument(description="The game's short name.")] = None,
    ) -> Game | None:
        return await viewer_resolvers.game(info.context, slug)

    @strawberry.field(description="Studio [members:read]: one member, by either id.")
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

    @strawberry.field(description="Studio [members:read]: a game's members, the latest to join first.")
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
        first: Annotated[int | None, strawberry.argument(description=FIRST)] = DEFAULT_PAGE,
        after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    ) -> MemberConnection:
        return await member_resolvers.members(
            info.context,
            game_id=game_id,
            search=search,
            tier=tier,
            first=DEFAULT_PAGE if first is None else first,
            after=after,
        )


@strawberry.type(description="What a studio's server can do; in brackets the scope that its key needs.")
class Mutation:
    @strawberry.mutation(description="Make the player known; a no-op for one that is. [players:write]")
    async def onboard_player(
        self, info: Info, input: Annotated[OnboardPlayerInput, strawberry.argument(description="The player.")]
    ) -> OnboardPlayerPayload:
        return await players.onboard_player(info.context, input)

    @strawberry.mutation(
        description="A short-lived token with which the game client signs the player in. [players:write]"
    )
    async def issue_player_token(
        self,
        info: Info,
        input: Annotated[
            IssuePlayerTokenInput, strawberry.argument(description="Whose game client is to be signed in.")
        ],
    ) -> IssuePlayerTokenPayload:
        return await players.issue_token(info.context, input)

    @strawberry.mutation(
        description="Record a purchase. With dryRun: what it would do, nothing stored. [purchases:write]"
    )
    async def record_purchase(
        self,
        info: Info,
        input: Annotated[RecordPurchaseInput, strawberry.argument(description="The purchase.")],
        dry_run: Annotated[bool, strawberry.argument(description="Answer the same, store nothing.")] = False,
    ) -> RecordPurchasePayload:
        return await purchases.record_one(info.context, input, dry_run=dry_run)

    @strawberry.mutation(
        description=f"Record up to {MAX_BATCH} purchases, each judged on its own:"
        " one bad row fails that row. [purchases:write]"
    )
    async def record_purchases(
        self,
        info: Info,
        input: Annotated[
            list[RecordPurchaseInput],
            strawberry.argument(description="The purchases, of one player or many."),
        ],
    ) -> RecordPurchasesPayload:
        return RecordPurchasesPayload(results=await purchases.record_many(info.context, input))

    @strawberry.mutation(
        description="Take a purchase back, whole or in part: refund or chargeback. [purchases:write]"
    )
    async def refund_purchase(
        self,
        info: Info,
        input: Annotated[RefundPurchaseInput, strawberry.argument(description="What goes back.")],
    ) -> RefundPurchasePayload:
        return await purchases.refund(info.context, input)

    @strawberry.mutation(description="Manual grant of P; the reason is kept. [points:grant]")
    async def grant_points(
        self,
        info: Info,
        input: Annotated[GrantPointsInput, strawberry.argument(description="Who gets how many, and why.")],
    ) -> GrantPointsPayload:
        return await players.grant(info.context, input)

    @strawberry.mutation(
        description="Move a sandbox game's clock forward and settle all that falls due. [sandbox]"
    )
    async def advance_clock(
        self,
        info: Info,
        input: Annotated[AdvanceClockInput, strawberry.argument(description="Where the clock is to stand.")],
    ) -> AdvanceClockPayload:
        return await players.advance(info.context, input)


def make_schema() -> CachingSchema:
    """The schema of this program; made once for each application."""
    install_strict_inputs()
    return CachingSchema(Query, Mutation, config=StrawberryConfig(scalar_map=dict(SCALAR_MAP)))


def sdl() -> str:
    """The schema as text, sorted, as `schema/schema.graphql` keeps it."""
    return print_schema(lexicographic_sort_schema(make_schema()._schema)) + "\n"  # noqa: SLF001 - has no public name
