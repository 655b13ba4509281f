"""The machine's clock, read by background jobs and at the edges: all other code is passed the instant."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the real instant, in UTC; tests pass a clock of their own."""


def real_time() -> datetime:
    """Returns the instant by the machine's clock, in UTC."""
    return datetime.now(UTC)
