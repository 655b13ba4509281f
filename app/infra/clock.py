"""The machine's clock, for the edge and for what runs in the background: all else is told the instant."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""What tells the real instant; a test's own takes its place."""


def real_time() -> datetime:
    """The instant by the machine's clock."""
    return datetime.now(UTC)
