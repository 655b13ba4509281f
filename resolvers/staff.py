"""The staff: listed for focals and product owners, invited and changed by product owners."""

from collections.abc import Sequence
from typing import Annotated

import strawberry

from app.domain.access import StaffRole, StudioId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.identity.staff import StaffRow, change_role, invite, revoke, set_limits, staff_by_id, staff_page
from app.infra.ids import parse_uuid
from auth.callers import StaffCaller
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from resolvers.viewer import staff_of
from schema.common import DEFAULT_FIRST, After, Before, First, Last, Paging
from schema.staff import (
    ChangeStaffRoleInput,
    InviteStaffInput,
    RevokeStaffInput,
    SetStaffLimitsInput,
    StaffConnection,
    StaffEdge,
    StaffPayload,
)


@strawberry.type
class StaffQuery:
    @strawberry.field(
        description="The staff, the latest invited first: a product owner sees all, a STUDIO_FOCAL the focals"
        " of its studio. [FOCAL]"
    )
    async def staff_members(
        self,
        info: Info,
        include_revoked: Annotated[
            bool | None, strawberry.argument(description="Also those whose invitation was revoked.")
        ] = False,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> StaffConnection:
        """Return a page. Raises Forbidden, and BadUserInput."""
        context = info.context
        caller = context.focal()
        window = window_of(Paging(first, after, last, before), place_in_time)
        async with context.services.core.database.acquire() as connection:
            rows = await staff_page(connection, seen_studios(caller), window, valid_only=not include_revoked)
        return connection_of(
            StaffConnection,
            StaffEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(row.invited_at, row.id)),
            nodes_of=lambda shown: [staff_of(context, caller, row) for row in shown],
        )


@strawberry.type
class StaffMutation:
    @mutation(
        "Invite a person to the staff: the first sign-in by Google with this address takes the invitation."
        " [OWNER]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def invite_staff(
        self,
        info: Info,
        input: Annotated[InviteStaffInput, strawberry.argument(description="Whom, and as what.")],
    ) -> StaffPayload:
        context = info.context
        owner = context.product_owner()
        studio = _studio_slug(owner, input.studio_id)
        database = context.services.core.database
        invitation = await invite(database, input.email, input.role, studio, context.real_now)
        return await _answer(context, owner, str(invitation.id))

    @mutation(
        "Give a person of the staff another role, from the next request on. The own one is another product"
        " owner's to change. [OWNER]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_ENTITLED,
    )
    async def change_staff_role(
        self,
        info: Info,
        input: Annotated[ChangeStaffRoleInput, strawberry.argument(description="Whose, and which.")],
    ) -> StaffPayload:
        context = info.context
        owner = context.product_owner()
        person = await _named(context, input.staff_id)
        studio = _studio_slug(owner, input.studio_id)
        database = context.services.core.database
        await change_role(database, person.email, input.role, studio, by=owner.staff.id)
        return await _answer(context, owner, input.staff_id)

    @mutation(
        "Set how many P a person of the staff may grant. [OWNER]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def set_staff_limits(
        self,
        info: Info,
        input: Annotated[SetStaffLimitsInput, strawberry.argument(description="Whose, and how many.")],
    ) -> StaffPayload:
        context = info.context
        owner = context.product_owner()
        person = await _named(context, input.staff_id)
        database = context.services.core.database
        await set_limits(database, person.email, input.limits.grant, input.limits.daily)
        return await _answer(context, owner, input.staff_id)

    @mutation(
        "Revoke an invitation: all sessions of the person end at once. The own one is another product owner's"
        " to revoke, so that there is always one. [OWNER]",
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_ENTITLED,
    )
    async def revoke_staff(
        self,
        info: Info,
        input: Annotated[RevokeStaffInput, strawberry.argument(description="Whose.")],
    ) -> StaffPayload:
        context = info.context
        owner = context.product_owner()
        person = await _named(context, input.staff_id)
        database = context.services.core.database
        await revoke(database, person.email, context.real_now, by=owner.staff.id)
        return await _answer(context, owner, input.staff_id)


def seen_studios(caller: StaffCaller) -> Sequence[StudioId] | None:
    """Returns the studios whose focals a focal sees; None for a product owner, who sees all the staff."""
    if caller.staff.role is StaffRole.PRODUCT_OWNER:
        return None
    return [studio.id for studio in caller.studios]


def _studio_slug(owner: StaffCaller, studio_id: str | None) -> str | None:
    return None if studio_id is None else owner.studio(studio_id).slug


async def _named(context: Context, staff_id: str) -> StaffRow:
    """Return the person that a mutation names. Raises DomainError with NOT_FOUND."""
    wanted = parse_uuid(staff_id)
    async with context.services.core.database.acquire() as connection:
        found = [] if wanted is None else await staff_by_id(connection, [wanted], None)
    if not found:
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such person.", ("staffId",)))
    return found[0]


async def _answer(context: Context, owner: StaffCaller, staff_id: str) -> StaffPayload:
    return StaffPayload(staff=staff_of(context, owner, await _named(context, staff_id)))
