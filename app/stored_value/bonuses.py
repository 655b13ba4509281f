"""Bonuses that come without a top-up: what P were spent on in the store."""

from app.domain.instants import DAY
from app.domain.top_ups import USUAL_BONUS_DAYS
from app.infra.db import Connection
from app.infra.ids import time_ordered_id
from app.loyalty.state import MemberState
from app.stored_value.accounts import open_account, store_account
from app.stored_value.limits import check_room
from app.studios.core import GameSession


async def give_bonus(
    connection: Connection,
    session: GameSession,
    state: MemberState,
    *,
    currency: str,
    minor: int,
    reference: str,
    path: tuple[str, ...],
) -> None:
    """Add a bonus of so many minor units to a locked member's account, in the caller's transaction.

    It ends after `USUAL_BONUS_DAYS`. `reference` names what gave it, `path` the input that refusals are of.
    Raises DomainError with LIMIT_REACHED.
    """
    opened = await open_account(connection, session, state, currency)
    await check_room(connection, opened, 0, minor, of_amount=path, of_id=path)
    lot, until = time_ordered_id(session.real_now), opened.account.settled_to + USUAL_BONUS_DAYS * DAY
    opened.account.give_bonus(lot.int, minor, reference, until=until)
    await store_account(connection, opened)
