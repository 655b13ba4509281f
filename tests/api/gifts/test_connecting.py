"""Somebody whom a gift made a member connects the game: the game's account has all that both had."""

import pytest

from app.domain.access import OWN_PREFIX
from app.identity.sessions import SessionKind
from tests.api.cast import Answer, World
from tests.api.gifts.documents import CLAIM, MINE
from tests.api.gifts.test_gifts import given, token_of
from tests.api.identity.doors import CONNECT, CREATE_CODE, WHO, proven, signed_in
from tests.api.store.cast import Shop, Shopper

INVALID = ("CODE_INVALID", ["code"])


@pytest.fixture
async def shop(world: World) -> Shop:
    return Shop(await world.stage())


@pytest.fixture
async def ada(shop: Shop) -> Shopper:
    return await shop.shopper("ada")


async def newcomer(ada: Shopper, person: str = "noa") -> str:
    """The session of a person who became a member by a gift of ada's."""
    item = await ada.shop.item()
    gift = await given(ada, person, itemId=item["id"])
    session = (await signed_in(ada.shop.stage, proven(person), SessionKind.BEARER)).session.secret
    claimed = (await ada.shop.world.ask(session, CLAIM, input={"token": token_of(gift)})).only
    assert claimed["userErrors"] == []
    assert claimed["member"]["playerId"].startswith(OWN_PREFIX)
    return session


async def in_game(shop: Shop, player: str, points: int = 0) -> str:
    """The token of a player whom the game has made known."""
    await shop.stage.onboard(player)
    if points:
        await shop.stage.grant(f"{player}'s", points, player)
    return await shop.stage.token(player)


async def code_of(shop: Shop, secret: str) -> str:
    return (await shop.world.ask(secret, CREATE_CODE)).only["code"]


async def check_joined(shop: Shop, answer: Answer, session: str, token: str) -> None:
    """The game's account has the gift, the points and the identity; the store is signed in as it."""
    assert answer.only["userErrors"] == []
    assert [one["provider"] for one in answer.only["member"]["identities"]] == ["GOOGLE"]
    for secret in (session, token):
        assert (await shop.world.ask(secret, WHO)).only["member"] == {"playerId": "noa-7", "isGuest": False}
        gifts = (await shop.world.ask(secret, MINE)).only["gifts"]["edges"]
        assert [edge["node"]["side"] for edge in gifts] == ["RECEIVED"]
    assert (await shop.stage.member("noa-7"))["points"]["balance"] == 70
    # By the same identity the store is opened as the game's account from now on.
    again = (await signed_in(shop.stage, proven("noa"), SessionKind.BEARER)).session.secret
    assert (await shop.world.ask(again, WHO)).only["member"]["playerId"] == "noa-7"


async def test_the_game_confirms_what_the_store_shows(shop: Shop, ada: Shopper) -> None:
    session, token = await newcomer(ada), await in_game(shop, "noa-7", 70)
    code = await code_of(shop, session)
    await check_joined(shop, await shop.world.ask(token, CONNECT, code=code), session, token)
    assert (await shop.world.ask(token, CONNECT, code=code)).fault == INVALID
    # The store's account is the game's now: it is connected.
    assert (await shop.world.ask(session, CREATE_CODE)).code == "FORBIDDEN"
    assert (await shop.world.ask(session, CONNECT, code=code)).code == "FORBIDDEN"


async def test_the_store_confirms_what_the_game_shows(shop: Shop, ada: Shopper) -> None:
    session, token = await newcomer(ada), await in_game(shop, "noa-7", 70)
    code = await code_of(shop, token)
    await check_joined(shop, await shop.world.ask(session, CONNECT, code=code), session, token)


async def test_the_code_of_one_s_own_side_opens_nothing(shop: Shop, ada: Shopper) -> None:
    session, token = await newcomer(ada), await in_game(shop, "noa-7")
    other, bob = await newcomer(ada, "kim"), await in_game(shop, "bob")
    for caller, shown_by in ((session, session), (session, other), (token, token), (token, bob)):
        code = await code_of(shop, shown_by)
        assert (await shop.world.ask(caller, CONNECT, code=code)).fault == INVALID
    assert (await shop.world.ask(session, WHO)).only["member"]["playerId"].startswith(OWN_PREFIX)


async def test_a_code_opens_nothing_after_the_two_are_one(shop: Shop, ada: Shopper) -> None:
    """Else a second account of the game would be joined with them by a code that was left over."""
    session, token = await newcomer(ada), await in_game(shop, "noa-7")
    left = await code_of(shop, session)
    joined = await shop.world.ask(session, CONNECT, code=await code_of(shop, token))
    assert joined.only["userErrors"] == []
    assert (await shop.world.ask(await in_game(shop, "bob"), CONNECT, code=left)).fault == INVALID
