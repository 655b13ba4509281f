"""The way to a provider and back, by the real routes and the look-alikes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from uuid import uuid4

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from structlog.testing import capture_logs

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity
from app.identity.sign_ins import SIGN_IN_LIFE, Purpose
from app.infra.db import Database
from app.infra.limiter import Limiter
from app.infra.secrets import hash_secret
from app.settings import Settings
from auth.cookies import SIGN_IN_COOKIE
from auth.forms import MAX_FORM_BYTES
from auth.providers import make_providers
from auth.sign_in import sign_in_routes
from tests.api.cast import ORIGIN
from tests.auth.cast import Arrival, Browser, Landing, Place, browser

PLAYERS = (Provider.GOOGLE, Provider.APPLE, Provider.FACEBOOK)
FAILED = Landing("/store", "failed")


def issuer(provider: Provider) -> str:
    return f"{ORIGIN}/developer/{provider.lower()}"


async def under_way(place: Place, state: str) -> bool:
    async with place.database.acquire() as connection:
        row = await connection.fetchrow("SELECT FROM sign_ins WHERE hash = $1", hash_secret(state))
    return row is not None


@pytest.mark.parametrize("provider", PLAYERS)
async def test_there_and_back(place: Place, provider: Provider) -> None:
    landing = await browser(place).sign_in(provider, next="/store/items?page=2")
    assert landing == Landing("/store/items?page=2", "signed-in")
    about, proven = place.last
    assert (about.provider, about.purpose, about.realm) == (provider, Purpose.STORE, "LIVE")
    assert (about.next, about.session_hash) == (landing.path, None)
    assert (proven.provider, proven.issuer, proven.subject) == (provider, issuer(provider), "developer-ada")
    assert proven.email == "ada@example.com"


async def test_what_each_provider_reports(place: Place) -> None:
    async def email_and_name(provider: Provider, person: str) -> tuple[str | None, str | None]:
        assert (await browser(place).sign_in(provider, person)).outcome == "signed-in"
        return place.last[1].email, place.last[1].name

    assert await email_and_name(Provider.GOOGLE, "bruno") == ("bruno@example.com", "Bruno Birch")
    assert await email_and_name(Provider.GOOGLE, "dana") == (None, "Dana Dune")
    assert await email_and_name(Provider.FACEBOOK, "bruno") == ("bruno@example.com", "Bruno Birch")
    assert await email_and_name(Provider.FACEBOOK, "chen") == (None, "Chen Cedar")
    relay = "erin@privaterelay.appleid.com"
    assert await email_and_name(Provider.APPLE, "erin") == (relay, "Erin Elm")
    assert await email_and_name(Provider.APPLE, "erin") == (relay, None), "Apple tells a name once"
    assert (await email_and_name(Provider.APPLE, "dana"))[0] is None, 'its "false" is a text'


async def test_somebody_who_is_typed_in_is_the_same_each_time(place: Place) -> None:
    subjects = set()
    for name in ("Olga Owner", "Olga O."):
        await browser(place).sign_in(name=name, email="olga@example.com")
        proven = place.last[1]
        assert (proven.email, proven.name) == ("olga@example.com", name)
        subjects.add(proven.subject)
    assert len(subjects) == 1


@pytest.mark.parametrize("provider", PLAYERS)
async def test_turning_back(place: Place, provider: Provider) -> None:
    before = len(place.handed)
    visitor = browser(place)
    address = await visitor.begin(provider, next="/store/items")
    arrival = await visitor.choose(address, cancel=True)
    assert await visitor.arrive(arrival) == Landing("/store/items", "cancelled")
    assert await visitor.arrive(arrival) == FAILED, "used up"
    assert len(place.handed) == before


@pytest.mark.parametrize("provider", PLAYERS)
async def test_a_return_counts_once(place: Place, provider: Provider) -> None:
    visitor = browser(place)
    arrival = await visitor.choose(await visitor.begin(provider))
    assert (await visitor.arrive(arrival)).outcome == "signed-in"
    handed = len(place.handed)
    assert await visitor.arrive(arrival) == FAILED
    assert len(place.handed) == handed


@pytest.mark.parametrize("provider", PLAYERS)
async def test_a_return_counts_in_the_browser_that_began(place: Place, provider: Provider) -> None:
    ada, mallory = browser(place), browser(place)
    arrival = await ada.choose(await ada.begin(provider))
    await mallory.begin(provider)
    handed = len(place.handed)
    for stranger in (mallory, browser(place)):
        assert await stranger.arrive(arrival) == FAILED
    assert len(place.handed) == handed
    assert (await ada.arrive(arrival)).outcome == "signed-in", "others cannot use it up"


async def test_two_windows_of_a_browser(place: Place) -> None:
    visitor = browser(place)
    google, apple = await visitor.begin(Provider.GOOGLE), await visitor.begin(Provider.APPLE)
    for address in (google, apple):
        assert (await visitor.arrive(await visitor.choose(address))).outcome == "signed-in"


async def test_a_cookie_that_is_none_of_ours_is_replaced(place: Place) -> None:
    visitor = Browser(place.app, {SIGN_IN_COOKIE: "chosen-by-somebody-else"})
    assert (await visitor.sign_in()).outcome == "signed-in"
    assert visitor.cookies[SIGN_IN_COOKIE] != "chosen-by-somebody-else"


@pytest.mark.parametrize(
    ("left", "outcome"), [(timedelta(0), "failed"), (timedelta(seconds=30), "signed-in")]
)
async def test_a_sign_in_lives_for_ten_minutes(place: Place, left: timedelta, outcome: str) -> None:
    visitor = browser(place)
    address = await visitor.begin(Provider.GOOGLE)
    arrival = await visitor.choose(address)
    async with place.database.acquire() as connection:
        expires = await connection.fetchval(
            "UPDATE sign_ins SET expires_at = $2 WHERE hash = $1 RETURNING"
            " (SELECT old.expires_at FROM sign_ins old WHERE old.hash = $1)",
            *(hash_secret(arrival.answer["state"]), datetime.now(UTC) + left),
        )
    assert expires is not None
    assert abs(expires - datetime.now(UTC) - SIGN_IN_LIFE) < timedelta(seconds=30)
    assert (await visitor.arrive(arrival)).outcome == outcome


async def test_a_return_to_another_provider(place: Place) -> None:
    visitor = browser(place)
    arrival = await visitor.choose(await visitor.begin(Provider.GOOGLE))
    elsewhere = arrival.url.replace("/callback/google", "/callback/facebook")
    assert await visitor.arrive(replace(arrival, url=elsewhere)) == FAILED
    assert (await visitor.arrive(arrival)).outcome == "signed-in"


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "guessed"},
        {"code": ""},
        {"code": "x" * 5_000},
        {"code": "Straße"},
        {"error": "server_error", "error_description": "<b>boo</b>"},
        {"error": "<script>alert(1)</script>"},
        {"iss": "https://evil.example"},
    ],
)
async def test_answers_that_are_worth_nothing(place: Place, changed: dict[str, str]) -> None:
    visitor, handed = browser(place), len(place.handed)
    arrival = await visitor.choose(await visitor.begin(Provider.GOOGLE, next="/store/items"))
    answer = arrival.answer | changed
    with capture_logs() as logs:
        landing = await visitor.arrive(Arrival("GET", f"/auth/callback/google?{urlencode(answer)}"))
    assert landing == Landing("/store/items", "failed")
    assert len(place.handed) == handed
    assert not await under_way(place, answer["state"])
    (line,) = [entry for entry in logs if entry["event"] == "sign-in failed"]
    assert not any(text in str(line) for text in ("boo", "script", "guessed", "evil", answer["state"]))


@pytest.mark.parametrize(
    "query",
    ["", "state=&code=x", "code=x", "state=a&state=b", "state=%00", "&".join(f"a{n}=" for n in range(40))],
)
async def test_answers_that_nobody_asked_for(place: Place, query: str) -> None:
    visitor = browser(place)
    await visitor.begin(Provider.GOOGLE)
    assert await visitor.arrive(Arrival("GET", f"/auth/callback/google?{query}")) == FAILED


async def test_a_field_twice_does_not_use_the_sign_in_up(place: Place) -> None:
    visitor = browser(place)
    arrival = await visitor.choose(await visitor.begin(Provider.GOOGLE))
    assert await visitor.arrive(replace(arrival, url=f"{arrival.url}&code=another")) == FAILED
    assert (await visitor.arrive(arrival)).outcome == "signed-in"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"{}", "application/json"),
        (b"", "application/x-www-form-urlencoded"),
        (b"state=\xff", "application/x-www-form-urlencoded"),
        (b"state=%ff", "application/x-www-form-urlencoded"),
        (b"state=a&state=b", "application/x-www-form-urlencoded"),
        (b"state=" + b"a" * MAX_FORM_BYTES, "application/x-www-form-urlencoded"),
        (b"--x\r\n", "multipart/form-data; boundary=x"),
    ],
)
async def test_forms_that_are_none(place: Place, body: bytes, content_type: str) -> None:
    transport = httpx2.ASGITransport(place.app)
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        response = await client.post(
            "/auth/callback/apple", content=body, headers={"content-type": content_type}
        )
    assert (response.status_code, response.headers["location"]) == (303, "/store#failed")


@pytest.mark.parametrize("size", [MAX_FORM_BYTES, MAX_FORM_BYTES + 1])
async def test_the_longest_form(place: Place, size: int) -> None:
    visitor = browser(place)
    arrival = await visitor.choose(await visitor.begin(Provider.APPLE))
    filling = size - len(urlencode(dict(arrival.fields))) - len("&more=")
    long = replace(arrival, fields={**arrival.fields, "more": "x" * filling})
    outcome = "signed-in" if size == MAX_FORM_BYTES else "failed"
    assert (await visitor.arrive(long)).outcome == outcome


@pytest.mark.parametrize(
    "user", ["", "null", "[]", '{"name": 5}', '{"name": {"firstName": 5}}', "[" * 9_000, "{"]
)
async def test_a_name_from_apple_that_is_none(place: Place, user: str) -> None:
    visitor = browser(place)
    arrival = await visitor.choose(await visitor.begin(Provider.APPLE), name=f"Name {uuid4()}")
    landing = await visitor.arrive(replace(arrival, fields={**arrival.fields, "user": user}))
    assert (landing.outcome, place.last[1].name) == ("signed-in", None)


async def test_a_name_from_apple_is_shown_on_one_line(place: Place) -> None:
    visitor = browser(place)
    user = '{"name": {"firstName": "A\\u0000d\\na", "lastName": "' + "b" * 500 + '"}}'
    arrival = await visitor.choose(await visitor.begin(Provider.APPLE), name="Somebody")
    await visitor.arrive(replace(arrival, fields={**arrival.fields, "user": user}))
    assert place.last[1].name == ("A d a " + "b" * 500)[:128]


async def test_whatever_goes_wrong_ends_at_the_store(place: Place) -> None:
    async def broken(*_handed: object) -> Response:
        raise RuntimeError("Key (issuer, subject)=(https://issuer.example, ada) already exists")

    providers = make_providers(Settings(demo=True, public_url=ORIGIN), place.look_alikes)
    routes = sign_in_routes(place.database, Limiter(), providers, ORIGIN, {Purpose.STORE: broken})
    visitor = Browser(Starlette(routes=[*routes, *place.look_alikes.routes()]))
    with capture_logs() as logs:
        assert await visitor.sign_in(next="/store/items") == FAILED
    assert [entry["raised"] for entry in logs] == ["RuntimeError"]
    assert "issuer" not in str(logs)
    closed = Database(place.database.url)
    routes = sign_in_routes(closed, Limiter(), providers, ORIGIN, {Purpose.STORE: broken})
    response = await Browser(Starlette(routes=routes)).request("GET", "/auth/login/google")
    assert (response.status_code, response.headers["location"]) == (303, "/store#failed")


async def test_the_identity_is_what_the_provider_calls_it(place: Place) -> None:
    await browser(place).sign_in(Provider.GOOGLE, "bruno")
    assert place.last[1] == ProvenIdentity(
        Provider.GOOGLE, issuer(Provider.GOOGLE), "developer-bruno", "bruno@example.com", "Bruno Birch"
    )
