"""Workers that are killed anywhere: nothing is lost, and nothing arrives under a second id."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta

from app.infra.db import Database
from app.webhooks import writes
from app.webhooks.delivery import Attempt, Sender
from app.webhooks.jobs import Deliverer, pump, tidy
from app.webhooks.queries import Carried, Failure
from tests import doomed
from tests.api.cast import SECRET
from tests.cast import NOW, fetch_rows, sandbox
from tests.faults import ROUNDS, forks, rounds
from tests.services.webhooks import (
    ENCRYPTOR,
    KIND,
    LOOPBACK,
    TLS,
    Clock,
    Machine,
    Received,
    answered,
    endpoint,
    member_of,
    receiving,
    telling,
    told,
    until,
)


async def test_workers_that_are_killed_lose_and_double_nothing(database: Database, database_url: str) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    count = 0

    async def answer(_one: Received) -> bytes:
        await asyncio.sleep(random.uniform(0, 0.03))  # noqa: S311 - no secret
        return answered(204)

    async def killed_over_and_over(told_one: Callable[[], bool]) -> None:
        async with forks(doomed.webhooks, database_url, SECRET) as fork:
            for number in rounds("webhooks", told_one):
                pid = await fork.start()
                if number % 5:  # most when they have begun to work, however slow the machine is
                    await fork.runs(pid)
                patience = 0.5 if number < ROUNDS else 5  # on a machine that is slow
                await asyncio.sleep(random.uniform(0, patience))  # noqa: S311 - no secret
                await fork.kill(pid)

    async with receiving(answer) as one, receiving(answer) as two:
        await endpoint(cast, one.url)
        await endpoint(cast, two.url)
        killing = asyncio.create_task(killed_over_and_over(lambda: bool(one.received)))
        while not killing.done():
            await told(cast, member)
            count += 1
            await asyncio.sleep(0.05)
        await killing
        assert one.received, "none lived long enough to tell anything"
        async with telling(database):

            async def all_delivered() -> bool:
                found = await fetch_rows(
                    database, "SELECT count(*) FROM webhook_deliveries WHERE status = 'DELIVERED'"
                )
                return found == [(2 * count,)]

            await until(all_delivered, 120)
        for server in (one, two):
            ids: dict[int, set[str]] = defaultdict(set)
            for received in server.received:
                ids[received.json["data"]["sequence"]].add(received.id)
            assert sorted(ids) == list(range(1, count + 1))
            assert {len(found) for found in ids.values()} == {1}
            assert len({min(found) for found in ids.values()}) == count
    assert await fetch_rows(database, "SELECT count(*) FROM procrastinate_jobs") == [(0,)]


async def test_what_dies_between_the_queue_and_the_answer_is_done_again(database: Database) -> None:
    """A job that was taken and never came back, at each place where that can be."""
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(NOW)
    async with receiving() as server:
        await endpoint(cast, server.url)
        await told(cast, member)
        await pump(database, NOW)
        machine = Machine(database, clock)
        for died in (
            # taken by a worker of which nothing is left
            "UPDATE procrastinate_jobs SET status = 'doing'",
            # by one that gives no sign of life
            "WITH w AS (INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - interval '1 minute') RETURNING id)"
            " UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT id FROM w)",
            # by one that lives, and has forgotten it
            "WITH w AS (INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id)"
            " UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT id FROM w)",
            # it ended without a word
            "DELETE FROM procrastinate_jobs",
            "UPDATE procrastinate_jobs SET status = 'failed'",
        ):
            await fetch_rows(database, died)
            await fetch_rows(database, "UPDATE procrastinate_events SET at = now() - interval '1 hour'")
            assert await tidy(database, NOW) == 1, died
            await pump(database, NOW)
            jobs = await machine.jobs()
            assert len([job for job in jobs if job]) >= 1
            assert await fetch_rows(
                database,
                "SELECT count(*) FROM procrastinate_jobs j JOIN webhook_deliveries d ON d.job_id = j.id"
                " WHERE j.status = 'todo'",
            ) == [(1,)]
        assert server.received == []
        await machine.rounds()
        assert len(server.received) == 1


async def test_what_is_under_way_is_left_alone(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    await endpoint(cast, "https://hooks.example.com/")
    await told(cast, member, 2)
    await pump(database, NOW)
    assert await tidy(database, NOW) == 0
    await fetch_rows(
        database,
        "WITH w AS (INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id)"
        " UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT id FROM w)",
    )
    assert await tidy(database, NOW) == 0
    assert await fetch_rows(database, "SELECT count(*) FROM webhook_deliveries WHERE job_id IS NULL") == [
        (0,)
    ]


async def test_an_answer_that_comes_after_another_took_over_counts_for_nothing(database: Database) -> None:
    """The slow one was taken for dead: what it writes must not undo what its successor did."""
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving() as server:
        await endpoint(cast, server.url)
        await told(cast, member)
        await pump(database, NOW)
        machine = Machine(database, Clock(NOW))
        ((slow, delivery),) = await machine.jobs()

        class Overtaken(Deliverer):
            async def _attempt(self, delivery_id: object, carried: Carried) -> Attempt:
                await fetch_rows(database, "DELETE FROM procrastinate_jobs")
                await tidy(database, NOW)
                assert await machine.once() == 1
                return Attempt(15_000, Failure.TIMEOUT)

        await Overtaken(database, ENCRYPTOR, Sender(LOOPBACK, TLS), Clock(NOW)).deliver(delivery, slow)
        await machine.deliverer.deliver(delivery, slow)
        assert await machine.rounds() == 0
        assert len(server.received) == 1
    assert await fetch_rows(database, "SELECT status, attempts, failure FROM webhook_deliveries") == [
        ("DELIVERED", 1, None)
    ]


async def test_any_number_of_pumps_make_one_delivery_and_one_job(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    for number in range(3):
        await endpoint(cast, f"https://hooks.example.com/{number}")
    await told(cast, member, 30, KIND)
    await asyncio.gather(*(pump(database, NOW + timedelta(seconds=number)) for number in range(8)))
    assert await fetch_rows(database, "SELECT count(*) FROM webhook_deliveries") == [(90,)]
    assert await fetch_rows(
        database, "SELECT count(*), count(DISTINCT job_id) FROM webhook_deliveries WHERE job_id IS NOT NULL"
    ) == [(3 * writes.WINDOW, 3 * writes.WINDOW)]
    assert await fetch_rows(database, "SELECT count(*) FROM procrastinate_jobs") == [(3 * writes.WINDOW,)]
