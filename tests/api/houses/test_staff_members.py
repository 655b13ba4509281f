"""The staff, as product owners look after it, and what a focal sees of it."""

from collections.abc import Mapping

import pytest

from app.domain.access import StaffRole
from app.domain.amounts import MAX_POINTS
from app.domain.approvals import ROLE_LIMITS
from tests.api.approvals.documents import AUDIT_LOG
from tests.api.cast import Json, Stage, World
from tests.api.documents import NODE
from tests.api.houses.documents import CHANGE_ROLE, INVITE, REVOKE, SET_LIMITS, STAFF_MEMBERS
from tests.api.staff.people import VIEWER, Person, employ, sign_in

ID = "{ viewer { staff { id grantLimit dailyBudget budgetLeft } } }"
MUTATIONS = (INVITE, CHANGE_ROLE, SET_LIMITS, REVOKE)
Staff = Mapping[StaffRole, Person]


@pytest.fixture
async def stage(world: World) -> Stage:
    return await world.stage()


@pytest.fixture
async def staff(world: World, stage: Stage) -> Staff:
    return {
        role: await employ(world, role, stage.slug if role is StaffRole.STUDIO_FOCAL else None)
        for role in StaffRole
    }


async def id_of(person: Person) -> str:
    return (await person.ask(ID)).only["staff"]["id"]


def given_to(document: str, staff_id: str) -> Json:
    more: Mapping[str, Json] = {
        INVITE: {"email": "new@example.com", "role": "SUPPORT"},
        CHANGE_ROLE: {"staffId": staff_id, "role": "SUPPORT"},
        SET_LIMITS: {"staffId": staff_id, "limits": {"grant": 1}},
        REVOKE: {"staffId": staff_id},
    }
    return more[document]


async def test_an_invitation_is_taken(world: World, staff: Staff, stage: Stage) -> None:
    owner, email = staff[StaffRole.PRODUCT_OWNER], f"{stage.slug}@example.com"
    given = {"email": email.upper(), "role": "STUDIO_FOCAL", "studioId": str(stage.game.studio_id)}
    invited = (await owner.ask(INVITE, input=given)).only["staff"]
    assert (invited["email"], invited["hasSignedIn"], invited["name"]) == (email, False, None)
    assert [studio["slug"] for studio in invited["studios"]] == [stage.slug]
    assert (await owner.ask(INVITE, input=given)).fault == ("INVALID", ["email"])
    person = await sign_in(world, email, stage.slug, "Ana")
    assert (await person.ask(VIEWER)).only["staff"]["id"] == invited["id"]
    shown = (await owner.ask(NODE, id=invited["id"])).only
    assert shown["id"] == invited["id"]


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"email": "no address"}, ("INVALID", ["email"])),
        ({"role": "STUDIO_FOCAL"}, ("INVALID", ["studioId"])),
        ({"studioId": "00000000-0000-0000-0000-000000000000"}, ("NOT_FOUND", ["studioId"])),
    ],
)
async def test_a_bad_invitation(staff: Staff, given: Json, fault: tuple[str, list[str]]) -> None:
    whole = {"email": "fine@example.com", "role": "SUPPORT"} | given
    assert (await staff[StaffRole.PRODUCT_OWNER].ask(INVITE, input=whole)).fault == fault


async def test_who_sees_whom(world: World, staff: Staff, stage: Stage) -> None:
    colleague = await employ(world, StaffRole.STUDIO_FOCAL, stage.slug)
    stranger = await employ(world, StaffRole.STUDIO_FOCAL, (await world.stage()).slug)
    focal, owner = staff[StaffRole.STUDIO_FOCAL], staff[StaffRole.PRODUCT_OWNER]

    async def seen(person: Person) -> list[str]:
        return [edge["node"]["email"] for edge in (await person.ask(STAFF_MEMBERS)).only["edges"]]

    assert sorted(await seen(focal)) == sorted([focal.email, colleague.email])
    assert {focal.email, colleague.email, stranger.email, owner.email} <= {*await seen(owner)}
    assert (await staff[StaffRole.SUPPORT].ask(STAFF_MEMBERS)).code == "FORBIDDEN"
    assert (await stage.ask(STAFF_MEMBERS)).code == "FORBIDDEN"
    theirs = await id_of(stranger)
    assert (await focal.ask(NODE, id=theirs)).data == {"node": None}
    assert (await owner.ask(NODE, id=theirs)).only["id"] == theirs
    assert (await staff[StaffRole.SUPPORT].ask(NODE, id=theirs)).data == {"node": None}


