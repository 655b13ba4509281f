"""Missions, activities and claims in the pretend game, as a player and the studio's desk use them."""

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.conftest import open_game
from browser.demo import Demo


def row(game: Page, title: str) -> Locator:
    """A mission, an activity or a benefit of the widget, by its title."""
    return game.get_by_label("Loyalty").get_by_role("listitem").filter(has_text=title)


def claim_of(game: Page, benefit: str) -> Locator:
    """The button that claims a benefit, also while it counts down."""
    return row(game, benefit).get_by_role("button", name=re.compile(f"^(Claim|Again in).*{benefit}$"))


def done(game: Page, moment: str | re.Pattern[str]) -> None:
    """What the widget celebrates, and how the player goes on."""
    stage = game.get_by_role("dialog", name=moment)
    expect(stage).to_be_visible()
    stage.get_by_role("button", name="Continue").click()
    expect(stage).to_have_count(0)


def status(game: Page, words: str) -> Locator:
    """What the widget says to a screen reader."""
    return game.locator("laurel-widget").get_by_role("status").filter(has_text=words)


def news(game: Page) -> Locator:
    return game.get_by_label("What happened")


def test_a_mission_is_completed_and_the_daily_bonus_claimed(context: BrowserContext, demo: Demo) -> None:
    game = open_game(context, demo, "ben")
    mission, bar = row(game, "Buy three times"), game.get_by_role("progressbar", name="Buy three times")
    expect(bar).to_have_attribute("aria-valuenow", "2")
    expect(mission).to_contain_text("+50 progress")
    expect(mission.get_by_role("timer")).to_have_text(re.compile(r"^[45] days$"))
    standing = game.get_by_role("progressbar", name="Progress on Bronze")
    expect(standing).to_have_attribute("aria-valuenow", "450")
    game.get_by_role("button", name="Handful of gems").click()
    expect(mission).to_contain_text("3 of 3")
    expect(mission).to_contain_text("Completed")
    expect(mission.get_by_role("timer")).to_have_count(0)
    expect(standing).to_have_attribute("aria-valuenow", "550")  # 50 of the purchase, 50 of the mission
    expect(news(game)).to_contain_text("Buy three times this week")
    done(game, "Mission completed")

    claim = claim_of(game, "Daily bonus")
    expect(claim).to_have_accessible_name("Claim Daily bonus")
    before = claim.bounding_box()
    # By the keyboard; who pressed it stays there.
    claim.press("Enter")
    expect(status(game, "Daily bonus: claimed.")).to_have_count(1)
    expect(game.locator("laurel-widget .head .points")).to_contain_text("520")
    again = claim.get_by_role("timer", include_hidden=True)
    expect(again).to_have_text(re.compile(r"^(1 day|\d\d:\d\d:\d\d)$"))
    expect(claim).to_be_focused()
    expect(claim).to_have_attribute("aria-disabled", "true")
    after = claim.bounding_box()
    assert before is not None
    assert after is not None
    assert (after["width"], after["height"]) == (before["width"], before["height"])
    claim.press("Enter")
    game.reload()
    expect(row(game, "Buy three times")).to_contain_text("Completed")
    expect(claim_of(game, "Daily bonus")).to_contain_text("Again in")
    expect(game.locator("laurel-widget .head .points")).to_contain_text("520 points")


def test_the_monthly_gift_is_claimed_and_delivered(context: BrowserContext, demo: Demo) -> None:
    game = open_game(context, demo, "noa")
    claim = claim_of(game, "Monthly gift")
    claim.click()
    expect(status(game, "Gold chest is on its way.")).to_have_count(1)
    expect(claim).to_contain_text("Again in")
    order = game.locator("laurel-desk").get_by_role("listitem").filter(has_text="noa")
    expect(order).to_contain_text("a gift")
    order.get_by_role("button", name="Fulfil").click()
    expect(order).to_have_count(0)
    game.get_by_role("tab", name="Spend").click()
    expect(row(game, "Gold chest").last).to_contain_text("Delivered")


def test_a_gift_that_fails_can_be_claimed_again(context: BrowserContext, demo: Demo) -> None:
    game = open_game(context, demo, "rex")
    claim = claim_of(game, "Monthly gift")
    expect(claim).to_contain_text("Again in")
    order = game.locator("laurel-desk").get_by_role("listitem").filter(has_text="rex")
    order.get_by_role("button", name="Fail").click()
    expect(claim).to_have_accessible_name("Claim Monthly gift")
    game.get_by_role("tab", name="Spend").click()
    expect(row(game, "Gold chest").last).to_contain_text("Could not be delivered")


def test_a_gift_is_cancelled_in_the_store_and_takes_no_points(context: BrowserContext, demo: Demo) -> None:
    game = open_game(context, demo, "lea")
    claim = claim_of(game, "Monthly gift")
    claim.click()
    expect(claim).to_contain_text("Again in")
    with context.expect_page() as opened:
        game.get_by_role("button", name="Open the store").click()
    store = opened.value
    store.get_by_role("link", name="Orders").first.click()
    gift = store.get_by_role("listitem").filter(has_text="Gold chest")
    expect(gift).to_contain_text("A gift")
    expect(gift).not_to_contain_text("points")
    gift.get_by_role("button", name="Cancel it").click()
    dialog = store.get_by_role("dialog")
    expect(dialog).to_contain_text("You can claim it again.")
    expect(dialog).not_to_contain_text("points")
    dialog.get_by_role("button", name="Yes, cancel it").click()
    expect(store.get_by_text("Cancelled. You can claim it again.").first).to_be_visible()
    expect(gift).to_contain_text("Cancelled")
    expect(gift).not_to_contain_text("points")
    game.bring_to_front()
    game.reload()
    expect(claim).to_have_accessible_name("Claim Monthly gift")


def test_the_studio_reports_what_the_player_does(context: BrowserContext, demo: Demo) -> None:
    game = open_game(context, demo, "joy")
    check_in = row(game, "Daily check-in")
    expect(check_in).to_contain_text("6 of 7 days in a row")
    expect(check_in.locator(".streak")).to_contain_text("+50 progress")
    record = game.get_by_role("button", name="Record: Daily check-in")
    record.click()
    expect(check_in).to_contain_text("0 of 7 days in a row")
    expect(check_in).to_contain_text("Again in")
    expect(news(game)).to_contain_text("7 days in a row")
    done(game, re.compile("."))
    record.click()
    problem = game.locator("laurel-reports").get_by_role("alert")
    expect(problem).to_have_text("The player has earned all that this activity gives today.")

    bosses = game.get_by_role("progressbar", name="Defeat ten bosses")
    expect(bosses).to_have_attribute("aria-valuenow", "0")
    game.get_by_label("Progress", exact=True).fill("10")
    game.get_by_role("button", name="Report").click()
    expect(row(game, "Defeat ten bosses")).to_contain_text("Completed")
    expect(game.locator("laurel-widget .head .points")).to_contain_text(
        "210 points"
    )  # 100 of purchases, 10 and 100 of these
    expect(problem).to_be_empty()
    # Those that count purchases do so by themselves.
    expect(game.get_by_label("Mission", exact=True).get_by_role("option")).to_have_text(["Defeat ten bosses"])
