"""Makes the webhook events of changes, reminders and redemptions. Pure.

What players see of the same is made elsewhere: the domain makes notifications, and streams read PostgreSQL.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Literal, Protocol
from uuid import UUID

from app.domain.events import Change, ChangeKind, Event, Refund, Standing, season_ladder
from app.domain.instants import format_instant
from app.domain.notifications import Notification, NotificationKind
from app.domain.rules import ProgramRules, RuleBook
from app.domain.store import ItemKind, RedemptionStatus
from app.events.outbox import OutboxEvent
from app.events.pack_types import PackChanged, PackEnding, PackExpired
from app.events.types import (
    LoadoutChanged,
    PointsExpired,
    PointsExpiring,
    ProgressThreshold,
    PurchaseRecorded,
    PurchaseRefunded,
    RedemptionCreated,
    RedemptionUpdated,
    SeasonClosed,
    SeasonEnding,
    TierChanged,
    TierRef,
    WebhookEvent,
)


class _Item(Protocol):
    @property
    def sku(self) -> str: ...
    @property
    def kind(self) -> ItemKind: ...


class _Redemption(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def external_id(self) -> str: ...
    @property
    def item(self) -> _Item: ...
    @property
    def quantity(self) -> int: ...
    @property
    def points_spent(self) -> int: ...
    @property
    def created_at(self) -> datetime: ...
    @property
    def due_at(self) -> datetime: ...


def member_events(
    member_id: UUID,
    player_id: str,
    book: RuleBook,
    *,
    before: Standing | None,
    changes: Iterable[Change],
    events: Sequence[Event],
    notifications: Iterable[Notification],
    imported: bool,
) -> list[OutboxEvent]:
    """Returns the events of a member's changes, and of the reminders that became due, by their instants.

    The parameters are those of `webhook_events_for`.
    """
    outbox_events = [
        OutboxEvent.of(member_id, event, at)
        for event, at in webhook_events_for(player_id, before, changes, events, book, imported=imported)
    ]
    for notification in notifications:
        event = _reminder(player_id, notification, book)
        if event is not None:
            outbox_events.append(OutboxEvent.of(member_id, event, notification.at, notification.key))
    return sorted(outbox_events, key=attrgetter("occurred_at"))


def redemption_created_event(member_id: UUID, redemption: _Redemption) -> OutboxEvent:
    """Returns the event of an item that was redeemed and waits to be fulfilled."""
    due_at = format_instant(redemption.due_at)
    event = RedemptionCreated.model_validate({**_order(redemption), "due_at": due_at})
    return OutboxEvent.of(member_id, event, redemption.created_at)


def redemption_updated_event(
    member_id: UUID, redemption: _Redemption, status: RedemptionStatus, at: datetime
) -> OutboxEvent:
    """Returns the event of a redemption that ended, by `status`, at the game's instant `at`.

    Raises pydantic's ValidationError for PENDING.
    """
    event = RedemptionUpdated.model_validate({**_order(redemption), "status": status.value})
    return OutboxEvent.of(member_id, event, at)


def loadout_changed_event(member_id: UUID, player_id: str, version: int, at: datetime) -> OutboxEvent:
    """Returns the event of a loadout that has this version since the game's instant `at`."""
    return OutboxEvent.of(member_id, LoadoutChanged(player_id=player_id, version=version), at)


def _order(redemption: _Redemption) -> Mapping[str, object]:
    """Returns the fields that both events of a redemption have."""
    return {
        "player_id": redemption.external_id,
        "redemption_id": str(redemption.id),
        "sku": redemption.item.sku,
        "kind": redemption.item.kind.value,
        "quantity": redemption.quantity,
        "points_spent": redemption.points_spent,
    }


def tier_ref(rank: int, ladder: ProgramRules) -> TierRef:
    """Returns the tier of this rank as messages have it."""
    tier = ladder.tier(rank)
    return TierRef(rank=tier.rank, code=tier.code, name=tier.name)


def webhook_events_for(
    player_id: str,
    before: Standing | None,
    changes: Iterable[Change],
    events: Sequence[Event],
    book: RuleBook,
    *,
    imported: bool = False,
) -> list[tuple[WebhookEvent, datetime]]:
    """Returns the events of a member's changes, each with its instant, in their order.

    `before` is the standing before the first change, None for a new member; `events` are those that caused
    the changes. Changes by history from before Laurel (`imported`) have no events. Events of redemptions and
    reminders are not among them: they are made where those are, since changes do not have all their fields.
    """
    refunds = {event.reference: event.purchase_id for event in events if isinstance(event, Refund)}
    webhook_events: list[tuple[WebhookEvent, datetime]] = []
    tier_before = None if before is None else tier_ref(before.tier, season_ladder(before, book))
    for change in changes:
        ladder = book.program(change.ladder_version)
        tier = tier_ref(change.tier, ladder)
        if not imported or (before is not None and change.event is None):
            own = _event_of_change(player_id, change, tier, refunds)
            if own is not None:
                webhook_events.append((own, change.at))
            # A member that was merged into another one holds that one's tier: no event of its own.
            if (
                tier_before is not None
                and tier_before.rank != tier.rank
                and change.kind is not ChangeKind.CLOSED
            ):
                moved = TierChanged(
                    player_id=player_id,
                    cause=_CAUSES.get(change.kind, "OTHER"),
                    previous_tier=tier_before,
                    tier=tier,
                )
                webhook_events.append((moved, change.at))
        tier_before = tier
    return webhook_events


