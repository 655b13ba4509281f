"""How much a member may have in stored value: the rules' greatest balance, and limits of ours."""

from app.domain.errors import DomainError
from app.infra.db import Connection
from app.stored_value import queries
from app.stored_value.accounts import OpenAccount
from app.stored_value.commands import amount_words, limit_reached

MAX_ACCOUNTS = 20
"""Currencies in which one member has stored value."""
MAX_LOTS = 1_000
"""Lots of one account that have something left, or end yet: with as many, nothing comes in."""


async def check_room(
    connection: Connection,
    opened: OpenAccount,
    paid: int,
    bonus: int = 0,
    *,
    of_amount: tuple[str, ...],
    of_id: tuple[str, ...],
) -> None:
    """Check that an account can take what comes in, of which debt is paid first.

    Raises DomainError with LIMIT_REACHED: at `of_amount` past the greatest balance or with too many
    currencies, at `of_id` with too many lots.
    """
    account = opened.account
    greatest = opened.book.game_at(account.settled_to).top_ups.max_balance.get(account.currency)
    added = max(0, paid - account.debt) + bonus
    if greatest is not None and sum(opened.totals) + added > greatest:
        message = f"A member has at most {amount_words(opened, greatest)}."
        raise DomainError(limit_reached(message, *of_amount))
    if len(account.lots) >= MAX_LOTS:
        message = f"A member has at most {MAX_LOTS:,} top-ups, gift cards and bonuses to use."
        raise DomainError(limit_reached(message, *of_id))
    if opened.stored is None:
        accounts = await queries.accounts_of(connection, opened.session.game.id, opened.state.id)
        if len(accounts) >= MAX_ACCOUNTS:
            message = f"A member has stored value in at most {MAX_ACCOUNTS} currencies."
            raise DomainError(limit_reached(message, *of_amount[:-1], "currency"))
