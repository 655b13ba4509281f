"""Every kind of secret that the product makes is left out of logs, in whatever text it stands."""

import json
import re
import secrets
from collections.abc import Callable
from io import StringIO
from urllib.parse import quote, urlencode

import pytest
import structlog
from joserfc import jwt
from joserfc.jwk import RSAKey

from app.identity.codes import ALPHABET
from app.infra.logging import REDACTED, redact
from app.infra.secrets import Prefix, new_secret
from app.webhooks.signing_secrets import new_signing_secret
from tests.conftest import REPO
from tests.services.test_logging import lines

__all__ = ["lines"]


def made(prefix: Prefix) -> str:
    return new_signing_secret() if prefix is Prefix.WEBHOOK_SECRET else new_secret(prefix)


def connect_code() -> str:
    half = ALPHABET[-4:]
    return f"{half}-{''.join(secrets.choice(ALPHABET) for _ in range(4))}"


def id_token() -> str:
    key = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, auto_kid=True)
    return jwt.encode({"alg": "RS256", "kid": key.kid}, {"sub": "1"}, key, algorithms=["RS256"])


KINDS: dict[str, Callable[[], str]] = {
    **{prefix.name: lambda prefix=prefix: made(prefix) for prefix in Prefix},
    "connect code": connect_code,
    "id_token": id_token,
}
FORMS: dict[str, Callable[[str], str]] = {
    "alone": lambda secret: secret,
    "in a sentence": lambda secret: f"refused {secret}, sorry",
    "beside letters": lambda secret: f"see:{secret}\n{secret}",
    "encoded": lambda secret: quote(secret, safe=""),
    "in a query": lambda secret: f"GET /auth/x?a=1&{urlencode({'t': secret})}&b=2",
    "in an encoded address": lambda secret: quote(f"https://x.example/?t={secret}#t={secret}", safe=""),
    "in JSON": lambda secret: json.dumps({"t": secret}),
    "in a repr": lambda secret: repr(["a\n" + secret]),
    "in bytes": lambda secret: str(secret.encode()),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_no_kind_stays_in_any_text(kind: str, form: str) -> None:
    for _ in range(20 if kind != "id_token" else 1):
        secret = KINDS[kind]()
        left = str(redact(FORMS[form](secret)))
        assert REDACTED in left
        rest = secret if kind == "connect code" else secret.removeprefix(prefix_of(secret))
        for part in (rest, quote(rest, safe=""), rest[:12], rest[-12:]):
            assert part not in left


def prefix_of(secret: str) -> str:
    return next((prefix for prefix in Prefix if secret.startswith(prefix)), "eyJ")


@pytest.mark.parametrize(
    "field",
    [
        "code",
        "state",
        "nonce",
        "token",
        "id_token",
        "access_token",
        "code_verifier",
        "client_secret",
        "password",
    ],
)
@pytest.mark.parametrize(
    "address", ["/auth/callback/google?{}=s3cr%2Ft&x=1", "/store#{}=s3cr-t", "a;{}=s3cr-t"]
)
def test_what_addresses_carry_without_a_prefix(field: str, address: str) -> None:
    left = str(redact(address.format(field)))
    assert "s3cr" not in left
    assert field in left


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer s3cr3t",
        "authorization%3A%20Bearer%20s3cr3t",
        "Basic+s3cr3t",
        "postgresql://laurel:s3cr3t@db/laurel",
        "postgresql%3A%2F%2Flaurel%3As3cr3t%40db%2Flaurel",
        "redis://:s3cr3t@cache:6379",
    ],
)
def test_credentials_of_others(text: str) -> None:
    assert "s3cr3t" not in str(redact(text))


@pytest.mark.parametrize("prefix", Prefix)
def test_no_way_into_the_log_lets_it_through(lines: StringIO, prefix: Prefix) -> None:
    secret = made(prefix)
    log = structlog.get_logger("laurel.test")
    log.info(f"called with {secret}", given={secret: [secret]}, text=f"?q={quote(secret)}")
    log.info("as %s", secret)
    try:
        raise ValueError(f"no such token: {secret!r}") from KeyError(secret)
    except ValueError:
        log.exception("failed")
    written = lines.getvalue()
    assert len(written.splitlines()) == 3
    assert secret.removeprefix(prefix)[:12] not in written
    assert quote(secret.removeprefix(prefix), safe="")[:12] not in written


@pytest.mark.parametrize(
    "text",
    [
        "setlocale lc_time is de",
        "query Widget",
        "/graphql/stream",
        "laurel.requests",
        "a-b_c",
        "lt_",
        "POST",
        "worker stopped: 12 members",
        "2026-11-28T17:00:00Z",
        "game quest-1 of acme",
        "?page=2&first=20",
    ],
)
def test_words_stay(text: str) -> None:
    assert redact(text) == text


def test_prefixes_are_defined_in_one_place() -> None:
    """A maker with a prefix of its own would be one that logs do not know."""
    literal = re.compile(r"[\"'](l[a-z]_|lk_[a-z]+_|whsec_)[\"']")
    found = {
        path.relative_to(REPO).as_posix()
        for folder in ("app", "auth", "resolvers", "schema")
        for path in (REPO / folder).rglob("*.py")
        if literal.search(path.read_text())
    }
    assert found == {"app/infra/secrets.py"}
