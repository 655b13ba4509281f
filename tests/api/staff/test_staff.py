"""What somebody of the staff sees and may do, by role; nothing of studios that the role does not reach."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from app.domain.access import ROLE_SCOPES, Scope, StaffRole
from app.identity.staff import revoke
from auth.cookies import STAFF_COOKIE
from tests.api.cast import ORIGIN, Cast, Json, Stage, World
from tests.api.documents import (
    ADVANCE,
    GAME_QUERY,
    GRANT,
    ISSUE_TOKEN,
    ME,
    MEMBER_QUERY,
    MEMBERS,
    ONBOARD,
    RECORD,
    REFUND,
)
from tests.api.identity.doors import COOKIE, Browser, link_of
from tests.api.staff.people import VIEWER, Person, employ

GAME = (
    "query($slug: String, $gameId: ID) { game(slug: $slug, gameId: $gameId) { id tiers { range { to } } } }"
)
Staff = Mapping[StaffRole, Person]


@pytest.fixture(scope="module")
async def staff(cast: Cast, world: World) -> Staff:
    return {
        StaffRole.PRODUCT_OWNER: await employ(world, StaffRole.PRODUCT_OWNER),
        StaffRole.SUPPORT: await employ(world, StaffRole.SUPPORT),
        StaffRole.STUDIO_FOCAL: await employ(world, StaffRole.STUDIO_FOCAL, "acme"),
    }


def id_of(stage: Stage, slug: str = "quest") -> str:
    return stage.game_id(slug)


@pytest.mark.parametrize("role", list(StaffRole))
async def test_the_viewer(cast: Cast, staff: Staff, role: StaffRole) -> None:
    viewer = (await staff[role].ask(VIEWER)).only
    assert (viewer["kind"], viewer["member"], viewer["studio"]) == ("STAFF", None, None)
    assert viewer["scopes"] == sorted(ROLE_SCOPES[role])
    person = viewer["staff"]
    assert (person["email"], person["role"]) == (staff[role].email, role)
    assert person["name"] == staff[role].subject.title()
    reached = {studio["slug"]: {game["slug"] for game in studio["games"]} for studio in person["studios"]}
    both = {"quest", "arena"}
    assert reached["acme"] == both
    assert reached.get("zenith") == (None if role is StaffRole.STUDIO_FOCAL else both)
    assert (await staff[role].ask(ME)).data == {"me": None}


@pytest.mark.parametrize("role", list(StaffRole))
async def test_members_and_grants(cast: Cast, staff: Staff, role: StaffRole) -> None:
    person = staff[role]
    for stage in (cast.acme, cast.zenith):
        reached = stage is cast.acme or role is not StaffRole.STUDIO_FOCAL
        given = {"playerId": "ada", "gameId": id_of(stage)}
        seen, listed = await person.ask(MEMBER_QUERY, **given), await person.ask(MEMBERS, gameId=id_of(stage))
        grant = given | {"points": 5, "reason": "Sorry", "idempotencyKey": f"{role}-{stage.slug}"}
        granted = await person.ask(GRANT, input=grant)
        theirs = await stage.member()
        if reached:
            assert seen.only["standing"]["position"] == theirs["standing"]["position"]
            assert {edge["node"]["playerId"] for edge in listed.only["edges"]} == {"ada", "bob"}
            assert granted.only["member"]["points"]["balance"] == theirs["points"]["balance"]
            assert seen.only["id"] == (await person.ask(MEMBER_QUERY, memberId=theirs["id"])).only["id"]
        else:
            assert seen.error == listed.error == ("NOT_FOUND", ["gameId"])
            assert granted.fault == ("NOT_FOUND", ["gameId"])
            assert (await person.ask(MEMBER_QUERY, memberId=theirs["id"])).error == (
                "NOT_FOUND",
                ["memberId"],
            )


@pytest.mark.parametrize("role", list(StaffRole))
async def test_what_a_role_may_not_do(cast: Cast, staff: Staff, role: StaffRole) -> None:
    to = {"gameId": id_of(cast.acme), "to": "2026-01-01T00:00:00Z"}
    advanced = await staff[role].ask(ADVANCE, input=to)
    if Scope.SANDBOX in ROLE_SCOPES[role]:
        assert advanced.only["game"]["id"] == id_of(cast.acme)
    else:
        assert advanced.code == "FORBIDDEN"
    for document, given in (
        (ONBOARD, {"playerId": "x"}),
        (ISSUE_TOKEN, {"playerId": "ada"}),
        (RECORD, {"playerId": "ada", "purchaseId": "x", "amount": {"amount": "1", "currency": "USD"}}),
        (REFUND, {"purchaseId": "ada-1", "refundId": "x"}),
    ):
        answer = await staff[role].ask(document, input=given | {"gameId": id_of(cast.acme)})
        assert answer.code == "FORBIDDEN", document


async def test_a_game_by_its_slug_or_id(cast: Cast, staff: Staff) -> None:
    owner, focal = staff[StaffRole.PRODUCT_OWNER], staff[StaffRole.STUDIO_FOCAL]
    own = await focal.ask(GAME, slug="quest")
    assert own.only["id"] == id_of(cast.acme)
    assert own.only["tiers"][0]["range"] is not None
    # Both studios have a quest.
    assert (await owner.ask(GAME, slug="quest")).error == ("BAD_USER_INPUT", ["gameId"])
    assert (await owner.ask(GAME)).error == ("BAD_USER_INPUT", ["gameId"])
    for stage in (cast.acme, cast.zenith):
        for given in ({"gameId": id_of(stage)}, {"gameId": id_of(stage).upper(), "slug": "quest"}):
            assert (await owner.ask(GAME, **given)).only["id"] == id_of(stage)
    assert (await owner.ask(GAME, slug="arena", gameId=id_of(cast.acme))).error == ("NOT_FOUND", ["slug"])
    assert (await owner.ask(GAME, slug="nothing")).error == ("NOT_FOUND", ["slug"])
    assert (await focal.ask(GAME, gameId=id_of(cast.zenith))).error == ("NOT_FOUND", ["gameId"])
    assert (await owner.ask(MEMBERS)).error == ("BAD_USER_INPUT", ["gameId"])


async def test_players_and_studios_name_games_by_id_too(cast: Cast, world: World) -> None:
    own, foreign = id_of(cast.acme), id_of(cast.zenith)
    for secret in (cast.ada, cast.acme.key):
        assert (await world.ask(secret, GAME, gameId=own)).only["id"] == own
        assert (await world.ask(secret, GAME, gameId=foreign)).error == ("NOT_FOUND", ["gameId"])
        assert (await world.ask(secret, GAME_QUERY, slug="quest")).only["id"] == own
    # Without credentials the shop window is shown, and of no game by its slug alone.
    assert (await world.ask(None, GAME, gameId=own)).only["id"] == own
    assert (await world.ask(None, GAME_QUERY, slug="quest")).code == "UNAUTHENTICATED"


async def test_who_is_revoked_is_out_at_once(world: World) -> None:
    person = await employ(world, StaffRole.SUPPORT)
    assert (await person.ask(VIEWER)).only["kind"] == "STAFF"
    await revoke(world.database, person.email, datetime.now(UTC))
    assert (await person.ask(VIEWER)).only["kind"] == "ANONYMOUS"
    assert (await person.ask(MEMBERS)).code == "UNAUTHENTICATED"


async def test_a_cookie_that_opens_nothing_is_nobodys(world: World, cast: Cast) -> None:
    for cookie in ("nonsense", "", "x" * 4_000, "lt_ж"):
        answer = await world.send(None, {"query": VIEWER}, cookie=f"{STAFF_COOKIE}={cookie}")
        assert answer.only["kind"] == "ANONYMOUS"


async def test_a_key_in_the_header_goes_before_the_cookie(cast: Cast, staff: Staff, world: World) -> None:
    cookie = f"{STAFF_COOKIE}={staff[StaffRole.SUPPORT].secret}"
    body = {"query": VIEWER}
    assert (await world.send(cast.acme.key, body, cookie=cookie)).only["kind"] == "STUDIO"
    assert (await world.send("lk_test_wrong", body, cookie=cookie)).code == "UNAUTHENTICATED"
    # A staff secret is a cookie's, and no bearer token.
    assert (await world.send(staff[StaffRole.SUPPORT].secret, body)).code == "UNAUTHENTICATED"


async def test_a_page_of_the_staff_asks_by_the_staffs_session_beside_a_players(
    cast: Cast, world: World
) -> None:
    person = await employ(world, StaffRole.SUPPORT)
    player = await Browser(world).enter(await link_of(world, cast.ada))
    both = {"cookie": f"{COOKIE}={player.cookie}; {STAFF_COOKIE}={person.secret}", "origin": ORIGIN}

    async def asks(headers: Mapping[str, str], path: str) -> Json:
        return (await world.client.post(path, json={"query": VIEWER}, headers=dict(headers))).json()

    assert (await asks(both, "/graphql"))["data"]["viewer"]["kind"] == "PLAYER"
    own = (await asks(both, "/graphql?session=staff"))["data"]["viewer"]
    assert own["staff"]["email"] == person.email
    # It takes a credential away and gives none, and a page of another site is refused as before.
    alone = both | {"cookie": f"{COOKIE}={player.cookie}"}
    assert (await asks(alone, "/graphql?session=staff"))["data"]["viewer"]["kind"] == "ANONYMOUS"
    elsewhere = await asks(both | {"origin": "https://elsewhere.example"}, "/graphql?session=staff")
    assert elsewhere["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    # A sign-out ends the session that it names, and the other one goes on.
    left = await world.client.post("/auth/logout?session=staff", json={}, headers=both)
    assert left.status_code == 204
    assert (await asks(both, "/graphql"))["data"]["viewer"]["kind"] == "PLAYER"
    assert (await asks(both, "/graphql?session=staff"))["data"]["viewer"]["kind"] == "ANONYMOUS"
