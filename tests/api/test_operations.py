"""What operators see: request ids, logs without secrets, metrics, health; and what clients see of a fault."""

import asyncio
import json
import logging
from collections.abc import Iterator
from contextlib import nullcontext
from io import StringIO

import asyncpg
import httpx2
import pytest
import structlog
from pydantic import SecretStr, ValidationError

from app.infra.logging import configure_logging
from app.loyalty import member_lists
from app.main import create_app
from app.settings import MIN_METRICS_TOKEN, Settings
from tests.api.cast import METRICS_TOKEN, ORIGIN, Cast, World, open_world
from tests.api.cast import SECRET as ENCRYPTION_SECRET
from tests.api.documents import GRANT, ME, MEMBERS, VIEWER
from transport.errors import INTERNAL_MESSAGE

SECRET = "lk_live_hunter2hunter2 postgres://laurel:hunter2@db SELECT hunter2 FROM members"
GRANTED = {"playerId": "ada", "points": 1, "reason": "x", "idempotencyKey": "k"}


@pytest.fixture
def lines() -> Iterator[StringIO]:
    """The log as it is written in production, for one test."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    access = logging.getLogger("uvicorn.access").disabled
    before = structlog.get_config()
    stream = StringIO()
    configure_logging("json", "DEBUG", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.getLogger("uvicorn.access").disabled = access
    structlog.configure(**before)


def read(stream: StringIO) -> list[dict[str, object]]:
    """What the server logged; the tests' own HTTP client logs too."""
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    return [line for line in lines if str(line["logger"]).startswith("laurel")]


async def test_a_request_id_is_echoed_and_logged(cast: Cast, world: World, lines: StringIO) -> None:
    given = await world.send(cast.ada, {"query": ME}, **{"x-request-id": "studio-42.a_b"})
    made = [await world.send(cast.ada, {"query": "{ viewer { kind } }"}) for _ in range(2)]
    hostile = await world.send(cast.ada, {"query": ME}, **{"x-request-id": "x" * 65})
    ids = [answer.headers["x-request-id"] for answer in (given, *made, hostile)]
    assert ids[0] == "studio-42.a_b"
    assert len(set(ids)) == 4
    logged = [line for line in read(lines) if line["event"] == "request"]
    assert [line["request_id"] for line in logged] == ids
    assert [line["operation"] for line in logged] == ["me", "viewer", "viewer", "me"]
    assert all((line["status"], line["path"]) == (200, "/graphql") for line in logged)


async def test_refused_requests_have_their_id_too(world: World, lines: StringIO) -> None:
    refused = await world.send("lk_test_wrong", {"query": ME})
    broken = await world.send(None, b"{")
    assert (refused.status, broken.status) == (401, 400)
    logged = [line["request_id"] for line in read(lines)]
    assert logged == [refused.headers["x-request-id"], broken.headers["x-request-id"]]
    assert "lk_test_wrong" not in lines.getvalue()


async def raises(*_: object, **__: object) -> None:
    raise RuntimeError(SECRET)


