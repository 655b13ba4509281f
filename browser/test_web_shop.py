"""The demo's web shop, from the coupon's code in the store to the return of all that was bought."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.axe import findings
from browser.conftest import open_game
from browser.demo import Demo
from browser.studio import Studio, enter
from browser.test_store_pages import PHONE, overflow

_STATE = """query($id: ID!, $player: ID!) {
  member(gameId: $id, playerId: $player) {
    progress { current } points { balance } standing { lifetimeSc }
    storedValue { available paid bonus held debt }
    coupons(first: 10) { edges { node { code title status } } }
    orders(first: 10) { edges { node { orderId status purchase { sc p } returns { money } } } }
  }
}"""
PLAYER = "amy"


def state(demo: Demo) -> Mapping[str, Any]:
    """What the studio reads of the player: balances, coupons, orders."""
    studio = Studio(demo)
    return studio.ask(_STATE, id=studio.game_id, player=PLAYER)["member"]


def balances(member: Mapping[str, Any]) -> Mapping[str, Any]:
    """SC, P and stored value, and which coupons can be used."""
    usable = [
        edge["node"]["code"] for edge in member["coupons"]["edges"] if edge["node"]["status"] == "ISSUED"
    ]
    return {name: member[name] for name in ("progress", "points", "storedValue")} | {"usable": sorted(usable)}


def take(shop: Locator, label: str, value: str) -> None:
    """Fill a field of the cart, as one who leaves it by the keyboard."""
    shop.get_by_label(label).fill(value)
    shop.get_by_label(label).press("Tab")


def claim_by_code(context: BrowserContext, demo: Demo) -> Page:
    """The page of coupons, on which the player has just claimed one by a code, after a wrong one."""
    store = enter(context, demo, PLAYER, "/coupons")
    code = store.get_by_label("Have a code?")
    code.fill("NO-SUCH-CODE")
    code.press("Enter")
    expect(store.get_by_role("alert").filter(has_text="This code is not right")).to_be_visible()
    code.fill("wel-come")
    code.press("Enter")
    expect(store.get_by_role("article").filter(has_text="Welcome to the shop")).to_contain_text("$5.00 off")
    expect(store.get_by_role("listitem").filter(has_text="Plush fox")).to_contain_text("40 of 40 left")
    expect(store.locator(".toast")).to_have_count(0)
    assert findings(store) == []
    return store


def test_it_sells_a_cart_and_takes_it_back(context: BrowserContext, demo: Demo) -> None:
    """Sells by tier discount, coupon, points and stored value; returns one unit and then the rest."""
    store = claim_by_code(context, demo)
    before = state(demo)
    game = open_game(context, demo, PLAYER)
    shop = game.locator("#shop")
    take(shop, "Founder's box $24.00", "2")
    take(shop, "Aurora skin $12.00", "1")
    take(shop, "Coupon code", "WELCOME")
    take(shop, "Points to pay with", "500")
    bill = shop.get_by_role("region", name="What it costs")
    for row, amount in (
        (re.compile("^2 . founders-box tier"), "$48.00 $43.20"),
        (re.compile("^1 . skin-aurora tier"), "$12.00 $10.80"),
        ("Coupon WELCOME", "-$5.00"),
        ("500 points", "-$5.00"),
        ("Shipping", "free"),
        ("Stored value", "-$27.50"),
        ("By card", "$16.50"),
    ):
        expect(bill.get_by_role("row", name=row)).to_contain_text(amount)
    expect(bill.get_by_role("listitem").filter(has_text="Your tier takes off $4.80.")).to_be_visible()
    assert findings(game, "#shop") == []

    shop.get_by_label("The card is declined").check()
    shop.get_by_role("button", name="Pay $16.50").click()
    expect(shop.get_by_text("The card was declined: nothing was taken.")).to_be_visible()
    assert balances(state(demo)) == balances(before)
    shop.get_by_label("The card is declined").uncheck()
    take(shop, "Points to pay with", "400")
    expect(shop.get_by_role("button", name="Pay $17.50")).to_be_visible()
    take(shop, "Points to pay with", "500")
    shop.get_by_role("button", name="Pay $16.50").click()
    order = shop.get_by_role("region", name="The order")
    expect(order).to_contain_text("confirmed")
    sold = state(demo)
    assert sold["storedValue"][0]["available"] == "0"
    earned = sold["orders"]["edges"][0]["node"]["purchase"]
    assert sold["points"]["balance"] == before["points"]["balance"] - 500 + earned["p"]
    assert sold["progress"]["current"] == before["progress"]["current"] + earned["sc"]
    assert earned["sc"] > 0

    store.bring_to_front()
    store.goto(f"{demo.url}/store/purchases")
    shown = store.get_by_role("listitem").filter(has_text="Founder's box").first
    expect(shown).to_contain_text("Paid")
    expect(shown).to_contain_text("By card or the like")
    shown.get_by_text("How it was counted").click()
    expect(shown.get_by_text("Paying with points takes off $5.00, and takes 500 points.")).to_be_visible()
    assert findings(store) == []

    game.bring_to_front()
    order.get_by_role("button", name="Return one Founder's box").click()
    expect(order).to_contain_text("partly returned")
    order.get_by_role("button", name="Return the rest").click()
    expect(order.get_by_role("button", name=re.compile("^Return"))).to_have_count(0)
    after = state(demo)
    assert balances(after) == balances(before)
    node = after["orders"]["edges"][0]["node"]
    assert (node["status"], node["purchase"]) == ("RETURNED", {"sc": 0, "p": 0})
    assert sum(Decimal(each["money"]) for each in node["returns"]) == Decimal("16.50")


def test_a_wallet_says_what_there_is_and_what_a_top_up_gives(context: BrowserContext, demo: Demo) -> None:
    store = enter(context, demo, "kai", "/wallet")
    expect(store.get_by_text("Nothing here yet.")).to_be_visible()
    expect(store.get_by_text("Pay $100.00, get $20.00 on top")).to_be_visible()
    assert findings(store) == []
    store.get_by_role("link", name="Top up in the game").click()
    store.get_by_label("Play as").select_option("kai")
    store.get_by_role("button", name="Top up $50.00").click()
    expect(store.get_by_text("Topped up $50.00, with a bonus of $7.50.")).to_be_visible()
    store.set_viewport_size(PHONE)
    for page in ("coupons", "purchases", "wallet"):
        store.goto(f"{demo.url}/store/{page}")
        expect(store.get_by_role("heading", level=1)).to_be_visible()
        expect(store.locator(".skeleton")).to_have_count(0)
        assert overflow(store) <= 0
    expect(store.get_by_role("link", name="Your stored value: $57.50")).to_be_visible()
    expect(store.get_by_role("region", name="USD", exact=True)).to_contain_text("never expires")
    bonus = store.get_by_role("listitem").filter(has_text="Bonus on a top-up.")
    expect(bonus).to_contain_text("+$7.50")
    assert findings(store) == []
