"""The caller, and the games that it may see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

import strawberry

from app.approvals.queries import used_budget
from app.domain.approvals import day_of
from app.domain.errors import BadUserInput, NotFound
from app.identity.staff import StaffRow
from app.studios.queries import GameRow, StudioRow
from auth.callers import Anonymous, PlayerCaller, StaffCaller, StudioCaller, UnlinkedCaller
from resolvers.context import Context, Info
from resolvers.game_view import game_of
from resolvers.members import named_game, own_member
from resolvers.shop_window import NO_TIER, shop_window
from resolvers.view import view_of
from schema.enums import ViewerKind
from schema.game import Game
from schema.scalars import Points
from schema.viewer import Staff, Studio, Viewer


@strawberry.type
class ViewerQuery:
    @strawberry.field(description="Who the credentials belong to.")
    async def viewer(self, info: Info) -> Viewer:
        context = info.context
        caller = context.caller
        answer = Viewer(kind=ViewerKind.ANONYMOUS, member=None, studio=None, staff=None, scopes=[])
        if isinstance(caller, PlayerCaller):
            answer.kind, answer.member = ViewerKind.PLAYER, await own_member(context)
        elif isinstance(caller, UnlinkedCaller):
            answer.kind = ViewerKind.VISITOR
        elif isinstance(caller, StudioCaller):
            answer.kind, answer.scopes = ViewerKind.STUDIO, sorted(caller.scopes)
            answer.studio = await studio_of(context, caller.studio, caller.games)
        elif isinstance(caller, StaffCaller):
            answer.kind, answer.scopes = ViewerKind.STAFF, sorted(caller.scopes)
            answer.staff = staff_of(context, caller, caller.staff)
        return answer

    @strawberry.field(
        description="A game as the caller may see it; a player may leave out `slug`. Never null: an unknown"
        " game is NOT_FOUND. Without a member, by `gameId`: without the tiers hidden by `hiddenFromTier`."
        " [GUEST, a studio key or a staff session; by `gameId` anyone]"
    )
    async def game(
        self,
        info: Info,
        slug: Annotated[
            str | None, strawberry.argument(description="The game's short name, unique within its studio.")
        ] = None,
        game_id: Annotated[
            strawberry.ID | None,
            strawberry.argument(
                description="Laurel's id of the game: for staff, where several studios have such a `slug`,"
                " and for callers without a member."
            ),
        ] = None,
    ) -> Game | None:
        """Return a game. Raises NotFound, also for one of another studio; BadUserInput for several."""
        context = info.context
        caller = context.caller
        if isinstance(caller, Anonymous | UnlinkedCaller):
            view = await shop_window(context, game_id)
            if slug not in {None, view.game.slug}:
                raise NotFound("There is no such game.", ("slug",))
            return game_of(view, NO_TIER)
        if isinstance(caller, PlayerCaller):
            own = await own_member(context)
            if own is None or slug not in {None, own.game.slug}:
                raise NotFound("There is no such game.", ("slug",))
            if game_id is not None and game_id.lower() != own.game.id:
                raise NotFound("There is no such game.", ("gameId",))
            return own.game
        if slug is None or game_id is not None:
            row = named_game(caller, game_id)
            if slug is not None and row.slug != slug:
                raise NotFound("There is no such game.", ("slug",))
        else:
            row = _by_slug(caller.games, slug)
        return game_of(await view_of(context, row), None)


def staff_of(context: Context, caller: StaffCaller, row: StaffRow) -> Staff:
    """Returns a person of the staff, as the calling one sees it."""
    return Staff(
        reach=_Reach(context, caller, row),
        id=strawberry.ID(str(row.id)),
        email=row.email,
        name=row.name,
        role=row.role,
        grant_limit=Points(row.limits.grant),
        daily_budget=Points(row.limits.daily),
        invited_at=row.invited_at,
        has_signed_in=row.signed_in,
        revoked_at=row.revoked_at,
    )


async def studio_of(context: Context, studio: StudioRow, games: Iterable[GameRow]) -> Studio:
    return Studio(
        id=strawberry.ID(str(studio.id)),
        slug=studio.slug,
        name=studio.name,
        created_at=studio.created_at,
        games=[game_of(await view_of(context, game), None) for game in games],
    )


@dataclass(frozen=True, slots=True)
class _Reach:
    context: Context
    caller: StaffCaller
    row: StaffRow

    async def studios(self) -> Sequence[Studio]:
        """Returns the person's studios, those that the caller sees."""
        own = self.row.studio_id
        return [
            await studio_of(self.context, studio, [g for g in self.caller.games if g.studio_id == studio.id])
            for studio in self.caller.studios
            if own in {None, studio.id}
        ]

    async def budget_left(self) -> int:
        """Returns the P of today's budget that are left."""
        real_now = self.context.real_now
        async with self.context.services.core.database.acquire() as connection:
            used = await used_budget(connection, self.row.id, real_now, day_of(real_now))
        return max(self.row.limits.daily - used, 0)


def _by_slug(games: Iterable[GameRow], slug: str) -> GameRow:
    # Unique in a studio; the staff may reach several studios.
    named = [game for game in games if game.slug == slug]
    if not named:
        raise NotFound("There is no such game.", ("slug",))
    if len(named) > 1:
        raise BadUserInput(f"{len(named)} studios have a game {slug}: name it by `gameId`.", ("gameId",))
    return named[0]
