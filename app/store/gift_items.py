"""Items of the catalog as gifts: the giver buys one, the recipient has it delivered, or all goes back.

All in the caller's transaction, which holds the locks of the members it changes. The item is locked last.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.domain.amounts import MAX_POINTS
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.rules import in_locale
from app.domain.store import ItemKind
from app.infra.db import Collision, Connection
from app.inventory.recipients import Recipient
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.store import queries
from app.store.eligibility import Buyer, ItemRow, as_faults, item_eligibility
from app.store.grants import faults_of_grants, grant_at_once
from app.store.inputs import Address
from app.store.point_events import label, return_points, spend_points
from app.store.queries import RedemptionContext
from app.store.redeeming import delivery_faults, encrypted_delivery, no_such_item, price_faults
from app.store.redemption_queries import RedemptionRow
from app.store.redemptions import Bought, NewRedemption, create_given
from app.studios.core import Core, GameSession


@dataclass(frozen=True, slots=True)
class BoughtItem:
    """An item that was bought to give it, as it was then, and the outcome for who bought it."""

    item: ItemRow
    recorded: Recorded


async def buy_item(
    connection: Connection,
    core: Core,
    giver: Recipient,
    *,
    item_id: UUID | None,
    quantity: int,
    expected_price: int | None,
    has_store_session: bool,
    gift_id: UUID,
    real_now: datetime,
) -> BoughtItem:
    """Spend a giver's P on an item and take it out of the stock, as a redemption does.

    Where the recipient lives and is written to is asked at the claim. Raises DomainError with every reason
    against it, and Collision where the item changed meanwhile.
    """
    context = await _context(connection, giver, item_id, gift_id)
    item, member = context.item, context.member
    if item is None:
        raise DomainError(no_such_item())
    anywhere = replace(item, countries=())
    known_as = replace(member.known_as, has_email=True)
    buyer = Buyer(giver.standing, known_as, None, has_store_session)
    eligibility = item_eligibility(anywhere, buyer, giver.book, giver.now, quantity)
    if not eligibility.is_visible:
        raise DomainError(no_such_item())
    faults = [
        *price_faults(item, expected_price, real_now),
        *as_faults(eligibility.reasons, quantity),
    ]
    if faults:
        raise DomainError(*faults)
    text = label(in_locale(item.title, member.profile.locale), quantity)
    spent = spend_points(gift_id, giver.external_id, item.price * quantity, text)
    outcome = recorded((await record_in(connection, GameSession(core, giver.game, real_now), [spent]))[0])
    if outcome.member_id != giver.member_id or not await _take_stock(connection, item, giver, quantity):
        raise Collision
    return BoughtItem(item, outcome)


_TAKE_STOCK = """
    UPDATE catalog_items SET stock = stock - $4
    WHERE game_id = $1 AND id = $2 AND version = $3 AND (stock IS NULL OR stock >= $4) RETURNING true
"""
_RESTOCK = f"""
    UPDATE catalog_items SET stock = least(stock + $3, {MAX_POINTS})
    WHERE game_id = $1 AND id = $2 AND stock IS NOT NULL
