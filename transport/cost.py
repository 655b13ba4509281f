"""The cost of a request, announced to clients that ask for it by `extensions: {"cost": true}`."""

from strawberry.types import ExecutionResult

from transport.documents import CachingSchema
from transport.limits import MAX_COST, weigh
from transport.requests import Parameters

COST = "cost"


def announce_cost(schema: CachingSchema, parameters: Parameters, result: ExecutionResult) -> None:
    """Add the cost of a request and its limit to the result, where the client asked for it.

    A document that is invalid by itself has no cost.
    """
    if parameters.extensions is None or parameters.extensions.get(COST) is not True:
        return
    document = schema.documents.get(parameters.query).document
    if document is not None:
        core = schema._schema  # noqa: SLF001 - has no public name
        requested = weigh(core, document, parameters.variables or {}).cost
        result.extensions = {COST: {"requested": requested, "limit": MAX_COST}}
