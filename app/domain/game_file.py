"""The `game` file: what a game adds to the program's ladder (rules.md §2, §8, §9). Pure."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from app.domain.amounts import MAX_POINTS
from app.domain.rules import (
    Activity,
    Benefit,
    BenefitKind,
    GameRules,
    Mission,
    MissionCounts,
    ProgramRules,
    Streak,
)
from app.domain.rules_file import (
    MAX_ACTIVITIES,
    MAX_BENEFITS_PER_TIER,
    MAX_MISSIONS,
    MAX_STEPS,
    MAX_STREAK_DAYS,
    MAX_TIERS,
    Raw,
    Reader,
)

_OPTIONAL = {
    *("note", "hiddenFromTier", "scMultipliers", "startingTiers", "benefits", "missions", "activities")
}


def parse_game(
    raw: Raw, version: int, applies_from: datetime, program: ProgramRules, *, stored: bool = False
) -> GameRules:
    """The version that a file describes, its tier codes checked against `program`; or one that is `stored`.

    Raises RulesRefused with every fault and its path.
    """
    read = Reader(stored)
    document = read.mapping(raw, "", set(), _OPTIONAL)
    ranks = program.ranks
    hidden = document.get("hiddenFromTier")
    read.note(document.get("note", ""))
    rules = GameRules(
        version=version,
        applies_from=applies_from,
        sc_multipliers=_multipliers(read, document.get("scMultipliers", {}), ranks),
        hidden_from_tier=None if hidden is None else read.known_tier(hidden, "hiddenFromTier", ranks),
        starting_tiers=_starting_tiers(read, document.get("startingTiers", []), ranks),
        benefits=_benefits(read, document.get("benefits", {}), ranks),
        missions=_missions(read, document.get("missions", []), ranks),
        activities=_activities(read, document.get("activities", [])),
        ranks=dict(ranks),
    )
    read.finish()
    return rules


def _multipliers(read: Reader, raw: Raw, ranks: Mapping[str, int]) -> Mapping[str, Decimal]:
    found: dict[str, Decimal] = {}
    for code, factor in read.entries(raw, "scMultipliers", MAX_TIERS).items():
        path = f"scMultipliers.{code[:40]}"
        found[read.known_tier(code, path, ranks)] = read.factor(factor, path)
    return found


def _starting_tiers(read: Reader, raw: Raw, ranks: Mapping[str, int]) -> tuple[tuple[Decimal, str], ...]:
    found: list[tuple[Decimal, str]] = []
    for index, item in enumerate(read.items(raw, "startingTiers", MAX_TIERS)):
        path = f"startingTiers[{index}]"
        entry = read.mapping(item, path, {"ltvAtLeastUsd", "tier"}, set())
        at_least = read.factor(entry.get("ltvAtLeastUsd", "0"), f"{path}.ltvAtLeastUsd")
        if found and at_least <= found[-1][0]:
            read.fault(f"{path}.ltvAtLeastUsd", "does not grow from the entry before it")
        found.append((at_least, read.known_tier(entry.get("tier"), f"{path}.tier", ranks)))
    return tuple(found)


def _benefits(read: Reader, raw: Raw, ranks: Mapping[str, int]) -> Mapping[str, tuple[Benefit, ...]]:
    found: dict[str, tuple[Benefit, ...]] = {}
    for code, items in read.entries(raw, "benefits", MAX_TIERS).items():
        path = f"benefits.{code[:40]}"
        tier = read.known_tier(code, path, ranks)
        benefits = [
            _benefit(read, item, f"{path}[{index}]")
            for index, item in enumerate(read.items(items, path, MAX_BENEFITS_PER_TIER))
        ]
        read.unique([benefit.code for benefit in benefits], path, "code")
        found[tier] = tuple(benefits)
    return found


def _benefit(read: Reader, raw: Raw, path: str) -> Benefit:
    entry = read.mapping(raw, path, {"code", "kind", "title", "summary", "rule"}, {"value", "grants"})
    grants = read.mapping(entry.get("grants", {}), f"{path}.grants", set(), {"p", "sku"})
    if len(grants) > 1:
        read.fault(f"{path}.grants", "gives P or an item, not both")
    return Benefit(
        code=read.code_of(entry, path),
        kind=read.word(entry.get("kind"), f"{path}.kind", BenefitKind),
        title=read.texts(entry.get("title"), f"{path}.title"),
        summary=read.texts(entry.get("summary"), f"{path}.summary"),
        rule=read.texts(entry.get("rule"), f"{path}.rule"),
        value=read.factor(entry["value"], f"{path}.value") if entry.get("value") is not None else None,
        grants_p=read.points(grants["p"], f"{path}.grants.p", 1) if "p" in grants else None,
        grants_sku=read.text(grants["sku"], f"{path}.grants.sku", 128) if "sku" in grants else None,
    )


_MISSION = {"code", "title", "counts", "goal", "rewardSc", "rewardP", "from", "until"}


def _missions(read: Reader, raw: Raw, ranks: Mapping[str, int]) -> tuple[Mission, ...]:
    found: list[Mission] = []
    for index, item in enumerate(read.items(raw, "missions", MAX_MISSIONS)):
        path = f"missions[{index}]"
        entry = read.mapping(item, path, _MISSION, {"tiers", "sku"})
        starts, until = read.interval(entry, path)
        if entry.get("counts") == MissionCounts.REPORTED and entry.get("sku") is not None:
            read.fault(f"{path}.sku", "is of purchases, and this mission counts reports")
        found.append(
            Mission(
                code=read.code_of(entry, path),
                title=read.texts(entry.get("title"), f"{path}.title"),
                counts=read.word(entry.get("counts"), f"{path}.counts", MissionCounts),
                goal=read.integer(entry.get("goal", 1), f"{path}.goal", 1, MAX_POINTS),
                reward_sc=read.points(entry.get("rewardSc", 0), f"{path}.rewardSc"),
                reward_p=read.points(entry.get("rewardP", 0), f"{path}.rewardP"),
                starts=starts,
                until=until,
                tiers=read.tier_codes(entry.get("tiers"), f"{path}.tiers", ranks),
                sku=read.text(entry["sku"], f"{path}.sku", 128) if entry.get("sku") is not None else None,
            )
        )
    read.unique([mission.code for mission in found], "missions", "code")
    return tuple(found)


_LIMITS = {"maxPerDay", "maxPerWeek", "maxTotal"}


def _activities(read: Reader, raw: Raw) -> tuple[Activity, ...]:
    found: list[Activity] = []
    for index, item in enumerate(read.items(raw, "activities", MAX_ACTIVITIES)):
        path = f"activities[{index}]"
        entry = read.mapping(item, path, {"code", "title"}, {"sc", "p", "streaks", *_LIMITS})
        limits = {
            name: read.integer(entry[name], f"{path}.{name}", 1, MAX_POINTS)
            for name in sorted(_LIMITS)
            if entry.get(name) is not None
        }
        found.append(
            Activity(
                code=read.code_of(entry, path),
                title=read.texts(entry.get("title"), f"{path}.title"),
                sc=read.points(entry.get("sc", 0), f"{path}.sc"),
                p=read.points(entry.get("p", 0), f"{path}.p"),
                max_per_day=limits.get("maxPerDay"),
                max_per_week=limits.get("maxPerWeek"),
                max_total=limits.get("maxTotal"),
                streaks=_streaks(read, entry.get("streaks", []), f"{path}.streaks"),
            )
        )
    read.unique([activity.code for activity in found], "activities", "code")
    return tuple(found)


def _streaks(read: Reader, raw: Raw, path: str) -> tuple[Streak, ...]:
    found: list[Streak] = []
    for index, item in enumerate(read.items(raw, path, MAX_STEPS)):
        at = f"{path}[{index}]"
        entry = read.mapping(item, at, {"days"}, {"sc", "p"})
        days = read.integer(entry.get("days", 2), f"{at}.days", 2, MAX_STREAK_DAYS)
        if found and days <= found[-1].days:
            read.fault(f"{at}.days", "does not grow from the entry before it")
        sc, p = (read.points(entry.get(unit, 0), f"{at}.{unit}") for unit in ("sc", "p"))
        found.append(Streak(days, sc, p))
    return tuple(found)
