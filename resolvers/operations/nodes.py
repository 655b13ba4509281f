"""Looking things up again by their ids, as Relay does."""

from typing import Annotated

import strawberry

from resolvers import nodes as node_resolvers
from resolvers.context import Info
from schema.node import MAX_NODES, Node


@strawberry.type
class NodeQuery:
    @strawberry.field(
        description="What has this id; null where there is no such thing, or none that the caller may see."
        " A Purchase and a HistoryEntry may have the same id: the entry is answered, but where the query has"
        " fields of a Purchase and none of a HistoryEntry."
    )
    async def node(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Its id.")]
    ) -> Node | None:
        return (await node_resolvers.nodes(info, [id]))[0]

    @strawberry.field(description="What has these ids, each in the place of its id; as `node` does.")
    async def nodes(
        self,
        info: Info,
        ids: Annotated[
            list[strawberry.ID], strawberry.argument(description=f"Their ids: up to {MAX_NODES}.")
        ],
    ) -> list[Node | None]:
        return await node_resolvers.nodes(info, ids)
