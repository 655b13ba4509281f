"""The throttle: a burst, then the rate, exactly; and never more keys than it may hold."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.infra import throttle as module
from app.infra.throttle import BURST_SECONDS, Throttle
from tests.clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.mark.parametrize("rate", [1, 3, 20, 50, 200, 7_777])
def test_the_burst_and_one_past_it(clock: Clock, rate: int) -> None:
    throttle = Throttle(rate, clock)
    assert [throttle.take("a") for _ in range(rate * BURST_SECONDS)] == [0.0] * (rate * BURST_SECONDS)
    assert throttle.take("a") == pytest.approx(1 / rate, rel=1e-3)
    assert throttle.take("b") == 0


def test_the_time_to_wait_is_true(clock: Clock) -> None:
    throttle = Throttle(3, clock)
    while not (wait := throttle.take("a")):
        pass
    for _ in range(100):  # a refused request does not count
        assert throttle.take("a") == wait
    clock.now += wait * 0.99
    assert throttle.take("a") == pytest.approx(wait * 0.01)
    clock.now += wait * 0.011
    assert throttle.take("a") == 0
    assert throttle.take("a") > 0


def test_a_request_is_given_back(clock: Clock) -> None:
    throttle = Throttle(1, clock)
    for _ in range(100):
        assert throttle.take("a") == 0
        throttle.give_back("a")
    throttle.give_back("unknown")
    assert [throttle.take("a") > 0 for _ in range(BURST_SECONDS + 1)] == [False] * BURST_SECONDS + [True]


@given(
    rate=st.integers(1, 50),
    steps=st.lists(st.tuples(st.integers(0, 3_000), st.integers(1, 60)), min_size=1, max_size=30),
)
def test_no_more_than_burst_and_rate_in_any_span(rate: int, steps: list[tuple[int, int]]) -> None:
    """Against a bucket of tokens in exact arithmetic: milliseconds that pass, and requests that come then."""
    clock, tokens = Clock(), Fraction(rate * BURST_SECONDS)
    start, passed = clock.now, 0
    throttle = Throttle(rate, clock)
    for milliseconds, requests in steps:
        passed += milliseconds
        clock.now = start + passed / 1_000
        tokens = min(Fraction(rate * BURST_SECONDS), tokens + Fraction(rate * milliseconds, 1_000))
        for _ in range(requests):
            # A request may be early by a thousandth of an interval, and floating point adds to that.
            allowed = throttle.take("a") == 0
            if abs(tokens - 1) > Fraction(1, 500):
                assert allowed == (tokens >= 1)
            tokens -= allowed


def test_the_longest_unseen_key_is_forgotten(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_KEYS", 3)
    throttle = Throttle(1, clock)
    for _ in range(BURST_SECONDS):
        throttle.take("busy")
    for number in range(10):
        throttle.take(number)
        assert throttle.take("busy") > 0  # a refused one is seen too
        assert len(throttle) <= 3
    for number in range(3):
        throttle.take(number)
    assert throttle.take("busy") == 0
