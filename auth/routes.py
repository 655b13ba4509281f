"""POST /auth/exchange and /auth/logout: begin a store session by a link's code, and end sessions."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast

import orjson
import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from app.domain.errors import DomainError, Forbidden, RequestError, Unavailable
from app.domain.instants import format_instant
from app.identity.links import MAX_LINK_CODE
from app.identity.service import SignedInAsOther, enter_store
from app.identity.sessions import NewSession, SessionKind, end_session
from app.identity.staff_sessions import end_staff_session
from app.infra.db import Database
from app.infra.forwarded import address_of
from app.infra.limiter import Limiter
from app.infra.request_id import current_request_id
from app.studios.queries import GameRow
from auth.callers import PlayerCaller, StaffCaller, UnlinkedCaller, identify
from auth.cookies import (
    no_staff_cookie,
    no_store_cookie,
    set_cookie,
    staff_secret,
    store_cookie,
    store_session_hash,
)
from auth.cross_site import is_cross_site, origin_of, own_origins, page_origin, refuse_cross_site, with_cors
from auth.json_errors import json_error, too_many, unavailable
from auth.sign_out import end_sessions_everywhere

MAX_AUTH_BODY = 4096
"""Bytes of the JSON that these routes accept."""
WRONG_EXCHANGES, EXCHANGE_WINDOW = 100, timedelta(minutes=10)
"""Wrong codes of one address in a window; past it they are refused. Right codes are always accepted, since
they cannot be guessed."""

_log = structlog.get_logger("laurel.auth")
_STATUS = {"UNAUTHENTICATED": 401, "FORBIDDEN": 403}


class _Refused(Exception):
    """The request is refused with this status and error."""

    def __init__(self, status: int, code: str, message: str, **more: object) -> None:
        super().__init__(code)
        self.status = status
        self.error = {"code": code, "message": message, **more}


@dataclass(frozen=True, slots=True)
class _Exchange:
    """The input of /auth/exchange; see `auth_routes`."""

    code: str
    kind: SessionKind
    replace: bool


class _SessionRoutes:
    """The handlers of both routes."""

    def __init__(
        self, database: Database, limiter: Limiter, origin: str, store_origins: Sequence[str]
    ) -> None:
        self._database = database
        self._limiter = limiter
        self._origin = origin
        self._store_origins = frozenset(store_origins)

    async def exchange(self, request: Request) -> Response:
        """Exchange a code for a session: a cookie on our own pages, a bearer token elsewhere."""
        exchange = _exchange(await _json_of(request))
        self._check_page(request, exchange.kind)
        is_cookie = exchange.kind is SessionKind.COOKIE
        try:
            session = await enter_store(
                self._database,
                exchange.code,
                kind=exchange.kind,
                opens_here=self._opens_on(request),
                present=store_session_hash(request.headers) if is_cookie else None,
                replace=exchange.replace,
                real_now=datetime.now(UTC),
            )
        except SignedInAsOther as other:
            message = "Somebody else is signed in here: ask, and send `replace: true` to sign them out."
            raise _Refused(409, "SIGNED_IN_AS_OTHER", message, displayName=other.display_name) from None
        except DomainError:
            key = f"exchange:{address_of(request)}"
            wait = await self._limiter.hit(key, WRONG_EXCHANGES, EXCHANGE_WINDOW)
            if wait is None:
                raise
            return too_many("Too many wrong codes from here: open the store from the game.", wait)
        return _session_response(session, exchange.kind)

    async def logout(self, request: Request) -> Response:
        """End the session of the cookie or the bearer token, or with `everywhere` all of that person."""
        body = await _json_of(request, may_be_empty=True)
        everywhere = body.get("everywhere", False)
        if not isinstance(everywhere, bool):
            raise _bad("`everywhere` must be true or false.")
        real_now = datetime.now(UTC)
        if "authorization" not in request.headers:
            refuse_cross_site(request, self._origin)
        caller = await identify(request, self._database, real_now, self._origin)
        async with self._database.transaction() as connection:
            if isinstance(caller, PlayerCaller | UnlinkedCaller) and caller.session is not None:
                await end_session(connection, caller.session.hash, real_now)
                if everywhere:
                    await end_sessions_everywhere(connection, caller)
            elif isinstance(caller, StaffCaller):
                await end_staff_session(connection, staff_secret(request.headers) or "")
                if everywhere:
                    await end_sessions_everywhere(connection, caller)
        response = Response(status_code=204, headers={"cache-control": "no-store"})
        if isinstance(caller, StaffCaller):
            set_cookie(response, no_staff_cookie())
        elif "authorization" not in request.headers:
            set_cookie(response, no_store_cookie())
        return response

    def _check_page(self, request: Request, kind: SessionKind) -> None:
        """Raise Forbidden for pages of other origins, except for a bearer token on those of stores."""
        if is_cross_site(request, self._origin) and not (
            kind is SessionKind.BEARER and page_origin(request.headers) in self._store_origins
        ):
            raise Forbidden(
                "This page may not exchange codes here: `LAUREL_STORE_ORIGINS` lists those that may."
            )

    def _opens_on(self, request: Request) -> Callable[[GameRow], bool]:
        """Returns the check that a game's links lead to the page that asks: a store serves its own games."""
        page, own = page_origin(request.headers), own_origins(request, self._origin)

        def opens(game: GameRow) -> bool:
            store = origin_of(game.store_url) if game.store_url else None
            if page is None:
                return True
            return store is None or store in own if page in own else store == page

        return opens


