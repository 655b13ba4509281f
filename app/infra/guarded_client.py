"""Requests to addresses that others have given: to the public internet alone, bounded in time and bytes.

The name of a URL is resolved once, and the connection goes to the address that was checked. Redirects,
proxies and cookies are not followed, used or kept.
"""

import asyncio
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import httpx2

from app.infra.targets import Target, TargetRefused, Targets


class NoAnswerReason(StrEnum):
    """Why a request got no answer."""

    TIMEOUT = "TIMEOUT"
    NO_ADDRESS = "NO_ADDRESS"
    ADDRESS_REFUSED = "ADDRESS_REFUSED"
    NOT_REACHED = "NOT_REACHED"
    TLS = "TLS"
    BAD_ANSWER = "BAD_ANSWER"


class NoAnswer(Exception):
    """A request got no answer."""

    def __init__(self, reason: NoAnswerReason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, of whose body `max_bytes` were read at most."""

    status: int
    body: bytes
    location: str | None
    """Where a redirect leads, as it was sent."""


class GuardedClient:
    """Sends requests. `tls` is for tests; all requests share one context, since a context is slow to make."""

    def __init__(self, targets: Targets, tls: ssl.SSLContext | None = None) -> None:
        self._targets = targets
        self._tls = tls or httpx2.create_ssl_context(trust_env=False)

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes = b"",
        *,
        seconds: float,
        max_bytes: int,
    ) -> Answer:
        """Send one request, and return its answer, of whose body at most `max_bytes` are read.

        `seconds` are from the resolution of the name to the end of what is read. Raises NoAnswer.
        """
        try:
            async with asyncio.timeout(seconds):
                target = self._targets.check(url)
                address = await self._targets.address(target)
                return await self._send(method, target, address, headers, body, max_bytes=max_bytes)
        except TargetRefused:
            reason = NoAnswerReason.ADDRESS_REFUSED
        except (TimeoutError, httpx2.TimeoutException):
            reason = NoAnswerReason.TIMEOUT
        except (httpx2.ConnectError, OSError) as error:
            reason = _reason_of(error)
        except (httpx2.HTTPError, ValueError):
            reason = NoAnswerReason.BAD_ANSWER
        raise NoAnswer(reason)

    async def _send(
        self,
        method: str,
        target: Target,
        address: str,
        headers: Mapping[str, str],
        body: bytes,
        *,
        max_bytes: int,
    ) -> Answer:
        """Send to the address that was checked; the name goes into the TLS handshake and the `Host` header.

        Each request has its own transport: a connection must not be reused for a name that its certificate
        was not checked for.
        """
        host = f"[{address}]" if ":" in address else address
        request = httpx2.Request(
            method,
            f"{target.scheme}://{host}:{target.port}{target.path}",
            headers={
                "host": target.authority,
                # An uncompressed answer cannot grow after its bytes were counted.
                "accept-encoding": "identity",
                "connection": "close",
                **headers,
            },
            content=body,
            extensions={"sni_hostname": target.host},
        )
        async with httpx2.AsyncHTTPTransport(verify=self._tls, trust_env=False) as transport:
            response = await transport.handle_async_request(request)
            try:
                read = await _read(response, max_bytes)
                return Answer(response.status_code, read, response.headers.get("location"))
            finally:
                await response.aclose()


async def _read(response: httpx2.Response, max_bytes: int) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) >= max_bytes:
            break
    return bytes(body[:max_bytes])


def _reason_of(error: BaseException) -> NoAnswerReason:
    if any(isinstance(cause, ssl.SSLError) for cause in _causes(error)):
        return NoAnswerReason.TLS
    return NoAnswerReason.NOT_REACHED if isinstance(error, httpx2.ConnectError) else NoAnswerReason.NO_ADDRESS


def _causes(error: BaseException) -> Iterator[BaseException]:
    current: BaseException | None = error
    while current is not None:
        yield current
        current = current.__cause__ or current.__context__
