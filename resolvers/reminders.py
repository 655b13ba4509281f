"""Notifications of what is to come, as a caller reads them."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TypedDict

import strawberry

from app.domain.events import ChangeDetails
from app.domain.gift_cards import GiftCardNews
from app.domain.instants import parse_instant
from app.domain.notifications import NotificationKind
from app.domain.top_ups import BonusPolicy
from schema.enums import SeasonOutlook
from schema.money import Money
from schema.notifications import (
    BargainReached,
    CouponIssued,
    GiftCardUpdated,
    KeepThresholdReminder,
    Notification,
    PackEndingReminder,
    PackExpiredNotice,
    PExpiringReminder,
    ScExpiringReminder,
    SeasonEndingReminder,
    StoredValueExpiringReminder,
)
from schema.scalars import Points


class Common(TypedDict):
    """What every notification has."""

    id: strawberry.ID
    created_at: datetime
    read_at: datetime | None
    message: str


def reminder_of(
    kind: NotificationKind, params: ChangeDetails, common: Common, lost: Sequence[str]
) -> Notification:
    """Returns a notification of what is to come; `lost` are titles of items.

    Raises LookupError for one of what has happened.
    """
    made: Notification
    match kind:
        case NotificationKind.SEASON_ENDING:
            made = SeasonEndingReminder(
                **common,
                ends_at=parse_instant(str(params["endsAt"])),
                days_left=int(params["daysLeft"]),
                outlook=SeasonOutlook(params["outlook"]),
                lost_items=list(lost),
            )
        case NotificationKind.KEEP_THRESHOLD:
            made = KeepThresholdReminder(
                **common, percent=int(params["percent"]), remaining=points_of(params, "remaining")
            )
        case NotificationKind.SC_EXPIRING | NotificationKind.P_EXPIRING:
            expiring = ScExpiringReminder if kind is NotificationKind.SC_EXPIRING else PExpiringReminder
            made = expiring(
                **common,
                amount=points_of(params, "amount"),
                expires_at=parse_instant(str(params["expiresAt"])),
                days_left=int(params["daysLeft"]),
            )
        case NotificationKind.STORED_VALUE_EXPIRING:
            made = StoredValueExpiringReminder(
                **common,
                value=Money(amount=Decimal(params["value"]), currency=str(params["currency"])),
                expires_at=parse_instant(str(params["expiresAt"])),
                days_left=int(params["daysLeft"]),
                outcome=BonusPolicy(params["outcome"]),
            )
        case NotificationKind.GIFT_CARD_UPDATED:
            made = GiftCardUpdated(
                **common,
                gift_card_id=strawberry.ID(str(params["giftCard"])),
                card_news=GiftCardNews(params["news"]),
                value=Money(amount=Decimal(params["value"]), currency=str(params["currency"])),
                expires_at=parse_instant(str(params["expiresAt"])),
            )
        case NotificationKind.BARGAIN_REACHED:
            made = BargainReached(
                **common,
                bargain_id=strawberry.ID(str(params["bargain"])),
                title=str(params["title"]),
                value=Money(amount=Decimal(params["value"]), currency=str(params["currency"])),
                expires_at=parse_instant(str(params["expiresAt"])),
            )
        case NotificationKind.COUPON_ISSUED:
            made = CouponIssued(
                **common,
                coupon_id=strawberry.ID(str(params["coupon"])),
                title=str(params["title"]),
                coupon_expires_at=parse_instant(str(params["expiresAt"])) if "expiresAt" in params else None,
            )
        case NotificationKind.PACK_ENDING | NotificationKind.PACK_EXPIRED:
            made = _of_pack(kind, params, common, lost)
        case _:
            raise LookupError(kind)
    return made


def _of_pack(
    kind: NotificationKind, params: ChangeDetails, common: Common, lost: Sequence[str]
) -> Notification:
    pack, title = str(params["pack"]), str(params["title"])
    if kind is NotificationKind.PACK_EXPIRED:
        return PackExpiredNotice(**common, pack=pack, title=title, lost_items=list(lost))
    return PackEndingReminder(
        **common,
        pack=pack,
        title=title,
        ends_at=parse_instant(str(params["endsAt"])),
        days_left=int(params["daysLeft"]),
        renews=params["outcome"] == "RENEWS",
        price=Money(amount=Decimal(params["value"]), currency=str(params["currency"])),
        lost_items=list(lost),
    )


def points_of(params: ChangeDetails, name: str) -> Points:
    """Returns a number of points among the parameters."""
    return Points(int(params[name]))
