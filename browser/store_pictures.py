"""Takes the pictures of the store in docs/images: `pytest -n 0 browser/store_pictures.py`."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import REPO, Demo
from browser.studio import enter

PICTURES = REPO / "docs" / "images"
MOST_BYTES = 150_000


@pytest.mark.parametrize(
    ("name", "player", "path", "width", "height", "scheme"),
    [
        ("store-phone-light", "ana", "", 390, 844, "light"),
        ("store-phone-dark", "sam", "/status", 390, 844, "dark"),
        ("store-desktop-light", "sam", "/status", 1280, 800, "light"),
        ("store-desktop-dark", "uma", "/history", 1280, 800, "dark"),
    ],
)
def test_take(
    browser: Browser,
    demo: Demo,
    *,
    name: str,
    player: str,
    path: str,
    width: int,
    height: int,
    scheme: Literal["light", "dark"],
) -> None:
    context = browser.new_context(
        locale="en-US", viewport={"width": width, "height": height}, color_scheme=scheme
    )
    store = enter(context, demo, player, path)
    expect(store.locator(".skeleton")).to_have_count(0)
    store.wait_for_timeout(1_500)
    picture = store.screenshot(path=PICTURES / f"{name}.png")
    assert len(picture) <= MOST_BYTES
    context.close()
