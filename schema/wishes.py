"""Wishes of a member."""

from datetime import datetime

import strawberry

from app.domain.wishes import MAX_WISH_TEXT
from schema.common import ERRORS, UserError
from schema.store import CatalogItem

WISH_TEXT = f"1 to {MAX_WISH_TEXT} characters, one line"


@strawberry.type(description="Something that a member wishes for. It ends when the item is redeemed.")
class Wish:
    wish_id: strawberry.ID = strawberry.field(description="Laurel's id of the wish: `wishId` of removeWish.")
    item: CatalogItem | None = strawberry.field(
        description="The item as it is now; null for a wish in words, and for the player while the catalog"
        " does not show it the item."
    )
    text: str | None = strawberry.field(
        description=f"What is in no catalog, in the member's words: {WISH_TEXT}; null for an item."
    )
    created_at: datetime = strawberry.field(description="When it was made, by the game's clock.")
    told_at: datetime | None = strawberry.field(
        description="When the member was told that it can be redeemed now; null where it was not, and for a"
        " wish for which nothing ever stood in the way."
    )


@strawberry.type(description="What `wishItem` answers.")
class WishItemPayload:
    wish: Wish | None = strawberry.field(default=None, description="The wish; null when it was refused.")
    replayed: bool = strawberry.field(
        default=False, description="Whether the member had the same wish before, and this is it."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="What `removeWish` answers.")
class RemoveWishPayload:
    wish_id: strawberry.ID | None = strawberry.field(
        default=None, description="Id of the wish that is gone; null when there was no such wish."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
