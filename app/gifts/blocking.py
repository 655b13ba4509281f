"""Block givers: a player who does not want somebody's gifts is given none by name any more."""

from uuid import UUID

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.gifts import queries, writes
from app.gifts.queries import GiftRow
from app.infra.db import Collision
from app.loyalty.queries import MemberRow
from app.studios.core import Core


async def block_giver(core: Core, member: MemberRow, gift_id: UUID | None, *, is_blocked: bool) -> GiftRow:
    """Block the giver of a gift that the member was given or has claimed, or unblock it; returns the gift.

    Raises DomainError with NOT_FOUND.
    """
    game_id = member.game.id

    async def attempt() -> GiftRow:
        async with core.database.transaction() as connection:
            row = None if gift_id is None else await queries.gift_by_id(connection, game_id, gift_id)
            if row is None or row.recipient is None or row.recipient.member_id != member.id:
                raise DomainError(
                    Fault(UserErrorCode.NOT_FOUND, "There is no such gift for you.", ("giftId",))
                )
            if is_blocked:
                await writes.block(connection, game_id, row.recipient.id, row.giver.id)
            else:
                await writes.unblock(connection, game_id, member.id, row.giver.member_id)
            changed = await queries.gift_by_id(connection, game_id, row.id)
            if changed is None:
                raise Collision
            return changed

    return await core.database.retrying(attempt)
