"""A simulation equals the slow oracle asked member by member, and the recount of both folds' changes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.amounts import MAX_POINTS
from app.domain.events import ChangeKind, Closed, Event, Joined, Purchase, SCGranted, Standing
from app.domain.rules import RuleBook
from app.domain.simulation import (
    MOST_MOVED,
    Move,
    Outcome,
    Period,
    compare,
    draft_faults,
    simulate,
    to_compare,
)
from app.domain.standing import fold
from app.simulation.outcome_json import read_outcome, to_json
from tests.cast import NOW, ladder, parsed
from tests.domain.worlds import book_of, events_of, examples, program_of
from tests.oracle import standing as oracle
from tests.oracle.strategies import History, histories, instants, programs

TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)
Rules = dict[str, Any]


@st.composite
def drafts(draw: st.DrawFn, history: History) -> tuple[Rules, Period]:
    """A draft of the rules, and a period in which a history lies, in part."""
    starts = draw(instants(history.events[0]["at"], days=60))
    draft = draw(programs(starts))
    # Every currency that there may be has a rate, as `draft_faults` asks for.
    pounds = history.programs[-1][1]["rates"].get("GBP", "1.5")
    draft = {**draft, "rates": {**draft["rates"], "GBP": pounds}}
    return draft, Period(starts, starts + draw(st.integers(1, 400)) * DAY)


@st.composite
def cases(draw: st.DrawFn) -> tuple[History, Rules, Period]:
    history = draw(histories())
    return history, *draw(drafts(history))


def by_oracle(history: History, draft: Rules | None, period: Period) -> dict[str, Any]:
    """What the oracle says of the period's last instant, counted from the member's beginning."""
    end = period.until - TICK
    counted = [event for event in history.events if event["kind"] != "REFUND" and event["at"] <= end]
    purchases = {event["id"] for event in counted if event["kind"] == "PURCHASE"}
    # What went back later counts too, where its purchase does.
    counted += [
        {**event, "at": min(event["at"], end)}
        for event in history.events
        if event["kind"] == "REFUND" and event["purchase"] in purchases
    ]
    versions = list(history.programs)
    if draft is not None:
        earlier = [(since, rules) for since, rules in versions if since is None or since < period.starts]
        versions = [*earlier, (period.starts, draft)]
    return oracle.standing(versions, history.games, counted, end)


def fields(standing: Standing) -> dict[str, object]:
    return {
        "tier": standing.tier,
        "progress": standing.progress,
        "seasonStartedAt": standing.season_started_at,
        "seasonEndsAt": standing.season_ends_at,
        "p": standing.p,
        "pExpiresAt": standing.p_expires_at,
        "loops": standing.loops,
        "lifetimeSc": standing.lifetime_sc,
        "lifetimeP": standing.lifetime_p,
    }


def rules_of(history: History, draft: Rules, period: Period) -> tuple[RuleBook, RuleBook]:
    book = book_of(history)
    return to_compare(book, program_of(draft, len(book.programs), period.starts))


@given(cases())
@examples(200)
def test_each_member_is_where_the_oracle_says(case: tuple[History, Rules, Period]) -> None:
    history, draft, period = case
    book, drafted = rules_of(history, draft, period)
    compared = compare(events_of(history), period, book, drafted)
    if min(event["at"] for event in history.events) >= period.until:
        assert compared is None
        return
    assume(history.events[0]["at"] < period.until)
    assert compared is not None
    for side, of in ((compared.before, None), (compared.after, draft)):
        expected = by_oracle(history, of, period)
        found = fields(side.standing)
        assert found == {name: expected[name] for name in found}


@st.composite
def crowds(draw: st.DrawFn) -> tuple[list[Sequence[Event]], Period, RuleBook, RuleBook]:
    """Members of one game, a period, and the game's rules before and after."""
    first = draw(histories())
    draft, period = draw(drafts(first))
    book, drafted = rules_of(first, draft, period)
    crowd: list[Sequence[Event]] = [events_of(first)]
    for other in draw(st.lists(histories(), max_size=4)):
        events = events_of(replace(other, programs=first.programs, games=first.games))
        paid = (event for event in events if isinstance(event, Purchase))
        if all(event.currency in draft["rates"] and event.currency != "GBP" for event in paid):
            crowd.append(events)
    return crowd, period, book, drafted


