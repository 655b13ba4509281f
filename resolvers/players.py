"""Players and their clocks: onboarding, tokens, grants of P, a sandbox's time."""

import strawberry

from app.domain.access import Scope
from app.domain.errors import UserFault
from app.identity.service import issue_player_token
from app.loyalty.inputs import check_player_id
from app.loyalty.profiles import PROFILE_FIELDS, update_player
from app.loyalty.service import advance_clock, grant_points, known_player, onboard
from app.loyalty.state import Profile
from app.store.service import fail_overdue
from resolvers.context import Context
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


async def onboard_player(context: Context, given: OnboardPlayerInput) -> OnboardPlayerPayload:
    """`onboardPlayer`."""
    studio = context.studio(Scope.PLAYERS_WRITE)
    services = context.services
    try:
        game = studio.game(given.game_id)
        recorded = await onboard(
            services.database,
            services.rules_cache,
            game,
            external_id=given.player_id,
            profile=Profile(given.display_name, given.country, given.locale, given.time_zone),
            ltv_usd=given.ltv_usd,
            real_now=context.real_now,
        )
    except UserFault as fault:
        return OnboardPlayerPayload(member=None, created=False, user_errors=user_errors(fault))
    view = await view_of(context, game)
    return OnboardPlayerPayload(
        member=recorded_member(view, recorded), created=recorded.created, user_errors=[]
    )


async def update(context: Context, given: UpdatePlayerInput) -> UpdatePlayerPayload:
    """`updatePlayer`."""
    studio = context.studio(Scope.PLAYERS_WRITE)
    values = {name: getattr(given, name) for name in PROFILE_FIELDS}
    told: dict[str, str | None] = {
        name: value for name, value in values.items() if value is not strawberry.UNSET
    }
    try:
        game = studio.game(given.game_id)
        row = await update_player(context.services.database, game, given.player_id, told)
    except UserFault as fault:
        return UpdatePlayerPayload(member=None, user_errors=user_errors(fault))
    return UpdatePlayerPayload(member=member_of(await view_of(context, row.game), row), user_errors=[])


async def issue_token(context: Context, given: IssuePlayerTokenInput) -> IssuePlayerTokenPayload:
    """`issuePlayerToken`."""
    studio = context.studio(Scope.PLAYERS_WRITE)
    database = context.services.database
    try:
        game = studio.game(given.game_id)
        check_player_id(given.player_id)
        row = await known_player(database, game, given.player_id)
    except UserFault as fault:
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


async def grant(context: Context, given: GrantPointsInput) -> GrantPointsPayload:
    """`grantPoints`."""
    studio_or_staff = context.studio_or_staff(Scope.POINTS_GRANT)
    services = context.services
    try:
        game = studio_or_staff.game(given.game_id)
        recorded = await grant_points(
            services.database,
            services.rules_cache,
            game,
            external_id=given.player_id,
            points=given.points,
            reason=given.reason,
            idempotency_key=given.idempotency_key,
            real_now=context.real_now,
        )
    except UserFault as fault:
        return GrantPointsPayload(member=None, replayed=False, user_errors=user_errors(fault))
    context.audit_log("grantPoints", member=recorded.member_id)
    view = await view_of(context, game)
    return GrantPointsPayload(
        member=recorded_member(view, recorded), replayed=recorded.replayed, user_errors=[]
    )


async def advance(context: Context, given: AdvanceClockInput) -> AdvanceClockPayload:
    """`advanceClock`."""
    studio_or_staff = context.studio_or_staff(Scope.SANDBOX)
    services = context.services
    try:
        game, settled = await advance_clock(
            services.database,
            services.rules_cache,
            studio_or_staff.game(given.game_id),
            given.to,
            context.real_now,
            freeze=given.freeze,
        )
        await fail_overdue(services.database, services.rules_cache, game, context.real_now)
    except UserFault as fault:
        return AdvanceClockPayload(game=None, settled_members=Points(0), user_errors=user_errors(fault))
    context.audit_log("advanceClock", game=game.id)
    view = await view_of(context, game)
    return AdvanceClockPayload(game=game_of(view, None), settled_members=Points(settled), user_errors=[])
