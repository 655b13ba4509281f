"""The schema: every operation, each declared with its capability in `resolvers/operations`."""

from collections.abc import Callable

import strawberry
from graphql import lexicographic_sort_schema, print_schema
from strawberry.schema.config import StrawberryConfig

from resolvers.operations.earning import EarningMutation
from resolvers.operations.identity import IdentityMutation
from resolvers.operations.members import MemberQuery, MemberSubscription
from resolvers.operations.merging import MergeMutation
from resolvers.operations.nodes import NodeQuery
from resolvers.operations.notifications import NotificationMutation, NotificationSubscription
from resolvers.operations.players import PlayerMutation
from resolvers.operations.privacy import PrivacyMutation, PrivacyQuery
from resolvers.operations.purchases import PurchaseMutation
from resolvers.operations.store import StoreMutation, StoreQuery
from resolvers.operations.webhooks import WebhookMutation, WebhookQuery
from resolvers.purchases import PURCHASE_ROWS
from schema.notifications import NOTIFICATIONS
from schema.scalars import SCALAR_MAP, install_strict_inputs
from transport.documents import CachingSchema
from transport.sockets import MAX_OPERATIONS


@strawberry.type(description="What can be read; each caller sees what is its own.")
class Query(NodeQuery, MemberQuery, PrivacyQuery, StoreQuery, WebhookQuery):
    pass


@strawberry.type(
    description="What can be done; in brackets the scope that a studio key needs, or the level of the player."
)
class Mutation(
    PlayerMutation,
    PurchaseMutation,
    EarningMutation,
    MergeMutation,
    IdentityMutation,
    PrivacyMutation,
    StoreMutation,
    NotificationMutation,
    WebhookMutation,
):
    pass


@strawberry.type(
    description="What is told as it happens: over graphql-transport-ws at /graphql, or over server-sent"
    f" events at /graphql/stream. Of a socket up to {MAX_OPERATIONS} operations are open at once."
)
class Subscription(NotificationSubscription, MemberSubscription):
    pass


def make_schema(may_introspect: Callable[[object], bool] | None = None) -> CachingSchema:
    """The schema of this program; made once for each application. `may_introspect`: see CachingSchema."""
    install_strict_inputs()
    return CachingSchema(
        Query,
        Mutation,
        subscription=Subscription,
        types=NOTIFICATIONS,
        config=StrawberryConfig(scalar_map=dict(SCALAR_MAP)),
        may_introspect=may_introspect,
        rows=PURCHASE_ROWS,
    )


def sdl() -> str:
    """The schema as text, sorted, as `schema/schema.graphql` keeps it."""
    return print_schema(lexicographic_sort_schema(make_schema()._schema)) + "\n"  # noqa: SLF001 - has no public name
