"""What the worker does for a shopper, in tests: a wish that can be redeemed now, and milestones."""

from app.milestones.service import find_milestones
from app.store.wishes import tell_of_wishes
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from tests.api.store.cast import Shopper
from tests.api.wishes.documents import WISH
from tests.cast import NOW


async def with_news(shopper: Shopper) -> None:
    """Make a wish come true, and find what the shopper reached, each with its notice."""
    shop = shopper.shop
    ring = await shop.item("ring", stock=0)
    assert (await shopper.ask(WISH, itemId=ring["id"])).only["userErrors"] == []
    await shop.item("ring", stock=1)
    session = GameSession(Core(shop.world.database, RulesCache()), shop.stage.game, NOW)
    assert await tell_of_wishes(session) == 1
    assert await find_milestones(session) > 0
