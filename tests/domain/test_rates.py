"""Rates that say from when they hold, also before their version applies (rules.md §2)."""

from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.instants import BEGINNING
from app.domain.rates import rate_faults
from app.domain.rules import ProgramRules, RuleBook
from app.domain.rules_faults import RulesRefused
from app.rules_files.reading import check_program
from tests.domain.worlds import examples
from tests.oracle.build import day, ladder

Raw = dict[str, Any]


def published(*versions: tuple[int | None, Raw]) -> tuple[ProgramRules, ...]:
    """Versions with these rates, each from that day; None is from the beginning."""
    return tuple(
        check_program(ladder(2, 10, 5, 30, rates=rates), n, BEGINNING if since is None else day(since))
        for n, (since, rates) in enumerate(versions, start=1)
    )


def held(rate: str, since: int) -> Raw:
    return {"rate": rate, "from": day(since).isoformat()}


def rates(book: RuleBook, *days: int) -> list[str | None]:
    return [None if (rate := book.rate("GBP", day(n))) is None else str(rate) for n in days]


def test_a_rate_that_holds_from_before_its_version() -> None:
    book = RuleBook(published((None, {}), (10, {"GBP": held("1.27", 4)})))
    assert rates(book, 3, 4, 9, 10, 99) == [None, "1.27", "1.27", "1.27", "1.27"]
    assert book.rate("GBP", day(4, -1)) is None
    assert [book.currencies(day(n)) for n in (3, 4)] == [["USD"], ["GBP", "USD"]]


def test_a_rate_that_holds_from_after_the_start_of_its_version() -> None:
    book = RuleBook(published((None, {"GBP": "1.20"}), (10, {"GBP": held("1.27", 12)})))
    assert rates(book, 9, 10, 11, 12) == ["1.20", None, None, "1.27"]


def test_the_version_in_force_decides() -> None:
    # As where a game lives by a version later than others do: the second one applied from day 5 elsewhere.
    book = RuleBook(published((None, {"GBP": "1.20"}), (10, {"GBP": held("1.27", 5)})))
    assert rates(book, 5, 9, 10) == ["1.20", "1.20", "1.27"]


def test_a_version_that_drops_the_currency() -> None:
    book = RuleBook(published((None, {}), (5, {"GBP": held("1.27", 2)}), (10, {})))
    assert rates(book, 2, 5, 9, 10) == ["1.27", "1.27", "1.27", None]


def paths(before: tuple[ProgramRules, ...], since: int, rates: Raw) -> list[str]:
    (version,) = published((since, rates))
    return [fault.path for fault in rate_faults(version, before)]


@pytest.mark.parametrize(
    ("before", "rate", "refused"),
    [
        pytest.param([(None, {})], held("1.27", 0), False, id="nobody gave one"),
        pytest.param([(None, {"GBP": "1.27"})], held("1.27", 0), False, id="the same"),
        pytest.param([(None, {"GBP": "1.20"})], held("1.27", 0), True, id="another one all the time"),
        pytest.param([(None, {"GBP": "1.20"})], held("1.27", 20), False, id="from its own start"),
        pytest.param([(None, {"GBP": "1.20"})], held("1.27", 30), False, id="from later on"),
        pytest.param([(None, {}), (10, {"GBP": "1.20"})], held("1.27", 9), True, id="another since then"),
        pytest.param([(None, {"GBP": "1.20"}), (10, {})], held("1.27", 10), False, id="when it was dropped"),
        pytest.param([(None, {"GBP": "1.20"}), (10, {})], held("1.27", 9), True, id="before it was dropped"),
        pytest.param(
            [(None, {}), (10, {"GBP": held("1.20", 5)})],
            held("1.27", 4),
            True,
            id="another from before",
        ),
        pytest.param([(None, {"GBP": held("1.20", 8)})], held("1.27", 7), True, id="another from later on"),
        pytest.param([(None, {"GBP": "1.20"})], {"rate": "1.27"}, False, id="without an instant"),
    ],
)
def test_no_version_may_give_another_rate_then(
    before: list[tuple[int | None, Raw]], rate: Raw, *, refused: bool
) -> None:
    assert paths(published(*before), 20, {"GBP": rate}) == (["rates.GBP.from"] if refused else [])


