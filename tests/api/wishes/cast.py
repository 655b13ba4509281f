"""Wishes, and what the worker does of them for a shopper: one that can be redeemed now; milestones."""

from uuid import uuid4

from app.milestones.service import find_milestones
from app.store.wishes import tell_of_wishes
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from tests.api.cast import Stage
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


async def wished(stage: Stage, player: str) -> str:
    """The id of a wish of a player, in words of its own."""
    answer = await stage.world.ask(await stage.token(player), WISH, text=uuid4().hex)
    return answer.only["wish"]["wishId"]
