"""Gift cards over the API: the link, who claims by it, what each caller sees, the messages."""

import orjson
import pytest

from app.domain.access import OWN_PREFIX, Scope, StaffRole
from app.identity.sessions import SessionKind
from tests.api.cast import Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.gift_cards.cast import token_of
from tests.api.gift_cards.documents import CHARGEBACK, CLAIM, CREATE, FREEZE, MINE, OF_GAME, OPEN, TAKE_BACK
from tests.api.identity.doors import proven, signed_in
from tests.api.privacy.documents import EXPORT
from tests.api.staff.people import employ
from tests.api.webhooks.documents import CREATE as SUBSCRIBE
from tests.cast import fetch_rows
from tests.wallets import rules


@pytest.fixture
async def shop(world: World) -> Stage:
    """A game with a giver and another player."""
    stage = await world.stage(rules=rules())
    await stage.ask(ONBOARD, input={"playerId": "ada", "displayName": "Ada"})
    await stage.ask(ONBOARD, input={"playerId": "bob"})
    return stage


def given(key: str = "c1", **more: object) -> Json:
    return {"giftCardId": key, "amount": {"amount": "50.00", "currency": "USD"}, **more}


async def created(shop: Stage, key: str = "c1", **more: object) -> Json:
    payload = (await shop.ask(CREATE, input=given(key, **more))).only
    assert payload["userErrors"] == []
    return payload


def paid(payload: Json) -> list[tuple[str, str]]:
    return [(one["paid"], one["held"]) for one in payload["member"]["storedValue"]]


