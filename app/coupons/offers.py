"""What flash sales and activities of bargaining have in common: how many there are, and what stays of one."""

from datetime import datetime
from typing import Protocol

from app.domain.amounts import MAX_POINTS
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.loyalty.inputs import invalid


class Offer(Protocol):
    """An item at a price, with a stock, until an instant."""

    @property
    def sku(self) -> str:
        """Returns the item."""
        ...

    @property
    def currency(self) -> str:
        """Returns the currency of its prices."""
        ...

    @property
    def stock(self) -> int | None:
        """Returns its units in all, None where they are not limited."""
        ...

    @property
    def until_at(self) -> datetime:
        """Returns the game's instant at which it ends."""
        ...


def check_stock(stock: int | None) -> None:
    """Check the units of an offer. Raises DomainError with INVALID."""
    if stock is not None and not 0 <= stock <= MAX_POINTS:
        raise DomainError(invalid(f"stock must be 0 to {MAX_POINTS:,}, or be left out.", "stock"))


def check_number(counted: int, most: int, names: str) -> None:
    """Check that a game may have one more that has not ended. Raises DomainError with LIMIT_REACHED."""
    if counted >= most:
        message = f"The game has {most} {names} that have not ended, the most there can be."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("code",)))


def check_change(before: Offer, after: Offer, taken: int, now: datetime, name: str) -> None:
    """Check that an offer may become another one; `taken` units of it are sold or held.

    Raises DomainError with ENDED and INVALID.
    """
    if before.until_at <= now:
        message = f"The {name} has ended: make another one."
        raise DomainError(Fault(UserErrorCode.ENDED, message, ("code",)))
    faults = Faults()
    if after.sku != before.sku:
        faults.add(invalid(f"sku must stay {before.sku}: make another {name}.", "sku"))
    if after.currency != before.currency:
        message = f"The price must stay in {before.currency}: make another {name}."
        faults.add(invalid(message, "price", "currency"))
    if after.stock is not None and after.stock < taken:
        message = f"stock must not lie below the {taken:,} that are sold or held."
        faults.add(invalid(message, "stock"))
    faults.finish()
