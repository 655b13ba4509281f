"""The shop window: a game and its catalog for callers without a member, by the game's id alone.

What no tier of the game is needed to see: no hidden tier, nothing of a country's own, nobody's eligibility.
"""

from app.domain.errors import NotFound, Unauthenticated
from app.infra.ids import parse_uuid
from app.store.eligibility import hidden_tiers
from app.store.queries import PlayerVisibility
from app.studios.queries import shown_game
from resolvers.context import Context
from resolvers.view import View, view_of

NO_TIER = 0
"""The rank of a caller without a member: every tier from `hiddenFromTier` on is hidden."""


async def shop_window(context: Context, game_id: str | None) -> View:
    """Returns the view of the game with this id for a caller without a game of its own.

    Raises Unauthenticated without an id, and NotFound.
    """
    if game_id is None:
        raise Unauthenticated("This needs credentials, or the `gameId` of the game whose store is shown.")
    wanted, game = parse_uuid(game_id), None
    if wanted is not None:
        async with context.services.core.database.acquire() as connection:
            game = await shown_game(connection, wanted)
    if game is None:
        raise NotFound("There is no such game.", ("gameId",))
    return await view_of(context, game)


def window_visibility(view: View) -> PlayerVisibility:
    """Returns what of the catalog is in the shop window."""
    return PlayerVisibility(
        game_id=view.game.id,
        member_id=None,
        game_now=view.game_now,
        country=None,
        hidden=hidden_tiers(view.book, view.game_now, NO_TIER),
        balance=0,
    )
