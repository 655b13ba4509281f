"""Packs below the API: paid, repeated, cancelled, refunded, charged back; in orders, merges, the inbox."""

import asyncio
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.pricing.cart import FreeShipping, PriceSource
from app.infra.db import Database
from app.loyalty.service import sweep
from tests.cast import NOW, Cast, check_members, fetch_rows, live, other_process, sandbox
from tests.merging import merge
from tests.orders import Shop, line
from tests.packs import GOLD, MONTHLY, Packs, rules

DAY, TICK = timedelta(days=1), timedelta(microseconds=1)
END = datetime(2027, 1, 1, tzinfo=UTC)
"""The end of a GOLD_PASS that is paid NOW."""


@pytest.fixture
async def cast(database: Database) -> Cast:
    cast = await live(database, game=rules())
    await cast.join()
    return cast


async def refusal(awaitable: object) -> Fault:
    """The first fault of a command that is refused."""
    with pytest.raises(DomainError) as refused:
        await awaitable  # type: ignore[misc]  # any command's coroutine
    return refused.value.faults[0]


async def test_a_payment_and_its_repeat(cast: Cast, database: Database) -> None:
    packs = Packs(cast)
    first = await packs.pay(renews=True)
    assert first.recorded is not None
    assert not first.recorded.replayed
    await cast.buy("late", "10")
    for moment in (NOW, NOW + 400 * DAY):
        again = await packs.at(moment).pay(renews=True)
        assert again.recorded is not None
        assert again.recorded.replayed
        assert again.recorded.standing.packs == first.recorded.standing.packs
    for other in (
        packs.pay(renews=False),
        packs.pay(price="298.00", renews=True),
        packs.pay(pack="PASS", renews=True),
        packs.pay(renews=True, paid_at=NOW),
    ):
        fault = await refusal(other)
        assert (fault.code, fault.path) == (UserErrorCode.IDEMPOTENCY_CONFLICT, ("packPaymentId",))
    await cast.join("other")
    assert (await refusal(Packs(cast, "other").pay(renews=True))).code is UserErrorCode.IDEMPOTENCY_CONFLICT
    assert await packs.states() == [("GOLD_PASS", "ACTIVE")]
    await check_members(database)


async def test_one_of_two_at_once_is_the_repeat(cast: Cast, database: Database, database_url: str) -> None:
    async with other_process(database_url) as second:
        done = await asyncio.gather(*(Packs(cast.elsewhere(each)).pay() for each in (database, second) * 5))
    assert sum(one.recorded is not None and not one.recorded.replayed for one in done) == 1
    assert [held.until for held in (await cast.standing()).packs] == [END]
    await check_members(database)


@pytest.mark.parametrize(
    ("asked", "code", "path"),
    [
        ({"pack": "SILVER"}, UserErrorCode.NOT_FOUND, ("pack",)),
        ({"price": "0"}, UserErrorCode.INVALID, ("price", "amount")),
        ({"price": "1.001"}, UserErrorCode.INVALID, ("price", "amount")),
        ({"price": "10000000000"}, UserErrorCode.INVALID, ("price", "amount")),
        ({"currency": "XXX"}, UserErrorCode.UNKNOWN_CURRENCY, ("price", "currency")),
        ({"key": ""}, UserErrorCode.INVALID, ("packPaymentId",)),
        ({"paid_at": NOW + DAY}, UserErrorCode.OCCURRED_IN_FUTURE, ("paidAt",)),
    ],
)
async def test_bad_payments(
    cast: Cast, asked: dict[str, object], code: UserErrorCode, path: tuple[str, ...]
) -> None:
    fault = await refusal(Packs(cast).pay(**asked))  # type: ignore[arg-type]  # one of each kind
    assert (fault.code, fault.path) == (code, path)
    assert "occurredAt" not in fault.message
    assert await Packs(cast).states() == []


async def test_an_unknown_player_has_no_pack(cast: Cast) -> None:
    other = Packs(cast, "nobody")
    for awaitable in (other.pay(), other.cancel(), Packs(cast).cancel(), other.refund(), other.charge_back()):
        assert (await refusal(awaitable)).code is UserErrorCode.NOT_FOUND


