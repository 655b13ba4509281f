"""Types that many others use: pages and user errors."""

from dataclasses import dataclass
from typing import Annotated

import strawberry

from app.domain.errors import UserErrorCode
from transport.limits import DEFAULT_PAGE

ERRORS = "Why it was refused; then nothing was changed."
GAME_ID = "Needed only where the key reaches more than one game."

First = Annotated[int | None, strawberry.argument(description="How many to return: 1 to 100.")]
After = Annotated[
    str | None, strawberry.argument(description="Continue after this cursor, taken from the page before.")
]
Last = Annotated[
    int | None,
    strawberry.argument(
        description="How many to return from the end, in the same order: 1 to 100. Not together with `first`."
    ),
]
Before = Annotated[
    str | None,
    strawberry.argument(description="Only what lies before this cursor of another page."),
]


class Unasked(int):
    """The default of `first`, where a request does not name it: no contradiction to a `last`."""


DEFAULT_FIRST = Unasked(DEFAULT_PAGE)


@dataclass(frozen=True, slots=True)
class Paging:
    """The four arguments of a connection, as they were sent."""

    first: int | None = DEFAULT_FIRST
    after: str | None = None
    last: int | None = None
    before: str | None = None


@strawberry.type(description="Where a page of a connection lies.")
class PageInfo:
    has_next_page: bool = strawberry.field(
        description="Whether there is more after `endCursor`; of a page by `last`, whether it was asked for"
        " `before` another."
    )
    has_previous_page: bool = strawberry.field(
        description="Whether the page was asked for `after` another; of a page by `last`, whether there is"
        " more before `startCursor`."
    )
    start_cursor: str | None = strawberry.field(
        description="Cursor of the first edge, for `before`; null on an empty page."
    )
    end_cursor: str | None = strawberry.field(
        description="Cursor of the last edge, for `after`; null on an empty page."
    )


@strawberry.type(description="Why a mutation was refused. Where there is one, nothing was changed.")
class UserError:
    code: UserErrorCode = strawberry.field(description="The reason, for programs.")
    message: str = strawberry.field(description="The reason and what to do, for people; in English.")
    path: list[str] = strawberry.field(description='Path into the input: ["amount", "currency"].')
