"""The store's page, the consoles' and the pretend game's: strict policies, our own files, these sources."""

import json
import re
from collections.abc import AsyncIterator
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from httpx2 import ASGITransport, AsyncClient
from starlette.applications import Starlette

from app.demo.store import PICTURE_HEIGHT, PICTURE_WIDTH, PICTURES, demo_items
from app.domain.access import Provider
from app.pages.consoles import console_routes
from app.pages.render import STATIC, bundle_files
from app.pages.routes import DemoInfo, DemoPerson, static_routes
from app.pages.store import store_routes
from tests.cast import NOW
from tests.services.pictures import opened

ROOT = STATIC.parent.parent
WEB = STATIC / "web"
HOSTILE = "</script><!--<script>alert(1)</script>\"'&"
DEMO = DemoInfo(
    studio="Larkspur Games",
    key="lk_test_abc",
    games=("demo",),
    players=(("ada", "Silver"), ("mia", HOSTILE)),
    play_game="8c1f0d7e-0000-4000-8000-000000000001",
    staff=(DemoPerson("Olive Oak", "olive@example.com", HOSTILE, "/program"),),
)
ALL_PROVIDERS = [Provider.GAME, Provider.FACEBOOK, Provider.GOOGLE, Provider.APPLE]


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text of its scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.append(data)

    def attributes(self, wanted: str) -> dict[str, str | None]:
        (found,) = [attrs for tag, attrs in self.elements if tag == wanted]
        return found

    def loaded(self) -> list[str]:
        addresses = [attrs.get("src") for _, attrs in self.elements]
        addresses += [attrs.get("href") for tag, attrs in self.elements if tag == "link"]
        return [address for address in addresses if address]


def client(demo: DemoInfo | None) -> AsyncClient:
    consoles = console_routes(demo, can_sign_in=demo is not None)
    app = Starlette(routes=[*store_routes(ALL_PROVIDERS, demo), *consoles, *static_routes()])
    return AsyncClient(transport=ASGITransport(app=app), base_url="http://test")


@pytest.fixture
async def live() -> AsyncIterator[AsyncClient]:
    async with client(None) as made:
        yield made


@pytest.fixture
async def demo() -> AsyncIterator[AsyncClient]:
    async with client(DEMO) as made:
        yield made


@pytest.mark.parametrize(
    "address",
    [
        *("/store", "/store/", "/store/rewards", "/store/account/x", "/play", "/stories"),
        *("/studio", "/studio/", "/studio/members/x", "/program", "/program/ladder"),
    ],
)
async def test_every_address_is_the_page_under_a_strict_policy(demo: AsyncClient, address: str) -> None:
    answer = await demo.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-content-type-options"] == "nosniff"
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert policy == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "lit-html",
    }
    for tag, attrs in Page(answer.text).elements:
        assert tag not in {"style", "base", "form", "iframe"}
        assert not [name for name in attrs if name == "style" or name.startswith("on")]
        if tag == "script":
            assert attrs.get("type") == "application/json" or "src" in attrs


@pytest.mark.parametrize("address", ["/store", "/play"])
async def test_what_it_loads_is_ours_and_kept_for_good(demo: AsyncClient, address: str) -> None:
    hashed = [
        path for path in Page((await demo.get(address)).text).loaded() if path.endswith((".js", ".css"))
    ]
    # Its style sheets are in its scripts; a page of before the kit has files of its own.
    assert {path.rpartition(".")[2] for path in hashed} == {"js"} | ({"css"} if address == "/play" else set())
    for path in hashed:
        answer = await demo.get(path)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert re.fullmatch(r"/static/web/[\w-]+-[\w-]{8}\.(js|css)", path)
        for imported in re.findall(r"""from ?"(\./[^"]+)\"""", answer.text):
            assert imported.replace("./", "/static/web/") in hashed, "what a page loads first is in its head"


async def test_the_store_knows_the_providers_and_nothing_of_the_demo(live: AsyncClient) -> None:
    page = Page((await live.get("/store")).text)
    assert page.attributes("laurel-store") == {"providers": "apple google facebook"}
    assert page.scripts == []
    assert (await live.get("/play")).status_code == 404
    assert (await live.get("/stories")).status_code == 404


async def test_the_demos_store_leads_to_the_pretend_game(demo: AsyncClient) -> None:
    text = (await demo.get("/store")).text
    assert Page(text).attributes("laurel-store") == {
        "providers": "apple google facebook",
        "game": DEMO.play_game,
        "play": "/play",
    }
    assert DEMO.key not in text


