"""What keeps a tier, as its holder reads it, and seasons by the calendar."""

from collections.abc import AsyncIterator

import pytest

from app.studios.service import publish_program
from tests.api.cast import World, open_world
from tests.api.documents import ONBOARD
from tests.cast import NOW, program_file

KEPT = """{ me {
  tier { code seasonPeriod seasonPlus }
  season { outlook missing }
  keepPaths { nearest fraction leaves { measure counts remaining fraction value } }
} }"""


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    """One for each test, since each has a program of its own."""
    async with open_world(database_url) as world:
        yield world


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
    # By the nearest way, and not what is left of the scale.
    assert found["season"] == {"outlook": "DEMOTE", "missing": "3 purchases"}
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


async def test_what_is_missing_where_the_scale_alone_does_not_keep_it(world: World) -> None:
    buys = {"code": "BUYS", "counts": "PURCHASES", "window": {"kind": "LIFETIME"}}
    spent = {"code": "SPENT", "counts": "SPEND_USD", "window": {"kind": "LIFETIME"}}
    program = program_file(measures=[buys, spent])
    both = [[{"measure": "SC"}, {"measure": "BUYS", "atLeast": "3"}, {"measure": "SPENT", "atLeast": "250"}]]
    program["tiers"][1]["keepBy"] = both
    await publish_program(world.database, program, None, NOW)
    stage = await world.stage()
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    token = await stage.token("ada")
    assert (await world.ask(token, KEPT)).only["season"]["missing"] is None  # never lost
    await stage.buy("p0", "199.995")
    shown = (await world.ask(token, KEPT)).only
    assert shown["season"] == {"outlook": "DEMOTE", "missing": "2 purchases and $50.01"}
    await stage.buy("p1", "25")
    await stage.buy("p2", "30")
    assert (await world.ask(token, KEPT)).only["season"] == {"outlook": "KEEP", "missing": None}


async def test_progress_alone_is_a_number(world: World) -> None:
    stage = await world.stage()
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    await stage.buy("p0", "110")
    season = (await world.ask(await stage.token("ada"), KEPT)).only["season"]
    assert season == {"outlook": "DEMOTE", "missing": "800"}
