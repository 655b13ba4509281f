"""Drafts by each kind of caller: saved, checked, published; and refused to all others."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.access import GameMode, Scope, StaffRole
from app.domain.instants import format_instant
from app.rules_drafts.service import GRACE_MINUTES, MAX_NOTE
from app.rules_files.text import MAX_DRAFT_CHARS
from app.studios.service import publish_game
from tests.api.cast import Answer, Stage, World
from tests.api.rules.documents import (
    CHANGES,
    CHECK,
    DISCARD,
    DRAFT,
    PUBLISH,
    RULES,
    SAVE,
    TRY,
    VERSIONS,
)
from tests.api.staff.people import Person, employ
from tests.cast import NOW, fetch_rows, game_file, program_file

Json = dict[str, Any]
LATER = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
async def owner(world: World) -> Person:
    return await employ(world, StaffRole.PRODUCT_OWNER)


@pytest.fixture
async def focal(world: World, stage: Stage) -> Person:
    return await employ(world, StaffRole.STUDIO_FOCAL, stage.slug)


def of(stage: Stage, **more: object) -> Json:
    return {"gameId": str(stage.game.id), **more}


async def save(person: Person, document: object, **more: object) -> Answer:
    text = document if isinstance(document, str) else json.dumps(document)
    return await person.ask(SAVE, input={"document": text, **more})


async def saved(person: Person, document: object, **more: object) -> Json:
    payload = (await save(person, document, **more)).only
    assert payload["userErrors"] == [], payload
    return payload["draft"]


async def published(person: Person, stage: Stage, document: Json, **more: object) -> Json:
    """The next version of a game's rules, by way of a draft."""
    latest = (await person.ask(RULES, **of(stage))).only
    based_on = None if latest is None else latest["version"]
    draft = await saved(person, document, **of(stage, basedOn=based_on))
    given = {"note": "Why", "validFrom": format_instant(NOW), "revision": draft["revision"], **more}
    payload = (await person.ask(PUBLISH, input=of(stage, **given))).only
    assert payload["userErrors"] == [], payload
    return payload["version"]


async def test_a_draft_from_the_first_save_to_its_version(stage: Stage, focal: Person) -> None:
    assert (await focal.ask(DRAFT, **of(stage))).only is None
    assert (await focal.ask(RULES, **of(stage))).only is None
    draft = await saved(focal, game_file(), **of(stage))
    assert (draft["gameId"], draft["basedOn"], json.loads(draft["document"])) == (
        *(str(stage.game.id), None),
        game_file(),
    )
    assert draft["savedBy"] == {
        "actor": "STAFF",
        "actorId": (await focal.ask("{ viewer { staff { id } } }")).only["staff"]["id"],
        "actorName": focal.email,
    }
    assert (await focal.ask(DRAFT, **of(stage))).only == draft
    checked = (await focal.ask(CHECK, input=of(stage))).only
    assert checked == {"faults": [], "changes": [], "warnings": [], "userErrors": []}
    given = {"revision": draft["revision"], "note": "The first", "validFrom": format_instant(NOW)}
    version = (await focal.ask(PUBLISH, input=of(stage, **given))).only["version"]
    assert (version["version"], version["note"], version["publishedBy"]) == (
        *(1, "The first"),
        draft["savedBy"],
    )
    assert json.loads(version["document"]) == game_file() | {"note": "The first"}
    assert (await focal.ask(DRAFT, **of(stage))).only is None
    assert (await focal.ask(RULES, **of(stage))).only == version
    assert (await focal.ask(RULES, **of(stage, version=1))).only == version
    assert (await focal.ask(RULES, **of(stage, version=2))).only is None
    page = (await focal.ask(VERSIONS, **of(stage))).only
    assert [edge["node"] for edge in page["edges"]] == [version]
    # By the same person again, as after a lost answer.
    assert (await focal.ask(PUBLISH, input=of(stage, **given))).only["version"] == version
    another = await employ(stage.world, StaffRole.STUDIO_FOCAL, stage.slug)
    for person, more in ((another, {}), (focal, {"note": "Another"})):
        answer = await person.ask(PUBLISH, input=of(stage, **given | more))
        assert answer.fault == ("VERSION_CONFLICT", ["revision"])