async def test_a_pack_is_paid_for_ten_years_ahead_at_most(cast: Cast) -> None:
    for year in range(10):
        await Packs(cast).pay(f"{year}")
    fault = await refusal(Packs(cast).pay("one more"))
    assert (fault.code, fault.path) == (UserErrorCode.LIMIT_REACHED, ("pack",))
    assert [held.until for held in (await cast.standing()).packs] == [datetime(2036, 1, 1, tzinfo=UTC)]


async def test_purchases_earn_by_it_and_a_late_payment_counts_them_again(
    cast: Cast, database: Database
) -> None:
    await cast.at(NOW + TICK).buy("one", "1")
    before = (await cast.standing()).p
    await Packs(cast.at(NOW + DAY)).pay(paid_at=NOW)
    assert (await cast.standing()).p == 2 * before
    await cast.at(NOW + DAY).buy("two", "1")
    assert (await cast.standing()).p == 4 * before
    await Packs(cast.at(NOW + 2 * DAY)).charge_back()
    assert (await cast.standing()).p == 2 * before
    again = await Packs(cast.at(NOW + 3 * DAY)).charge_back()
    assert again.recorded is not None
    assert again.recorded.replayed
    assert await Packs(cast).states() == []
    await check_members(database)


async def test_a_cancelled_pack_gives_until_its_end(cast: Cast, database: Database) -> None:
    packs = Packs(cast)
    await packs.pay(renews=True)
    assert (await packs.cancel()).recorded is not None
    assert (await packs.cancel()).recorded is None
    assert await packs.at(END - TICK).states() == [("GOLD_PASS", "ACTIVE")]
    assert await packs.at(END).states() == [("GOLD_PASS", "EXPIRED")]
    # It may renew again, and be cancelled again.
    await packs.pay("b", renews=True)
    assert await packs.at(END + 365 * DAY).states() == [("GOLD_PASS", "GRACE")]
    assert (await packs.cancel()).recorded is not None
    await check_members(database)


async def test_a_refund_ends_it_and_says_what_goes_back(cast: Cast, database: Database) -> None:
    packs = Packs(cast)
    await packs.pay()
    done = await packs.at(NOW + 14 * DAY - TICK).refund()
    assert (done.amount, done.currency) == (Decimal("299.00"), "USD")
    later = packs.at(NOW + 20 * DAY)
    again = await later.refund()
    assert again.recorded is not None
    assert (again.amount, again.recorded.replayed) == (Decimal("299.00"), True)
    assert (await refusal(later.refund(refund="r2"))).code is UserErrorCode.NOTHING_TO_REFUND
    await later.pay("b")
    assert (await refusal(later.refund("b"))).code is UserErrorCode.IDEMPOTENCY_CONFLICT
    assert await later.states() == [("GOLD_PASS", "ACTIVE")]
    await check_members(database)