@pytest.mark.parametrize("document", MUTATIONS)
async def test_owners_alone_change_the_staff(staff: Staff, stage: Stage, document: str) -> None:
    given = given_to(document, await id_of(staff[StaffRole.PRODUCT_OWNER]))
    for role in (StaffRole.STUDIO_FOCAL, StaffRole.SUPPORT):
        assert (await staff[role].ask(document, input=given)).code == "FORBIDDEN"
    assert (await stage.ask(document, input=given)).code == "FORBIDDEN"


async def test_a_revoked_person_is_out_at_once(staff: Staff) -> None:
    owner, support = staff[StaffRole.PRODUCT_OWNER], staff[StaffRole.SUPPORT]
    theirs = await id_of(support)
    revoked = (await owner.ask(REVOKE, input={"staffId": theirs})).only["staff"]
    assert revoked["revokedAt"] is not None
    assert (await support.ask(ID)).only == {"staff": None}
    assert (await owner.ask(REVOKE, input={"staffId": theirs})).fault == ("NOT_FOUND", ["staffId"])
    listed = [edge["node"]["id"] for edge in (await owner.ask(STAFF_MEMBERS, first=100)).only["edges"]]
    assert theirs not in listed
    everybody = (await owner.ask(STAFF_MEMBERS, first=100, includeRevoked=True)).only["edges"]
    assert theirs in [edge["node"]["id"] for edge in everybody]


@pytest.mark.parametrize("document", [CHANGE_ROLE, REVOKE])
async def test_no_owner_takes_itself_away(staff: Staff, document: str) -> None:
    owner = staff[StaffRole.PRODUCT_OWNER]
    own = await id_of(owner)
    refused = await owner.ask(document, input=given_to(document, own))
    assert refused.fault == ("NOT_ENTITLED", ["staffId"])
    assert (await owner.ask(VIEWER)).only["staff"]["role"] == "PRODUCT_OWNER"


async def test_a_role_is_changed(staff: Staff, stage: Stage) -> None:
    owner, support = staff[StaffRole.PRODUCT_OWNER], staff[StaffRole.SUPPORT]
    theirs = await id_of(support)
    given = {"staffId": theirs, "role": "STUDIO_FOCAL", "studioId": str(stage.game.studio_id)}
    changed = (await owner.ask(CHANGE_ROLE, input=given)).only["staff"]
    assert (changed["role"], changed["grantLimit"]) == (
        *("STUDIO_FOCAL", ROLE_LIMITS[StaffRole.STUDIO_FOCAL].grant),
    )
    assert (await support.ask(VIEWER)).only["staff"]["studios"][0]["slug"] == stage.slug
    entries = (await owner.ask(AUDIT_LOG, subject=theirs, operation="changeStaffRole")).only["edges"]
    assert entries[0]["node"]["before"] == '{"role":"SUPPORT","studio":null}'
    mismatch = await owner.ask(CHANGE_ROLE, input=given | {"role": "SUPPORT"})
    assert mismatch.fault == ("INVALID", ["studioId"])


async def test_limits(staff: Staff) -> None:
    owner, support = staff[StaffRole.PRODUCT_OWNER], staff[StaffRole.SUPPORT]
    theirs, of_role = await id_of(support), ROLE_LIMITS[StaffRole.SUPPORT]

    async def set_to(**limits: object) -> Json:
        given = {"staffId": theirs, "limits": limits}
        return (await owner.ask(SET_LIMITS, input=given)).only["staff"]

    assert (await set_to(grant=0, daily=MAX_POINTS))["dailyBudget"] == MAX_POINTS
    own = (await support.ask(ID)).only["staff"]
    assert (own["grantLimit"], own["dailyBudget"], own["budgetLeft"]) == (0, MAX_POINTS, MAX_POINTS)
    reset = await set_to()
    assert (reset["grantLimit"], reset["dailyBudget"]) == (of_role.grant, of_role.daily)
    for name in ("grant", "daily"):
        refused = await owner.ask(SET_LIMITS, input={"staffId": theirs, "limits": {name: -1}})
        assert refused.fault == ("INVALID", ["limits", name])
