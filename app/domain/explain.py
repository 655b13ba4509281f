"""A sentence for every change, as studios and staff read it: what was counted, against which threshold. Pure.

It is exact, and in English. The numbers are relative ones: progress, spans and deltas, never a position. What
players read of the same, in their language, is `app.texts.history`.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal

from app.domain.events import ChangeDetails, ChangeKind
from app.domain.growth.measures import MeasureCounts
from app.domain.growth.reasons import LeafReason, path_reasons
from app.domain.growth.windows import WindowKind


def explain(
    kind: ChangeKind, sc: int, p: int, details: ChangeDetails, rules_version: int | None = None
) -> str:
    """Returns a sentence on what happened and why; with the rules version where the caller may see it."""
    sentence = _SENTENCES[kind](sc, p, details)
    return sentence if rules_version is None else f"{sentence} Judged by rules version {rules_version}."


def _number(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else value


def _day(text: str | int) -> str:
    return f"{datetime.fromisoformat(str(text)):%d %b %Y %H:%M} UTC"


def _joined(_sc: int, _p: int, details: ChangeDetails) -> str:
    return f"Joined on {details['to']}; the season lasts {details['days']} days."


def _times(label: str, factor: str | int, why: str) -> str:
    return "" if factor == "1" else f" {label} {factor} {why}"


def _purchase(sc: int, p: int, details: ChangeDetails) -> str:
    boosts = f", boosted by {details['boosts']}" if details["boosts"] else ""
    boosts += f", with the pack {details['packs']}" if "packs" in details else ""
    counted = f" Counted at {_day(details['countedAt'])}, when it was made" if "countedAt" in details else ""
    counted += ": the membership begins with it." if "joined" in details else "." if counted else ""
    tier = details["tier"]
    sc_rate = f"{details['scPerUsd']} per USD{_times('x', details['scMultiplier'], f'on {tier}')}"
    p_rate = f"{details['pPerUsd']} per USD{_times('x', details['pMultiplier'], f'on {tier}')}"
    return (
        f"Purchase of {details['amount']} {details['currency']} on {tier}: "
        f"{sc:,} SC ({sc_rate}) and {p:,} P ({p_rate}){boosts}.{counted}"
    )


def _refund(_sc: int, _p: int, details: ChangeDetails) -> str:
    reason = f" ({details['reason']})" if details["reason"] else ""
    return (
        f"{details['amount']} {details['currency']} of a purchase went back{reason}: "
        f"the {_number(details['sc'])} SC and {_number(details['p'])} P it had earned went with it."
    )


def _because(details: ChangeDetails) -> str:
    streak = f", {details['streak']} days in a row" if "streak" in details else ""
    return f": {details['reason']}{streak}" if details["reason"] else ""


def _sc_granted(sc: int, _p: int, details: ChangeDetails) -> str:
    return f"{sc:,} SC granted{_because(details)}."


def _p_granted(_sc: int, p: int, details: ChangeDetails) -> str:
    return f"{p:,} P granted{_because(details)}."


def _p_spent(_sc: int, p: int, details: ChangeDetails) -> str:
    return f"{-p:,} P spent{_because(details)}."


def _p_returned(_sc: int, p: int, details: ChangeDetails) -> str:
    return f"{p:,} P given back{_because(details)}."


def _p_expired(_sc: int, p: int, details: ChangeDetails) -> str:
    if "returned" in details:
        return f"{-p:,} P expired when they came back: their time ran out while they were spent."
    return f"{-p:,} P expired: no purchase was made in time to keep them."


_PERIODS = {"MONTH": "month", "QUARTER": "quarter", "HALF": "half-year", "YEAR": "year"}


def _path(details: ChangeDetails) -> str:
    """Returns the path that decided: "530 of 500 USD in 90 days"; "" where SC alone did."""
    return " and ".join(_leaf(reason) for reason in path_reasons(details))


def _leaf(reason: LeafReason) -> str:
    counted = {
        None: "SC",
        MeasureCounts.SPEND_USD: "USD",
        MeasureCounts.PURCHASES: "purchases",
        MeasureCounts.INVITATIONS: "invitations",
        MeasureCounts.ACTIVITY: reason.activity,
    }[reason.counts]
    text = f"{_decimal(reason.value)} of {_decimal(reason.needed)} {counted}"
    window = reason.window
    if window is None or window.kind is WindowKind.LIFETIME:
        return text
    if window.kind is WindowKind.ROLLING:
        return f"{text} in {window.days} days"
    return f"{text} in the {_PERIODS[window.period] if window.period else 'season'}"


def _decimal(value: Decimal) -> str:
    return f"{value:,f}"


def _promoted_by_path(path: str, details: ChangeDetails) -> str:
    carried = f"; {_number(details['carried'])} SC carried over" if details.get("carried") else ""
    return (
        f"Promoted to {details['to']}: {path}; progress was {_number(details['reached'])} of"
        f" {_number(details['span'])}{carried}. A season of {details['days']} days began."
    )


def _invite_qualified(sc: int, p: int, details: ChangeDetails) -> str:
    if "beyond" in details:
        return "An invitation qualified: it counts, without a reward, since the limit of rewards was reached."
    return f"An invitation qualified: {sc:,} SC and {p:,} P granted."


def _invite_rewarded(sc: int, p: int, _details: ChangeDetails) -> str:
    return f"The invitation that the member came by qualified: {sc:,} SC and {p:,} P granted."


def _invite_reversed(_sc: int, _p: int, details: ChangeDetails) -> str:
    which = "An invitation" if details["side"] == "inviter" else "The invitation that the member came by"
    return (
        f"{which} was taken back: the {_number(details['sc'])} SC and {_number(details['p'])} P"
        " it had given went with it."
    )


def _pack_period(_sc: int, _p: int, details: ChangeDetails) -> str:
    renews = " and renews by itself" if "renews" in details else ""
    counted = f" Counted at {_day(details['countedAt'])}, when it was paid." if "countedAt" in details else ""
    return (
        f"Pack {details['pack']} paid with {details['amount']} {details['currency']}:"
        f" it runs until {_day(details['until'])}{renews}.{counted}"
    )


def _pack_cancelled(_sc: int, _p: int, details: ChangeDetails) -> str:
    until = f": it runs until {_day(details['until'])}" if "until" in details else ""
    return f"The renewal of pack {details['pack']} was stopped{until}."


def _pack_ended(_sc: int, _p: int, details: ChangeDetails) -> str:
    until = f": it ends {_day(details['until'])}" if "until" in details else ""
    return (
        f"A payment for pack {details['pack']} went back, {details['amount']} {details['currency']} of"
        f" it{until}."
    )


def _pack_reversed(_sc: int, _p: int, details: ChangeDetails) -> str:
    return (
        f"The bank took back the {details['amount']} {details['currency']} that were paid for pack"
        f" {details['pack']}: it counts as if it had not been paid."
    )


def _promoted(_sc: int, _p: int, details: ChangeDetails) -> str:
    if path := _path(details):
        return _promoted_by_path(path, details)
    carried = f"; {_number(details['carried'])} SC carried over" if "carried" in details else ""
    return (
        f"Promoted to {details['to']}: completed {details['completed']}{carried}. "
        f"A season of {details['days']} days began."
    )


def _looped(_sc: int, _p: int, details: ChangeDetails) -> str:
    times = int(details["times"])
    often = "" if times == 1 else f" {times:,} times"
    carried = f"; {_number(details['carried'])} SC carried over" if "carried" in details else ""
    return (
        f"Completed {details['completed']}{often}, the highest tier{carried}. "
        f"A season of {details['days']} days began."
    )


def _ended(details: ChangeDetails) -> str:
    return f"ended with {_number(details['reached'])} of the {_number(details['needed'])} needed"


def _renewed(_sc: int, _p: int, details: ChangeDetails) -> str:
    if path := _path(details):
        moved = "" if details["from"] == details["to"] else f" The tier is now {details['to']}."
        progress = f"progress was {_number(details['reached'])} of {_number(details['needed'])}"
        return f"Kept {details['from']}: {path}; {progress}.{moved}"
    kept = (
        f"{details['from']} kept" if details["from"] == details["to"] else f"the tier is now {details['to']}"
    )
    return f"Season {_ended(details)} to keep {details['from']}: {kept}, progress starts again."


def _restarted(_sc: int, _p: int, details: ChangeDetails) -> str:
    if details["seasons"] == 1:
        return f"Season {_ended(details)} on {details['from']}: progress starts again, the tier stays."
    return (
        f"{_number(details['seasons'])} seasons {_ended(details)} on {details['from']} each: "
        "progress starts again, the tier stays."
    )


def _demoted(_sc: int, _p: int, details: ChangeDetails) -> str:
    path = _path(details)
    nearest = f" The nearest other way to keep it: {path}." if path else ""
    return f"Season {_ended(details)} to keep {details['from']}: moved down to {details['to']}.{nearest}"


_CAUSES: Mapping[ChangeKind, str] = {
    ChangeKind.PURCHASE: "a purchase that arrived late",
    ChangeKind.REFUND: "a refund",
    ChangeKind.INVITE_QUALIFIED: "an invitation that was counted late",
    ChangeKind.INVITE_REWARDED: "an invitation that was counted late",
    ChangeKind.INVITE_REVERSED: "an invitation that was taken back",
    ChangeKind.PACK_PERIOD: "a payment for a pack that arrived late",
    ChangeKind.PACK_REVERSED: "a payment for a pack that was taken back",
}


def _corrected(_sc: int, _p: int, details: ChangeDetails) -> str:
    why = _CAUSES[ChangeKind(details["cause"])]
    sentence = (
        f"Counted again after {why}: {details['from']} with {_number(details['fromProgress'])} became "
        f"{details['to']} with {_number(details['progress'])} of {_number(details['span'])}."
    )
    number = 0
    while f"different{number}" in details:
        prefix = f"different{number}."
        inner = {key.removeprefix(prefix): value for key, value in details.items() if key.startswith(prefix)}
        kind, points = ChangeKind(details[f"different{number}"]), int(inner.get("points", 0))
        text = explain(kind, points, -points if kind is ChangeKind.P_EXPIRED else points, inner)
        gone = "Taken back: " if f"different{number}Gone" in details else ""
        sentence += f" {_day(details[f'different{number}At'])}: {gone}{text}"
        number += 1
    return sentence


def _points_of(details: ChangeDetails) -> str:
    points = int(details["points"])
    return f"a debt of {-points:,} P" if points < 0 else f"{points:,} P"


def _stood_at(details: ChangeDetails) -> str:
    return f"{_number(details['progress'])} of {_number(details['span'])} on {details['tier']}"


def _merged(_sc: int, _p: int, details: ChangeDetails) -> str:
    # What it adds to the progress is the other account's position, which players are not told.
    return (
        f"Joined with your other account, which stood at {_stood_at(details)}: "
        f"all it had achieved counts here, and {_points_of(details)} came with it."
    )


def _closed(_sc: int, _p: int, details: ChangeDetails) -> str:
    return (
        f"Joined with your other account, which goes on for both: the progress ({_stood_at(details)}) "
        f"and {_points_of(details)} went there."
    )


_SENTENCES: Mapping[ChangeKind, Callable[[int, int, ChangeDetails], str]] = {
    ChangeKind.JOINED: _joined,
    ChangeKind.PURCHASE: _purchase,
    ChangeKind.REFUND: _refund,
    ChangeKind.SC_GRANTED: _sc_granted,
    ChangeKind.P_GRANTED: _p_granted,
    ChangeKind.P_SPENT: _p_spent,
    ChangeKind.P_RETURNED: _p_returned,
    ChangeKind.P_EXPIRED: _p_expired,
    ChangeKind.INVITE_QUALIFIED: _invite_qualified,
    ChangeKind.INVITE_REWARDED: _invite_rewarded,
    ChangeKind.INVITE_REVERSED: _invite_reversed,
    ChangeKind.PACK_PERIOD: _pack_period,
    ChangeKind.PACK_CANCELLED: _pack_cancelled,
    ChangeKind.PACK_ENDED: _pack_ended,
    ChangeKind.PACK_REVERSED: _pack_reversed,
    ChangeKind.PROMOTED: _promoted,
    ChangeKind.LOOPED: _looped,
    ChangeKind.RENEWED: _renewed,
    ChangeKind.RESTARTED: _restarted,
    ChangeKind.DEMOTED: _demoted,
    ChangeKind.CORRECTED: _corrected,
    ChangeKind.MERGED: _merged,
    ChangeKind.CLOSED: _closed,
}
