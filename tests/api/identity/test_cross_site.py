"""Requests of other sites: cookies are ours alone, tokens are sent by any page and given to listed ones."""

import httpx2
import pytest
from starlette.requests import HTTPConnection

from auth.cross_site import ALLOWED_HEADERS, is_cross_site, origin_of
from tests.api.cast import ORIGIN, Stage, World
from tests.api.identity.doors import WHO, Browser, bearer_of, error_of, guest, link_of, post
from tests.api.identity.test_create_store_link import another_process, open_shop

SHOP = "https://shop.example"
FOREIGN = [
    {"origin": "https://evil.example"},
    {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    {"origin": "http://test.evil.example"},
    {"origin": "http://test:8000"},
    {"origin": "ftp://test"},
    {"origin": "null"},
    {"origin": "null", "sec-fetch-site": "cross-site"},
    {"origin": ""},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "rubbish"},
    {"origin": ORIGIN, "sec-fetch-site": "cross-site"},
]
OWN = [
    {"origin": ORIGIN},
    {"origin": "HTTP://TEST"},
    {"origin": ORIGIN, "sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "none"},
    {"origin": "null", "sec-fetch-site": "same-origin"},
    {},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_a_cookie_of_another_sites_post_is_refused(
    stage: Stage, world: World, headers: dict[str, str]
) -> None:
    inside = await guest(stage)
    sent = {"cookie": inside.headers()["cookie"]} | headers
    answer = await world.send(None, {"query": WHO}, **sent)
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert answer.body.get("data") is None
    assert error_of(await post(world, "/auth/logout", {}, sent)) == (403, "FORBIDDEN")
    code = await link_of(world, await stage.token("ada"))
    given = {"code": code, "session": "cookie", "replace": True}
    assert error_of(await post(world, "/auth/exchange", given, sent)) == (403, "FORBIDDEN")
    assert (await inside.ask(WHO)).only["kind"] == "PLAYER"
    assert (await inside.exchange(code)).status_code == 200


@pytest.mark.parametrize("headers", OWN, ids=str)
async def test_our_own_pages_and_programs_are_not(
    stage: Stage, world: World, headers: dict[str, str]
) -> None:
    inside = await guest(stage)
    sent = {"cookie": inside.headers()["cookie"]} | headers
    assert (await world.send(None, {"query": WHO}, **sent)).only["kind"] == "PLAYER"
    assert (await post(world, "/auth/logout", {}, sent)).status_code == 204
    assert (await inside.ask(WHO)).only["kind"] == "ANONYMOUS"


async def test_without_a_cookie_nobody_is_refused_for_the_site(stage: Stage, world: World) -> None:
    for headers in FOREIGN:
        assert (await world.send(None, {"query": WHO}, **headers)).only["kind"] == "ANONYMOUS"
        assert (await world.send(stage.key, {"query": WHO}, **headers)).only["kind"] == "STUDIO"


async def test_a_query_in_an_address_changes_nothing_and_is_answered(stage: Stage, world: World) -> None:
    inside = await guest(stage)
    headers = {"cookie": inside.headers()["cookie"], "sec-fetch-site": "cross-site", "accept": "*/*"}
    answer = await world.client.get("/graphql", params={"query": WHO}, headers=headers)
    assert answer.json()["data"]["viewer"]["kind"] == "PLAYER"
    mutation = "mutation { signOutEverywhere { userErrors { code } } }"
    refused = await world.client.get("/graphql", params={"query": mutation}, headers=headers)
    assert refused.status_code == 405
    assert (await inside.ask(WHO)).only["kind"] == "PLAYER"


@pytest.mark.parametrize(
    ("host", "origin", "foreign"),
    [
        ("laurel.example", "https://laurel.example", False),
        ("127.0.0.1:8000", "http://127.0.0.1:8000", False),
        ("localhost:8000", "http://localhost:8000", False),
        ("localhost:8000", "http://127.0.0.1:8000", True),
        ("behind.proxy", "https://behind.proxy", False),
        ("behind.proxy", "https://laurel.example", False),
        ("laurel.example:8443", "https://laurel.example:9443", True),
    ],
)
def test_the_host_that_the_browser_used_is_ours(host: str, origin: str, foreign: bool) -> None:
    scope = {
        "type": "http",
        "scheme": "http",
        "path": "/graphql",
        "query_string": b"",
        "server": ("127.0.0.1", 8000),
        "headers": [(b"host", host.encode()), (b"origin", origin.encode())],
    }
    assert is_cross_site(HTTPConnection(scope), "https://laurel.example") is foreign


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://shop.example/store?x=1", SHOP),
        ("https://Shop.Example:443/", SHOP),
        ("http://shop.example:80", "http://shop.example"),
        ("http://[::1]:8080/store", "http://[::1]:8080"),
        ("https://shop.example:8443/a", "https://shop.example:8443"),
        ("shop.example", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_the_origin_of_an_address(url: str, origin: str) -> None:
    assert origin_of(url) == origin


async def preflight(
    client: httpx2.AsyncClient, path: str, origin: str, header: str = "authorization"
) -> httpx2.Response:
    return await client.options(
        path,
        headers={
            "origin": origin,
            "access-control-request-method": "POST",
            "access-control-request-headers": header,
        },
    )


@pytest.mark.parametrize("path", ["/auth/exchange", "/auth/logout"])
async def test_preflights_by_the_exact_list(world: World, path: str) -> None:
    async with open_shop(world, SHOP) as shop:
        allowed = await preflight(shop.client, path, SHOP, "authorization, content-type")
        assert allowed.status_code == 200
        assert allowed.headers["access-control-allow-origin"] == SHOP
        assert "access-control-allow-credentials" not in allowed.headers
        assert "origin" in allowed.headers["vary"].lower()
        assert (await preflight(shop.client, path, SHOP, "cookie")).status_code == 400
        others = (
            "https://evil.example",
            "http://shop.example",
            SHOP + ":8443",
            SHOP + ".evil.example",
            "null",
            "*",
        )
        for origin in others:
            refused = await preflight(shop.client, path, origin)
            assert refused.status_code == 400
            assert "access-control-allow-origin" not in refused.headers
    closed = await preflight(world.client, path, SHOP)
    assert closed.status_code == 405
    assert "access-control-allow-origin" not in closed.headers


@pytest.mark.parametrize("path", ["/graphql", "/graphql/stream", "/auth/exchange", "/auth/logout"])
async def test_what_clients_send_on_their_own_is_allowed(world: World, path: str) -> None:
    allowed_origin = SHOP if path.startswith("/auth") else "*"
    async with open_shop(world, SHOP) as shop:
        for asked in (
            "content-type,authorization,apollo-require-preflight",
            "Apollo-Require-Preflight, TraceParent",
            "traceparent,tracestate,baggage,sentry-trace",
            "apollographql-client-name,apollographql-client-version,x-apollo-operation-name",
            "graphql-client-name,graphql-client-version,x-request-id,x-requested-with",
            ",".join(ALLOWED_HEADERS),
        ):
            answer = await preflight(shop.client, path, SHOP, asked)
            assert answer.status_code == 200, answer.text
            assert answer.headers["access-control-allow-origin"] == allowed_origin
            allowed = answer.headers["access-control-allow-headers"].lower().split(", ")
            assert {name.strip().lower() for name in asked.split(",")} <= set(allowed)
            assert "access-control-allow-credentials" not in answer.headers
        for asked in ("cookie", "x-forwarded-for", "x-evil"):
            assert (await preflight(shop.client, path, SHOP, asked)).status_code == 400


@pytest.mark.parametrize("path", ["/graphql", "/graphql/stream"])
async def test_pages_of_any_origin_may_ask_without_cookies(world: World, path: str) -> None:
    """The widget is in the pages of games, whose origins nobody lists."""
    for origin in ("https://game.example", "null", "capacitor://localhost"):
        answer = await preflight(world.client, path, origin, "authorization, content-type")
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers
        assert (await preflight(world.client, path, origin, "cookie")).status_code == 400


async def test_with_a_token_a_cookie_is_not_read(stage: Stage, world: World) -> None:
    """A page of another origin asks with ada's token in a browser in which a guest is signed in."""
    await stage.onboard("ada")
    inside = await guest(stage)
    sent = {"origin": "https://game.example", "sec-fetch-site": "cross-site"}
    sent["cookie"] = inside.headers()["cookie"]
    who = "{ me { playerId } }"
    answer = await world.send(await stage.token("ada"), {"query": who}, **sent)
    assert answer.only["playerId"] == "ada"
    wrong = await world.send("lp_wrong", {"query": who}, **sent)
    assert wrong.code == "UNAUTHENTICATED"
    alone = await world.client.get("/graphql", params={"query": who}, headers=sent | {"accept": "*/*"})
    assert "access-control-allow-credentials" not in alone.headers


async def test_a_listed_page_asks_with_a_token(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    token = await bearer_of(world, await stage.token("ada"))
    async with open_shop(world, SHOP) as shop:
        asked = {"query": WHO}
        headers = shop.headers | {"authorization": f"Bearer {token}"}
        answer = await shop.client.post("/graphql", json=asked, headers=headers)
        assert answer.json()["data"]["viewer"]["kind"] == "PLAYER"
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["access-control-expose-headers"] == "x-request-id, retry-after"
        inside = await guest(stage)
        cookie = shop.headers | {"cookie": inside.headers()["cookie"]}
        assert (await shop.client.post("/graphql", json=asked, headers=cookie)).status_code == 403
        assert error_of(await shop.exchange("lc_x", "cookie")) == (403, "FORBIDDEN")
        assert error_of(await shop.exchange("lc_x", "bearer")) == (400, "CODE_INVALID")
        assert (await shop.client.post("/auth/logout", json={}, headers=headers)).status_code == 204
        assert (await world.ask(token, WHO)).code == "UNAUTHENTICATED"


async def test_a_page_that_is_not_listed_exchanges_nothing(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    code = await link_of(world, await stage.token("ada"))
    headers = {"origin": "https://evil.example"}
    for kind in ("cookie", "bearer"):
        given = {"code": code, "session": kind}
        assert error_of(await post(world, "/auth/exchange", given, headers)) == (403, "FORBIDDEN")
    await Browser(world).enter(code)


@pytest.mark.parametrize(
    "origins", [["*"], ["null"], ["https://shop.example/"], ["shop.example"], ["https://*.example"]]
)
async def test_origins_are_listed_exactly(module_database_url: str, origins: list[str]) -> None:
    with pytest.raises(ValueError, match="store_origins"):
        async with another_process(module_database_url, store_origins=origins):
            pass
