"""Rules files: what is good is read in full, what is not is reported in full, with its path."""

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.domain.amounts import MAX_POINTS
from app.domain.instants import BEGINNING
from app.domain.rules import BenefitKind, GameRules, ProgramRules
from app.domain.rules_faults import RulesRefused
from app.rules_files.faults import MAX_FAULTS
from app.rules_files.kinds import (
    MAX_TEXT,
)
from app.rules_files.reading import check_game, check_program
from tests.conftest import DATA
from tests.oracle.build import ladder

EXAMPLE = json.loads((DATA / "rules-example.json").read_text())
REPORTED: dict[str, Any] = EXAMPLE["game"]["missions"][0] | {"counts": "REPORTED"}
ACTIVITY: dict[str, Any] = {"code": "CHECK_IN", "title": {"en": "Check-in"}, "sc": 5}
Change = Callable[[dict[str, Any]], object]


def program(change: Change = lambda _document: None) -> ProgramRules:
    document = copy.deepcopy(EXAMPLE["program"])
    change(document)
    return check_program(document, 1, BEGINNING)


def game(change: Change = lambda _document: None) -> GameRules:
    document = copy.deepcopy(EXAMPLE["game"])
    change(document)
    return check_game(document, 1, BEGINNING, program())


def faults(read: Callable[[Change], object], change: Change) -> list[str]:
    with pytest.raises(RulesRefused) as refused:
        read(change)
    assert all(fault.message for fault in refused.value.faults)
    return [fault.path for fault in refused.value.faults]


def put(path: str, value: object) -> Change:
    """Set, or with `...` remove, what lies at `tiers.2.scFrom`."""

    def change(document: Any) -> None:  # noqa: ANN401
        *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        for part in way:
            document = document[part]
        if value is ...:
            del document[last]
        else:
            document[last] = value

    return change


def test_the_example_is_read_in_full() -> None:
    rules = program()
    assert [tier.code for tier in rules.tiers] == ["BRONZE", "SILVER", "GOLD", "PLATINUM", "DIAMOND", "BLACK"]
    assert [tier.rank for tier in rules.tiers] == [1, 2, 3, 4, 5, 6]
    assert rules.rates == {"USD": Decimal(1), "EUR": Decimal("1.10"), "JPY": Decimal("0.0067")}
    (boost,) = rules.boosts
    starts, until = boost.audience.starts, boost.audience.until
    assert starts == datetime(2026, 12, 5, tzinfo=UTC)
    assert not boost.audience.admits(until, "GOLD")
    assert boost.audience.admits(starts, "GOLD")
    assert not boost.audience.admits(starts, "BRONZE")
    of_game = game()
    assert of_game.hidden_from_rank(rules) == 5
    assert [of_game.starting_rank(Decimal(ltv), rules) for ltv in ("0", "499.99", "500", "5000")] == [
        1,
        1,
        2,
        3,
    ]
    silver = of_game.benefits_of(2, rules)
    assert [(benefit.code, benefit.value) for benefit in silver] == [
        ("DAILY", Decimal(30)),
        ("P_MULT", Decimal("1.1")),
    ]
    assert {benefit.code for benefit in of_game.benefits_of(6, rules)} == {
        "DAILY",
        "P_MULT",
        "MONTHLY",
        "VIP",
    }
    assert of_game.benefits_of(1, rules)[0].kind is BenefitKind.DAILY_BONUS
    assert of_game.missions[0].goal == 3


def boosted(change: Change) -> ProgramRules:
    """For changes of the ladder: the example's boost names its tiers."""

    def without(document: dict[str, Any]) -> None:
        document["boosts"] = []
        change(document)

    return program(without)


