"""Histories of members who earn beside purchases: missions, activities, claims, under rules published anew.

As in `strategies`, everything drawn could have been accepted: a report is news, an activity is within its
limits, a claim is the first of its period or an open one, each by the oracle's own diary at the instant of
receipt. Numbers aim at goals: they reach them, pass them, or miss them by one.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.oracle import earning
from tests.oracle.build import activity, benefit, done, game, joined, mission, program, reported, tier
from tests.oracle.choosing import sampled_from
from tests.oracle.earning import Moment, instant, may_count, progress, run_of
from tests.oracle.merging import Merge, merges_of
from tests.oracle.past import remaining_amounts
from tests.oracle.standing import (
    Member,
    Rules,
    Version,
    World,
    lived,
    moment_of,
)
from tests.oracle.strategies import (
    CODES,
    MAX_EVENTS,
    STARTS,
    History,
    add_event,
    add_purchase,
    add_refund,
    add_spend,
    in_force,
    instants,
    live,
    next_instants,
    programs,
    versions,
)

DAY = timedelta(days=1)
SKUS = [None, "gem", "gem"]
MISSIONS = ["M1", "M2", "M3"]
FATES = ["same", "lower", "longer", "longer", "changed", "new", "gone"]
ACTIVITIES = ["CHECK_IN", "REVIEW"]

# Where a day begins: in UTC, and where it does so first and last.
HOURS_AHEAD = [0, 0, 0, 0, 14, -11]


@st.composite
def missions(draw: st.DrawFn, code: str, since: datetime) -> dict[str, Any]:
    counts = draw(sampled_from(["PURCHASES", "PURCHASES", "AMOUNT_USD", "REPORTED"]))
    start = since + DAY * draw(sampled_from([-1, 0, 0, 1, 3]))
    of_purchases = counts != "REPORTED"
    return draw(
        changed(
            mission(
                code,
                counts,
                1,
                start,
                start,
                sku=draw(sampled_from([None, None, *SKUS])) if of_purchases else None,
            )
        )
    )


@st.composite
def changed(draw: st.DrawFn, old: Rules) -> dict[str, Any]:
    """The same run with another goal, reward, end or tiers."""
    days = draw(sampled_from([1, 2, 4, 4, 12, 30, 90]))
    return dict(old) | {
        "goal": draw(sampled_from([1, 1, 2, 2, 3, 5, 12])),
        "rewardSc": draw(sampled_from([0, 1, 9, 10, 30, 100])),
        "rewardP": draw(sampled_from([0, 0, 1, 7])),
        "until": (instant(old["from"]) + days * DAY).isoformat(),
        "tiers": draw(
            sampled_from([None, None, None]) | st.lists(st.sampled_from(CODES[:4]), min_size=1, unique=True)
        ),
    }


def eased(old: Rules, fate: str) -> dict[str, Any]:
    """The same run with a goal that comes down by one, with a later end, or as it was."""
    if fate == "lower" and old["goal"] > 1:
        return dict(old) | {"goal": old["goal"] - 1}
    if fate == "longer":
        return dict(old) | {"until": (instant(old["until"]) + 4 * DAY).isoformat()}
    return dict(old)


@st.composite
def activities(draw: st.DrawFn, code: str) -> dict[str, Any]:
    limits = {
        name: draw(st.sampled_from([None, None, *some]))
        for name, some in (("maxPerDay", (1, 2)), ("maxPerWeek", (2, 3)), ("maxTotal", (1, 5)))
    }
    rows = draw(st.sampled_from([[], [2], [3], [2, 3], [2, 5]]))
    streaks = [{"days": days, "sc": draw(sampled_from([0, 4, 20])), "p": days - 2} for days in rows]
    numbers = sampled_from([0, 1, 6])
    return activity(code, sc=draw(numbers), p=draw(numbers), streaks=streaks, **limits)


@st.composite
def benefits(draw: st.DrawFn) -> list[dict[str, Any]]:
    daily, gift = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    all_of_them = [
        benefit("DAILY", "DAILY_BONUS", {"p": daily}),
        benefit("GIFT", "MONTHLY_GIFT", {"p": gift}),
        benefit("CHEST", "DAILY_BONUS", {"sku": "chest"}),
    ]
    return draw(st.lists(st.sampled_from(all_of_them), unique_by=lambda one: one["code"]))


@st.composite
def published(draw: st.DrawFn, start: datetime) -> list[Version]:
    """Versions of a game's rules: a run goes on, changes, vanishes, comes back; none that is over reopens."""
    count = draw(sampled_from([0, 1, 2, 2]))
    since = [None, *sorted(draw(instants(start, days=8)) for _ in range(count))]
    found: list[Version] = []
    last: dict[earning.Run, Rules] = {}  # the last word on each run
    for applies_from in since:
        at = applies_from or start
        now_running: list[Rules] = []
        for code in MISSIONS:
            known = [one for one in last.values() if one["code"] == code]
            fate = draw(st.sampled_from(FATES if known else ["new"]))
            if fate == "gone":
                continue
            if fate == "new":
                drawn = draw(missions(code, at))
            else:
                drawn = draw(changed(known[-1])) if fate == "changed" else eased(known[-1], fate)
            before = last.get(run_of(drawn))
            if before is not None and instant(before["until"]) <= at:
                drawn = before  # it is over, and may only be said again
            elif before is not None:
                drawn = dict(drawn) | {"counts": before["counts"], "sku": before["sku"]}
            now_running.append(drawn)
            last[run_of(drawn)] = drawn
        rules = game(draw(st.dictionaries(sampled_from(CODES), sampled_from(["1", "2"]), max_size=1)))
        tiers = draw(st.lists(st.sampled_from(CODES[:4]), max_size=2, unique=True))
        rules |= {
            "missions": draw(st.permutations(now_running)),
            "activities": [draw(activities(code)) for code in ACTIVITIES],
            "benefits": {code: draw(benefits()) for code in tiers},
        }
        found.append((applies_from, rules))
    return found


