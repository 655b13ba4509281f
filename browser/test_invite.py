"""Inviting friends: from a player's code to Gold by invitations alone, and what each side reads of it."""

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.axe import findings
from browser.conftest import Visitors, open_game
from browser.console import SUPPORT, open_console, overflow, settled
from browser.demo import Demo
from browser.studio import Studio, enter

PHONE: Any = {"width": 390, "height": 844}
_CODE = "{ me { referral { code } } }"
_MARK = """mutation($input: ReportFraudMarksInput!) {
  reportFraudMarks(input: $input) { userErrors { code } }
}"""
DEVICE = [{"kind": "DEVICE", "value": "the same telephone"}]


def code_of(studio: Studio, player: str) -> str:
    return studio.ask(_CODE, as_player=studio.token(player))["me"]["referral"]["code"]


def invited(visitors: Visitors, link: str) -> Page:
    """The store as somebody opens it who got the link, in a browser of their own."""
    page = visitors(viewport=PHONE).new_page()
    page.goto(link)
    expect(page.get_by_role("heading", name="A friend invited you")).to_be_visible()
    return page


def join(game: Page, invite: str) -> None:
    """Somebody new joins the pretend game by a link or a code, and buys something."""
    panel = game.locator("laurel-joining")
    panel.get_by_label("Invite link or code").fill(invite)
    with game.expect_response(re.compile("/graphql")):
        panel.get_by_role("button", name="Join").click()
    expect(panel.get_by_label("Invite link or code")).to_have_value("")
    buy(game)


def buy(game: Page) -> None:
    expect(game.get_by_label("Play as").locator("option:checked")).to_contain_text("came by an invitation")
    game.get_by_role("button", name=re.compile("Handful of gems")).click()
    expect(game.locator(".said")).to_contain_text("5 USD")


def test_a_player_climbs_to_gold_by_invitations_alone(
    context: BrowserContext, visitors: Visitors, own_demo: Demo
) -> None:
    game = open_game(context, own_demo, "mel")
    widget = game.locator("laurel-widget")
    widget.get_by_text("Invite friends").click()
    expect(widget.get_by_label("Your code")).to_have_value(re.compile("^[A-HJKMNP-Z2-9]{8}$"))
    code = widget.get_by_label("Your code").input_value()
    game.close()  # a browser has six connections to a server, and each page holds two

    store = enter(context, own_demo, "mel", "/status")
    ways = store.locator("section", has=store.get_by_role("heading", name="Ways to Silver"))
    expect(ways).to_contain_text("1 invitation to go")
    store.get_by_role("link", name="My code and link").click()
    expect(store.get_by_label("Your code")).to_have_value(code)
    expect(store.get_by_role("img", name="The link, to be scanned")).to_be_visible()
    expect(store.get_by_text("Nobody has come with your code yet.")).to_be_visible()
    link = store.get_by_label("Your link").input_value()
    assert link.endswith(f"/store#invite={code}")

    friend = invited(visitors, link)
    expect(friend.get_by_text(code)).to_be_visible()
    expect(friend.get_by_text("+200 points")).to_be_visible()
    assert findings(friend) == []
    friend.get_by_role("link", name="Play the pretend game").click()
    expect(friend.locator("laurel-joining").get_by_label("Invite link or code")).to_have_value(code)
    friend.locator("laurel-joining").get_by_role("button", name="Join").click()
    buy(friend)
    join(friend, link)
    join(friend, code.lower())

    expect(store.get_by_text("Bought, counts soon")).to_have_count(3)
    expect(store.get_by_text("0 friends count")).to_be_visible()
    friend.get_by_role("button", name="Advance 1 day").click()
    expect(store.get_by_text("3 friends count")).to_be_visible()
    expect(store.get_by_text("Rewarded this month: 3 of 10")).to_be_visible()
    assert findings(store) == []

    Studio(own_demo).calm("mel")
    store.goto(f"{own_demo.url}/store/status")
    expect(store.get_by_text("Gold", exact=True).first).to_be_visible()
    store.goto(f"{own_demo.url}/store/history?show=tier")
    expect(store.get_by_role("main")).to_contain_text("3 of 3 invitations")


def test_who_is_signed_in_takes_the_invitation(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    inviter, late = studio.onboard(displayName="Ivo"), studio.onboard(displayName="Una")
    code = code_of(studio, inviter)
    store = enter(context, demo, late)
    store.goto("about:blank")
    store.goto(f"{demo.url}/store#invite={code}")
    expect(store.get_by_text("A friend invited you. Take the invitation?")).to_be_visible()
    assert code not in store.url
    assert findings(store) == []
    store.get_by_role("button", name="Take it").click()
    expect(store.get_by_text("You came by your friend's invitation.").first).to_be_visible()
    expect(store.get_by_text("Take the invitation?")).to_have_count(0)
    # A second one is too many.
    store.goto("about:blank")
    store.goto(f"{demo.url}/store#invite={code_of(studio, studio.onboard())}")
    store.get_by_role("button", name="Take it").click()
    expect(store.get_by_text("You came by an invitation already.").first).to_be_visible()


def test_a_new_code_takes_the_place_of_the_old_one(context: BrowserContext, demo: Demo) -> None:
    store = enter(context, demo, Studio(demo).onboard(), "/invite")
    code = store.get_by_label("Your code")
    expect(code).not_to_have_value("")
    before = code.input_value()
    store.get_by_role("button", name="Replace the code").click()
    expect(code).not_to_have_value(before)
    expect(store.get_by_label("Your link")).to_have_value(re.compile(f"#invite={code.input_value()}$"))
    expect(store.get_by_text("You have a new code.").first).to_be_visible()


@pytest.mark.parametrize("path", ["/status", "/invite"])
def test_it_fits_a_phone_in_the_dark_and_from_the_right(visitors: Visitors, demo: Demo, path: str) -> None:
    phone = visitors(viewport=PHONE, color_scheme="dark")
    store = enter(phone, demo, "kai", f"{path}?dir=rtl")
    settled(store)
    assert overflow(store) == 0
    assert findings(store) == []


def test_support_reads_who_came_and_why_one_does_not_count(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    inviter = studio.onboard(displayName="Rob")
    code = code_of(studio, inviter)
    friend = studio.onboard(inviteCode=code, displayName="Sue")
    studio.tell(_MARK, inviter, marks=DEVICE)
    twin = studio.onboard(displayName="Rob too")
    studio.tell(_MARK, twin, marks=DEVICE)
    studio.onboard_again(twin, inviteCode=code)
    studio.buy(friend, "6")
    page = open_console(context, demo, SUPPORT, f"/studio/members/{inviter}")
    invitations = page.get_by_role("region", name="Invitations")
    expect(invitations.get_by_role("row", name=re.compile(friend))).to_contain_text("Pending")
    expect(invitations.get_by_role("row", name=re.compile(twin))).to_contain_text("The same device")
    ways = page.get_by_role("region", name="Ways up, and ways to keep the tier")
    expect(ways.get_by_role("row", name=re.compile("INVITES90"))).to_contain_text("the last 90 days")
    assert findings(page) == []
