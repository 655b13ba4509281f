"""The limits of what is owned and equipped (docs/inventory.md)."""

from datetime import timedelta

MAX_DEFINITIONS = 500
"""Definitions of a game, archived ones too."""
MAX_SLOTS = 50
"""Slots of a game."""
MAX_SLOT_SIZE = 10
"""Positions of a slot."""
MAX_STYLES = 20
"""Styles of a definition."""
MAX_GRANTS = 2_000
"""Stored grants of a member, revoked ones too."""
MAX_CHANGES = 60
"""Changes that a member's players may make to their loadout and their inventory in `CHANGES_WINDOW`."""
CHANGES_WINDOW = timedelta(minutes=1)
MAX_LOADOUTS = 100
"""Players whose loadouts one query reads."""
MAX_CODE = 64
"""Characters of the code of a definition, a style or a slot."""
MAX_STACK = 1_000_000
"""The largest stack."""
MAX_DAYS = 3_650
"""Days of one timed grant of one item."""
MAX_POSITION = 1_000_000
"""The last position of a member's own order."""
