"""The parts of streams: wake-ups, and reads that are shared by all streams of the process."""

import asyncio
import random
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from uuid import UUID

from app.domain.errors import Unauthenticated, Unavailable
from app.infra.batch_loader import BatchLoader
from app.infra.bus import Bus, Listener
from app.infra.clock import real_time
from app.infra.db import Database
from app.infra.metrics import Metrics
from app.notifications.stream_queries import News, Place, news, versions
from transport.streaming import ServerStops

RECHECK_SECONDS = 60.0
"""The longest that a revoked credential may keep a stream open where no wake-up reported it."""
PAGE = 50
"""Notifications that one stream reads at once."""
PAUSE_SECONDS = 1.0
"""Between two tries of a stream to read, while the database cannot be reached."""


class CredentialsOver(Unauthenticated):
    """The credential that opened the stream has expired or was revoked."""

    def __init__(self) -> None:
        super().__init__("The token or session has ended: connect again with a new one.")


class Live:
    """The open streams of a process and their reads, which all go to PostgreSQL."""

    page = PAGE

    def __init__(self, database: Database, bus: Bus, metrics: Metrics) -> None:
        self._database = database
        self._bus = bus
        self._metrics = metrics
        self._stopping = False
        self._news = BatchLoader(self._read_news)

    def counted(self, operation: str) -> AbstractContextManager[None]:
        """Returns a context that counts a stream as open while it lasts."""
        return self._metrics.stream(operation)

    def listen(self, member_id: UUID) -> Listener:
        """Returns a listener to a member's changes, which listens inside its context.

        Read after it is entered: a change during the read wakes the listener.
        """
        return self._bus.listen(member_id)

    def stop(self) -> None:
        """End all streams, because the process is about to stop."""
        self._stopping = True
        self._bus.wake_all()

    async def read(self, listener: Listener, place: Place) -> News:
        """Returns the stream's player as of now, and the next notifications after its place.

        The listener follows the player into another member. Raises CredentialsOver, and ServerStops.
        """
        while True:
            if self._stopping:
                raise ServerStops
            try:
                found = await self._news.get(place)
            except Unavailable:
                await asyncio.sleep(PAUSE_SECONDS)
                continue
            if found is None:
                raise CredentialsOver
            # After a merge it is read again, once the listener hears of the member that was joined.
            if not listener.follow(found.holder.member.id):
                listener.seen = found.version
                return found

    async def wait(self, listener: Listener, expires_at: datetime) -> None:
        """Wait for a wake-up, or until the credential, which ends at `expires_at`, has to be read again."""
        seconds_left = (expires_at - real_time()).total_seconds()
        # Spreads the reads of streams that were woken together.
        recheck = RECHECK_SECONDS * random.uniform(0.5, 1.0)  # noqa: S311 - no secret  # nosec B311
        await listener.wait(max(0.0, min(seconds_left, recheck)))

    async def versions(self, member_ids: Collection[UUID]) -> Mapping[UUID, int]:
        """Returns what the bus compares to notice changes that no message reported."""
        async with self._database.acquire() as connection:
            return await versions(connection, member_ids)

    async def _read_news(self, places: Sequence[Place]) -> Mapping[Place, News]:
        async with self._database.acquire() as connection:
            return await news(connection, places, self.page, real_time())
