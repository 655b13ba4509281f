"""Routes of constant texts, with an `ETag`, so that tools fetch them again only after a change."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

MAX_AGE_SECONDS = 3_600
"""How long clients may cache a response without revalidating it."""


def text_route(path: str, text: Callable[[], str], media_type: str) -> Route:
    """Returns the route of a text that a process never changes, with an `ETag` of its bytes."""

    @cache
    def tagged() -> tuple[bytes, str]:
        content = text().encode()
        return content, f'"{sha256(content).hexdigest()}"'

    async def answer(request: Request) -> Response:
        content, tag = tagged()
        headers = {"etag": tag, "cache-control": f"public, max-age={MAX_AGE_SECONDS}"}
        tags = request.headers.get("if-none-match", "").split(",")
        cached = {cached_tag.strip().removeprefix("W/") for cached_tag in tags}
        if not cached.isdisjoint({tag, "*"}):
            return Response(status_code=304, headers=headers)
        return Response(content, headers=headers, media_type=media_type)

    return Route(path, answer, methods=["GET"])
