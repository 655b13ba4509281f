"""Packs by themselves: periods, states at instants, what goes back (value.md V5)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain.packs import (
    HeldPack,
    HeldPacks,
    Pack,
    PackState,
    cancelled,
    latest,
    paid,
    pay_out,
    refundable,
    refunded,
    shown,
    used,
)

START = datetime(2026, 1, 31, 12, tzinfo=UTC)
DAY, TICK = timedelta(days=1), timedelta(microseconds=1)
MONTHLY = Pack("PASS", {"en": "Pass"}, 999, "USD", 1, grace_days=7, cooling_off_days=14, p_factor=Decimal(2))
YEARLY = Pack("GOLD", {"en": "Gold"}, 29_900, "USD", 12, cooling_off_days=14)


def bought(pack: Pack = MONTHLY, at: datetime = START, *, renews: bool = True) -> HeldPacks:
    return paid((), pack, "a", at, is_renewing=renews)


def the(packs: HeldPacks, code: str = "PASS") -> HeldPack:
    held = latest(packs, code)
    assert held is not None
    return held


def test_a_period_ends_months_after_the_anchor() -> None:
    """The 31st of January and a month is the 28th of February; and two months the 31st of March."""
    packs = bought()
    assert the(packs).until == datetime(2026, 2, 28, 12, tzinfo=UTC)
    packs = paid(packs, MONTHLY, "b", START + DAY, is_renewing=True)
    assert the(packs).until == datetime(2026, 3, 31, 12, tzinfo=UTC)
    assert [period.starts_at for period in the(packs).periods] == [
        START,
        datetime(2026, 2, 28, 12, tzinfo=UTC),
    ]


@pytest.mark.parametrize(
    ("late", "goes_on"),
    [(-TICK, True), (timedelta(0), True), (7 * DAY - TICK, True), (7 * DAY, False)],
)
def test_paid_in_the_days_of_grace_it_goes_on_from_its_end(late: timedelta, *, goes_on: bool) -> None:
    packs = bought()
    end = the(packs).until
    after = the(paid(packs, MONTHLY, "b", end + late, is_renewing=True))
    assert after.anchor == (START if goes_on else end + late)
    assert after.periods[-1].starts_at == (end if goes_on else end + late)
    assert len(paid(packs, MONTHLY, "b", end + late, is_renewing=True)) == 1


def test_without_renewal_there_are_no_days_of_grace() -> None:
    packs = bought(renews=False)
    end = the(packs).until
    assert [the(packs).state(end + late) for late in (-TICK, timedelta(0))] == [
        PackState.ACTIVE,
        PackState.EXPIRED,
    ]
    assert the(paid(packs, MONTHLY, "b", end, is_renewing=True)).anchor == end


def test_states_at_instants() -> None:
    held = the(bought())
    end = held.until
    expected = [
        (START, PackState.ACTIVE),
        (end - TICK, PackState.ACTIVE),
        (end, PackState.GRACE),
        (end + 7 * DAY - TICK, PackState.GRACE),
        (end + 7 * DAY, PackState.EXPIRED),
    ]
    assert [(at, held.state(at)) for at, _ in expected] == expected
    gives = [held.period_at(at) is not None for at, _ in expected]
    assert gives == [state in {PackState.ACTIVE, PackState.GRACE} for _, state in expected]


def test_cancelling_stops_the_renewal_only() -> None:
    packs = bought()
    end = the(packs).until
    after = the(cancelled(packs, "PASS", START + DAY))
    assert (after.until, after.state(end - TICK), after.state(end)) == (
        end,
        PackState.ACTIVE,
        PackState.EXPIRED,
    )
    assert the(cancelled(packs, "PASS", end + DAY)).state(end + DAY) is PackState.EXPIRED
    assert cancelled(packs, "GOLD", START) == packs


def test_a_refund_ends_it_at_once() -> None:
    packs = refunded(bought(), "a", START + DAY)
    held = the(packs)
    assert (held.until, held.state(START + DAY), held.is_renewing) == (START + DAY, PackState.ENDED, False)
    assert held.period_at(START + DAY) is None
    assert refundable(packs, "a") is None
    assert refunded(packs, "a", START + 2 * DAY) == packs
    again = the(paid(packs, MONTHLY, "b", START + 2 * DAY, is_renewing=False))
    assert (again.anchor, again.state(START + 2 * DAY)) == (START + 2 * DAY, PackState.ACTIVE)


def test_a_period_that_has_not_begun_is_taken_away() -> None:
    first = bought()
    packs = paid(first, MONTHLY, "b", START + DAY, is_renewing=True)
    assert (refundable(packs, "a"), refunded(packs, "a", START + 2 * DAY)) == (None, packs)
    after = refunded(packs, "b", START + 2 * DAY)
    assert the(after).until == the(first).until
    assert (the(after).state(START + 3 * DAY), the(after).is_renewing) == (PackState.ACTIVE, False)
    assert refundable(after, "a") is not None
    assert the(refunded(after, "a", START + 3 * DAY)).state(START + 3 * DAY) is PackState.ENDED


@pytest.mark.parametrize(
    ("after", "is_used", "expected"),
    [
        (timedelta(0), False, 29_900),
        (14 * DAY - TICK, False, 29_900),
        (14 * DAY, False, 29_900 * 351 // 365),
        (14 * DAY - DAY, True, 29_900 * 352 // 365),
        # A part of a second is not left.
        (365 * DAY - timedelta(seconds=1.5), True, 29_900 * 1 // (365 * 86_400)),
        (200 * DAY + timedelta(hours=1), True, 29_900 * (165 * 86_400 - 3_600) // (365 * 86_400)),
        (365 * DAY, True, 0),
        (400 * DAY, False, 0),
    ],
)
def test_what_goes_back(after: timedelta, expected: int, *, is_used: bool) -> None:
    period = the(bought(YEARLY, renews=False), "GOLD").periods[-1]
    assert pay_out(YEARLY, period, 29_900, START + after, is_used=is_used) == expected


def test_all_of_a_period_that_has_not_begun_goes_back() -> None:
    packs = paid(bought(), MONTHLY, "b", START + DAY, is_renewing=True)
    period = the(packs).periods[-1]
    terms = replace(MONTHLY, cooling_off_days=0)
    assert pay_out(terms, period, 999, START + 20 * DAY, is_used=True) == 999


def test_a_use_is_of_the_period_in_which_it_was() -> None:
    packs = paid(bought(), MONTHLY, "b", START + DAY, is_renewing=True)
    later = used(packs, START + 2 * DAY, ["PASS"])
    assert [period.is_used for period in the(later).periods] == [True, False]
    assert used(packs, START + 2 * DAY, ["GOLD"]) == packs


def test_shown_is_one_of_each_code() -> None:
    """After a merge there may be two of one code."""
    longer = paid((), MONTHLY, "c", START + DAY, is_renewing=False)
    packs = (*bought(), *longer, *bought(YEARLY))
    assert [(held.code, held.periods[-1].payment) for held in shown(packs)] == [("GOLD", "a"), ("PASS", "c")]
    renewed = paid(packs, MONTHLY, "d", START + 2 * DAY, is_renewing=False)
    assert len(renewed) == 3
    assert the(renewed).anchor == START + DAY
