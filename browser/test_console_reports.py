"""The reports in both consoles: an owner reads each, asks for other days, and takes its numbers along."""

import csv
import io
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Download, Locator, Page, expect

from browser.axe import findings
from browser.console import FOCAL, OWNER, SUPPORT, at_console
from browser.demo import Demo

CDNOW = "demo-studio.cdnow"
DEMO = "demo-studio.demo"
PHONE = 390
GRAPHQL = re.compile(r"/graphql\b")
DASH = " \N{EN DASH} "
TABS = {
    "Members by tier": "Members by tier",
    "Moves": "Promotions and demotions",
    "Tier flow": "Tier flow",
    "Points": "P issued, spent and outstanding",
    "Liability": "From the beginning to the liability",
    "Redemptions": "By item",
    "Who falls": "Members, the first to fall first",
    "Repurchase": "Days between purchases",
}
"""The reports, each with the table that it has in a game where something happened."""
TIERS = ("Bronze", "Silver", "Gold", "Platinum", "Diamond", "Black")
YEAR = "period=own&from=1997-07-01&to=1998-06-30"
"""A year in which the customers of CDNOW bought, and that is over for good."""


@pytest.fixture
def owner(context: BrowserContext, demo: Demo) -> Iterator[Page]:
    page = at_console(context, demo, OWNER, f"program/overview?game={DEMO}")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    yield page
    assert [words for words in said if "503" not in words] == []


def show(page: Page, demo: Demo, path: str) -> None:
    """Opens a page of the product owner's console, as soon as the worker has counted its game."""
    page.goto(f"{demo.url}/program/{path}")
    expect(page.locator(".report-frame")).to_contain_text("As of")


def table(page: Page, name: str) -> list[dict[str, str]]:
    """The rows of a table, by the heads of its columns."""
    found = page.get_by_role("table", name=name, exact=True)
    expect(found).to_be_visible()
    heads = found.locator("thead th").all_inner_texts()
    rows = found.locator("tbody tr").all()
    return [dict(zip(heads, row.locator("th, td").all_inner_texts(), strict=True)) for row in rows]


def whole(text: str) -> int:
    return int(text.replace(",", ""))


def saved(page: Page, button: str = "Download CSV") -> tuple[str, list[dict[str, str]]]:
    """The name of a report's file, and its rows by the names of their columns."""
    with page.expect_download() as caught:
        page.get_by_role("button", name=button).click()
    download: Download = caught.value
    return download.suggested_filename, list(csv.DictReader(io.StringIO(download.path().read_text("utf-8"))))


def sum_of(rows: list[dict[str, str]], name: str) -> int:
    return sum(whole(row[name]) for row in rows)


def asked(page: Page) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(page.url).query).items()}


def marks(page: Page) -> Locator:
    return page.locator(".plot [data-mark]")


