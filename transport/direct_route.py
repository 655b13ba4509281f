"""The way of one path to its endpoint, past the router."""

from collections.abc import Awaitable

from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send


class DirectRoute:
    """Middleware that hands requests and sockets of one path to their endpoints, all else to the application.

    A request is spared the router. A socket would keep the frames of it, and of its handlers of exceptions,
    for as long as it lives: 3 kB of each.
    """

    def __init__(self, application: ASGIApp, path: str, http: ASGIApp, sockets: ASGIApp) -> None:
        self._application = application
        self._path = path
        self._endpoints = {"http": http, "websocket": sockets}
        self._route = Route(path, http)

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Returns the coroutine that handles one connection; this call adds no frame to it."""
        endpoint = self._endpoints.get(scope["type"]) if scope.get("path") == self._path else None
        if endpoint is not None:
            scope["route"] = self._route  # as the router notes it: spans are named by it
        return (endpoint or self._application)(scope, receive, send)
