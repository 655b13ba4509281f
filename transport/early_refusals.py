"""Requests to /graphql beyond their limit, answered where the server has parsed their headers.

No task is begun for them, no body is read and no line logged; they are counted by the observer.
"""

import math
from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache

from starlette.requests import HTTPConnection

from app.domain.errors import RateLimited
from app.infra.forwarded import Proxies
from app.infra.http_protocol import Answer
from app.infra.request_id import HEADER, Message, id_of
from transport.endpoint import ADMITTED, Admit, Observer, respond_unread

MAX_KEPT = 64
"""Answers that are kept, at most: they differ by what a client accepts."""
_ID = HEADER.lower().encode()


class EarlyRefusals:
    """Counts the POST requests to `paths` by `admit`, and answers those that it refuses, with `headers` too.

    `proxies` say whose request it is, and `observe` is called for each one that was refused.
    """

    def __init__(
        self,
        admit: Admit,
        paths: frozenset[str],
        proxies: Proxies,
        headers: Mapping[str, str],
        observe: Observer,
    ) -> None:
        self._admit = admit
        self._paths = paths
        self._proxies = proxies
        self._headers = [(name.encode(), value.encode()) for name, value in headers.items()]
        self._observe = observe

    def answer(self, scope: Message) -> Answer | None:
        """Returns the answer to a request, by its scope, that is refused; None for one to be handled."""
        if scope["method"] != "POST" or scope["path"] not in self._paths:
            return None
        own: Message = {**scope}  # the middleware is to see the address of the connection
        self._proxies.read(own)
        try:
            self._admit(HTTPConnection(own), None)
        except RateLimited as error:
            self._observe("refused", error.code, 0.0)
            accept = next((value for name, value in scope["headers"] if name == b"accept"), b"")
            status, headers, body = _answer(
                accept, error.message, math.ceil(error.retry_after.total_seconds())
            )
            return Answer(status, [*headers, *self._headers, (_ID, id_of(scope).encode())], body)
        scope[ADMITTED] = True
        return None


@lru_cache(maxsize=MAX_KEPT)
def _answer(accept: bytes, message: str, seconds: int) -> Answer:
    """Returns the answer to a client that accepts these media types, without the headers of each request."""
    connection = HTTPConnection({"type": "http", "headers": [(b"accept", accept)] if accept else []})
    response = respond_unread(connection, RateLimited(message, timedelta(seconds=seconds)))
    return Answer(response.status_code, response.raw_headers, bytes(response.body))
