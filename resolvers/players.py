"""Players and their clocks: onboarding, tokens, grants of P, a sandbox's time."""

from typing import Annotated

import strawberry

from app.approvals.service import Asked, grant_as_staff
from app.domain.access import Scope
from app.domain.approvals import APPROVAL_HOURS, ROLE_LIMITS
from app.domain.errors import UserErrorCode
from app.identity.service import issue_player_token
from app.invitations.claiming import onboard_invited
from app.loyalty.inputs import check_player_id
from app.loyalty.profiles import PROFILE_FIELDS, update_player
from app.loyalty.service import grant_points, join_request, known_player, onboard
from app.loyalty.state import Profile
from app.scenarios.clock import advance_game
from auth.callers import StudioCaller
from resolvers.approvals import approval_of
from resolvers.context import Info
from resolvers.faults import mutation
from resolvers.game_view import game_of
from resolvers.presenters import present_member, recorded_member
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

_LIMITS = "; ".join(
    f"{role} {limits.grant:,} P and {limits.daily:,} P a day" for role, limits in ROLE_LIMITS.items()
)


@strawberry.type
class PlayerMutation:
    @mutation(
        "Make a player known; one that is known already stays as it is. [players:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def onboard_player(
        self, info: Info, input: Annotated[OnboardPlayerInput, strawberry.argument(description="The player.")]
    ) -> OnboardPlayerPayload:
        context = info.context
        studio = context.studio(Scope.PLAYERS_WRITE)
        game = studio.game(input.game_id)
        profile = Profile(input.display_name, input.country, input.locale, input.time_zone, input.birthday)
        session, player_id = context.session(game), input.player_id
        if input.invite_code is None:
            recorded = await onboard(session, external_id=player_id, profile=profile, ltv_usd=input.ltv_usd)
        else:
            request = join_request(player_id, profile, input.ltv_usd)
            recorded = await onboard_invited(session, request, input.invite_code)
        view = await view_of(context, game)
        return OnboardPlayerPayload(member=recorded_member(view, recorded), created=recorded.created)

    @mutation(
        "Change what is stored of a player: name, country, locale, time zone, birthday."
        " [players:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
    )
    async def update_player(
        self,
        info: Info,
        input: Annotated[UpdatePlayerInput, strawberry.argument(description="What has changed.")],
    ) -> UpdatePlayerPayload:
        context = info.context
        studio = context.studio(Scope.PLAYERS_WRITE)
        values = {name: getattr(input, name) for name in PROFILE_FIELDS}
        changes: dict[str, str | None] = {
            name: value for name, value in values.items() if value is not strawberry.UNSET
        }
        game = studio.game(input.game_id)
        row = await update_player(
            context.services.core.database, game, input.player_id, changes, real_now=context.real_now
        )
        return UpdatePlayerPayload(member=await present_member(await view_of(context, row.game), row))

    @mutation(
        "A short-lived token with which the game client signs the player in. [players:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
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
        game = studio.game(input.game_id)
        check_player_id(input.player_id)
        row = await known_player(database, game, input.player_id)
        token = await issue_player_token(database, game.id, row.external_id, context.real_now)
        view = await view_of(context, row.game)
        return IssuePlayerTokenPayload(
            token=token.secret, expires_at=token.expires_at, member=await present_member(view, row)
        )

    @mutation(
        "Grant P to a player by hand; the reason is kept, and shown to the player. A person of the staff has"
        f" a limit for one grant: above it the grant waits {APPROVAL_HOURS} hours for another person's"
        " approval, and `approval` is that. There is also a budget for all grants of a UTC day, which waiting"
        f" ones use too. The roles may grant, unless the person has limits of its own: {_LIMITS}. Studio keys"
        " have no limits. [points:grant]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def grant_points(
        self,
        info: Info,
        input: Annotated[GrantPointsInput, strawberry.argument(description="Who gets how many, and why.")],
    ) -> GrantPointsPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.POINTS_GRANT)
        game = studio_or_staff.game(input.game_id)
        session = context.session(game)
        if isinstance(studio_or_staff, StudioCaller):
            granted = await grant_points(
                session,
                external_id=input.player_id,
                points=input.points,
                reason=input.reason,
                idempotency_key=input.idempotency_key,
            )
        else:
            granted = await grant_as_staff(
                session,
                studio_or_staff.staff,
                external_id=input.player_id,
                points=input.points,
                reason=input.reason,
                idempotency_key=input.idempotency_key,
            )
        view = await view_of(context, game)
        if isinstance(granted, Asked):
            row = await known_player(context.services.core.database, game, input.player_id)
            return GrantPointsPayload(
                member=await present_member(view, row),
                replayed=granted.replayed,
                approval=approval_of(granted.grant, context.real_now),
            )
        return GrantPointsPayload(member=recorded_member(view, granted), replayed=granted.replayed)

    @mutation(
        "Move a sandbox game's clock forward and settle all that falls due; freeze it, or let it"
        " tick. [sandbox]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_A_SANDBOX,
        metadata=HEAVY,
    )
    async def advance_clock(
        self,
        info: Info,
        input: Annotated[AdvanceClockInput, strawberry.argument(description="What it is set to.")],
    ) -> AdvanceClockPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.SANDBOX)
        game, settled = await advance_game(
            context.session(studio_or_staff.game(input.game_id)),
            input.to,
            freeze=input.freeze,
        )
        view = await view_of(context, game)
        return AdvanceClockPayload(game=game_of(view, None), settled_members=Points(settled))
