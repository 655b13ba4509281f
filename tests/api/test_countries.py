"""Everywhere that a country is taken, UK is refused and GB named."""

import pytest

from tests.api.cast import Json, Stage, World
from tests.api.documents import ONBOARD, UPDATE_PLAYER
from tests.api.store.cast import ADDRESS, Shop, draft
from tests.api.store.documents import IMPORT, UPSERT
from tests.cast import dump

COUNTRY_FAULT = "A country is an ISO 3166-1 code of two capital letters, such as DE."


@pytest.mark.parametrize(("code", "instead"), [("UK", "GB"), ("gb", "GB"), ("USA", "US"), ("EU", None)])
async def test_a_wrong_code_is_refused_and_the_right_one_named(
    world: World, code: str, instead: str | None
) -> None:
    stage: Stage = await world.stage()
    shop = Shop(stage)
    ada = await shop.shopper("ada")
    mug = await shop.item("mug", kind="TANGIBLE", price=1)
    before = await dump(world.database)
    csv = f"sku,kind,title,price,countries\ngem,DIGITAL,Gem,1,DE {code}\n"
    asked: list[tuple[Json, list[str]]] = [
        ((await stage.ask(ONBOARD, input={"playerId": "x", "country": code})).refused, ["country"]),
        ((await stage.ask(UPDATE_PLAYER, input={"playerId": "ada", "country": code})).refused, ["country"]),
        ((await stage.ask(UPSERT, input=draft(countries=["DE", code]))).refused, ["countries", "1"]),
        ((await stage.ask(IMPORT, input={"csv": csv})).refused, ["csv"]),
        (
            (await ada.redeem(mug, email="a@b.example", shippingAddress=ADDRESS | {"country": code})).refused,
            ["shippingAddress", "country"],
        ),
    ]
    for payload, path in asked:
        (error,) = payload["userErrors"]
        assert error["code"] == "INVALID"
        assert error["path"][: len(path)] == path
        assert COUNTRY_FAULT in error["message"]
        assert (f"Instead of {code} send {instead}." in error["message"]) is (instead is not None)
    assert await dump(world.database) == before
