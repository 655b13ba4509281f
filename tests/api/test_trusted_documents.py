"""A game may require trusted documents of its player tokens: what else they send is refused, everywhere."""

from hashlib import sha256

import pytest

from app.studios import trusted_documents as module
from app.studios.trusted_documents import publish_documents, require_documents
from tests.api.cast import Json, Stage, World
from tests.api.documents import ISSUE_TOKEN, ONBOARD
from tests.api.live.cast import STATUS, connected, events

ASK = "query Ask { viewer { kind } }"
OTHER = "query Other { viewer { kind scopes } }"
NOT_TRUSTED = "DOCUMENT_NOT_TRUSTED"


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def by_hash(text: str, **more: object) -> Json:
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}, **more}


async def trust(stage: Stage, *texts: str, required: bool = True, replace: bool = False) -> None:
    documents = {digest(text): text for text in texts}
    await publish_documents(stage.world.database, stage.game, documents, replace=replace)
    await require_documents(stage.world.database, stage.game, required=required)


@pytest.fixture
async def token(stage: Stage) -> str:
    await stage.onboard("ada")
    return await stage.token("ada")


async def test_what_is_trusted_and_what_is_not(world: World, stage: Stage, token: str) -> None:
    await trust(stage, ASK)
    for request in ({"query": ASK}, by_hash(ASK), by_hash(ASK, query=ASK), {"documentId": digest(ASK)}):
        assert (await world.send(token, request)).only == {"kind": "PLAYER"}
    for request in (
        *({"query": OTHER}, by_hash(OTHER), by_hash(OTHER, query=OTHER), {"documentId": digest(OTHER)}),
        *({"query": ASK + " "}, {"query": "{ __typename }"}, {"query": "{"}, {"query": "x" * 30_000}),
    ):
        refused = await world.send(token, request)
        assert (refused.status, refused.code) == (403, NOT_TRUSTED)


async def test_only_players_are_restricted(world: World, stage: Stage, token: str) -> None:
    await trust(stage, ASK)
    other = await world.stage()
    await other.onboard("ada")
    for secret in (stage.key, stage.live_key, await other.token("ada"), None):
        assert "kind" in (await world.send(secret, {"query": OTHER})).only
    # Nothing of others counts: neither what a studio has stored, nor what another game trusts.
    await world.send(stage.key, by_hash(OTHER, query=OTHER))
    await trust(other, OTHER)
    assert (await world.send(token, by_hash(OTHER))).code == NOT_TRUSTED


async def test_a_live_game(world: World) -> None:
    live = await world.stage(games=(), live=("arena",))
    await world.ask(live.live_key, ONBOARD, input={"playerId": "ada"})
    token = (await world.ask(live.live_key, ISSUE_TOKEN, input={"playerId": "ada"})).only["token"]
    assert (await world.send(token, {"query": OTHER})).only["kind"] == "PLAYER"
    await trust(live, ASK)
    assert (await world.send(token, {"query": OTHER})).code == NOT_TRUSTED
    assert (await world.send(token, {"query": ASK})).only == {"kind": "PLAYER"}
    await require_documents(world.database, live.game, required=False)
    assert (await world.send(token, {"query": OTHER})).only["kind"] == "PLAYER"


async def test_by_hash_before_they_are_required(world: World, stage: Stage, token: str) -> None:
    """So that a game's app can be changed first."""
    assert (await world.send(token, by_hash(ASK))).code == "PERSISTED_QUERY_NOT_FOUND"
    await trust(stage, ASK, required=False)
    assert (await world.send(token, by_hash(ASK))).only == {"kind": "PLAYER"}
    assert (await world.send(stage.key, by_hash(ASK))).code == "PERSISTED_QUERY_NOT_FOUND"


async def test_over_a_socket_and_a_stream_of_events(world: World, stage: Stage, token: str) -> None:
    await trust(stage, STATUS)
    async with connected(world.app, token) as opened:
        await opened.subscribe(OTHER)
        assert await opened.error() == NOT_TRUSTED
        await opened.subscribe(STATUS)
        assert (await opened.next())["playerId"] == "ada"
    async with events(world.app, token, OTHER) as stream:
        await stream.start()
        assert stream.status == 403
    async with events(world.app, token, STATUS) as stream:
        assert (await stream.next())["playerId"] == "ada"


async def test_what_is_removed_is_refused_within_a_minute(
    world: World, stage: Stage, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TRUSTED_SECONDS", 0.0)
    await trust(stage, ASK, OTHER)
    assert (await world.send(token, by_hash(ASK))).only == {"kind": "PLAYER"}
    await trust(stage, OTHER, replace=True)
    assert (await world.send(token, by_hash(ASK))).code == NOT_TRUSTED
    assert (await world.send(token, by_hash(OTHER))).only["kind"] == "PLAYER"


async def test_found_documents_are_cached_and_bounded(
    world: World, stage: Stage, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = module.TrustedDocuments(world.database)
    monkeypatch.setattr(module, "MAX_CACHED", 1)
    await trust(stage, ASK, OTHER)
    for text in (ASK, OTHER, OTHER, ASK):
        assert await found.find(stage.game.id, digest(text)) == text
        assert len(found._found) == 1
    await trust(stage, OTHER, replace=True)
    assert await found.find(stage.game.id, digest(ASK)) == ASK
    assert await found.find(stage.game.id, digest(OTHER)) == OTHER
    assert await found.find(stage.game.id, digest(ASK)) is None
