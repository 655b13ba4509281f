"""`signInWithIdToken`: a provider's own kit signs somebody in, or links."""

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from app.domain.access import MAX_ID_TOKEN, Provider
from tests.api.cast import Answer, Stage, World
from tests.api.identity.doors import (
    CONNECT,
    ID_TOKEN,
    OWN,
    PREVIEW,
    WHO,
    Browser,
    bearer_of,
    guest,
    rows,
    set_cookie,
)
from tests.api.identity.test_create_store_link import another_process
from tests.auth.cast import id_token, open_demo_world

PROVIDERS = (Provider.GOOGLE, Provider.APPLE, Provider.FACEBOOK)
MERGE = (
    "mutation($input: MergeMembersInput!) {"
    " mergeMembers(input: $input) { member { playerId } userErrors { code } } }"
)


@pytest.fixture(scope="module")
async def world(module_database_url: str) -> AsyncIterator[World]:
    """With the look-alikes of the providers."""
    async with open_demo_world(module_database_url) as world:
        yield world


async def somebody(world: World, provider: Provider = Provider.GOOGLE, **given: str) -> dict[str, object]:
    """The input for a person of this test's own."""
    email = given.pop("email", f"{uuid4().hex}@example.com")
    token = await id_token(world, provider, "typed", email=email, **given)
    return {"provider": provider, "idToken": token, **({"nonce": given["nonce"]} if "nonce" in given else {})}


async def sign_in(stage: Stage, secret: str | None, given: dict[str, object], **more: object) -> Answer:
    if secret is None:
        more = {"gameId": str(stage.game.id)} | more
    return await stage.world.ask(secret, ID_TOKEN, input={**given, **more})


async def onboarded(stage: Stage, player: str = "ada") -> str:
    await stage.onboard(player)
    return await stage.token(player)


@pytest.mark.parametrize("provider", PROVIDERS)
async def test_a_guest_links_and_comes_back_without_the_game(
    stage: Stage, world: World, provider: Provider
) -> None:
    token, given = await onboarded(stage), await somebody(world, provider, nonce="n-1")
    linked = (await sign_in(stage, token, given)).only
    assert linked["userErrors"] == []
    assert linked["member"] == {"playerId": "ada", "isGuest": False}
    assert (linked["connectCode"], linked["merge"]) == (None, None)
    own = (await world.ask(linked["session"]["token"], OWN)).only
    assert (own["playerId"], own["identities"]) == ("ada", [{"provider": provider}])
    back = (await sign_in(stage, None, given)).only
    assert back["member"] == linked["member"]
    assert back["session"]["token"] not in {token, linked["session"]["token"]}
    assert (await world.ask(back["session"]["token"], WHO)).only["kind"] == "PLAYER"


async def test_who_signs_in_reads_what_a_player_reads(stage: Stage, world: World) -> None:
    """Also where nobody was signed in before: no position, and no entry as studios read it."""
    token, given = await onboarded(stage), await somebody(world)
    await sign_in(stage, token, given)
    entry = "history(first: 1) { edges { node { explanation rulesVersion } } }"
    document = (
        "mutation($input: SignInWithIdTokenInput!) { signInWithIdToken(input: $input) {"
        f" member {{ standing {{ position }} tier {{ range {{ from }} }} {entry} }} }} }}"
    )
    answer = await world.ask(None, document, input={**given, "gameId": str(stage.game.id)})
    member = answer.only["member"]
    assert (member["standing"], member["tier"]["range"]) == (None, None)
    assert member["history"]["edges"][0]["node"] == {
        "explanation": "Welcome! You begin on Bronze, and your season has 30 days.",
        "rulesVersion": None,
    }


async def test_whom_no_game_knows_gets_a_code(stage: Stage, world: World) -> None:
    token, given = await onboarded(stage), await somebody(world)
    new = (await sign_in(stage, None, given)).only
    assert (new["member"], new["merge"], new["userErrors"]) == (None, None, [])
    visit = new["session"]["token"]
    assert (await world.ask(visit, WHO)).only == {"kind": "VISITOR", "member": None}
    connected = await world.ask(token, CONNECT, code=new["connectCode"]["code"])
    assert connected.only["member"]["isGuest"] is False
    assert (await world.ask(visit, WHO)).only["kind"] == "PLAYER"


