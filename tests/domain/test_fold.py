"""The fold against the oracle, which shares no code with it, and against the worked cases."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from app.domain.earning_progress import EarningProgress, claims_open, mission_progress
from app.domain.events import (
    Event,
    Joined,
    PointsGranted,
    PointsReturned,
    PointsSpent,
    Purchase,
    Refund,
    SCGranted,
    Standing,
    is_given_back,
    season_ladder,
)
from app.domain.growth.measures import value_of
from app.domain.instants import BEGINNING, format_instant, parse_instant
from app.domain.receipt import effective_at
from app.domain.replay import replay
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import apply, fold, join
from app.rules_files.reading import check_program
from tests.conftest import CASES_FILE
from tests.domain.worlds import Member, book_of, events_of, examples, lived
from tests.oracle.past import unfolded
from tests.oracle.strategies import History, histories

CASES = json.loads(CASES_FILE.read_text())
BOOK = RuleBook((check_program(CASES["rules"], 1, BEGINNING),))
POINTS = {
    "grant_p": PointsGranted,
    "grant_sc": SCGranted,
    "spend_p": PointsSpent,
    "return_p": PointsReturned,
}
KINDS = {"join", "purchase", "refund", "read"}


def shown(standing: Standing) -> dict[str, Any]:
    tier = season_ladder(standing, BOOK).tier(standing.tier)
    return {
        "tier": tier.code,
        "progress": standing.progress,
        "target": tier.span,
        "keepThreshold": tier.keep_threshold,
        "seasonStartedAt": format_instant(standing.season_started_at),
        "seasonEndsAt": format_instant(standing.season_ends_at),
        "p": standing.p,
        "pExpiresAt": standing.p_expires_at and format_instant(standing.p_expires_at),
        "loops": standing.loops,
    }


def event_of(step: Mapping[str, Any], events: list[Event]) -> Event:
    received = parse_instant(step["at"])
    at = received
    if "occurredAt" in step:
        at = effective_at(parse_instant(step["occurredAt"]), received, BOOK)
    seq = len(events) + 1
    reference = step.get("id", f"#{seq}")
    match step["event"]:
        case "join":
            return Joined(at, seq, tier=BOOK.programs[0].ranks[step["tier"]] if "tier" in step else 1)
        case "purchase":
            currency = step.get("currency", "USD")
            return Purchase(at, seq, reference, amount=Decimal(step["amount"]), currency=currency)
        case "refund":
            return refund_of(step, events, at)
        case event:
            return POINTS[event](at, seq, reference, points=step["n"])


def refund_of(step: Mapping[str, Any], events: list[Event], at: datetime) -> Refund:
    """Of the amount in the step, or of what is left of the purchase."""
    name, seq = step["id"], len(events) + 1
    purchase = next(event for event in events if isinstance(event, Purchase) and event.reference == name)
    amount = Decimal(step.get("amount", 0))
    if "amount" not in step:
        refunds = (event for event in events if isinstance(event, Refund) and event.purchase_id == name)
        amount = purchase.amount - sum(refund.amount for refund in refunds)
    return Refund(at, seq, f"r{seq}", amount=amount, currency=purchase.currency, purchase_id=name)


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["name"])
def test_worked_cases(case: Mapping[str, Any]) -> None:
    events: list[Event] = []
    member: Member | None = None
    for step in case["steps"]:
        now = parse_instant(step["at"])
        if step["event"] != "read":
            event = event_of(step, events)
            if not events:
                first = Joined(event.effective_at, tier=event.tier if isinstance(event, Joined) else 1)
                events.append(first)
                member = Member.joined(replace(first, seq=1), BOOK)
            if not isinstance(event, Joined):
                assert member is not None
                # A purchase from before the join moves the join back to it.
                joined_at = min(events[0].effective_at, event.effective_at)
                events[0] = replace(events[0], effective_at=joined_at)
                events.append(event)
                member.receive(event, now)
        assert member is not None
        assert shown(fold(events, now, BOOK)[0]) == step["expect"]
        assert shown(settle(member.standing, now, BOOK)[0]) == step["expect"]
        member.check_sums()


def test_every_kind_of_step_is_known() -> None:
    assert len(CASES["cases"]) >= 21
    assert {step["event"] for case in CASES["cases"] for step in case["steps"]} <= {*POINTS, *KINDS}


def as_the_oracle_says(standing: Standing, history: History) -> dict[str, Any]:
    book = book_of(history)
    ladder = season_ladder(standing, book)
    tier = ladder.tier(standing.tier)
    return {
        "tier": standing.tier,
        "tierCode": tier.code,
        "progress": standing.progress,
        "target": tier.span,
        "keepThreshold": tier.keep_threshold,
        "seasonStartedAt": standing.season_started_at,
        "seasonEndsAt": standing.season_ends_at,
        "p": standing.p,
        "pExpiresAt": standing.p_expires_at,
        "loops": standing.loops,
        "lifetimeSc": standing.lifetime_sc,
        "lifetimeP": standing.lifetime_p,
        "programVersion": ladder.version - 1,
        "earning": earning_as_the_oracle_says(standing.earning, history),
        "measures": {
            measure.code: value_of(standing.earning.measures, measure, history.now)
            for measure in ladder.measures
        },
    }


def earning_as_the_oracle_says(earning: EarningProgress, history: History) -> dict[str, Any]:
    """What is open at the history's end, and of each benefit the last period claimed and what is open."""
    earning_progress = {
        one.code: mission_progress(earning, one)
        for one in book_of(history).game_at(history.now).missions
        if one.audience.is_open(history.now)
    }
    claims = [one for one in unfolded(history.events) if one["kind"] == "BENEFIT_CLAIMED"]
    last = {one["code"]: one["period"] for one in sorted(claims, key=lambda one: one["period"])}
    return {
        "missions": {
            code: (progress.progress, progress.completed_at) for code, progress in earning_progress.items()
        },
        "activities": {
            code: {
                "last": progress.day,
                "day": progress.today,
                "week": progress.this_week,
                "total": progress.total,
                "row": progress.streak,
            }
            for code, progress in earning.activities.items()
        },
        "claims": {code: (period, claims_open(earning, code, period)) for code, period in last.items()},
    }


