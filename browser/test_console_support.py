"""The console as a support person uses it: a member is found, a demotion explained, points are granted."""

import csv
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.axe import findings
from browser.conftest import Visitors
from browser.console import FOCAL, OWNER, SUPPORT, answer, open_console, overflow, settled, sign_in
from browser.demo import Demo
from browser.studio import Studio, enter

PHONE = {"width": 390, "height": 844}
PAGES = ("/studio/today", "/studio/members", "/studio/members/eva", "/studio/approvals", "/studio/audit")


def _day(text: str) -> float:
    """When a day of a last purchase was; who never bought anything comes last."""
    return 0 if text == "never" else datetime.strptime(f"{text} +0000", "%b %d, %Y %z").timestamp()


LADDER = ("Bronze", "Silver", "Gold", "Platinum", "Diamond", "Black")
RANKED: dict[str, Callable[[str], Any]] = {
    "points": lambda text: int(text.replace(",", "")),
    "bought": _day,
    "tier": LADDER.index,
}
"""How the cells of a column of members are compared."""


def grant(page: Page, points: int, reason: str) -> Locator:
    """Fill in the dialog, and return it."""
    page.get_by_role("button", name="Grant points").click()
    dialog = page.get_by_role("dialog", name=re.compile("^Grant points"))
    dialog.get_by_label("Points").fill(str(points))
    dialog.get_by_label("Reason").fill(reason)
    return dialog


def balance(page: Page) -> Locator:
    return page.locator(".member-standing .balance-sum strong")


def test_a_support_person_explains_and_grants_and_the_owner_approves(visitors: Visitors, demo: Demo) -> None:
    player = Studio(demo).onboard(displayName="Grateful")
    page = open_console(visitors(), demo, SUPPORT, "/studio/members")
    # Found by a part of the name, explained by the entry itself.
    page.get_by_label("Player id or name").fill("eva")
    page.get_by_label("Player id or name").press("Enter")
    expect(page).to_have_url(re.compile("search=eva"))
    page.get_by_role("link", name="Eva").click()
    demotion = page.get_by_role("row").filter(has_text="Demotion")
    demotion.get_by_role("button", name=re.compile("^Why")).click()
    why = page.get_by_role("dialog", name="Why?")
    expect(why).to_contain_text("200 SC reached, 900 needed: the tier was lost.")
    expect(why).to_contain_text("Judged by rules version 1")
    why.get_by_role("button", name="Close").click()
    # Within the limit at once, above it by a second person.
    page.goto(f"{demo.url}/studio/members/{player}?game=demo-studio.demo")
    dialog = grant(page, 400, "Sorry for the wait")
    expect(dialog).to_contain_text("Up to 1,000 points are granted at once")
    dialog.get_by_role("button", name="Grant", exact=True).click()
    expect(balance(page)).to_have_text("400")
    expect(page.get_by_role("row").filter(has_text="Sorry for the wait")).to_be_visible()
    dialog = grant(page, 5_000, "A lost chest")
    expect(dialog).to_contain_text("Above your limit of 1,000")
    dialog.get_by_role("button", name="Ask for approval").click()
    expect(page.get_by_text(re.compile("5,000 points wait for approval"))).not_to_have_count(0)
    expect(balance(page)).to_have_text("400")
    page.get_by_role("link", name="Approvals").click()
    page.get_by_role("row").filter(has_text="A lost chest").get_by_role("button").click()
    own = page.get_by_role("dialog")
    expect(own).to_contain_text("You asked for it")
    expect(own.get_by_role("button", name="Approve")).to_have_count(0)
    # The owner's console has it too.
    owner = open_console(visitors(), demo, OWNER, "/program/approvals")
    owner.get_by_role("row").filter(has_text="A lost chest").get_by_role("button").click()
    decision = owner.get_by_role("dialog")
    expect(decision).to_contain_text("sol@example.com")
    decision.get_by_label("Note").fill("Seen in the logs")
    decision.get_by_role("button", name="Approve").click()
    expect(decision).to_have_count(0)
    expect(owner.get_by_role("row").filter(has_text="A lost chest")).to_contain_text("Approved")
    page.goto(f"{demo.url}/studio/members/{player}?game=demo-studio.demo")
    expect(balance(page)).to_have_text("5,400")
    owner.goto(f"{demo.url}/studio/audit?game=demo-studio.demo&operation=decideApproval")
    owner.get_by_role("row").filter(has_text="olive@example.com").first.get_by_role("button").click()
    expect(owner.get_by_role("dialog")).to_contain_text("Seen in the logs")


