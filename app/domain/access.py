"""Who asks, and what they may touch: principals, scopes, and ids that somebody has proven. Pure.

`StudioId`, `GameId` and `MemberId` are proven: they come out of rows that were found by somebody's
credentials, or by the operator's tools, and nothing makes one out of text that a caller sent. A service that
takes one, or a row that holds one, therefore cannot be called for somebody else's. What a caller names is
looked up among what its credentials reach (`auth/callers.py`), or in the SQL itself.
`tests/contracts/test_tenancy.py` lists the few places that mint them.
"""

from enum import StrEnum
from typing import NewType
from uuid import UUID

StudioId = NewType("StudioId", UUID)
GameId = NewType("GameId", UUID)
MemberId = NewType("MemberId", UUID)


class Scope(StrEnum):
    """What a studio key may do."""

    MEMBERS_READ = "members:read"
    PLAYERS_WRITE = "players:write"
    PURCHASES_WRITE = "purchases:write"
    POINTS_GRANT = "points:grant"
    SANDBOX = "sandbox"


class GameMode(StrEnum):
    """A LIVE game runs by the real clock; a SANDBOX has its own, which can be moved."""

    LIVE = "LIVE"
    SANDBOX = "SANDBOX"
