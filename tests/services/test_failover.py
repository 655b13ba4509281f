"""Of two PostgreSQL servers the one that takes writes is used, and nothing acknowledged is lost with one."""

import socket
from urllib.parse import urlsplit

import asyncpg
import pytest

from app.infra.connecting import connect, host_urls, place_of
from benchmarks import failover
from benchmarks.replication import replicated


@pytest.mark.parametrize(
    ("url", "hosts"),
    [
        ("postgresql://u:p@one:5432/laurel", ["postgresql://u:p@one:5432/laurel"]),
        (
            "postgresql://u:p@one:5432,two:5433/laurel?sslmode=require",
            [
                "postgresql://u:p@one:5432/laurel?sslmode=require",
                "postgresql://u:p@two:5433/laurel?sslmode=require",
            ],
        ),
        ("postgresql://u@[::1]:1,[::2]:2/l", ["postgresql://u@[::1]:1/l", "postgresql://u@[::2]:2/l"]),
        ("postgresql://u:a@b@one,two/l", ["postgresql://u:a@b@one/l", "postgresql://u:a@b@two/l"]),
        ("postgresql://postgres@/l?host=%2Ftmp", ["postgresql://postgres@/l?host=%2Ftmp"]),
    ],
)
def test_an_address_names_its_hosts(url: str, hosts: list[str]) -> None:
    assert host_urls(url) == hosts


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(ValueError, match="postgresql://"):
        host_urls("laurel")


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("postgresql://u:secret@one:5432,two/laurel?password=secret", "one:5432,two/laurel"),
        ("postgresql://postgres@/postgres?host=%2Ftmp", "the socket/postgres"),
        ("secret", "DATABASE_URL"),
    ],
)
def test_a_place_has_no_secrets(url: str, place: str) -> None:
    assert place_of(url) == place


async def test_of_several_hosts_the_one_that_answers_is_used(postgres: str) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()  # accepts, and never says anything
        where = urlsplit(postgres)
        folder = where.query.partition("host=")[2].partition("&")[0]
        port = where.query.partition("port=")[2]
        both = f"postgresql://postgres@127.0.0.1:{silent.getsockname()[1]},{folder}:{port}/postgres"
        connection = await connect(both, timeout=20)
        try:
            assert await connection.fetchval("SELECT NOT pg_is_in_recovery()")
        finally:
            await connection.close()


async def test_where_no_host_can_be_used_its_error_is_raised() -> None:
    with pytest.raises(OSError):  # noqa: PT011 - its words are the system's
        await connect("postgresql://u@127.0.0.1:1,127.0.0.1:2/l")


async def test_the_standby_is_used_once_it_is_the_primary() -> None:
    async with replicated() as pair:
        url = pair.url()
        first = await connect(url)
        await first.execute("CREATE TABLE kept (n int)")
        await first.execute("INSERT INTO kept VALUES (1)")
        reader = await asyncpg.connect(pair.standby.url)
        with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
            await reader.execute("INSERT INTO kept VALUES (2)")
        await reader.close()
        await pair.fail_over()
        first.terminate()
        second = await connect(url)
        await second.execute("INSERT INTO kept VALUES (3)")
        assert [row[0] for row in await second.fetch("SELECT n FROM kept ORDER BY n")] == [1, 3]
        second.terminate()


async def test_a_failover_under_load_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failover, "LOAD_SECONDS", 0.5)
    results = await failover.run(1)
    assert results.clean, results
    assert len(results.seconds) == 1
    assert results.acknowledged > 0
    assert set(results.refused) <= {"503 UNAVAILABLE"}
