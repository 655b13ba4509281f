"""Documents by their hash: Apollo's protocol, `documentId`, and what may be stored by whom."""

import json
from hashlib import sha256
from urllib.parse import urlencode

import pytest

from app.infra.throttle import BURST_SECONDS
from tests.api.cast import Answer, Json, Stage, World
from tests.api.documents import ADVANCE
from tests.api.live.cast import STATUS, connected, events
from transport import persisted as module
from transport.requests import JSON

ASK = "query Ask { viewer { kind } }"
NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def by_hash(text: str, **more: object) -> dict[str, object]:
    """A request by the hash of a document, as Apollo's clients send it."""
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}, **more}


def unique(text: str, name: str) -> str:
    return f"# {name}\n{text}"


async def test_unknown_then_stored_then_known(world: World, stage: Stage) -> None:
    text = unique(ASK, "stored")
    unknown = await world.send(stage.key, by_hash(text))
    assert (unknown.status, unknown.code) == (200, NOT_FOUND)
    assert unknown.body["errors"][0]["message"] == "PersistedQueryNotFound"
    for request in (by_hash(text, query=text), by_hash(text), {"documentId": f"sha256:{digest(text)}"}):
        assert (await world.send(stage.key, request)).only == {"kind": "STUDIO"}


async def get(world: World, **fields: object) -> Answer:
    query = urlencode({k: v if isinstance(v, str) else json.dumps(v) for k, v in fields.items()})
    response = await world.client.get(f"/graphql?{query}", headers={"accept": JSON})
    return Answer(response.status_code, dict(response.headers), response.content, response.json())


async def test_by_get(world: World) -> None:
    text = unique(ASK, "by GET")
    unknown = await get(world, **by_hash(text))
    assert (unknown.status, unknown.code) == (200, NOT_FOUND)
    assert (await get(world, **by_hash(text, query=text))).only == {"kind": "ANONYMOUS"}
    assert (await get(world, **by_hash(text))).only == {"kind": "ANONYMOUS"}
    assert (await get(world, documentId=f"sha256:{digest(text)}")).only == {"kind": "ANONYMOUS"}


async def test_a_mutation_is_not_sent_by_get(world: World) -> None:
    text, given = unique(ADVANCE, "by GET"), {"variables": {"input": {"to": "2026-02-01T00:00:00Z"}}}
    assert (await world.send(None, by_hash(text, query=text, **given))).code == "UNAUTHENTICATED"
    assert (await world.send(None, by_hash(text, **given))).code == "UNAUTHENTICATED"
    refused = await get(world, **by_hash(text))
    assert (refused.status, refused.headers["allow"]) == (405, "POST")


async def test_variables_and_operation_name(world: World, stage: Stage) -> None:
    text = unique("query A($s: String) { game(slug: $s) { slug } } query B { viewer { kind } }", "names")
    for query in ({"query": text}, {}):
        asked = by_hash(text, **query, operationName="A", variables={"s": "quest"})
        assert (await world.send(stage.key, asked)).only == {"slug": "quest"}
        assert (await world.send(stage.key, by_hash(text, operationName="B"))).only == {"kind": "STUDIO"}


@pytest.mark.parametrize(
    "persisted",
    [
        *(1, "x", [], {}, {"version": 1}, {"sha256Hash": digest(ASK)}),
        *({"version": version, "sha256Hash": digest(ASK)} for version in (0, 2, "1", None, [])),
        *(
            {"version": 1, "sha256Hash": bad}
            for bad in (None, 1, "", "x", digest(ASK)[1:], digest(ASK) + "0", digest(ASK).upper(), "\0" * 64)
        ),
    ],
)
@pytest.mark.parametrize("query", [{}, {"query": ASK}])
async def test_what_is_no_hash(world: World, persisted: object, query: dict[str, str]) -> None:
    refused = await world.send(None, {"extensions": {"persistedQuery": persisted}, **query})
    assert (refused.status, refused.code) == (400, "BAD_USER_INPUT")