def present(history: History) -> tuple[Member, Moment]:
    """The member as it is, and the rules that an event would be counted by now."""
    world = World(history.programs, history.games)
    member = lived(world, history.events, remaining_amounts(history.events), history.now)
    return member, moment_of(world, member, history.now)


def add_aimed_purchase(draw: st.DrawFn, history: History) -> None:
    """As much as a mission still needs, or a thousandth less."""
    member, moment = present(history)
    missing = [
        (one["goal"] - progress(member.diary, one), one["sku"])
        for one in moment.game["missions"]
        if one["counts"] == "AMOUNT_USD" and may_count(member.diary, one, moment)
    ]
    if not missing:
        return add_purchase(draw, history, sku=draw(sampled_from(SKUS)))
    left, sku = draw(st.sampled_from(missing))
    amount = Decimal(left.numerator) / left.denominator - draw(sampled_from([Decimal(0), Decimal("0.001")]))
    if 0 < amount == round(amount, 6):
        add_purchase(draw, history, amount, sku)
    return None


def add_report(draw: st.DrawFn, history: History) -> None:
    member, moment = present(history)
    running = [
        one
        for one in moment.game["missions"]
        if one["counts"] == "REPORTED" and may_count(member.diary, one, moment)
    ]
    if not running:
        return add_purchase(draw, history)
    wanted = draw(st.sampled_from(running))
    known = int(progress(member.diary, wanted))
    number = draw(st.sampled_from([known + 1, wanted["goal"] - 1, wanted["goal"], wanted["goal"] + 1]))
    if number > known:
        history.events.append(reported(history.now, wanted["code"], number))
    return None


def add_activity(draw: st.DrawFn, history: History) -> None:
    member, moment = present(history)
    wanted = draw(st.sampled_from(moment.game["activities"]))
    period = a_day(draw, history)
    if earning.is_within_limits(member.diary, wanted, period):
        history.events.append(done(history.now, wanted["code"], period))


def a_day(draw: st.DrawFn, history: History) -> str:
    return (history.now + timedelta(hours=draw(sampled_from(HOURS_AHEAD)))).date().isoformat()


def held_benefits(rules: Rules, ladder: Rules, tier: int) -> list[Rules]:
    """Of the tier held and those below it: the higher one's where two have the same code (rules.md §9)."""
    ranks = {one["code"]: rank for rank, one in enumerate(ladder["tiers"], start=1)}

    def rank(code: str) -> int:
        """Of a tier that the ladder lacks, the rank that it had when the game's rules were published."""
        return ranks.get(code, CODES.index(code) + 1)

    found: dict[str, Rules] = {}
    for code in sorted(rules["benefits"], key=rank):
        if rank(code) <= tier:
            found |= {one["code"]: one for one in rules["benefits"][code]}
    return list(found.values())


