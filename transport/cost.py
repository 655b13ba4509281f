"""The cost of a request, announced to clients that ask for it by `extensions: {"cost": true}`."""

from collections.abc import Mapping

from transport.documents import CachingSchema
from transport.limits import MAX_COST, weigh

COST = "cost"


def wants_cost(extensions: Mapping[str, object] | None) -> bool:
    """Returns whether a request asks for its cost."""
    return extensions is not None and extensions.get(COST) is True


def cost_extension(
    schema: CachingSchema, query: str, variables: Mapping[str, object] | None
) -> dict[str, object] | None:
    """Returns the `extensions` of the answer: the cost, and its limit; None for an invalid document."""
    document = schema.documents.get(query).document
    if document is None:
        return None
    core = schema._schema  # noqa: SLF001 - has no public name
    requested = weigh(core, document, variables or {}).cost
    return {COST: {"requested": requested, "limit": MAX_COST}}
