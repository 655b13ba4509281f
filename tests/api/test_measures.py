"""A member that no worker looked at since measures were declared: each surface counts them for its answer."""

from datetime import timedelta

from app.studios.service import publish_program
from tests.api.cast import World
from tests.api.documents import ONBOARD
from tests.cast import NOW, fetch_rows, program_file
from tests.wallets import rules

TOP_UP = """mutation($input: RecordTopUpInput!) {
  recordTopUp(input: $input) { member { paths { leaves { measure fraction } } } userErrors { code } }
}"""
MINE = """{
  me {
    tier { code } loadout { version }
    notifications { edges { node { message ... on TierChanged { from { code } } } } }
    redemptions { edges { node { id } } }
  }
  catalog { edges { node { id } } }
}"""
SILVER = {"code": "SILVER"}


async def test_measures_are_counted_for_the_answer(world: World) -> None:
    stage = await world.stage(rules=rules())
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    for number in range(2):
        await stage.buy(f"p{number}", "95")
    token = await stage.token("ada")
    buys = {"code": "BUYS", "counts": "PURCHASES", "window": {"kind": "LIFETIME"}}
    program = program_file(measures=[buys])
    program["tiers"][1]["enterBy"] = [[{"measure": "BUYS", "atLeast": "4"}]]
    await publish_program(world.database, program, None, NOW)
    # As where no worker runs: two seasons have ended, and nothing is settled.
    later = "UPDATE games SET sandbox_now = $1 WHERE id = $2"
    await fetch_rows(world.database, later, NOW + timedelta(days=100), stage.game.id)
    paid = {"playerId": "ada", "topUpId": "t", "amount": {"amount": "1", "currency": "USD"}}
    answered = (await stage.ask(TOP_UP, input=paid | {"offer": "STD"})).only
    assert answered["userErrors"] == []
    assert answered["member"]["paths"] == [{"leaves": [{"measure": "BUYS", "fraction": 0.5}]}]
    mine = (await world.ask(token, MINE)).data
    assert mine["me"]["tier"] != SILVER
    notified = [each["node"] for each in mine["me"]["notifications"]["edges"]]
    assert [each["from"] for each in notified if "from" in each] == [{"code": "SILVER"}, {"code": "BRONZE"}]
