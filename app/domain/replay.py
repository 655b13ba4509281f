"""The past counted again after a late purchase or a refund (rules.md §6). Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain import amounts
from app.domain.events import (
    Change,
    ChangeKind,
    Event,
    InviteQualified,
    InviteReversed,
    InviteRewarded,
    Joined,
    Purchase,
    Refund,
    Snapshot,
    Standing,
    season_ladder,
    with_absorbed_changes,
)
from app.domain.pack_events import PackPaid, PackReversed
from app.domain.rules import RuleBook
from app.domain.standing import fold

MAX_SHOWN = 3
"""How many of the things that came out differently the correction's sentence names."""


@dataclass(frozen=True, slots=True)
class Replay:
    """The standing counted again, and the entries that explain the difference to what was shown before."""

    standing: Standing
    changes: list[Change]


def replay(
    before: Standing,
    known: Sequence[Event],
    event: Event,
    received_at: datetime,
    book: RuleBook,
    *,
    earlier_join: Joined | None = None,
    start: Snapshot | None = None,
) -> Replay:
    """Count `known` again with `event` among them, at `received_at`.

    `before` is the standing shown until now, settled to `received_at`; `earlier_join` is the join that the
    event moved back to itself; with `start`, `known` are the events after that snapshot alone. The entries
    are what the event itself gave or took, and a correction where the rest of the history came out
    differently by it; they stand at the instant of receipt, so that the history only ever grows at its end.
    Raises `TooManyPoints`.
    """
    _, old = fold(known, received_at, book, start)
    moved = [] if earlier_join is None else [earlier_join]
    after, new = fold([*known, *moved, event], received_at, book, start)
    own = _own_change(old, new, event)
    if earlier_join is not None:
        own = replace(own, details={**own.details, "joined": "yes"})
    own = replace(
        own,
        at=received_at,
        tier=before.tier,
        ladder_version=season_ladder(before, book).version,
        event=event.seq,
    )
    changes = [own]
    explained = (before.progress + own.sc, before.p + own.p)
    if explained != (after.progress, after.p) or _place(after) != _place(before):
        different = _different(old, new)
        changes.append(_correction(before, after, own, different, book))
    return Replay(after, changes)


def _place(standing: Standing) -> tuple[int, datetime, datetime, int]:
    return standing.tier, standing.season_started_at, standing.season_ends_at, standing.loops


def _own_change(old: Sequence[Change], new: Sequence[Change], event: Event) -> Change:
    """Returns what the event did by itself: the points of a purchase or an invitation, those that a refund
    or a reversal took back, or a period of a pack."""
    if isinstance(event, Purchase | InviteQualified | InviteRewarded | PackPaid):
        own = next(c for c in new if c.event == event.seq and c.kind == event.kind.value)
        return replace(own, details={**own.details, "countedAt": own.at.isoformat()})
    if isinstance(event, InviteReversed):
        return _reversal(old, event)
    if isinstance(event, PackReversed):
        return _pack_reversal(old, event)
    if not isinstance(event, Refund):
        raise LookupError(f"{event.kind} cannot arrive late")
    before, after = (_purchase_change(trace, event.purchase_id) for trace in (old, new))
    details = {
        "amount": amounts.money(event.amount),
        "currency": event.currency,
        "sc": before.sc - after.sc,
        "p": before.p - after.p,
        "reason": event.reason,
    }
    return replace(
        after,
        kind=ChangeKind.REFUND,
        sc=after.sc - before.sc,
        p=after.p - before.p,
        details=details,
        reference=event.reference,
    )


def _reversal(old: Sequence[Change], event: InviteReversed) -> Change:
    kinds = {ChangeKind.INVITE_QUALIFIED, ChangeKind.INVITE_REWARDED}
    changes = with_absorbed_changes(old)
    before = next(c for c in changes if c.kind in kinds and c.reference == event.invitation)
    details = {
        "sc": before.sc,
        "p": before.p,
        "side": "inviter" if before.kind is ChangeKind.INVITE_QUALIFIED else "invitee",
    }
    return replace(
        before,
        kind=ChangeKind.INVITE_REVERSED,
        sc=-before.sc,
        p=-before.p,
        details=details,
        reference=event.reference,
    )


def _pack_reversal(old: Sequence[Change], event: PackReversed) -> Change:
    changes = with_absorbed_changes(old)
    before = next(c for c in changes if c.kind is ChangeKind.PACK_PERIOD and c.reference == event.payment)
    details = {name: before.details[name] for name in ("pack", "amount", "currency")}
    return replace(before, kind=ChangeKind.PACK_REVERSED, details=details, reference=event.reference)


def _purchase_change(trace: Sequence[Change], purchase: str) -> Change:
    changes = with_absorbed_changes(trace)
    return next(c for c in changes if c.kind is ChangeKind.PURCHASE and c.reference == purchase)


def _different(old: Sequence[Change], new: Sequence[Change]) -> list[tuple[Change, bool]]:
    """Returns what explains the difference, in order: changes that only the new count has, and rewards of
    missions that only the old one has, which are taken back (True)."""
    before, after = ({_identity(change) for change in trace} for trace in (old, new))
    added = [(c, False) for c in new if _explains(c) and _identity(c) not in before]
    removed = [(c, True) for c in old if "mission" in c.details and _identity(c) not in after]
    return sorted(added + removed, key=lambda difference: difference[0].at)


_EXPLAINING = {ChangeKind.RENEWED, ChangeKind.DEMOTED, ChangeKind.PROMOTED, ChangeKind.P_EXPIRED}


def _explains(change: Change) -> bool:
    return change.kind in _EXPLAINING or "mission" in change.details


def _identity(change: Change) -> tuple[object, ...]:
    # What a mission gives, it gives once, whenever that is.
    mission = change.details.get("mission")
    return (change.kind, change.at, change.tier) if mission is None else (change.kind, mission)


def _correction(
    before: Standing, after: Standing, own: Change, different: Sequence[tuple[Change, bool]], book: RuleBook
) -> Change:
    ladder = season_ladder(after, book)
    details: dict[str, str | int] = {
        "from": season_ladder(before, book).tier(before.tier).name,
        "fromProgress": before.progress,
        "to": ladder.tier(after.tier).name,
        "progress": after.progress,
        "span": ladder.tier(after.tier).span,
        "cause": own.kind.value,
    }
    for number, (change, is_removed) in enumerate(different[-MAX_SHOWN:]):
        details[f"different{number}"] = change.kind.value
        if is_removed:
            details[f"different{number}Gone"] = "yes"
        details[f"different{number}At"] = change.at.isoformat()
        details |= {f"different{number}.{name}": value for name, value in change.details.items()}
    return replace(
        own,
        kind=ChangeKind.CORRECTED,
        tier=after.tier,
        ladder_version=ladder.version,
        sc=after.progress - before.progress - own.sc,
        p=after.p - before.p - own.p,
        details=details,
    )
