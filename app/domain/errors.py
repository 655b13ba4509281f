"""The errors a caller can meet, each with its code; `transport/errors.py` maps them to answers, once.

Two families. A `DomainError` is a refusal by the rules of the product: each of its faults reaches the
caller as an entry of `userErrors`, and nothing was changed. A `RequestError` says that the request itself was
wrong, or that it cannot be answered now: it reaches the caller as a top-level GraphQL error whose
`extensions.code` is its code.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from typing import ClassVar, ParamSpec

Given = ParamSpec("Given")


class UserErrorCode(StrEnum):
    """Why a mutation was refused; the words of `UserErrorCode` in the schema."""

    INVALID = "INVALID"
    NOT_FOUND = "NOT_FOUND"
    IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT"
    UNKNOWN_CURRENCY = "UNKNOWN_CURRENCY"
    OCCURRED_IN_FUTURE = "OCCURRED_IN_FUTURE"
    ALREADY_REFUNDED = "ALREADY_REFUNDED"
    REFUND_EXCEEDS_PURCHASE = "REFUND_EXCEEDS_PURCHASE"
    PRICE_CHANGED = "PRICE_CHANGED"
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
    VERSION_CONFLICT = "VERSION_CONFLICT"
    GAME_ARCHIVED = "GAME_ARCHIVED"
    STACK_FULL = "STACK_FULL"
    NOT_OWNED = "NOT_OWNED"
    INSUFFICIENT_VALUE = "INSUFFICIENT_VALUE"
    NOTHING_TO_REFUND = "NOTHING_TO_REFUND"
    QUOTE_CHANGED = "QUOTE_CHANGED"
    COUPON_NOT_APPLICABLE = "COUPON_NOT_APPLICABLE"
    RESERVATION_EXPIRED = "RESERVATION_EXPIRED"
    AMOUNT_MISMATCH = "AMOUNT_MISMATCH"
    ALREADY_CONFIRMED = "ALREADY_CONFIRMED"
    BUDGET_SPENT = "BUDGET_SPENT"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: its code, a sentence that says what to do, the path into the input."""

    code: UserErrorCode
    message: str
    path: tuple[str, ...] = ()


class DomainError(Exception):
    """A refusal of what was asked, with every fault that was found; as text, all their sentences."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(" ".join(fault.message for fault in faults))
        self.faults = faults

    @property
    def codes(self) -> frozenset[UserErrorCode]:
        """Returns the codes of all its faults."""
        return frozenset(fault.code for fault in self.faults)

    def at(self, *path: str) -> "DomainError":
        """Returns the same refusal, of the input at `path`; without one, of what was asked as a whole."""
        return DomainError(*(replace(fault, path=path) for fault in self.faults))


def idempotency_conflict(name: str) -> Fault:
    """Returns the refusal of an id or key that was used before with other input; `name` is the input's."""
    return Fault(
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        f"This {name} was used before with other input. Send the same input again, or a new {name}.",
        (name,),
    )


def game_archived() -> Fault:
    """Returns the refusal of what earns, joins or spends in a game that was archived."""
    return Fault(
        UserErrorCode.GAME_ARCHIVED, "The game was archived: nobody joins, earns or spends in it any more."
    )


@dataclass
class Faults:
    """Gathers every fault of an input instead of stopping at the first."""

    found: list[Fault] = field(default_factory=list[Fault])

    def check(
        self, check: Callable[Given, object], under: tuple[str, ...], *given: Given.args, **more: Given.kwargs
    ) -> None:
        """Call a check and keep the faults that it raises, with the path `under` before their own."""
        try:
            check(*given, **more)
        except DomainError as refused:
            self.found += [replace(fault, path=(*under, *fault.path)) for fault in refused.faults]

    def add(self, *faults: Fault) -> None:
        """Keep faults that were found otherwise."""
        self.found += faults

    def finish(self) -> None:
        """Raise DomainError when anything was wrong."""
        if self.found:
            raise DomainError(*self.found)


class RequestError(Exception):
    """The request was wrong, or cannot be answered now; `code` is one of the contract's top-level codes."""

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
    """Too many requests; `retry_after` is the time until one is allowed again."""

    code = "RATE_LIMITED"

    def __init__(self, message: str, retry_after: timedelta) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class QueryTooComplex(RequestError):
    code = "QUERY_TOO_COMPLEX"


class Unavailable(RequestError):
    """What answers is not there at the moment; whether the request was carried out is not known."""

    code = "UNAVAILABLE"
    retry_after: ClassVar[timedelta] = timedelta(seconds=2)

    def __init__(self) -> None:
        super().__init__("Laurel cannot answer now: send the same request again soon, with the same keys.")


class PersistedQueryNotFound(RequestError):
    """A document was sent by its hash alone, which is not known: the client sends it again with the text."""

    code = "PERSISTED_QUERY_NOT_FOUND"


class DocumentNotTrusted(RequestError):
    """The game takes trusted documents of its players only."""

    code = "DOCUMENT_NOT_TRUSTED"