def auth_routes(
    database: Database, limiter: Limiter, origin: str, store_origins: Sequence[str]
) -> list[BaseRoute]:
    """Returns the routes; pages of `store_origins` may use them with a bearer token.

    `POST /auth/exchange {"code", "session": "cookie" | "bearer", "replace": bool}` and
    `POST /auth/logout {"everywhere": bool}`. Errors are `{"error": {"code", "message"}}`.
    """
    routes = _SessionRoutes(database, limiter, origin, store_origins)
    return [
        # Not `methods=`: a preflight must reach the middleware.
        Route(path, with_cors(_Guarded(answer), store_origins))
        for path, answer in (("/auth/exchange", routes.exchange), ("/auth/logout", routes.logout))
    ]


Handler = Callable[[Request], Awaitable[Response]]


class _Guarded:
    """One route as an ASGI application, which makes responses of errors."""

    def __init__(self, answer: Handler) -> None:
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            response = await self._try(request)
        except Exception as error:  # noqa: BLE001 - the boundary: an error's text must not reach the client
            _log.error("internal_error", path=request.url.path, raised=type(error).__qualname__)
            message = "Internal error. Quote the request id to support."
            response = json_error(
                500, {"code": "INTERNAL", "message": message, "requestId": current_request_id()}
            )
        await response(scope, receive, send)

    async def _try(self, request: Request) -> Response:
        if request.method != "POST":
            error = {"code": "BAD_USER_INPUT", "message": "Send this by POST."}
            return json_error(405, error, {"allow": "POST"})
        try:
            return await self._answer(request)
        except _Refused as refused:
            return json_error(refused.status, refused.error)
        except DomainError as refused:
            return json_error(400, {"code": refused.faults[0].code, "message": str(refused)})
        except Unavailable:
            return unavailable()
        except RequestError as error:
            return json_error(_STATUS.get(error.code, 400), {"code": error.code, "message": error.message})


def _session_response(session: NewSession, kind: SessionKind) -> Response:
    answer: dict[str, object] = {"kind": kind.lower(), "expiresAt": format_instant(session.expires_at)}
    if kind is SessionKind.BEARER:
        answer["token"] = session.secret
    response = JSONResponse(answer, headers={"cache-control": "no-store"})
    return set_cookie(response, store_cookie(session.secret)) if kind is SessionKind.COOKIE else response


def _exchange(body: Mapping[str, object]) -> _Exchange:
    code, kind, replace = body.get("code"), body.get("session", "cookie"), body.get("replace", False)
    if not isinstance(code, str):
        raise _bad("`code` must be a string: the code of the link.")
    if not isinstance(kind, str) or kind.upper() not in set(SessionKind) or kind != kind.lower():
        raise _bad('`session` must be "cookie" or "bearer".')
    if not isinstance(replace, bool):
        raise _bad("`replace` must be true or false.")
    return _Exchange(code[: MAX_LINK_CODE + 1], SessionKind(kind.upper()), replace)


async def _json_of(request: Request, *, may_be_empty: bool = False) -> Mapping[str, object]:
    """Read the JSON object of a request, of at most `MAX_AUTH_BODY` bytes."""
    body = b""
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_AUTH_BODY:
                raise _Refused(413, "BAD_USER_INPUT", f"The request is larger than {MAX_AUTH_BODY} bytes.")
    except ClientDisconnect:
        raise _bad("The request broke off.") from None
    if not body and may_be_empty:
        return {}
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise _Refused(415, "BAD_USER_INPUT", "Send the request as application/json.")
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise _bad("The request must be valid JSON in UTF-8.") from None
    if not isinstance(document, dict):
        raise _bad("The request must be a JSON object.")
    return cast("Mapping[str, object]", document)


def _bad(message: str) -> _Refused:
    return _Refused(400, "BAD_USER_INPUT", message)
