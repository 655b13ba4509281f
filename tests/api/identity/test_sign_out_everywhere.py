"""`signOutEverywhere` and POST /auth/logout: what they end, and whose."""

import pytest

from tests.api.cast import Cast, Stage, World
from tests.api.identity.doors import (
    COOKIE,
    SIGN_OUT,
    WHO,
    Browser,
    bearer_of,
    error_of,
    guest,
    link_of,
    post,
    proven,
    set_cookie,
    visitor,
)


async def kinds(*browsers: Browser) -> list[str]:
    return [(await browser.ask(WHO)).only["kind"] for browser in browsers]


async def test_all_devices_of_a_member_and_of_nobody_else(stage: Stage, world: World) -> None:
    here, there, other = await guest(stage), await guest(stage), await guest(stage, "bob")
    bearer = await bearer_of(world, await stage.token("ada"))
    pending = await link_of(world, await stage.token("ada"))
    answer = await here.ask(SIGN_OUT)
    assert answer.only == {"userErrors": []}
    assert set_cookie(answer) == ""
    assert await kinds(here, there, other) == ["ANONYMOUS", "ANONYMOUS", "PLAYER"]
    assert (await world.ask(bearer, WHO)).code == "UNAUTHENTICATED"
    assert error_of(await Browser(world).exchange(pending)) == (400, "CODE_INVALID")
    assert (await world.ask(await stage.token("ada"), WHO)).only["kind"] == "PLAYER"


async def test_a_visitors_windows(stage: Stage) -> None:
    identity = proven()
    here, there, other = await visitor(stage, identity), await visitor(stage, identity), await visitor(stage)
    assert (await here.ask(SIGN_OUT)).only == {"userErrors": []}
    assert await kinds(here, there, other) == ["ANONYMOUS", "ANONYMOUS", "VISITOR"]


async def test_callers_without_a_session_are_refused(cast: Cast, stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    assert (await world.ask(await stage.token(), SIGN_OUT)).fault == ("STORE_SESSION_REQUIRED", [])
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (stage.key, "FORBIDDEN"),
    ):
        assert (await world.ask(secret, SIGN_OUT)).code == code
    assert (await Browser(world, "ls_over").ask(SIGN_OUT)).code == "UNAUTHENTICATED"


async def test_logging_out_ends_this_session_alone(stage: Stage, world: World) -> None:
    here, there = await guest(stage), await guest(stage)
    answer = await post(world, "/auth/logout", {}, here.headers())
    assert (answer.status_code, answer.content) == (204, b"")
    assert set_cookie(answer) == ""
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert "Secure" in answer.headers["set-cookie"]
    assert await kinds(here, there) == ["ANONYMOUS", "PLAYER"]


async def test_logging_out_everywhere(stage: Stage, world: World) -> None:
    here, there, other = await guest(stage), await guest(stage), await guest(stage, "bob")
    answer = await post(world, "/auth/logout", {"everywhere": True}, here.headers())
    assert answer.status_code == 204
    assert await kinds(here, there, other) == ["ANONYMOUS", "ANONYMOUS", "PLAYER"]
    identity = proven()
    here, there = await visitor(stage, identity), await visitor(stage, identity)
    await post(world, "/auth/logout", {"everywhere": True}, here.headers())
    assert await kinds(here, there) == ["ANONYMOUS", "ANONYMOUS"]


async def test_a_bearer_token_logs_itself_out(stage: Stage, world: World) -> None:
    inside = await guest(stage)
    bearer = await bearer_of(world, await stage.token("ada"))
    # The header wins: the cookie beside it stays.
    answer = await post(world, "/auth/logout", {}, inside.headers(authorization=f"Bearer {bearer}"))
    assert answer.status_code == 204
    assert "set-cookie" not in answer.headers
    assert (await world.ask(bearer, WHO)).code == "UNAUTHENTICATED"
    assert await kinds(inside) == ["PLAYER"]
    again = await post(world, "/auth/logout", {}, {"authorization": f"Bearer {bearer}"})
    assert error_of(again) == (401, "UNAUTHENTICATED")


async def test_without_a_session_there_is_nothing_to_end(stage: Stage, world: World) -> None:
    for headers in ({}, {"cookie": f"{COOKIE}=ls_over"}, {"cookie": f"{COOKIE}="}, {"cookie": "x" * 4_000}):
        assert (await post(world, "/auth/logout", {}, headers)).status_code == 204
    assert (await world.client.post("/auth/logout")).status_code == 204
    await stage.onboard("ada")
    token = await stage.token()
    assert (await post(world, "/auth/logout", {}, {"authorization": f"Bearer {token}"})).status_code == 204
    assert (await world.ask(token, WHO)).only["kind"] == "PLAYER"


@pytest.mark.parametrize(
    "given", [[], "x", 7, {"everywhere": "yes"}, {"everywhere": None}, {"everywhere": 1}]
)
async def test_bad_input(stage: Stage, world: World, given: object) -> None:
    inside = await guest(stage)
    assert error_of(await post(world, "/auth/logout", given, inside.headers())) == (400, "BAD_USER_INPUT")
    assert await kinds(inside) == ["PLAYER"]
