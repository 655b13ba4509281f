"""Providers that are down, slow, rude or endless: every sign-in ends, and nothing of theirs gets through."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from structlog.testing import capture_logs

from app.domain.access import Provider
from app.identity.sign_ins import Purpose
from app.infra.db import Database
from app.infra.limiter import Limiter
from auth.providers import SignInFailed, outbound
from auth.providers.outbound import MAX_RESPONSE_BYTES, Outbound
from auth.sign_in import sign_in_routes
from tests.api.cast import ORIGIN
from tests.auth.cast import Arrival, Browser, Landing, Place
from tests.auth.forger import CLIENT, ISSUER, NONCE, REDIRECT, Forger, claims, confused, signed, unsigned

TOKEN = f"{ISSUER}/token"
NOISE = b"the provider's own noise"


async def reason(forger: Forger) -> str:
    """Why a sign-in failed whose code came back."""
    with pytest.raises(SignInFailed) as failed:
        await forger.client().complete({"code": "x"}, nonce=NONCE, verifier="v" * 43, redirect_uri=REDIRECT)
    return failed.value.reason


async def test_what_we_send() -> None:
    forger = Forger(id_token=signed(claims()))
    client = forger.client()
    proven = await client.complete(
        {"code": "the-code"}, nonce=NONCE, verifier="v" * 43, redirect_uri=REDIRECT
    )
    assert proven.subject == "ada"
    sent = dict(httpx2.QueryParams(forger.calls[0].content.decode()))
    assert sent == {
        "grant_type": "authorization_code",
        "code": "the-code",
        "code_verifier": "v" * 43,
        "redirect_uri": REDIRECT,
        "client_id": CLIENT,
        "client_secret": "secret",
    }


async def test_nothing_of_one_person_goes_along_with_another() -> None:
    forger = Forger(id_token=signed(claims()))
    answer = json.dumps({"access_token": "of-ada", "id_token": forger.id_token}).encode()
    forger.say("/token", content=answer, headers={"set-cookie": "who=ada; Path=/"})
    client = forger.client()
    for _ in range(2):
        await client.complete({"code": "x"}, nonce=NONCE, verifier="v" * 43, redirect_uri=REDIRECT)
    assert client._outbound._client.token is None
    for call in forger.calls:
        assert "cookie" not in call.headers
        assert "authorization" not in call.headers


@pytest.mark.parametrize(
    ("failure", "reported"),
    [
        (httpx2.ConnectError("no route to 10.0.0.1"), "no token: ConnectError"),
        (httpx2.ConnectTimeout("slow"), "no token: ConnectTimeout"),
        (httpx2.ReadTimeout("slow"), "no token: ReadTimeout"),
        (httpx2.RemoteProtocolError("rude"), "no token: RemoteProtocolError"),
    ],
)
async def test_a_provider_that_is_down(failure: Exception, reported: str) -> None:
    forger = Forger()
    forger.fail("/token", failure)
    assert await reason(forger) == reported


async def test_a_provider_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each piece comes in time; the whole does not."""
    monkeypatch.setattr(outbound, "CALL_SECONDS", 0.05)
    forger = Forger()

    class Drip(httpx2.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            while True:
                await asyncio.sleep(0.01)
                yield b" "

    async def drip(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=Drip())

    forger.answers["/token"] = drip
    assert await reason(forger) == "no token: TimeoutError"


@pytest.mark.parametrize(
    ("status", "content", "reported"),
    [
        (200, NOISE, "no token: unreadable"),
        (200, b"", "no token: unreadable"),
        (200, b"[]", "no token: unreadable"),
        (200, b"[" * 100_000, "no token: unreadable"),
        (200, b"\xff\xfe", "no token: unreadable"),
        (200, b"{}", "no id_token"),
        (200, b'{"id_token": 5}', "no id_token"),
        (200, b'{"id_token": ""}', "no id_token"),
        (200, b'{"id_token": "a.b.c", "expires_in": {"a": 1}}', "no token: unreadable"),
        (302, b"", "no token: HTTPStatusError"),
        (429, NOISE, "no token: HTTPStatusError"),
        (500, NOISE, "no token: HTTPStatusError"),
        (503, b'{"error": "invalid_grant"}', "no token: HTTPStatusError"),
        (400, b'{"error": "invalid_grant", "error_description": "noise"}', "code refused: invalid_grant"),
        (400, b'{"error": "noise"}', "code refused: error"),
        (400, b'{"error": {"message": "noise", "code": 100}}', "code refused: error"),
    ],
)
async def test_answers_that_are_no_tokens(status: int, content: bytes, reported: str) -> None:
    forger = Forger()
    forger.say("/token", status, content, {"location": "https://evil.example"})
    assert await reason(forger) == reported
    assert len(forger.calls) == 1


@pytest.mark.parametrize(("excess", "reported"), [(0, "no id_token"), (1, "no token: _TooLarge")])
async def test_the_longest_answer(excess: int, reported: str) -> None:
    forger = Forger()
    forger.say("/token", content=b"{}" + b" " * (MAX_RESPONSE_BYTES - 2 + excess))
    assert await reason(forger) == reported


async def test_an_answer_that_would_swell() -> None:
    forger = Forger()
    bomb = gzip.compress(b" " * 10_000_000)
    forger.say("/token", content=bomb, headers={"content-encoding": "gzip"})
    assert await reason(forger) == "no token: _TooLarge"
    assert forger.calls[0].headers["accept-encoding"] == "identity"


@pytest.mark.parametrize(
    ("status", "content", "reported"),
    [
        (200, NOISE, "no answer: unreadable"),
        (200, b"[]", "no answer: not an object"),
        (200, b"[" * 100_000, "no answer: unreadable"),
        (302, b"", "no answer: HTTPStatusError"),
        (404, NOISE, "no answer: HTTPStatusError"),
        (200, b"{}" + b" " * MAX_RESPONSE_BYTES, "no answer: _TooLarge"),
    ],
)
async def test_answers_that_are_no_objects(status: int, content: bytes, reported: str) -> None:
    forger = Forger()
    forger.say("/me", status, content)
    with pytest.raises(SignInFailed) as failed:
        await Outbound(CLIENT, forger).get_json(f"{ISSUER}/me", bearer="t")
    assert failed.value.reason == reported


@pytest.fixture(scope="module")
async def database(place: Place) -> Database:
    return place.database


FORGED = {
    "another nonce": signed(claims(nonce="another")),
    "no nonce": signed(claims(nonce=None)),
    "another audience": signed(claims(aud="another")),
    "another issuer": signed(claims(iss="https://evil.example")),
    "over": signed(claims(iat=0, exp=1)),
    "no signature": unsigned(claims()),
    "a public key for a secret": confused(claims()),
    "an unknown key": signed(claims(), kid="unknown"),
    "too long": signed(claims(more="x" * 8_192)),
}


@pytest.mark.parametrize("what", [*FORGED, "down"])
async def test_forged_tokens_end_at_the_page_that_asked(database: Database, what: str) -> None:
    """By the real routes: nobody is signed in, and the log has one word for it."""
    forger = Forger(id_token=FORGED.get(what, ""))
    if what == "down":
        forger.fail("/token", httpx2.ConnectError("at the forger's"))
    # No finisher: handing over would be an error.
    routes = sign_in_routes(
        database, Limiter(), {Provider.GOOGLE: forger.client()}, ORIGIN, {Purpose.STORE: _never}
    )
    visitor = Browser(Starlette(routes=routes))
    address = await visitor.begin(Provider.GOOGLE, next="/store/items")
    state = httpx2.URL(address).params["state"]
    arrival = Arrival("GET", f"/auth/callback/google?state={state}&code=x")
    with capture_logs() as logs:
        assert await visitor.arrive(arrival) == Landing("/store/items", "failed")
    (line,) = [entry for entry in logs if entry["event"] == "sign-in failed"]
    assert set(line) == {"event", "log_level", "provider", "reason"}
    assert "forger" not in line["reason"]


async def _never(*_handed: object) -> Response:
    raise AssertionError("handed over")
