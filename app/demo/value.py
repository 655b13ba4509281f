"""What the demo gives its players for the web shop: stored value, coupons, a flash sale, and an item to
bargain for."""

from datetime import timedelta
from decimal import Decimal

from app.bargains.activities import ActivityDraft, upsert_activity
from app.coupons.flash_sales import SaleDraft, upsert_sale
from app.coupons.inputs import TemplateDraft
from app.coupons.issuing import issue_coupon
from app.coupons.templates import upsert_template
from app.demo.store import store_picture
from app.domain.pricing.cart import CouponClass
from app.stored_value.top_ups import record_top_up
from app.studios.core import GameSession

RICH = "amy"
"""The player who has some of each."""
WORD = "WELCOME"
"""The code that each player may claim a coupon by, once."""
_TEMPLATES = (
    TemplateDraft(
        "WELCOME",
        CouponClass.ORDER,
        "Welcome to the shop",
        amount=Decimal(5),
        amount_currency="USD",
        min_spend=Decimal(30),
        days=30,
        per_member=1,
        generic_code=WORD,
    ),
    TemplateDraft(
        "SKINS",
        CouponClass.PRODUCT,
        "A fifth off skins",
        percent=Decimal(20),
        cap=Decimal(15),
        categories=["SKINS"],
        days=14,
    ),
    TemplateDraft("SHIPPING", CouponClass.SHIPPING, "Free shipping", percent=Decimal(100), days=7),
)


async def give_value(session: GameSession) -> None:
    """Top up the rich player's stored value, issue it coupons, begin a flash sale and a bargaining."""
    await record_top_up(
        session, external_id=RICH, top_up_id="demo", amount=Decimal(25), currency="USD", offer="STD"
    )
    for template in _TEMPLATES:
        await upsert_template(session, template)
    for code in ("SKINS", "SHIPPING"):
        await issue_coupon(session, external_id=RICH, template=code, key=f"demo {code}")
    now = session.game_now
    sale = SaleDraft(
        "PLUSH",
        *("plush-fox", Decimal(12), "USD"),
        *(Decimal(18), "USD"),
        *(now - timedelta(hours=1), now + timedelta(hours=20)),
        stock=40,
        per_member=2,
        tiers=None,
        title="Plush fox",
    )
    await upsert_sale(session, sale)
    activity = ActivityDraft(
        code="HOODIE",
        sku="hoodie",
        first_price=Decimal(40),
        currency="USD",
        floor_price=Decimal(24),
        floor_currency="USD",
        helpers=4,
        least_cut=Decimal(2),
        least_currency="USD",
        hours=72,
        stock=20,
        buy_early=False,
        starts=now - timedelta(hours=1),
        until=now + timedelta(days=30),
        title="Hoodie",
        image_url=await store_picture(session.core.database, session.game, "hoodie", session.real_now),
    )
    await upsert_activity(session, activity)
