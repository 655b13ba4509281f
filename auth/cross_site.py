"""Cross-site requests: how they are recognised, and which origins may send a bearer token (CORS)."""

import re
from collections.abc import Mapping, Sequence

from starlette.middleware.cors import CORSMiddleware
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.errors import Forbidden

_ORIGIN = re.compile(r"https?://[a-z0-9.:\[\]-]+")
ALLOWED_HEADERS = (
    "apollo-require-preflight",
    "apollographql-client-name",
    "apollographql-client-version",
    "authorization",
    "baggage",
    "content-type",
    "graphql-client-name",
    "graphql-client-version",
    "graphql-require-preflight",
    "sentry-trace",
    "traceparent",
    "tracestate",
    "x-apollo-operation-id",
    "x-apollo-operation-name",
    "x-request-id",
    "x-requested-with",
)
"""The header of credentials, and those that GraphQL clients and tracing send on their own."""
ANY_ORIGIN = ("*",)
"""Every page. Who made a bearer token gives it to a page; with it, a cookie is not read."""
EXPOSED_HEADERS = ("x-request-id", "retry-after")
"""The headers of an answer that a page may read."""
PREFLIGHT_SECONDS = 600
"""How long a browser may cache the answer to a preflight."""


def own_origins(connection: HTTPConnection, origin: str) -> frozenset[str]:
    """Returns the origins that a page of ours may have for this request.

    `origin` is the configured one. The host of the request is ours as well, since it came here: 127.0.0.1 is
    reached as localhost too. A site whose name resolves to us has no cookie of ours.
    """
    host = connection.headers.get("host", "").lower()
    # The origin has the scheme of the page, also when the page opens a WebSocket.
    scheme = {"ws": "http", "wss": "https"}.get(connection.url.scheme, connection.url.scheme)
    return frozenset({origin.lower(), f"{scheme}://{host}", f"https://{host}"})


def is_cross_site(connection: HTTPConnection, origin: str) -> bool:
    """Returns whether a page of another origin sent this request.

    Browsers send `Origin` with every POST, and `Sec-Fetch-Site`; pages cannot change either. A client that
    sends neither is not a browser, and sends a cookie of its own.
    """
    page, site = connection.headers.get("origin"), connection.headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        return True
    if page is None or (page == "null" and site is not None):
        return False
    return page.lower() not in own_origins(connection, origin)


def refuse_cross_site(connection: HTTPConnection, origin: str) -> None:
    """Raise Forbidden for a cross-site request."""
    if is_cross_site(connection, origin):
        raise Forbidden(
            "A cookie signs in our own pages only. Pages of other origins send `Authorization: Bearer`."
        )


def page_origin(headers: Mapping[str, str]) -> str | None:
    """Returns the origin of the page that sent a request; None where no page did."""
    origin = headers.get("origin")
    return None if origin is None else origin.lower()


def origin_of(url: str) -> str:
    """Returns scheme and host of a URL, as browsers write them in `Origin`; empty for other texts."""
    match = _ORIGIN.match(url.lower())
    if match is None:
        return ""
    default = ":443" if url.lower().startswith("https:") else ":80"
    return match[0].removesuffix(default)


class _Cors(CORSMiddleware):
    """Starlette's middleware, with a short way for requests that no page sent."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or any(name == b"origin" for name, _ in scope["headers"]):
            await super().__call__(scope, receive, send)
            return

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), (b"vary", b"Origin")]
            await send(message)

        await self.app(scope, receive, answer)


def with_cors(application: ASGIApp, origins: Sequence[str]) -> ASGIApp:
    """Allow pages of exactly these origins, or of any, to use the application (CORS), without cookies."""
    if not origins:
        return application
    return _Cors(
        application,
        allow_origins=list(origins),
        allow_methods=["GET", "POST"],
        allow_headers=ALLOWED_HEADERS,
        expose_headers=EXPOSED_HEADERS,
        allow_credentials=False,
        max_age=PREFLIGHT_SECONDS,
    )


def for_any_origin() -> dict[str, str]:
    """Returns the headers with which `with_cors` lets pages of any origin read an answer."""
    exposed = ", ".join(EXPOSED_HEADERS)
    return {
        "access-control-allow-origin": "*",
        "access-control-expose-headers": exposed,
        "vary": "Origin",
    }
