"""From the widget's link to a reward that arrived, as a player does it."""

import re

from playwright.sync_api import BrowserContext, Page, Route, expect

from browser.conftest import open_game
from browser.demo import Demo
from browser.studio import Studio, enter

UPSERT = """mutation($input: UpsertCatalogItemInput!) {
  upsertCatalogItem(input: $input) { userErrors { message } }
}"""


def open_store(game: Page, *, instead_of: str | None = None) -> Page:
    """The store by the game's link; where somebody else is signed in, the page asks first."""
    with game.context.expect_page() as opened:
        game.get_by_role("button", name="Open the store").click()
    store = opened.value
    if instead_of is not None:
        expect(store.get_by_text(f"You are signed in as {instead_of}. Switch?")).to_be_visible()
        store.get_by_role("button", name="Switch to that player").click()
    expect(store.get_by_role("heading", name="Store", exact=True)).to_be_visible()
    assert "code=" not in store.url
    return store


def sign_in(store: Page, provider: str, name: str) -> None:
    """By a look-alike, as somebody who is typed in, so that every test has people of its own."""
    store.get_by_role("link", name=re.compile(provider)).or_(
        store.get_by_role("button", name=re.compile(provider))
    ).first.click()
    expect(store.get_by_role("heading", name=re.compile("look-alike"))).to_be_visible()
    store.get_by_label("Name").fill(name)
    store.get_by_label("E-mail").fill(f"{name.lower()}@example.com")
    store.get_by_role("button", name="Sign in", exact=True).click()
    store.wait_for_url(re.compile("/store"))
    # It goes back to the page that was left, over those of the provider.
    expect(store.get_by_role("main")).to_be_visible()
    expect(store.locator(".skeleton")).to_have_count(0)


def test_a_guest_is_refused_until_identified_and_then_gets_the_reward(
    context: BrowserContext, demo: Demo
) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Lea")
    studio.grant(player, 1_000)
    game = open_game(context, demo, player)
    store = open_store(game)
    card = store.get_by_role("listitem").filter(has_text="Gem chest")
    card.get_by_role("button", name=re.compile("Sign in to redeem")).click()
    expect(store.get_by_role("dialog")).to_contain_text("Guests can look around")
    sign_in(store, "Google", "Lea")
    store.get_by_role("button", name=re.compile("Redeem for")).click()
    expect(store.get_by_role("dialog")).to_contain_text("It is yours!")
    store.get_by_role("button", name="See my orders").click()
    reward = store.get_by_role("listitem").filter(has_text="Gem chest")
    expect(reward.locator(".order-state")).to_have_text("On its way")
    expect(reward.locator("[aria-current=step]")).to_contain_text("Told to the game")
    game.bring_to_front()
    desk = game.locator("laurel-desk")
    order = desk.get_by_role("listitem").filter(has_text="Gem chest").filter(has_text=player)
    order.get_by_role("button", name="Fulfil").click()
    expect(order).to_have_count(0)
    store.bring_to_front()
    expect(reward.locator(".order-state")).to_have_text("Delivered")
    expect(reward.locator("[aria-current=step]")).to_have_count(0)