async def test_in_a_session_the_new_one_takes_its_place(stage: Stage, world: World) -> None:
    token = await onboarded(stage)
    bearer, given = await bearer_of(world, token), await somebody(world)
    first = (await sign_in(stage, bearer, given)).only["session"]["token"]
    assert (await world.ask(bearer, WHO)).code == "UNAUTHENTICATED"
    second = (await sign_in(stage, first, given)).only["session"]["token"]
    assert (await world.ask(first, WHO)).code == "UNAUTHENTICATED"
    assert (await world.ask(second, WHO)).only["member"] == {"playerId": "ada", "isGuest": False}

    inside = await guest(stage)
    answer = await inside.ask(ID_TOKEN, input=given)
    assert answer.only["session"] is None
    assert "ls_" not in answer.content.decode()
    after = Browser(world, set_cookie(answer))
    assert (await after.ask(WHO)).only["member"]["playerId"] == "ada"
    assert (await inside.ask(WHO)).only["kind"] == "ANONYMOUS"


async def test_a_visitor_who_turns_out_to_be_known(stage: Stage, world: World) -> None:
    token, known, new = await onboarded(stage), await somebody(world), await somebody(world)
    await sign_in(stage, token, known)
    visit = (await sign_in(stage, None, new)).only["session"]["token"]
    entered = (await sign_in(stage, visit, known)).only
    assert entered["member"]["playerId"] == "ada"
    assert (await world.ask(visit, WHO)).code == "UNAUTHENTICATED"


async def test_another_members_identity_comes_with_a_preview_and_both_can_be_joined(
    stage: Stage, world: World
) -> None:
    ada, bob, given = await onboarded(stage), await onboarded(stage, "bob"), await somebody(world)
    await sign_in(stage, ada, given)
    await stage.grant("for ada", 30)
    await stage.grant("for bob", 12, "bob")
    answer = (await sign_in(stage, bob, given)).only
    assert [error["code"] for error in answer["userErrors"]] == ["IDENTITY_IN_USE"]
    assert answer["userErrors"][0]["path"] == ["idToken"]
    assert (answer["member"], answer["session"], answer["connectCode"]) == (None, None, None)
    assert answer["merge"]["points"] == 42
    assert answer["merge"]["tier"]["code"]
    assert [answer["merge"][side]["points"] for side in ("here", "there")] == [12, 30]
    shown = await world.ask(bob, PREVIEW, mergeToken=answer["merge"]["mergeToken"])
    assert shown.only == answer["merge"]
    assert (await world.ask(bob, WHO)).only["member"]["isGuest"]
    merged = await world.ask(bob, MERGE, input={"mergeToken": answer["merge"]["mergeToken"]})
    assert merged.only["userErrors"] == []
    again = (await sign_in(stage, bob, given)).only
    assert again["userErrors"] == []
    assert not again["member"]["isGuest"]


async def test_an_identity_of_another_live_game_is_in_use_without_a_preview(world: World) -> None:
    given = await somebody(world)
    one, two = await world.stage(live=("arena",)), await world.stage(live=("arena",))
    answers = []
    for stage in (one, two):
        for document in (
            'mutation { onboardPlayer(input: {playerId: "ada"}) { created } }',
            'mutation { issuePlayerToken(input: {playerId: "ada"}) { token } }',
        ):
            issued = (await world.ask(stage.live_key, document)).only
        answers.append((await world.ask(issued["token"], ID_TOKEN, input=given)).only)
    assert answers[0]["userErrors"] == []
    assert [error["code"] for error in answers[1]["userErrors"]] == ["IDENTITY_IN_USE"]
    assert answers[1]["merge"] is None
    assert "another game" in answers[1]["userErrors"][0]["message"]
    # Without a game it is the live games' that are meant.
    assert (await world.ask(None, ID_TOKEN, input=given)).only["member"]["playerId"] == "ada"


