"""What a member is told: reminders, and news of changes and redemptions, each under a stable key. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.domain.events import Change, ChangeDetails, ChangeKind, Standing, season_ladder
from app.domain.instants import format_instant
from app.domain.invitations import InvitationState
from app.domain.rules import RuleBook
from app.domain.store import RedemptionStatus, gives_back

NOTHING_MORE: ChangeDetails = {}


class NotificationKind(StrEnum):
    """What a notice is about: one for each type of the schema that implements `Notification`."""

    SEASON_ENDING = "SEASON_ENDING"
    KEEP_THRESHOLD = "KEEP_THRESHOLD"
    SC_EXPIRING = "SC_EXPIRING"
    P_EXPIRING = "P_EXPIRING"
    TIER_CHANGED = "TIER_CHANGED"
    POINTS_CHANGED = "POINTS_CHANGED"
    REDEMPTION_UPDATED = "REDEMPTION_UPDATED"
    REWARD_EARNED = "REWARD_EARNED"
    INVITATION_UPDATED = "INVITATION_UPDATED"
    STORED_VALUE_EXPIRING = "STORED_VALUE_EXPIRING"
    GIFT_UPDATED = "GIFT_UPDATED"
    WISH_AVAILABLE = "WISH_AVAILABLE"
    MILESTONE_REACHED = "MILESTONE_REACHED"
    COUPON_ISSUED = "COUPON_ISSUED"
    GIFT_CARD_UPDATED = "GIFT_CARD_UPDATED"
    PACK_ENDING = "PACK_ENDING"
    PACK_EXPIRED = "PACK_EXPIRED"
    BARGAIN_REACHED = "BARGAIN_REACHED"


class RewardSource(StrEnum):
    """What gave a reward that a member is told of."""

    MISSION = "MISSION"
    STREAK = "STREAK"


@dataclass(frozen=True, slots=True)
class Notification:
    """Something to tell a member at `at`, the game's instant. Of those with one key, one is ever stored.

    `params` are what its fields and its sentence are made of: relative numbers, names, instants as text.
    """

    kind: NotificationKind
    key: str
    at: datetime
    params: ChangeDetails


def news(
    before: Standing | None, rows: Iterable[tuple[int, Change]], book: RuleBook, *, imported: bool = False
) -> list[Notification]:
    """Returns the notices of what these numbered entries of a member's history gave, took or changed.

    `before` is the standing that the entries start from, None for a member that is new. Entries of history
    from before Laurel (`imported`) are no news. A member that was merged away gets none: the survivor does.
    """
    entries = list(rows)
    if any(change.kind is ChangeKind.CLOSED for _, change in entries):
        return []
    return [
        notification
        for change, notification in _notices_of(before, entries, book)
        if not imported or (before is not None and change.event is None)
    ]


def _notices_of(
    before: Standing | None, entries: Iterable[tuple[int, Change]], book: RuleBook
) -> Iterator[tuple[Change, Notification]]:
    """Yield the notices of entries, each with its change.

    P of a reward, or of an invitation, are told with it, and not once more as points that changed.
    """
    balance = 0 if before is None else before.p
    held = None if before is None else (before.tier, season_ladder(before, book).version)
    rewards: dict[tuple[int | None, RewardSource, str], list[tuple[int, Change]]] = {}
    for seq, change in entries:
        balance += change.p
        reward = _reward_of(change)
        if change.kind in _INVITES:
            yield change, _invite_changed(change)
        elif reward is not None:
            rewards.setdefault((change.event, *reward), []).append((seq, change))
        elif change.p:
            yield change, _points_changed(seq, change, balance)
        if held is not None and (held[0] != change.tier or change.kind is ChangeKind.LOOPED):
            yield change, _tier_changed(seq, change, held, book)
        held = (change.tier, change.ladder_version)
    for (_, source, code), granted in rewards.items():
        yield granted[0][1], _reward_earned(source, code, granted)


def _reward_of(change: Change) -> tuple[RewardSource, str] | None:
    """Returns what gave a reward, and its code; None for a change that is none."""
    details = change.details
    if "mission" in details:
        return RewardSource.MISSION, str(details["mission"]).rpartition("@")[0]
    return (RewardSource.STREAK, str(details["activity"])) if "streak" in details else None


def _reward_earned(source: RewardSource, code: str, granted: Sequence[tuple[int, Change]]) -> Notification:
    """Returns the one notice of the SC and the P that were granted together."""
    seq, first = granted[0]
    params: dict[str, str | int] = {
        "source": source.value,
        "code": code,
        "title": first.details["reason"],
        "sc": sum(change.sc for _, change in granted),
        "p": sum(change.p for _, change in granted),
    }
    if source is RewardSource.STREAK:
        params["days"] = first.details["streak"]
    return Notification(
        NotificationKind.REWARD_EARNED, f"{NotificationKind.REWARD_EARNED}/{seq}", first.at, params
    )


_INVITES: Mapping[ChangeKind, InvitationState] = {
    ChangeKind.INVITE_QUALIFIED: InvitationState.QUALIFIED,
    ChangeKind.INVITE_REWARDED: InvitationState.QUALIFIED,
    ChangeKind.INVITE_REVERSED: InvitationState.REVERSED,
}


def _invite_changed(change: Change) -> Notification:
    details = change.details
    # The event of the inviter is called by the invitation's id alone.
    invitation = change.reference.partition("/")[0]
    came_by = change.kind is ChangeKind.INVITE_REWARDED or details.get("side") == "invitee"
    params: dict[str, str | int] = {"sc": change.sc, "p": change.p}
    if came_by:
        params["invitee"] = "yes"
    if "beyond" in details:
        params["beyond"] = "yes"
    return invitation_updated(invitation, _INVITES[change.kind], change.at, params)


def invitation_updated(
    invitation: str, state: InvitationState, at: datetime, more: ChangeDetails = NOTHING_MORE
) -> Notification:
    """Returns the notice of an invitation's new state, for its inviter; for its invitee where `more` says so.

    An invitation that was pending and joined before may be so again: of each state one is told.
    """
    side = "/invitee" if "invitee" in more else ""
    return Notification(
        NotificationKind.INVITATION_UPDATED,
        f"{NotificationKind.INVITATION_UPDATED}/{invitation}/{state}{side}",
        at,
        {"state": state.value, "sc": 0, "p": 0, **more},
    )


def _points_changed(seq: int, change: Change, balance: int) -> Notification:
    params: ChangeDetails = {"delta": change.p, "balance": balance, "reason": change.kind.value}
    return Notification(
        NotificationKind.POINTS_CHANGED, f"{NotificationKind.POINTS_CHANGED}/{seq}", change.at, params
    )


def _tier_changed(seq: int, change: Change, held: tuple[int, int], book: RuleBook) -> Notification:
    rank, version = held
    params: ChangeDetails = {
        "from": rank,
        "fromLadder": version,
        "fromName": book.program(version).tier(rank).name,
        "to": change.tier,
        "toLadder": change.ladder_version,
        "toName": book.program(change.ladder_version).tier(change.tier).name,
        "reason": change.kind.value,
    }
    return Notification(
        NotificationKind.TIER_CHANGED, f"{NotificationKind.TIER_CHANGED}/{seq}", change.at, params
    )


def redemption_updated(
    redemption_id: UUID,
    status: RedemptionStatus,
    title: str,
    at: datetime,
    *,
    is_gift: bool = False,
    is_given: bool = False,
    expired: int = 0,
) -> Notification | None:
    """Returns the notice of a redemption that was settled; None while it is PENDING.

    A redemption that comes to nothing gives back P, or the claim where it `is_gift` of a benefit; where it
    `is_given` by another member, P go back to that one. `expired` is how many of its P came back after their
    expiry.
    """
    if status is RedemptionStatus.PENDING:
        return None
    params: ChangeDetails = {"redemption": str(redemption_id), "status": status.value, "title": title}
    if (is_gift or is_given) and gives_back(status):
        params = {**params, "back": "CLAIM" if is_gift else "GIVER"}
    if expired:
        params = {**params, "expired": expired}
    key = f"{NotificationKind.REDEMPTION_UPDATED}/{redemption_id}/{status}"
    return Notification(NotificationKind.REDEMPTION_UPDATED, key, at, params)


def wish_available(wish_id: UUID, sku: str, title: str, at: datetime) -> Notification:
    """Returns the notice that an item which the member wishes for can be redeemed now."""
    return Notification(
        NotificationKind.WISH_AVAILABLE,
        f"{NotificationKind.WISH_AVAILABLE}/{wish_id}",
        at,
        {"sku": sku, "title": title},
    )


def coupon_issued(coupon_id: UUID, title: str, expires_at: datetime | None, at: datetime) -> Notification:
    """Returns the notice of a coupon that a member was given."""
    params: ChangeDetails = {"coupon": str(coupon_id), "title": title}
    if expires_at is not None:
        params = {**params, "expiresAt": format_instant(expires_at)}
    return Notification(
        NotificationKind.COUPON_ISSUED, f"{NotificationKind.COUPON_ISSUED}/{coupon_id}", at, params
    )