async def test_each_write_has_its_entry(stage: Stage, focal: Person) -> None:
    draft = await saved(focal, game_file(), **of(stage))
    again = await saved(focal, game_file(), **of(stage, revision=draft["revision"]))
    assert again == draft
    assert (await focal.ask(DISCARD, input=of(stage, revision=draft["revision"]))).only["userErrors"] == []
    await published(focal, stage, game_file())
    rows = await fetch_rows(
        stage.world.database,
        "SELECT operation, subject, subject_id, reason FROM audit_log WHERE game_id = $1 AND actor = 'STAFF'"
        " ORDER BY at",
        stage.game.id,
    )
    first = draft["revision"]
    assert [tuple(row) for row in rows] == [
        ("saveDraft", "DRAFT", f"{first}", ""),
        ("discardDraft", "DRAFT", f"{first}", ""),
        ("saveDraft", "DRAFT", f"{first + 2}", ""),
        ("publishGameRules", "RULES", "1", "Why"),
    ]


async def test_a_revision_is_replaced_once(stage: Stage, focal: Person, owner: Person) -> None:
    draft = await saved(focal, game_file(), **of(stage))
    answer = (await save(owner, {}, **of(stage))).only
    assert answer["draft"] == draft
    ((code, path),) = [(each["code"], each["path"]) for each in answer["userErrors"]]
    assert (code, path) == ("VERSION_CONFLICT", ["revision"])
    newer = await saved(owner, {}, **of(stage, revision=draft["revision"]))
    assert newer["revision"] == draft["revision"] + 1
    assert newer["savedBy"]["actorName"] == owner.email
    stale = {"revision": draft["revision"]}
    assert (await save(focal, game_file(), **of(stage, **stale))).only["draft"] == newer
    refused = (await focal.ask(DISCARD, input=of(stage, **stale))).only
    assert refused["draft"] == newer
    assert refused["userErrors"][0]["code"] == "VERSION_CONFLICT"
    given = {"note": "Why", "validFrom": format_instant(NOW), **stale}
    assert (await focal.ask(PUBLISH, input=of(stage, **given))).fault == ("VERSION_CONFLICT", ["revision"])


async def test_a_revision_is_never_used_twice(stage: Stage, focal: Person) -> None:
    first = await saved(focal, game_file(), **of(stage))
    for _ in range(2):
        given_up = (await focal.ask(DISCARD, input=of(stage, revision=first["revision"]))).only
        assert given_up == {"draft": None, "userErrors": []}
    assert (await focal.ask(DRAFT, **of(stage))).only is None
    answer = await save(focal, {}, **of(stage, revision=first["revision"]))
    assert answer.fault == ("VERSION_CONFLICT", ["revision"])
    second = await saved(focal, {}, **of(stage))
    assert second["revision"] > first["revision"]


async def test_a_version_published_since_is_not_undone(stage: Stage, focal: Person, owner: Person) -> None:
    await published(focal, stage, game_file())
    draft = await saved(focal, game_file(hiddenFromTier=None), **of(stage, basedOn=1))
    await publish_game(stage.world.database, stage.game, game_file(missions=[]), NOW)
    given = {"note": "Why", "validFrom": format_instant(NOW + timedelta(days=1))}
    answer = await focal.ask(PUBLISH, input=of(stage, revision=draft["revision"], **given))
    assert answer.fault == ("VERSION_CONFLICT", ["revision"])
    based = await saved(
        owner, game_file(hiddenFromTier=None), **of(stage, basedOn=2, revision=draft["revision"])
    )
    version = (await focal.ask(PUBLISH, input=of(stage, revision=based["revision"], **given))).only["version"]
    assert (version["version"], version["validFrom"]) == (3, given["validFrom"])


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"document": "{"}, ["document"]),
        ({"document": "[]"}, ["document"]),
        ({"document": '{"note": "", "note": ""}'}, ["document"]),
        ({"document": f'{{"note": "{"x" * MAX_DRAFT_CHARS}"}}'}, ["document"]),
        ({"basedOn": 1}, ["basedOn"]),
        ({"basedOn": 0}, ["basedOn"]),
        ({"basedOn": -1}, ["basedOn"]),
    ],
)
async def test_what_cannot_be_saved(stage: Stage, focal: Person, more: Json, path: list[str]) -> None:
    answer = await focal.ask(SAVE, input=of(stage, **{"document": "{}"} | more))
    assert answer.fault == ("INVALID", path)
    assert (await focal.ask(DRAFT, **of(stage))).only is None


async def test_the_longest_draft(stage: Stage, focal: Person) -> None:
    longest = json.dumps(game_file()).ljust(MAX_DRAFT_CHARS)
    draft = await saved(focal, longest, **of(stage))
    assert draft["document"] == longest
    for document, code in ((longest, []), (longest + " ", ["INVALID"])):
        checked = (await focal.ask(CHECK, input=of(stage, document=document))).only
        assert [each["code"] for each in checked["userErrors"]] == code


