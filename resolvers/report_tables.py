"""Reports on members as answers: the numbers of `app.reports.reading` with the names of tiers, and as CSV."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.csv_writing import csv_text
from app.domain.instants import format_instant
from app.domain.reports import NO_TIER, Days
from app.domain.rules import ProgramRules
from app.reports.queries import midnight
from app.reports.reading import TierMoves
from schema.report_members import (
    MembersByTierColumn,
    MembersByTierReport,
    MembersOfTier,
    MovesOfTier,
    ReportTier,
    TierFlow,
    TierFlowReport,
    TierMovesColumn,
    TierMovesReport,
)
from schema.scalars import Csv, Points


def csv_file(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Csv:
    """Returns a report's rows as CSV; instants as the API writes them."""
    shown = ([format_instant(cell) if isinstance(cell, datetime) else cell for cell in row] for row in rows)
    return Csv(csv_text(columns, shown))


@dataclass(frozen=True, slots=True)
class Ladder:
    """The names of tiers, by the program's rules of now."""

    program: ProgramRules

    def tier(self, rank: int) -> ReportTier:
        """Returns a rank of the ladder."""
        held = self.program.tiers[rank - 1] if rank <= self.program.last_rank else None
        return ReportTier(
            rank=rank, code=None if held is None else held.code, name=None if held is None else held.name
        )

    def ranks(self, *counted: Iterable[int]) -> range:
        """Returns the ranks that a report shows: those of the ladder, and others that it counted."""
        last = max((rank for ranks in counted for rank in ranks), default=0)
        return range(1, max(self.program.last_rank, last) + 1)


def members_by_tier(
    ladder: Ladder,
    columns: Sequence[tuple[datetime, Mapping[int, int]]],
    now: tuple[datetime, Mapping[int, int]],
    before: tuple[datetime, Mapping[int, int]],
) -> MembersByTierReport:
    """Returns the members of each tier at the ends of intervals, now, and at the comparison's end."""
    ranks = ladder.ranks(*(held for _, held in (*columns, now, before)))

    def column(at: datetime, held: Mapping[int, int]) -> MembersByTierColumn:
        return MembersByTierColumn(
            at=at, members=Points(sum(held.values())), tiers=held_tiers(ladder, ranks, held)
        )

    named = [(tier.rank, tier.name or "") for tier in map(ladder.tier, ranks)]
    return MembersByTierReport(
        definition="Members by the tier that they held at the end of each interval, and now; those who were"
        " merged into another member are left out, those who were erased are not.",
        csv=csv_file(
            ("at", "rank", "tier", "members"),
            [(at, rank, name, held.get(rank, 0)) for at, held in columns for rank, name in named],
        ),
        columns=[column(*each) for each in columns],
        now=column(*now),
        comparison=column(*before),
    )


def held_tiers(ladder: Ladder, ranks: Iterable[int], held: Mapping[int, int]) -> list[MembersOfTier]:
    """Returns the members of each of these ranks."""
    return [MembersOfTier(tier=ladder.tier(rank), members=Points(held.get(rank, 0))) for rank in ranks]


Moves = Mapping[int, TierMoves]


def tier_moves(
    ladder: Ladder,
    columns: Sequence[tuple[Days, Moves]],
    total: tuple[Days, Moves],
    before: tuple[Days, Moves],
) -> TierMovesReport:
    """Returns promotions and demotions by interval and tier."""
    ranks = ladder.ranks(*(moves for _, moves in (*columns, total, before)))

    def column(days: Days, moves: Moves) -> TierMovesColumn:
        found = [(rank, moves.get(rank, TierMoves())) for rank in ranks]
        return TierMovesColumn(
            starts=midnight(days.starts),
            until=midnight(days.until),
            tiers=[
                MovesOfTier(
                    tier=ladder.tier(rank),
                    promotions=Points(of_tier.promotions),
                    demotions=Points(of_tier.demotions),
                    corrected_up=Points(of_tier.corrected_up),
                    corrected_down=Points(of_tier.corrected_down),
                )
                for rank, of_tier in found
            ],
        )

    shown = [column(*each) for each in columns]
    return TierMovesReport(
        definition="Promotions by the tier that they led to and demotions by the tier that was lost, each"
        " when it happened; what a late purchase or a refund changed in hindsight is a correction, and counts"
        " when it was received.",
        csv=csv_file(
            (*("from", "until", "rank", "tier", "promotions", "demotions"), "correctedUp", "correctedDown"),
            [
                (
                    *(each.starts, each.until, moves.tier.rank, moves.tier.name),
                    *(moves.promotions, moves.demotions, moves.corrected_up, moves.corrected_down),
                )
                for each in shown
                for moves in each.tiers
            ],
        ),
        columns=shown,
        total=column(*total),
        comparison=column(*before),
    )


Flows = Mapping[tuple[int, int], int]


def tier_flow(ladder: Ladder, flows: Flows, before: Flows) -> TierFlowReport:
    """Returns the flow matrix of both periods."""
    shown = _flows(ladder, flows)
    return TierFlowReport(
        definition="Members by the tier that they held when the period began and the one that they held when"
        " it ended.",
        csv=csv_file(
            ("fromRank", "from", "toRank", "to", "members"),
            [(*_named(flow.source), *_named(flow.to), flow.members) for flow in shown],
        ),
        flows=shown,
        comparison=_flows(ladder, before),
    )


def _named(tier: ReportTier | None) -> tuple[int | None, str | None]:
    return (None, None) if tier is None else (tier.rank, tier.name)


def _flows(ladder: Ladder, flows: Flows) -> list[TierFlow]:
    return [
        TierFlow(
            source=None if source == NO_TIER else ladder.tier(source),
            to=None if target == NO_TIER else ladder.tier(target),
            members=Points(count),
        )
        for (source, target), count in sorted(flows.items())
    ]
