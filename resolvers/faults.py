"""Mutations: the one place where a domain's refusal becomes entries of `userErrors`."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from functools import wraps
from typing import ParamSpec, cast

import strawberry
import structlog
from strawberry.types import Info
from strawberry.types.field import StrawberryField

from app.audit_log.actors import acting
from app.domain.errors import DomainError, Fault, UserErrorCode
from resolvers.context import Context
from schema.common import UserError

_log = structlog.get_logger("laurel.errors")

Params = ParamSpec("Params")


def mutation(
    description: str, *codes: UserErrorCode, metadata: Mapping[str, object] | None = None
) -> Callable[[Callable[Params, Awaitable[object]]], StrawberryField]:
    """Declare a mutation that answers a DomainError with its payload: null fields, and `userErrors`.

    `codes` are all that its user errors can have; the description ends with them.
    """

    def declare(resolve: Callable[Params, Awaitable[object]]) -> StrawberryField:
        refused_payload: Callable[..., object] = resolve.__annotations__["return"]

        @wraps(resolve)
        async def answer(*args: Params.args, **kwargs: Params.kwargs) -> object:
            try:
                with acting(_context(args, kwargs).actor):
                    payload = await resolve(*args, **kwargs)
            except DomainError as refused:
                payload = refused_payload(user_errors=user_errors(refused.faults))
            undeclared = set(_codes(payload)).difference(codes)
            if undeclared:
                report_undeclared(resolve.__name__, sorted(undeclared))
            return payload

        listed = ", ".join(code for code in UserErrorCode if code in codes)
        return strawberry.mutation(
            answer, description=f"{description} Errors: {listed}.", metadata=dict(metadata or {})
        )

    return declare


def _context(args: Sequence[object], kwargs: Mapping[str, object]) -> Context:
    """Returns the context of a call of a resolver, which strawberry gives the info by name or by place."""
    (info,) = (given for given in (*args, *kwargs.values()) if isinstance(given, Info))
    return cast("Context", info.context)


def user_errors(faults: Sequence[Fault]) -> list[UserError]:
    """Returns an entry of `userErrors` for each fault, in their order."""
    return [UserError(code=fault.code, message=fault.message, path=list(fault.path)) for fault in faults]


def report_undeclared(mutation_name: str, codes: Sequence[UserErrorCode]) -> None:
    """Log that a mutation answered codes that its description does not name; tests fail instead."""
    _log.error("undeclared error codes", mutation=mutation_name, codes=codes)


def _codes(payload: object) -> Iterator[UserErrorCode]:
    for row in (payload, *getattr(payload, "results", ())):
        yield from (error.code for error in getattr(row, "user_errors", ()))
