"""What a player owns: worn from a phone, seen in the game at once, kept in order, and lost with its tier."""

import re
from typing import Literal
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from browser.axe import findings
from browser.conftest import Visitors, open_game
from browser.console import FOCAL, SUPPORT, at_console
from browser.demo import Demo
from browser.studio import Studio, enter
from browser.test_store_pages import DESKTOP, PHONE, overflow

GAME = "game=demo-studio.demo"
_EQUIP = "mutation($input: EquipInput!) { equip(input: $input) { userErrors { code } } }"
_SEASON = """query($id: ID!, $player: ID!) {
  member(gameId: $id, playerId: $player) { season { endsAt outlook } }
}"""
_LOADOUT = "{ me { loadout { slots { slot item style } } } }"


def dressed(studio: Studio) -> str:
    """Returns a new player of Silver with two badges, one of which is worn in its silver style."""
    player = studio.onboard(displayName="Dara")
    studio.buy(player, "150")
    for item in ("laurels", "pennant", "mint-frame", "founder"):
        studio.give(player, item)
    wear(studio, player, "badges", "laurels", "silver")
    studio.calm(player)
    return player


def wear(studio: Studio, player: str, slot: str, item: str, style: str | None = None) -> None:
    """Equip something as the player does on another device."""
    studio.ask(_EQUIP, as_player=studio.token(player), input={"slot": slot, "item": item, "style": style})


def room(page: Page) -> Locator:
    """The room of the pretend game, or of the store's page."""
    return page.locator("main .room").first


def thing(store: Page, title: str) -> Locator:
    return store.locator(".owned").filter(has=store.get_by_role("heading", name=title, exact=True))


def open_thing(store: Page, title: str) -> Locator:
    thing(store, title).get_by_role("link").click()
    return store.get_by_role("dialog", name=title)


def test_a_style_changed_on_a_phone_shows_in_the_game(
    context: BrowserContext, visitors: Visitors, demo: Demo
) -> None:
    studio = Studio(demo)
    player = dressed(studio)
    game = open_game(context, demo, player)
    expect(room(game).get_by_role("img", name="Laurels, Silver")).to_be_visible()
    phone = visitors(viewport=PHONE, has_touch=True)
    store = enter(phone, demo, player, "/mine")
    dialog = open_thing(store, "Laurels")
    dialog.get_by_text("Night", exact=True).click()
    expect(dialog.get_by_role("img", name="Laurels, Night")).to_be_visible()
    # It is a preview: nothing is worn yet.
    worn = studio.ask(_LOADOUT, as_player=studio.token(player))["me"]["loadout"]["slots"]
    assert [one["style"] for one in worn] == ["silver"]
    dialog.get_by_role("button", name="Save").click()
    expect(room(game).get_by_role("img", name="Laurels, Night")).to_be_visible()
    expect(room(store).get_by_role("img", name="Laurels, Night")).to_be_visible()


def test_ones_own_change_is_no_other_devices(context: BrowserContext, demo: Demo) -> None:
    """The page was not read again since: it goes on from what its change has made."""
    studio = Studio(demo)
    player = dressed(studio)
    store = enter(context, demo, player, "/mine")
    dialog = open_thing(store, "Laurels")
    expect(dialog).to_be_visible()
    context.route(
        "**/graphql",
        lambda route: (
            route.abort() if "query Wardrobe" in (route.request.post_data or "") else route.continue_()
        ),
    )
    for style in ("Night", "Leaf"):
        dialog = open_thing(store, "Laurels") if style == "Leaf" else dialog
        dialog.get_by_text(style, exact=True).click()
        dialog.get_by_role("button", name="Save").click()
        expect(dialog).to_have_count(0)
    worn = studio.ask(_LOADOUT, as_player=studio.token(player))["me"]["loadout"]["slots"]
    assert [one["style"] for one in worn] == ["leaf"]


