"""The instant at which a purchase counts: when it happened, or when it was received (rules.md §6). Pure."""

from datetime import datetime, timedelta

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.instants import BEGINNING, format_instant
from app.domain.rules import RuleBook

CLOCK_TOLERANCE = timedelta(minutes=5)
"""How far ahead of ours a sender's clock may be: until then a purchase counts as happening now."""


def effective_at(occurred_at: datetime | None, received_at: datetime, book: RuleBook) -> datetime:
    """Returns `occurred_at` within the late window, else the instant of receipt.

    Raises DomainError with OCCURRED_IN_FUTURE, or INVALID before 1970.
    """
    if occurred_at is None:
        return received_at
    _check(occurred_at, received_at)
    window = timedelta(hours=book.program_at(received_at).late_window_hours)
    return occurred_at if received_at - window <= occurred_at <= received_at else received_at


def imported_at(occurred_at: datetime, received_at: datetime) -> datetime:
    """Returns when history from before Laurel counts: at its own instant, without a late window.

    Raises DomainError with OCCURRED_IN_FUTURE, or INVALID before 1970.
    """
    _check(occurred_at, received_at)
    return min(occurred_at, received_at)


def _check(occurred_at: datetime, received_at: datetime) -> None:
    if occurred_at > received_at + CLOCK_TOLERANCE:
        raise DomainError(
            Fault(
                UserErrorCode.OCCURRED_IN_FUTURE,
                f"occurredAt lies after the game's present time, {format_instant(received_at)}. "
                "Check the clock of the sending server, or move the sandbox's clock first.",
                ("occurredAt",),
            )
        )
    if occurred_at < BEGINNING:
        raise DomainError(
            Fault(UserErrorCode.INVALID, "occurredAt lies before 1970: check its unit.", ("occurredAt",))
        )