def test_a_member_is_shown_as_it_was_and_as_it_would_be(context: BrowserContext, demo: Demo) -> None:
    page = settled(open_console(context, demo, SUPPORT, "/studio/members/eva"))
    standing = page.locator(".member-standing")
    expect(standing.get_by_role("heading", level=2)).to_have_text("Bronze")
    # Soon after the join, before the demotion.
    axis = page.locator(".axis > svg")
    box = axis.bounding_box()
    assert box is not None
    axis.click(position={"x": box["width"] * 0.15, "y": 100})
    expect(page).to_have_url(re.compile("at=20"))
    expect(standing.get_by_role("heading", level=2)).to_have_text("Silver")
    page.get_by_role("button", name="Back to now").first.click()
    expect(standing.get_by_role("heading", level=2)).to_have_text("Bronze")
    # A purchase and a refund are tried, and nothing is stored.
    points = balance(page).inner_text()
    page.get_by_role("button", name="More").click()
    page.get_by_role("button", name="Try a purchase…").click()
    trial = page.get_by_role("dialog", name="Try a purchase")
    trial.get_by_label("Amount").fill("200")
    trial.get_by_role("button", name="Try it").click()
    expect(trial.get_by_role("row").filter(has_text="Tier").first).to_contain_text("Silver")
    trial.get_by_role("button", name="Close").click()
    page.get_by_role("button", name=re.compile("^Try a refund")).first.click()
    refund = page.get_by_role("dialog", name=re.compile("^Try a refund"))
    expect(refund.get_by_role("row").filter(has_text="Points")).to_contain_text(points)
    refund.get_by_role("button", name="Close").click()
    page.reload()
    expect(balance(page)).to_have_text(points)


