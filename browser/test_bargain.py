"""Bargaining: from who starts one to a friend who opens its link, signs in and brings the price down."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from playwright.sync_api import BrowserContext, expect

from browser.axe import findings
from browser.conftest import Visitors
from browser.console import overflow
from browser.demo import Demo
from browser.studio import Studio, enter
from browser.test_store_journey import sign_in

PHONE: Any = {"width": 390, "height": 844}
_ACTIVITY = """mutation($input: BargainActivityInput!) {
  upsertBargainActivity(input: $input) { userErrors { code } }
}"""


def usd(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "USD"}


def make_activity(studio: Studio, title: str) -> str:
    """Make an activity that one helper brings from 20 to 10 USD, and return its code."""
    now, code = datetime.now(UTC), f"B{uuid4().hex[:8]}".upper()
    given = {
        "gameId": studio.game_id,
        "code": code,
        "sku": f"box-{code}",
        "title": title,
        "price": usd("20"),
        "floorPrice": usd("10"),
        "leastCut": usd("1"),
        "helpers": 1,
        "hours": 24,
        "from": (now - timedelta(days=2000)).isoformat(),
        "until": (now + timedelta(days=2000)).isoformat(),
    }
    studio.ask(_ACTIVITY, input=given)
    return code


def test_a_friend_brings_the_price_down_to_the_floor(
    context: BrowserContext, visitors: Visitors, demo: Demo
) -> None:
    studio = Studio(demo)
    make_activity(studio, "Winter bundle")
    store = enter(context, demo, studio.onboard(displayName="Kim"), "/bargain")
    store.get_by_role("button", name=re.compile("Start ?: Winter bundle")).click()
    mine = store.locator(".bargains .card", has_text="1 helper needed").last
    expect(mine).to_contain_text("$20.00")
    expect(store.get_by_role("img", name="The link to your bargaining, to be scanned")).to_be_visible()
    expect(store.locator(".toast")).to_have_count(0)
    assert (findings(store), overflow(store)) == ([], 0)
    link = store.get_by_label("Your link").input_value()
    assert re.search(r"/store#bargain=[A-Z2-7]{26}$", link)

    stranger = visitors(viewport=PHONE).new_page()
    # A link that was left without an answer gives way to the next one.
    stranger.goto(f"{demo.url}/store#card={'A' * 26}")
    expect(stranger.get_by_text("There is no such gift card.", exact=False)).to_be_visible()
    stranger.goto(link)
    expect(stranger.get_by_role("heading", name=re.compile("bring the price down"))).to_be_visible()
    expect(stranger.get_by_text("Sign in to help")).to_be_visible()
    expect(stranger.get_by_text("1 helper needed")).to_be_visible()
    assert (findings(stranger), overflow(stranger)) == ([], 0)

    friend = enter(visitors(viewport=PHONE), demo, studio.onboard(displayName="Lou"), "/account")
    sign_in(friend, "Google", "Lou")
    friend.goto(link)
    friend.get_by_role("button", name="Help", exact=True).click()
    expect(friend.get_by_text("You took $10.00 off.").first).to_be_visible()
    expect(friend.locator(".bargain-price")).to_have_text(re.compile(r"\$10\.00"))
    expect(friend.get_by_text("The lowest price is reached.")).to_be_visible()
    expect(friend.get_by_role("button", name="Help", exact=True)).to_have_count(0)
    expect(friend.locator(".toast")).to_have_count(0)
    assert (findings(friend), overflow(friend)) == ([], 0)
