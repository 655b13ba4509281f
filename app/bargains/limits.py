"""The limits of bargaining (docs/bargains.md)."""

from datetime import timedelta

MAX_OPEN_ACTIVITIES = 100
"""Activities of a game that have not ended."""
MAX_TITLE = 80
"""Characters of an activity's title."""
MAX_HELPERS = 100
"""Helpers that one bargaining takes."""
MAX_HOURS = 720
"""Hours for which a bargaining is open: 30 days."""
HELPS_OF_ACTIVITY = 2
"""Bargainings of one activity that a member helps."""
HELPS_A_DAY, A_DAY = 3, timedelta(days=1)
"""Bargainings that a member helps within any 24 hours."""
LINK_KIND = "bargain"
"""What the tokens of bargainings are made for, so that they open nothing else."""
