"""Reports on a game."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

import strawberry

from app.domain.access import Scope
from app.domain.reports import FALL_DAYS, Days, ReportInterval, day_of, pace
from app.infra.keyset import Window
from app.loyalty.member_lists import members_by_id
from app.loyalty.queries import MemberRow
from app.reports import inputs, queries
from app.reports.queries import Falling, midnight
from app.reports.reading import Reader
from app.reports.today import read_today
from resolvers import point_tables, report_tables
from resolvers.context import Info
from resolvers.members import named_game
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from resolvers.presenters import member_of, rows_to_show
from resolvers.report_tables import Ladder, csv_file, held_tiers
from resolvers.view import View, view_of
from schema.common import GAME_ID, Paging
from schema.report_members import (
    FallingMember,
    FallingMemberConnection,
    FallingMemberEdge,
    FallingReport,
    MembersByTierReport,
    TierFlowReport,
    TierMovesReport,
)
from schema.report_points import (
    ItemRedemptionsReport,
    LiabilityReport,
    OverviewReport,
    PointsReport,
    RepurchaseReport,
    TierRedemptionsReport,
    TodayReport,
)
from schema.reports import ReportPeriod, ReportPeriodInput, Reports
from schema.scalars import Csv, Points


@strawberry.type
class ReportQuery:
    @strawberry.field(
        description="Studio and staff [reports:read]: reports on a game. They are counted by the worker,"
        " every few seconds; `asOf` says up to when."
    )
    async def reports(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        period: Annotated[
            ReportPeriodInput | None,
            strawberry.argument(
                description=f"What is reported on: by default {inputs.DEFAULT_DAYS} days up to the present"
                " one."
            ),
        ] = None,
        comparison: Annotated[
            ReportPeriodInput | None,
            strawberry.argument(
                description="What it is compared with: by default as many days right before `period`."
            ),
        ] = None,
    ) -> Reports:
        """Return the reports. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.REPORTS_READ), game_id)
        view = await view_of(context, game)
        days = inputs.recent_days(view.game_now) if period is None else days_of(period, "period")
        compared = days.before() if comparison is None else days_of(comparison, "comparison")
        async with context.services.core.database.acquire() as connection:
            as_of = await queries.counted_until(connection, game.id)
        return Reports(
            reads=_Reads(view, days, compared, as_of),
            game_id=strawberry.ID(str(game.id)),
            as_of=as_of,
            period=_shown(days),
            comparison=_shown(compared),
        )


def days_of(period: ReportPeriodInput, *path: str) -> Days:
    """Returns the days of a period at a path of the arguments. Raises BadUserInput."""
    return inputs.period((period.starts, period.until), *path)


def _shown(days: Days) -> ReportPeriod:
    return ReportPeriod(starts=midnight(days.starts), until=midnight(days.until))


