"""The consoles in a browser: signing in as one of the demo's staff."""

import re
from typing import Any

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


_signed_in: dict[tuple[str, str], Any] = {}
"""The cookies of who signed in before, by the demo and the person: signing in is seen once."""


def at_console(context: BrowserContext, demo: Demo, person: str, path: str) -> Page:
    """A page of a console, such as `program/ladder`, opened by somebody who signed in on the way there."""
    context.add_cookies(_signed_in.get((demo.url, person), []))
    page = context.new_page()
    page.goto(f"{demo.url}/{path}")
    inside = page.get_by_role("navigation", name="Sections")
    expect(page.get_by_role("link", name="Sign in with Google").or_(inside)).to_be_visible()
    if not inside.is_visible():
        sign_in(page, person)
        _signed_in[demo.url, person] = context.cookies()
    return page


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


def answer(page: Page, query: str, variables: dict[str, object]) -> dict[str, Any]:
    """What the API answers to the person who is signed in at the page."""
    data = page.evaluate(
        """([query, variables]) => fetch("/graphql?session=staff", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query, variables }),
        }).then((response) => response.json())""",
        [query, variables],
    )
    assert "errors" not in data, data
    return data["data"]
