"""The demo as `make run` serves it, and a real Chromium in front of it."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from browser.demo import Demo
from browser.host import Host, serving
from browser.studio import Studio

REPO = Path(__file__).resolve().parent.parent
START_SECONDS = 180
expect.set_options(timeout=15_000)  # tests wait for what comes, however slow the machine is
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    folder = tmp_path_factory.mktemp("demo")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LAUREL_")}
    environment.pop("DATABASE_URL", None)
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(
            [sys.executable, "-m", "app.cli", "demo", "--serve", "--port", str(port), "--json"],
            cwd=REPO,
            env=environment | {"LAUREL_DATA_DIR": str(folder / "data")},
            stdout=subprocess.PIPE,
            stderr=log,
        ) as server,
    ):
        assert server.stdout is not None
        try:
            told = b""
            while not told.endswith(b"\n}\n"):  # an indented document ends with a brace of its own line
                line = server.stdout.readline()
                assert line, (folder / "log").read_text()[-2000:]
                told += line
            said = json.loads(told)
            with urlopen(f"{said['url']}/readyz", timeout=START_SECONDS) as ready:
                assert ready.status == 200
            yield Demo(said["url"], said["games"], said["key"])
        finally:
            server.terminate()
            server.wait(60)


def chromium_path() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)
        if found:
            return found
    raise RuntimeError("There is no Chromium here: install it (Debian: apt-get install chromium).")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of its own for each test; what a page says on its console as an error fails the test."""
    context = browser.new_context(viewport={"width": 1100, "height": 900}, locale="en-US")
    context.set_default_timeout(15_000)
    problems: list[str] = []

    def watch(page: Page) -> None:
        page.on("pageerror", lambda error: problems.append(str(error)))

    context.on("page", watch)
    yield context
    context.close()
    assert problems == []


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A page that reads pictures: it has no policy."""
    page = browser.new_page()
    yield page
    page.close()


def open_game(context: BrowserContext, demo: Demo, player: str) -> Page:
    """The pretend game, played as one of the demo's players, who has read all news: no moment is shown."""
    Studio(demo).calm(player)
    game = context.new_page()
    game.goto(f"{demo.url}/play")
    game.get_by_label("Play as").select_option(player)
    expect(game.locator("laurel-widget .player")).to_have_text(re.compile(f"^{player}$", re.IGNORECASE))
    return game


@pytest.fixture(scope="module")
def game_page(demo: Demo) -> Iterator[Host]:
    with serving(demo) as host:
        yield host


@pytest.fixture
def host(game_page: Host) -> Host:
    """A game's page with the widget, on an origin of its own, which was asked for no token yet."""
    game_page.asked, game_page.answers = 0, []
    return game_page
