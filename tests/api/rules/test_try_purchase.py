"""`tryPurchase` says what `recordPurchase` would do, by any rules, and stores nothing."""

import json
from typing import Any

import pytest

from app.domain.access import StaffRole
from app.rules_files.text import MAX_DRAFT_CHARS
from tests.api.cast import Stage, World
from tests.api.earning.cast import earning_rules, mission
from tests.api.rules.documents import TRY
from tests.api.staff.people import Person, employ
from tests.cast import dump, game_file, program_file

Json = dict[str, Any]
FIFTY = {"amount": "50", "currency": "USD"}
BOUGHT = """
    mutation($input: RecordPurchaseInput!) {
        recordPurchase(input: $input) { purchase { sc p amountUsd } changes { kind explanation } }
    }
"""


@pytest.fixture
async def owner(world: World) -> Person:
    return await employ(world, StaffRole.PRODUCT_OWNER)


def of(stage: Stage, **more: object) -> Json:
    return {"gameId": str(stage.game.id), "tier": "SILVER", "amount": FIFTY, **more}


async def test_it_is_what_a_purchase_grants(world: World, owner: Person) -> None:
    """Beside what a mission that it completes gives: that depends on what else a member did."""
    rules = earning_rules(mission("ONE", goal=1)) | {
        "startingTiers": [{"ltvAtLeastUsd": "0", "tier": "SILVER"}],
        "scMultipliers": {"SILVER": "3"},
        "hiddenFromTier": None,
    }
    stage = await world.stage(rules=rules)
    await stage.onboard()
    before = await dump(world.database)
    tried = [(await owner.ask(TRY, **of(stage, amount=money))).only for money in (FIFTY, _money("7", "EUR"))]
    assert await dump(world.database) == before
    for money, found in zip((FIFTY, _money("7", "EUR")), tried, strict=True):
        purchase = {"playerId": "ada", "purchaseId": money["currency"], "amount": money}
        done = (await stage.ask(BOUGHT, input=purchase)).only
        (change,) = [each for each in done["changes"] if each["kind"] == "PURCHASE"]
        assert done["purchase"] == {key: found[key] for key in ("sc", "p", "amountUsd")}
        assert change["explanation"].startswith(found["explanation"])
    inputs = {each["name"]: each["value"] for each in tried[0]["inputs"]}
    assert inputs.items() >= {"amount": "50", "tier": "Silver", "scMultiplier": "3", "rate": "1"}.items()


def _money(amount: str, currency: str) -> Json:
    return {"amount": amount, "currency": currency}


async def test_by_a_draft_of_a_game(world: World, owner: Person) -> None:
    stage = await world.stage(rules=game_file())
    now = (await owner.ask(TRY, **of(stage, tier="GOLD"))).only
    draft = json.dumps(game_file(scMultipliers={"GOLD": "2.4"}))
    then = (await owner.ask(TRY, **of(stage, tier="GOLD", document=draft))).only
    assert (now["sc"], then["sc"], now["p"] == then["p"]) == (600, 1_200, True)


async def test_by_a_draft_of_the_program(owner: Person) -> None:
    asked = {"tier": "SILVER", "amount": FIFTY}
    now = (await owner.ask(TRY, **asked)).only
    assert (now["sc"], now["amountUsd"]) == (500, "50")
    draft = program_file(scPerUsd="20")
    draft["boosts"] = [
        {
            "code": "DOUBLE",
            "from": "2020-01-01T00:00:00Z",
            "until": "2120-01-01T00:00:00Z",
            "scFactor": "1",
            "pFactor": "2",
        }
    ]
    then = (await owner.ask(TRY, **asked | {"document": json.dumps(draft)})).only
    assert (then["sc"], then["p"]) == (2 * now["sc"], 2 * now["p"])
    assert "boosted by DOUBLE" in then["explanation"]


async def test_before_a_game_has_rules(stage: Stage, owner: Person) -> None:
    assert (await owner.ask(TRY, **of(stage))).only["sc"] == 500


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"tier": "NEON"}, ["tier"]),
        ({"tier": ""}, ["tier"]),
        ({"amount": {"amount": "0", "currency": "USD"}}, ["amount", "amount"]),
        ({"amount": {"amount": "1000000000001", "currency": "USD"}}, ["amount", "amount"]),
        ({"amount": {"amount": "1", "currency": "usd"}}, ["amount", "currency"]),
        ({"amount": {"amount": "1", "currency": "XTS"}}, ["amount", "currency"]),
        ({"document": "{"}, ["document"]),
        ({"document": " " * (MAX_DRAFT_CHARS + 1)}, ["document"]),
        ({"document": '{"startingTiers": [7]}'}, ["document", "startingTiers", "0"]),
    ],
)
async def test_what_is_wrong_has_its_path(stage: Stage, owner: Person, more: Json, path: list[str]) -> None:
    assert (await owner.ask(TRY, **of(stage, **more))).error == ("BAD_USER_INPUT", path)


async def test_more_points_than_can_be_counted(owner: Person) -> None:
    draft = json.dumps(program_file(scPerUsd="999999999999"))
    asked = {"tier": "SILVER", "amount": _money("1000000000000", "USD"), "document": draft}
    assert (await owner.ask(TRY, **asked)).error == ("BAD_USER_INPUT", ["amount"])
