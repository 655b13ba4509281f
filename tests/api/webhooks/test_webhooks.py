"""Endpoints, their secrets and the delivery log, as those who steer games see them."""

import json
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from standardwebhooks import Webhook

from app.domain.access import ROLE_SCOPES, Scope, StaffRole
from app.events.base import EventType
from app.infra.targets import MAX_URL, Targets
from app.webhooks.service import MAX_DESCRIPTION, MAX_ENDPOINTS
from tests.api.cast import Cast, Json, Stage, World, check_strangers
from tests.api.webhooks.documents import CREATE, DELETE, LIST, REPLAY, ROTATE, TEST, UPDATE
from tests.cast import fetch_rows
from tests.services.webhooks import Clock, Machine, always, receiving

URL = "https://hooks.example.com/laurel"
TABLES = ("webhook_endpoints", "webhook_deliveries", "outbox")


async def stored(world: World) -> list[object]:
    return [await fetch_rows(world.database, f"SELECT * FROM {table} ORDER BY 1") for table in TABLES]  # noqa: S608 - constants


def given(**more: object) -> Json:
    return {"url": URL, "eventTypes": ["PURCHASE_RECORDED"], **more}


async def made(stage: Stage, **more: object) -> Json:
    return (await stage.ask(CREATE, input=given(**more))).only


async def listed(stage: Stage, **more: object) -> list[Json]:
    return (await stage.ask(LIST, **more)).only


async def nowhere(_host: str, _port: int) -> list[str]:
    """Other tests' endpoints share the database: nobody looks their names up."""
    return []


MISSING = str(uuid4())
OPERATIONS: list[tuple[str, Json]] = [
    (LIST, {}),
    (CREATE, {"input": given()}),
    (UPDATE, {"input": {"endpointId": MISSING, "enabled": True}}),
    (ROTATE, {"input": {"endpointId": MISSING}}),
    (DELETE, {"input": {"endpointId": MISSING}}),
    (REPLAY, {"input": {"deliveryId": MISSING}}),
    (TEST, {"input": {"endpointId": MISSING}}),
]
NAMES = ["list", "create", "update", "rotate", "delete", "replay", "test"]


@pytest.mark.parametrize(("document", "variables"), OPERATIONS, ids=NAMES)
async def test_strangers_are_refused(cast: Cast, world: World, document: str, variables: Json) -> None:
    before = await stored(world)
    await check_strangers(cast, Scope.WEBHOOKS_WRITE, document, **variables)
    assert await stored(world) == before


async def test_another_studios_are_not_there(world: World) -> None:
    ours, theirs = await world.stage(), await world.stage()
    endpoint = (await made(ours))["endpoint"]["id"]
    delivery = (await ours.ask(TEST, input={"endpointId": endpoint})).only["delivery"]["id"]
    before = await stored(world)
    for document, variables in OPERATIONS[2:]:
        name, wanted = ("deliveryId", delivery) if document is REPLAY else ("endpointId", endpoint)
        for value in (wanted, MISSING, "x"):
            answer = await theirs.ask(document, input={**variables["input"], name: value})
            assert answer.fault == ("NOT_FOUND", [name])
    game = str(ours.game.id)
    assert (await theirs.ask(CREATE, input=given(gameId=game))).fault == ("NOT_FOUND", ["gameId"])
    assert (await theirs.ask(LIST, gameId=game)).code == "NOT_FOUND"
    # A live key reaches none of the studio's own sandboxes.
    live = await world.ask(ours.live_key, DELETE, input={"endpointId": endpoint})
    assert live.fault == ("NOT_FOUND", ["endpointId"])
    assert await listed(theirs) == []
    assert await stored(world) == before


async def test_who_steers_games_may(stage: Stage) -> None:
    assert Scope.WEBHOOKS_WRITE in ROLE_SCOPES[StaffRole.PRODUCT_OWNER]
    assert Scope.WEBHOOKS_WRITE in ROLE_SCOPES[StaffRole.STUDIO_FOCAL]
    assert Scope.WEBHOOKS_WRITE not in ROLE_SCOPES[StaffRole.SUPPORT]


