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
    eligibility_of,
    gives_back,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SHOPPER = Shopper(
    rank=2, visible_rank=3, balance=100, has_store_session=True, is_identified=True, has_email=True
)
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
    assert eligibility_of(offer, SHOPPER, NOW).reasons == []


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
    assert eligibility_of(offer, shopper, NOW).reasons == [reason]


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
    assert set(eligibility_of(offer, Shopper(rank=1, visible_rank=1, balance=0), NOW).reasons) == set(
        EligibilityReason
    )


def test_digital_goods_need_no_address_to_write_to() -> None:
    assert eligibility_of(OFFER, replace(SHOPPER, has_email=False), NOW).reasons == []


def test_several_at_once_count_together() -> None:
    offer = Offer(price=40, stock_left=2, per_member_limit=2)
    assert eligibility_of(offer, SHOPPER, NOW, quantity=2).reasons == []
    assert eligibility_of(offer, SHOPPER, NOW, quantity=3).reasons == [
        EligibilityReason.SOLD_OUT,
        EligibilityReason.LIMIT_REACHED,
        EligibilityReason.INSUFFICIENT_POINTS,
    ]
    assert eligibility_of(offer, SHOPPER, NOW, quantity=3).points_short == 20


def test_a_negative_balance_must_be_earned_back_first() -> None:
    assert eligibility_of(OFFER, replace(SHOPPER, balance=-50), NOW).points_short == 150


@pytest.mark.parametrize(
    ("offer", "shopper", "visible"),
    [
        (OFFER, SHOPPER, True),
        (replace(OFFER, archived=True), SHOPPER, False),
        (replace(OFFER, minimum_rank=3), SHOPPER, True),
        (replace(OFFER, minimum_rank=4), SHOPPER, False),
        (replace(OFFER, countries=["DE"]), replace(SHOPPER, country="DE"), True),
        (replace(OFFER, countries=["DE"]), replace(SHOPPER, country="AT"), False),
        (replace(OFFER, countries=["DE"]), SHOPPER, False),
        (replace(OFFER, audience=Audience(until=NOW)), SHOPPER, True),
    ],
)
def test_what_a_member_may_know_of(offer: Offer, shopper: Shopper, visible: bool) -> None:
    found = eligibility_of(offer, shopper, NOW)
    assert found.is_visible is visible
    assert found.is_listed is (visible and not offer.audience.has_ended(NOW))
    assert found.is_redeemable is (visible and not found.reasons)


def test_what_fails_or_is_cancelled_gives_the_points_back() -> None:
    assert [status for status in RedemptionStatus if gives_back(status)] == [
        RedemptionStatus.FAILED,
        RedemptionStatus.CANCELLED,
    ]
