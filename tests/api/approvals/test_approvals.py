"""Approvals over the API: asking is no error, a second person decides, and each sees its own games alone."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import pytest

from app.domain.access import StaffRole
from app.domain.approvals import ROLE_LIMITS
from tests.api.approvals.documents import APPROVALS, DECIDE, GRANT
from tests.api.cast import Answer, Cast, Stage, World
from tests.api.staff.people import Person, employ

LIMITS = ROLE_LIMITS[StaffRole.SUPPORT]
Staff = Mapping[str, Person]


@pytest.fixture(scope="module")
async def staff(cast: Cast, world: World) -> Staff:
    return {
        "owner": await employ(world, StaffRole.PRODUCT_OWNER),
        "acme": await employ(world, StaffRole.STUDIO_FOCAL, "acme"),
        "zenith": await employ(world, StaffRole.STUDIO_FOCAL, "zenith"),
        "support": await employ(world, StaffRole.SUPPORT),
    }


async def grant(person: Person, stage: Stage, points: int = LIMITS.grant + 1) -> Answer:
    given = {"gameId": stage.game_id("quest"), "playerId": "bob", "points": points, "reason": "Sorry"}
    return await person.ask(GRANT, input=given | {"idempotencyKey": uuid4().hex})


async def listed(person: Person, **arguments: object) -> list[str]:
    page = (await person.ask(APPROVALS, first=100, **arguments)).only
    return [edge["node"]["id"] for edge in page["edges"]]


async def decide(person: Person, approval: str, *, approve: bool = True) -> dict[str, Any]:
    return (await person.ask(DECIDE, input={"approvalId": approval, "approve": approve})).only


async def test_asking_is_no_error_and_approving_gives_it(cast: Cast, staff: Staff) -> None:
    before = (await cast.acme.member("bob"))["points"]["balance"]
    asked = (await grant(staff["support"], cast.acme)).only
    approval = asked["approval"]
    assert (asked["userErrors"], approval["status"]) == ([], "PENDING")
    assert asked["member"]["points"]["balance"] == before
    assert approval["askedBy"]["email"] == staff["support"].email
    assert (approval["playerId"], approval["points"]) == ("bob", LIMITS.grant + 1)
    decided = await decide(staff["acme"], approval["id"])
    assert decided["userErrors"] == []
    assert decided["approval"]["status"] == "APPROVED"
    assert decided["approval"]["decidedBy"]["email"] == staff["acme"].email
    assert (await cast.acme.member("bob"))["points"]["balance"] == before + LIMITS.grant + 1


async def test_within_the_limit_there_is_no_approval(cast: Cast, staff: Staff) -> None:
    assert (await grant(staff["support"], cast.acme, 1)).only["approval"] is None


async def test_studio_keys_have_no_limit(cast: Cast) -> None:
    given = {"playerId": "bob", "points": 50_000_000, "reason": "Prize", "idempotencyKey": uuid4().hex}
    answer = await cast.acme.ask(GRANT, input=given | {"gameId": cast.acme.game_id("quest")})
    assert (answer.only["userErrors"], answer.only["approval"]) == ([], None)


async def test_a_focal_sees_and_decides_those_of_the_own_studio(cast: Cast, staff: Staff) -> None:
    asked = (await grant(staff["support"], cast.acme)).only["approval"]["id"]
    for name, sees in (("owner", True), ("acme", True), ("support", True), ("zenith", False)):
        assert (asked in await listed(staff[name])) is sees
    (error,) = (await decide(staff["zenith"], asked))["userErrors"]
    assert (error["code"], error["path"]) == ("NOT_FOUND", ["approvalId"])
    assert (await decide(staff["owner"], asked, approve=False))["approval"]["status"] == "REJECTED"


async def test_the_list_by_status_and_game(cast: Cast, staff: Staff) -> None:
    pending = (await grant(staff["support"], cast.acme)).only["approval"]["id"]
    rejected = (await grant(staff["support"], cast.acme)).only["approval"]["id"]
    await decide(staff["owner"], rejected, approve=False)
    assert (await listed(staff["owner"], status="PENDING"))[0] == pending
    assert (await listed(staff["owner"], status="REJECTED"))[0] == rejected
    assert pending not in await listed(staff["owner"], gameId=cast.zenith.game_id("quest"))
    assert await listed(staff["owner"], status="EXPIRED") == []
    page = (await staff["owner"].ask(APPROVALS, first=1)).only
    assert page["pageInfo"]["hasNextPage"]
    second = (await staff["owner"].ask(APPROVALS, first=1, after=page["pageInfo"]["endCursor"])).only
    assert [edge["node"]["id"] for edge in (*page["edges"], *second["edges"])] == [rejected, pending]
    await decide(staff["owner"], pending, approve=False)


async def test_who_asked_cannot_decide(cast: Cast, staff: Staff) -> None:
    asked = (await grant(staff["acme"], cast.acme, ROLE_LIMITS[StaffRole.STUDIO_FOCAL].grant + 1)).only
    for name in ("acme", "support"):
        (error,) = (await decide(staff[name], asked["approval"]["id"]))["userErrors"]
        assert error["code"] == "NOT_ENTITLED"


async def test_past_the_budget_nothing_is_asked_for(cast: Cast, staff: Staff) -> None:
    answer = (await grant(staff["support"], cast.acme, LIMITS.daily + 1)).only
    assert [(error["code"], error["path"]) for error in answer["userErrors"]] == [
        ("LIMIT_REACHED", ["points"])
    ]
    assert (answer["approval"], answer["member"]) == (None, None)
