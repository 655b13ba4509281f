"""Items that benefits give: redemptions that cost nothing, delivered by the studio."""

from uuid import UUID

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import BenefitClaimed
from app.domain.store import ItemKind
from app.infra.db import Collision, Connection
from app.inventory.recipients import Recipient
from app.loyalty.outcomes import Recorded
from app.store import queries
from app.store.grants import faults_of_grants, grant_at_once
from app.store.redemption_queries import RedemptionRow
from app.store.redemptions import NewRedemption, create_redemption, lock_member_and_item
from app.studios.core import GameSession


async def create_gift_redemption(
    connection: Connection, session: GameSession, sku: str, claimed: Recorded
) -> RedemptionRow:
    """Create the redemption of a claim's item in the caller's transaction, with the claim's key as its id.

    Raises DomainError with NOT_FOUND, SOLD_OUT, INVALID, STACK_FULL and LIMIT_REACHED, and Collision where
    the player moved to another member meanwhile: the caller then rolls the claim back.
    """
    event, game = claimed.event, session.game
    item = await queries.item_by_sku(connection, game.id, sku)
    if event is None or item is None or item.archived_at is not None:
        raise DomainError(
            Fault(
                UserErrorCode.NOT_FOUND,
                f"{sku} is not in the game's catalog at present: try later.",
                ("code",),
            )
        )
    if item.kind is not ItemKind.DIGITAL:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"{sku} is sent by post, and a benefit gives digital items alone.",
                ("code",),
            )
        )
    claim = event.event
    if not isinstance(claim, BenefitClaimed):
        raise LookupError("no benefit was claimed")
    key = claim.reference
    await lock_member_and_item(connection, game.id, claimed.external_id, item.id)
    context = await queries.redemption_context(connection, game.id, claimed.external_id, item.id, key)
    if context is None or context.item is None or context.member.id != claimed.member_id:
        raise Collision
    new = NewRedemption(
        id=UUID(key),
        key=key,
        fingerprint=b"",
        created_at=claimed.game_now,
        claim=(claim.benefit, claim.period),
    )
    member = context.member
    recipient = Recipient(
        *(member.game, member.id, member.external_id),
        standing=claimed.standing,
        book=claimed.book,
        now=claimed.game_now,
    )
    try:
        faults = await faults_of_grants(connection, recipient, context.item, 1)
        if faults:
            raise DomainError(*faults)
        await grant_at_once(*(connection, session, recipient, context.item), quantity=1, redemption_id=new.id)
    except DomainError as refused:
        raise refused.at("code") from None
    redemption = await create_redemption(connection, context, context.item, new)
    if redemption is None:
        raise DomainError(
            Fault(UserErrorCode.SOLD_OUT, f"None of {sku} is left at present: try later.", ("code",))
        )
    return redemption