def test_an_owner_reads_each_report(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports?game={DEMO}")
    reports = owner.get_by_role("navigation", name="Reports")
    for tab, name in TABS.items():
        reports.get_by_role("link", name=tab).click()
        expect(reports.get_by_role("link", name=tab)).to_have_attribute("aria-current", "page")
        assert table(owner, name)
        owner.get_by_text("What is counted").click()
        definition = owner.locator(".report-definition > p")
        expect(definition).to_have_text(re.compile(r"\w+ .*\."))
        assert not re.search(r"undefined|NaN|\[object|Infinity", owner.locator("main").inner_text())
        assert findings(owner) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_year_of_real_purchases(owner: Page, demo: Demo, scheme: str) -> None:
    owner.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    show(owner, demo, f"overview?game={CDNOW}&{YEAR}")
    expect(owner.locator(".series canvas").first).to_be_visible()
    assert findings(owner) == []
    for report in ("tiers", "moves", "flow", "points", "liability", "repurchases"):
        show(owner, demo, f"reports/{report}?game={CDNOW}&{YEAR}")
        expect(owner.get_by_role("table").first).to_be_visible()
        assert findings(owner) == []


def test_a_key_figure_opens_its_report_of_the_same_days(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"overview?game={CDNOW}&{YEAR}&compare=year")
    figures = owner.get_by_role("list", name="Key figures")
    promotions = whole(figures.get_by_role("link", name="Promotions").locator("strong").inner_text())
    assert promotions > 0
    figures.get_by_role("link", name="Promotions").click()
    expect(owner.get_by_role("table", name="Promotions and demotions")).to_be_visible()
    assert {"from": "1997-07-01", "to": "1998-06-30", "compare": "year"}.items() <= asked(owner).items()
    assert sum_of(table(owner, "Promotions and demotions"), "Promotions") == promotions
    owner.go_back()
    expect(figures).to_be_visible()


def test_the_period_is_in_the_address(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/moves?game={CDNOW}")
    frame = owner.locator(".report-frame")
    expect(frame).to_contain_text(f"Jun 4, 1998{DASH}Jul 1, 1998")
    owner.get_by_label("Period").select_option("Last 365 days")
    expect(frame).to_contain_text(f"Jul 2, 1997{DASH}Jul 1, 1998")
    owner.get_by_label("Compared with").select_option("A year earlier")
    expect(frame).to_contain_text(f"compared with Jul 2, 1996{DASH}Jul 1, 1997")
    owner.get_by_label("By", exact=True).select_option("Month")
    expect(owner.get_by_role("table", name="Promotions and demotions").locator("tbody tr")).to_have_count(13)
    assert asked(owner) == {"game": CDNOW, "period": "365d", "compare": "year", "by": "month"}
    owner.reload()
    expect(frame).to_contain_text(f"compared with Jul 2, 1996{DASH}Jul 1, 1997")
    owner.get_by_role("navigation", name="Reports").get_by_role("link", name="Tier flow").click()
    expect(frame).to_contain_text(f"Jul 2, 1997{DASH}Jul 1, 1998")


def test_own_dates_begin_with_those_shown_and_name_what_is_wrong(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/points?game={CDNOW}")
    owner.get_by_label("Period").select_option("Own dates")
    expect(owner.get_by_label("From")).to_have_value("1998-06-04")
    owner.get_by_label("From").fill("1998-06-25")
    expect(owner.locator(".report-frame")).to_contain_text(f"Jun 25, 1998{DASH}Jul 1, 1998")
    owner.get_by_label("To").fill("1998-06-24")
    expect(owner.get_by_role("alert")).to_contain_text("The first day lies after the last one")
    owner.get_by_label("From").fill("1996-06-23")
    expect(owner.get_by_role("alert")).to_contain_text("At most 731 days")
    owner.get_by_label("From").fill("1996-06-24")
    expect(owner.locator(".report-frame")).to_contain_text(f"Jun 24, 1996{DASH}Jun 24, 1998")
    expect(owner.get_by_role("alert")).to_have_count(0)


def test_the_files_have_the_numbers_of_the_tables(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/tiers?game={CDNOW}&{YEAR}&by=month")
    name, rows = saved(owner)
    assert name == f"tiers-{CDNOW}-1997-07-01-1998-06-30.csv"
    shown = table(owner, "Members by tier")
    assert len(shown) == 12
    for tier in TIERS:
        held = [whole(row["members"]) for row in rows if row["tier"] == tier]
        assert held == [whole(row[tier]) for row in reversed(shown)]
    assert sum(whole(row["All"]) for row in shown) == sum_of(rows, "members") > 0

    show(owner, demo, f"reports/moves?game={CDNOW}&{YEAR}&by=month")
    _, rows = saved(owner)
    shown = table(owner, "Promotions and demotions")
    for head, column in (("Promotions", "promotions"), ("Demotions", "demotions")):
        assert sum_of(shown, head) == sum_of(rows, column) > 0

    show(owner, demo, f"reports/flow?game={CDNOW}&{YEAR}")
    _, rows = saved(owner)
    flows = [(row["From"], row["To"], whole(row["Members"])) for row in table(owner, "Tier flow")]
    assert flows
    assert flows == [(row["from"] or "New", row["to"] or "Merged", whole(row["members"])) for row in rows]

    show(owner, demo, f"reports/points?game={CDNOW}&{YEAR}&by=month")
    _, rows = saved(owner)
    total, _, *columns = table(owner, "P issued, spent and outstanding")
    for head in ("Issued", "Spent", "Expired", "Returned", "Refunded", "Corrected", "Outstanding", "Debt"):
        amounts = [whole(row[head.lower()]) for row in rows]
        assert amounts == [whole(row[head]) for row in reversed(columns)]
        assert whole(total[head]) == (amounts[-1] if head in {"Outstanding", "Debt"} else sum(amounts))
    assert sum_of(rows, "issued") > 0

    show(owner, demo, f"reports/repurchases?game={CDNOW}&{YEAR}")
    _, rows = saved(owner)
    shown = table(owner, "Days between purchases")
    assert [whole(row["Purchases"]) for row in shown] == [whole(row["purchases"]) for row in rows]
    assert sum_of(rows, "purchases") > 0


def test_the_files_of_what_is_now(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/falling?game={DEMO}")
    falling = table(owner, "Members, the first to fall first")
    _, rows = saved(owner)
    assert [(row["Member"].lower(), whole(row["Needed"]), whole(row["Pace"])) for row in falling] == [
        (row["playerId"], whole(row["needed"]), whole(row["pace"])) for row in rows
    ]
    assert "sam" in {row["playerId"] for row in rows}

    show(owner, demo, f"reports/liability?game={DEMO}")
    _, rows = saved(owner)
    shown = table(owner, "By the month of expiry")
    assert [whole(row["Outstanding"]) for row in shown] == [whole(row["outstanding"]) for row in rows]
    steps = {row["Step"]: row["P"] for row in table(owner, "From the beginning to the liability")}
    assert whole(steps["Outstanding"]) == sum_of(rows, "outstanding") > 0

    show(owner, demo, f"reports/redemptions?game={DEMO}")
    _, rows = saved(owner)
    shown = table(owner, "By item")
    assert [(row["Item"], whole(row["n"]), whole(row["P"])) for row in shown] == [
        (row["title"], whole(row["redemptions"]), whole(row["p"])) for row in rows
    ]
    _, rows = saved(owner, "CSV by tier")
    assert [whole(row["P"]) for row in reversed(table(owner, "By tier"))] == [whole(row["p"]) for row in rows]


def test_the_steps_to_the_liability_add_up(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/liability?game={DEMO}")
    first, *steps = [whole(row["P"]) for row in table(owner, "From the beginning to the liability")]
    names = [row["Step"] for row in table(owner, "From the beginning to the liability")][1:]
    levels = {"Outstanding", "Expected to be spent"}
    balance = first
    for name, amount in zip(names, steps, strict=True):
        if name in levels:
            assert balance == amount, name
        else:
            balance += amount
    assert levels <= set(names)


def test_marks_are_read_by_keys(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/tiers?game={CDNOW}&{YEAR}&by=month")
    title = owner.locator(".plot-key-title")
    expect(marks(owner)).to_have_count(12)
    expect(title).to_have_text("At the end of Jun 30, 1998")
    owner.get_by_role("button", name="Download CSV").focus()
    owner.keyboard.press("Tab")
    expect(marks(owner).last).to_be_focused()
    owner.keyboard.press("ArrowLeft")
    expect(title).to_have_text("At the end of May 31, 1998")
    owner.keyboard.press("Home")
    expect(title).to_have_text("At the end of Jul 31, 1997")
    expect(marks(owner).first).to_be_focused()
    expect(marks(owner).first).to_have_attribute(
        "aria-label", re.compile(r"^At the end of Jul 31, 1997; Black: \d+, ")
    )
    owner.keyboard.press("Tab")
    expect(title).to_have_text("At the end of Jun 30, 1998")
    marks(owner).nth(3).hover()
    expect(title).to_have_text("At the end of Oct 31, 1997")


def test_cells_and_days_are_read_by_keys(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/flow?game={CDNOW}&{YEAR}")
    title = owner.locator(".plot-key-title")
    expect(title).to_contain_text("Point at a cell")
    marks(owner).last.focus()
    across = len(owner.locator(".plot [data-mark]").all()) ** 0.5
    assert across == int(across) >= 2
    owner.keyboard.press("Home")
    expect(title).to_have_text("Stayed Bronze")
    owner.keyboard.press("ArrowDown")
    expect(title).to_have_text("Silver to Bronze")
    owner.keyboard.press("ArrowRight")
    expect(title).to_have_text("Stayed Silver")

    show(owner, demo, f"reports/points?game={CDNOW}&{YEAR}&by=month")
    slider = owner.get_by_role("slider")
    expect(slider).to_have_attribute(
        "aria-valuetext", re.compile(r"^Jun 1, 1998; Outstanding: [\d,]+; Issued")
    )
    slider.focus()
    owner.keyboard.press("ArrowLeft")
    expect(title).to_have_text("May 1, 1998")
    owner.keyboard.press("Home")
    expect(title).to_have_text("Jul 1, 1997")
    expect(slider).to_have_attribute("aria-valuenow", "1")
    owner.keyboard.press("Tab")
    expect(title).to_have_text("Jun 1, 1998")


def test_a_tier_opens_its_members(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/tiers?game={DEMO}")
    link = owner.get_by_role("link", name=re.compile("^Members of Gold"))
    held = whole(link.inner_text())
    link.click()
    members = owner.get_by_role("region", name="Members", exact=True)
    expect(members.locator("tbody tr")).to_have_count(held)
    assert asked(owner)["tier"] == "GOLD"
    assert urlsplit(owner.url).path == "/studio/members"


def members_behind(page: Page, name: str, row: int, column: str) -> tuple[int, int]:
    """A number of a table, and how many members are listed where it leads."""
    said = whole(table(page, name)[row][column])
    heads = page.get_by_role("table", name=name, exact=True).locator("thead th").all_inner_texts()
    cells = page.get_by_role("table", name=name, exact=True).locator("tbody tr").nth(row).locator("th, td")
    cells.nth(heads.index(column)).get_by_role("link").click()
    expect(page.get_by_role("heading", name="Members", level=1)).to_be_visible()
    expect(page.get_by_text("Members behind a figure of a report")).to_be_visible()
    listed = page.locator(".table-tools .num")
    expect(listed).to_be_visible()
    return said, whole(listed.inner_text().split()[0])


def test_a_figure_leads_to_the_members_who_are_counted_in_it(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/flow?game={CDNOW}&{YEAR}")
    rows = table(owner, "Tier flow")
    moved = next(index for index, row in enumerate(rows) if row["From"] != row["To"])
    said, listed = members_behind(owner, "Tier flow", moved, "Members")
    assert said == listed > 0
    assert findings(owner) == []
    owner.get_by_role("button", name="Show all members").click()
    expect(owner).not_to_have_url(re.compile("behind="))

    show(owner, demo, f"reports/liability?game={DEMO}")
    rows = table(owner, "By the month of expiry")
    due = next(index for index, row in enumerate(rows) if whole(row["Members"]) > 0)
    said, listed = members_behind(owner, "By the month of expiry", due, "Members")
    assert said == listed > 0


def test_a_failure_leaves_what_was_there(owner: Page, demo: Demo) -> None:
    show(owner, demo, f"reports/tiers?game={CDNOW}&{YEAR}")
    before = table(owner, "Members by tier")
    owner.route(GRAPHQL, lambda route: route.fulfill(status=503, body="{}"))
    owner.get_by_label("By", exact=True).select_option("Month")
    expect(owner.get_by_role("alert")).to_be_visible()
    assert table(owner, "Members by tier") == before
    expect(owner.locator(".stale").first).to_be_visible()
    owner.unroute(GRAPHQL)
    owner.get_by_role("button", name="Try again").click()
    expect(owner.locator(".stale")).to_have_count(0)
    assert len(table(owner, "Members by tier")) == 12


def test_a_phone_shows_everything_within_its_width(owner: Page, demo: Demo) -> None:
    owner.set_viewport_size({"width": PHONE, "height": 844})
    for report in ("tiers", "moves", "flow", "points", "liability", "redemptions", "falling", "repurchases"):
        show(owner, demo, f"reports/{report}?game={DEMO}")
        expect(owner.get_by_role("table").first).to_be_visible()
        assert owner.evaluate("document.documentElement.scrollWidth") <= PHONE
        open_tab = owner.locator(".report-tabs > [aria-current]").bounding_box()
        assert open_tab
        assert 0 <= open_tab["x"] < open_tab["x"] + open_tab["width"] <= PHONE
    show(owner, demo, f"overview?game={DEMO}")
    assert owner.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_a_focal_reads_the_own_game_and_support_none(context: BrowserContext, demo: Demo) -> None:
    page = at_console(context, demo, FOCAL, f"studio/reports?game={DEMO}")
    expect(page.locator(".report-frame")).to_contain_text("As of")
    assert table(page, "Members by tier")
    context.clear_cookies()
    page = at_console(context, demo, SUPPORT, f"studio/reports?game={DEMO}")
    expect(page.get_by_role("heading", name="Not for your role")).to_be_visible()
    sections = page.get_by_role("navigation", name="Sections")
    expect(sections.get_by_role("link", name="Reports")).to_have_count(0)
