"""Studios, games and keys: made and changed by product owners and focals, each within its reach."""

from collections.abc import Mapping

import pytest

from app.domain.access import Scope, StaffRole
from app.studios.keys import MAX_ACTIVE_KEYS, MAX_KEY_NAME
from app.studios.service import MAX_FULFIL_HOURS, MAX_NAME, MAX_SLUG
from tests.api.approvals.documents import AUDIT_LOG
from tests.api.cast import Json, Stage, World
from tests.api.documents import VIEWER
from tests.api.houses.documents import (
    ARCHIVE_GAME,
    CREATE_GAME,
    CREATE_KEY,
    CREATE_STUDIO,
    KEYS,
    REVOKE_KEY,
    UPDATE_GAME,
    UPDATE_STUDIO,
)
from tests.api.staff.people import Person, employ
from tests.cast import fetch_rows


@pytest.fixture
async def stage(world: World) -> Stage:
    return await world.stage(live=("arena",))


@pytest.fixture
async def staff(world: World, stage: Stage) -> Mapping[StaffRole, Person]:
    return {
        role: await employ(world, role, stage.slug if role is StaffRole.STUDIO_FOCAL else None)
        for role in StaffRole
    }


def studio_of(stage: Stage) -> str:
    return str(stage.game.studio_id)


def sandbox(stage: Stage, slug: str = "trial", **more: object) -> Json:
    return {"studioId": studio_of(stage), "slug": slug, "name": "Trial", "mode": "SANDBOX", **more}


async def test_an_owner_makes_a_studio(staff: Mapping[StaffRole, Person], stage: Stage) -> None:
    owner, slug = staff[StaffRole.PRODUCT_OWNER], f"{stage.slug}-2"
    made = (await owner.ask(CREATE_STUDIO, input={"slug": slug, "name": "Second"})).only["studio"]
    assert (made["slug"], made["name"], made["games"]) == (slug, "Second", [])
    again = await owner.ask(CREATE_STUDIO, input={"slug": slug, "name": "Second"})
    assert again.fault == ("INVALID", ["slug"])
    for role in (StaffRole.STUDIO_FOCAL, StaffRole.SUPPORT):
        refused = await staff[role].ask(CREATE_STUDIO, input={"slug": f"{slug}-3", "name": "Third"})
        assert refused.code == "FORBIDDEN"


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"slug": "x" * (MAX_SLUG + 1)}, "slug"),
        ({"slug": "Upper"}, "slug"),
        ({"name": "x" * (MAX_NAME + 1)}, "name"),
        ({"name": " "}, "name"),
    ],
)
async def test_a_bad_studio(staff: Mapping[StaffRole, Person], given: Json, path: str) -> None:
    whole = {"slug": "fine", "name": "Fine"} | given
    refused = await staff[StaffRole.PRODUCT_OWNER].ask(CREATE_STUDIO, input=whole)
    assert refused.fault == ("INVALID", [path])


async def test_the_longest_names(staff: Mapping[StaffRole, Person], stage: Stage) -> None:
    slug = stage.slug.ljust(MAX_SLUG, "x")
    given = {"slug": slug, "name": "x" * MAX_NAME}
    made = (await staff[StaffRole.PRODUCT_OWNER].ask(CREATE_STUDIO, input=given)).only
    assert made["studio"]["slug"] == slug


async def test_a_studio_is_renamed(staff: Mapping[StaffRole, Person], stage: Stage) -> None:
    owner = staff[StaffRole.PRODUCT_OWNER]
    given = {"studioId": studio_of(stage), "name": "Renamed"}
    renamed = (await owner.ask(UPDATE_STUDIO, input=given)).only["studio"]
    assert renamed["name"] == "Renamed"
    assert {game["slug"] for game in renamed["games"]} == {"quest", "arena"}
    absent = await owner.ask(UPDATE_STUDIO, input=given | {"studioId": str(stage.game.id)})
    assert absent.fault == ("NOT_FOUND", ["studioId"])


