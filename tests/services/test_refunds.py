"""Refunds: the history as it would have been, in part or whole, once and never too much."""

from datetime import timedelta

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import PointsSpent
from app.infra.db import Database
from app.loyalty.inputs import MAX_REASON
from app.purchases.service import purchase_view
from tests.cast import NOW, accepted, check_members, dump, fetch_rows, ladder, refused, sandbox

DAY = timedelta(days=1)


async def test_parts_until_nothing_is_left(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "100", currency="EUR")
    first = await cast.refund("a", "r1", "30.50", "EUR")
    shown = purchase_view(first)
    assert (str(shown.amount_usd.normalize()), str(shown.refunded_usd.normalize())) == ("1.1E+2", "33.55")
    assert (shown.sc, shown.p) == (764, 764)
    stored = await dump(database)
    for amount, currency, code in [
        ("69.51", "EUR", UserErrorCode.REFUND_EXCEEDS_PURCHASE),
        ("1", "USD", UserErrorCode.INVALID),
        ("1", "XXX", UserErrorCode.INVALID),
        ("1", "eur", UserErrorCode.UNKNOWN_CURRENCY),
        ("0", "EUR", UserErrorCode.INVALID),
        ("-1", "EUR", UserErrorCode.INVALID),
        ("0.0000001", "EUR", UserErrorCode.INVALID),
    ]:
        with pytest.raises(DomainError) as fault:
            await cast.refund("a", "bad", amount, currency)
        assert fault.value.faults[0].code is code, amount
        assert fault.value.faults[0].path, amount
    assert await dump(database) == stored
    rest = await cast.refund("a", "r2", "69.50", "EUR")
    assert (rest.standing.progress, rest.standing.p, rest.standing.lifetime_sc) == (0, 0, 0)
    for amount in ("0.01", None):
        with pytest.raises(DomainError) as fault:
            await cast.refund("a", "r3", amount, "EUR")
        assert fault.value.faults[0].code is UserErrorCode.ALREADY_REFUNDED
    await check_members(database)


async def test_the_remainder_goes_back_without_an_amount(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "100", currency="EUR")
    await cast.refund("a", "r1", "99.99", "EUR")
    rest = await cast.refund("a", "r2")
    assert await fetch_rows(
        database, "SELECT amount::text, currency FROM loyalty_events WHERE key = 'r2'"
    ) == [("0.010000", "EUR")]
    assert rest.standing.ltv_usd == 0
    await check_members(database)


async def test_a_refund_that_comes_before_its_purchase(database: Database) -> None:
    cast = await sandbox(database)
    with pytest.raises(DomainError) as early:
        await cast.refund("a")
    assert (early.value.faults[0].code, early.value.faults[0].path) == (
        UserErrorCode.NOT_FOUND,
        ("purchaseId",),
    )
    assert "send the refund again later" in early.value.faults[0].message
    await cast.buy("a")
    again = await cast.refund("a")
    assert (again.replayed, again.standing.p) == (False, 0)


async def test_what_never_was_cannot_go_back(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    stored = await dump(database)
    for purchase, refund, reason, code in [
        ("never", "r", "", UserErrorCode.NOT_FOUND),
        ("", "r", "", UserErrorCode.INVALID),
        ("a", "\0", "", UserErrorCode.INVALID),
        ("a", "r", "r" * (MAX_REASON + 1), UserErrorCode.INVALID),
        ("a", "r", "\ud800", UserErrorCode.INVALID),
    ]:
        with pytest.raises(DomainError) as fault:
            await cast.refund(purchase, refund, reason=reason)
        assert fault.value.faults[0].code is code
    assert await dump(database) == stored


async def test_promotions_it_caused_are_undone_in_one_entry_a_unit(database: Database) -> None:
    cast = await sandbox(database, program=ladder((10, 4, 30), (10, 4, 30), (10, 4, 30)))
    await cast.buy("a", "5")
    await cast.advance(NOW + DAY)
    await cast.buy("b", "18")
    assert (await cast.standing()).tier == 3
    await cast.advance(NOW + 2 * DAY)
    after = await cast.refund("b")
    assert (after.standing.tier, after.standing.progress, after.standing.p) == (1, 5, 5)
    assert after.standing.season_started_at == NOW
    entries = await fetch_rows(
        database, "SELECT unit, delta, balance, kind FROM loyalty_ledger WHERE reference = 'r' ORDER BY seq"
    )
    assert entries == [("SC", 2, 5, "REFUND"), ("P", -18, 5, "REFUND")]
    # The clock that it had started stands.
    assert after.standing.p_expires_at == (NOW + DAY).replace(year=2027)
    await check_members(database)


async def test_what_was_spent_is_owed(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "10")
    accepted(await cast.move(PointsSpent, "s", 80))
    after = await cast.refund("a")
    assert after.standing.p == -80
    assert refused(await cast.move(PointsSpent, "s2", 1)) is UserErrorCode.INSUFFICIENT_POINTS
    await cast.grant("g", 80)
    assert refused(await cast.move(PointsSpent, "s2", 1)) is UserErrorCode.INSUFFICIENT_POINTS
    await cast.grant("h", 1)
    assert accepted(await cast.move(PointsSpent, "s2", 1)).standing.p == 0
    await check_members(database)


async def test_a_season_that_ended_is_counted_again(database: Database) -> None:
    cast = await sandbox(database, program=ladder((10, 4, 30), (10, 4, 30), (10, 4, 30)))
    await cast.buy("a", "10")
    await cast.buy("b", "4")
    await cast.advance(NOW + 31 * DAY)
    assert (await cast.standing()).tier == 2
    after = await cast.refund("b", "r", "1")
    assert (after.standing.tier, after.standing.progress) == (1, 0)
    assert [row.change.kind for row in after.changes] == ["REFUND", "CORRECTED"]
    assert await fetch_rows(
        database, "SELECT unit, delta FROM loyalty_ledger WHERE reference = 'r' ORDER BY seq"
    ) == [("P", -1)]
    await check_members(database)


async def test_of_a_purchase_that_came_late(database: Database) -> None:
    cast = await sandbox(database, program=ladder((10, 4, 1), (10, 4, 1)))
    await cast.buy("a", "11")
    await cast.advance(NOW + 2 * DAY)
    before = await cast.standing()
    await cast.buy("late", "7", at=NOW + timedelta(hours=3))
    after = await cast.refund("late")
    # All as before but the clock, which the purchase had restarted.
    assert before.p_expires_at is not None
    assert after.standing.p_expires_at == before.p_expires_at + timedelta(hours=3)
    assert (after.standing.tier, after.standing.progress, after.standing.p) == (1, 0, 11)
    await check_members(database)