async def test_a_fault_says_nothing_but_its_id(
    cast: Cast, world: World, lines: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resolvers.players.grant_points", raises)
    answer = await world.send(cast.acme.key, {"query": GRANT, "variables": {"input": GRANTED}})
    (error,) = answer.body["errors"]
    assert error["message"] == INTERNAL_MESSAGE
    assert error["extensions"] == {"code": "INTERNAL", "requestId": answer.headers["x-request-id"]}
    assert answer.body["data"] is None
    logged = read(lines)
    assert [line["event"] for line in logged] == ["internal_error", "request"]
    assert {line["request_id"] for line in logged} == {answer.headers["x-request-id"]}
    assert "builtins.RuntimeError" in str(logged[0]["raised"])
    for text in (answer.content.decode(), lines.getvalue()):
        assert "hunter2" not in text
        assert "SELECT" not in text
        assert cast.acme.key not in text


async def test_a_fault_of_the_database_quotes_no_sql(
    cast: Cast, world: World, lines: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(member_lists.BY_GRAMS, 6, "hunter2 = $2")
    answer = await world.send(cast.acme.key, {"query": MEMBERS, "variables": {"search": "hunter2"}})
    assert answer.body["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert "hunter2" not in answer.content.decode() + lines.getvalue()
    assert "UndefinedColumnError" in lines.getvalue()


async def test_a_fault_before_the_query_is_a_500(
    cast: Cast, world: World, lines: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auth.callers.key_holder", raises)
    answer = await world.send(cast.acme.key, {"query": VIEWER})
    assert (answer.status, answer.body["errors"][0]["message"]) == (500, INTERNAL_MESSAGE)
    assert "hunter2" not in answer.content.decode() + lines.getvalue()


async def test_a_fault_of_one_field_leaves_the_others(
    cast: Cast, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resolvers.viewer.view_of", raises)
    answer = await world.send(cast.acme.key, {"query": "{ me { id } game { id } }"})
    assert answer.status == 200
    assert answer.body["data"] == {"me": None, "game": None}
    assert answer.body["errors"][0]["path"] == ["game"]


async def test_what_is_counted(cast: Cast, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def counted(operation: str, outcome: str) -> float:
        text = (await world.metrics()).text
        name = f'laurel_requests_total{{operation="{operation}",outcome="{outcome}"}} '
        return sum(float(line.removeprefix(name)) for line in text.splitlines() if line.startswith(name))

    names = (("grantPoints", "INTERNAL"), ("me", "ok"), ("refused", "BAD_USER_INPUT"), ("several", "ok"))
    before = [await counted(*name) for name in names]
    with monkeypatch.context() as patch:
        patch.setattr("resolvers.players.grant_points", raises)
        await world.send(cast.acme.key, {"query": GRANT, "variables": {"input": GRANTED}})
    await world.send(cast.ada, {"query": ME})
    await world.send(cast.ada, {"query": "{ nothing }"})
    await world.send(cast.ada, {"query": "{ viewer { kind } me { id } }"})
    assert [await counted(*name) for name in names] == [count + 1 for count in before]
    exposition = await world.metrics()
    assert exposition.headers["content-type"].startswith("text/plain")
    assert "laurel_request_seconds_bucket" in exposition.text
    for secret in (cast.acme.key, cast.ada, "ada-1", "acme"):
        assert secret not in exposition.text


async def test_metrics_are_for_who_has_the_token(world: World, database_url: str) -> None:
    assert (await world.metrics()).status_code == 200
    for authorization in (
        "",
        "Bearer ",
        METRICS_TOKEN,
        f"Bearer {METRICS_TOKEN}x",
        "Bearer \xff",
        "Bearer lk_x",
    ):
        headers = [(b"authorization", authorization.encode("latin-1"))]
        refused = await world.client.get("/metrics", headers=headers)
        assert refused.status_code == 401
        assert refused.headers["www-authenticate"] == "Bearer"
        assert "laurel_" not in refused.text
    assert (await world.client.get("/metrics")).status_code == 401
    without = create_app(Settings(database_url=database_url, secret=SecretStr(ENCRYPTION_SECRET)))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=without), base_url=ORIGIN) as client:
        for headers in ({}, {"authorization": "Bearer "}, {"authorization": f"Bearer {METRICS_TOKEN}"}):
            assert (await client.get("/metrics", headers=headers)).status_code == 404


@pytest.mark.parametrize(("length", "taken"), [(MIN_METRICS_TOKEN, True), (MIN_METRICS_TOKEN - 1, False)])
def test_a_token_that_could_be_guessed_is_refused(length: int, *, taken: bool) -> None:
    with nullcontext() if taken else pytest.raises(ValidationError):
        Settings(metrics_token=SecretStr("x" * length))


async def test_health_and_readiness(database_url: str, postgres: str) -> None:
    name = database_url.partition("?")[0].rpartition("/")[2]
    async with open_world(database_url) as world:
        key = (await world.stage()).key

        async def status(path: str) -> tuple[int, dict[str, object]]:
            answer = await world.client.get(path)
            assert "x-request-id" in answer.headers
            return answer.status_code, answer.json()

        ready = (200, {"status": "ok", "database": "ok", "pendingMigrations": []})
        assert await status("/readyz") == ready
        assert await status("/healthz") == (200, {"status": "ok"})

        async with world.database.acquire() as connection:
            last = await connection.fetchval("SELECT max(name) FROM tortoise_migrations")
            await connection.execute(
                "UPDATE tortoise_migrations SET name = 'x' || name WHERE name = $1", last
            )
            assert await status("/readyz") == (503, {"status": "unavailable", "pendingMigrations": [last]})
            assert await status("/healthz") == (200, {"status": "ok"})
            await connection.execute(
                "UPDATE tortoise_migrations SET name = substr(name, 2) WHERE name LIKE 'x%'"
            )
        assert await status("/readyz") == ready

        admin = await asyncpg.connect(postgres)
        try:
            await admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            await admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name
            )
            # Until the pool has seen its connections end, asyncpg may trip over its own state.
            await asyncio.sleep(0.2)
            down = (503, {"status": "unavailable", "database": "unreachable"})
            assert await status("/readyz") == down
            assert await status("/healthz") == (200, {"status": "ok"})
            answer = await world.send(key, {"query": VIEWER})
            assert (answer.status, answer.code) == (503, "UNAVAILABLE")
            assert answer.headers["retry-after"] == "2"
            assert name not in answer.content.decode()
            await admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        finally:
            await admin.close()
        assert await status("/readyz") == ready
        assert (await world.ask(key, VIEWER)).only["kind"] == "STUDIO"
