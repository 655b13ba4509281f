"""What a studio's endpoints are told of a member: its changes, and the reminders that became due. Pure."""

from app.domain.notifications import Notification, NotificationKind
from app.domain.rules import RuleBook
from app.events.outbox import OutboxEvent
from app.events.types import (
    PointsExpiring,
    ProgressThreshold,
    SeasonEnding,
    WebhookEvent,
    tier_ref,
    webhook_events_for,
)
from app.loyalty.state import MemberState


def announce(state: MemberState, book: RuleBook, *, imported: bool) -> list[OutboxEvent]:
    """All that was done to a member since it was stored, as events for the outbox, in order."""
    changes = webhook_events_for(
        state.external_id,
        state.stored,
        [row.change for row in state.history],
        [stored.event for stored in state.events],
        book,
        imported=imported,
    )
    found = [OutboxEvent(state.id, said.type, said.data(), at) for said, at in changes]
    for notification in state.notifications:
        said = _reminder(state.external_id, notification, book)
        if said is not None:
            found.append(OutboxEvent(state.id, said.type, said.data(), notification.at, notification.key))
    return sorted(found, key=lambda told: told.occurred_at)


def _reminder(player_id: str, notification: Notification, book: RuleBook) -> WebhookEvent | None:
    """The reminder as endpoints hear of it; None for what the changes tell already."""
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
    return None