PROGRAM_FAULTS: dict[str, tuple[str, object, str]] = {
    "does not start at 0": ("tiers.0.scFrom", 1, "tiers[0].scFrom"),
    "a gap": ("tiers.2.scFrom", 3001, "tiers[2].scFrom"),
    "an overlap": ("tiers.2.scFrom", 2999, "tiers[2].scFrom"),
    "does not grow": ("tiers.5.scTo", 50_000, "tiers[5].scTo"),
    "shrinks": ("tiers.5.scTo", 49_999, "tiers[5].scTo"),
    "no keep threshold": ("tiers.1.keepThreshold", 0, "tiers[1].keepThreshold"),
    "a keep threshold past the span": ("tiers.1.keepThreshold", 2001, "tiers[1].keepThreshold"),
    "no season": ("tiers.3.seasonDays", 0, "tiers[3].seasonDays"),
    "a negative multiplier": ("tiers.3.scMultiplier", "-0.1", "tiers[3].scMultiplier"),
    "NaN": ("tiers.3.pMultiplier", "NaN", "tiers[3].pMultiplier"),
    "infinity": ("tiers.3.pMultiplier", "Infinity", "tiers[3].pMultiplier"),
    "an exponent": ("scPerUsd", "1e3", "scPerUsd"),
    "a float": ("scPerUsd", 10.0, "scPerUsd"),
    "an integer for a decimal": ("pPerUsd", 10, "pPerUsd"),
    "a comma": ("pPerUsd", "1,5", "pPerUsd"),
    "digits of another script": ("pPerUsd", "١٢", "pPerUsd"),
    "a float for an integer": ("tiers.0.seasonDays", 30.0, "tiers[0].seasonDays"),
    "a bool for an integer": ("tiers.0.seasonDays", True, "tiers[0].seasonDays"),
    "a text for an integer": ("pExpiryMonths", "12", "pExpiryMonths"),
    "null": ("lateWindowHours", None, "lateWindowHours"),
    "a code twice": ("tiers.4.code", "BRONZE", "tiers[4].code"),
    "a code in small letters": ("tiers.4.code", "Diamond", "tiers[4].code"),
    "a code with a line end": ("tiers.4.code", "DIAMOND\n", "tiers[4].code"),
    "a long code": ("tiers.4.code", "D" * 41, "tiers[4].code"),
    "a code of another script": ("tiers.4.code", "ДИАМОНД", "tiers[4].code"),
    "NUL": ("tiers.4.name", "Dia\0mond", "tiers[4].name"),
    "half a surrogate pair": ("tiers.4.name", "Dia\ud83dmond", "tiers[4].name"),
    "an empty name": ("tiers.4.name", " ", "tiers[4].name"),
    "a long name": ("tiers.4.name", "D" * 81, "tiers[4].name"),
    "a long note": ("note", "n" * (MAX_TEXT + 1), "note"),
    "a note that is none": ("note", 7, "note"),
    "a negative rate": ("rates.EUR", "-1", "rates.EUR"),
    "a rate that is none": ("rates.EUR", 1.1, "rates.EUR"),
    "no currency": ("rates.euro", "1", "rates.euro"),
    "a dollar that is not one": ("rates.USD", "1.01", "rates.USD"),
    "an unknown key": ("colour", "red", "colour"),
    "an unknown key of a tier": ("tiers.2.colour", "red", "tiers[2].colour"),
    "a missing key": ("pExpiryMonths", ..., "pExpiryMonths"),
    "a missing key of a tier": ("tiers.2.name", ..., "tiers[2].name"),
    "tiers that are none": ("tiers", {}, "tiers"),
    "a tier that is none": ("tiers.5", [], "tiers[5]"),
    "rates that are none": ("rates", [], "rates"),
    "a boost of an unknown tier": ("boosts.0.tiers", ["GOLD", "NEON"], "boosts[0].tiers[1]"),
    "a boost that ends before it starts": ("boosts.0.until", "2026-12-05T00:00:00Z", "boosts[0].until"),
    "an instant without a zone": ("boosts.0.from", "2026-12-05T00:00:00", "boosts[0].from"),
    "a day that is none": ("boosts.0.from", "2026-02-30T00:00:00Z", "boosts[0].from"),
    "an instant as a number": ("boosts.0.from", 1_790_000_000, "boosts[0].from"),
    "a negative factor": ("boosts.0.pFactor", "-2", "boosts[0].pFactor"),
    "no reminder": ("reminders.seasonDaysLeft.0", 0, "reminders.seasonDaysLeft[0]"),
    "a reminder twice": ("reminders.seasonDaysLeft", [3, 3], "reminders.seasonDaysLeft"),
    "a gem that is none": ("tiers.1.look", {"gem": "PEARL"}, "tiers[1].look.gem"),
    "a colour that is none": ("tiers.1.look", {"light": "red"}, "tiers[1].look.light"),
    "a short colour": ("tiers.1.look", {"dark": "#fff"}, "tiers[1].look.dark"),
    "a colour that is hard to see on white": ("tiers.1.look", {"light": "#959595"}, "tiers[1].look.light"),
    "a colour that is hard to see in the dark": ("tiers.1.look", {"dark": "#666666"}, "tiers[1].look.dark"),
    "a look that is none": ("tiers.1.look", "GOLD", "tiers[1].look"),
    "more than all": ("reminders.keepThresholdPercent.0", 101, "reminders.keepThresholdPercent[0]"),
}


