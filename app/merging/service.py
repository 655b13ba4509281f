"""Two members of one person become one: a MERGED event of the one that goes on, a CLOSED one of the other.

Both sides were proven when the offer was made (`app.identity.offers`). Which of the two survives does not
depend on the caller.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.coupons import member_data as coupons_data
from app.domain.amounts import MAX_POINTS
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import EventKind, Standing, TooManyPoints
from app.domain.rules import RuleBook
from app.identity import member_data as identity_data
from app.identity.codes import take_code_of_other_side
from app.identity.offers import MergeOffer, find_offer
from app.infra.db import Collision, Connection
from app.inventory import member_data as inventory_data
from app.invitations import member_data as invitations_data
from app.loyalty import member_data as loyalty_data
from app.loyalty.apply_event import MergedMembers, apply_merge
from app.loyalty.first_answers import read_first_answers
from app.loyalty.measures import count_for_merge, count_lacking, standing_with_measures
from app.loyalty.member_data import current_members
from app.loyalty.notifications import prepare_notifications
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow, known_events, lock_members, member_by_id, member_by_player
from app.loyalty.state import KnownAs, MemberState
from app.loyalty.writes import write
from app.milestones import member_data as milestones_data
from app.notifications import member_data as notifications_data
from app.orders import member_data as orders_data
from app.store import member_data as store_data
from app.stored_value import member_data as stored_value_data
from app.studios.core import Core
from app.studios.queries import GameRow, game_by_id

_MOVE_IN_ORDER = (
    loyalty_data.move_to,
    identity_data.move_to,
    invitations_data.move_to,
    notifications_data.move_to,
    inventory_data.move_to,
    store_data.move_to,
    milestones_data.move_to,
    stored_value_data.move_to,
    orders_data.move_to,
    coupons_data.move_to,
)
"""The capabilities whose rows name a member. What belongs to a player goes with the player."""


@dataclass(frozen=True, slots=True)
class PreviewedMerge:
    """The caller's account, the other one and what joining them would leave, at one instant."""

    here: Standing
    there: Standing
    after: Standing
    name_here: str | None
    name_there: str | None


async def preview_merge(core: Core, member: MemberRow, other_id: UUID, real_now: datetime) -> PreviewedMerge:
    """Returns both sides and what joining them would leave, at the game's present; nothing is stored.

    Raises DomainError with IDENTITY_IN_USE for a member of another game, INVALID past `MAX_POINTS`.
    """
    async with core.database.acquire() as connection:
        other = await member_by_id(connection, [member.game.id], other_id)
        if other is None:
            raise DomainError(_other_game())
        book = await core.rules.of(connection, member.game)
        at = max(member.game.now(real_now), member.standing.applied_to, other.standing.applied_to)
        standings = [
            await standing_with_measures(connection, row.game.id, row.id, row.standing, until=at, book=book)
            for row in (member, other)
        ]
        here, there = (
            MemberState(row.id, row.external_id, row.profile, row.joined_at, standing)
            for row, standing in zip((member, other), standings, strict=True)
        )
        await count_for_merge(connection, member.game.id, here, there, book)
    for state in (here, there):
        state.settle(at, book)
    before = here.standing, there.standing
    return PreviewedMerge(
        *before,
        after=_applied_merge(here, there, at, book).survivor.standing,
        name_here=member.profile.display_name,
        name_there=other.profile.display_name,
    )


async def offered_merge(
    core: Core, member: MemberRow, merge_token: str, real_now: datetime
) -> MergeOffer | None:
    """Returns the caller's offer with this secret, its `other_id` being who the other one is by now.

    None for an unknown or expired offer, another member's, and where the two are one already.
    """
    async with core.database.acquire() as connection:
        try:
            offer, (member_id, other_id) = await _find_offer(connection, member, merge_token, real_now)
        except DomainError:
            return None
    return None if member_id == other_id else replace(offer, other_id=other_id)


async def merge_members(core: Core, member: MemberRow, merge_token: str, real_now: datetime) -> Recorded:
    """Join the caller's `member` with the one that the offer names, once: a repeat answers the same again.

    Raises DomainError with CODE_INVALID for an unknown or expired offer, or another member's, INVALID past
    `MAX_POINTS`. Offers are of two members of one game.
    """

    async def attempt() -> Recorded:
        async with core.database.transaction() as connection:
            offer, pair = await _find_offer(connection, member, merge_token, real_now)
            game = await game_by_id(connection, member.game.id)
            book, game_now = await core.rules.of(connection, game), game.now(real_now)
            if pair[0] == pair[1]:
                return await _merged_before(connection, book, member, offer, game_now)
            return _recorded(await _join(connection, game, book, pair, game_now, "mergeToken"), member, book)

    return await core.database.retrying(attempt)


