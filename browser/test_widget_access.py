"""The widget without eyes, or in one's own colours: axe in every view, and pixels in forced colours."""

import re
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.axe import findings
from browser.host import Host
from browser.pictures import colour_at
from browser.widget import tab

VIEWS = ("Earn", "Spend", "Compare", "Inbox", "Why")


# ---- axe


@pytest.mark.parametrize(("theme", "direction"), [("light", "ltr"), ("dark", "rtl")])
@pytest.mark.parametrize("player", ["sam", "w-axe-new", "rex"])
def test_axe_finds_nothing_in_any_view(
    context: BrowserContext, host: Host, player: str, theme: str, direction: Literal["ltr", "rtl"]
) -> None:
    host.calm(player)
    page, widget = host.open(context, player, f"theme={theme}", direction=direction)
    for view in VIEWS:
        tab(widget, view).click()
        expect(widget.get_by_role("tabpanel", name=view)).to_be_visible()
        expect(widget.locator(".skeleton:visible")).to_have_count(0)
        assert findings(page, "laurel-widget") == [], view


def test_axe_finds_nothing_in_the_chip_and_what_it_opens(context: BrowserContext, host: Host) -> None:
    host.buy("w-axe-chip", "120")
    host.calm("w-axe-chip")
    page, widget = host.open(context, "w-axe-chip", "compact")
    chip = widget.get_by_role("button", name=re.compile("Silver"))
    expect(chip).to_be_visible()
    assert findings(page, "laurel-widget") == []
    chip.click()
    expect(widget.get_by_role("dialog").get_by_role("tab", name="Earn")).to_be_visible()
    assert findings(page, "laurel-widget") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_a_moment(context: BrowserContext, host: Host, theme: str) -> None:
    player = f"w-axe-{theme}"
    host.buy(player, "20000")
    host.calm(player)
    page, widget = host.open(context, player, f"theme={theme}")
    expect(widget.locator(".head")).to_contain_text("Black")
    host.buy(player, "20000")
    moment = widget.get_by_role("dialog")
    expect(moment).to_have_accessible_name("Black completed once more")
    assert findings(page, "laurel-widget") == []
    page.keyboard.press("Escape")
    expect(moment).to_have_count(0)
    page.close()

    climber = f"w-axe-up-{theme}"
    page, widget = host.open(context, climber, f"theme={theme}")
    expect(widget.locator(".head")).to_contain_text("Bronze")
    host.buy(climber, "120")
    names = re.compile("Silver reached|Mission completed")
    expect(widget.get_by_role("dialog", name=names)).to_be_visible()
    first = widget.get_by_role("dialog").get_by_role("heading").first.inner_text()
    (second,) = {"Silver reached", "Mission completed"} - {first}
    for name in (first, second):
        expect(moment_of(widget, name)).to_be_visible()
        assert findings(page, "laurel-widget") == [], name
        page.keyboard.press("Escape")


def moment_of(widget: Locator, name: str) -> Locator:
    return widget.get_by_role("dialog", name=name)


def test_the_focus_comes_back_after_a_moment(context: BrowserContext, host: Host) -> None:
    host.buy("w-focus", "120")
    host.calm("w-focus")
    page, widget = host.open(context, "w-focus")
    tab(widget, "Compare").click()
    host.buy("w-focus", "300")
    expect(moment_of(widget, "Gold reached")).to_be_focused()
    page.keyboard.press("Escape")
    expect(tab(widget, "Compare")).to_be_focused()


# ---- forced colours


def colours(reader: Page, part: Locator) -> set[tuple[int, int, int]]:
    """Of a part, from its one end to the other."""
    png = part.screenshot()
    return {colour_at(reader, png, x / 20, 0.5) for x in range(1, 20)}


def drawn(part: Locator) -> list[str]:
    style = "(it) => ['color', 'borderTopStyle', 'borderTopColor'].map((name) => getComputedStyle(it)[name])"
    return part.evaluate(style)


