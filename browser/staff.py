"""The staff at its consoles: signed in as one of the demo's people."""

import re
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from browser.demo import Demo

_signed_in: dict[tuple[str, str], Any] = {}
"""The cookies of who signed in before, by the demo and the person: signing in is seen once."""


def at_console(context: BrowserContext, demo: Demo, person: str, path: str) -> Page:
    """A page of a console, such as `program/ladder`, opened by somebody who signed in on the way there."""
    context.add_cookies(_signed_in.get((demo.url, person), []))
    page = context.new_page()
    page.goto(f"{demo.url}/{path}")
    sign_in = page.get_by_role("link", name="Sign in with Google")
    inside = page.get_by_role("navigation", name="Sections")
    expect(sign_in.or_(inside)).to_be_visible(timeout=30_000)
    if sign_in.is_visible():
        sign_in.click()
        page.get_by_role("button", name=re.compile(person)).click(timeout=30_000)
        expect(inside).to_be_visible(timeout=30_000)
        _signed_in[demo.url, person] = context.cookies()
    return page


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
