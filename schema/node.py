"""The interface of objects that have an id."""

import strawberry

MAX_NODES = 100
"""Ids that one `nodes` takes."""


@strawberry.interface(description="Whatever has an id of its own, by which `node` finds it again.")
class Node:
    id: strawberry.ID = strawberry.field(description="Stable and opaque.")
