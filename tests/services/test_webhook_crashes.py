"""Workers that are killed anywhere: nothing is lost, and nothing arrives under a second id."""

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from app.events.base import EventType
from app.infra.db import Database
from app.webhooks import writes
from app.webhooks.delivery import ANSWER_SECONDS, Attempt, Sender
from app.webhooks.jobs import CONCURRENCY, LEASE_SECONDS, Deliverer, pump, tidy
from app.webhooks.queries import Claim, Failure
from tests import doomed
from tests.api.cast import SECRET
from tests.cast import NOW, fetch_rows, sandbox
from tests.faults import ROUNDS, forks, rounds
from tests.services.webhooks import (
    CLAIMED,
    ENCRYPTOR,
    KIND,
    LOOPBACK,
    TLS,
    Clock,
    Machine,
    Received,
    answered,
    append_events,
    delivering,
    endpoint,
    member_of,
    receiving,
    statuses,
    until,
)

OVER = "UPDATE webhook_deliveries SET claimed_until = now() WHERE claimed_until IS NOT NULL"
"""As if its time had passed."""


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
            await append_events(cast, member)
            count += 1
            await asyncio.sleep(0.05)
        await killing
        assert one.received, "none lived long enough to tell anything"
        async with delivering(database):

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
    assert await fetch_rows(database, CLAIMED) == [(0,)]


async def test_what_dies_between_the_claim_and_the_result_is_done_again(database: Database) -> None:
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(NOW)
    async with receiving() as server:
        await endpoint(cast, server.url)
        await append_events(cast, member)
        await pump(database, NOW)
        machine = Machine(database, clock)
        for number in range(1, 4):
            (claim,) = await machine.deliverer.claim(1)
            assert (claim.number, claim.attempts) == (number, 0)
            await fetch_rows(database, OVER)
            assert await tidy(database, NOW) == 1
        assert server.received == []
        assert await machine.rounds() == 1
        assert len(server.received) == 1
        assert await tidy(database, NOW) == 0
    assert await statuses(database) == [("DELIVERED", 1, None)]


async def test_what_is_under_way_is_left_alone(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    await endpoint(cast, "https://hooks.example.com/")
    await append_events(cast, member, 2)
    await pump(database, NOW)
    machine = Machine(database, Clock(NOW))
    claims = await machine.deliverer.claim(CONCURRENCY)
    assert len({claim.delivery_id for claim in claims}) == 2
    machine.clock.pass_(86_400 * 365)
    assert await tidy(database, machine.clock.now) == 0
    assert await machine.deliverer.claim(CONCURRENCY) == []
    ((left,),) = await fetch_rows(
        database, "SELECT extract(epoch FROM min(claimed_until) - now())::float8 FROM webhook_deliveries"
    )
    assert ANSWER_SECONDS < left <= LEASE_SECONDS


async def test_a_result_that_comes_after_another_took_over_counts_for_nothing(database: Database) -> None:
    """The slow one was taken for dead: what it writes must not undo what its successor did, or does."""
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving() as server:
        await endpoint(cast, server.url)
        await append_events(cast, member)
        await pump(database, NOW)
        machine = Machine(database, Clock(NOW))
        (slow,) = await machine.deliverer.claim(1)

        class Late(Deliverer):
            async def _attempt(self, claim: Claim) -> Attempt:
                return Attempt(15_000, Failure.TIMEOUT)

        late = Late(database, ENCRYPTOR, Sender(LOOPBACK, TLS), Clock(NOW))
        await fetch_rows(database, OVER)
        await tidy(database, NOW)
        await late.deliver(slow)  # its claim has ended, and there is no other one
        assert await statuses(database) == [("PENDING", 0, None)]
        (successor,) = await machine.deliverer.claim(1)
        await late.deliver(slow)  # its successor is under way
        assert await statuses(database) == [("PENDING", 0, None)]
        assert await fetch_rows(database, CLAIMED) == [(1,)]
        await machine.deliverer.deliver(successor)
        await late.deliver(slow)  # its successor is done
        assert await machine.rounds() == 0
        assert len(server.received) == 1
    assert await statuses(database) == [("DELIVERED", 1, None)]
    assert await fetch_rows(database, "SELECT failures FROM webhook_endpoints") == [(0,)]


async def test_a_late_result_counts_while_no_other_took_over(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving() as server:
        await endpoint(cast, server.url)
        await append_events(cast, member)
        await pump(database, NOW)
        machine = Machine(database, Clock(NOW))
        (slow,) = await machine.deliverer.claim(1)
        await fetch_rows(database, OVER)
        await machine.deliverer.deliver(slow)
    assert await statuses(database) == [("DELIVERED", 1, None)]


async def test_any_number_of_workers_make_one_delivery_and_one_claim(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    for number in range(3):
        await endpoint(cast, f"https://hooks.example.com/{number}")
    await append_events(cast, member, 30, KIND)
    await asyncio.gather(*(pump(database, NOW + timedelta(seconds=number)) for number in range(8)))
    assert await fetch_rows(database, "SELECT count(*) FROM webhook_deliveries") == [(90,)]
    deliverer = Machine(database, Clock(NOW + timedelta(minutes=1))).deliverer
    found = await asyncio.gather(*(deliverer.claim(limit) for limit in (1, 2, 3, 5, 8, 13, 64, 64)))
    found.append(await deliverer.claim(CONCURRENCY))
    claims = [claim for some in found for claim in some]
    assert len({claim.delivery_id for claim in claims}) == len(claims) == 3 * writes.WINDOW
    assert {claim.number for claim in claims} == {1}
    assert Counter(claim.endpoint_id for claim in claims).most_common()[0][1] == writes.WINDOW
    assert await fetch_rows(database, CLAIMED) == [(3 * writes.WINDOW,)]


async def test_a_backlog_leaves_room_for_others_and_failing_ones_come_last(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    busy, _ = await endpoint(cast, "https://busy.example.com/")
    failing, _ = await endpoint(cast, "https://failing.example.com/")
    await append_events(cast, member, 20)
    await pump(database, NOW)
    quiet, _ = await endpoint(cast, "https://quiet.example.com/", EventType.POINTS_EXPIRED)
    await append_events(cast, member, 2, EventType.POINTS_EXPIRED)
    await pump(database, NOW + timedelta(seconds=1))
    await fetch_rows(database, "UPDATE webhook_endpoints SET failures = 5 WHERE id = $1", failing.id)
    deliverer = Machine(database, Clock(NOW + timedelta(seconds=1))).deliverer

    async def claimed(limit: int) -> list[UUID]:
        return [claim.endpoint_id for claim in await deliverer.claim(limit)]

    assert await claimed(1) == [busy.id]
    assert await claimed(1) == [quiet.id]
    assert sorted(await claimed(2)) == sorted([busy.id, quiet.id])
    assert sorted(await claimed(CONCURRENCY)) == sorted([busy.id] * (writes.WINDOW - 2) + [failing.id])
    # More is under way than its window holds from now on.
    await fetch_rows(database, "UPDATE webhook_endpoints SET failures = 5 WHERE id = $1", busy.id)
    assert await claimed(CONCURRENCY) == []
