"""The audit log over the API: who, what, from where; two studios never see each other."""

from typing import Any
from uuid import uuid4

import pytest

from app.domain.access import StaffRole
from resolvers.audit_log import MAX_FILTER
from tests.api.approvals.documents import AUDIT_LOG, GRANT
from tests.api.cast import Cast, Stage, World
from tests.api.staff.people import VIEWER, Person, employ
from tests.api.store.cast import Shop

Entries = list[dict[str, Any]]


async def read(asker: Person | Stage, **arguments: object) -> Entries:
    page = (await asker.ask(AUDIT_LOG, **{"first": 100, **arguments})).only
    return [edge["node"] for edge in page["edges"]]


async def grant(asker: Person | Stage, stage: Stage) -> str:
    given = {"gameId": stage.game_id("quest"), "playerId": "bob", "points": 1, "reason": "Sorry, Bob"}
    answer = await asker.ask(GRANT, input=given | {"idempotencyKey": uuid4().hex})
    return answer.only["member"]["id"]


async def test_a_grant_by_staff(cast: Cast, world: World) -> None:
    person = await employ(world, StaffRole.PRODUCT_OWNER)
    person_id = (await person.ask(VIEWER)).only["staff"]["id"]
    member = await grant(person, cast.acme)
    (entry,) = await read(person, actor=person_id)
    assert (entry["actor"], entry["actorId"], entry["actorName"]) == ("STAFF", person_id, person.email)
    assert (entry["operation"], entry["subject"], entry["subjectId"]) == ("grantPoints", "MEMBER", member)
    assert (entry["gameId"], entry["studioId"]) == (cast.acme.game_id("quest"), None)
    assert (entry["reason"], entry["before"]) == ("Sorry, Bob", None)
    assert '"points":1' in entry["after"]
    assert entry["address"]
    assert entry["requestId"]
    # Studios' servers learn of a person of the staff the id alone.
    (seen,) = await read(cast.acme, actor=person_id)
    assert seen == entry | {"actorName": None, "address": None}
    assert not any(word in str(world.logs) for word in ("Sorry, Bob", person.email, person.secret))


async def test_a_key_is_named_by_its_last_characters(cast: Cast) -> None:
    item = await Shop(cast.acme).item(f"cup-{uuid4().hex}")
    (entry,) = await read(cast.acme, subject=item["id"])
    assert (entry["actor"], entry["operation"], entry["subject"]) == ("KEY", "upsertCatalogItem", "ITEM")
    assert entry["actorName"].endswith(cast.acme.key[-4:])
    assert entry["actorId"]


async def test_who_sees_what(cast: Cast, world: World) -> None:
    for stage in (cast.acme, cast.zenith):
        await grant(stage, stage)
    people = {
        "owner": await employ(world, StaffRole.PRODUCT_OWNER),
        "acme": await employ(world, StaffRole.STUDIO_FOCAL, "acme"),
        "zenith": await employ(world, StaffRole.STUDIO_FOCAL, "zenith"),
    }
    games = {
        name: {stage.game_id(slug) for slug in ("quest", "arena")}
        for name, stage in (("acme", cast.acme), ("zenith", cast.zenith))
    }
    studios: dict[str, set[str]] = {}
    for name, person in people.items():
        reached = {studio["slug"] for studio in (await person.ask(VIEWER)).only["staff"]["studios"]}
        entries = await everything(person)
        seen = {entry["gameId"] for entry in entries}
        assert {other for other in games if games[other] & seen} == reached & {"acme", "zenith"}
        studios[name] = {entry["studioId"] for entry in entries if entry["gameId"] is None}
        program = [entry for entry in entries if entry["gameId"] is None and entry["studioId"] is None]
        assert bool(program) is (name == "owner")
    assert not studios["acme"] & studios["zenith"]
    assert studios["acme"] | studios["zenith"] < studios["owner"]
    for key in (cast.acme, cast.zenith):
        entries = await everything(key)
        own = games["acme" if key is cast.acme else "zenith"]
        assert entries
        assert {entry["gameId"] for entry in entries} <= own
    foreign = await people["acme"].ask(AUDIT_LOG, gameId=cast.zenith.game_id("quest"))
    assert foreign.code == "NOT_FOUND"


async def everything(asker: Person | Stage) -> Entries:
    """All pages, each read after the one before."""
    entries: Entries = []
    after: str | None = None
    while True:
        page = (await asker.ask(AUDIT_LOG, first=50, after=after)).only
        entries += [edge["node"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len({entry["id"] for entry in entries}) == len(entries)
    assert [entry["at"] for entry in entries] == sorted((entry["at"] for entry in entries), reverse=True)
    return entries


async def test_the_filters(cast: Cast) -> None:
    stage = cast.acme
    for _ in range(2):
        await grant(stage, stage)
    later, earlier, *_ = await read(stage, operation="grantPoints")
    assert await read(stage, operation="grantPoint") == []
    bounds = {"from": earlier["at"], "until": later["at"]}
    between = await read(stage, operation="grantPoints", **bounds)
    assert (earlier in between, later in between) == (True, False)
    assert later in await read(stage, **{"from": later["at"]})
    assert {entry["gameId"] for entry in await read(stage, gameId=stage.game_id("quest"))} == {
        stage.game_id("quest")
    }
    assert await read(stage, actor=str(uuid4())) == []


@pytest.mark.parametrize("name", ["operation", "subject"])
async def test_a_filter_has_a_limit(cast: Cast, name: str) -> None:
    assert await read(cast.acme, **{name: "x" * MAX_FILTER}) == []
    assert (await cast.acme.ask(AUDIT_LOG, **{name: "x" * (MAX_FILTER + 1)})).code == "BAD_USER_INPUT"


async def test_an_actor_is_an_id(cast: Cast) -> None:
    assert (await cast.acme.ask(AUDIT_LOG, actor="ada")).code == "BAD_USER_INPUT"
