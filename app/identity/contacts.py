"""How a member can be written to: one e-mail, encrypted at rest."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from email_validator import EmailNotValidError, validate_email

from app.domain.access import MemberId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.infra.db import Connection
from app.infra.encryption import Encryptor

MAX_EMAIL = 254
"""Characters of an e-mail address: more cannot be sent to (RFC 5321)."""


def check_email(text: str, path: str = "email") -> str:
    """The address in its normal form: nothing but an address, in a domain that can exist.

    Raises DomainError with INVALID; the message repeats nothing of what was sent.
    """
    try:
        if len(text) <= MAX_EMAIL:
            address = validate_email(text, check_deliverability=False).normalized
            if len(address) <= MAX_EMAIL:
                return address
    except (EmailNotValidError, UnicodeError):
        pass
    raise DomainError(
        Fault(
            UserErrorCode.INVALID,
            f"That is not an e-mail address: write it as ana@example.com, at most {MAX_EMAIL} characters.",
            (path,),
        )
    )


async def keep_first_email(
    connection: Connection, encryptor: Encryptor, member_id: MemberId, email: str, real_now: datetime
) -> None:
    """Keep the address for a member who has none; one that is kept stays."""
    await connection.execute(
        "INSERT INTO contacts (member_id, email_sealed, updated_at) VALUES ($1, $2, $3)"
        " ON CONFLICT (member_id) DO NOTHING",
        *(member_id, encryptor.encrypt(email, email_context(member_id)), real_now),
    )


async def email_of(connection: Connection, encryptor: Encryptor, member_id: MemberId) -> str | None:
    """The member's address; None for one who gave none. Raises ValueError where it cannot be decrypted."""
    row = await connection.fetchrow(
        "SELECT email_sealed, ARRAY(SELECT id FROM members WHERE merged_into_id = $1) AS merged"
        " FROM contacts WHERE member_id = $1",
        member_id,
    )
    # A merge may have brought the address along: it is still encrypted for the member that gave it.
    return None if row is None else _decrypt(encryptor, row["email_sealed"], [member_id, *row["merged"]])


def email_context(member_id: UUID) -> str:
    """Returns what the e-mail of a member is encrypted for."""
    return f"contact:{member_id}"


def _decrypt(encryptor: Encryptor, encrypted: bytes, members: Iterable[UUID]) -> str:
    for member_id in members:
        try:
            return encryptor.decrypt(encrypted, email_context(member_id))
        except ValueError:
            continue
    raise ValueError("the e-mail was encrypted for another member, or with another secret")