def test_what_the_fault_says() -> None:
    (version,) = published((20, {"GBP": held("1.27", 3)}))
    (fault,) = rate_faults(version, published((None, {}), (10, {"GBP": "1.20"})))
    assert fault.message == (
        "is 2026-01-04T00:00:00Z, but at 2026-01-11T00:00:00Z the versions before give GBP the rate 1.2:"
        " name a later instant, or the same rate"
    )


SINCE = "2026-11-01T00:00:00Z"
FAULTS: dict[str, tuple[str, Any, list[str]]] = {
    "no rate": ("GBP", {"from": SINCE}, ["rates.GBP.rate"]),
    "an unknown key": ("GBP", {"rate": "1", "until": SINCE}, ["rates.GBP.until"]),
    "a rate as a number": ("GBP", {"rate": 1.27, "from": SINCE}, ["rates.GBP.rate"]),
    "a negative rate": ("GBP", {"rate": "-1", "from": SINCE}, ["rates.GBP.rate"]),
    "no instant": ("GBP", {"rate": "1", "from": "yesterday"}, ["rates.GBP.from"]),
    "an instant without a zone": ("GBP", {"rate": "1", "from": "2026-11-01T00:00:00"}, ["rates.GBP.from"]),
    "null": ("GBP", {"rate": "1", "from": None}, ["rates.GBP.from"]),
    "a list": ("GBP", ["1.27", SINCE], ["rates.GBP"]),
    "several": ("gbp", {"rate": "x", "from": "y"}, ["rates.gbp", "rates.gbp.rate", "rates.gbp.from"]),
    "a dollar since then": ("USD", {"rate": "1", "from": SINCE}, ["rates.USD.from"]),
    "a dollar that is none": ("USD", {"rate": "2"}, ["rates.USD.rate"]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_rate(name: str) -> None:
    currency, rate, expected = FAULTS[name]
    with pytest.raises(RulesRefused) as refused:
        published((None, {currency: rate}))
    assert [fault.path for fault in refused.value.faults] == expected
    assert all(fault.message for fault in refused.value.faults)


def test_a_rate_without_an_instant_is_one_as_before() -> None:
    (rules,) = published((None, {"GBP": {"rate": "1.27"}}))
    assert (rules.rates["GBP"], rules.rates_from) == (Decimal("1.27"), {})


some_rates = st.sampled_from(["1", "2"])
some_days = st.integers(0, 12)
some_givings = st.none() | some_rates | st.builds(held, some_rates, some_days)


@examples(200)
@given(st.lists(st.tuples(some_days, some_givings), min_size=1, max_size=6))
def test_no_publication_changes_a_rate_that_was_known(drawn: list[tuple[int, Any]]) -> None:
    """Nothing in a currency could be counted before its rate was known; and what was known stays."""
    books: list[RuleBook] = []
    days: list[datetime] = [day(n) for n in range(13)]
    for since, given_ in sorted(drawn, key=lambda one: one[0]):
        known = books[-1].programs if books else ()
        document = ladder(2, 10, 5, 30, rates={} if given_ is None else {"GBP": given_})
        version = check_program(document, len(known) + 1, day(since) if known else BEGINNING)
        if not rate_faults(version, known):
            books.append(RuleBook((*known, version)))
    for before, after in pairwise(books):
        for at in days:
            if at < after.programs[-1].applies_from and (rate := before.rate("GBP", at)) is not None:
                assert after.rate("GBP", at) == rate
    # Whatever order they are looked at in, a currency has one rate wherever it has any.
    for book in books:
        early = [one for one in book.programs if "GBP" in one.rates_from]
        for one in early:
            for at in days:
                if one.rates_from["GBP"] <= at < one.applies_from:
                    assert book.rate("GBP", at) == one.rates["GBP"]