@pytest.fixture
def forced(context: BrowserContext) -> BrowserContext:
    context.on("page", lambda page: page.emulate_media(forced_colors="active", reduced_motion="reduce"))
    return context


def test_forced_colours_in_earn(forced: BrowserContext, host: Host, reader: Page) -> None:
    player = "w-forced-earn"
    page, widget = host.open(forced, player)
    page.set_viewport_size({"width": 390, "height": 844})
    spend = widget.locator(".mission").filter(has_text="Spend 100 USD")
    mission = spend.locator(".bar > svg")
    scale = widget.locator(".scale .bar > svg")
    expect(mission).to_have_count(1)
    mission.scroll_into_view_if_needed()
    empty = colours(reader, mission)
    assert len(empty) == 1
    (canvas,) = empty
    host.buy(player, "50")
    expect(spend.locator(".bar")).to_have_attribute("aria-valuenow", re.compile("^50"))
    mission.scroll_into_view_if_needed()
    half = colours(reader, mission)
    assert canvas in half
    assert len(half) > 1
    scale.scroll_into_view_if_needed()
    assert len(colours(reader, scale)) > 1
    # What can be claimed, and what was.
    claim = widget.locator(".claim").first
    before = drawn(claim)
    claim.click()
    expect(claim).to_have_attribute("aria-disabled", "true")
    expect(claim).not_to_have_css("color", before[0])
    after = drawn(claim)
    assert (before[1], after[1]) == ("solid", "dashed")


def test_forced_colours_in_spend(forced: BrowserContext, host: Host) -> None:
    player = "w-forced-spend"
    host.buy(player, "55")
    host.calm(player)
    _, widget = host.open(forced, player)
    tab(widget, "Spend").click()
    active = widget.locator(".item button:not([aria-disabled=true])").first
    short = widget.get_by_role("button", name=re.compile("points short")).first
    expect(active).to_be_visible()
    one, other = drawn(active), drawn(short)
    assert one[0] != other[0]
    assert (one[1], other[1]) == ("solid", "dashed")


def test_forced_colours_in_compare(forced: BrowserContext, host: Host, reader: Page) -> None:
    player = "w-forced-compare"
    host.buy(player, "120")
    host.calm(player)
    _, widget = host.open(forced, player)
    tab(widget, "Compare").click()
    held, above = widget.locator(".rung.here"), widget.locator(".rung", has_text="Gold").first
    expect(held).to_contain_text("Silver")
    gems = [rung.locator("summary .gem") for rung in (held, above)]
    expect(above).to_be_visible()
    reached, locked = (colour_at(reader, gem.screenshot(), 0.5, 0.45) for gem in gems)
    assert reached != locked
    assert drawn(held)[2] != drawn(above)[2]


def test_forced_colours_in_the_inbox(forced: BrowserContext, host: Host, reader: Page) -> None:
    player = "w-forced-inbox"
    host.buy(player, "20")
    page, widget = host.open(forced, player)
    tab(widget, "Inbox").click()
    letter = widget.locator(".letter").first
    expect(letter).to_have_class(re.compile("unread"))

    def dot() -> tuple[int, int, int]:
        box = letter.locator(".letter-icon").bounding_box()
        assert box
        clip = {"x": box["x"] - 4, "y": box["y"], "width": 4, "height": 4}
        return colour_at(reader, page.screenshot(clip=clip), 0.5, 0.5)  # pyright: ignore[reportArgumentType] - a FloatRect

    unread = dot()
    letter.get_by_role("button").click()
    expect(letter).not_to_have_class(re.compile("unread"))
    assert dot() != unread


def test_forced_colours_in_why(forced: BrowserContext, host: Host) -> None:
    """What was gained and what was lost are told by their signs; nothing hangs on a colour."""
    player = "w-forced-why"
    host.buy(player, "20")
    _, widget = host.open(forced, player)
    tab(widget, "Why").click()
    expect(widget.locator(".entry-gains").first).to_contain_text("+200")
