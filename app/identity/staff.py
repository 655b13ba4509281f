"""The staff, who operate the program, by invitation.

The invitation names an e-mail. The first sign-in with it binds the account to (issuer, subject); after that
the e-mail alone does not sign in.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

import asyncpg

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import Provider, StaffRole
from app.domain.amounts import MAX_POINTS
from app.domain.approvals import ROLE_LIMITS, GrantLimits
from app.domain.errors import Fault, Unauthenticated, UserErrorCode
from app.identity.contacts import check_email
from app.identity.proven import ProvenIdentity
from app.infra.db import Connection, Database
from app.infra.keyset import Order, Window, instant, uuid
from app.studios.refusals import Refused, invalid
from app.studios.service import find_studio

STAFF_PROVIDER = Provider.GOOGLE
"""The one provider by which the staff signs in."""
MAX_STAFF_NAME = 128

STAFF = """
    st.id AS staff_id, st.email, st.name AS staff_name, st.role, st.grant_limit, st.daily_budget,
    st.studio_id AS staff_studio_id, st.invited_at, st.subject IS NOT NULL AS signed_in, st.revoked_at
"""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A person of the staff. `limits` are the person's own, else those of the role.

    `studio_id` is that of a STUDIO_FOCAL. `signed_in` is true from the first sign-in on.
    """

    id: UUID
    email: str
    name: str | None
    role: StaffRole
    limits: GrantLimits
    studio_id: UUID | None
    invited_at: datetime
    signed_in: bool
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Invitation:
    """An entry of the staff list. `signed_in` is true from the first sign-in on; `studio` is the slug of a
    STUDIO_FOCAL's studio, None for the other roles."""

    id: UUID
    email: str
    role: StaffRole
    studio: str | None
    limits: GrantLimits
    invited_at: datetime
    signed_in: bool
    revoked_at: datetime | None


class StudioMismatch(Refused):
    """A STUDIO_FOCAL without a studio, or another role with one."""


class AlreadyInvited(Refused):
    """The e-mail has a valid invitation."""

    def __init__(self, email: str) -> None:
        super().__init__(Fault(UserErrorCode.INVALID, f"{email} is invited already.", ("email",)))
        self.email = email


class NotInvited(Refused):
    """The e-mail has no valid invitation."""


class NotYourself(Refused):
    """A product owner would end or change its own role."""


def _not_invited(email: str) -> NotInvited:
    return NotInvited(Fault(UserErrorCode.NOT_FOUND, f"{email} is not invited.", ("staffId",)))


def _check_studio(role: StaffRole, studio_slug: str | None) -> None:
    if (role is StaffRole.STUDIO_FOCAL) != (studio_slug is not None):
        message = "A STUDIO_FOCAL is of one studio; other roles are of all."
        raise StudioMismatch(Fault(UserErrorCode.INVALID, message, ("studioId",)))


def staff_row(row: asyncpg.Record) -> StaffRow:
    """Returns the row read from the columns that `STAFF` names."""
    role = StaffRole(row["role"])
    return StaffRow(
        id=row["staff_id"],
        email=row["email"],
        name=row["staff_name"],
        role=role,
        limits=_limits(role, row),
        studio_id=row["staff_studio_id"],
        invited_at=row["invited_at"],
        signed_in=row["signed_in"],
        revoked_at=row["revoked_at"],
    )


def _limits(role: StaffRole, row: asyncpg.Record) -> GrantLimits:
    own, of_role = row, ROLE_LIMITS[role]
    return GrantLimits(
        grant=of_role.grant if own["grant_limit"] is None else own["grant_limit"],
        daily=of_role.daily if own["daily_budget"] is None else own["daily_budget"],
    )


_LOCK_STAFF = f"SELECT {STAFF} FROM staff st WHERE st.id = $1 AND st.revoked_at IS NULL FOR NO KEY UPDATE"  # noqa: S608 - constants only


async def lock_staff(connection: Connection, staff_id: UUID) -> StaffRow:
    """Lock and return a person of the staff. Raises Unauthenticated where the invitation was revoked."""
    row = await connection.fetchrow(_LOCK_STAFF, staff_id)
    if row is None:
        raise Unauthenticated("The invitation was revoked.")
    return staff_row(row)


_INVITE = """
    INSERT INTO staff (id, email, role, studio_id, invited_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (email) DO UPDATE SET role = $3, studio_id = $4, invited_at = $5, revoked_at = NULL,
        grant_limit = NULL, daily_budget = NULL
    WHERE staff.revoked_at IS NOT NULL RETURNING id
"""


