"""Where a redirect leads is ours to say: never the host that a request names."""

from collections.abc import AsyncIterator, Iterator

import httpx2
import pytest
from starlette.routing import BaseRoute, Mount, Route

from tests.api.cast import ORIGIN, World
from tests.auth.cast import open_demo_world

EVIL = {
    "host": "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "203.0.113.9",
    "forwarded": "host=evil.example",
    "x-original-url": "https://evil.example/",
}


@pytest.fixture(scope="module")
async def demo(module_database_url: str) -> AsyncIterator[World]:
    """Look-alikes and all."""
    async with open_demo_world(module_database_url) as world:
        yield world


def paths(routes: list[BaseRoute], before: str = "") -> Iterator[str]:
    """An address of each route that there is."""
    for route in routes:
        if isinstance(route, Mount):
            yield before + route.path
            yield from paths(list(route.routes), before + route.path)
        elif isinstance(route, Route):
            yield before + route.path.replace("{", "").replace("}", "").partition(":")[0]


async def test_no_route_leads_to_the_host_of_the_request(demo: World) -> None:
    tried = list(paths(demo.app.router.routes))
    assert {"/graphql", "/store", "/auth/login/google", "/developer/google/authorize", "/static"} <= set(
        tried
    )
    redirected = set()
    for path in tried:
        for end in ("", "/", "//", "?a=b", "/?next=//evil.example"):
            for method in ("GET", "POST"):
                answer = await demo.client.request(method, path + end, headers=EVIL)
                location = answer.headers.get("location", "")
                where = httpx2.URL(location)
                assert where.host in {"", "test"}, (path + end, location)
                assert not location.startswith(("//", "/\\"))
                if location:
                    redirected.add(path)
    assert {"/graphql", "/healthz", "/auth/login/google"} <= redirected


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/readyz/", "/readyz"),
        ("/graphql/", "/graphql"),
        ("/graphql/?query=%7Bx%7D&a=1", "/graphql?query=%7Bx%7D&a=1"),
        ("/auth/exchange/", "/auth/exchange"),
        ("/healthz///", "/healthz"),
        ("//store/", "/store"),
        ("//evil.example/", None),
        ("/\\evil.example/", None),
        ("/%2Fevil.example/", None),
        ("/%0d%0aset-cookie:x/", None),
        ("/nothing/", None),
        ("/nothing", None),
        ("/developer/google/authorize/", None),
    ],
)
async def test_a_slash_too_much(demo: World, path: str, location: str | None) -> None:
    answer = await demo.client.post(httpx2.URL(ORIGIN).copy_with(raw_path=path.encode()), headers=EVIL)
    assert answer.headers.get("location") == location
    assert answer.status_code == (307 if location else 404)


async def test_it_is_followed_with_method_and_body(demo: World) -> None:
    given = {"query": "{ __typename }"}
    answer = await demo.client.post("/graphql/", json=given, follow_redirects=True)
    assert answer.json() == {"data": {"__typename": "Query"}}
