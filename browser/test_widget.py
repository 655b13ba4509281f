"""The widget in a game's page of another origin: policy, frame, sizes, keyboard, failures, languages."""

import json
import re
import threading

import pytest
from playwright.sync_api import BrowserContext, Request, Route, expect

from browser.host import Host
from browser.widget import PHONE, complaints, events_of, overflow, tab

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
        expect(widget.locator(".skeleton:visible")).to_have_count(0)
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
    context.add_cookies([{"name": "other", "value": "x", "url": host.demo.url}])
    page.goto(host.address("w-cookie"))
    expect(page.locator("laurel-widget").get_by_text("Bronze", exact=True)).to_be_visible()
    asked = [
        request.all_headers() for request in sent if "/graphql" in request.url and request.method == "POST"
    ]
    assert asked
    assert all("authorization" in headers and "cookie" not in headers for headers in asked)
    assert [cookie.get("name") for cookie in context.cookies()] == ["other"]


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
        expect(widget.locator(".skeleton:visible")).to_have_count(0)
        assert overflow(widget) == 0, name


def test_a_long_name_and_long_numbers_stay_inside(context: BrowserContext, host: Host) -> None:
    host.ask(
        """mutation($input: OnboardPlayerInput!) {
          onboardPlayer(input: $input) { userErrors { message } }
        }""",
        input={"gameId": host.game_id, "playerId": "w-long", "displayName": "W" * 128},
    )
    host.ask(
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
        expect(widget.locator(".skeleton:visible")).to_have_count(0)
        buttons = widget.get_by_role("button").all()
        names = [
            re.sub(r"\s+", " ", button.get_attribute("aria-label") or button.inner_text()).strip()
            for button in buttons
        ]
        assert all(names), name
        assert len(names) == len(set(names)), (name, names)


# ---- what can fail


def test_offline_and_back(context: BrowserContext, host: Host) -> None:
    _, widget = host.open(context, "w-offline")
    host.buy("w-offline", "5")
    expect(widget.locator(".head .points")).to_contain_text("50 points")
    context.set_offline(True)
    banner = widget.locator(".banner")
    expect(banner).to_contain_text("as of")
    expect(widget.locator(".head .points")).to_contain_text("50 points")
    host.buy("w-offline", "5")
    context.set_offline(False)
    expect(banner).to_have_count(0)
    expect(widget.locator(".head .points")).to_contain_text("100 points")


def test_after_a_reload_without_the_server_the_last_standing_is_shown(
    context: BrowserContext, host: Host
) -> None:
    host.buy("w-kept", "5")
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
    is_busy = True

    def refuse(route: Route) -> None:
        if not is_busy:
            route.continue_()
            return
        headers = {
            "retry-after": "1",
            "access-control-allow-origin": "*",
            "access-control-expose-headers": "retry-after",
        }
        body = json.dumps(
            {"errors": [{"message": "x", "extensions": {"code": "UNAVAILABLE", "retryAfter": 1}}]}
        )
        route.fulfill(status=503, headers=headers, content_type="application/json", body=body)

    page.route("**/graphql", refuse)
    page.goto(host.address("w-unavailable"))
    widget = page.locator("laurel-widget")
    expect(widget.get_by_role("button", name="Try again")).to_be_visible()
    is_busy = False
    expect(widget.get_by_text("Bronze", exact=True)).to_be_visible()


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
    host.buy("w-rtl", "30")
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
    unreadable = "--laurel-ink on --laurel-surface has a contrast of 2.8"
    with page.expect_console_message(lambda message: unreadable in message.text):
        widget.evaluate(
            """(widget) => {
              const other = document.createElement("laurel-widget");
              other.style.setProperty("--laurel-ink", "#999");
              other.style.setProperty("--laurel-surface", "white");
              widget.after(other);
            }"""
        )
    assert not [text for text in said if "--laurel-accent" in text]
