"""Notifications are stored once, with what made them due; marking, declining, merging."""

import asyncio
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from app.domain.access import GameId, MemberId
from app.domain.errors import BadUserInput, NotFound
from app.domain.events import PointsReturned, PointsSpent
from app.domain.notifications import Notification, NotificationKind, redemption_updated
from app.domain.store import RedemptionStatus
from app.identity.service import issue_player_token
from app.infra.db import Collision, Database
from app.infra.keyset import Window
from app.infra.secrets import hash_secret
from app.loyalty.notifications import store_notifications
from app.loyalty.service import sweep
from app.notifications import queries
from app.notifications.member_data import move_to
from app.notifications.queries import Inbox
from app.notifications.service import MAX_MARKED, mark_read, set_kind_wanted
from app.notifications.stream_queries import Place, news, versions
from tests.cast import NOW, Cast, check_members, fetch_rows, ladder, live, sandbox

DAY = timedelta(days=1)
LADDER = ladder((100, 50, 30), (200, 100, 30), (300, 300, 30))
SEASON, SC, TIER, POINTS = "SEASON_ENDING", "SC_EXPIRING", "TIER_CHANGED", "POINTS_CHANGED"


async def member_id(database: Database, player: str = "p") -> MemberId:
    found = await fetch_rows(
        database, "SELECT member_id FROM players WHERE external_id = $1 ORDER BY id LIMIT 1", player
    )
    return found[0][0]


async def game_of(database: Database, who: MemberId) -> GameId:
    return (await fetch_rows(database, "SELECT game_id FROM members WHERE id = $1", who))[0][0]


async def inbox(database: Database, player: str = "p", *, limit: int = 200, unread: bool = False) -> Inbox:
    who = await member_id(database, player)
    async with database.acquire() as connection:
        return await queries.inbox_page(
            connection, await game_of(database, who), who, Window(limit), unread_only=unread
        )


async def kinds_and_reasons(database: Database, player: str = "p") -> list[tuple[str, int | str]]:
    """Returns kind and days left, or reason, of each notification, the oldest first."""
    rows = reversed((await inbox(database, player)).rows)
    return [
        (row.kind.value, row.params["daysLeft" if "daysLeft" in row.params else "reason"])
        for row in rows
        if row.kind is not NotificationKind.KEEP_THRESHOLD
    ]


def notification(
    key: str, kind: NotificationKind = NotificationKind.POINTS_CHANGED, at: datetime = NOW
) -> Notification:
    return Notification(kind, key, at, {"delta": 1, "balance": 1, "reason": "P_GRANTED"})


async def store(cast: Cast, *notifications: Notification, player: str = "p") -> None:
    async with cast.database.transaction() as connection:
        await store_notifications(connection, cast.game.id, player, notifications)


# --- with the recorder ---


async def test_a_clock_moved_over_a_season_yields_all_in_order(database: Database) -> None:
    cast = await sandbox(database, program=LADDER)
    await cast.buy("x", "120")
    assert await kinds_and_reasons(database) == [(POINTS, "PURCHASE"), (TIER, "PROMOTED")]
    await cast.advance(NOW + 30 * DAY)
    expected = [
        *((SEASON, 14), (SEASON, 7), (SEASON, 3), (SC, 3), (SEASON, 1), (SC, 1)),
        (TIER, "DEMOTED"),
    ]
    assert (await kinds_and_reasons(database))[2:] == expected
    rows = (await inbox(database)).rows
    assert [row.created_at for row in rows] == sorted((row.created_at for row in rows), reverse=True)
    assert rows[0].created_at == NOW + 30 * DAY
    await cast.advance(NOW + 30 * DAY)
    assert len((await inbox(database)).rows) == len(rows)
    assert await check_members(database) == 1


