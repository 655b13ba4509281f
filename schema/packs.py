"""Packs: what pays for them, what stops their renewal, and what goes back."""

from datetime import datetime

import strawberry

from app.loyalty.inputs import MAX_REASON
from schema.common import ERRORS, GAME_ID, UserError
from schema.member import Member
from schema.money import Money
from schema.pack import PackMembership
from schema.purchases import MoneyInput
from schema.top_ups import AMOUNT, MEMBER, REPLAYED

_REASON = f"Why, for the audit log; at most {MAX_REASON} characters. Staff must say it."
_PAYMENT = "The studio's id of the payment that `recordPackPayment` had."


@strawberry.input(description="A payment that the studio's provider took for a period of a pack.")
class RecordPackPaymentInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(
        description="The game's id of the player, 1 to 128 characters; `onboardPlayer` makes one known."
    )
    pack_payment_id: strawberry.ID = strawberry.field(
        description="The studio's id of the payment, unique in the game for ever, 1 to 128 characters: the"
        " same input sent twice counts once."
    )
    pack: str = strawberry.field(description="Code of a pack in the game's rules.")
    price: MoneyInput = strawberry.field(
        description=f"What was paid, which goes back by a refund; it may differ from the rules. {AMOUNT}"
    )
    paid_at: datetime | None = strawberry.field(
        default=None,
        description="When it was paid, if not now. Within the late window (72 hours by default) it counts"
        " then, and purchases since then earn by it; but not before the player became known, nor before the"
        " pack was paid, cancelled or refunded last. Later, it counts on receipt. At most 5 minutes ahead.",
    )
    auto_renew: bool = strawberry.field(
        default=False,
        description="Whether the studio charges for it again at its end, and it gives on for the days of"
        " grace until then.",
    )


@strawberry.input(description="A pack that is not to renew by itself any more.")
class CancelPackInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="The game's id of the player.")
    pack: str = strawberry.field(description="Code of the pack.")
    reason: str | None = strawberry.field(default=None, description=_REASON)


@strawberry.input(description="A payment for a pack that goes back.")
class RefundPackPaymentInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    pack_payment_id: strawberry.ID = strawberry.field(description=_PAYMENT)
    refund_id: strawberry.ID = strawberry.field(
        description="The studio's id of the refund, unique among those of packs in the game for ever, 1 to"
        " 128 characters: the same input sent twice counts once."
    )
    reason: str | None = strawberry.field(default=None, description=_REASON)


@strawberry.input(description="A payment for a pack that the bank took back.")
class ChargebackPackPaymentInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    pack_payment_id: strawberry.ID = strawberry.field(description=_PAYMENT)


@strawberry.type(description="What a payment for a pack, the end of its renewal, or a chargeback did.")
class PackPayload:
    pack: PackMembership | None = strawberry.field(
        default=None,
        description="The pack as it is now; null when refused, and after a chargeback that leaves nothing of"
        " it.",
    )
    member: Member | None = strawberry.field(default=None, description=MEMBER)
    replayed: bool = strawberry.field(default=False, description=REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="What a refund of a payment for a pack did.")
class RefundPackPaymentPayload:
    pack: PackMembership | None = strawberry.field(
        default=None, description="The pack as it is now; null when refused."
    )
    pay_out: Money | None = strawberry.field(
        default=None,
        description="What the studio pays out: all of the price within the days of cooling off where no"
        " benefit was used, else as much as seconds are left of its period; null when refused.",
    )
    member: Member | None = strawberry.field(default=None, description=MEMBER)
    replayed: bool = strawberry.field(default=False, description=REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
