"""What many types share: pages and user errors."""

import strawberry

from app.domain.errors import UserErrorCode

DEFAULT_PAGE = 20
MAX_PAGE = 100
FIRST = "How many to return: 1 to 100."
GAME_ID = "Needed only where the key reaches more than one game."
HEAVY = {"heavy": True}
"""Metadata of a field that does much work at once: `resolvers/limits.py` lets a document have one of them."""
AFTER = "Continue after this cursor, taken from the page before."


@strawberry.type(description="Where a page of a connection lies.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether there is more after `endCursor`.")
    has_previous_page: bool = strawberry.field(description="Whether the page was asked for `after` another.")
    start_cursor: str | None = strawberry.field(
        description="Cursor of the first edge; null on an empty page."
    )
    end_cursor: str | None = strawberry.field(
        description="Cursor of the last edge, for `after`; null on an empty page."
    )


@strawberry.type(description="Why a mutation was refused. Where there is one, nothing was changed.")
class UserError:
    code: UserErrorCode = strawberry.field(description="The reason, for programs.")
    message: str = strawberry.field(description="The reason and what to do, for people; in English.")
    path: list[str] = strawberry.field(description='Path into the input: ["amount", "currency"].')