def test_by_keys_alone(context: BrowserContext, demo: Demo) -> None:
    page = settled(open_console(context, demo, FOCAL, "/studio/members"))
    page.clock.set_fixed_time(datetime.now(UTC))  # two keys are one command if they come within a second
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.get_by_role("row").nth(2).get_by_role("link")
    expect(second).to_be_focused()
    page.keyboard.press("k")
    expect(page.get_by_role("row").nth(1).get_by_role("link")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_label("Player id or name")).to_be_focused()
    page.keyboard.type("j")  # a letter in a field is a letter
    expect(page.get_by_label("Player id or name")).to_have_value("j")
    page.keyboard.press("Control+k")
    palette = page.get_by_role("combobox", name=re.compile("^Search"))
    expect(palette).to_be_focused()
    page.keyboard.type("kai")
    expect(page.get_by_role("option", name=re.compile("Kai"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Kai", level=1)).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("u")
    expect(page.get_by_role("heading", name="Audit", level=1)).to_be_visible()
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    sheet.get_by_label(re.compile("Single keys count")).uncheck()
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    page.keyboard.press("g")
    page.keyboard.press("m")
    expect(page.get_by_role("heading", name="Audit", level=1)).to_be_visible()


def test_a_table_is_turned_saved_and_kept_as_a_file(
    context: BrowserContext, demo: Demo, tmp_path: Path
) -> None:
    page = settled(open_console(context, demo, OWNER, "/studio/members", game="cdnow"))
    first = page.get_by_role("row").nth(1).inner_text()
    page.keyboard.press("]")
    expect(page).to_have_url(re.compile("after="))
    expect(page.get_by_role("row").nth(1)).not_to_have_text(first, use_inner_text=True)
    page.keyboard.press("[")
    expect(page.get_by_role("row").nth(1)).to_have_text(first, use_inner_text=True)
    page.get_by_role("combobox", name="Tier").select_option(label="Bronze")
    expect(page).to_have_url(re.compile("tier="))
    settled(page)
    total = int(re.sub(r"\D", "", page.locator(".table-tools .muted").inner_text()))
    page.get_by_role("button", name="Save view").click()
    page.get_by_label("Name of the view").fill("First rung")
    page.get_by_role("button", name="Save", exact=True).click()
    views = page.get_by_role("navigation", name="Saved views")
    views.get_by_role("link", name="All").click()
    expect(page).not_to_have_url(re.compile("tier="))
    page.evaluate("localStorage.clear()")
    page.reload()  # it is the person's, not the browser's
    views.get_by_role("link", name="First rung").click()
    expect(page).to_have_url(re.compile("tier="))
    page.get_by_role("button", name="Columns").click()
    page.get_by_label("E-mail").check()
    expect(page.get_by_role("columnheader", name="E-mail")).to_be_visible()
    page.keyboard.press("Escape")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="CSV").click()
    downloading.value.save_as(tmp_path / "members.csv")
    with (tmp_path / "members.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == total > 100  # more than the API gives at once
    assert {row["Tier"] for row in rows} == {"Bronze"}
    assert "E-mail" in rows[0]
    views.get_by_role("link", name="First rung").click()
    views.get_by_role("button", name="Delete the view First rung").click()
    expect(views.get_by_role("link", name="First rung")).to_have_count(0)


@pytest.mark.parametrize(
    ("head", "column"), [("Points", "points"), ("Last purchase", "bought"), ("Tier", "tier")]
)
def test_members_are_ordered_from_the_largest(
    context: BrowserContext, demo: Demo, head: str, column: str
) -> None:
    page = settled(open_console(context, demo, FOCAL, "/studio/members", game="cdnow"))
    page.get_by_role("button", name=head, exact=True).click()
    expect(page).to_have_url(re.compile(f"sort=-{column}"))
    sorted_head = page.get_by_role("columnheader", name=head, exact=True)
    expect(sorted_head).to_have_attribute("aria-sort", "descending")
    settled(page)
    place = page.get_by_role("columnheader").all_inner_texts().index(head)
    cells = [row.locator("th, td").nth(place).inner_text() for row in page.locator("tbody tr").all()]
    found = [RANKED[column](cell) for cell in cells]
    assert len(set(found)) > 1
    assert found == sorted(found, reverse=True)
    page.get_by_role("button", name=head, exact=True).click()
    expect(page).not_to_have_url(re.compile("sort="))


def test_purchases_of_today_are_beside_the_usual(context: BrowserContext, demo: Demo) -> None:
    page = open_console(context, demo, FOCAL, "/studio/today")
    card = page.locator(".today-card").filter(has_text="Purchases beside the usual")
    expect(card).to_contain_text(re.compile("From midnight by UTC to"))
    day = answer(
        page,
        "query($id: ID!) { reports(gameId: $id) { today { purchases usualPurchases } } }",
        {"id": demo.games["demo"]},
    )["reports"]["today"]
    expect(card.locator(".today-number").first).to_have_text(str(day["purchases"]))
    assert findings(page) == []


def test_a_page_whose_file_is_not_there_says_so(context: BrowserContext, demo: Demo) -> None:
    context.route(re.compile(r"/static/web/catalog-"), lambda route: route.abort())
    page = open_console(context, demo, FOCAL, "/studio/catalog")
    expect(page.get_by_role("alert")).to_contain_text("The page could not be loaded")
    assert findings(page) == []
    context.unroute_all()
    page.get_by_role("button", name="Reload").click()
    expect(page.get_by_role("table").get_by_role("row")).not_to_have_count(0)


@pytest.mark.parametrize("path", ["/studio/today", "/program/overview"])
def test_each_key_does_one_thing(context: BrowserContext, demo: Demo, path: str) -> None:
    page = settled(open_console(context, demo, OWNER, path))
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keyboard shortcuts").locator("dd").all_inner_texts()
    assert len(keys) > 10
    assert len(keys) == len(set(keys)), keys


def test_each_role_is_offered_what_it_may(context: BrowserContext, demo: Demo) -> None:
    page = open_console(context, demo, SUPPORT, "/studio/audit")
    expect(page.get_by_role("heading", name="Not for your role")).to_be_visible()
    sections = page.get_by_role("navigation", name="Sections")
    expect(sections.get_by_role("link", name="Members")).to_be_visible()
    expect(sections.get_by_role("link", name="Audit")).to_have_count(0)
    expect(page.get_by_role("link", name="Product owner's console")).to_have_count(0)
    page.goto(f"{demo.url}/program")
    expect(page.get_by_role("link", name=re.compile("^Open the studio console"))).to_be_visible()


def test_a_player_and_the_staff_are_signed_in_side_by_side(context: BrowserContext, demo: Demo) -> None:
    page = open_console(context, demo, FOCAL, "/studio/members")
    store = enter(context, demo, "ana")
    page.reload()
    expect(page.get_by_role("link", name="Ana")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    store.reload()
    expect(store.get_by_role("link", name=re.compile("^You have "))).to_be_visible()
    # And back where one was.
    sign_in(page, FOCAL)
    expect(page.get_by_role("heading", name="Members", level=1)).to_be_visible()


def test_a_failure_leaves_the_rows_and_offers_another_try(context: BrowserContext, demo: Demo) -> None:
    page = settled(open_console(context, demo, SUPPORT, "/studio/members"))
    expect(page.get_by_role("link", name="Ana")).to_be_visible()
    page.route("**/graphql*", lambda route: route.abort())
    page.get_by_role("combobox", name="Tier").select_option(label="Gold")
    expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
    expect(page.locator(".table-scroll.stale")).to_be_visible()
    page.unroute("**/graphql*")
    page.get_by_role("button", name="Try again").first.click()
    expect(page.get_by_role("link", name="Kai")).to_be_visible()
    expect(page.get_by_role("link", name="Ana")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(
    visitors: Visitors, demo: Demo, scheme: Literal["light", "dark"]
) -> None:
    context = visitors(color_scheme=scheme)
    outside = context.new_page()
    outside.goto(f"{demo.url}/studio")
    expect(outside.get_by_role("heading", name="Sign in")).to_be_visible()
    assert findings(outside) == []
    page = open_console(context, demo, OWNER, PAGES[0])
    for path in (*PAGES, "/program/approvals", "/program/audit", "/studio/nothing-here"):
        page.goto(f"{demo.url}{path}?game=demo-studio.demo")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        settled(page)
        assert findings(page) == [], path
    page.goto(f"{demo.url}/studio/members/eva?game=demo-studio.demo")
    settled(page).get_by_role("button", name=re.compile("^Why")).first.click()
    expect(page.get_by_role("dialog").locator(".why-sentence")).to_be_visible()
    assert findings(page) == [], "why"
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name=re.compile("^Search"))).to_be_focused()
    assert findings(page) == [], "palette"


def test_a_page_lies_beside_the_rail(context: BrowserContext, demo: Demo) -> None:
    page = open_console(context, demo, OWNER, PAGES[0])
    rail, content = page.locator("#rail").bounding_box(), page.locator("main").bounding_box()
    assert rail is not None
    assert content is not None
    assert content["x"] >= rail["x"] + rail["width"]


def test_on_a_phone_nothing_leaves_the_window(visitors: Visitors, demo: Demo) -> None:
    page = visitors(viewport=PHONE).new_page()
    page.goto(f"{demo.url}/studio/today?game=demo-studio.demo")
    page.get_by_role("link", name="Sign in with Google").click()
    page.get_by_role("button", name=re.compile(OWNER)).click()
    menu = page.get_by_role("button", name="Menu")
    expect(menu).to_be_visible()
    for path in PAGES:
        page.goto(f"{demo.url}{path}?game=demo-studio.demo")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert overflow(settled(page)) == 0, path
    menu.click()
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Members").click()
    expect(page.get_by_role("heading", name="Members", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Sections")).not_to_be_visible()
