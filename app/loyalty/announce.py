"""What a studio's endpoints are told of a member: its changes, and the reminders that became due. Pure."""

from app.domain.notices import Notice, NoticeKind
from app.domain.rules import RuleBook
from app.events.outbox import Told
from app.events.types import (
    Announcement,
    PointsExpiring,
    ProgressThreshold,
    SeasonEnding,
    announced,
    tier_said,
)
from app.loyalty.state import MemberState


def announce(state: MemberState, book: RuleBook, *, imported: bool) -> list[Told]:
    """All that was done to a member since it was stored, as facts for the outbox, in order."""
    changes = announced(
        state.player_id,
        state.stored,
        [row.change for row in state.history],
        [stored.event for stored in state.events],
        book,
        imported=imported,
    )
    found = [Told(state.id, said.type, said.data(), at) for said, at in changes]
    for notice in state.notices:
        said = _reminder(state.player_id, notice, book)
        if said is not None:
            found.append(Told(state.id, said.type, said.data(), notice.at, notice.key))
    return sorted(found, key=lambda told: told.occurred_at)


def _reminder(player_id: str, notice: Notice, book: RuleBook) -> Announcement | None:
    """The reminder as endpoints hear of it; None for what the changes tell already."""
    params = notice.params
    if notice.kind is NoticeKind.SEASON_ENDING:
        return SeasonEnding(
            player_id=player_id,
            ends_at=str(params["endsAt"]),
            days_left=int(params["daysLeft"]),
            tier=tier_said(int(params["rank"]), book.program(int(params["ladder"]))),
            progress=int(params["progress"]),
            keep_threshold=int(params["keepThreshold"]),
        )
    if notice.kind is NoticeKind.KEEP_THRESHOLD:
        return ProgressThreshold(
            player_id=player_id,
            percent=int(params["percent"]),
            tier=tier_said(int(params["rank"]), book.program(int(params["ladder"]))),
            progress=int(params["progress"]),
            keep_threshold=int(params["keepThreshold"]),
        )
    if notice.kind is NoticeKind.P_EXPIRING:
        return PointsExpiring(
            player_id=player_id,
            points=int(params["amount"]),
            expires_at=str(params["expiresAt"]),
            days_left=int(params["daysLeft"]),
        )
    return None
