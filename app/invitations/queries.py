"""The SQL of invitations. Rows name the members of then: who they are by now, `merged_into_id` says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.invitations import Course, InvitationRefusal, InvitationState
from app.infra.db import Connection
from app.infra.keyset import Order, Window, uuid

_LATEST_FIRST = Order((uuid("i.id"),))
OPEN = (InvitationState.JOINED, InvitationState.PENDING)
"""The states of an invitation that may still qualify."""
FOLLOWED = (*OPEN, InvitationState.QUALIFIED)
"""The states that an event of the invitee can change."""

_SELF = "SELECT id FROM members WHERE game_id = $1 AND (id = {0} OR merged_into_id = {0})"
_COLUMNS = """
    i.id, i.inviter_id, i.invitee_id, i.state, i.claimed_at, i.purchase_id, i.pending_at,
    i.qualifies_at, i.waits, i.qualified_at, i.is_rewarded, i.reversed_at, i.refusal
"""
_NOW_ID = "(SELECT coalesce(m.merged_into_id, m.id) FROM members m WHERE m.game_id = $1 AND m.id = i.{}_id)"
_ROW = f"""
    {_COLUMNS}, {_NOW_ID.format("inviter")} AS inviter, {_NOW_ID.format("invitee")} AS invitee,
    (SELECT m.joined_at FROM members m WHERE m.game_id = $1 AND m.id = i.invitee_id) AS joined_at
"""


async def own_ids(connection: Connection, game_id: GameId, member_id: UUID) -> list[UUID]:
    """Returns the ids of a member and of those that it absorbed."""
    return [row["id"] for row in await connection.fetch(_SELF.format("$2"), game_id, member_id)]


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation as it is stored; `inviter` and `invitee` are the members that its two are by now.

    `joined_at` is when the invitee joined. `course` has no `looks_at`: that lies in the invitee's row.
    """

    id: UUID
    inviter_id: UUID
    invitee_id: UUID
    inviter: UUID
    invitee: UUID
    claimed_at: datetime
    joined_at: datetime
    course: Course
    is_rewarded: bool | None
    refusal: InvitationRefusal | None

    @property
    def state(self) -> InvitationState:
        return self.course.state


def _invitation(row: asyncpg.Record) -> InvitationRow:
    return InvitationRow(
        id=row["id"],
        inviter_id=row["inviter_id"],
        invitee_id=row["invitee_id"],
        inviter=row["inviter"],
        invitee=row["invitee"],
        claimed_at=row["claimed_at"],
        joined_at=row["joined_at"],
        course=Course(
            state=InvitationState(row["state"]),
            purchase_id=row["purchase_id"],
            pending_at=row["pending_at"],
            qualifies_at=row["qualifies_at"],
            qualified_at=row["qualified_at"],
            reversed_at=row["reversed_at"],
            waits=row["waits"],
        ),
        is_rewarded=row["is_rewarded"],
        refusal=None if row["refusal"] is None else InvitationRefusal(row["refusal"]),
    )


_OF_INVITEE = f"""
    SELECT {_ROW} FROM invitations i
    WHERE i.game_id = $1 AND i.invitee_id IN ({_SELF.format("$2")}) AND i.state = ANY($3::text[])
    ORDER BY i.claimed_at, i.id
"""


async def invitations_of_invitee(
    connection: Connection,
    game_id: GameId,
    invitee: UUID,
    states: Sequence[InvitationState] = FOLLOWED,
) -> list[InvitationRow]:
    """Returns the invitations in these states by which a member came, and those that it absorbed."""
    return [_invitation(row) for row in await connection.fetch(_OF_INVITEE, game_id, invitee, states)]


_INSERT = """
    INSERT INTO invitations (game_id, id, inviter_id, invitee_id, state, claimed_at, refusal)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING true
"""


async def insert_invitation(
    connection: Connection,
    game_id: GameId,
    invitation_id: UUID,
    inviter: UUID,
    invitee: UUID,
    *,
    claimed_at: datetime,
    refusal: InvitationRefusal | None,
) -> bool:
    """Store an invitation; returns whether it is new: one that was refused between these two stays."""
    state = InvitationState.JOINED if refusal is None else InvitationState.REFUSED
    values = (invitation_id, inviter, invitee, state, claimed_at, refusal)
    return bool(await connection.fetchval(_INSERT, game_id, *values))


