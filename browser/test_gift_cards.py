"""A gift card by a link: opened on another phone, it makes a new member with its value."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from browser.axe import findings
from browser.conftest import Visitors
from browser.console import overflow
from browser.demo import Demo
from browser.studio import Studio, enter
from browser.test_gifts import PHONE
from browser.test_store_journey import sign_in

CREATE = """mutation($input: CreateGiftCardInput!) {
  createGiftCard(input: $input) { giftCard { id } url userErrors { code } }
}"""


def created(demo: Demo, key: str, amount: str, giver: str | None = None) -> str:
    """The link of a new card."""
    paid = {"amount": amount, "currency": "USD"}
    studio = Studio(demo)
    given = {"giftCardId": key, "amount": paid, "giverPlayerId": giver, "message": "For tonight's stream"}
    return str(studio.ask(CREATE, input={"gameId": studio.game_id, **given})["createGiftCard"]["url"])


def opened(visitors: Visitors, link: str) -> Page:
    """The store as somebody opens it who got the link, on a phone of their own."""
    page = visitors(viewport=PHONE).new_page()
    page.goto(link)
    expect(page.get_by_role("heading", name=re.compile("gift card"))).to_be_visible()
    return page


def test_a_gift_card_opened_on_another_phone_makes_a_new_member_with_its_value(
    visitors: Visitors, demo: Demo
) -> None:
    link = created(demo, "journey-1", "150.00")
    assert re.search(r"/store#card=[A-Z2-7]{26}$", link)
    phone = opened(visitors, link)
    expect(phone.get_by_text("$150.00")).to_be_visible()
    expect(phone.get_by_text("For tonight's stream")).to_be_visible()
    assert (findings(phone), overflow(phone)) == ([], 0)
    sign_in(phone, "Google", "Noa")
    phone.get_by_role("button", name="Claim").click()
    expect(phone.get_by_text("It is yours.")).to_be_visible()
    # More than a hundred is held for a day.
    expect(phone.get_by_text("$150.00 is held for up to 24 hours.")).to_be_visible()
    assert (findings(phone), overflow(phone)) == ([], 0)
    phone.get_by_role("button", name="Back to the store").click()
    expect(phone.get_by_role("heading", name=re.compile("gift card"))).to_have_count(0)
    expect(phone.get_by_role("link", name=re.compile(r"Player [A-Z2-7]{4}$"))).to_be_visible()

    late = opened(visitors, link)
    expect(late.get_by_text("This gift card was claimed already.")).to_be_visible()


def test_a_giver_shows_the_picture_of_a_card_and_takes_it_back(
    context: BrowserContext, visitors: Visitors, demo: Demo
) -> None:
    giver = Studio(demo).onboard(displayName="Kim")
    link = created(demo, "journey-2", "20.00", giver)
    store = enter(context, demo, giver, "/gifts")
    expect(store.get_by_role("heading", name="Your gift cards")).to_be_visible()
    store.get_by_role("button", name=re.compile("Link and picture.*20")).click()
    expect(store.get_by_role("img", name="The link to your gift card, to be scanned")).to_be_visible()
    expect(store.get_by_role("dialog").get_by_label("Your link")).to_have_value(link)
    assert findings(store) == []
    store.get_by_role("button", name="Done").click()
    store.get_by_role("button", name=re.compile("Take back.*20")).click()
    expect(store.get_by_text("Its value is back in your stored value.").first).to_be_visible()
    expect(store.get_by_role("heading", name="Your gift cards")).to_have_count(0)
    late = opened(visitors, link)
    expect(late.get_by_text("This gift card cannot be claimed any more.")).to_be_visible()
