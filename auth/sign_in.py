"""Sign-in at a provider: GET /auth/login/{provider}, and the provider's return to /auth/callback/{provider}.

The outcome is in the fragment of the address that the browser is redirected to, which servers do not see.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import structlog
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity
from app.identity.sign_ins import (
    Purpose,
    SignInUnderWay,
    begin_sign_in,
    purpose_of_state,
    realm_of_game,
    take_sign_in,
)
from app.infra.db import Database
from app.infra.forwarded import address_of
from app.infra.ids import parse_uuid
from app.infra.limiter import Limiter
from app.infra.secrets import new_secret
from auth.cookies import SIGN_IN_COOKIE, cookie_of, set_cookie, sign_in_cookie, store_session_hash
from auth.forms import BadForm, query_of, read_form
from auth.json_errors import json_error, too_many
from auth.providers import ProviderClient, Providers, SignInCancelled, SignInFailed

STORE = "/store"
STAFF = "/staff"
MAX_NEXT = 500
"""Characters of a `next`."""
SIGN_INS, SIGN_INS_WINDOW = 60, timedelta(minutes=1)
"""Sign-ins that one address may begin in a window; a school or an office may be one address."""

Finisher = Callable[[Request, SignInUnderWay, ProvenIdentity], Awaitable[Response]]
"""Begins a session, or links the identity that was proven; responds with `back_to`."""

# Characters that RFC 3986 allows in a path and a query, without a second slash, which would begin a host.
_NEXT = re.compile(r"/(?!/)[A-Za-z0-9\-._~!$&'()*+,;=:@%/?]*")
_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")
_log = structlog.get_logger("laurel.sign_in")


def sign_in_routes(
    database: Database,
    limiter: Limiter,
    providers: Providers,
    origin: str,
    finish: Mapping[Purpose, Finisher],
) -> list[BaseRoute]:
    """Returns routes for the configured providers; `other_sign_in_routes` has those for the others."""
    routes: list[BaseRoute] = []
    for client in providers.values():
        name, sign_in = client.provider.lower(), _SignIn(database, limiter, client, origin, finish)
        routes += [
            Route(f"/auth/login/{name}", _guarded(sign_in.login), methods=["GET"]),
            Route(f"/auth/callback/{name}", _guarded(sign_in.callback), methods=[client.callback_method]),
        ]
    return routes


def safe_next(wanted: str | None, home: str = STORE) -> str:
    """Returns `wanted` without its fragment where it is a path of our own site; else `home`."""
    path = (wanted or "").partition("#")[0]
    return path if len(path) <= MAX_NEXT and _NEXT.fullmatch(path) else home


def back_to(path: str, outcome: str) -> RedirectResponse:
    """Returns the redirect to a path of ours, with the outcome (`failed`, `merge=…`) in the fragment."""
    return _redirect(f"{path}#{outcome}", 303)


class _SignIn:
    """The handlers of one provider's routes."""

    def __init__(
        self,
        database: Database,
        limiter: Limiter,
        client: ProviderClient,
        origin: str,
        finish: Mapping[Purpose, Finisher],
    ) -> None:
        self._database = database
        self._limiter = limiter
        self._client = client
        self._finish = finish
        self._redirect_uri = f"{origin}/auth/callback/{client.provider.lower()}"

    async def login(self, request: Request) -> Response:
        """Begin a sign-in, and redirect the browser to the provider."""
        query, real_now = request.query_params, datetime.now(UTC)
        purpose = _purpose(query.get("purpose", "store"), self._client.provider)
        if purpose is None or purpose not in self._finish:
            return _not_found("There is no such sign-in.")
        # Each sign-in stores a row for minutes, and needs no credentials.
        wait = await self._limiter.hit(f"sign-in:{address_of(request)}", SIGN_INS, SIGN_INS_WINDOW)
        if wait is not None:
            return too_many("Too many sign-ins from here: wait a minute.", wait)
        # Two windows of a browser may sign in at once: they share the cookie, and differ in the state.
        browser = cookie_of(request.headers, SIGN_IN_COOKIE) or ""
        if not _SECRET.fullmatch(browser):
            browser = new_secret("")
        is_store = purpose is Purpose.STORE
        async with self._database.acquire() as connection:
            realm = None
            if is_store and "game" in query:
                game_id = parse_uuid(query["game"])
                realm = await realm_of_game(connection, game_id) if game_id else None
                if realm is None:
                    return _not_found("There is no such game.")
            begun = await begin_sign_in(
                connection,
                self._client.provider,
                purpose,
                realm=realm,
                browser=browser,
                session_hash=store_session_hash(request.headers) if is_store else None,
                next_path=safe_next(query.get("next"), STORE if is_store else STAFF),
                real_now=real_now,
            )
        address = await self._client.authorization_url(
            state=begun.state, nonce=begun.nonce, verifier=begun.verifier, redirect_uri=self._redirect_uri
        )
        return set_cookie(_redirect(address, 302), sign_in_cookie(browser))

    async def callback(self, request: Request) -> Response:
        """Finish a sign-in with the provider's answer. It is used up first: an answer counts once."""
        try:
            answer = await read_form(request) if request.method == "POST" else query_of(request)
        except BadForm:
            return self._failed(Purpose.STORE, STORE, "unreadable answer")
        async with self._database.acquire() as connection:
            under_way = await take_sign_in(
                connection,
                self._client.provider,
                state=answer.get("state", ""),
                browser=cookie_of(request.headers, SIGN_IN_COOKIE) or "",
                real_now=datetime.now(UTC),
            )
        if under_way is None:
            # The row is gone, but the state still names the purpose.
            purpose = purpose_of_state(answer.get("state", ""))
            return self._failed(purpose, STORE, "no such sign-in", "over")
        try:
            proven = await self._client.complete(
                answer,
                nonce=under_way.nonce,
                verifier=under_way.verifier,
                redirect_uri=self._redirect_uri,
            )
        except SignInCancelled:
            return _ended(under_way.purpose, under_way.next, "cancelled")
        except SignInFailed as failed:
            return self._failed(under_way.purpose, under_way.next, failed.reason)
        return await self._finish[under_way.purpose](request, under_way, proven)

    def _failed(self, purpose: Purpose, path: str, reason: str, staff_outcome: str = "failed") -> Response:
        _log.warning("sign-in failed", provider=self._client.provider.value, reason=reason)
        return _ended(purpose, path, staff_outcome if purpose is Purpose.STAFF else "failed")


