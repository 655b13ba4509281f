"""The cookies: of store sessions, of staff sessions, and of sign-ins under way.

`__Host-` binds them to exactly this host over TLS; browsers treat loopback addresses as secure too. How long
a session really lasts is in its row.
"""

from collections.abc import Mapping
from datetime import timedelta

from starlette.responses import Response

from app.identity.sessions import SESSION_LIFE, SESSION_PREFIX
from app.identity.sign_ins import SIGN_IN_LIFE
from app.identity.staff_sessions import STAFF_SESSION_LIFE
from app.infra.secrets import SecretHash, hash_secret

STORE_COOKIE = "__Host-laurel-store"
STAFF_COOKIE = "__Host-laurel-staff"
SIGN_IN_COOKIE = "__Host-laurel-sign-in"
MAX_SECRET = 100
"""Characters of a cookie's value: longer values cannot be secrets of ours."""


def cookie_of(headers: Mapping[str, str], name: str) -> str | None:
    """Returns the value of a cookie; None where it is missing or cannot be one of ours."""
    header = headers.get("cookie")
    if header is None or name not in header:
        return None
    for part in header.split(";"):
        key, _, value = part.strip().partition("=")
        if key == name:
            return value if 0 < len(value) <= MAX_SECRET and value.isascii() else None
    return None


def store_session_hash(headers: Mapping[str, str]) -> SecretHash | None:
    """Returns the hash of the store session in the cookie; None without such a cookie."""
    secret = cookie_of(headers, STORE_COOKIE)
    return hash_secret(secret) if secret and secret.startswith(SESSION_PREFIX) else None


def staff_secret(headers: Mapping[str, str]) -> str | None:
    """Returns the secret in the staff's cookie; None without such a cookie."""
    return cookie_of(headers, STAFF_COOKIE)


def store_cookie(secret: str) -> str:
    """Returns the `Set-Cookie` that signs the browser in at the store."""
    return _cookie(STORE_COOKIE, secret, SESSION_LIFE)


def no_store_cookie() -> str:
    """Returns the `Set-Cookie` that signs the browser out of the store."""
    return _cookie(STORE_COOKIE, "", timedelta(0))


def staff_cookie(secret: str) -> str:
    """Returns the `Set-Cookie` that signs the browser in as staff."""
    return _cookie(STAFF_COOKIE, secret, STAFF_SESSION_LIFE)


def no_staff_cookie() -> str:
    """Returns the `Set-Cookie` that signs the browser out as staff."""
    return _cookie(STAFF_COOKIE, "", timedelta(0))


def sign_in_cookie(browser: str) -> str:
    """Returns the `Set-Cookie` that binds a sign-in to the browser that began it."""
    # SameSite=None: Apple comes back by a POST from its own site.
    return _cookie(SIGN_IN_COOKIE, browser, SIGN_IN_LIFE, same_site="none")


def set_cookie(response: Response, cookie: str) -> Response:
    """Add a `Set-Cookie` to the response, and return it."""
    response.headers.append("set-cookie", cookie)
    return response


def _cookie(name: str, value: str, life: timedelta, same_site: str = "Lax") -> str:
    seconds = int(life.total_seconds())
    return f"{name}={value}; Max-Age={seconds}; Path=/; HttpOnly; Secure; SameSite={same_site}"
