"""A member's data in the inbox, as a whole: moving it by a merge, erasing it."""

from datetime import datetime
from uuid import UUID

from app.domain.access import GameId, Person
from app.domain.notifications import NotificationKind
from app.infra.db import Connection

_MOVED = ", ".join(
    f"'{kind}'"
    for kind in (
        NotificationKind.TIER_CHANGED,
        NotificationKind.POINTS_CHANGED,
        NotificationKind.REDEMPTION_UPDATED,
        NotificationKind.REWARD_EARNED,
        NotificationKind.INVITATION_UPDATED,
        NotificationKind.STORED_VALUE_EXPIRING,
        NotificationKind.GIFT_UPDATED,
        NotificationKind.WISH_AVAILABLE,
        NotificationKind.MILESTONE_REACHED,
        NotificationKind.COUPON_ISSUED,
        NotificationKind.GIFT_CARD_UPDATED,
        NotificationKind.PACK_ENDING,
        NotificationKind.PACK_EXPIRED,
        NotificationKind.BARGAIN_REACHED,
    )
)
# In the game $1, from $3, which is absorbed, to $2. A key says of which member it is from its first merge on:
# two members' keys may be alike.
_MOVE = (
    "UPDATE notifications SET member_id = $2,"
    " key = CASE WHEN key LIKE '%@%' THEN key ELSE key || '@' || $3::uuid END"
    f" WHERE game_id = $1 AND member_id = $3 AND kind IN ({_MOVED})",
)


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Move the notifications of one member to another. The caller holds the locks of both.

    Reminders of the season and of P stay: what they are about ended with the merge.
    """
    for statement in _MOVE:
        await connection.execute(statement, game_id, survivor, absorbed)


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Delete notifications and preferences. The caller holds the member's lock."""
    for table in ("notifications", "notification_opt_outs"):
        await connection.execute(
            f"DELETE FROM {table} WHERE game_id = $1 AND member_id = ANY($2::uuid[])",  # constants  # nosec B608
            *(person.game_id, person.member_ids),
        )
