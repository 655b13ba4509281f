"""Two members of one person become one: a MERGED event of the one that goes on, a CLOSED one of the other.

Both sides were proven when the offer was made (`app.identity.offers`). Which of the two goes on does not
depend on who asks.
"""

from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import MemberId
from app.domain.amounts import MAX_POINTS
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import EventKind, Standing, TooManyPoints
from app.domain.rules import RuleBook
from app.infra.db import Connection
from app.infra.secrets import hash_secret
from app.loyalty.apply_event import Merged, apply_merge
from app.loyalty.notifications import MOVE_NOTIFICATIONS, prepare_notifications
from app.loyalty.queries import MemberRow, known_events, lock_members, member_by_id, member_by_player
from app.loyalty.record import Recorded, read_first_answers
from app.loyalty.state import KnownAs, MemberState
from app.loyalty.writes import write
from app.studios.core import Core
from app.studios.queries import game_by_id

# `member_id` and `other_id` are the two of the offer as they are now: merges since then may have made one of
# them, or both, another.
_OFFER = """
    SELECT o.member_id AS first_id, o.other_member_id AS second_id, b.game_id AS other_game_id,
        coalesce(a.merged_into_id, a.id) AS member_id, coalesce(b.merged_into_id, b.id) AS other_id
    FROM merge_offers o
    JOIN members a ON a.id = o.member_id JOIN members b ON b.id = o.other_member_id
    JOIN members caller ON caller.id = $3
    WHERE o.hash = $1 AND o.expires_at > $2
        AND coalesce(a.merged_into_id, a.id) = coalesce(caller.merged_into_id, caller.id)
"""
# From $2, which is absorbed, to $1. Sessions, tokens and redemptions hang on players, and go with them.
_HAND_OVER = (
    "UPDATE members SET merged_into_id = $1 WHERE id = $2 OR merged_into_id = $2",
    "UPDATE players SET member_id = $1, merged_from_id = coalesce(merged_from_id, $2) WHERE member_id = $2",
    "UPDATE identities SET member_id = $1 WHERE member_id = $2",
    "DELETE FROM contacts WHERE member_id = $2 AND EXISTS (SELECT FROM contacts WHERE member_id = $1)",
    "UPDATE contacts SET member_id = $1 WHERE member_id = $2",
    MOVE_NOTIFICATIONS,
)


async def preview_merge(core: Core, member: MemberRow, other_id: MemberId, real_now: datetime) -> Standing:
    """The standing that joining the two would leave, at the game's present; nothing is stored.

    Raises DomainError with IDENTITY_IN_USE for a member of another game, INVALID past `MAX_POINTS`.
    """
    async with core.database.acquire() as connection:
        other = await member_by_id(connection, [member.game.id], other_id)
        if other is None:
            raise DomainError(_other_game())
        book = await core.rules.of(connection, member.game)
    first, second = (
        MemberState(row.id, row.external_id, row.profile, row.joined_at, row.standing)
        for row in (member, other)
    )
    return _applied_merge(first, second, member.game.now(real_now), book).survivor.standing


async def merge_members(core: Core, member: MemberRow, merge_token: str, real_now: datetime) -> Recorded:
    """Join the caller's `member` with the one that the offer names, once: a repeat answers the same again.

    Raises DomainError with CODE_INVALID for an offer that is none, over or another's, IDENTITY_IN_USE for
    members of different games, INVALID past `MAX_POINTS`.
    """

    async def attempt() -> Recorded:
        async with core.database.transaction() as connection:
            offer = await connection.fetchrow(_OFFER, hash_secret(merge_token), real_now, member.id)
            if offer is None:
                raise DomainError(
                    Fault(
                        UserErrorCode.CODE_INVALID,
                        "This opens no merge of yours, or not any more: sign in with the identity again for"
                        " another token.",
                        ("mergeToken",),
                    )
                )
            game = await game_by_id(connection, member.game.id)
            if offer["other_game_id"] != game.id:
                raise DomainError(_other_game("mergeToken"))
            book, game_now = await core.rules.of(connection, game), game.now(real_now)
            if offer["member_id"] == offer["other_id"]:
                return await _merged_before(connection, book, member, offer, game_now)
            first, second = await lock_members(connection, [offer["member_id"], offer["other_id"]])
            merged = _applied_merge(first, second, game_now, book, "mergeToken")
            for state in (first, second):
                prepare_notifications(state, merged.event.received_at, book, game)
            await write(connection, game, [first, second])
            for statement in _HAND_OVER:
                await connection.execute(statement, merged.survivor.id, merged.absorbed.id)
            return _recorded(merged, member, book)

    return await core.database.retrying(attempt)


def _other_game(*path: str) -> Fault:
    return Fault(
        UserErrorCode.IDENTITY_IN_USE,
        "This identity belongs to an account of another game, and accounts of different games cannot be"
        " joined: use another identity here.",
        path,
    )


def _applied_merge(
    first: MemberState, second: MemberState, game_now: datetime, book: RuleBook, *path: str
) -> Merged:
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


def _recorded(merged: Merged, member: MemberRow, book: RuleBook) -> Recorded:
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
            is_identified=any(known.is_identified for known in known_as),
            has_email=any(known.has_email for known in known_as),
        ),
    )


async def _merged_before(
    connection: Connection, book: RuleBook, member: MemberRow, offer: asyncpg.Record, game_now: datetime
) -> Recorded:
    """What the first call answered; where other merges made one of the two, how that stands now."""
    game = member.game
    row = await member_by_player(connection, game.id, member.external_id) or member
    pair = {offer["first_id"], offer["second_id"]}
    found = await known_events(connection, game.id, [(EventKind.MERGED, str(one)) for one in pair])
    for key, known in found.items():
        if {known.member_id, UUID(key[1])} == pair:
            answers = await read_first_answers(connection, {key: known}, {}, book)
            return answers.about(known, member.external_id, row.profile, row.known_as)
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
