"""Endpoints: their secrets, what is sent again, what is kept, and for how long."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import asyncpg
import pytest
from standardwebhooks import WebhookVerificationError

from app.domain.errors import DomainError, UserErrorCode
from app.events.base import EventType
from app.events.outbox import subscribe
from app.infra.db import Database
from app.webhooks import writes
from app.webhooks.jobs import pump, tidy
from app.webhooks.service import (
    MAX_ENDPOINTS,
    delete_endpoint,
    replay_delivery,
    rotate_secret,
    send_test,
    update_endpoint,
)
from tests.cast import NOW, fetch_rows, sandbox
from tests.services.webhooks import (
    ENCRYPTOR,
    KIND,
    LOG,
    LOOPBACK,
    OUTBOX,
    Clock,
    Machine,
    always,
    append_events,
    endpoint,
    member_of,
    receiving,
    statuses,
)


async def test_two_secrets_live_side_by_side(database: Database) -> None:
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(datetime.now(UTC))
    async with receiving() as server:
        made, first = await endpoint(cast, server.url)
        machine = Machine(database, clock)

        async def opened_by() -> list[bool]:
            await append_events(cast, member)
            await machine.once()
            found = []
            for secret in secrets:
                try:
                    server.received[-1].verified(secret)
                    found.append(True)
                except WebhookVerificationError:
                    found.append(False)
            return found

        async def rotate(hours: int) -> str:
            _, secret = await rotate_secret(
                database, ENCRYPTOR, [cast.game.id], made.id, old_hours=hours, real_now=clock.now
            )
            return secret

        secrets = [first]
        assert await opened_by() == [True]
        secrets.append(await rotate(1))
        assert await opened_by() == [True, True]
        secrets.append(await rotate(1))
        assert await opened_by() == [False, True, True]
        secrets.append(await rotate(0))
        assert await opened_by() == [False, False, False, True]
        secrets.append(await rotate(168))
        assert await opened_by() == [False, False, False, True, True]
        await fetch_rows(database, "UPDATE webhook_endpoints SET old_secret_until = $1", clock.now)
        assert await opened_by() == [False, False, False, False, True]
        for hours in (-1, 169):
            with pytest.raises(DomainError):
                await rotate(hours)
    stored = await fetch_rows(database, "SELECT secret_sealed, old_secret_sealed FROM webhook_endpoints")
    assert not any(secret.encode() in bytes(part) for secret in secrets for part in stored[0])


async def test_a_secret_that_does_not_open_is_no_crash(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving() as server:
        one, _ = await endpoint(cast, server.url)
        two, _ = await endpoint(cast, f"{server.url}/two")
        # Moved to another row, it does not open.
        await fetch_rows(
            database,
            "UPDATE webhook_endpoints SET secret_sealed ="
            " (SELECT secret_sealed FROM webhook_endpoints WHERE id = $2) WHERE id = $1",
            *(one.id, two.id),
        )
        await append_events(cast, member)
        await Machine(database, Clock(NOW)).once()
        assert [received.path for received in server.received] == ["/hooks/two"]
    assert await fetch_rows(database, LOG, one.id) == [("PENDING", 1, "INTERNAL", None, None)]


async def test_a_replay_is_the_same_message(database: Database) -> None:
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(NOW)
    async with receiving() as server:
        made, _ = await endpoint(cast, server.url)
        await append_events(cast, member)
        machine = Machine(database, clock)
        await machine.rounds()
        ((delivery_id,),) = await fetch_rows(database, "SELECT id FROM webhook_deliveries")
        clock.pass_(86_400 * 13)
        for _ in range(2):
            again = await replay_delivery(database, [cast.game.id], delivery_id, clock.now)
            assert (again.status, again.attempts) == ("PENDING", 0)
        assert await machine.rounds() == 1
        one, two = server.received
        assert (one.id, one.body) == (two.id, two.body)
        assert one.headers["webhook-timestamp"] != two.headers["webhook-timestamp"]
        assert await fetch_rows(database, LOG, made.id) == [("DELIVERED", 1, None, 204, "")]
        with pytest.raises(DomainError) as missing:
            await replay_delivery(database, [cast.game.id], uuid4(), NOW)
        assert missing.value.faults[0].code is UserErrorCode.NOT_FOUND


async def test_a_test_message_says_nothing_and_is_one_at_a_time(database: Database) -> None:
    cast = await sandbox(database)
    async with receiving() as server:
        made, secret = await endpoint(cast, server.url)
        first = await send_test(database, [cast.game.id], made.id, NOW)
        assert (await send_test(database, [cast.game.id], made.id, NOW)).id == first.id
        await Machine(database, Clock(datetime.now(UTC))).once()
        (one,) = server.received
        assert one.verified(secret)["type"] == "webhook.test"
        assert one.json["data"] == {"gameId": str(cast.game.id)}
        assert (await send_test(database, [cast.game.id], made.id, NOW)).id != first.id


async def test_a_game_has_so_many_endpoints_and_no_more(database: Database) -> None:
    cast = await sandbox(database)

    tried = (endpoint(cast, f"https://hooks.example.com/{number}") for number in range(MAX_ENDPOINTS + 2))
    outcomes = await asyncio.gather(*tried, return_exceptions=True)
    refused = [outcome.faults[0].code for outcome in outcomes if isinstance(outcome, DomainError)]
    assert refused == [UserErrorCode.LIMIT_REACHED] * 2
    assert await fetch_rows(database, "SELECT count(*) FROM webhook_endpoints") == [(MAX_ENDPOINTS,)]


async def test_the_log_is_kept_for_so_long_and_no_longer(database: Database) -> None:
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(NOW)
    async with receiving() as server:
        await endpoint(cast, server.url)
        await append_events(cast, member, 3)
        await Machine(database, clock).rounds()
        ((one,), *_) = await fetch_rows(database, "SELECT id FROM webhook_deliveries")
        pending = "UPDATE webhook_deliveries SET status = 'PENDING', gives_up_at = 'infinity' WHERE id = $1"
        await fetch_rows(database, pending, one)
        await tidy(database, NOW + writes.LOG_RETENTION - timedelta(microseconds=1))
        assert len(await fetch_rows(database, OUTBOX)) == 3
        await tidy(database, NOW + writes.LOG_RETENTION)
        assert await fetch_rows(database, "SELECT count(*) FROM outbox") == [(1,)]
        assert await fetch_rows(database, "SELECT status FROM webhook_deliveries") == [("PENDING",)]


async def test_what_waited_too_long_is_given_up(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    await endpoint(cast, "https://hooks.example.com/")
    await append_events(cast, member)
    await pump(database, NOW)
    await tidy(database, NOW + writes.GIVE_UP_AFTER - timedelta(microseconds=1))
    assert await statuses(database) == [("PENDING", 0, None)]
    await tidy(database, NOW + writes.GIVE_UP_AFTER)
    assert await statuses(database) == [("FAILED", 0, "GIVEN_UP")]


async def test_a_paused_endpoint_gets_what_waited_when_it_is_back(database: Database) -> None:
    cast = await sandbox(database)
    member, clock = await member_of(cast), Clock(NOW)

    async def switch(*, enabled: bool) -> None:
        await update_endpoint(
            *(database, LOOPBACK, [cast.game.id], made.id),
            url=None,
            event_types=None,
            description=None,
            enabled=enabled,
            real_now=NOW,
        )

    async with receiving() as server:
        made, _ = await endpoint(cast, server.url)
        await append_events(cast, member, 2)
        machine = Machine(database, clock)
        await pump(database, NOW)
        await switch(enabled=False)
        assert await machine.once() == 0
        assert (server.received, await statuses(database)) == ([], [("PENDING", 0, None)] * 2)
        await switch(enabled=True)
        assert await machine.rounds() == 2
        assert len(server.received) == 2


async def test_a_deleted_endpoint_receives_nothing_more(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving() as server:
        made, _ = await endpoint(cast, server.url)
        await append_events(cast, member, 2)
        await pump(database, NOW)
        await delete_endpoint(database, [cast.game.id], made.id)
        assert await Machine(database, Clock(NOW)).rounds() == 0
        assert server.received == []
    assert await fetch_rows(database, "SELECT count(*) FROM webhook_deliveries") == [(0,)]


async def test_what_cannot_be_is_refused(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    await endpoint(cast, "https://hooks.example.com/")
    await append_events(cast, member)
    await pump(database, NOW)
    await Machine(database, Clock(NOW)).deliverer.claim(1)
    for statement in (
        "UPDATE webhook_endpoints SET status = 'OTHER'",
        "UPDATE webhook_endpoints SET event_types = '{}'",
        "UPDATE webhook_endpoints SET old_secret_until = now()",
        "UPDATE webhook_deliveries SET status = 'OTHER', claimed_until = NULL",
        "UPDATE webhook_deliveries SET status = 'DELIVERED'",
        "UPDATE webhook_deliveries SET response = repeat('a', 1025)",
        "UPDATE outbox SET seq = 0",
    ):
        with pytest.raises(asyncpg.CheckViolationError):
            await fetch_rows(database, statement)


async def test_a_compressed_answer_is_not_unpacked(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    async with receiving(always(200, b"\x1f\x8b bomb", "content-encoding: gzip")) as server:
        await endpoint(cast, server.url)
        await append_events(cast, member)
        await Machine(database, Clock(NOW)).once()
        assert server.received[0].headers["accept-encoding"] == "identity"
    assert await statuses(database) == [("DELIVERED", 1, None)]


SUBSCRIPTIONS = """
    SELECT game_id, subscriber_id, array_agg(type ORDER BY type) FROM outbox_subscriptions GROUP BY 1, 2