async def invite(
    database: Database, email: str, role: StaffRole, studio_slug: str | None, real_now: datetime
) -> Invitation:
    """Invite an e-mail to the staff: a STUDIO_FOCAL to one studio, the other roles to all.

    Raises StudioMismatch, UnknownStudio, AlreadyInvited, and DomainError with INVALID for a bad e-mail.
    """
    address = check_email(email.strip()).lower()
    _check_studio(role, studio_slug)
    studio_id = None if studio_slug is None else (await find_studio(database, studio_slug)).id
    async with database.transaction() as connection:
        staff_id = await connection.fetchval(_INVITE, uuid4(), address, role, studio_id, real_now)
        if staff_id is None:
            raise AlreadyInvited(address)
        after = {"role": role, "studio": studio_id}
        entry = Entry("inviteStaff", Subject.STAFF, staff_id, studio_id=studio_id, after=after)
        await append(connection, [entry])
    return Invitation(
        *(staff_id, address, role, studio_slug, ROLE_LIMITS[role], real_now), signed_in=False, revoked_at=None
    )


async def list_staff(database: Database) -> Sequence[Invitation]:
    """Returns all invitations there ever were, ordered by e-mail."""
    async with database.acquire() as connection:
        rows = await connection.fetch(
            "SELECT st.id, st.email, st.role, s.slug, st.invited_at, st.subject IS NOT NULL AS signed_in,"
            " st.revoked_at, st.grant_limit, st.daily_budget"
            " FROM staff st LEFT JOIN studios s ON s.id = st.studio_id ORDER BY st.email"
        )
    return [
        Invitation(
            id=row["id"],
            email=row["email"],
            role=StaffRole(row["role"]),
            studio=row["slug"],
            limits=_limits(StaffRole(row["role"]), row),
            invited_at=row["invited_at"],
            signed_in=row["signed_in"],
            revoked_at=row["revoked_at"],
        )
        for row in rows
    ]


async def set_limits(
    database: Database, email: str, grant_limit: int | None, daily_budget: int | None
) -> GrantLimits:
    """Give a person limits of its own, in P; None is the role's. Returns those in force.

    Raises NotInvited, and Refused outside 0 to `MAX_POINTS`.
    """
    for name, limit in (("grant", grant_limit), ("daily", daily_budget)):
        if limit is not None and not 0 <= limit <= MAX_POINTS:
            raise invalid(f"A limit is 0 to {MAX_POINTS:,} P.", "limits", name)
    async with database.transaction() as connection:
        row = await connection.fetchrow(
            f"SELECT {STAFF} FROM staff st"  # noqa: S608 - constants only
            " WHERE st.email = $1 AND st.revoked_at IS NULL FOR NO KEY UPDATE",
            email.strip().lower(),
        )
        if row is None:
            raise _not_invited(email)
        await connection.execute(
            "UPDATE staff SET grant_limit = $2, daily_budget = $3 WHERE id = $1",
            *(row["staff_id"], grant_limit, daily_budget),
        )
        entry = Entry(
            *("setStaffLimits", Subject.STAFF, row["staff_id"]),
            studio_id=row["staff_studio_id"],
            before={"grantLimit": row["grant_limit"], "dailyBudget": row["daily_budget"]},
            after={"grantLimit": grant_limit, "dailyBudget": daily_budget},
        )
        await append(connection, [entry])
        of_role = ROLE_LIMITS[StaffRole(row["role"])]
    return GrantLimits(
        grant=of_role.grant if grant_limit is None else grant_limit,
        daily=of_role.daily if daily_budget is None else daily_budget,
    )


async def change_role(
    database: Database, email: str, role: StaffRole, studio_slug: str | None, *, by: UUID | None = None
) -> None:
    """Give a person another role; `by` is the product owner who does so, None on the command line.

    Raises StudioMismatch, UnknownStudio, NotInvited, and NotYourself.
    """
    _check_studio(role, studio_slug)
    studio_id = None if studio_slug is None else (await find_studio(database, studio_slug)).id
    async with database.transaction() as connection:
        before = await _lock_other(connection, email, by)
        await connection.execute(
            "UPDATE staff SET role = $2, studio_id = $3 WHERE id = $1", before.id, role, studio_id
        )
        entry = Entry(
            *("changeStaffRole", Subject.STAFF, before.id),
            studio_id=studio_id or before.studio_id,
            before={"role": before.role, "studio": before.studio_id},
            after={"role": role, "studio": studio_id},
        )
        await append(connection, [entry])


