"""The inbox of a member, as one caller may read it; marking as read, and preferences."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Annotated, TypedDict
from uuid import UUID

import strawberry

from app.domain.errors import NotFound
from app.domain.events import ChangeDetails, ChangeKind
from app.domain.gift_cards import GiftCardNews
from app.domain.gifts import GiftNews
from app.domain.growth.reasons import missing_in
from app.domain.instants import parse_instant
from app.domain.invitations import InvitationState
from app.domain.milestones import MilestoneKind
from app.domain.notifications import NotificationKind, RewardSource
from app.domain.rules import visible_rank
from app.domain.seasons import settle
from app.domain.top_ups import BonusPolicy
from app.infra.ids import parse_uuid
from app.loyalty.measures import rows_with_measures
from app.loyalty.queries import MemberRow
from app.notifications.queries import NotificationRow, declined_kinds
from app.notifications.service import MAX_MARKED, mark_read, read_inbox, set_kind_wanted
from app.store.redemption_queries import Own, redemptions_by_id
from app.texts.growth import what_is_missing
from app.texts.notifications import message
from app.texts.titles import title_of_reward
from resolvers.context import Info
from resolvers.lost_items import lost_items
from resolvers.node_ids import id_of_member
from resolvers.pages import BadCursor, connection_of, decode_cursor, encode_cursor, window_of
from resolvers.store import buyer_of, redemption_of
from resolvers.titles import titles_of_items, titles_of_redeemed
from resolvers.view import View, view_of
from schema.common import Paging
from schema.enums import SeasonOutlook
from schema.game import Tier
from schema.money import Money
from schema.notifications import (
    CouponIssued,
    GiftCardUpdated,
    GiftUpdated,
    InvitationUpdated,
    KeepThresholdReminder,
    MarkNotificationsReadPayload,
    MilestoneReached,
    Notification,
    NotificationConnection,
    NotificationEdge,
    NotificationPreference,
    PExpiringReminder,
    PointsChanged,
    RedemptionUpdated,
    RewardEarned,
    ScExpiringReminder,
    SeasonEndingReminder,
    SetNotificationPreferencePayload,
    StoredValueExpiringReminder,
    TierChanged,
    WishAvailable,
)
from schema.scalars import Points
from schema.store import Redemption

_MAX_NUMBER_DIGITS = 18


@strawberry.type
class NotificationMutation:
    @strawberry.mutation(
        description="Mark notifications of the player's own as read, all or none of them; a repeat changes"
        " nothing. [GUEST]"
    )
    async def mark_notifications_read(
        self,
        info: Info,
        ids: Annotated[
            list[strawberry.ID],
            strawberry.argument(description=f"Which ones: up to {MAX_MARKED}. Others' are NOT_FOUND."),
        ],
    ) -> MarkNotificationsReadPayload:
        """Mark notifications as read. Raises BadUserInput for too many, NotFound for another member's."""
        context = info.context
        member = context.member().member
        view = await view_of(context, member.game)
        numbers = [_own_number(text, member.id) for text in ids]
        marked = await mark_read(
            context.services.core.database, member.game.id, member.id, numbers, view.game_now
        )
        return MarkNotificationsReadPayload(
            notifications=await notifications_of(view, member, marked.rows),
            marked=[strawberry.ID(notification_id(member.id, row.id)) for row in marked.newly],
        )

    @strawberry.mutation(
        description="Decline a kind of notifications, or want it again. What is declined is neither stored"
        " nor sent from then on; what was stored before stays. [GUEST]"
    )
    async def set_notification_preference(
        self,
        info: Info,
        kind: Annotated[NotificationKind, strawberry.argument(description="The kind.")],
        wanted: Annotated[bool, strawberry.argument(description="Whether the member wants it.")],
    ) -> SetNotificationPreferencePayload:
        context = info.context
        member = context.member().member
        declined = await set_kind_wanted(
            context.services.core.database, member.game.id, member.id, kind, wanted=wanted
        )
        return SetNotificationPreferencePayload(preferences=preferences_of(member.id, declined))


async def inbox_of_member(
    view: View, row: MemberRow, paging: Paging, *, unread_only: bool
) -> NotificationConnection:
    """Returns a page of the inbox, newest first, after storing what fell due. Raises BadUserInput."""
    window = window_of(paging, lambda cursor: (_number(cursor, row.id),))
    services = view.context.services

    inbox = await read_inbox(
        services.core,
        row,
        window,
        unread_only=unread_only,
        game_now=view.game_now,
        real_now=view.context.real_now,
    )
    shapes = await _shapes(view, row, inbox.rows)
    return connection_of(
        partial(NotificationConnection, unread_count=inbox.unread),
        NotificationEdge,
        window,
        inbox.rows,
        cursor_of=lambda notification: notification_id(row.id, notification.id),
        nodes_of=lambda shown: [shapes.shape(notification) for notification in shown],
    )


