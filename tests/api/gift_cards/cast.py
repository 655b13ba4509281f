"""Gift cards that a studio makes and claims."""

from uuid import uuid4

from tests.api.cast import Json, Stage
from tests.api.gift_cards.documents import CLAIM, CREATE


async def make_card(stage: Stage, giver: str | None) -> Json:
    """Have the studio make a gift card of 1.00 USD, of a giver or of none; returns the payload."""
    amount = {"amount": "1", "currency": "USD"}
    given = {"giftCardId": uuid4().hex, "amount": amount, "giverPlayerId": giver}
    return (await stage.ask(CREATE, input=given)).only


async def claim_card(stage: Stage, giver: str, player: str) -> None:
    """Let a player claim a card of the giver, who is told."""
    token = token_of(await make_card(stage, giver))
    assert (await stage.ask(CLAIM, input={"token": token, "playerId": player})).only["userErrors"] == []


def token_of(payload: Json) -> str:
    """Returns the token in the link of a card."""
    return payload["url"].partition("#card=")[2]