def test_a_change_on_another_device_is_told_and_decided(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = dressed(studio)
    store = enter(context, demo, player, "/mine")
    dialog = open_thing(store, "Silver pennant")
    dialog.get_by_label("Where").select_option(label="Badge 1 (now: Laurels)")
    wear(studio, player, "frame", "mint-frame")
    expect(dialog.get_by_role("alert")).to_contain_text("changed on another device")
    expect(dialog.get_by_role("img", name="Mint text frame")).to_be_visible()
    assert findings(store) == []
    dialog.get_by_role("button", name="Wear it all the same").click()
    expect(dialog).to_have_count(0)
    worn = studio.ask(_LOADOUT, as_player=studio.token(player))["me"]["loadout"]["slots"]
    assert {(one["slot"], one["item"]) for one in worn} == {("badges", "pennant"), ("frame", "mint-frame")}


def test_what_another_device_wrote_first_is_not_overwritten(context: BrowserContext, demo: Demo) -> None:
    """The page is not told of it, as behind a lost stream: then the server's refusal says so."""
    studio = Studio(demo)
    player = dressed(studio)
    context.route("**/graphql/stream", lambda route: route.abort())
    store = enter(context, demo, player, "/mine")
    dialog = open_thing(store, "Silver pennant")
    expect(dialog).to_be_visible()
    # Neither does it read the wardrobe again by itself before it has tried.
    tried = False

    def as_if_untold(route: Route) -> None:
        nonlocal tried
        sent = route.request.post_data or ""
        tried = tried or "mutation Equip" in sent
        if "query Wardrobe" in sent and not tried:
            route.abort()
        else:
            route.continue_()

    context.route("**/graphql", as_if_untold)
    wear(studio, player, "frame", "mint-frame")
    dialog.get_by_role("button", name="Wear it", exact=True).click()
    expect(dialog.get_by_role("alert")).to_contain_text("changed on another device")
    assert "pennant" not in str(studio.ask(_LOADOUT, as_player=studio.token(player)))
    dialog.get_by_role("button", name="Wear it all the same").click()
    expect(dialog).to_have_count(0)
    expect(room(store).get_by_role("img", name="Silver pennant")).to_be_visible()
    expect(room(store).get_by_role("img", name="Mint text frame")).to_be_visible()


def test_several_places_are_saved_at_once(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = dressed(studio)
    context.route("**/graphql/stream", lambda route: route.abort())
    store = enter(context, demo, player, "/mine")
    store.get_by_role("button", name="Change outfit").click()
    expect(store.get_by_role("heading", name="Change outfit")).to_be_focused()
    assert (findings(store), overflow(store)) == ([], 0)
    store.get_by_label("Badge 1", exact=True).select_option(label="Silver pennant")
    store.get_by_label("Badge 2", exact=True).select_option(label="Laurels")
    store.get_by_label("Style: Badge 2").select_option(label="Leaf")
    store.get_by_label("Text frame", exact=True).select_option(label="Mint text frame")
    expect(room(store).get_by_role("img", name="Laurels, Leaf")).to_be_visible()
    expect(room(store).get_by_role("img", name="Mint text frame")).to_be_visible()
    # Nothing of it is saved, and then another device is first.
    wear(studio, player, "title", "founder")
    store.get_by_role("button", name="Save").click()
    expect(store.get_by_role("alert").filter(has_text="changed on another device")).to_be_visible()
    worn = studio.ask(_LOADOUT, as_player=studio.token(player))["me"]["loadout"]["slots"]
    assert {one["item"] for one in worn} == {"laurels", "founder"}
    store.get_by_role("button", name="Wear it all the same").click()
    expect(store.get_by_role("heading", name="What you wear")).to_be_visible()
    worn = studio.ask(_LOADOUT, as_player=studio.token(player))["me"]["loadout"]["slots"]
    assert {one["item"]: one["slot"] for one in worn} == {
        "pennant": "badges",
        "laurels": "badges",
        "mint-frame": "frame",
        "founder": "title",
    }
    assert [one["style"] for one in worn if one["item"] == "laurels"] == ["leaf"]


def test_a_thing_is_given_from_where_it_is_kept(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    store = enter(context, demo, dressed(studio), "/mine")
    dialog = open_thing(store, "Laurels")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Give")).to_have_count(0)
    store.keyboard.press("Escape")
    open_thing(store, "Mint text frame").get_by_role("button", name="Give").click()
    giving = store.get_by_role("dialog", name="Give Mint text frame")
    expect(giving).to_be_visible()
    assert findings(store) == []
    giving.get_by_role("button", name="Give", exact=True).click()
    expect(store.get_by_role("heading", name="Your gift is ready")).to_be_visible()
    store.get_by_role("button", name="Done").click()
    expect(thing(store, "Mint text frame")).to_have_count(0)


def test_the_widget_names_what_is_worn(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = dressed(studio)
    game = open_game(context, demo, player)
    game.locator("laurel-widget").get_by_role("tab", name="Spend").click()
    part = game.locator("laurel-widget section.part").filter(has_text="What you wear")
    expect(part.get_by_role("listitem")).to_contain_text(["Laurels"])
    assert findings(game, "laurel-room") == []
    wear(studio, player, "frame", "mint-frame")
    expect(part).to_contain_text("Mint text frame")


def test_things_are_kept_in_order(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = dressed(studio)
    store = enter(context, demo, player, "/mine")
    titles = store.locator(".owned h3")
    expect(titles).to_have_text(["Founder", "Laurels", "Mint text frame", "Silver pennant", "Silver star"])
    expect(thing(store, "Laurels")).to_contain_text("New")
    dialog = open_thing(store, "Mint text frame")
    dialog.get_by_role("button", name="To the front").click()
    expect(titles.first).to_have_text("Mint text frame")
    store.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(thing(store, "Mint text frame").get_by_text("New", exact=True)).to_have_count(0)
    dialog = open_thing(store, "Silver star")
    dialog.get_by_role("button", name="To the front").click()
    expect(titles).to_have_text(["Silver star", "Mint text frame", "Founder", "Laurels", "Silver pennant"])
    dialog.get_by_role("button", name="Later").click()
    expect(titles).to_have_text(["Mint text frame", "Silver star", "Founder", "Laurels", "Silver pennant"])
    dialog.get_by_role("button", name="Put away").click()
    store.keyboard.press("Escape")
    expect(thing(store, "Silver star")).to_have_count(0)
    thing(store, "Founder").get_by_role("button", name="Favourite").click()
    store.get_by_role("button", name="Favourites").click()
    expect(titles).to_have_text(["Founder"])
    store.get_by_role("button", name="Put away").click()
    expect(titles).to_have_text(["Silver star"])
    assert "show=hidden" in store.url
    store.reload()
    expect(titles).to_have_text(["Silver star"])


def test_all_is_done_by_the_keyboard(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = dressed(studio)
    store = enter(context, demo, player, "/mine")
    link = thing(store, "Laurels").get_by_role("link")
    link.focus()
    store.keyboard.press("Enter")
    dialog = store.get_by_role("dialog", name="Laurels")
    expect(dialog).to_be_visible()
    dialog.get_by_role("radio", name="Silver").focus()
    store.keyboard.press("ArrowLeft")
    expect(dialog.get_by_role("radio", name="Night")).to_be_checked()
    expect(dialog.get_by_role("radio", name="Gold")).to_be_disabled()
    store.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(room(store).get_by_role("img", name="Laurels, Night")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_and_fits(
    visitors: Visitors, demo: Demo, size: dict[str, int], scheme: Literal["light", "dark"]
) -> None:
    studio = Studio(demo)
    player = dressed(studio)
    studio.give(player, "lantern", quantity=20)
    context = visitors(viewport=size, color_scheme=scheme)
    store = enter(context, demo, player, "/mine?dir=rtl" if scheme == "dark" else "/mine")
    expect(room(store)).to_be_visible()
    assert findings(store) == []
    assert overflow(store) == 0
    dialog = open_thing(store, "Laurels")
    expect(dialog).to_be_visible()
    assert findings(store) == []
    assert overflow(store) == 0


def test_an_item_is_defined_granted_and_revoked(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Finn")
    page = at_console(context, demo, FOCAL, f"studio/items?{GAME}")
    page.get_by_role("link", name="Define an item").click()
    dialog = page.get_by_role("dialog")
    code = f"comet-{uuid4().hex[:6]}"
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_label("Code", exact=True).first).to_be_focused()
    dialog.get_by_label("Code", exact=True).first.fill(code)
    dialog.get_by_label("Title, English").first.fill("Comet")
    assert findings(page) == []
    dialog.get_by_role("button", name="Save").click()
    expect(page.locator(".toast").filter(has_text="“Comet” can be owned now.")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text=code)).to_contain_text("Badge")

    page.goto(f"{demo.url}/studio/members/{player}?{GAME}")
    page.get_by_role("button", name="Grant an item").click()
    page.get_by_label("Item", exact=True).select_option(label="Comet · Badge")
    page.get_by_role("textbox", name="Reason").fill("Found a bug")
    assert findings(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Grant", exact=True).click()
    owned = page.get_by_role("region", name="Items owned")
    expect(owned).to_contain_text("Comet")
    assert findings(page) == []

    page.goto(f"{demo.url}/studio/items/grants?of={code}&{GAME}")
    row = page.get_by_role("row").filter(has_text=player)
    expect(row).to_contain_text("Found a bug")
    owners = page.get_by_role("region", name="Who owns it now, by tier")
    expect(owners).to_contain_text("Bronze 1 member")
    assert findings(page) == []
    row.get_by_role("button", name=re.compile("^Revoke")).click()
    page.get_by_role("textbox", name="Reason").fill("Given by mistake")
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    expect(row).to_contain_text("Revoked")
    expect(owners).to_contain_text("Nobody owns it.")
    inventory = studio.ask("{ me { inventory { edges { node { code } } } } }", as_player=studio.token(player))
    assert inventory["me"]["inventory"]["edges"] == []


def test_what_a_role_may_not_do_is_not_offered(context: BrowserContext, demo: Demo) -> None:
    page = at_console(context, demo, SUPPORT, f"studio/items?{GAME}")
    expect(page.get_by_role("row").filter(has_text="gold-frame")).to_be_visible()
    expect(page.get_by_role("link", name="Define an item")).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("^Archive"))).to_have_count(0)


def test_a_tiers_frame_goes_with_the_demotion_that_named_it_before(
    context: BrowserContext, own_demo: Demo
) -> None:
    studio = Studio(own_demo)
    game = open_game(context, own_demo, "kai")
    frame = room(game).get_by_role("img", name="Text frame of Gold")
    expect(frame).to_be_visible()
    season = studio.ask(_SEASON, id=studio.game_id, player="kai")["member"]["season"]
    assert season["outlook"] == "DEMOTE"
    studio.pass_until(season["endsAt"], days_after=-7)
    store = enter(context, own_demo, "kai", "/inbox")
    expect(store.get_by_role("main")).to_contain_text("Text frame of Gold")
    game.bring_to_front()
    expect(frame).to_be_visible()
    studio.pass_until(season["endsAt"])
    expect(frame).to_have_count(0)
    store.goto(f"{own_demo.url}/store/mine")
    expect(thing(store, "Laurels")).to_be_visible()
    expect(thing(store, "Text frame of Gold")).to_have_count(0)
