"""A long past: what is stored of it, when that is deleted, and how little a replay reads of it."""

from datetime import timedelta

import pytest

from app.domain.events import PointsSpent
from app.infra.db import Database
from app.loyalty import past
from app.loyalty.audit import audit
from app.loyalty.state import MemberState
from tests.cast import NOW, Cast, accepted, check_members, fetch_rows, live
from tests.packs import Packs, rules
from tests.services.test_standing_at import at
from tests.snapshots import snapshot_every

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot_every(4, monkeypatch)


async def numbers(database: Database) -> list[int]:
    return [seq for (seq,) in await fetch_rows(database, "SELECT seq FROM standing_snapshots ORDER BY seq")]


async def bought(database: Database, purchases: int) -> Cast:
    """A member who joined, and then bought something each hour."""
    cast = await live(database)
    await cast.join()
    for hour in range(1, purchases + 1):
        cast = cast.at(NOW + hour * HOUR)
        await cast.buy(f"x{hour}", "3")
    return cast


async def clean(cast: Cast) -> bool:
    await check_members(cast.database)
    return (await audit(cast.database, cast.real_now)).clean


async def test_there_is_one_after_so_many_events(database: Database) -> None:
    cast = await bought(database, 2)
    assert await numbers(database) == []
    cast = cast.at(NOW + 3 * HOUR)
    await cast.buy("x3")
    assert await numbers(database) == [4]
    for hour in range(4, 13):
        cast = cast.at(NOW + hour * HOUR)
        await cast.buy(f"x{hour}")
    assert await numbers(database) == [4, 8, 12]
    assert await clean(cast)


async def test_a_late_purchase_reads_what_lies_after_the_snapshot_before_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await bought(database, 12)
    read: list[int] = []
    read_known = past.read_known

    async def counted(connection: object, game_id: object, states: list[MemberState]) -> None:
        await read_known(connection, game_id, states)  # type: ignore[arg-type]
        read.extend(len(state.known or ()) for state in states)

    monkeypatch.setattr("app.loyalty.record.read_known", counted)
    # x7 is the eighth event: the snapshot there holds, the one after the twelfth does not.
    await cast.buy("late", "3", at=NOW + 7.5 * HOUR)
    assert read == [5]
    assert await numbers(database) == [4, 8]
    assert await clean(cast)


async def test_a_refund_deletes_those_that_have_its_purchase(database: Database) -> None:
    cast = await bought(database, 12)
    await cast.refund("x5", "r")
    # Counted anew, with the purchase at nothing.
    assert await numbers(database) == [4, 8, 12]
    assert await clean(cast)
    await cast.refund("x1", "r1", "1")
    await cast.refund("x1", "r2")
    assert await clean(cast)


async def test_p_that_were_spent_before_a_snapshot_come_back_with_their_clock(database: Database) -> None:
    cast = await bought(database, 3)
    accepted(await cast.move(PointsSpent, "sku", 2, "p"))
    for hour in range(4, 9):
        cast = cast.at(NOW + hour * HOUR)
        await cast.buy(f"x{hour}", "3")
    assert await numbers(database) == [4, 8]
    rows = await fetch_rows(database, "SELECT spent FROM standing_snapshots ORDER BY seq")
    assert rows == [([],), (["sku"],)]
    assert await clean(cast)


async def test_an_event_between_the_last_one_and_a_refund_is_in_no_snapshots_past(database: Database) -> None:
    cast = (await bought(database, 2)).at(NOW + 20 * HOUR)
    await cast.refund("x2", "r")
    assert await numbers(database) == [4]
    await cast.buy("between", "3", at=NOW + 10 * HOUR)
    assert await clean(cast)


async def test_the_audit_finds_a_wrong_one(database: Database) -> None:
    cast = await bought(database, 4)
    async with database.acquire() as connection:
        await connection.execute(
            "UPDATE standing_snapshots SET standing = jsonb_set(standing, '{lifetime_sc}', '1')"
        )
    report = await audit(database, cast.real_now)
    assert [found.name for found in report.invariants if found.violations] == ["snapshots-are-replays"]


async def test_an_unreadable_one_counts_for_none(database: Database) -> None:
    cast = await bought(database, 5)
    async with database.acquire() as connection:
        await connection.execute("UPDATE standing_snapshots SET standing = standing - 'tier'")
    report = await audit(database, cast.real_now)
    assert [found.name for found in report.invariants if found.violations] == ["snapshots-are-replays"]
    then = await at(cast, NOW + 4.5 * HOUR)
    assert then is not None
    assert then.lifetime_sc == 4 * 30
    await cast.buy("late", "3", at=NOW + 0.5 * HOUR)
    assert await numbers(database) == []
    await cast.buy("x6")
    assert await numbers(database) == [8]
    assert await clean(cast)


async def test_a_payment_that_went_back_later_was_there_before(database: Database) -> None:
    cast = await live(database, game=rules())
    await cast.join()
    await Packs(cast).pay()
    for hour in range(1, 5):
        cast = cast.at(NOW + hour * HOUR)
        await cast.buy(f"x{hour}", "3")
    before = await at(cast, cast.real_now)
    cast = cast.at(NOW + 9 * HOUR)
    await Packs(cast).charge_back()
    assert await numbers(database) == [4]
    after = await at(cast, NOW + 8 * HOUR)
    assert before is not None
    assert after is not None
    assert after.packs == before.packs
    assert after.lifetime_p == before.lifetime_p
