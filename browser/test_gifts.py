"""A gift by a link: from who gives a frame to somebody who becomes a member by opening it."""

import re
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from browser.axe import findings
from browser.conftest import Visitors
from browser.console import overflow
from browser.demo import Demo
from browser.studio import Studio, enter
from browser.test_store_journey import sign_in

PHONE: Any = {"width": 390, "height": 844}
FRAME = "Mint text frame"
_CONNECT = """mutation($code: String!) {
  connectStoreCode(code: $code) { member { id } userErrors { code } }
}"""


def opened(visitors: Visitors, link: str) -> Page:
    """The store as somebody opens it who got the link, on a phone of their own."""
    page = visitors(viewport=PHONE).new_page()
    page.goto(link)
    expect(page.get_by_role("heading", name=re.compile("A gift"))).to_be_visible()
    return page


def test_who_opens_the_link_of_a_frame_becomes_a_member_with_it(
    context: BrowserContext, visitors: Visitors, demo: Demo
) -> None:
    studio = Studio(demo)
    giver = studio.onboard(displayName="Kim")
    studio.give(giver, "mint-frame")
    store = enter(context, demo, giver, "/gifts")
    expect(store.get_by_role("heading", name="What you can give")).to_be_visible()
    assert findings(store) == []
    store.get_by_role("button", name=f"Give : {FRAME}").or_(
        store.get_by_role("button", name=f"Give: {FRAME}")
    ).click()
    store.get_by_label("A few words").fill("For tonight's stream")
    assert findings(store) == []
    store.get_by_role("dialog").get_by_role("button", name="Give", exact=True).click()
    expect(store.get_by_role("heading", name="Your gift is ready")).to_be_visible()
    expect(store.get_by_role("img", name="The link to your gift, to be scanned")).to_be_visible()
    assert findings(store) == []
    link = store.get_by_role("dialog").get_by_label("Your link").input_value()
    assert re.search(r"/store#gift=[A-Z2-7]{26}$", link)
    store.get_by_role("button", name="Done").click()
    given = store.locator(".order", has_text=FRAME)
    expect(given).to_contain_text("Waiting to be claimed")
    expect(store.get_by_role("button", name=f"Give: {FRAME}")).to_have_count(0)

    friend = opened(visitors, link)
    expect(friend.get_by_text("For tonight's stream")).to_be_visible()
    assert (findings(friend), overflow(friend)) == ([], 0)
    sign_in(friend, "Google", "Noa")
    expect(friend.get_by_role("button", name="Claim")).to_be_visible()
    friend.get_by_role("button", name="Claim").click()
    expect(friend.get_by_text("It is yours.").first).to_be_visible()
    got = friend.locator(".order", has_text=FRAME)
    expect(got).to_contain_text("Claimed")
    assert overflow(friend) == 0

    # Another one comes too late.
    late = opened(visitors, link)
    expect(late.get_by_text("Somebody has claimed this gift already.")).to_be_visible()

    store.reload()
    expect(given).to_contain_text("Claimed")

    # The friend plays the game: the account that the gift opened becomes the game's.
    friend.goto(f"{demo.url}/store/account")
    code = friend.get_by_text(re.compile(r"^[A-Z2-9]{4}-[A-Z2-9]{4}$"))
    expect(code).to_be_visible()
    assert (findings(friend), overflow(friend)) == ([], 0)
    player = studio.onboard(displayName="Noa of the game")
    studio.ask(_CONNECT, as_player=studio.token(player), code=code.inner_text())
    expect(friend.get_by_role("main")).to_contain_text("Noa of the game")
    expect(code).to_have_count(0)
    friend.goto(f"{demo.url}/store/gifts")
    expect(got).to_contain_text("Claimed")
    inventory = studio.ask(
        "{ me { inventory { edges { node { title } } } } }", as_player=studio.token(player)
    )
    assert inventory["me"]["inventory"]["edges"] == [{"node": {"title": FRAME}}]


def test_a_gift_of_the_catalog_is_taken_back(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    giver = studio.onboard(displayName="Lou")
    studio.grant(giver, 5_000)
    store = enter(context, demo, giver, "/account")
    sign_in(store, "Google", "Lou")
    store.goto(f"{demo.url}/store")
    store.get_by_role("link", name="Gem chest").first.click()
    points = store.locator(".me-points")
    before = points.inner_text()
    store.get_by_role("button", name=re.compile("Give as a gift")).click()
    store.get_by_role("dialog").get_by_role("button", name="Give", exact=True).click()
    expect(store.get_by_role("heading", name="Your gift is ready")).to_be_visible()
    store.get_by_role("button", name="Done").click()
    expect(points).not_to_have_text(before)
    store.goto(f"{demo.url}/store/gifts")
    store.get_by_role("button", name="Link and picture").click()
    expect(store.get_by_role("dialog").get_by_label("Your link")).to_have_value(re.compile("#gift="))
    store.get_by_role("button", name="Done").click()
    store.get_by_role("button", name=re.compile("Take back")).click()
    expect(store.locator(".order").first).to_contain_text("Taken back")
    expect(points).to_have_text(before)
