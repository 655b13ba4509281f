"""The `program` file: the ladder and the program's numbers (rules.md §2, §9). Pure."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from app.domain.amounts import MAX_POINTS
from app.domain.rules import Boost, ProgramRules, ReminderSteps, Tier
from app.domain.rules_file import (
    CURRENCY,
    MAX_BOOSTS,
    MAX_CURRENCIES,
    MAX_EXPIRY_MONTHS,
    MAX_LATE_WINDOW_HOURS,
    MAX_SEASON_DAYS,
    MAX_STEPS,
    MAX_TIERS,
    MIN_TIERS,
    Raw,
    Reader,
)

_REQUIRED = {"scPerUsd", "pPerUsd", "pExpiryMonths", "lateWindowHours", "rates", "tiers"}
_OPTIONAL = {"note", "boosts", "reminders"}


def parse_program(raw: Raw, version: int, applies_from: datetime) -> ProgramRules:
    """The version that a file describes. Raises RulesRefused with every fault and its path."""
    read = Reader()
    document = read.mapping(raw, "", _REQUIRED, _OPTIONAL)
    tiers = _tiers(read, document.get("tiers", []))
    rates, rates_from = _rates(read, document.get("rates", {}))
    ranks = {tier.code: tier.rank for tier in tiers}
    rules = ProgramRules(
        version=version,
        applies_from=applies_from,
        sc_per_usd=read.factor(document.get("scPerUsd", "0"), "scPerUsd"),
        p_per_usd=read.factor(document.get("pPerUsd", "0"), "pPerUsd"),
        p_expiry_months=read.integer(document.get("pExpiryMonths", 1), "pExpiryMonths", 1, MAX_EXPIRY_MONTHS),
        late_window_hours=read.integer(
            document.get("lateWindowHours", 0), "lateWindowHours", 0, MAX_LATE_WINDOW_HOURS
        ),
        rates=rates,
        tiers=tiers,
        boosts=_boosts(read, document.get("boosts", []), ranks),
        reminders=_reminders(read, document.get("reminders", {})),
        note=read.note(document.get("note", "")),
        rates_from=rates_from,
    )
    read.finish()
    return rules


def _tiers(read: Reader, raw: Raw) -> tuple[Tier, ...]:
    entries = read.items(raw, "tiers", MAX_TIERS)
    if isinstance(raw, list) and len(raw) < MIN_TIERS:
        read.fault("tiers", f"has {len(raw)} entries; at least {MIN_TIERS}")
    tiers = tuple(_tier(read, entry, f"tiers[{index}]", index + 1) for index, entry in enumerate(entries))
    read.unique([tier.code for tier in tiers], "tiers", "code")
    floor = 0
    for index, tier in enumerate(tiers):
        if tier.sc_from != floor:
            wanted = "start at 0" if index == 0 else f"start where the tier below ends, at {floor}"
            read.fault(f"tiers[{index}].scFrom", f"is {tier.sc_from}: ranges {wanted}")
        floor = tier.sc_to
    return tiers


_TIER = {
    "code",
    "name",
    "scFrom",
    "scTo",
    "keepThreshold",
    "seasonDays",
    "scMultiplier",
    "pMultiplier",
}


def _tier(read: Reader, raw: Raw, path: str, rank: int) -> Tier:
    entry = read.mapping(raw, path, _TIER, set())
    sc_from = read.integer(entry.get("scFrom", 0), f"{path}.scFrom", 0, MAX_POINTS)
    sc_to = read.integer(entry.get("scTo", sc_from + 1), f"{path}.scTo", 0, MAX_POINTS)
    keep = read.integer(entry.get("keepThreshold", 1), f"{path}.keepThreshold", 0, MAX_POINTS)
    if sc_to <= sc_from:
        read.fault(f"{path}.scTo", f"is {sc_to}: it must lie above scFrom, {sc_from}")
    elif not 1 <= keep <= sc_to - sc_from:
        read.fault(f"{path}.keepThreshold", f"is {keep}: it must lie between 1 and {sc_to - sc_from}")
    return Tier(
        code=read.code_of(entry, path),
        name=read.text(entry.get("name", "missing"), f"{path}.name", 80),
        rank=rank,
        sc_from=sc_from,
        sc_to=sc_to,
        keep_threshold=keep,
        season_days=read.integer(entry.get("seasonDays", 1), f"{path}.seasonDays", 1, MAX_SEASON_DAYS),
        sc_multiplier=read.factor(entry.get("scMultiplier", "1"), f"{path}.scMultiplier"),
        p_multiplier=read.factor(entry.get("pMultiplier", "1"), f"{path}.pMultiplier"),
    )


def _rates(read: Reader, raw: Raw) -> tuple[Mapping[str, Decimal], Mapping[str, datetime]]:
    """USD per unit of each currency, and from when those hold that say so.

    One USD is one USD whether the file says so or not.
    """
    rates: dict[str, Decimal] = {"USD": Decimal(1)}
    rates_from: dict[str, datetime] = {}
    for currency, given in read.entries(raw, "rates", MAX_CURRENCIES).items():
        path = f"rates.{currency[:40]}"
        if CURRENCY.fullmatch(currency) is None:
            read.fault(path, "is not a currency code of three capital letters")
        if isinstance(given, dict):
            entry = read.mapping(given, path, {"rate"}, {"from"})
            rates[currency] = read.factor(entry.get("rate", "1"), f"{path}.rate")
            if "from" in entry:
                rates_from[currency] = read.instant(entry["from"], f"{path}.from")
        else:
            rates[currency] = read.factor(given, path)
    if rates["USD"] != 1:
        read.fault("rates.USD", "is not 1: the rates are to USD")
    if "USD" in rates_from:
        read.fault("rates.USD.from", "is not known here: a USD is a USD at any time")
    return rates, rates_from


def _boosts(read: Reader, raw: Raw, ranks: Mapping[str, int]) -> tuple[Boost, ...]:
    boosts: list[Boost] = []
    for index, item in enumerate(read.items(raw, "boosts", MAX_BOOSTS)):
        path = f"boosts[{index}]"
        entry = read.mapping(item, path, {"code", "from", "until", "scFactor", "pFactor"}, {"tiers"})
        starts, until = read.interval(entry, path)
        boosts.append(
            Boost(
                code=read.code_of(entry, path),
                starts=starts,
                until=until,
                sc_factor=read.factor(entry.get("scFactor", "1"), f"{path}.scFactor"),
                p_factor=read.factor(entry.get("pFactor", "1"), f"{path}.pFactor"),
                tiers=read.tier_codes(entry.get("tiers"), f"{path}.tiers", ranks),
            )
        )
    read.unique([boost.code for boost in boosts], "boosts", "code")
    return tuple(boosts)


def _reminders(read: Reader, raw: Raw) -> ReminderSteps:
    steps = ("seasonDaysLeft", "keepThresholdPercent", "scExpiringDaysLeft", "pExpiringDaysLeft")
    entry = read.mapping(raw, "reminders", set(), set(steps))
    usual = ReminderSteps()

    def numbers(key: str, default: tuple[int, ...], most: int) -> tuple[int, ...]:
        path = f"reminders.{key}"
        found = read.items(entry.get(key, list(default)), path, MAX_STEPS)
        values = tuple(read.integer(n, f"{path}[{i}]", 1, most) for i, n in enumerate(found))
        if len(set(values)) != len(values):
            read.fault(path, "names a step twice")
        return values

    return ReminderSteps(
        season_days_left=numbers(steps[0], usual.season_days_left, MAX_SEASON_DAYS),
        keep_threshold_percent=numbers(steps[1], usual.keep_threshold_percent, 100),
        sc_expiring_days_left=numbers(steps[2], usual.sc_expiring_days_left, MAX_SEASON_DAYS),
        p_expiring_days_left=numbers(steps[3], usual.p_expiring_days_left, MAX_SEASON_DAYS),
    )
