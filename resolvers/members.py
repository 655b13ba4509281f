"""Reading members: the player's own, a studio's one and many."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import BadUserInput, DomainError, NotFound, UserErrorCode
from app.infra.ids import parse_uuid
from app.loyalty.member_lists import Falling, MemberFilter, MemberOrder, member_count
from app.loyalty.queries import MemberRow, member_by_id, member_by_player
from app.loyalty.service import list_members
from app.loyalty.standing_at import standing_at
from app.studios.queries import GameRow
from auth.callers import StudioOrStaff
from resolvers.context import Context, Info
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from resolvers.presenters import member_at_of, member_of, present_member, rows_to_show
from resolvers.view import view_of
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.member import Member, MemberAt, MemberConnection, MemberEdge

MAX_SEARCH = 128
MAX_FALLING_DAYS = 90
"""How far ahead members who fall are looked for: no season of the ladder that we advise is longer."""
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

    @strawberry.field(
        description="Studio and staff [members:read]: a game's members, by default the latest to join first."
    )
    async def members(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        search: Annotated[
            str | None,
            strawberry.argument(description="Part of a player id or name; at most 128 characters."),
        ] = None,
        tier: Annotated[
            str | None, strawberry.argument(description="Code of the tier that they hold.")
        ] = None,
        falling_within_days: Annotated[
            int | None,
            strawberry.argument(
                description="Those alone whose season ends within so many days, by the game's clock, and who"
                f" would then lose their tier by today's progress: 1 to {MAX_FALLING_DAYS}."
            ),
        ] = None,
        sort: Annotated[
            MemberOrder | None, strawberry.argument(description="Their order.")
        ] = MemberOrder.JOINED,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> MemberConnection:
        """Return a page. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.MEMBERS_READ)
        window = window_of(Paging(first, after, last, before), place_in_time)
        game = named_game(studio_or_staff, game_id)
        if search is not None and len(search) > MAX_SEARCH:
            raise BadUserInput(f"`search` must have at most {MAX_SEARCH} characters.", ("search",))
        view = await view_of(context, game)
        rank = None
        if tier is not None:
            rank = view.book.program_at(view.game_now).ranks.get(tier)
            if rank is None:
                raise BadUserInput("`tier` is not the code of a tier of the ladder.", ("tier",))
        falling = None
        if falling_within_days is not None:
            if not 1 <= falling_within_days <= MAX_FALLING_DAYS:
                message = f"`fallingWithinDays` must be 1 to {MAX_FALLING_DAYS}."
                raise BadUserInput(message, ("fallingWithinDays",))
            falling = Falling.by(view.game_now + timedelta(days=falling_within_days), view.book)
        member_filter, order = (
            MemberFilter(game.id, search or None, rank, falling),
            sort or MemberOrder.JOINED,
        )
        services = context.services
        rows = await list_members(services.core, member_filter, window, context.real_now, order)
        rows = await rows_to_show(view, rows)
        return connection_of(
            partial(MemberConnection, counted=_Counted(context, member_filter)),
            MemberEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(_placed_at(row, order), row.id)),
            nodes_of=lambda shown: [member_of(view, row) for row in shown],
        )


def _placed_at(row: MemberRow, order: MemberOrder) -> datetime:
    return row.joined_at if order is MemberOrder.JOINED else row.standing.season_ends_at


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


@dataclass(frozen=True, slots=True)
class _Counted:
    context: Context
    member_filter: MemberFilter

    async def total(self) -> int:
        async with self.context.services.core.database.acquire() as connection:
            return await member_count(connection, self.member_filter)
