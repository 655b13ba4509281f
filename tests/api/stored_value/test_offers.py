"""The offers of top-ups that a member can have, as the member and its studio see them."""

from tests.api.cast import Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.stored_value.documents import MY_OFFERS, OFFERS, REFUND, TOP_UP
from tests.cast import fetch_rows, game_file

STEPS = [{"pay": "10", "bonus": "0"}, {"pay": "100", "bonus": "20"}]
RUNS: Json = {"code": "RUNS", "currency": "USD", "steps": STEPS, "bonusDays": 30}


async def opened(world: World, *offers: Json, **top_ups: object) -> Stage:
    """A game with these offers and these keys of `topUps`, and a player on its lowest tier."""
    stage = await world.stage(rules=game_file(topUps={"offers": list(offers), **top_ups}))
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    return stage


async def codes(stage: Stage) -> list[str]:
    return [offer["code"] for offer in (await stage.ask(OFFERS, playerId="ada")).only["topUpOffers"]]


async def test_what_a_member_can_have(world: World) -> None:
    stage = await opened(
        world,
        RUNS | {"code": "SOON", "from": "2026-01-02T00:00:00Z"},
        RUNS | {"code": "TODAY", "until": "2026-01-02T00:00:00Z"},
        RUNS | {"code": "HIGH", "tiers": ["SILVER"]},
        RUNS,
    )
    shown = (await stage.ask(OFFERS, playerId="ada")).only["topUpOffers"]
    common = {"currency": "USD", "steps": STEPS, "bonusDays": 30, "timesLeft": None, "shopUrl": None}
    assert shown == [
        {"code": "TODAY", "until": "2026-01-02T00:00:00Z"} | common,
        {"code": "RUNS", "until": None} | common,
    ]
    assert (await world.ask(await stage.token("ada"), MY_OFFERS)).only["topUpOffers"] == shown
    await stage.advance("2026-01-02T00:00:00Z")
    assert await codes(stage) == ["SOON", "RUNS"]


async def test_all_offers_lead_to_where_the_game_sells_them(world: World) -> None:
    shop_url = "https://shop.example/top-up"
    stage = await opened(world, RUNS, RUNS | {"code": "MORE"}, shopUrl=shop_url)
    for secret, document, asked in (
        (stage.key, OFFERS, {"playerId": "ada"}),
        (await stage.token("ada"), MY_OFFERS, {}),
    ):
        offers = (await world.ask(secret, document, **asked)).only["topUpOffers"]
        assert [(offer["code"], offer["shopUrl"]) for offer in offers] == [
            ("RUNS", shop_url),
            ("MORE", shop_url),
        ]


async def test_as_often_as_it_may_be_had(world: World) -> None:
    stage = await opened(world, RUNS | {"perMember": 2})

    async def paid(key: str, amount: str) -> None:
        money = {"amount": amount, "currency": "USD"}
        given = {"playerId": "ada", "topUpId": key, "amount": money, "offer": "RUNS"}
        assert (await stage.ask(TOP_UP, input=given)).only["userErrors"] == []

    async def times_left() -> list[int]:
        offers = (await stage.ask(OFFERS, playerId="ada")).only["topUpOffers"]
        return [offer["timesLeft"] for offer in offers]

    await paid("without a bonus", "99.99")
    assert await times_left() == [2]
    await paid("t1", "100")
    assert await times_left() == [1]
    # A refund does not bring it back.
    back = {"topUpId": "t1", "refundId": "r1", "amount": {"amount": "100", "currency": "USD"}}
    assert (await stage.ask(REFUND, input=back)).only["userErrors"] == []
    await paid("t2", "100")
    assert await times_left() == []


async def test_a_game_without_offers_and_an_archived_one(world: World) -> None:
    assert await codes(await opened(world)) == []
    stage = await opened(world, RUNS)
    assert await codes(stage) == ["RUNS"]
    now = "UPDATE games SET archived_at = now() WHERE id = $1 RETURNING 1"
    await fetch_rows(world.database, now, stage.game.id)
    assert await codes(stage) == []
