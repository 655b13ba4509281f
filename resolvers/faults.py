"""The one place where a domain's refusal becomes an entry of `userErrors`."""

from app.domain.errors import Fault
from schema.common import UserError


def user_errors(refused: Fault) -> list[UserError]:
    """One entry for each fault."""
    return [
        UserError(code=fault.code, message=fault.message, path=list(fault.path)) for fault in refused.faults
    ]
