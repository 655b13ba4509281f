"""Templates, states and ends of coupons; birthdays and their months."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.audience import Audience
from app.domain.birthdays import BIRTHDAY_HOUR, check_birthday, due_at, month_at, next_month_at
from app.domain.coupons import (
    CODE_ALPHABET,
    CouponLimits,
    CouponStatus,
    CouponTemplate,
    CouponTerms,
    CouponTrigger,
    TemplateStatus,
    frozen_changes,
    returned_end,
    status_at,
)
from app.domain.pricing.cart import CouponClass, PriceSource
from app.texts.coupons import rule_of
from app.texts.renderer import LANGUAGES

NOW = datetime(2026, 5, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
TERMS = CouponTerms(CouponClass.ORDER, percent=1_250, currency="USD", min_spend=5_000, cap=1_000)
TEMPLATE = CouponTemplate("TEN", "Ten", TERMS, Audience(NOW - HOUR, NOW + HOUR), limits=CouponLimits(10, 10))


def test_the_alphabet_has_no_letters_that_look_alike() -> None:
    assert len(set(CODE_ALPHABET)) == 31
    assert not set("0O1IL") & set(CODE_ALPHABET)


@pytest.mark.parametrize(
    ("stored", "expires", "reserved", "status"),
    [
        (CouponStatus.ISSUED, None, None, CouponStatus.ISSUED),
        (CouponStatus.ISSUED, NOW + HOUR, None, CouponStatus.ISSUED),
        (CouponStatus.ISSUED, NOW, None, CouponStatus.EXPIRED),
        (CouponStatus.RESERVED, NOW - HOUR, NOW + HOUR, CouponStatus.RESERVED),
        (CouponStatus.RESERVED, NOW + HOUR, NOW, CouponStatus.ISSUED),
        (CouponStatus.RESERVED, NOW, NOW, CouponStatus.EXPIRED),
        (CouponStatus.USED, NOW - HOUR, None, CouponStatus.USED),
        (CouponStatus.REVOKED, NOW - HOUR, None, CouponStatus.REVOKED),
    ],
)
def test_states_by_instants(
    stored: CouponStatus, expires: datetime | None, reserved: datetime | None, status: CouponStatus
) -> None:
    found = status_at(stored, NOW, expires_at=expires, reserved_until=reserved, is_withdrawn=False)
    assert found is status


def test_what_went_back_with_its_payment_is_revoked_once_no_order_has_it() -> None:
    def at(stored: CouponStatus, until: datetime | None) -> CouponStatus:
        return status_at(stored, NOW, expires_at=None, reserved_until=until, is_withdrawn=True)

    assert at(CouponStatus.RESERVED, NOW + HOUR) is CouponStatus.RESERVED
    assert at(CouponStatus.RESERVED, NOW) is CouponStatus.REVOKED
    assert at(CouponStatus.USED, None) is CouponStatus.USED


def test_templates_by_instants() -> None:
    assert TEMPLATE.status_at(NOW - 2 * HOUR) is TemplateStatus.SCHEDULED
    assert TEMPLATE.status_at(NOW - HOUR) is TemplateStatus.ACTIVE
    assert TEMPLATE.status_at(NOW + HOUR) is TemplateStatus.ENDED
    paused = CouponTemplate("TEN", "Ten", TERMS, is_paused=True)
    assert paused.status_at(NOW) is TemplateStatus.PAUSED


def test_ends() -> None:
    assert TEMPLATE.expires_at(NOW) == NOW + HOUR
    assert CouponTemplate("TEN", "Ten", TERMS).expires_at(NOW) is None
    assert CouponTemplate("TEN", "Ten", TERMS, days=3).expires_at(NOW) == NOW + timedelta(days=3)
    assert returned_end(None, NOW) is None
    assert returned_end(NOW + timedelta(days=8), NOW) == NOW + timedelta(days=8)
    assert returned_end(NOW - timedelta(days=8), NOW) == NOW + timedelta(days=7)


def test_what_orders_count_with() -> None:
    terms = CouponTerms(CouponClass.PRODUCT, amount=500, currency="USD", skus=("b", "a"), touches_flash=True)
    priced = terms.priced("id", NOW)
    assert (priced.amount, priced.skus, priced.touches) == (500, {"a", "b"}, {PriceSource.FLASH})
    assert terms.is_good_in("USD")
    assert not terms.is_good_in("EUR")
    assert CouponTerms(CouponClass.ORDER, percent=100).is_good_in("EUR")


def test_what_changes_once_coupons_were_issued() -> None:
    earlier = CouponTemplate(
        *("TEN", "Ten", TERMS),
        audience=Audience(NOW - HOUR, NOW),
        limits=CouponLimits(11, None),
        is_paused=True,
    )
    assert frozen_changes(TEMPLATE, earlier) == []
    later = CouponTemplate(
        *("TEN", "Eleven", CouponTerms(CouponClass.ORDER, percent=1_300, currency="USD", min_spend=5_000)),
        audience=Audience(NOW, NOW + 2 * HOUR, frozenset({"GOLD"})),
        limits=CouponLimits(9, 10, 5, 1),
        trigger=CouponTrigger.BIRTHDAY,
    )
    assert frozen_changes(TEMPLATE, later) == [
        *("title", "percent", "cap", "tiers", "from", "trigger", "until"),
        *("maxIssued", "maxDiscount", "perMember"),
    ]


# --- rules ---


def test_rules_in_sentences() -> None:
    assert rule_of(TERMS, "en") == "12.5% off your order. At most $10.00. From a value of $50.00 on."
    amount = CouponTerms(CouponClass.PRODUCT, amount=500, currency="JPY", skus=("a",), is_exclusive=True)
    assert (
        rule_of(amount, "en")
        == "¥500 off the items that it is for. For some items alone. Not together with other coupons."
    )
    assert rule_of(CouponTerms(CouponClass.SHIPPING, percent=10_000), "de") == (
        "100\N{NO-BREAK SPACE}% Rabatt auf den Versand."
    )


def test_every_language_has_its_own_sentences() -> None:
    rules = {
        rule_of(CouponTerms(kind, percent=500), language) for kind in CouponClass for language in LANGUAGES
    }
    assert len(rules) == len(CouponClass) * len(LANGUAGES)


# --- birthdays ---


@pytest.mark.parametrize("text", ["02-29", "2000-02-29", "1900-01-01", "2099-12-31", "12-31"])
def test_birthdays(text: str) -> None:
    check_birthday(text)


@pytest.mark.parametrize(
    "text",
    ["", "2-9", "02-30", "2001-02-29", "13-01", "1899-12-31", "2100-01-01", "02/28", "-02-28", "٠٢-٢٨"],
)
def test_what_is_no_birthday(text: str) -> None:
    with pytest.raises(ValueError, match="must be"):
        check_birthday(text)


def test_the_month_of_a_birthday_in_the_players_time_zone() -> None:
    # Tokyo is nine hours ahead of UTC.
    begins = datetime(2026, 2, 1, tzinfo=UTC)
    assert BIRTHDAY_HOUR == 9
    month = month_at("2000-02-29", "Asia/Tokyo", begins)
    assert month is not None
    assert (month.year, month.begins) == (2026, begins)
    assert month.ends == datetime(2026, 2, 28, 15, tzinfo=UTC)
    assert month_at("2000-02-29", "Asia/Tokyo", begins - timedelta(microseconds=1)) is None
    assert month_at("2000-02-29", "Asia/Tokyo", month.ends) is None
    assert next_month_at("02-29", "Asia/Tokyo", begins) == datetime(2027, 2, 1, tzinfo=UTC)
    assert next_month_at("02-29", "Asia/Tokyo", begins - HOUR) == begins


def test_december_ends_with_the_year() -> None:
    month = month_at("12-24", None, datetime(2026, 12, 31, 23, tzinfo=UTC))
    assert month is not None
    assert month.ends == datetime(2027, 1, 1, tzinfo=UTC)


def test_a_birthday_told_within_its_month_is_due_at_once() -> None:
    assert due_at("05-20", None, NOW + 10 * HOUR) == NOW + 10 * HOUR
    assert due_at("05-20", None, NOW + 8 * HOUR) == NOW + 9 * HOUR
    assert due_at("04-20", None, NOW) == datetime(2027, 4, 1, 9, tzinfo=UTC)