async def test_the_worker_is_driven_by_the_wake_alone(database: Database) -> None:
    """Woken at each wake, and at no other time, it stores all that is due; no look at a member is in vain."""
    cast = await live(database, program=LADDER)
    await cast.buy("x", "120")
    looks = 0
    while (wake := (await inbox(database)).wake_at) < NOW + 31 * DAY:
        looks += 1
        early = wake - timedelta(microseconds=1)
        assert await sweep(cast.core, cast.game.id, early) == 0
        assert await sweep(cast.core, cast.game.id, wake) == 1
    assert looks == 5
    assert (await kinds_and_reasons(database))[2:] == [
        *((SEASON, 14), (SEASON, 7), (SEASON, 3), (SC, 3), (SEASON, 1), (SC, 1)),
        (TIER, "DEMOTED"),
    ]
    assert await check_members(database) == 1


async def test_after_an_outage_the_latest_only(database: Database) -> None:
    cast = await live(database, program=LADDER)
    await cast.buy("x", "120")
    assert await sweep(cast.core, cast.game.id, NOW + 28 * DAY) == 1
    assert (await kinds_and_reasons(database))[2:] == [(SEASON, 2), (SC, 2)]
    assert await sweep(cast.core, cast.game.id, NOW + 28 * DAY) == 0
    assert await check_members(database) == 1


async def test_what_fails_stores_nothing(database: Database) -> None:
    cast = await sandbox(database, program=LADDER)
    await cast.join()
    await cast.buy("x", "120", dry_run=True)
    assert (await inbox(database)).rows == []
    await cast.buy("x", "120")
    before = (await inbox(database)).rows
    assert (await cast.buy("x", "120")).replayed
    assert (await inbox(database)).rows == before


async def test_a_hundred_at_once_are_each_notified_once_in_their_order(database: Database) -> None:
    cast = await sandbox(database, program=LADDER)
    await cast.join()
    await asyncio.gather(*(cast.grant(f"g{number}", 1) for number in range(40)))
    rows = list(reversed((await inbox(database)).rows))
    assert [row.params["balance"] for row in rows] == list(range(1, 41))


async def test_imported_history_is_no_news(database: Database) -> None:
    from decimal import Decimal

    from app.purchases.service import Payment

    cast = await sandbox(database, program=LADDER)
    rows = [Payment("p", f"x{day}", Decimal(120), "USD", NOW - day * DAY) for day in (400, 200, 100, 2)]
    await cast.batch(*rows, imported=True)
    assert (await inbox(database)).rows == []
    await cast.advance(NOW + 15 * DAY)
    assert await kinds_and_reasons(database) == [(SEASON, 14)]


async def test_new_steps_reach_who_waits_for_an_old_one(database: Database) -> None:
    cast = await live(database, program=LADDER)
    await cast.buy("x", "20")
    steps = {"seasonDaysLeft": [20, 5], "scExpiringDaysLeft": []}
    await cast.at(NOW + DAY).publish(LADDER | {"reminders": steps}, NOW + 2 * DAY)
    for day in range(31):
        await sweep(cast.core, cast.game.id, NOW + day * DAY)
    assert (await kinds_and_reasons(database))[1:] == [(SEASON, 20), (SEASON, 5)]
    assert await check_members(database) == 1


async def test_declined_kinds_are_not_stored(database: Database) -> None:
    cast = await sandbox(database, program=LADDER)
    await cast.buy("x", "120")
    who, season_ending = await member_id(database), NotificationKind.SEASON_ENDING
    assert await set_kind_wanted(database, cast.game.id, who, season_ending, wanted=False) == {
        NotificationKind.SEASON_ENDING
    }
    assert await set_kind_wanted(database, cast.game.id, who, season_ending, wanted=False) == {
        NotificationKind.SEASON_ENDING
    }
    await cast.advance(NOW + 28 * DAY)
    assert (await kinds_and_reasons(database))[2:] == [(SC, 3)]
    assert await set_kind_wanted(database, cast.game.id, who, season_ending, wanted=True) == frozenset()
    await cast.advance(NOW + 29 * DAY)
    assert (await kinds_and_reasons(database))[2:] == [(SC, 3), (SEASON, 1), (SC, 1)]