@pytest.mark.parametrize("name", PROGRAM_FAULTS)
def test_a_fault_of_a_program(name: str) -> None:
    path, value, expected = PROGRAM_FAULTS[name]
    assert expected in faults(program, put(path, value))


GAME_FAULTS: dict[str, tuple[str, object, str]] = {
    "an unknown hidden tier": ("hiddenFromTier", "NEON", "hiddenFromTier"),
    "a multiplier of an unknown tier": ("scMultipliers.NEON", "1", "scMultipliers.NEON"),
    "a multiplier that is none": ("scMultipliers.GOLD", 1.2, "scMultipliers.GOLD"),
    "starting tiers that do not grow": (
        "startingTiers.1.ltvAtLeastUsd",
        "500",
        "startingTiers[1].ltvAtLeastUsd",
    ),
    "an unknown starting tier": ("startingTiers.1.tier", "NEON", "startingTiers[1].tier"),
    "benefits of an unknown tier": ("benefits.NEON", [], "benefits.NEON"),
    "a benefit twice": ("benefits.SILVER.1.code", "DAILY", "benefits.SILVER[1].code"),
    "an unknown kind": ("benefits.GOLD.0.kind", "CAR", "benefits.GOLD[0].kind"),
    "a kind that is none": ("benefits.GOLD.0.kind", ["VIP_SUPPORT"], "benefits.GOLD[0].kind"),
    "no English": ("benefits.GOLD.0.title", {"de": "Gabe"}, "benefits.GOLD[0].title.en"),
    "no locale": ("benefits.GOLD.0.title.Deutsch!", "Gabe", 'benefits.GOLD[0].title["Deutsch!"]'),
    "NUL": ("benefits.GOLD.0.title.de", "\0", "benefits.GOLD[0].title.de"),
    "both": ("benefits.GOLD.0.grants", {"p": 1, "sku": "x"}, "benefits.GOLD[0].grants"),
    "nothing": ("benefits.BRONZE.0.grants.p", 0, "benefits.BRONZE[0].grants.p"),
    "too much": ("benefits.BRONZE.0.grants.p", MAX_POINTS + 1, "benefits.BRONZE[0].grants.p"),
    "a multiplier of another tier": ("benefits.SILVER.1.value", "1.25", "benefits.SILVER[1].value"),
    "a multiplier of SC that is one of P": ("benefits.SILVER.1.of", "SC", "benefits.SILVER[1].value"),
    "a multiplier of what is none": ("benefits.SILVER.1.of", "XP", "benefits.SILVER[1].of"),
    "a gift of P": ("benefits.GOLD.0.of", "P", "benefits.GOLD[0].of"),
    "a text of a value that is none": (
        "benefits.GOLD.0.rule.de",
        "Mal {value}",
        "benefits.GOLD[0].rule.de",
    ),
    "ink without a surface": ("look", {"ink": "#000000"}, "look.ink"),
    "ink that is hard to read": ("look", {"surface": "#ffffff", "ink": "#777777"}, "look.ink"),
    "an accent that is hard to read": ("look", {"surface": "#000000", "accent": "#707070"}, "look.accent"),
    "points that are hard to read": ("look", {"surface": "#ffffff", "points": "#f2c75c"}, "look.points"),
    "a surface for no ink of ours": ("look", {"surface": "#808080"}, "look.surface"),
    "a colour that is none": ("look", {"surface": "white"}, "look.surface"),
    "a picture of others": ("look", {"stageImage": "https://example.com/a.png"}, "look.stageImage"),
    "a picture of another folder": ("look", {"stageImage": "/static/a.png"}, "look.stageImage"),
    "a picture in a folder of its own": ("look", {"stageImage": "/pictures/a/b.png"}, "look.stageImage"),
    "no goal": ("missions.0.goal", 0, "missions[0].goal"),
    "a bool": ("missions.0.rewardSc", True, "missions[0].rewardSc"),
    "an unknown count": ("missions.0.counts", "DAYS", "missions[0].counts"),
    "an end before the start": ("missions.0.until", "2026-11-16T00:00:00Z", "missions[0].until"),
    "an item of a report": ("missions.0", REPORTED | {"sku": "gem"}, "missions[0].sku"),
    "an activity without a title": ("activities", [{"code": "A"}], "activities[0].title"),
    "an activity twice": ("activities", [ACTIVITY, ACTIVITY], "activities[1].code"),
    "an activity that takes": ("activities", [ACTIVITY | {"p": -1}], "activities[0].p"),
    "an unknown limit": ("activities", [ACTIVITY | {"maxPerYear": 1}], "activities[0].maxPerYear"),
    "rows that do not grow": (
        "activities",
        [ACTIVITY | {"streaks": [{"days": 3}, {"days": 3}]}],
        "activities[0].streaks[1].days",
    ),
    "a row without days": (
        "activities",
        [ACTIVITY | {"streaks": [{"sc": 1}]}],
        "activities[0].streaks[0].days",
    ),
    "a mission of an unknown tier": ("missions.0.tiers", ["NEON"], "missions[0].tiers[0]"),
}


