"""Fetching a picture from an address that a studio gave."""

import asyncio
import ssl
from urllib.parse import urldefrag, urljoin

from app.infra.guarded_client import Answer, GuardedClient, NoAnswer
from app.infra.targets import Targets
from app.pictures.failures import MAX_FETCHED_BYTES, PictureFailure, PictureRefused
from app.pictures.reencode import FORMATS

FETCH_SECONDS = 20.0
"""From the first resolution of a name to the picture's last byte, redirects among them."""
MAX_REDIRECTS = 3

_HEADERS = {
    "user-agent": "Laurel-Pictures/1",
    "accept": ", ".join(f"image/{name.lower()}" for name in FORMATS),
}


class Fetcher:
    """Fetches files, from the public internet alone. `tls` is for tests."""

    def __init__(self, targets: Targets, tls: ssl.SSLContext | None = None) -> None:
        self._client = GuardedClient(targets, tls)

    async def fetch(self, address: str) -> bytes:
        """Returns the file at an address. Each redirect is checked as it is. Raises PictureRefused."""
        url = address
        try:
            async with asyncio.timeout(FETCH_SECONDS):
                for _ in range(MAX_REDIRECTS + 1):
                    answer = await self._get(url)
                    if answer.location is None or not 300 <= answer.status < 400:
                        return _body(answer)
                    url = urljoin(url, answer.location)
        except TimeoutError:
            raise PictureRefused(PictureFailure.TIMEOUT) from None
        except ValueError:  # a redirect to what is no address
            raise PictureRefused(PictureFailure.BAD_ANSWER) from None
        raise PictureRefused(PictureFailure.TOO_MANY_REDIRECTS)

    async def _get(self, url: str) -> Answer:
        try:
            return await self._client.send(
                "GET",
                urldefrag(url).url,
                _HEADERS,
                seconds=FETCH_SECONDS,
                max_bytes=MAX_FETCHED_BYTES + 1,
            )
        except NoAnswer as error:
            raise PictureRefused(PictureFailure(error.reason)) from None


def _body(answer: Answer) -> bytes:
    if not 200 <= answer.status < 300:
        raise PictureRefused(PictureFailure.HTTP_STATUS)
    if len(answer.body) > MAX_FETCHED_BYTES:
        raise PictureRefused(PictureFailure.TOO_LARGE)
    return answer.body
