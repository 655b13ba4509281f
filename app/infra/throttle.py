"""Rates of requests by key, counted in this process by the generic cell rate algorithm (GCRA).

A key may send a burst, and then as much as its rate lets through; after a pause the burst is whole again. One
number a key is stored: the instant at which all that it has sent would have come at exactly its rate.
"""

import time
from collections.abc import Callable, Hashable

BURST_SECONDS = 10
"""The burst of a key, in seconds of its rate."""
MAX_KEYS = 100_000
"""Keys of one throttle, at most: beyond it the one that was seen last the longest ago is forgotten."""


class Throttle:
    """Counts requests by key against one rate, in requests per second."""

    def __init__(self, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._interval = 1 / per_second
        self._burst = BURST_SECONDS - self._interval
        self._clock = clock
        self._due: dict[Hashable, float] = {}

    def __len__(self) -> int:
        return len(self._due)

    def take(self, key: Hashable) -> float:
        """Count one request; returns 0 if it is allowed, else the seconds until the next one is.

        A refused request does not count.
        """
        now = self._clock()
        due = max(self._due.pop(key, now), now)
        wait = due - now - self._burst
        # A sum of intervals is not exact: a request that is early by a thousandth of one is not refused.
        if wait > self._interval * 1e-3:
            self._due[key] = due
            return wait
        self._due[key] = due + self._interval
        if len(self._due) > MAX_KEYS:
            del self._due[next(iter(self._due))]
        return 0.0

    def give_back(self, key: Hashable) -> None:
        """Take one request back."""
        if key in self._due:
            self._due[key] -= self._interval
