"""The page on which the staff signs in and out: GET /staff, POST /staff/sign-out.

The outcome of a sign-in is in the fragment of the address, as at the store: the page holds a sentence for
each, and the style sheet shows the one that the fragment names. So it needs no script.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from app.domain.access import StaffRole
from app.domain.errors import Forbidden
from app.identity.staff import STAFF_PROVIDER
from app.identity.staff_sessions import SignedInStaff, end_staff_session, staff_by_session
from app.infra.db import Database
from app.pages.render import FORM_CSP, render_page
from auth.cookies import no_staff_cookie, set_cookie, staff_secret
from auth.cross_site import refuse_cross_site
from auth.providers import Providers
from auth.sign_in import STAFF

SIGN_OUT = f"{STAFF}/sign-out"
MAX_GAMES_SHOWN = 50
"""Games that the page lists; it says how many more there are."""

_ROLES: Mapping[StaffRole, str] = {
    StaffRole.PRODUCT_OWNER: "You steer the program for all studios: members, points, catalogs, redemptions,"
    " webhooks and sandboxes.",
    StaffRole.STUDIO_FOCAL: "You steer the games of your studio: members, points, catalog, redemptions,"
    " webhooks and sandboxes.",
    StaffRole.SUPPORT: "You help players of all studios: see members, grant points, export and erase data.",
}

OUTCOMES: Mapping[str, str] = {
    "not-invited": "This Google account is not on the list of the staff. Use the account whose e-mail was"
    " invited, or ask for an invitation: an operator makes one by laurel staff invite.",
    "no-email": "Google told no verified e-mail of this account, and an invitation goes by the e-mail. Verify"
    " the address at Google, or use another account.",
    "cancelled": "You cancelled the sign-in at Google. Nothing has changed.",
    "over": "This sign-in was over or used already: each counts once, in the browser that began it, for ten"
    " minutes. Sign in again.",
    "failed": "Google's answer could not be verified. Sign in again; where it fails again, an operator finds"
    " the reason in the log under “sign-in failed”.",
    "signed-out": "You are signed out.",
}
"""The sentence that the page shows for each outcome in its fragment."""


def staff_routes(database: Database, providers: Providers, origin: str, *, graphiql: bool) -> list[BaseRoute]:
    """Returns the routes of the page, and of its form that signs out."""

    async def show(request: Request) -> Response:
        secret, signed_in = staff_secret(request.headers), None
        if secret is not None:
            async with database.acquire() as connection:
                signed_in = await staff_by_session(connection, secret, datetime.now(UTC))
        if signed_in is None:
            return sign_in_page(can_sign_in=STAFF_PROVIDER in providers)
        return signed_in_page(signed_in, graphiql=graphiql)

    async def sign_out(request: Request) -> Response:
        try:
            refuse_cross_site(request, origin)
        except Forbidden:
            return RedirectResponse(STAFF, 303, {"cache-control": "no-store"})
        secret = staff_secret(request.headers)
        if secret is not None:
            async with database.acquire() as connection:
                await end_staff_session(connection, secret)
        response = RedirectResponse(f"{STAFF}#signed-out", 303, {"cache-control": "no-store"})
        return set_cookie(response, no_staff_cookie())

    return [Route(STAFF, show, methods=["GET"]), Route(SIGN_OUT, sign_out, methods=["POST"])]


def sign_in_page(*, can_sign_in: bool) -> Response:
    """Returns the page of a browser that is not signed in, with a sentence for each outcome."""
    return render_page("staff.html", FORM_CSP, outcomes=OUTCOMES, signed_in=None, can_sign_in=can_sign_in)


def signed_in_page(signed_in: SignedInStaff, *, graphiql: bool) -> Response:
    """Returns the page of a signed-in member of the staff, with the role and the games."""
    return render_page(
        "staff.html",
        FORM_CSP,
        outcomes=OUTCOMES,
        signed_in=signed_in,
        role=_ROLES[signed_in.staff.role],
        studios=", ".join(studio.name for studio in signed_in.studios) or "none yet",
        games=_listed([f"{game.name} ({game.mode.lower()})" for game in signed_in.games]),
        graphiql=graphiql,
    )


def _listed(games: Sequence[str]) -> str:
    shown, more = ", ".join(games[:MAX_GAMES_SHOWN]), len(games) - MAX_GAMES_SHOWN
    return f"{shown} and {more} more" if more > 0 else shown or "none yet"
