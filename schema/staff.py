"""The staff, as product owners look after it."""

import strawberry

from app.domain.access import StaffRole
from app.domain.amounts import MAX_POINTS
from schema.common import ERRORS, PageInfo, UserError
from schema.scalars import Points
from schema.viewer import Staff

_STUDIO = "The one studio of a STUDIO_FOCAL; for other roles, who are of all, it is left out."


@strawberry.type(description="A person of the staff within a page.")
class StaffEdge:
    node: Staff = strawberry.field(description="The person.")
    cursor: str = strawberry.field(description="The place in the list, for `after` and `before`.")


@strawberry.type(description="A page of the staff, the latest invited first.")
class StaffConnection:
    edges: list[StaffEdge] = strawberry.field(description="The people of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.input(description="A person to be invited to the staff.")
class InviteStaffInput:
    email: str = strawberry.field(
        description="The address that Google verifies: the first sign-in with it takes the invitation."
    )
    role: StaffRole = strawberry.field(description="What the person is to be.")
    studio_id: strawberry.ID | None = strawberry.field(default=None, description=_STUDIO)


@strawberry.input(description="How many P a person may grant; null is what the role has.")
class StaffLimitsInput:
    grant: Points | None = strawberry.field(
        default=None, description=f"Of one grant without approval: 0 to {MAX_POINTS:,}."
    )
    daily: Points | None = strawberry.field(
        default=None, description=f"Of all grants of a UTC day: 0 to {MAX_POINTS:,}."
    )


@strawberry.input(description="A person of the staff who is to have another role.")
class ChangeStaffRoleInput:
    staff_id: strawberry.ID = strawberry.field(description="Laurel's id of the person.")
    role: StaffRole = strawberry.field(description="What the person is to be.")
    studio_id: strawberry.ID | None = strawberry.field(default=None, description=_STUDIO)


@strawberry.input(description="A person of the staff who is to have other limits.")
class SetStaffLimitsInput:
    staff_id: strawberry.ID = strawberry.field(description="Laurel's id of the person.")
    limits: StaffLimitsInput = strawberry.field(description="Both limits.")


@strawberry.input(description="A person whose invitation is to be revoked.")
class RevokeStaffInput:
    staff_id: strawberry.ID = strawberry.field(description="Laurel's id of the person.")


@strawberry.type(description="The person who was invited, changed or revoked.")
class StaffPayload:
    staff: Staff | None = strawberry.field(default=None, description="The person; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)
