"""Making, claiming and ending gift cards."""

import strawberry

from app.domain.gift_cards import (
    HELD_ABOVE,
    HELD_FOR,
    NEW_GIVER,
    WITHOUT_MINOR_UNITS,
)
from app.domain.goodwill import GOODWILL_LIMITS
from app.gift_cards.limits import A_DAY, MAX_A_DAY, MAX_MESSAGE, MAX_OPEN
from app.infra.link_tokens import TOKEN_CHARS
from app.loyalty.inputs import MAX_REASON
from schema.common import ERRORS, GAME_ID, UserError
from schema.gift_cards import GiftCard
from schema.member import Member
from schema.purchases import MoneyInput
from schema.top_ups import AMOUNT, REPLAYED

TOKEN = f"What stands behind `#card=` in the link: {TOKEN_CHARS} letters and digits."
_STUDIOS_ID = "The id that its maker gave it."
_REASON = (
    f"Why, for the audit log: at most {MAX_REASON} characters, one line. Needed from the staff, of use to"
    " studios."
)
_LIMITS = "; ".join(
    f"{role} {limits.card:,} and {limits.daily:,}" for role, limits in GOODWILL_LIMITS.items()
)
CREATE = (
    "Make a gift card, after the studio's provider took the money, or by the staff as goodwill. Whoever opens"
    f" its link claims it as stored value that was paid. A giver has at most {MAX_OPEN} that wait, and gets"
    f" {MAX_A_DAY} in {A_DAY.days * 24} hours. What one card of a person of the staff may be worth, and all"
    " of a UTC day in one currency, are units of it (hundreds of one without smaller units), by role:"
    f" {_LIMITS}."
    " Above that another person has to make it. [value:write]"
)
CLAIM = (
    "Claim a gift card, once: its value is added to what the member has paid. Somebody who has signed in at"
    " the store and is no member yet becomes one of the card's game, as does a player whom a studio names."
    f" More than {HELD_ABOVE} units of the currency ({HELD_ABOVE * WITHOUT_MINOR_UNITS:,} of one without"
    f" smaller units), and what a giver who joined less than {NEW_GIVER.days} days ago gave, is held for"
    f" {int(HELD_FOR.total_seconds()) // 3600} hours. Its giver cannot claim it. [GUEST, or a store session"
    " without a member; value:write, keys, for a player]"
)


@strawberry.input(description="A gift card that was paid for, or is given as goodwill.")
class CreateGiftCardInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    gift_card_id: strawberry.ID = strawberry.field(
        description="The sender's id of it, unique in the game for ever, 1 to 128 characters: the same input"
        " sent twice makes one."
    )
    amount: MoneyInput = strawberry.field(
        description=f"What it is worth, at most what the game's rules allow a top-up. {AMOUNT}"
    )
    giver_player_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="The game's id of the player who gives it, and to whom it comes back; null for none.",
    )
    message: str | None = strawberry.field(
        default=None, description=f"Words for the recipient: at most {MAX_MESSAGE} characters, one line."
    )
    reason: str | None = strawberry.field(default=None, description=_REASON)


@strawberry.input(description="The claim of a gift card.")
class ClaimGiftCardInput:
    game_id: strawberry.ID | None = strawberry.field(
        default=None, description=f"{GAME_ID} For studios; a player's is its own."
    )
    player_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="The game's id of the player who gets it, known or not: needed from a studio; a player"
        " claims for itself.",
    )
    token: str = strawberry.field(description=TOKEN)


@strawberry.input(description="A gift card that is wanted back.")
class TakeBackGiftCardInput:
    game_id: strawberry.ID | None = strawberry.field(
        default=None, description=f"{GAME_ID} For studios and staff; a player's is its own."
    )
    gift_card_id: strawberry.ID = strawberry.field(description=_STUDIOS_ID)
    reason: str | None = strawberry.field(default=None, description=_REASON)


@strawberry.input(description="A gift card that is not to be claimed for now, or may be again.")
class FreezeGiftCardInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    gift_card_id: strawberry.ID = strawberry.field(description=_STUDIOS_ID)
    frozen: bool | None = strawberry.field(
        default=True, description="True freezes it, false lets it be claimed again."
    )
    reason: str | None = strawberry.field(default=None, description=_REASON)


@strawberry.input(description="A gift card whose payment the bank took back.")
class ChargebackGiftCardInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    gift_card_id: strawberry.ID = strawberry.field(description=_STUDIOS_ID)
    reason: str | None = strawberry.field(default=None, description=_REASON)


@strawberry.type(description="What a command about a gift card did.")
class GiftCardPayload:
    gift_card: GiftCard | None = strawberry.field(default=None, description="The card; null when refused.")
    url: str | None = strawberry.field(
        default=None,
        description="Where it is claimed, with the token in the fragment, to be shown or made a QR picture"
        " of: at its creation, and where that is repeated while it is READY; null otherwise.",
    )
    member: Member | None = strawberry.field(
        default=None,
        description="Of a claim who has it, else its giver, as it is now; null without a giver, where the"
        " player was erased, and when refused.",
    )
    replayed: bool = strawberry.field(default=False, description=REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
