"""Checks of the values in providers' answers: cleaned, bounded, or refused."""

from collections.abc import Mapping

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity
from auth.providers.protocol import SignInCancelled, SignInFailed

MAX_EMAIL, MAX_NAME, MAX_SUBJECT = 254, 128, 255
MAX_SECRET = 4_096
"""Characters of a code or an access token."""


def code_of(answer: Mapping[str, str], cancelled: str = "access_denied") -> str:
    """Returns the code that a browser brought back.

    Raises SignInCancelled where the provider's error is `cancelled`, and SignInFailed.
    """
    error = answer.get("error")
    if error == cancelled:
        raise SignInCancelled
    if error is not None:
        raise SignInFailed("refused by the provider")
    return needed(answer, "code")


def needed(answer: Mapping[str, object], name: str, limit: int = MAX_SECRET) -> str:
    """Returns a code or token of at most `limit` characters. Raises SignInFailed where it is missing."""
    value = answer.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= limit or not value.isascii():
        raise SignInFailed(f"no {name}")
    return value


def identity(
    provider: Provider, issuer: str, subject: object, *, email: str | None, name: str | None
) -> ProvenIdentity:
    """Make an identity of a provider's values. Raises SignInFailed for an invalid subject."""
    if not (isinstance(subject, str) and 0 < len(subject) <= MAX_SUBJECT and subject.isprintable()):
        raise SignInFailed("no subject")
    return ProvenIdentity(provider, issuer, subject, email=email, name=name)


def clean_email(value: object) -> str | None:
    """Returns the e-mail address in a provider's answer, also a relay's; None where it cannot be one."""
    if isinstance(value, str) and len(value) <= MAX_EMAIL and value.isprintable() and " " not in value:
        local, at, host = value.rpartition("@")
        return value if local and at and host else None
    return None


def clean_name(value: object) -> str | None:
    """Returns a name to show, on one line and of at most `MAX_NAME` characters; None without one."""
    if not isinstance(value, str):
        return None
    words = "".join(c if c.isprintable() else " " for c in value[: 4 * MAX_NAME]).split()
    return " ".join(words)[:MAX_NAME].strip() or None
