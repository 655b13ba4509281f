"""Players and their clocks: onboarding, tokens, grants of P, a sandbox's time."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import DomainError
from app.identity.service import issue_player_token
from app.loyalty.inputs import check_player_id
from app.loyalty.profiles import PROFILE_FIELDS, update_player
from app.loyalty.service import grant_points, known_player, onboard
from app.loyalty.state import Profile
from app.store.service import advance_game
from resolvers.context import Info
from resolvers.faults import user_errors
from resolvers.presenters import game_of, member_of, recorded_member
from resolvers.view import view_of
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
from schema.scalars import Points
from transport.limits import HEAVY


@strawberry.type
class PlayerMutation:
    @strawberry.mutation(description="Make the player known; a no-op for one that is. [players:write]")
    async def onboard_player(
        self, info: Info, input: Annotated[OnboardPlayerInput, strawberry.argument(description="The player.")]
    ) -> OnboardPlayerPayload:
        context = info.context
        studio = context.studio(Scope.PLAYERS_WRITE)
        try:
            game = studio.game(input.game_id)
            recorded = await onboard(
                context.session(game),
                external_id=input.player_id,
                profile=Profile(input.display_name, input.country, input.locale, input.time_zone),
                ltv_usd=input.ltv_usd,
            )
        except DomainError as fault:
            return OnboardPlayerPayload(member=None, created=False, user_errors=user_errors(fault))
        view = await view_of(context, game)
        return OnboardPlayerPayload(
            member=recorded_member(view, recorded), created=recorded.created, user_errors=[]
        )

    @strawberry.mutation(
        description="Tell anew what the game knows of a player: name, country, locale, time zone."
        " [players:write]"
    )
    async def update_player(
        self,
        info: Info,
        input: Annotated[UpdatePlayerInput, strawberry.argument(description="What has changed.")],
    ) -> UpdatePlayerPayload:
        context = info.context
        studio = context.studio(Scope.PLAYERS_WRITE)
        values = {name: getattr(input, name) for name in PROFILE_FIELDS}
        told: dict[str, str | None] = {
            name: value for name, value in values.items() if value is not strawberry.UNSET
        }
        try:
            game = studio.game(input.game_id)
            row = await update_player(context.services.core.database, game, input.player_id, told)
        except DomainError as fault:
            return UpdatePlayerPayload(member=None, user_errors=user_errors(fault))
        return UpdatePlayerPayload(member=member_of(await view_of(context, row.game), row), user_errors=[])

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
        context = info.context
        studio = context.studio(Scope.PLAYERS_WRITE)
        database = context.services.core.database
        try:
            game = studio.game(input.game_id)
            check_player_id(input.player_id)
            row = await known_player(database, game, input.player_id)
        except DomainError as fault:
            return IssuePlayerTokenPayload(
                token=None, expires_at=None, member=None, user_errors=user_errors(fault)
            )
        token = await issue_player_token(database, game.id, row.external_id, context.real_now)
        view = await view_of(context, row.game)
        return IssuePlayerTokenPayload(
            token=token.secret,
            expires_at=token.expires_at,
            member=member_of(view, row),
            user_errors=[],
        )

    @strawberry.mutation(description="Manual grant of P; the reason is kept. [points:grant]")
    async def grant_points(
        self,
        info: Info,
        input: Annotated[GrantPointsInput, strawberry.argument(description="Who gets how many, and why.")],
    ) -> GrantPointsPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.POINTS_GRANT)
        try:
            game = studio_or_staff.game(input.game_id)
            recorded = await grant_points(
                context.session(game),
                external_id=input.player_id,
                points=input.points,
                reason=input.reason,
                idempotency_key=input.idempotency_key,
            )
        except DomainError as fault:
            return GrantPointsPayload(member=None, replayed=False, user_errors=user_errors(fault))
        context.audit_log("grantPoints", member=recorded.member_id)
        view = await view_of(context, game)
        return GrantPointsPayload(
            member=recorded_member(view, recorded), replayed=recorded.replayed, user_errors=[]
        )

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
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.SANDBOX)
        try:
            game, settled = await advance_game(
                context.session(studio_or_staff.game(input.game_id)),
                input.to,
                freeze=input.freeze,
            )
        except DomainError as fault:
            return AdvanceClockPayload(game=None, settled_members=Points(0), user_errors=user_errors(fault))
        context.audit_log("advanceClock", game=game.id)
        view = await view_of(context, game)
        return AdvanceClockPayload(game=game_of(view, None), settled_members=Points(settled), user_errors=[])
