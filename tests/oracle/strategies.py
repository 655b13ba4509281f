"""Histories for Hypothesis: small ladders, short seasons, and events that like to fall on boundaries.

Everything drawn could have been accepted: receipts never run backwards, a purchase is late by no more than
the window, refunds never exceed what was paid, a spend never exceeds the balance at its receipt (the oracle
is asked for it, and for the next boundary to aim at), a return gives back a spend once.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.oracle.build import boost, bought, game, joined, points, program, refunded, returned, spent, tier
from tests.oracle.choosing import sampled_from
from tests.oracle.standing import Rules, Version, standing

HORIZON = timedelta(days=1_000)
MAX_EVENTS = 25
CODES = ["A", "B", "C", "D", "E", "F", "G", "H"]
CURRENCIES = ["USD", "EUR", "JPY"]
FACTORS = ["1", "1", "1", "1.1", "1.25", "0.5", "2", "3", "0"]

# Seasons divide each other and the steps of the grid, so that chains of them meet at the same instants.
SEASON_DAYS = [1, 2, 3, 4, 6, 6, 12, 12, 30]
STEP_DAYS = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 12, 30]

# Ends of months and a leap day: where adding a month is not adding to its number.
STARTS = [
    datetime(2026, 1, 1, tzinfo=UTC),
    datetime(2026, 12, 31, 12, tzinfo=UTC),
    datetime(2027, 1, 30, tzinfo=UTC),
    datetime(2028, 2, 29, 6, 30, tzinfo=UTC),
]


@dataclass
class History:
    """The arguments of `standing`, and the ids that are still good for a refund or a return."""

    programs: list[Version]
    games: list[Version]
    events: list[dict[str, Any]]
    now: datetime
    name: str = "p"
    unrefunded: dict[str, Decimal] = field(default_factory=dict[str, Decimal])
    spent: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    held: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    invited: list[str] = field(default_factory=list[str])
    gifts: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    steps: list[int] = field(default_factory=STEP_DAYS.copy)

    def standing(self) -> dict[str, Any]:
        return standing(self.programs, self.games, self.events, self.now)


@st.composite
def instants(draw: st.DrawFn, start: datetime, days: int = 90) -> datetime:
    """A point of the grid; rarely a moment beside it."""
    beside = draw(sampled_from([0, 0, 0, 0, 0, 0, -1, 1]))
    return start + timedelta(days=draw(st.integers(0, days)), microseconds=beside)


@st.composite
def amounts(draw: st.DrawFn) -> Decimal:
    """More than nothing, with 0 to 3 decimals; rarely enough to loop a great many times."""
    biggest = draw(sampled_from([1, 10, 10, 40, 40, 100_000]))
    decimals = draw(st.integers(0, 3))
    return Decimal(draw(st.integers(1, biggest * 10**decimals))).scaleb(-decimals)


@st.composite
def boosts(draw: st.DrawFn, start: datetime, codes: list[str]) -> dict[str, Any]:
    since = draw(instants(start, days=20))
    return boost(
        draw(sampled_from(["X", "Y", "Z"])),
        since,
        since + timedelta(days=draw(sampled_from([1, 2, 6, 30, 365]))),
        draw(sampled_from(FACTORS)),
        draw(sampled_from(FACTORS)),
        tiers=draw(
            st.none() | st.lists(st.sampled_from(codes), min_size=1, max_size=len(codes), unique=True)
        ),
    )


@st.composite
def programs(draw: st.DrawFn, start: datetime) -> dict[str, Any]:
    count = draw(st.integers(2, 8))
    # A code may stand for another rung in the next version: what counts is the rank.
    codes = draw(st.just(CODES) | st.permutations(CODES))[:count]
    tiers: list[dict[str, Any]] = []
    for code in codes:
        span = draw(sampled_from([1, 2, 5, 10, 10, 20, 50, 100]))
        keep = draw(st.just(span) | st.integers(1, span))
        days = draw(sampled_from(SEASON_DAYS))
        sc, p = draw(sampled_from(FACTORS)), draw(sampled_from(FACTORS))
        tiers.append(tier(code, span, keep, days, sc=sc, p=p))
    return program(
        tiers,
        scPerUsd=draw(sampled_from(["10", "10", "1", "0.5", "2.5", "0"])),
        pPerUsd=draw(sampled_from(["10", "10", "1", "0.5", "0"])),
        pExpiryMonths=draw(sampled_from([1, 1, 2, 3, 12])),
        lateWindowHours=draw(sampled_from([0, 24, 72, 72, 72, 240])),
        rates={"USD": "1", "EUR": draw(sampled_from(["1.10", "1.0837", "2"])), "JPY": "0.0067"},
        boosts=draw(st.lists(boosts(start, codes), max_size=3)),
    )


@st.composite
def games(draw: st.DrawFn) -> dict[str, Any]:
    by_tier = st.dictionaries(sampled_from(CODES), sampled_from(FACTORS), max_size=3)
    return game(draw(by_tier)) | {"birthdayPFactor": draw(by_tier)}


@st.composite
def versions(draw: st.DrawFn, start: datetime, rules: st.SearchStrategy[dict[str, Any]]) -> list[Version]:
    """One version from the beginning of time, then up to two more; two may share an instant."""
    count = draw(sampled_from([0, 1, 1, 2, 2]))
    later = sorted(draw(instants(start, days=20)) for _ in range(count))
    return [(applies_from, draw(rules)) for applies_from in (None, *later)]


@st.composite
def with_pounds(draw: st.DrawFn, programs: list[Version], start: datetime) -> list[Version]:
    """The last version knows a currency that the others do not, at a rate from before it applies."""
    *before, (applies_from, last) = programs
    if applies_from is None or draw(st.booleans()):
        return programs
    since = min(draw(instants(start, days=20)), applies_from)
    pounds = {"GBP": {"rate": draw(sampled_from(["1.27", "1.3333", "3"])), "from": since.isoformat()}}
    return [*before, (applies_from, {**last, "rates": {**last["rates"], **pounds}})]


def currencies(history: History, t: datetime) -> list[str]:
    """Those that a purchase may be made in that counts at t."""
    listed = history.programs[-1][1]["rates"].get("GBP")
    return (
        CURRENCIES if listed is None or datetime.fromisoformat(listed["from"]) > t else [*CURRENCIES, "GBP"]
    )


def in_force(of: list[Version], t: datetime) -> Rules:
    return of[max(number for number, (since, _) in enumerate(of) if since is None or since <= t)][1]


def turns(history: History) -> list[datetime]:
    """Where the rules change: a version applies, a boost or a mission begins or ends."""
    found = [at for at, _ in (*history.programs, *history.games) if at is not None]
    for _, rules in history.programs:
        found += [datetime.fromisoformat(one[end]) for one in rules["boosts"] for end in ("from", "until")]
    for _, rules in history.games:
        found += [datetime.fromisoformat(one[end]) for one in rules["missions"] for end in ("from", "until")]
    return found


@st.composite
def next_instants(draw: st.DrawFn, history: History, start: datetime) -> datetime:
    """Not before the last receipt: a step on the grid, or exactly on the boundary that comes next."""
    step = timedelta(days=draw(st.sampled_from(history.steps)))
    aim = draw(sampled_from(["step", "step", "step", "step", "grid", "rules", "rules", "season", "expiry"]))
    target = history.now + step
    if aim == "grid":
        target = start + timedelta(days=(history.now - start).days) + step
    elif aim == "rules":
        target = min((at for at in turns(history) if at > history.now), default=history.now)
    elif aim in {"season", "expiry"}:
        next_one = history.standing()["seasonEndsAt" if aim == "season" else "pExpiresAt"]
        target = next_one or history.now
    target += timedelta(microseconds=draw(sampled_from([0, 0, 0, 0, 0, 0, -1, 1])))
    return max(history.now, min(target, start + HORIZON))


def add_purchase(
    draw: st.DrawFn, history: History, aim: Decimal | None = None, sku: str | None = None
) -> None:
    """Of any amount, or of `aim` USD."""
    window = in_force(history.programs, history.now)["lateWindowHours"]
    hours = draw(sampled_from([0, 0, 0, 0, 24, 48, 72, 240]))
    effective_at = history.now - timedelta(hours=hours)
    if hours > window:
        effective_at = history.now
    amount = draw(amounts()) if aim is None else aim
    currency = "USD" if aim is not None else draw(st.sampled_from(currencies(history, effective_at)))
    purchase = f"{history.name}{len(history.events)}"
    history.unrefunded[purchase] = amount
    birthday = draw(st.booleans())
    history.events.append(bought(effective_at, purchase, f"{amount:f}", currency, sku, birthday=birthday))


def add_refund(draw: st.DrawFn, history: History) -> None:
    purchase = draw(st.sampled_from(sorted(history.unrefunded)))
    remaining = history.unrefunded.pop(purchase)
    thousandths = int(remaining.scaleb(3))
    back = Decimal(draw(st.just(thousandths) | st.integers(1, thousandths))).scaleb(-3)
    if back < remaining:
        history.unrefunded[purchase] = remaining - back
    history.events.append(refunded(history.now, purchase, f"{back:f}"))


def add_spend(draw: st.DrawFn, history: History) -> None:
    balance = history.standing()["p"]
    if balance <= 0:
        return
    number = draw(st.just(balance) | st.integers(1, balance))
    spend = f"{history.name}{len(history.events)}"
    history.spent.append((spend, number))
    history.events.append(spent(history.now, spend, number))


def add_return(draw: st.DrawFn, history: History) -> None:
    spend, number = history.spent.pop(draw(st.integers(0, len(history.spent) - 1)))
    history.events.append(returned(history.now, spend, number, cancelled=draw(st.booleans())))


def add_event(draw: st.DrawFn, history: History) -> None:
    kinds = [
        "PURCHASE",
        "PURCHASE",
        "PURCHASE",
        "PURCHASE",
        "SC_GRANTED",
        "SC_GRANTED",
        "P_GRANTED",
        "P_SPENT",
    ]
    kinds += ["REFUND", "DEBT"] if history.unrefunded else []
    kinds += ["P_RETURNED"] if history.spent else []
    kind = draw(st.sampled_from(kinds))
    if kind == "PURCHASE":
        add_purchase(draw, history)
    elif kind == "REFUND":
        add_refund(draw, history)
    elif kind == "DEBT":  # two independent draws would hardly ever make one
        add_spend(draw, history)
        add_refund(draw, history)
    elif kind == "P_SPENT":
        add_spend(draw, history)
    elif kind == "P_RETURNED":
        add_return(draw, history)
    else:
        history.events.append(points(kind, history.now, draw(st.integers(1, 120))))


Add = Callable[[st.DrawFn, History], None]
"""How another event comes to a history."""


def live(
    draw: st.DrawFn, history: History, start: datetime, most: int, add: Add = add_event, *, least: int = 0
) -> None:
    """The member joins, unless it has, and so many events happen to it."""
    if not history.events:
        # Half of the members were there before the first publication.
        history.now = start if draw(st.booleans()) else draw(instants(start, days=20))
        tiers = in_force(history.programs, history.now)["tiers"]
        rank = draw(st.sampled_from([1, len(tiers), len(tiers)]) | st.integers(1, len(tiers)))
        history.events.append(joined(history.now, rank))
    until = len(history.events) + most - 3
    for _ in range(draw(st.integers(least, most))):
        if len(history.events) > until:
            break
        history.now = draw(next_instants(history, start))
        add(draw, history)


@st.composite
def histories(draw: st.DrawFn) -> History:
    start = draw(sampled_from(STARTS))
    history = History(
        programs=draw(with_pounds(draw(versions(start, programs(start))), start)),
        games=draw(versions(start, games())),
        events=[],
        now=start,
    )
    live(draw, history, start, MAX_EVENTS)
    if draw(st.booleans()):  # else `now` is the last receipt, with the progress it left
        history.now = draw(next_instants(history, start))
    return history
