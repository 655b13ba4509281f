"""Eligibility in words, and the states of a redemption."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.audience import Audience
from app.domain.store import (
    EligibilityReason,
    Offer,
    RedemptionStatus,
    Shopper,
    gives_back,
    ineligible_because,
    points_short,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SHOPPER = Shopper(rank=2, balance=100, has_store_session=True, is_identified=True, has_email=True)
OFFER = Offer(price=100)


def test_one_who_has_all_it_takes_may_redeem() -> None:
    offer = Offer(
        price=100,
        tangible=True,
        minimum_rank=2,
        audience=Audience(NOW, NOW + SECOND),
        stock_left=1,
        per_member_limit=1,
    )
    assert ineligible_because(offer, SHOPPER, NOW) == []


@pytest.mark.parametrize(
    ("offer", "shopper", "reason"),
    [
        (Offer(price=101), SHOPPER, EligibilityReason.INSUFFICIENT_POINTS),
        (replace(OFFER, minimum_rank=3), SHOPPER, EligibilityReason.TIER_TOO_LOW),
        (replace(OFFER, audience=Audience(starts=NOW + SECOND)), SHOPPER, EligibilityReason.NOT_STARTED),
        (replace(OFFER, audience=Audience(until=NOW)), SHOPPER, EligibilityReason.ENDED),
        (replace(OFFER, stock_left=0), SHOPPER, EligibilityReason.SOLD_OUT),
        (replace(OFFER, per_member_limit=1), replace(SHOPPER, redeemed=1), EligibilityReason.LIMIT_REACHED),
        (replace(OFFER, coming_soon=True), SHOPPER, EligibilityReason.COMING_SOON),
        (OFFER, replace(SHOPPER, has_store_session=False), EligibilityReason.STORE_SESSION_REQUIRED),
        (OFFER, replace(SHOPPER, is_identified=False), EligibilityReason.IDENTIFICATION_REQUIRED),
        (replace(OFFER, tangible=True), replace(SHOPPER, has_email=False), EligibilityReason.EMAIL_REQUIRED),
    ],
)
def test_each_reason_by_itself(offer: Offer, shopper: Shopper, reason: EligibilityReason) -> None:
    assert ineligible_because(offer, shopper, NOW) == [reason]


def test_every_reason_is_tried_and_all_are_named_at_once() -> None:
    offer = Offer(
        price=1,
        tangible=True,
        minimum_rank=3,
        audience=Audience(NOW + SECOND, NOW),
        stock_left=0,
        per_member_limit=0,
        coming_soon=True,
    )
    assert set(ineligible_because(offer, Shopper(rank=1, balance=0), NOW)) == set(EligibilityReason)


def test_digital_goods_need_no_address_to_write_to() -> None:
    assert ineligible_because(OFFER, replace(SHOPPER, has_email=False), NOW) == []


def test_several_at_once_count_together() -> None:
    offer = Offer(price=40, stock_left=2, per_member_limit=2)
    assert ineligible_because(offer, SHOPPER, NOW, quantity=2) == []
    assert ineligible_because(offer, SHOPPER, NOW, quantity=3) == [
        EligibilityReason.SOLD_OUT,
        EligibilityReason.LIMIT_REACHED,
        EligibilityReason.INSUFFICIENT_POINTS,
    ]
    assert points_short(offer, SHOPPER, quantity=3) == 20


def test_a_negative_balance_must_be_earned_back_first() -> None:
    assert points_short(OFFER, replace(SHOPPER, balance=-50)) == 150


def test_what_fails_or_is_cancelled_gives_the_points_back() -> None:
    assert [status for status in RedemptionStatus if gives_back(status)] == [
        RedemptionStatus.FAILED,
        RedemptionStatus.CANCELLED,
    ]
