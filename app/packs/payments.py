"""Payments for packs as they were recorded, and what goes back of one now (value.md V5.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from app.coupons.with_packs import has_used_with_payment
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import EventKind, Standing
from app.domain.pack_events import PackPaid
from app.domain.packs import HeldPack, PackPeriod, pay_out, refundable
from app.domain.top_ups import to_amount, to_minor
from app.infra.db import Connection
from app.loyalty.queries import KnownEvent, known_events
from app.orders.queries import has_used_pack
from app.studios.core import GameSession


@dataclass(frozen=True, slots=True)
class PeriodPaid:
    """A period with its payment, of which `goes_back` would go back now, in its currency; 0 for nothing."""

    period: PackPeriod
    payment: PackPaid
    goes_back: Decimal


async def payment_by_id(
    connection: Connection, session: GameSession, payment_id: str
) -> tuple[KnownEvent, PackPaid]:
    """Returns a payment that was recorded. Raises DomainError with NOT_FOUND."""
    key = (EventKind.PACK_PERIOD, payment_id)
    known = (await known_events(connection, session.game.id, [key])).get(key)
    if known is None or not isinstance(known.stored.event, PackPaid):
        message = "The game has recorded no such payment. If it is still on its way, send this again later."
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("packPaymentId",)))
    return known, known.stored.event


async def goes_back(
    connection: Connection, session: GameSession, member_id: UUID, standing: Standing, payment: PackPaid
) -> Decimal:
    """Returns what goes back of a payment now, in its currency.

    0 where its period is over, it went back before, or a later one of the same pack goes back first.
    """
    held = refundable(standing.packs, payment.reference)
    book = await session.core.rules.of(connection, session.game)
    pack = book.game_at(payment.effective_at).packs.get(payment.pack)
    if held is None or pack is None:
        return Decimal(0)
    now, period = max(session.game_now, standing.applied_to), held.periods[-1]
    is_used = (
        period.is_used
        or await has_used_pack(connection, session.game.id, member_id, period.starts_at, now)
        or await has_used_with_payment(connection, session, payment.reference, now)
    )
    minor = pay_out(pack, period, to_minor(payment.amount, payment.currency), now, is_used=is_used)
    return to_amount(minor, payment.currency)


async def periods_paid(
    connection: Connection, session: GameSession, member_id: UUID, standing: Standing, held: HeldPack
) -> Sequence[PeriodPaid]:
    """Returns the periods of a pack that had not ended when it changed last, the first one first."""
    keys = [(EventKind.PACK_PERIOD, period.payment) for period in held.periods]
    known = await known_events(connection, session.game.id, keys)
    found: list[PeriodPaid] = []
    for period, key in zip(held.periods, keys, strict=True):
        event = known[key].stored.event
        if isinstance(event, PackPaid):
            amount = await goes_back(connection, session, member_id, standing, event)
            found.append(PeriodPaid(period, event, amount))
    return found
