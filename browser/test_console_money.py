"""The console where money is near: coupons with budgets, flash sales, orders, stored value, what is owed."""

import csv
import re
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, ViewportSize, expect

from browser.axe import findings
from browser.conftest import Visitors
from browser.console import FOCAL, OWNER, open_console, overflow, settled
from browser.demo import Demo
from browser.studio import Studio

GAME = "?game=demo-studio.demo"
PHONE: ViewportSize = {"width": 390, "height": 844}
_TOP_UP = "mutation($input: RecordTopUpInput!) { recordTopUp(input: $input) { userErrors { code message } } }"
_QUOTE = """query($input: QuoteOrderInput!) {
  quoteOrder(input: $input) { quote { id } userErrors { code message path } }
}"""
_RESERVE = """mutation($input: ReserveOrderInput!) {
  reserveOrder(input: $input) { order { due { amount currency } } userErrors { code message path } }
}"""
_CONFIRM = (
    "mutation($input: ConfirmOrderInput!) { confirmOrder(input: $input) { userErrors { code message } } }"
)
_UPSERT = """mutation($input: CouponTemplateInput!) {
  upsertCouponTemplate(input: $input) { userErrors { code message path } }
}"""
_ISSUE = "mutation($input: IssueCouponInput!) { issueCoupon(input: $input) { userErrors { code } } }"
_RETURN = "mutation($input: ReturnOrderInput!) { returnOrder(input: $input) { userErrors { code message } } }"


def top_up(studio: Studio, player: str, amount: str) -> None:
    studio.tell(_TOP_UP, player, topUpId=uuid4().hex, amount={"amount": amount, "currency": "USD"})


def reserve(studio: Studio, player: str, order: str, **more: object) -> dict[str, Any]:
    """Reserve two boxes of 20 USD, as the studio's server does, and return what is due."""
    box = {"sku": "box", "quantity": 2, "unitPrice": "20.00", "category": "BOXES"}
    cart = {"currency": "USD", "lines": [box], "shipping": "4.00", **more}
    quote = studio.tell(_QUOTE, player, **cart)["quote"]
    given = {"gameId": studio.game_id, "orderId": order, "quoteId": quote["id"], "ttlSeconds": 86_400}
    return studio.ask(_RESERVE, input=given)["reserveOrder"]["order"]["due"]


def buy(studio: Studio, player: str, order: str, **more: object) -> None:
    due = reserve(studio, player, order, **more)
    studio.ask(_CONFIRM, input={"gameId": studio.game_id, "orderId": order, "paid": due})


