"""The product owner at the ways of the ladder: measures, conditions, seasons by the calendar, invitations."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.axe import findings
from browser.conftest import Visitors
from browser.console import OWNER, at_console, overflow, settled
from browser.demo import Demo

SEASON = 4


@pytest.fixture
def ladder(context: BrowserContext, demo: Demo) -> Page:
    page = at_console(context, demo, OWNER, "program/ladder?game=demo-studio.demo&part=paths")
    expect(page.get_by_role("group", name="Enter Gold")).to_be_visible()
    return page


def test_ways_are_made_of_conditions(ladder: Page) -> None:
    enter = ladder.get_by_role("group", name="Enter Diamond")
    expect(enter).to_contain_text("SC alone: 20,000")
    enter.get_by_role("button", name="Add a way").click()
    expect(enter).to_contain_text("≥ 20,000")
    second = "Enter Diamond, way 2"
    least = enter.get_by_label(f"{second}, condition 1: at least")
    expect(least).to_have_value("1")
    least.fill("7")
    least.press("Tab")
    enter.get_by_role("button", name=f"And … {second}").click()
    expect(enter.get_by_label(f"{second}, condition 2: what")).to_have_value("SPEND90")
    warnings = ladder.get_by_role("region", name="Perhaps not meant")
    expect(ladder.get_by_role("region", name=re.compile("fault"))).to_have_count(0)
    expect(warnings).to_contain_text("tiers[4].enterBy")
    assert findings(ladder) == []

    keep = ladder.get_by_role("group", name="Keep Diamond")
    expect(keep).to_contain_text("The same ways as to enter it.")
    keep.get_by_role("button", name="Keep it in other ways").click()
    keep.get_by_label("Keep Diamond, way 2, condition 1: at least").fill("8")
    keep.get_by_label("Keep Diamond, way 2, condition 1: at least").press("Tab")
    # What enters it must keep it, with no higher number.
    faults = ladder.get_by_role("region", name=re.compile("fault"))
    expect(faults).to_contain_text("tiers[4].keepBy")
    assert findings(ladder) == []
    ladder.keyboard.press("Control+z")
    expect(faults).to_have_count(0)

    for _ in range(2):
        enter.get_by_role("button", name=f"Remove condition 1 of {second}").click()
    enter.get_by_role("button", name="Remove condition 1 of Enter Diamond, way 1").click()
    expect(enter).to_contain_text("SC alone: 20,000")


def test_a_fault_is_at_its_condition(ladder: Page) -> None:
    least = ladder.get_by_label("Enter Gold, way 2, condition 1: at least")
    least.fill("few")
    least.press("Tab")
    fault = ladder.get_by_role("button", name=re.compile(r"tiers\[2\]\.enterBy\[1\]\[0\]\.atLeast"))
    expect(fault).to_be_visible()
    expect(least).to_have_attribute("aria-invalid", "true")
    fault.click()
    expect(least).to_be_focused()


def test_measures_are_a_sheet(ladder: Page) -> None:
    ladder.get_by_role("button", name="Add a row").click()
    sheet = ladder.get_by_role("grid", name="Measures")
    expect(sheet.locator('[data-place="1/0"]')).to_have_text("MEASURE_3")
    sheet.locator('[data-place="1/4"]').click()
    ladder.keyboard.type("400")
    ladder.keyboard.press("Enter")
    expect(ladder.get_by_role("region", name="1 fault")).to_contain_text("measures[1].window.days")
    ladder.get_by_role("button", name=re.compile(r"measures\[1\]")).click()
    expect(sheet.locator('[data-place="1/4"]')).to_be_focused()


def test_a_season_goes_by_the_calendar(ladder: Page) -> None:
    ladder.get_by_role("link", name=re.compile("^Tiers")).click()
    season = ladder.get_by_role("grid", name="Tiers").locator(f'[data-place="2/{SEASON}"]')
    season.click()
    ladder.keyboard.type("quarter+1")
    ladder.keyboard.press("Enter")
    expect(season).to_have_text("QUARTER+1")
    expect(ladder.get_by_role("region", name=re.compile("fault"))).to_have_count(0)
    season.click()
    ladder.keyboard.type("QUARTER+9")
    ladder.keyboard.press("Enter")
    ladder.get_by_role("button", name=re.compile(r"tiers\[2\]\.season\.plus")).click()
    expect(season).to_be_focused()
    ladder.keyboard.type("45")
    ladder.keyboard.press("Enter")
    expect(season).to_have_text("45")
    expect(ladder.get_by_role("region", name=re.compile("fault"))).to_have_count(0)


def test_invitations_can_end_and_begin_again(ladder: Page) -> None:
    ladder.get_by_role("button", name="No more invitations").click()
    expect(ladder.get_by_text("Nobody can be invited in this program.")).to_be_visible()
    ladder.get_by_role("button", name="Allow invitations").click()
    days = ladder.get_by_label("It must last, days")
    expect(days).to_have_value("14")
    days.fill("500")
    days.press("Tab")
    expect(ladder.get_by_role("region", name="1 fault")).to_contain_text("invitations.holdDays")
    expect(days).to_have_attribute("aria-invalid", "true")


def test_it_fits_a_phone(visitors: Visitors, demo: Demo) -> None:
    wide = visitors(color_scheme="dark")
    page = at_console(wide, demo, OWNER, "program/ladder?game=demo-studio.demo&part=paths")
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    expect(page.get_by_role("group", name="Enter Gold")).to_be_visible()
    assert overflow(page) == 0
    assert findings(page) == []