"""


async def test_subscriptions_are_those_of_enabled_endpoints(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)

    async def change(enabled: bool | None = None, *types: EventType) -> None:
        await update_endpoint(
            *(database, LOOPBACK, [cast.game.id], made.id),
            url=None,
            event_types=types or None,
            description=None,
            enabled=enabled,
            real_now=NOW,
        )

    async with receiving(always(410)) as server:
        other, _ = await endpoint(cast, "https://hooks.example.com/")
        made, _ = await endpoint(cast, server.url, EventType.POINTS_EXPIRED, EventType.SEASON_ENDING)
        theirs = (cast.game.id, other.id, [KIND])

        async def stored() -> list[list[str]]:
            rows = await fetch_rows(database, SUBSCRIPTIONS)
            assert theirs in rows
            return [
                types for game, subscriber, types in rows if (game, subscriber) == (cast.game.id, made.id)
            ]

        assert await stored() == [["points.expired", "season.ending"]]
        await change(None, EventType.SEASON_ENDING, EventType.SEASON_CLOSED)
        assert await stored() == [["season.closed", "season.ending"]]
        await change(False)
        assert await stored() == []
        await change(None, EventType.POINTS_EXPIRED)
        assert await stored() == []
        await change(True)
        assert await stored() == [["points.expired"]]
        await append_events(cast, member, 1, EventType.POINTS_EXPIRED)
        assert await Machine(database, Clock(NOW)).once() == 1
        assert await stored() == []  # it is GONE
        await change(True)
        assert await stored() == [["points.expired"]]
        await delete_endpoint(database, [cast.game.id], made.id)
        assert await stored() == []


async def test_no_event_is_lost_that_begins_after_the_endpoint_is_there(database: Database) -> None:
    """Other transactions see the subscription when they see the endpoint, and not before it is committed."""
    cast = await sandbox(database)
    member = await member_of(cast)
    async with database.acquire() as connection:
        transaction = connection.transaction()
        await transaction.start()
        await subscribe(connection, cast.game.id, uuid4(), [KIND])
        await append_events(cast, member)
        assert await fetch_rows(database, OUTBOX) == []
        await transaction.commit()
    await append_events(cast, member)
    assert await fetch_rows(database, OUTBOX) == [(KIND, 1, True)]
