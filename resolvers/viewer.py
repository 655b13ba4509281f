"""Who calls, and the games that the caller may see."""

import strawberry

from app.domain.errors import NotFound, Unauthenticated
from auth.callers import Anonymous, PlayerCaller, StaffCaller, VisitorCaller
from resolvers.context import Context
from resolvers.members import me, named_game
from resolvers.shape import game_of, view_of
from schema.enums import ViewerKind
from schema.game import Game
from schema.viewer import Studio, Viewer


async def viewer(context: Context) -> Viewer:
    """`viewer`: never refused."""
    caller = context.caller
    if isinstance(caller, Anonymous):
        return Viewer(kind=ViewerKind.ANONYMOUS, member=None, studio=None, scopes=[])
    if isinstance(caller, PlayerCaller):
        return Viewer(kind=ViewerKind.PLAYER, member=await me(context), studio=None, scopes=[])
    if isinstance(caller, VisitorCaller):
        return Viewer(kind=ViewerKind.ANONYMOUS, member=None, studio=None, scopes=[])
    if isinstance(caller, StaffCaller):
        raise NotImplementedError
    games = [game_of(await view_of(context, game), None) for game in caller.games]
    studio = Studio(
        id=strawberry.ID(str(caller.studio.id)), slug=caller.studio.slug, name=caller.studio.name, games=games
    )
    return Viewer(kind=ViewerKind.STUDIO, member=None, studio=studio, scopes=sorted(caller.scopes))


async def game(context: Context, slug: str | None) -> Game:
    """`game`. Raises NotFound, also for one that belongs to somebody else."""
    caller = context.caller
    if isinstance(caller, Anonymous | VisitorCaller):
        raise Unauthenticated("This needs a studio key or a player token in `Authorization: Bearer`.")
    if isinstance(caller, PlayerCaller):
        own = await me(context)
        if own is None or (slug is not None and slug != own.game.slug):
            raise NotFound("There is no such game.", ("slug",))
        return own.game
    if slug is None:
        row = named_game(caller, None)
    else:
        row = next((game for game in caller.games if game.slug == slug), None)
        if row is None:
            raise NotFound("There is no such game.", ("slug",))
    return game_of(await view_of(context, row), None)
