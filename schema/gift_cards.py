"""Gift cards as members see them."""

from datetime import datetime

import strawberry

from app.domain.gift_cards import CARD_LIFE, REMIND_DAYS, GiftCardNews, GiftCardStatus
from schema.described import described
from schema.money import Money

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
    link: str | None = strawberry.field(
        description="Where it is claimed, with the token in the fragment: for its giver alone, while it is"
        " READY; null for all others."
    )
    game_id: strawberry.ID = strawberry.field(description="Laurel's id of the game that it is of.")
    game_name: str = strawberry.field(description="The game's name.")
