"""Signing in at the store with a browser, over the real routes and the look-alikes: who it is afterwards."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.domain.access import Provider
from app.infra.secrets import hash_secret
from tests.api.cast import Stage, World
from tests.api.identity import doors
from tests.api.identity.doors import COOKIE, OWN, WHO, linked, proven, rows
from tests.auth.cast import Browser, Landing, browser, open_demo_world

PROVIDERS = (Provider.GOOGLE, Provider.APPLE, Provider.FACEBOOK)


@pytest.fixture(scope="module")
async def world(module_database_url: str) -> AsyncIterator[World]:
    """With the look-alikes of the providers."""
    async with open_demo_world(module_database_url) as world:
        yield world


def someone() -> str:
    """The e-mail of a person of this test's own, to be typed in at a look-alike."""
    return f"{uuid4().hex}@example.com"


async def guest(stage: Stage, player: str = "ada") -> Browser:
    """A browser that a link brought into the store."""
    entered = await doors.guest(stage, player)
    assert entered.cookie
    return Browser(stage.world.app, {COOKIE: entered.cookie})


def inside(world: World, somebody: Browser) -> doors.Browser:
    """The same browser on a page of the store."""
    return doors.Browser(world, somebody.cookies.get(COOKIE))


async def kind(world: World, somebody: Browser) -> str:
    return (await inside(world, somebody).ask(WHO)).only["kind"]


@pytest.mark.parametrize("provider", PROVIDERS)
async def test_a_guest_links_and_comes_back(stage: Stage, world: World, provider: Provider) -> None:
    person, ada = someone(), await guest(stage)
    before = ada.cookies[COOKIE]
    landing = await ada.sign_in(provider, email=person, next="/store/item?id=7")
    assert landing == Landing("/store/item?id=7", "linked")
    assert ada.cookies[COOKIE] != before  # another session at every sign-in, and the old one is over
    assert await rows(world, "SELECT 1 FROM store_sessions WHERE hash = $1", hash_secret(before)) == []
    own = (await inside(world, ada).ask(OWN)).only
    assert own == {
        "playerId": "ada",
        "isGuest": False,
        "email": person,
        "identities": [{"provider": provider}],
    }
    # Again: it is the own one already.
    assert (await ada.sign_in(provider, email=person)).outcome == "signed-in"
    # From another device, without the game.
    device = browser(world)
    assert (await device.sign_in(provider, email=person, game=str(stage.game.id))).outcome == "signed-in"
    assert (await inside(world, device).ask(OWN)).only == own


async def test_whom_no_game_knows_is_a_visitor(stage: Stage, world: World) -> None:
    somebody, person = browser(world), someone()
    assert (await somebody.sign_in(email=person, game=str(stage.game.id))).outcome == "connect"
    assert await kind(world, somebody) == "VISITOR"
    first = somebody.cookies[COOKIE]
    assert (await somebody.sign_in(email=person)).outcome == "connect"
    assert somebody.cookies[COOKIE] != first
    assert await kind(world, somebody) == "VISITOR"
    assert (await doors.Browser(world, first).ask(WHO)).only["kind"] == "ANONYMOUS"


@pytest.mark.parametrize("provider", PROVIDERS)
async def test_another_members_identity_offers_a_merge(
    stage: Stage, world: World, provider: Provider
) -> None:
    person, ada, bob = someone(), await guest(stage), await guest(stage, "bob")
    assert (await ada.sign_in(provider, email=person)).outcome == "linked"
    session = bob.cookies[COOKIE]
    landing = await bob.sign_in(provider, email=person)
    name, _, token = landing.outcome.partition("=")
    assert (landing.path, name) == ("/store", "merge")
    assert bob.cookies[COOKIE] == session  # nothing has changed
    assert (await inside(world, bob).ask(WHO)).only["member"] == {"playerId": "bob", "isGuest": True}
    merge = "mutation($input: MergeMembersInput!) { mergeMembers(input: $input) { userErrors { code } } }"
    stranger = inside(world, await guest(stage, "eve"))
    refused = await stranger.ask(merge, input={"mergeToken": token})
    assert refused.only["userErrors"] == [{"code": "CODE_INVALID"}]
    assert (await inside(world, bob).ask(merge, input={"mergeToken": token})).only["userErrors"] == []
    assert not (await inside(world, bob).ask(WHO)).only["member"]["isGuest"]


