"""Histories under rules with measures and paths, for Hypothesis: windows that slide over short seasons,
invitations and an activity beside purchases, seasons by the calendar."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.oracle.build import activity, done, game, points
from tests.oracle.choosing import sampled_from
from tests.oracle.merging import Merge, merges_of
from tests.oracle.strategies import (
    STARTS,
    History,
    add_purchase,
    add_refund,
    live,
    next_instants,
    programs,
    versions,
    with_pounds,
)

ACTIVITY = "REVIEW"
WINDOWS: list[dict[str, Any]] = [
    {"kind": "LIFETIME"},
    {"kind": "SEASON"},
    {"kind": "SEASON"},
    {"kind": "ROLLING", "days": 1},
    {"kind": "ROLLING", "days": 3},
    {"kind": "ROLLING", "days": 12},
    {"kind": "CALENDAR", "period": "MONTH"},
    {"kind": "CALENDAR", "period": "QUARTER"},
]
COUNTS: list[dict[str, Any]] = [
    {"counts": "SPEND_USD"},
    {"counts": "SPEND_USD"},
    {"counts": "PURCHASES"},
    {"counts": "INVITATIONS"},
    {"counts": "ACTIVITY", "activity": ACTIVITY},
]
SEASONS: list[dict[str, Any]] = [
    {"calendar": "MONTH"},
    {"calendar": "MONTH", "plus": 1},
    {"calendar": "QUARTER", "plus": 0},
    {"days": 6},
]
MAX_EVENTS = 16


@st.composite
def paths(draw: st.DrawFn, measures: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Up to three, of up to two leaves; the numbers are reached by a few events."""
    found: list[list[dict[str, Any]]] = []
    for _ in range(draw(st.integers(1, 3))):
        codes = draw(
            st.lists(
                st.sampled_from(["SC", *(measure["code"] for measure in measures)]),
                min_size=1,
                max_size=2,
                unique=True,
            )
        )
        add(found, [leaf(draw, code, measures) for code in codes])
    return found


def add(found: list[list[dict[str, Any]]], path: list[dict[str, Any]]) -> None:
    """Add a path that is not there yet, its leaves in whatever order."""
    if not any(len(one) == len(path) and all(each in one for each in path) for one in found):
        found.append(path)


def leaf(draw: st.DrawFn, code: str, measures: list[dict[str, Any]]) -> dict[str, Any]:
    if code == "SC":
        return {"measure": code}
    counts = next(measure["counts"] for measure in measures if measure["code"] == code)
    number = draw(sampled_from(["1", "2.5", "10", "40"] if counts == "SPEND_USD" else ["1", "1", "2", "3"]))
    return {"measure": code, "atLeast": number}


@st.composite
def growth_programs(draw: st.DrawFn, start: datetime) -> dict[str, Any]:
    document = draw(programs(start))
    measures = [
        {"code": f"M{number}", **draw(st.sampled_from(COUNTS)), "window": draw(st.sampled_from(WINDOWS))}
        for number in range(draw(st.integers(1, 4)))
    ]
    for rank, tier in enumerate(document["tiers"], start=1):
        if draw(st.integers(0, 3)) == 0:
            del tier["seasonDays"]
            tier["season"] = draw(st.sampled_from(SEASONS))
        if rank > 1 and draw(st.booleans()):
            tier["enterBy"] = draw(paths(measures))
        if rank > 1 and draw(st.integers(0, 3)) == 0:
            # Each way in without SC is a way to stay.
            ways_in = [
                path for path in tier.get("enterBy", []) if all(one["measure"] != "SC" for one in path)
            ]
            for path in draw(paths(measures)):
                add(ways_in, path)
            tier["keepBy"] = ways_in
    return {**document, "measures": measures}


def growth_games() -> st.SearchStrategy[dict[str, Any]]:
    return st.just(game() | {"activities": [activity(ACTIVITY, sc=3, p=1)]})


def add_growth_event(draw: st.DrawFn, history: History) -> None:
    kinds = ["PURCHASE", "PURCHASE", "PURCHASE", "INVITE", "INVITE", "ACTIVITY", "ACTIVITY", "SC"]
    kinds += ["REFUND", "REFUND"] if history.unrefunded else []
    kind = draw(st.sampled_from(kinds))
    if kind == "PURCHASE":
        # Mostly of what some leaf asks for.
        add_purchase(
            draw, history, aim=draw(st.none() | st.sampled_from(list(map(Decimal, ["1", "10", "40"]))))
        )
    elif kind == "REFUND":
        add_refund(draw, history)
    elif kind == "INVITE":
        history.events.append(
            {"kind": "INVITE_QUALIFIED", "at": history.now, "id": f"{history.name}i{len(history.events)}"}
        )
    elif kind == "ACTIVITY":
        history.events.append(done(history.now, ACTIVITY, history.now.date().isoformat()))
    else:
        history.events.append(points("SC_GRANTED", history.now, draw(st.integers(1, 60))))


@st.composite
def growth_histories(draw: st.DrawFn) -> History:
    start = draw(sampled_from(STARTS))
    history = History(
        programs=draw(with_pounds(draw(versions(start, growth_programs(start) | programs(start))), start)),
        games=draw(versions(start, growth_games())),
        events=[],
        now=start,
    )
    live(draw, history, start, MAX_EVENTS, add_growth_event)
    if draw(st.booleans()):
        history.now = draw(next_instants(history, start))
    return history


@st.composite
def growth_merges(draw: st.DrawFn) -> Merge:
    start = draw(sampled_from(STARTS))
    rules = draw(versions(start, growth_programs(start) | programs(start)))
    of_game = draw(versions(start, growth_games()))
    return draw(merges_of(start, lambda name: History(rules, of_game, [], start, name), add_growth_event))
