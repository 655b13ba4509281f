"""Locales: how they are written, and which text a reader finds (rules.md §9)."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.locales import (
    MAX_ACCEPT_LANGUAGE,
    MAX_LOCALE,
    canonical,
    cldr_names,
    lookup,
    preferred,
)
from app.domain.rules import in_locale
from tests.domain.worlds import examples

TABLE = json.loads((Path(__file__).parents[1] / "data" / "locales.json").read_text())
ANY = st.text(max_size=MAX_LOCALE + 5) | st.from_regex(
    r"[a-zA-Z]{2,3}([-_][A-Za-z0-9]{1,8}){0,5}", fullmatch=True
)


@pytest.mark.parametrize(("wanted", "available", "found"), TABLE["lookups"] + TABLE["lookups_by_parents"])
def test_which_text_a_reader_finds(wanted: str, available: list[str], found: str | None) -> None:
    assert lookup(wanted, tuple(available)) == found
    assert lookup(wanted, tuple(reversed(available))) == found
    texts = {locale: f"in {locale}" for locale in ["en", *available]}
    assert in_locale(texts, wanted) == f"in {found or 'en'}"


@pytest.mark.parametrize(("text", "written"), TABLE["written"])
def test_one_way_to_write_a_locale(text: str, written: str) -> None:
    assert canonical(text) == canonical(written) == written


@pytest.mark.parametrize("text", TABLE["refused"])
def test_what_is_no_locale(text: str) -> None:
    with pytest.raises(ValueError, match="BCP 47 tag, such as de or pt-BR, of at most 35 characters"):
        canonical(text)


def test_the_longest_locale_and_one_more() -> None:
    longest = "de-x-" + "abcdefgh-" * 3 + "abc"
    assert len(longest) == MAX_LOCALE
    assert canonical(longest) == longest
    for text in (longest + "d", "sh" + longest.removeprefix("de")):  # sh is written sr-Latn
        with pytest.raises(ValueError, match="at most 35"):
            canonical(text)


@examples(200)
@given(ANY, st.lists(ANY, max_size=4))
def test_any_text_finds_something_or_nothing(wanted: str, available: list[str]) -> None:
    assert lookup(wanted, tuple(available)) in {*available, None}
    assert cldr_names(wanted)
    try:
        written = canonical(wanted)
    except ValueError:
        return
    assert canonical(written) == written
    assert lookup(wanted, tuple(available)) == lookup(written, tuple(available))
    assert lookup(wanted, (written,)) == written


def test_without_a_locale_in_english() -> None:
    assert in_locale({"en": "Mug", "de": "Becher"}, None) == "Mug"
    assert in_locale({"en": "Mug", "de": ""}, "de") == "Mug"


OURS = ("en", "de", "ja", "pt-BR", "zh-Hans", "zh-Hant")


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("", None),
        ("de", "de"),
        ("de-AT", "de-AT"),
        ("DE_at", None),
        ("zh-TW,zh;q=0.9", "zh-TW"),
        ("it, de;q=0.5, ja;q=0.7", "ja"),
        ("it", None),
        ("*", None),
        ("*;q=0.5, de;q=0.1", "de"),
        ("en;q=0, de;q=0.001", "de"),
        ("en;q=0", None),
        ("en;q=0.000", None),
        ("de;q=1.5, en;q=0.1", "en"),
        ("de;q=-1, en;q=0.1", "en"),
        ("de;q=0.1234, en;q=0.1", "en"),
        ("de;q=, en;q=0.1", "en"),
        ("de ; q=0.5 , en;\tq=0.4", "de"),
        ("en;q=0.8, de;q=0.8", "en"),
        ("de;Q=0.5, en;q=0.4", "de"),
        (";;,,q=1,\x00,é,de--AT", None),
        ("d" * 40, None),
    ],
)
def test_what_an_accept_language_prefers(header: str, found: str | None) -> None:
    assert preferred(header, OURS) == found


def test_the_longest_accept_language_and_one_more() -> None:
    longest = "de," + "x" * (MAX_ACCEPT_LANGUAGE - len("de,"))
    assert preferred(longest, OURS) == "de"
    assert preferred(longest + "x", OURS) is None


@examples(200)
@given(st.text(alphabet="dejanpt-;q=.015, *\t", max_size=60))
def test_any_accept_language_is_read(header: str) -> None:
    found = preferred(header, OURS)
    assert found is None or (canonical(found) == found and lookup(found, OURS) in OURS)
