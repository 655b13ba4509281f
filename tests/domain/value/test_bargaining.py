"""Bargaining: so many helpers reach the floor exactly, whoever they are (value.md V4.2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bargaining import Bargain, cut_of


@given(st.binary(min_size=16, max_size=32), st.integers(1, 30), st.integers(0, 500), st.integers(0, 10**6))
def test_the_last_helper_reaches_the_floor(secret: bytes, helpers: int, least: int, more: int) -> None:
    way = helpers * least + more
    bargain, left = Bargain(10**9, 10**9 - way, helpers, least), way
    for helper in range(1, helpers + 1):
        cut = cut_of(bargain, secret, helper, left)
        assert least <= cut <= left - (helpers - helper) * least
        left -= cut
    assert left == 0


def test_a_way_too_short_for_so_many_is_refused() -> None:
    assert Bargain(100, 90, 10, 1)
    with pytest.raises(ValueError, match="below 91"):
        Bargain(100, 91, 10, 1)