async def test_every_field_of_an_endpoint(stage: Stage) -> None:
    done = await made(stage, description="ours", eventTypes=[kind.name for kind in EventType] * 2)
    endpoint = done["endpoint"]
    assert endpoint == {
        "id": endpoint["id"],
        "gameId": str(stage.game.id),
        "url": URL,
        "description": "ours",
        "eventTypes": sorted((kind.name for kind in EventType), key=lambda name: EventType[name].value),
        "status": "ENABLED",
        "failures": 0,
        "oldSecretUntil": None,
        "createdAt": endpoint["createdAt"],
        "updatedAt": endpoint["createdAt"],
    }
    assert done["userErrors"] == []
    assert done["secret"].startswith("whsec_")
    empty = {
        "edges": [],
        "pageInfo": {
            "hasNextPage": False,
            "hasPreviousPage": False,
            "startCursor": None,
            "endCursor": None,
        },
    }
    found = await listed(stage)
    assert found == [endpoint | {"deliveries": empty}]
    assert done["secret"] not in json.dumps(found)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"url": "http://hooks.example.com/"}, "url"),
        ({"url": "https://10.0.0.1/"}, "url"),
        ({"url": "http://127.0.0.1:8080/"}, "url"),
        ({"url": "https://user@hooks.example.com/"}, "url"),
        ({"url": URL + "a" * (MAX_URL - len(URL) + 1)}, "url"),
        ({"url": ""}, "url"),
        ({"eventTypes": []}, "eventTypes"),
        ({"description": "a" * (MAX_DESCRIPTION + 1)}, "description"),
        ({"description": "a\nb"}, "description"),
    ],
)
async def test_bad_values_are_refused(stage: Stage, world: World, more: Json, fault: str) -> None:
    endpoint = (await made(stage, url=f"{URL}/first"))["endpoint"]["id"]
    before = await stored(world)
    assert (await stage.ask(CREATE, input=given(**more))).fault == ("INVALID", [fault])
    assert (await stage.ask(UPDATE, input={"endpointId": endpoint, **more})).fault == ("INVALID", [fault])
    assert await stored(world) == before


async def test_values_at_their_limits(stage: Stage) -> None:
    done = await made(stage, url=URL + "a" * (MAX_URL - len(URL)), description="a" * MAX_DESCRIPTION)
    assert done["userErrors"] == []
    endpoint = done["endpoint"]["id"]
    for hours in (0, 168):
        assert (await stage.ask(ROTATE, input={"endpointId": endpoint, "oldSecretHours": hours})).only[
            "secret"
        ]
    for hours in (-1, 169):
        answer = await stage.ask(ROTATE, input={"endpointId": endpoint, "oldSecretHours": hours})
        assert answer.fault == ("INVALID", ["oldSecretHours"])


async def test_a_game_has_so_many_and_each_url_once(stage: Stage) -> None:
    for number in range(MAX_ENDPOINTS):
        assert (await made(stage, url=f"{URL}/{number}"))["userErrors"] == []
        if number == 0:
            assert (await stage.ask(CREATE, input=given(url=f"{URL}/0"))).fault == ("INVALID", ["url"])
    assert (await stage.ask(CREATE, input=given())).fault == ("LIMIT_REACHED", [])
    first, second, *_ = await listed(stage)
    answer = await stage.ask(UPDATE, input={"endpointId": first["id"], "url": second["url"]})
    assert answer.fault == ("INVALID", ["url"])
    assert (await stage.ask(UPDATE, input={"endpointId": first["id"], "url": first["url"]})).only["endpoint"]
    deleted = (await stage.ask(DELETE, input={"endpointId": first["id"]})).only
    assert deleted == {"deletedEndpointId": first["id"], "userErrors": []}
    assert (await stage.ask(DELETE, input={"endpointId": first["id"]})).fault == ("NOT_FOUND", ["endpointId"])
    assert (await made(stage))["userErrors"] == []


async def test_what_is_left_out_of_a_change_stays(stage: Stage) -> None:
    before = (await made(stage, description="ours"))["endpoint"]

    async def changed(**more: object) -> Json:
        after = (await stage.ask(UPDATE, input={"endpointId": before["id"], **more})).only["endpoint"]
        return {name: value for name, value in after.items() if value != before[name] and name != "updatedAt"}

    assert await changed() == {}
    assert await changed(eventTypes=["POINTS_EXPIRED"]) == {"eventTypes": ["POINTS_EXPIRED"]}
    before["eventTypes"] = ["POINTS_EXPIRED"]
    assert await changed(url=f"{URL}/new") == {"url": f"{URL}/new"}
    before["url"] = f"{URL}/new"
    assert await changed(enabled=False) == {"status": "DISABLED"}
    assert await changed(description="") == {"status": "DISABLED", "description": None}
    before["description"] = None
    assert await changed(enabled=True) == {}


