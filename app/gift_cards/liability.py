"""What a game owes: what its members have in their accounts, and what waits on gift cards."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import BadUserInput
from app.gift_cards import queries
from app.gift_cards.ending import settle_due
from app.stored_value.queries import Liability, liability_at
from app.stored_value.service import settle_game
from app.studios.core import GameSession


@dataclass(frozen=True, slots=True)
class Owed:
    """What a game owes in a currency, in minor units; `gift_cards` is in no account yet."""

    accounts: Liability
    gift_cards: int


async def liability(session: GameSession, at: datetime | None) -> list[Owed]:
    """Returns what a game owes in each currency at an instant; None is the present.

    Both parts are of one snapshot, so that a card which is claimed meanwhile is counted once. Raises
    BadUserInput for an instant after the present.
    """
    if at is not None and at > session.game_now:
        raise BadUserInput("`at` must not lie after the game's present.", ("at",))
    await settle_due(session)
    await settle_game(session)
    instant, game_id = at or session.game_now, session.game.id
    async with session.core.database.transaction("repeatable_read", readonly=True) as connection:
        accounts = {row.currency: row for row in await liability_at(connection, game_id, instant)}
        cards = await queries.unclaimed_at(connection, game_id, instant)
    return [
        Owed(accounts.get(currency) or Liability(currency, 0, 0, 0, 0), cards.get(currency, 0))
        for currency in sorted(accounts.keys() | cards.keys())
    ]