async def test_a_focal_makes_sandboxes_of_its_own_studio(
    world: World, staff: Mapping[StaffRole, Person], stage: Stage
) -> None:
    focal, other = staff[StaffRole.STUDIO_FOCAL], await world.stage()
    given = sandbox(stage, now="2026-05-01T00:00:00Z", frozen=True, storeUrl="https://shop.example.com/")
    made = (await focal.ask(CREATE_GAME, input=given)).only["game"]
    assert (made["mode"], made["now"], made["clockFrozen"]) == ("SANDBOX", "2026-05-01T00:00:00Z", True)
    assert (made["storeUrl"], made["fulfilHours"], made["archivedAt"]) == (given["storeUrl"], 72, None)
    assert (await focal.ask(CREATE_GAME, input=given)).fault == ("INVALID", ["slug"])
    live = await focal.ask(CREATE_GAME, input=sandbox(stage, "real") | {"mode": "LIVE"})
    assert live.fault == ("NOT_ENTITLED", ["mode"])
    elsewhere = await focal.ask(CREATE_GAME, input=sandbox(other))
    assert elsewhere.fault == ("NOT_FOUND", ["studioId"])
    assert (await staff[StaffRole.SUPPORT].ask(CREATE_GAME, input=sandbox(stage))).code == "FORBIDDEN"


async def test_an_owner_makes_live_games(staff: Mapping[StaffRole, Person], stage: Stage) -> None:
    owner, given = staff[StaffRole.PRODUCT_OWNER], sandbox(stage, "real") | {"mode": "LIVE"}
    clocked = await owner.ask(CREATE_GAME, input=given | {"now": "2026-05-01T00:00:00Z"})
    assert clocked.fault == ("INVALID", ["now"])
    made = (await owner.ask(CREATE_GAME, input=given)).only["game"]
    assert (made["mode"], made["clockFrozen"]) == ("LIVE", False)


async def test_a_game_is_changed(world: World, staff: Mapping[StaffRole, Person], stage: Stage) -> None:
    focal = staff[StaffRole.STUDIO_FOCAL]
    game_id = str(stage.game.id)
    given = {"gameId": game_id, "name": "New", "fulfilHours": MAX_FULFIL_HOURS}
    changed = (await focal.ask(UPDATE_GAME, input=given)).only["game"]
    assert (changed["name"], changed["fulfilHours"], changed["storeUrl"]) == ("New", MAX_FULFIL_HOURS, None)
    for hours in (0, MAX_FULFIL_HOURS + 1):
        refused = await focal.ask(UPDATE_GAME, input={"gameId": game_id, "fulfilHours": hours})
        assert refused.fault == ("INVALID", ["fulfilHours"])
    bad = await focal.ask(UPDATE_GAME, input={"gameId": game_id, "storeUrl": "ftp://shop.example.com"})
    assert bad.fault == ("INVALID", ["storeUrl"])
    foreign = await focal.ask(UPDATE_GAME, input=given | {"gameId": str((await world.stage()).game.id)})
    assert foreign.fault == ("NOT_FOUND", ["gameId"])
    logged = await focal.ask(AUDIT_LOG, gameId=game_id, operation="updateGame")
    (entry,) = [edge["node"] for edge in logged.only["edges"]]
    assert entry["after"] == '{"name":"New","fulfilHours":8760}'
    assert (entry["actor"], entry["actorName"]) == ("STAFF", focal.email)


async def test_a_key_is_shown_once_and_opens_its_games(
    world: World, staff: Mapping[StaffRole, Person], stage: Stage
) -> None:
    focal = staff[StaffRole.STUDIO_FOCAL]
    given = {
        "studioId": studio_of(stage),
        "mode": "SANDBOX",
        "scopes": [Scope.MEMBERS_READ.value, Scope.CATALOG_WRITE.value],
        "name": "x" * MAX_KEY_NAME,
    }
    made = (await focal.ask(CREATE_KEY, input=given)).only
    key, secret = made["key"], made["secret"]
    assert (key["name"], key["mode"], key["revokedAt"]) == (given["name"], "SANDBOX", None)
    assert key["scopes"] == ["catalog:write", "members:read"]
    assert key["hint"].endswith(secret[-4:])
    assert (await world.ask(secret, VIEWER)).only["scopes"] == key["scopes"]
    listed = (await focal.ask(KEYS, studioId=studio_of(stage))).only["edges"]
    (found,) = (edge["node"] for edge in listed if edge["node"]["id"] == key["id"])
    assert key["lastUsedAt"] is None
    assert found["lastUsedAt"] is not None
    assert found | {"lastUsedAt": None} == key
    logged = await focal.ask(AUDIT_LOG, subject=key["id"])
    assert secret not in str(logged.body) + str(listed)
    revoked = {"studioId": studio_of(stage), "keyId": key["id"]}
    assert (await focal.ask(REVOKE_KEY, input=revoked)).only["key"]["revokedAt"] is not None
    assert (await world.ask(secret, VIEWER)).code == "UNAUTHENTICATED"
    assert (await focal.ask(REVOKE_KEY, input=revoked)).fault == ("NOT_FOUND", ["keyId"])


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"scopes": []}, ("INVALID", ["scopes"])),
        ({"scopes": ["everything"]}, ("INVALID", ["scopes"])),
        ({"name": "x" * (MAX_KEY_NAME + 1)}, ("INVALID", ["name"])),
        ({"name": "two\nlines"}, ("INVALID", ["name"])),
    ],
)
async def test_a_bad_key(
    staff: Mapping[StaffRole, Person], stage: Stage, given: Json, fault: tuple[str, list[str]]
) -> None:
    whole = {"studioId": studio_of(stage), "mode": "LIVE", "scopes": ["members:read"]} | given
    assert (await staff[StaffRole.STUDIO_FOCAL].ask(CREATE_KEY, input=whole)).fault == fault


