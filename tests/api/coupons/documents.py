"""Documents of coupons and flash sales that ask for everything a type has."""

from tests.api.cast import Stage
from tests.api.documents import ERRORS, PAGE

_MONEY = "{ amount currency }"
_COUPON = "id code template class title rule status expiresAt issuedAt"
_TEMPLATE = (
    "code class title rule status issued reserved used discount percent amount { amount currency } currency"
    " minSpend cap skus categories exclusive touchesFlash touchesCombined tiers recheckTiers genericCode from"
    " until daysFromIssue maxIssued maxUses maxDiscount perMember trigger"
)
_SALE = f"code sku title price {_MONEY} priorPrice {_MONEY} from until stock stockLeft perMember sold tiers"
_PAGE = (
    "coupons(usable: $usable, first: $first, after: $after)"
    f" {{ edges {{ cursor node {{ {_COUPON} }} }} {PAGE} }}"
)
MINE = f"query($usable: Boolean, $first: Int, $after: String) {{ me {{ {_PAGE} }} }}"
THEIRS = (
    "query($playerId: ID!, $usable: Boolean, $first: Int, $after: String) {"
    f" member(playerId: $playerId) {{ {_PAGE} }} }}"
)
TEMPLATES = f"query($gameId: ID) {{ couponTemplates(gameId: $gameId) {{ {_TEMPLATE} }} }}"
TEMPLATE_SALES = (
    "query($gameId: ID, $template: String!) { couponSales(gameId: $gameId, template: $template) {"
    " currency orders discount revenue } }"
)
COUNTS = (
    "query($gameId: ID, $template: String!) { couponCounts(gameId: $gameId, template: $template) {"
    " usable reserved used expired revoked } }"
)
SALES = f"query($gameId: ID) {{ flashSales(gameId: $gameId) {{ {_SALE} }} }}"
ENDED_SALES = f"query($gameId: ID) {{ endedFlashSales(gameId: $gameId) {{ {_SALE} }} }}"
UPSERT = (
    "mutation($input: CouponTemplateInput!) { upsertCouponTemplate(input: $input) {"
    f" template {{ {_TEMPLATE} }} {ERRORS} }} }}"
)
PREVIEW = (
    "query($input: CouponTemplateInput!) { previewCouponTemplate(input: $input) {"
    f" template {{ {_TEMPLATE} }} {ERRORS} }} }}"
)
CODES = (
    f"mutation($input: CreateCouponCodesInput!) {{ createCouponCodes(input: $input) {{ codes {ERRORS} }} }}"
)
_DONE = f"coupon {{ {_COUPON} }} replayed {ERRORS}"
ISSUE = f"mutation($input: IssueCouponInput!) {{ issueCoupon(input: $input) {{ {_DONE} }} }}"
REVOKE = f"mutation($input: RevokeCouponInput!) {{ revokeCoupon(input: $input) {{ {_DONE} }} }}"
CLAIM = f"mutation($code: String!) {{ claimCoupon(code: $code) {{ {_DONE} }} }}"
UPSERT_SALE = (
    "mutation($input: FlashSaleInput!) { upsertFlashSale(input: $input) {"
    f" sale {{ {_SALE} }} {ERRORS} }} }}"
)
TEN = {"code": "TEN", "class": "ORDER", "title": "Ten off", "percent": "10"}
"""A template."""
EVERYTHING = (
    MINE,
    THEIRS,
    TEMPLATES,
    TEMPLATE_SALES,
    PREVIEW,
    COUNTS,
    SALES,
    ENDED_SALES,
    UPSERT,
    CODES,
    ISSUE,
    REVOKE,
    CLAIM,
    UPSERT_SALE,
)


async def give_coupon(stage: Stage, player: str, key: str = "k") -> None:
    """Give a player a coupon of `TEN`."""
    assert (await stage.ask(UPSERT, input=TEN)).only["userErrors"] == []
    given = {"playerId": player, "template": "TEN", "idempotencyKey": key}
    assert (await stage.ask(ISSUE, input=given)).only["userErrors"] == []
