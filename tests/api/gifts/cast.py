"""Gifts for tests of the API."""

from tests.api.cast import Stage
from tests.api.gifts.documents import GIVE
from tests.api.inventory.documents import GRANT, UPSERT


async def give_badge(stage: Stage, giver: str, to: str) -> None:
    """Have a player give another one a badge."""
    texts = [{"locale": "en", "text": "Badge"}]
    given = {"code": "badge", "kind": "BADGE", "title": texts, "styles": [{"code": "a", "title": texts}]}
    assert (await stage.ask(UPSERT, input=given | {"giftable": True})).only["userErrors"] == []
    grant = {"playerId": giver, "item": "badge", "reason": "x", "idempotencyKey": "badge"}
    assert (await stage.ask(GRANT, input=grant)).only["userErrors"] == []
    given = {"item": "badge", "playerId": to, "idempotencyKey": "gift"}
    assert (await stage.world.ask(await stage.token(giver), GIVE, input=given)).only["userErrors"] == []