async def test_keys_are_limited_and_of_ones_own_studio(
    world: World, staff: Mapping[StaffRole, Person], stage: Stage
) -> None:
    focal = staff[StaffRole.STUDIO_FOCAL]
    given = {"studioId": studio_of(stage), "mode": "LIVE", "scopes": ["members:read"]}
    for _ in range(MAX_ACTIVE_KEYS - 2):  # the stage has two
        assert (await focal.ask(CREATE_KEY, input=given)).only["userErrors"] == []
    assert (await focal.ask(CREATE_KEY, input=given)).fault == ("LIMIT_REACHED", ["studioId"])
    other = studio_of(await world.stage())
    assert (await focal.ask(CREATE_KEY, input=given | {"studioId": other})).fault[0] == "NOT_FOUND"
    assert (await focal.ask(KEYS, studioId=other)).error == ("NOT_FOUND", ["studioId"])
    (theirs, _) = (await staff[StaffRole.PRODUCT_OWNER].ask(KEYS, studioId=other)).only["edges"]
    stolen = {"studioId": studio_of(stage), "keyId": theirs["node"]["id"]}
    assert (await focal.ask(REVOKE_KEY, input=stolen)).fault == ("NOT_FOUND", ["keyId"])
    for document, variables in ((KEYS, {"studioId": other}), (CREATE_KEY, {"input": given})):
        assert (await staff[StaffRole.SUPPORT].ask(document, **variables)).code == "FORBIDDEN"
        assert (await stage.ask(document, **variables)).code == "FORBIDDEN"


async def test_an_archived_game_takes_nothing_new(
    world: World, staff: Mapping[StaffRole, Person], stage: Stage
) -> None:
    owner, game_id = staff[StaffRole.PRODUCT_OWNER], str(stage.game.id)
    await stage.onboard()
    first = await stage.buy("a", "30")
    focal = await staff[StaffRole.STUDIO_FOCAL].ask(ARCHIVE_GAME, input={"gameId": game_id})
    assert focal.code == "FORBIDDEN"
    archived = (await owner.ask(ARCHIVE_GAME, input={"gameId": game_id})).only["game"]["archivedAt"]
    assert archived is not None
    again = (await owner.ask(ARCHIVE_GAME, input={"gameId": game_id})).only["game"]["archivedAt"]
    assert again == archived
    for refused in (
        await stage.buy("b"),
        await stage.buy("c", player="new"),
        await stage.refund("a"),
        await stage.grant("g", 5),
        await stage.onboard("new"),
    ):
        (error,) = refused["userErrors"]
        assert error["code"] == "GAME_ARCHIVED"
    repeated = await stage.buy("a", "30")
    assert (repeated["replayed"], repeated["member"]) == (True, first["member"])
    assert (await stage.onboard())["created"] is False
    await stage.advance("2026-03-01T00:00:00Z")
    assert (await stage.member())["points"]["balance"] == 300
    back = {"gameId": game_id, "archived": False}
    assert (await owner.ask(ARCHIVE_GAME, input=back)).only["game"]["archivedAt"] is None
    assert (await stage.buy("b"))["userErrors"] == []
    entries = await fetch_rows(
        world.database,
        "SELECT after->>'archivedAt' IS NULL AS back FROM audit_log WHERE game_id = $1 AND operation = $2"
        " ORDER BY at",
        *(stage.game.id, "archiveGame"),
    )
    assert [tuple(row) for row in entries] == [(False,), (True,)]
