"""When a purchase counts, what is refused, and how far the counting goes."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from app.domain.amounts import MAX_AMOUNT, MAX_POINTS
from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import PointsSpent, SCGranted
from app.domain.receipt import CLOCK_TOLERANCE
from app.infra.db import Database
from app.loyalty.inputs import MAX_ID, MAX_REASON
from app.loyalty.outcomes import Recorded
from app.purchases.service import Payment, purchase_view
from tests.cast import (
    NOW,
    Cast,
    accepted,
    check_members,
    dump,
    fetch_rows,
    ladder,
    live,
    program_file,
    refused,
    sandbox,
)

TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def counted(cast: Cast, name: str, at: datetime, player: str = "p") -> datetime:
    return purchase_view(await cast.buy(name, "1", at=at, player=player)).effective_at


async def test_the_instant_that_counts(database: Database) -> None:
    cast = await live(database)
    await cast.join()
    cast = cast.at(NOW + 10 * DAY)
    now, window = cast.real_now, timedelta(hours=72)
    assert await counted(cast, "just now", now) == now
    assert await counted(cast, "in time", now - window) == now - window
    assert await counted(cast, "too late", now - window - TICK) == now
    assert await counted(cast, "long ago", NOW - DAY) == now
    assert await counted(cast, "a little ahead", now + CLOCK_TOLERANCE) == now
    with pytest.raises(DomainError) as ahead:
        await counted(cast, "ahead", now + CLOCK_TOLERANCE + TICK)
    assert ahead.value.faults[0].code is UserErrorCode.OCCURRED_IN_FUTURE
    assert ahead.value.faults[0].path == ("occurredAt",)
    with pytest.raises(DomainError) as unit:
        await counted(cast, "milliseconds", datetime.fromtimestamp(-1, NOW.tzinfo))
    assert unit.value.faults[0].code is UserErrorCode.INVALID
    assert await check_members(database) == 1


async def test_an_unknown_player_joins_when_the_purchase_counts(database: Database) -> None:
    cast = await live(database)
    assert await counted(cast, "a", NOW - HOUR, "in time") == NOW - HOUR
    assert await counted(cast, "b", NOW - 100 * HOUR, "late") == NOW
    rows = await fetch_rows(
        database,
        "SELECT p.external_id, m.joined_at FROM members m JOIN players p ON p.member_id = m.id ORDER BY 1",
    )
    assert rows == [("in time", NOW - HOUR), ("late", NOW)]
    assert await check_members(database) == 2


async def test_a_late_purchase_saves_the_tier(database: Database) -> None:
    cast = await sandbox(database, program=ladder((10, 4, 3), (10, 4, 3)))
    await cast.buy("a", "10")
    await cast.advance(NOW + 4 * DAY)
    assert (await cast.standing()).tier == 1
    late = await cast.buy("b", "5", at=NOW + 2 * DAY)
    assert (late.standing.tier, late.standing.progress) == (2, 0)
    assert [row.change.kind for row in late.changes] == ["PURCHASE", "CORRECTED"]
    assert await fetch_rows(
        database, "SELECT unit, delta, kind FROM loyalty_ledger WHERE reference = 'b' ORDER BY seq"
    ) == [("P", 5, "PURCHASE")]
    await check_members(database)


async def test_in_any_order_within_the_window(database: Database) -> None:
    program = ladder((10, 4, 1), (10, 9, 2), (10, 10, 3))
    amounts = {0: "9", 5: "7", 20: "3", 30: "14", 49: "2", 70: "8"}
    first = await sandbox(database, "g1", program=program)
    second = await sandbox(database, "g2")
    for cast in (first, second):
        await cast.join()
        await cast.advance(NOW + 70 * HOUR)
    for hour in sorted(amounts):
        await first.buy(f"h{hour}", amounts[hour], at=NOW + hour * HOUR)
    for hour in (49, 0, 70, 30, 5, 20):
        await second.buy(f"h{hour}", amounts[hour], at=NOW + hour * HOUR)
    assert await first.standing() == await second.standing()
    assert await check_members(database) == 2


async def test_an_import_knows_no_window_and_may_come_in_any_order(database: Database) -> None:
    cast = await live(database, program=ladder((10, 4, 30), (10, 4, 30)))
    days = (40, 3, 400, 90, 0, 41, 3)
    rows = [
        Payment("p", f"x{n}", Decimal(12), "USD", NOW - timedelta(days=day)) for n, day in enumerate(days)
    ]
    for row in rows[:4]:
        accepted((await cast.batch(row, imported=True))[0])
    for outcome in await cast.batch(*rows, imported=True):
        accepted(outcome)
    other = await live(database, "ordered")
    ordered = sorted(rows, key=lambda row: (row.occurred_at or NOW, row.purchase_id))
    for outcome in await other.batch(*ordered, imported=True):
        accepted(outcome)
    assert await cast.standing() == await other.standing()
    (joined,) = set(await fetch_rows(database, "SELECT joined_at FROM members"))
    assert joined == (NOW - timedelta(days=400),)
    assert await check_members(database) == 2


GOOD = Payment("p", "x", Decimal("4.99"), "USD")
BAD: dict[str, tuple[Payment, UserErrorCode]] = {
    "currency": (Payment("p", "x", Decimal(1), "CHF"), UserErrorCode.UNKNOWN_CURRENCY),
    "no currency": (Payment("p", "x", Decimal(1), "usd"), UserErrorCode.UNKNOWN_CURRENCY),
    "nothing": (Payment("p", "x", Decimal(0), "USD"), UserErrorCode.INVALID),
    "less": (Payment("p", "x", Decimal("-0.01"), "USD"), UserErrorCode.INVALID),
    "absurd": (Payment("p", "x", MAX_AMOUNT + Decimal("0.01"), "USD"), UserErrorCode.INVALID),
    "10^30": (Payment("p", "x", Decimal(10) ** 30, "USD"), UserErrorCode.INVALID),
    "7 places": (Payment("p", "x", Decimal("0.0000001"), "USD"), UserErrorCode.INVALID),
    "no id": (Payment("p", "", Decimal(1), "USD"), UserErrorCode.INVALID),
    "long id": (Payment("p", "x" * (MAX_ID + 1), Decimal(1), "USD"), UserErrorCode.INVALID),
    "10 kB id": (Payment("p" * 10_000, "x", Decimal(1), "USD"), UserErrorCode.INVALID),
    "NUL": (Payment("p\0", "x", Decimal(1), "USD"), UserErrorCode.INVALID),
    "half a pair": (Payment("p", "\ud800", Decimal(1), "USD"), UserErrorCode.INVALID),
    "line": (Payment("p", "a\nb", Decimal(1), "USD"), UserErrorCode.INVALID),
    "space": (Payment("p", " x", Decimal(1), "USD"), UserErrorCode.INVALID),
    "sku": (Payment("p", "x", Decimal(1), "USD", sku=""), UserErrorCode.INVALID),
}


async def test_bad_input_is_refused_and_stores_nothing(database: Database) -> None:
    cast = await sandbox(database)
    stored = await dump(database)
    for name, (payment, code) in BAD.items():
        (outcome,) = await cast.batch(payment)
        assert refused(outcome) is code, name
        assert not isinstance(outcome, Recorded)
        assert outcome[0].path, name
    outcomes = await cast.batch(*(payment for payment, _ in BAD.values()))
    assert [refused(outcome) for outcome in outcomes] == [code for _, code in BAD.values()]
    assert await dump(database) == stored


async def test_ids_at_their_limits_are_kept(database: Database) -> None:
    cast = await sandbox(database)
    for name in ("x" * MAX_ID, "\U0001f469\u200d\U0001f680" * 40, "'; DROP TABLE members; --", "%_\\", "1"):
        first = await cast.buy(name, "1", player=name)
        again = await cast.buy(name, "1", player=name)
        assert again.replayed
        assert again.external_id == name == purchase_view(first).purchase_id
    await cast.grant("k", 1, player="1", reason="r" * MAX_REASON)
    assert await check_members(database) == 5


async def test_grants_are_checked(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    stored = await dump(database)
    for points, reason, key, player, code in [
        (0, "r", "k", "p", UserErrorCode.INVALID),
        (-1, "r", "k", "p", UserErrorCode.INVALID),
        (MAX_POINTS + 1, "r", "k", "p", UserErrorCode.INVALID),
        (1, " ", "k", "p", UserErrorCode.INVALID),
        (1, "r" * (MAX_REASON + 1), "k", "p", UserErrorCode.INVALID),
        (1, "r", "", "p", UserErrorCode.INVALID),
        (1, "r", "k", "nobody", UserErrorCode.NOT_FOUND),
    ]:
        with pytest.raises(DomainError) as fault:
            await cast.grant(key, points, player=player, reason=reason)
        assert fault.value.faults[0].code is code
    assert await dump(database) == stored


async def test_points_up_to_the_most_and_not_past_it(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    await cast.grant("most", MAX_POINTS)
    stored = await dump(database)
    for call in (cast.grant("one more", 1), cast.buy("x", "0.10")):
        with pytest.raises(DomainError) as fault:
            await call
        assert fault.value.faults[0].code is UserErrorCode.INVALID
    assert await dump(database) == stored
    accepted(await cast.move(PointsSpent, "s", MAX_POINTS))
    await cast.buy("nothing", "0.01")
    accepted(await cast.move(SCGranted, "sc", MAX_POINTS))
    standing = await cast.standing()
    assert (standing.lifetime_sc, standing.lifetime_p, standing.p) == (MAX_POINTS, MAX_POINTS, 0)
    assert refused(await cast.move(SCGranted, "sc2", 1)) is UserErrorCode.INVALID
    await check_members(database)


async def test_the_greatest_amounts_are_exact(database: Database) -> None:
    cast = await sandbox(database, program=program_file(rates={"BIG": "1000.000000000001"}))
    most = await cast.buy("a", str(MAX_AMOUNT))
    assert most.standing.lifetime_sc == 10**13
    await cast.buy("b", "0.000001")
    await cast.buy("c", "900000000000.123456", player="q", currency="BIG")
    rows = await fetch_rows(
        database,
        "SELECT p.external_id, m.ltv_usd, m.lifetime_sc FROM members m"
        " JOIN players p ON p.member_id = m.id ORDER BY 1",
    )
    usd = Decimal("900000000000124.356000000000123456")
    assert rows == [("p", MAX_AMOUNT + Decimal("0.000001"), 10**13), ("q", usd, int(usd * 10))]
    await cast.buy("d", "900000000000", player="r", currency="BIG")
    with pytest.raises(DomainError) as past:
        await cast.buy("e", "900000000000", player="r", currency="BIG")
    assert past.value.faults[0].code is UserErrorCode.INVALID
    assert await check_members(database) == 3
