"""Coupons as they are issued, claimed, reserved and used; flash sales and their stock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.coupons.flash_sales import SaleGone
from app.coupons.limits import MAX_USABLE, WRONG_CODES, WRONG_CODES_OF_ADDRESS
from app.coupons.reserving import BudgetSpent, CouponGone
from app.coupons.templates import create_codes
from app.domain.coupons import CouponSource, CouponStatus, CouponTrigger
from app.domain.errors import DomainError, RateLimited, UserErrorCode
from app.infra.db import Database
from app.loyalty.profiles import update_player
from tests.cast import NOW, Cast, Payment, accepted, fetch_rows, ladder, sandbox
from tests.coupons import DAY, HOLD, TEN_PERCENT, Coupons, broken
from tests.merging import merge


@pytest.fixture
async def coupons(database: Database) -> Coupons:
    """A game whose tiers are A and B, with a template of ten percent and a player."""
    cast = await sandbox(database, program=ladder((100, 10, 30), (100, 10, 30)))
    await cast.join()
    own = Coupons(cast)
    await own.template()
    return own


def codes_of(refused: pytest.ExceptionInfo[DomainError]) -> list[tuple[UserErrorCode, tuple[str, ...]]]:
    return [(fault.code, fault.path) for fault in refused.value.faults]


async def test_a_coupon_is_issued_once_for_each_key(coupons: Coupons) -> None:
    first = await coupons.issue()
    assert (first.replayed, first.coupon.source, len(first.coupon.code)) == (False, CouponSource.STUDIO, 10)
    again = await coupons.issue()
    assert (again.replayed, again.coupon.id) == (True, first.coupon.id)
    await coupons.template(code="OTHER")
    with pytest.raises(DomainError) as refused:
        await coupons.issue(template="OTHER")
    assert codes_of(refused) == [(UserErrorCode.IDEMPOTENCY_CONFLICT, ("idempotencyKey",))]
    assert (await coupons.stored()).issued == 1
    kinds = await fetch_rows(coupons.cast.database, "SELECT kind FROM notifications")
    assert ("COUPON_ISSUED",) in kinds
    assert await broken(coupons.cast.database) == []


async def test_limits_of_issues_at_them_and_one_past(coupons: Coupons) -> None:
    await coupons.template(max_issued=3, per_member=2)
    await coupons.cast.join("q")
    await coupons.issue("1")
    await coupons.issue("2")
    with pytest.raises(DomainError) as refused:
        await coupons.issue("3")
    assert codes_of(refused) == [(UserErrorCode.LIMIT_REACHED, ("template",))]
    await coupons.of("q").issue("4")
    with pytest.raises(DomainError) as refused:
        await coupons.of("q").issue("5")
    assert codes_of(refused) == [(UserErrorCode.BUDGET_SPENT, ("template",))]
    # What was refused has left nothing behind, and its key is free.
    await coupons.template(max_issued=4, per_member=2)
    await coupons.of("q").issue("5")
    assert (await coupons.stored()).issued == 4
    assert await broken(coupons.cast.database) == []


async def test_how_many_coupons_a_member_has(coupons: Coupons) -> None:
    await fetch_rows(
        coupons.cast.database,
        "INSERT INTO coupons (game_id, id, member_id, template, code, source, key, fingerprint, status,"
        " issued_at) SELECT $1, gen_random_uuid(), p.member_id, 'TEN', 'X', 'CLAIM', n::text, '', 'ISSUED',"
        " $2 FROM players p, generate_series(1, $3) n",
        *(coupons.cast.game.id, NOW, MAX_USABLE - 1),
    )
    await coupons.issue("last")
    with pytest.raises(DomainError) as refused:
        await coupons.issue("past")
    assert codes_of(refused) == [(UserErrorCode.LIMIT_REACHED, ("template",))]


async def test_when_and_to_whom_a_template_is_issued(coupons: Coupons) -> None:
    for draft, code in (
        (replace(TEN_PERCENT, starts=NOW + DAY), UserErrorCode.NOT_STARTED),
        (replace(TEN_PERCENT, until=NOW), UserErrorCode.ENDED),
        (replace(TEN_PERCENT, paused=True), UserErrorCode.ENDED),
        (replace(TEN_PERCENT, tiers=["B"]), UserErrorCode.NOT_ENTITLED),
    ):
        await coupons.template(draft)
        with pytest.raises(DomainError) as refused:
            await coupons.issue()
        assert codes_of(refused) == [(code, ("template",))]


async def test_a_template_of_which_coupons_were_issued(coupons: Coupons) -> None:
    await coupons.template(max_issued=5)
    await coupons.issue()
    with pytest.raises(DomainError) as refused:
        await coupons.template(percent=Decimal(20), max_issued=4)
    assert codes_of(refused) == [
        (UserErrorCode.INVALID, ("percent",)),
        (UserErrorCode.INVALID, ("maxIssued",)),
    ]
    ended = await coupons.template(max_issued=6, until=NOW + DAY, paused=True)
    assert (ended.template.limits.issued, ended.template.is_paused) == (6, True)


async def test_a_demotion_takes_no_coupon_away_unless_the_template_says_so(coupons: Coupons) -> None:
    for code, rechecks in (("KEEPS", False), ("ASKS", True)):
        await coupons.template(code=code, tiers=["A"], rechecks_tiers=rechecks)
        await coupons.issue(code, code)
    assert {row.template.code for row in await coupons.own(tier="A")} == {"KEEPS", "ASKS"}
    assert {row.template.code for row in await coupons.own(tier="B")} == {"KEEPS"}


# --- codes ---


async def test_a_generic_code_is_claimed_once_while_its_coupon_is_unused(coupons: Coupons) -> None:
    await coupons.template(code="WORD", generic_code="Spring-24", per_member=2)
    first = await coupons.claim("spring 24")
    assert (first.coupon.code, first.coupon.source) == ("SPRING24", CouponSource.CLAIM)
    assert (await coupons.claim("SPRING24")).replayed
    await coupons.reserve("o", (first.coupon.id, 1))
    await coupons.use("o", first.coupon.id)
    assert not (await coupons.claim("SPRING24")).replayed
    assert (await coupons.stored("WORD")).issued == 2
    with pytest.raises(DomainError) as refused:
        await coupons.template(code="OTHER", generic_code="spring24")
    assert codes_of(refused) == [(UserErrorCode.INVALID, ("genericCode",))]
    assert await broken(coupons.cast.database) == []


async def test_a_unique_code_is_for_one_member(coupons: Coupons) -> None:
    session = coupons.cast.session
    codes = await create_codes(session, template="TEN", count=3, key="batch")
    assert await create_codes(session, template="TEN", count=3, key="batch") == codes
    with pytest.raises(DomainError) as refused:
        await create_codes(session, template="TEN", count=2, key="batch")
    assert codes_of(refused) == [(UserErrorCode.IDEMPOTENCY_CONFLICT, ("idempotencyKey",))]
    claimed = await coupons.claim(codes[0].lower())
    assert (claimed.coupon.code, (await coupons.claim(codes[0])).replayed) == (codes[0], True)
    await coupons.cast.join("q")
    issued = (await coupons.issue()).coupon.code
    for code in (codes[0], issued, "NOSUCHCODE", ""):
        with pytest.raises(DomainError) as refused:
            await coupons.of("q").claim(code)
        assert codes_of(refused) == [(UserErrorCode.CODE_INVALID, ("code",))]
    assert await broken(coupons.cast.database) == []


async def test_wrong_codes_of_a_member(coupons: Coupons) -> None:
    await coupons.template(code="WORD", generic_code="SPRING")
    for _ in range(WRONG_CODES - 1):
        with pytest.raises(DomainError):
            await coupons.claim("WRONG")
    await coupons.claim("SPRING")  # a right one does not count
    with pytest.raises(DomainError):
        await coupons.claim("WRONG")
    with pytest.raises(RateLimited):
        await coupons.claim("WRONG")
    with pytest.raises(RateLimited):
        await coupons.claim("SPRING")


async def test_wrong_codes_of_an_address_hinder_no_right_one(coupons: Coupons) -> None:
    await coupons.template(code="WORD", generic_code="SPRING")
    limiter, window = coupons.limiter, timedelta(hours=1)
    for _ in range(WRONG_CODES_OF_ADDRESS - 1):
        await limiter.hit("coupon:address:192.0.2.1", WRONG_CODES_OF_ADDRESS, window)
    with pytest.raises(DomainError):
        await coupons.claim("WRONG", "192.0.2.1")
    with pytest.raises(RateLimited):
        await coupons.claim("WRONG", "192.0.2.1")
    assert (await coupons.claim("SPRING", "192.0.2.1")).coupon.template.code == "WORD"


# --- orders ---


async def test_a_coupon_reserved_used_and_given_back(coupons: Coupons) -> None:
    await coupons.template(code="DAYS", days=1)
    coupon = (await coupons.issue(template="DAYS")).coupon
    await coupons.reserve("o", (coupon.id, 100))
    assert await coupons.status(coupon.id) is CouponStatus.RESERVED
    with pytest.raises(CouponGone):
        await coupons.reserve("other", (coupon.id, 100))
    await coupons.release("o")
    assert await coupons.status(coupon.id) is CouponStatus.ISSUED
    await coupons.reserve("o", (coupon.id, 100))
    await coupons.use("o", coupon.id)
    await coupons.release("o")  # what was used stays used
    stored = await coupons.stored("DAYS")
    assert (stored.reserved, stored.used, stored.used_discount) == (0, 1, 100)
    await coupons.give_back("o", coupon.id)
    await coupons.give_back("o", coupon.id)
    (row,) = await coupons.all()
    assert (row.stored, row.expires_at) == (CouponStatus.ISSUED, NOW + 7 * DAY)
    assert (await coupons.stored("DAYS")).used == 0
    assert await broken(coupons.cast.database) == []


async def test_one_reserved_in_time_may_be_used_past_its_end(coupons: Coupons) -> None:
    await coupons.template(code="DAYS", days=1)
    coupon = (await coupons.issue(template="DAYS")).coupon
    await coupons.cast.advance(NOW + DAY - timedelta(minutes=1))
    await coupons.reserve("o", (coupon.id, 100))
    await coupons.cast.advance(NOW + DAY)
    await coupons.use("o", coupon.id)
    assert await coupons.status(coupon.id) is CouponStatus.USED


async def test_a_reservation_that_has_ended_holds_nothing(coupons: Coupons) -> None:
    await coupons.template(code="ONE", max_uses=1, max_discount=Decimal("2.00"))
    await coupons.cast.join("q")
    mine, theirs = (await coupons.issue("1", "ONE")).coupon, (await coupons.of("q").issue("2", "ONE")).coupon
    await coupons.reserve("o", (mine.id, 200))
    with pytest.raises(BudgetSpent):
        await coupons.of("q").reserve("p", (theirs.id, 1))
    await coupons.cast.advance(NOW + HOLD)
    assert await coupons.status(mine.id) is CouponStatus.ISSUED
    with pytest.raises(CouponGone):
        await coupons.use("o", mine.id)
    await coupons.of("q").reserve("p", (theirs.id, 200))
    with pytest.raises(CouponGone):
        await coupons.use("o", mine.id)
    with pytest.raises(BudgetSpent):
        await coupons.reserve("o", (mine.id, 200))
    await coupons.of("q").release("p")
    await coupons.reserve("o", (mine.id, 200))
    await coupons.cast.advance(NOW + 2 * HOLD)
    await coupons.reserve("o", (mine.id, 150))  # again, what has ended by itself
    await coupons.use("o", mine.id)
    stored = await coupons.stored("ONE")
    assert (stored.reserved, stored.used, stored.used_discount) == (0, 1, 150)
    assert await broken(coupons.cast.database) == []


async def test_the_sum_of_discounts_is_taken_whole_or_not_at_all(coupons: Coupons) -> None:
    await coupons.template(code="SUM", max_discount=Decimal("3.00"))
    first, second = [(await coupons.issue(key, "SUM")).coupon for key in ("1", "2")]
    await coupons.reserve("o", (first.id, 200))
    with pytest.raises(BudgetSpent):
        await coupons.reserve("p", (second.id, 101))
    assert await coupons.status(second.id) is CouponStatus.ISSUED
    await coupons.reserve("p", (second.id, 100))
    assert await broken(coupons.cast.database) == []


async def test_paused_coupons_are_not_used(coupons: Coupons) -> None:
    coupon = (await coupons.issue()).coupon
    await coupons.template(paused=True)
    assert await coupons.own(tier="A") == []
    with pytest.raises(CouponGone):
        await coupons.reserve("o", (coupon.id, 1))


# --- by themselves ---


async def test_a_promotion_issues_each_coupon_once(coupons: Coupons) -> None:
    for code, tiers in (("UP", None), ("UP_B", ["B"]), ("UP_A", ["A"])):
        await coupons.template(code=code, trigger=CouponTrigger.TIER_UP, tiers=tiers)
    await coupons.template(code="SPENT", trigger=CouponTrigger.TIER_UP, max_issued=1)
    await coupons.cast.join("q")
    await coupons.of("q").issue("k", "SPENT")
    await coupons.cast.buy("b1", "150")
    assert await coupons.run() == 1
    assert await coupons.run() == 0
    assert [row.template.code for row in await coupons.all()] == ["UP", "UP_B"]
    # History from before Laurel is no promotion of now.
    bought = Payment("old", "b2", Decimal(150), "USD", NOW - DAY)
    accepted((await coupons.cast.batch(bought, imported=True))[0])
    assert await coupons.run() == 0
    assert await broken(coupons.cast.database) == []


async def test_a_birthday_is_given_at_nine_of_the_players_clock_once_a_year(coupons: Coupons) -> None:
    cast = coupons.cast
    await coupons.template(code="BDAY", trigger=CouponTrigger.BIRTHDAY)
    await tell(cast, birthday="1990-05-20", time_zone="Asia/Tokyo")
    begins = datetime(NOW.year if NOW.month < 5 else NOW.year + 1, 5, 1, tzinfo=UTC)
    await cast.advance(begins - timedelta(seconds=1))
    assert await coupons.run() == 0
    await cast.advance(begins)
    assert await coupons.run() == 1
    (coupon,) = await coupons.all()
    assert (coupon.source, coupon.issued_at) == (CouponSource.BIRTHDAY, begins)
    assert coupon.expires_at == datetime(begins.year, 5, 31, 15, tzinfo=UTC)
    # Neither another time zone nor another birthday gives a second one in the year.
    await tell(cast, birthday="06-20", time_zone="UTC")
    await cast.advance(datetime(begins.year, 6, 1, 9, tzinfo=UTC))
    await coupons.run()
    assert len(await coupons.all()) == 1
    await cast.advance(datetime(begins.year + 1, 6, 1, 9, tzinfo=UTC))
    await coupons.run()
    assert len(await coupons.all()) == 2
    # A clock that has jumped over the month gives nothing for it.
    await cast.advance(datetime(begins.year + 2, 8, 1, tzinfo=UTC))
    await coupons.run()
    assert len(await coupons.all()) == 2
    assert await broken(cast.database) == []


async def test_a_birthday_told_in_its_month_is_given_at_once(coupons: Coupons) -> None:
    await coupons.template(code="BDAY", trigger=CouponTrigger.BIRTHDAY)
    await coupons.cast.advance(NOW.replace(day=15, hour=10))
    await tell(coupons.cast, birthday=f"{NOW.month:02}-20")
    assert await coupons.run() == 1
    assert [row.template.code for row in await coupons.all()] == ["BDAY"]


async def test_a_birthday_is_changed_once_in_365_days(coupons: Coupons) -> None:
    cast = coupons.cast
    await tell(cast, birthday="01-01")
    await tell(cast, birthday="01-01")
    await tell(cast, birthday="02-02")
    with pytest.raises(DomainError) as refused:
        await tell(cast, birthday="03-03")
    assert codes_of(refused) == [(UserErrorCode.LIMIT_REACHED, ("birthday",))]
    await tell(cast, birthday=None)  # it is taken away at any time
    with pytest.raises(DomainError):
        await tell(cast, birthday="02-02")
    await cast.advance(NOW + timedelta(days=365))
    await tell(cast, birthday="03-03")
    assert await fetch_rows(cast.database, "SELECT birthday FROM birthdays") == [("03-03",)]


async def tell(cast: Cast, **changes: str | None) -> None:
    await update_player(cast.database, await cast.fresh(), "p", changes, real_now=cast.real_now)


async def test_two_accounts_that_are_joined_get_one_coupon_of_a_birthday(coupons: Coupons) -> None:
    cast = coupons.cast
    await coupons.template(code="BDAY", trigger=CouponTrigger.BIRTHDAY)
    await cast.join("q")
    await cast.advance(NOW.replace(day=15, hour=10))
    await tell(cast, birthday=f"{NOW.month:02}-20")
    await coupons.run()
    await update_player(
        *(cast.database, await cast.fresh(), "q", {"birthday": f"{NOW.month:02}-20"}), real_now=cast.real_now
    )
    await merge(cast, "p", "q")
    await coupons.run()
    assert [row.template.code for row in await coupons.of("q").all()] == ["BDAY"]
    assert await broken(cast.database) == []


# --- flash sales ---


async def test_the_stock_of_a_flash_sale(coupons: Coupons) -> None:
    await coupons.cast.join("q")
    sale = await coupons.sale(per_member=2)
    assert (sale.stock_left, sale.price) == (3, 500)
    await coupons.take("o", 2)
    with pytest.raises(SaleGone):
        await coupons.take("more", 1)  # the member's limit
    with pytest.raises(SaleGone):
        await coupons.of("q").take("p", 2)
    assert (await coupons.sale(per_member=2)).stock_left == 1
    await coupons.cast.advance(NOW + HOLD)
    assert (await coupons.sale(per_member=2)).stock_left == 3
    with pytest.raises(SaleGone):
        await coupons.sell("o")
    await coupons.of("q").take("p", 2)
    with pytest.raises(SaleGone):
        await coupons.take("o", 2)
    await coupons.take("o", 1)
    await coupons.sell("o")
    await coupons.give_up("o")  # what was sold stays sold
    await coupons.of("q").give_up("p")
    assert (await coupons.sale(per_member=2)).stock_left == 2
    with pytest.raises(DomainError) as refused:
        await coupons.sale(stock=0, sku="other")
    assert codes_of(refused) == [(UserErrorCode.INVALID, ("sku",)), (UserErrorCode.INVALID, ("stock",))]
    assert await broken(coupons.cast.database) == []


async def test_a_sale_runs_within_its_window(coupons: Coupons) -> None:
    await coupons.sale(starts=NOW + DAY, until=NOW + 2 * DAY)
    with pytest.raises(SaleGone):
        await coupons.take("o", 1)
    await coupons.cast.advance(NOW + DAY)
    await coupons.take("o", 1)
    await coupons.cast.advance(NOW + 2 * DAY)
    with pytest.raises(SaleGone):
        await coupons.take("p", 1)
    with pytest.raises(DomainError) as refused:
        await coupons.sale(starts=NOW + DAY, until=NOW + 3 * DAY)
    assert codes_of(refused) == [(UserErrorCode.ENDED, ("code",))]
