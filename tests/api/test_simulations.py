"""Simulations: who may, what is refused, and the result that product owners read."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.domain.access import StaffRole
from app.domain.instants import format_instant
from app.infra.clock import real_time
from app.rules_files.text import MAX_DRAFT_CHARS
from app.simulation.queries import simulation_by_id
from app.simulation.service import MAX_GAMES, MAX_RUNNING, work_on
from tests.api.approvals.documents import AUDIT_LOG
from tests.api.cast import Stage, World
from tests.api.simulations import CANCEL, LIST, ONE, START
from tests.api.staff.people import Person, employ
from tests.cast import NOW, program_file

DAY = timedelta(days=1)


def narrow() -> dict[str, Any]:
    """The program with tiers of half the width."""
    program = program_file()
    for tier in program["tiers"]:
        for key in ("scFrom", "scTo", "keepThreshold"):
            tier[key] //= 2
    return program


def given(stage: Stage, program: object = None, **changes: object) -> dict[str, Any]:
    return {
        "draft": json.dumps(program or narrow()),
        "from": format_instant(NOW + DAY),
        "until": format_instant(NOW + 40 * DAY),
        "gameIds": [str(stage.game.id)],
    } | changes


async def played(world: World) -> tuple[Stage, Person]:
    """A game in which ada and bob bought on the second day, forty days ago; and a product owner."""
    stage = await world.stage()
    await stage.advance(NOW + 2 * DAY)
    await stage.buy("a", "70", player="ada")
    await stage.buy("b", "1", player="bob")
    await stage.advance(NOW + 40 * DAY)
    return stage, await employ(world, StaffRole.PRODUCT_OWNER)


async def worked(world: World, simulation_id: str) -> None:
    """Work on it in this process, as the worker's processes do."""
    async with world.database.acquire() as connection:
        row = await simulation_by_id(connection, UUID(simulation_id))
    assert row is not None
    await work_on(world.database, row, real_time)


async def test_a_simulation_from_start_to_result(world: World) -> None:
    stage, owner = await played(world)
    before = await stage.member(), await stage.member("bob")
    asked = given(stage, until=format_instant(NOW + 20 * DAY))
    started = (await owner.ask(START, input=asked)).only["simulation"]
    assert (started["state"], started["members"], started["done"]) == ("RUNNING", 2, 0)
    assert (started["result"], started["finishedAt"]) == (None, None)
    assert (await owner.ask(START, input=asked)).only["simulation"] == started
    await worked(world, started["id"])
    done = (await owner.ask(ONE, id=started["id"])).only
    assert (done["state"], done["done"]) == ("DONE", 2)
    result = done["result"]
    # Ada's 700 SC are 200 above the 500 of the narrow Bronze; their season has not ended yet.
    assert (result["members"], result["leftOut"]) == (2, 0)
    assert result["flows"] == [
        {"fromRank": 1, "toRank": 1, "members": 1},
        {"fromRank": 1, "toRank": 2, "members": 1},
    ]
    assert result["tiers"][:2] == [
        {"rank": 1, "nameBefore": "Bronze", "nameAfter": "Bronze", "before": 2, "after": 1},
        {"rank": 2, "nameBefore": "Silver", "nameAfter": "Silver", "before": 0, "after": 1},
    ]
    assert (result["before"]["promotions"], result["after"]["promotions"]) == (0, 1)
    assert (result["before"]["scIssued"], result["before"]["pLiability"]) == ("710", "710")
    (gainer,) = result["gainers"]
    assert (gainer["memberId"], gainer["tiers"]) == (before[0]["id"], 1)
    assert result["losers"] == []
    assert (await owner.ask(LIST, first=1)).only["edges"][0]["node"] == done
    # Nothing of the members has changed.
    assert (await stage.member(), await stage.member("bob")) == before


