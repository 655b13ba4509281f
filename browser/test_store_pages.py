"""The store's pages: what each shows, that it is live and true, its addresses, sizes and languages."""

import re
from contextlib import suppress
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Error, Locator, Page, expect

from browser.axe import findings
from browser.conftest import Visitors
from browser.demo import Demo
from browser.studio import Studio, enter
from browser.test_store_journey import sign_in

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
LONG = "W" * 60 + " " + "Wolfeschlegelsteinhausenbergerdorff" + " " + "m" * 31
PATHS = (
    "",
    "/mine",
    "/status",
    "/orders",
    "/history",
    "/inbox",
    "/account",
    "/wishes",
    "/purchases",
    "/i/chest",
    "/nothing-here",
)


def number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def a_player(demo: Demo) -> str:
    """Returns a new player of Silver, who can afford some of the rewards."""
    studio = Studio(demo)
    player = studio.onboard(displayName="Ana")
    studio.buy(player, "150")
    return player


def balance(store: Page) -> Locator:
    """The points in the bar."""
    return store.get_by_role("link", name=re.compile("^You have "))


def card(store: Page, title: str) -> Locator:
    return store.get_by_role("article").filter(has=store.get_by_role("heading", name=title, exact=True))


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_a_purchase_shows_in_the_bar_and_on_the_cards_at_once(context: BrowserContext, demo: Demo) -> None:
    """One number everywhere: the bar, the status and what a card lacks are of the same balance."""
    studio = Studio(demo)
    player = studio.onboard(displayName="Live")
    studio.buy(player, "10")
    store = enter(context, demo, player)
    expect(balance(store)).to_have_text("100")
    short = card(store, "Gem chest").get_by_role("button")
    expect(short).to_contain_text("400 points short")
    studio.buy(player, "5")
    expect(balance(store)).to_have_text("150")
    expect(short).to_contain_text("350 points short")
    store.get_by_role("link", name="Status", exact=True).click()
    expect(store.get_by_role("region", name="Where you stand")).to_contain_text("150")


def test_other_tabs_follow_a_sign_out(context: BrowserContext, demo: Demo) -> None:
    here = enter(context, demo, Studio(demo).onboard(), "/account")
    there = context.new_page()
    there.goto(f"{demo.url}/store/history")
    expect(there.get_by_role("heading", name="History")).to_be_visible()
    here.get_by_role("button", name="Sign out", exact=True).click()
    for tab in (here, there):
        expect(tab.get_by_role("heading", name=re.compile("^Rewards for playing"))).to_be_visible()
        expect(tab.get_by_role("navigation")).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_name_of_128_characters_fits(context: BrowserContext, demo: Demo, size: dict[str, int]) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName=LONG)
    assert len(LONG) == 128
    studio.grant(player, 999_999_999_999)
    store = enter(context, demo, player)
    store.set_viewport_size({"width": size["width"], "height": size["height"]})
    for path in PATHS:
        store.goto(f"{demo.url}/store{path}")
        expect(balance(store)).to_have_text("999,999,999,999")
        assert overflow(store) == 0, path
        bar = store.locator("header").bounding_box()
        assert bar is not None
        assert bar["height"] <= 80, path
    assert LONG in (store.get_by_role("link", name=re.compile("^Account")).get_attribute("aria-label") or "")


@pytest.mark.parametrize(
    ("locale", "language", "title"), [("de", "Deutsch", "Edelsteintruhe"), ("ja", "日本語", "ジェム")]
)
def test_the_chosen_language_is_that_of_all(
    context: BrowserContext, demo: Demo, locale: str, language: str, title: str
) -> None:
    store = enter(context, demo, Studio(demo).onboard(), "/account")
    store.get_by_label("Language").select_option(label=language)
    expect(store.locator("html")).to_have_attribute("lang", locale)
    for _ in range(2):
        # The choice is kept: the second time it is a page that was just opened.
        store.goto(f"{demo.url}/store")
        expect(store.locator("html")).to_have_attribute("lang", locale)
        expect(store.locator(".item").first).to_be_visible()
        expect(store.get_by_role("main")).to_contain_text(title)


