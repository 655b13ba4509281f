"""Giving, claiming and ending gifts."""

import strawberry

from app.gifts.limits import A_DAY, MAX_A_DAY, MAX_MESSAGE, MAX_OPEN
from app.infra.link_tokens import TOKEN_CHARS
from schema.common import ERRORS, UserError
from schema.gifts import GIFT_ID, Gift
from schema.member import Member
from schema.redemptions import ShippingAddressInput
from schema.scalars import Points
from schema.store import Redemption

GIVE = (
    "Give an item of the catalog for P, or an item that the member owns and that may be given, to a player of"
    " the game, or to whoever opens the link. P and stock, or the item, are taken at once; all but a claim"
    f" gives them back. At most {MAX_OPEN} open gifts, and {MAX_A_DAY} in {A_DAY.days * 24} hours. [GUEST for"
    " an owned item; STORE, IDENTIFIED for the catalog]"
)
_TOKEN = f"What stands behind `#gift=` in the link: {TOKEN_CHARS} letters and digits."
_EITHER = "Either `token` or `giftId` is given."


@strawberry.input(description="What is given, and to whom. Either `itemId` or `item` is given.")
class GiveItemInput:
    item_id: strawberry.ID | None = strawberry.field(
        default=None, description="Laurel's id of an item of the catalog."
    )
    item: str | None = strawberry.field(
        default=None,
        description="Code of an item that the member owns by more than its tier, and whose definition says"
        " that it may be given. What is left of a timed one is given, in whole days.",
    )
    quantity: int | None = strawberry.field(
        default=1,
        description="How many, 1 where it is null: 1 to 100 of the catalog; of an owned item as many as the"
        " member has, and 1 of what is not stackable.",
    )
    player_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="The game's id of the player who gets it; left out or null, whoever opens the link.",
    )
    message: str | None = strawberry.field(
        default=None, description=f"Words for the recipient: at most {MAX_MESSAGE} characters, one line."
    )
    show_name: bool | None = strawberry.field(
        default=True,
        description="Whether the recipient, and the game's own events, see the giver's display name.",
    )
    expected_price: Points | None = strawberry.field(
        default=None,
        description="The `price` of one, as the player saw it, as for `redeem`; for the catalog alone.",
    )
    idempotency_key: str = strawberry.field(
        description="Unique for the player, 1 to 128 characters: the same gift sent twice is made once."
    )


@strawberry.type(description="What giving did.")
class GiveItemPayload:
    gift: Gift | None = strawberry.field(
        default=None, description="The gift, with its link; null when refused."
    )
    member: Member | None = strawberry.field(
        default=None, description="The giver right after it; null when refused."
    )
    replayed: bool = strawberry.field(
        default=False, description="Whether it was known: then the gift is as it is now."
    )
    current_price: Points | None = strawberry.field(
        default=None,
        description="P for one now, to ask the player again; null unless one of `userErrors` is"
        " PRICE_CHANGED.",
    )
    user_errors: list[UserError] = strawberry.field(
        default_factory=list, description="Every reason why it was refused; then nothing was changed."
    )


@strawberry.input(description=f"The claim of a gift. {_EITHER}")
class ClaimGiftInput:
    token: str | None = strawberry.field(default=None, description=_TOKEN)
    gift_id: strawberry.ID | None = strawberry.field(
        default=None, description=f"{GIFT_ID} For one that was given to this player."
    )
    show_name: bool | None = strawberry.field(
        default=True,
        description="Whether the giver, and the game's own events, see the recipient's display name.",
    )
    country: str | None = strawberry.field(
        default=None,
        description="Where the recipient lives, an ISO 3166-1 code: used where the game has not told, for"
        " what goes to some countries alone.",
    )
    email: str | None = strawberry.field(
        default=None,
        description="Where to write to about goods, as for `redeem`; refused for what is not sent.",
    )
    shipping_address: ShippingAddressInput | None = strawberry.field(
        default=None, description="Where goods are sent; refused for what is not sent."
    )


@strawberry.type(description="What claiming a gift did.")
class ClaimGiftPayload:
    gift: Gift | None = strawberry.field(default=None, description="The gift; null when refused.")
    redemption: Redemption | None = strawberry.field(
        default=None,
        description="How an item of the catalog is delivered; null for an owned item, and when refused.",
    )
    member: Member | None = strawberry.field(
        default=None, description="The recipient after it, perhaps a new member; null when refused."
    )
    replayed: bool = strawberry.field(default=False, description="Whether this member had claimed it before.")
    user_errors: list[UserError] = strawberry.field(
        default_factory=list, description="Every reason why it was refused; then nothing was changed."
    )


@strawberry.input(description=f"A gift that is not wanted. {_EITHER}")
class DeclineGiftInput:
    token: str | None = strawberry.field(default=None, description=_TOKEN)
    gift_id: strawberry.ID | None = strawberry.field(
        default=None, description=f"{GIFT_ID} For one that was given to this player."
    )


@strawberry.input(description="A gift that its giver wants back.")
class TakeBackGiftInput:
    gift_id: strawberry.ID = strawberry.field(description=GIFT_ID)


@strawberry.type(description="How a gift ended.")
class GiftPayload:
    gift: Gift | None = strawberry.field(default=None, description="The gift; null when refused.")
    member: Member | None = strawberry.field(
        default=None, description="The calling player after it; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="Whose gifts are not wanted any more.")
class BlockGiverInput:
    gift_id: strawberry.ID = strawberry.field(
        description="Laurel's id of a gift that the player was given, or has claimed: it names the giver."
    )
    blocked: bool | None = strawberry.field(
        default=True, description="True blocks the giver, false allows gifts from it again."
    )


@strawberry.type(description="What blocking a giver answers.")
class BlockGiverPayload:
    gift: Gift | None = strawberry.field(default=None, description="The gift; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
