"""What a price is counted from: the lines, the offers that hold for them, coupons, points and tenders."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class PriceChoice(StrEnum):
    """Which price a line asks for: the best there is, or one that holds for nothing else."""

    BEST = "BEST"
    COMBINED = "COMBINED"
    BARGAIN = "BARGAIN"


class PriceSource(StrEnum):
    """Where the price of a line comes from; of equal prices the first of these is named (V2.1)."""

    LIST = "LIST"
    FLASH = "FLASH"
    MEMBER_DAY = "MEMBER_DAY"
    PACK = "PACK"
    TIER = "TIER"
    COMBINED = "COMBINED"
    BARGAIN = "BARGAIN"


class CouponClass(StrEnum):
    """What a coupon is taken from; an order has at most one of each, applied in this order."""

    PRODUCT = "PRODUCT"
    ORDER = "ORDER"
    SHIPPING = "SHIPPING"


class FreeShipping(StrEnum):
    """Why shipping costs less than was named; the first that applies (V2.4)."""

    PACK = "PACK"
    TIER = "TIER"
    COUPON = "COUPON"


@dataclass(frozen=True, slots=True)
class FlashOffer:
    """A flash sale of an item: its price for a unit, and the units that this member may still take."""

    code: str
    price: int
    left: int


@dataclass(frozen=True, slots=True)
class CombinedOffer:
    """Money and points for a unit."""

    money: int
    points: int


@dataclass(frozen=True, slots=True)
class Line:
    """Units of one item. `unit` is its list price; offers are those that hold for it now, None for none.

    A line that asks for COMBINED or BARGAIN has that offer; `bargain` is what a unit costs by `bargain_id`.
    `title` is what the studio calls it, empty where it has no name but its sku.
    """

    sku: str
    units: int
    unit: int
    category: str = ""
    choice: PriceChoice = PriceChoice.BEST
    flash: FlashOffer | None = None
    combined: CombinedOffer | None = None
    bargain: int | None = None
    bargain_id: str | None = None
    title: str = ""

    @property
    def list_price(self) -> int:
        """Returns what all its units cost without any offer."""
        return self.unit * self.units


@dataclass(frozen=True, slots=True)
class Percents:
    """What comes off a list price, in hundredths of a percent; only the best of them does."""

    member_day: int = 0
    pack: int = 0
    tier: int = 0


@dataclass(frozen=True, slots=True)
class Coupon:
    """The terms of a coupon: a percent (in hundredths, at most `cap`) or an amount off.

    `skus` and `categories` say which lines it is for, all where both are None; `touches` which prices of
    lines, beside the usual ones, it is taken from.
    """

    id: str
    kind: CouponClass
    percent: int | None = None
    amount: int | None = None
    cap: int | None = None
    min_spend: int = 0
    skus: frozenset[str] | None = None
    categories: frozenset[str] | None = None
    is_exclusive: bool = False
    touches: frozenset[PriceSource] = frozenset()
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PointsRate:
    """`points` P are worth `value` minor units, for at most the percent `share` of the goods."""

    points: int
    value: int
    share: int


@dataclass(frozen=True, slots=True)
class Points:
    """The member's P, those that are to be used, and what they are worth; `asked` None uses what helps.

    `rate` is None in a currency in which P are no cash.
    """

    balance: int = 0
    asked: int | None = 0
    rate: PointsRate | None = None


@dataclass(frozen=True, slots=True)
class Shipping:
    """What the studio asks for the way, and why it may be free for this member."""

    price: int = 0
    free_by: FreeShipping | None = None


@dataclass(frozen=True, slots=True)
class Taxes:
    """Tax on each line, in their order, and on shipping; the studio's word."""

    lines: Sequence[int] = ()
    shipping: int = 0


@dataclass(frozen=True, slots=True)
class StoredValue:
    """What the lots would give for this order, in their order of use: `(is paid, amount)`."""

    lots: Sequence[tuple[bool, int]] = ()

    @property
    def available(self) -> int:
        """Returns all that there is to take."""
        return sum(amount for _, amount in self.lots)

    def paid_of(self, taken: int) -> int:
        """Returns how much of `taken` comes from paid lots."""
        paid = 0
        for is_paid, amount in self.lots:
            used = min(amount, taken)
            paid += used if is_paid else 0
            taken -= used
        return paid


@dataclass(frozen=True, slots=True)
class Cart:
    """All that decides about the price of an order."""

    lines: Sequence[Line]
    percents: Percents = Percents()
    coupons: Sequence[Coupon] = ()
    points: Points = field(default_factory=Points)
    shipping: Shipping = Shipping()
    taxes: Taxes = Taxes()
    stored: StoredValue = StoredValue()
