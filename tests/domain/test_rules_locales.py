"""The locales of a rules file's texts: written in one way, each once (rules.md §9)."""

import copy
import json
from collections.abc import Mapping
from typing import Any

import pytest

from app.domain.instants import BEGINNING
from app.domain.rules import Texts, in_locale
from app.domain.rules_faults import RulesRefused
from app.rules_files.reading import check_game, check_program, read_game
from tests.conftest import DATA

EXAMPLE: dict[str, Any] = json.loads((DATA / "rules-example.json").read_text())
TOO_LONG = "de" + "-abcdefgh" * 4


def title(texts: Mapping[str, str], *, stored: bool = False) -> Texts:
    """A benefit's title as it is read out of a file."""
    document = copy.deepcopy(EXAMPLE["game"])
    document["benefits"]["GOLD"][0]["title"] = texts
    program = check_program(EXAMPLE["program"], 1, BEGINNING)
    read = read_game if stored else check_game
    return read(document, 1, BEGINNING, program).benefits["GOLD"][0].title


def test_locales_are_written_in_one_way() -> None:
    read = title({"en": "Gift", "pt_br": "Presente", "ZH-hant": "禮物", "de-DE-u-co-phonebk": "Gabe"})
    assert read == {"en": "Gift", "pt-BR": "Presente", "zh-Hant": "禮物", "de-DE-u-co-phonebk": "Gabe"}


@pytest.mark.parametrize(
    ("texts", "faults"),
    [
        ({"en": "Gift", "pt-BR": "A", "PT_br": "B"}, [("PT_br", "is there twice: pt-BR")]),
        ({"en": "Gift", "iw": "A", "he": "B"}, [("he", "is there twice: he")]),
        (
            {"en": "Gift", TOO_LONG: "A"},
            [(TOO_LONG, "must be a BCP 47 tag, such as de or pt-BR, of at most 35 characters")],
        ),
        ({"en_US": "Gift"}, [("en", "is missing: English is required")]),
    ],
)
def test_what_is_refused_is_named(texts: Mapping[str, str], faults: list[tuple[str, str]]) -> None:
    with pytest.raises(RulesRefused) as refused:
        title(texts)
    found = [(fault.path, fault.message) for fault in refused.value.faults]
    assert found == [(f"benefits.GOLD[0].title.{locale}", message) for locale, message in faults]


def test_what_was_published_under_older_rules_stays_readable() -> None:
    old = title({"en": "Gift", "pt-BR": "1", "pt-br": "2", TOO_LONG: "3"}, stored=True)
    assert in_locale(old, "pt") == "2"
    assert in_locale(old, "de") == "3"