async def test_faults_name_their_cells(stage: Stage, focal: Person) -> None:
    faulty = game_file(hiddenFromTier="NEON", colour="red")
    faulty["benefits"]["GOLD"][0]["title"]["Deutsch!"] = "Gabe"
    paths = [["hiddenFromTier"], ["benefits", "GOLD", "0", "title", "Deutsch!"], ["colour"]]
    past = format_instant(NOW - timedelta(minutes=GRACE_MINUTES, microseconds=1))
    await stage.onboard()
    checked = (await focal.ask(CHECK, input=of(stage, document=json.dumps(faulty), validFrom=past))).only
    assert checked["changes"] == []
    found = ["validFrom", "hiddenFromTier", 'benefits.GOLD[0].title["Deutsch!"]', "colour"]
    assert sorted(each["path"] for each in checked["faults"]) == sorted(found)
    draft = await saved(focal, faulty, **of(stage))
    given = {"revision": draft["revision"], "note": "Why", "validFrom": past}
    refused = (await focal.ask(PUBLISH, input=of(stage, **given))).refused
    wanted = [["validFrom"], *(["document", *path] for path in paths)]
    assert sorted(each["path"] for each in refused["userErrors"]) == sorted(wanted)
    assert {each["code"] for each in refused["userErrors"]} == {"INVALID"}
    assert (await focal.ask(DRAFT, **of(stage))).only == draft
    assert (await focal.ask(RULES, **of(stage))).only is None


async def test_a_file_that_is_none(stage: Stage, focal: Person) -> None:
    for document in ("[", "7", "null"):
        checked = (await focal.ask(CHECK, input=of(stage, document=document))).only
        assert [each["path"] for each in checked["faults"]] == ["$"], document
    answer = await focal.ask(CHECK, input=of(stage))
    assert [each["path"] for each in answer.only["userErrors"]] == [["document"]]


@pytest.mark.parametrize("note", ["", " ", "x" * (MAX_NOTE + 1)])
async def test_a_note_is_needed(stage: Stage, focal: Person, note: str) -> None:
    draft = await saved(focal, game_file(), **of(stage))
    given = {"revision": draft["revision"], "note": note, "validFrom": format_instant(NOW)}
    assert (await focal.ask(PUBLISH, input=of(stage, **given))).fault == ("INVALID", ["note"])
    longest = given | {"note": "x" * MAX_NOTE}
    assert (await focal.ask(PUBLISH, input=of(stage, **longest))).only["version"]["note"] == "x" * MAX_NOTE


async def test_what_is_the_latest_version_already(stage: Stage, focal: Person) -> None:
    await published(focal, stage, game_file())
    draft = await saved(focal, game_file(note="Why"), **of(stage, basedOn=1))
    given = {"revision": draft["revision"], "note": "Why", "validFrom": format_instant(NOW)}
    assert (await focal.ask(PUBLISH, input=of(stage, **given))).fault == ("INVALID", ["revision"])
    assert (await focal.ask(DRAFT, **of(stage))).only == draft


async def test_from_when_a_game_version_is_in_force(stage: Stage, focal: Person) -> None:
    await published(focal, stage, game_file())
    await stage.onboard()
    present = datetime.fromisoformat((await stage.member())["game"]["now"])
    just_now = format_instant(present - timedelta(minutes=GRACE_MINUTES))
    at_once = await published(focal, stage, game_file(missions=[]), validFrom=just_now)
    assert datetime.fromisoformat(at_once["validFrom"]) > present
    # The clock of a sandbox skips to it.
    assert (await stage.member())["game"]["now"] == at_once["validFrom"]
    later = format_instant(present + timedelta(days=1))
    assert (await published(focal, stage, game_file(activities=[]), validFrom=later))["validFrom"] == later
    assert (await stage.member())["game"]["now"] == at_once["validFrom"]
    draft = await saved(focal, game_file(), **of(stage, basedOn=3))
    given = {"revision": draft["revision"], "note": "Why"}
    for early in (at_once["validFrom"], format_instant(present - timedelta(days=1))):
        answer = (await focal.ask(PUBLISH, input=of(stage, validFrom=early, **given))).refused
        assert {tuple(each["path"]) for each in answer["userErrors"]} == {("validFrom",)}
    far = await focal.ask(PUBLISH, input=of(stage, validFrom="9999-12-31T00:00:00Z", **given))
    assert far.fault == ("INVALID", ["validFrom"])


