"""The beginning of a sign-in: where it may lead, what is remembered of it, and who may not begin one."""

import time
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from starlette.applications import Starlette

from app.domain.access import Provider
from app.identity.sessions import SESSION_PREFIX
from app.identity.sign_ins import Purpose
from app.infra.limiter import Limiter
from app.infra.secrets import hash_secret, new_secret
from app.studios.service import create_game, create_studio
from auth.cookies import SIGN_IN_COOKIE, STORE_COOKIE
from auth.sign_in import MAX_NEXT, SIGN_INS, other_sign_in_routes, safe_next, sign_in_routes
from tests.api.cast import ORIGIN, World
from tests.auth.cast import Browser, Landing, Place, browser
from tests.cast import NOW

PLAYERS = (Provider.GOOGLE, Provider.APPLE, Provider.FACEBOOK)


async def test_the_way_there(place: Place) -> None:
    response = await browser(place).request("GET", "/auth/login/google")
    cookie = response.headers["set-cookie"]
    assert cookie.startswith(f"{SIGN_IN_COOKIE}=")
    attributes = {part.strip() for part in cookie.split(";")[1:]}
    assert attributes == {"Max-Age=600", "Path=/", "HttpOnly", "Secure", "SameSite=none"}
    assert (response.status_code, response.headers["cache-control"]) == (302, "no-store")
    address = urlsplit(response.headers["location"])
    asked = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert asked["redirect_uri"] == f"{ORIGIN}/auth/callback/google"
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    secret = cookie.split(";")[0].partition("=")[2]
    async with place.database.acquire() as connection:
        row = await connection.fetchrow("SELECT * FROM sign_ins WHERE hash = $1", hash_secret(asked["state"]))
    assert row is not None
    stored = dict(row)
    assert stored["nonce"] == asked["nonce"]
    assert stored["browser_hash"] == hash_secret(secret)
    assert not {asked["state"], secret} & {str(value) for value in stored.values()}


HOSTILE = [
    *("//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\\/evil.example"),
    *(
        "https://evil.example",
        "HTTPS:evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "evil.example",
    ),
    *("/\t/evil.example", "/\n/evil.example", "/\r\nLocation: https://evil.example", "/store\x00", "/\x7f"),
    *(" /store", "/st ore", "/störe", "/\u2215evil.example", "/<script>", '/"', "", "#x", "?x", "."),
    *(" //evil.example", "/\ud800", "@evil.example", "/store" + "x" * MAX_NEXT),
]


@pytest.mark.parametrize("wanted", HOSTILE)
def test_next_leads_nowhere_else(wanted: str) -> None:
    assert safe_next(wanted) == "/store"


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        (None, "/store"),
        ("/", "/"),
        ("/store/items/a-b_c~d?x=1&y=%2F%2F#top", "/store/items/a-b_c~d?x=1&y=%2F%2F"),
        ("/" + "x" * (MAX_NEXT - 1), "/" + "x" * (MAX_NEXT - 1)),
    ],
)
def test_next_leads_on(wanted: str | None, path: str) -> None:
    assert safe_next(wanted) == path


@pytest.mark.parametrize("wanted", ["//evil.example", "/\\evil.example", "https://evil.example/"])
async def test_a_hostile_next_ends_at_the_store(place: Place, wanted: str) -> None:
    assert await browser(place).sign_in(next=wanted) == Landing("/store", "signed-in")


async def session(place: Place, realm: str, life: timedelta = timedelta(hours=1)) -> str:
    """A store session of a visitor, by its secret."""
    secret, now = new_secret(SESSION_PREFIX), datetime.now(UTC)
    async with place.database.acquire() as connection:
        identity = await connection.fetchval(
            "INSERT INTO identities (realm, provider, issuer, subject, linked_at)"
            " VALUES ($1, 'GOOGLE', 'https://issuer.example', $2, $3) RETURNING id",
            *(realm, secret, now),
        )
        await connection.execute(
            "INSERT INTO unlinked_sessions (hash, kind, realm, identity_id, created_at, seen_at, expires_at)"
            " VALUES ($1, 'COOKIE', $2, $3, $4, $4, $5)",
            *(hash_secret(secret), realm, identity, now, now + life),
        )
    return secret


async def games(place: Place) -> tuple[str, str]:
    """A sandbox and a live game."""
    slug = f"studio-{uuid4().hex[:12]}"
    await create_studio(place.database, slug, slug, NOW)
    for game, now in (("sand", NOW), ("live", None)):
        await create_game(place.database, slug, game, name=game, real_now=NOW, sandbox_now=now, frozen=True)
    async with place.database.acquire() as connection:
        rows = await connection.fetch(
            "SELECT g.id FROM games g JOIN studios s ON s.id = g.studio_id WHERE s.slug = $1"
            " ORDER BY g.slug DESC",
            slug,
        )
    sand, live = (str(row["id"]) for row in rows)
    return sand, live


async def test_the_game_decides_the_realm(place: Place) -> None:
    sand, live = await games(place)
    for game, realm in ((sand, sand), (sand.upper(), sand), (live, "LIVE")):
        await browser(place).sign_in(game=game)
        assert place.last[0].realm == realm


