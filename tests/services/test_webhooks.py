"""From the outbox to a server: signed, at least once, under one id; and what the log says of it."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import pytest

from app.events.base import EventType
from app.events.outbox import OutboxEvent, append
from app.infra.db import Database
from app.webhooks import delivery, writes
from app.webhooks.jobs import DELAYS, JITTER, LEASE_SECONDS, MAX_ATTEMPTS, pump, rest, run_webhooks
from app.webhooks.service import (
    update_endpoint,
)
from tests.cast import NOW, fetch_rows, live, other_process, sandbox
from tests.services.webhooks import (
    CLAIMED,
    ENCRYPTOR,
    KIND,
    LOG,
    LOOPBACK,
    OUTBOX,
    TLS,
    Clock,
    Machine,
    Received,
    always,
    answered,
    append_events,
    delivering,
    endpoint,
    member_of,
    receiving,
    statuses,
    until,
)


async def test_events_arrive_signed(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving() as server, delivering(database):
        made, secret = await endpoint(cast, server.url)
        await append_events(cast, member, 3)

        async def written() -> bool:
            return await fetch_rows(database, LOG, made.id) == [("DELIVERED", 1, None, 204, "")] * 3

        await until(written)
    bodies = [one.verified(secret) for one in server.received]
    assert sorted(one["data"]["sequence"] for one in bodies) == [1, 2, 3]
    assert len({one.id for one in server.received}) == 3
    assert all(one.headers["content-type"] == "application/json" for one in server.received)
    assert {one["timestamp"] for one in bodies} == {"2026-01-01T00:00:00Z"}
    assert {one["data"]["gameId"] for one in bodies} == {str(cast.game.id)}
    assert await fetch_rows(database, CLAIMED) == [(0,)]


async def test_what_is_rolled_back_is_never_delivered(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    await endpoint(cast, "https://hooks.example.com/")
    async with database.acquire() as connection:
        transaction = connection.transaction()
        await transaction.start()
        await append(connection, cast.game.id, [OutboxEvent(member, KIND, {}, NOW)])
        await transaction.rollback()
    assert await fetch_rows(database, OUTBOX) == []
    await append_events(cast, member, 2)
    assert await fetch_rows(database, OUTBOX) == [(KIND, 1, True), (KIND, 2, True)]


async def test_nothing_is_kept_for_nobody(database: Database) -> None:
    cast, other = await sandbox(database), await live(database)
    member = await member_of(cast)
    await append_events(cast, member)
    await endpoint(other, "https://hooks.example.com/")
    await append_events(cast, member)
    paused, _ = await endpoint(cast, "https://paused.example.com/")
    await update_endpoint(
        database,
        LOOPBACK,
        [cast.game.id],
        paused.id,
        url=None,
        event_types=None,
        description=None,
        enabled=False,
        real_now=NOW,
    )
    await append_events(cast, member)
    await endpoint(cast, "https://hooks.example.com/", EventType.POINTS_EXPIRED)
    await append_events(cast, member)
    assert await fetch_rows(database, OUTBOX) == []
    await append_events(cast, member, 1, EventType.POINTS_EXPIRED)
    assert await fetch_rows(database, OUTBOX) == [("points.expired", 1, True)]


async def test_each_member_is_counted_by_itself(database: Database) -> None:
    cast = await sandbox(database)
    await endpoint(cast, "https://hooks.example.com/")
    first, second = await member_of(cast, "a"), await member_of(cast, "b")
    async with database.transaction() as connection:
        await append(
            connection,
            cast.game.id,
            [OutboxEvent(who, KIND, {}, NOW) for who in (first, second, first, first)],
        )

    async def one_more(member: UUID) -> None:
        async with database.transaction() as connection:
            await connection.execute("SELECT FROM members WHERE id = $1 FOR NO KEY UPDATE", member)
            await append(connection, cast.game.id, [OutboxEvent(member, KIND, {}, NOW)])

    await asyncio.gather(*(one_more(member) for member in (first, second) * 10))
    found = await fetch_rows(
        database, "SELECT member_id, array_agg(seq ORDER BY id) FROM outbox GROUP BY member_id"
    )
    assert dict(found) == {first: list(range(1, 14)), second: list(range(1, 12))}


async def test_one_delivery_for_each_endpoint_that_chose_the_type(database: Database) -> None:
    cast, other = await sandbox(database), await live(database)
    member = await member_of(cast)
    async with receiving() as one, receiving() as two, receiving() as none, receiving() as strange:
        await endpoint(cast, one.url, KIND, EventType.POINTS_EXPIRED)
        await endpoint(cast, two.url)
        await endpoint(cast, none.url, EventType.POINTS_EXPIRED)
        await endpoint(other, strange.url)
        await append_events(cast, member)
        machine = Machine(database, Clock(NOW))
        await asyncio.gather(*(pump(database, NOW) for _ in range(4)))
        assert await machine.rounds() == 2
        assert [len(server.received) for server in (one, two, none, strange)] == [1, 1, 0, 0]
        assert one.received[0].id != two.received[0].id
        assert one.received[0].body == two.received[0].body


async def test_ten_attempts_in_three_days_under_one_id(database: Database) -> None:
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(NOW)
    async with receiving(always(500, b"broken")) as server:
        made, _ = await endpoint(cast, server.url)
        await append_events(cast, member)
        machine = Machine(database, clock)
        waited = []
        for number in range(1, MAX_ATTEMPTS + 1):
            assert await machine.once() == 1
            assert len(server.received) == number
            ((status, attempts, due, rests),) = await fetch_rows(
                database,
                "SELECT d.status, d.attempts, d.due_at, e.rests_until FROM webhook_deliveries d"
                " JOIN webhook_endpoints e ON e.id = d.endpoint_id",
            )
            assert attempts == number
            if status == "PENDING":
                waited.append((due - clock.now).total_seconds())
                clock.now = due - timedelta(microseconds=1)
                assert await machine.once() == 0
                clock.now = max(due, rests or due)
        assert await fetch_rows(database, LOG, made.id) == [("FAILED", 10, "HTTP_STATUS", 500, "broken")]
        clock.pass_(86_400 * 10)
        assert await machine.once() == 0
    assert len({one.id for one in server.received}) == 1
    assert len({one.body for one in server.received}) == 1
    assert MAX_ATTEMPTS == 10
    assert all(
        delay * (1 - JITTER) <= found <= delay * (1 + JITTER)
        for delay, found in zip(DELAYS, waited, strict=True)
    )
    assert waited != list(DELAYS)
    assert (
        2.5 < sum(DELAYS) / 86_400 < 3 < sum(DELAYS) * (1 + JITTER) / 86_400 < writes.GIVE_UP_AFTER.days + 0.5
    )


async def test_it_arrives_when_the_endpoint_is_well_again(database: Database) -> None:
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(NOW)
    ill = True

    async def answer(_one: Received) -> bytes:
        return answered(503 if ill else 200, b"ok")

    async with receiving(answer) as server:
        made, _ = await endpoint(cast, server.url)
        await append_events(cast, member, 20)
        machine = Machine(database, clock)
        tried = writes.WINDOW
        assert await machine.once() == tried
        (failing,) = await fetch_rows(database, "SELECT failures, rests_until FROM webhook_endpoints")
        assert failing == (tried, rest(tried, NOW))
        # It rests, and is tried with one message only.
        assert await machine.once() == 0
        clock.now = failing[1]
        assert await machine.once() == 1
        ill = False
        clock.pass_(400)
        assert await machine.rounds() == 20
        assert await fetch_rows(database, "SELECT failures, rests_until FROM webhook_endpoints") == [
            (0, None)
        ]
        assert {row[0] for row in await fetch_rows(database, LOG, made.id)} == {"DELIVERED"}
    assert len({one.id for one in server.received}) == 20


@pytest.mark.parametrize(
    ("status", "failure"),
    [
        *((200, None), (204, None), (299, None), (300, "REDIRECTED"), (301, "REDIRECTED")),
        *((304, "REDIRECTED"), (307, "REDIRECTED"), (400, "HTTP_STATUS"), (404, "HTTP_STATUS")),
        *((429, "HTTP_STATUS"), (500, "HTTP_STATUS")),
    ],
)
async def test_what_counts_as_taken(database: Database, status: int, failure: str | None) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving() as elsewhere:
        async with receiving(always(status, b"", f"location: {elsewhere.url}")) as server:
            await endpoint(cast, server.url)
            await append_events(cast, member)
            await Machine(database, Clock(NOW)).once()
            assert await statuses(database) == [("PENDING" if failure else "DELIVERED", 1, failure)]
        assert elsewhere.connections == 0


async def test_an_endpoint_that_is_gone_is_left_alone(database: Database) -> None:
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(NOW)
    async with receiving(always(410)) as server:
        made, _ = await endpoint(cast, server.url)
        await append_events(cast, member)
        machine = Machine(database, clock)
        assert await machine.once() == 1
        assert await statuses(database) == [("FAILED", 1, "GONE")]
        await append_events(cast, member)
        clock.pass_(86_400)
        assert await machine.once() == 0
        assert await fetch_rows(database, "SELECT status FROM webhook_endpoints") == [("GONE",)]
        assert len(await fetch_rows(database, OUTBOX)) == 1
        back = await update_endpoint(
            *(database, LOOPBACK, [cast.game.id], made.id),
            url=None,
            event_types=None,
            description=None,
            enabled=True,
            real_now=clock.now,
        )
        assert (back.status, back.failures) == ("ENABLED", 0)


async def test_an_answer_that_takes_too_long_has_failed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert delivery.ANSWER_SECONDS == 15
    monkeypatch.setattr(delivery, "ANSWER_SECONDS", 0.2)
    cast = await sandbox(database)
    member = await member_of(cast)

    async def silent(_one: Received) -> bytes:
        await asyncio.sleep(2)
        return b""

    async with receiving(silent) as one:
        await endpoint(cast, one.url)
        await append_events(cast, member)
        await Machine(database, Clock(NOW)).once()
        assert await statuses(database) == [("PENDING", 1, "TIMEOUT")]


@pytest.mark.parametrize(
    ("raw", "failure"),
    [
        (b"", "BAD_ANSWER"),
        (b"rubbish\r\n\r\n", "BAD_ANSWER"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc", "BAD_ANSWER"),
        (b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 50_000 + b"\r\n", "BAD_ANSWER"),
        (b"HTTP/1.1 99999999 OK\r\n\r\n", "BAD_ANSWER"),
    ],
)
async def test_answers_that_are_none(database: Database, raw: bytes, failure: str) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)

    async def answer(_one: Received) -> bytes:
        return raw

    async with receiving(answer) as server:
        await endpoint(cast, server.url)
        await append_events(cast, member)
        await Machine(database, Clock(NOW)).once()
    assert await statuses(database) == [("PENDING", 1, failure)]


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (b"a" * 1024, "a" * 1024),
        (b"a" * 1025, "a" * 1024),
        (b"a" * 10_000_000, "a" * 1024),
        ("é".encode() * 600, "é" * 512),
        (b"a\x00b\x1b[31m\xff\n", "a b [31m\N{REPLACEMENT CHARACTER}\n"),
        (b"\xff" * 1024, "\N{REPLACEMENT CHARACTER}" * 341),
    ],
)
async def test_of_an_answer_only_the_beginning_is_kept(database: Database, body: bytes, kept: str) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving(always(200, body)) as server:
        made, _ = await endpoint(cast, server.url)
        await append_events(cast, member)
        await Machine(database, Clock(NOW)).once()
    assert await fetch_rows(database, LOG, made.id) == [("DELIVERED", 1, None, 200, kept)]


async def test_dead_endpoints_delay_no_other(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a backlog each, of endpoints that never answer, another one receives at once."""
    monkeypatch.setattr(delivery, "ANSWER_SECONDS", 60)
    cast = await sandbox(database)
    member = await member_of(cast)

    async def never(_one: Received) -> bytes:
        await asyncio.sleep(60)
        return b""

    async with receiving(never) as dead, receiving() as well:
        for number in range(5):
            await endpoint(cast, f"{dead.url}/{number}")
        await append_events(cast, member, 100)
        async with delivering(database, clock=lambda: datetime.now(UTC), lease=LEASE_SECONDS):

            async def full() -> bool:
                return dead.connections == 5 * writes.WINDOW

            await until(full)
            made, _ = await endpoint(cast, well.url, EventType.POINTS_EXPIRED)
            await append_events(cast, member, 50, EventType.POINTS_EXPIRED)

            async def arrived() -> bool:
                return len(well.received) == 50

            await until(arrived, 10)
            assert dead.connections == 5 * writes.WINDOW
            await forget_claims(database)
        assert made.failures == 0


