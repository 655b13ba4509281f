"""Members by what is counted of them: in the orders of its numbers, and those behind a figure of a report."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from app.domain.access import GameId
from app.domain.events import ChangeKind
from app.domain.reports import NO_TIER, Days
from app.infra.db import Connection
from app.infra.keyset import Key, Order, big_integer, integer, uuid
from app.loyalty.member_lists import Listing
from app.reports.queries import midnight

# `OFFSET 0` has a set read once: else it is looked into for one member after another, in the list's order.
_COUNTED = "JOIN report_members r ON r.game_id = m.game_id AND r.member_id = m.id"
_LAST_PURCHASE = Key("coalesce(r.last_purchase, '-infinity'::date)", "date", "-infinity", "infinity")
BY_STANDING = Listing(Order((integer("r.tier"), big_integer("r.progress"), uuid("r.member_id"))), _COUNTED)
BY_POINTS = Listing(Order((big_integer("r.p"), uuid("r.member_id"))), _COUNTED)
BY_LAST_PURCHASE = Listing(Order((_LAST_PURCHASE, uuid("r.member_id"))), _COUNTED)


class TierChange(StrEnum):
    """The moves of the report `tierMoves`: to a tier, or down from it."""

    PROMOTION = "PROMOTION"
    DEMOTION = "DEMOTION"
    CORRECTED_UP = "CORRECTED_UP"
    CORRECTED_DOWN = "CORRECTED_DOWN"

    @property
    def is_up(self) -> bool:
        return self in {TierChange.PROMOTION, TierChange.CORRECTED_UP}

    @property
    def is_correction(self) -> bool:
        return self in {TierChange.CORRECTED_UP, TierChange.CORRECTED_DOWN}


@dataclass(frozen=True, slots=True)
class Moved:
    """Members who moved within a period: up to the tier of a rank, or down from it."""

    days: Days
    change: TierChange
    rank: int

    @property
    def arguments(self) -> Sequence[object]:
        """Returns the parameters of `condition`."""
        return midnight(self.days.starts), midnight(self.days.until), self.rank

    def condition(self, parameter: int) -> str:
        """Returns the SQL condition; its parameters are numbered from this one on."""
        rank, way = ("v.target", ">") if self.change.is_up else ("v.source", "<")
        kind = "=" if self.change.is_correction else "<>"
        return f"""
            m.id IN (
                SELECT v.member_id FROM report_moves v
                JOIN loyalty_history h ON h.game_id = $1 AND h.member_id = v.member_id AND h.seq = v.seq
                WHERE v.game_id = $1 AND v.at >= ${parameter} AND v.at < ${parameter + 1}
                    AND {rank} = ${parameter + 2}::int2 AND v.target {way} v.source AND v.target <> {NO_TIER}
                    AND h.kind {kind} '{ChangeKind.CORRECTED}' OFFSET 0)
        """


@dataclass(frozen=True, slots=True)
class Flowed:
    """Members who were on one rank at a period's beginning and on another one at its end; `source` is None
    for those who joined within it."""

    days: Days
    source: int | None
    target: int

    @property
    def arguments(self) -> Sequence[object]:
        """Returns the parameters of `condition`."""
        return midnight(self.days.starts), midnight(self.days.until), self.source, self.target

    def condition(self, parameter: int) -> str:
        """Returns the SQL condition; its parameters are numbered from this one on."""
        starts, until, source, target = (f"${number}" for number in range(parameter, parameter + 4))
        if self.source is None:
            # On the tier that the first move after the period began on, else on that of now.
            return f"""
                m.id IN (
                    SELECT c.member_id FROM report_members c
                    WHERE c.game_id = $1 AND c.joined_at >= {starts} AND c.joined_at < {until}
                        AND {source}::int2 IS NULL AND {target}::int2 = coalesce((
                            SELECT v.source FROM report_moves v
                            WHERE v.game_id = $1 AND v.member_id = c.member_id AND v.at >= {until}
                            ORDER BY v.seq LIMIT 1), c.tier))
            """
        # First and last of a member's moves, each with its rank in the last five bits.
        return f"""
            m.id IN (
                SELECT v.member_id FROM report_moves v
                WHERE v.game_id = $1 AND v.at >= {starts} AND v.at < {until} AND v.joined_at < {starts}
                GROUP BY v.member_id
                HAVING min(v.seq::int8 << 5 | v.source::int8) & 31 = {source}::int2
                    AND max(v.seq::int8 << 5 | v.target::int8) & 31 = {target}::int2)
        """


@dataclass(frozen=True, slots=True)
class Expiring:
    """Members whose P expire in a month, named by its first day."""

    month: date

    @property
    def arguments(self) -> Sequence[object]:
        """Returns the parameters of `condition`."""
        return (self.month,)

    def condition(self, parameter: int) -> str:
        """Returns the SQL condition; its parameters are numbered from this one on."""
        return f"""
            m.id IN (SELECT c.member_id FROM report_members c
                WHERE c.game_id = $1 AND c.expiry_month = ${parameter})
        """


@dataclass(frozen=True, slots=True)
class RedeemedItem:
    """Members who redeemed an item for P within a period, by the game's name of it."""

    days: Days
    sku: str

    @property
    def arguments(self) -> Sequence[object]:
        """Returns the parameters of `condition`."""
        return midnight(self.days.starts), midnight(self.days.until), self.sku

    def condition(self, parameter: int) -> str:
        """Returns the SQL condition; its parameters are numbered from this one on."""
        return f"""
            m.id IN (
                SELECT pl.member_id FROM redemptions d
                JOIN catalog_items i ON i.game_id = $1 AND i.id = d.item_id
                JOIN players pl ON pl.game_id = $1 AND pl.id = d.player_id
                WHERE d.game_id = $1 AND d.created_at >= ${parameter} AND d.created_at < ${parameter + 1}
                    AND d.points_spent > 0 AND i.sku = ${parameter + 2} OFFSET 0)
        """


_LAST_PURCHASES = """
    SELECT member_id, last_purchase FROM report_members
    WHERE game_id = $1 AND member_id = ANY($2::uuid[]) AND last_purchase IS NOT NULL
"""


async def last_purchases(
    connection: Connection, game_id: GameId, member_ids: Collection[UUID]
) -> Mapping[UUID, date]:
    """Returns the days of these members' last purchases, as far as they are counted."""
    rows = await connection.fetch(_LAST_PURCHASES, game_id, member_ids)
    return {row["member_id"]: row["last_purchase"] for row in rows}