def _purpose(wanted: str, provider: Provider) -> Purpose | None:
    if wanted == "staff":
        return Purpose.STAFF if provider is Provider.GOOGLE else None
    return Purpose.STORE if wanted == "store" else None


def _guarded(answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """Wrap a handler: after any error the browser is redirected to the page where it signs in."""

    async def guarded(request: Request) -> Response:
        try:
            return await answer(request)
        except Exception as error:  # noqa: BLE001 - the boundary: an error's text may hold personal data
            _log.error("internal_error", path=request.url.path, raised=type(error).__qualname__)
            query = request.query_params
            is_staff = (
                query.get("purpose") == "staff" or purpose_of_state(query.get("state", "")) is Purpose.STAFF
            )
            return back_to(STAFF if is_staff else STORE, "failed")

    return guarded


def _ended(purpose: Purpose, path: str, outcome: str) -> Response:
    """Returns the redirect after a failure: to the page of the store, or to the one page of the staff."""
    return back_to(STAFF if purpose is Purpose.STAFF else path, outcome)


def other_sign_in_routes(providers: Providers) -> list[BaseRoute]:
    """Returns the routes that answer for providers that are not configured and for unknown names."""
    names = {provider.lower() for provider in Provider if provider is not Provider.GAME}

    async def other(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in names:
            return _not_found("There is no such sign-in.")
        if name.upper() in providers:
            refused = {
                "code": "BAD_USER_INPUT",
                "message": f"A browser signs in here, by no {request.method}.",
            }
            return json_error(405, refused)
        return _not_found(
            f"Sign-in with {name.capitalize()} is not set up here: docs/sign-in.md says how to."
        )

    methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    return [Route(f"/auth/{way}/{{name}}", other, methods=methods) for way in ("login", "callback")]


def _not_found(message: str) -> Response:
    return json_error(404, {"code": "NOT_FOUND", "message": message})


def _redirect(address: str, status: int) -> RedirectResponse:
    """Returns a redirect that is neither cached nor sent as a Referer: its address holds secrets."""
    return RedirectResponse(address, status, {"cache-control": "no-store", "referrer-policy": "no-referrer"})
