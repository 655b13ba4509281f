"""Requests of other sites: which ones are, and which origins may send a bearer token (CORS)."""

import re
from collections.abc import Mapping, Sequence

from starlette.middleware.cors import CORSMiddleware
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp

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
"""Credentials, and what GraphQL clients and tracing send on their own, which changes no answer."""
PREFLIGHT_SECONDS = 600
"""For how long a browser may remember what it was allowed."""


def own_origins(connection: HTTPConnection, origin: str) -> frozenset[str]:
    """The origins under which this request's page would be ours.

    `origin` is the configured one. The host that the browser used is ours as well, since the request came
    here: 127.0.0.1 is reached as localhost too. A site that points its own name at us has no cookie of ours.
    """
    host = connection.headers.get("host", "").lower()
    # A page's origin has the scheme of the page, also when what it opens is a socket.
    scheme = {"ws": "http", "wss": "https"}.get(connection.url.scheme, connection.url.scheme)
    return frozenset({origin.lower(), f"{scheme}://{host}", f"https://{host}"})


def is_cross_site(connection: HTTPConnection, origin: str) -> bool:
    """Whether the page of another site, or of another origin of our site, sent this request.

    Browsers say so in `Origin`, with every POST, and in `Sec-Fetch-Site`, and no page can change either.
    What says neither is no browser: somebody's own program, that sends its own cookie.
    """
    said, site = connection.headers.get("origin"), connection.headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        return True
    if said is None or (said == "null" and site is not None):
        return False
    return said.lower() not in own_origins(connection, origin)


def refuse_cross_site(connection: HTTPConnection, origin: str) -> None:
    """Raises Forbidden for what another site sent."""
    if is_cross_site(connection, origin):
        raise Forbidden(
            "A cookie signs in our own pages only. Pages of other origins send `Authorization: Bearer`."
        )


def page_origin(headers: Mapping[str, str]) -> str | None:
    """The origin of the page that sent a request; None for what is no page."""
    said = headers.get("origin")
    return None if said is None else said.lower()


def origin_of(url: str) -> str:
    """Scheme and host of an address, as browsers write them in `Origin`; empty for what has none."""
    found = _ORIGIN.match(url.lower())
    if found is None:
        return ""
    default = ":443" if url.lower().startswith("https:") else ":80"
    return found[0].removesuffix(default)


def with_cors(application: ASGIApp, origins: Sequence[str]) -> ASGIApp:
    """The application, open to pages of exactly these origins: with a bearer token, never with cookies."""
    if not origins:
        return application
    return CORSMiddleware(
        application,
        allow_origins=list(origins),
        allow_methods=["GET", "POST"],
        allow_headers=ALLOWED_HEADERS,
        expose_headers=["x-request-id", "retry-after"],
        allow_credentials=False,
        max_age=PREFLIGHT_SECONDS,
    )
