"""Facebook's deletion callback: only what Facebook signed counts, and only what was linked before it."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.domain.access import GameMode
from app.infra.secrets import hash_secret, new_secret
from auth.data_deletion import CLOCK_TOLERANCE, PATH
from auth.developer.facebook import FacebookLookAlike
from auth.providers.facebook import MAX_SIGNED_REQUEST
from tests.api.cast import ORIGIN, World
from tests.auth.cast import browser

ISSUER = f"{ORIGIN}/developer/facebook"
SECRET = FacebookLookAlike.client_secret


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def request(subject: object = "ada", secret: str = SECRET, **changes: object) -> str:
    """A signed_request as Facebook makes it; None takes a field away."""
    now = int(datetime.now(UTC).timestamp())
    fields = {"algorithm": "HMAC-SHA256", "expires": now + 60, "issued_at": now, "user_id": subject} | changes
    payload = encoded(json.dumps({k: v for k, v in fields.items() if v is not None}).encode())
    return f"{encoded(hmac.digest(secret.encode(), payload.encode(), hashlib.sha256))}.{payload}"


async def linked(world: World, subject: str, *, issuer: str = ISSUER, realm: str = "LIVE") -> int:
    """An identity with a session; its member has an e-mail and something earned."""
    stage = await world.stage(live=("arena",)) if realm == "LIVE" else await world.stage()
    key = await world.key(stage.slug, mode=GameMode.LIVE) if realm == "LIVE" else stage.key
    await world.ask(
        key,
        "mutation($input: OnboardPlayerInput!) { onboardPlayer(input: $input) { member { id } } }",
        input={"playerId": "ada"},
    )
    async with world.database.acquire() as connection:
        player = await connection.fetchrow(
            "SELECT p.member_id, p.game_id FROM players p JOIN games g ON g.id = p.game_id"
            " JOIN studios s ON s.id = g.studio_id WHERE s.slug = $1",
            stage.slug,
        )
        assert player is not None
        member, game = player
        identity = await connection.fetchval(
            "INSERT INTO identities (realm, provider, issuer, subject, member_id, member_game_id, linked_at)"
            " VALUES ($1, 'FACEBOOK', $2, $3, $4, $5, $6) RETURNING id",
            *(realm, issuer, subject, member, game, datetime.now(UTC)),
        )
        await connection.execute(
            "INSERT INTO contacts (game_id, member_id, email_sealed, updated_at) VALUES ($1, $2, $3, $4)",
            *(game, member, b"encrypted", datetime.now(UTC)),
        )
        await connection.execute(
            "INSERT INTO unlinked_sessions (hash, kind, realm, identity_id, created_at, seen_at, expires_at)"
            " VALUES ($1, 'COOKIE', $2, $3, $4, $4, $4)",
            *(hash_secret(new_secret("")), realm, identity, datetime.now(UTC)),
        )
    assert identity is not None
    return identity


async def left(world: World, identity: int) -> tuple[int, int]:
    """How many of the identity and its sessions there are."""
    async with world.database.acquire() as connection:
        row = await connection.fetchrow(
            "SELECT (SELECT count(*) FROM identities WHERE id = $1),"
            " (SELECT count(*) FROM unlinked_sessions WHERE identity_id = $1)",
            identity,
        )
    assert row is not None
    return row[0], row[1]


async def test_an_identity_goes_and_the_standing_stays(demo_world: World) -> None:
    subject = uuid4().hex
    live, sandbox = await linked(demo_world, subject), await linked(demo_world, subject, realm=str(uuid4()))
    another = await linked(demo_world, f"{subject}-another")
    elsewhere = await linked(demo_world, subject, issuer="https://another.example")
    async with demo_world.database.acquire() as connection:
        members = await connection.fetchval("SELECT count(*) FROM members")
        contacts = await connection.fetchval("SELECT count(*) FROM contacts") or 0
    visitor = browser(demo_world)
    response = await visitor.request("POST", PATH, data={"signed_request": request(subject)})
    assert response.status_code == 200
    assert [await left(demo_world, one) for one in (live, sandbox)] == [(0, 0), (0, 0)]
    assert [await left(demo_world, one) for one in (another, elsewhere)] == [(1, 1), (1, 1)]
    async with demo_world.database.acquire() as connection:
        assert await connection.fetchval("SELECT count(*) FROM members") == members
        assert await connection.fetchval("SELECT count(*) FROM contacts") == contacts - 2

    answer = response.json()
    assert set(answer) == {"url", "confirmation_code"}
    assert answer["confirmation_code"].isalnum()
    assert answer["url"] == f"{ORIGIN}{PATH}/{answer['confirmation_code']}"
    page = await visitor.request("GET", answer["url"])
    assert page.status_code == 200
    assert answer["confirmation_code"] in page.text
    assert "script-src" not in page.headers["content-security-policy"]

    again = await visitor.request("POST", PATH, data={"signed_request": request(subject)})
    assert (again.status_code, set(again.json())) == (200, {"url", "confirmation_code"})


async def test_a_link_made_after_the_request_stays(demo_world: World) -> None:
    """So sending an old request once more undoes nothing."""
    subject = uuid4().hex
    identity = await linked(demo_world, subject)
    long_ago = datetime.now(UTC) - CLOCK_TOLERANCE - timedelta(seconds=5)
    old = request(subject, issued_at=int(long_ago.timestamp()))
    assert (await browser(demo_world).request("POST", PATH, data={"signed_request": old})).status_code == 200
    assert await left(demo_world, identity) == (1, 1)


def unsigned(subject: str) -> dict[str, str]:
    """What Facebook did not sign, or not like this, by what is wrong with it."""
    good, other = request(subject), request(f"{subject}x")
    return {
        "another secret": request(subject, "another app's secret"),
        "no signature": f".{good.partition('.')[2]}",
        "another's signature": f"{other.partition('.')[0]}.{good.partition('.')[2]}",
        "algorithm none": request(subject, algorithm="none"),
        "no algorithm": request(subject, algorithm=None),
        "no instant": request(subject, issued_at=None),
        "a text for an instant": request(subject, issued_at="now"),
        "an instant beyond time": request(subject, issued_at=1e300),
        "the last instant": request(subject, issued_at=253402300799),
        "no subject": request(None),
        "a number for a subject": request(5),
        "a blank subject": request(""),
        "too long": request(subject, more="x" * MAX_SIGNED_REQUEST),
        "not ASCII": "é.é",
        "not base64": "!.!",
        "nothing": "",
    }


@pytest.mark.parametrize("wrong", unsigned("x"))
async def test_what_facebook_did_not_sign(demo_world: World, wrong: str) -> None:
    subject = uuid4().hex
    identity = await linked(demo_world, subject)
    response = await browser(demo_world).request(
        "POST", PATH, data={"signed_request": unsigned(subject)[wrong]}
    )
    assert (response.status_code, response.json()["error"]["code"]) == (400, "BAD_USER_INPUT")
    assert await left(demo_world, identity) == (1, 1)


async def test_requests_that_are_none(demo_world: World) -> None:
    visitor = browser(demo_world)
    assert (await visitor.request("POST", PATH)).status_code == 400
    assert (await visitor.request("POST", PATH, data={})).status_code == 400
    assert (await visitor.request("GET", PATH)).status_code == 405


@pytest.mark.parametrize("code", ["x", "0" * 32, "<b>", "%00", "é"])
async def test_codes_that_are_none(demo_world: World, code: str) -> None:
    page = await browser(demo_world).request("GET", f"{PATH}/{code}")
    assert page.status_code == 404
    assert code not in page.text or code == "x"
