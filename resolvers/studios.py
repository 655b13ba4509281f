"""Studios, their games and keys, looked after by the staff."""

from typing import Annotated

import strawberry

from app.domain.access import GameMode, StaffRole
from app.domain.errors import DomainError, Fault, NotFound, UserErrorCode
from app.studios.keys import KeyRow, create_key, key_page, revoke_key
from app.studios.queries import GameRow, StudioRow
from app.studios.service import create_game, create_studio
from app.studios.updates import archive_game, update_game, update_studio
from auth.callers import StaffCaller
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.game_view import game_of
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from resolvers.view import view_of
from resolvers.viewer import studio_of
from schema.common import DEFAULT_FIRST, After, Before, First, Last, Paging
from schema.studios import (
    STUDIO_ID,
    ArchiveGameInput,
    CreateGameInput,
    CreateKeyInput,
    CreateKeyPayload,
    CreateStudioInput,
    GamePayload,
    RevokeKeyInput,
    RevokeKeyPayload,
    StudioKey,
    StudioKeyConnection,
    StudioKeyEdge,
    StudioPayload,
    UpdateGameInput,
    UpdateStudioInput,
)


@strawberry.type
class StudioQuery:
    @strawberry.field(
        description="A studio's keys, revoked ones too, newest first; never their secrets. [FOCAL]"
    )
    async def studio_keys(
        self,
        info: Info,
        studio_id: Annotated[strawberry.ID, strawberry.argument(description=STUDIO_ID)],
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> StudioKeyConnection:
        """Return a page. Raises Forbidden, NotFound for another studio, and BadUserInput."""
        context = info.context
        window = window_of(Paging(first, after, last, before), place_in_time)
        studio = _named_studio(context.focal(), studio_id)
        async with context.services.core.database.acquire() as connection:
            rows = await key_page(connection, studio.id, window)
        return connection_of(
            StudioKeyConnection,
            StudioKeyEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(row.created_at, row.id)),
            nodes_of=lambda shown: [_key_of(row) for row in shown],
        )


@strawberry.type
class StudioMutation:
    @mutation("Make a studio: it gets games and keys next. [OWNER]", UserErrorCode.INVALID)
    async def create_studio(
        self,
        info: Info,
        input: Annotated[CreateStudioInput, strawberry.argument(description="The studio.")],
    ) -> StudioPayload:
        context = info.context
        context.product_owner()
        database = context.services.core.database
        studio = await create_studio(database, input.slug, input.name, context.real_now)
        return StudioPayload(studio=await studio_of(context, studio, ()))

    @mutation(
        "Change a studio's name. [OWNER]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def update_studio(
        self,
        info: Info,
        input: Annotated[UpdateStudioInput, strawberry.argument(description="What is changed.")],
    ) -> StudioPayload:
        context = info.context
        owner = context.product_owner()
        named = owner.studio(input.studio_id)
        studio = await update_studio(context.services.core.database, named.slug, input.name)
        games = [game for game in owner.games if game.studio_id == studio.id]
        return StudioPayload(studio=await studio_of(context, studio, games))

    @mutation(
        "Make a game of a studio. A STUDIO_FOCAL makes sandboxes of its own studio; a LIVE game is a product"
        " owner's to make. [FOCAL]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.NOT_ENTITLED,
    )
    async def create_game(
        self,
        info: Info,
        input: Annotated[CreateGameInput, strawberry.argument(description="The game.")],
    ) -> GamePayload:
        context = info.context
        caller = context.focal()
        studio = caller.studio(input.studio_id)
        is_live = input.mode is GameMode.LIVE
        if is_live and caller.staff.role is not StaffRole.PRODUCT_OWNER:
            message = "A LIVE game is a product owner's to make; make a SANDBOX meanwhile."
            raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, ("mode",)))
        if is_live and (input.now is not None or input.frozen):
            message = "A LIVE game runs by the real clock: leave `now` and `frozen` out."
            raise DomainError(Fault(UserErrorCode.INVALID, message, ("now",)))
        game = await create_game(
            *(context.services.core.database, studio.slug, input.slug),
            name=input.name,
            real_now=context.real_now,
            sandbox_now=None if is_live else input.now or context.real_now,
            frozen=bool(input.frozen),
            store_url=input.store_url or None,
        )
        return await _game_payload(context, game)

    @mutation(
        "Change a game's name, where its store is, or how long a redemption may take. [FOCAL]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def update_game(
        self,
        info: Info,
        input: Annotated[UpdateGameInput, strawberry.argument(description="What is changed.")],
    ) -> GamePayload:
        context = info.context
        game = await update_game(
            context.services.core.database,
            context.focal().game(input.game_id),
            name=input.name,
            store_url=input.store_url,
            fulfil_hours=input.fulfil_hours,
        )
        return await _game_payload(context, game)

    @mutation(
        "Archive a game, or take it out of the archive. In an archived game nobody joins, earns or spends:"
        " what would is refused with GAME_ARCHIVED. Nothing is deleted, and all else goes on: reads, seasons"
        " and expiry, redemptions that are PENDING, export and erasure. [OWNER]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def archive_game(
        self,
        info: Info,
        input: Annotated[ArchiveGameInput, strawberry.argument(description="Which one.")],
    ) -> GamePayload:
        context = info.context
        named = context.product_owner().game(input.game_id)
        database = context.services.core.database
        game = await archive_game(database, named, context.real_now, archived=input.archived is not False)
        return await _game_payload(context, game)

    @mutation(
        "Make a key for a studio's servers; its secret is answered this once. [FOCAL]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
    )
    async def create_key(
        self,
        info: Info,
        input: Annotated[CreateKeyInput, strawberry.argument(description="The key.")],
    ) -> CreateKeyPayload:
        context = info.context
        studio = context.focal().studio(input.studio_id)
        created = await create_key(
            *(context.services.core.database, studio.slug, input.scopes, input.mode, context.real_now),
            name=input.name or "",
        )
        return CreateKeyPayload(key=_key_of(created.key), secret=created.secret)

    @mutation(
        "Revoke a key at once: from now on it opens nothing. [FOCAL]",
        UserErrorCode.NOT_FOUND,
    )
    async def revoke_key(
        self,
        info: Info,
        input: Annotated[RevokeKeyInput, strawberry.argument(description="Which one.")],
    ) -> RevokeKeyPayload:
        context = info.context
        studio = context.focal().studio(input.studio_id)
        database = context.services.core.database
        key = await revoke_key(database, studio.slug, input.key_id, context.real_now)
        return RevokeKeyPayload(key=_key_of(key))


async def _game_payload(context: Context, game: GameRow) -> GamePayload:
    return GamePayload(game=game_of(await view_of(context, game), None))


def _named_studio(caller: StaffCaller, studio_id: str) -> StudioRow:
    """Return the studio that a query names. Raises NotFound."""
    try:
        return caller.studio(studio_id)
    except DomainError as refused:
        raise NotFound(refused.faults[0].message, ("studioId",)) from None


def _key_of(row: KeyRow) -> StudioKey:
    return StudioKey(
        id=strawberry.ID(str(row.id)),
        studio_id=strawberry.ID(str(row.studio_id)),
        name=row.name or None,
        mode=row.mode,
        scopes=list(row.scopes),
        hint=row.hint,
        created_at=row.created_at,
        revoked_at=row.revoked_at,
        last_used_at=row.last_used_at,
    )
