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


KEPT = """{ me {
  tier { code seasonPeriod seasonPlus }
  keepPaths { nearest fraction leaves { measure counts remaining fraction value } }
} }"""


async def test_what_keeps_a_tier(world: World) -> None:
    buys = {"code": "BUYS", "counts": "PURCHASES", "window": {"kind": "LIFETIME"}}
    program = program_file(measures=[buys])
    silver = program["tiers"][1]
    silver["enterBy"] = [[{"measure": "SC"}], [{"measure": "BUYS", "atLeast": "5"}]]
    silver["keepBy"] = [[{"measure": "SC"}], [{"measure": "BUYS", "atLeast": "4"}]]
    del silver["seasonDays"]
    silver["season"] = {"calendar": "QUARTER", "plus": 1}
    await publish_program(world.database, program, None, NOW)
    stage = await world.stage(rules=rules())
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    token = await stage.token("ada")
    assert (await world.ask(token, KEPT)).only["keepPaths"] == []  # the first tier is never lost
    await stage.buy("p0", "110")
    found = (await world.ask(token, KEPT)).only
    assert found["tier"] == SILVER | {"seasonPeriod": "QUARTER", "seasonPlus": 1}
    leaf = {"value": None}  # the studio's
    assert found["keepPaths"] == [
        {
            "nearest": True,
            "fraction": 0.25,
            "leaves": [leaf | {"measure": "BUYS", "counts": "PURCHASES", "remaining": "3", "fraction": 0.25}],
        },
        {
            "nearest": False,
            "fraction": 100 / 900,
            "leaves": [leaf | {"measure": "SC", "counts": None, "remaining": "800", "fraction": 100 / 900}],
        },
    ]


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
