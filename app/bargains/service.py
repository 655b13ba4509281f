"""What players do: start a bargaining, and help one. Refusals store nothing (value.md V4.3).

Locks are taken in one order: the member's row, the bargaining, its activity.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.bargains import activity_queries, queries, writes
from app.bargains.activity_queries import ActivityRow
from app.bargains.limits import A_DAY, HELPS_A_DAY, HELPS_OF_ACTIVITY, LINK_KIND
from app.bargains.queries import BargainRow
from app.bargains.reserving import take_unit
from app.coupons.inputs import check_code
from app.domain.access import GameId
from app.domain.bargaining import HELD_FOR, BargainStatus, cut_of, reached_notice
from app.domain.errors import DomainError, Fault, UserErrorCode, game_archived
from app.domain.top_ups import to_amount
from app.events.bargain_events import reached_event
from app.events.outbox import append
from app.infra.db import Collision, Connection, Database, mark_changed
from app.infra.ids import time_ordered_id
from app.infra.limiter import Limiter
from app.infra.link_tokens import hash_token, open_token, tokens_of
from app.loyalty.notifications import store_of_locked
from app.loyalty.players import lock_player, unknown_player
from app.loyalty.queries import MemberRow, lock_players
from app.studios.core import GameSession
from app.studios.transactions import in_transaction

_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Started:
    """A player's bargaining; `replayed` where it was open before."""

    bargain: BargainRow
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class Helped:
    """A bargaining after a help, and what that took off; `replayed` where the member had helped before."""

    bargain: BargainRow
    cut: int
    replayed: bool = False


async def find_opened(database: Database, limiter: Limiter, token: str, tries: str) -> tuple[GameId, UUID]:
    """Returns the game and the bargaining that a token opens.

    Raises DomainError with CODE_INVALID for a wrong one, and RateLimited as `open_token` does.
    """
    found = await open_token(database, limiter, token, queries.by_token, kind=LINK_KIND, tries=tries)
    if found is None:
        message = "There is no such bargaining: use the link as it was sent."
        raise DomainError(Fault(UserErrorCode.CODE_INVALID, message, ("token",)))
    return found


async def read_bargain(session: GameSession, bargain_id: UUID) -> BargainRow | None:
    """Returns a bargaining at the game's present; None where there is none."""
    async with session.core.database.acquire() as connection:
        return await _read(connection, session, bargain_id)


async def start_bargain(session: GameSession, external_id: str, code: str, *, shows_name: bool) -> Started:
    """Start a bargaining of a player; while the member has one of the activity, that is the answer.

    Raises DomainError with INVALID, NOT_FOUND, NOT_STARTED, ENDED, SOLD_OUT and GAME_ARCHIVED.
    """
    check_code(code, "activity")

    async def attempt(connection: Connection, session: GameSession) -> Started:
        game_id, now = session.game.id, session.game_now
        owner = await lock_player(connection, game_id, external_id)
        earlier = await queries.open_bargain_of(connection, game_id, owner.id, code, now)
        if earlier is not None:
            return Started(await _stored(connection, session, earlier), replayed=True)
        if session.game.archived_at is not None:
            raise DomainError(game_archived())
        activity = await activity_queries.activity_by_code(connection, game_id, code, now)
        new_id = time_ordered_id(session.real_now)
        new = writes.NewBargain(
            id=new_id,
            owner_id=await _player_id(connection, game_id, external_id),
            activity=_running(activity, session),
            secret=secrets.token_bytes(_SECRET_BYTES),
            token_hash=hash_token(tokens_of(session.core.required_encryptor, LINK_KIND, new_id)[0]),
            shows_owner=shows_name,
            started_at=now,
            ends_at=now + timedelta(hours=0 if activity is None else activity.hours),
        )
        await writes.insert_bargain(connection, game_id, new)
        return Started(await _stored(connection, session, new_id))

    return await in_transaction(session, attempt)


def _running(activity: ActivityRow | None, session: GameSession) -> ActivityRow:
    """Returns an activity in which one can start now. Raises DomainError."""
    path, now = ("activity",), session.game_now
    if activity is None:
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "The game has no such activity.", path))
    if now < activity.starts_at:
        raise DomainError(Fault(UserErrorCode.NOT_STARTED, "The activity has not begun yet.", path))
    if activity.until_at <= now:
        raise DomainError(Fault(UserErrorCode.ENDED, "The activity has ended.", path))
    if activity.is_sold_out:
        raise DomainError(Fault(UserErrorCode.SOLD_OUT, "No unit is left of it.", path))
    return activity


