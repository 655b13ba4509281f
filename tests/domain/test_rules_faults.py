"""What the faults of a rules file say, and in which order."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.instants import BEGINNING
from app.domain.rules_faults import RulesRefused
from app.rules_files.reading import check_game_file, check_program
from tests.domain.test_benefits import MULTIPLIER
from tests.domain.test_rules_files import EXAMPLE

GOLD = [
    replace(tier, rank=1)
    for tier in check_program(EXAMPLE["program"], 1, BEGINNING).tiers
    if tier.code == "GOLD"
]


def offer(**changes: object) -> dict[str, Any]:
    step = {"pay": "500.00", "bonus": "50.00"}
    return {"offers": [{"code": "STD", "currency": "USD", "steps": [step]} | changes]}


def of_game(document: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(RulesRefused) as refused:
        check_game_file(document, GOLD)
    return [(fault.path, fault.message) for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("missions", [{}] * 101, "has 101 entries; 100 at most"),
        ("benefits", {f"T{n}": [] for n in range(21)}, "has 21 entries; 20 at most"),
        ("missions", None, "is not a list"),
        ("benefits", [], "is not an object"),
        ("scMultipliers", {"GOLD": "1.5."}, 'is not a plain decimal number in a string, such as "4.99"'),
        ("scMultipliers", {"NEON": "1"}, "is not a tier of the ladder: GOLD"),
        ("hiddenFromTier", 7, "is not a tier of the ladder"),
        ("activities", [7], "is not an object"),
        ("colour", "red", "is not known here"),
        (
            "benefits",
            {"GOLD": [MULTIPLIER | {"value": "1.1"}]},
            "is not the pMultiplier of GOLD, 1.25: leave it out, and it always is",
        ),
        (
            "benefits",
            {"GOLD": [MULTIPLIER | {"value": "1.25", "of": "SC"}]},
            "is not the scMultiplier of GOLD, 1.1: leave it out, and it always is",
        ),
        *(
            ("topUps", value, words)
            for value, words in (
                (offer(currency="XAU"), "is not in a currency of ISO 4217"),
                (offer(steps=[]), "has 0 entries; at least 1"),
                (offer(steps=[{"pay": "0", "bonus": "1"}]), "is not above 0"),
                (
                    offer(steps=[{"pay": "1.001", "bonus": "0"}]),
                    "has at most 2 digits after the point in USD",
                ),
                (
                    offer(steps=[{"pay": "2", "bonus": "0"}, {"pay": "2", "bonus": "1"}]),
                    "does not grow from the entry before it",
                ),
                (offer(tiers=["NEON"]), "is not a tier of the ladder: GOLD"),
                (
                    offer(**{"from": "2025-01-01T00:00:00Z", "until": "2025-01-01T00:00:00Z"}),
                    "is not after `from`",
                ),
                ({"offers": [*offer()["offers"], *offer()["offers"]]}, "is there twice: STD"),
                ({"maxTopUp": {"JPY": "1.5"}}, "has no digits after the point in JPY"),
                (
                    {"maxBalance": {"USD": "10000000000"}},
                    "must be at least 0 and below 1,000,000,000,000 of the currency's smallest units",
                ),
                ({"cashOutBelow": {"usd": "1"}}, "is not in a currency of ISO 4217"),
                ({"bonusExpiry": {"policy": "LAPSE", "months": 3}}, "is of EXTEND_ONCE alone"),
                ({"bonusExpiry": {"pointsPerUnit": {"USD": "1"}}}, "is of CONVERT alone"),
                (
                    offer() | {"bonusExpiry": {"policy": "CONVERT"}},
                    "is missing: the offers have bonuses in it",
                ),
            )
        ),
        ("look", {"surface": "#ffffff", "ink": "#777777"}, "has a contrast of 4.47 on #ffffff: 4.5 at least"),
        ("look", {"accent": "#1f5f45"}, "needs `surface`, the colour that it is read on"),
    ],
)
def test_a_fault_says_what_is_wrong(key: str, value: object, words: str) -> None:
    ((path, message),) = of_game({key: value})
    assert path.startswith(key)
    assert message == words


def test_faults_come_in_the_order_of_the_file() -> None:
    """Those of a value's form and those of how values fit together, in one list."""
    mission = EXAMPLE["game"]["missions"][0]
    document = {
        "missions": [mission | {"until": mission["from"], "goal": 0}, {"code": "A"}, mission],
        "hiddenFromTier": "NEON",
        "note": 1,
    }
    paths = [path for path, _ in of_game(document)]
    assert paths[:2] == ["missions[0].goal", "missions[0].until"]
    missing = ("title", "counts", "goal", "rewardSc", "rewardP", "from", "until")
    assert set(paths[2:9]) == {f"missions[1].{key}" for key in missing}
    assert paths[9:] == ["missions[2].code", "hiddenFromTier", "note"]


def test_a_faulty_value_is_not_compared_with_others() -> None:
    first, second, *others = EXAMPLE["program"]["tiers"]
    document = EXAMPLE["program"] | {"tiers": [first | {"scTo": "1000"}, second, *others]}
    with pytest.raises(RulesRefused) as refused:
        check_program(document, 1, BEGINNING)
    assert [fault.path for fault in refused.value.faults] == ["tiers[0].scTo"]
