"""Every component of the kit in every state, on /stories: what is seen, heard and pressed.

`make screenshots` takes the pictures of browser/screenshots again.
"""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, ViewportSize

from browser.axe import findings
from browser.conftest import PATIENCE_MS, Visitors
from browser.demo import Demo
from browser.pictures import Picture, colour_at, contrast, differences, kept

PHONE: ViewportSize = {"width": 390, "height": 844}
STORIES = (
    *("gem", "icon", "scale", "season", "countdown", "balance", "benefit", "mission", "activity", "compare"),
    *(
        "paths",
        "invite",
        "history",
        "inbox",
        "item",
        "promotion",
        "over-tiers",
        "demotion",
        "loop",
        "reward",
        "at-risk",
    ),
    *("banner", "toast", "failure", "skeleton", "controls", "room"),
)
CHARTS = (
    *("chart-tiers", "chart-moves", "chart-flow", "chart-points", "chart-liability"),
    *("chart-repurchase", "chart-rows"),
)
"""Of the consoles, which speak English alone."""
CONSOLES = ("sheet", "ladder", "changes", "dumbbell", "histogram")
"""Of the consoles: English alone, and wider than a phone, within what scrolls."""
ALL = "all"
"""The story of all samples on one page, but of the consoles, and of the toast, which lies over them."""
LOCALES = ("en", "de", "es", "fr", "ja", "ko", "pt-BR", "zh-Hans", "zh-Hant")
TOLERANCE = 0.15
"""Of a part's cells: fonts of another machine change fewer, the loss of a bar or a button more."""
PICTURED = (
    *({"story": story} for story in (*STORIES, *CHARTS) if story not in {"toast", "over-tiers"}),
    {"story": "scale", "dir": "rtl"},
    {"story": "mission", "theme": "dark"},
    {"story": "promotion", "look": "night"},
)

Open = Callable[..., Page]


@pytest.fixture
def visit(visitors: Visitors, demo: Demo) -> Iterator[Open]:
    """Opens a story by its switches; `media` is of the browser. An error on the console fails the test."""
    contexts: dict[str, BrowserContext] = {}
    problems: list[str] = []

    def open_story(story: str, *, media: dict[str, str] | None = None, **switches: str) -> Page:
        media = {"reduced_motion": "reduce"} | (media or {})
        context = contexts.get(str(media)) or visitors(
            viewport=PHONE, timezone_id="UTC", color_scheme="light"
        )
        contexts[str(media)] = context
        page = context.new_page()
        page.emulate_media(**media)  # pyright: ignore[reportArgumentType] - names of Playwright's own
        page.on(
            "console", lambda said: problems.append(f"{story}: {said.text}") if said.type == "error" else None
        )
        query = "&".join(f"{name}={value}" for name, value in {"story": story, **switches}.items())
        page.goto(f"{demo.url}/stories?{query}")
        page.get_by_role("heading", level=1, name=story).wait_for()
        return page

    yield open_story
    assert problems == []


def part(page: Page, state: str) -> Locator:
    return page.get_by_role("region", name=state, exact=True)


def taken(page: Page) -> Picture:
    main = page.locator("main")
    origin = main.bounding_box()
    assert origin
    parts = {}
    for section in main.locator("> section").all():
        box = section.bounding_box()
        assert box
        place = (box["x"] - origin["x"], box["y"] - origin["y"], box["width"], box["height"])
        parts[section.get_attribute("aria-label") or ""] = place
    return Picture(main.screenshot(animations="disabled"), parts)


def test_every_story_is_here(visit: Open) -> None:
    options = visit("gem").get_by_label("story").locator("option")
    assert set(options.all_inner_texts()) == {*STORIES, *CHARTS, *CONSOLES, ALL}


@pytest.mark.parametrize("story", [*STORIES, *CHARTS])
def test_axe_finds_nothing(visit: Open, story: str) -> None:
    for switches in ({}, {"theme": "dark", "dir": "rtl"}):
        assert findings(visit(story, **switches)) == []