async def revoke(database: Database, email: str, real_now: datetime, *, by: UUID | None = None) -> None:
    """Revoke an invitation: end all its sessions and refuse new ones. Raises NotInvited, and NotYourself.

    The person's saved views are deleted, and so is the (issuer, subject), so that the same person can be
    invited again, by any address.
    `by` is the product owner who does so, None on the command line.
    """
    async with database.transaction() as connection:
        before = await _lock_other(connection, email, by)
        await connection.execute(
            "UPDATE staff SET revoked_at = $2, name = NULL, issuer = NULL, subject = NULL WHERE id = $1",
            *(before.id, real_now),
        )
        await connection.execute("DELETE FROM staff_sessions WHERE staff_id = $1", before.id)
        await connection.execute("DELETE FROM saved_views WHERE staff_id = $1", before.id)
        after = {"revokedAt": real_now}
        await append(
            connection,
            [Entry("revokeStaff", Subject.STAFF, before.id, studio_id=before.studio_id, after=after)],
        )


# In one order, so that two product owners who end each other do not wait for each other.
_LOCK_BOTH = f"""
    SELECT {STAFF} FROM staff st WHERE (st.email = $1 OR st.id = $2) AND st.revoked_at IS NULL
    ORDER BY st.id FOR NO KEY UPDATE
"""  # noqa: S608 - constants only


async def _lock_other(connection: Connection, email: str, by: UUID | None) -> StaffRow:
    """Lock and return a person, who is another one than the product owner `by`, who stays one meanwhile.

    So there is always a product owner left. Raises NotInvited, NotYourself, and Unauthenticated where `by`
    is no product owner any more.
    """
    address = email.strip().lower()
    rows = [staff_row(row) for row in await connection.fetch(_LOCK_BOTH, address, by)]
    if by is not None and not any(row.id == by and row.role is StaffRole.PRODUCT_OWNER for row in rows):
        raise Unauthenticated("The invitation was revoked.")
    for row in rows:
        if row.email == address:
            if row.id == by:
                message = "Another product owner must do that: you cannot end or change your own role."
                raise NotYourself(Fault(UserErrorCode.NOT_ENTITLED, message, ("staffId",)))
            return row
    raise _not_invited(email)


_OF_STUDIO = "(NOT $1 OR st.revoked_at IS NULL) AND ($2::uuid[] IS NULL OR st.studio_id = ANY($2))"
_NEWEST_FIRST = Order((instant("st.invited_at"), uuid("st.id")))
_PAGE = {
    way: f"""
        SELECT {STAFF} FROM staff st WHERE {_OF_STUDIO} AND {_NEWEST_FIRST.between(4)}
        ORDER BY {_NEWEST_FIRST.by(backward=way)} LIMIT $3
    """  # noqa: S608 - constants only
    for way in (False, True)
}
_BY_IDS = f"""
    SELECT {STAFF} FROM staff st
    WHERE st.id = ANY($1::uuid[]) AND ($2::uuid[] IS NULL OR st.studio_id = ANY($2))
"""  # noqa: S608 - constants only


async def staff_page(
    connection: Connection,
    studio_ids: Sequence[UUID] | None,
    window: Window[tuple[datetime, UUID]],
    *,
    valid_only: bool,
) -> list[StaffRow]:
    """Returns a page of the staff, the latest invited first; with `studio_ids`, focals of these alone."""
    rows = await connection.fetch(
        _PAGE[window.backward], valid_only, studio_ids, window.limit, *_NEWEST_FIRST.bounds(window)
    )
    return [staff_row(row) for row in rows]


async def staff_by_id(
    connection: Connection, staff_ids: Collection[UUID], studio_ids: Sequence[UUID] | None
) -> list[StaffRow]:
    """Returns these people of the staff; with `studio_ids`, only who is a focal of these."""
    return [staff_row(row) for row in await connection.fetch(_BY_IDS, staff_ids, studio_ids)]


_BY_SUBJECT = f"SELECT {STAFF} FROM staff st WHERE st.issuer = $1 AND st.subject = $2 FOR NO KEY UPDATE"  # noqa: S608 - constants only
_BIND = f"""
    UPDATE staff st SET issuer = $1, subject = $2, name = $4
    WHERE st.email = $3 AND st.subject IS NULL AND st.revoked_at IS NULL RETURNING {STAFF}
"""  # noqa: S608 - constants only


async def recognise(connection: Connection, proven: ProvenIdentity) -> StaffRow | None:
    """Returns the staff row of a proven identity, locked until the transaction's end; None if not invited.

    The first sign-in with a verified e-mail that was invited binds the row to (issuer, subject). Of two at
    once, one raises asyncpg.UniqueViolationError: the caller tries its transaction again.
    """
    if proven.provider is not STAFF_PROVIDER:
        return None
    row = await connection.fetchrow(_BY_SUBJECT, proven.issuer, proven.subject)
    if row is None and proven.email is not None:
        name = None if proven.name is None else proven.name[:MAX_STAFF_NAME]
        row = await connection.fetchrow(
            _BIND, proven.issuer, proven.subject, proven.email.strip().lower(), name
        ) or await connection.fetchrow(_BY_SUBJECT, proven.issuer, proven.subject)
    return None if row is None else staff_row(row)
