"""What a purchase or a refund would do is what it then does, and nothing is stored before."""

from typing import Any

import pytest

from tests.api.cast import Stage, World
from tests.api.houses.documents import PREVIEW_PURCHASE, PREVIEW_REFUND
from tests.cast import fetch_rows

Json = dict[str, Any]
STATEMENTS = [
    f"SELECT t::text FROM {table} t ORDER BY 1"  # noqa: S608 - constants only
    for table in ("loyalty_events", "loyalty_history", "loyalty_ledger", "members", "players", "outbox")
]


@pytest.fixture
async def stage(world: World) -> Stage:
    return await world.stage()


def usd(amount: str) -> Json:
    return {"amount": amount, "currency": "USD"}


async def stored(stage: Stage) -> list[Any]:
    return [
        [tuple(row) for row in await fetch_rows(stage.world.database, statement)] for statement in STATEMENTS
    ]


def numbers(status: Json) -> Json:
    return {
        "tier": status["tier"]["code"],
        "progress": status["progress"]["current"],
        "points": status["points"],
        "position": status["standing"]["position"],
        "endsAt": status["season"]["endsAt"],
    }


async def test_a_purchase(stage: Stage) -> None:
    await stage.onboard()
    before = await stored(stage)
    seen = (await stage.ask(PREVIEW_PURCHASE, playerId="ada", amount=usd("120"))).only
    assert await stored(stage) == before
    assert (seen["before"]["tier"]["code"], seen["after"]["tier"]["code"]) == ("BRONZE", "SILVER")
    bought = (await stage.buy("a", "120"))["member"]
    assert numbers(seen["after"]) == numbers(bought)
    assert seen["before"]["memberId"] == seen["after"]["memberId"] == bought["id"]
    assert len(seen["explanations"]) > 0


async def test_a_refund_that_leaves_a_debt(stage: Stage) -> None:
    await stage.onboard()
    await stage.buy("a", "300")
    before = await stored(stage)
    seen = (await stage.ask(PREVIEW_REFUND, purchaseId="a", amount=usd("250"))).only
    assert await stored(stage) == before
    refunded = (await stage.refund("a", amount=usd("250")))["member"]
    assert numbers(seen["after"]) == numbers(refunded)
    whole = (await stage.ask(PREVIEW_REFUND, purchaseId="a")).only
    assert numbers(whole["before"]) == numbers(refunded)
    assert whole["after"]["points"]["balance"] == 0
    assert whole["after"]["standing"]["position"] == 0


@pytest.mark.parametrize(
    ("document", "variables", "fault"),
    [
        (PREVIEW_PURCHASE, {"playerId": "new", "amount": usd("1")}, ("NOT_FOUND", ["playerId"])),
        (PREVIEW_PURCHASE, {"playerId": "ada", "amount": usd("0")}, ("INVALID", ["amount", "amount"])),
        (
            *(PREVIEW_PURCHASE, {"playerId": "ada", "amount": {"amount": "1", "currency": "XTS"}}),
            ("UNKNOWN_CURRENCY", ["amount", "currency"]),
        ),
        (PREVIEW_REFUND, {"purchaseId": "none"}, ("NOT_FOUND", ["purchaseId"])),
        (
            *(PREVIEW_REFUND, {"purchaseId": "a", "amount": usd("11")}),
            ("REFUND_EXCEEDS_PURCHASE", ["amount", "amount"]),
        ),
    ],
)
async def test_what_would_be_refused(
    stage: Stage, document: str, variables: Json, fault: tuple[str, list[str]]
) -> None:
    await stage.buy("a", "10")
    seen = (await stage.ask(document, **variables)).only
    (error,) = seen["userErrors"]
    assert (error["code"], error["path"]) == fault
    assert (seen["before"], seen["after"], seen["explanations"]) == (None, None, [])


async def test_a_preview_uses_no_id_up(stage: Stage) -> None:
    await stage.onboard()
    for _ in range(2):
        seen = (await stage.ask(PREVIEW_PURCHASE, playerId="ada", amount=usd("5"), sku="gems")).only
        assert seen["userErrors"] == []
    assert (await stage.buy("a", "5"))["replayed"] is False
