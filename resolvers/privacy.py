"""Personal data: exporting what is stored of a player, and erasing it."""

from typing import Annotated

import strawberry

from app.audit_log.actors import acting
from app.domain.access import Scope
from app.domain.errors import Forbidden, NotFound, UserErrorCode
from app.loyalty.queries import MemberRow, member_by_player
from app.privacy import service
from app.privacy.export import MAX_EXPORTED, export, export_unlinked
from auth.callers import UnlinkedCaller
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.members import named_game
from schema.common import GAME_ID
from schema.privacy import EraseMePayload, ErasePlayerInput, ErasePlayerPayload
from transport.limits import HEAVY

_DOCUMENT = (
    f"a JSON document, as docs/privacy.md describes it, with up to {MAX_EXPORTED:,} entries of each list"
)


@strawberry.type
class PrivacyQuery:
    @strawberry.field(
        description=f"All that is stored about the player who asks: {_DOCUMENT}. [STORE]", metadata=HEAVY
    )
    async def export_my_data(self, info: Info) -> str:
        """Return the document. Raises Forbidden without a store session."""
        context = info.context
        caller = context.caller
        if isinstance(caller, UnlinkedCaller):
            return await export_unlinked(
                context.services.core.database, caller.session.identity_id, context.real_now
            )
        player = context.member()
        if player.session is None:
            raise Forbidden("This needs a store session: open the store by a link of `createStoreLink`.")
        return await _exported(context, player.member)

    @strawberry.field(
        description=f"Studio and staff [privacy]: all that is stored about one player: {_DOCUMENT}.",
        metadata=HEAVY,
    )
    async def export_player(
        self,
        info: Info,
        player_id: Annotated[strawberry.ID, strawberry.argument(description="The game's id of the player.")],
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> str:
        """Return the document. Raises NotFound, also for another studio's player or one that was erased."""
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.PRIVACY)
        game = named_game(studio_or_staff, game_id)
        async with context.services.core.database.acquire() as connection:
            row = await member_by_player(connection, game.id, player_id)
        if row is None:
            raise NotFound("There is no such member.", ("playerId",))
        with acting(context.actor):
            return await service.export_player(context.services.core, row, context.real_now)


@strawberry.type
class PrivacyMutation:
    @mutation(
        "Erase the personal data of the player who asks, of all accounts that were joined. Needs"
        " a sign-in with Apple, Facebook or Google within the last 10 minutes. Cannot be undone. [STORE]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDENTIFICATION_REQUIRED,
        UserErrorCode.STORE_SESSION_REQUIRED,
    )
    async def erase_me(
        self,
        info: Info,
        confirm: Annotated[str, strawberry.argument(description="ERASE, in capital letters.")],
    ) -> EraseMePayload:
        context = info.context
        caller, services, real_now = context.caller, context.services, context.real_now
        if isinstance(caller, UnlinkedCaller):
            await service.erase_unlinked(services.core.database, caller.session, confirm, real_now)
        else:
            player = context.member()
            await service.erase_me(
                services.core,
                player.member,
                session=player.session,
                confirm=confirm,
                real_now=real_now,
            )
        return EraseMePayload(erased=True)

    @mutation(
        "Erase the personal data of a player who asked for it. What was earned and spent stays"
        " in the books, without a name. Cannot be undone; a repeat is harmless. [privacy]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def erase_player(
        self,
        info: Info,
        input: Annotated[ErasePlayerInput, strawberry.argument(description="Who is to be erased.")],
    ) -> ErasePlayerPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.PRIVACY)
        await service.erase_player(
            context.session(studio_or_staff.game(input.game_id)),
            input.player_id,
        )
        return ErasePlayerPayload(erased=True)


async def _exported(context: Context, row: MemberRow) -> str:
    services = context.services
    return await export(services.core.database, services.core.required_encryptor, row, context.real_now)
