"""`refundPurchase`: a purchase goes back, whole or in part, as if it had not been made."""

import asyncio
from uuid import uuid4

from app.domain.access import Scope
from tests.api.cast import Cast, Stage, World, check_strangers, histories
from tests.api.documents import REFUND
from tests.cast import dump


def usd(amount: str, currency: str = "USD") -> dict[str, str]:
    return {"amount": amount, "currency": currency}


async def test_strangers_are_refused(cast: Cast) -> None:
    given = {"purchaseId": "ada-1", "refundId": "r"}
    await check_strangers(cast, Scope.PURCHASES_WRITE, REFUND, input=given)


async def test_every_field(stage: Stage) -> None:
    await stage.onboard()
    await stage.buy("a", "40")
    await stage.advance("2026-01-02T00:00:00Z")
    await stage.buy("b", "350", sku="chest")
    await stage.advance("2026-01-03T00:00:00Z")
    done = await stage.refund("b", "r1", amount=usd("300"), reason="Chargeback")
    assert (done["replayed"], done["userErrors"]) == (False, [])
    assert done["purchase"].pop("id")
    assert done["purchase"] == {
        "purchaseId": "b",
        "occurredAt": "2026-01-02T00:00:00Z",
        "effectiveAt": "2026-01-02T00:00:00Z",
        "sku": "chest",
        "amount": usd("350"),
        "refunded": usd("300"),
        "amountUsd": "350",
        "refundedUsd": "300",
        "sc": 500,
        "p": 500,
    }
    member = await stage.member()
    assert done["member"] == member
    assert (member["tier"]["code"], member["progress"]["current"]) == ("BRONZE", 900)
    assert (member["points"]["balance"], member["standing"]["ltvUsd"]) == (900, "90")
    assert done["changes"] == histories(member)[-2:]
    refund, corrected = done["changes"]
    assert (refund["kind"], refund["scDelta"], refund["pDelta"], refund["reference"]) == (
        *("REFUND", -3000, -3000),
        "r1",
    )
    assert "300 USD of a purchase went back (Chargeback)" in refund["explanation"]
    assert corrected["kind"] == "CORRECTED"


async def test_the_rest_and_no_more(stage: Stage, world: World) -> None:
    await stage.buy("a", "10")
    given = {"purchaseId": "a", "refundId": "over", "amount": usd("10.000001")}
    assert (await stage.ask(REFUND, input=given)).fault == (
        *("REFUND_EXCEEDS_PURCHASE",),
        ["amount", "amount"],
    )
    assert (await stage.refund("a", "r1", amount=usd("4")))["purchase"]["refundedUsd"] == "4"
    before = await dump(world.database)
    given["amount"] = usd("6.01")
    assert (await stage.ask(REFUND, input=given)).fault[0] == "REFUND_EXCEEDS_PURCHASE"
    assert await dump(world.database) == before
    done = await stage.refund("a", "r2")
    assert (done["purchase"]["refundedUsd"], done["purchase"]["sc"], done["purchase"]["p"]) == ("10", 0, 0)
    assert done["member"]["points"]["balance"] == 0
    before = await dump(world.database)
    for more in ({}, {"amount": usd("0.01")}, {"amount": usd("1", "EUR")}):
        answer = await stage.ask(REFUND, input={"purchaseId": "a", "refundId": "r3", **more})
        assert answer.fault == ("ALREADY_REFUNDED", ["purchaseId"])
    assert await dump(world.database) == before


async def test_in_the_purchases_currency(stage: Stage) -> None:
    await stage.buy("a", "10", currency="EUR")
    given = {"purchaseId": "a", "refundId": "r", "amount": usd("1")}
    assert (await stage.ask(REFUND, input=given)).fault == ("INVALID", ["amount", "currency"])
    done = await stage.refund("a", "r", amount=usd("4", "EUR"))
    assert (done["purchase"]["amountUsd"], done["purchase"]["refundedUsd"]) == ("11", "4.40")


