"""Makes the webhook events of coupons. Pure."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.domain.coupons import CouponSource, CouponTemplate
from app.domain.instants import format_instant
from app.events.outbox import OutboxEvent
from app.events.types import CouponIssued, CouponRevoked, CouponUsed


class _Coupon(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def template(self) -> CouponTemplate: ...
    @property
    def code(self) -> str: ...
    @property
    def source(self) -> CouponSource: ...
    @property
    def issued_at(self) -> datetime: ...
    @property
    def expires_at(self) -> datetime | None: ...


def coupon_issued_event(member_id: UUID, player_id: str, coupon: _Coupon) -> OutboxEvent:
    """Returns the event of a coupon that a member was given, or has claimed."""
    event = CouponIssued(
        player_id=player_id,
        coupon_id=str(coupon.id),
        template=coupon.template.code,
        code=coupon.code,
        source=coupon.source.value,
        expires_at=None if coupon.expires_at is None else format_instant(coupon.expires_at),
    )
    return OutboxEvent.of(member_id, event, coupon.issued_at)


def coupon_used_event(member_id: UUID, player_id: str, coupon: _Coupon, at: datetime) -> OutboxEvent:
    """Returns the event of a coupon that an order used."""
    event = CouponUsed(player_id=player_id, coupon_id=str(coupon.id), template=coupon.template.code)
    return OutboxEvent.of(member_id, event, at)


def coupon_revoked_event(member_id: UUID, player_id: str, coupon: _Coupon, at: datetime) -> OutboxEvent:
    """Returns the event of a coupon that was taken away."""
    event = CouponRevoked(player_id=player_id, coupon_id=str(coupon.id), template=coupon.template.code)
    return OutboxEvent.of(member_id, event, at)
