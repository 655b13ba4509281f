"""Views of the consoles' tables: listed, saved and removed by the person whose they are."""

from typing import Annotated

import strawberry

from app.domain.errors import UserErrorCode
from app.identity.saved_views import (
    MAX_VIEWS,
    MAX_VIEWS_OF_PAGE,
    ViewRow,
    remove_view,
    save_view,
    saved_views,
)
from resolvers.context import Info
from resolvers.faults import mutation
from schema.saved_views import RemoveViewInput, SavedView, SavedViewPayload, SaveViewInput


@strawberry.type
class SavedViewQuery:
    @strawberry.field(
        description="The views of the consoles' tables that the calling person saved, the first one saved"
        f" first: at most {MAX_VIEWS}. [a staff session]"
    )
    async def saved_views(
        self,
        info: Info,
        page: Annotated[
            str | None, strawberry.argument(description="Of this table alone; without it of all.")
        ] = None,
    ) -> list[SavedView]:
        """Return them. Raises Unauthenticated, and Forbidden."""
        context = info.context
        staff = context.staff().staff
        async with context.services.core.database.acquire() as connection:
            return [_view_of(row) for row in await saved_views(connection, staff.id, page)]


@strawberry.type
class SavedViewMutation:
    @mutation(
        "Save a view of a console's table under a name, for the calling person alone: at most"
        f" {MAX_VIEWS_OF_PAGE} of a page and {MAX_VIEWS} in all. [a staff session]",
        UserErrorCode.INVALID,
        UserErrorCode.LIMIT_REACHED,
    )
    async def save_view(
        self,
        info: Info,
        input: Annotated[SaveViewInput, strawberry.argument(description="Which, and its name.")],
    ) -> SavedViewPayload:
        context = info.context
        staff = context.staff().staff
        database = context.services.core.database
        row = await save_view(
            *(database, staff.id, context.real_now), page=input.page, name=input.name, query=input.query
        )
        return SavedViewPayload(view=_view_of(row))

    @mutation("Remove a view that the calling person saved. [a staff session]", UserErrorCode.NOT_FOUND)
    async def remove_view(
        self,
        info: Info,
        input: Annotated[RemoveViewInput, strawberry.argument(description="Which.")],
    ) -> SavedViewPayload:
        context = info.context
        staff = context.staff().staff
        row = await remove_view(context.services.core.database, staff.id, input.view_id)
        return SavedViewPayload(view=_view_of(row))


def _view_of(row: ViewRow) -> SavedView:
    return SavedView(
        id=strawberry.ID(str(row.id)), page=row.page, name=row.name, query=row.query, saved_at=row.saved_at
    )
