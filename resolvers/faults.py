"""The one place where a domain's refusal becomes an entry of `userErrors`."""

from app.domain.errors import UserFault
from app.store.inputs import StoreRefusal
from schema.common import UserError


def user_errors(refused: UserFault | StoreRefusal) -> list[UserError]:
    """One entry for a fault, several for all that stands in the way of something in the store."""
    faults = refused.faults if isinstance(refused, StoreRefusal) else (refused,)
    return [UserError(code=fault.code, message=fault.message, path=list(fault.path)) for fault in faults]
