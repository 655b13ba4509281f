"""One attempt to deliver a message: signed, to a checked address, within a time limit."""

import asyncio
import ssl
import time
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import httpx2
from standardwebhooks import Webhook

from app.infra.tracing import tracing
from app.webhooks.queries import Failure
from app.infra.targets import Target, TargetRefused, Targets

ANSWER_SECONDS = 15
"""From the resolution of the name to the end of the answer: an endpoint that takes longer has failed."""
MAX_RESPONSE_EXCERPT = 1024
"""Bytes of an answer that are read and stored; the remainder is never read."""
_GONE = 410


@dataclass(frozen=True, slots=True)
class Attempt:
    """The result of an attempt; `http_status` and `response`, an excerpt, are None without an answer."""

    milliseconds: int
    failure: Failure | None
    http_status: int | None = None
    response: str | None = None


class Sender:
    """Sends messages. `tls` is for tests; all messages share one context, since a context is slow to make."""

    def __init__(self, targets: Targets, tls: ssl.SSLContext | None = None) -> None:
        self._targets = targets
        self._tls = tls or httpx2.create_ssl_context(trust_env=False)

    async def send(
        self, url: str, message_id: str, body: bytes, secrets: Iterable[str], real_now: datetime
    ) -> Attempt:
        """Post the message, signed with each of the secrets at the real instant `real_now`.

        Failures are in the result: nothing is raised.
        """
        headers = {
            "content-type": "application/json",
            "user-agent": "Laurel-Webhooks/1",
            # An uncompressed answer cannot grow after its bytes were counted.
            "accept-encoding": "identity",
            "connection": "close",
            **_signed(message_id, body, secrets, real_now),
            **tracing.headers(),
        }
        started = time.perf_counter()
        status: int | None = None
        excerpt: bytes | None = None
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                target = self._targets.check(url)
                address = await self._targets.address(target)
                status, excerpt = await self._post(target, address, headers, body)
            failure = _failure_of(status)
        except TargetRefused:
            failure = Failure.ADDRESS_REFUSED
        except (TimeoutError, httpx2.TimeoutException):
            failure = Failure.TIMEOUT
        except (httpx2.ConnectError, OSError) as error:
            failure = _failure_of_error(error)
        except (httpx2.HTTPError, ValueError):
            failure = Failure.BAD_ANSWER
        milliseconds = round((time.perf_counter() - started) * 1000)
        return Attempt(milliseconds, failure, status, None if excerpt is None else _printable(excerpt))

    async def _post(
        self, target: Target, address: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, bytes]:
        """Post to the address that was checked; the name goes into the TLS handshake and the `Host` header.

        Each message has its own transport: a connection must not be reused for a name that its certificate
        was not checked for.
        """
        host = f"[{address}]" if ":" in address else address
        request = httpx2.Request(
            "POST",
            f"{target.scheme}://{host}:{target.port}{target.path}",
            headers={"host": target.authority, **headers},
            content=body,
            extensions={"sni_hostname": target.host},
        )
        async with httpx2.AsyncHTTPTransport(verify=self._tls, trust_env=False) as transport:
            response = await transport.handle_async_request(request)
            try:
                return response.status_code, await _read_excerpt(response)
            finally:
                await response.aclose()


def _signed(message_id: str, body: bytes, secrets: Iterable[str], real_now: datetime) -> dict[str, str]:
    """Returns the headers of Standard Webhooks, with a signature for each live secret: one must match."""
    signatures = [Webhook(secret).sign(message_id, real_now, body.decode()) for secret in secrets]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(real_now.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


async def _read_excerpt(response: httpx2.Response) -> bytes:
    excerpt = b""
    async for chunk in response.aiter_raw():
        excerpt += chunk
        if len(excerpt) >= MAX_RESPONSE_EXCERPT:
            break
    return excerpt[:MAX_RESPONSE_EXCERPT]


def _failure_of(status: int) -> Failure | None:
    if 200 <= status < 300:
        return None
    if status == _GONE:
        return Failure.GONE
    return Failure.REDIRECTED if 300 <= status < 400 else Failure.HTTP_STATUS


def _failure_of_error(error: BaseException) -> Failure:
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return Failure.TLS
    return Failure.NOT_REACHED if isinstance(error, httpx2.ConnectError) else Failure.NO_ADDRESS


def _causes(error: BaseException) -> Iterator[BaseException]:
    current: BaseException | None = error
    while current is not None:
        yield current
        current = current.__cause__ or current.__context__


def _printable(excerpt: bytes) -> str:
    """Returns text that can be stored and shown: no control characters, no more bytes than were read."""
    text = "".join(
        character if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs"} else " "
        for character in excerpt.decode(errors="replace")
    )
    return text.encode()[:MAX_RESPONSE_EXCERPT].decode(errors="ignore")