async def test_a_rotated_secret_is_shown_once(stage: Stage) -> None:
    done = await made(stage)
    rotated = (await stage.ask(ROTATE, input={"endpointId": done["endpoint"]["id"]})).only
    assert rotated["secret"] != done["secret"]
    until = datetime.fromisoformat(rotated["endpoint"]["oldSecretUntil"])
    assert 23.9 < (until - datetime.now(UTC)).total_seconds() / 3600 <= 24
    assert "whsec_" not in json.dumps(await listed(stage))
    ended = (await stage.ask(ROTATE, input={"endpointId": done["endpoint"]["id"], "oldSecretHours": 0})).only
    assert ended["endpoint"]["oldSecretUntil"] is None


async def test_the_log_of_a_test_and_its_replay(stage: Stage, world: World) -> None:
    """A real server receives; the endpoint's address is set as the demo could."""
    done = await made(stage)
    endpoint = done["endpoint"]["id"]
    async with receiving(always(200, b"thanks")) as server:
        here = "UPDATE webhook_endpoints SET url = $2 WHERE id = $1::uuid"
        await fetch_rows(world.database, here, endpoint, server.url)
        waiting = (await stage.ask(TEST, input={"endpointId": endpoint})).only["delivery"]
        assert (waiting["status"], waiting["attempts"], waiting["type"]) == ("PENDING", 0, "webhook.test")
        assert waiting["nextAttemptAt"] == waiting["createdAt"]
        machine = Machine(world.database, Clock(datetime.now(UTC)), Targets(loopback=True, resolve=nowhere))
        await machine.once()
        (shown,) = (await listed(stage))[0]["deliveries"]["edges"]
        node = shown["node"]
        assert node == waiting | {
            "status": "DELIVERED",
            "attempts": 1,
            "nextAttemptAt": None,
            "attemptedAt": node["attemptedAt"],
            "durationMs": node["durationMs"],
            "httpStatus": 200,
            "response": "thanks",
        }
        assert node["durationMs"] >= 0
        (received,) = [one for one in server.received if one.id == node["messageId"]]
        assert received.body.decode() == node["body"]
        Webhook(done["secret"]).verify(received.body, received.headers)
        replayed = (await stage.ask(REPLAY, input={"deliveryId": node["id"]})).only["delivery"]
        assert (replayed["id"], replayed["status"]) == (node["id"], "PENDING")
        machine.clock.now = datetime.now(UTC)
        await machine.once()
        assert [one.id for one in server.received] == [node["messageId"]] * 2


async def test_what_is_not_enabled_is_not_tried(stage: Stage) -> None:
    endpoint = (await made(stage))["endpoint"]["id"]
    delivery = (await stage.ask(TEST, input={"endpointId": endpoint})).only["delivery"]["id"]
    await stage.ask(UPDATE, input={"endpointId": endpoint, "enabled": False})
    assert (await stage.ask(TEST, input={"endpointId": endpoint})).fault == ("INVALID", ["endpointId"])
    assert (await stage.ask(REPLAY, input={"deliveryId": delivery})).fault == ("INVALID", ["endpointId"])


async def test_the_log_is_paged_and_filtered(stage: Stage, world: World) -> None:
    endpoint = (await made(stage))["endpoint"]["id"]
    ids = []
    for status in ("DELIVERED", "FAILED", "DELIVERED", "FAILED", "PENDING"):
        delivery = (await stage.ask(TEST, input={"endpointId": endpoint})).only["delivery"]["id"]
        ids.append(delivery)
        await fetch_rows(
            world.database,
            "UPDATE webhook_deliveries SET status = $2, claimed_until = NULL WHERE id = $1::uuid",
            *(delivery, status),
        )
    newest = ids[::-1]

    async def page(**more: object) -> tuple[list[str], Json]:
        (found,) = await listed(stage, **more)
        edges = found["deliveries"]["edges"]
        return [edge["node"]["id"] for edge in edges], found["deliveries"]["pageInfo"]

    assert (await page())[0] == newest
    first, info = await page(first=2)
    second, last = await page(first=3, after=info["endCursor"])
    assert (first + second, info["hasNextPage"], last["hasNextPage"]) == (newest, True, False)
    assert last["hasPreviousPage"]
    assert (await page(status="FAILED"))[0] == [ids[3], ids[1]]
    for bad in ({"first": 0}, {"first": 101}, {"after": "x"}, {"after": "MTo"}):
        assert (await stage.ask(LIST, **bad)).code == "BAD_USER_INPUT"