async def test_a_stranger_opens_the_link_signs_in_and_is_a_member(shop: Stage) -> None:
    made = await created(shop, message="For you")
    token, world = token_of(made), shop.world
    seen = (await world.ask(None, OPEN, token=token.lower())).only
    # Kind, amount, message and the giver's name; whether it can be claimed, until when, and where.
    shown = {"id", "status", "amount", "message", "giverName", "expiresAt", "gameId", "gameName"}
    assert seen == {name: made["giftCard"][name] if name in shown else None for name in seen}
    assert (seen["amount"]["amount"], seen["message"], seen["giverName"]) == ("50", "For you", None)
    assert (await world.ask(None, OPEN, token="A" * len(token))).only is None
    refused = await world.ask(None, CLAIM, input={"token": token})
    assert refused.body["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    stranger = (await signed_in(shop, proven(), SessionKind.BEARER)).session.secret
    claimed = (await world.ask(stranger, CLAIM, input={"token": token})).only
    assert (claimed["userErrors"], claimed["giftCard"]["status"]) == ([], "CLAIMED")
    assert claimed["member"]["playerId"].startswith(OWN_PREFIX)
    assert (paid(claimed), claimed["url"]) == ([("50", "0")], None)
    assert (await world.ask(stranger, CLAIM, input={"token": token})).only["replayed"]


async def test_the_giver_sees_the_link_and_nobody_else_does(shop: Stage) -> None:
    made = await created(shop, giverPlayerId="ada")
    again = (await shop.ask(CREATE, input=given(giverPlayerId="ada"))).only
    assert (again["url"], again["replayed"]) == (made["url"], True)
    ada, bob = await shop.token("ada"), await shop.token("bob")
    (mine,) = (await shop.world.ask(ada, MINE)).only["giftCards"]
    assert (mine["link"], mine["giftCardId"]) == (made["url"], "c1")
    assert (await shop.world.ask(bob, MINE)).only["giftCards"] == []
    theirs = (await shop.world.ask(bob, OPEN, token=token_of(made))).only
    assert (theirs["link"], theirs["giftCardId"], theirs["giverName"]) == (None, None, "Ada")
    own = await shop.world.ask(ada, CLAIM, input={"token": token_of(made)})
    assert own.fault == ("NOT_ENTITLED", ["token"])
    named = await shop.world.ask(bob, CLAIM, input={"token": token_of(made), "playerId": "ada"})
    assert named.fault == ("INVALID", ["playerId"])
    back = (await shop.world.ask(ada, TAKE_BACK, input={"giftCardId": "c1"})).only
    assert (back["giftCard"]["status"], paid(back)) == ("RETURNED", [("50", "0")])
    assert (await shop.world.ask(ada, MINE)).only["giftCards"] == []


async def test_a_studio_claims_for_its_players_and_another_one_cannot(shop: Stage) -> None:
    token = token_of(await created(shop))
    nameless = await shop.ask(CLAIM, input={"token": token})
    assert nameless.fault == ("INVALID", ["playerId"])
    other = await shop.world.stage()
    foreign = await other.ask(CLAIM, input={"token": token, "playerId": "eve"})
    assert foreign.fault == ("CODE_INVALID", ["token"])
    for command in (TAKE_BACK, FREEZE, CHARGEBACK):
        assert (await other.ask(command, input={"giftCardId": "c1"})).fault == ("NOT_FOUND", ["giftCardId"])
    assert paid((await shop.ask(CLAIM, input={"token": token, "playerId": "new"})).only) == [("50", "0")]


async def test_staff_give_as_goodwill_and_the_audit_log_keeps_it(shop: Stage) -> None:
    database, game_id = shop.world.database, str(shop.game.id)
    owner = await employ(shop.world, StaffRole.PRODUCT_OWNER)
    why = {"gameId": game_id, "giftCardId": "c1", "reason": "A lost chest"}
    made = (await owner.ask(CREATE, input=given(**why))).only
    assert made["giftCard"]["goodwill"]
    for frozen in (True, False):
        await owner.ask(FREEZE, input={**why, "frozen": frozen})
    await owner.ask(TAKE_BACK, input=why)
    assert (await owner.ask(CHARGEBACK, input=why)).only["giftCard"]["status"] == "REVOKED"
    found = await fetch_rows(
        database,
        "SELECT operation, reason FROM audit_log WHERE subject_id = $1 AND actor = 'STAFF' ORDER BY at, id",
        made["giftCard"]["id"],
    )
    assert sorted(found) == [
        *(("chargebackGiftCard", "A lost chest"), ("createGiftCard", "A lost chest")),
        *(("freezeGiftCard", "A lost chest"), ("freezeGiftCard", "A lost chest")),
        ("takeBackGiftCard", "A lost chest"),
    ]
    # The staff says why, and has a limit; the studio's key neither.
    for command in (CREATE, FREEZE, TAKE_BACK, CHARGEBACK):
        silent = given("c3", gameId=game_id) if command == CREATE else {**why, "reason": " "}
        assert (await owner.ask(command, input=silent)).fault == ("INVALID", ["reason"])
    much = given("c3", gameId=game_id, reason="Sorry", amount={"amount": "1000.01", "currency": "USD"})
    assert (await owner.ask(CREATE, input=much)).fault == ("LIMIT_REACHED", ["amount", "amount"])
    support = await employ(shop.world, StaffRole.SUPPORT)
    refused = await support.ask(CREATE, input=given("c2", gameId=game_id))
    assert refused.body["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_messages_and_the_export(shop: Stage) -> None:
    database = shop.world.database
    endpoint = {
        "url": "https://hooks.example.com/cards",
        "eventTypes": ["GIFT_CARD_CREATED", "GIFT_CARD_CLAIMED", "GIFT_CARD_RETURNED", "GIFT_CARD_REVOKED"],
    }
    assert (await shop.ask(SUBSCRIBE, input=endpoint)).only["userErrors"] == []
    claimed, _ = await created(shop, giverPlayerId="ada"), await created(shop, "c2", giverPlayerId="ada")
    await shop.ask(CLAIM, input={"token": token_of(claimed), "playerId": "bob"})
    await shop.ask(TAKE_BACK, input={"giftCardId": "c2"})
    # Charged back: unclaimed, claimed, and claimed of a card without a giver.
    await created(shop, "c3", giverPlayerId="ada")
    await shop.ask(CLAIM, input={"token": token_of(await created(shop, "c4")), "playerId": "bob"})
    for key in ("c1", "c3", "c4"):
        await shop.ask(CHARGEBACK, input={"giftCardId": key})
    sent = await fetch_rows(
        database,
        "SELECT type, data FROM outbox WHERE game_id = $1 AND type LIKE 'gift_card.%'"
        " ORDER BY type, data->>'giftCardId'",
        shop.game.id,
    )
    ada, bob, value = {"playerId": "ada"}, {"playerId": "bob"}, {"amount": "50", "currency": "USD"}
    events = [(kind, orjson.loads(data)) for kind, data in sent]
    ends = {data.pop("expiresAt") for kind, data in events if kind == "gift_card.created"}
    assert len(ends) == 1
    assert [(kind, data) for kind, data in events if kind != "gift_card.revoked"] == [
        ("gift_card.claimed", {**bob, "giftCardId": "c1", **value}),
        ("gift_card.claimed", {**bob, "giftCardId": "c4", **value}),
        *(("gift_card.created", {**ada, "giftCardId": key, **value}) for key in ("c1", "c2", "c3")),
        ("gift_card.returned", {**ada, "giftCardId": "c2", **value}),
    ]
    assert [data for kind, data in events if kind == "gift_card.revoked"] == [
        {**side, "giftCardId": key, **value, "taken": "50", "owed": "0"}
        for side, key in ((ada, "c1"), (ada, "c3"), (bob, "c4"))
    ]
    exported = orjson.loads((await shop.ask(EXPORT, playerId="ada")).only)
    assert [(one["side"], one["status"]) for one in exported["giftCards"]] == [
        ("GIVEN", "REVOKED"),
        ("GIVEN", "RETURNED"),
        ("GIVEN", "REVOKED"),
    ]


async def test_who_may_not_make_a_card(shop: Stage) -> None:
    weak = await shop.world.key(shop.slug, [Scope.MEMBERS_READ])
    for secret in (weak, await shop.token("ada")):
        refused = await shop.world.ask(secret, CREATE, input=given())
        assert refused.body["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_game_lists_its_cards_by_state_by_id_and_by_player(shop: Stage) -> None:
    first = await created(shop, "c1", giverPlayerId="ada")
    await created(shop, "c2")
    await shop.ask(CLAIM, input={"token": token_of(first), "playerId": "bob"})
    held = await created(shop, "c3", amount={"amount": "100.01", "currency": "USD"})
    await shop.ask(CLAIM, input={"token": token_of(held), "playerId": "bob"})

    async def listed(**filters: object) -> list[str]:
        edges = (await shop.ask(OF_GAME, **filters)).only["edges"]
        return [edge["node"]["giftCardId"] for edge in edges]

    assert await listed() == ["c3", "c2", "c1"]
    assert (await listed(status="CLAIMED"), await listed(status="READY")) == (["c3", "c1"], ["c2"])
    assert (await listed(search="bob"), await listed(search="ada")) == (["c3", "c1"], ["c1"])
    assert (await listed(search="c2"), await listed(search="c2", status="CLAIMED")) == (["c2"], [])
    page = (await shop.ask(OF_GAME, first=1)).only
    assert page["pageInfo"]["hasNextPage"]
    assert await listed(first=5, after=page["edges"][0]["cursor"]) == ["c2", "c1"]
    one, other = [edge["node"] for edge in (await shop.ask(OF_GAME, search="bob")).only["edges"]]
    assert (other["giverPlayerId"], other["recipientPlayerId"], other["goodwill"]) == ("ada", "bob", False)
    assert (other["heldUntil"] is None, one["heldUntil"] is None) == (False, False)
    foreign = await shop.world.stage()
    assert (await foreign.ask(OF_GAME)).only["edges"] == []
    long = await shop.ask(OF_GAME, search="x" * 129)
    assert long.body["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
