"""The consoles in a browser: signing in as one of the demo's staff."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from browser.demo import Demo

OWNER, FOCAL, SUPPORT = "Olive Oak", "Fay Fern", "Sol Sage"
"""The people of the demo's staff, by their names at the look-alike of Google."""


def sign_in(page: Page, person: str) -> None:
    """Sign in on the page of a console that is open, at the look-alike, and come back to it."""
    page.get_by_role("link", name="Sign in with Google").click()
    expect(page.get_by_role("heading", name=re.compile("look-alike"))).to_be_visible()
    page.get_by_role("button", name=re.compile(person)).click()
    expect(page.get_by_role("navigation", name="Sections")).to_be_visible()


def open_console(context: BrowserContext, demo: Demo, person: str, path: str, *, game: str = "demo") -> Page:
    """Returns the page of a console at `path`, in a game of the demo's studio, where `person` signed in."""
    page = context.new_page()
    page.goto(f"{demo.url}{path}?game=demo-studio.{game}")
    sign_in(page, person)
    return page


def settled(page: Page) -> Page:
    """Wait until nothing is loading, and return the page."""
    expect(page.locator(".skeleton")).to_have_count(0)
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    return page


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
