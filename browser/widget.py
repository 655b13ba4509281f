"""What the widget's tests read of it, and of the page that it is in."""

import re

from playwright.sync_api import Locator, Page, ViewportSize, expect

from browser.conftest import PATIENCE_MS

PHONE: ViewportSize = {"width": 390, "height": 844}


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
    for _ in range(PATIENCE_MS // 50):
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
    """How many messages the tab of the inbox counts, once it counts some."""
    inbox = tab(widget, "Inbox")
    expect(inbox).to_contain_text("unread message")
    found = re.search(r"(\d+) unread message", inbox.inner_text())
    assert found
    return int(found[1])


def expect_unread(widget: Locator, count: int) -> None:
    """Wait until the tab of the inbox counts so many messages, one at least."""
    expect(tab(widget, "Inbox")).to_contain_text(re.compile(rf"\b{count} unread message"))
