"""`connectStoreCode`: the game confirms what the store shows, or the other way round; guessing ends soon."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from uuid import uuid4

import httpx2
import pytest

from app.identity.codes import CONNECT_CODE_LIFE, WRONG_CODES, create_code_of_player
from app.identity.sessions import SessionKind
from tests.api.cast import Answer, Cast, Stage, World
from tests.api.identity.doors import (
    CONNECT,
    CREATE_CODE,
    ENCRYPTOR,
    OWN,
    WHO,
    Browser,
    bearer_of,
    from_an_address,
    guest,
    linked,
    proven,
    rows,
    signed_in,
    visitor,
)
from tests.api.identity.test_create_store_link import another_process

INVALID = ("CODE_INVALID", ["code"])


async def code_of(browser: Browser) -> str:
    return (await browser.ask(CREATE_CODE)).only["code"]


async def code_in_game(here: World, token: str) -> str:
    return (await here.ask(token, CREATE_CODE)).only["code"]


@pytest.fixture
async def here(world: World) -> AsyncIterator[World]:
    """Each test tries from an address of its own."""
    here = from_an_address(world)
    async with here.client:
        yield here


@pytest.fixture
async def stage(here: World) -> Stage:
    return await here.stage()


async def player(stage: Stage, name: str = "ada") -> str:
    await stage.onboard(name)
    return await stage.token(name)


async def test_the_game_confirms_what_the_store_shows(stage: Stage, here: World) -> None:
    token, waiting = await player(stage), await visitor(stage)
    assert (await waiting.ask(WHO)).only == {"kind": "VISITOR", "member": None}
    assert (await waiting.ask(OWN)).only is None
    answer = (await here.ask(token, CONNECT, code=await code_of(waiting))).only
    assert answer["userErrors"] == []
    assert (answer["member"]["playerId"], answer["member"]["isGuest"]) == ("ada", False)
    assert [one["provider"] for one in answer["member"]["identities"]] == ["GOOGLE"]
    # The page that waits finds itself signed in, by the cookie that it had.
    assert (await waiting.ask(WHO)).only == {
        "kind": "PLAYER",
        "member": {"playerId": "ada", "isGuest": False},
    }


async def test_the_store_confirms_what_the_game_shows(stage: Stage, here: World) -> None:
    token, waiting = await player(stage), await visitor(stage)
    answer = (await waiting.ask(CONNECT, code=await code_in_game(here, token))).only
    assert answer["userErrors"] == []
    assert (answer["member"]["playerId"], answer["member"]["isGuest"]) == ("ada", False)
    assert (await waiting.ask(WHO)).only["member"]["playerId"] == "ada"
    assert not (await here.ask(token, OWN)).only["isGuest"]


async def test_a_bearer_token_is_connected_too(stage: Stage, here: World) -> None:
    token = await player(stage)
    visit = (await signed_in(stage, proven(), SessionKind.BEARER)).session.secret
    code = (await here.ask(visit, CREATE_CODE)).only["code"]
    assert (await here.ask(token, CONNECT, code=code)).only["userErrors"] == []
    assert (await here.ask(visit, WHO)).only["kind"] == "PLAYER"


async def test_a_code_may_be_typed_in_any_way(stage: Stage, here: World) -> None:
    for number, typed in enumerate(
        (str.lower, lambda code: code.replace("-", ""), lambda code: f" {' '.join(code)} ")
    ):
        token = await player(stage, f"ada-{number}")
        code = await code_of(await visitor(stage))
        assert (await here.ask(token, CONNECT, code=typed(code))).only["userErrors"] == []


async def test_everybody_else_is_refused(cast: Cast, stage: Stage, here: World) -> None:
    code = await code_of(await visitor(stage))
    for secret, error in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (stage.key, "FORBIDDEN"),
    ):
        assert (await here.ask(secret, CONNECT, code=code)).code == error
    inside = await guest(stage)
    assert (await inside.ask(CONNECT, code=code)).code == "FORBIDDEN"
    assert (
        await here.ask(await bearer_of(here, await stage.token()), CONNECT, code=code)
    ).code == "FORBIDDEN"
    assert (await here.ask(await player(stage, "eve"), CONNECT, code=code)).only["userErrors"] == []


async def test_what_opens_nothing_fails_alike(stage: Stage, here: World) -> None:
    token, waiting = await player(stage), await visitor(stage)
    code = await code_of(waiting)
    used = await code_of(await visitor(stage))
    assert (await here.ask(await player(stage, "bob"), CONNECT, code=used)).only["userErrors"] == []
    over = await create_code_of_player(
        stage.world.database, ENCRYPTOR, stage.game.id, "ada", datetime.now(UTC) - CONNECT_CODE_LIFE
    )
    own = await code_in_game(here, token)
    answers = set()
    for index, wrong in enumerate(
        (used, over.code, own, "", "AAAA-AAAA", code[:-1], "x" * 4_000, "\n\t", "АБВГ-ДЕЖЗ")
    ):
        asking = await player(stage, f"guesser-{index}")
        answer = await here.ask(token if wrong == own else asking, CONNECT, code=wrong)
        assert answer.fault == INVALID
        answers.add(answer.content)
    assert (await waiting.ask(CONNECT, code=code)).fault == INVALID  # its own
    assert len(answers) == 1
    async with from_an_address(here).client as client:
        elsewhere = World(here.app, client, here.database, here.logs)
        assert (await elsewhere.ask(token, CONNECT, code=code)).only["userErrors"] == []


@pytest.mark.parametrize("code", [None, 7, ["AAAA-AAAA"], {"code": "AAAA-AAAA"}, True, "x" * 10_000, "\0"])
async def test_wrong_types(cast: Cast, here: World, code: object) -> None:
    assert (await here.ask(cast.ada, CONNECT, code=code)).code == "BAD_USER_INPUT"


async def test_a_code_is_over_with_its_session(stage: Stage, here: World) -> None:
    token, waiting = await player(stage), await visitor(stage)
    code = await code_of(waiting)
    await waiting.ask("mutation { signOutEverywhere { userErrors { code } } }")
    assert (await here.ask(token, CONNECT, code=code)).fault == INVALID
    assert (await waiting.ask(WHO)).only["kind"] == "ANONYMOUS"


async def test_a_player_of_another_game_is_refused_in_words(here: World) -> None:
    """Two games are not connected to one account; nor does a sandbox meet another one, or a live game."""
    stage = await here.stage(games=("one", "two"))
    tokens = {}
    for slug in ("one", "two"):
        await stage.onboard("ada", gameId=stage.game_id(slug))
        tokens[slug] = await stage.token("ada", gameId=stage.game_id(slug))
    shown = await code_in_game(here, tokens["one"])
    waiting = await visitor(stage)  # of the sandbox one
    refused = await here.ask(tokens["two"], CONNECT, code=shown)
    assert refused.fault == ("INVALID", ["code"])
    assert "another game" in refused.body["data"]["connectStoreCode"]["userErrors"][0]["message"]
    assert (await here.ask(tokens["two"], CONNECT, code=await code_of(waiting))).fault == (
        "INVALID",
        ["code"],
    )
    # Neither used the code up.
    assert (await waiting.ask(CONNECT, code=shown)).only["userErrors"] == []


async def test_who_is_connected_meanwhile_is_not_connected_again(stage: Stage, here: World) -> None:
    identity = proven()
    waiting, token = await visitor(stage, identity), await player(stage)
    code = await code_of(waiting)
    await stage.onboard("bob")
    await linked(stage, "bob", identity)
    assert (await here.ask(token, CONNECT, code=code)).fault == INVALID
    assert (await waiting.ask(WHO)).only["member"]["playerId"] == "bob"
    assert await rows(here, "SELECT count(*) FROM identities WHERE subject = $1", identity.subject) == [(1,)]


@asynccontextmanager
async def at(here: World, address: str) -> AsyncIterator[World]:
    """The same program as somebody at this address reaches it, in a process that has counted nothing."""
    async with another_process(here.database.url, address) as client:
        yield World(here.app, client, here.database, here.logs)


async def wrong(here: World, token: str, times: int) -> list[Answer]:
    return [await here.ask(token, CONNECT, code="WRNG-WRNG") for _ in range(times)]


async def test_guessing_ends_soon_for_one_member_and_hurts_no_other(stage: Stage) -> None:
    """Also at the same address: a school, a mobile network, a proxy that nobody has named."""
    token, other = await player(stage), await player(stage, "bob")
    waiting = await visitor(stage)
    code = await code_of(waiting)
    async with at(stage.world, "203.0.113.1") as here:
        answers = await wrong(here, token, WRONG_CODES)
        blocked = await here.ask(token, CONNECT, code=code)
        assert {answer.content for answer in answers} == {blocked.content}
        assert blocked.fault == INVALID
        assert (await waiting.ask(WHO)).only["kind"] == "VISITOR"
        for _ in range(3):
            stranger = await player(stage, f"stranger-{uuid4().hex}")
            await wrong(here, stranger, WRONG_CODES)
        assert (await here.ask(other, CONNECT, code=code)).only["userErrors"] == []


async def test_one_try_before_the_limit_a_right_code_still_connects(stage: Stage) -> None:
    token, code = await player(stage), await code_of(await visitor(stage))
    async with at(stage.world, "203.0.113.3") as here:
        await wrong(here, token, WRONG_CODES - 1)
        assert (await here.ask(token, CONNECT, code=code)).only["userErrors"] == []
        # It was no wrong one: there is one try left.
        (last,) = await wrong(here, token, 1)
        assert last.fault == INVALID
        code = await code_of(await visitor(stage))
        assert (await here.ask(token, CONNECT, code=code)).fault == INVALID


async def test_the_limits_hold_over_aliases_of_one_request(stage: Stage) -> None:
    token, code = await player(stage), await code_of(await visitor(stage))
    fields = [
        f'a{number}: connectStoreCode(code: "WRNG-WRNG") {{ userErrors {{ code }} }}'
        for number in range(WRONG_CODES)
    ]
    document = (
        "mutation { "
        + " ".join(fields)
        + f' right: connectStoreCode(code: "{code}") {{ userErrors {{ code }} }} }}'
    )
    async with at(stage.world, "203.0.113.4") as here:
        answer = await here.ask(token, document)
        assert answer.data["right"] == {"userErrors": [{"code": "CODE_INVALID"}]}


async def test_guessing_at_the_store_is_counted_by_identity(stage: Stage) -> None:
    """Signing in again does not begin anew."""
    identity, token = proven(), await player(stage)
    async with at(stage.world, "203.0.113.10") as here:
        browser = Browser(here, (await visitor(stage, identity)).cookie)
        for _ in range(WRONG_CODES - 1):
            assert (await browser.ask(CONNECT, code="WRNG-WRNG")).fault == INVALID
        again = Browser(here, (await visitor(stage, identity)).cookie)
        assert (await again.ask(CONNECT, code="WRNG-WRNG")).fault == INVALID
        code = await code_in_game(stage.world, token)
        for one in (again, browser):
            assert (await one.ask(CONNECT, code=code)).fault == INVALID


async def test_counts_are_shared_through_redis(stage: Stage, redis_url: str) -> None:
    token, code = await player(stage), await code_of(await visitor(stage))
    url, address = stage.world.database.url, "203.0.113.20"
    async with (
        another_process(url, address, redis_url=redis_url) as one,
        another_process(url, address, redis_url=redis_url) as two,
    ):

        def through(client: httpx2.AsyncClient) -> World:
            return World(stage.world.app, client, stage.world.database, stage.world.logs)

        await wrong(through(one), token, WRONG_CODES // 2)
        await wrong(through(two), token, WRONG_CODES - WRONG_CODES // 2)
        for client in (one, two):
            assert (await through(client).ask(token, CONNECT, code=code)).fault == INVALID
