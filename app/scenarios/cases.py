"""The worked cases of docs/rules.md §10, and where in a sandbox's time they are played."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.instants import add_months, parse_instant

_FILE = Path(__file__).parent / "cases.json"
_DAY = timedelta(days=1)
_SEARCHED_DAYS = 3_000
"""Leap years come back within eight years."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A member's numbers, as the cases name them."""

    tier: str
    progress: int
    target: int
    keep_threshold: int
    season_started_at: datetime
    season_ends_at: datetime
    p: int
    p_expires_at: datetime | None
    loops: int


@dataclass(frozen=True, slots=True)
class Step:
    """What happens at an instant, and the numbers right after it.

    `id` names a purchase within its case; `tier` the code of the tier that a join starts on, None for the
    first; `points` are those of a grant, or of an item that is redeemed. A refund without an `amount` is of
    all that is left.
    """

    at: datetime
    event: str
    expected: Numbers
    id: str = ""
    amount: Decimal | None = None
    currency: str = "USD"
    occurred_at: datetime | None = None
    points: int = 0
    tier: str | None = None

    def text(self) -> str:
        """Returns what happens, for people, in English."""
        match self.event:
            case "join":
                text = "Joins." if self.tier is None else f"Joins on {self.tier}."
            case "purchase":
                text = f"Purchase of {self.amount} {self.currency}{self._made()}."
            case "refund":
                of_what = "the whole purchase" if self.amount is None else f"{self.amount} {self.currency}"
                text = f"Refund of {of_what}."
            case "grant_p":
                text = f"Grant of {self.points} P."
            case "spend_p":
                text = f"Redemption of an item for {self.points} P."
            case "return_p":
                text = "The redemption fails: its P come back."
            case _:
                text = "Time passes."
        return text

    def _made(self) -> str:
        if self.occurred_at is None:
            return ""
        return f", made {(self.at - self.occurred_at) // timedelta(hours=1)} hours before"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A case; its steps have the instants of the file."""

    id: str
    title: str
    steps: Sequence[Step]

    @property
    def days(self) -> int:
        """Returns the days from the first step to the last, rounded up."""
        return -((self.steps[0].at - self.steps[-1].at) // _DAY)

    def shift_to(self, present: datetime) -> timedelta:
        """Returns the least number of whole days by which no step lies before the present, and years keep
        their lengths: P expire after calendar months.
        """
        instants = [instant for step in self.steps for instant in (step.at, step.occurred_at) if instant]
        first = max(0, -((self.steps[0].at - present) // _DAY))
        for days in range(first, first + _SEARCHED_DAYS):
            shift = days * _DAY
            if all(
                add_months(at + shift, EXPIRY_MONTHS) == add_months(at, EXPIRY_MONTHS) + shift
                for at in instants
            ):
                return shift
        raise LookupError(self.id)


EXPIRY_MONTHS = 12
"""Of the example rules."""


@cache
def scenarios() -> Mapping[str, Scenario]:
    """Returns the cases by their ids, in the order of the file."""
    found = (_scenario(case) for case in json.loads(_FILE.read_text("utf-8"))["cases"])
    return {each.id: each for each in found}


def _scenario(case: Mapping[str, Any]) -> Scenario:
    slug = "-".join(re.findall(r"[a-z0-9]+", case["name"].lower()))
    return Scenario(slug, case["name"], [_step(step) for step in case["steps"]])


def _step(step: Mapping[str, Any]) -> Step:
    occurred_at, amount = step.get("occurredAt"), step.get("amount")
    return Step(
        at=parse_instant(step["at"]),
        event=step["event"],
        expected=_numbers(step["expect"]),
        id=step.get("id", ""),
        amount=None if amount is None else Decimal(amount),
        currency=step.get("currency", "USD"),
        occurred_at=None if occurred_at is None else parse_instant(occurred_at),
        points=step.get("n", 0),
        tier=step.get("tier"),
    )


def _numbers(expected: Mapping[str, Any]) -> Numbers:
    expires = expected["pExpiresAt"]
    return Numbers(
        tier=expected["tier"],
        progress=expected["progress"],
        target=expected["target"],
        keep_threshold=expected["keepThreshold"],
        season_started_at=parse_instant(expected["seasonStartedAt"]),
        season_ends_at=parse_instant(expected["seasonEndsAt"]),
        p=expected["p"],
        p_expires_at=None if expires is None else parse_instant(expires),
        loops=expected["loops"],
    )
