"""Coupons that are made over the API by a studio's key."""

from uuid import uuid4

from tests.api.cast import Stage
from tests.api.coupons.documents import ISSUE, UPSERT


async def template(stage: Stage, _player: str) -> str:
    """The code of a template of 10 %."""
    given = {"code": f"T_{uuid4().hex.upper()}", "class": "ORDER", "title": "Ten", "percent": "10"}
    return (await stage.ask(UPSERT, input=given)).only["template"]["code"]


async def coupon(stage: Stage, player: str) -> str:
    """The id of a coupon that a player was given."""
    given = {"playerId": player, "template": await template(stage, player), "idempotencyKey": uuid4().hex}
    return (await stage.ask(ISSUE, input=given)).only["coupon"]["id"]