def recounted(
    members: Sequence[tuple[UUID, Sequence[Event]]], period: Period, book: RuleBook, drafted: RuleBook
) -> Outcome:
    """The outcome by folding all events of each member, twice, from the beginning."""
    found, moves = Outcome(), []
    for member_id, events in members:
        refundless = [
            event for event in events if event.effective_at < period.until or event.kind == "REFUND"
        ]
        if all(event.effective_at >= period.until for event in events):
            continue
        ends = []
        for rules, sums in ((book, found.before), (drafted, found.after)):
            standing, changes = fold(refundless, period.until - TICK, rules)
            within = [change for change in changes if change.at >= period.starts]
            sums.promotions += sum(change.kind == ChangeKind.PROMOTED for change in within)
            sums.demotions += sum(change.kind == ChangeKind.DEMOTED for change in within)
            earned = [change for change in within if change.kind in {"PURCHASE", "SC_GRANTED", "P_GRANTED"}]
            sums.sc_issued += sum(change.sc for change in earned)
            sums.p_issued += sum(change.p for change in earned)
            sums.p_liability += max(0, standing.p)
            ends.append(standing)
        found.members += 1
        found.flows[ends[0].tier, ends[1].tier] += 1
        was, now = ends
        moves.append(Move(now.tier - was.tier, now.p - was.p, now.progress - was.progress, member_id))
    still = (0, 0, 0)
    found.losers = [move for move in sorted(moves) if (move.tiers, move.p, move.progress) < still]
    found.gainers = [
        move for move in sorted(moves, reverse=True) if (move.tiers, move.p, move.progress) > still
    ]
    return found


@given(crowds(), st.data())
@examples(60)
def test_the_sums_are_those_of_a_recount(
    case: tuple[list[Sequence[Event]], Period, RuleBook, RuleBook], data: st.DataObject
) -> None:
    crowd, period, book, drafted = case
    members = [(UUID(int=number), events) for number, events in enumerate(crowd)]
    whole = simulate(members, period, book, drafted)
    assert whole == recounted(members, period, book, drafted)
    # Cut into parts, stored and put together again it is the same.
    cut = data.draw(st.integers(0, len(members)))
    joined = Outcome()
    for part in (members[cut:], members[:cut]):
        joined.merge(read_outcome(to_json(simulate(part, period, book, drafted))))
    assert joined == whole


LADDER = ladder((100, 50, 30), (100, 50, 30), (100, 50, 30))
BOOK = RuleBook((parsed(LADDER),))
MONTH = Period(NOW + DAY, NOW + 31 * DAY)


def member(*points: int) -> list[Event]:
    granted = [SCGranted(MONTH.starts, seq, points=each) for seq, each in enumerate(points, start=2)]
    return [Joined(MONTH.starts, 1), *granted]


def drafted(**changes: object) -> RuleBook:
    return to_compare(BOOK, parsed({**LADDER, **changes}, 2, MONTH.starts))[1]


def test_it_names_as_many_as_it_may_and_the_most_moved_first() -> None:
    """On a ladder whose tiers are half as wide all of them are a tier higher."""
    narrow = drafted(tiers=ladder((50, 50, 30), (50, 50, 30), (50, 50, 30))["tiers"])
    members = [(UUID(int=number), member(100 + number)) for number in range(MOST_MOVED + 1)]
    found = simulate(members, MONTH, BOOK, narrow)
    assert found.members == MOST_MOVED + 1
    assert (len(found.gainers), found.losers) == (MOST_MOVED, [])
    assert found.gainers == sorted(found.gainers, reverse=True)
    back = simulate(members, MONTH, narrow, BOOK)
    assert (len(back.losers), back.gainers) == (MOST_MOVED, [])
    assert back.losers == sorted(back.losers)


def test_who_is_not_moved_is_in_neither_list() -> None:
    found = simulate([(UUID(int=1), member(10))], MONTH, BOOK, drafted())
    assert (found.losers, found.gainers, found.flows) == ([], [], Counter({(1, 1): 1}))


def test_points_past_the_largest_number_are_left_out() -> None:
    members = [(UUID(int=1), member(MAX_POINTS, 1)), (UUID(int=2), member(1))]
    found = simulate(members, MONTH, BOOK, drafted())
    assert (found.left_out, found.members) == (1, 1)


def test_a_member_merged_away_is_none() -> None:
    closed = [*member(10), Closed(NOW + 3 * DAY, 3, "other")]
    assert compare(closed, MONTH, BOOK, drafted()) is None
    before = Period(MONTH.starts, NOW + 3 * DAY)
    assert compare(closed, before, BOOK, drafted()) is not None


def test_a_draft_without_a_rate_is_faulty() -> None:
    rates = {name: rate for name, rate in LADDER["rates"].items() if name != "EUR"}
    draft = parsed({**LADDER, "rates": rates}, 2, MONTH.starts)
    assert [fault.path for fault in draft_faults(BOOK, draft, MONTH.until)] == ["rates.EUR"]
    late = {**LADDER["rates"], "EUR": {"rate": "1.1", "from": (MONTH.starts + DAY).isoformat()}}
    draft = parsed({**LADDER, "rates": late}, 2, MONTH.starts)
    assert [fault.path for fault in draft_faults(BOOK, draft, MONTH.until)] == ["rates.EUR"]
    assert draft_faults(BOOK, parsed(LADDER, 2, MONTH.starts), MONTH.until) == []
