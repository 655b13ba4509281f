"""Move a sandbox's clock, and settle in every capability what fell due by then."""

from dataclasses import replace
from datetime import datetime

from app.coupons.occasions import issue_due
from app.gifts.ending import settle_due
from app.invitations.following import follow_due
from app.loyalty.service import advance_clock
from app.milestones.service import find_milestones
from app.store.service import fail_overdue
from app.store.wishes import tell_of_wishes
from app.stored_value.service import settle_game
from app.studios.core import GameSession
from app.studios.queries import GameRow


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
    await fail_overdue(moved)
    await settle_due(moved)
    await follow_due(moved)
    await settle_game(moved)
    await issue_due(moved)
    await tell_of_wishes(moved)
    await find_milestones(moved)
    return game, settled
