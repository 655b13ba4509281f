"""The limits of gift cards (docs/gift-cards.md)."""

from datetime import timedelta

MAX_OPEN = 20
"""Cards of one giver that are READY or FROZEN at one time."""
MAX_A_DAY, A_DAY = 10, timedelta(days=1)
"""Cards that are made for one giver within any 24 hours."""
MAX_MESSAGE = 200
"""Characters of a message."""
LINK_KIND = "gift card"
"""What the tokens of gift cards are made for, so that they open nothing else."""
