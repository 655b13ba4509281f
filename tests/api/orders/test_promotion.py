"""What a tier gives in orders: in force from the promotion on, and in its moment (value.md V2.1, V7)."""

from tests.api.cast import Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.orders.documents import CONFIRM, QUOTE, RESERVE
from tests.cast import NOW
from tests.orders import rules

MOMENT = """query($playerId: ID) { member(playerId: $playerId) {
  notifications(first: 20) { edges { node {
    __typename
    ... on TierChanged { from { benefits { kind value } } to { code benefits { kind value } } }
  } } }
} }"""
ROWS: list[Json] = [
    {"code": kind, "kind": kind, **{name: {"en": kind} for name in ("title", "summary", "rule")}}
    for kind in ("DISCOUNT", "FREE_SHIPPING", "BIRTHDAY")
]
HAS = {"DISCOUNT": "5", "FREE_SHIPPING": "1", "BIRTHDAY": "3"}


async def quoted(stage: Stage) -> Json:
    lines = [{"sku": "box", "quantity": 1, "unitPrice": "100.00"}]
    asked = {"playerId": "ada", "currency": "USD", "lines": lines, "shipping": "4.90"}
    return (await stage.ask(QUOTE, input=asked)).only["quote"]


async def test_all_of_a_tier_rises_with_the_promotion(world: World) -> None:
    game = rules(tierDiscounts={"SILVER": "5"}, freeShipping={"SILVER": 1})
    game |= {"birthdayPFactor": {"SILVER": "3"}, "benefits": {"SILVER": ROWS}}
    stage = await world.stage(rules=game)
    born = f"1990-{NOW:%m}-20"
    await stage.ask(ONBOARD, input={"playerId": "ada", "birthday": born})
    before = await quoted(stage)
    assert (before["lines"][0]["priceSource"], before["shipping"]) == ("LIST", "4.90")
    # The order itself is what promotes: 1,000 SC for 100 USD.
    order = {"orderId": "o1", "quoteId": before["id"]}
    assert (await stage.ask(RESERVE, input=order)).only["userErrors"] == []
    paid = {"orderId": "o1", "paid": {"amount": "104.90", "currency": "USD"}}
    assert (await stage.ask(CONFIRM, input=paid)).only["member"]["tier"]["code"] == "SILVER"
    after = await quoted(stage)
    line = after["lines"][0]
    assert (line["priceSource"], line["price"]) == ("TIER", "95")
    assert (after["shipping"], after["shippingFreeBy"]) == ("0", "TIER")
    # 10 P for a dollar, x 1.1 on Silver, x 3 in the month of the birthday.
    assert (before["earns"]["p"], after["earns"]["p"]) == (1_000, 3_135)
    member = (await stage.ask(MOMENT, playerId="ada")).only
    (moment,) = [
        edge["node"]
        for edge in member["notifications"]["edges"]
        if edge["node"]["__typename"] == "TierChanged"
    ]
    assert moment["to"]["code"] == "SILVER"
    assert moment["from"]["benefits"] == []
    assert {row["kind"]: row["value"] for row in moment["to"]["benefits"]} == HAS