_CAUSES: Mapping[ChangeKind, Literal["PROMOTED", "DEMOTED", "CORRECTED"]] = {
    ChangeKind.PROMOTED: "PROMOTED",
    ChangeKind.DEMOTED: "DEMOTED",
    ChangeKind.CORRECTED: "CORRECTED",
}
_OUTCOMES: Mapping[ChangeKind, Literal["RENEWED", "RESTARTED", "DEMOTED"]] = {
    ChangeKind.RENEWED: "RENEWED",
    ChangeKind.RESTARTED: "RESTARTED",
    ChangeKind.DEMOTED: "DEMOTED",
}


_PACK_CAUSES: Mapping[ChangeKind, Literal["PAID", "CANCELLED", "REFUNDED", "CHARGED_BACK"]] = {
    ChangeKind.PACK_PERIOD: "PAID",
    ChangeKind.PACK_CANCELLED: "CANCELLED",
    ChangeKind.PACK_ENDED: "REFUNDED",
    ChangeKind.PACK_REVERSED: "CHARGED_BACK",
}


def _event_of_change(
    player_id: str, change: Change, tier: TierRef, refunds: Mapping[str, str]
) -> WebhookEvent | None:
    """Returns the event of the change itself; None for kinds without one."""
    details = change.details
    if (outcome := _OUTCOMES.get(change.kind)) is not None:
        return SeasonClosed(
            player_id=player_id,
            outcome=outcome,
            ended_at=format_instant(change.at),
            seasons=int(details["seasons"]),
            reached=int(details["reached"]),
            needed=int(details["needed"]),
            tier=tier,
        )
    if (cause := _PACK_CAUSES.get(change.kind)) is not None:
        until = str(details["until"]) if "until" in details else None
        return PackChanged(player_id=player_id, pack=str(details["pack"]), cause=cause, until=until)
    if change.kind is ChangeKind.P_EXPIRED:
        return PointsExpired(player_id=player_id, points=-change.p)
    if change.kind is ChangeKind.PURCHASE:
        return PurchaseRecorded(
            player_id=player_id,
            purchase_id=change.reference,
            amount=str(details["amount"]),
            currency=str(details["currency"]),
            sc=change.sc,
            p=change.p,
        )
    if change.kind is ChangeKind.REFUND:
        return PurchaseRefunded(
            player_id=player_id,
            refund_id=change.reference,
            purchase_id=refunds[change.reference],
            amount=str(details["amount"]),
            currency=str(details["currency"]),
            sc=change.sc,
            p=change.p,
        )
    return None


def _reminder(player_id: str, notification: Notification, book: RuleBook) -> WebhookEvent | None:
    """Returns the event of a reminder; None for a notification whose event is that of a change."""
    params = notification.params
    if notification.kind is NotificationKind.SEASON_ENDING:
        return SeasonEnding(
            player_id=player_id,
            ends_at=str(params["endsAt"]),
            days_left=int(params["daysLeft"]),
            tier=tier_ref(int(params["rank"]), book.program(int(params["ladder"]))),
            progress=int(params["progress"]),
            keep_threshold=int(params["keepThreshold"]),
        )
    if notification.kind is NotificationKind.KEEP_THRESHOLD:
        return ProgressThreshold(
            player_id=player_id,
            percent=int(params["percent"]),
            tier=tier_ref(int(params["rank"]), book.program(int(params["ladder"]))),
            progress=int(params["progress"]),
            keep_threshold=int(params["keepThreshold"]),
        )
    if notification.kind is NotificationKind.P_EXPIRING:
        return PointsExpiring(
            player_id=player_id,
            points=int(params["amount"]),
            expires_at=str(params["expiresAt"]),
            days_left=int(params["daysLeft"]),
        )
    if notification.kind is NotificationKind.PACK_ENDING:
        return PackEnding(
            player_id=player_id,
            pack=str(params["pack"]),
            ends_at=str(params["endsAt"]),
            days_left=int(params["daysLeft"]),
            renews=params["outcome"] == "RENEWS",
        )
    if notification.kind is NotificationKind.PACK_EXPIRED:
        return PackExpired(player_id=player_id, pack=str(params["pack"]))
    return None
