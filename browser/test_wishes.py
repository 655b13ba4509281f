"""Wishes from the heart to the notice and the staff's report; what purchases earned; milestones."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from browser.axe import findings
from browser.console import OWNER, at_console
from browser.demo import Demo
from browser.studio import Studio, enter
from browser.test_store_pages import DESKTOP, PHONE, card, overflow


def heart(title: str) -> str:
    return f"Add {title} to my wishes"


def test_a_wish_is_told_of_when_the_points_suffice(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Wisher")
    studio.grant(player, 10)
    store = enter(context, demo, player)
    wanted = store.get_by_role("button", name=heart("Gem chest"))
    expect(wanted).to_have_attribute("aria-pressed", "false")
    wanted.click()
    expect(wanted).to_have_attribute("aria-pressed", "true")
    store.get_by_role("link", name=re.compile("^Wishes")).click()
    expect(card(store, "Gem chest")).to_be_visible()
    store.get_by_label("Your wish, in up to 80 characters").fill("A dragon to ride")
    store.get_by_role("button", name="Wish for it").click()
    words = store.get_by_role("listitem").filter(has_text="A dragon to ride")
    expect(words).to_be_visible()
    expect(store.locator(".toast")).to_have_count(0)
    assert findings(store) == []

    owner = at_console(context, demo, OWNER, "program/reports/demand?game=demo-studio.demo")
    items = owner.get_by_role("table", name="Items", exact=True)
    expect(items).to_contain_text("Gem chest")
    expect(items).to_contain_text("Too few points")
    expect(owner.get_by_role("table", name="In no catalog")).to_contain_text("A dragon to ride")
    assert findings(owner) == []

    store.bring_to_front()
    studio.grant(player, 1_000)
    store.goto(f"{demo.url}/store/inbox")
    notice = store.get_by_text("Gem chest, which you wish for, can be redeemed now.")
    expect(notice).to_be_visible()
    store.goto(f"{demo.url}/store/wishes")
    words.get_by_role("button", name="Remove the wish: A dragon to ride").click()
    expect(words).to_have_count(0)


def test_purchases_say_what_they_earned_and_milestones_what_was_reached(
    context: BrowserContext, demo: Demo
) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Buyer")
    studio.buy(player, "12.50")
    store = enter(context, demo, player, "/history")
    store.get_by_role("link", name="What your purchases earned").click()
    row = store.get_by_role("main").get_by_role("listitem")
    expect(row).to_contain_text("$12.50")
    expect(row).to_contain_text("+125 points")
    assert findings(store) == []
    store.get_by_role("link", name="Status", exact=True).click()
    expect(store.get_by_text("You have made 1 purchase.")).to_be_visible()
    assert findings(store) == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_pages_fit(context: BrowserContext, demo: Demo, size: dict[str, int]) -> None:
    store = enter(context, demo, "max")
    store.set_viewport_size({"width": size["width"], "height": size["height"]})
    for path in ("/wishes", "/purchases"):
        store.goto(f"{demo.url}/store{path}")
        expect(store.get_by_role("heading", level=1)).to_be_visible()
        expect(store.locator(".skeleton")).to_have_count(0)
        assert overflow(store) == 0, path
