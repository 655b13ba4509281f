"""The schema as text, at an address of its own, for tools that generate code from it."""

from functools import cache
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from resolvers.root import sdl

MAX_AGE_SECONDS = 3_600
"""For how long an answer may be kept without asking again whether it has changed."""


def sdl_route() -> Route:
    """The route of `/schema.graphql`: the bytes of `schema/schema.graphql`, with an `ETag` of them."""
    return Route("/schema.graphql", _schema, methods=["GET"])


async def _schema(request: Request) -> Response:
    text, tag = _text()
    headers = {"etag": tag, "cache-control": f"public, max-age={MAX_AGE_SECONDS}"}
    known = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if not known.isdisjoint({tag, "*"}):
        return Response(status_code=304, headers=headers)
    return Response(text, headers=headers, media_type="text/plain")


@cache
def _text() -> tuple[bytes, str]:
    text = sdl().encode()
    return text, f'"{sha256(text).hexdigest()}"'
