"""The callback for Facebook's data deletion requests, and the page that confirms a deletion.

The identity is deleted in every realm, with its sessions and the member's e-mail. What the member has earned
stays: it came from the games' purchases, not from Facebook.
"""

import hmac
import secrets
from datetime import timedelta

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from app.identity.sign_ins import unlink_everywhere
from app.infra.db import Database
from app.pages.render import TEXT_CSP, render_page
from auth.forms import BadForm, read_form
from auth.providers import Providers, SignInFailed
from auth.providers.facebook import FacebookSignIn

PATH = "/auth/facebook/data-deletion"
CLOCK_TOLERANCE = timedelta(minutes=5)
"""How far Facebook's clock may be behind ours; identities linked after the request stay linked."""
_CODE_PART = 16

_log = structlog.get_logger("laurel.sign_in")


def data_deletion_routes(database: Database, providers: Providers, origin: str) -> list[BaseRoute]:
    """Returns the routes of the callback and the page, none unless Facebook is configured."""
    return [
        route
        for client in providers.values()
        if isinstance(client, FacebookSignIn)
        for route in _routes(database, client, origin)
    ]


def _routes(database: Database, facebook: FacebookSignIn, origin: str) -> list[BaseRoute]:
    async def delete(request: Request) -> Response:
        try:
            deletion = facebook.read_deletion((await read_form(request)).get("signed_request", ""))
        except (BadForm, SignInFailed) as refused:
            reason = refused.reason if isinstance(refused, SignInFailed) else "no form"
            _log.warning("data deletion refused", reason=reason)
            error = {"code": "BAD_USER_INPUT", "message": "Send Facebook's signed_request."}
            return JSONResponse({"error": error}, 400)

        async def unlink() -> int:
            async with database.acquire() as connection:
                before = deletion.issued_at + CLOCK_TOLERANCE
                return await unlink_everywhere(connection, deletion.issuer, deletion.subject, before)

        _log.info("data deletion", identities=await database.retrying(unlink))
        code = _confirmation(facebook, secrets.token_hex(_CODE_PART // 2))
        return JSONResponse({"url": f"{origin}{PATH}/{code}", "confirmation_code": code})

    async def status(request: Request) -> Response:
        code = request.path_params["code"]
        is_known = code.isascii() and hmac.compare_digest(code, _confirmation(facebook, code[:_CODE_PART]))
        return status_page(code if is_known else None)

    return [
        Route(PATH, delete, methods=["POST"]),
        Route(f"{PATH}/{{code}}", status, methods=["GET"]),
    ]


def _confirmation(facebook: FacebookSignIn, nonce: str) -> str:
    """Returns a confirmation code that carries its own signature: it need not be stored."""
    return nonce + facebook.sign(f"laurel data deletion {nonce}".encode()).hex()[:_CODE_PART]


def status_page(code: str | None) -> Response:
    """Returns the page for a confirmation code; for None, which is an unknown code, it says so."""
    return render_page("data_deletion.html", TEXT_CSP, status=200 if code else 404, code=code)
