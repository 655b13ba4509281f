"""Purchases and refunds."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import strawberry

from schema.common import ERRORS, GAME_ID, UserError
from schema.history import HistoryEntry
from schema.member import Member
from schema.purchase import Purchase


def _nothing() -> None:
    """Returns what a refused purchase has."""


@strawberry.input(description="An amount of money.")
class MoneyInput:
    amount: Decimal = strawberry.field(
        description="Above 0, at most 1,000,000,000,000, with no more digits after the point than the"
        ' currency has: "4.99" in EUR, "500" in JPY. In USD, and in what ISO 4217 does not know,'
        " at most 6 digits."
    )
    currency: str = strawberry.field(description="ISO 4217 code that the program's rules have a rate for.")


@strawberry.input(description="A purchase that a player made in the game.")
class RecordPurchaseInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(
        description="The game's id of the player, 1 to 128 characters; an unknown player joins with it."
    )
    purchase_id: strawberry.ID = strawberry.field(
        description="The studio's id of the purchase, unique in the game, 1 to 128 characters:"
        " the same input sent twice counts once."
    )
    amount: MoneyInput = strawberry.field(description="What was paid.")
    occurred_at: datetime | None = strawberry.field(
        default=None,
        description="When it was paid, if not now. Within the late window (72 hours by default) it counts"
        " then, in whatever order purchases arrive: one from before the player became known moves the join"
        " back to it. Later, it counts on receipt. At most 5 minutes ahead.",
    )
    sku: str | None = strawberry.field(default=None, description="What was bought, 1 to 128 characters.")


@strawberry.input(description="A refund or chargeback, whole or in part.")
class RefundPurchaseInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    purchase_id: strawberry.ID = strawberry.field(description="The purchase that went back.")
    refund_id: strawberry.ID = strawberry.field(
        description="The studio's id of the refund, unique in the game, 1 to 128 characters:"
        " the same input sent twice counts once."
    )
    amount: MoneyInput | None = strawberry.field(
        default=None, description="The whole remainder when left out. In the purchase's currency."
    )
    reason: str | None = strawberry.field(
        default=None, description="Shown in the history; at most 500 characters."
    )


@strawberry.type(description="What a purchase, or a refund of it, did.")
class PurchaseAnswer:
    """What recording a purchase and refunding it answer alike: made where a document selects it."""

    read_purchase: strawberry.Private[Callable[[], Purchase | None]] = _nothing
    read_member: strawberry.Private[Callable[[], Member | None]] = _nothing
    read_changes: strawberry.Private[Callable[[], list[HistoryEntry]]] = list
    replayed: bool = strawberry.field(
        default=False, description="Whether it was known and this repeats the first answer."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)

    @strawberry.field(description="The purchase after it; null when it was refused.")
    def purchase(self) -> Purchase | None:
        return self.read_purchase()

    @strawberry.field(description="The member after it; null when it was refused.")
    def member(self) -> Member | None:
        return self.read_member()

    @strawberry.field(description="What it did to the standing, in order.")
    def changes(self) -> list[HistoryEntry]:
        return self.read_changes()


@strawberry.type(description="What recording a purchase did.")
class RecordPurchasePayload(PurchaseAnswer):
    pass


@strawberry.type(description="What each of many purchases did.")
class RecordPurchasesPayload:
    results: list[RecordPurchasePayload] = strawberry.field(
        description="One for each input, in its order. A row with a value of the wrong kind is refused alone."
    )


@strawberry.type(description="What a refund did.")
class RefundPurchasePayload(PurchaseAnswer):
    pass