async def test_a_repeat_answers_what_the_first_one_did(stage: Stage, world: World) -> None:
    await stage.onboard()
    await stage.buy("a", "350")
    await stage.advance("2026-01-02T00:00:00Z")
    part = await stage.refund("a", "r1", amount=usd("100.50"), reason="Part")
    whole = await stage.refund("a", "r2")
    await stage.buy("b", "2000")
    await stage.advance("2027-06-01T00:00:00Z")
    await stage.refund("b", "r3")
    before = await dump(world.database)
    again = await stage.refund("a", "r1", amount=usd("100.5"), reason="Part")
    assert again == part | {"replayed": True}
    assert await stage.refund("a", "r2") == whole | {"replayed": True}
    assert await dump(world.database) == before


async def test_the_same_id_with_other_input_is_a_conflict(stage: Stage, world: World) -> None:
    await stage.buy("a", "10")
    await stage.buy("b", "10")
    await stage.buy("c", "10", player="bob")
    await stage.refund("a", "r", amount=usd("5"), reason="x")
    before = await dump(world.database)
    same = {"purchaseId": "a", "refundId": "r", "amount": usd("5"), "reason": "x"}
    for other in (
        *({"purchaseId": "b"}, {"purchaseId": "c"}, {"amount": usd("4")}, {"amount": None}),
        *({"reason": "y"}, {"reason": None}, {"amount": usd("5", "EUR")}),
    ):
        answer = await stage.ask(REFUND, input=same | other)
        assert answer.fault == ("IDEMPOTENCY_CONFLICT", ["refundId"]), other
    assert await dump(world.database) == before


async def test_refunds_at_once_never_exceed_the_purchase(stage: Stage) -> None:
    await stage.buy("a", "10")
    answers = await asyncio.gather(
        *(
            stage.ask(REFUND, input={"purchaseId": "a", "refundId": f"r{n}", "amount": usd("4")})
            for n in range(5)
        )
    )
    accepted = [answer.only for answer in answers if not answer.only["userErrors"]]
    assert len(accepted) == 2
    assert (await stage.member())["standing"]["ltvUsd"] == "2"


async def test_a_foreign_purchase_is_answered_as_none(cast: Cast, world: World) -> None:
    await cast.acme.buy("acmes-own", "10", player="bob")
    before = await dump(world.database)
    unknown = await cast.zenith.ask(REFUND, input={"purchaseId": "nobodys", "refundId": "r"})
    assert unknown.fault == ("NOT_FOUND", ["purchaseId"])
    foreign = await cast.zenith.ask(REFUND, input={"purchaseId": "acmes-own", "refundId": "r"})
    assert foreign.content == unknown.content
    live = await world.ask(cast.acme.live_key, REFUND, input={"purchaseId": "acmes-own", "refundId": "r"})
    assert live.content == unknown.content
    given = {"purchaseId": "acmes-own", "refundId": "r"}
    nowhere = await cast.zenith.ask(REFUND, input=given | {"gameId": str(uuid4())})
    assert nowhere.fault == ("NOT_FOUND", ["gameId"])
    for secret, game in (
        (cast.zenith.key, "quest"),
        (cast.acme.key, "arena"),
        (cast.acme.live_key, "quest"),
    ):
        asked = given | {"gameId": cast.acme.game_id(game)}
        assert (await world.ask(secret, REFUND, input=asked)).content == nowhere.content
    assert await dump(world.database) == before


async def test_the_game_is_needed_where_there_are_several(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    await stage.buy("a", gameId=stage.game_id("two"))
    given = {"purchaseId": "a", "refundId": "r"}
    assert (await stage.ask(REFUND, input=given)).fault == ("INVALID", ["gameId"])
    one = await stage.ask(REFUND, input=given | {"gameId": stage.game_id("one")})
    assert one.fault == ("NOT_FOUND", ["purchaseId"])
    assert (await stage.refund("a", gameId=stage.game_id("two")))["purchase"]["sc"] == 0