def add_claim(draw: st.DrawFn, history: History) -> None:
    member, moment = present(history)
    ladder = history.programs[member.program][1]
    held = held_benefits(moment.game, ladder, member.tier)
    if not held:
        return add_activity(draw, history)
    wanted = draw(st.sampled_from(held))
    day = a_day(draw, history)
    period = day if wanted["kind"] == "DAILY_BONUS" else day[:7]
    if not earning.may_claim(member.diary, wanted["code"], period):
        return None
    claimed = {
        "kind": "BENEFIT_CLAIMED",
        "at": history.now,
        "code": wanted["code"],
        "period": period,
        "points": wanted["grants"].get("p", 0),
        "id": f"{history.name}{len(history.events)}",
    }
    history.events.append(claimed)
    if "sku" in wanted["grants"]:
        history.gifts.append(claimed)
    return None


def add_return(draw: st.DrawFn, history: History) -> None:
    gift = history.gifts.pop(draw(st.integers(0, len(history.gifts) - 1)))
    back = {name: gift[name] for name in ("code", "period", "id")}
    history.events.append({"kind": "BENEFIT_RETURNED", "at": history.now, **back})


def add_earned(draw: st.DrawFn, history: History) -> None:
    """Another event of one who earns."""
    ways = [add_bought, add_bought, add_bought, add_aimed_purchase, add_report, add_report]
    ways += [add_activity, add_activity, add_activity, add_claim, add_claim, add_spend, add_event]
    ways += [add_refund, add_refund] if history.unrefunded else []
    ways += [add_return, add_return] if history.gifts else []
    draw(st.sampled_from(ways))(draw, history)


def add_bought(draw: st.DrawFn, history: History) -> None:
    add_purchase(draw, history, sku=draw(sampled_from(SKUS)))


@st.composite
def ladders(draw: st.DrawFn, start: datetime) -> list[Version]:
    """Mostly one small ladder on which rewards promote: what is looked for here lies in the game's rules."""
    if draw(sampled_from([False, False, False, True])):
        return draw(versions(start, programs(start)))
    tiers = [
        tier(code, draw(sampled_from([10, 20, 50])), 5, draw(sampled_from([2, 6, 12, 30])))
        for code in CODES[: draw(st.integers(2, 4))]
    ]
    rates = draw(sampled_from(["10", "1", "0.5"]))
    return [(None, program(tiers, scPerUsd=rates, pExpiryMonths=draw(sampled_from([1, 2]))))]


def newcomer(draw: st.DrawFn, rules: list[Version], of_game: list[Version], start: datetime) -> History:
    """Who joins at the start, and comes nearly every day, so that missions and rows of days are met."""
    history = History(rules, of_game, [], start, steps=[0, 0, 0, 1, 1, 1, 1, 2, 4])
    tiers = in_force(rules, start)["tiers"]
    history.events.append(joined(start, draw(st.integers(1, len(tiers)))))
    return history


@st.composite
def earners(draw: st.DrawFn) -> History:
    start = draw(sampled_from(STARTS))
    history = newcomer(draw, draw(ladders(start)), draw(published(start)), start)
    live(draw, history, start, MAX_EVENTS, add_earned, least=10)
    if draw(st.booleans()):
        history.now = draw(next_instants(history, start))
    return history


@st.composite
def merged_earners(draw: st.DrawFn) -> Merge:
    start = draw(sampled_from(STARTS))
    rules, of_game = draw(ladders(start)), draw(published(start))

    def alone(name: str) -> History:
        # Close together, so that what one began is still open when the other one comes.
        one = replace(newcomer(draw, rules, of_game, start), name=name, steps=[0, 0, 0, 0, 1, 2])
        for add in draw(st.lists(sampled_from([add_bought, add_report, add_activity]), max_size=3)):
            add(draw, one)
        return one

    return draw(merges_of(start, alone, add_earned))


def add_gift(draw: st.DrawFn, history: History) -> None:
    """A gift that is claimed, or one that was not delivered."""
    ways = [add_claim, add_claim]
    ways += [add_return, add_return] if history.gifts else []
    draw(st.sampled_from(ways))(draw, history)


CHEST = game() | {"benefits": {CODES[0]: [benefit("CHEST", "DAILY_BONUS", {"sku": "chest"})]}}


@st.composite
def gifted(draw: st.DrawFn) -> Merge:
    """Two or three who claim gifts, of which many come to nothing, and become one."""
    start = draw(sampled_from(STARTS))
    ladder: list[Version] = [(None, program([tier(code, 10, 5, 30) for code in CODES[:2]]))]
    rules: list[Version] = [(None, CHEST)]

    def alone(name: str) -> History:
        return replace(newcomer(draw, ladder, rules, start), name=name, steps=[0, 0, 0, 1])

    return draw(merges_of(start, alone, add_gift))
