"""The inbox: a member's notifications, and which kinds it wants."""

from datetime import datetime
from typing import Protocol

import strawberry

from app.domain.events import ChangeKind
from app.domain.gift_cards import GiftCardNews
from app.domain.gifts import GiftNews
from app.domain.inventory import SOON_DAYS
from app.domain.invitations import InvitationState
from app.domain.milestones import TOLD_WITHIN, MilestoneKind
from app.domain.notifications import NotificationKind, RewardSource
from app.domain.top_ups import BonusPolicy
from schema.common import PageInfo
from schema.enums import SeasonOutlook
from schema.game import Tier
from schema.money import Money
from schema.node import Node
from schema.scalars import Points
from schema.store import Redemption


@strawberry.interface(description="Something that a member was notified of: a reminder, or news.")
class Notification(Node):
    id: strawberry.ID = strawberry.field(description="Stable; for markNotificationsRead and for `after`.")
    created_at: datetime = strawberry.field(
        description="When it fell due or happened, by the game's clock; of a reminder that was missed, when"
        " it was made up for."
    )
    read_at: datetime | None = strawberry.field(
        description="When it was marked as read, by the game's clock; null while it is unread."
    )
    message: str = strawberry.field(
        description="Ready to show, in the locale of the request (see `Query`), in English where there are"
        " no texts in it. Numbers of SC are relative to the tier."
    )


@strawberry.type(description="The season ends soon. By default 14, 7, 3 and 1 days before.")
class SeasonEndingReminder(Notification):
    ends_at: datetime = strawberry.field(description="The first instant after the season.")
    days_left: int = strawberry.field(description="Days left when it was sent, rounded up.")
    outlook: SeasonOutlook = strawberry.field(
        description="What would have happened with the progress at that time; on the first tier RESTART."
    )
    lost_items: list[str] = strawberry.field(
        description="Titles of the items that the tier gives and that would be lost with it, in the reader's"
        f" locale; named from {SOON_DAYS} days before on, where `outlook` is DEMOTE."
    )


@strawberry.type(
    description="A share of the keep threshold is reached, above the first tier. By default 50, 80 and 100"
    " percent, once a season."
)
class KeepThresholdReminder(Notification):
    percent: int = strawberry.field(description="The share; of several reached at once the highest.")
    remaining: Points = strawberry.field(description="SC that were missing to the threshold; 0 once met.")


@strawberry.type(
    description="Progress is about to be reset: the season ends below the keep threshold, above the first"
    " tier. By default 3 days and 1 day before."
)
class ScExpiringReminder(Notification):
    amount: Points = strawberry.field(description="SC inside the tier that would be lost.")
    expires_at: datetime = strawberry.field(description="When the season ends.")
    days_left: int = strawberry.field(description="Days left when it was sent, rounded up.")


@strawberry.type(description="P expire soon unless a purchase is made. By default 30, 7 and 1 days before.")
class PExpiringReminder(Notification):
    amount: Points = strawberry.field(description="The balance at that time, all of which would expire.")
    expires_at: datetime = strawberry.field(description="When it expires.")
    days_left: int = strawberry.field(description="Days left when it was sent, rounded up.")


@strawberry.type(
    description="The tier held has changed, or the last tier was completed: then `reason` is LOOPED, and"
    " `from` is as `to`."
)
class TierChanged(Notification):
    from_: Tier = strawberry.field(name="from", description="The tier held before.")
    to: Tier = strawberry.field(description="The tier held after it.")
    lost_items: list[str] = strawberry.field(
        description="Titles of the items that the tier gave and that went with it, in the reader's locale."
    )
    reason: ChangeKind = strawberry.field(description="The kind of the entry in the history.")


@strawberry.type(
    description="The balance of P has changed, by anything but what RewardEarned and"
    " InvitationUpdated notify of."
)
class PointsChanged(Notification):
    delta: Points = strawberry.field(description="P more, or less when below zero.")
    balance: Points = strawberry.field(description="The balance after it.")
    reason: ChangeKind = strawberry.field(description="The kind of the entry in the history.")


