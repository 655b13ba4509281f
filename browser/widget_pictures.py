"""The pictures of docs/widget.md, made anew: .venv/bin/python -m pytest -n 0 browser/widget_pictures.py"""

from typing import Literal

from playwright.sync_api import Browser, Locator, Page

from browser.conftest import REPO
from browser.demo import Demo
from browser.host import Host, serving

IMAGES = REPO / "docs" / "images"
MAX_BYTES = 150_000


def shot(page: Page, of: Page | Locator, name: str) -> None:
    page.wait_for_timeout(1_500)  # what counts up or moves is done
    of.screenshot(path=IMAGES / f"widget-{name}.png")
    page.close()  # over HTTP/1.1 a browser has six connections to a server, and a widget holds two
    assert (IMAGES / f"widget-{name}.png").stat().st_size < MAX_BYTES


def test_pictures(browser: Browser, demo: Demo) -> None:
    IMAGES.mkdir(exist_ok=True)
    with serving(demo) as host:
        of_theme(browser, host, "light", "")
        of_theme(browser, host, "dark", "-dark")


def of_theme(browser: Browser, host: Host, theme: Literal["light", "dark"], suffix: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 700}, locale="en-US", color_scheme=theme)
    for player in ("sam", "kai", "ana"):
        host.calm(player)
    page, widget = host.open(context, "kai")
    shot(page, widget, f"card{suffix}")
    page, widget = host.open(context, "sam")
    shot(page, widget, f"at-risk{suffix}")
    page, widget = host.open(context, "kai", "compact")
    shot(page, widget, f"chip{suffix}")
    player = f"picture-{theme}"
    host.buy(player, "120")
    host.calm(player)
    page, widget = host.open(context, player)
    page.set_viewport_size({"width": 390, "height": 860})
    widget.locator(".head").filter(has_text="Silver").wait_for()
    host.buy(player, "230")
    widget.get_by_role("dialog").wait_for()
    shot(page, page, f"promotion{suffix}")
    page, widget = host.open(context, "kai", "view=compare")
    page.set_viewport_size({"width": 900, "height": 420})
    widget.evaluate("(element) => { element.style.blockSize = '100dvh'; }")
    shot(page, page, f"landscape{suffix}")
    context.close()
