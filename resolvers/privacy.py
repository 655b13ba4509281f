"""Personal data: what is stored of a player, for the player or who helps; and erasing it."""

from app.domain.access import Scope
from app.domain.errors import Forbidden, NotFound, UserFault
from app.loyalty.queries import MemberRow, member_by_player
from app.privacy import service
from app.privacy.export import export, export_unlinked
from auth.callers import UnlinkedCaller
from resolvers.context import Context
from resolvers.faults import user_errors
from resolvers.members import named_game
from schema.privacy import EraseMePayload, ErasePlayerInput, ErasePlayerPayload


async def export_my_data(context: Context) -> str:
    """`exportMyData`. Raises Forbidden without a store session."""
    caller = context.caller
    if isinstance(caller, UnlinkedCaller):
        return await export_unlinked(context.services.database, caller.session.identity_id, context.real_now)
    player = context.member()
    if player.session is None:
        raise Forbidden("This needs a store session: open the store by a link of `createStoreLink`.")
    return await _exported(context, player.member)


async def export_player(context: Context, game_id: str | None, player_id: str) -> str:
    """`exportPlayer`. Raises NotFound, also for what exists elsewhere or was erased."""
    studio_or_staff = context.studio_or_staff(Scope.PRIVACY)
    game = named_game(studio_or_staff, game_id)
    async with context.services.database.acquire() as connection:
        row = await member_by_player(connection, game.id, player_id)
    if row is None:
        raise NotFound("There is no such member.", ("playerId",))
    context.audit_log("exportPlayer", member=row.id)
    return await _exported(context, row)


async def _exported(context: Context, row: MemberRow) -> str:
    services = context.services
    return await export(services.database, services.encryptor, row, context.real_now)


async def erase_me(context: Context, confirm: str) -> EraseMePayload:
    """`eraseMe`."""
    caller, services, real_now = context.caller, context.services, context.real_now
    try:
        if isinstance(caller, UnlinkedCaller):
            await service.erase_unlinked(services.database, caller.session, confirm, real_now)
        else:
            player = context.member()
            await service.erase_me(
                services.database,
                services.rules_cache,
                player.member,
                session=player.session,
                confirm=confirm,
                real_now=real_now,
            )
    except UserFault as fault:
        return EraseMePayload(erased=False, user_errors=user_errors(fault))
    return EraseMePayload(erased=True, user_errors=[])


async def erase_player(context: Context, given: ErasePlayerInput) -> ErasePlayerPayload:
    """`erasePlayer`."""
    studio_or_staff = context.studio_or_staff(Scope.PRIVACY)
    services = context.services
    try:
        member_id = await service.erase_player(
            services.database,
            services.rules_cache,
            studio_or_staff.game(given.game_id),
            given.player_id,
            context.real_now,
        )
    except UserFault as fault:
        return ErasePlayerPayload(erased=False, user_errors=user_errors(fault))
    if member_id is not None:
        context.audit_log("erasePlayer", member=member_id)
    return ErasePlayerPayload(erased=True, user_errors=[])
