"""Apollo Client's persisted queries on real servers: the text is sent once, to one of the processes."""

from collections.abc import AsyncIterator

import pytest

from app.infra.db import Database
from tests.api.documents import ISSUE_TOKEN
from tests.cast import sandbox
from tests.services.live_server import Json, Server, client, serving
from tests.services.test_live_clients import studio_key

QUERY = "query Persisted { me { playerId } }"


@pytest.fixture
async def servers(database_url: str, redis_url: str) -> AsyncIterator[tuple[Server, Server]]:
    async with (
        serving(database_url, redis_url=redis_url) as one,
        serving(database_url, redis_url=redis_url) as other,
    ):
        yield one, other


async def sent(server: Server, token: str, *, by_get: bool = False) -> list[tuple[str, bool, int]]:
    """The requests of a new client that asks twice: method, whether the text was in it, status."""
    found = []
    async with client("apollo-persisted", server.url, token, QUERY, {"byGet": by_get}) as asking:
        answers: list[Json] = []
        while len(answers) < 2:
            line = await asking.line()
            if line["event"] == "sent":
                found.append((line["method"], line["withText"], line["status"]))
            else:
                answers.append(line["data"])
    assert [answer["me"]["playerId"] for answer in answers] == ["ada", "ada"]
    return found


async def test_the_text_is_sent_once(database: Database, servers: tuple[Server, Server]) -> None:
    cast = await sandbox(database)
    await cast.join("ada")
    one, other = servers
    key = await studio_key(cast)
    token = (await one.ask(key, ISSUE_TOKEN, input={"playerId": "ada"}))["token"]
    by_hash = ("POST", False, 200)
    assert await sent(one, token) == [by_hash, ("POST", True, 200), by_hash]
    assert await sent(one, token) == [by_hash, by_hash]
    assert await sent(other, token) == [by_hash, by_hash]
    assert await sent(other, token, by_get=True) == [("GET", False, 200)] * 2
