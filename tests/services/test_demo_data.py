"""The demo's rules and catalog: open whenever it begins, something for every tier, in every language."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

import pytest

from app.demo.inventory import OWNED, demo_definitions
from app.demo.set_up import DATA, game_rules, program_rules
from app.demo.store import PICTURES, demo_items
from app.domain.instants import parse_instant
from app.domain.inventory import DefinitionKind
from app.domain.store import ItemKind
from app.rules_files.reading import check_program

STATIC = DATA.parent / "static"
CLOCK = datetime(2026, 11, 21, 20, 17, tzinfo=UTC)
LANGUAGES = {"en", "de", "es", "fr", "ja", "ko", "pt-BR", "zh-Hans", "zh-Hant"}


def texts_in(document: object, path: str = "") -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every text of rules or of the catalog, with its path."""
    for key, value in document.items() if isinstance(document, dict) else ():
        if key in {"title", "summary", "rule", "description"}:
            yield f"{path}.{key}", value
        else:
            yield from texts_in(value, f"{path}.{key}")
    for index, value in enumerate(document) if isinstance(document, list) else ():
        yield from texts_in(value, f"{path}[{index}]")


@pytest.mark.parametrize("name", ["game.json", "catalog.json", "inventory.json"])
def test_every_text_is_in_every_language(name: str) -> None:
    found = dict(texts_in(json.loads((DATA / name).read_text())))
    assert len(found) >= 20
    for path, texts in found.items():
        assert texts.keys() == LANGUAGES, path
        # A translation has the same numbers, written in its own way, and says where its value goes.
        for locale, text in texts.items():
            assert text.strip() == text != "", (path, locale)
            assert text.count("{value}") == texts["en"].count("{value}"), (path, locale)
        assert len({text for locale, text in texts.items() if locale != "en"} - {texts["en"]}) > 4, path


def test_its_catalog_has_something_for_everybody() -> None:
    items = demo_items(CLOCK)
    assert len(items) >= 12
    assert {item.kind for item in items} == set(ItemKind)
    assert {item.min_tier for item in items} == {None, "SILVER", "GOLD", "PLATINUM", "DIAMOND", "BLACK"}
    assert [item.sku for item in items if item.stock == 0] == ["artbook"]
    assert [item.sku for item in items if item.coming_soon] == ["plush"]
    assert [item.sku for item in items if item.stock is not None and 0 < item.stock < 5] == ["mug"]
    ends = {item.sku: item.available_until for item in items if item.available_until is not None}
    assert [sku for sku, until in ends.items() if until <= CLOCK + timedelta(days=1)] == ["lantern"]
    for item in items:
        assert (PICTURES / f"{item.sku}.webp").is_file()


def test_what_can_be_owned_has_pictures_and_a_slot() -> None:
    tiers = {tier.code for tier in check_program(program_rules(CLOCK), 1, CLOCK).tiers}
    definitions = {definition.code: definition for definition in demo_definitions()}
    assert {definition.kind for definition in definitions.values()} == set(DefinitionKind)
    assert [len(definition.styles) for definition in definitions.values()].count(4) == 1
    for definition in definitions.values():
        for style in definition.styles:
            assert (STATIC / (style.asset_url or "").removeprefix("/static/")).is_file()
            assert style.tier is None or style.tier in tiers
        assert definition.tier is None or definition.tier in tiers
    assert {item.grants for item in demo_items(CLOCK)} - {None} <= set(definitions)
    assert {item for items in OWNED.values() for item, _ in items} <= set(definitions)


NOWS = [datetime(2026, 2, 28, 23, tzinfo=UTC), datetime(2027, 11, 16, tzinfo=UTC)]


@pytest.mark.parametrize("now", NOWS)
def test_its_boost_is_open_whenever_it_begins(now: datetime) -> None:
    (boost,) = check_program(program_rules(now), 1, now).boosts
    assert boost.audience.is_open(now)
    # Nothing that the cast bought before is counted with it.
    assert boost.audience.starts >= now - timedelta(days=1)


@pytest.mark.parametrize("now", NOWS)
def test_its_missions_are_open_whenever_it_begins(now: datetime) -> None:
    windows = [
        (parse_instant(mission["from"]), parse_instant(mission["until"]))
        for mission in game_rules(now)["missions"]
    ]
    assert len(windows) == 3
    for starts, until in windows:
        # What the cast bought on the days before counts, and there is time left to play.
        assert starts <= now - timedelta(days=2)
        assert now + timedelta(days=4) <= until