async def test_faults_of_the_draft_have_their_paths(world: World) -> None:
    stage, owner = await played(world)
    faulty = narrow()
    faulty["tiers"][1]["keepThreshold"] = 10**9
    del faulty["rates"]["EUR"]
    answer = (await owner.ask(START, input=given(stage, faulty))).refused
    assert [(each["code"], each["path"]) for each in answer["userErrors"]] == [
        ("INVALID", ["draft", "tiers", "1", "keepThreshold"])
    ]
    faulty["tiers"][1]["keepThreshold"] = 1
    assert (await owner.ask(START, input=given(stage, faulty))).fault == (
        "INVALID",
        ["draft", "rates", "EUR"],
    )
    for draft in ("{", "[]", "nothing", '{"a": 1, "a": 2}', '{"a": NaN}', "[" * 10_000):
        assert (await owner.ask(START, input=given(stage, draft=draft))).fault[0] == "INVALID", draft


async def test_the_limits_of_the_input(world: World) -> None:
    stage, owner = await played(world)
    now, later = format_instant(NOW + 40 * DAY), format_instant(NOW + 40 * DAY + timedelta(microseconds=1))
    refusals = {
        "until": [{"until": later}, {"from": now, "until": now}],
        "gameIds": [{"gameIds": []}, {"gameIds": [str(stage.game.id)] * (MAX_GAMES + 1)}],
        "draft": [{"draft": " " * (MAX_DRAFT_CHARS + 1)}],
    }
    for path, inputs in refusals.items():
        for changes in inputs:
            answer = await owner.ask(START, input=given(stage, **changes))
            assert answer.fault == ("INVALID", [path]), changes
    longest = json.dumps(narrow()).ljust(MAX_DRAFT_CHARS)
    assert (await owner.ask(START, input=given(stage, draft=longest))).only["simulation"]
    unknown = given(stage, gameIds=["00000000-0000-0000-0000-000000000000"])
    assert (await owner.ask(START, input=unknown)).fault == ("NOT_FOUND", ["gameId"])


async def test_so_many_of_a_person_run_at_once(world: World) -> None:
    stage, owner = await played(world)
    running = []
    for number in range(MAX_RUNNING):
        until = format_instant(NOW + (10 + number) * DAY)
        running.append((await owner.ask(START, input=given(stage, until=until))).only["simulation"])
    assert (await owner.ask(START, input=given(stage))).fault == ("LIMIT_REACHED", [])
    cancelled = (await owner.ask(CANCEL, input={"simulationId": running[0]["id"]})).only["simulation"]
    assert cancelled["state"] == "CANCELLED"
    assert cancelled["finishedAt"]
    assert (await owner.ask(START, input=given(stage))).only["simulation"]
    await worked(world, running[0]["id"])
    again = await owner.ask(CANCEL, input={"simulationId": running[0]["id"]})
    assert again.only["simulation"] == cancelled
    log = (await owner.ask(AUDIT_LOG, subject=cancelled["id"], operation="cancelSimulation")).only
    assert len(log["edges"]) == 1, "the second time changed nothing"


async def test_an_unknown_one(world: World) -> None:
    owner = await employ(world, StaffRole.PRODUCT_OWNER)
    for unknown in ("x", "00000000-0000-0000-0000-000000000000"):
        assert (await owner.ask(ONE, id=unknown)).error == ("NOT_FOUND", ["id"])
        answer = await owner.ask(CANCEL, input={"simulationId": unknown})
        assert answer.fault == ("NOT_FOUND", ["simulationId"])


async def test_only_product_owners(world: World) -> None:
    stage, _ = await played(world)
    focal, support = (
        await employ(world, StaffRole.STUDIO_FOCAL, stage.slug),
        await employ(world, StaffRole.SUPPORT),
    )
    asked = [(START, {"input": given(stage)}), (CANCEL, {"input": {"simulationId": "x"}})]
    asked += [(ONE, {"id": "x"}), (LIST, {})]
    for document, variables in asked:
        assert (await world.ask(None, document, **variables)).code == "UNAUTHENTICATED"
        assert (await world.ask(stage.key, document, **variables)).code == "FORBIDDEN"
        for person in (focal, support):
            assert (await person.ask(document, **variables)).code == "FORBIDDEN"
