"""A second reading of value.md V5: what a list of payments for packs gives at an instant.

It knows nothing of the fold: each question is answered anew from all facts, day by day of the calendar.
"""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal


@dataclass(frozen=True)
class Fact:
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


def _after(facts: Sequence[Fact], pack: str, terms: Terms) -> Pack | None:
    reversed_keys = {fact.key for fact in facts if fact.what == "REVERSED"}
    held: Pack | None = None
    for fact in facts:
        if (
            fact.pack != pack
            or fact.what == "REVERSED"
            or (fact.what == "PAID" and fact.key in reversed_keys)
        ):
            continue
        if fact.what == "PAID":
            if held is None or _state(held, terms, fact.at) not in {"ACTIVE", "GRACE"}:
                end = _later(fact.at, terms.months)
                held = Pack(fact.at, terms.months, [(fact.key, fact.at, end, terms.months)], fact.renews)
            else:
                held.months += terms.months
                end = _later(held.anchor, held.months)
                held.periods.append((fact.key, held.periods[-1][2], end, terms.months))
                held.renews = fact.renews
        elif held is None:
            continue
        elif fact.what == "CANCELLED":
            held.renews = False
        elif held.periods[-1][0] == fact.key and not held.refunded:
            key, start, end, months = held.periods.pop()
            held.renews = False
            if start > fact.at:
                held.months -= months
            else:
                held.periods.append((key, start, min(end, fact.at), months))
                held.refunded = True
    return held


def _state(held: Pack, terms: Terms, at: datetime) -> str:
    end = held.periods[-1][2]
    if held.refunded:
        return "ENDED"
    if at < end:
        return "ACTIVE"
    return "GRACE" if held.renews and at < end + timedelta(days=terms.grace) else "EXPIRED"


def state_at(facts: Sequence[Fact], pack: str, terms: Terms, at: datetime) -> tuple[str, datetime] | None:
    """Returns the state at an instant and the end, by the facts until then; None where there is no pack."""
    known = [fact for fact in facts if fact.at <= at or fact.what == "REVERSED"]
    held = _after(known, pack, terms)
    return None if held is None else (_state(held, terms, at), held.periods[-1][2])


def factors_at(facts: Sequence[Fact], packs: Mapping[str, Terms], at: datetime) -> tuple[Decimal, Decimal]:
    """Returns the factors on SC and P of a purchase at an instant, after all facts of that instant."""
    sc = p = Decimal(1)
    for pack, terms in packs.items():
        found = state_at(facts, pack, terms, at)
        if found is not None and found[0] in {"ACTIVE", "GRACE"}:
            sc, p = max(sc, terms.sc), max(p, terms.p)
    return sc, p
