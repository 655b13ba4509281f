"""Redeeming items, and ending redemptions."""

import strawberry

from schema.common import ERRORS, UserError
from schema.member import Member
from schema.scalars import Points
from schema.store import Redemption


@strawberry.input(
    description="Where goods are sent; encrypted at rest, and shown only to the studio's server that ships"
    " them."
)
class ShippingAddressInput:
    name: str = strawberry.field(description="Who receives it: at most 128 characters.")
    line1: str = strawberry.field(description="Street and number: at most 200 characters.")
    line2: str | None = strawberry.field(default=None, description="At most 200 characters.")
    city: str = strawberry.field(description="At most 128 characters.")
    region: str | None = strawberry.field(
        default=None, description="State, province or county: at most 128 characters."
    )
    postal_code: str = strawberry.field(
        description="At most 32 characters; empty where the country has none."
    )
    country: str = strawberry.field(description="ISO 3166-1 code of two capital letters, such as GB.")
    phone: str | None = strawberry.field(default=None, description="For the carrier: at most 32 characters.")


@strawberry.input(description="What to redeem. E-mail and address are for tangible items alone.")
class RedeemInput:
    item_id: strawberry.ID = strawberry.field(description="Laurel's id of the item.")
    quantity: int = strawberry.field(default=1, description="How many: 1 to 100.")
    idempotency_key: str = strawberry.field(
        description="Unique for the player, 1 to 128 characters: the same redemption sent twice is made once."
    )
    expected_price: Points | None = strawberry.field(
        default=None,
        description="The item's `price`, for one, as the player saw it: where it is another one now, nothing"
        " is taken (PRICE_CHANGED). Left out or null, the price of now is taken, unless it rose within the"
        " last 10 minutes: then it is PRICE_CHANGED too. A redemption sent again is answered as the first"
        " time, whatever is expected then.",
    )
    email: str | None = strawberry.field(
        default=None,
        description="Where to write to about goods, at most 254 characters. Kept for a member who has none;"
        " null or left out, the member's own is used.",
    )
    shipping_address: ShippingAddressInput | None = strawberry.field(
        default=None, description="Where goods are sent; refused for a digital item."
    )


@strawberry.type(description="What redeeming did.")
class RedeemPayload:
    redemption: Redemption | None = strawberry.field(
        default=None, description="The redemption as it was made; null when refused."
    )
    member: Member | None = strawberry.field(
        default=None, description="The member right after it; null when refused."
    )
    replayed: bool = strawberry.field(
        default=False, description="Whether it was known and this repeats the first answer."
    )
    current_price: Points | None = strawberry.field(
        default=None,
        description="P for one now, to ask the player again; null unless one of `userErrors` is"
        " PRICE_CHANGED.",
    )
    user_errors: list[UserError] = strawberry.field(
        default_factory=list, description="Every reason why it was refused; then nothing was changed."
    )


@strawberry.input(description="A redemption that was delivered, or sent.")
class FulfillRedemptionInput:
    redemption_id: strawberry.ID = strawberry.field(description="Laurel's id of the redemption.")
    tracking_url: str | None = strawberry.field(
        default=None, description="Where to follow the parcel: an https address of at most 2,000 characters."
    )


@strawberry.input(description="A redemption that cannot be delivered.")
class FailRedemptionInput:
    redemption_id: strawberry.ID = strawberry.field(description="Laurel's id of the redemption.")
    reason: str = strawberry.field(description="The player reads it: at most 500 characters, one line.")


@strawberry.type(description="How a redemption ended.")
class RedemptionPayload:
    redemption: Redemption | None = strawberry.field(
        default=None, description="The redemption; null when refused."
    )
    member: Member | None = strawberry.field(default=None, description="The member now; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
