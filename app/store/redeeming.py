"""Spend P on an item of the catalog: points, stock and limit change in one transaction."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg
import orjson

from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, idempotency_conflict
from app.domain.rules import in_locale
from app.domain.seasons import settle
from app.domain.store import ItemKind, RedemptionStatus
from app.identity.contacts import check_email, email_of, store_first_email
from app.infra.db import Collision, Connection
from app.infra.ids import parse_uuid, time_ordered_id
from app.inventory.recipients import Recipient
from app.loyalty.inputs import invalid
from app.loyalty.measures import standing_with_measures
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow
from app.loyalty.record import record, record_in
from app.loyalty.service import recorded
from app.store import queries, redemption_queries
from app.store.eligibility import Buyer, ItemRow, as_faults, item_eligibility
from app.store.grants import faults_of_grants, grant_at_once
from app.store.inputs import Address, check_address, check_key, check_quantity
from app.store.point_events import delivery_context, label, spend_points
from app.store.queries import RedemptionContext
from app.store.redemption_queries import RedemptionRow
from app.store.redemptions import NewRedemption, create_redemption, lock_member_and_item
from app.store.wish_queries import end_wish
from app.studios.core import Core, GameSession

PRICE_HOLD = timedelta(minutes=10)
"""How long after its price rose an item is redeemed only with the price that the player saw."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a player asks to redeem; `email` and `address` are for tangible goods.

    `expected_price` is the price of a single item as the player saw it; None accepts any price but one that
    rose within `PRICE_HOLD`.
    """

    item_id: str
    quantity: int
    key: str
    email: str | None = None
    address: Address | None = None
    expected_price: int | None = None


@dataclass(frozen=True, slots=True)
class PriceChanged(Fault):
    """The item has another price than the player saw; `price` is that of a single item now."""

    price: int = 0


def changed_price(refused: DomainError) -> int | None:
    """Returns what a single item costs now where that is a reason of the refusal, None where it is none."""
    return next((fault.price for fault in refused.faults if isinstance(fault, PriceChanged)), None)


@dataclass(frozen=True, slots=True)
class Redeemed:
    """A redemption as it was created, its outcome for the member, and the buyer after it."""

    redemption: RedemptionRow
    recorded: Recorded
    buyer: Buyer

    @property
    def replayed(self) -> bool:
        return self.recorded.replayed


async def redeem(
    core: Core,
    member: MemberRow,
    order: Order,
    *,
    has_store_session: bool,
    real_now: datetime,
) -> Redeemed:
    """Spend P of the calling player on an item: points, stock and limit change together, once for each key.

    Raises DomainError with every reason against it, or with IDEMPOTENCY_CONFLICT for a key that was used
    with other input.
    """
    work = _Redeeming(core, member, _checked(order), has_store_session, real_now)
    return await core.database.retrying(work.attempt)


def _checked(order: Order) -> Order:
    """Returns the order with its e-mail in normal form. Raises DomainError for invalid values."""
    faults = Faults()
    faults.check(check_key, (), order.key)
    faults.check(check_quantity, (), order.quantity)
    if order.email is not None:
        faults.check(check_email, (), order.email)
    if order.address is not None:
        check_address(order.address, faults)
    faults.finish()
    return order if order.email is None else replace(order, email=check_email(order.email))


@dataclass(slots=True)
class _Redeeming:
    core: Core
    member: MemberRow
    order: Order
    has_store_session: bool
    real_now: datetime
    overtaken: bool = False

    async def attempt(self) -> Redeemed:
        """Decide without a lock, so that a refusal costs one statement, and then create the redemption.

        Where another transaction came first, the next attempt locks member and item before it decides.
        """
        try:
            result = await (self._attempt_locked() if self.overtaken else self._attempt())
        except (asyncpg.UniqueViolationError, Collision):
            self.overtaken = True
            raise Collision from None
        return await self._first_answer(result) if isinstance(result, RedemptionContext) else result

    async def _attempt(self) -> Redeemed | RedemptionContext:
        async with self.core.database.acquire() as connection:
            context = await self._read_context(connection)
            if context.earlier is not None:
                return context
            item, buyer = await self._check_eligibility(connection, context)
        async with self.core.database.transaction() as connection:
            return await self._create(connection, context, item, buyer)

    async def _attempt_locked(self) -> Redeemed | RedemptionContext:
        order, member = self.order, self.member
        async with self.core.database.transaction() as connection:
            await lock_member_and_item(
                connection, member.game.id, member.external_id, parse_uuid(order.item_id)
            )
            context = await self._read_context(connection)
            if context.earlier is not None:
                return context
            item, buyer = await self._check_eligibility(connection, context)
            return await self._create(connection, context, item, buyer)

    async def _read_context(self, connection: Connection) -> RedemptionContext:
        order, member = self.order, self.member
        context = await queries.redemption_context(
            connection, member.game.id, member.external_id, parse_uuid(order.item_id), order.key
        )
        if context is None:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "The player is not known any more."))
        return context

    async def _check_eligibility(
        self, connection: Connection, context: RedemptionContext
    ) -> tuple[ItemRow, Buyer]:
        """Returns the item and its buyer. Raises DomainError with every reason against it."""
        member, order = context.member, self.order
        book = await self.core.rules.of(connection, member.game)
        game_now = max(member.game.now(self.real_now), member.standing.applied_to)
        held = await standing_with_measures(
            connection, member.game.id, member.id, member.standing, until=game_now, book=book
        )
        standing = settle(held, game_now, book)[0]
        known_as = replace(member.known_as, has_email=member.known_as.has_email or order.email is not None)
        buyer = Buyer(standing, known_as, member.profile.country, self.has_store_session)
        if context.item is None:
            raise DomainError(no_such_item())
        eligibility = item_eligibility(context.item, buyer, book, game_now, order.quantity)
        if not eligibility.is_visible:
            raise DomainError(no_such_item())
        faults = [
            *price_faults(context.item, order.expected_price, self.real_now),
            *as_faults(eligibility.reasons, order.quantity),
            *delivery_faults(context.item, order.email, order.address),
        ]
        recipient = Recipient(*(member.game, member.id, member.external_id, standing, book, game_now))
        faults += await faults_of_grants(connection, recipient, context.item, order.quantity)
        if faults:
            raise DomainError(*faults)
        return context.item, buyer

    async def _first_answer(self, context: RedemptionContext) -> Redeemed:
        """Returns the answer to the key's first use, as it was then."""
        redemption_id, first_fingerprint = context.earlier or (None, None)
        if redemption_id is None or first_fingerprint not in self._fingerprints():
            raise DomainError(idempotency_conflict("idempotencyKey"))
        member = context.member
        async with self.core.database.acquire() as connection:
            row = await redemption_queries.redemption(
                connection, redemption_id, redemption_queries.Own(member.game.id, member.id)
            )
        if row is None:
            raise Collision  # the member was merged meanwhile
        spent = spend_points(row.id, member.external_id, row.points_spent, label(row.title, row.quantity))
        outcome = recorded((await record(GameSession(self.core, member.game, self.real_now), [spent]))[0])
        buyer = Buyer(outcome.standing, member.known_as, member.profile.country, self.has_store_session)
        redemption = row
        if not row.is_given_at_once:
            redemption = replace(
                row, status=RedemptionStatus.PENDING, settled_at=None, tracking_url=None, failure_reason=None
            )
        return Redeemed(redemption, outcome, buyer)

    async def _create(
        self, connection: Connection, context: RedemptionContext, item: ItemRow, buyer: Buyer
    ) -> Redeemed:
        order, member = self.order, context.member
        redemption_id = time_ordered_id(self.real_now)
        points = item.price * order.quantity
        text = label(in_locale(item.title, member.profile.locale), order.quantity)
        spent = spend_points(redemption_id, member.external_id, points, text)
        session = GameSession(self.core, member.game, self.real_now)
        outcome = (await record_in(connection, session, [spent]))[0]
        if not isinstance(outcome, Recorded) or outcome.member_id != member.id:
            raise Collision  # it changed since it was decided: the next attempt finds the reason
        before = replace(buyer, standing=replace(outcome.standing, p=outcome.standing.p + points))
        eligibility = item_eligibility(item, before, outcome.book, outcome.game_now, order.quantity)
        if not eligibility.is_redeemable:
            raise Collision
        address, email = await encrypted_delivery(
            *(connection, self.core, member, item, redemption_id),
            email=order.email,
            address=order.address,
            real_now=self.real_now,
        )
        new = NewRedemption(
            id=redemption_id,
            key=order.key,
            fingerprint=self._fingerprints()[0],
            created_at=outcome.game_now,
            quantity=order.quantity,
            address_encrypted=address,
            email_encrypted=email,
        )
        recipient = Recipient(
            *(member.game, member.id, member.external_id),
            standing=outcome.standing,
            book=outcome.book,
            now=outcome.game_now,
        )
        await grant_at_once(
            *(connection, session, recipient, item), quantity=order.quantity, redemption_id=redemption_id
        )
        redemption = await create_redemption(connection, context, item, new)
        if redemption is None:
            raise Collision
        await end_wish(connection, member.game.id, member.id, item.id)
        return Redeemed(redemption, outcome, replace(buyer, standing=outcome.standing))

    def _fingerprints(self) -> list[bytes]:
        """Returns what the order may be stored as, by the current secret and the old ones.

        Keyed, so that addresses and e-mails cannot be guessed from it. The expected price is left out: a
        redemption that is repeated with another one gets the first answer, and spends nothing.
        """
        order = self.order
        address = None if order.address is None else asdict(order.address)
        text = orjson.dumps([str(parse_uuid(order.item_id)), order.quantity, order.email, address])
        return [bytes.fromhex(hashed) for hashed in self.core.required_encryptor.keyed_hashes(text.decode())]


