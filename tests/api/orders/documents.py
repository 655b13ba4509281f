"""Documents of orders that ask for everything a type has."""

from tests.api.documents import ABOUT_MEMBER, ERRORS, PAGE, PURCHASE

_QUOTE = (
    "{ id expiresAt currency"
    " lines { sku title quantity list priceSource price net money paid bonus points }"
    " coupons { code discount } pointsSpent pointsValue shipping shippingFreeBy storedValue storedPaid"
    " storedBonus due earnsOn earns { sc p } explanation }"
)
_RETURN = "{ returnId at money paid bonus points earnsOn }"
_PART = (
    "{ line isTax money paid bonus points returnedUnits returnedMoney returnedPaid returnedBonus"
    " returnedPoints }"
)
_ORDER = (
    f"{{ id orderId status quote {_QUOTE} due {{ amount currency }} reservedAt confirmedAt reservedUntil"
    f" playerId parts {_PART}"
    f" purchase {{ ...PurchaseAll }} returns {_RETURN} }}"
)
_AFTER = f"member {{ ...MemberAll }} replayed {ERRORS}"
_ABOUT = f"{ABOUT_MEMBER} {PURCHASE}"
QUOTE = f"query($input: QuoteOrderInput!) {{ quoteOrder(input: $input) {{ quote {_QUOTE} {ERRORS} }} }}"
ORDER = (
    f"query($gameId: ID, $orderId: ID!) {{ order(gameId: $gameId, orderId: $orderId) {_ORDER} }} {PURCHASE}"
)
RESERVE = (
    "mutation($input: ReserveOrderInput!) { reserveOrder(input: $input) {"
    f" order {_ORDER} quote {_QUOTE} {_AFTER} }} }} {_ABOUT}"
)
CONFIRM = (
    "mutation($input: ConfirmOrderInput!) { confirmOrder(input: $input) {"
    f" order {_ORDER} {_AFTER} }} }} {_ABOUT}"
)
RELEASE = (
    "mutation($input: ReleaseOrderInput!) { releaseOrder(input: $input) {"
    f" order {_ORDER} {_AFTER} }} }} {_ABOUT}"
)
RETURN = (
    "mutation($input: ReturnOrderInput!) { returnOrder(input: $input) {"
    f" order {_ORDER} return {_RETURN} {_AFTER} }} }} {_ABOUT}"
)
PREVIEW_RETURN = (
    "query($input: PreviewReturnInput!) { previewReturn(input: $input) {"
    f" return {_RETURN} status {ERRORS} }} }}"
)
ORDERS = (
    "query($playerId: ID, $first: Int, $after: String) { member(playerId: $playerId) {"
    f" orders(first: $first, after: $after) {{ edges {{ cursor node {_ORDER} }} {PAGE} }} }} }} {PURCHASE}"
)
MY_ORDERS = f"{{ me {{ orders {{ edges {{ node {_ORDER} }} }} }} }} {PURCHASE}"
GAME_ORDERS = (
    "query($gameId: ID, $status: OrderStatus, $search: String, $first: Int, $after: String, $last: Int,"
    " $before: String) { orders(gameId: $gameId, status: $status, search: $search, first: $first,"
    " after: $after, last: $last, before: $before)"
    f" {{ edges {{ cursor node {_ORDER} }} {PAGE} }} }} {PURCHASE}"
)
EVERYTHING = (GAME_ORDERS, ORDERS, MY_ORDERS, QUOTE, ORDER, RESERVE, CONFIRM, RELEASE, RETURN, PREVIEW_RETURN)