async def forget_claims(database: Database) -> None:
    """So that the worker has nothing to wait for when it stops."""
    await fetch_rows(
        database,
        "UPDATE webhook_deliveries SET status = 'FAILED', claimed_until = NULL WHERE status = 'PENDING'",
    )


def test_rests_grow_and_end() -> None:
    rests = [rest(failures, NOW) for failures in range(12)]
    assert rests[: writes.FAILING_FROM] == [None] * writes.FAILING_FROM
    seconds = [int((at - NOW).total_seconds()) for at in rests[writes.FAILING_FROM :] if at]
    assert seconds == [10, 20, 40, 80, 160, 300, 300]
    assert rest(1_000_000, NOW) == NOW + timedelta(seconds=300)


async def test_it_outlives_a_lost_database(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.infra.rounds.PAUSE_SECONDS", 0.05)
    cast = await sandbox(database)
    member = await member_of(cast)
    admin = await asyncpg.connect(database_url)
    try:
        async with receiving() as server:
            await endpoint(cast, server.url)
            async with delivering(database):
                for _ in range(5):
                    await asyncio.sleep(0.1)
                    await admin.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    )
                async with other_process(database_url) as other:
                    await append_events(cast.elsewhere(other), member, 5)

                async def arrived() -> bool:
                    return len({one.id for one in server.received}) == 5

                await until(arrived)
    finally:
        await admin.close()


async def test_it_stops_when_asked_to(database: Database) -> None:
    stop = asyncio.Event()
    stop.set()
    await asyncio.wait_for(run_webhooks(database, ENCRYPTOR, delivery.Sender(LOOPBACK, TLS), stop), 5)