@examples(300)
@given(histories())
def test_the_fold_says_what_the_oracle_says(history: History) -> None:
    book = book_of(history)
    standing, changes = fold(events_of(history), history.now, book)
    assert as_the_oracle_says(standing, history) == history.standing()
    assert sum(change.sc for change in changes) == standing.progress
    assert sum(change.p for change in changes) == standing.p


@examples(60)
@given(histories())
def test_event_by_event_as_the_recorder_does_comes_to_the_fold(history: History) -> None:
    folded, _ = fold(events_of(history), history.now, book_of(history))
    member = lived(history)
    assert member.standing == folded
    swept = lived(history, sweeping=timedelta(days=5))
    assert swept.standing == folded


@examples(40)
@given(histories())
def test_applying_and_replaying_come_to_the_fold(history: History) -> None:
    book = book_of(history)
    first, *rest = events_of(history)
    assert isinstance(first, Joined)
    standing, changes = join(first, book)
    known, now = [first], first.effective_at
    earlier: Joined | None = None
    for event in rest:
        now = max(now, event.effective_at)
        if isinstance(event, Joined):
            earlier = event
            continue
        if isinstance(event, Refund) or event.effective_at < standing.applied_to:
            before, due = settle(standing, now, book)
            counted = replay(before, known, event, now, book, earlier_join=earlier)
            standing, caused = counted.standing, [*due, *counted.changes]
        elif is_given_back(event):  # the standing alone does not say what the clock did since
            _, due = settle(standing, event.effective_at, book)
            standing, trace = fold([*known, event], event.effective_at, book)
            caused = [*due, *(change for change in trace if change.event == event.seq)]
        else:
            standing, caused = apply(standing, event, book)
        changes += caused
        known += [event] if earlier is None else [earlier, event]
        earlier = None
        assert standing == fold(known, standing.applied_to, book)[0]
        assert settle(standing, now, book)[0] == fold(known, now, book)[0]
        assert sum(change.sc for change in changes) == standing.progress
        assert sum(change.p for change in changes) == standing.p


def test_a_join_that_is_not_the_first_moves_nothing() -> None:
    first = Joined(BEGINNING, 1, tier=2)
    again = replace(first, seq=2, tier=5, effective_at=BEGINNING + timedelta(days=1))
    standing, changes = fold([again, first], BEGINNING + timedelta(days=2), BOOK)
    assert (standing.tier, len(changes)) == (2, 1)
    assert standing.applied_to == again.effective_at
