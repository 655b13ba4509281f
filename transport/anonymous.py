"""A limit on open sockets without credentials, by address, and on the time that they may stay idle."""

from starlette.responses import JSONResponse, Response

from app.domain.errors import RateLimited

MAX_ANONYMOUS_SOCKETS = 100
"""Of one address, in one process: enough for a network whose players all reconnect at once, since each sends
its credentials within a moment."""
ANONYMOUS_SECONDS = 60.0
"""How long such a socket may stay without operations after its acknowledgement."""
RETRY_SECONDS = 10
"""The `Retry-After` of a refusal: as long as a socket may stay without `connection_init`."""


class AnonymousSockets:
    """Counts sockets without credentials by address."""

    def __init__(self) -> None:
        self._open: dict[str, int] = {}

    def enter(self, address: str) -> "Place | None":
        """Count one more socket; None where the address has as many as it may."""
        count = self._open.get(address, 0)
        if count >= MAX_ANONYMOUS_SOCKETS:
            return None
        self._open[address] = count + 1
        return Place(self, address)

    def leave(self, address: str) -> None:
        """Count one socket less."""
        self._open[address] -= 1
        if not self._open[address]:
            del self._open[address]


class Place:
    """The place of one socket in the count, until it shows credentials or closes."""

    def __init__(self, sockets: AnonymousSockets, address: str) -> None:
        self._sockets: AnonymousSockets | None = sockets
        self._address = address

    def leave(self) -> None:
        """Give the place back; only the first call counts."""
        if self._sockets is not None:
            self._sockets.leave(self._address)
            self._sockets = None


def refuse_socket() -> Response:
    """Returns the response to an upgrade past the limit. Clients of sockets retry by themselves."""
    message = f"At most {MAX_ANONYMOUS_SOCKETS} sockets without credentials at once from one address."
    error = {"message": message, "extensions": {"code": RateLimited.code}}
    return JSONResponse({"errors": [error]}, 429, {"retry-after": str(RETRY_SECONDS)})
