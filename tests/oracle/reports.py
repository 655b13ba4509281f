"""A slow recount of the reports: every number from all that was recorded, a member at a time."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import takewhile
from typing import Any
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.infra.db import Connection

ISSUED = {"PURCHASE", "P_GRANTED"}
SUMS = ("issued", "refunded", "corrected", "spent", "returned", "expired")
NAMED = {"REFUND": "refunded", "P_SPENT": "spent", "P_RETURNED": "returned", "P_EXPIRED": "expired"}


@dataclass(frozen=True)
class Past:
    """All that is stored of one member."""

    row: asyncpg.Record
    entries: Sequence[asyncpg.Record]
    purchases: Sequence[asyncpg.Record]

    def until(self, at: datetime) -> list[asyncpg.Record]:
        """The history as a reader of that instant knew it: an entry waits for those before it."""
        return list(takewhile(lambda entry: entry["at"] < at, self.entries))

    def within(self, start: datetime, end: datetime) -> list[asyncpg.Record]:
        return self.until(end)[len(self.until(start)) :]

    def tier(self, at: datetime) -> int:
        known = self.until(at)
        return 0 if not known or known[-1]["kind"] == "CLOSED" else known[-1]["tier"]

    def p(self, at: datetime) -> int:
        return sum(entry["p"] for entry in self.until(at))

    def steps(self, start: datetime, end: datetime) -> list[tuple[str, int, int]]:
        """Kind, and the tiers before and after, of each entry of the period that moved the member."""
        found, tier = [], self.tier(start)
        for entry in self.within(start, end):
            after = 0 if entry["kind"] == "CLOSED" else entry["tier"]
            if after != tier:
                found.append((entry["kind"], tier, after))
            tier = after
        return found

    def days(self) -> list[date]:
        return sorted(each["effective_at"].astimezone(UTC).date() for each in self.purchases)


@dataclass
class Recount:
    """The recount of one game."""

    members: list[Past]
    sales: list[asyncpg.Record]
    items: Mapping[str, UUID] = field(default_factory=dict[str, UUID])

    def tiers(self, at: datetime) -> Counter[int]:
        found = Counter(past.tier(at) for past in self.members)
        del found[0]
        return found

    def flow(self, start: datetime, end: datetime) -> Counter[tuple[int, int]]:
        found = Counter((past.tier(start), past.tier(end)) for past in self.members)
        del found[0, 0]
        return found

    def moves(self, start: datetime, end: datetime) -> Counter[tuple[str, int]]:
        """Promotions to a tier and demotions from it; up and down are those by corrections."""
        found: Counter[tuple[str, int]] = Counter()
        for past in self.members:
            for kind, before, after in past.steps(start, end):
                if kind == "CORRECTED":
                    found["up" if after > before else "down", max(before, after)] += 1
                elif before and after:
                    found["promoted" if after > before else "demoted", max(before, after)] += 1
        return found

    def points(self, start: datetime, end: datetime) -> dict[str, int]:
        found: dict[str, int] = dict.fromkeys(
            ("issued", "refunded", "corrected", "spent", "returned", "expired"), 0
        )
        for past in self.members:
            for entry in past.within(start, end):
                name = "issued" if entry["kind"] in ISSUED else NAMED.get(entry["kind"], "corrected")
                sign = -1 if name in {"refunded", "spent", "expired"} else 1
                found[name] += sign * entry["p"]
        held = [past.p(end) for past in self.members]
        return found | {
            "outstanding": sum(p for p in held if p > 0),
            "debt": -sum(p for p in held if p < 0),
        }

    def spent_by_tier(self, start: datetime, end: datetime) -> dict[int, tuple[int, int, int]]:
        """Redemptions, the P of them less what came back, and the P issued, by the tier of the entry."""
        found: dict[int, list[int]] = {}
        for past in self.members:
            for entry in past.within(start, end):
                sums = found.setdefault(entry["tier"], [0, 0, 0])
                sums[0] += entry["kind"] == "P_SPENT"
                sums[1] -= entry["p"] if entry["kind"] in {"P_SPENT", "P_RETURNED"} else 0
                sums[2] += entry["p"] if entry["kind"] in ISSUED else 0
        return {tier: (a, b, c) for tier, (a, b, c) in found.items() if a or b or c}

    def spent_by_item(self, start: datetime, end: datetime) -> dict[UUID, tuple[int, int, int]]:
        """Redemptions of each item, those that came back, and their P."""
        found: dict[UUID, list[int]] = {}
        for past in self.members:
            for entry in past.within(start, end):
                if entry["kind"] in {"P_SPENT", "P_RETURNED"} and entry["reference"] in self.items:
                    sums = found.setdefault(self.items[entry["reference"]], [0, 0, 0])
                    sums[entry["kind"] == "P_RETURNED"] += 1
                    sums[2] -= entry["p"]
        return {item: (a, b, c) for item, (a, b, c) in found.items()}

    def expiries(self) -> dict[date, tuple[int, int]]:
        """Members and P by the month in which they expire."""
        found: dict[date, tuple[int, int]] = {}
        for past in self.members:
            if past.row["p"] > 0:
                month = past.row["p_expires_at"].astimezone(UTC).date().replace(day=1)
                members, p = found.get(month, (0, 0))
                found[month] = members + 1, p + past.row["p"]
        return found

    def cohorts(self) -> dict[date, tuple[int, int, int, int]]:
        """Members, and P issued, spent and expired, by the month of the first entry."""
        found: dict[date, tuple[int, int, int, int]] = {}
        for past in self.members:
            month = past.entries[0]["at"].astimezone(UTC).date().replace(day=1)
            spent = -sum(e["p"] for e in past.entries if e["kind"] in {"P_SPENT", "P_RETURNED"})
            expired = -sum(e["p"] for e in past.entries if e["kind"] == "P_EXPIRED")
            issued = sum(e["p"] for e in past.entries) + spent + expired
            known = found.get(month, (0, 0, 0, 0))
            own = (1, issued, spent, expired)
            found[month] = tuple(a + b for a, b in zip(known, own, strict=True))  # type: ignore[assignment] # four
        return found

    def gaps(self, start: date, end: date) -> Counter[int | None]:
        found: Counter[int | None] = Counter()
        for past in self.members:
            days = past.days()
            for number, day in enumerate(days):
                if start <= day < end:
                    found[(day - days[number - 1]).days if number else None] += 1
        return found

    def active(self, start: date, end: date) -> int:
        return sum(any(start <= day < end for day in past.days()) for past in self.members)

    def amounts(self, start: datetime, end: datetime) -> dict[str, tuple[int, Decimal, int, Decimal]]:
        """Purchases and what they came to, refunds and what they came to, by currency."""
        found: dict[str, tuple[int, Decimal, int, Decimal]] = {}
        for sale in self.sales:
            if start <= sale["effective_at"] < end:
                a, b, c, d = found.get(sale["currency"], (0, Decimal(0), 0, Decimal(0)))
                if sale["kind"] == "PURCHASE":
                    a, b = a + 1, b + sale["amount"]
                else:
                    c, d = c + 1, d + sale["amount"]
                found[sale["currency"]] = a, b, c, d
        return found

    def shown(self, past: Past) -> bool:
        """Whether lists show a member: not if it was merged away or erased."""
        return past.row["merged_into_id"] is None and past.row["erased_at"] is None

    def moved(self, start: datetime, end: datetime, name: str, tier: int) -> set[UUID]:
        """The members behind a figure of `moves`."""
        alone = (Recount([past], []) for past in self.members if self.shown(past))
        return {of.members[0].row["id"] for of in alone if of.moves(start, end)[name, tier]}

    def flowed(self, start: datetime, end: datetime, source: int, target: int) -> set[UUID]:
        """The members behind a figure of `flow`."""
        shown = filter(self.shown, self.members)
        return {past.row["id"] for past in shown if (past.tier(start), past.tier(end)) == (source, target)}

    def expiring(self, month: date) -> set[UUID]:
        """The members behind a figure of `expiries`."""
        alone = (Recount([past], []) for past in self.members if self.shown(past))
        return {of.members[0].row["id"] for of in alone if month in of.expiries()}

    def falling(self, after: datetime, until: datetime, keep: Any) -> set[UUID]:  # noqa: ANN401
        """Members whose season ends by then and who would be demoted; `keep` says the threshold."""
        return {
            past.row["id"]
            for past in self.members
            if past.row["tier"] > 1
            and past.row["merged_into_id"] is None
            and after < past.row["season_ends_at"] <= until
            and past.row["progress"] < keep(past.row["season_started_at"], past.row["tier"])
        }


async def recount(connection: Connection, game_id: GameId) -> Recount:
    """Read all that a game has recorded."""
    members = await connection.fetch("SELECT * FROM members WHERE game_id = $1", game_id)
    entries = await connection.fetch(
        "SELECT * FROM loyalty_history WHERE game_id = $1 ORDER BY member_id, seq", game_id
    )
    sales = await connection.fetch(
        "SELECT * FROM loyalty_events WHERE game_id = $1 AND kind IN ('PURCHASE', 'REFUND')", game_id
    )
    redemptions = await connection.fetch("SELECT id, item_id FROM redemptions WHERE game_id = $1", game_id)
    return Recount(
        [
            Past(
                row,
                [entry for entry in entries if entry["member_id"] == row["id"]],
                [sale for sale in sales if sale["member_id"] == row["id"] and sale["kind"] == "PURCHASE"],
            )
            for row in members
        ],
        sales,
        {str(row["id"]): row["item_id"] for row in redemptions},
    )


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


DAY = timedelta(days=1)