def test_a_coupon_from_its_rule_to_what_was_sold_with_it(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player, code = studio.onboard(displayName="Cora"), f"T_{uuid4().hex[:8].upper()}"
    page = settled(open_console(context, demo, FOCAL, "/studio/coupons"))
    page.get_by_role("button", name="New coupon").click()
    dialog = page.get_by_role("dialog", name="A new coupon")
    # The sentence is the server's, while the form is filled.
    expect(dialog.get_by_role("status")).to_have_text("10% off your order.")
    dialog.get_by_label("Percent off").fill("150")
    expect(dialog.get_by_role("status")).to_contain_text("stands here")
    dialog.get_by_label("Title").fill("Twenty off")
    dialog.get_by_label("Template", exact=True).fill(code)
    dialog.get_by_role("button", name="Save").click()
    fault = dialog.get_by_label("Percent off")
    expect(fault).to_have_attribute("aria-invalid", "true")
    expect(fault).to_be_focused()
    assert findings(page) == []
    fault.fill("20")
    dialog.get_by_label("At most", exact=False).first.fill("15.00")
    expect(dialog.get_by_role("status")).to_contain_text("$15.00")
    dialog.get_by_label("Issued at most").fill("2")
    dialog.get_by_label("Taken off at most, in all").fill("50.00")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    row = page.get_by_role("row").filter(has_text=code)
    expect(row).to_contain_text("0 of 2")
    expect(row).to_contain_text("$0.00 of $50.00")
    row.get_by_role("link").click()
    expect(page.get_by_role("heading", name="Twenty off", level=1)).to_be_visible()
    expect(page.get_by_text("No order has used it yet.")).to_be_visible()
    # Given with a reason, which the audit log keeps.
    page.get_by_role("button", name="Give to a player").click()
    giving = page.get_by_role("dialog", name="Give “Twenty off”")
    giving.get_by_label("Player id").fill("nobody-at-all")
    giving.get_by_label("Reason").fill("A lost chest")
    giving.get_by_role("button", name="Give", exact=True).click()
    expect(giving.get_by_role("alert").filter(has_text=re.compile("player"))).not_to_have_count(0)
    giving.get_by_label("Player id").fill(player)
    giving.get_by_role("button", name="Give", exact=True).click()
    expect(giving).to_have_count(0)
    issued = page.locator(".budget-card").filter(has_text="Issued")
    expect(issued).to_contain_text("1 of 2")
    # An order uses it: 8 USD of 40 are taken off.
    buy(studio, player, f"order-{code}", autoCoupons=True, useStoredValue=False)
    page.reload()
    expect(page.locator(".budget-card").filter(has_text="Uses")).to_contain_text("1 used, 0 reserved")
    sold = page.get_by_role("row").filter(has_text="USD")
    expect(sold.get_by_role("cell")).to_have_text(["1", "$8.00", "$32.00", "$32.00"])
    assert findings(settled(page)) == []
    page.goto(f"{demo.url}/studio/audit{GAME}&operation=issueCoupon")
    page.get_by_role("row").filter(has_text="fay@example.com").first.get_by_role("button").click()
    expect(page.get_by_role("dialog")).to_contain_text("A lost chest")


def test_a_coupon_that_was_issued_is_only_raised_paused_and_ended(
    context: BrowserContext, demo: Demo
) -> None:
    studio = Studio(demo)
    code = f"T_{uuid4().hex[:8].upper()}"
    terms = {"code": code, "class": "ORDER", "title": "Twenty off", "percent": "20", "maxIssued": 2}
    studio.ask(_UPSERT, input={"gameId": studio.game_id, **terms})
    studio.tell(_ISSUE, studio.onboard(), template=code, idempotencyKey=code)
    page = settled(open_console(context, demo, FOCAL, f"/studio/coupons/{code}"))
    issued = page.locator(".budget-card").filter(has_text="Issued")
    # What it takes off is fixed now; its limits are only raised.
    page.get_by_role("button", name="Change").click()
    change = page.get_by_role("dialog", name="Change “Twenty off”")
    expect(change.get_by_label("Percent off")).to_be_disabled()
    change.get_by_label("Issued at most").fill("1")
    change.get_by_role("button", name="Save").click()
    expect(change.get_by_label("Issued at most")).to_have_attribute("aria-invalid", "true")
    change.get_by_label("Issued at most").fill("500")
    change.get_by_role("button", name="Save").click()
    expect(change).to_have_count(0)
    expect(issued).to_contain_text("1 of 500")
    # Codes to hand out, then paused, and ended.
    page.get_by_role("button", name="Make codes").click()
    codes = page.get_by_role("dialog", name="Codes of “Twenty off”")
    codes.get_by_label("How many").fill("3")
    codes.get_by_role("button", name="Make them").click()
    made = codes.get_by_label("Codes", exact=True).input_value().split("\n")
    assert len(made) == 3
    assert all(re.fullmatch(r"[2-9A-HJKMNP-Z]{10}", one) for one in made)
    codes.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Pause").click()
    expect(page.locator(".page-head .badge")).to_have_text("Paused")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".page-head .badge")).to_have_text("Active")
    page.get_by_role("button", name="End…").click()
    page.get_by_role("dialog").get_by_role("button", name="End", exact=True).click()
    expect(page.locator(".page-head .badge")).to_have_text("Ended")


