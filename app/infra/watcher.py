"""A thread that looks whether something is down, and brings it back."""

from collections.abc import Callable
from threading import Event, Thread

import structlog

LOOK_SECONDS = 0.25
"""Between two looks, and before the second try to bring it back."""
LONGEST_PAUSE_SECONDS = 30.0
"""The pause doubles with every try that fails, up to this."""

_log = structlog.get_logger("laurel.watcher")


class Watcher:
    """Watches from `start` to `stop`; `name` says in the log what.

    `bring_back` may take its time. What it raises is logged, and it is tried again.
    """

    def __init__(self, name: str, is_down: Callable[[], bool], bring_back: Callable[[], None]) -> None:
        self._name = name
        self._is_down = is_down
        self._bring_back = bring_back
        self._ends = Event()
        self._thread = Thread(target=self._watch, name=f"watch {name}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Look no more; waits for a try that is under way."""
        self._ends.set()
        self._thread.join()

    def _watch(self) -> None:
        pause = LOOK_SECONDS
        while not self._ends.wait(pause):
            if not self._is_down():
                pause = LOOK_SECONDS
                continue
            _log.warning("ended unexpectedly, starting it again", what=self._name)
            try:
                self._bring_back()
            except Exception as error:  # noqa: BLE001 - whatever it was: the next try may go well
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
                _log.error("not started", what=self._name, reason=str(error), next_try_seconds=pause)
            else:
                pause = LOOK_SECONDS
                _log.warning("started again", what=self._name)
