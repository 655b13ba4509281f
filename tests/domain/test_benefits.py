"""What a benefit is about on each tier, and how its texts say it."""

from decimal import Decimal
from typing import Any

import pytest

from app.domain.benefits import text_with_value, value_on
from app.domain.instants import BEGINNING
from app.domain.rules import GameRules, ProgramRules
from app.domain.rules_faults import RulesRefused
from app.rules_files.reading import check_game, check_program, read_game
from tests.domain.test_rules_files import EXAMPLE

TEXT = {"en": "{value} x on each purchase"}
MULTIPLIER: dict[str, Any] = {
    "code": "MORE",
    "kind": "MULTIPLIER",
    "title": {"en": "More"},
    "summary": TEXT,
    "rule": {"en": "The whole purchase."},
}
PROGRAM: ProgramRules = check_program(EXAMPLE["program"], 1, BEGINNING)


def game(benefits: dict[str, Any], **rules: object) -> GameRules:
    return check_game({"benefits": benefits, **rules}, 1, BEGINNING, PROGRAM)


def shown(rules: GameRules, program: ProgramRules = PROGRAM) -> list[Decimal | None]:
    """The number of the one benefit of each tier that has one, the lowest first."""
    return [
        value_on(tier.rank, benefit, program, rules)
        for tier in program.tiers
        for benefit in rules.benefits_of(tier.rank, program)
    ]


def test_a_multiplier_is_that_of_the_tier_that_holds_it() -> None:
    """Silver names it; Gold, Platinum, Diamond and Black inherit the row."""
    factors = [Decimal(factor) for factor in ("1.1", "1.25", "1.5", "1.75", "2")]
    assert shown(game({"SILVER": [MULTIPLIER]})) == factors
    assert shown(game({"SILVER": [MULTIPLIER | {"of": "P"}]})) == factors
    assert shown(game({"SILVER": [MULTIPLIER | {"value": "1.10"}]})) == factors


def test_a_multiplier_of_sc_has_the_games_own_factors() -> None:
    of_sc = MULTIPLIER | {"of": "SC"}
    own = [Decimal(factor) for factor in ("1.2", "1.2", "1.25", "1.5")]
    assert shown(game({"GOLD": [of_sc]}, scMultipliers={"GOLD": "1.2"})) == own
    assert shown(game({"GOLD": [of_sc]})) == [Decimal("1.1"), *own[1:]]
    given = of_sc | {"value": "1.2"}
    assert shown(game({"GOLD": [given]}, scMultipliers={"GOLD": "1.2"})) == own


def test_what_was_stored_with_another_value_is_shown_as_it_is() -> None:
    """Before 0.2 the value was typed by hand, and inherited with its row."""
    stored = read_game({"benefits": {"GOLD": [MULTIPLIER | {"value": "1.1"}]}}, 1, BEGINNING, PROGRAM)
    assert shown(stored) == [Decimal(factor) for factor in ("1.25", "1.5", "1.75", "2")]


def test_other_kinds_have_the_value_that_was_given() -> None:
    daily = MULTIPLIER | {"kind": "DAILY_BONUS", "value": "20"}
    assert shown(game({"DIAMOND": [daily]})) == [Decimal(20), Decimal(20)]
    none = MULTIPLIER | {"kind": "OTHER", "summary": {"en": "Much"}}
    assert shown(game({"BLACK": [none]})) == [None]


@pytest.mark.parametrize(
    ("kind", "rules"),
    [
        ("DISCOUNT", {"orders": {"tierDiscounts": {"SILVER": "2.5", "PLATINUM": "4"}}}),
        ("FREE_SHIPPING", {"orders": {"freeShipping": {"SILVER": 3, "PLATINUM": 4}}}),
        ("BIRTHDAY", {"birthdayPFactor": {"SILVER": "2", "PLATINUM": "4"}}),
    ],
)
def test_what_a_tier_gives_is_what_the_rules_of_it_say(kind: str, rules: dict[str, Any]) -> None:
    """Gold has what Silver has, and Diamond and Black what Platinum has."""
    row = MULTIPLIER | {"kind": kind}
    silver, platinum = shown(game({"SILVER": [row]}, **rules))[::2][:2]
    assert (silver, platinum) == (SILVER_HAS[kind], Decimal(4))
    assert shown(game({"SILVER": [row]}, **rules)) == [silver, silver, *[platinum] * 3]
    nothing = Decimal(1) if kind == "BIRTHDAY" else Decimal(0)
    assert shown(game({"BRONZE": [row]}, **rules))[0] == nothing
    with pytest.raises(RulesRefused, match="leave it out"):
        game({"SILVER": [row | {"value": "2"}]}, **rules)


SILVER_HAS = {"DISCOUNT": Decimal("2.5"), "FREE_SHIPPING": Decimal(3), "BIRTHDAY": Decimal(2)}


def test_a_tier_that_a_later_ladder_lacks_shows_the_factor_of_the_one_held() -> None:
    shorter = check_program(
        EXAMPLE["program"] | {"tiers": EXAMPLE["program"]["tiers"][:3], "boosts": []}, 2, BEGINNING
    )
    assert shown(game({"SILVER": [MULTIPLIER]}), shorter) == [Decimal("1.1"), Decimal("1.25")]


TEXTS = {
    "en": "{value} x points",
    "de": "{value}-mal Punkte",
    "fr": "{value} fois {value}",
    "ja": "ポイント{value}倍",
    "pt-BR": "{value} vezes",
}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        (None, "1.25 x points"),
        ("en", "1.25 x points"),
        ("de", "1,25-mal Punkte"),
        ("de-AT", "1,25-mal Punkte"),
        ("de-CH", "1.25-mal Punkte"),
        ("fr-CA", "1,25 fois 1,25"),
        ("ja", "ポイント1.25倍"),
        ("pt-PT", "1,25 vezes"),
        # Without a text in the reader's language the sentence is English, and so is its number.
        ("sv", "1.25 x points"),
        ("tlh", "1.25 x points"),
    ],
)
def test_the_value_is_written_as_the_reader_writes_numbers(locale: str | None, text: str) -> None:
    assert text_with_value(TEXTS, Decimal("1.250"), locale) == text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2", "2"),
        ("2.000", "2"),
        ("1.100", "1.1"),
        ("0.000000000001", "0.000000000001"),
        ("1234567.5", "1,234,567.5"),
    ],
)
def test_no_digit_of_a_value_is_lost(value: str, written: str) -> None:
    assert text_with_value({"en": "{value}"}, Decimal(value), "en") == written


def test_a_text_without_a_value_is_as_it_was_written() -> None:
    assert text_with_value({"en": "100 % {of} {it}"}, Decimal(2), "en") == "100 % {of} {it}"
    assert text_with_value({"en": "{value}"}, None, "en") == "{value}"
