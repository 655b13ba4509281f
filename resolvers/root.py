"""The schema: every operation, each declared with its capability in `resolvers`."""

from collections.abc import Callable

import strawberry
from graphql import lexicographic_sort_schema, print_schema
from strawberry.schema.config import StrawberryConfig

from resolvers.catalog import CatalogMutation, CatalogQuery
from resolvers.earning import EarningMutation
from resolvers.identity import IdentityMutation
from resolvers.members import MemberQuery
from resolvers.merging import MergeMutation
from resolvers.nodes import NodeQuery
from resolvers.notifications import NotificationMutation
from resolvers.players import PlayerMutation
from resolvers.privacy import PrivacyMutation, PrivacyQuery
from resolvers.purchases import PURCHASE_ROWS, PurchaseMutation
from resolvers.redemptions import RedemptionMutation, RedemptionQuery
from resolvers.subscriptions import MemberSubscription
from resolvers.viewer import ViewerQuery
from resolvers.webhooks import WebhookMutation, WebhookQuery
from schema.notifications import NOTIFICATIONS
from schema.scalars import SCALAR_MAP, install_strict_inputs
from transport.documents import CachingSchema
from transport.sockets import MAX_OPERATIONS


@strawberry.type(description="What can be read; each caller sees what is its own.")
class Query(NodeQuery, ViewerQuery, MemberQuery, PrivacyQuery, CatalogQuery, RedemptionQuery, WebhookQuery):
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
    CatalogMutation,
    RedemptionMutation,
    NotificationMutation,
    WebhookMutation,
):
    pass


@strawberry.type(
    description="What is told as it happens: over graphql-transport-ws at /graphql, or over server-sent"
    f" events at /graphql/stream. Of a socket up to {MAX_OPERATIONS} operations are open at once."
)
class Subscription(MemberSubscription):
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