def test_a_page_read_from_the_right_is_mirrored(context: BrowserContext, demo: Demo) -> None:
    store = enter(context, demo, a_player(demo), "/status?dir=rtl")
    brand, account = store.locator(".brand").bounding_box(), store.locator(".me-account").bounding_box()
    assert brand is not None
    assert account is not None
    assert account["x"] < brand["x"]
    for path in PATHS:
        store.goto(f"{demo.url}/store{path}?dir=rtl")
        expect(store.locator("html")).to_have_attribute("dir", "rtl")
        expect(balance(store)).to_be_visible()
        assert overflow(store) == 0, path


def test_after_signing_in_the_dialog_is_open_and_back_is_not_the_provider(
    context: BrowserContext, demo: Demo
) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Guest")
    studio.grant(player, 1_000)
    store = enter(context, demo, player)
    card(store, "Gem chest").get_by_role("button").click()
    dialog = store.get_by_role("dialog")
    expect(dialog).to_contain_text("Guests can look around")
    assert store.url == f"{demo.url}/store/i/chest/redeem"
    sign_in(store, "Google", f"Back{player}")
    expect(dialog.get_by_role("button", name="Redeem for 500 points")).to_be_visible()
    assert store.url == f"{demo.url}/store/i/chest/redeem"
    store.go_back()
    expect(store.get_by_role("heading", name="In reach")).to_be_visible()
    assert store.url == f"{demo.url}/store"