async def test_the_program_is_its_owners(world: World, stage: Stage, focal: Person, owner: Person) -> None:
    latest = (await owner.ask(RULES)).only
    assert (latest["gameId"], latest["version"], latest["publishedBy"]["actor"]) == (
        *(None, 1),
        "COMMAND_LINE",
    )
    draft = await saved(owner, program_file(pExpiryMonths=6), basedOn=1)
    assert (draft["gameId"], (await owner.ask(DRAFT)).only) == (None, draft)
    changes = (await owner.ask(CHECK, input={})).only["changes"]
    assert [(each["path"], each["before"], each["after"]) for each in changes] == [
        ("pExpiryMonths", "12", "6")
    ]
    later = format_instant(LATER)
    given = {"revision": draft["revision"], "note": "Six", "validFrom": later}
    version = (await owner.ask(PUBLISH, input=given)).only["version"]
    assert (version["version"], version["validFrom"], version["note"]) == (2, later, "Six")
    found = (await owner.ask(CHANGES)).only
    assert [each["path"] for each in found] == ["pExpiryMonths"]
    assert (await owner.ask(CHANGES, **{"from": 2, "to": 1})).only[0]["before"] == "6"
    assert (await owner.ask(CHANGES, **{"from": 2, "to": 2})).only == []
    assert (await owner.ask(CHANGES, to=1)).only == []
    for name in ("from", "to"):
        assert (await owner.ask(CHANGES, **{name: 3})).error == ("NOT_FOUND", [name])
    for person in (focal, await employ(world, StaffRole.SUPPORT)):
        await refused_everywhere(person, None)


def asked(game_id: str | None) -> list[tuple[str, Json]]:
    of_game: Json = {"gameId": game_id}
    publication = {"revision": 1, "note": "Why", "validFrom": format_instant(LATER)}
    tried = {"tier": "GOLD", "amount": {"amount": "1", "currency": "USD"}}
    return [
        *((document, of_game) for document in (RULES, VERSIONS, DRAFT, CHANGES)),
        (TRY, of_game | tried),
        (SAVE, {"input": of_game | {"document": "{}"}}),
        (DISCARD, {"input": of_game | {"revision": 1}}),
        (CHECK, {"input": of_game | {"document": "{}"}}),
        (PUBLISH, {"input": of_game | publication}),
    ]


async def refused_everywhere(person: Person, game_id: str | None) -> None:
    for document, variables in asked(game_id):
        assert (await person.ask(document, **variables)).code == "FORBIDDEN", document


async def test_support_reads_nothing_of_rules(world: World, stage: Stage) -> None:
    await refused_everywhere(await employ(world, StaffRole.SUPPORT), str(stage.game.id))


async def test_studios_do_not_see_each_other(world: World, stage: Stage, focal: Person) -> None:
    await saved(focal, game_file(), **of(stage))
    zenith = await world.stage()
    stranger = await employ(world, StaffRole.STUDIO_FOCAL, zenith.slug)
    for document, variables in asked(str(stage.game.id)):
        for answer in (await stranger.ask(document, **variables), await zenith.ask(document, **variables)):
            if document in {SAVE, DISCARD, CHECK, PUBLISH}:
                errors = answer.only["userErrors"]
                assert [(each["code"], each["path"]) for each in errors] == [("NOT_FOUND", ["gameId"])]
            else:
                assert answer.error == ("NOT_FOUND", ["gameId"])


async def test_a_studios_key_with_the_scope(world: World, stage: Stage, focal: Person) -> None:
    draft = await saved(focal, game_file(), **of(stage))
    key = await world.key(stage.slug, (Scope.RULES_WRITE,))
    found = (await world.ask(key, DRAFT, **of(stage))).only
    # A person of the staff is known to studios' servers by the id alone.
    assert found == draft | {"savedBy": draft["savedBy"] | {"actorName": None}}
    given = of(stage, document="{}", revision=draft["revision"])
    by_key = (await world.ask(key, SAVE, input=given)).only["draft"]
    assert by_key["savedBy"]["actor"] == "KEY"
    without = await world.key(stage.slug, set(Scope) - {Scope.RULES_WRITE})
    live = await world.key(stage.slug, mode=GameMode.LIVE)
    for document, variables in asked(None):
        assert (await world.ask(key, document, **variables)).code == "FORBIDDEN"
    for document, variables in asked(str(stage.game.id)):
        assert (await world.ask(without, document, **variables)).code == "FORBIDDEN"
        assert (await world.ask(None, document, **variables)).code == "UNAUTHENTICATED"
    assert (await world.ask(live, DRAFT, **of(stage))).error == ("NOT_FOUND", ["gameId"])