async def merge_by_code(core: Core, member: MemberRow, typed: str, real_now: datetime) -> bool:
    """Join the caller's `member` with the one behind a connect code, once; returns whether it opened that.

    Laurel named one of the two, by whom a gift was claimed, and the game made the other one known: the
    account of the game has all that both had. Raises DomainError with INVALID past `MAX_POINTS`, and then the
    code is not used up.
    """

    async def attempt() -> bool:
        async with core.database.transaction() as connection:
            other_id = await take_code_of_other_side(
                *(connection, core.required_encryptor, typed),
                game_id=member.game.id,
                external_id=member.external_id,
                real_now=real_now,
            )
            if other_id is None:
                return False
            caller = await member_by_player(connection, member.game.id, member.external_id)
            if caller is None:
                raise Collision
            if caller.id != other_id:
                book, game_now = await core.rules.of(connection, caller.game), caller.game.now(real_now)
                await _join(connection, caller.game, book, (caller.id, other_id), game_now, "code")
            return True

    return await core.database.retrying(attempt)


async def _join(
    connection: Connection,
    game: GameRow,
    book: RuleBook,
    pair: tuple[UUID, UUID],
    game_now: datetime,
    *path: str,
) -> MergedMembers:
    first, second = await lock_members(connection, game.id, list(pair))
    await count_lacking(connection, game.id, (first, second), game_now, book)
    await count_for_merge(connection, game.id, first, second, book)
    merged = _applied_merge(first, second, game_now, book, *path)
    for state in (first, second):
        prepare_notifications(state, merged.event.received_at, book, game)
    await write(connection, game, [first, second])
    for move_to in _MOVE_IN_ORDER:
        await move_to(connection, game.id, merged.absorbed.id, merged.survivor.id)
    return merged


async def _find_offer(
    connection: Connection, member: MemberRow, merge_token: str, real_now: datetime
) -> tuple[MergeOffer, tuple[UUID, UUID]]:
    """Return the offer, and its two members or their survivors, where merges since then absorbed them.

    Raises DomainError with CODE_INVALID for an unknown token, or another member's.
    """
    offer = await find_offer(connection, member.game.id, merge_token, real_now)
    if offer is not None:
        current = await current_members(
            connection, member.game.id, [offer.member_id, offer.other_id, member.id]
        )
        if current[offer.member_id] == current[member.id]:
            return offer, (current[offer.member_id], current[offer.other_id])
    raise DomainError(
        Fault(
            UserErrorCode.CODE_INVALID,
            "This opens no merge of yours, or not any more: sign in with the identity again for"
            " another token.",
            ("mergeToken",),
        )
    )


def _other_game() -> Fault:
    return Fault(
        UserErrorCode.IDENTITY_IN_USE,
        "This identity belongs to an account of another game, and accounts of different games cannot be"
        " joined: use another identity here.",
    )


def _applied_merge(
    first: MemberState, second: MemberState, game_now: datetime, book: RuleBook, *path: str
) -> MergedMembers:
    try:
        return apply_merge(first, second, game_now, book)
    except TooManyPoints:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"Together the two accounts would have more than {MAX_POINTS:,} points, the most that can be"
                " counted.",
                path,
            )
        ) from None


def _recorded(merged: MergedMembers, member: MemberRow, book: RuleBook) -> Recorded:
    survivor = merged.survivor
    known_as = (survivor.known_as, merged.absorbed.known_as)
    return Recorded(
        member_id=survivor.id,
        external_id=member.external_id,
        profile=member.profile,
        joined_at=survivor.joined_at,
        applied=survivor.standing,
        game_now=merged.event.received_at,
        event=merged.event,
        changes=merged.changes,
        book=book,
        known_as=KnownAs(
            is_identified=any(account.is_identified for account in known_as),
            has_email=any(account.has_email for account in known_as),
        ),
    )


async def _merged_before(
    connection: Connection, book: RuleBook, member: MemberRow, offer: MergeOffer, game_now: datetime
) -> Recorded:
    """Returns the first call's answer; where later merges joined the two, the present standing."""
    game = member.game
    row = await member_by_player(connection, game.id, member.external_id) or member
    pair = {offer.member_id, offer.other_id}
    keys = [(EventKind.MERGED, str(member_id)) for member_id in pair]
    for key, event in (await known_events(connection, game.id, keys)).items():
        if {event.member_id, UUID(key[1])} == pair:
            answers = await read_first_answers(connection, game, {key: event}, {}, book)
            return answers.about(event, member.external_id, row.profile, row.known_as)
    return Recorded(
        member_id=row.id,
        external_id=row.external_id,
        profile=row.profile,
        joined_at=row.joined_at,
        applied=row.standing,
        game_now=max(game_now, row.standing.applied_to),
        event=None,
        changes=[],
        book=book,
        replayed=True,
        known_as=row.known_as,
    )