@strawberry.type(
    description="A mission was completed, or days in a row of an activity were reached: what it gave, SC and"
    " P in one. Where a late purchase or a refund changes the past, the correction in the history says it"
    " instead."
)
class RewardEarned(Notification):
    source: RewardSource = strawberry.field(description="What gave the reward.")
    code: str = strawberry.field(description="Code of the mission or of the activity in the rules.")
    title: str = strawberry.field(
        description="Its title, in the reader's locale while the rules have it in that."
    )
    reward_sc: Points = strawberry.field(description="SC that it gave.")
    reward_p: Points = strawberry.field(description="P that it gave.")


@strawberry.type(
    description="An invitation has come into another state: for its inviter, of each state once; for its"
    " invitee where it was rewarded, or that was taken back."
)
class InvitationUpdated(Notification):
    state: InvitationState = strawberry.field(description="The state.")
    is_inviter: bool = strawberry.field(description="Whether the reader is the inviter.")
    reward_sc: Points = strawberry.field(description="SC that it gave the reader; below zero: that it took.")
    reward_p: Points = strawberry.field(description="P that it gave the reader; below zero: that it took.")


class Redemptions(Protocol):
    """The redemptions of a page, read together where a query selects one of them."""

    async def redemption(self, redemption_id: str) -> Redemption: ...


@strawberry.type(description="A redemption was fulfilled, has failed, or was cancelled.")
class RedemptionUpdated(Notification):
    redemptions: strawberry.Private[Redemptions]
    redemption_id: strawberry.Private[str]

    @strawberry.field(description="The redemption, as it is now.")
    async def redemption(self) -> Redemption:
        return await self.redemptions.redemption(self.redemption_id)


@strawberry.type(description="A bonus of stored value ends soon: 30 and 7 days before.")
class StoredValueExpiringReminder(Notification):
    value: Money = strawberry.field(description="What was left of it at that time.")
    expires_at: datetime = strawberry.field(description="When it ends.")
    days_left: int = strawberry.field(description="Days left when it was sent.")
    outcome: BonusPolicy = strawberry.field(description="What then becomes of what is left.")


@strawberry.type(
    description="An item that the member wishes for can be redeemed now: what stood in the way has ended. Of"
    " each wish once."
)
class WishAvailable(Notification):
    sku: str = strawberry.field(description="The studio's own id of the item.")
    title: str = strawberry.field(
        description="What the item is called, in the reader's locale where translated."
    )


@strawberry.type(
    description="The member has reached a milestone: of each once, where it was within the last"
    f" {TOLD_WITHIN.days} days."
)
class MilestoneReached(Notification):
    kind: MilestoneKind = strawberry.field(description="What it counts.")
    number: int = strawberry.field(description="How many; of TIER the rank.")


@strawberry.type(description="A gift has come, or what became of one that the reader gave; or one ends soon.")
class GiftUpdated(Notification):
    gift_id: strawberry.ID = strawberry.field(description="Laurel's id of the gift, in `Member.gifts`.")
    news: GiftNews = strawberry.field(description="What has happened to it.")
    title: str = strawberry.field(description="What is given, as it was called then.")
    name: str | None = strawberry.field(
        description="The other side's display name; null where it is not shown, or did nothing."
    )
    expires_at: datetime = strawberry.field(description="From when on it cannot be claimed any more.")


@strawberry.type(
    description="What became of a gift card that the reader gave, or one comes back soon. It does not say who"
    " has claimed it."
)
class GiftCardUpdated(Notification):
    gift_card_id: strawberry.ID = strawberry.field(description="Its `GiftCard.id`.")
    card_news: GiftCardNews = strawberry.field(description="What has happened to it.")
    value: Money = strawberry.field(description="What it is worth.")
    expires_at: datetime = strawberry.field(description="From when on it cannot be claimed any more.")