def test_a_flash_sale_begins_sells_and_ends(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    code = f"S_{uuid4().hex[:8].upper()}"
    page = settled(open_console(context, demo, FOCAL, "/studio/coupons/sales"))
    page.get_by_role("button", name="New flash sale").click()
    dialog = page.get_by_role("dialog", name="A new flash sale")
    dialog.get_by_label("Sale", exact=True).fill(code)
    dialog.get_by_label("SKU").fill("flash-box")
    dialog.get_by_label("Price", exact=True).fill("15.00")
    dialog.get_by_label("Price before").fill("20.00")
    dialog.get_by_label("Stock").fill("10")
    assert findings(page) == []
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    row = page.get_by_role("row").filter(has_text=code)
    expect(row).to_contain_text("Running")
    expect(row).to_contain_text("10 left of 10")
    line = {"sku": "flash-box", "quantity": 3, "unitPrice": "20.00"}
    reserve(studio, studio.onboard(), f"order-{code}", lines=[line])
    page.reload()
    expect(row).to_contain_text("7 left of 10")
    row.get_by_role("button", name=f"Change {code}").click()
    change = page.get_by_role("dialog", name=f"Change {code}")
    change.get_by_label("Stock").fill("2")
    change.get_by_role("button", name="Save").click()
    expect(change.get_by_label("Stock")).to_have_attribute("aria-invalid", "true")
    change.get_by_label("Stock").fill("20")
    change.get_by_role("button", name="Save").click()
    expect(row).to_contain_text("17 left of 20")
    row.get_by_role("button", name=f"End {code}").click()
    page.get_by_role("dialog").get_by_role("button", name="End", exact=True).click()
    # It is among those that have ended; what was reserved alone was not sold.
    expect(row.get_by_role("cell", name="0 of 20")).to_be_visible()
    expect(row).to_have_count(1)


def test_an_order_says_what_it_is_made_of_and_why(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player, order = studio.onboard(displayName="Otto"), f"order-{uuid4().hex[:8]}"
    top_up(studio, player, "10.00")
    buy(studio, player, order)
    back = {"orderId": order, "returnId": f"{order}-1", "lines": [{"line": 0, "quantity": 1}]}
    studio.ask(_RETURN, input={"gameId": studio.game_id, **back})
    reserve(studio, player, f"{order}-held")
    page = settled(open_console(context, demo, FOCAL, "/studio/orders"))
    page.get_by_label("Order or player id").fill(player)
    page.get_by_label("Order or player id").press("Enter")
    expect(page.locator("tbody tr")).to_have_count(2)
    page.get_by_role("combobox", name="State").select_option(label="Reserved")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.get_by_role("combobox", name="State").select_option(label="Partly returned")
    row = page.get_by_role("row").filter(has_text=order)
    expect(row).to_contain_text("box")
    expect(row).to_contain_text("$34.00")
    row.get_by_role("link", name=order).click()
    expect(page.get_by_role("heading", name=order, level=1)).to_be_visible()
    why = page.locator(".why-steps")
    expect(why).to_contain_text("box: $40.00 by the list price.")
    line = page.get_by_role("row").filter(has_text="box")
    expect(line).to_contain_text("1 of 2")
    total = page.locator("tfoot td")
    expect(total.first).to_have_text("$34.00")
    expect(total.nth(1)).to_have_text("$10.00")
    expect(page.get_by_role("row").filter(has_text=f"{order}-1")).to_be_visible()
    assert findings(settled(page)) == []
    page.get_by_role("link", name=player).click()
    expect(page.get_by_role("heading", name="Otto", level=1)).to_be_visible()
    page.goto(f"{demo.url}/studio/orders/{order}-held{GAME}")
    expect(page.get_by_text("What it holds")).to_be_visible()
    page.goto(f"{demo.url}/studio/orders/nothing-here{GAME}")
    expect(page.get_by_role("heading", name="There is no such order")).to_be_visible()


def test_stored_value_is_shown_and_paid_out(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Vera")
    top_up(studio, player, "8.50")
    page = open_console(context, demo, FOCAL, f"/studio/members/{player}")
    account = page.get_by_role("region", name="Stored value USD")
    expect(account.locator(".value-sum")).to_have_text("$8.50")
    expect(account.get_by_role("table", name="Lots of USD")).to_contain_text("never")
    expect(account.get_by_role("table", name="Entries of USD")).to_contain_text("+$8.50")
    assert findings(settled(page)) == []
    account.get_by_role("button", name="Cash out…").click()
    dialog = page.get_by_role("dialog", name="Cash out USD")
    expect(dialog).to_contain_text("All $8.50")
    assert findings(page) == []
    dialog.get_by_role("button", name="Cash out", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(account.locator(".value-sum")).to_have_text("$0.00")
    expect(account.get_by_role("table", name="Entries of USD")).to_contain_text("-$8.50")
    expect(account.get_by_role("button", name="Cash out…")).to_have_count(0)
    # Above what the rules let out, it stays.
    top_up(studio, player, "20.00")
    page.reload()
    account.get_by_role("button", name="Cash out…").click()
    dialog.get_by_role("button", name="Cash out", exact=True).click()
    expect(dialog.locator(".form-error")).to_be_visible()


@pytest.mark.parametrize(("console", "person"), [("program", OWNER), ("studio", FOCAL)])
def test_what_is_owed_at_an_instant(
    context: BrowserContext, demo: Demo, tmp_path: Path, console: str, person: str
) -> None:
    studio = Studio(demo)
    top_up(studio, studio.onboard(), "30.00")
    page = settled(open_console(context, demo, person, f"/{console}/reports/stored-value"))
    table = page.get_by_role("table", name="Stored value owed")
    row = table.get_by_role("row").filter(has_text="USD").first
    expect(row).to_contain_text("$")
    assert findings(page) == []
    with page.expect_download() as downloading:
        page.get_by_role("button", name="CSV").click()
    downloading.value.save_as(tmp_path / "owed.csv")
    with (tmp_path / "owed.csv").open(newline="", encoding="utf-8") as file:
        (saved, *_) = list(csv.DictReader(file))
    assert float(saved["Paid"]) >= 30
    assert float(saved["Owed"]) == float(saved["Paid"]) + float(saved["Bonus"])
    # Before the game there was nothing.
    page.get_by_label("As of").fill("2020-01-01T00:00")
    page.get_by_label("As of").press("Tab")
    expect(row).to_contain_text("$0.00")
    expect(page).to_have_url(re.compile("at=2020"))
    page.get_by_role("button", name="Now").click()
    expect(row).not_to_contain_text("$0.00")


def test_offers_and_prices_are_parts_of_the_draft(context: BrowserContext, own_demo: Demo) -> None:
    page = settled(open_console(context, own_demo, FOCAL, "/studio/program"))
    parts = page.get_by_role("navigation", name="Parts of the rules")
    parts.get_by_role("link", name="Top-ups").click()
    offer = page.locator("details.entry").filter(has_text="STD")
    expect(offer).to_contain_text("25.00 gives 2.50")
    offer.locator("summary").click()
    steps = offer.locator(".row")
    expect(steps).to_have_count(3)
    steps.first.get_by_label("Bonus").fill("3.005")
    page.get_by_role("button", name="Check").click()
    fault = page.get_by_role("button", name=re.compile(r"topUps\.offers\[0\]"))
    expect(fault).not_to_have_count(0)
    assert findings(page) == []
    steps.first.get_by_label("Bonus").fill("3.00")
    parts.get_by_role("link", name="Prices").click()
    page.get_by_label("Silver").first.fill("6")
    page.get_by_role("button", name="Check").click()
    findings_list = page.locator(".findings")
    expect(findings_list).to_contain_text("2 changes")
    assert findings(page) == []
    page.get_by_role("button", name="Discard").click()
    page.get_by_role("dialog").get_by_role("button", name="Discard").click()
    expect(page.get_by_text("As published")).to_be_visible()


PAGES = (
    *("/studio/coupons", "/studio/coupons/WELCOME", "/studio/coupons/sales", "/studio/orders"),
    *("/studio/reports/stored-value", "/studio/program", "/studio/members/kai"),
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wrong_on_a_phone_and_by_axe(
    visitors: Visitors, demo: Demo, scheme: Literal["light", "dark"]
) -> None:
    page = open_console(visitors(color_scheme=scheme), demo, OWNER, PAGES[0])
    page.set_viewport_size(PHONE)
    for path in PAGES:
        page.goto(f"{demo.url}{path}{GAME}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        settled(page)
        assert findings(page) == [], path
        assert overflow(page) == 0, path
