"""The way of a socket to its endpoint, past the router."""

from collections.abc import Awaitable

from starlette.types import ASGIApp, Receive, Scope, Send


class SocketRoute:
    """Middleware that hands the sockets of one path to their endpoint, and all else to the application.

    The frames of a router and of its handlers of exceptions stay for as long as a socket does: 3 kB of each.
    """

    def __init__(self, application: ASGIApp, path: str, endpoint: ASGIApp) -> None:
        self._application = application
        self._path = path
        self._endpoint = endpoint

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Returns the coroutine that handles one connection; this call adds no frame to it."""
        is_socket = scope["type"] == "websocket" and scope["path"] == self._path
        return (self._endpoint if is_socket else self._application)(scope, receive, send)
