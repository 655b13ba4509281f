"""What providers' answers carry: cleaned, bounded, and refused where it cannot be what it should."""

from collections.abc import Mapping

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity
from auth.providers.protocol import SignInCancelled, SignInFailed

MAX_EMAIL, MAX_NAME, MAX_SUBJECT = 254, 128, 255
MAX_SECRET = 4_096
"""Characters of a code or an access token."""


def code_of(answer: Mapping[str, str], cancelled: str = "access_denied") -> str:
    """The code that a browser brought back; `cancelled` is the provider's word for a person who turned back.

    Raises SignInCancelled, SignInFailed.
    """
    error = answer.get("error")
    if error == cancelled:
        raise SignInCancelled
    if error is not None:
        raise SignInFailed("refused by the provider")
    return needed(answer, "code")


def needed(answer: Mapping[str, object], name: str, limit: int = MAX_SECRET) -> str:
    """A code or token that must be there, of at most `limit` characters. Raises SignInFailed."""
    value = answer.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= limit or not value.isascii():
        raise SignInFailed(f"no {name}")
    return value


def identity(
    provider: Provider, issuer: str, subject: object, *, email: str | None, name: str | None
) -> ProvenIdentity:
    """Raises SignInFailed for a subject that cannot be one."""
    if not (isinstance(subject, str) and 0 < len(subject) <= MAX_SUBJECT and subject.isprintable()):
        raise SignInFailed("no subject")
    return ProvenIdentity(provider, issuer, subject, email=email, name=name)


def clean_email(value: object) -> str | None:
    """An address as a provider told it; None for what cannot be one. Relays' addresses are addresses."""
    if isinstance(value, str) and len(value) <= MAX_EMAIL and value.isprintable() and " " not in value:
        local, at, host = value.rpartition("@")
        return value if local and at and host else None
    return None


def clean_name(value: object) -> str | None:
    """A name to show, on one line and of bounded length; None for none."""
    if not isinstance(value, str):
        return None
    words = "".join(c if c.isprintable() else " " for c in value[: 4 * MAX_NAME]).split()
    return " ".join(words)[:MAX_NAME].strip() or None
