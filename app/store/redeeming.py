"""Spending P on an item of the catalog: points, stock and limit are taken in one transaction."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg
import orjson

from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.events import EventKind
from app.domain.rules import in_locale
from app.domain.seasons import settle
from app.domain.store import ItemKind, RedemptionStatus
from app.events.outbox import append
from app.events.webhook_events import redemption_created_event
from app.identity.contacts import check_email, email_of, store_first_email
from app.infra.db import Collision, Connection
from app.infra.ids import parse_uuid, time_ordered_id
from app.loyalty.inputs import invalid
from app.loyalty.queries import MemberRow
from app.loyalty.record import Recorded, record, record_in
from app.loyalty.service import recorded
from app.store import queries
from app.store.eligibility import Buyer, ItemRow, as_faults, hidden_tiers, is_shown, reasons_against
from app.store.inputs import Address, check_address, check_key, check_quantity
from app.store.point_events import delivery_context, label, points_event
from app.store.queries import RedemptionContext, RedemptionRow
from app.store.writes import Asked, lock, take
from app.studios.core import Core, GameSession

PRICE_HOLD = timedelta(minutes=10)
"""How long after an item became dearer a redemption must say the price that the player saw."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a player asks to redeem; e-mail and address of tangible goods alone. `expected_price` is that of
    one, as the player saw it; None where any price will do, but one that rose within `PRICE_HOLD`."""

    item_id: str
    quantity: int
    key: str
    email: str | None = None
    address: Address | None = None
    expected_price: int | None = None


class PriceChanged(Fault):
    """The item has another price than the one that the player saw; `price` is that of one now."""

    def __init__(self, price: int) -> None:
        super().__init__(
            UserErrorCode.PRICE_CHANGED,
            f"The price has changed to {price:,} P for one: ask the player, and send it as `expectedPrice`.",
            ("expectedPrice",),
        )
        self.price = price


@dataclass(frozen=True, slots=True)
class Redeemed:
    """A redemption as it was made, what that did to the member, and how well the member is known since."""

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
    """Spend P of the member on an item: points, stock and limit are taken together, once for each key.

    Raises DomainError with all that stands in the way, and DomainError for a key that was used for
    something else. `member` is the player who calls.
    """
    work = _Redeeming(core, member, _checked(order), has_store_session, real_now)
    return await core.database.retrying(work.attempt)


def _checked(order: Order) -> Order:
    """The order with its e-mail in normal form. Raises DomainError for values outside their limits."""
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
        """Judge by one look without any lock, so that what cannot be had costs one statement, and then take
        it. Where somebody was faster, member and item are locked before the next look: that one is final."""
        try:
            done = await (self._attempt_locked() if self.overtaken else self._attempt())
        except (asyncpg.UniqueViolationError, Collision):
            self.overtaken = True
            raise Collision from None
        return await self._again(done) if isinstance(done, RedemptionContext) else done

    async def _attempt(self) -> Redeemed | RedemptionContext:
        async with self.core.database.acquire() as connection:
            context = await self._read_context(connection)
            if context.known is not None:
                return context
            judged = await self._judged(connection, context)
        async with self.core.database.transaction() as connection:
            return await self._take(connection, context, *judged)

    async def _attempt_locked(self) -> Redeemed | RedemptionContext:
        order, member = self.order, self.member
        async with self.core.database.transaction() as connection:
            await lock(connection, member.game.id, member.external_id, parse_uuid(order.item_id))
            context = await self._read_context(connection)
            if context.known is not None:
                return context
            return await self._take(connection, context, *await self._judged(connection, context))

    async def _read_context(self, connection: Connection) -> RedemptionContext:
        order, member = self.order, self.member
        context = await queries.redemption_context(
            connection, member.game.id, member.external_id, parse_uuid(order.item_id), order.key
        )
        if context is None:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "The player is not known any more."))
        return context

    async def _judged(self, connection: Connection, context: RedemptionContext) -> tuple[ItemRow, Buyer]:
        """The item, and for whom. Raises DomainError."""
        member, order = context.member, self.order
        book = await self.core.rules.of(connection, member.game)
        game_now = max(member.game.now(self.real_now), member.standing.applied_to)
        standing = settle(member.standing, game_now, book)[0]
        known_as = replace(member.known_as, has_email=member.known_as.has_email or order.email is not None)
        buyer = Buyer(standing, known_as, member.profile.country, self.has_store_session)
        if context.item is None or not is_shown(
            context.item, buyer, hidden_tiers(book, game_now, standing.tier)
        ):
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such item.", ("itemId",)))
        reasons = reasons_against(context.item, buyer, book, game_now, order.quantity)
        faults = [
            *_price_faults(context.item, order, self.real_now),
            *as_faults(reasons, order.quantity),
            *_delivery_faults(context.item, order),
        ]
        if faults:
            raise DomainError(*faults)
        return context.item, buyer

    async def _again(self, context: RedemptionContext) -> Redeemed:
        """The answer to what was redeemed before: as it was then."""
        redemption_id, first = context.known or (None, None)
        if redemption_id is None or first not in self._fingerprints():
            raise DomainError(
                Fault(
                    UserErrorCode.IDEMPOTENCY_CONFLICT,
                    "This idempotencyKey was used before with other input:"
                    " send the same input again, or a new idempotencyKey.",
                    ("idempotencyKey",),
                )
            )
        member = context.member
        async with self.core.database.acquire() as connection:
            row = await queries.redemption(connection, redemption_id, member.id)
        if row is None:
            raise Collision  # the member was merged meanwhile
        spent = points_event(
            EventKind.P_SPENT,
            row.id,
            member.external_id,
            row.points_spent,
            label(row.title, row.quantity),
        )
        outcome = recorded((await record(GameSession(self.core, member.game, self.real_now), [spent]))[0])
        buyer = Buyer(outcome.standing, member.known_as, member.profile.country, self.has_store_session)
        made = replace(
            row, status=RedemptionStatus.PENDING, settled_at=None, tracking_url=None, failure_reason=None
        )
        return Redeemed(made, outcome, buyer)

    async def _take(
        self, connection: Connection, context: RedemptionContext, item: ItemRow, buyer: Buyer
    ) -> Redeemed:
        order, member = self.order, context.member
        title = in_locale(item.title, member.profile.locale)
        redemption_id = time_ordered_id(self.real_now)
        points = item.price * order.quantity
        spent = points_event(
            EventKind.P_SPENT, redemption_id, member.external_id, points, label(title, order.quantity)
        )
        outcome = (await record_in(connection, GameSession(self.core, member.game, self.real_now), [spent]))[
            0
        ]
        if isinstance(outcome, Fault) or outcome.member_id != member.id:
            raise Collision  # what the look saw is over: the next one tells what stands in the way
        before = replace(outcome.standing, p=outcome.standing.p + points)
        locked = replace(buyer, standing=before)
        if reasons_against(item, locked, outcome.book, outcome.game_now, order.quantity):
            raise Collision
        address, email = await self._encrypted(connection, member, item, redemption_id)
        made = RedemptionRow(
            id=redemption_id,
            game=member.game,
            external_id=member.external_id,
            item=item,
            title=title,
            price=item.price,
            points_spent=points,
            quantity=order.quantity,
            status=RedemptionStatus.PENDING,
            created_at=outcome.game_now,
            due_at=outcome.game_now + timedelta(hours=context.fulfil_hours),
            address_encrypted=address,
            email_encrypted=email,
        )
        asked = Asked(context.player_id, member.id, order.key, self._fingerprints()[0])
        left = await take(connection, made, asked)
        if left is None:
            raise Collision
        if member.game.has_webhook_endpoints:
            await append(connection, member.game.id, [redemption_created_event(member.id, made)])
        return Redeemed(replace(made, item=left), outcome, replace(buyer, standing=outcome.standing))

    async def _encrypted(
        self, connection: Connection, member: MemberRow, item: ItemRow, redemption_id: UUID
    ) -> tuple[bytes | None, bytes | None]:
        """Address and e-mail of tangible goods, encrypted for this redemption; the member's first e-mail is
        kept for the next one."""
        order = self.order
        if item.kind is not ItemKind.TANGIBLE or order.address is None:
            return None, None
        email = order.email
        if email is None:
            email = await email_of(connection, self.core.required_encryptor, member.id)
        else:
            await store_first_email(connection, self.core.required_encryptor, member.id, email, self.real_now)
        if email is None:
            raise Collision  # the member's own was taken back meanwhile
        context = delivery_context(redemption_id)
        address = orjson.dumps(asdict(order.address)).decode()
        return self.core.required_encryptor.encrypt(address, context), self.core.required_encryptor.encrypt(
            email, context
        )

    def _fingerprints(self) -> list[bytes]:
        """Returns what the order may be stored as, by the current secret and the old ones.

        Keyed, so that addresses and e-mails cannot be guessed from it. The expected price is left out: a
        redemption that is repeated with another one gets the first answer, and nothing is taken again.
        """
        order = self.order
        address = None if order.address is None else asdict(order.address)
        given = orjson.dumps([str(parse_uuid(order.item_id)), order.quantity, order.email, address])
        return [bytes.fromhex(hashed) for hashed in self.core.required_encryptor.keyed_hashes(given.decode())]


def _price_faults(item: ItemRow, order: Order, real_now: datetime) -> list[Fault]:
    """A price that is not the one the player saw; or may not be, since it rose a moment ago."""
    if order.expected_price is None:
        rose = item.price_risen_at is not None and real_now - item.price_risen_at < PRICE_HOLD
        return [PriceChanged(item.price)] if rose else []
    return [] if order.expected_price == item.price else [PriceChanged(item.price)]


def _delivery_faults(item: ItemRow, order: Order) -> list[Fault]:
    """Goods need an address; of what is delivered by the studio's server none is wanted, nor an e-mail."""
    if item.kind is ItemKind.TANGIBLE:
        if order.address is not None:
            return []
        said = "Goods are sent by post: give a `shippingAddress`."
        return [Fault(UserErrorCode.ADDRESS_REQUIRED, said, ("shippingAddress",))]
    given = {"email": order.email, "shippingAddress": order.address}
    return [
        invalid(f"A digital item needs no {name}: leave it out. Nothing was stored of it.", name)
        for name, value in given.items()
        if value is not None
    ]
