"""Sockets that have shown no credentials: how many an address may have open at once, and for how long."""

from starlette.responses import JSONResponse, Response

from app.domain.errors import RateLimited

MAX_ANONYMOUS_SOCKETS = 100
"""Of one address, in one process: enough for a network whose players all come back at once, since each shows
its credentials within a moment."""
ANONYMOUS_SECONDS = 60.0
"""How long one without operations stays after its acknowledgement."""
RETRY_SECONDS = 10
"""After it, a place is free again at the latest: as long as a socket may stay without `connection_init`."""


class AnonymousSockets:
    """Counts them by address."""

    def __init__(self) -> None:
        self._open: dict[str, int] = {}

    def enter(self, address: str) -> "Place | None":
        """A place for one more; None where there is none left."""
        taken = self._open.get(address, 0)
        if taken >= MAX_ANONYMOUS_SOCKETS:
            return None
        self._open[address] = taken + 1
        return Place(self, address)

    def leave(self, address: str) -> None:
        """One less."""
        self._open[address] -= 1
        if not self._open[address]:
            del self._open[address]


class Place:
    """What one socket takes until it is known or gone."""

    def __init__(self, sockets: AnonymousSockets, address: str) -> None:
        self._sockets: AnonymousSockets | None = sockets
        self._address = address

    def leave(self) -> None:
        """Give it back, once."""
        if self._sockets is not None:
            self._sockets.leave(self._address)
            self._sockets = None


def refuse_socket() -> Response:
    """The answer to an upgrade for which no place is left. Clients of sockets connect again by themselves."""
    said = f"At most {MAX_ANONYMOUS_SOCKETS} sockets without credentials at once from one address."
    error = {"message": said, "extensions": {"code": RateLimited.code}}
    return JSONResponse({"errors": [error]}, 429, {"retry-after": str(RETRY_SECONDS)})
