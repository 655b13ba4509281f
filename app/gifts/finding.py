"""Find the gift that somebody names: by its token, or by its id where it was given to the player."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.gifts import GiftStatus, status_at
from app.gifts import queries
from app.gifts.limits import LINK_KIND
from app.gifts.queries import GiftRow
from app.infra.db import Connection, Database
from app.infra.ids import parse_uuid
from app.infra.limiter import Limiter
from app.infra.link_tokens import open_token
from app.loyalty.inputs import invalid
from app.loyalty.queries import MemberRow


@dataclass(frozen=True, slots=True)
class Found:
    """The id of a gift, and its game; `name` is the input that named it, `token` or `giftId`."""

    game_id: GameId
    gift_id: UUID
    name: str


async def find(
    database: Database,
    limiter: Limiter,
    member: MemberRow | None,
    *,
    token: str | None,
    gift_id: str | None,
    tries: str,
) -> Found:
    """Returns the gift that a token opens, or an id names in the member's game.

    `tries` is whose wrong tokens are counted. Raises DomainError with INVALID, CODE_INVALID and NOT_FOUND,
    and RateLimited.
    """
    if (token is None) == (gift_id is None):
        raise DomainError(invalid("Give either token or giftId.", "token"))
    if token is not None:
        return Found(*await find_token(database, limiter, token, tries), name="token")
    wanted = parse_uuid(gift_id or "")
    if member is None or wanted is None:
        raise DomainError(_no_such_gift("giftId"))
    return Found(member.game.id, wanted, name="giftId")


async def find_token(database: Database, limiter: Limiter, token: str, tries: str) -> tuple[GameId, UUID]:
    """Returns the game and the gift that a token opens.

    Raises DomainError with CODE_INVALID for a wrong one, and RateLimited as `open_token` does.
    """
    found = await open_token(database, limiter, token, queries.by_token, kind=LINK_KIND, tries=tries)
    if found is None:
        message = "There is no such gift: use the link as it was sent."
        raise DomainError(Fault(UserErrorCode.CODE_INVALID, message, ("token",)))
    return found


async def find_for(connection: Connection, member: MemberRow | None, found: Found) -> GiftRow:
    """Returns a gift that a member may claim or decline; None is somebody without one, who has the token.

    Raises DomainError with NOT_FOUND, and NOT_ENTITLED for its giver.
    """
    row = await queries.gift_by_id(connection, found.game_id, found.gift_id)
    if row is None:
        raise DomainError(_no_such_gift(found.name))
    if found.name == "giftId" and not is_recipient(row, member):
        raise DomainError(_no_such_gift(found.name))
    if member is not None and row.giver.member_id == member.id:
        message = "This gift is from you: take it back if it is not to be claimed."
        raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, (found.name,)))
    return row


def is_recipient(row: GiftRow, member: MemberRow | None) -> bool:
    """Returns whether a gift was given to a member by name, or the member has claimed or declined it."""
    return member is not None and row.recipient is not None and row.recipient.member_id == member.id


def check_open(row: GiftRow, game_now: datetime) -> None:
    """Check that a gift can be claimed at the game's instant. Raises DomainError."""
    match status_at(row.status, row.expires_at, game_now):
        case GiftStatus.READY:
            return
        case GiftStatus.CLAIMED:
            raise DomainError(Fault(UserErrorCode.ALREADY_CLAIMED, "The gift was claimed by somebody else."))
        case _:
            message = "The gift cannot be claimed any more: it has gone back to its giver."
            raise DomainError(Fault(UserErrorCode.ENDED, message))


def _no_such_gift(name: str) -> Fault:
    return Fault(UserErrorCode.NOT_FOUND, "There is no such gift for you.", (name,))
