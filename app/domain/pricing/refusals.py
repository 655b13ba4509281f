"""Why an order has no price."""


class CouponRefused(Exception):
    """A coupon that was named does not apply; as text, why."""

    def __init__(self, coupon_id: str, message: str) -> None:
        super().__init__(message)
        self.coupon_id = coupon_id


class PointsMissing(Exception):
    """The member has fewer P than the order is to take."""

    def __init__(self, wanted: int, balance: int) -> None:
        super().__init__(f"The order takes {wanted:,} points; there are {balance:,}.")
        self.wanted = wanted
        self.balance = balance


class NoCash(Exception):
    """P are no cash in the order's currency."""


class ReturnsTooMuch(Exception):
    """More is to return than there is left of the order."""
