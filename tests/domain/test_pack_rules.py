"""Packs in a game's rules file: what is read, and every fault by its path (value.md V5.6, V7)."""

from decimal import Decimal
from typing import Any

import pytest

from app.domain.packs import Pack
from app.domain.rules_faults import RulesRefused
from app.rules_files.reading import check_game
from tests.cast import NOW, ladder, parsed
from tests.packs import GOLD, MONTHLY

PROGRAM = parsed(ladder((100, 50, 30), (100, 50, 30)))


def faults(*packs: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(RulesRefused) as refused:
        check_game({"packs": list(packs)}, 1, NOW, PROGRAM)
    return [(fault.path, fault.message) for fault in refused.value.faults]


def test_the_example() -> None:
    rules = check_game({"packs": [GOLD, MONTHLY]}, 1, NOW, PROGRAM)
    assert rules.packs["GOLD_PASS"] == Pack(
        code="GOLD_PASS",
        title={"en": "Gold pass", "de": "Goldpass"},
        price=29_900,
        currency="USD",
        months=12,
        grace_days=7,
        cooling_off_days=14,
        percent=1_000,
        free_shipping=True,
        p_factor=Decimal(2),
        sc_factor=Decimal(1),
        reminders=(30, 14, 3),
    )
    assert rules.packs["PASS"].sc_factor == Decimal("1.5")
    assert check_game({}, 1, NOW, PROGRAM).packs == {}


@pytest.mark.parametrize(
    ("changes", "path", "words"),
    [
        ({"code": "gold"}, "packs[0].code", ""),
        ({"title": {"de": "Gold"}}, "packs[0].title.en", "is missing"),
        ({"price": {"amount": "0", "currency": "USD"}}, "packs[0].price.amount", "is not above 0"),
        ({"price": {"amount": "1.001", "currency": "USD"}}, "packs[0].price.amount", "at most 2 digits"),
        ({"price": {"amount": "1", "currency": "XXX"}}, "packs[0].price.currency", "ISO 4217"),
        ({"months": 0}, "packs[0].months", "between 1 and 60"),
        ({"months": 61}, "packs[0].months", "between 1 and 60"),
        ({"graceDays": 61}, "packs[0].graceDays", "between 0 and 60"),
        ({"coolingOffDays": 61}, "packs[0].coolingOffDays", "between 0 and 60"),
        ({"percent": "100.01"}, "packs[0].percent", ""),
        ({"freeShipping": "yes"}, "packs[0].freeShipping", "true or false"),
        ({"pFactor": "0.99"}, "packs[0].pFactor", "at least 1"),
        ({"scFactor": "0"}, "packs[0].scFactor", "at least 1"),
        ({"reminders": [30, 30]}, "packs[0].reminders", "twice"),
        ({"reminders": [366, 30]}, "packs[0].reminders[0]", "between 1 and 365"),
        ({"reminders": [14, 3]}, "packs[0].reminders", "no day from 15 to 45"),
        ({"reminders": [46, 14]}, "packs[0].reminders", "no day from 15 to 45"),
        ({"reminders": []}, "packs[0].reminders", "no day from 15 to 45"),
        ({"gives": "more"}, "packs[0].gives", ""),
        ({"vipSupport": 1}, "packs[0].vipSupport", "true or false"),
        ({"coupons": ["ten"]}, "packs[0].coupons[0]", "is not a code"),
        ({"coupons": ["TEN", "FIVE", "TEN"]}, "packs[0].coupons", "names the template TEN twice"),
        ({"items": ["a b"]}, "packs[0].items[0]", "is not an item's code"),
        ({"items": ["x" * 65]}, "packs[0].items[0]", "1 to 64"),
        ({"items": ["frame", "frame"]}, "packs[0].items", "names the item frame twice"),
    ],
)
def test_each_fault_has_its_path(changes: dict[str, Any], path: str, words: str) -> None:
    ((found, message),) = faults({**GOLD, **changes})
    assert found == path
    assert words in message


@pytest.mark.parametrize(("months", "days"), [(11, [3]), (12, [15]), (12, [45]), (60, [45]), (1, [])])
def test_what_is_allowed(months: int, days: list[int]) -> None:
    pack = {**GOLD, "months": months, "reminders": days, "pFactor": "1", "graceDays": 60}
    assert check_game({"packs": [pack]}, 1, NOW, PROGRAM).packs["GOLD_PASS"].months == months


def test_what_comes_with_it_and_how_much() -> None:
    def codes(count: int) -> list[str]:
        return [f"C{number}" for number in range(count)]

    full = {**MONTHLY, "vipSupport": True, "coupons": codes(10), "items": codes(50)}
    pack = check_game({"packs": [full]}, 1, NOW, PROGRAM).packs["PASS"]
    assert (pack.vip_support, len(pack.coupons), len(pack.items)) == (True, 10, 50)
    assert faults({**MONTHLY, "coupons": codes(11)})[0][0] == "packs[0].coupons"
    assert faults({**MONTHLY, "items": codes(51)})[0][0] == "packs[0].items"


def test_a_code_is_there_once_and_packs_are_twenty_at_most() -> None:
    assert faults(GOLD, GOLD) == [("packs[1].code", "is there twice: GOLD_PASS")]
    many = [{**MONTHLY, "code": f"P{number}"} for number in range(21)]
    assert len(check_game({"packs": many[:20]}, 1, NOW, PROGRAM).packs) == 20
    assert [path for path, _ in faults(*many)] == ["packs"]