# --- by itself ---


async def test_a_key_is_stored_once_under_concurrency(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    await asyncio.gather(*(store(cast, notification("a"), notification("b")) for _ in range(20)))
    assert [row.params["delta"] for row in (await inbox(database)).rows] == [1, 1]


async def test_a_member_merged_away_meanwhile_is_looked_for_again(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    with pytest.raises(Collision):
        await store(cast, notification("a"), player="nobody")


def test_a_pending_redemption_is_no_news() -> None:
    assert redemption_updated(uuid4(), RedemptionStatus.PENDING, "Hat", NOW) is None
    number = uuid4()
    keys = set()
    for status in RedemptionStatus:
        if (update := redemption_updated(number, status, "Hat", NOW)) is not None:
            assert update.params == {"redemption": str(number), "status": status, "title": "Hat"}
            keys.add(update.key)
    assert len(keys) == 3


async def test_pages_and_the_unread_count_are_one_statement(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    empty = await inbox(database)
    assert (empty.rows, empty.unread) == ([], 0)
    await store(cast, *(notification(f"n{number}") for number in range(5)))
    who = await member_id(database)
    async with database.acquire() as connection:
        page = await queries.inbox_page(connection, cast.game.id, who, Window(2), unread_only=False)
        later = Window(9, (page.rows[-1].id,))
        rest = await queries.inbox_page(connection, cast.game.id, who, later, unread_only=False)
    assert (len(page.rows), page.unread, len(rest.rows), rest.unread) == (2, 5, 3, 5)
    await mark_read(database, cast.game.id, who, [page.rows[0].id], NOW)
    unread = await inbox(database, unread=True)
    assert [row.id for row in unread.rows] == [row.id for row in (*page.rows[1:], *rest.rows)]
    assert unread.unread == 4


async def test_what_is_new_of_many_streams_is_one_statement(database: Database) -> None:
    """Of two streams with one token, at other places; of a member without news; not of an unknown token."""
    cast = await sandbox(database)
    tokens = []
    for player in ("p", "q"):
        await cast.join(player)
        tokens.append(await issue_player_token(database, cast.game.id, player, cast.real_now))
    await store(cast, *(notification(f"n{number}") for number in range(5)))
    numbers = [row.id for row in reversed((await inbox(database)).rows)]
    ada, bob = (hash_secret(token.secret) for token in tokens)
    places = [
        *(Place(ada, 0), Place(ada, numbers[2]), Place(ada, 2**62), Place(ada), Place(bob, 0)),
        Place(hash_secret("unknown"), 0),
    ]
    async with database.acquire() as connection:
        found = await news(connection, places, 4, cast.real_now)
        now = await versions(connection, [each.holder.member.id for each in found.values()])
    assert [[row.id for row in found[place].rows] for place in places[:-1]] == [
        *(numbers[:4], numbers[3:], [], [], [])
    ]
    assert found.keys() == set(places[:-1])
    assert [each.holder.member.external_id for each in found.values()].count("q") == 1
    # Polls compare the two: a stream that has read a version is not woken for it.
    assert all(each.version == now[each.holder.member.id] for each in found.values())
    await store(cast, notification("another"))
    async with database.acquire() as connection:
        later = await versions(connection, now.keys())
    assert {member for member in now if now[member] != later[member]} == {await member_id(database)}


async def test_marking_is_all_or_nothing_and_keeps_the_first_instant(database: Database) -> None:
    cast = await sandbox(database)
    for player in ("p", "q"):
        await cast.join(player)
        await store(cast, *(notification(f"n{number}") for number in range(3)), player=player)
    who = await member_id(database)
    own = [row.id for row in (await inbox(database)).rows]
    other = (await inbox(database, "q")).rows[0].id
    for ids in ([own[0], other], [*own, 2**62], [other]):
        with pytest.raises(NotFound):
            await mark_read(database, cast.game.id, who, ids, NOW)
    assert (await inbox(database)).unread == (await inbox(database, "q")).unread == 3
    first = await mark_read(database, cast.game.id, who, [own[2], own[0], own[2]], NOW)
    assert [(row.id, row.read_at) for row in first.rows] == [(own[2], NOW), (own[0], NOW)]
    assert first.newly == first.rows
    again = await mark_read(database, cast.game.id, who, own, NOW + DAY)
    assert [row.read_at for row in again.rows] == [NOW, NOW + DAY, NOW]
    assert [row.id for row in again.newly] == [own[1]]
    nothing = await mark_read(database, cast.game.id, who, [], NOW)
    assert (*nothing.rows, *nothing.newly) == ()


async def test_the_most_that_one_call_marks(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    await store(cast, *(notification(f"n{number}") for number in range(MAX_MARKED + 1)))
    who = await member_id(database)
    own = [row.id for row in (await inbox(database)).rows]
    marked = await mark_read(database, cast.game.id, who, own[:MAX_MARKED], NOW)
    assert len(marked.rows) == MAX_MARKED
    with pytest.raises(BadUserInput, match=f"at most {MAX_MARKED}"):
        await mark_read(database, cast.game.id, who, own, NOW)
    assert (await inbox(database)).unread == 1


async def test_marking_at_once_waits_for_nobody_for_good(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    await store(cast, *(notification(f"n{number}") for number in range(30)))
    who = await member_id(database)
    own = [row.id for row in (await inbox(database)).rows]
    turns = [own[turn:] + own[:turn] for turn in range(20)]
    marked = await asyncio.gather(*(mark_read(database, cast.game.id, who, ids, NOW) for ids in turns))
    assert (await inbox(database)).unread == 0
    assert sorted(row.id for one in marked for row in one.newly) == sorted(own)


async def test_a_merge_hands_over_news_and_no_reminders(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join("p")
    await cast.join("q")
    await store(cast, notification("a"), notification("b"))
    await store(cast, notification("a"), notification("r", NotificationKind.SEASON_ENDING), player="q")
    survivor, absorbed = await member_id(database, "p"), await member_id(database, "q")
    for _ in range(2):  # a repeat finds nothing more
        async with database.transaction() as connection:
            await move_to(connection, cast.game.id, absorbed, survivor)
    assert sorted(await fetch_rows(database, "SELECT member_id, key FROM notifications")) == sorted(
        [(survivor, "a"), (survivor, "b"), (survivor, f"a@{absorbed}"), (absorbed, "r")]
    )
    third = await cast.join("z")
    async with database.transaction() as connection:
        await move_to(connection, cast.game.id, survivor, third.member_id)
    keys = {key for (key,) in await fetch_rows(database, "SELECT key FROM notifications")}
    assert keys == {f"a@{survivor}", f"b@{survivor}", f"a@{absorbed}", "r"}


async def test_the_inbox_is_read_by_its_indexes(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    async with database.transaction() as connection:
        await connection.execute("SET LOCAL enable_seqscan = off")
        for (unread_only, _), statement in queries._PAGES.items():
            index = "unread" if unread_only else "notifications_pkey"
            rows = await connection.fetch(f"EXPLAIN {statement}", uuid4(), uuid4(), 20, 2**62, None)
            plan = "\n".join(row[0] for row in rows)
            assert index in plan
            assert "notifications_unread" in plan


async def test_spends_and_returns_are_notified(database: Database) -> None:
    cast = await sandbox(database, program=LADDER)
    await cast.grant("g", 10) if await cast.join() else None
    await cast.move(PointsSpent, "s", 4)
    await cast.move(PointsReturned, "s", 4)
    rows = list(reversed((await inbox(database)).rows))
    changes = [(row.params["delta"], row.params["balance"], row.params["reason"]) for row in rows]
    assert changes == [(10, 10, "P_GRANTED"), (-4, 6, "P_SPENT"), (4, 10, "P_RETURNED")]
