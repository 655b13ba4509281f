"""The pictures of items, served to all: what is behind a hash never changes, and says nothing of anybody."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from app.infra.db import Database
from app.pictures.addresses import PICTURES, parse_picture_path
from app.pictures.queries import picture_data

_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


def picture_route(database: Database) -> Route:
    """Returns the route of pictures, for GET and HEAD, without credentials."""

    async def picture(request: Request) -> Response:
        path = parse_picture_path(request.url.path)
        if path is None:
            return _not_found()
        game_id, sha256 = path
        async with database.acquire() as connection:
            data = await picture_data(connection, game_id, sha256)
        if data is None:
            return _not_found()
        tag = f'"{sha256.hex()}"'
        headers = {**_HEADERS, **_FOR_EVER, "ETag": tag}
        tags = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
        if not tags.isdisjoint({tag, "*"}):
            return Response(status_code=304, headers=headers)
        return Response(data, headers=headers, media_type="image/webp")

    return Route(PICTURES + "{rest:path}", picture, methods=["GET"])


def _not_found() -> Response:
    """Returns the answer for every picture that is not there: it may be there soon."""
    return PlainTextResponse("Not found", 404, {**_HEADERS, "Cache-Control": "no-store"})
