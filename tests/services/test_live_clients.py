"""Clients by others on a real server: graphql-ws, graphql-sse, Apollo, urql, and gql for Python."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from gql import Client as GqlClient
from gql import gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.websockets import WebsocketsTransport
from redis.asyncio import Redis

from app.domain.access import GameMode
from app.domain.instants import format_instant
from app.infra.bus import CHANNEL
from app.infra.db import Database
from app.infra.secrets import hash_secret
from app.studios.keys import create_key
from resolvers.notifications import notification_id
from tests.api.cast import ALL_SCOPES, SECRET
from tests.api.documents import ADVANCE, GRANT, ISSUE_TOKEN, RECORD
from tests.api.live.cast import NOTIFICATIONS
from tests.cast import NOW, STUDIO, Cast, fetch_rows, sandbox
from tests.conftest import REPO
from tests.merging import member_row
from tests.redis_server import RedisServer
from tests.services.live_server import Server, client, serving

STATUS = "subscription { status { points { balance } } }"


@pytest.fixture
async def cast(database: Database) -> Cast:
    cast = await sandbox(database)
    await cast.join("ada")
    return cast


@pytest.fixture
async def server(database_url: str, cast: Cast) -> AsyncIterator[Server]:
    del cast
    async with serving(database_url) as server:
        yield server


async def keys(cast: Cast, server: Server) -> tuple[str, str]:
    """A studio key, and ada's token."""
    key = (await create_key(cast.database, STUDIO, ALL_SCOPES, GameMode.SANDBOX, NOW)).secret
    return key, (await server.ask(key, ISSUE_TOKEN, input={"playerId": "ada"}))["token"]


def grant(key: str, points: int = 5) -> dict[str, object]:
    return {"playerId": "ada", "points": points, "reason": "Sorry", "idempotencyKey": key}


async def after_one(cast: Cast, server: Server, key: str) -> dict[str, object]:
    """Variables with the newest notification that ada has: whatever comes from now on is heard, however long
    a client takes to connect."""
    await server.ask(key, GRANT, input=grant("first"))
    ((newest,),) = await fetch_rows(cast.database, "SELECT max(id) FROM notifications")
    member = await member_row(cast.database, cast.game, "ada")
    return {"after": notification_id(member.id, newest)}


@pytest.mark.parametrize("name", ["graphql-ws", "graphql-sse", "apollo", "urql"])
async def test_a_client_of_npm(cast: Cast, server: Server, name: str) -> None:
    key, token = await keys(cast, server)
    async with client(name, server.url, token, STATUS) as subscriber:
        if name in {"apollo", "urql"}:
            assert (await subscriber.event("queried"))["data"]["me"]["playerId"] == "ada"
        assert (await subscriber.next())["points"]["balance"] == 0
        for number in range(1, 4):
            await server.ask(key, GRANT, input=grant(f"g{number}"))
            assert (await subscriber.next())["points"]["balance"] == 5 * number
    after = await after_one(cast, server, key)
    async with client(name, server.url, token, NOTIFICATIONS, after) as subscriber:
        await server.ask(key, GRANT, input=grant("news", 7))
        assert (await subscriber.next())["delta"] == 7


