"""The limits of gifts (docs/gifts.md)."""

from datetime import timedelta

MAX_OPEN = 20
"""Gifts of one giver that can be claimed at one time."""
MAX_A_DAY, A_DAY = 10, timedelta(days=1)
"""Gifts that a giver gives within any 24 hours."""
MAX_MESSAGE = 200
"""Characters of a message."""
WRONG_TOKENS, WRONG_TOKENS_WINDOW = 10, timedelta(hours=1)
"""Wrong tokens that one member, or an address without one, may try within the window."""
TOKEN_BITS = 130
"""Bits of a token."""
TOKEN_CHARS = 26
"""Characters of a token, of five bits each."""
