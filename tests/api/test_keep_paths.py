"""What keeps a tier, as its holder reads it, and seasons by the calendar."""

from app.studios.service import publish_program
from tests.api.cast import World
from tests.api.documents import ONBOARD
from tests.cast import NOW, program_file

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
    stage = await world.stage()
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    token = await stage.token("ada")
    assert (await world.ask(token, KEPT)).only["keepPaths"] == []  # the first tier is never lost
    await stage.buy("p0", "110")
    found = (await world.ask(token, KEPT)).only
    assert found["tier"] == {"code": "SILVER", "seasonPeriod": "QUARTER", "seasonPlus": 1}
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