async def preferences_of_member(view: View, member: MemberRow) -> list[NotificationPreference]:
    """Returns every kind of notification, and whether the member wants it."""
    async with view.context.services.core.database.acquire() as connection:
        return preferences_of(member.id, await declined_kinds(connection, member.game.id, member.id))


def preferences_of(member_id: UUID, declined: Collection[NotificationKind]) -> list[NotificationPreference]:
    """Returns every kind of notification, wanted where it is not `declined`."""
    return [
        NotificationPreference(
            id=id_of_member("preference", member_id, kind), kind=kind, wanted=kind not in declined
        )
        for kind in NotificationKind
    ]


# --- ids ---


def notification_id(member_id: UUID, number: int) -> str:
    """Returns the id of a notification, which is also its cursor in the member's inbox."""
    return encode_cursor(member_id.hex, number)


def place_of(cursor: str) -> tuple[UUID, int]:
    """Returns the member and the number in a cursor of an inbox. Raises BadCursor."""
    owner, number = decode_cursor(cursor, 2)
    member_id = parse_uuid(owner)
    if member_id is None or not number.isdecimal() or len(number) > _MAX_NUMBER_DIGITS:
        raise BadCursor
    return member_id, int(number)


def _number(cursor: str, member_id: UUID) -> int:
    """Returns the number in a cursor of this member's inbox. Raises BadCursor for all others."""
    owner, number = place_of(cursor)
    if owner != member_id:
        raise BadCursor
    return number


def _own_number(text: str, member_id: UUID) -> int:
    try:
        return _number(text, member_id)
    except BadCursor:
        raise NotFound("There is no such notification of yours: nothing was marked.", ("ids",)) from None


# --- shapes ---


async def notifications_of(
    view: View, member: MemberRow, rows: Sequence[NotificationRow]
) -> list[Notification]:
    """Returns notifications as the caller may see them; they show as much of tiers as a history does."""
    shapes = await _shapes(view, member, rows)
    return [shapes.shape(row) for row in rows]


async def _shapes(view: View, member: MemberRow, rows: Sequence[NotificationRow]) -> "_Shapes":
    redemptions = [
        str(row.params["redemption"]) for row in rows if row.kind is NotificationKind.REDEMPTION_UPDATED
    ]
    wished = [str(row.params["sku"]) for row in rows if row.kind is NotificationKind.WISH_AVAILABLE]
    titles = {**await titles_of_redeemed(view, redemptions), **await titles_of_items(view, wished)}
    (member,) = await rows_with_measures(
        view.context.services.core.database, [member], view.game_now, view.book
    )
    return _Shapes(view, member, redemptions, titles, await lost_items(view, member, rows))


class _Common(TypedDict):
    """What every notification has."""

    id: strawberry.ID
    created_at: datetime
    read_at: datetime | None
    message: str