@strawberry.type(description="The member was given a coupon.")
class CouponIssued(Notification):
    coupon_id: strawberry.ID = strawberry.field(description="The coupon's id, of `Member.coupons`.")
    title: str = strawberry.field(description="The coupon's title at that time.")
    coupon_expires_at: datetime | None = strawberry.field(
        description="When the coupon ended, as of that time; null for one without an end."
    )


@strawberry.type(
    description="A pack ends, or renews by itself, soon: on the days before its end that the rules name."
)
class PackEndingReminder(Notification):
    pack: str = strawberry.field(description="The pack's code in the rules.")
    title: str = strawberry.field(
        description="What it is called, in the reader's locale where the rules have it in that."
    )
    ends_at: datetime = strawberry.field(description="The end of what is paid for.")
    days_left: int = strawberry.field(description="Days left when it was sent.")
    renews: bool = strawberry.field(description="Whether it renews by itself.")
    price: Money = strawberry.field(description="What the rules said then that the next period costs.")
    lost_items: list[str] = strawberry.field(
        description="Titles of the items of the inventory that go with it, where it does not renew by itself;"
        " those that the player owns by nothing else now."
    )


@strawberry.type(description="A pack gives nothing any more: its end has passed, and the days of grace.")
class PackExpiredNotice(Notification):
    pack: str = strawberry.field(description="The pack's code in the rules.")
    title: str = strawberry.field(
        description="What it is called, in the reader's locale where the rules have it in that."
    )
    lost_items: list[str] = strawberry.field(
        description="Titles of the items of the inventory that went with it; those that"
        " the player owns by nothing else now."
    )


@strawberry.type(description="The price of the member's bargaining has reached the floor.")
class BargainReached(Notification):
    bargain_id: strawberry.ID = strawberry.field(description="Its `Bargain.id`.")
    title: str = strawberry.field(description="What the studio called it at that time.")
    value: Money = strawberry.field(description="The price that it has reached.")
    expires_at: datetime = strawberry.field(description="Until when a unit is held at that price.")


NOTIFICATIONS: tuple[type[Notification], ...] = (
    *(SeasonEndingReminder, KeepThresholdReminder, ScExpiringReminder, PExpiringReminder),
    *(TierChanged, PointsChanged, RewardEarned, RedemptionUpdated),
    *(
        InvitationUpdated,
        StoredValueExpiringReminder,
        GiftUpdated,
        WishAvailable,
        MilestoneReached,
        CouponIssued,
        GiftCardUpdated,
        PackEndingReminder,
        PackExpiredNotice,
        BargainReached,
    ),
)
"""The types that implement `Notification`; a schema is given them, since no field names them."""


@strawberry.type(description="A notification of a page.")
class NotificationEdge:
    node: Notification = strawberry.field(description="The notification.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of the inbox, newest first.")
class NotificationConnection:
    edges: list[NotificationEdge] = strawberry.field(description="The notifications of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
    unread_count: int = strawberry.field(description="How many are unread in all pages.")


@strawberry.type(description="Whether a member wants notifications of a kind.")
class NotificationPreference(Node):
    id: strawberry.ID = strawberry.field(description="Of the member and the kind.")
    kind: NotificationKind = strawberry.field(description="The kind of notifications.")
    wanted: bool = strawberry.field(
        description="Whether they are stored and sent: true unless the player declined them."
    )


@strawberry.type(description="What `markNotificationsRead` answers.")
class MarkNotificationsReadPayload:
    notifications: list[Notification] = strawberry.field(
        description="Those that were named, each once, as they are now."
    )
    marked: list[strawberry.ID] = strawberry.field(
        description="Ids of those that were unread until this call. Of calls at the same time one alone has"
        " each id: a surface that shows an event once shows it if its id is here."
    )


@strawberry.type(description="What `setNotificationPreference` answers.")
class SetNotificationPreferencePayload:
    preferences: list[NotificationPreference] = strawberry.field(description="All kinds, as they are now.")
