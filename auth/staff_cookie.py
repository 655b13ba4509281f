"""The cookie of the staff's sessions: sent to this host alone, read by no script."""

from collections.abc import Mapping

from starlette.requests import cookie_parser
from starlette.responses import Response

from app.identity.staff_sessions import STAFF_SESSION_LIFE

STAFF_COOKIE = "__Host-laurel-staff"
MAX_COOKIE = 200


def staff_secret(headers: Mapping[str, str]) -> str | None:
    """What the browser sent as the staff's cookie; None for nothing, and for what cannot be one."""
    secret = cookie_parser(headers.get("cookie", "")).get(STAFF_COOKIE, "")
    return secret if 0 < len(secret) <= MAX_COOKIE and secret.isascii() else None


def set_staff_cookie(response: Response, secret: str) -> None:
    """Let the browser keep the session until it is over at the latest."""
    response.set_cookie(
        STAFF_COOKIE,
        secret,
        max_age=int(STAFF_SESSION_LIFE.total_seconds()),
        path="/",
        secure=True,
        httponly=True,
        samesite="lax",
    )


def drop_staff_cookie(response: Response) -> None:
    """Let the browser forget the session."""
    response.delete_cookie(STAFF_COOKIE, path="/", secure=True, httponly=True, samesite="lax")
