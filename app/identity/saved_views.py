"""Views of the consoles' tables that people of the staff saved, each for itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

import asyncpg

from app.audit_log.entries import Entry, Subject, append
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.text import is_one_line
from app.identity.staff import lock_staff
from app.infra.db import Connection, Database
from app.infra.ids import parse_uuid

MAX_VIEWS = 100
"""Views that one person saves."""
MAX_VIEWS_OF_PAGE = 20
"""Views of one page that one person saves: they are tabs."""
MAX_VIEW_PAGE = 40
MAX_VIEW_NAME = 40
MAX_VIEW_QUERY = 2_000
_PAGE = re.compile(rf"[a-z][a-z0-9-]{{0,{MAX_VIEW_PAGE - 1}}}")


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A view as it is stored: `query` is the part of the console's address that makes it."""

    id: UUID
    page: str
    name: str
    query: str
    saved_at: datetime


_VIEW = "id, page, name, query, saved_at"
_LIST = f"""
    SELECT {_VIEW} FROM saved_views WHERE staff_id = $1 AND ($2::text IS NULL OR page = $2)
    ORDER BY page, saved_at, id
"""  # noqa: S608 - constants only
_COUNTS = """
    SELECT count(*) AS views, count(*) FILTER (WHERE page = $2) AS of_page
    FROM saved_views WHERE staff_id = $1 AND NOT (page = $2 AND name = $3)
"""
_SAVE = f"""
    INSERT INTO saved_views (id, staff_id, page, name, query, saved_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (staff_id, page, name) DO UPDATE SET query = excluded.query RETURNING {_VIEW}
"""  # noqa: S608 - constants only
_REMOVE = f"DELETE FROM saved_views WHERE staff_id = $1 AND id = $2 RETURNING {_VIEW}"  # noqa: S608 - constants only


def _row(row: asyncpg.Record) -> ViewRow:
    return ViewRow(*row.values())


async def saved_views(connection: Connection, staff_id: UUID, page: str | None) -> Sequence[ViewRow]:
    """Returns a person's views, of all pages or of one, the first one saved first."""
    return [_row(row) for row in await connection.fetch(_LIST, staff_id, page)]


async def save_view(
    database: Database, staff_id: UUID, real_now: datetime, *, page: str, name: str, query: str
) -> ViewRow:
    """Save a view of a person's, in place of one of the same page and name.

    Raises DomainError with INVALID, and with LIMIT_REACHED past `MAX_VIEWS` and `MAX_VIEWS_OF_PAGE`;
    Unauthenticated where the person was revoked.
    """
    _check(page, name, query)
    async with database.transaction() as connection:
        await lock_staff(connection, staff_id)  # so that no two count one too few
        counts = await connection.fetchrow(_COUNTS, staff_id, page, name)
        if counts is None:
            raise LookupError(staff_id)
        if counts["views"] >= MAX_VIEWS or counts["of_page"] >= MAX_VIEWS_OF_PAGE:
            message = (
                f"A page has at most {MAX_VIEWS_OF_PAGE} saved views, and all pages together {MAX_VIEWS}:"
                " remove one first."
            )
            raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("name",)))
        row = await connection.fetchrow(_SAVE, uuid4(), staff_id, page, name, query, real_now)
        if row is None:
            raise LookupError(staff_id)
        view = _row(row)
        await append(connection, [Entry("saveView", Subject.VIEW, view.id, after={"page": page})])
    return view


def _check(page: str, name: str, query: str) -> None:
    """Check a view's texts. Raises DomainError with INVALID for each that is wrong."""
    faults = Faults()
    if _PAGE.fullmatch(page) is None:
        message = f"page must be small letters, digits and hyphens, at most {MAX_VIEW_PAGE}."
        faults.add(Fault(UserErrorCode.INVALID, message, ("page",)))
    if not name.strip() or len(name) > MAX_VIEW_NAME or not is_one_line(name):
        message = f"name must be one line of 1 to {MAX_VIEW_NAME} characters."
        faults.add(Fault(UserErrorCode.INVALID, message, ("name",)))
    if len(query) > MAX_VIEW_QUERY or not is_one_line(query):
        message = f"query must be one line of at most {MAX_VIEW_QUERY:,} characters."
        faults.add(Fault(UserErrorCode.INVALID, message, ("query",)))
    faults.finish()


async def remove_view(database: Database, staff_id: UUID, view_id: str) -> ViewRow:
    """Remove a view of a person's and return it. Raises DomainError with NOT_FOUND."""
    async with database.transaction() as connection:
        row = await connection.fetchrow(_REMOVE, staff_id, parse_uuid(view_id))
        if row is None:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "You have no such view.", ("viewId",)))
        view = _row(row)
        await append(connection, [Entry("removeView", Subject.VIEW, view.id, before={"page": view.page})])
    return view
