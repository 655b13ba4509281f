"""Histories of members that become one: each lives for itself, two are joined, what follows happens to both.

Which one goes on is decided here from the text of the decision, by the oracle's standings.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from tests.oracle.choosing import sampled_from
from tests.oracle.past import joined_at
from tests.oracle.standing import standing
from tests.oracle.strategies import (
    STARTS,
    Add,
    History,
    add_event,
    games,
    live,
    next_instants,
    programs,
    versions,
)

BEFORE = 9
AFTER = 8


@dataclass
class Merge:
    """A merge: the two as they were at its instant, and the one that goes on with what happened to it."""

    survivor: dict[str, Any]
    absorbed: dict[str, Any]
    ended: History
    whole: History


def position(history: History, held: dict[str, Any]) -> int:
    return history.programs[held["programVersion"]][1]["tiers"][held["tier"] - 1]["scFrom"] + held["progress"]


def merged(first: History, second: History) -> Merge:
    """The two joined at the later of their presents."""
    at = max(first.now, second.now)
    sides = [replace(side, now=at) for side in (first, second)]
    held = {side.name: side.standing() for side in sides}

    def order(side: History) -> tuple[Any, ...]:
        mine = held[side.name]
        return -mine["tier"], -position(side, mine), joined_at(side.events), side.name

    survivor, absorbed = sorted(sides, key=order)
    taken = {"kind": "MERGED", "at": at, "absorbed": absorbed.events, "id": absorbed.name}
    whole = replace(
        survivor,
        events=[*survivor.events, taken],
        unrefunded=survivor.unrefunded | absorbed.unrefunded,
        spent=survivor.spent + absorbed.spent,
        gifts=survivor.gifts + absorbed.gifts,
    )
    ended = replace(absorbed, events=[*absorbed.events, {"kind": "CLOSED", "at": at, "id": absorbed.name}])
    return Merge(held[survivor.name], held[absorbed.name], ended, whole)


@st.composite
def merges(draw: st.DrawFn) -> Merge:
    """Two or three members under one set of rules, joined one after the other, and what happens then."""
    start = draw(sampled_from(STARTS))
    rules = draw(versions(start, programs(start)))
    of_game = draw(versions(start, games()))
    return draw(merges_of(start, lambda name: History(rules, of_game, [], start, name)))


@st.composite
def merges_of(
    draw: st.DrawFn, start: datetime, alone: Callable[[str], History], add: Add = add_event
) -> Merge:
    """Those that `alone` makes, by their names, each before anything happened to it."""

    def member(name: str) -> History:
        history = alone(name)
        live(draw, history, start, BEFORE, add)
        return history

    merge = merged(member("a"), member("b"))
    if draw(st.booleans()):
        live(draw, merge.whole, start, AFTER, add)
        merge = merged(merge.whole, member("c"))
    live(draw, merge.whole, start, AFTER, add)
    merge.whole.now = draw(next_instants(merge.whole, start))
    return merge


def at_the_end(merge: Merge) -> dict[str, Any]:
    """The standing that the survivor was left with by the merge alone."""
    events = merge.whole.events
    index = max(n for n, event in enumerate(events) if event["kind"] == "MERGED")
    # A late purchase may have been put before it since, and a refund counts back to it.
    return standing(merge.whole.programs, merge.whole.games, events[: index + 1], events[index]["at"])
