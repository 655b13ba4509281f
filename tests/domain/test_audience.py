"""Who something is for: half open in time, and for all tiers unless some are named."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.audience import Audience
from app.domain.instants import BEGINNING, LATEST

STARTS = datetime(2026, 3, 1, tzinfo=UTC)
UNTIL = STARTS + timedelta(days=7)
TICK = timedelta.resolution


@pytest.mark.parametrize(
    ("instant", "has_started", "has_ended"),
    [
        (STARTS - TICK, False, False),
        (STARTS, True, False),
        (UNTIL - TICK, True, False),
        (UNTIL, True, True),
    ],
)
def test_an_audience_is_half_open(instant: datetime, *, has_started: bool, has_ended: bool) -> None:
    audience = Audience(STARTS, UNTIL, frozenset({"GOLD", "BLACK"}))
    assert (audience.has_started(instant), audience.has_ended(instant)) == (has_started, has_ended)
    is_open = has_started and not has_ended
    assert audience.is_open(instant) is is_open
    assert audience.admits(instant, "GOLD") is is_open
    assert not audience.admits(instant, "SILVER")


def test_its_tiers_do_not_hang_on_the_instant() -> None:
    audience = Audience(STARTS, UNTIL, frozenset({"GOLD"}))
    assert [audience.has_tier(code) for code in ("GOLD", "SILVER")] == [True, False]
    assert Audience(STARTS, UNTIL).has_tier("SILVER")
    assert not Audience(STARTS, UNTIL, frozenset()).has_tier("GOLD")


@pytest.mark.parametrize("instant", [BEGINNING, STARTS, LATEST])
def test_without_limits_it_admits_all(instant: datetime) -> None:
    assert Audience().admits(instant, "ANY")
