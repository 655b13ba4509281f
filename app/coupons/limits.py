"""The limits of coupons and flash sales."""

from datetime import timedelta

MAX_TEMPLATES = 500
"""Templates of a game, those that have ended too."""
MAX_TITLE = 80
"""Characters of a title."""
MAX_PICKED = 100
"""Skus that a template names, and categories."""
MAX_CATEGORY = 128
"""Characters of a category."""
MIN_GENERIC, MAX_GENERIC = 4, 32
"""Letters and digits of a generic code."""
MAX_TYPED = 64
"""Characters of a code as it was typed, with all spaces and hyphens."""
MAX_VALID_DAYS = 3_660
"""Days for which a coupon is good, at most: ten years."""
MAX_CODES_AT_ONCE = 1_000
"""Unique codes that one call makes."""
MAX_CODES = 100_000
"""Unique codes of a template that were made and not claimed yet."""
MAX_USABLE = 200
"""Coupons that one member has at one time, neither used nor ended."""
MAX_OPEN_SALES = 100
"""Flash sales of a game that have not ended."""
WRONG_CODES, WRONG_CODES_OF_ADDRESS = 10, 100
"""Wrong codes that one member may try within the window, and those of one address."""
WRONG_CODES_WINDOW = timedelta(hours=1)
MAX_OWN = 50
"""Coupons of a member among which the best combination is looked for (V2.2)."""
