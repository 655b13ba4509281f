"""uvicorn's protocol for WebSockets, which can also part with a client that reads nothing."""

from typing import TYPE_CHECKING

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

if TYPE_CHECKING:
    from uvicorn._types import ASGISendEvent

LINGER_SECONDS = 5.0
"""How long a client that was slow may still take to read why it is closed."""


class SocketProtocol(WebSocketsSansIOProtocol):
    """A close does not wait until the client reads, as other messages do: else one that never reads could
    not be closed, and its connection would stay for good."""

    async def send(self, message: "ASGISendEvent") -> None:
        """Send, or close at once."""
        blocked = message["type"] == "websocket.close" and not self.writable.is_set()
        if blocked:
            self.writable.set()
        await super().send(message)
        if blocked:
            self.loop.call_later(LINGER_SECONDS, self.transport.abort)
