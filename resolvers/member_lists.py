"""Reading many members: a game's list, in orders and with filters."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Annotated, Any
from uuid import UUID

import strawberry

from app.domain.access import Scope
from app.domain.errors import BadUserInput
from app.domain.reports import day_of, month_of
from app.infra.batch_loader import BatchLoader
from app.infra.ids import parse_uuid
from app.loyalty.inputs import MAX_ID
from app.loyalty.member_lists import (
    BY_JOINED,
    BY_SEASON_END,
    Among,
    Falling,
    Listed,
    Listing,
    MemberFilter,
    member_count,
)
from app.loyalty.service import list_members
from app.reports import inputs
from app.reports.member_lists import (
    BY_LAST_PURCHASE,
    BY_POINTS,
    BY_STANDING,
    Expiring,
    Flowed,
    Moved,
    RedeemedItem,
    last_purchases,
)
from app.reports.queries import midnight
from app.rules_files.kinds import MAX_TIERS
from resolvers.context import Context, Info
from resolvers.members import named_game
from resolvers.pages import (
    BadCursor,
    connection_of,
    decode_cursor,
    encode_cursor,
    place_in_time,
    time_parts,
    window_of,
)
from resolvers.presenters import member_of, rows_to_show
from resolvers.reports import days_of
from resolvers.view import View, view_of
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.console_enums import MemberSort
from schema.member_lists import (
    FlowFigureInput,
    ItemFigureInput,
    MemberConnection,
    MemberEdge,
    MovesFigureInput,
    ReportFigureInput,
)

MAX_SEARCH = 128
MAX_FALLING_DAYS = 90
"""How far ahead members who fall are looked for: no season of the ladder that we advise is longer."""


@strawberry.type
class MemberListQuery:
    @strawberry.field(
        description="Studio and staff [members:read]: a game's members, by default the latest to join first."
        " In the orders of the standing, of P and of the last purchase, and by `behind`, they are where the"
        " reports have counted them, which the worker does every few seconds: a new one comes with the next"
        " count."
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
        behind: Annotated[
            ReportFigureInput | None,
            strawberry.argument(
                description="Those alone who are counted in a figure of a report: of a member that another"
                " one absorbed, the survivor for what is redeemed, else none. Needs [reports:read] too."
            ),
        ] = None,
        sort: Annotated[
            MemberSort | None, strawberry.argument(description="Their order.")
        ] = MemberSort.JOINED,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> MemberConnection:
        """Return a page. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.MEMBERS_READ)
        if behind is not None:
            studio_or_staff.require(Scope.REPORTS_READ)
        ordering = _ORDERINGS[sort or MemberSort.JOINED]
        window = window_of(Paging(first, after, last, before), ordering.place_of)
        game = named_game(studio_or_staff, game_id)
        if search is not None and len(search) > MAX_SEARCH:
            raise BadUserInput(f"`search` must have at most {MAX_SEARCH} characters.", ("search",))
        view = await view_of(context, game)
        rank = None
        if tier is not None:
            rank = view.book.program_at(view.game_now).ranks.get(tier)
            if rank is None:
                raise BadUserInput("`tier` is not the code of a tier of the ladder.", ("tier",))
        among: list[Among] = []
        if falling_within_days is not None:
            if not 1 <= falling_within_days <= MAX_FALLING_DAYS:
                message = f"`fallingWithinDays` must be 1 to {MAX_FALLING_DAYS}."
                raise BadUserInput(message, ("fallingWithinDays",))
            among.append(Falling.by(view.game_now + timedelta(days=falling_within_days), view.book))
        if behind is not None:
            among.append(_figure(behind))
        wanted = MemberFilter(game.id, search or None, rank, among)
        rows = await list_members(context.services.core, wanted, window, context.real_now, ordering.listing)
        counted = _Counted(context, wanted)
        return connection_of(
            partial(MemberConnection, counted=counted),
            partial(MemberEdge, counted=counted),
            window,
            await _to_show(view, rows),
            cursor_of=lambda row: encode_cursor(*ordering.parts_of(row.place)),
            nodes_of=lambda shown: [member_of(view, row.member) for row in shown],
        )


async def _to_show(view: View, rows: Sequence[Listed]) -> list[Listed]:
    shown = await rows_to_show(view, [row.member for row in rows])
    return [row._replace(member=member) for row, member in zip(rows, shown, strict=True)]