@pytest.mark.parametrize("name", ["graphql-ws", "graphql-sse", "apollo", "urql"])
async def test_a_token_that_expires_is_reported_to_the_application(
    cast: Cast, server: Server, name: str
) -> None:
    _, token = await keys(cast, server)
    async with client(name, server.url, token, STATUS) as subscriber:
        await subscriber.next()
        await fetch_rows(cast.database, "UPDATE player_tokens SET expires_at = now()")
        # Anything that wakes the stream lets it see that; without, it would within a minute.
        await server.ask(await studio_key(cast), GRANT, input=grant("wake"))
        while "errors" not in (line := await subscriber.line()):
            pass
        assert line["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def studio_key(cast: Cast) -> str:
    return (await create_key(cast.database, STUDIO, ALL_SCOPES, GameMode.SANDBOX, NOW)).secret


@pytest.mark.parametrize("name", ["graphql-ws", "graphql-sse"])
async def test_a_client_connects_again_to_the_next_process(database_url: str, cast: Cast, name: str) -> None:
    """A deployment: the process ends its streams, and the client finds the one that takes its place and has
    all that happened in between, once."""
    async with serving(database_url) as first:
        key, token = await keys(cast, first)
        port = int(first.url.rpartition(":")[2])
        after = await after_one(cast, first, key)
        async with client(name, first.url, token, NOTIFICATIONS, after) as subscriber:
            await first.ask(key, GRANT, input=grant("one", 1))
            assert (await subscriber.next())["delta"] == 1
            first.process.terminate()
            await first.process.wait()
            # It did not wait for the streams, and cut them when the time was over.
            assert not [line for line in first.logs if "exceeded" in str(line)]
            for number in (2, 3):
                await cast.grant(f"between-{number}", number, player="ada")
            async with serving(database_url, port=port) as second:
                assert [(await subscriber.next())["delta"] for _ in range(2)] == [2, 3]
                await second.ask(key, GRANT, input=grant("four", 4))
                assert (await subscriber.next())["delta"] == 4


async def test_gql_for_python(cast: Cast, server: Server) -> None:
    key, token = await keys(cast, server)
    address = server.url.replace("http", "ws", 1) + "/graphql"
    transport = WebsocketsTransport(url=address, init_payload={"authorization": f"Bearer {token}"})
    async with GqlClient(transport=transport) as session:
        assert (await session.execute(gql("{ me { playerId } }")))["me"]["playerId"] == "ada"
        results = session.subscribe(gql(STATUS))
        assert (await anext(results))["status"]["points"]["balance"] == 0
        await server.ask(key, GRANT, input=grant("g"))
        assert (await anext(results))["status"]["points"]["balance"] == 5
        await fetch_rows(cast.database, "UPDATE player_tokens SET expires_at = now()")
        await server.ask(key, GRANT, input=grant("wake"))
        with pytest.raises(TransportQueryError) as refused:
            await anext(results)
        assert refused.value.errors
        assert refused.value.errors[0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_the_season_ends_while_a_client_watches(database_url: str, redis_url: str, cast: Cast) -> None:
    """The sandbox's clock is moved from another process, and the news comes through Redis."""
    async with (
        serving(database_url, redis_url=redis_url) as one,
        serving(database_url, redis_url=redis_url) as other,
    ):
        key, token = await keys(cast, other)
        money = {"amount": "350", "currency": "USD"}
        bought = {"playerId": "ada", "purchaseId": "p", "amount": money}
        done = await other.ask(key, RECORD, input=bought)
        assert done["userErrors"] == []
        ends = (await cast.standing("ada")).season_ends_at
        after = await after_one(cast, other, key)
        async with client("graphql-ws", one.url, token, NOTIFICATIONS, after) as subscriber:
            kinds: list[str] = []
            for instant in (ends - timedelta(days=13), ends):
                moved = await other.ask(key, ADVANCE, input={"to": format_instant(instant)})
                assert moved["settledMembers"] == 1
                wanted = "TierChanged" if instant == ends else "SeasonEndingReminder"
                while (news := await subscriber.next())["__typename"] != wanted:
                    kinds.append(news["__typename"])
                kinds.append(wanted)
        assert kinds.index("SeasonEndingReminder") < kinds.index("TierChanged")
        assert news["reason"] == "DEMOTED"


async def test_redis_is_gone_for_a_while(
    database_url: str, cast: Cast, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The stream lives on, and has all that happened meanwhile in another process: once, in order."""
    redis = RedisServer(Path(tmp_path_factory.mktemp("r")))
    redis.start()
    try:
        async with (
            serving(database_url, redis_url=redis.url) as one,
            serving(database_url, redis_url=redis.url) as other,
        ):
            key, token = await keys(cast, other)
            after = await after_one(cast, other, key)
            async with client("graphql-ws", one.url, token, NOTIFICATIONS, after) as subscriber:
                await subscriber.event("connected")
                await other.ask(key, GRANT, input=grant("before", 1))
                assert (await subscriber.next())["delta"] == 1
                redis.stop()
                for number in range(2, 6):
                    await other.ask(key, GRANT, input=grant(f"gone-{number}", number))
                redis.start()
                await other.ask(key, GRANT, input=grant("back", 6))
                assert [(await subscriber.next())["delta"] for _ in range(5)] == [2, 3, 4, 5, 6]
    finally:
        redis.stop()


async def test_an_application_goes_on_with_a_new_token(cast: Cast, server: Server) -> None:
    """As docs/live.md says: nothing is missed and nothing comes twice over the change of tokens."""
    key, token = await keys(cast, server)
    _, fresh = await keys(cast, server)
    after = await after_one(cast, server, key)
    async with client("graphql-ws", server.url, f"{token},{fresh}", NOTIFICATIONS, after) as subscriber:
        await server.ask(key, GRANT, input=grant("one", 1))
        assert (await subscriber.next())["delta"] == 1
        old = "UPDATE player_tokens SET expires_at = now() WHERE hash = $1"
        await fetch_rows(cast.database, old, hash_secret(token))
        for number in (2, 3, 4):
            await server.ask(key, GRANT, input=grant(f"n{number}", number))
        while "errors" not in (line := await subscriber.line()):
            pass
        assert line["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
        assert [(await subscriber.next())["delta"] for _ in range(3)] == [2, 3, 4]
        assert (await server.ask(key, GRANT, input=grant("five", 5)))["userErrors"] == []
        assert (await subscriber.next())["delta"] == 5


async def test_a_worker_of_its_own_reports_what_it_settles(
    database_url: str, redis_url: str, cast: Cast
) -> None:
    member = await member_row(cast.database, cast.game, "ada")
    ends = (await cast.standing("ada")).season_ends_at
    own = {"DATABASE_URL": database_url, "LAUREL_SECRET": SECRET, "LAUREL_REDIS_URL": redis_url}
    worker = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "app.cli", "worker"),
        env=os.environ | own,
        cwd=REPO,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with Redis.from_url(redis_url) as redis, redis.pubsub() as pubsub, asyncio.timeout(60):
            await pubsub.subscribe(CHANNEL)
            while (await redis.pubsub_numsub(CHANNEL))[0][1] < 2:  # noqa: ASYNC110 - it is Redis that is asked
                await asyncio.sleep(0.05)
            # The clock alone: it is the worker that finds what fell due.
            await fetch_rows(cast.database, "UPDATE games SET sandbox_now = $1", ends)
            data = b""
            while member.id.bytes not in data:
                message = await pubsub.get_message(timeout=60)
                assert message is not None
                data = message["data"] if message["type"] == "message" else b""
    finally:
        worker.terminate()
        await worker.wait()