async def test_what_was_used_is_paid_for(cast: Cast) -> None:
    await Packs(cast).pay()
    await cast.at(NOW + DAY).buy("one", "100")
    done = await Packs(cast.at(NOW + 2 * DAY)).refund()
    assert done.amount == Decimal(29_900 * 363 // 365) / 100


async def test_the_last_payment_goes_back_first(cast: Cast) -> None:
    packs = Packs(cast)
    await packs.pay()
    await packs.pay("b")
    fault = await refusal(packs.refund())
    assert (fault.code, fault.path) == (UserErrorCode.INVALID, ("packPaymentId",))
    assert (await packs.at(NOW + 100 * DAY).refund("b")).amount == 299
    assert [held.until for held in (await cast.standing()).packs] == [END]
    late = packs.at(END)
    assert (await refusal(late.refund(refund="r2"))).code is UserErrorCode.NOTHING_TO_REFUND


async def test_orders_have_its_price_and_its_shipping(database: Database) -> None:
    cast = await live(database, game=rules())
    await cast.join()
    packs, shop = Packs(cast), Shop(cast)
    cart = [line("box", 1, "100.00")]
    assert (await shop.quote(*cart, shipping=8)).quote.due == 10_800
    await packs.pay()
    quote = await shop.quote(*cart, shipping=8)
    assert (quote.quote.due, quote.quote.shipping_free_by) == (9_000, FreeShipping.PACK)
    assert quote.quote.lines[0].priced.source is PriceSource.PACK
    await shop.reserve("o", quote.id)
    # An order that may still be paid has used it; one that was given up has not.
    assert (await packs.at(NOW + timedelta(minutes=10)).refund()).amount == Decimal(
        29_900 * (365 * 86_400 - 600) // (365 * 86_400)
    ) / 100
    await packs.pay("b")
    free = await shop.at(NOW + DAY).quote(*cart, shipping=8)
    assert free.quote.shipping_free_by is FreeShipping.PACK
    assert (await packs.at(NOW + 2 * DAY).refund("b", "r2")).amount == 299
    assert (await shop.at(NOW + 2 * DAY).quote(*cart, shipping=8)).quote.due == 10_800


async def test_a_merge_takes_packs_and_their_payments_along(cast: Cast, database: Database) -> None:
    await cast.join("other")
    await Packs(cast, "other").pay("x")
    await Packs(cast).pay("y", "PASS", "9.99")
    await merge(cast, "p", "other")
    assert sorted(await Packs(cast).states()) == [("GOLD_PASS", "ACTIVE"), ("PASS", "ACTIVE")]
    assert (await Packs(cast).refund("x")).amount == 299
    await Packs(cast).charge_back("y")
    assert sorted(await Packs(cast).states()) == [("GOLD_PASS", "ENDED")]
    await check_members(database)


async def test_reminders_and_the_end_in_the_inbox(database: Database) -> None:
    cast = await sandbox(database, game=rules(GOLD, MONTHLY))
    await cast.join()
    await Packs(cast).pay(renews=True)
    await Packs(cast).pay("m", "PASS", "9.99")
    # A sandbox passes every moment, by a sweep of its own.
    await cast.advance(END + 8 * DAY)
    rows = await fetch_rows(
        database,
        "SELECT params->>'pack', params->>'daysLeft', params->>'outcome', created_at FROM notifications"
        " WHERE kind IN ('PACK_ENDING', 'PACK_EXPIRED') ORDER BY created_at, id",
    )
    assert rows == [
        ("PASS", None, None, datetime(2026, 2, 1, tzinfo=UTC)),
        *(("GOLD_PASS", str(days), "RENEWS", END - days * DAY) for days in (30, 14, 3)),
        ("GOLD_PASS", None, None, END + 7 * DAY),
    ]
    await check_members(database)


async def test_a_late_worker_tells_the_last_reminder_only_while_it_is_true(
    cast: Cast, database: Database
) -> None:
    await Packs(cast).pay(renews=True)
    kinds = "SELECT kind, params->>'daysLeft' FROM notifications WHERE kind LIKE 'PACK%' ORDER BY id"
    await sweep(cast.core, cast.game.id, END - 2 * DAY)
    assert await fetch_rows(database, kinds) == [("PACK_ENDING", "2")]
    await sweep(cast.core, cast.game.id, END + 10 * DAY)
    assert await fetch_rows(database, kinds) == [("PACK_ENDING", "2"), ("PACK_EXPIRED", None)]
    await sweep(cast.core, cast.game.id, END + 20 * DAY)
    assert len(await fetch_rows(database, kinds)) == 2
    await check_members(database)


async def test_a_pack_that_was_renewed_in_time_does_not_expire(cast: Cast, database: Database) -> None:
    await Packs(cast).pay(renews=True)
    await Packs(cast.at(END + DAY)).pay("b", renews=True)
    await sweep(cast.core, cast.game.id, END + 10 * DAY)
    assert await fetch_rows(database, "SELECT kind FROM notifications WHERE kind = 'PACK_EXPIRED'") == []
