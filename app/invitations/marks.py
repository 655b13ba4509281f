"""Marks by which two members are recognised as one person: accounts, e-mails, and what studios report.

Only keyed hashes are stored. Under another secret a value has another hash; so a member's mark takes the hash
that the value has already in the game, under whatever secret, and equal values stay equal.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameId, MemberId
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.invitations import InvitationRefusal
from app.domain.text import is_one_line
from app.identity.contacts import email_of
from app.infra.db import Connection
from app.infra.encryption import Encryptor
from app.loyalty.inputs import check_player_id, invalid
from app.loyalty.players import lock_player
from app.studios.core import GameSession

MAX_MARKS = 20
"""Marks that one call may report."""
MAX_MARK = 256
"""Characters of the value of a mark."""
MAX_MARKS_OF_MEMBER = 200
"""Marks that are kept of one member."""


class MarkKind(StrEnum):
    """What a mark is of."""

    IDENTITY = "IDENTITY"
    EMAIL = "EMAIL"
    DEVICE = "DEVICE"
    PAYMENT = "PAYMENT"


class ReportedKind(StrEnum):
    """What studios report marks of."""

    DEVICE = "DEVICE"
    PAYMENT = "PAYMENT"


REFUSALS: Mapping[MarkKind, InvitationRefusal] = {
    MarkKind.IDENTITY: InvitationRefusal.SAME_IDENTITY,
    MarkKind.EMAIL: InvitationRefusal.SAME_EMAIL,
    MarkKind.DEVICE: InvitationRefusal.SAME_DEVICE,
    MarkKind.PAYMENT: InvitationRefusal.SAME_PAYMENT,
}
"""What a mark that two members share says of an invitation."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something of a member, in clear."""

    kind: MarkKind
    value: str


_KNOWN = "SELECT hash FROM fraud_marks WHERE game_id = $1 AND kind = $2 AND hash = ANY($3::text[]) LIMIT 1"
_INSERT = """
    INSERT INTO fraud_marks (game_id, kind, hash, member_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING RETURNING true
"""
_ACCOUNTS = "SELECT issuer, subject FROM identities WHERE member_id = $1"
# A mark of the invitee that the inviter has, or somebody who came by an invitation before.
_SHARED = """
    SELECT DISTINCT mine.kind FROM fraud_marks mine
    JOIN fraud_marks theirs ON theirs.game_id = $1 AND theirs.kind = mine.kind AND theirs.hash = mine.hash
    JOIN members m ON m.game_id = $1 AND m.id = theirs.member_id
    WHERE mine.game_id = $1 AND mine.member_id = ANY($2::uuid[]) AND m.id <> ALL($2::uuid[])
        AND (coalesce(m.merged_into_id, m.id) = $3 OR EXISTS (
            SELECT FROM invitations i WHERE i.game_id = $1 AND i.id < $4 AND i.invitee_id IN (
                SELECT s.id FROM members s WHERE s.game_id = $1
                    AND (s.id = coalesce(m.merged_into_id, m.id)
                        OR s.merged_into_id = coalesce(m.merged_into_id, m.id)))))
"""


async def store_marks(
    connection: Connection, encryptor: Encryptor, game_id: GameId, member_id: UUID, marks: Iterable[Mark]
) -> int:
    """Keep the hashes of these marks of a locked member; returns how many of them are new."""
    new = 0
    for mark in marks:
        hashes = encryptor.keyed_hashes(f"{game_id}:mark:{mark.kind}:{mark.value}")
        known = await connection.fetchval(_KNOWN, game_id, mark.kind, hashes)
        stored = await connection.fetchval(_INSERT, game_id, mark.kind, known or hashes[0], member_id)
        new += stored is True
    return new


async def store_account_marks(
    connection: Connection, encryptor: Encryptor, game_id: GameId, member_id: UUID
) -> None:
    """Keep the hashes of a member's identities and e-mail, which it may unlink or change later."""
    marks = [
        Mark(MarkKind.IDENTITY, f"{row['issuer']}\n{row['subject']}")
        for row in await connection.fetch(_ACCOUNTS, member_id)
    ]
    try:
        email = await email_of(connection, encryptor, game_id, MemberId(member_id))
    except ValueError:
        email = None  # it was encrypted with a secret that is gone
    if email is not None:
        marks.append(Mark(MarkKind.EMAIL, email.casefold()))
    await store_marks(connection, encryptor, game_id, member_id, marks)


async def shared_mark(
    connection: Connection,
    game_id: GameId,
    invitee: Sequence[UUID],
    *,
    inviter: UUID,
    invitation_id: UUID,
) -> InvitationRefusal | None:
    """Returns why an invitation must be refused; None where nothing speaks against it.

    `invitee` are the ids of the member and of those that it absorbed.
    """
    rows = await connection.fetch(_SHARED, game_id, invitee, inviter, invitation_id)
    shared = {row["kind"] for row in rows}
    return next((refusal for kind, refusal in REFUSALS.items() if kind in shared), None)


def check_marks(marks: Collection[Mark]) -> None:
    """Check what a studio reports. Raises DomainError with INVALID; no message repeats a value."""
    faults = Faults()
    if not 1 <= len(marks) <= MAX_MARKS:
        faults.add(invalid(f"marks must be 1 to {MAX_MARKS}, not {len(marks):,}.", "marks"))
    for number, mark in enumerate(marks):
        if not 1 <= len(mark.value) <= MAX_MARK or not is_one_line(mark.value):
            text = f"A value must have 1 to {MAX_MARK} characters, on one line."
            faults.add(Fault(UserErrorCode.INVALID, text, ("marks", str(number), "value")))
    faults.finish()


async def report_marks(session: GameSession, external_id: str, marks: Sequence[Mark]) -> int:
    """Keep marks of a known player that its studio reports, and return how many of them are new.

    Raises DomainError with INVALID, NOT_FOUND, and LIMIT_REACHED past `MAX_MARKS_OF_MEMBER`.
    """
    check_player_id(external_id)
    check_marks(marks)
    core, game_id = session.core, session.game.id

    async def attempt() -> int:
        async with core.database.transaction() as connection:
            member = await lock_player(connection, game_id, external_id)
            new = await store_marks(connection, core.required_encryptor, game_id, member.id, marks)
            kept = await connection.fetchval(
                "SELECT count(*) FROM fraud_marks WHERE game_id = $1 AND member_id = $2", game_id, member.id
            )
            if new and (kept or 0) > MAX_MARKS_OF_MEMBER:
                raise DomainError(
                    Fault(
                        UserErrorCode.LIMIT_REACHED,
                        f"At most {MAX_MARKS_OF_MEMBER} marks are kept of one member.",
                        ("marks",),
                    )
                )
            if new:
                kinds = sorted({mark.kind.value for mark in marks})
                entry = Entry(
                    *("reportFraudMarks", Subject.MEMBER, member.id, game_id),
                    member_id=member.id,
                    after={"kinds": kinds, "new": new},
                )
                await append(connection, [entry])
            return new

    return await core.database.retrying(attempt)
