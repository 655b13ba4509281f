"""The published rules as the oracle reads them: what is in force when, and what that says."""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from tests.oracle.earning import instant

Rules = Mapping[str, Any]
PUBLISHED_FOR = "ABCDEFGH"
"""The codes of the ladder that was in force when the games published their rules, the lowest first."""

Version = tuple[datetime | None, Rules]


@dataclass(frozen=True)
class World:
    programs: Sequence[Version]
    games: Sequence[Version]

    def program(self, index: int) -> Rules:
        return self.programs[index][1]

    def program_at(self, t: datetime) -> Rules:
        return self.program(in_force(self.programs, t))

    def game_at(self, t: datetime) -> Rules:
        return self.games[in_force(self.games, t)][1]


def in_force(versions: Sequence[Version], t: datetime) -> int:
    """The last version that applies from t or earlier: of two from one instant, the later published."""
    found = -1
    for index, (applies_from, _) in enumerate(versions):
        if applies_from is None or applies_from <= t:
            found = index
    if found < 0:
        raise ValueError(f"no rules in force at {t}")
    return found


def tier_of(program: Rules, rank: int) -> Rules:
    return program["tiers"][rank - 1]


def span(tier: Rules) -> int:
    return tier["scTo"] - tier["scFrom"]


def last_rank(program: Rules) -> int:
    return len(program["tiers"])


def add_months(t: datetime, months: int) -> datetime:
    """Calendar months in UTC; a day the month does not have becomes the month's last."""
    t = t.astimezone(UTC)
    year, month = t.year, t.month
    for _ in range(months):
        month += 1
        if month > 12:
            year, month = year + 1, 1
    return t.replace(year=year, month=month, day=min(t.day, calendar.monthrange(year, month)[1]))


def usd_rate(world: World, currency: str, t: datetime) -> Fraction:
    """By the version in force; where that gives none at t, by a later one whose rate holds from before t."""
    now = in_force(world.programs, t)
    for index in range(now, len(world.programs)):
        listed = world.program(index)["rates"].get(currency)
        holds_from = listed.get("from") if isinstance(listed, Mapping) else None
        if listed is not None and (instant(holds_from) <= t if holds_from else index == now):
            return Fraction(listed["rate"] if isinstance(listed, Mapping) else listed)
    raise ValueError(f"no rate for {currency} at {t}")


def boost_covers(boost: Rules, t: datetime, code: str) -> bool:
    if not instant(boost["from"]) <= t < instant(boost["until"]):
        return False
    tiers = boost.get("tiers")
    return tiers is None or code in tiers


def birthday_factor(program: Rules, game: Rules, rank: int) -> Fraction:
    """That of the tier of a rank, else of the next lower one that is named; 1 where there is none.

    A tier that the ladder does not have any more is where it was when the rules were published; of two in one
    place the first counts.
    """
    ladder = [one["code"] for one in program["tiers"]]
    found, at = Fraction(1), 0
    for code, factor in (game.get("birthdayPFactor") or {}).items():
        place = (ladder if code in ladder else PUBLISHED_FOR).index(code) + 1
        if at < place <= rank:
            found, at = Fraction(factor), place
    return found
