"""Gifts between members, and their pages."""

from datetime import datetime

import strawberry

from app.domain.gifts import GIFT_LIFE, REMIND_DAYS, GiftSide, GiftStatus
from schema.common import PageInfo
from schema.scalars import Points

GIFT_ID = "Laurel's id of the gift."


@strawberry.type(
    description="Something that a member gives. It can be claimed for"
    f" {GIFT_LIFE.days} days; the giver is reminded {REMIND_DAYS[0]} days and {REMIND_DAYS[1]} day before."
)
class Gift:
    gift_id: strawberry.ID = strawberry.field(description=f"{GIFT_ID} It does not open it.")
    status: GiftStatus = strawberry.field(description="What became of it.")
    side: GiftSide | None = strawberry.field(
        description="On which side the player is; null for studios, staff, and for a link that the caller has"
        " opened and not claimed."
    )
    game_id: strawberry.ID = strawberry.field(description="Laurel's id of the game that it is of.")
    game_name: str = strawberry.field(description="The game's name.")
    title: str = strawberry.field(description="What is given, in the reader's locale.")
    quantity: int = strawberry.field(description="How many.")
    days: int | None = strawberry.field(
        description="For how many days from the claim it is owned; null for ever, and for items of the"
        " catalog."
    )
    item: str | None = strawberry.field(
        description="Code of the owned item that is given; null for an item of the catalog."
    )
    image_url: str | None = strawberry.field(
        description="A picture, as a path on Laurel's address, or what the game shows of an owned item where"
        " there is no picture; null where there is none."
    )
    needs_address: bool = strawberry.field(
        description="Whether it is sent by post: then the claim needs an address."
    )
    message: str | None = strawberry.field(
        description="The giver's words; null where there are none, or one of the two was erased."
    )
    giver_name: str | None = strawberry.field(
        description="The giver's display name; null where the giver does not show it, or has none."
    )
    recipient_name: str | None = strawberry.field(
        description="The display name of who claimed it, for both sides, studios and staff; null until"
        " then, and where it is not shown."
    )
    by_link: bool = strawberry.field(
        description="Whether a link opens it; false for one to a player of the game."
    )
    link: str | None = strawberry.field(
        description="Where it is claimed, with the token in the fragment: for the giver alone, while it is"
        " READY; null for all others, and for one to a player."
    )
    points_spent: Points | None = strawberry.field(
        description="P that it took, for giver, studios and staff; null for others, and for an owned item."
    )
    giver_blocked: bool | None = strawberry.field(
        description="Whether the recipient takes no more gifts from its giver; null for all others."
    )
    giver_player_id: strawberry.ID | None = strawberry.field(
        description="The game's id of the giver. Studio and staff only; null for players, and once erased."
    )
    recipient_player_id: strawberry.ID | None = strawberry.field(
        description="The game's id of the player to whom it was given, or who claimed or declined it. Studio"
        " and staff only; null for players, while there is none, and once erased."
    )
    created_at: datetime = strawberry.field(description="When it was given, by the game's clock.")
    expires_at: datetime = strawberry.field(
        description="From when on it cannot be claimed any more, by the game's clock."
    )
    settled_at: datetime | None = strawberry.field(
        description="When it came to its end, by the game's clock; null while it is READY."
    )


@strawberry.type(description="A gift of a page.")
class GiftEdge:
    node: Gift = strawberry.field(description="The gift.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of gifts, the latest first.")
class GiftConnection:
    edges: list[GiftEdge] = strawberry.field(description="The gifts of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