_UPDATE = """
    UPDATE invitations SET state = $3, purchase_id = $4, pending_at = $5, qualifies_at = $6, waits = $7,
        qualified_at = $8, reversed_at = $9, is_rewarded = $10
    WHERE game_id = $1 AND id = $2
"""
_REFUSE = """
    UPDATE invitations SET state = 'REFUSED', refusal = $3, waits = false WHERE game_id = $1 AND id = $2
"""


async def update_invitation(
    connection: Connection, game_id: GameId, invitation_id: UUID, course: Course, *, is_rewarded: bool | None
) -> None:
    """Store how far an invitation is."""
    await connection.execute(
        _UPDATE,
        *(game_id, invitation_id, course.state, course.purchase_id, course.pending_at, course.qualifies_at),
        *(course.waits, course.qualified_at, course.reversed_at, is_rewarded),
    )


async def refuse_invitation(
    connection: Connection, game_id: GameId, invitation_id: UUID, refusal: InvitationRefusal
) -> None:
    """End an invitation that has not qualified."""
    await connection.execute(_REFUSE, game_id, invitation_id, refusal)


_WAS_A_MEMBER = f"""
    SELECT EXISTS (SELECT FROM members o
        WHERE o.game_id = $1 AND o.id IN ({_SELF.format("$2")}) AND o.id <> $3 AND o.joined_at < $4)
"""


async def was_a_member(connection: Connection, game_id: GameId, invitation: InvitationRow) -> bool:
    """Returns whether the invitee turned out to be somebody who had joined before, by a merge."""
    values = (invitation.invitee, invitation.invitee_id, invitation.joined_at)
    return bool(await connection.fetchval(_WAS_A_MEMBER, game_id, *values))


_REWARDED = f"""
    SELECT count(*) FILTER (WHERE i.qualified_at >= $3 AND i.qualified_at < $4) AS in_month,
        count(*) AS in_all
    FROM invitations i
    WHERE i.game_id = $1 AND i.inviter_id IN ({_SELF.format("$2")}) AND i.is_rewarded
"""


async def count_rewarded(
    connection: Connection, game_id: GameId, inviter: UUID, month: tuple[datetime, datetime]
) -> tuple[int, int]:
    """Returns how many invitations of a member qualified with a reward in a month, and in all.

    Those that were taken back later are counted: the limit is used up when one qualifies.
    """
    row = await connection.fetchrow(_REWARDED, game_id, inviter, *month)
    return (0, 0) if row is None else (row["in_month"], row["in_all"])


_COUNTS = f"""
    SELECT i.state, count(*) AS number FROM invitations i
    WHERE i.game_id = $1 AND i.inviter_id IN ({_SELF.format("$2")}) GROUP BY i.state
"""


async def count_by_state(
    connection: Connection, game_id: GameId, inviter: UUID
) -> Mapping[InvitationState, int]:
    """Returns how many invitations of a member are in each state."""
    rows = await connection.fetch(_COUNTS, game_id, inviter)
    return {InvitationState(row["state"]): row["number"] for row in rows}


@dataclass(frozen=True, slots=True)
class ShownInvitation:
    """An invitation with what is shown of its invitee; both are None where it was erased."""

    row: InvitationRow
    name: str | None
    external_id: str | None


_PAGE = f"""
    SELECT {_ROW}, pl.display_name, pl.external_id
    FROM invitations i LEFT JOIN players pl ON pl.game_id = i.game_id AND pl.erased_at IS NULL
        AND (pl.merged_from_id = i.invitee_id
            OR (pl.member_id = i.invitee_id AND pl.merged_from_id IS NULL))
    WHERE i.game_id = $1 AND i.inviter_id IN ({_SELF.format("$2")})
"""


async def invitations_page(
    connection: Connection, game_id: GameId, inviter: UUID, window: Window[tuple[UUID]]
) -> list[ShownInvitation]:
    """Returns a page of a member's invitations, the latest first."""
    rows = await connection.fetch(
        f"{_PAGE} AND {_LATEST_FIRST.between(4)}"
        f" ORDER BY {_LATEST_FIRST.by(backward=window.backward)} LIMIT $3",
        *(game_id, inviter, window.limit, *_LATEST_FIRST.bounds(window)),
    )
    return [ShownInvitation(_invitation(row), row["display_name"], row["external_id"]) for row in rows]
