"""Who asks, and what they may touch: principals, scopes, and ids that somebody has proven. Pure.

`GameId` and `MemberId` are minted in `auth/` alone, from credentials: a service that takes one cannot be
called with an id that a caller merely sent. The operator's tools and the worker act for everybody; they
mint theirs in the few places that `tests/contracts/test_tenancy.py` lists.
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
