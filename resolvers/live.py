"""The parts of streams: wake-ups, and reads that are shared by all streams of the process."""

import asyncio
import random
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from uuid import UUID

from app.domain.errors import Unauthenticated, Unavailable
from app.infra.batch_loader import BatchLoader
from app.infra.bus import Bus, Listener
from app.infra.clock import real_time
from app.infra.db import Database
from app.infra.metrics import Metrics
from app.infra.secrets import SecretHash
from app.loyalty.session_queries import Holder, holders
from app.notifications.queries import NotificationRow, Place, change_markers, notifications_since
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
        self._holders = BatchLoader(self._read_holders)
        self._notifications = BatchLoader(self._read_notifications)

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

    async def holder(self, credential: SecretHash) -> Holder:
        """Returns the player behind the credential as of now. Raises CredentialsOver, and ServerStops."""
        while True:
            if self._stopping:
                raise ServerStops
            try:
                holder = await self._holders.get(credential)
            except Unavailable:
                await asyncio.sleep(PAUSE_SECONDS)
                continue
            if holder is None:
                raise CredentialsOver
            return holder

    async def since(self, credential: SecretHash, place: Place) -> tuple[Holder, Sequence[NotificationRow]]:
        """Returns the player as of now, and the next notifications of a member, up to `page`, oldest first.

        Both are read at the same time. Raises as `holder` does.
        """
        while True:
            rows = self._notifications.get(place)
            try:
                holder = await self.holder(credential)
                return holder, await rows or ()
            except Unavailable:
                await asyncio.sleep(PAUSE_SECONDS)
            finally:
                rows.cancel()

    async def wait(self, listener: Listener, holder: Holder) -> bool:
        """Wait for a wake-up, or until the credential has to be read again.

        Returns whether it was woken, so that there may be something to show.
        """
        seconds_left = (holder.expires_at - real_time()).total_seconds()
        # Spreads the reads of streams that were woken together.
        recheck = RECHECK_SECONDS * random.uniform(0.5, 1.0)  # noqa: S311 - no secret  # nosec B311
        return await listener.wait(max(0.0, min(seconds_left, recheck)))

    async def look(self, member_ids: Collection[UUID]) -> Mapping[UUID, object]:
        """Returns what the bus compares to notice changes that no message reported."""
        async with self._database.acquire() as connection:
            return await change_markers(connection, member_ids)

    async def _read_holders(self, credentials: Sequence[SecretHash]) -> Mapping[SecretHash, Holder]:
        async with self._database.acquire() as connection:
            return await holders(connection, credentials, real_time())

    async def _read_notifications(self, places: Sequence[Place]) -> Mapping[Place, Sequence[NotificationRow]]:
        async with self._database.acquire() as connection:
            return await notifications_since(connection, places, self.page)