def test_a_dialog_has_an_address_and_back_closes_it(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Dialog")
    studio.grant(player, 1_000)
    store = enter(context, demo, player)
    card(store, "Gem chest").get_by_role("link").click()
    heading = store.get_by_role("heading", name="Gem chest", level=1)
    expect(heading).to_be_visible()
    expect(store).to_have_title(re.compile("^Gem chest"))
    store.get_by_role("button", name=re.compile("Gem chest$")).click()
    dialog = store.get_by_role("dialog")
    expect(dialog).to_be_visible()
    store.reload()
    expect(dialog).to_be_visible()
    store.go_back()
    expect(dialog).to_have_count(0)
    expect(heading).to_be_visible()
    store.get_by_role("button", name=re.compile("Gem chest$")).click()
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_have_count(0)
    store.go_back()
    expect(store.get_by_role("group", name="Filters")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_balance_stays_in_sight(context: BrowserContext, demo: Demo, size: dict[str, int]) -> None:
    store = enter(context, demo, a_player(demo))
    store.set_viewport_size({"width": size["width"], "height": size["height"]})
    expect(store.locator(".item").first).to_be_visible()
    store.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert store.evaluate("scrollY") > 200
    expect(balance(store)).to_be_in_viewport()
    expect(store.get_by_role("navigation", name="Sections")).to_be_in_viewport()


def test_on_a_phone_cards_are_in_two_columns_and_the_tabs_below(context: BrowserContext, demo: Demo) -> None:
    store = enter(context, demo, a_player(demo))
    store.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    row = store.locator(".items").filter(has=store.locator(".item:nth-child(1)")).first
    expect(row.locator("> li").nth(1)).to_be_visible()
    first, second = (row.locator("> li").nth(place).bounding_box() for place in (0, 1))
    assert first is not None
    assert second is not None
    assert first["y"] == second["y"]
    tabs = store.get_by_role("navigation", name="Sections").bounding_box()
    assert tabs is not None
    assert tabs["y"] + tabs["height"] == PHONE["height"]
    sizes = store.evaluate(
        "[...document.querySelectorAll('header a, button, select')]"
        ".filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 44


def test_offline_nothing_is_made_up_and_it_comes_back(context: BrowserContext, demo: Demo) -> None:
    store = enter(context, demo, a_player(demo))
    expect(card(store, "Breakfast mug")).to_be_visible()
    context.set_offline(True)
    store.get_by_role("group", name="Kind of reward").get_by_role("button", name="Digital").click()
    expect(store.get_by_role("alert")).to_contain_text("No connection")
    expect(store.get_by_text(re.compile("What you see is as of"))).to_be_visible()
    # What would be an answer to another question is not shown as one.
    expect(card(store, "Breakfast mug")).to_have_count(0)
    context.set_offline(False)
    expect(card(store, "Gem chest")).to_be_visible()
    expect(card(store, "Breakfast mug")).to_have_count(0)
    expect(store.get_by_text(re.compile("What you see is as of"))).to_have_count(0)


def test_a_session_that_is_over_is_told_in_words_for_players(context: BrowserContext, demo: Demo) -> None:
    store = enter(context, demo, a_player(demo))
    expect(card(store, "Gem chest")).to_be_visible()
    context.clear_cookies()
    window = store.get_by_role("heading", name=re.compile("^Rewards for playing"))
    with suppress(Error):  # what the page asks by itself may have told it already
        store.get_by_role("link", name="History", exact=True).or_(window).first.click()
    expect(window).to_be_visible()
    expect(
        store.get_by_role("status").filter(has_text=re.compile("session is over|signed out"))
    ).to_have_count(1)
    expect(store.get_by_role("main")).not_to_contain_text("Bearer")


def test_filters_are_in_the_address(context: BrowserContext, demo: Demo) -> None:
    store = enter(context, demo, a_player(demo))
    kinds = store.get_by_role("group", name="Kind of reward")
    kinds.get_by_role("button", name="Digital").click()
    store.get_by_label("I can afford").check()
    expect(store).to_have_url(f"{demo.url}/store?kind=digital&affordable=1")
    expect(card(store, "Pouch of gems")).to_be_visible()
    expect(card(store, "Breakfast mug")).to_have_count(0)
    store.reload()
    expect(kinds.get_by_role("button", name="Digital")).to_have_attribute("aria-pressed", "true")
    expect(store.get_by_label("I can afford")).to_be_checked()
    expect(card(store, "Pouch of gems")).to_be_visible()
    store.goto(f"{demo.url}/store?tier=GOLD")
    expect(card(store, "Golden frame")).to_be_visible()
    expect(card(store, "Pouch of gems")).to_have_count(0)


def test_each_page_has_its_title_and_an_unknown_one_is_said_to_be_so(
    context: BrowserContext, demo: Demo
) -> None:
    store = enter(context, demo, a_player(demo))
    titles = set[str]()
    for path in PATHS:
        store.goto(f"{demo.url}/store{path}")
        expect(store).to_have_title(re.compile("Demo$"))
        if path == "/i/chest":
            expect(store).to_have_title(re.compile("^Gem chest"))
        titles.add(store.title())
    assert len(titles) == len(PATHS)
    expect(store.get_by_role("heading", name="There is no such page")).to_be_visible()
    store.goto(f"{demo.url}/store/i/no-such-item")
    expect(store.get_by_role("heading", name="This reward is not here")).to_be_visible()


def test_every_button_of_a_page_has_a_name_of_its_own(context: BrowserContext, demo: Demo) -> None:
    store = enter(context, demo, a_player(demo))
    for path in PATHS:
        store.goto(f"{demo.url}/store{path}")
        expect(balance(store)).to_be_visible()
        expect(store.locator(".skeleton")).to_have_count(0)
        snapshot = store.get_by_role("main").aria_snapshot()
        names = re.findall(r'^\s*- button "((?:[^"\\]|\\.)*)"', snapshot, re.MULTILINE)
        assert len(names) == len(set(names)), (path, sorted(names))
    expect(store.get_by_role("status")).not_to_have_count(0)


def test_who_is_not_signed_in_sees_what_there_is_to_win(visitors: Visitors, demo: Demo) -> None:
    store = visitors(viewport=DESKTOP).new_page()
    store.goto(f"{demo.url}/store?game={demo.games['demo']}")
    expect(store.get_by_role("heading", name="Rewards for playing Demo")).to_be_visible()
    expect(store.locator(".rungs h3")).to_have_text(["Bronze", "Silver", "Gold", "Platinum"])
    expect(store.locator(".item")).to_have_count(6)
    expect(store.locator(".how li")).to_have_count(3)
    expect(store.get_by_role("link", name=re.compile("Google"))).to_be_visible()
    card(store, "Gem chest").get_by_role("link").click()
    expect(store.get_by_role("heading", name="Gem chest", level=1)).to_be_visible()
    store.get_by_role("button", name=re.compile("Sign in to redeem")).click()
    expect(store.get_by_role("dialog")).to_be_visible()


def test_a_reload_keeps_the_address_that_was_typed(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Typist")
    studio.grant(player, 5_000)
    store = enter(context, demo, player, "/account")
    sign_in(store, "Apple", f"Typist{player}")
    store.goto(f"{demo.url}/store/i/hoodie/redeem")
    dialog = store.get_by_role("dialog")
    dialog.get_by_label("Full name").fill("Typist Example")
    dialog.get_by_label("City").fill("Cork")
    dialog.get_by_label("Country").select_option("IE")
    store.reload()
    expect(dialog.get_by_label("Full name")).to_have_value("Typist Example")
    expect(dialog.get_by_label("City")).to_have_value("Cork")
    expect(dialog.get_by_label("Country")).to_have_value("IE")
    dialog.get_by_role("button", name="Cancel").click()
    store.goto(f"{demo.url}/store/account")
    store.get_by_role("button", name="Sign out", exact=True).click()
    expect(store.get_by_role("heading", name=re.compile("^Rewards for playing"))).to_be_visible()
    assert store.evaluate("sessionStorage.getItem('laurel:draft')") is None


def test_history_is_by_month_with_the_balance_after_each_entry(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Diary")
    for amount in ("10", "5"):
        studio.buy(player, amount)
    store = enter(context, demo, player, "/history")
    newest = store.locator("details.entry").first
    newest.locator("summary").click()
    expect(newest).to_contain_text("Points after it")
    after = newest.locator("dl > div").filter(has_text="Points after it").locator("dd")
    expect(after).to_have_text(re.compile(r"^\s*150\b"))
    store.get_by_role("button", name="Tier", exact=True).click()
    expect(store).to_have_url(f"{demo.url}/store/history?show=tier")
    expect(store.locator("details.entry")).to_have_count(1)


def test_the_inbox_is_counted_in_the_bar_and_read_in_its_page(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Reader")
    store = enter(context, demo, player)
    inbox = store.get_by_role("link", name=re.compile("^Inbox"))
    expect(inbox).to_have_accessible_name("Inbox, nothing new")
    studio.grant(player, 70)
    expect(inbox).to_have_accessible_name("Inbox, 1 new message")
    inbox.click()
    store.get_by_role("button", name=re.compile("^Mark as read")).click()
    expect(inbox).to_have_accessible_name("Inbox, nothing new")
    told = store.get_by_label("Points that came or went")
    expect(told).to_be_checked()
    told.uncheck()
    store.reload()
    expect(told).not_to_be_checked()


def test_a_merge_shows_both_sides_and_what_comes_of_them(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    one, other = studio.onboard(displayName="One"), studio.onboard(displayName="Other")
    studio.grant(one, 100)
    studio.grant(other, 250)
    google = f"Merge{one}"
    store = enter(context, demo, one, "/account")
    sign_in(store, "Google", google)
    expect(store.get_by_text("Connected", exact=False).first).to_be_visible()
    store.get_by_role("button", name="Sign out", exact=True).click()
    expect(store.get_by_role("navigation")).to_have_count(0)
    store.close()
    second = enter(context, demo, other, "/account")
    sign_in(second, "Google", google)
    sides = second.locator(".side")
    expect(sides).to_have_count(3)
    for place, points in enumerate((250, 100, 350)):
        expect(sides.nth(place).locator("p.num").first).to_contain_text(re.compile(rf"\b{points}\b"))
    expect(sides.nth(0)).to_contain_text("Other")
    expect(sides.nth(1)).to_contain_text("One")
    second.get_by_role("button", name="Put them together").click()
    expect(balance(second)).to_have_text("350")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(
    visitors: Visitors, demo: Demo, scheme: Literal["light", "dark"]
) -> None:
    store = enter(visitors(viewport=PHONE, color_scheme=scheme), demo, "sam")
    for path in (*PATHS, "/i/chest/redeem"):
        store.goto(f"{demo.url}/store{path}")
        expect(balance(store)).to_be_visible()
        expect(store.locator(".skeleton")).to_have_count(0)
        assert findings(store) == [], path
    window = visitors(color_scheme=scheme).new_page()
    window.goto(f"{demo.url}/store?game={demo.games['demo']}")
    expect(window.locator(".rungs")).to_be_visible()
    assert findings(window) == []
