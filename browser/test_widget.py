"""The widget in a game's page of another origin: policy, frame, sizes, live, moments, failures, languages."""

import json
import re
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Request, Route, ViewportSize, expect

from browser.conftest import Demo
from browser.host import Host, serving

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def host(demo: Demo) -> Iterator[Host]:
    with serving(demo) as made:
        yield made


@pytest.fixture(autouse=True)
def fresh(host: Host) -> None:
    host.asked, host.answers = 0, []


def complaints(page: Page) -> list[str]:
    """What the page's console says: a violation of its policy is an error there."""
    said: list[str] = []
    page.on(
        "console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None
    )
    return said


def tab(widget: Locator, name: str) -> Locator:
    return widget.get_by_role("tab", name=re.compile(f"^{name}"))


def heard(page: Page, name: str) -> dict[str, object]:
    """The first detail of an event, once the game heard it: a strict policy forbids Playwright's waiting."""
    for _ in range(100):
        if details := events_of(page, name):
            return details[0]
        page.wait_for_timeout(50)
    raise AssertionError(f"The game heard no laurel-{name}.")


def events_of(page: Page, name: str) -> list[dict[str, object]]:
    """The details of the events that the game heard."""
    return [event["detail"] for event in page.evaluate("window.heard") if event["name"] == name]


def overflow(widget: Locator) -> int:
    """By how many pixels something is wider than the part of the widget that it is in."""
    return widget.evaluate(
        """(host) => Math.max(...[...host.shadowRoot.querySelectorAll(".frame, .head, .panel, .panel *")]
          .filter((element) => element instanceof HTMLElement && !element.closest(".sr, .player"))
          .filter((element) => getComputedStyle(element).display !== "inline")
          .map((element) => element.scrollWidth - element.clientWidth))"""
    )


def unread(widget: Locator) -> int:
    """How many messages the tab of the inbox counts."""
    found = re.search(r"(\d+) unread message", tab(widget, "Inbox").inner_text())
    return int(found[1]) if found else 0


# ---- where it is


