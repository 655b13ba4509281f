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
    gives it, and the period; such a gift costs nothing. `bought` is how a player has bought it for another.
    """

    id: UUID
    key: str
    fingerprint: bytes
    created_at: datetime
    quantity: int = 1
    address_encrypted: bytes | None = None
    email_encrypted: bytes | None = None
    claim: tuple[str, str] | None = None
    bought: "Bought | None" = None


@dataclass(frozen=True, slots=True)
class Bought:
    """What a player has bought to give it: the title and the price of one as they were, and who it is."""

    title: str
    price: int
    giver_id: int
    giver: str


# The version ($24) covers the price and all else of the item but its stock. What a benefit gives ($26) comes
# once a period, whatever the limit of the member ($25).
_TAKE = f"""
    taken AS (
        UPDATE catalog_items i SET stock = i.stock - $3
        WHERE i.game_id = $2 AND i.id = $1 AND i.version = $24 AND i.archived_at IS NULL
            AND (i.stock IS NULL OR i.stock >= $3) AND ($26::bool OR i.per_member_limit IS NULL
                OR {redeemed("$25::uuid", "$2")} + $3 <= i.per_member_limit)
        RETURNING i.stock
    )
"""
_INSERT = """
    INSERT INTO redemptions (id, game_id, player_id, item_id, idempotency_key, fingerprint, title, price,
        points_spent, quantity, status, created_at, due_at, address_sealed, email_sealed, benefit, period,
        settled_at, grants, grants_coupon, grants_value, grants_currency, giver_id)
    SELECT $4::uuid, $2::uuid, $5::int8, $1::uuid, $6::text, $7::bytea, $8::text, $9::int8, $10::int8,
        $3::int4, $11::text, $12::timestamptz, $13::timestamptz, $14::bytea, $15::bytea, $16::text, $17::text,
        $18::timestamptz, $19::text, $20::text, $21::int8, $22::text, $23::int8
"""
_CREATE = f"WITH {_TAKE}, created AS ({_INSERT} FROM taken) SELECT stock FROM taken"


async def create_redemption(
    connection: Connection, context: RedemptionContext, item: ItemRow, new: NewRedemption
) -> RedemptionRow | None:
    """Take the item out of the stock, store the redemption and append its event, in the caller's transaction.

    The caller has locked the member, decided by `item`, and spends the points. Do it last, for it holds the
    item. The caller grants what the item grants, which fulfils it at once. Returns None, with nothing stored,
    where the item has changed since, is archived, has too few left, or is at the member's limit.
    """
    member, is_gift = context.member, new.claim is not None
    redemption = _new_row(context, item, new)
    row = await connection.fetchrow(
        _CREATE,
        *(item.id, *_columns(context, redemption, new), item.version, member.id, is_gift),
    )
    if row is None:
        return None
    await _tell(connection, member.id, redemption)
    bought = 0 if is_gift else new.quantity
    return replace(redemption, item=replace(item, stock=row["stock"], redeemed=item.redeemed + bought))


async def create_given(
    connection: Connection, context: RedemptionContext, item: ItemRow, new: NewRedemption
) -> RedemptionRow:
    """Store the redemption of a gift, which its giver has paid for and taken out of the stock.

    As `create_redemption` does, but the item may have changed since. Raises asyncpg.UniqueViolationError
    where it is stored already.
    """
    redemption = _new_row(context, item, new)
    await connection.execute(_INSERT, item.id, *_columns(context, redemption, new))
    await _tell(connection, context.member.id, redemption)
    return redemption


def _new_row(context: RedemptionContext, item: ItemRow, new: NewRedemption) -> RedemptionRow:
    member, bought = context.member, new.bought
    if bought is None:
        price = item.price if new.claim is None else 0
        bought = Bought(in_locale(item.title, member.profile.locale), price, 0, "")
    return RedemptionRow(
        id=new.id,
        game=member.game,
        external_id=member.external_id,
        item=item,
        title=bought.title,
        price=bought.price,
        points_spent=bought.price * new.quantity,
        quantity=new.quantity,
        status=RedemptionStatus.FULFILLED if item.is_given_at_once else RedemptionStatus.PENDING,
        created_at=new.created_at,
        due_at=new.created_at + timedelta(hours=member.game.fulfil_hours),
        settled_at=new.created_at if item.is_given_at_once else None,
        is_given_at_once=item.is_given_at_once,
        address_encrypted=new.address_encrypted,
        email_encrypted=new.email_encrypted,
        claim=new.claim,
        giver_id=None if new.bought is None else new.bought.giver_id,
        giver=None if new.bought is None else new.bought.giver,
    )


def _columns(context: RedemptionContext, redemption: RedemptionRow, new: NewRedemption) -> list[object]:
    """Returns the parameters of `_INSERT` from $2 on."""
    item = redemption.item
    return [
        *(redemption.game.id, new.quantity, new.id, context.player_id, new.key, new.fingerprint),
        *(redemption.title, redemption.price, redemption.points_spent),
        *(redemption.status, new.created_at, redemption.due_at),
        *(new.address_encrypted, new.email_encrypted, *(new.claim or (None, None))),
        *(redemption.settled_at, item.grants, item.grants_coupon, item.grants_value, item.grants_currency),
        redemption.giver_id,
    ]


async def _tell(connection: Connection, member_id: UUID, redemption: RedemptionRow) -> None:
    if redemption.game.has_webhook_endpoints:
        await append(connection, redemption.game.id, [_event_of(member_id, redemption)])


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
        RETURNING item_id, quantity, $6::bool AS is_put_back
    ), restocked AS (
        UPDATE catalog_items i SET stock = least(i.stock + e.quantity, {MAX_POINTS})
        FROM ended e WHERE e.is_put_back AND i.game_id = $7 AND i.id = e.item_id AND i.stock IS NOT NULL
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
