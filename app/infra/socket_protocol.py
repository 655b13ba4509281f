"""uvicorn's protocol for WebSockets, which can also close the connection of a client that does not read, and
answers every upgrade that it refuses."""

import logging
from asyncio import BaseTransport
from typing import TYPE_CHECKING

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import SecurityError
from websockets.http11 import MAX_LINE_LENGTH, MAX_NUM_HEADERS

from app.infra.http_protocol import error_answer
from app.infra.logging import SOCKET_LOGGER

if TYPE_CHECKING:
    from uvicorn._types import ASGISendEvent

LINGER_SECONDS = 5.0
"""How long a slow client may still take to read why the connection is closed."""


class SocketProtocol(WebSocketsSansIOProtocol):
    """The protocol of one connection.

    A close does not wait until the client reads, as other messages do: else the connection of a client that
    never reads could not be closed.
    """

    def connection_made(self, transport: BaseTransport) -> None:
        """Take over a connection."""
        super().connection_made(transport)
        self.logger = logging.getLogger(SOCKET_LOGGER)

    def data_received(self, data: bytes) -> None:
        """Parse the bytes. The upgrade comes whole: refuse it if it did not begin a handshake."""
        super().data_received(data)
        if not self.handshake_initiated and not self.transport.is_closing():
            self._refuse_upgrade()

    def _refuse_upgrade(self) -> None:
        cause = self.conn.handshake_exc and self.conn.handshake_exc.__cause__
        status, message = 400, "This is no upgrade to a WebSocket."
        if isinstance(cause, SecurityError):
            status = 431
            message = f"An upgrade has at most {MAX_NUM_HEADERS} headers of {MAX_LINE_LENGTH} bytes."
        self.transport.write(error_answer(status, message))
        self.transport.close()

    async def send(self, message: "ASGISendEvent") -> None:
        """Send a message; a close is sent at once, also while writing is paused."""
        blocked = message["type"] == "websocket.close" and not self.writable.is_set()
        if blocked:
            self.writable.set()
        await super().send(message)
        if blocked:
            self.loop.call_later(LINGER_SECONDS, self.transport.abort)