@pytest.mark.parametrize(
    "document_id", [1, {}, "", "x", "sha256:", f"sha1:{digest(ASK)}", f"sha256:{digest(ASK)}0"]
)
async def test_what_is_no_document_id(world: World, document_id: object) -> None:
    refused = await world.send(None, {"documentId": document_id})
    assert (refused.status, refused.code) == (400, "BAD_USER_INPUT")


async def test_the_hash_of_another_document_stores_nothing(world: World, stage: Stage) -> None:
    text = unique(ASK, "another")
    refused = await world.send(stage.key, by_hash(text, query=ASK))
    assert (refused.status, refused.code) == (400, "BAD_USER_INPUT")
    assert (await world.send(stage.key, by_hash(text))).code == NOT_FOUND


@pytest.mark.parametrize(
    "text", ["{", "{ nothing }", "{ viewer { kind } " + "a: viewer { kind } " * 31 + "}"]
)
async def test_only_valid_documents_are_stored(world: World, stage: Stage, text: str) -> None:
    refused = await world.send(stage.key, by_hash(text, query=text))
    assert refused.code in {"BAD_USER_INPUT", "QUERY_TOO_COMPLEX"}
    assert (await world.send(stage.key, by_hash(text))).code == NOT_FOUND


async def test_owners_share_nothing(world: World, stage: Stage) -> None:
    """A hash opens what the own studio, the own game or nobody in particular has stored, and no more."""
    other = await world.stage()
    for one in (stage, other):
        await one.onboard("ada")
        await one.onboard("bob")
    text = unique(ASK, stage.slug)
    secrets = (stage.key, other.key, await stage.token("ada"), await other.token("ada"), None)
    for number, secret in enumerate(secrets):
        for later in secrets[number:]:
            assert (await world.send(later, by_hash(text))).code == NOT_FOUND
        await world.send(secret, by_hash(text, query=text))
    for secret in (*secrets, stage.live_key, await stage.token("bob")):
        assert "kind" in (await world.send(secret, by_hash(text))).only


async def test_one_address_stores_a_few_at_once_and_is_answered_all_the_same(
    world: World, stage: Stage
) -> None:
    most = module.REGISTRATION_RATE * BURST_SECONDS
    texts = [unique(ASK, f"{stage.slug} {number}") for number in range(most * 3)]
    for text in texts:
        assert (await world.send(stage.key, by_hash(text, query=text))).only == {"kind": "STUDIO"}
    stored = [(await world.send(stage.key, by_hash(text))).body.get("data") is not None for text in texts]
    assert stored[:most] == [True] * most
    assert not all(stored)


async def test_over_a_socket(world: World, stage: Stage) -> None:
    await stage.onboard("ada")
    text = unique(ASK, "over a socket")
    async with connected(world.app, await stage.token("ada")) as opened:

        async def ask(**more: object) -> Json:
            payload = by_hash(text, **more)
            await opened.say({"id": "1", "type": "subscribe", "payload": payload})
            message = await opened.hear()
            if message["type"] == "next":
                assert (await opened.hear())["type"] == "complete"
            return message

        message = await ask()
        assert (message["type"], message["payload"][0]["extensions"]["code"]) == ("error", NOT_FOUND)
        for query in ({"query": text}, {}):
            assert (await ask(**query))["payload"] == {"data": {"viewer": {"kind": "PLAYER"}}}
        await opened.say({"id": "1", "type": "subscribe", "payload": {}})
        assert await opened.error() == "BAD_USER_INPUT"


async def test_a_subscription_by_its_hash(world: World, stage: Stage) -> None:
    await stage.onboard("ada")
    token, text = await stage.token("ada"), unique(STATUS, stage.slug)
    async with events(world.app, token, "", extensions=by_hash(text)["extensions"]) as stream:
        await stream.start()
        assert stream.status == 200
        assert stream.headers["content-type"].startswith("application/json")
    async with events(world.app, token, text, extensions=by_hash(text)["extensions"]) as stream:
        assert (await stream.next())["playerId"] == "ada"
    async with events(world.app, token, "", extensions=by_hash(text)["extensions"]) as stream:
        assert (await stream.next())["playerId"] == "ada"
    async with connected(world.app, token) as opened:
        await opened.say({"id": "1", "type": "subscribe", "payload": by_hash(text)})
        assert (await opened.next())["playerId"] == "ada"
