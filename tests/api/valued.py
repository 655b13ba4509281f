"""What is worth money to a player, one of each: for tests that need everything that a member has."""

from tests.api.bargains.cast import make_activity, start, token_of
from tests.api.bargains.documents import HELP
from tests.api.cast import Json, Stage
from tests.api.coupons.documents import give_coupon
from tests.api.gift_cards.cast import claim_card
from tests.api.packs.documents import pay_pack
from tests.api.store.cast import Shop
from tests.api.stored_value.documents import TOP_UP
from tests.packs import MONTHLY
from tests.wallets import OFFER

RULES: Json = {"topUps": {"offers": [OFFER]}, "packs": [MONTHLY | {"reminders": [3]}]}
"""Keys of the rules of a game that has it."""


async def give_value(stage: Stage, player: str) -> None:
    """Top up with a bonus, give a coupon, pay for a pack of a month, let another claim a gift card, and
    bring a bargaining to its floor."""
    paid = {
        "playerId": player,
        "topUpId": "t",
        "amount": {"amount": "500", "currency": "USD"},
        "offer": "STD",
    }
    await stage.ask(TOP_UP, input=paid)
    await give_coupon(stage, player)
    await pay_pack(stage, player)
    await claim_card(stage, player, "cleo")
    bargain = await start(stage, player, await make_activity(stage, helpers=1))
    await Shop(stage).identify("cleo")
    helped = await stage.world.ask(await stage.token("cleo"), HELP, input={"token": token_of(bargain)})
    assert helped.only["userErrors"] == []