@dataclass(frozen=True, slots=True)
class _Reads:
    """Reads the reports of one game and period for a caller; all before `as_of` is counted."""

    view: View
    period: Days
    comparison: Days
    as_of: datetime | None

    @property
    def ladder(self) -> Ladder:
        return Ladder(self.view.book.program_at(self.view.game_now))

    @asynccontextmanager
    async def _reader(self) -> AsyncIterator[Reader]:
        async with self.view.context.services.core.database.acquire() as connection:
            yield Reader(connection, self.view.game.id)

    async def overview(self) -> OverviewReport:
        async with self._reader() as reader:
            current = await reader.overview(self.period)
            before = await reader.overview(self.comparison)
            pending = await queries.pending_redemptions(reader.connection, reader.game_id)
        return point_tables.overview(current, before, pending)

    async def members_by_tier(self, interval: ReportInterval) -> MembersByTierReport:
        parts = self.period.split(interval)
        async with self._reader() as reader:
            columns = await reader.members_by_tier(parts)
            now = await reader.members_now()
            (before,) = await reader.members_by_tier([self.comparison])
        return report_tables.members_by_tier(
            self.ladder,
            [(midnight(part.until), held) for part, held in zip(parts, columns, strict=True)],
            (self.view.game_now, now),
            (midnight(self.comparison.until), before),
        )

    async def tier_moves(self, interval: ReportInterval) -> TierMovesReport:
        parts = self.period.split(interval)
        async with self._reader() as reader:
            columns = await reader.tier_moves(parts)
            (total,) = await reader.tier_moves([self.period])
            (before,) = await reader.tier_moves([self.comparison])
        return report_tables.tier_moves(
            self.ladder,
            list(zip(parts, columns, strict=True)),
            (self.period, total),
            (self.comparison, before),
        )

    async def tier_flow(self) -> TierFlowReport:
        async with self._reader() as reader:
            flows = await reader.tier_flow(self.period)
            before = await reader.tier_flow(self.comparison)
        return report_tables.tier_flow(self.ladder, flows, before)

    async def points(self, interval: ReportInterval) -> PointsReport:
        parts = self.period.split(interval)
        async with self._reader() as reader:
            columns = await reader.points(parts)
            (total,) = await reader.points([self.period])
            (before,) = await reader.points([self.comparison])
        return point_tables.points(
            list(zip(parts, columns, strict=True)), (self.period, total), (self.comparison, before)
        )

    async def liability(self) -> LiabilityReport:
        months = self.ladder.program.p_expiry_months
        today = day_of(self.view.game_now)
        async with self._reader() as reader:
            current = await reader.liability(self.period, today, months)
            (before,) = await reader.points([self.comparison])
        return point_tables.liability(current, before.expired)

    async def redemptions_by_item(self) -> ItemRedemptionsReport:
        async with self._reader() as reader:
            current = await reader.redeemed_by_item(self.period)
            before = await reader.redeemed_by_item(self.comparison)
            items = await reader.items(list(current))
            issued = await reader.issued(self.period)
            issued_before = await reader.issued(self.comparison)
        return point_tables.redemptions_by_item(items, (current, issued), (before, issued_before))

    async def redemptions_by_tier(self) -> TierRedemptionsReport:
        async with self._reader() as reader:
            current = await reader.redeemed_by_tier(self.period)
            before = await reader.redeemed_by_tier(self.comparison)
        return point_tables.redemptions_by_tier(self.ladder, current, before)

    async def repurchases(self) -> RepurchaseReport:
        async with self._reader() as reader:
            current = await reader.repurchases(self.period)
            before = await reader.repurchases(self.comparison)
        return point_tables.repurchases(current, before)

    async def today(self) -> TodayReport:
        book, game_now = self.view.book, self.view.game_now
        async with self._reader() as reader:
            found = await read_today(reader.connection, reader.game_id, game_now, self.as_of)
        rates = ((currency, book.rate(currency, game_now)) for currency in found.currencies)
        return point_tables.today(found, {currency: rate for currency, rate in rates if rate is not None})

    async def falling(self) -> FallingReport:
        until = self.view.game_now + timedelta(days=FALL_DAYS)
        async with self._reader() as reader:
            by_tier = await queries.falling_by_tier(
                reader.connection, reader.game_id, self.view.game_now, until
            )
        return FallingReport(
            reads=_FallingReads(self.view, until),
            definition=f"Members whose season ends within {FALL_DAYS} days and who would lose their tier if"
            " nothing more was earned: what they need beside what they earn by then at their pace so far."
            " Those who were erased are counted, and not named.",
            until=until,
            count=Points(sum(by_tier.values())),
            tiers=held_tiers(self.ladder, self.ladder.ranks(by_tier), by_tier),
        )


_COLUMNS = ("playerId", "memberId", "tier", "seasonEndsAt", "progress", "keepThreshold", "needed", "pace")


@dataclass(frozen=True, slots=True)
class _FallingReads:
    """Reads the members of a game who fall until an instant."""

    view: View
    until: datetime

    async def csv(self) -> Csv:
        """Return the members as CSV. Raises Forbidden without the scope to read members."""
        found = await self._page(Window(inputs.MAX_CSV_MEMBERS))
        members = await self._members(found)
        shown = [
            _falling(self.view, members[place.member_id]) for place in found if place.member_id in members
        ]
        return csv_file(
            _COLUMNS,
            [
                (
                    *(each.member.player_id, each.member.id, each.member.tier.name, each.season_ends_at),
                    *(each.member.progress.current, each.member.progress.keep_threshold),
                    *(each.needed, each.pace),
                )
                for each in shown
            ],
        )

    async def members(self, paging: Paging) -> FallingMemberConnection:
        """Return a page. Raises Forbidden without the scope to read members, and BadUserInput."""
        window = window_of(paging, place_in_time)
        found = await self._page(window)
        members = await self._members(found)
        # Who was erased meanwhile is left out.
        rows = [place for place in found if place.member_id in members]
        return connection_of(
            FallingMemberConnection,
            FallingMemberEdge,
            window,
            rows,
            cursor_of=lambda place: encode_cursor(*time_parts(place.at, place.member_id)),
            nodes_of=lambda shown: [_falling(self.view, members[place.member_id]) for place in shown],
        )

    async def _page(self, window: Window[tuple[datetime, UUID]]) -> list[Falling]:
        context, game = self.view.context, self.view.game
        context.studio_or_staff(Scope.MEMBERS_READ)
        async with context.services.core.database.acquire() as connection:
            found = await queries.falling_page(connection, game.id, self.view.game_now, self.until, window)
        return list(found)

    async def _members(self, found: list[Falling]) -> dict[UUID, MemberRow]:
        context, game = self.view.context, self.view.game
        async with context.services.core.database.acquire() as connection:
            rows = await members_by_id(connection, [game.id], [place.member_id for place in found])
        return {row.id: row for row in await rows_to_show(self.view, rows)}


def _falling(view: View, row: MemberRow) -> FallingMember:
    member = member_of(view, row)
    current, needed = member.progress.current, member.progress.keep_threshold - member.progress.current
    season = member.season
    return FallingMember(
        id=member.id,
        member=member,
        season_ends_at=season.ends_at,
        needed=Points(max(needed, 0)),
        pace=Points(pace(current, season.started_at, season.ends_at, view.game_now)),
    )
