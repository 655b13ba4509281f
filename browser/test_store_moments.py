"""Moments in the store: what happens to a member is an event there, too, once over all devices."""

import re
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Request, Response, Route, expect

from browser.axe import findings
from browser.conftest import PATIENCE_MS
from browser.demo import Demo
from browser.host import Host
from browser.studio import Studio, enter
from browser.test_store_journey import sign_in
from browser.widget import PHONE


def moment(store: Page) -> Locator:
    return store.locator("laurel-moments").get_by_role("dialog")


def said(store: Page) -> Locator:
    """Where a screen reader hears of what happened."""
    return store.locator("laurel-store > [role=status]")


def unread(store: Page) -> Locator:
    return store.get_by_role("link", name=re.compile("^Inbox"))


def on_silver(studio: Studio, name: str) -> str:
    """A new player on Silver, who has completed the demo's mission and read all news."""
    player = studio.onboard(displayName=name)
    for amount in ("100", "10", "10"):
        studio.buy(player, amount)
    studio.calm(player)
    return player


def test_a_promotion_over_three_tiers_shows_each_gem(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = on_silver(studio, "Climber")
    store = enter(context, demo, player)
    studio.buy(player, "3000")
    shown = moment(store)
    expect(shown).to_have_accessible_name("Diamond reached")
    expect(said(store)).to_contain_text("Welcome to Diamond!")
    expect(shown).to_be_focused()
    # Gold and Platinum on the way: a quarter of a second each, one after the other, then Diamond.
    passed = shown.locator(".moment-passed")
    expect(passed).to_have_count(2)
    begins = shown.evaluate(
        """(dialog) => [...dialog.querySelectorAll(".moment-passed, .moment-gem")].map((gem) => {
          const [animation] = gem.getAnimations();
          const { delay, duration } = animation.effect.getTiming();
          return [delay, duration];
        })"""
    )
    assert [delay for delay, _ in begins] == [400, 650, 900]
    assert [duration for _, duration in begins[:2]] == [250, 250]
    # The page behind it is out of reach.
    expect(store.locator("header.top")).to_have_attribute("inert", "")
    expect(store.locator("main")).to_have_attribute("inert", "")
    assert findings(store) == []
    # Never two at once: the next one comes after it.
    studio.buy(player, "5000")
    expect(store.locator(".me-gem")).to_have_attribute("title", "Black")
    expect(said(store)).not_to_contain_text("Black")
    expect(shown).to_have_accessible_name("Diamond reached")
    store.keyboard.press("Escape")
    expect(shown).to_have_accessible_name("Black reached")
    shown.click()
    expect(shown).to_have_count(0)
    expect(store.locator("main")).not_to_have_attribute("inert", "")
    expect(store.get_by_role("link", name="Your tier: Black")).to_be_visible()
    store.reload()
    expect(store.locator(".item").first).to_be_visible()
    expect(unread(store)).to_have_accessible_name(re.compile("new message"))
    expect(shown).to_have_count(0)


def test_what_was_seen_in_the_game_is_not_shown_in_the_store(
    context: BrowserContext, demo: Demo, host: Host
) -> None:
    studio = Studio(demo)
    player = on_silver(studio, "Both")
    page, widget = host.open(context, player)
    expect(widget.locator(".head")).to_contain_text("Silver")
    studio.buy(player, "300")
    seen = widget.get_by_role("dialog")
    expect(seen).to_have_accessible_name("Gold reached")
    page.keyboard.press("Escape")
    expect(seen).to_have_count(0)
    page.close()
    store = enter(context, demo, player, with_news=True)
    expect(store.get_by_role("link", name="Your tier: Gold")).to_be_visible()
    expect(unread(store)).to_have_accessible_name(re.compile("new message"))
    expect(moment(store)).to_have_count(0)


def test_of_two_surfaces_at_the_same_instant_one_alone_shows_it(
    context: BrowserContext, demo: Demo, host: Host
) -> None:
    studio = Studio(demo)
    player = on_silver(studio, "Twice")
    store = enter(context, demo, player)
    game, widget = host.open(context, player)
    expect(widget.locator(".head")).to_contain_text("Silver")
    held: list[Route] = []

    def hold(route: Route) -> None:
        """Neither is answered before both have asked."""
        if not marks(route.request):
            route.continue_()
            return
        held.append(route)
        if len(held) == 2:
            for waiting in held:
                waiting.continue_()

    context.route("**/graphql", hold)
    with (
        store.expect_response(lambda answer: marks(answer.request)) as by_store,
        game.expect_response(lambda answer: marks(answer.request)) as by_game,
    ):
        studio.buy(player, "300")
    marked = [marked_by(answer.value) for answer in (by_store, by_game)]
    assert sorted(marked) == [0, 1]
    shown, other = moment(store), widget.get_by_role("dialog")
    if marked[0] == 0:
        shown, other = other, shown
    expect(shown).to_have_accessible_name("Gold reached")
    # What came after their answers is on both: they have done with these.
    studio.grant(player, 1_000_000)
    for points in (store.locator(".me-points"), widget.locator(".head .points")):
        expect(points).to_contain_text(re.compile(r"1,00\d,\d{3}"))
    expect(other).to_have_count(0)


def marks(request: Request) -> bool:
    return "markNotificationsRead" in (request.post_data or "")


def marked_by(answer: Response) -> int:
    """How many messages a request has marked as read."""
    return len(answer.json()["data"]["markNotificationsRead"]["marked"])


def test_what_came_in_absence_is_shown_the_oldest_first(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = on_silver(studio, "Away")
    studio.buy(player, "300")
    studio.buy(player, "1000")
    store = enter(context, demo, player, with_news=True)
    shown = moment(store)
    for name in ("Gold reached", "Platinum reached"):
        expect(shown).to_have_accessible_name(name)
        shown.get_by_role("button", name="Continue").press("Enter")
    expect(shown).to_have_count(0)


def test_a_moment_waits_for_a_dialog_and_gives_the_focus_back(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = on_silver(studio, "Busy")
    store = enter(context, demo, player, "/i/chest")
    store.get_by_role("button", name=re.compile("Gem chest$")).click()
    dialog = store.get_by_role("dialog")
    expect(dialog).to_be_visible()
    studio.buy(player, "300")
    expect(store.locator(".me-gem")).to_have_attribute("title", "Gold")
    store.wait_for_timeout(1_200)  # twice the time after which it looks again
    shown = moment(store)
    expect(shown).to_have_count(0)
    store.keyboard.press("Escape")
    expect(shown).to_have_accessible_name("Gold reached")
    store.keyboard.press("Escape")
    expect(shown).to_have_count(0)
    expect(store.locator("body")).not_to_be_focused()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_demotion_is_foreseen_and_suffered(context: BrowserContext, own_demo: Demo, width: int) -> None:
    studio = Studio(own_demo)
    player = on_silver(studio, "Faller")
    season = studio.ask("{ me { season { endsAt } game { now } } }", as_player=studio.token(player))["me"]
    studio.pass_until(season["season"]["endsAt"], days_after=-2)
    store = enter(context, own_demo, player)
    store.set_viewport_size({"width": width, "height": PHONE["height"]})
    warning = store.locator(".banner-at-risk")
    expect(warning).to_contain_text(re.compile(r"\d more until \w+, .* keeps Silver"))
    expect(warning).to_be_in_viewport(ratio=1)
    warning.get_by_role("button").click()
    expect(store).to_have_url(f"{own_demo.url}/store/status")
    risk = store.get_by_role("region", name="At risk")
    expect(risk).to_contain_text("you go down to Bronze and lose")
    expect(risk).to_contain_text("Every purchase counts.")
    expect(risk).to_be_in_viewport(ratio=1)
    expect(warning).to_have_count(0)
    assert findings(store) == []

    studio.pass_days(3)
    shown = moment(store)
    expect(shown).to_have_accessible_name("You are on Bronze now")
    expect(shown).to_contain_text("points are untouched")
    expect(shown).to_contain_text("to Silver until")
    expect(shown.locator(".moment-stars")).to_have_count(0)
    assert findings(store) == []
    store.goto(f"{own_demo.url}/store")
    expect(store.get_by_role("link", name="Your tier: Bronze")).to_be_visible()
    expect(risk).to_have_count(0)


# ---- what moves


def test_a_redemption_counts_down_and_follows_the_order(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = on_silver(studio, "Buyer")
    store = enter(context, demo, player, "/account")
    sign_in(store, "Google", f"Buyer{player}")
    store.goto(f"{demo.url}/store/i/chest/redeem")
    dialog = store.get_by_role("dialog")
    before = int(re.sub(r"\D", "", store.locator(".me-points").inner_text()))
    dialog.get_by_role("button", name="Redeem for 500 points").click()
    left = dialog.locator(".sum dd")
    expect(dialog).to_contain_text("It is yours!")
    expect(left).to_have_text(f"{before - 500:,}")
    steps = dialog.get_by_role("listitem")
    expect(steps).to_have_count(3)
    expect(dialog.locator("[aria-current=step]")).to_contain_text("Told to the game")
    assert findings(store) == []
    # Delivered while the dialog is open.
    order = studio.ask(
        "{ me { redemptions(first: 1) { edges { node { id } } } } }", as_player=studio.token(player)
    )
    (edge,) = order["me"]["redemptions"]["edges"]
    studio.ask(
        "mutation($id: ID!) { fulfillRedemption(input: {redemptionId: $id}) { userErrors { message } } }",
        id=edge["node"]["id"],
    )
    expect(steps.nth(2)).to_contain_text("Delivered")
    expect(steps.nth(2)).to_have_class(re.compile("done"))


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_claim_ticks_and_its_points_fly(
    context: BrowserContext, demo: Demo, host: Host, motion: Literal["no-preference", "reduce"]
) -> None:
    studio = Studio(demo)
    page, widget = host.open(context, on_silver(studio, "Claimer"))
    store = enter(context, demo, on_silver(studio, "Other claimer"), "/status")
    for where, opened in ((page, widget), (store, store.locator("laurel-status"))):
        where.bring_to_front()
        where.emulate_media(reduced_motion=motion)
        watch(where)
        button = opened.get_by_role("button", name="Claim Daily bonus")
        button.click()
        expect(opened.locator(".claim").first).to_have_attribute("aria-disabled", "true")
        layer = flown(where)
        assert layer["icons"] == (7 if motion == "no-preference" else 1)
        assert layer["moves"] == (motion == "no-preference")
        expect(where.locator(".flight")).to_have_count(0)


def watch(page: Page) -> None:
    """Keep what the layer of flying points was, which is gone after a moment."""
    page.evaluate(
        """() => {
          window.flown = null;
          const show = HTMLElement.prototype.showPopover;
          HTMLElement.prototype.showPopover = function (...options) {
            show.apply(this, options);
            if (!this.classList.contains("flight")) return;
            queueMicrotask(() => {
              const frames = this.getAnimations({ subtree: true }).map((one) => one.effect.getKeyframes());
              const moves = frames.some((all) => new Set(all.map(({ transform }) => transform)).size > 1);
              window.flown = { icons: this.children.length, moves };
            });
          };
        }"""
    )


def flown(page: Page) -> dict[str, object]:
    """What `watch` kept, once something flew: a strict policy forbids Playwright's waiting."""
    for _ in range(PATIENCE_MS // 50):
        if layer := page.evaluate("window.flown"):
            return layer
        page.wait_for_timeout(50)
    raise AssertionError("Nothing flew.")


def test_a_loop_drops_a_star_and_rewinds_the_scale(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = studio.onboard(displayName="Looper")
    studio.buy(player, "20000")
    studio.calm(player)
    store = enter(context, demo, player)
    studio.buy(player, "20000")
    shown = moment(store)
    expect(shown).to_have_accessible_name("Black completed once more")
    expect(shown.locator(".gem-star, .gem-stars").first).to_be_attached()
    moves = shown.evaluate(
        """(dialog) => dialog.getAnimations({ subtree: true }).map(({ animationName }) => animationName)"""
    )
    assert {"laurel-drop", "laurel-rewind"} <= set(moves)
    scale = shown.get_by_role("progressbar", name="Progress on Black")
    expect(scale).to_be_visible()
    assert findings(store) == []


def test_without_motion_every_moment_only_fades(context: BrowserContext, demo: Demo) -> None:
    studio = Studio(demo)
    player = on_silver(studio, "Still")
    store = enter(context, demo, player)
    store.emulate_media(reduced_motion="reduce")
    studio.buy(player, "20000")
    studio.buy(player, "20000")
    shown = moment(store)
    for name in ("Black reached", "Black completed once more"):
        expect(shown).to_have_accessible_name(name)
        moved = shown.evaluate(
            """(dialog) => dialog.getAnimations({ subtree: true })
              .flatMap((animation) => animation.effect.getKeyframes())
              .some(({ transform }) => transform && transform !== "none")"""
        )
        assert moved is False
        store.keyboard.press("Escape")
    expect(shown).to_have_count(0)