async def test_the_pretend_game_has_the_demos_key_as_data(demo: AsyncClient) -> None:
    page = Page((await demo.get("/play")).text)
    (config,) = page.scripts
    assert json.loads(config) == {
        "key": "lk_test_abc",
        "gameId": DEMO.play_game,
        "players": [{"playerId": "ada", "shows": "Silver"}, {"playerId": "mia", "shows": HOSTILE}],
    }


async def test_a_console_says_whether_one_can_sign_in_and_in_the_demo_as_whom(
    live: AsyncClient, demo: AsyncClient
) -> None:
    page = Page((await live.get("/studio/today")).text)
    assert page.attributes("laurel-console") == {}
    attributes = Page((await demo.get("/program")).text).attributes("laurel-console")
    assert attributes.keys() == {"google", "demo"}
    assert json.loads(attributes["demo"] or "") == [{"name": "Olive Oak", "shows": HOSTILE}]


async def test_only_reading_is_answered(live: AsyncClient) -> None:
    assert (await live.head("/store")).status_code == 200
    assert (await live.post("/store")).status_code == 405


def test_the_build_is_complete() -> None:
    """Every file is named by the manifest, and the other way round."""
    manifest = json.loads((WEB / "manifest.json").read_text("utf-8"))
    named = {name for chunk in manifest.values() for name in (chunk["file"], *chunk.get("css", ()))}
    kept = {"THIRD-PARTY-LICENSES.md", "manifest.json", "sources.sha256"}
    assert {path.name for path in WEB.iterdir()} == named | kept
    assert re.search(r"^## lit - \d", (WEB / "THIRD-PARTY-LICENSES.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("entry", "most"),
    [
        ("store", 114_500),
        ("play", 108_000),
        # Tools: the consoles with the pages that most begin with, the stories with every component.
        ("stories", 269_000),
        ("studio", 228_000),
        ("program", 192_000),
    ],
)
def test_what_a_page_loads_first_is_small(entry: str, most: int) -> None:
    files = bundle_files("web", f"{entry}/main.ts")
    names = [address.rpartition("/")[2] for address in (files.script, *files.preloads, *files.styles)]
    assert sum((WEB / name).stat().st_size for name in names) < most


@pytest.mark.parametrize("script", sorted(WEB.glob("*.js")), ids=lambda path: path.name)
def test_a_script_names_no_other_host_and_needs_no_weaker_policy(script: Path) -> None:
    text = script.read_text("utf-8")
    # XML's own names, where Lit says more about an error, and the demo's parcels, which do not exist.
    known = {"www.w3.org", "lit.dev", "parcels.example"}
    assert set(re.findall(r"""(?:https?:)?//([\w.-]+\.[a-z]{2,})""", text)) <= known
    assert not re.search(r"\beval\(|new Function\(|document\.write|setAttribute\(.style|\sstyle=", text)
    assert not re.search(r"\bimport\([^`\"'.]|importScripts\(|new Worker\(", text)


@pytest.mark.parametrize("sheet", sorted(WEB.glob("*.css")), ids=lambda path: path.name)
def test_a_style_sheet_loads_nothing_more(sheet: Path) -> None:
    text = sheet.read_text("utf-8")
    assert "@import" not in text
    assert "url(" not in text


def test_the_build_is_of_the_sources_at_hand() -> None:
    """The digest that web/vite.config.ts writes; scripts/check_bundles.sh builds again and compares."""
    web = ROOT / "web"
    folders = (
        "console",
        "kit",
        *(main.parent.name for main in web.glob("*/main.ts") if main.parent.name != "graphiql"),
    )
    sources = [path for folder in folders for path in (web / folder).rglob("*") if path.is_file()]
    names = [path.relative_to(web).as_posix() for path in sources]
    lines = "".join(
        f"{_digest(web / name)}  {name}\n" for name in sorted([*names, "package-lock.json", "vite.config.ts"])
    )
    recorded = (WEB / "sources.sha256").read_text("utf-8").strip()
    assert recorded == sha256(lines.encode()).hexdigest(), (
        "Build them again: cd web && npm ci && npm run build"
    )


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def test_the_demos_pictures_are_as_they_are_served() -> None:
    items = {item.sku for item in demo_items(NOW)}
    assert {path.stem for path in PICTURES.iterdir()} == items
    for path in PICTURES.iterdir():
        data = path.read_bytes()
        image = opened(data)
        assert (image.format, image.size) == ("WEBP", (PICTURE_WIDTH, PICTURE_HEIGHT))
        assert not any(chunk in data for chunk in (b"EXIF", b"XMP ", b"ICCP"))
        assert len(data) < 20_000
