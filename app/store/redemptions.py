"""How a redemption begins and ends in the tables: one place creates it, one ends it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.access import GameId
from app.domain.amounts import MAX_POINTS
from app.domain.rules import in_locale
from app.domain.store import RedemptionStatus
from app.events.outbox import OutboxEvent, append
from app.events.webhook_events import redemption_created_event, redemption_updated_event
from app.infra.db import Connection
from app.loyalty.queries import THEIR_MEMBER
from app.store.eligibility import ItemRow
from app.store.queries import RedemptionContext, redeemed
from app.store.redemption_queries import RedemptionRow


async def lock_member_and_item(
    connection: Connection, game_id: GameId, external_id: str, item_id: UUID | None
) -> None:
    """Lock the player's member and then the item: what is read after it stays so until the end."""
    await connection.execute(
        f"SELECT FROM players pl JOIN members m ON {THEIR_MEMBER}"  # a constant  # nosec B608
        " WHERE pl.game_id = $1 AND pl.external_id = $2 FOR NO KEY UPDATE OF m",
        *(game_id, external_id),
    )
    await connection.execute(
        "SELECT FROM catalog_items WHERE game_id = $1 AND id = $2 FOR NO KEY UPDATE", game_id, item_id
    )


@dataclass(frozen=True, slots=True)
class NewRedemption:
    """A redemption that is to be created at the game's instant `created_at`.

    `key` and the `fingerprint` of its input recognise a repetition. `claim` is the code of the benefit that
    gives it, and the period; such a gift costs nothing.
    """

    id: UUID
    key: str
    fingerprint: bytes
    created_at: datetime
    quantity: int = 1
    address_encrypted: bytes | None = None
    email_encrypted: bytes | None = None
    claim: tuple[str, str] | None = None


# The version covers the price and all else of the item but its stock. A gift ($5) comes once a period,
# whatever the limit.
_CREATE = f"""
    WITH taken AS (
        UPDATE catalog_items i SET stock = i.stock - $3
        WHERE i.game_id = $19 AND i.id = $1 AND i.version = $2 AND i.archived_at IS NULL
            AND (i.stock IS NULL OR i.stock >= $3) AND ($5::bool OR i.per_member_limit IS NULL
                OR {redeemed("$4::uuid", "$19")} + $3 <= i.per_member_limit)
        RETURNING i.id, i.game_id, i.stock
    ), created AS (
        INSERT INTO redemptions (id, game_id, player_id, item_id, idempotency_key, fingerprint, title, price,
            points_spent, quantity, status, created_at, due_at, address_sealed, email_sealed, benefit, period,
            settled_at, grants)
        SELECT $6, t.game_id, $7, t.id, $8, $9, $10, $11, $12, $3, $20, $13, $14,
            $15, $16, $17, $18, $21, $22
        FROM taken t
    )
    SELECT stock FROM taken
"""


async def create_redemption(
    connection: Connection, context: RedemptionContext, item: ItemRow, new: NewRedemption
) -> RedemptionRow | None:
    """Take the item out of the stock, store the redemption and append its event, in the caller's transaction.

    The caller has locked the member, decided by `item`, and spends the points. Do it last, for it holds the
    item. The caller grants what the item grants, which fulfils it at once. Returns None, with nothing stored,
    where the item has changed since, is archived, has too few left, or is at the member's limit.
    """
    member, is_gift = context.member, new.claim is not None
    price = 0 if is_gift else item.price
    redemption = RedemptionRow(
        id=new.id,
        game=member.game,
        external_id=member.external_id,
        item=item,
        title=in_locale(item.title, member.profile.locale),
        price=price,
        points_spent=price * new.quantity,
        quantity=new.quantity,
        status=RedemptionStatus.PENDING if item.grants is None else RedemptionStatus.FULFILLED,
        created_at=new.created_at,
        due_at=new.created_at + timedelta(hours=member.game.fulfil_hours),
        settled_at=None if item.grants is None else new.created_at,
        grants=item.grants,
        address_encrypted=new.address_encrypted,
        email_encrypted=new.email_encrypted,
        claim=new.claim,
    )
    row = await connection.fetchrow(
        _CREATE,
        *(item.id, item.version, new.quantity, member.id, is_gift),
        *(new.id, context.player_id, new.key, new.fingerprint, redemption.title),
        *(price, redemption.points_spent, new.created_at, redemption.due_at),
        *(new.address_encrypted, new.email_encrypted, *(new.claim or (None, None)), member.game.id),
        *(redemption.status, redemption.settled_at, redemption.grants),
    )
    if row is None:
        return None
    if member.game.has_webhook_endpoints:
        await append(connection, member.game.id, [_event_of(member.id, redemption)])
    bought = 0 if is_gift else new.quantity
    return replace(redemption, item=replace(item, stock=row["stock"], redeemed=item.redeemed + bought))


def _event_of(member_id: UUID, redemption: RedemptionRow) -> OutboxEvent:
    """Returns the event of a new redemption; one that is fulfilled at once waits for nobody."""
    if redemption.settled_at is None:
        return redemption_created_event(member_id, redemption)
    return redemption_updated_event(member_id, redemption, redemption.status, redemption.settled_at)


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a redemption: with a tracking link, or with the reason why it was not fulfilled."""

    status: RedemptionStatus
    tracking_url: str | None = None
    failure_reason: str | None = None


_END = f"""
    WITH ended AS (
        UPDATE redemptions SET status = $2, tracking_url = $3, failure_reason = $4, settled_at = $5
        WHERE game_id = $7 AND id = $1 AND status = '{RedemptionStatus.PENDING}'
        RETURNING item_id, quantity
    ), restocked AS (
        UPDATE catalog_items i SET stock = least(i.stock + e.quantity, {MAX_POINTS})
        FROM ended e WHERE $6 AND i.game_id = $7 AND i.id = e.item_id AND i.stock IS NOT NULL
    )
    SELECT count(*) FROM ended
"""


async def end_redemption(
    connection: Connection,
    game_id: GameId,
    redemption_id: UUID,
    ending: Ending,
    at: datetime,
    *,
    restock: bool,
) -> bool:
    """End a redemption once, at the game's instant `at`; returns whether it was still PENDING.

    With `restock`, its items are in stock again, where the item counts its stock.
    """
    return bool(
        await connection.fetchval(
            *(_END, redemption_id, ending.status, ending.tracking_url, ending.failure_reason, at, restock),
            game_id,
        )
    )
