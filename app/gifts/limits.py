"""The limits of gifts (docs/gifts.md)."""

from datetime import timedelta

MAX_OPEN = 20
"""Gifts of one giver that can be claimed at one time."""
MAX_A_DAY, A_DAY = 10, timedelta(days=1)
"""Gifts that a giver gives within any 24 hours."""
MAX_MESSAGE = 200
"""Characters of a message."""
LINK_KIND = "gift"
"""What the tokens of gifts are made for, so that they open nothing else."""
