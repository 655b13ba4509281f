"""Introspection switched off: who may still read the schema."""

from collections.abc import AsyncIterator

import pytest

from app.domain.access import StaffRole
from tests.api.cast import World, open_world
from tests.api.staff.people import employ

SCHEMA = "{ __schema { queryType { name } } }"
HIDDEN = '{ viewer { kind } ...F } fragment F on Query { type: __type(name: "Member") { name } }'


@pytest.fixture(scope="module")
async def closed(module_database_url: str) -> AsyncIterator[World]:
    async with open_world(module_database_url, introspection=False) as world:
        yield world


@pytest.mark.parametrize("text", [SCHEMA, HIDDEN])
async def test_who_may_read_the_schema(closed: World, text: str) -> None:
    stage = await closed.stage(live=("arena",))
    await stage.onboard()
    for secret in (None, stage.live_key, await stage.token()):
        answer = await closed.ask(secret, text)
        assert answer.code == "BAD_USER_INPUT"
        assert "Introspection is switched off here" in answer.body["errors"][0]["message"]
        assert (await closed.ask(secret, "{ __typename viewer { kind __typename } }")).data["viewer"]
    assert (await stage.ask(text)).data
    for role in (StaffRole.PRODUCT_OWNER, StaffRole.SUPPORT):
        assert (await (await employ(closed, role)).ask(text)).data


async def test_by_server_sent_events(closed: World) -> None:
    headers = {"accept": "text/event-stream"}
    response = await closed.client.post("/graphql/stream", json={"query": SCHEMA}, headers=headers)
    assert "Introspection is switched off here" in response.text
    assert "queryType" not in response.text