def test_goods_ask_for_an_e_mail_and_an_address(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Zoe")
    studio.grant(player, 50_000)
    store = enter(context, demo, player, "/account")
    sign_in(store, "Apple", "Zoe")
    store.goto(f"{demo.url}/store")
    card = store.get_by_role("listitem").filter(has_text="Breakfast mug")
    card.get_by_role("button", name=re.compile("Redeem")).click()
    dialog = store.get_by_role("dialog")
    dialog.get_by_role("button", name=re.compile("Redeem for")).click()
    expect(dialog.get_by_text("Please fill this in.").first).to_be_visible()
    for label, value in (
        ("Full name", "Zoe Example"),
        ("Street and number", "1 Harbour Road"),
        ("City", "Cork"),
        ("Postal code", "T12 X2Y3"),
    ):
        dialog.get_by_label(label).fill(value)
    dialog.get_by_label("Country").select_option("IE")
    dialog.get_by_role("button", name=re.compile("Redeem for")).click()
    expect(dialog).to_contain_text("It is yours!")
    dialog.get_by_role("button", name="See my orders").click()
    reward = store.get_by_role("listitem").filter(has_text="Breakfast mug")
    reward.get_by_role("button", name=re.compile("^Cancel it")).click()
    store.get_by_role("button", name="Yes, cancel it").click()
    expect(reward).to_contain_text("The points are back.")


def test_the_price_changes_under_the_player(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Ivy")
    studio.grant(player, 3_000)
    compass = {
        "gameId": studio.game_id,
        "sku": "compass",
        "kind": "DIGITAL",
        "title": [{"locale": "en", "text": "Compass"}],
    }
    studio.ask(UPSERT, input=compass | {"price": 300})
    store = enter(context, demo, player, "/account")
    sign_in(store, "Google", "Ivy")
    store.goto(f"{demo.url}/store")
    card = store.get_by_role("listitem").filter(has_text="Compass")
    card.get_by_role("button", name=re.compile("Redeem")).click()
    dialog = store.get_by_role("dialog")
    dialog.get_by_label("Quantity").select_option("2")
    expect(dialog.get_by_role("button", name="Redeem for 600 points")).to_be_visible()

    studio.ask(UPSERT, input=compass | {"price": 400})
    dialog.get_by_role("button", name="Redeem for 600 points").click()
    alert = dialog.get_by_role("alert")
    expect(alert).to_have_text("The price has changed: one is 400 points now. Nothing was taken.")
    expect(store.get_by_role("article")).to_contain_text("400 points")
    expect(dialog.get_by_label("Quantity")).to_have_value("2")
    confirm = dialog.get_by_role("button", name="Redeem for 800 points")

    # For fewer there are points, and then for none.
    studio.ask(UPSERT, input=compass | {"price": 2_000})
    confirm.click()
    expect(alert).to_contain_text("one is 2,000 points now")
    confirm = dialog.get_by_role("button", name="Redeem for 2,000 points")
    studio.ask(UPSERT, input=compass | {"price": 5_000})
    confirm.click()
    expect(alert).to_contain_text("one is 5,000 points now")
    expect(dialog.get_by_role("button", name="Redeem for 5,000 points")).to_be_disabled()
    dialog.get_by_role("button", name="Cancel").click()
    store.wait_for_url(lambda url: not url.endswith("/redeem"))  # it goes back by itself
    expect(dialog).to_be_hidden()

    studio.ask(UPSERT, input=compass | {"price": 250})
    store.reload()
    card.get_by_role("button", name=re.compile("Redeem")).click()
    dialog.get_by_role("button", name="Redeem for 250 points").click()
    expect(dialog).to_contain_text("It is yours!")


def test_somebody_unknown_connects_the_game_by_a_code(context: BrowserContext, demo: Demo) -> None:
    store = context.new_page()
    store.goto(f"{demo.url}/store")
    sign_in(store, "Facebook", "Kai")
    code = store.get_by_text(re.compile(r"^[A-Z2-9]{4}-[A-Z2-9]{4}$"))
    expect(code).to_be_visible()
    typed = code.inner_text()
    game = open_game(context, demo, Studio(demo).onboard(displayName="Kai of the game"))
    game.get_by_label("Code from the store").fill(typed)
    game.get_by_role("button", name=re.compile("Connect")).click()
    expect(game.get_by_text("The store is connected to this player.")).to_be_visible()
    store.bring_to_front()
    expect(store.get_by_role("heading", name="Store", exact=True)).to_be_visible()
    expect(store.get_by_text("Kai of the game").first).to_be_visible()


def test_two_accounts_of_one_person_become_one(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    one, another = studio.onboard(displayName="Ana"), studio.onboard(displayName="Uma")
    studio.buy(one, "5")
    studio.buy(another, "5")
    store = enter(context, demo, one, "/account")
    sign_in(store, "Google", "Twin")
    expect(store.get_by_text("Google").first).to_be_visible()
    store.close()  # a browser has six connections to a server, and each page holds two
    other = open_store(open_game(context, demo, another), instead_of="Ana")
    expect(other.get_by_text("Uma").first).to_be_visible()
    other.goto(f"{demo.url}/store/account")
    sign_in(other, "Google", "Twin")
    other.get_by_role("button", name="Put them together").click()
    expect(other.get_by_role("status")).to_have_text("Done: the two are one now.")
    other.goto(f"{demo.url}/store/history")
    expect(other.get_by_text(re.compile("other account")).first).to_be_visible()


def test_the_widget_shows_what_happens_elsewhere(context: BrowserContext, demo: Demo) -> None:
    """The same player in two windows: what is bought in one shows in the other, which nobody touches."""
    player = Studio(demo).onboard()
    here, there = open_game(context, demo, player), open_game(context, demo, player)
    points = [game.locator("laurel-widget .head .points") for game in (here, there)]
    for shown in points:
        expect(shown).to_contain_text(re.compile(r"^\s*0 points"))
    there.get_by_role("button", name=re.compile("Handful of gems")).click()
    for shown in points:
        expect(shown).to_contain_text("50 points")


def test_a_late_answer_about_another_player_is_not_shown(context: BrowserContext, demo: Demo) -> None:
    """The page signs its first player in when it opens; that answer comes after another one was chosen."""
    late: list[Route] = []

    def hold_the_first(route: Route) -> None:
        if "mutation Token" in (route.request.post_data or "") and not late:
            late.append(route)
        else:
            route.continue_()

    game = context.new_page()
    game.route("**/graphql", hold_the_first)
    with game.expect_request(lambda request: "mutation Token" in (request.post_data or "")):
        game.goto(f"{demo.url}/play")
    game.get_by_label("Play as").select_option("lea")
    name = game.locator("laurel-widget .player")
    expect(name).to_contain_text("Lea")
    with game.expect_response(lambda response: response.request == late[0].request):
        late[0].continue_()
    # What came after it is shown, and it is not.
    Studio(demo).grant("lea", 1_000_000)
    expect(game.locator("laurel-widget .head .points")).to_contain_text(re.compile(r"1,0\d\d,\d{3}"))
    expect(name).to_contain_text("Lea")
