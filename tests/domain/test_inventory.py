"""What is owned: the union of grants, and of what the tier gives; compared with a count day by day."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.audience import FOREVER
from app.domain.events import Standing
from app.domain.instants import DAY
from app.domain.inventory import (
    MAX_AHEAD,
    NOTHING,
    Definition,
    DefinitionKind,
    Grant,
    GrantSource,
    Holding,
    Style,
    has_room,
    holding_of,
    owned_until,
    tier_until,
    usable_styles,
)
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import fold
from tests.cast import ladder, parsed
from tests.domain.worlds import book_of, events_of, examples
from tests.oracle.inventory import Given, owned_days
from tests.oracle.strategies import History, histories

START = datetime(2026, 1, 1, tzinfo=UTC)
SPAN = 60
STAFF = GrantSource.STAFF
BADGE = Definition("badge", DefinitionKind.BADGE, {"en": "Badge"}, (Style("plain", {"en": "Plain"}),))
TICKET = replace(BADGE, code="ticket", max_stack=10)
GEMS = RuleBook((parsed(ladder((100, 50, 30), (100, 50, 30), (100, 50, 30)), applies_from=START),))


def standing(tier: int = 1, progress: int = 0) -> Standing:
    return Standing(
        tier=tier,
        progress=progress,
        season_started_at=START,
        season_ends_at=START + 30 * DAY,
        p=0,
        p_expires_at=None,
        loops=0,
        lifetime_sc=0,
        lifetime_p=0,
        ltv_usd=Decimal(0),
        applied_to=START,
    )


def grant(given: Given) -> Grant:
    return Grant(STAFF, START + given.day * DAY, given.quantity, given.days)


givens = st.builds(Given, day=st.integers(0, SPAN), days=st.integers(1, 30))


@examples(60)
@given(st.lists(givens, max_size=6))
def test_timed_grants_add_up_as_a_clock_that_is_wound_up(grants: list[Given]) -> None:
    grants.sort(key=lambda one: one.day)
    horizon = SPAN + 30 * len(grants) + 2
    expected = owned_days(grants, horizon)
    # What is known on a day is what was granted by then: the end is that of the grants until then.
    for day in range(horizon):
        until = holding_of(grant(one) for one in grants if one.day <= day).until
        assert (until is not None and until > START + day * DAY) is (day in expected)


@examples(60)
@given(st.lists(givens, min_size=1, max_size=8), st.data())
def test_a_revoked_grant_is_as_if_it_had_never_been(grants: list[Given], data: st.DataObject) -> None:
    grants.sort(key=lambda one: one.day)
    gone = data.draw(st.integers(0, len(grants) - 1))
    made = [grant(one) for one in grants]
    without = holding_of([*made[:gone], *made[gone + 1 :]])
    revoked = holding_of([replace(one, revoked=int(n == gone)) for n, one in enumerate(made)])
    assert revoked == without


@examples(60)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 5)), max_size=8), st.integers(0, 10))
def test_stackables_add_up_less_what_was_revoked_and_used(grants: list[tuple[int, int]], used: int) -> None:
    made = [
        Grant(STAFF, START + n * DAY, quantity, revoked=min(revoked, quantity))
        for n, (quantity, revoked) in enumerate(grants)
    ]
    left = sum(max(0, quantity - revoked) for quantity, revoked in grants)
    holding = holding_of(made, min(used, left))
    assert holding.quantity == left - min(used, left)
    assert (holding.until == FOREVER) is (holding.quantity > 0)


def test_a_permanent_grant_has_no_end_whatever_else_there_is() -> None:
    timed, forever = Grant(STAFF, START, days=5), Grant(GrantSource.GIFT, START)
    assert holding_of([timed, forever]) == Holding(
        2, is_permanent=True, ends_at=START + 5 * DAY, sources=(STAFF, GrantSource.GIFT)
    )
    assert holding_of([timed, forever]).until == FOREVER
    assert holding_of([timed, replace(forever, revoked=1)]).until == START + 5 * DAY
    assert holding_of([]) == NOTHING


@pytest.mark.parametrize(("quantity", "fits"), [(6, True), (7, False)])
def test_a_stack_has_room_to_its_limit(quantity: int, *, fits: bool) -> None:
    assert has_room(TICKET, Holding(4, is_permanent=True), Grant(STAFF, START, quantity)) is fits


def test_what_is_owned_for_ever_has_no_room() -> None:
    assert not has_room(BADGE, Holding(1, is_permanent=True), Grant(STAFF, START))
    assert not has_room(BADGE, Holding(1, is_permanent=True), Grant(STAFF, START, days=1))
    assert has_room(BADGE, Holding(1, ends_at=START + DAY), Grant(STAFF, START))


@pytest.mark.parametrize(("days", "fits"), [(MAX_AHEAD.days - 1, True), (MAX_AHEAD.days, False)])
def test_timed_grants_have_room_as_far_as_can_be_counted(days: int, *, fits: bool) -> None:
    assert has_room(BADGE, Holding(1, ends_at=START + DAY), Grant(STAFF, START, days=days)) is fits


# --- what a tier gives ---


@pytest.mark.parametrize(
    ("tier", "progress", "code", "days"),
    [
        (1, 0, "B", None),  # not held
        (2, 0, "B", 30),  # the season that runs ends in a demotion
        (2, 50, "B", 60),  # it is kept once
        (3, 0, "B", 60),  # down by one tier, and by another
        (3, 0, "C", 30),
    ],
)
def test_a_tier_gives_until_the_season_that_ends_below_it(
    tier: int, progress: int, code: str, days: int | None
) -> None:
    until = tier_until(standing(tier, progress), code, GEMS)
    assert until == (None if days is None else START + days * DAY)


def test_the_first_tier_gives_for_ever() -> None:
    assert tier_until(standing(), "A", GEMS) == FOREVER
    assert tier_until(standing(3), "A", GEMS) == FOREVER


def test_a_ladder_to_come_moves_the_tier_of_an_item() -> None:
    later = parsed(ladder((100, 50, 30), (100, 50, 30), codes="XA"), version=2, applies_from=START + 45 * DAY)
    book = RuleBook((*GEMS.programs, later))
    # The season that begins first under it, on its first tier: that of code X.
    assert tier_until(standing(), "A", book) == START + 60 * DAY
    assert tier_until(standing(), "Q", book) is None


@examples(25)
@given(histories(), st.data())
def test_a_tier_gives_until_the_instant_that_was_foreseen(history: History, data: st.DataObject) -> None:
    book, events = book_of(history), events_of(history)
    held, _ = fold(events, history.now, book)
    code = data.draw(st.sampled_from([tier.code for tier in book.programs[0].tiers]))
    until = tier_until(held, code, book)
    horizon = held.season_ends_at + 600 * DAY
    for at in (held.applied_to, held.season_ends_at - DAY / 24, held.season_ends_at, horizon, until):
        if at is None or not held.applied_to <= at <= horizon:
            continue
        later = settle(held, at, book)[0]
        assert (tier_until(later, code, book) is not None) is (until is not None and at < until)


def test_ownership_is_the_union_of_grants_and_tier() -> None:
    definition = replace(BADGE, tier="B")
    by_tier, now = standing(2), START + DAY
    assert owned_until(definition, NOTHING.until, by_tier, GEMS, now) == START + 30 * DAY
    for ends, expected in ((29, 30), (31, 31)):
        holding = Holding(1, ends_at=START + ends * DAY)
        assert owned_until(definition, holding.until, by_tier, GEMS, now) == START + expected * DAY
    ended = Holding(1, ends_at=now)
    assert owned_until(definition, ended.until, standing(1), GEMS, now) is None
    assert owned_until(definition, FOREVER, standing(1), GEMS, now) == FOREVER


def test_styles_ask_for_their_tier() -> None:
    styles = (Style("plain", {"en": "Plain"}), Style("bright", {"en": "Bright"}, tier="B"))
    definition = replace(BADGE, styles=styles)
    assert [style.code for style in usable_styles(definition, standing(1), GEMS)] == ["plain"]
    assert [style.code for style in usable_styles(definition, standing(2), GEMS)] == ["plain", "bright"]
