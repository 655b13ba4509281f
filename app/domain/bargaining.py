"""Bargaining: how far each helper brings a price down (value.md V4.2). Pure."""

import hashlib
import hmac
from dataclasses import dataclass

_UNITS = 2**64


@dataclass(frozen=True, slots=True)
class Bargain:
    """A price that `helpers` bring from `first` to `floor`, each by `least` or more; minor units.

    Raises ValueError where the way is too short for so many helpers.
    """

    first: int
    floor: int
    helpers: int
    least: int

    def __post_init__(self) -> None:
        if self.first - self.floor < self.helpers * self.least:
            raise ValueError(
                f"{self.helpers} helpers of at least {self.least} each would go below {self.floor}"
            )


def cut_of(bargain: Bargain, secret: bytes, helper: int, left: int) -> int:
    """Returns what a helper, counted from 1, takes off the price; `left` is what is left above the floor.

    It is drawn from the secret of the record: counted again it is the same, and it cannot be guessed. The
    last helper reaches the floor exactly.
    """
    still = bargain.helpers - helper + 1
    if still == 1:
        return left
    digest = hmac.digest(secret, str(helper).encode("ascii"), hashlib.sha256)
    drawn = int.from_bytes(digest[:8], "big") * 2 * left // (still * _UNITS)
    return max(bargain.least, min(drawn, left - (still - 1) * bargain.least))
