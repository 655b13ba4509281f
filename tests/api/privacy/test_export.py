"""`exportMyData` and `exportPlayer`: all that is stored about a person, to nobody but who may have it."""

import json
from typing import Any

import pytest

from app.domain.access import Scope, StaffRole
from app.privacy import export
from tests.api.cast import Answer, Cast, Stage, World, check_strangers
from tests.api.privacy.documents import EXPORT, EXPORT_ME
from tests.api.privacy.people import at_store, make_known, marks
from tests.api.staff.people import employ


def document(answer: Answer) -> dict[str, Any]:
    return json.loads(answer.only)


async def test_it_holds_all_that_is_stored(stage: Stage, world: World) -> None:
    mark = marks()
    await make_known(stage, mark)
    exported = document(await world.ask(await at_store(stage, mark.player), EXPORT_ME))
    assert exported == document(await stage.ask(EXPORT, playerId=mark.player)) | {
        "exportedAt": exported["exportedAt"]
    }
    assert (exported["format"], exported["cutShort"]) == ("laurel-export-1", [])
    member = await stage.member(mark.player)
    assert (exported["member"]["id"], exported["member"]["email"]) == (member["id"], mark.email)
    assert exported["member"]["p"] == member["points"]["balance"]
    assert exported["players"] == [
        {
            "game": "quest",
            "playerId": mark.player,
            "displayName": mark.name,
            "country": "DE",
            "locale": "de-DE",
            "timeZone": "Europe/Berlin",
        }
    ]
    (identity,) = exported["identities"]
    assert (identity["provider"], identity["subject"]) == ("GOOGLE", mark.subject)
    assert len(exported["storeSessions"]) == 2
    assert len(exported["playerTokens"]) == 1
    pending, sent = exported["redemptions"]
    assert (pending["status"], sent["status"], sent["trackingUrl"]) == ("PENDING", "FULFILLED", mark.tracking)
    for redemption in (pending, sent):
        assert redemption["email"] == mark.email
        assert (redemption["address"]["name"], redemption["address"]["line1"]) == (mark.name, mark.street)
    assert {event["kind"] for event in exported["events"]} == {"JOINED", "PURCHASE", "P_GRANTED", "P_SPENT"}
    assert [event["reason"] for event in exported["events"] if event["kind"] == "P_GRANTED"] == [mark.reason]
    assert {entry["kind"] for entry in exported["history"]} >= {"JOINED", "PURCHASE", "P_GRANTED", "P_SPENT"}
    assert (
        sum(entry["p"] for entry in exported["history"])
        == exported["ledger"]["P"]["sum"]
        == exported["member"]["p"]
    )
    assert exported["ledger"]["SC"]["sum"] == exported["member"]["progress"]


async def test_its_lists_are_bounded(stage: Stage, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.onboard()
    for number in range(3):
        await stage.grant(f"g{number}", 1)
    session = await at_store(stage, "ada")
    monkeypatch.setattr(export, "MAX_EXPORTED", 4)
    exported = document(await world.ask(session, EXPORT_ME))
    assert (len(exported["events"]), len(exported["history"]), exported["cutShort"]) == (4, 4, [])
    await stage.grant("g3", 1)
    exported = document(await world.ask(session, EXPORT_ME))
    assert (len(exported["events"]), len(exported["history"])) == (4, 4)
    assert exported["cutShort"] == ["events", "history"]
    assert [event["id"] for event in exported["events"]] == ["g3", "g2", "g1", "g0"]


async def test_only_ones_own_and_only_at_the_store(cast: Cast, world: World) -> None:
    ada = document(await world.ask(await at_store(cast.acme, "ada"), EXPORT_ME))
    bob = document(await world.ask(await at_store(cast.acme, "bob"), EXPORT_ME))
    assert [exported["players"][0]["playerId"] for exported in (ada, bob)] == ["ada", "bob"]
    assert "bob" not in json.dumps(ada)
    for secret, code in (
        (cast.ada, "FORBIDDEN"),
        (cast.acme.key, "FORBIDDEN"),
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
    ):
        assert (await world.ask(secret, EXPORT_ME)).code == code


async def test_who_may_export_a_player(cast: Cast, world: World) -> None:
    await check_strangers(cast, Scope.PRIVACY, EXPORT, playerId="ada")
    at_the_store = await at_store(cast.acme, "ada")
    assert (await world.ask(at_the_store, EXPORT, playerId="ada")).code == "FORBIDDEN"
    own = document(await cast.acme.ask(EXPORT, playerId="ada"))
    foreign = document(await cast.zenith.ask(EXPORT, playerId="ada"))
    assert own["member"]["id"] != foreign["member"]["id"]
    game = cast.acme.game_id("quest")
    refused = await cast.zenith.ask(EXPORT, playerId="ada", gameId=game)
    assert refused.error == ("NOT_FOUND", ["gameId"])
    assert (await cast.acme.ask(EXPORT, playerId="nobody")).error == ("NOT_FOUND", ["playerId"])
    for role, studio, allowed in (
        (StaffRole.PRODUCT_OWNER, None, True),
        (StaffRole.SUPPORT, None, True),
        (StaffRole.STUDIO_FOCAL, "acme", True),
        (StaffRole.STUDIO_FOCAL, "zenith", False),
    ):
        person = await employ(world, role, studio)
        answer = await person.ask(EXPORT, playerId="ada", gameId=game)
        if allowed:
            assert document(answer)["member"]["id"] == own["member"]["id"]
        else:
            assert answer.error == ("NOT_FOUND", ["gameId"])