def _figure(behind: ReportFigureInput) -> Among:
    """Return the members behind a figure. Raises BadUserInput."""
    figures = [
        figure
        for figure in (
            None if behind.moves is None else _moved(behind.moves),
            None if behind.flow is None else _flowed(behind.flow),
            None if behind.expiring is None else _expiring(behind.expiring),
            None if behind.item is None else _redeemed(behind.item),
        )
        if figure is not None
    ]
    if len(figures) != 1:
        raise BadUserInput("`behind` must have just one of its fields.", ("behind",))
    return figures[0]


def _moved(moves: MovesFigureInput) -> Among:
    days = days_of(moves.period, "behind", "moves", "period")
    return Moved(days, moves.change, _rank(moves.rank, "behind", "moves", "rank"))


def _flowed(flow: FlowFigureInput) -> Among:
    days = days_of(flow.period, "behind", "flow", "period")
    source = None if flow.source is None else _rank(flow.source, "behind", "flow", "from")
    target = _rank(flow.to, "behind", "flow", "to")
    if source == target:
        raise BadUserInput("`to` must be another tier than `from`.", ("behind", "flow", "to"))
    return Flowed(days, source, target)


def _expiring(month: datetime) -> Among:
    inputs.check_midnight(month, "behind", "expiring")
    day = day_of(month)
    if day != month_of(day):
        raise BadUserInput("`expiring` must be the first instant of a month.", ("behind", "expiring"))
    return Expiring(day)


def _redeemed(item: ItemFigureInput) -> Among:
    if len(item.sku) > MAX_ID:
        raise BadUserInput(f"`sku` must have at most {MAX_ID} characters.", ("behind", "item", "sku"))
    return RedeemedItem(days_of(item.period, "behind", "item", "period"), item.sku)


def _rank(rank: int, *path: str) -> int:
    if not 1 <= rank <= MAX_TIERS:
        raise BadUserInput(f"`{path[-1]}` must be 1 to {MAX_TIERS}.", path)
    return rank


@dataclass(frozen=True, slots=True)
class _Ordering:
    """An order of the list, and how the place of a member in it becomes a cursor and is read from one."""

    listing: Listing
    parts_of: Callable[[tuple[Any, ...]], Sequence[object]]
    place_of: Callable[[str], tuple[Any, ...]]


def _number(text: str) -> int:
    if re.fullmatch(r"-?\d{1,18}", text, re.ASCII) is None:
        raise BadCursor
    return int(text)


def _id(text: str) -> UUID:
    found = parse_uuid(text)
    if found is None:
        raise BadCursor
    return found


def _standing_place(cursor: str) -> tuple[int, int, UUID]:
    rank, progress, member_id = decode_cursor(cursor, 3)
    if not 0 <= _number(rank) <= MAX_TIERS:
        raise BadCursor
    return _number(rank), _number(progress), _id(member_id)


def _points_place(cursor: str) -> tuple[int, UUID]:
    points, member_id = decode_cursor(cursor, 2)
    return _number(points), _id(member_id)


def _day_place(cursor: str) -> tuple[date, UUID]:
    day, member_id = decode_cursor(cursor, 2)
    if not date.min.toordinal() <= _number(day) <= date.max.toordinal():
        raise BadCursor
    return date.fromordinal(_number(day)), _id(member_id)


_ORDERINGS: Mapping[MemberSort, _Ordering] = {
    MemberSort.JOINED: _Ordering(BY_JOINED, lambda place: time_parts(*place), place_in_time),
    MemberSort.SEASON_END: _Ordering(BY_SEASON_END, lambda place: time_parts(*place), place_in_time),
    MemberSort.STANDING: _Ordering(BY_STANDING, lambda place: place, _standing_place),
    MemberSort.POINTS: _Ordering(BY_POINTS, lambda place: place, _points_place),
    MemberSort.LAST_PURCHASE: _Ordering(
        BY_LAST_PURCHASE, lambda place: (place[0].toordinal(), place[1]), _day_place
    ),
}


class _Counted:
    """What is counted of a list: how many there are, and when its members last bought something."""

    def __init__(self, context: Context, wanted: MemberFilter) -> None:
        self._database, self._wanted = context.services.core.database, wanted
        self._last_purchases = BatchLoader(self._load)

    async def total(self) -> int:
        async with self._database.acquire() as connection:
            return await member_count(connection, self._wanted)

    async def last_purchase(self, member_id: str) -> datetime | None:
        day = await self._last_purchases.get(UUID(member_id))
        return None if day is None else midnight(day)

    async def _load(self, member_ids: Sequence[UUID]) -> Mapping[UUID, date]:
        async with self._database.acquire() as connection:
            return await last_purchases(connection, self._wanted.game_id, member_ids)