async def test_another_live_games_identity_is_in_use(world: World) -> None:
    person, outcomes = someone(), []
    for _ in range(2):
        stage = await world.stage(live=("arena",))
        for document in (
            'mutation { onboardPlayer(input: {playerId: "ada"}) { created } }',
            'mutation { issuePlayerToken(input: {playerId: "ada"}) { token } }',
        ):
            issued = (await world.ask(stage.live_key, document)).only
        entered = await doors.Browser(world).enter(await doors.link_of(world, issued["token"]))
        assert entered.cookie
        outcomes.append((await Browser(world.app, {COOKIE: entered.cookie}).sign_in(email=person)).outcome)
    assert outcomes == ["linked", "in-use"]


@pytest.mark.parametrize("provider", PROVIDERS)
async def test_a_session_that_ends_on_the_way_links_nothing(
    stage: Stage, world: World, provider: Provider
) -> None:
    ada, person = await guest(stage), someone()
    address = await ada.begin(provider)
    arrival = await ada.choose(address, email=person)
    await inside(world, ada).ask("mutation { signOutEverywhere { userErrors { code } } }")
    assert await ada.arrive(arrival) == Landing("/store", "failed")
    assert await kind(world, ada) == "ANONYMOUS"
    assert await rows(world, "SELECT 1 FROM identities WHERE realm = $1", str(stage.game.id)) == []


async def test_a_session_that_the_browser_got_on_the_way_is_left_behind(stage: Stage, world: World) -> None:
    """Begun by nobody; a link opened in another window meanwhile is not what is signed in, nor linked."""
    somebody, person = browser(world), someone()
    arrival = await somebody.choose(
        await somebody.begin(Provider.GOOGLE, game=str(stage.game.id)), email=person
    )
    meanwhile = await guest(stage)
    somebody.cookies |= meanwhile.cookies
    assert (await somebody.arrive(arrival)).outcome == "connect"
    assert await kind(world, somebody) == "VISITOR"
    assert await kind(world, meanwhile) == "ANONYMOUS"
    assert await rows(world, "SELECT member_id FROM identities WHERE realm = $1", str(stage.game.id)) == [
        (None,)
    ]


async def test_the_session_is_that_of_the_beginning(stage: Stage, world: World) -> None:
    """Begun as Ada; Bob opened his store in another window meanwhile: the identity is Ada's."""
    ada, bob, person = await guest(stage), await guest(stage, "bob"), someone()
    arrival = await ada.choose(await ada.begin(Provider.GOOGLE), email=person)
    ada.cookies |= bob.cookies
    assert (await ada.arrive(arrival)).outcome == "linked"
    own = (await inside(world, ada).ask(OWN)).only
    assert (own["playerId"], own["isGuest"]) == ("ada", False)
    assert await kind(world, bob) == "ANONYMOUS"


async def test_a_visitor_who_turns_out_to_be_known(stage: Stage, world: World) -> None:
    somebody, known, new = browser(world), someone(), someone()
    ada = await guest(stage)
    await ada.sign_in(email=known)
    assert (await somebody.sign_in(email=new, game=str(stage.game.id))).outcome == "connect"
    assert (await somebody.sign_in(email=known)).outcome == "signed-in"
    assert (await inside(world, somebody).ask(WHO)).only["member"]["playerId"] == "ada"


async def test_too_many_identities_fail(stage: Stage, world: World) -> None:
    ada = await guest(stage)
    for _ in range(10):
        await linked(stage, "ada", proven())
    before = dict(ada.cookies)
    assert (await ada.sign_in(email=someone())).outcome == "failed"
    assert ada.cookies[COOKIE] == before[COOKIE]
    assert (await inside(world, ada).ask(WHO)).only["kind"] == "PLAYER"


async def test_when_it_was_proven_last_is_kept(stage: Stage, world: World) -> None:
    ada = await guest(stage)
    query = "SELECT authenticated_at FROM store_sessions WHERE hash = $1"
    assert await rows(world, query, hash_secret(ada.cookies[COOKIE])) == [(None,)]
    await ada.sign_in(email=someone())
    ((proven_at,),) = await rows(world, query, hash_secret(ada.cookies[COOKIE]))
    assert abs(datetime.now(UTC) - proven_at) < timedelta(minutes=1)
