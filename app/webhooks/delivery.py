"""One attempt to deliver a message: signed, to a checked address, within a time limit."""

import ssl
import time
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from standardwebhooks import Webhook

from app.infra.guarded_client import Answer, GuardedClient, NoAnswer
from app.infra.targets import Targets
from app.infra.tracing import tracing
from app.webhooks.queries import Failure

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
    """Sends messages. `tls` is for tests."""

    def __init__(self, targets: Targets, tls: ssl.SSLContext | None = None) -> None:
        self._client = GuardedClient(targets, tls)

    async def send(
        self, url: str, message_id: str, body: bytes, secrets: Iterable[str], real_now: datetime
    ) -> Attempt:
        """Post the message, signed with each of the secrets at the real instant `real_now`.

        Failures are in the result: nothing is raised.
        """
        headers = {
            "content-type": "application/json",
            "user-agent": "Laurel-Webhooks/1",
            **_signed(message_id, body, secrets, real_now),
            **tracing.headers(),
        }
        started = time.perf_counter()
        answer: Answer | None = None
        try:
            answer = await self._client.send(
                "POST", url, headers, body, seconds=ANSWER_SECONDS, max_bytes=MAX_RESPONSE_EXCERPT
            )
            failure = _failure_of(answer.status)
        except NoAnswer as error:
            failure = Failure(error.reason)
        milliseconds = round((time.perf_counter() - started) * 1000)
        if answer is None:
            return Attempt(milliseconds, failure)
        return Attempt(milliseconds, failure, answer.status, _printable(answer.body))


def _signed(message_id: str, body: bytes, secrets: Iterable[str], real_now: datetime) -> dict[str, str]:
    """Returns the headers of Standard Webhooks, with a signature for each live secret: one must match."""
    signatures = [Webhook(secret).sign(message_id, real_now, body.decode()) for secret in secrets]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(real_now.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def _failure_of(status: int) -> Failure | None:
    if 200 <= status < 300:
        return None
    if status == _GONE:
        return Failure.GONE
    return Failure.REDIRECTED if 300 <= status < 400 else Failure.HTTP_STATUS


def _printable(excerpt: bytes) -> str:
    """Returns text that can be stored and shown: no control characters, no more bytes than were read."""
    text = "".join(
        character if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs"} else " "
        for character in excerpt.decode(errors="replace")
    )
    return text.encode()[:MAX_RESPONSE_EXCERPT].decode(errors="ignore")