def test_it_needs_no_weaker_policy(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    said = complaints(page)
    page.goto(host.address("w-policy"))
    widget = page.locator("laurel-widget")
    expect(widget.get_by_text("Bronze", exact=True)).to_be_visible()
    for name in ("Spend", "Compare", "Inbox", "Why", "Earn"):
        tab(widget, name).click()
        expect(widget.get_by_role("tabpanel", name=name)).to_be_visible()
        expect(widget.locator(".skeleton")).to_have_count(0)
    assert said == []


def test_it_works_in_a_frame(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    said = complaints(page)
    page.goto(host.address("w-frame", page="/frame"))
    widget = page.frame_locator("iframe").locator("laurel-widget")
    expect(widget.get_by_text("Bronze", exact=True)).to_be_visible()
    tab(widget, "Inbox").click()
    expect(widget.get_by_role("tabpanel", name="Inbox")).to_be_visible()
    assert said == []


def test_no_cookie_goes_with_it_and_none_is_set(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request))  # noqa: PLW0108 - Playwright refuses builtins
    context.add_cookies([{"name": "other", "value": "x", "url": host.laurel}])
    page.goto(host.address("w-cookie"))
    expect(page.locator("laurel-widget").get_by_text("Bronze", exact=True)).to_be_visible()
    asked = [
        request.all_headers() for request in sent if "/graphql" in request.url and request.method == "POST"
    ]
    assert asked
    assert all("authorization" in headers and "cookie" not in headers for headers in asked)
    assert [cookie["name"] for cookie in context.cookies()] == ["other"]


# ---- sizes


@pytest.mark.parametrize(
    ("width", "height"), [(320, 480), (360, 640), (390, 844), (560, 700), (640, 360), (844, 390)]
)
def test_nothing_is_wider_than_its_place(
    context: BrowserContext, host: Host, width: int, height: int
) -> None:
    page, widget = host.open(context, "sam", "theme=light")
    page.set_viewport_size({"width": width, "height": height})
    expect(widget.get_by_text("Silver", exact=True)).to_be_visible()
    for name in ("Earn", "Spend", "Compare", "Inbox", "Why"):
        tab(widget, name).click()
        expect(widget.locator(".skeleton")).to_have_count(0)
        assert overflow(widget) == 0, name


def test_a_long_name_and_long_numbers_stay_inside(context: BrowserContext, host: Host) -> None:
    host.studio(
        """mutation($input: OnboardPlayerInput!) {
          onboardPlayer(input: $input) { userErrors { message } }
        }""",
        input={"gameId": host.game_id, "playerId": "w-long", "displayName": "W" * 128},
    )
    host.studio(
        """mutation($input: GrantPointsInput!) { grantPoints(input: $input) { userErrors { message } } }""",
        input={
            "gameId": host.game_id,
            "playerId": "w-long",
            "points": 999_999_999_999,
            "reason": "Sorry",
            "idempotencyKey": "w-long",
        },
    )
    page, widget = host.open(context, "w-long")
    page.set_viewport_size({"width": 320, "height": 640})
    expect(widget.locator(".head .points")).to_contain_text("999,999,999,999")
    assert overflow(widget) == 0


def test_a_chip_is_48_pixels_and_opens_the_rest(context: BrowserContext, host: Host) -> None:
    page, widget = host.open(context, "w-chip", "compact")
    chip = widget.get_by_role("button", name=re.compile("Bronze"))
    expect(chip).to_be_visible()
    box = chip.bounding_box()
    assert box is not None
    assert box["height"] == 48
    chip.press("Enter")
    dialog = widget.get_by_role("dialog", name="Loyalty")
    expect(dialog.get_by_role("tab", name="Earn")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(chip).to_be_focused()


def test_while_it_loads_it_has_its_final_size(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    held: list[Route] = []
    answers = threading.Event()
    page.route("**/graphql", lambda route: route.continue_() if answers.is_set() else held.append(route))
    page.goto(host.address("w-size"))
    widget = page.locator("laurel-widget")
    expect(widget.get_by_role("status").filter(has_text="One moment…")).to_have_count(1)
    before = widget.bounding_box()
    answers.set()
    for route in held:
        route.continue_()
    expect(widget.get_by_text("Bronze", exact=True)).to_be_visible()
    assert widget.bounding_box() == before


# ---- keyboard and screen reader


@pytest.mark.parametrize(
    ("direction", "forward", "back"), [("ltr", "ArrowRight", "ArrowLeft"), ("rtl", "ArrowLeft", "ArrowRight")]
)
def test_tabs_by_the_keyboard(
    context: BrowserContext, host: Host, direction: str, forward: str, back: str
) -> None:
    page, widget = host.open(context, "w-keys", direction=direction)
    tab(widget, "Earn").focus()
    for key, name in (
        (forward, "Spend"),
        (forward, "Compare"),
        (back, "Spend"),
        ("End", "Why"),
        (forward, "Earn"),
        ("Home", "Earn"),
    ):
        page.keyboard.press(key)
        expect(tab(widget, name)).to_be_focused()
        expect(tab(widget, name)).to_have_attribute("aria-selected", "true")
        expect(widget.get_by_role("tab", selected=True)).to_have_count(1)
    page.keyboard.press("Tab")
    expect(widget.get_by_role("tabpanel")).to_be_focused()
    assert page.locator("laurel-widget").get_attribute("view") == "earn"


def test_every_button_has_a_name_of_its_own(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "rex")
    expect(widget.get_by_text("Black", exact=True).first).to_be_visible()
    for name in ("Earn", "Spend", "Compare", "Inbox", "Why"):
        tab(widget, name).click()
        expect(widget.locator(".skeleton")).to_have_count(0)
        buttons = widget.get_by_role("button").all()
        names = [
            re.sub(r"\s+", " ", button.get_attribute("aria-label") or button.inner_text()).strip()
            for button in buttons
        ]
        assert all(names), name
        assert len(names) == len(set(names)), (name, names)


# ---- live and moments


def test_a_purchase_shows_at_once(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "w-live")
    points = widget.locator(".head .points")
    expect(points).to_have_text(re.compile(r"^\s*0 points\s*$"))
    host.buy("w-live", "30", "1")
    expect(points).to_contain_text("300 points")
    expect(widget.get_by_role("progressbar", name="Progress on Bronze")).to_have_attribute(
        "aria-valuenow", "300"
    )
    expect(widget.get_by_role("dialog")).to_have_count(0)


def test_a_promotion_is_a_moment_once_over_all_devices(context: BrowserContext, host: Host) -> None:
    host.buy("w-up", "120", "1")
    host.calm("w-up")
    page, widget = host.open(context, "w-up")
    expect(widget.locator(".head")).to_contain_text("Silver")
    host.buy("w-up", "230", "2")
    moment = widget.get_by_role("dialog", name="Gold reached")
    expect(moment).to_be_visible()
    expect(widget.get_by_role("status").filter(has_text="Gold")).to_have_count(1)
    (event,) = events_of(page, "moment")
    assert event["__typename"] == "TierChanged"
    page.keyboard.press("Escape")
    expect(moment).to_have_count(0)
    expect(widget.locator(".head")).to_contain_text("Gold")

    # On another device it is not shown again.
    other_page, other = host.open(context, "w-up")
    expect(other.locator(".head")).to_contain_text("Gold")
    tab(other, "Inbox").click()
    expect(other.get_by_role("tabpanel", name="Inbox")).to_contain_text("Gold")
    expect(other.get_by_role("dialog")).to_have_count(0)
    assert events_of(other_page, "moment") == []


def test_no_moment_while_the_game_is_busy(context: BrowserContext, host: Host) -> None:
    host.buy("w-busy", "120", "1")
    host.calm("w-busy")
    host.buy("w-busy", "230", "2")
    page = context.new_page()
    page.goto(host.address("w-busy") + "#busy")
    widget = page.locator("laurel-widget")
    expect(widget.locator(".head")).to_contain_text("Gold")
    expect(tab(widget, "Inbox")).to_contain_text("unread message")
    before = unread(widget)
    expect(widget.get_by_role("dialog")).to_have_count(0)
    assert events_of(page, "moment") == []
    widget.evaluate("(element) => { element.busy = false; }")
    expect(widget.get_by_role("dialog")).to_contain_text("Gold")
    assert unread(widget) == before - 1


def test_what_came_in_absence_is_not_a_flood(context: BrowserContext, host: Host) -> None:
    """Five promotions and missions while the player was away: the latest three, the oldest of them first."""
    for number, usd in enumerate(("120", "220", "450", "1200", "3000"), 1):
        host.buy("w-flood", usd, str(number))
    page = context.new_page()
    page.goto(host.address("w-flood") + "#busy")
    widget = page.locator("laurel-widget")
    expect(tab(widget, "Inbox")).to_contain_text("unread message")
    before = unread(widget)
    widget.evaluate("(element) => { element.busy = false; }")
    moment = widget.get_by_role("dialog")
    for name in ("Mission completed", "Diamond reached", "Black reached"):
        expect(moment).to_have_accessible_name(name)
        page.keyboard.press("Escape")
    expect(moment).to_have_count(0)
    assert len(events_of(page, "moment")) == 3
    assert unread(widget) == before - 3


def test_a_game_may_show_the_moment_itself(context: BrowserContext, host: Host) -> None:
    page, widget = host.open(context, "w-own")
    expect(widget.locator(".head")).to_contain_text("Bronze")
    widget.evaluate(
        "(element) => element.addEventListener('laurel-moment', (event) => event.preventDefault())"
    )
    host.buy("w-own", "120", "1")
    expect(widget.locator(".head")).to_contain_text("Silver")
    heard(page, "moment")
    expect(widget.get_by_role("dialog")).to_have_count(0)


def test_without_motion_a_moment_only_fades(browser_context_still: BrowserContext, host: Host) -> None:
    host.buy("w-still", "120", "1")
    host.calm("w-still")
    _, widget = host.open(browser_context_still, "w-still")
    expect(widget.locator(".head")).to_contain_text("Silver")
    host.buy("w-still", "230", "2")
    moment = widget.get_by_role("dialog")
    expect(moment).to_contain_text("Gold")
    moved = moment.evaluate(
        """(dialog) => dialog.getAnimations({ subtree: true })
          .flatMap((animation) => animation.effect.getKeyframes())
          .some((frame) => frame.transform && frame.transform !== "none")"""
    )
    assert moved is False


@pytest.fixture
def browser_context_still(context: BrowserContext) -> BrowserContext:
    context.on("page", lambda page: page.emulate_media(reduced_motion="reduce"))
    return context


# ---- first run, claims, the store


def test_a_newcomer_reads_what_the_first_purchase_brings(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "w-new")
    first = widget.locator(".first")
    expect(first).to_contain_text("Your first purchase")
    expect(first).to_contain_text("1,000 reach Silver")
    host.buy("w-new", "5", "1")
    expect(first).to_have_count(0)


def test_the_first_tier_is_always_the_players(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "w-bronze")
    panel = widget.get_by_role("tabpanel")
    expect(panel).to_contain_text("Bronze is always yours")
    expect(panel).not_to_contain_text("keeps Bronze")
    expect(widget.locator(".risk, .risk-line")).to_have_count(0)


def test_the_game_hears_of_a_claim(context: BrowserContext, host: Host) -> None:
    host.buy("w-claim", "5", "1")
    page, widget = host.open(context, "w-claim")
    widget.get_by_role("button", name="Claim Daily bonus").click()
    expect(widget.locator(".head .points")).to_contain_text("70 points")
    (event,) = events_of(page, "claim")
    assert (event["code"], event["balance"]) == ("DAILY", 70)
    expect(widget.get_by_role("status").filter(has_text="Daily bonus: claimed.")).to_have_count(1)


def test_the_store_is_opened_by_the_game_where_it_wants(context: BrowserContext, host: Host) -> None:
    page, widget = host.open(context, "w-store")
    widget.get_by_role("button", name="Open the store").click()
    event = heard(page, "store")
    assert str(event["url"]).startswith(f"{host.laurel}/store#code=")
    assert len(context.pages) == 1
    _, without = host.open(context, "w-store", "store=none")
    expect(without.get_by_text("Bronze", exact=True)).to_be_visible()
    expect(without.get_by_role("button", name="Open the store")).to_have_count(0)


# ---- what can fail


def test_offline_and_back(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "w-offline")
    host.buy("w-offline", "5", "1")
    expect(widget.locator(".head .points")).to_contain_text("50 points")
    context.set_offline(True)
    banner = widget.locator(".banner")
    expect(banner).to_contain_text("as of")
    expect(widget.locator(".head .points")).to_contain_text("50 points")
    host.buy("w-offline", "5", "2")
    context.set_offline(False)
    expect(banner).to_have_count(0)
    expect(widget.locator(".head .points")).to_contain_text("100 points")


def test_after_a_reload_without_the_server_the_last_standing_is_shown(
    context: BrowserContext, host: Host
) -> None:
    host.buy("w-kept", "5", "1")
    token = host.token("w-kept")
    host.answers = [token, token, host.token("w-other")]
    page, widget = host.open(context, "w-kept")
    expect(widget.locator(".head .points")).to_contain_text("50 points")
    page.route("**/graphql", lambda route: route.abort())
    page.reload()
    expect(widget.locator(".head .points")).to_contain_text("50 points")
    expect(widget.locator(".banner")).to_contain_text("as of")
    # With another player's token it is not.
    page.reload()
    expect(widget.locator(".banner")).to_be_visible()
    expect(widget.locator(".head .points")).to_have_count(0)


def test_a_token_that_is_over_is_asked_for_once_more(context: BrowserContext, host: Host) -> None:
    host.answers = ["lp_over"]
    page, widget = host.open(context, "w-token")
    expect(widget.get_by_text("Bronze", exact=True)).to_be_visible()
    assert host.asked == 2
    assert events_of(page, "error") == []


@pytest.mark.parametrize("answers", [["lp_over", "lp_over"], ["lp_over", None], [None]], ids=str)
def test_without_a_good_token_the_player_reopens_the_game(
    context: BrowserContext, host: Host, answers: list[str | None]
) -> None:
    host.answers = list(answers)
    page, widget = host.open(context, "w-reopen")
    expect(widget.get_by_role("heading", name="Reopen the game")).to_be_visible()
    expect(widget).not_to_contain_text("Bearer")
    expect(widget).not_to_contain_text("Authorization")
    (event,) = events_of(page, "error")
    assert event["kind"] == "signed-out"
    assert host.asked == len(answers)
    widget.get_by_role("button", name="Try again").click()
    expect(widget.get_by_text("Bronze", exact=True)).to_be_visible()


def test_a_busy_server_is_asked_again_when_it_says(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    refused: list[str] = []

    def refuse_once(route: Route) -> None:
        if refused:
            route.continue_()
            return
        refused.append(route.request.url)
        headers = {
            "retry-after": "1",
            "access-control-allow-origin": "*",
            "access-control-expose-headers": "retry-after",
        }
        body = json.dumps(
            {"errors": [{"message": "x", "extensions": {"code": "UNAVAILABLE", "retryAfter": 1}}]}
        )
        route.fulfill(status=503, headers=headers, content_type="application/json", body=body)

    page.route("**/graphql", refuse_once)
    page.goto(host.address("w-unavailable"))
    widget = page.locator("laurel-widget")
    expect(widget.get_by_role("button", name="Try again")).to_be_visible()
    expect(widget.get_by_text("Bronze", exact=True)).to_be_visible()
    assert len(refused) == 1


# ---- languages, directions, colours


@pytest.mark.parametrize(
    ("locale", "number"), [("de", "1.000"), ("ja", "1,000"), ("fr", "1\u202f000"), ("en", "1,000")]
)
def test_words_numbers_and_texts_are_of_one_language(
    context: BrowserContext, host: Host, locale: str, number: str
) -> None:
    page = context.new_page()
    asked: list[object] = []

    def look(route: Route) -> None:
        asked.append(json.loads(route.request.post_data or "{}").get("extensions", {}).get("locale"))
        route.continue_()

    page.route(re.compile("/graphql"), look)
    page.goto(host.address("w-language", f"locale={locale}"))
    widget = page.locator("laurel-widget")
    expect(widget.locator(".frame")).to_have_attribute("lang", locale)
    expect(widget.locator(".scale")).to_contain_text(number)
    assert set(asked) == {locale}


def test_mirrored_the_bar_fills_from_the_right(context: BrowserContext, host: Host) -> None:
    host.buy("w-rtl", "30", "1")
    page, widget = host.open(context, "w-rtl", direction="rtl")
    page.set_viewport_size(PHONE)
    scale = widget.get_by_role("progressbar", name="Progress on Bronze")
    expect(scale).to_have_attribute("aria-valuenow", "300")
    bar, fill = scale.locator("svg").first.bounding_box(), scale.locator("rect[class*=fill]").bounding_box()
    gem, points = widget.locator(".head svg").bounding_box(), widget.locator(".head .points").bounding_box()
    assert bar is not None
    assert fill is not None
    assert gem is not None
    assert points is not None
    assert abs((bar["x"] + bar["width"]) - (fill["x"] + fill["width"])) <= 2
    assert abs(fill["width"] - bar["width"] * 0.3) <= 2
    assert gem["x"] > points["x"]
    assert overflow(widget) == 0


def test_in_forced_colours_the_open_tab_is_marked(context: BrowserContext, host: Host) -> None:
    page, widget = host.open(context, "w-forced")
    page.emulate_media(forced_colors="active")
    expect(widget.get_by_text("Bronze", exact=True)).to_be_visible()
    line = "(tab) => getComputedStyle(tab).borderBottomColor"
    assert tab(widget, "Earn").evaluate(line) != tab(widget, "Spend").evaluate(line)


def test_colours_that_cannot_be_read_are_named(context: BrowserContext, host: Host) -> None:
    page, widget = host.open(context, "w-contrast")
    said = complaints(page)
    widget.evaluate(
        """(widget) => {
          const other = document.createElement("laurel-widget");
          other.style.setProperty("--laurel-ink", "#999");
          other.style.setProperty("--laurel-surface", "white");
          widget.after(other);
        }"""
    )
    page.wait_for_timeout(300)
    assert [text for text in said if "--laurel-ink on --laurel-surface has a contrast of 2.8" in text]
    assert not [text for text in said if "--laurel-accent" in text]


# ---- a demotion, foreseen and suffered


def test_a_demotion_is_foreseen_on_one_screen_and_explained_when_suffered(
    context: BrowserContext, host: Host
) -> None:
    page, widget = host.open(context, "sam", "theme=light")
    page.set_viewport_size(PHONE)
    widget.evaluate("(element) => { element.style.blockSize = '844px'; }")
    risk = widget.get_by_role("region", name="At risk")
    expect(risk).to_contain_text(re.compile(r"\d more until \w+, .* keeps Silver"))
    expect(risk).to_contain_text("you go down to Bronze and lose")
    expect(risk.get_by_role("listitem").first).to_be_visible()
    expect(risk.get_by_role("timer")).to_be_visible()
    expect(risk).to_contain_text("Every purchase counts.")
    for part in (
        widget.locator(".head .tier-name"),
        widget.locator(".head .points"),
        risk,
        widget.get_by_role("button", name="Open the store"),
    ):
        expect(part).to_be_in_viewport(ratio=1)
    # In every other tab it is a line that leads here.
    tab(widget, "Spend").click()
    widget.get_by_role("button", name="See how").click()
    expect(risk).to_be_visible()
    chip_page, chip = host.open(context, "sam", "compact")
    expect(chip.get_by_role("region", name="At risk")).to_contain_text("keeps Silver")
    chip_page.close()

    # Suffered: the days pass. In this test too, since the clock is the whole game's.
    page, widget = host.open(context, "sam")
    expect(widget.locator(".head")).to_contain_text("Silver")
    now = host.studio("query($id: ID!) { game(gameId: $id) { now } }", id=host.game_id)["game"]["now"]
    to = page.evaluate("(now) => new Date(Date.parse(now) + 3 * 86400000).toISOString()", now)
    host.studio(
        "mutation($input: AdvanceClockInput!) { advanceClock(input: $input) { userErrors { message } } }",
        input={"gameId": host.game_id, "to": to},
    )
    moment = widget.get_by_role("dialog")
    expect(moment).to_contain_text("Bronze")
    (event,) = events_of(page, "moment")
    assert event["__typename"] == "TierChanged"
    page.keyboard.press("Escape")
    expect(widget.locator(".head")).to_contain_text("Bronze")
    tab(widget, "Why").click()
    expect(widget.get_by_role("tabpanel", name="Why")).to_contain_text("keep Silver")
