"""A second reading of value.md V5: what a list of payments for packs gives at an instant.

It knows nothing of the fold: each question is answered anew from all steps, day by day of the calendar.
"""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal


@dataclass(frozen=True)
class Step:
    """PAID, CANCELLED, REFUNDED or REVERSED: the last two name the payment by `key`."""

    what: str
    at: datetime
    pack: str
    key: str = ""
    renews: bool = False


@dataclass(frozen=True)
class Terms:
    months: int
    grace: int
    p: Decimal
    sc: Decimal


def _later(anchor: datetime, months: int) -> datetime:
    year, month = anchor.year + (anchor.month - 1 + months) // 12, (anchor.month - 1 + months) % 12 + 1
    return anchor.replace(year=year, month=month, day=min(anchor.day, calendar.monthrange(year, month)[1]))


@dataclass
class Pack:
    """What there is of one pack: periods [start, end) by their payments, in the order of time."""

    anchor: datetime
    months: int
    periods: list[tuple[str, datetime, datetime, int]]
    renews: bool
    refunded: bool = False


def _after(steps: Sequence[Step], pack: str, terms: Terms) -> Pack | None:
    reversed_keys = {step.key for step in steps if step.what == "REVERSED"}
    held: Pack | None = None
    for step in steps:
        if (
            step.pack != pack
            or step.what == "REVERSED"
            or (step.what == "PAID" and step.key in reversed_keys)
        ):
            continue
        if step.what == "PAID":
            if held is None or _state(held, terms, step.at) not in {"ACTIVE", "GRACE"}:
                end = _later(step.at, terms.months)
                held = Pack(step.at, terms.months, [(step.key, step.at, end, terms.months)], step.renews)
            else:
                held.months += terms.months
                end = _later(held.anchor, held.months)
                held.periods.append((step.key, held.periods[-1][2], end, terms.months))
                held.renews = step.renews
        elif held is None:
            continue
        elif step.what == "CANCELLED":
            held.renews = False
        elif held.periods[-1][0] == step.key and not held.refunded:
            key, start, end, months = held.periods.pop()
            held.renews = False
            if start > step.at:
                held.months -= months
            else:
                held.periods.append((key, start, min(end, step.at), months))
                held.refunded = True
    return held


def _state(held: Pack, terms: Terms, at: datetime) -> str:
    end = held.periods[-1][2]
    if held.refunded:
        return "ENDED"
    if at < end:
        return "ACTIVE"
    return "GRACE" if held.renews and at < end + timedelta(days=terms.grace) else "EXPIRED"


def state_at(steps: Sequence[Step], pack: str, terms: Terms, at: datetime) -> tuple[str, datetime] | None:
    """Returns the state at an instant and the end, by the steps until then; None where there is no pack."""
    known = [step for step in steps if step.at <= at or step.what == "REVERSED"]
    held = _after(known, pack, terms)
    return None if held is None else (_state(held, terms, at), held.periods[-1][2])


def factors_at(steps: Sequence[Step], packs: Mapping[str, Terms], at: datetime) -> tuple[Decimal, Decimal]:
    """Returns the factors on SC and P of a purchase at an instant, after all steps of that instant."""
    sc = p = Decimal(1)
    for pack, terms in packs.items():
        found = state_at(steps, pack, terms, at)
        if found is not None and found[0] in {"ACTIVE", "GRACE"}:
            sc, p = max(sc, terms.sc), max(p, terms.p)
    return sc, p
