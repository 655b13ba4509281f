"""The cookie of the store session: which one a request has, how one is set and taken away.

`__Host-` ties it to exactly this host over TLS. Browsers take loopback addresses for safe as well.
"""

from collections.abc import Mapping

from starlette.responses import Response

from app.identity.sessions import SESSION_LIFE, SESSION_PREFIX
from app.infra.secrets import hash_secret

STORE_COOKIE = "__Host-laurel-store"
MAX_SECRET = 100
"""No secret of ours is longer."""


def cookie_of(headers: Mapping[str, str], name: str) -> str | None:
    """The value of a cookie; None where it is missing or cannot be one of ours."""
    header = headers.get("cookie")
    if header is None or name not in header:
        return None
    for part in header.split(";"):
        key, _, value = part.strip().partition("=")
        if key == name:
            return value if 0 < len(value) <= MAX_SECRET and value.isascii() else None
    return None


def store_session_hash(headers: Mapping[str, str]) -> str | None:
    """What the session behind the request's cookie is kept under; None without such a cookie."""
    secret = cookie_of(headers, STORE_COOKIE)
    return hash_secret(secret) if secret and secret.startswith(SESSION_PREFIX) else None


def store_cookie(secret: str) -> str:
    """The `Set-Cookie` that signs the browser in. How long a session really lasts, its row says."""
    return _cookie(secret, int(SESSION_LIFE.total_seconds()))


def no_store_cookie() -> str:
    """The `Set-Cookie` that takes it away."""
    return _cookie("", 0)


def set_cookie(response: Response, cookie: str) -> Response:
    """The response, with one more `Set-Cookie`."""
    response.headers.append("set-cookie", cookie)
    return response


def _cookie(value: str, seconds: int) -> str:
    return f"{STORE_COOKIE}={value}; Max-Age={seconds}; Path=/; HttpOnly; Secure; SameSite=Lax"
