"""The widget live: purchases, moments, claims, the store, and a demotion foreseen and suffered."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.host import Host
from browser.widget import PHONE, events_of, expect_unread, heard, tab, unread

# ---- live and moments


def test_a_purchase_shows_at_once(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "w-live")
    points = widget.locator(".head .points")
    expect(points).to_have_text(re.compile(r"^\s*0 points\s*$"))
    host.buy("w-live", "30")
    expect(points).to_contain_text("300 points")
    expect(widget.get_by_role("progressbar", name="Progress on Bronze")).to_have_attribute(
        "aria-valuenow", "300"
    )
    expect(widget.get_by_role("dialog")).to_have_count(0)


def test_a_promotion_is_a_moment_once_over_all_devices(context: BrowserContext, host: Host) -> None:
    host.buy("w-up", "120")
    host.calm("w-up")
    page, widget = host.open(context, "w-up")
    expect(widget.locator(".head")).to_contain_text("Silver")
    host.buy("w-up", "230")
    moment = widget.get_by_role("dialog", name="Gold reached")
    expect(moment).to_be_visible()
    expect(widget.get_by_role("status").filter(has_text="Gold")).to_have_count(1)
    (event,) = events_of(page, "moment")
    assert event["__typename"] == "TierChanged"
    page.keyboard.press("Escape")
    expect(moment).to_have_count(0)
    expect(widget.locator(".head")).to_contain_text("Gold")

    # On another device it is not shown again.
    other_page, other = host.open(context, "w-up")
    expect(other.locator(".head")).to_contain_text("Gold")
    tab(other, "Inbox").click()
    expect(other.get_by_role("tabpanel", name="Inbox")).to_contain_text("Gold")
    expect(other.get_by_role("dialog")).to_have_count(0)
    assert events_of(other_page, "moment") == []


def test_no_moment_while_the_game_is_busy(context: BrowserContext, host: Host) -> None:
    host.buy("w-busy", "120")
    host.calm("w-busy")
    host.buy("w-busy", "230")
    page = context.new_page()
    page.goto(host.address("w-busy") + "#busy")
    widget = page.locator("laurel-widget")
    expect(widget.locator(".head")).to_contain_text("Gold")
    before = unread(widget)
    expect(widget.get_by_role("dialog")).to_have_count(0)
    assert events_of(page, "moment") == []
    widget.evaluate("(element) => { element.busy = false; }")
    expect(widget.get_by_role("dialog")).to_contain_text("Gold")
    expect_unread(widget, before - 1)


def settled(page: Page, widget: Locator) -> int:
    """How many messages are unread once the worker has said all that follows from the purchases."""
    count, before = unread(widget), None
    while count != before:
        page.wait_for_timeout(3_000)
        before, count = count, unread(widget)
    return count


def test_what_came_in_absence_is_not_a_flood(context: BrowserContext, host: Host) -> None:
    """Five promotions and missions while the player was away: the latest three, the oldest of them first."""
    for usd in ("120", "220", "450", "1200", "3000"):
        host.buy("w-flood", usd)
    page = context.new_page()
    page.goto(host.address("w-flood") + "#busy")
    widget = page.locator("laurel-widget")
    before = settled(page, widget)
    widget.evaluate("(element) => { element.busy = false; }")
    moment = widget.get_by_role("dialog")
    for name in ("Mission completed", "Diamond reached", "Black reached"):
        expect(moment).to_have_accessible_name(name)
        page.keyboard.press("Escape")
    expect(moment).to_have_count(0)
    assert len(events_of(page, "moment")) == 3
    expect_unread(widget, before - 3)


def test_a_game_may_show_the_moment_itself(context: BrowserContext, host: Host) -> None:
    page, widget = host.open(context, "w-own")
    expect(widget.locator(".head")).to_contain_text("Bronze")
    widget.evaluate(
        "(element) => element.addEventListener('laurel-moment', (event) => event.preventDefault())"
    )
    host.buy("w-own", "120")
    expect(widget.locator(".head")).to_contain_text("Silver")
    heard(page, "moment")
    expect(widget.get_by_role("dialog")).to_have_count(0)


def test_without_motion_a_moment_only_fades(browser_context_still: BrowserContext, host: Host) -> None:
    host.buy("w-still", "120")
    host.calm("w-still")
    _, widget = host.open(browser_context_still, "w-still")
    expect(widget.locator(".head")).to_contain_text("Silver")
    host.buy("w-still", "230")
    moment = widget.get_by_role("dialog")
    expect(moment).to_contain_text("Gold")
    moved = moment.evaluate(
        """(dialog) => dialog.getAnimations({ subtree: true })
          .flatMap((animation) => animation.effect.getKeyframes())
          .some((frame) => frame.transform && frame.transform !== "none")"""
    )
    assert moved is False


@pytest.fixture
def browser_context_still(context: BrowserContext) -> BrowserContext:
    context.on("page", lambda page: page.emulate_media(reduced_motion="reduce"))
    return context


# ---- first run, claims, the store


def test_a_newcomer_reads_what_the_first_purchase_brings(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "w-new")
    first = widget.locator(".first")
    expect(first).to_contain_text("Your first purchase")
    expect(first).to_contain_text("1,000 reach Silver")
    host.buy("w-new", "5")
    expect(first).to_have_count(0)


def test_the_first_tier_is_always_the_players(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "w-bronze")
    panel = widget.get_by_role("tabpanel")
    expect(panel).to_contain_text("Bronze is always yours")
    expect(panel).not_to_contain_text("keeps Bronze")
    expect(widget.locator(".risk, .risk-line")).to_have_count(0)


def test_the_game_hears_of_a_claim(context: BrowserContext, host: Host) -> None:
    host.buy("w-claim", "5")
    page, widget = host.open(context, "w-claim")
    widget.get_by_role("button", name="Claim Daily bonus").click()
    expect(widget.locator(".head .points")).to_contain_text("70 points")
    event = heard(page, "claim")
    assert (event["code"], event["balance"]) == ("DAILY", 70)
    expect(widget.get_by_role("status").filter(has_text="Daily bonus: claimed.")).to_have_count(1)


def test_the_store_is_opened_by_the_game_where_it_wants(context: BrowserContext, host: Host) -> None:
    page, widget = host.open(context, "w-store")
    widget.get_by_role("button", name="Open the store").click()
    event = heard(page, "store")
    assert str(event["url"]).startswith(f"{host.demo.url}/store#code=")
    assert len(context.pages) == 1
    _, without = host.open(context, "w-store", "store=none")
    expect(without.get_by_text("Bronze", exact=True)).to_be_visible()
    expect(without.get_by_role("button", name="Open the store")).to_have_count(0)


# ---- a demotion, foreseen and suffered


def test_a_demotion_is_foreseen_on_one_screen_and_explained_when_suffered(
    context: BrowserContext, own_host: Host
) -> None:
    page, widget = own_host.open(context, "sam", "theme=light")
    page.set_viewport_size(PHONE)
    widget.evaluate("(element) => { element.style.blockSize = '844px'; }")
    risk = widget.get_by_role("region", name="At risk")
    expect(risk).to_contain_text(re.compile(r"\d more until \w+, .* keeps Silver"))
    expect(risk).to_contain_text("you go down to Bronze and lose")
    expect(risk.get_by_role("listitem").first).to_be_visible()
    expect(risk.get_by_role("timer")).to_be_visible()
    expect(risk).to_contain_text("Every purchase counts.")
    for part in (
        widget.locator(".head .tier-name"),
        widget.locator(".head .points"),
        risk,
        widget.get_by_role("button", name="Open the store"),
    ):
        expect(part).to_be_in_viewport(ratio=1)
    # In every other tab it is a line that leads here.
    tab(widget, "Spend").click()
    widget.get_by_role("button", name="See how").click()
    expect(risk).to_be_visible()
    chip_page, chip = own_host.open(context, "sam", "compact")
    expect(chip.get_by_role("region", name="At risk")).to_contain_text("keeps Silver")
    chip_page.close()
    page.close()  # of two widgets one alone shows a moment

    # Suffered: the days pass.
    page, widget = own_host.open(context, "sam")
    expect(widget.locator(".head")).to_contain_text("Silver")
    own_host.pass_days(3)
    moment = widget.get_by_role("dialog")
    expect(moment).to_contain_text("Bronze")
    (event,) = events_of(page, "moment")
    assert event["__typename"] == "TierChanged"
    page.keyboard.press("Escape")
    expect(widget.locator(".head")).to_contain_text("Bronze")
    tab(widget, "Why").click()
    expect(widget.get_by_role("tabpanel", name="Why")).to_contain_text("keep Silver")
