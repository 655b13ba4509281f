"""A thread that checks whether something is down, and restarts it."""

from collections.abc import Callable
from threading import Event, Thread

import structlog

CHECK_SECONDS = 0.25
"""Between two checks, and before the second try to restart it."""
LONGEST_PAUSE_SECONDS = 30.0
"""The pause doubles with every try that fails, up to this."""

_log = structlog.get_logger("laurel.watcher")


class Watcher:
    """Watches something from `start` to `stop`; `name` names it in the log.

    `restart` may block. Its errors are logged, and it is tried again.
    """

    def __init__(self, name: str, is_down: Callable[[], bool], restart: Callable[[], None]) -> None:
        self._name = name
        self._is_down = is_down
        self._restart = restart
        self._ends = Event()
        self._thread = Thread(target=self._watch, name=f"watch {name}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Stop watching; waits for a restart that is under way."""
        self._ends.set()
        self._thread.join()

    def _watch(self) -> None:
        pause = CHECK_SECONDS
        while not self._ends.wait(pause):
            if not self._is_down():
                pause = CHECK_SECONDS
                continue
            _log.warning("ended unexpectedly, starting it again", what=self._name)
            try:
                self._restart()
            except Exception as error:  # noqa: BLE001 - after any error the next try may succeed
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
                _log.error("not started", what=self._name, reason=str(error), next_try_seconds=pause)
            else:
                pause = CHECK_SECONDS
                _log.warning("started again", what=self._name)