@pytest.mark.parametrize(
    "game", ["9d5f6a6e-0d3c-4a51-8d0e-2f0b7c1a9e55", "", "nonsense", "LIVE", "x" * 5_000]
)
async def test_a_game_that_is_not_there(place: Place, game: str) -> None:
    response = await browser(place).request("GET", f"/auth/login/google?game={game}")
    assert (response.status_code, response.json()["error"]["code"]) == (404, "NOT_FOUND")
    assert "set-cookie" not in response.headers


@pytest.mark.parametrize("provider", PLAYERS)
async def test_the_session_that_asked(place: Place, provider: Provider) -> None:
    """It is remembered: Apple's POST comes from another site, and does not carry its cookie."""
    sand, live = await games(place)
    in_sand, in_live = await session(place, sand), await session(place, "LIVE")
    over = await session(place, sand, timedelta(0))
    for secret, game, realm, remembered in [
        (in_sand, None, sand, True),
        (in_sand, sand, sand, True),
        (in_sand, live, "LIVE", False),
        (in_live, None, "LIVE", True),
        (in_live, sand, sand, False),
        (over, None, "LIVE", False),
        (new_secret(SESSION_PREFIX), None, "LIVE", False),
    ]:
        visitor = Browser(place.app, {STORE_COOKIE: secret})
        await visitor.sign_in(provider, **({} if game is None else {"game": game}))
        about = place.last[0]
        expected = hash_secret(secret) if remembered else None
        assert (about.realm, about.session_hash) == (realm, expected)


async def test_staff_sign_in_with_google_alone(place: Place) -> None:
    visitor = Browser(place.app, {STORE_COOKIE: await session(place, "LIVE")})
    assert (await visitor.sign_in(purpose="staff", next="/console")).path == "/console"
    assert (place.last[0].purpose, place.last[0].session_hash) == (Purpose.STAFF, None)
    for path in ("apple?purpose=staff", "facebook?purpose=staff", "google?purpose=root", "google?purpose="):
        assert (await visitor.request("GET", f"/auth/login/{path}")).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/auth/login/google", {"GET", "HEAD"}),
        ("POST", "/auth/callback/google", {"GET", "HEAD"}),
        ("POST", "/auth/callback/facebook", {"GET", "HEAD"}),
        ("GET", "/auth/callback/apple", {"POST"}),
        ("GET", "/auth/facebook/data-deletion", {"POST"}),
    ],
)
async def test_methods(place: Place, method: str, path: str, allowed: set[str]) -> None:
    response = await browser(place).request(method, path)
    assert response.status_code == 405
    assert {name.strip() for name in response.headers["allow"].split(",")} == allowed


async def test_providers_that_are_not_there(place: Place) -> None:
    for path in ("/auth/login/game", "/auth/login/GOOGLE", "/auth/login/", "/auth/callback/game"):
        assert (await browser(place).request("GET", path)).status_code == 404
    nobody = Browser(Starlette(routes=sign_in_routes(place.database, Limiter(), {}, ORIGIN, {})))
    for provider in PLAYERS:
        for way in ("login", "callback"):
            for method in ("GET", "POST"):
                response = await nobody.request(method, f"/auth/{way}/{provider.lower()}")
                assert response.status_code == 404


@pytest.mark.parametrize("provider", [Provider.GOOGLE, Provider.APPLE])
async def test_the_most_sign_ins_from_an_address(place: Place, provider: Provider) -> None:
    visitor, began = browser(place), time.monotonic()
    for _ in range(SIGN_INS):
        await visitor.begin(provider)
    response = await visitor.request("GET", f"/auth/login/{provider.lower()}")
    assert (response.status_code, response.json()["error"]["code"]) == (429, "RATE_LIMITED")
    assert 60 - (time.monotonic() - began) <= int(response.headers["retry-after"]) <= 60
    assert await browser(place).begin(provider), "others may"


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("way", ["login", "callback"])
async def test_a_provider_that_is_not_set_up(place: Place, way: str, method: str) -> None:
    visitor = Browser(Starlette(routes=other_sign_in_routes({})))
    for name, words in (("google", "Google is not set up here"), ("twitter", "no such sign-in")):
        response = await visitor.request(method, f"/auth/{way}/{name}")
        assert response.status_code == 404
        assert response.json()["error"]["code"] == "NOT_FOUND"
        assert words in response.json()["error"]["message"]


@pytest.mark.parametrize(
    "path",
    [
        *("/auth/login/google", "/auth/login/google?purpose=staff", "/auth/callback/google?state=x&code=y"),
        *("/auth/callback/facebook?error=x", "/auth/callback/google?state=staff_x&code=y"),
    ],
)
async def test_no_redirect_goes_by_the_host_header(demo_world: World, path: str) -> None:
    response = await browser(demo_world).request("GET", path, headers={"host": "evil.example"})
    assert response.is_redirect
    assert "evil" not in response.headers["location"]
    assert "evil" not in response.headers.get("set-cookie", "")
