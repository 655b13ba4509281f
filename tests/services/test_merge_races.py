"""Merges beside each other and beside all else, in several processes: nothing happens twice or is lost."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

import asyncpg
import pytest

from app.domain.events import PointsSpent
from app.identity import member_data as identity_data
from app.infra.db import Connection, Database
from app.loyalty import member_data as loyalty_data
from app.loyalty.audit import audit
from app.loyalty.service import sweep
from app.loyalty.state import MemberState
from app.merging import service as merging
from app.notifications import member_data as notifications_data
from app.studios.queries import GameRow
from tests.cast import NOW, Cast, accepted, fetch_rows, ladder, live, other_process, sandbox
from tests.merging import member_row, merge, offered, use

DAY = timedelta(days=1)
MEMBER_DATA = (loyalty_data, identity_data, notifications_data)
"""The capabilities that a merge moves, each statement by statement."""
LADDER = ladder((100, 40, 30), (200, 80, 30), (500, 200, 60))


async def check_clean(database: Database) -> None:
    report = await audit(database, NOW + 4 * DAY)
    assert [i.as_json() for i in report.invariants if i.violations] == []


async def test_both_ways_at_once_from_two_processes_is_one_merge(
    database: Database, database_url: str
) -> None:
    cast = await live(database, program=LADDER)
    pairs = [(f"a{n}", f"b{n}") for n in range(8)]
    tokens: list[tuple[str, str]] = []
    for first, second in pairs:
        await cast.buy(f"{first} 1", "10", player=first)
        await cast.buy(f"{second} 1", "20", player=second)
        for player, other in ((first, second), (second, first)):
            tokens.append((player, await offered(database, cast.game, player, other, cast.real_now)))
    async with other_process(database_url) as second_process:
        processes = (cast, cast.elsewhere(second_process))
        merged = await asyncio.gather(
            *(use(process, player, token) for player, token in tokens for process in processes)
        )
    assert sum(not one.replayed for one in merged) == len(pairs)
    assert await fetch_rows(database, "SELECT count(*) FROM loyalty_events WHERE kind = 'MERGED'") == [(8,)]
    for first, _ in pairs:
        assert (await cast.standing(first)).p == 30
    assert len({(one.member_id, one.applied) for one in merged}) == len(pairs)
    await check_clean(database)


async def test_three_ways_at_once_end_in_one_member(database: Database, database_url: str) -> None:
    cast = await live(database, program=LADDER)
    players = ["a", "b", "c", "d"]
    for number, player in enumerate(players, start=1):
        await cast.buy(player, str(10 * number), player=player)
    ring = [
        (one, await offered(database, cast.game, one, other, cast.real_now))
        for one, other in zip(players, [*players[1:], "a"], strict=True)
    ]
    async with other_process(database_url) as second:
        processes = [cast, cast.elsewhere(second)] * 2
        merged = await asyncio.gather(
            *(use(process, player, token) for process, (player, token) in zip(processes, ring, strict=True))
        )
    assert sum(not one.replayed for one in merged) == 3
    assert (await cast.standing("a")).p == 100
    assert await fetch_rows(database, "SELECT count(DISTINCT member_id) FROM players") == [(1,)]
    await check_clean(database)


async def test_merges_beside_purchases_refunds_and_sweeps(database: Database, database_url: str) -> None:
    cast = await live(database, program=ladder((100, 40, 3), (200, 80, 3), (500, 200, 6)))
    for n in range(6):
        for player in (f"a{n}", f"b{n}"):
            await cast.buy(f"{player} 0", "10", player=player)
    tokens = {
        f"a{n}": await offered(database, cast.game, f"a{n}", f"b{n}", cast.real_now + 4 * DAY)
        for n in range(6)
    }
    later = cast.at(NOW + 4 * DAY)

    async def trade(shop: Cast, player: str) -> None:
        for number in (1, 2, 3):
            await shop.buy(
                f"{player} {number}", "7", player=player, at=shop.real_now - timedelta(hours=number)
            )
        await shop.refund(f"{player} 0", f"{player} r")

    async with other_process(database_url) as second:
        there = later.elsewhere(second)
        work: list[Awaitable[object]] = [use(later, player, token) for player, token in tokens.items()]
        work += [trade(shop, f"{side}{n}") for n in range(6) for shop, side in ((later, "a"), (there, "b"))]
        work.append(sweep(there.core, cast.game.id, later.real_now))
        await asyncio.gather(*work[1::2], *work[::2])
    for n in range(6):
        standing = await cast.standing(f"b{n}")
        assert (standing.p, standing.lifetime_p, standing.ltv_usd) == (42, 42, 42)
    await check_clean(database)


async def until(database: Database, waiting: int) -> None:
    """Until so many statements wait for a lock."""
    while True:
        ((found,),) = await fetch_rows(
            database,
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND wait_event_type = 'Lock'",
        )
        if found >= waiting:
            return


@pytest.mark.parametrize("what", ["purchase", "batch", "refund", "spend"])
async def test_what_waited_for_the_absorbed_member_is_the_survivors(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    cast = await sandbox(database, program=LADDER)
    await cast.buy("a1", "50", player="ada")
    await cast.buy("b1", "10", player="bob")
    bob = await member_row(database, cast.game, "bob")
    held, go = asyncio.Event(), asyncio.Event()
    write = merging.write

    async def slow(connection: Connection, game: GameRow, states: Iterable[MemberState]) -> None:
        held.set()
        await go.wait()
        await write(connection, game, states)

    monkeypatch.setattr(merging, "write", slow)
    async with other_process(database_url) as second:
        there = cast.elsewhere(second)
        acts: dict[str, Callable[[], Awaitable[object]]] = {
            "purchase": lambda: there.buy("b2", "5", player="bob"),
            "batch": lambda: asyncio.gather(
                there.buy("b2", "5", player="bob"), there.buy("a2", "5", player="ada")
            ),
            "refund": lambda: there.refund("b1", "r"),
            "spend": lambda: there.move(PointsSpent, "s", 60, "bob"),
        }
        merged = asyncio.create_task(merge(cast, "ada", "bob"))
        await held.wait()
        act = asyncio.ensure_future(acts[what]())
        await until(database, 1)
        go.set()
        await asyncio.gather(merged, act)
    assert (await cast.standing("bob")).p == {"purchase": 65, "batch": 70, "refund": 50, "spend": 0}[what]
    assert await fetch_rows(
        database, "SELECT count(*) FROM loyalty_events WHERE kind <> 'CLOSED' AND member_id = $1", bob.id
    ) == [(2,)]
    await check_clean(database)


async def test_a_crash_in_the_middle_leaves_two_members(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await live(database, program=LADDER)
    await cast.buy("a1", "50", player="ada")
    await cast.buy("b1", "10", player="bob")
    token = await offered(database, cast.game, "ada", "bob", cast.real_now)
    crash = "SELECT 1 / count(*) FROM members WHERE game_id = $1 AND id = $2 AND id = $3"
    moves = [(data, data._MOVE[:n]) for data in MEMBER_DATA for n in range(len(data._MOVE))]
    assert len(moves) == 6
    for data, statements in moves:
        with monkeypatch.context() as patched:
            patched.setattr(data, "_MOVE", (*statements, crash))
            with pytest.raises(asyncpg.DivisionByZeroError):
                await use(cast, "ada", token)
        assert await fetch_rows(database, "SELECT count(*) FROM loyalty_events WHERE kind = 'MERGED'") == [
            (0,)
        ]
        assert [(await cast.standing(player)).p for player in ("ada", "bob")] == [50, 10]
    assert not (await use(cast, "ada", token)).replayed
    assert accepted(await cast.move(PointsSpent, "all", 60, "bob")).applied.p == 0
    await check_clean(database)
