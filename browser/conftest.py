"""The demo as `make run` serves it, and a real Chromium in front of it."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from app.embedded import postgres as embedded_postgres
from browser.demo import Demo
from browser.host import Host, serving
from browser.studio import Studio

REPO = Path(__file__).resolve().parent.parent
START_SECONDS = 180
PATIENCE_MS = 120_000
"""How long a test waits for what comes: none is about how quick a machine is."""
expect.set_options(timeout=PATIENCE_MS)
Visitors = Callable[..., BrowserContext]
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    # Five seconds after a click a window counts as not asked for: a busy machine takes that long.
    "--disable-popup-blocking",
)


def command(folder: Path, *options: str) -> tuple[list[str], dict[str, str]]:
    """Returns the command `laurel demo` and its environment, for the data in `folder`."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LAUREL_")}
    environment.pop("DATABASE_URL", None)
    own = {"LAUREL_DATA_DIR": str(folder / "data"), "LAUREL_REQUEST_SECONDS": "60"}
    return [sys.executable, "-m", "app.cli", "demo", "--json", *options], environment | own


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns the folder of a demo that was made and never served, to be copied."""
    folder = tmp_path_factory.mktemp("made")
    with running(folder / "data"):
        words, environment = command(folder)
        subprocess.run(words, cwd=REPO, env=environment, check=True, stdout=subprocess.DEVNULL)
    return folder / "data"


@contextmanager
def running(data: Path) -> Iterator[None]:
    """Run the PostgreSQL of a data folder, not durable, for speed: what is started meanwhile joins it."""
    embedded_postgres.start(data, durable=False)
    try:
        yield
    finally:
        embedded_postgres.stop(data)


@contextmanager
def served(made: Path, folder: Path) -> Iterator[Demo]:
    """Serve a copy of the demo in `folder`."""
    # With the owner of each file: as root, PostgreSQL runs as somebody else.
    subprocess.run(["cp", "-a", made, folder / "data"], check=True)  # noqa: S607
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words, environment = command(folder, "--serve", "--port", str(port))
    with (
        running(folder / "data"),
        (folder / "log").open("wb") as log,
        subprocess.Popen(words, cwd=REPO, env=environment, stdout=subprocess.PIPE, stderr=log) as server,
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
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def demo(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo that the tests of a file share, in any order.

    So each test has players of its own, and leaves the clock and the rules of the games as they are.
    """
    with served(made, tmp_path_factory.mktemp("demo")) as shared:
        yield shared


@pytest.fixture
def own_demo(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A demo for one test alone, which may move clocks, publish rules and play as anybody."""
    with served(made, tmp_path_factory.mktemp("own")) as own:
        yield own


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
def visitors(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visitors]:
    """Returns browsers of people, each of its own; what a page throws fails the test."""
    if "own_demo" in request.fixturenames:
        request.getfixturevalue("own_demo")  # so that it ends after their browsers
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def watch(page: Page) -> None:
        page.on("pageerror", lambda error: problems.append(str(error)))

    def visitor(**options: object) -> BrowserContext:
        context = browser.new_context(**{"locale": "en-US"} | options)
        context.set_default_timeout(PATIENCE_MS)
        context.on("page", watch)
        contexts.append(context)
        return context

    yield visitor
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def context(visitors: Visitors) -> BrowserContext:
    """A browser of its own for each test."""
    return visitors(viewport={"width": 1100, "height": 900})


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A page that reads pictures: it has no policy."""
    page = browser.new_page()
    yield page
    page.close()


def open_game(context: BrowserContext, demo: Demo, player: str) -> Page:
    """The pretend game as the player has it, who has read all news: no moment is shown."""
    Studio(demo).calm(player)
    game = context.new_page()
    game.goto(f"{demo.url}/play?player={player}")
    expect(game.get_by_label("Play as")).to_have_value(player)
    expect(game.locator("laurel-widget .player")).to_be_visible()
    return game


@pytest.fixture
def host(demo: Demo) -> Iterator[Host]:
    """A game's page with the widget, on an origin of its own."""
    with serving(demo) as host:
        yield host


@pytest.fixture
def own_host(own_demo: Demo) -> Iterator[Host]:
    """The same with a demo for one test alone."""
    with serving(own_demo) as host:
        yield host
