"""What the commands about stored value share: the lock of a top-up, the audit log.

Each command is one transaction, under the lock of the member, and answers its repeat as it answered first.
"""

from collections.abc import Mapping

from app.audit_log.entries import Entry, Subject
from app.audit_log.entries import append as append_entries
from app.domain.amounts import plain
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.top_ups import to_amount
from app.infra.db import Collision, Connection
from app.loyalty.queries import lock_members
from app.loyalty.state import MemberState
from app.stored_value import queries
from app.stored_value.accounts import OpenAccount
from app.stored_value.queries import TopUpRow
from app.studios.core import GameSession


async def lock_top_up(
    connection: Connection, session: GameSession, top_up_id: str
) -> tuple[TopUpRow, MemberState]:
    """Returns a top-up with its member locked. Raises DomainError with NOT_FOUND."""
    game_id = session.game.id
    found = await queries.top_up_by_id(connection, game_id, top_up_id)
    if found is None:
        message = "The game has recorded no such top-up. If it is still on its way, send this again later."
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("topUpId",)))
    (state,) = await lock_members(connection, game_id, [found.member_id])
    top_up = await queries.top_up_by_id(connection, game_id, top_up_id)
    if top_up is None or top_up.member_id != state.id:
        raise Collision  # a merge came first
    return top_up, state


async def log_command(
    connection: Connection, opened: OpenAccount, operation: str, after: Mapping[str, object]
) -> None:
    """Append an entry to the audit log, where the actor has one."""
    member_id, game_id = opened.state.id, opened.session.game.id
    entry = Entry(operation, Subject.MEMBER, member_id, game_id, member_id=member_id, after=after)
    await append_entries(connection, [entry])


def amount_words(opened: OpenAccount, minor: int) -> str:
    """Returns an amount of the account as messages have it: "4.99 USD"."""
    currency = opened.account.currency
    return f"{plain(to_amount(minor, currency))} {currency}"


def limit_reached(message: str, *path: str) -> Fault:
    """Returns the fault of what goes past a limit."""
    return Fault(UserErrorCode.LIMIT_REACHED, message, path)