async def encrypted_delivery(
    connection: Connection,
    core: Core,
    member: MemberRow,
    item: ItemRow,
    redemption_id: UUID,
    *,
    email: str | None,
    address: Address | None,
    real_now: datetime,
) -> tuple[bytes | None, bytes | None]:
    """Returns address and e-mail of tangible goods, encrypted for this redemption.

    The first e-mail that a member gives is stored for the next redemption. Raises Collision where the
    member's own, which is used without one, was taken back meanwhile.
    """
    if item.kind is not ItemKind.TANGIBLE or address is None:
        return None, None
    encryptor, game_id = core.required_encryptor, member.game.id
    if email is None:
        email = await email_of(connection, encryptor, game_id, member.id)
    else:
        await store_first_email(connection, encryptor, game_id, member.id, email, real_now=real_now)
    if email is None:
        raise Collision
    context = delivery_context(redemption_id)
    text = orjson.dumps(asdict(address)).decode()
    return encryptor.encrypt(text, context), encryptor.encrypt(email, context)


def no_such_item() -> Fault:
    """Returns the refusal of an item that the catalog does not have, or not for this player."""
    return Fault(UserErrorCode.NOT_FOUND, "There is no such item.", ("itemId",))


def price_faults(item: ItemRow, expected_price: int | None, real_now: datetime) -> list[Fault]:
    """Returns PRICE_CHANGED where the player saw another price, or may have, as it rose a moment ago."""
    if expected_price is None:
        changed = item.price_risen_at is not None and real_now - item.price_risen_at < PRICE_HOLD
    else:
        changed = expected_price != item.price
    if not changed:
        return []
    message = (
        f"The price has changed to {item.price:,} P for one: ask the player, and send it as `expectedPrice`."
    )
    return [PriceChanged(UserErrorCode.PRICE_CHANGED, message, ("expectedPrice",), item.price)]


def delivery_faults(item: ItemRow, email: str | None, address: Address | None) -> list[Fault]:
    """Returns the faults of what is sent with an order: goods need an address, digital items nothing."""
    if item.kind is ItemKind.TANGIBLE:
        if address is not None:
            return []
        message = "Goods are sent by post: give a `shippingAddress`."
        return [Fault(UserErrorCode.ADDRESS_REQUIRED, message, ("shippingAddress",))]
    superfluous = {"email": email, "shippingAddress": address}
    return [
        invalid(f"A digital item needs no {name}: leave it out. Nothing was stored of it.", name)
        for name, value in superfluous.items()
        if value is not None
    ]
