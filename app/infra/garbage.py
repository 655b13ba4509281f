"""Garbage collection without long pauses."""

import asyncio
import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

MAX_OLD_OBJECTS = 10_000
"""Objects that full collections look through again and again; with more, those that are left are excluded."""
MAX_LOOKED_THROUGH = 30_000
"""Objects that a collection looks through, at most; more are excluded unseen, with the garbage among them.

More than `MAX_OLD_OBJECTS` with what comes between two full collections, so that this is rare."""
FULL_COLLECTION_EVERY = 2
"""Collections of the middle generation between two full ones, for some 20,000 new objects; Python's is 10."""


@contextmanager
def paused_collector() -> Iterator[None]:
    """Collect no garbage meanwhile: for what makes very many objects that live on, as a start does."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def spare_collector() -> None:
    """Exclude the objects of the start from garbage collection, and from then on all that live long.

    A full collection takes 0.3 ms for each thousand objects, and five thousand open streams are a million of
    them: it would stop the process for a third of a second. So full collections look through what came since
    the last ones, some ten thousand objects. What is excluded is freed as soon as it is not referenced any
    more, unless it is part of a cycle: streams that end leave none (a test sees to that).
    """
    gc.collect()
    gc.freeze()
    # Python waits until there are a quarter more objects than this one leaves: none.
    gc.collect()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, FULL_COLLECTION_EVERY)
    if _exclude_old not in gc.callbacks:
        gc.callbacks.append(_exclude_old)


def _exclude_old(phase: str, info: Mapping[str, int]) -> None:
    generation = info["generation"]
    if phase == "start":
        # Python counts growth alone: where new objects replace excluded ones, very many come first.
        if _young(generation) > MAX_LOOKED_THROUGH:
            gc.freeze()
    elif generation == 2 and len(gc.get_objects(2)) > MAX_OLD_OBJECTS and not _excludes.is_due:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            gc.freeze()
        else:
            _excludes.is_due = True
            loop.call_soon(_excludes.now)


class _Excludes:
    """Excludes what lives between two functions of the loop: what one holds may be garbage after it."""

    is_due = False

    def now(self) -> None:
        gc.collect()
        gc.freeze()
        self.is_due = False


_excludes = _Excludes()


def _young(generation: int) -> int:
    """Returns how many objects a collection of a generation would look through."""
    return sum(len(gc.get_objects(each)) for each in range(generation + 1))
