"""The console's gift cards and activities of bargaining: made, looked at, frozen, and what became of them."""

import re
from uuid import uuid4

from playwright.sync_api import BrowserContext, expect

from browser.axe import findings
from browser.console import FOCAL, open_console, overflow, settled
from browser.demo import Demo
from browser.studio import Studio
from browser.test_bargain import make_activity

_START = """mutation($input: StartBargainInput!) {
  startBargain(input: $input) { bargain { id } userErrors { code } }
}"""


def test_a_goodwill_card_is_made_frozen_and_charged_back(context: BrowserContext, demo: Demo) -> None:
    page = settled(open_console(context, demo, FOCAL, "/studio/gift-cards"))
    page.get_by_role("button", name="New goodwill card").click()
    dialog = page.get_by_role("dialog", name="A new goodwill card")
    dialog.get_by_label("Amount").fill("100.01")
    dialog.get_by_label("Reason").fill("A lost chest")
    dialog.get_by_role("button", name="Make it").click()
    # Above the limit of the role: said at the field.
    expect(dialog.get_by_label("Amount")).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []
    dialog.get_by_label("Amount").fill("12.50")
    dialog.get_by_role("button", name="Make it").click()
    made = page.get_by_role("dialog", name="The card is made")
    expect(made.get_by_label("Link")).to_have_value(re.compile(r"/store#card=[A-Z2-7]{26}$"))
    assert findings(page) == []
    made.get_by_role("link", name="Show the card").click()
    expect(page.get_by_role("heading", name="$12.50", level=1)).to_be_visible()
    history = page.get_by_role("region", name="What was done")
    expect(history).to_contain_text("A lost chest")
    page.get_by_role("button", name="Freeze…").click()
    asked = page.get_by_role("dialog")
    asked.get_by_label("Reason").fill("A report")
    asked.get_by_role("button", name="Freeze", exact=True).click()
    expect(page.locator(".page-head .badge")).to_have_text("Frozen")
    expect(history).to_contain_text("A report")
    page.get_by_role("button", name="Charged back…").click()
    asked.get_by_label("Reason").fill("The bank wrote")
    asked.get_by_role("button", name="Record it").click()
    expect(page.locator(".page-head .badge")).to_have_text("Charged back")
    expect(page.get_by_role("button", name="Charged back…")).to_have_count(0)
    assert (findings(settled(page)), overflow(page)) == ([], 0)
    page.get_by_role("link", name="Gift cards").first.click()
    page.get_by_role("combobox", name="State").select_option(label="Charged back")
    expect(page.get_by_role("row").filter(has_text="$12.50").first).to_contain_text("goodwill")


def test_an_activity_is_changed_and_shows_what_became_of_it(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    title = f"Chest {uuid4().hex[:6]}"
    code = make_activity(studio, title)
    player = studio.onboard(displayName="Bea")
    studio.ask(_START, as_player=studio.token(player), input={"activity": code})
    page = settled(open_console(context, demo, FOCAL, "/studio/coupons/bargains"))
    row = page.get_by_role("row").filter(has_text=code)
    expect(row).to_contain_text("$20.00 to $10.00")
    assert findings(page) == []
    row.get_by_role("button", name=f"Change {code}").click()
    change = page.get_by_role("dialog", name=f"Change {code}")
    change.get_by_label("Title").fill(f"{title} of gold")
    change.get_by_label("Lowest price", exact=True).fill("19.50")
    change.get_by_role("button", name="Save").click()
    # The way to the lowest price is too short for a cut of 1.00.
    expect(change.get_by_label("Least cut of a helper")).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []
    change.get_by_label("Lowest price", exact=True).fill("10.00")
    change.get_by_role("button", name="Save").click()
    expect(row).to_contain_text(f"{title} of gold")
    row.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name=f"{title} of gold", level=1)).to_be_visible()
    expect(page.locator(".budget-card").filter(has_text="Started")).to_contain_text("1")
    expect(page.get_by_role("row").filter(has_text=player)).to_contain_text("0 of 1")
    assert (findings(settled(page)), overflow(page)) == ([], 0)