@pytest.mark.parametrize("story", CONSOLES)
def test_axe_finds_nothing_in_what_the_consoles_show(visit: Open, story: str) -> None:
    for theme in ("light", "dark"):
        assert findings(visit(story, theme=theme)) == []


@pytest.mark.parametrize("switches", PICTURED, ids=lambda switches: "-".join(switches.values()))
def test_it_looks_as_in_its_picture(visit: Open, reader: Page, switches: dict[str, str]) -> None:
    name = "-".join(switches.values())
    now = taken(visit(**switches))
    if os.environ.get("LAUREL_SCREENSHOTS") == "write":
        now.save(name)
    assert {
        state: share for state, share in differences(reader, now, kept(name)).items() if share > TOLERANCE
    } == {}


def test_a_lost_component_is_seen(visit: Open, reader: Page) -> None:
    page = visit("mission")
    page.evaluate("document.querySelectorAll('.bar').forEach((bar) => bar.remove())")
    assert differences(reader, taken(page), kept("mission"))["nearest first"] > TOLERANCE


BEYOND = """() => [...document.querySelectorAll("main *")].filter((element) => {
  const { left, right, width } = element.getBoundingClientRect();
  if (width === 0 || element.closest(".moment-stars, .sr, .chart-table")) return false;
  return left < -1 || right > innerWidth + 1;
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize(
    ("story", "direction"), [(ALL, "ltr"), (ALL, "rtl"), *((chart, "ltr") for chart in CHARTS)]
)
def test_long_names_and_large_numbers_stay_inside(visit: Open, story: str, direction: str) -> None:
    page = visit(story, dir=direction)
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        # Charts are drawn anew once their size is known: frames later on a slow machine.
        for _ in range(PATIENCE_MS // 50):
            if (beyond := page.evaluate(BEYOND)) == []:
                break
            page.wait_for_timeout(50)
        assert beyond == [], width


@pytest.mark.parametrize("story", STORIES)
def test_each_button_has_a_name_of_its_own(visit: Open, story: str) -> None:
    heard = visit(story).locator("main").aria_snapshot()
    names = Counter(re.findall(r'- button (".*?(?<!\\)")', heard))
    assert "- button\n" not in heard
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_each_language_has_words_for_all(visit: Open, locale: str) -> None:
    page = visit(ALL, locale=locale)
    assert page.locator("html").get_attribute("lang") == locale
    said = page.locator("main").inner_text()
    assert not re.search(r"undefined|NaN|\[object|\$\{", said), said


def test_numbers_and_units_keep_their_places_from_the_right(visit: Open) -> None:
    """A text with a number and a word of English is set from the left, whatever the page is."""
    mixed = visit(ALL, dir="rtl").evaluate(
        r"""() => {
          const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
          const found = [];
          while (texts.nextNode()) {
            const { parentElement, textContent } = texts.currentNode;
            const text = textContent.trim();
            if (parentElement.closest("section > h2, .sr")) continue;
            if (!/\d/.test(text) || !/[a-z]/i.test(text)) continue;
            if (getComputedStyle(parentElement).direction === "rtl") found.push(text);
          }
          return found;
        }"""
    )
    assert mixed == []


def bars(page: Page, state: str) -> list[bytes]:
    """The insides of the bars of a part: without the border, which has a colour of its own."""
    return [bar.screenshot() for bar in part(page, state).locator(".bar > svg").all()]


@pytest.mark.parametrize("look", ["product", "night"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_fill_stands_out_on_its_track(visit: Open, reader: Page, theme: str, look: str) -> None:
    scales = bars(visit("scale", theme=theme, look=look), "every tier")
    assert len(scales) == 6
    scales += bars(visit("activity", theme=theme, look=look), "a long row")
    for bar in scales:
        fill, track = colour_at(reader, bar, 0.15, 0.5), colour_at(reader, bar, 0.8, 0.5)
        assert contrast(fill, track) >= 3


def test_bars_fill_from_the_side_that_is_read_first(visit: Open, reader: Page) -> None:
    ends = {}
    for direction in ("ltr", "rtl"):
        page = visit("scale", dir=direction)
        (bar,) = bars(page, "the first tier")
        ends[direction] = [colour_at(reader, bar, x, 0.5) for x in (0.15, 0.85)]
    assert ends["ltr"] == ends["rtl"][::-1]
    assert ends["ltr"][0] != ends["ltr"][1]


def test_forced_colours_show_what_is_empty_and_what_is_not(visit: Open, reader: Page) -> None:
    page = visit("mission", media={"forced_colors": "active"})
    canvas = colour_at(reader, page.screenshot(), 0.999, 0.999)
    _, begun, none, full = bars(page, "nearest first")
    assert {colour_at(reader, none, x, 0.5) for x in (0.05, 0.5, 0.95)} == {canvas}
    assert canvas not in {colour_at(reader, full, x, 0.5) for x in (0.05, 0.5, 0.95)}
    assert colour_at(reader, begun, 0.05, 0.5) != canvas == colour_at(reader, begun, 0.95, 0.5)


def test_forced_colours_tell_the_series_of_a_chart_by_their_patterns(visit: Open) -> None:
    page = visit("chart-tiers", media={"forced_colors": "active"})
    swatches = part(page, "104 weeks").locator(".swatch")
    pictures = {swatch.screenshot() for swatch in swatches.all()}
    assert len(pictures) == swatches.count() == 7


def test_forced_colours_tell_what_cannot_be_claimed(visit: Open) -> None:
    page = visit("benefit", media={"forced_colors": "active"})

    def drawn(state: str) -> list[str]:
        button = part(page, state).locator(".claim")
        return button.evaluate(
            "(it) => ['color', 'borderTopStyle'].map((name) => getComputedStyle(it)[name])"
        )

    (ink, line), (grey, dashed) = drawn("to claim"), drawn("claimed")
    assert ink != grey
    assert (line, dashed) == ("solid", "dashed")


def test_only_places_and_opacity_move(visit: Open) -> None:
    moved = """() => document.getAnimations().flatMap((animation) => animation.effect.getKeyframes())
      .flatMap((frame) => Object.keys(frame))
      .filter((name) => !["offset", "computedOffset", "easing", "composite"].includes(name))"""
    for story in ("promotion", "over-tiers", "demotion", "loop", "reward", "at-risk", "skeleton"):
        moving = visit(story, media={"reduced_motion": "no-preference"})
        assert set(moving.evaluate(moved)) <= {"transform", "opacity"}
        assert "transform" not in visit(story).evaluate(moved)


def test_the_first_tier_is_always_yours(visit: Open) -> None:
    scale = visit("scale")
    assert part(scale, "on the way").locator(".scale-mark").count() == 1
    first = part(scale, "the first tier")
    assert first.locator(".scale-mark").count() == 0
    assert "keep" not in first.inner_text() + first.aria_snapshot()
    assert "Bronze is always yours" in part(visit("season"), "always yours").inner_text()


def test_a_countdown_is_in_days_until_the_last(visit: Open) -> None:
    page = visit("countdown")
    shown = [part(page, state).locator("time").inner_text() for state in ("days", "a day", "hours", "over")]
    assert shown == ["20 days", "1 day", "04:13:22", "00:00:00"]


def test_a_promotion_is_a_gain_in_the_history(visit: Open) -> None:
    entries = part(visit("history"), "by month").locator("details")
    promotion = entries.filter(has_text="You completed Silver")
    promotion.locator("summary").click()
    assert promotion.locator(".entry-gains").inner_text() == "Gold"
    assert "-2,000" not in promotion.inner_text()
    loop = entries.filter(has_text="You completed Black")
    assert loop.locator(".entry-gains").inner_text() == "Completed once more"


def test_a_rule_opens_beside_its_button(visit: Open) -> None:
    page = visit("benefit")
    rule = part(page, "to claim").locator(".benefit-rule")
    assert not rule.is_visible()
    page.get_by_role("button", name="The rule: Daily bonus").first.click()
    assert rule.is_visible()
    page.keyboard.press("Escape")
    assert not rule.is_visible()
