"""The widget's script as pages of other origins load it, and what it weighs."""

import gzip
import re
from collections.abc import AsyncIterator

import pytest
from httpx2 import ASGITransport, AsyncClient
from starlette.applications import Starlette

from app.pages.render import STATIC, bundle_files
from app.pages.routes import static_routes
from app.pages.widget import widget_route

MAX_GZIP_BYTES = 25_000
"""The budget of all that a game's page loads before the widget shows, in English."""


@pytest.fixture
async def client() -> AsyncIterator[AsyncClient]:
    app = Starlette(routes=[widget_route(), *static_routes()])
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as made:
        yield made


async def test_pages_of_any_origin_load_it(client: AsyncClient) -> None:
    answer = await client.get("/widget.js", headers={"origin": "https://game.example"})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == "public, max-age=300"
    imported = re.findall(r'^import "\.(/static/web/[\w-]+-[\w-]{8}\.js)";$', answer.text, re.MULTILINE)
    assert len(imported) == len(answer.text.splitlines()) > 0
    answers = [answer]
    for address in imported:
        script = await client.get(address)
        answers.append(script)
        assert script.status_code == 200
        assert script.headers["cache-control"] == "public, max-age=31536000, immutable"
        # What those import in turn is named by the first script as well: nothing is found late.
        for name in re.findall(r"""(?:from|import) ?"\./([^"]+)\"""", script.text):
            assert f"/static/web/{name}" in imported
    for headers in (one.headers for one in answers):
        assert headers["access-control-allow-origin"] == "*"
        assert headers["cross-origin-resource-policy"] == "cross-origin"
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-credentials" not in headers
        assert "set-cookie" not in headers


async def test_other_files_are_for_our_own_pages(client: AsyncClient) -> None:
    answer = await client.get("/static/laurel.svg", headers={"origin": "https://game.example"})
    assert answer.status_code == 200
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in answer.headers


def test_it_keeps_its_budget() -> None:
    files = bundle_files("web", "widget/main.ts")
    assert files.styles == ()  # they are inside the scripts: a shadow tree adopts them
    weights = {
        address: len(gzip.compress((STATIC.parent / address.removeprefix("/")).read_bytes(), 9))
        for address in (files.script, *files.preloads)
    }
    assert sum(weights.values()) <= MAX_GZIP_BYTES, weights
