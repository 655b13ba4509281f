"""The errors a caller can meet, each with its code; `resolvers/errors.py` maps them to answers, once.

Two families. A `UserFault` is a business failure: it reaches the caller as an entry of `userErrors`, and
nothing was changed. A `RequestError` says that the request itself was wrong: it reaches the caller as a
top-level GraphQL error whose `extensions.code` is its code.
"""

from enum import StrEnum
from typing import ClassVar


class UserErrorCode(StrEnum):
    """Why a mutation was refused; the words of `UserErrorCode` in the schema."""

    INVALID = "INVALID"
    NOT_FOUND = "NOT_FOUND"
    IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT"
    UNKNOWN_CURRENCY = "UNKNOWN_CURRENCY"
    OCCURRED_IN_FUTURE = "OCCURRED_IN_FUTURE"
    ALREADY_REFUNDED = "ALREADY_REFUNDED"
    REFUND_EXCEEDS_PURCHASE = "REFUND_EXCEEDS_PURCHASE"
    INSUFFICIENT_POINTS = "INSUFFICIENT_POINTS"
    TIER_TOO_LOW = "TIER_TOO_LOW"
    NOT_STARTED = "NOT_STARTED"
    ENDED = "ENDED"
    SOLD_OUT = "SOLD_OUT"
    LIMIT_REACHED = "LIMIT_REACHED"
    COMING_SOON = "COMING_SOON"
    IDENTIFICATION_REQUIRED = "IDENTIFICATION_REQUIRED"
    EMAIL_REQUIRED = "EMAIL_REQUIRED"
    STORE_SESSION_REQUIRED = "STORE_SESSION_REQUIRED"
    ADDRESS_REQUIRED = "ADDRESS_REQUIRED"
    NOT_PENDING = "NOT_PENDING"
    ALREADY_CLAIMED = "ALREADY_CLAIMED"
    NOT_ENTITLED = "NOT_ENTITLED"
    CODE_INVALID = "CODE_INVALID"
    IDENTITY_IN_USE = "IDENTITY_IN_USE"
    NOT_A_SANDBOX = "NOT_A_SANDBOX"


class UserFault(Exception):
    """A refusal of what was asked: code, a sentence that says what to do, the path into the input."""

    def __init__(self, code: UserErrorCode, message: str, path: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.path = path


class RequestError(Exception):
    """The request itself was wrong; `code` is one of the contract's top-level codes."""

    code: ClassVar[str] = "INTERNAL"

    def __init__(self, message: str, path: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


class Unauthenticated(RequestError):
    code = "UNAUTHENTICATED"


class Forbidden(RequestError):
    code = "FORBIDDEN"


class NotFound(RequestError):
    """Also the answer for what exists but belongs to somebody else."""

    code = "NOT_FOUND"


class BadUserInput(RequestError):
    code = "BAD_USER_INPUT"


class RateLimited(RequestError):
    code = "RATE_LIMITED"


class QueryTooComplex(RequestError):
    code = "QUERY_TOO_COMPLEX"
