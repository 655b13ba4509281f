"""The one place where a domain's refusal becomes an entry of `userErrors`."""

from app.domain.errors import UserFault
from schema.common import UserError


def user_errors(fault: UserFault) -> list[UserError]:
    return [UserError(code=fault.code, message=fault.message, path=list(fault.path))]
