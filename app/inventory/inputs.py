"""Checks of what is sent about possessions, each with its path. Pure."""

import re

from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.inventory import GrantSource
from app.inventory.limits import MAX_CODE, MAX_DAYS, MAX_POSITION
from app.loyalty.inputs import MAX_REASON, check_id, check_player_id, check_points, invalid
from app.loyalty.text_inputs import check_filled

_CODE = re.compile(rf"[A-Za-z0-9_.-]{{1,{MAX_CODE}}}", re.ASCII)
_BY_HAND = (GrantSource.STAFF, GrantSource.CAMPAIGN, GrantSource.MISSION, GrantSource.IMPORT)


def check_code(code: str, name: str) -> None:
    """Check the code of a definition, a style or a slot. Raises DomainError with INVALID."""
    if _CODE.fullmatch(code) is None:
        raise DomainError(
            invalid(f"{name} must have 1 to {MAX_CODE} letters, digits, `_`, `-` and `.`.", name)
        )


def check_reason(reason: str) -> None:
    """Check why something is given or taken back. Raises DomainError with INVALID."""
    check_filled(reason, "reason", MAX_REASON)


def check_source(source: str | None) -> GrantSource:
    """Returns the source of a grant that is made by name. Raises DomainError with INVALID."""
    if source is None:
        return GrantSource.STAFF
    if source not in _BY_HAND:
        raise DomainError(invalid(f"source must be {', '.join(_BY_HAND[:-1])} or {_BY_HAND[-1]}.", "source"))
    return GrantSource(source)


def check_days(days: int | None) -> None:
    """Check for how many days something is given. Raises DomainError with INVALID."""
    if days is not None and not 1 <= days <= MAX_DAYS:
        raise DomainError(invalid(f"days must be 1 to {MAX_DAYS:,}.", "days"))


def check_position(position: int | None) -> None:
    """Check a place in a player's own order. Raises DomainError with INVALID."""
    if position is not None and not 0 <= position <= MAX_POSITION:
        raise DomainError(invalid(f"position must be 0 to {MAX_POSITION:,}.", "position"))


def check_change(external_id: str, quantity: int, key: str, key_name: str, faults: Faults) -> None:
    """Add the faults of what all changes by a studio have to `faults`."""
    faults.check(check_player_id, (), external_id)
    faults.check(check_points, (), quantity, "quantity")
    faults.check(check_id, (), key, key_name)


def no_such_item(*path: str) -> Fault:
    """Returns the refusal of an item that the game does not define, or not any more."""
    return Fault(UserErrorCode.NOT_FOUND, "The game has no such item.", path)


def not_owned(*path: str) -> Fault:
    """Returns the refusal of an item that the player does not own now."""
    return Fault(UserErrorCode.NOT_OWNED, "The player does not own this item now.", path)
