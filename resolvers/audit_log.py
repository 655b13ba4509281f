"""Reading the audit log."""

from datetime import datetime
from typing import Annotated

import orjson
import strawberry

from app.audit_log.actors import ActorKind
from app.audit_log.queries import EntryFilter, EntryRow, Reach, entry_page
from app.domain.access import Scope, StaffRole
from app.domain.errors import BadUserInput
from app.infra.ids import parse_uuid
from auth.callers import StaffCaller, StudioCaller
from resolvers.context import Info
from resolvers.members import named_game
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from schema.audit_log import AuditEntry, AuditEntryConnection, AuditEntryEdge
from schema.common import DEFAULT_FIRST, After, Before, First, Last, Paging

MAX_FILTER = 128
"""Characters of an operation or a subject that is looked for."""


@strawberry.type
class AuditLogQuery:
    @strawberry.field(
        description="Studio and staff [audit:read]: what staff, studio keys and the command line wrote,"
        " newest first. Studio keys see the entries of their games; a STUDIO_FOCAL also those of the studio;"
        " a PRODUCT_OWNER all. What players do, and purchases and progress that games report, are not in it:"
        " they are facts of their own."
    )
    async def audit_log(
        self,
        info: Info,
        game_id: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="Entries of this game alone; without it, all that you reach."),
        ] = None,
        actor: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="Of this person of the staff or studio key alone."),
        ] = None,
        operation: Annotated[
            str | None, strawberry.argument(description="Of this operation alone, such as `grantPoints`.")
        ] = None,
        subject: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="About this thing alone, by its `subjectId`."),
        ] = None,
        from_: Annotated[
            datetime | None,
            strawberry.argument(name="from", description="From this instant on, by the database's clock."),
        ] = None,
        until: Annotated[
            datetime | None, strawberry.argument(description="Before this instant, by the database's clock.")
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> AuditEntryConnection:
        """Return a page. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        caller = context.studio_or_staff(Scope.AUDIT_READ)
        window = window_of(Paging(first, after, last, before), place_in_time)
        for name, text in (("operation", operation), ("subject", subject)):
            if text is not None and len(text) > MAX_FILTER:
                raise BadUserInput(f"`{name}` must have at most {MAX_FILTER} characters.", (name,))
        actor_id = None if actor is None else parse_uuid(actor)
        if actor is not None and actor_id is None:
            raise BadUserInput("`actor` is the id of a person of the staff or of a studio key.", ("actor",))
        reach = _reach(caller) if game_id is None else Reach([named_game(caller, game_id).id])
        wanted = EntryFilter(actor_id, operation, subject, from_, until)
        async with context.services.core.database.acquire() as connection:
            rows = await entry_page(connection, reach, wanted, window)
        return connection_of(
            AuditEntryConnection,
            AuditEntryEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(row.at, row.id)),
            nodes_of=lambda shown: [_entry_of(row, caller) for row in shown],
        )


def _reach(caller: StudioCaller | StaffCaller) -> Reach:
    if isinstance(caller, StudioCaller):
        return Reach(caller.game_ids)
    is_owner = caller.staff.role is StaffRole.PRODUCT_OWNER
    return Reach(caller.game_ids, [studio.id for studio in caller.studios], is_program=is_owner)


def _entry_of(row: EntryRow, caller: StudioCaller | StaffCaller) -> AuditEntry:
    # A person of the staff is known to studios' servers by the id alone.
    is_hidden = row.actor is ActorKind.STAFF and isinstance(caller, StudioCaller)
    return AuditEntry(
        id=strawberry.ID(str(row.id)),
        at=row.at,
        game_id=_id(row.game_id),
        studio_id=_id(row.studio_id),
        member_id=_id(row.member_id),
        actor=row.actor,
        actor_id=_id(row.actor_id),
        actor_name=None if is_hidden else row.actor_label,
        operation=row.operation,
        subject=row.subject,
        subject_id=strawberry.ID(row.subject_id),
        before=None if row.before is None else orjson.dumps(row.before).decode(),
        after=None if row.after is None else orjson.dumps(row.after).decode(),
        reason=row.reason or None,
        address=None if is_hidden else row.address,
        request_id=row.request_id,
    )


def _id(value: object | None) -> strawberry.ID | None:
    return None if value is None else strawberry.ID(str(value))
