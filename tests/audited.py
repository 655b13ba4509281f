"""What `laurel audit` looks at, in the order in which it says so."""

from app.coupons.audit import COUPON_INVARIANTS
from app.gift_cards.audit import GIFT_CARD_INVARIANTS
from app.gifts.audit import GIFT_INVARIANTS
from app.inventory.audit import INVENTORY_INVARIANTS
from app.invitations.audit import INVITATION_INVARIANTS
from app.loyalty.audit import INVARIANTS
from app.milestones.audit import MILESTONE_INVARIANTS
from app.orders.audit import ORDER_INVARIANTS
from app.store.audit import STORE_INVARIANTS
from app.stored_value.audit import STORED_VALUE_INVARIANTS

AUDITED = [
    *(*INVARIANTS, *STORE_INVARIANTS, *INVITATION_INVARIANTS, *INVENTORY_INVARIANTS, *GIFT_INVARIANTS),
    *(*STORED_VALUE_INVARIANTS, *COUPON_INVARIANTS, *ORDER_INVARIANTS, *MILESTONE_INVARIANTS),
    *GIFT_CARD_INVARIANTS,
]