"""  # noqa: S608 - a constant only


async def _take_stock(connection: Connection, item: ItemRow, giver: Recipient, quantity: int) -> bool:
    values = (giver.game.id, item.id, item.version, quantity)
    return bool(await connection.fetchval(_TAKE_STOCK, *values))


async def _context(
    connection: Connection, recipient: Recipient, item_id: UUID | None, gift_id: UUID
) -> RedemptionContext:
    context = await queries.redemption_context(
        connection, recipient.game.id, recipient.external_id, item_id, str(gift_id)
    )
    if context is None:
        raise Collision  # the player is gone meanwhile
    return context


async def give_item_back(
    connection: Connection,
    core: Core,
    giver: Recipient,
    *,
    gift_id: UUID,
    item_id: UUID,
    title: str,
    points: int,
    quantity: int,
    real_now: datetime,
) -> Recorded:
    """Return to a giver the P that a gift took, with the expiry that they had, and the item to its stock."""
    returned = return_points(gift_id, giver.external_id, points, label(title, quantity), is_given_back=True)
    outcome = recorded((await record_in(connection, GameSession(core, giver.game, real_now), [returned]))[0])
    await connection.execute(_RESTOCK, giver.game.id, item_id, quantity)
    return outcome


@dataclass(frozen=True, slots=True)
class Claimed:
    """A gift that a member claims: what was bought, and what is known of where to send it."""

    gift_id: UUID
    item_id: UUID
    quantity: int
    bought: Bought
    has_store_session: bool
    country: str | None
    email: str | None
    address: Address | None


async def deliver_item(
    connection: Connection, core: Core, recipient: Recipient, claimed: Claimed, real_now: datetime
) -> RedemptionRow:
    """Create the redemption of a claimed gift, with the gift's id; what it grants is granted at once.

    Raises DomainError with every reason against it: the address, the country, the identity, or what limits
    what is granted.
    """
    context = await _context(connection, recipient, claimed.item_id, claimed.gift_id)
    item = context.item
    if item is None:
        raise LookupError(claimed.item_id)
    faults = await _faults(connection, recipient, context.member, item, claimed)
    if faults:
        raise DomainError(*faults)
    session = GameSession(core, recipient.game, real_now)
    try:
        await grant_at_once(
            *(connection, session, recipient, item), quantity=claimed.quantity, redemption_id=claimed.gift_id
        )
    except DomainError as refused:
        raise refused.at() from None  # a claim names no item
    address, email = await encrypted_delivery(
        *(connection, core, context.member, item, claimed.gift_id),
        email=claimed.email,
        address=claimed.address,
        real_now=real_now,
    )
    new = NewRedemption(
        id=claimed.gift_id,
        key=str(claimed.gift_id),
        fingerprint=b"",
        created_at=recipient.now,
        quantity=claimed.quantity,
        address_encrypted=address,
        email_encrypted=email,
        bought=claimed.bought,
    )
    return await create_given(connection, context, item, new)


async def _faults(
    connection: Connection, recipient: Recipient, member: MemberRow, item: ItemRow, claimed: Claimed
) -> list[Fault]:
    faults = delivery_faults(item, claimed.email, claimed.address)
    country = member.profile.country or claimed.country
    if item.kind is ItemKind.TANGIBLE:
        country = None if claimed.address is None else claimed.address.country
        faults += _of_goods(member, claimed)
    is_known = country is not None or item.kind is ItemKind.DIGITAL
    if item.countries and is_known and country not in item.countries:
        message = "This gift does not go to that country: it may be declined, and goes back then."
        path = ("shippingAddress", "country") if item.kind is ItemKind.TANGIBLE else ("country",)
        faults.append(Fault(UserErrorCode.NOT_ENTITLED, message, path))
    found = await faults_of_grants(connection, recipient, item, claimed.quantity)
    faults += [replace(fault, path=()) for fault in found]
    return faults


def _of_goods(member: MemberRow, claimed: Claimed) -> list[Fault]:
    """Returns what is missing of a recipient to whom goods are sent, as for a redemption."""
    missing: list[Fault] = []
    if not claimed.has_store_session:
        missing.append(
            Fault(
                UserErrorCode.STORE_SESSION_REQUIRED,
                "Goods are claimed in the store: open it by a link of the game, or sign in.",
            )
        )
    if not member.known_as.is_identified:
        missing.append(
            Fault(UserErrorCode.IDENTIFICATION_REQUIRED, "Sign in with Apple, Facebook or Google first.")
        )
    if claimed.email is None and not member.known_as.has_email:
        missing.append(
            Fault(
                UserErrorCode.EMAIL_REQUIRED,
                "Goods are sent to somebody who can be written to: give an `email`.",
                ("email",),
            )
        )
    return missing
