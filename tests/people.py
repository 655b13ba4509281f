"""People of the staff for tests of the services."""

from uuid import uuid4

from app.domain.access import StaffRole
from app.identity.staff import StaffRow, invite, lock_staff
from app.infra.db import Database
from tests.cast import NOW, STUDIO


async def person(database: Database, role: StaffRole) -> StaffRow:
    """A person of the staff; a focal of the cast's studio."""
    studio = STUDIO if role is StaffRole.STUDIO_FOCAL else None
    invited = await invite(database, f"{uuid4().hex}@example.com", role, studio, NOW)
    async with database.acquire() as connection:
        return await lock_staff(connection, invited.id)
