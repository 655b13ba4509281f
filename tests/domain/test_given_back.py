"""What the player's own cancellation gives back has the clock that it had (rules.md §4): examples by hand.

Each is asked of the oracle, of the fold, and of a member that lives through it event by event. The P clock
runs one month, so the first one of these histories is over on day 31; 1 USD is 10 P.
"""

from collections.abc import Sequence
from typing import Any

import pytest

from app.domain.events import ChangeKind
from app.domain.explain import explain
from app.domain.standing import fold
from tests.domain.worlds import book_of, events_of, lived
from tests.oracle.build import bought, day, game, joined, ladder, points, refunded, returned, spent
from tests.oracle.standing import Version
from tests.oracle.strategies import History

Raw = dict[str, Any]
RULES: list[Version] = [(None, ladder(2, 100_000, 1, 3_000, pExpiryMonths=1, lateWindowHours=8_784))]
START = [joined(day(0)), bought(day(0), "a", "10")]  # 100 P until day 31


def after(events: Sequence[Raw], number: int, microseconds: int = 0) -> tuple[int, Any]:
    """The balance and its clock on that day."""
    history = History(RULES, [(None, game())], list(events), day(number, microseconds))
    book = book_of(history)
    folded, _ = fold(events_of(history), history.now, book)
    alone = lived(history)
    assert alone.standing == folded
    expected = history.standing()
    assert (expected["p"], expected["pExpiresAt"]) == (folded.p, folded.p_expires_at)
    return folded.p, folded.p_expires_at


def cancelled(number: int, spend: str = "s", points: int = 80, microseconds: int = 0) -> Raw:
    return returned(day(number, microseconds), spend, points, cancelled=True)


def failed(number: int, spend: str = "s", points: int = 80) -> Raw:
    return returned(day(number), spend, points, cancelled=False)


SPENT = [*START, spent(day(20), "s", 80)]  # 20 P are left


@pytest.mark.parametrize(
    ("events", "balance", "expires_on"),
    [
        pytest.param([*SPENT, cancelled(31)], 0, None, id="at the very expiry they are gone"),
        pytest.param([*SPENT, cancelled(40)], 0, None, id="after it they expire at the return"),
        pytest.param([*SPENT, failed(40)], 80, 68, id="a failure keeps them: 10 February and a month"),
        pytest.param(
            [*START, spent(day(20), "s", 100), cancelled(40, points=100)], 0, None, id="with nothing left"
        ),
        pytest.param(
            [*SPENT, bought(day(30), "b", "1"), cancelled(40)], 110, 58, id="a purchase moved their clock on"
        ),
        pytest.param(
            [*SPENT, bought(day(35), "b", "3"), cancelled(40)], 30, 63, id="what was earned since stays"
        ),
        pytest.param(
            [
                *SPENT,
                bought(day(35), "b", "3"),
                spent(day(36), "t", 30),
                cancelled(40),
                cancelled(41, "t", 30),
            ],
            30,
            63,
            id="of two, that which was spent since then comes back whole",
        ),
        pytest.param([*SPENT, refunded(day(25), "a", "10"), cancelled(40)], 0, None, id="they pay the debt"),
        pytest.param(
            [*SPENT, refunded(day(25), "a", "5"), cancelled(40)],
            0,
            None,
            id="a debt of 30 first, and the other 50 expire",
        ),
        pytest.param(
            [*SPENT, spent(day(21), "t", 20), refunded(day(25), "a", "10"), cancelled(40, "t", 20)],
            -80,
            None,
            id="not enough for the debt",
        ),
        pytest.param(
            [*SPENT, cancelled(40), bought(day(30), "late", "1")],
            110,
            58,
            id="a late purchase from before the expiry keeps them",
        ),
        pytest.param(
            [
                *(joined(day(0)), points("P_GRANTED", day(5), 50), spent(day(20), "s", 50)),
                *(cancelled(40, points=50), bought(day(1), "late", "1")),
            ],
            0,
            None,
            id="a late purchase that brought the clock forward changes nothing",
        ),
    ],
)
def test_what_is_given_back(events: list[Raw], balance: int, expires_on: int | None) -> None:
    assert after(events, 41) == (balance, None if expires_on is None else day(expires_on))


def test_a_moment_before_the_expiry_and_at_it() -> None:
    in_time = [*SPENT, cancelled(31, microseconds=-1)]
    assert after(in_time, 31, microseconds=-1) == (100, day(31))
    assert after(in_time, 31) == (0, None)


def test_spent_at_the_instant_of_the_expiry() -> None:
    """The clock had run out before: what was spent then is of the new one."""
    events = [*START, bought(day(31), "b", "9"), spent(day(31), "s", 80), cancelled(40)]
    assert after(events, 40) == (90, day(59))


def test_the_history_says_why() -> None:
    history = History(RULES, [(None, game())], [*SPENT, refunded(day(25), "a", "5"), cancelled(40)], day(40))
    *_, back, gone = lived(history).changes
    assert (back.kind, back.p) == (ChangeKind.P_RETURNED, 80)
    assert (gone.kind, gone.p, gone.event, gone.reference) == (
        *(ChangeKind.P_EXPIRED, -50, back.event),
        "s",
    )
    assert explain(gone.kind, gone.sc, gone.p, gone.details) == (
        "50 P expired when they came back: their time ran out while they were spent."
    )


def test_what_was_stored_before_keeps_its_meaning() -> None:
    """A return of which nothing says that the player cancelled is one as before."""
    assert after([*SPENT, points("P_RETURNED", day(40), 80)], 40) == (80, day(68))


@pytest.mark.parametrize(
    ("merged_on", "other", "balance"),
    [
        pytest.param(25, [joined(day(0)), bought(day(24), "a", "1")], 110, id="the later clock, day 55"),
        pytest.param(35, [joined(day(0)), bought(day(24), "a", "1")], 10, id="its own had run out before"),
        pytest.param(25, [joined(day(0))], 0, id="the common one ran out after"),
    ],
)
def test_the_spend_of_one_that_was_absorbed(merged_on: int, other: list[Raw], balance: int) -> None:
    absorbed = [joined(day(0)), bought(day(0), "x", "10"), spent(day(20), "s", 80)]
    taken = {"kind": "MERGED", "at": day(merged_on), "absorbed": absorbed, "id": "q"}
    history = History(RULES, [(None, game())], [*other, taken, cancelled(40)], day(40))
    folded, _ = fold(events_of(history), history.now, book_of(history))
    assert folded.p == history.standing()["p"] == balance


def test_the_clock_of_the_other_one_is_of_no_matter_to_what_was_spent_before() -> None:
    """The survivor's own P expired before the merge; the absorbed one's clock still runs."""
    absorbed = [joined(day(0)), bought(day(19), "x", "10"), spent(day(20), "s", 80)]
    survivor = [joined(day(0)), bought(day(0), "y", "50")]
    taken = {"kind": "MERGED", "at": day(35), "absorbed": absorbed, "id": "q"}
    history = History(RULES, [(None, game())], [*survivor, taken, cancelled(40)], day(40))
    folded, _ = fold(events_of(history), history.now, book_of(history))
    assert (folded.p, folded.p_expires_at) == (100, day(50))
    assert history.standing()["p"] == 100
