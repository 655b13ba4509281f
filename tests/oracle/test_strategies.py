"""The histories drawn are possible, the oracle's answers hold together, and the hard spots are reached."""

from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache, partial
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis.errors import NoSuchExample

from tests.oracle.past import in_order, joined_at
from tests.oracle.standing import standing
from tests.oracle.strategies import HORIZON, MAX_EVENTS, History, histories, in_force

QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

# One history is proof enough, so it is not shrunk; derandomized, so that the proof does not depend on luck.
SEARCH = settings(QUIET, max_examples=2_000, derandomize=True, database=None, phases=[Phase.generate])

INSTANT = timedelta(microseconds=1)


@settings(QUIET)
@given(histories())
def test_a_standing_holds_together(history: History) -> None:
    now = history.standing()
    tiers = history.programs[now["programVersion"]][1]["tiers"]
    assert 1 <= now["tier"] <= len(tiers)
    assert 0 <= now["progress"] < now["target"]
    assert 1 <= now["keepThreshold"] <= now["target"]
    assert now["seasonStartedAt"] <= history.now < now["seasonEndsAt"]
    assert now["pExpiresAt"] is None or now["pExpiresAt"] > history.now
    assert len(history.events) <= MAX_EVENTS
    assert history.now - history.events[0]["at"] <= HORIZON


@settings(QUIET)
@given(histories())
def test_a_refund_is_as_if_less_had_been_paid(history: History) -> None:
    paid = {one["id"]: Decimal(one["amount"]) for one in history.events if one["kind"] == "PURCHASE"}
    for one in history.events:
        if one["kind"] == "REFUND":
            paid[one["purchase"]] -= Decimal(one["amount"])
    assert all(amount >= 0 for amount in paid.values())
    less: list[dict[str, Any]] = []
    for one in history.events:
        if one["kind"] == "PURCHASE":
            less.append(one | {"amount": str(paid[one["id"]])})
        elif one["kind"] != "REFUND":
            less.append(one)
    assert standing(history.programs, history.games, less, history.now) == history.standing()


def befores(history: History) -> list[tuple[datetime, dict[str, Any]]]:
    """The instant of each event that moves the standing, and the standing a moment before it."""
    # Of the refunds too, though later than the events they change: the amounts are those of the end.
    moving = in_order(history.events, history.now)
    found: list[tuple[datetime, dict[str, Any]]] = []
    for number, (earlier, event) in enumerate(pairwise(moving), start=1):
        if earlier["at"] < event["at"]:
            before = standing(history.programs, history.games, moving[:number], event["at"] - INSTANT)
            found.append((event["at"], before))
    return found


def season_ends_at_an_event(history: History) -> bool:
    return any(before["seasonEndsAt"] == t for t, before in befores(history))


def p_expires_at_an_event(history: History) -> bool:
    return any(before["p"] > 0 and before["pExpiresAt"] == t for t, before in befores(history))


def both_at_an_event(history: History) -> bool:
    return any(before["seasonEndsAt"] == before["pExpiresAt"] == t for t, before in befores(history))


def version_applies_from_an_event(history: History) -> bool:
    since = {applies_from for applies_from, _ in history.programs}
    return any(t in since for t, _ in befores(history))


def event_under_an_older_ladder(history: History) -> bool:
    return any(
        history.programs[before["programVersion"]][1] is not in_force(history.programs, t)
        and before["seasonEndsAt"] > t
        for t, before in befores(history)
    )


def tier_held_is_no_more(history: History) -> bool:
    return any(before["tier"] > len(in_force(history.programs, t)["tiers"]) for t, before in befores(history))


def purchase_before_the_join(history: History) -> bool:
    return joined_at(history.events) < history.events[0]["at"]


def purchase_out_of_order(history: History) -> bool:
    return any(one["at"] > two["at"] for one, two in pairwise(history.events))


def given_back_after_the_expiry(history: History) -> bool:
    kept = [{**one, "cancelled": False} for one in history.events]
    return standing(history.programs, history.games, kept, history.now)["p"] != history.standing()["p"]


def bought_at_a_rate_published_later(history: History) -> bool:
    since = history.programs[-1][0]
    return since is not None and any(
        one.get("currency") == "GBP" and one["at"] < since for one in history.events
    )


SPOTS: list[Callable[[History], bool]] = [
    season_ends_at_an_event,
    p_expires_at_an_event,
    both_at_an_event,
    version_applies_from_an_event,
    event_under_an_older_ladder,
    tier_held_is_no_more,
    purchase_out_of_order,
    purchase_before_the_join,
    given_back_after_the_expiry,
    bought_at_a_rate_published_later,
]


SEEN: dict[str, Callable[[dict[str, Any]], bool]] = {
    "debt": lambda now: now["p"] < 0,
    "loops": lambda now: now["loops"] > 1,
    "progress above tier 1": lambda now: now["tier"] > 1 and now["progress"] > 0,
    "third version": lambda now: now["programVersion"] == 2,
}


@cache
def unreached() -> Collection[str]:
    """The spots and the standings that no history of one search reaches, which ends when all are reached."""
    left: dict[str, Callable[[History], bool]] = {spot.__name__: spot for spot in SPOTS}
    left |= {name: partial(has_seen, seen) for name, seen in SEEN.items()}

    def all_are_reached(history: History) -> bool:
        for name in [name for name, is_reached in left.items() if is_reached(history)]:
            del left[name]
        return not left

    with suppress(NoSuchExample):
        find(histories(), all_are_reached, settings=SEARCH)
    return left


def has_seen(seen: Callable[[dict[str, Any]], bool], history: History) -> bool:
    return seen(history.standing())


@pytest.mark.parametrize("name", [*(spot.__name__ for spot in SPOTS), *SEEN])
def test_the_hard_spots_and_the_rarer_standings_are_reached(name: str) -> None:
    assert name not in unreached()
