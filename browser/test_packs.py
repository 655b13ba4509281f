"""Packs: the store's page says what one gives and until when, the console who has it and what goes back."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, expect

from browser.axe import findings
from browser.conftest import Visitors
from browser.console import FOCAL, SUPPORT, open_console, overflow, settled
from browser.demo import Demo
from browser.studio import Studio, enter
from browser.test_gifts import PHONE

PACK = "GOLD_PASS"
_PAY = """mutation($input: RecordPackPaymentInput!) {
  recordPackPayment(input: $input) { pack { until givesUntil } userErrors { code } }
}"""
_CANCEL = "mutation($input: CancelPackInput!) { cancelPack(input: $input) { userErrors { code } } }"


def pay(studio: Studio, player: str, *, renews: bool = True) -> tuple[str, dict[str, str]]:
    """Record a payment of the player for the demo's pack; returns its id, and until when the pack gives."""
    payment, price = uuid4().hex, {"amount": "49.00", "currency": "USD"}
    paid = studio.tell(_PAY, player, packPaymentId=payment, pack=PACK, price=price, autoRenew=renews)
    return payment, paid["pack"]


def test_a_pack_in_force_says_what_it_gives_and_how_to_cancel(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Pax")
    pay(studio, player)
    store = settled(enter(context, demo, player, "/status"))
    strip = store.locator("laurel-pack-strip")
    expect(strip).to_contain_text("Renews by itself on")
    assert findings(store) == []
    strip.get_by_role("link", name="What it gives: Gold pass").click()
    expect(store.get_by_role("heading", name="Packs", level=1)).to_be_visible()
    mine = store.get_by_role("region", name="Your packs").get_by_role("listitem").filter(has_text="Gold pass")
    for words in (
        "In force",
        "10%",
        "$49.00 for 12 months",
        "To cancel, stop the renewal where you bought it.",
    ):
        expect(mine).to_contain_text(words)
    expect(store.get_by_role("region", name="Available")).to_have_count(0)
    assert (findings(store), overflow(store)) == ([], 0)

    studio.tell(_CANCEL, player, pack=PACK)
    store.reload()
    expect(mine).to_contain_text("and does not renew.")
    expect(mine).not_to_contain_text("To cancel")
    store.goto(f"{demo.url}/store/wallet")
    expect(store.locator("laurel-pack-strip")).to_contain_text("and does not renew.")
    store.get_by_role("main").get_by_role("link", name="Packs", exact=True).click()
    expect(mine).to_be_visible()


@pytest.mark.parametrize(
    ("locale", "heading", "price"),
    [("en", "Packs", "$49.00 for 12 months"), ("de", "Pakete", "49,00\xa0$ für 12 Monate")],
)
def test_a_pack_that_is_sold_is_shown_on_a_phone_from_either_side(
    visitors: Visitors, demo: Demo, locale: str, heading: str, price: str
) -> None:
    phone = visitors(viewport=PHONE, locale=locale, color_scheme="dark")
    player = Studio(demo).onboard()
    for direction in ("ltr", "rtl"):
        store = settled(enter(phone, demo, player, f"/packs?dir={direction}"))
        expect(store.locator("html")).to_have_attribute("dir", direction)
        expect(store.get_by_role("heading", name=heading, level=1)).to_be_visible()
        expect(store.locator(".pack")).to_contain_text(price)
        assert (findings(store), overflow(store)) == ([], 0)
    store.goto(f"{demo.url}/store/status")
    settled(store)
    expect(store.locator("laurel-pack-strip")).to_have_text("")


def test_a_pack_that_is_not_paid_again_gives_on_for_days_of_grace_and_is_over(
    context: BrowserContext, own_demo: Demo
) -> None:
    studio = Studio(own_demo)
    player = studio.onboard()
    _, paid = pay(studio, player)
    studio.pass_until(paid["until"], days_after=1)
    store = enter(context, own_demo, player, "/packs")
    pack = store.locator(".pack")
    expect(pack).to_contain_text("Payment due")
    expect(pack).to_contain_text("has not come yet. It gives on until")
    studio.pass_until(paid["givesUntil"])
    studio.calm(player)
    store.reload()
    expect(store.get_by_role("region", name="Available")).to_be_visible()
    expect(pack).to_contain_text("Over since")
    assert findings(settled(store)) == []


def test_the_console_shows_who_has_a_pack_stops_it_and_pays_it_back(
    context: BrowserContext, demo: Demo
) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Quin")
    payment, _ = pay(studio, player)
    page = settled(open_console(context, demo, FOCAL, "/studio/packs"))
    assert (findings(page), overflow(page)) == ([], 0)
    page.get_by_role("row").filter(has_text=PACK).get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Gold pass", level=1)).to_be_visible()
    page.get_by_role("combobox", name="State").select_option(label="In force")
    holder = page.get_by_role("row").filter(has_text=player)
    expect(holder).to_contain_text("by itself")
    assert (findings(settled(page)), overflow(page)) == ([], 0)
    holder.get_by_role("link").first.click()

    packs = page.get_by_role("region", name="Gold pass", exact=True)
    expect(packs).to_contain_text("In force")
    packs.get_by_role("button", name="Stop the renewal of Gold pass").click()
    asked = page.get_by_role("dialog", name="Stop the renewal of Gold pass?")
    asked.get_by_label("Reason").fill("The player asked")
    assert findings(page) == []
    asked.get_by_role("button", name="Stop the renewal", exact=True).click()
    expect(packs.get_by_role("button", name=re.compile("Stop the renewal"))).to_have_count(0)

    row = packs.get_by_role("row").filter(has_text=payment)
    expect(row).to_contain_text("$49.00")
    row.get_by_role("button", name=f"Refund the payment {payment}").click()
    asked = page.get_by_role("dialog", name=f"Refund the payment {payment}?")
    expect(asked).to_contain_text("$49.00 goes back as of now")
    asked.get_by_label("Reason").fill("Bought by mistake")
    asked.get_by_role("button", name="Refund", exact=True).click()
    expect(page.get_by_text("The payment is refunded: pay $49.00 to the player.").first).to_be_visible()
    expect(packs).to_contain_text("Paid back")
    expect(packs.get_by_role("button")).to_have_count(0)
    assert (findings(settled(page)), overflow(page)) == ([], 0)


def test_who_may_only_read_sees_packs_without_ways_to_change_them(
    context: BrowserContext, demo: Demo
) -> None:
    studio = Studio(demo)
    player = studio.onboard()
    pay(studio, player)
    page = open_console(context, demo, SUPPORT, f"/studio/members/{player}")
    page.set_viewport_size(PHONE)
    packs = page.get_by_role("region", name="Gold pass", exact=True)
    expect(packs).to_contain_text("Renewal")
    expect(packs.get_by_role("button")).to_have_count(0)
    assert (findings(settled(page)), overflow(page)) == ([], 0)
