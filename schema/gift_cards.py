"""Gift cards as members see them."""

from datetime import datetime

import strawberry

from app.domain.gift_cards import CARD_LIFE, REMIND_DAYS, GiftCardNews, GiftCardStatus
from schema.common import PageInfo
from schema.described import described
from schema.money import Money

_STUDIO = "Studio and staff only: null for all others"

GIFT_CARD_STATUS = described(
    GiftCardStatus,
    "GiftCardStatus",
    "What became of a gift card.",
    {
        "READY": "It can be claimed.",
        "CLAIMED": "Its value is in the account of a member.",
        "RETURNED": "It was taken back, or not claimed in time: its value is the giver's. A card without a"
        " giver has none any more.",
        "REVOKED": "The bank took its money back.",
        "FROZEN": "It is being looked into; it cannot be claimed for now.",
    },
)

GIFT_CARD_NEWS = described(
    GiftCardNews,
    "GiftCardNews",
    "What a notification says of a gift card that the reader gave.",
    {
        "CLAIMED": "Somebody has claimed it.",
        "RETURNED": "It was not claimed, and its value has come back.",
        "ENDING": "It comes back soon unless somebody claims it.",
    },
)


@strawberry.type(
    description=f"Stored value that was paid for and that waits to be claimed, for {CARD_LIFE.days} days; the"
    f" giver is reminded {REMIND_DAYS[0]} and {REMIND_DAYS[1]} days before."
)
class GiftCard:
    id: strawberry.ID = strawberry.field(description="Unique among the gift cards of all games.")
    status: GiftCardStatus = strawberry.field(description="What became of it.")
    amount: Money = strawberry.field(description="What it is worth.")
    message: str | None = strawberry.field(
        description="Words for the recipient; null where there are none, or one of the two was erased."
    )
    giver_name: str | None = strawberry.field(
        description="The giver's display name; null for a card without a giver, and where the game has told"
        " none."
    )
    expires_at: datetime = strawberry.field(
        description="From when on it cannot be claimed any more, by the game's clock."
    )
    gift_card_id: strawberry.ID | None = strawberry.field(
        description="The id that its maker gave it: for studios, staff and its giver; null for others."
    )
    giver_player_id: strawberry.ID | None = strawberry.field(
        description=f"The game's id of its giver. {_STUDIO}, and for a card without a giver."
    )
    recipient_player_id: strawberry.ID | None = strawberry.field(
        description=f"The game's id of the player who has claimed it. {_STUDIO}, and until then."
    )
    created_at: datetime | None = strawberry.field(
        description=f"When it was made, by the game's clock. {_STUDIO}."
    )
    settled_at: datetime | None = strawberry.field(
        description="When it was claimed, returned or, while it waited, charged back, by the game's clock."
        f" {_STUDIO}, and while it waits."
    )
    held_until: datetime | None = strawberry.field(
        description=f"Until when what was claimed is held. {_STUDIO}, and where nothing is held."
    )
    revoked_at: datetime | None = strawberry.field(
        description=f"When it was charged back, by the game's clock. {_STUDIO}, and for all others."
    )
    goodwill: bool | None = strawberry.field(description=f"Whether a person of the staff gave it. {_STUDIO}.")
    link: str | None = strawberry.field(
        description="Where it is claimed, with the token in the fragment: for its giver alone, while it is"
        " READY; null for all others."
    )
    game_id: strawberry.ID = strawberry.field(description="Laurel's id of the game that it is of.")
    game_name: str = strawberry.field(description="The game's name.")


@strawberry.type(description="A gift card within a page.")
class GiftCardEdge:
    node: GiftCard = strawberry.field(description="The gift card.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of a game's gift cards, the latest to be made first.")
class GiftCardConnection:
    edges: list[GiftCardEdge] = strawberry.field(description="The gift cards of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
