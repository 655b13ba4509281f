"""The store below the API: redemptions that end by themselves and at once, the audit, the indexes."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import RFC_4122, uuid4

import asyncpg
import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.store import RedemptionStatus
from app.infra.db import Collision, Database
from app.infra.ids import parse_uuid, time_ordered_id
from app.loyalty.audit import Invariant
from app.store import redemption_queries, service
from app.store.audit import STORE_INVARIANTS, audit_store
from app.store.queries import PLAYERS_PAGE
from app.store.redemption_queries import DUE_PAGE, GAMES_PAGE, Own
from app.store.service import cancel, cancel_pending_of, fail_overdue, fulfil
from app.studios.refusals import Refused
from app.studios.service import MAX_FULFIL_HOURS
from app.studios.updates import update_game
from tests.cast import NOW, Cast, check_members, fetch_rows, live, other_process, sandbox
from tests.merging import merge
from tests.services.test_worker import until, working
from tests.shops import Shop

HOUR = timedelta(hours=1)
LIMIT = 72 * HOUR
TICK = timedelta(microseconds=1)


@pytest.fixture
async def shop(database: Database) -> Shop:
    return Shop(await live(database))


def broken(found: Sequence[Invariant]) -> list[str]:
    return [invariant.name for invariant in found if invariant.violations]


async def overdue(shop: Shop, after: timedelta = LIMIT) -> int:
    cast = shop.cast
    return await fail_overdue(cast.at(cast.real_now + after).session)


async def test_what_is_overdue_fails_at_its_limit(shop: Shop) -> None:
    item = await shop.item(stock=5)
    await shop.player()
    await shop.redeemed(item, "late")
    await shop.redeemed(item, "kept")
    assert await overdue(shop, LIMIT - TICK) == 0
    assert await overdue(shop) == 2
    assert await overdue(shop) == 0
    assert await shop.states() == [("kept", "FAILED"), ("late", "FAILED")]
    assert (await shop.cast.standing()).p == 100
    assert await fetch_rows(shop.cast.database, "SELECT stock FROM catalog_items") == [(5,)]
    assert await fetch_rows(
        shop.cast.database, "SELECT DISTINCT settled_at, failure_reason FROM redemptions"
    ) == [(NOW + LIMIT, service.OVERDUE_REASON)]
    await check_members(shop.cast.database)


async def test_each_game_has_a_limit_of_its_own(shop: Shop) -> None:
    database, game = shop.cast.database, shop.cast.game
    item = await shop.item()
    await shop.player()
    await shop.redeemed(item, "before")
    await update_game(database, game, fulfil_hours=1)
    await shop.redeemed(item, "after")
    assert await overdue(shop, HOUR) == 1
    assert await shop.states() == [("after", "FAILED"), ("before", "PENDING")]
    for hours in (0, -1, MAX_FULFIL_HOURS + 1):
        with pytest.raises(Refused, match="8,760"):
            await update_game(database, game, fulfil_hours=hours)
    await update_game(database, game, fulfil_hours=MAX_FULFIL_HOURS)
    long = await shop.redeemed(item, "long")
    assert long.due_at == long.created_at + MAX_FULFIL_HOURS * HOUR


async def test_one_that_cannot_be_given_back_keeps_no_other_waiting(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = await shop.item()
    for player in ("a", "b", "c"):
        await shop.player(player)
        await shop.redeemed(item, player, player)
    write_end = service._write_end

    async def failing(*arguments: object) -> None:
        await write_end(*arguments)  # type: ignore[arg-type]
        if isinstance(arguments[2], redemption_queries.RedemptionRow) and arguments[2].external_id == "b":
            raise ValueError("cannot be counted")

    with monkeypatch.context() as patch:
        patch.setattr(service, "_write_end", failing)
        assert await overdue(shop) == 2
    assert await shop.states() == [("a", "FAILED"), ("b", "PENDING"), ("c", "FAILED")]
    await check_members(shop.cast.database)
    assert await overdue(shop) == 1


async def test_what_collides_is_tried_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    await shop.player()
    await shop.redeemed(await shop.item())
    errors = [Collision(), asyncpg.DeadlockDetectedError()]
    write_end = service._write_end

    async def colliding(*arguments: object) -> None:
        await write_end(*arguments)  # type: ignore[arg-type]
        if errors:
            raise errors.pop()

    monkeypatch.setattr(service, "_write_end", colliding)
    assert await overdue(shop) == 1
    assert (errors, (await shop.cast.standing()).p) == ([], 100)


async def test_workers_fail_each_once(shop: Shop, database: Database, database_url: str) -> None:
    played = Shop(await sandbox(database))
    for one in (shop, played):
        item = await one.item(stock=20)
        for number in range(10):
            await one.player(f"p{number}")
            await one.redeemed(item, f"k{number}", f"p{number}")

    async def nothing_is_overdue() -> bool:
        return all(state == "FAILED" for _, state in await shop.states())

    later = NOW + LIMIT
    async with other_process(database_url) as second, working(database, later), working(second, later):
        await until(nothing_is_overdue)
    # A sandbox has its own clock, which stands.
    assert {state for _, state in await played.states()} == {"PENDING"}
    assert await fetch_rows(database, "SELECT count(*) FROM loyalty_events WHERE kind = 'P_RETURNED'") == [
        (10,)
    ]
    await check_members(database)


async def test_a_worker_that_is_to_stop_stops_between_two(shop: Shop) -> None:
    item = await shop.item()
    for player in ("a", "b", "c"):
        await shop.player(player)
        await shop.redeemed(item, player, player)

    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    cast = shop.cast
    with pytest.raises(Stopped):
        await fail_overdue(cast.at(NOW + LIMIT).session, on_each=stop)
    assert sorted(state for _, state in await shop.states()) == ["FAILED", "PENDING", "PENDING"]


async def test_all_that_is_under_way_is_cancelled_with_its_member(shop: Shop, database: Database) -> None:
    gem, mug = await shop.item(stock=5), await shop.item("mug", stock=5)
    member = await shop.player()
    await shop.player("q")
    for key, item in (("1", gem), ("2", mug), ("3", gem)):
        await shop.redeemed(item, key)
    await shop.redeemed(gem, "other", "q")
    (done,) = [await shop.redeemed(mug, "done")]
    await fulfil(shop.cast.core, [shop.cast.game.id], str(done.id), tracking_url=None, real_now=NOW)
    async with database.transaction() as connection:
        assert await cancel_pending_of(connection, shop.cast.core, shop.cast.game.id, member.id, NOW) == 3
        assert await cancel_pending_of(connection, shop.cast.core, shop.cast.game.id, member.id, NOW) == 0
    assert dict(await shop.states()) == {
        **dict.fromkeys("123", "CANCELLED"),
        "other": "PENDING",
        "done": "FULFILLED",
    }
    assert (await shop.cast.standing()).p == 90
    await check_members(database)


async def test_a_merge_takes_redemptions_along(shop: Shop, database: Database) -> None:
    item = await shop.item(stock=9, limit=2)
    await shop.player("a")
    await shop.player("b")
    kept = await shop.redeemed(item, "a1", "a")
    back = await shop.redeemed(item, "b1", "b")
    await merge(shop.cast, "a", "b")
    # What the absorbed one redeemed is the survivor's: to cancel, and in the limit.
    with pytest.raises(DomainError) as refusal:
        await shop.redeem(item, "a2", "a")
    assert [fault.code for fault in refusal.value.faults] == [UserErrorCode.LIMIT_REACHED]
    member = await shop.member("a")
    assert (
        await cancel(shop.cast.core, Own(member.game.id, member.id), str(back.id), NOW)
    ).status == "CANCELLED"
    assert (await shop.cast.standing("a")).p == 190
    again = await shop.redeem(item, "b1", "b")
    assert (again.replayed, again.redemption.id, again.redemption.status) == (True, back.id, "PENDING")
    assert (await shop.redeem(item, "a1", "a")).redemption.id == kept.id
    assert broken(await audit_store(database)) == []


A_WISH = (
    "INSERT INTO wishes (game_id, id, member_id, text, created_at)"
    " VALUES ($1, gen_random_uuid(), $2, 'a hat', now())"
)
CORRUPTIONS = [
    (
        "redemptions-paid-once",
        "UPDATE redemptions SET points_spent = 2 * points_spent, price = 2 * price WHERE status = 'PENDING'",
    ),
    (
        "redemptions-paid-once",
        "INSERT INTO redemptions SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),"
        " 'idempotency_key', 'x'))).* FROM redemptions r WHERE status = 'PENDING'",
    ),
    ("redemptions-paid-once", "DELETE FROM redemptions WHERE status = 'FULFILLED'"),
    ("redemptions-returned-once", "UPDATE redemptions SET status = 'FAILED' WHERE status = 'FULFILLED'"),
    ("redemptions-returned-once", "UPDATE redemptions SET status = 'FULFILLED' WHERE status = 'CANCELLED'"),
    ("redemptions-granted-at-once", "UPDATE redemptions SET grants_coupon = 'TEN'"),
    (
        "redemptions-of-one-game",
        "ALTER TABLE redemptions DROP CONSTRAINT redemptions_item_id_fkey;"
        " UPDATE catalog_items SET game_id = (SELECT id FROM games WHERE slug = 'o')",
    ),
    ("redemptions-in-time", "UPDATE redemptions SET due_at = created_at"),
    ("redemptions-in-time", "UPDATE redemptions SET settled_at = settled_at - interval '1 second'"),
    ("pictures-stored", "UPDATE catalog_items SET picture = sha256('x')"),
    (
        "pictures-stored",
        "INSERT INTO picture_sources SELECT id, sha256('x'), 'x', 'READY', 1, now(), NULL, sha256('x'), now()"
        " FROM games LIMIT 1",
    ),
    (
        "pictures-stored",
        "INSERT INTO pictures SELECT id, sha256('x'), 'y', 1, 1, now(), NULL FROM games LIMIT 1",
    ),
    ("wishes-of-the-present", "UPDATE members SET erased_at = now()"),
    (
        "stock-not-negative",
        "ALTER TABLE catalog_items DROP CONSTRAINT catalog_items_numbers;"
        " UPDATE catalog_items SET stock = -1",
    ),
]


@pytest.mark.parametrize(("name", "corruption"), CORRUPTIONS)
async def test_the_audit_names_what_is_broken(database: Database, name: str, corruption: str) -> None:
    shop = Shop(await sandbox(database))
    await sandbox(database, "o")
    item = await shop.item(stock=9)
    member = await shop.player()
    done, back, _ = [await shop.redeemed(item, key) for key in ("done", "back", "open")]
    cast = shop.cast
    await fulfil(cast.core, [cast.game.id], str(done.id), tracking_url=None, real_now=NOW)
    await cancel(cast.core, Own(member.game.id, member.id), str(back.id), NOW)
    await fetch_rows(database, A_WISH, cast.game.id, member.id)
    found = await audit_store(database)
    assert [one.name for one in found] == list(STORE_INVARIANTS)
    assert all(one.checked for one in found)
    assert broken(found) == []
    async with database.acquire() as connection:
        await connection.execute(corruption)
    assert broken(await audit_store(database)) == [name]


def test_every_invariant_can_be_broken() -> None:
    assert {name for name, _ in CORRUPTIONS} == set(STORE_INVARIANTS)


def test_ids_sort_by_time() -> None:
    ids = [time_ordered_id(NOW + number * TICK) for number in (0, 1, 2, 999, 1_000, 1_001, 10**9)]
    assert ids == sorted(ids)
    assert len({time_ordered_id(NOW) for _ in range(100)}) == 100
    assert {(one.version, one.variant) for one in ids} == {(7, RFC_4122)}
    one = uuid4()
    assert (parse_uuid(str(one)), parse_uuid("x"), parse_uuid("")) == (one, None, None)


async def plan(database: Database, statement: str, *arguments: object) -> str:
    async with database.acquire() as connection:
        rows = await connection.fetch(f"EXPLAIN {statement}", *arguments)
    return "\n".join(row[0] for row in rows)


async def stocked(database: Database, cast: Cast, count: int) -> None:
    await fetch_rows(
        database,
        "INSERT INTO catalog_items (id, game_id, sku, kind, title, price, coming_soon, countries, priority,"
        " per_member_limit, created_at, updated_at)"
        " SELECT gen_random_uuid(), $1, 's' || n, 'DIGITAL', '{\"en\": \"x\"}', 10, false, '{}', n % 7, 3,"
        " $2, $2 FROM generate_series(1, $3::int) n",
        *(cast.game.id, NOW, count),
    )
    await fetch_rows(database, "ANALYZE catalog_items")


async def test_a_page_of_the_catalog_is_read_from_its_index(shop: Shop, database: Database) -> None:
    await stocked(database, shop.cast, 3_000)
    member = await shop.player()
    for statement in PLAYERS_PAGE.values():
        text = await plan(
            database,
            statement,
            *(shop.cast.game.id, None, None, 21, 3, NOW, uuid4(), None, None, None),
            *(member.id, NOW, "DE", ["BLACK"], 5, None, None),
        )
        assert "catalog_items_shown" in text
        assert "Sort" not in text
        assert "ROW(priority" in text.partition("Index Cond")[2].partition("Filter")[0]
        assert "redemptions_item_player" in text


async def test_polling_is_served_by_an_index(shop: Shop, database: Database) -> None:
    await shop.player()
    await shop.redeemed(await shop.item())
    for status, index in (
        (RedemptionStatus.PENDING, "redemptions_pending"),
        (None, "redemptions_game_created"),
    ):
        async with database.transaction() as connection:
            await connection.execute("SET LOCAL enable_seqscan = off")
            await connection.execute("SET LOCAL enable_bitmapscan = off")
            rows = await connection.fetch(
                f"EXPLAIN {GAMES_PAGE[status, False]}", shop.cast.game.id, 20, NOW, uuid4(), None, None
            )
        assert index in "\n".join(row[0] for row in rows)


async def test_what_is_due_is_found_by_an_index(shop: Shop, database: Database) -> None:
    await shop.player()
    await shop.redeemed(await shop.item())
    async with database.transaction() as connection:
        await connection.execute("SET LOCAL enable_seqscan = off")
        await connection.execute("SET LOCAL enable_bitmapscan = off")
        rows = await connection.fetch(
            f"EXPLAIN {DUE_PAGE[False]}", shop.cast.game.id, 20, NOW, uuid4(), None, None
        )
    assert "redemptions_due" in "\n".join(row[0] for row in rows)
