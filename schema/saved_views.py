"""Views of the consoles' tables that people of the staff saved."""

from datetime import datetime

import strawberry

from app.identity.saved_views import MAX_VIEW_NAME, MAX_VIEW_PAGE, MAX_VIEW_QUERY
from schema.common import ERRORS, UserError

PAGE = f"Name of the table: small letters, digits and hyphens, at most {MAX_VIEW_PAGE}, a letter first."


@strawberry.type(
    description="A view of a table of the consoles: filters, order and columns under a name. A person sees"
    " its own alone; it is the same in all games."
)
class SavedView:
    id: strawberry.ID = strawberry.field(description="For `removeView`.")
    page: str = strawberry.field(description="Name of the table that it is of.")
    name: str = strawberry.field(description="Name of its tab, unique among the person's of the page.")
    query: str = strawberry.field(description="The part of the console's address that makes it.")
    saved_at: datetime = strawberry.field(
        description="When it was first saved, by the real clock: the order of the tabs."
    )


@strawberry.input(description="A view to be saved, in place of one of the same page and name.")
class SaveViewInput:
    page: str = strawberry.field(description=PAGE)
    name: str = strawberry.field(description=f"Name of its tab: one line of 1 to {MAX_VIEW_NAME} characters.")
    query: str = strawberry.field(
        description="The part of the console's address that makes it: one line of at most"
        f" {MAX_VIEW_QUERY:,} characters."
    )


@strawberry.input(description="A view to be removed.")
class RemoveViewInput:
    view_id: strawberry.ID = strawberry.field(description="Laurel's id of the view.")


@strawberry.type(description="The view that was saved or removed.")
class SavedViewPayload:
    view: SavedView | None = strawberry.field(default=None, description="The view; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)
