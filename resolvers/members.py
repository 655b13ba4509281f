"""Reading a member: the player's own, or one of a studio's."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import BadUserInput, DomainError, NotFound, UserErrorCode
from app.infra.ids import parse_uuid
from app.loyalty.queries import MemberRow, member_by_id, member_by_player
from app.loyalty.standing_at import standing_at
from app.studios.queries import GameRow
from auth.callers import StudioOrStaff
from resolvers.context import Context, Info
from resolvers.presenters import member_at_of, present_member
from resolvers.view import view_of
from schema.common import GAME_ID
from schema.member import Member, MemberAt

PlayerId = Annotated[strawberry.ID | None, strawberry.argument(description="The game's id of the player.")]
MemberIdArgument = Annotated[
    strawberry.ID | None, strawberry.argument(description="Laurel's id of the member.")
]


@strawberry.type
class MemberQuery:
    @strawberry.field(
        description="The member behind a player token or store session; null for any other caller."
    )
    async def me(self, info: Info) -> Member | None:
        return await own_member(info.context)

    @strawberry.field(
        description="Studio and staff [members:read]: one member, by either id. Never null: an unknown one is"
        " NOT_FOUND."
    )
    async def member(
        self,
        info: Info,
        player_id: PlayerId = None,
        member_id: MemberIdArgument = None,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> Member | None:
        """Return one member. Raises NotFound, also for one of another studio; BadUserInput."""
        context = info.context
        row = await _named_member(context, player_id, member_id, game_id)
        return await present_member(await view_of(context, row.game), row)

    @strawberry.field(
        description="Studio and staff [members:read]: one member's status as it was at a past instant, by the"
        " events that were known and the rules that held then; null before the member joined. Imported"
        " history is known from its own instant on. Of a member that a merge took over it is the survivor's."
    )
    async def member_at(
        self,
        info: Info,
        at: Annotated[
            datetime,
            strawberry.argument(description="The instant, by the game's clock: not after its present."),
        ],
        player_id: PlayerId = None,
        member_id: MemberIdArgument = None,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> MemberAt | None:
        """Return a status of the past. Raises NotFound as `member` does, and BadUserInput."""
        context = info.context
        row = await _named_member(context, player_id, member_id, game_id)
        view = await view_of(context, row.game)
        if at > view.game_now:
            raise BadUserInput("`at` must not lie after the game's present.", ("at",))
        async with context.services.core.database.acquire() as connection:
            standing = await standing_at(connection, row.game.id, row.id, at, view.book)
        return None if standing is None else member_at_of(replace(view, game_now=at), row, standing)


async def own_member(context: Context) -> Member | None:
    """Returns the calling player's member, None for other callers; it was read with the credentials."""
    player = context.player
    if player is None:
        return None
    view = await view_of(context, player.member.game)
    return await present_member(view, player.member)


async def _named_member(
    context: Context, player_id: str | None, member_id: str | None, game_id: str | None
) -> MemberRow:
    """Return the member that a query names. Raises NotFound, also for one of another studio; BadUserInput."""
    studio_or_staff = context.studio_or_staff(Scope.MEMBERS_READ)
    if (player_id is None) == (member_id is None):
        raise BadUserInput("Name the member by either `playerId` or `memberId`.", ("playerId",))
    async with context.services.core.database.acquire() as connection:
        if player_id is not None:
            row = await member_by_player(connection, named_game(studio_or_staff, game_id).id, player_id)
        else:
            games = studio_or_staff.game_ids if game_id is None else [named_game(studio_or_staff, game_id).id]
            wanted = parse_uuid(member_id or "")
            row = None if wanted is None else await member_by_id(connection, games, wanted)
    if row is None:
        raise NotFound("There is no such member.", ("playerId" if member_id is None else "memberId",))
    return row


def named_game(studio_or_staff: StudioOrStaff, game_id: str | None) -> GameRow:
    """Returns the game that a query names, by default the caller's only. Raises NotFound, BadUserInput."""
    try:
        return studio_or_staff.game(game_id)
    except DomainError as refused:
        (fault,) = refused.faults
        if fault.code is UserErrorCode.NOT_FOUND:
            raise NotFound(fault.message, fault.path) from None
        raise BadUserInput(fault.message, fault.path) from None
