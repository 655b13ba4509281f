"""The documents of the tests ask for every field that the schema has, so that none goes unasserted."""

from itertools import chain

from graphql import (
    FieldNode,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    is_interface_type,
    parse,
    visit,
)

from resolvers.root import make_schema
from tests.api.approvals.documents import EVERYTHING as APPROVALS
from tests.api.coupons.documents import EVERYTHING as COUPONS
from tests.api.documents import EVERYTHING
from tests.api.earning.documents import EVERYTHING as EARNING
from tests.api.gift_cards.documents import EVERYTHING as GIFT_CARDS
from tests.api.gifts.documents import EVERYTHING as GIFTS
from tests.api.houses.documents import EVERYTHING as HOUSES
from tests.api.identity.doors import EVERYTHING as IDENTITY
from tests.api.inventory.documents import EVERYTHING as INVENTORY
from tests.api.invitations.documents import EVERYTHING as INVITATIONS
from tests.api.live.cast import EVERYTHING as LIVE
from tests.api.notifications.documents import EVERYTHING as NOTIFICATIONS
from tests.api.orders.documents import EVERYTHING as ORDERS
from tests.api.past.documents import EVERYTHING as PAST
from tests.api.privacy.documents import EVERYTHING as PRIVACY
from tests.api.reports import EVERYTHING as REPORTS
from tests.api.rules.documents import EVERYTHING as RULES
from tests.api.simulations import EVERYTHING as SIMULATIONS
from tests.api.staff.people import EVERYTHING as STAFF
from tests.api.store.documents import EVERYTHING as STORE
from tests.api.stored_value.documents import EVERYTHING as STORED_VALUE
from tests.api.webhooks.documents import EVERYTHING as WEBHOOKS
from tests.api.wishes.documents import EVERYTHING as WISHES


class _Asked(Visitor):
    def __init__(self, schema: GraphQLSchema, types: TypeInfo) -> None:
        super().__init__()
        self.schema = schema
        self.types = types
        self.fields: set[str] = set()

    def enter_field(self, node: FieldNode, *_: object) -> None:
        parent = self.types.get_parent_type()
        assert parent is not None
        of = self.schema.get_implementations(parent).objects if is_interface_type(parent) else [parent]
        self.fields |= {f"{kind.name}.{node.name.value}" for kind in of}


def test_every_field_of_the_schema_is_asked_for() -> None:
    schema = make_schema()._schema
    types = TypeInfo(schema)
    asked = _Asked(schema, types)
    parts = (
        APPROVALS,
        COUPONS,
        EARNING,
        GIFT_CARDS,
        GIFTS,
        HOUSES,
        IDENTITY,
        INVITATIONS,
        INVENTORY,
        LIVE,
        NOTIFICATIONS,
        ORDERS,
        STORED_VALUE,
        PAST,
        PRIVACY,
        REPORTS,
        RULES,
        SIMULATIONS,
        STAFF,
        STORE,
        WEBHOOKS,
        WISHES,
    )
    for document in (*EVERYTHING, *chain(*parts)):
        visit(parse(document), TypeInfoVisitor(types, asked))
    fields = {
        f"{found.name}.{name}"
        for found in schema.type_map.values()
        if isinstance(found, GraphQLObjectType | GraphQLUnionType) and not found.name.startswith("__")
        for name in (found.fields if isinstance(found, GraphQLObjectType) else ())
    }
    assert fields - asked.fields == set()