@pytest.mark.parametrize("name", GAME_FAULTS)
def test_a_fault_of_a_game(name: str) -> None:
    path, value, expected = GAME_FAULTS[name]
    assert expected in faults(game, put(path, value))


def test_several_faults_are_reported_at_once() -> None:
    names = ["a gap", "no keep threshold", "a float", "a code in small letters", "an unknown key"]

    def change(document: dict[str, Any]) -> None:
        for name in names:
            path, value, _ = PROGRAM_FAULTS[name]
            put(path, value)(document)

    assert sorted(faults(boosted, change)) == sorted(PROGRAM_FAULTS[name][2] for name in names)


def test_what_is_missing_is_not_reported_as_something_else() -> None:
    def change(document: dict[str, Any]) -> None:
        del document["tiers"][1]["code"]
        del document["tiers"][2]["code"]

    assert faults(boosted, change) == ["tiers[1].code", "tiers[2].code"]


@pytest.mark.parametrize("document", [None, [], "", 7])
def test_what_is_no_document(document: object) -> None:
    with pytest.raises(RulesRefused) as refused:
        check_program(document, 1, BEGINNING)
    assert "$" in {fault.path for fault in refused.value.faults}


def test_everything_may_be_missing() -> None:
    with pytest.raises(RulesRefused) as refused:
        check_program({}, 1, BEGINNING)
    paths = {fault.path for fault in refused.value.faults}
    assert paths == {"lateWindowHours", "pExpiryMonths", "pPerUsd", "rates", "scPerUsd", "tiers"}


def test_faults_have_a_limit_too() -> None:
    def change(document: dict[str, Any]) -> None:
        document.update({f"x{n}": 1 for n in range(2 * MAX_FAULTS)})

    assert len(faults(program, change)) == MAX_FAULTS


def test_a_dollar_needs_no_rate() -> None:
    assert program(put("rates", {})).rates == {"USD": Decimal(1)}


def test_rules_of_a_game_outlive_the_ladder_they_were_written_for() -> None:
    shorter = check_program(ladder(3, 10, 5, 30), 2, BEGINNING)
    rules = game()
    assert rules.hidden_from_rank(shorter) == 5  # out of reach, not out of hiding
    assert rules.starting_rank(Decimal(5000), shorter) == 3
    assert {benefit.code for benefit in rules.benefits_of(3, shorter)} == {
        "DAILY",
        "P_MULT",
        "MONTHLY",
        "VIP",
    }
