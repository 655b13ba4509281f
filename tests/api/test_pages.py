"""The front page, GraphiQL and their files: what a browser loads, and what nobody can smuggle in."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from httpx2 import ASGITransport, AsyncClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.pages.render import STATIC
from app.pages.routes import (
    DemoInfo,
    FirstQuery,
    LandingInfo,
    Tab,
    graphiql_page,
    landing_page,
    prefers_html,
    static_routes,
)

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"
HOSTILE = "</script><!--<script>alert(1)</script>\"'&\u2028\ud800\x1b[2J"

DEMO = DemoInfo(
    studio="Larkspur Games",
    key="lk_test_abc",
    games=("Harbour Lights",),
    players=(("ada", "Silver, nine days left"), ("bruno", "Demoted last season")),
)
FIRST = FirstQuery(
    authorization="Bearer lk_test_abc",
    tabs=(
        Tab("Who am I", "query Viewer { viewer { kind } }"),
        Tab("Pay", "mutation Pay($id: ID!) { pay(id: $id) { id } }", {"id": "ada"}),
    ),
)


class Page(HTMLParser):
    """What matters of a page: its elements with their attributes, and the text of its scripts."""

    def __init__(self, response: Response) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.text = ""
        self._inside = ""
        self.feed(bytes(response.body).decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.append(data)
        else:
            self.text += data

    def loaded(self) -> list[str]:
        """Every address that the page makes a browser fetch."""
        wanted = [attrs.get("src") for _, attrs in self.elements]
        wanted += [attrs.get("href") for tag, attrs in self.elements if tag == "link"]
        return [address for address in wanted if address]


def config_of(response: Response) -> dict[str, str | list[dict[str, str]]]:
    page = Page(response)
    assert ("script", {"type": "application/json", "id": "laurel-config"}) in page.elements
    assert len(page.scripts) == 1
    return json.loads(page.scripts[0])


def text_of(response: Response) -> str:
    return bytes(response.body).decode()


ALL_PAGES = [
    pytest.param(graphiql_page(None), id="graphiql"),
    pytest.param(graphiql_page(FIRST), id="graphiql with a first query"),
    pytest.param(landing_page(LandingInfo(graphiql=True, demo=DEMO)), id="front page of the demo"),
    pytest.param(landing_page(LandingInfo(graphiql=False, demo=None)), id="front page"),
]


@pytest.mark.parametrize("response", ALL_PAGES)
def test_headers(response: Response) -> None:
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize("response", ALL_PAGES)
def test_the_policy_is_strict(response: Response) -> None:
    policy = dict(
        part.strip().split(" ", 1) for part in response.headers["content-security-policy"].split(";")
    )
    for directive in ("default-src", "base-uri", "form-action", "frame-ancestors"):
        assert policy.pop(directive) == "'none'"
    data_images = policy.pop("img-src")
    assert data_images in {"'self'", "'self' data:"}
    assert set(policy.values()) == {"'self'"}


@pytest.mark.parametrize("response", ALL_PAGES)
def test_nothing_in_the_page_needs_a_weaker_policy(response: Response) -> None:
    for tag, attrs in Page(response).elements:
        assert tag not in {"style", "base", "form", "iframe"}
        assert "style" not in attrs
        assert not [name for name in attrs if name.startswith("on")]
        if tag == "script":
            assert attrs.get("type") == "application/json" or "src" in attrs


@pytest.mark.parametrize("response", ALL_PAGES)
def test_every_file_it_loads_is_ours_and_exists(response: Response) -> None:
    loaded = Page(response).loaded()
    assert loaded
    for address in loaded:
        assert urlsplit(address).netloc == ""
        assert address.startswith("/static/")
        assert (STATIC / address.removeprefix("/static/")).is_file()


def test_the_files_load_nothing_from_elsewhere() -> None:
    sheets = list(STATIC.rglob("*.css"))
    assert len(sheets) >= 2
    for sheet in sheets:
        css = sheet.read_text("utf-8")
        assert "@import" not in css
        assert {target[:5] for target in re.findall(r"url\(['\"]?([^)]*)", css)} <= {"data:"}
        assert "data:font" not in css  # font-src 'self' would refuse it
    (script,) = (STATIC / "graphiql").glob("*.js")
    assert not re.search(r"\b(?:import|importScripts|Worker)\(\s*['\"`]https?:", script.read_text("utf-8"))


def test_the_build_is_complete_and_has_nothing_left_over() -> None:
    names = {path.name for path in (STATIC / "graphiql").iterdir()}
    assert {re.sub(r"-[\w-]{8}\.(js|css)$", r"-*.\1", name) for name in names} == {
        "manifest.json",
        "THIRD-PARTY-LICENSES.md",
        "graphiql-*.js",
        "graphiql-*.css",
    }
    assert len(names) == 4
    licences = (STATIC / "graphiql" / "THIRD-PARTY-LICENSES.md").read_text("utf-8")
    for package in ("graphiql", "react", "codemirror", "graphql"):
        assert re.search(rf"^## {package} - \d", licences, re.MULTILINE)


def test_graphiql_opens_with_the_key_and_the_operations() -> None:
    config = config_of(graphiql_page(FIRST))
    assert config["endpoint"] == "/graphql"
    assert json.loads(str(config["headers"])) == {"Authorization": "Bearer lk_test_abc"}
    assert config["tabs"] == [
        {"title": "Who am I", "query": "query Viewer { viewer { kind } }", "variables": ""},
        {
            "title": "Pay",
            "query": "mutation Pay($id: ID!) { pay(id: $id) { id } }",
            "variables": '{\n  "id": "ada"\n}',
        },
    ]


def test_graphiql_without_a_first_query_knows_no_key() -> None:
    assert config_of(graphiql_page(None)) == {"endpoint": "/graphql", "headers": "", "tabs": []}


def test_graphiql_keeps_hostile_text_inside_the_data() -> None:
    response = graphiql_page(FirstQuery(HOSTILE, (Tab(HOSTILE, HOSTILE, {HOSTILE: HOSTILE}),)))
    harmless = graphiql_page(FirstQuery("x", (Tab("x", "x", {"x": "x"}),)))
    assert Page(response).elements == Page(harmless).elements
    config = config_of(response)
    assert json.loads(str(config["headers"])) == {"Authorization": HOSTILE}
    (tab,) = config["tabs"]
    assert isinstance(tab, dict)
    assert (tab["title"], tab["query"], json.loads(tab["variables"])) == (
        HOSTILE,
        HOSTILE,
        {HOSTILE: HOSTILE},
    )


def test_the_front_page_keeps_hostile_text_as_text() -> None:
    def elements(text: str) -> list[tuple[str, dict[str, str | None]]]:
        demo = DemoInfo(text, text, (text,), ((text, text),))
        return Page(landing_page(LandingInfo(graphiql=True, demo=demo, base_url=text))).elements

    assert elements(HOSTILE) == elements("x")


def test_hostile_text_cannot_leave_its_line_or_its_quotes_in_the_terminal() -> None:
    key = "x' ; rm -rf ~\n\x1b[2J"
    info = LandingInfo(graphiql=True, demo=DemoInfo("a", key, ("b",), ()), base_url="http://h/$(id)")
    text = text_of(landing_page(info, "*/*"))
    assert "\x1b" not in text
    assert "  -H 'Authorization: Bearer x'\"'\"' ; rm -rf ~\ufffd\ufffd[2J' \\\n" in text
    assert "curl 'http://h/$(id)/graphql' \\\n" in text


@pytest.mark.parametrize("accept", [BROWSER, "*/*"], ids=["html", "text"])
def test_the_front_page_says_where_to_go(accept: str) -> None:
    response = landing_page(LandingInfo(graphiql=True, demo=DEMO, base_url="http://localhost:9000/"), accept)
    text = Page(response).text if accept == BROWSER else text_of(response)
    facts = [
        "loyalty program for games",
        "/graphql",
        "GraphiQL",
        "/healthz",
        "/readyz",
        "/metrics",
        "README.md",
    ]
    facts += ["Larkspur Games", "Harbour Lights", "lk_test_abc", "ada", "Silver, nine days left", "bruno"]
    facts += ["curl http://localhost:9000/graphql", "'Authorization: Bearer lk_test_abc'"]
    for fact in facts:
        assert fact in text


@pytest.mark.parametrize("accept", [BROWSER, "*/*"], ids=["html", "text"])
def test_what_is_off_is_not_mentioned(accept: str) -> None:
    text = text_of(landing_page(LandingInfo(graphiql=False, demo=None), accept))
    assert "GraphiQL" not in text
    assert "demo" not in text


def test_plain_text_comes_with_the_same_headers() -> None:
    response = landing_page(LandingInfo(graphiql=True, demo=DEMO), "text/plain")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.headers["vary"] == "Accept"
    assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("accept", "html"),
    [
        (BROWSER, True),
        ("text/html", True),
        ("TEXT/HTML; q=0.9, text/plain;q=0.5", True),
        ("", False),
        ("*/*", False),
        ("text/plain", False),
        ("application/json", False),
        ("text/html;q=0", False),
        ("text/html;q=0.4, text/plain", False),
        ("text/html;q=nan", False),
        ("text/html;q=2", False),
        (";,;q=,", False),
    ],
)
def test_who_gets_html(accept: str, html: bool) -> None:
    assert prefers_html(accept) is html


async def test_static_files_are_served_with_their_headers() -> None:
    async def front(request: Request) -> Response:
        return landing_page(LandingInfo(graphiql=True, demo=None), request.headers.get("accept", ""))

    app = Starlette(routes=[Route("/", front), *static_routes()])
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as client:
        assert (await client.get("/")).headers["content-type"].startswith("text/plain")
        assert (
            (await client.get("/", headers={"accept": BROWSER}))
            .headers["content-type"]
            .startswith("text/html")
        )

        for address in Page(graphiql_page(None)).loaded():
            answer = await client.get(address)
            assert answer.status_code == 200
            assert answer.headers["x-content-type-options"] == "nosniff"
            hashed = address.startswith("/static/graphiql/")
            assert ("immutable" in answer.headers["cache-control"]) is hashed

        sheet = await client.get("/static/pages.css")
        assert sheet.headers["content-type"] == "text/css; charset=utf-8"
        assert sheet.headers["cache-control"] == "no-cache"
        again = await client.get("/static/pages.css", headers={"if-none-match": sheet.headers["etag"]})
        assert again.status_code == 304
        licences = await client.get("/static/graphiql/THIRD-PARTY-LICENSES.md")
        assert licences.headers["cache-control"] == "no-cache"

        for missing in ("/static/none.css", "/static/", "/static/..%2fpages.py", "/static/graphiql"):
            assert (await client.get(missing)).status_code == 404
