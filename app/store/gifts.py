"""Items that cost nothing because a benefit gave them: redemptions like others, delivered by the studio."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.rules import in_locale
from app.domain.store import ItemKind, RedemptionStatus
from app.events.outbox import append
from app.events.webhook_events import redemption_created_event
from app.infra.db import Collision, Connection
from app.loyalty.record import Recorded
from app.store import queries
from app.store.queries import RedemptionRow
from app.store.writes import Asked, lock, take
from app.studios.queries import GameRow


async def create_gift_redemption(
    connection: Connection, game: GameRow, sku: str, claimed: Recorded
) -> RedemptionRow:
    """Create the redemption of a claim's item in the caller's transaction; it leaves the stock. The claim's
    key is the redemption's id.

    Raises DomainError with NOT_FOUND, SOLD_OUT and INVALID: then nothing of the claim may stay. Raises
    Collision where the player went elsewhere meanwhile.
    """
    event = claimed.event
    known = await queries.item_by_sku(connection, game.id, sku)
    if event is None or known is None or known.archived_at is not None:
        raise DomainError(
            Fault(
                UserErrorCode.NOT_FOUND,
                f"{sku} is not in the game's catalog at present: try later.",
                ("code",),
            )
        )
    if known.kind is not ItemKind.DIGITAL:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"{sku} is sent by post, and a benefit gives digital items alone.",
                ("code",),
            )
        )
    key = event.event.reference
    await lock(connection, game.id, claimed.external_id, known.id)
    context = await queries.redemption_context(connection, game.id, claimed.external_id, known.id, key)
    if context is None or context.item is None or context.member.id != claimed.member_id:
        raise Collision
    title = in_locale(context.item.title, claimed.profile.locale)
    made = RedemptionRow(
        id=UUID(key),
        game=game,
        external_id=claimed.external_id,
        item=context.item,
        title=title,
        price=0,
        points_spent=0,
        quantity=1,
        status=RedemptionStatus.PENDING,
        created_at=claimed.game_now,
        due_at=claimed.game_now + timedelta(hours=context.fulfil_hours),
        claim=(event.event.code, event.event.period),
    )
    left = await take(connection, made, Asked(context.player_id, claimed.member_id, key, b""))
    if left is None:
        raise DomainError(
            Fault(UserErrorCode.SOLD_OUT, f"None of {sku} is left at present: try later.", ("code",))
        )
    if game.has_webhook_endpoints:
        await append(connection, game.id, [redemption_created_event(claimed.member_id, made)])
    return replace(made, item=left)
