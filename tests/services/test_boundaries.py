"""What falls due is settled once, by the first to come: sweeps, clocks, several workers."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import PointsSpent
from app.domain.instants import LATEST
from app.infra.db import Database
from app.loyalty import service
from app.loyalty.service import sweep
from tests.cast import (
    NOW,
    Cast,
    accepted,
    check_members,
    dump,
    fetch_rows,
    ladder,
    live,
    other_process,
    sandbox,
)

DAY = timedelta(days=1)


async def test_an_expiry_of_nothing_is_settled_like_any_other(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "0.01")  # no P, but a clock
    expires_at = datetime(2027, 1, 1, tzinfo=UTC)
    assert (await cast.standing()).p_expires_at == expires_at
    await cast.advance(expires_at - timedelta(microseconds=1))
    assert await asyncio.wait_for(cast.advance(expires_at), timeout=120) == 1
    assert (await cast.standing()).p_expires_at is None
    assert await check_members(database) == 1


async def test_an_expiry_of_a_debt_leaves_it(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "10")
    accepted(await cast.move(PointsSpent, "s", 100))
    await cast.refund("a")
    expires_at = (await cast.standing()).p_expires_at
    assert expires_at is not None
    await cast.advance(expires_at - timedelta(microseconds=1))
    assert await asyncio.wait_for(cast.advance(expires_at), timeout=120) == 1
    standing = await cast.standing()
    assert (standing.p, standing.p_expires_at) == (-100, None)
    await check_members(database)


async def test_a_repeat_changes_nothing_not_even_what_fell_due(database: Database) -> None:
    cast = await live(database)
    await cast.buy("a", "0.01")
    before = await cast.standing()
    late = cast.at(datetime(2027, 1, 1, 1, tzinfo=UTC))
    assert (await late.buy("a", "0.01")).replayed
    assert await cast.standing() == before
    assert not (await late.buy("b", "0.01")).replayed
    assert (await cast.standing()).p_expires_at == datetime(2028, 1, 1, 1, tzinfo=UTC)
    await check_members(database)


async def test_the_clock_moves_forward_only(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    before = await dump(database)
    with pytest.raises(DomainError) as back:
        await cast.advance(NOW - timedelta(microseconds=1))
    with pytest.raises(DomainError) as latest:
        await cast.advance(LATEST)
    assert [back.value.faults[0].code, latest.value.faults[0].code] == [UserErrorCode.INVALID] * 2
    assert [back.value.faults[0].path, latest.value.faults[0].path] == [("to",)] * 2
    assert await dump(database) == before
    assert await cast.advance(NOW) == 0
    assert await cast.advance(LATEST - timedelta(microseconds=1)) == 1
    assert cast.game.sandbox_now == LATEST - timedelta(microseconds=1)
    assert [
        kind for (kind,) in await fetch_rows(database, "SELECT kind FROM loyalty_history ORDER BY seq")
    ] == [
        "JOINED",
        "RESTARTED",  # 174 years of them, counted
    ]
    await check_members(database)


async def test_a_live_clock_is_not_moved(database: Database) -> None:
    cast = await live(database)
    with pytest.raises(DomainError) as refused:
        await cast.advance(NOW + DAY)
    assert refused.value.faults[0].code is UserErrorCode.NOT_A_SANDBOX


async def test_reading_never_moves_what_is_stored(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "500")
    before = await dump(database)
    await cast.standing()
    assert await dump(database) == before


@pytest.mark.parametrize("together", [False, True])
async def test_sweeping_in_steps_is_sweeping_at_once(database: Database, *, together: bool) -> None:
    cast = await sandbox(database, program=ladder((10, 4, 3), (10, 4, 5), (10, 10, 7)))
    await cast.buy("a", "25")
    if not together:
        for days in (1, 7, 7, 12, 13, 40):
            await cast.advance(NOW + days * DAY)
    await cast.advance(NOW + 400 * DAY)
    standing = await cast.standing()
    # C for 7 days, B for 5, then seasons of 3 days on A.
    assert (standing.tier, standing.progress, standing.p) == (1, 0, 0)
    assert (standing.season_started_at - NOW).days == 12 + 129 * 3
    await check_members(database)


async def test_workers_together_settle_each_member_once(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "SWEEP_BATCH", 7)
    cast = await live(database, program=ladder((10, 4, 3), (10, 4, 5)))
    for number in range(60):
        await cast.buy(f"x{number}", "11", player=f"p{number}")
    later = NOW + 6 * DAY
    async with other_process(database_url) as second, other_process(database_url) as third:
        settled = await asyncio.gather(
            *(
                sweep(one.core, cast.game.id, later)
                for one in (cast, cast.elsewhere(second), cast.elsewhere(third))
            )
        )
    assert sum(settled) == 60
    counts = await fetch_rows(database, "SELECT member_id FROM loyalty_history WHERE kind = 'DEMOTED'")
    assert len(counts) == len(set(counts)) == 60
    assert await check_members(database) == 60
    assert await sweep(cast.core, cast.game.id, later) == 0


async def test_a_sweep_beside_purchases(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "SWEEP_BATCH", 5)
    cast = await live(database, program=ladder((10, 4, 3), (10, 4, 5)))
    for number in range(20):
        await cast.buy(f"x{number}", "11", player=f"p{number}")
    later = cast.at(NOW + 6 * DAY)

    async def buy_all(shop: Cast) -> None:
        for number in range(20):
            await shop.buy(f"y{number}", "3", player=f"p{number}")

    async with other_process(database_url) as second:
        await asyncio.gather(
            buy_all(later),
            buy_all(later.elsewhere(second)),
            sweep(cast.elsewhere(second).core, cast.game.id, later.real_now),
        )
    kinds = [
        tuple(row)
        for row in await fetch_rows(database, "SELECT kind, count(*) FROM loyalty_history GROUP BY kind")
    ]
    assert dict(kinds) == {"JOINED": 20, "PURCHASE": 40, "PROMOTED": 20, "DEMOTED": 20}
    assert await check_members(database) == 20
