"""Bargaining for tests of the API."""

from tests.api.bargains.documents import START, UPSERT
from tests.api.cast import Json, Stage


def activity_input(code: str = "BOX", **changes: object) -> Json:
    return {
        "code": code,
        "sku": "box",
        "price": {"amount": "20", "currency": "USD"},
        "floorPrice": {"amount": "10", "currency": "USD"},
        "leastCut": {"amount": "1", "currency": "USD"},
        "helpers": 3,
        "hours": 24,
        "from": "2026-01-01T00:00:00Z",
        "until": "2100-01-01T00:00:00Z",
    } | changes


async def make_activity(stage: Stage, code: str = "BOX", **changes: object) -> str:
    """An activity; returns its code."""
    answer = await stage.ask(UPSERT, input=activity_input(code, **changes))
    assert answer.only["userErrors"] == [], answer.only
    return code


async def start(stage: Stage, player: str, code: str = "BOX") -> Json:
    """Have a player start a bargaining; returns it."""
    done = (await stage.world.ask(await stage.token(player), START, input={"activity": code})).only
    assert done["userErrors"] == [], done
    return done["bargain"]


def token_of(bargain: Json) -> str:
    return str(bargain["link"]).partition("#bargain=")[2]
