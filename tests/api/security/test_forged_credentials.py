"""Credentials that were made up, cut, changed, outlived, revoked, or sent where another kind belongs."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from app.domain.access import StaffRole
from app.identity.sessions import SessionKind
from app.identity.staff import revoke
from app.infra.secrets import Prefix, hash_secret, new_secret
from auth.cookies import STAFF_COOKIE
from tests.api.cast import ORIGIN, Cast, Stage, World
from tests.api.identity.doors import COOKIE, SIGN_OUT, proven, signed_in
from tests.api.privacy.people import at_store
from tests.api.staff.people import employ
from tests.cast import fetch_rows

Record = Callable[[str, object], None]
WHO = "{ viewer { kind scopes } me { id } }"
NO_ONE = {"viewer": {"kind": "ANONYMOUS", "scopes": []}, "me": None}


def forgeries(secret: str) -> Iterator[str]:
    """What is made by somebody who has seen a secret, or its hash, or a part of it."""
    prefix = next(one for one in Prefix if secret.startswith(one))
    body = secret.removeprefix(prefix)
    middle = len(body) // 2
    other = "A" if body[middle] != "A" else "B"
    yield from (secret[:-1], secret[:-20], prefix, body, f"{secret}A", f"{secret}=", f"{secret}\u00a0")
    yield from (secret.swapcase(), secret[::-1], f"{prefix}{secret}", secret.replace("_", "-"))
    yield from (prefix + body[:middle] + other + body[middle + 1 :], prefix + body[1:] + body[0])
    yield from (hash_secret(secret), prefix + hash_secret(secret), prefix + hash_secret(secret)[:43])
    yield from (f"{one}{body}" for one in Prefix if one != prefix)
    yield from (f"{prefix}{text}" for text in ("%", "*", "\\", "' OR true --", "x" * 300, "null", "0"))
    yield from (new_secret(prefix), f"{secret} {secret}", f"{secret},{secret}", f'"{secret}"')


async def is_let_in(world: World, headers: dict[str, str]) -> bool:
    """Whether a request was taken for somebody's."""
    answer = await world.send(None, {"query": WHO}, **headers)
    if answer.status == 200:
        return answer.data != NO_ONE
    assert (answer.status, answer.code) == (401, "UNAUTHENTICATED"), answer.body
    return False


def bearer(text: str, scheme: str = "Bearer") -> dict[str, str]:
    return {"authorization": f"{scheme} {text}"}


def cookie(name: str, text: str) -> dict[str, str]:
    return {"cookie": f"{name}={text}", "origin": ORIGIN}


async def store_cookie_of(stage: Stage) -> str:
    return (await signed_in(stage, proven(), SessionKind.COOKIE)).session.secret


@pytest.mark.parametrize("kind", ["test key", "live key", "player token", "store session"])
async def test_forged_bearer_tokens(cast: Cast, world: World, kind: str, record_property: Record) -> None:
    secret = {
        "test key": cast.acme.key,
        "live key": cast.acme.live_key,
        "player token": cast.ada,
        "store session": await at_store(cast.acme, "ada"),
    }[kind]
    assert await is_let_in(world, bearer(secret))
    tried = [bearer(text) for text in forgeries(secret)]
    tried += [bearer(secret, scheme) for scheme in ("Basic", "Token", "Bearer Bearer", "Bearer:", "")]
    tried += [cookie(name, secret) for name in (COOKIE, STAFF_COOKIE)]
    for headers in tried:
        assert not await is_let_in(world, headers), headers
    record_property("attempts", len(tried))


@pytest.mark.parametrize("kind", ["store", "staff"])
async def test_forged_cookies(stage: Stage, world: World, kind: str, record_property: Record) -> None:
    if kind == "store":
        name, secret = COOKIE, await store_cookie_of(stage)
    else:
        name, secret = STAFF_COOKIE, (await employ(world, StaffRole.PRODUCT_OWNER)).secret
    assert await is_let_in(world, cookie(name, secret))
    tried = [cookie(name, text) for text in forgeries(secret) if ";" not in text]
    others = {COOKIE, STAFF_COOKIE, name.removeprefix("__Host-"), name.lower(), f"{name} "} - {name}
    tried += [cookie(other, secret) for other in sorted(others)]
    tried += [bearer(secret)]
    tried += [cookie(name, secret) | {"origin": "https://evil.example"}]
    through = 0
    for headers in tried:
        if headers.get("origin") == "https://evil.example":
            answer = await world.send(None, {"query": WHO}, **headers)
            assert (answer.status, answer.code) == (403, "FORBIDDEN")
        else:
            through += await is_let_in(world, headers)
            assert not through, headers
    record_property("attempts", len(tried))


async def test_what_has_ended_or_was_taken_back(
    cast: Cast, world: World, stage: Stage, record_property: Record
) -> None:
    """Sessions that were signed out or are over, a person who was revoked, a revoked key, an old token."""
    await stage.onboard("ada")
    signed_out = await at_store(stage, "ada")
    await world.ask(signed_out, SIGN_OUT)
    over, person = await store_cookie_of(stage), await employ(world, StaffRole.SUPPORT)
    await fetch_rows(
        world.database,
        "UPDATE unlinked_sessions SET expires_at = now() WHERE hash = $1",
        hash_secret(over),
    )
    assert await is_let_in(world, cookie(STAFF_COOKIE, person.secret))
    await revoke(world.database, person.email, datetime.now(UTC))
    tried = [
        *(bearer(secret) for secret in (cast.revoked, cast.expired, signed_out)),
        *(cookie(COOKIE, over), cookie(STAFF_COOKIE, person.secret)),
    ]
    for headers in tried:
        assert not await is_let_in(world, headers), headers
    record_property("attempts", len(tried))


async def test_another_games_token_shows_that_game_alone(
    cast: Cast, world: World, record_property: Record
) -> None:
    """A good credential is good for its own game: with the id of another one it finds nothing."""
    document = "query($id: ID) { game(gameId: $id) { id } }"
    secrets = {cast.ada: cast.acme, cast.acme.key: cast.acme, cast.zenith.key: cast.zenith}
    tried = 0
    for secret, own in secrets.items():
        for studio in (cast.acme, cast.zenith):
            for name, game in studio.games.items():
                if studio is own and name == "quest":
                    continue
                answer = await world.ask(secret, document, id=str(game.id))
                assert answer.error == ("NOT_FOUND", ["gameId"]), (secret, name)
                tried += 1
    record_property("attempts", tried)


async def test_a_planted_session_does_not_become_the_victims(
    stage: Stage, world: World, record_property: Record
) -> None:
    """Session fixation: a cookie that an attacker knows is worth nothing more after the victim's sign-in."""
    await stage.onboard("ada")
    planted = [await store_cookie_of(stage), new_secret(Prefix.STORE_SESSION), "ls_planted", "planted"]
    for secret in planted:
        token = await stage.token("ada")
        link = await world.ask(token, "mutation { createStoreLink { url } }")
        given = {"code": link.only["url"].partition("#code=")[2], "session": "cookie", "replace": True}
        entered = await world.client.post("/auth/exchange", json=given, headers=cookie(COOKIE, secret))
        assert entered.status_code == 200, entered.text
        own = entered.headers["set-cookie"].partition(";")[0].partition("=")[2]
        assert own != secret
        assert await is_let_in(world, cookie(COOKIE, own))
        assert not await is_let_in(world, cookie(COOKIE, secret)), secret
    record_property("attempts", len(planted))
