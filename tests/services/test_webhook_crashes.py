"""Workers that are killed anywhere: nothing is lost, and nothing arrives under a second id."""

import asyncio
import os
import random
import sys
from collections import defaultdict
from datetime import timedelta

from app.infra.db import Database
from app.webhooks import writes
from app.webhooks.delivery import Attempt, Sender
from app.webhooks.jobs import Deliverer, pump, tidy
from app.webhooks.queries import Carried, Failure
from tests.api.cast import SECRET
from tests.cast import NOW, facts, sandbox
from tests.conftest import REPO
from tests.services.webhooks import (
    KIND,
    LOOPBACK,
    SEALER,
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

ROUNDS = int(os.environ.get("LAUREL_FAULT_ROUNDS", "15"))
"""How often a worker is killed."""

# Everything is imported once; each round is a fork of it, killed after a while that is drawn: most of them
# when they have begun to work, however slow the machine is.
KILLED = """
import asyncio, os, random, signal, sys, time
from app.infra.db import Database
from app.infra.sealing import Sealer
from app.webhooks.delivery import Sender
from app.webhooks.jobs import run_webhooks
from app.webhooks.targets import Targets

url, secret, rounds, seed = sys.argv[1:]
sender = Sender(Targets(loopback=True))
reading, writing = os.pipe()

async def work():
    database = Database(url)
    await database.open()
    os.write(writing, b"o")
    await run_webhooks(
        database, Sealer(secret), sender, asyncio.Event(), pause=0.02, heartbeat=0.1, stalled=0.4
    )

draw = random.Random(int(seed))
for number in range(int(rounds)):
    child = os.fork()
    if child == 0:
        try:
            asyncio.run(work())
        finally:
            os._exit(1)
    if number % 5:
        os.read(reading, 1)
    time.sleep(draw.uniform(0, 0.5))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), status
print("killed", rounds)
"""


async def test_workers_that_are_killed_lose_and_double_nothing(database: Database, database_url: str) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    seed = random.randrange(10**6)  # noqa: S311 - no secret
    count = 0

    async def answer(_one: Received) -> bytes:
        await asyncio.sleep(random.uniform(0, 0.03))  # noqa: S311 - no secret
        return answered(204)

    async with receiving(answer) as one, receiving(answer) as two:
        await endpoint(cast, one.url)
        await endpoint(cast, two.url)
        killer = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", KILLED, database_url, SECRET, str(ROUNDS), str(seed)),
            cwd=REPO,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        ended = asyncio.create_task(killer.communicate())
        while not ended.done():
            await told(cast, member)
            count += 1
            await asyncio.sleep(0.05)
        out, err = await ended
        assert out.decode().splitlines()[-1:] == [f"killed {ROUNDS}"], (seed, err.decode()[-2000:])
        assert one.received, "none lived long enough to tell anything"
        async with telling(database):

            async def all_delivered() -> bool:
                found = await facts(
                    database, "SELECT count(*) FROM webhook_deliveries WHERE status = 'DELIVERED'"
                )
                return found == [(2 * count,)]

            await until(all_delivered, 120)
        for server in (one, two):
            ids: dict[int, set[str]] = defaultdict(set)
            for received in server.received:
                ids[received.json["data"]["sequence"]].add(received.id)
            assert sorted(ids) == list(range(1, count + 1)), seed
            assert {len(found) for found in ids.values()} == {1}, seed
            assert len({min(found) for found in ids.values()}) == count
    assert await facts(database, "SELECT count(*) FROM procrastinate_jobs") == [(0,)]


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
            await facts(database, died)
            await facts(database, "UPDATE procrastinate_events SET at = now() - interval '1 hour'")
            assert await tidy(database, NOW) == 1, died
            await pump(database, NOW)
            jobs = await machine.jobs()
            assert len([job for job in jobs if job]) >= 1
            assert await facts(
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
    await facts(
        database,
        "WITH w AS (INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id)"
        " UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT id FROM w)",
    )
    assert await tidy(database, NOW) == 0
    assert await facts(database, "SELECT count(*) FROM webhook_deliveries WHERE job_id IS NULL") == [(0,)]


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
                await facts(database, "DELETE FROM procrastinate_jobs")
                await tidy(database, NOW)
                assert await machine.once() == 1
                return Attempt(15_000, Failure.TIMEOUT)

        await Overtaken(database, SEALER, Sender(LOOPBACK, TLS), Clock(NOW)).deliver(delivery, slow)
        await machine.deliverer.deliver(delivery, slow)
        assert await machine.rounds() == 0
        assert len(server.received) == 1
    assert await facts(database, "SELECT status, attempts, failure FROM webhook_deliveries") == [
        ("DELIVERED", 1, None)
    ]


async def test_any_number_of_pumps_make_one_delivery_and_one_job(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    for number in range(3):
        await endpoint(cast, f"https://hooks.example.com/{number}")
    await told(cast, member, 30, KIND)
    await asyncio.gather(*(pump(database, NOW + timedelta(seconds=number)) for number in range(8)))
    assert await facts(database, "SELECT count(*) FROM webhook_deliveries") == [(90,)]
    assert await facts(
        database, "SELECT count(*), count(DISTINCT job_id) FROM webhook_deliveries WHERE job_id IS NOT NULL"
    ) == [(3 * writes.WINDOW, 3 * writes.WINDOW)]
    assert await facts(database, "SELECT count(*) FROM procrastinate_jobs") == [(3 * writes.WINDOW,)]
