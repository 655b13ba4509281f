"""The schema: every operation, each declared with its capability in `resolvers`."""

from collections.abc import Callable

import strawberry
from graphql import lexicographic_sort_schema, print_schema
from strawberry.schema.config import StrawberryConfig

from app.domain.locales import MAX_LOCALE
from app.infra.throttle import BURST_SECONDS
from auth.request_limits import ADDRESS_RATE, KEY_RATE, MEMBER_RATE
from resolvers.approvals import ApprovalMutation, ApprovalQuery
from resolvers.audit_log import AuditLogQuery
from resolvers.bargains import BargainMutation, BargainQuery
from resolvers.catalog import CatalogMutation, CatalogQuery
from resolvers.coupon_templates import CouponTemplateQuery
from resolvers.coupons import CouponMutation, CouponQuery
from resolvers.earning import EarningMutation
from resolvers.explanations import ExplanationQuery
from resolvers.gift_cards import GiftCardMutation, GiftCardQuery
from resolvers.gifts import GiftMutation, GiftQuery
from resolvers.identity import IdentityMutation
from resolvers.inventory import InventoryMutation, InventoryQuery
from resolvers.invitations import InvitationMutation
from resolvers.item_definitions import ItemDefinitionMutation, ItemDefinitionQuery
from resolvers.item_demand import ItemDemandQuery
from resolvers.loadouts import LoadoutMutation, LoadoutQuery
from resolvers.member_lists import MemberListQuery
from resolvers.members import MemberQuery
from resolvers.merging import MergeMutation, MergeQuery
from resolvers.nodes import NodeQuery
from resolvers.notifications import NotificationMutation
from resolvers.orders import OrderMutation, OrderQuery
from resolvers.packs import PackMutation, PackQuery
from resolvers.pictures import PictureMutation
from resolvers.players import PlayerMutation
from resolvers.previews import PreviewQuery
from resolvers.privacy import PrivacyMutation, PrivacyQuery
from resolvers.purchases import PURCHASE_ROWS, PurchaseMutation
from resolvers.redemptions import RedemptionMutation, RedemptionQuery
from resolvers.reports import ReportQuery
from resolvers.rules import RulesMutation, RulesQuery
from resolvers.saved_views import SavedViewMutation, SavedViewQuery
from resolvers.scenarios import ScenarioMutation, ScenarioQuery
from resolvers.simulations import SimulationMutation, SimulationQuery
from resolvers.staff import StaffMutation, StaffQuery
from resolvers.stored_value import StoredValueMutation, StoredValueQuery
from resolvers.studios import StudioMutation, StudioQuery
from resolvers.subscriptions import MemberSubscription
from resolvers.viewer import ViewerQuery
from resolvers.webhooks import WebhookMutation, WebhookQuery
from resolvers.wishes import WishMutation
from schema.notifications import NOTIFICATIONS
from schema.scalars import SCALAR_MAP, install_strict_inputs
from transport.documents import CachingSchema
from transport.sockets import MAX_OPERATIONS


@strawberry.type(
    description="What can be read; a caller sees only what is its own. Two kinds of points have short names:"
    " SC, progression points, which move a member through the tiers and cannot be spent; and P, redeem"
    " points, which are spent in the store. Brackets say what a caller needs. [GUEST]: a player, by a player"
    " token or a store session. [STORE]: a player by a store session, not a token. [IDENTIFIED]: a player"
    " with an identity, linked by Apple, Facebook or Google or asserted by the game. [CONTACTABLE]: an"
    " identified player with an e-mail."
    " [OWNER]: a product owner of the staff. [FOCAL]: a product owner, or a STUDIO_FOCAL for its own studio."
    " Words in small letters, such as"
    " [members:read], are scopes, which a"
    " studio key has, and by the role a staff session; `viewer` lists those of the caller. A caller without"
    " credentials is refused with UNAUTHENTICATED, another one that lacks what is needed with FORBIDDEN:"
    " top-level errors, with the code in `extensions.code`. The other codes there are NOT_FOUND,"
    " BAD_USER_INPUT, QUERY_TOO_COMPLEX, RATE_LIMITED with `retryAfter` in seconds,"
    " PERSISTED_QUERY_NOT_FOUND, INTERNAL, and DOCUMENT_NOT_TRUSTED for a player token whose game takes"
    f" trusted documents only. A member may send {MEMBER_RATE} requests a second to one process, an address"
    f" without valid credentials {ADDRESS_RATE}, a studio key as many as the operator allows, {KEY_RATE} by"
    f" default; a burst may have those of {BURST_SECONDS} seconds. `extensions` of a request may have"
    " `cost: true`, to be told its cost; and `locale`, a BCP 47 tag of at most"
    f" {MAX_LOCALE} characters, for the language of all texts. Without it a player reads them in the stored"
    " `Member.locale`, else in what Accept-Language prefers, else in English; studios and staff in English."
)
class Query(
    NodeQuery,
    ViewerQuery,
    MemberQuery,
    MemberListQuery,
    MergeQuery,
    ExplanationQuery,
    PrivacyQuery,
    CatalogQuery,
    GiftCardQuery,
    GiftQuery,
    RedemptionQuery,
    WebhookQuery,
    SimulationQuery,
    ReportQuery,
    ItemDemandQuery,
    InventoryQuery,
    ItemDefinitionQuery,
    LoadoutQuery,
    RulesQuery,
    ApprovalQuery,
    AuditLogQuery,
    StudioQuery,
    StaffQuery,
    SavedViewQuery,
    PreviewQuery,
    ScenarioQuery,
    StoredValueQuery,
    OrderQuery,
    CouponQuery,
    PackQuery,
    BargainQuery,
    CouponTemplateQuery,
):
    pass


@strawberry.type(
    description="What can be done. Brackets say what a caller needs, as described at Query; those with `keys`"
    " are for studio keys only, not for staff. Each description ends with the codes that `userErrors` of the"
    " payload can have; beside one of them nothing was changed. What a player's own"
    " call lacks is one of them too: STORE_SESSION_REQUIRED, IDENTIFICATION_REQUIRED or EMAIL_REQUIRED. What"
    " is wrong with the request itself is a top-level error."
)
class Mutation(
    PlayerMutation,
    PurchaseMutation,
    EarningMutation,
    GiftCardMutation,
    GiftMutation,
    InvitationMutation,
    MergeMutation,
    IdentityMutation,
    PrivacyMutation,
    CatalogMutation,
    PictureMutation,
    RedemptionMutation,
    WishMutation,
    InventoryMutation,
    ItemDefinitionMutation,
    LoadoutMutation,
    NotificationMutation,
    WebhookMutation,
    SimulationMutation,
    RulesMutation,
    ApprovalMutation,
    StudioMutation,
    StaffMutation,
    SavedViewMutation,
    ScenarioMutation,
    StoredValueMutation,
    OrderMutation,
    CouponMutation,
    PackMutation,
    BargainMutation,
):
    pass


@strawberry.type(
    description="What is sent as it happens: over graphql-transport-ws at /graphql, or over server-sent"
    f" events at /graphql/stream. A socket has up to {MAX_OPERATIONS} operations open at once."
)
class Subscription(MemberSubscription):
    pass


def make_schema(may_introspect: Callable[[object], bool] | None = None) -> CachingSchema:
    """Returns a new schema, one for each application. `may_introspect`: see CachingSchema."""
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
    """Returns the schema as sorted text, as `schema/schema.graphql` holds it."""
    return print_schema(lexicographic_sort_schema(make_schema()._schema)) + "\n"  # noqa: SLF001 - has no public name
