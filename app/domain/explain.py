"""A sentence for every change: what was counted, against which threshold. Pure.

The numbers are relative ones, as players see them: progress, spans and deltas, never a position.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from app.domain.events import ChangeKind, Facts


def explain(kind: ChangeKind, sc: int, p: int, facts: Facts, rules_version: int | None = None) -> str:
    """What happened and why, in a sentence; with the judging rules version where the caller may see it."""
    sentence = _SENTENCES[kind](sc, p, facts)
    return sentence if rules_version is None else f"{sentence} Judged by rules version {rules_version}."


def _number(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else value


def _day(text: str | int) -> str:
    return f"{datetime.fromisoformat(str(text)):%d %b %Y %H:%M} UTC"


def _joined(_sc: int, _p: int, facts: Facts) -> str:
    return f"Joined on {facts['to']}; the season lasts {facts['days']} days."


def _times(label: str, factor: str | int, why: str) -> str:
    return "" if factor == "1" else f" {label} {factor} {why}"


def _purchase(sc: int, p: int, facts: Facts) -> str:
    boosts = f", boosted by {facts['boosts']}" if facts["boosts"] else ""
    counted = f" Counted at {_day(facts['countedAt'])}, when it was made" if "countedAt" in facts else ""
    counted += ": the membership begins with it." if "joined" in facts else "." if counted else ""
    tier = facts["tier"]
    sc_rate = f"{facts['scPerUsd']} per USD{_times('x', facts['scMultiplier'], f'on {tier}')}"
    p_rate = f"{facts['pPerUsd']} per USD{_times('x', facts['pMultiplier'], f'on {tier}')}"
    return (
        f"Purchase of {facts['amount']} {facts['currency']} on {tier}: "
        f"{sc:,} SC ({sc_rate}) and {p:,} P ({p_rate}){boosts}.{counted}"
    )


def _refund(_sc: int, _p: int, facts: Facts) -> str:
    reason = f" ({facts['reason']})" if facts["reason"] else ""
    return (
        f"{facts['amount']} {facts['currency']} of a purchase went back{reason}: "
        f"the {_number(facts['sc'])} SC and {_number(facts['p'])} P it had earned went with it."
    )


def _because(facts: Facts) -> str:
    return f": {facts['reason']}" if facts["reason"] else ""


def _sc_granted(sc: int, _p: int, facts: Facts) -> str:
    return f"{sc:,} SC granted{_because(facts)}."


def _p_granted(_sc: int, p: int, facts: Facts) -> str:
    return f"{p:,} P granted{_because(facts)}."


def _p_spent(_sc: int, p: int, facts: Facts) -> str:
    return f"{-p:,} P spent{_because(facts)}."


def _p_returned(_sc: int, p: int, facts: Facts) -> str:
    return f"{p:,} P given back{_because(facts)}."


def _p_expired(_sc: int, p: int, facts: Facts) -> str:
    if "returned" in facts:
        return f"{-p:,} P expired when they came back: their time ran out while they were spent."
    return f"{-p:,} P expired: no purchase was made in time to keep them."


def _promoted(_sc: int, _p: int, facts: Facts) -> str:
    carried = f"; {_number(facts['carried'])} SC carried over" if "carried" in facts else ""
    return (
        f"Promoted to {facts['to']}: completed {facts['completed']}{carried}. "
        f"A season of {facts['days']} days began."
    )


def _looped(_sc: int, _p: int, facts: Facts) -> str:
    times = int(facts["times"])
    often = "" if times == 1 else f" {times:,} times"
    carried = f"; {_number(facts['carried'])} SC carried over" if "carried" in facts else ""
    return (
        f"Completed {facts['completed']}{often}, the highest tier{carried}. "
        f"A season of {facts['days']} days began."
    )


def _ended(facts: Facts) -> str:
    return f"ended with {_number(facts['reached'])} of the {_number(facts['needed'])} needed"


def _renewed(_sc: int, _p: int, facts: Facts) -> str:
    kept = f"{facts['from']} kept" if facts["from"] == facts["to"] else f"the tier is now {facts['to']}"
    return f"Season {_ended(facts)} to keep {facts['from']}: {kept}, progress starts again."


def _restarted(_sc: int, _p: int, facts: Facts) -> str:
    if facts["seasons"] == 1:
        return f"Season {_ended(facts)} on {facts['from']}: progress starts again, the tier stays."
    return (
        f"{_number(facts['seasons'])} seasons {_ended(facts)} on {facts['from']} each: "
        "progress starts again, the tier stays."
    )


def _demoted(_sc: int, _p: int, facts: Facts) -> str:
    return f"Season {_ended(facts)} to keep {facts['from']}: moved down to {facts['to']}."


def _corrected(_sc: int, _p: int, facts: Facts) -> str:
    why = "a refund" if facts["cause"] == ChangeKind.REFUND else "a purchase that arrived late"
    sentence = (
        f"Counted again after {why}: {facts['from']} with {_number(facts['fromProgress'])} became "
        f"{facts['to']} with {_number(facts['progress'])} of {_number(facts['span'])}."
    )
    number = 0
    while f"different{number}" in facts:
        prefix = f"different{number}."
        inner = {key.removeprefix(prefix): value for key, value in facts.items() if key.startswith(prefix)}
        kind, points = ChangeKind(facts[f"different{number}"]), int(inner.get("points", 0))
        text = explain(kind, points, -points if kind is ChangeKind.P_EXPIRED else points, inner)
        gone = "Taken back: " if f"different{number}Gone" in facts else ""
        sentence += f" {_day(facts[f'different{number}At'])}: {gone}{text}"
        number += 1
    return sentence


def _points_of(facts: Facts) -> str:
    points = int(facts["points"])
    return f"a debt of {-points:,} P" if points < 0 else f"{points:,} P"


def _stood_at(facts: Facts) -> str:
    return f"{_number(facts['progress'])} of {_number(facts['span'])} on {facts['tier']}"


def _merged(_sc: int, _p: int, facts: Facts) -> str:
    # What it adds to the progress is the other account's position, which players are not told.
    return (
        f"Joined with your other account, which stood at {_stood_at(facts)}: "
        f"all it had achieved counts here, and {_points_of(facts)} came with it."
    )


def _closed(_sc: int, _p: int, facts: Facts) -> str:
    return (
        f"Joined with your other account, which goes on for both: the progress ({_stood_at(facts)}) "
        f"and {_points_of(facts)} went there."
    )


_SENTENCES: Mapping[ChangeKind, Callable[[int, int, Facts], str]] = {
    ChangeKind.JOINED: _joined,
    ChangeKind.PURCHASE: _purchase,
    ChangeKind.REFUND: _refund,
    ChangeKind.SC_GRANTED: _sc_granted,
    ChangeKind.P_GRANTED: _p_granted,
    ChangeKind.P_SPENT: _p_spent,
    ChangeKind.P_RETURNED: _p_returned,
    ChangeKind.P_EXPIRED: _p_expired,
    ChangeKind.PROMOTED: _promoted,
    ChangeKind.LOOPED: _looped,
    ChangeKind.RENEWED: _renewed,
    ChangeKind.RESTARTED: _restarted,
    ChangeKind.DEMOTED: _demoted,
    ChangeKind.CORRECTED: _corrected,
    ChangeKind.MERGED: _merged,
    ChangeKind.CLOSED: _closed,
}
