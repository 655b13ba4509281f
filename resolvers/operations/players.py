"""Operations of a studio's server on its players."""

from typing import Annotated

import strawberry

from resolvers import players
from resolvers.context import Info
from schema.players import (
    AdvanceClockInput,
    AdvanceClockPayload,
    GrantPointsInput,
    GrantPointsPayload,
    IssuePlayerTokenInput,
    IssuePlayerTokenPayload,
    OnboardPlayerInput,
    OnboardPlayerPayload,
    UpdatePlayerInput,
    UpdatePlayerPayload,
)
from transport.limits import HEAVY


@strawberry.type
class PlayerMutation:
    @strawberry.mutation(description="Make the player known; a no-op for one that is. [players:write]")
    async def onboard_player(
        self, info: Info, input: Annotated[OnboardPlayerInput, strawberry.argument(description="The player.")]
    ) -> OnboardPlayerPayload:
        return await players.onboard_player(info.context, input)

    @strawberry.mutation(
        description="Tell anew what the game knows of a player: name, country, locale, time zone."
        " [players:write]"
    )
    async def update_player(
        self,
        info: Info,
        input: Annotated[UpdatePlayerInput, strawberry.argument(description="What has changed.")],
    ) -> UpdatePlayerPayload:
        return await players.update(info.context, input)

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

    @strawberry.mutation(description="Manual grant of P; the reason is kept. [points:grant]")
    async def grant_points(
        self,
        info: Info,
        input: Annotated[GrantPointsInput, strawberry.argument(description="Who gets how many, and why.")],
    ) -> GrantPointsPayload:
        return await players.grant(info.context, input)

    @strawberry.mutation(
        description="Move a sandbox game's clock forward and settle all that falls due; freeze it, or let it"
        " tick. [sandbox]",
        metadata=HEAVY,
    )
    async def advance_clock(
        self,
        info: Info,
        input: Annotated[AdvanceClockInput, strawberry.argument(description="What it is set to.")],
    ) -> AdvanceClockPayload:
        return await players.advance(info.context, input)
