"""The e-mail address of a member, encrypted at rest."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from email_validator import EmailNotValidError, validate_email

from app.domain.access import GameId, MemberId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.infra.db import Connection
from app.infra.encryption import EncryptedColumns, Encryptor

MAX_EMAIL = 254
"""Characters of an e-mail address: more cannot be sent to (RFC 5321)."""


def check_email(text: str, path: str = "email") -> str:
    """Returns the address in its normal form, without asking whether its domain exists.

    Raises DomainError with INVALID at `path`; its message does not repeat what was sent.
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


async def store_first_email(
    connection: Connection,
    encryptor: Encryptor,
    game_id: GameId,
    member_id: MemberId,
    email: str,
    *,
    real_now: datetime,
) -> None:
    """Store the address of a member without one; an address that is stored already stays."""
    await connection.execute(
        "INSERT INTO contacts (game_id, member_id, email_sealed, updated_at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (game_id, member_id) DO NOTHING",
        *(game_id, member_id, encryptor.encrypt(email, email_context(member_id)), real_now),
    )


async def email_of(
    connection: Connection, encryptor: Encryptor, game_id: GameId, member_id: MemberId
) -> str | None:
    """Returns the member's address; None without one. Raises ValueError where it cannot be decrypted."""
    row = await connection.fetchrow(
        "SELECT email_sealed,"
        " ARRAY(SELECT id FROM members WHERE game_id = $1 AND merged_into_id = $2) AS merged"
        " FROM contacts WHERE game_id = $1 AND member_id = $2",
        *(game_id, member_id),
    )
    # After a merge the address is still encrypted for the member that it was given by.
    return None if row is None else _decrypt(encryptor, row["email_sealed"], [member_id, *row["merged"]])


def email_context(member_id: UUID) -> str:
    """Returns the context that a member's e-mail is encrypted for."""
    return f"contact:{member_id}"


ENCRYPTED = EncryptedColumns(
    *("contacts", "member_id", ("email_sealed",), email_context),
    other_ids="ARRAY(SELECT id FROM members WHERE game_id = t.game_id AND merged_into_id = t.member_id)",
)


def _decrypt(encryptor: Encryptor, encrypted: bytes, members: Iterable[UUID]) -> str:
    for member_id in members:
        try:
            return encryptor.decrypt(encrypted, email_context(member_id))
        except ValueError:
            continue
    raise ValueError("the e-mail was encrypted for another member, or with another secret")