async def help_bargain(
    session: GameSession, limiter: Limiter, member: MemberRow, token: str, *, shows_name: bool, tries: str
) -> Helped:
    """Bring the price of a bargaining down, once for each member: repeated, it answers the same.

    The session is of the member's game; `tries` is whose wrong tokens are counted. Raises DomainError with
    IDENTIFICATION_REQUIRED, CODE_INVALID, NOT_FOUND, NOT_ENTITLED, ENDED, NOT_PENDING, LIMIT_REACHED,
    SOLD_OUT and GAME_ARCHIVED, and RateLimited.
    """
    if not member.known_as.is_identified:
        message = "Sign in first: each person helps once."
        raise DomainError(Fault(UserErrorCode.IDENTIFICATION_REQUIRED, message))
    game_id, bargain_id = await find_opened(session.core.database, limiter, token, tries)
    if member.game.id != game_id:
        message = "This is a bargaining of another game: sign in with the account that plays it."
        raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, ("token",)))

    async def attempt(connection: Connection, session: GameSession) -> Helped:
        # The last help writes a notice for the owner too, so both members are locked first, in one order.
        seen = await _read(connection, session, bargain_id)
        names = [member.external_id] if seen is None else [member.external_id, seen.owner]
        states = await lock_players(connection, game_id, names)
        if member.external_id not in states:
            raise DomainError(unknown_player())
        state = states[member.external_id]
        locked = await queries.lock_bargains(connection, game_id, [bargain_id], session.game_now)
        row = locked.get(bargain_id)
        if row is None:
            message = "There is no such bargaining: use the link as it was sent."
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("token",)))
        for earlier in await queries.helps_of(connection, game_id, [bargain_id]):
            if earlier.member_id == state.id:
                return Helped(row, earlier.cut, replayed=True)
        _check_open(row, session)
        if row.owner_member == state.id:
            message = "This is your own: send its link to others."
            raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, ("token",)))
        await _check_limits(connection, row, state.id, session)
        cut = cut_of(row.terms, row.secret, row.helped + 1, row.left)
        helper_id = await _player_id(connection, game_id, member.external_id)
        now = session.game_now
        if row.helped + 1 == row.terms.helpers and not await take_unit(connection, row, now):
            raise DomainError(_sold_out())
        if await writes.store_help(connection, row, helper_id, cut, shows_name=shows_name, now=now):
            await _tell_reached(connection, row, now)
        mark_changed([row.owner_member])
        return Helped(await _stored(connection, session, bargain_id), cut)

    return await in_transaction(session, attempt)


def _check_open(row: BargainRow, session: GameSession) -> None:
    """Check that a bargaining takes help now. Raises DomainError."""
    if session.game.archived_at is not None:
        raise DomainError(game_archived())
    status = row.status_at(session.game_now)
    if status is not BargainStatus.OPEN:
        reached = status is BargainStatus.REACHED
        message = "The price has reached the floor." if reached else "This bargaining is over."
        raise DomainError(Fault(UserErrorCode.ENDED, message, ("token",)))
    if row.is_reserved(session.game_now):
        message = "Its owner is buying it at the price that it has now."
        raise DomainError(Fault(UserErrorCode.NOT_PENDING, message, ("token",)))
    if row.is_sold_out:
        raise DomainError(_sold_out())


async def _tell_reached(connection: Connection, row: BargainRow, now: datetime) -> None:
    """Tell the owner of a bargaining, whose member is locked, and the game that the floor is reached."""
    notice = reached_notice(row.id, row.name, row.terms.floor, row.currency, now)
    await store_of_locked(connection, row.game.id, [(row.owner_member, [notice])])
    if row.game.has_webhook_endpoints:
        event = reached_event(
            *(row.owner_member, row.owner, row.id),
            activity=row.activity,
            sku=row.sku,
            price=(to_amount(row.terms.floor, row.currency), row.currency),
            at=now,
            held_until=now + HELD_FOR,
        )
        await append(connection, row.game.id, [event])


async def _check_limits(
    connection: Connection, row: BargainRow, member_id: UUID, session: GameSession
) -> None:
    """Check that a member may help once more. Raises DomainError."""
    since = session.game_now - A_DAY
    of_activity, lately = await queries.count_helps(
        connection, session.game.id, member_id, row.activity, since
    )
    if of_activity >= HELPS_OF_ACTIVITY:
        message = f"A player helps {HELPS_OF_ACTIVITY} times in one activity."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message))
    if lately >= HELPS_A_DAY:
        message = f"A player helps {HELPS_A_DAY} times within {A_DAY.days * 24} hours."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message))


def _sold_out() -> Fault:
    return Fault(
        UserErrorCode.SOLD_OUT, "No unit is left of it: a lower price would buy nothing.", ("token",)
    )


async def _player_id(connection: Connection, game_id: GameId, external_id: str) -> int:
    player_id = await queries.player_id_of(connection, game_id, external_id)
    if player_id is None:
        raise Collision  # erased meanwhile
    return player_id


async def _read(connection: Connection, session: GameSession, bargain_id: UUID) -> BargainRow | None:
    found = await queries.bargains_by_id(connection, session.game.id, [bargain_id], session.game_now)
    return found.get(bargain_id)


async def _stored(connection: Connection, session: GameSession, bargain_id: UUID) -> BargainRow:
    row = await _read(connection, session, bargain_id)
    if row is None:
        raise LookupError(bargain_id)
    return row
