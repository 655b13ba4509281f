"""The staff: who steers the program, by invitation."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.access import StaffRole, StudioId


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody of the staff; `studio_id` of a STUDIO_FOCAL only."""

    id: UUID
    email: str
    name: str | None
    role: StaffRole
    studio_id: StudioId | None
