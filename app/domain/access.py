"""Who asks, and what they may touch: levels, scopes, roles, and ids that somebody has proven. Pure.

`StudioId`, `GameId` and `MemberId` are proven: they come out of rows that were found by somebody's
credentials, or by the operator's tools, and nothing makes one out of text that a caller sent. A service that
takes one, or a row that holds one, therefore cannot be called for somebody else's. What a caller names is
looked up among what its credentials reach (`auth/callers.py`), or in the SQL itself.
`tests/contracts/test_tenancy.py` lists the few places that mint them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType
from uuid import UUID

StudioId = NewType("StudioId", UUID)
GameId = NewType("GameId", UUID)
MemberId = NewType("MemberId", UUID)

OWN_PREFIX = "laurel:"
"""How the ids begin that Laurel gives to players whom the game has not made known."""


def is_own_id(external_id: str) -> bool:
    """Returns whether Laurel gave a player this id, since the game has not made the player known."""
    return external_id.startswith(OWN_PREFIX)


@dataclass(frozen=True, slots=True)
class Person:
    """The ids that data of one person is stored under, with those of the members and players that merges
    joined.

    All are of one game. `member_ids` has `member_id` and the members that it absorbed; `player_ids` are
    `players.id`.
    """

    game_id: GameId
    member_id: MemberId
    member_ids: Sequence[UUID]
    player_ids: Sequence[int]


MAX_ID_TOKEN = 8_192
"""Characters of a provider's id_token; those of today have 1,000 to 2,000."""


class Provider(StrEnum):
    """Who proved an identity; GAME for one that the game asserted."""

    APPLE = "APPLE"
    FACEBOOK = "FACEBOOK"
    GOOGLE = "GOOGLE"
    GAME = "GAME"


class Scope(StrEnum):
    """What a studio key, or somebody of the staff, may do."""

    MEMBERS_READ = "members:read"
    PLAYERS_WRITE = "players:write"
    PURCHASES_WRITE = "purchases:write"
    POINTS_GRANT = "points:grant"
    MISSIONS_WRITE = "missions:write"
    ACTIVITIES_WRITE = "activities:write"
    CATALOG_WRITE = "catalog:write"
    REDEMPTIONS_WRITE = "redemptions:write"
    WEBHOOKS_WRITE = "webhooks:write"
    PRIVACY = "privacy"
    SANDBOX = "sandbox"
    AUDIT_READ = "audit:read"
    REPORTS_READ = "reports:read"
    RULES_WRITE = "rules:write"
    INVENTORY_READ = "inventory:read"
    INVENTORY_WRITE = "inventory:write"
    VALUE_WRITE = "value:write"
    ORDERS_WRITE = "orders:write"
    COUPONS_WRITE = "coupons:write"
    PACKS_WRITE = "packs:write"


class StaffRole(StrEnum):
    """What somebody of the staff is: PRODUCT_OWNER and SUPPORT for all studios, STUDIO_FOCAL for one."""

    PRODUCT_OWNER = "PRODUCT_OWNER"
    STUDIO_FOCAL = "STUDIO_FOCAL"
    SUPPORT = "SUPPORT"


_STEERING = frozenset(
    {
        Scope.MEMBERS_READ,
        Scope.POINTS_GRANT,
        Scope.CATALOG_WRITE,
        Scope.REDEMPTIONS_WRITE,
        Scope.WEBHOOKS_WRITE,
        Scope.PRIVACY,
        Scope.SANDBOX,
        Scope.AUDIT_READ,
        Scope.REPORTS_READ,
        Scope.RULES_WRITE,
        Scope.INVENTORY_READ,
        Scope.INVENTORY_WRITE,
        Scope.VALUE_WRITE,
        Scope.ORDERS_WRITE,
        Scope.COUPONS_WRITE,
        Scope.PACKS_WRITE,
    }
)
ROLE_SCOPES = {
    StaffRole.PRODUCT_OWNER: _STEERING,
    StaffRole.STUDIO_FOCAL: _STEERING,
    StaffRole.SUPPORT: frozenset(
        {
            Scope.MEMBERS_READ,
            Scope.POINTS_GRANT,
            Scope.PRIVACY,
            Scope.INVENTORY_READ,
            Scope.INVENTORY_WRITE,
        }
    ),
}
"""The scopes of each role. Purchases and top-ups are events of the game's server, and no role's; of
orders, what only a shop can know (a quote, a payment) is the key's, whatever the scope."""


class GameMode(StrEnum):
    """A LIVE game runs by the real clock; a SANDBOX has its own, which can be moved."""

    LIVE = "LIVE"
    SANDBOX = "SANDBOX"