async def test_a_sandbox_knows_its_own_only(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    given = await somebody(world)
    await stage.onboard("ada", gameId=stage.game_id("one"))
    await sign_in(stage, await stage.token("ada", gameId=stage.game_id("one")), given)
    for more in ({"gameId": stage.game_id("two")}, {"gameId": None}):
        assert (await sign_in(stage, None, given, **more)).only["connectCode"]
    assert (await sign_in(stage, None, given, gameId=stage.game_id("one").upper())).only["member"]


async def test_games_that_are_not_the_callers(stage: Stage, world: World) -> None:
    other = await world.stage()
    token, given = await onboarded(stage), await somebody(world)
    for secret, game_id in (
        (token, str(other.game.id)),
        (token, str(uuid4())),
        (None, str(uuid4())),
        (None, "x"),
        (None, ""),
    ):
        assert (await sign_in(stage, secret, given, gameId=game_id)).fault == ("NOT_FOUND", ["gameId"])
    visit = (await sign_in(stage, None, given)).only["session"]["token"]
    assert (await sign_in(stage, visit, given, gameId=str(other.game.id))).fault == ("NOT_FOUND", ["gameId"])


async def test_the_longest_token(stage: Stage, world: World) -> None:
    """Filled up by its nonce, which the look-alike repeats."""
    room, token = 5_000, ""
    while len(longer := str((await somebody(world, nonce="n" * room))["idToken"])) <= MAX_ID_TOKEN:
        room, token = room + max(1, (MAX_ID_TOKEN - len(longer)) // 2), longer
    assert MAX_ID_TOKEN - len(token) < 3
    given: dict[str, object] = {"provider": "GOOGLE", "idToken": token, "gameId": str(stage.game.id)}
    assert (await sign_in(stage, None, given)).only["userErrors"] == []


async def test_studios_are_refused(stage: Stage, world: World) -> None:
    assert (await sign_in(stage, stage.key, await somebody(world))).code == "FORBIDDEN"


async def test_tokens_that_prove_nothing(stage: Stage, world: World) -> None:
    token, good = await onboarded(stage), await somebody(world, nonce="n-1")
    text = str(good["idToken"])
    answers = set()
    for bad in (
        good | {"provider": "APPLE"},
        good | {"nonce": "n-2"},
        good | {"idToken": ""},
        good | {"idToken": text[:-4] + ("AAAA" if text[-4:] != "AAAA" else "BBBB")},
        good | {"idToken": "x" * MAX_ID_TOKEN},
        good | {"idToken": "a.b.c"},
        good | {"idToken": token},
    ):
        for secret in (None, token):
            answer = await sign_in(stage, secret, bad)
            assert answer.fault == ("CODE_INVALID", ["idToken"])
            answers.add(answer.content)
    assert len(answers) == 1
    assert (await sign_in(stage, token, good | {"provider": "GAME"})).fault == ("INVALID", ["provider"])
    assert await rows(world, "SELECT 1 FROM identities WHERE realm = $1", str(stage.game.id)) == []


@pytest.mark.parametrize(
    "bad",
    [
        {"provider": "TWITTER"},
        {"provider": None},
        {"idToken": 7},
        {"idToken": None},
        {"idToken": "x" * (MAX_ID_TOKEN + 1)},
        {"nonce": 1},
    ],
    ids=str,
)
async def test_wrong_types(stage: Stage, world: World, bad: dict[str, object]) -> None:
    assert (await sign_in(stage, None, await somebody(world) | bad)).code == "BAD_USER_INPUT"


async def test_a_provider_that_is_not_set_up(stage: Stage) -> None:
    async with another_process(stage.world.database.url) as client:
        given = {"query": ID_TOKEN, "variables": {"input": {"provider": "GOOGLE", "idToken": "a.b.c"}}}
        answer = (await client.post("/graphql", json=given)).json()
    (error,) = answer["data"]["signInWithIdToken"]["userErrors"]
    assert (error["code"], error["path"]) == ("INVALID", ["provider"])
