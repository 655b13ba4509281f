"""What falls due in a game beside its members' standings, and a sandbox's clock that is moved past it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from app.coupons.occasions import issue_due
from app.gift_cards.ending import settle_due as settle_cards
from app.gifts.ending import settle_due
from app.invitations.following import follow_due
from app.loyalty.service import advance_clock
from app.milestones.service import find_milestones
from app.store.service import fail_overdue
from app.store.wishes import tell_of_wishes
from app.stored_value.service import settle_game
from app.studios.core import GameSession
from app.studios.queries import GameRow


class WorkOfGame(Protocol):
    """Work on what is due in a game, one after the other; `on_each` is called between two and may raise."""

    async def __call__(self, session: GameSession, *, on_each: Callable[[], None]) -> int: ...


DUE: Mapping[str, WorkOfGame] = {
    "overdue": fail_overdue,
    "gifts": settle_due,
    "gift cards": settle_cards,
    "invitations": follow_due,
    "stored value": settle_game,
    "coupons": issue_due,
    "wishes": tell_of_wishes,
    "milestones": find_milestones,
}
"""The work on each kind, by the worker's name of it, in the order in which it is done."""


async def advance_game(
    session: GameSession,
    to: datetime,
    *,
    freeze: bool | None = None,
) -> tuple[GameRow, int]:
    """Move a sandbox's clock as `advance_clock` does, and settle all that is due by then.

    Returns the game after it, and how many members were settled. Raises what `advance_clock` raises.
    """
    game, settled = await advance_clock(session, to, freeze=freeze)
    moved = replace(session, game=game)
    for work in DUE.values():
        await work(moved, on_each=lambda: None)
    return game, settled
