"""Top-ups of stored value: recorded, refunded, charged back; and cash-outs."""

import strawberry

from schema.common import ERRORS, GAME_ID, UserError
from schema.member import Member
from schema.money import Money
from schema.purchases import MoneyInput

AMOUNT = "Above 0, below 1,000,000,000,000 of the currency's smallest units, with no more digits after the"
AMOUNT = f"{AMOUNT} point than the currency has by ISO 4217: 2 in USD, none in JPY. It needs no rate."
MEMBER = "The member as it is now; null when it was refused, and where the player was erased."
REPLAYED = "Whether it was known and this repeats the first answer."


@strawberry.type(description="A payment for stored value.")
class TopUp:
    id: strawberry.ID = strawberry.field(description="Unique among the top-ups of all games.")
    top_up_id: strawberry.ID = strawberry.field(description="The studio's id of it.")
    paid: Money = strawberry.field(description="What was paid.")
    bonus: Money = strawberry.field(description="What its offer gave on top; 0 without one.")
    refunded: Money = strawberry.field(description="What has gone back of what was paid, after this call.")


@strawberry.input(description="A payment that the studio's provider took for stored value.")
class RecordTopUpInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(
        description="The game's id of the player, 1 to 128 characters; `onboardPlayer` makes one known."
    )
    top_up_id: strawberry.ID = strawberry.field(
        description="The studio's id of the payment, unique in the game for ever, 1 to 128 characters: the"
        " same input sent twice counts once."
    )
    amount: MoneyInput = strawberry.field(description=f"What was paid. {AMOUNT}")
    offer: str | None = strawberry.field(
        default=None,
        description="Code of an offer in the game's rules that gives a bonus; left out, there is no bonus.",
    )


@strawberry.input(description="A part of a top-up, or all of it, that goes back.")
class RefundTopUpInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    top_up_id: strawberry.ID = strawberry.field(description="The studio's id of the payment.")
    refund_id: strawberry.ID = strawberry.field(
        description="The studio's id of the refund, unique in the game for ever, 1 to 128 characters: the"
        " same input sent twice counts once."
    )
    amount: MoneyInput = strawberry.field(
        description="What goes back of what was paid: at most what is left of it. In the currency of the"
        f" top-up. {AMOUNT}"
    )


@strawberry.input(description="A top-up whose payment the bank took back.")
class ChargebackTopUpInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    top_up_id: strawberry.ID = strawberry.field(description="The studio's id of the payment.")


@strawberry.input(description="All that a member has paid and not used, in one currency.")
class CashOutStoredValueInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="The game's id of the player.")
    currency: str = strawberry.field(description="ISO 4217 code.")
    idempotency_key: str = strawberry.field(
        description="The caller's id of the cash-out, unique in the game for ever, 1 to 128 characters: the"
        " same input sent twice counts once."
    )


@strawberry.type(description="What recording a top-up, or its chargeback, did.")
class TopUpPayload:
    top_up: TopUp | None = strawberry.field(default=None, description="The top-up; null when refused.")
    member: Member | None = strawberry.field(default=None, description=MEMBER)
    replayed: bool = strawberry.field(default=False, description=REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="What a refund of a top-up did.")
class RefundTopUpPayload:
    top_up: TopUp | None = strawberry.field(
        default=None, description="The top-up after it; null when refused."
    )
    pay_out: Money | None = strawberry.field(
        default=None,
        description="What the studio pays out: the amount, less the bonus that was spent and is not the"
        " member's any more, less debt; null when refused.",
    )
    from_bonus: Money | None = strawberry.field(
        default=None, description="Taken from the bonus lot; null when refused."
    )
    member: Member | None = strawberry.field(default=None, description=MEMBER)
    replayed: bool = strawberry.field(default=False, description=REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="What a cash-out did.")
class CashOutPayload:
    pay_out: Money | None = strawberry.field(
        default=None, description="What the studio pays out, once debt is paid; null when refused."
    )
    member: Member | None = strawberry.field(default=None, description=MEMBER)
    replayed: bool = strawberry.field(default=False, description=REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