@dataclass(slots=True)
class _Shapes:
    """The answers for the rows of one page; the redemptions that they are about are read together.

    `titles` are what the reader calls redemptions, by their ids, and items, by their sku; `lost_items` the
    titles of what a notification says is lost, by its number.
    """

    view: View
    member: MemberRow
    redemption_ids: Sequence[str]
    titles: Mapping[str, str]
    lost_items: Mapping[int, Sequence[str]]
    _read: dict[str, Redemption] = field(default_factory=dict[str, Redemption])

    def _missing(self, row: NotificationRow) -> str | None:
        """Returns what the nearest path lacks to keep the tier; None where it lacks SC alone."""
        missing = missing_in(row.params)
        return what_is_missing(missing, self.view.book, self.view.locale) if missing else None

    def shape(self, row: NotificationRow) -> Notification:
        """Returns a row as the GraphQL type of its kind."""
        params, locale = self._translated(row), self.view.locale
        lost = self.lost_items.get(row.id, ())
        common: _Common = {
            "id": strawberry.ID(notification_id(self.member.id, row.id)),
            "created_at": row.created_at,
            "read_at": row.read_at,
            "message": message(row.kind, params, locale, lost, self._missing(row)),
        }
        made: Notification
        match row.kind:
            case NotificationKind.TIER_CHANGED:
                made = TierChanged(
                    **common,
                    from_=self._tier(params, "from"),
                    to=self._tier(params, "to"),
                    lost_items=list(lost),
                    reason=ChangeKind(params["reason"]),
                )
            case NotificationKind.POINTS_CHANGED:
                made = PointsChanged(
                    **common,
                    delta=_points(params, "delta"),
                    balance=_points(params, "balance"),
                    reason=ChangeKind(params["reason"]),
                )
            case NotificationKind.REWARD_EARNED:
                made = RewardEarned(
                    **common,
                    source=RewardSource(params["source"]),
                    code=str(params["code"]),
                    title=str(params["title"]),
                    reward_sc=_points(params, "sc"),
                    reward_p=_points(params, "p"),
                )
            case NotificationKind.REDEMPTION_UPDATED:
                made = RedemptionUpdated(**common, redemptions=self, redemption_id=str(params["redemption"]))
            case NotificationKind.INVITATION_UPDATED:
                made = InvitationUpdated(
                    **common,
                    state=InvitationState(params["state"]),
                    is_inviter="invitee" not in params,
                    reward_sc=_points(params, "sc"),
                    reward_p=_points(params, "p"),
                )
            case NotificationKind.WISH_AVAILABLE:
                made = WishAvailable(**common, sku=str(params["sku"]), title=str(params["title"]))
            case NotificationKind.MILESTONE_REACHED:
                made = MilestoneReached(
                    **common, kind=MilestoneKind(params["milestone"]), number=int(params["number"])
                )
            case NotificationKind.GIFT_UPDATED:
                made = GiftUpdated(
                    **common,
                    gift_id=strawberry.ID(str(params["gift"])),
                    news=GiftNews(params["news"]),
                    title=str(params["title"]),
                    name=None if "name" not in params else str(params["name"]),
                    expires_at=parse_instant(str(params["expiresAt"])),
                )
            case _:
                made = _reminder(row.kind, params, common, lost)
        return made

    def _translated(self, row: NotificationRow) -> ChangeDetails:
        """Returns the parameters with the titles that the reader gets."""
        params = row.params
        if row.kind is NotificationKind.REWARD_EARNED:
            return {**params, "title": title_of_reward(self.view.book, params, self.view.locale)}
        if row.kind is NotificationKind.REDEMPTION_UPDATED:
            return {**params, "title": self.titles.get(str(params["redemption"]), params["title"])}
        if row.kind is NotificationKind.WISH_AVAILABLE:
            return {**params, "title": self.titles.get(str(params["sku"]), params["title"])}
        return params

    def _tier(self, params: ChangeDetails, name: str) -> Tier:
        """Returns a tier held before; without benefits where it is hidden again (rules.md §8)."""
        view = self.view
        tier = view.tier(int(params[name]), int(params[f"{name}Ladder"]))
        if view.show_internal_numbers:
            return tier
        game_now = max(view.game_now, self.member.standing.applied_to)
        held = settle(self.member.standing, game_now, view.book)[0].tier
        seen = visible_rank(view.book.program_at(view.game_now), view.book.game_at(view.game_now), held)
        return tier if tier.rank <= seen else replace(tier, read_benefits=list, cacheable=False)

    async def redemption(self, redemption_id: str) -> Redemption:
        if not self._read:
            context = self.view.context
            player = context.player
            buyer = None if player is None else await buyer_of(self.view, player, self.member)
            redemption_ids = [UUID(text) for text in self.redemption_ids]
            async with context.services.core.database.acquire() as connection:
                rows = await redemptions_by_id(
                    connection, redemption_ids, Own(self.member.game.id, self.member.id)
                )
            self._read = {str(row.id): redemption_of(self.view, row, buyer) for row in rows}
        return self._read[redemption_id]


def _reminder(
    kind: NotificationKind, params: ChangeDetails, common: _Common, lost: Sequence[str]
) -> Notification:
    """Returns a notification of what is to come. Raises LookupError for one of what has happened."""
    match kind:
        case NotificationKind.SEASON_ENDING:
            return SeasonEndingReminder(
                **common,
                ends_at=parse_instant(str(params["endsAt"])),
                days_left=int(params["daysLeft"]),
                outlook=SeasonOutlook(params["outlook"]),
                lost_items=list(lost),
            )
        case NotificationKind.KEEP_THRESHOLD:
            return KeepThresholdReminder(
                **common, percent=int(params["percent"]), remaining=_points(params, "remaining")
            )
        case NotificationKind.SC_EXPIRING | NotificationKind.P_EXPIRING:
            expiring = ScExpiringReminder if kind is NotificationKind.SC_EXPIRING else PExpiringReminder
            return expiring(
                **common,
                amount=_points(params, "amount"),
                expires_at=parse_instant(str(params["expiresAt"])),
                days_left=int(params["daysLeft"]),
            )
        case NotificationKind.STORED_VALUE_EXPIRING:
            return StoredValueExpiringReminder(
                **common,
                value=Money(amount=Decimal(params["value"]), currency=str(params["currency"])),
                expires_at=parse_instant(str(params["expiresAt"])),
                days_left=int(params["daysLeft"]),
                outcome=BonusPolicy(params["outcome"]),
            )
        case NotificationKind.GIFT_CARD_UPDATED:
            return GiftCardUpdated(
                **common,
                gift_card_id=strawberry.ID(str(params["giftCard"])),
                card_news=GiftCardNews(params["news"]),
                value=Money(amount=Decimal(params["value"]), currency=str(params["currency"])),
                expires_at=parse_instant(str(params["expiresAt"])),
            )
        case NotificationKind.COUPON_ISSUED:
            return CouponIssued(
                **common,
                coupon_id=strawberry.ID(str(params["coupon"])),
                title=str(params["title"]),
                coupon_expires_at=parse_instant(str(params["expiresAt"])) if "expiresAt" in params else None,
            )
        case _:
            raise LookupError(kind)


def _points(params: ChangeDetails, name: str) -> Points:
    return Points(int(params[name]))
