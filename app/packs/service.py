"""The commands about packs: payments, the end of a renewal, refunds and chargebacks (value.md V5).

What they say are events of the member, which the recorder takes; nothing else is stored of a pack.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from app.domain.amounts import tidy
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.events import EventKind
from app.domain.pack_events import PackCancelled, PackEnded, PackPaid, PackReversed
from app.domain.packs import HeldPack, PackState, latest, pay_out, refundable
from app.domain.top_ups import to_amount, to_minor
from app.infra.db import Connection
from app.loyalty import inputs
from app.loyalty.inputs import invalid
from app.loyalty.players import lock_player
from app.loyalty.queries import KnownEvent, known_events
from app.loyalty.record import Recorded, record, record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, MemberState
from app.orders.queries import has_used_pack
from app.stored_value.inputs import check_amount
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class PackPayment:
    """A payment for a period of a pack, as a game reports it. `amount` is in `currency`."""

    external_id: str
    payment_id: str
    pack: str
    amount: Decimal
    currency: str
    paid_at: datetime | None = None
    is_renewing: bool = False


@dataclass(frozen=True, slots=True)
class PackChanged:
    """What a command did to the pack with the code `pack`; `recorded` is None where it had been done before.

    `amount` of `currency` is what the studio pays out.
    """

    pack: str
    member_id: UUID
    recorded: Recorded | None
    amount: Decimal = Decimal(0)
    currency: str = ""


async def record_pack_payment(session: GameSession, payment: PackPayment) -> PackChanged:
    """Record that the studio has taken money for a period of a pack of a known player (V5.1).

    Raises DomainError with INVALID, UNKNOWN_CURRENCY, NOT_FOUND, IDEMPOTENCY_CONFLICT, OCCURRED_IN_FUTURE,
    LIMIT_REACHED and GAME_ARCHIVED.
    """
    faults = Faults()
    faults.check(inputs.check_player_id, (), payment.external_id)
    faults.check(inputs.check_id, (), payment.payment_id, "packPaymentId")
    faults.check(inputs.check_id, (), payment.pack, "pack")
    faults.check(check_amount, (), payment.amount, payment.currency, "price")
    faults.finish()
    request = EventRequest(
        PackPaid(
            reference=payment.payment_id,
            occurred_at=payment.paid_at,
            pack=payment.pack,
            amount=payment.amount,
            currency=payment.currency,
            is_renewing=payment.is_renewing,
        ),
        payment.external_id,
        fingerprint=inputs.fingerprint(
            *(payment.external_id, payment.pack, payment.amount, payment.currency, payment.paid_at),
            payment.is_renewing,
        ),
        joins=False,
    )
    outcome = (await record(session, [request]))[0]
    if not isinstance(outcome, Recorded):
        raise DomainError(*map(_of_payment, outcome))
    return _changed(payment.pack, outcome)


def _of_payment(fault: Fault) -> Fault:
    """Returns a fault of when an event occurred in the words of a payment's input."""
    if fault.path != ("occurredAt",):
        return fault
    return Fault(fault.code, fault.message.replace("occurredAt", "paidAt"), ("paidAt",))


async def cancel_pack(session: GameSession, *, external_id: str, pack: str) -> PackChanged:
    """Stop the renewal of a player's pack, where it renews (V5.2).

    Raises DomainError with INVALID, and NOT_FOUND.
    """
    faults = Faults()
    faults.check(inputs.check_player_id, (), external_id)
    faults.check(inputs.check_id, (), pack, "pack")
    faults.finish()

    async def attempt(connection: Connection, session: GameSession) -> PackChanged:
        state = await lock_player(connection, session.game.id, external_id)
        held = latest(state.standing.packs, pack)
        if held is None:
            message = "The player never had this pack."
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("pack",)))
        now = max(session.game_now, state.standing.applied_to)
        if not held.is_renewing or held.state(now) is PackState.EXPIRED:
            return PackChanged(pack, state.id, None)
        event = PackCancelled(reference=held.periods[-1].payment, pack=pack)
        return _changed(pack, await _record(connection, session, event, external_id, pack))

    return await in_transaction(session, attempt)


async def refund_pack_payment(session: GameSession, *, payment_id: str, refund_id: str) -> PackChanged:
    """Take a payment back, which ends its period at once (V5.4).

    Raises DomainError with INVALID where a later one of the same pack must go back first, NOT_FOUND,
    NOTHING_TO_REFUND and IDEMPOTENCY_CONFLICT.
    """
    faults = Faults()
    faults.check(inputs.check_id, (), payment_id, "packPaymentId")
    faults.check(inputs.check_id, (), refund_id, "refundId")
    faults.finish()

    async def attempt(connection: Connection, session: GameSession) -> PackChanged:
        known, payment = await _payment(connection, session, payment_id)
        state = await lock_player(connection, session.game.id, known.external_id)
        key = (EventKind.PACK_ENDED, refund_id)
        earlier = (await known_events(connection, session.game.id, [key])).get(key)
        if earlier is not None and isinstance(earlier.stored.event, PackEnded):
            event = earlier.stored.event  # that of another payment has another fingerprint
        else:
            amount = await _pay_out(connection, session, state, payment)
            event = PackEnded(
                reference=refund_id,
                pack=payment.pack,
                payment=payment_id,
                amount=amount,
                currency=payment.currency,
            )
        done = await _record(connection, session, event, known.external_id, payment_id)
        return PackChanged(payment.pack, done.member_id, done, tidy(event.amount), event.currency)

    return await in_transaction(session, attempt)


async def charge_back_pack_payment(session: GameSession, *, payment_id: str) -> PackChanged:
    """Record that the bank took a payment back: it counts as if it had not been made (V5.4).

    Raises DomainError with INVALID, and NOT_FOUND.
    """
    inputs.check_id(payment_id, "packPaymentId")
    async with session.core.database.acquire() as connection:
        known, payment = await _payment(connection, session, payment_id)
    event = PackReversed(reference=payment_id, pack=payment.pack, payment=payment_id)
    request = EventRequest(event, known.external_id, fingerprint=inputs.fingerprint(payment_id), joins=False)
    return _changed(payment.pack, recorded((await record(session, [request]))[0]))


def _changed(pack: str, done: Recorded) -> PackChanged:
    return PackChanged(pack, done.member_id, done)


async def _record(
    connection: Connection,
    session: GameSession,
    event: PackCancelled | PackEnded,
    external_id: str,
    *said: str,
) -> Recorded:
    request = EventRequest(event, external_id, fingerprint=inputs.fingerprint(*said), joins=False)
    return recorded((await record_in(connection, session, [request]))[0])


async def _payment(
    connection: Connection, session: GameSession, payment_id: str
) -> tuple[KnownEvent, PackPaid]:
    key = (EventKind.PACK_PERIOD, payment_id)
    known = (await known_events(connection, session.game.id, [key])).get(key)
    if known is None or not isinstance(known.stored.event, PackPaid):
        message = "The game has recorded no such payment. If it is still on its way, send this again later."
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("packPaymentId",)))
    return known, known.stored.event


async def _pay_out(
    connection: Connection, session: GameSession, state: MemberState, payment: PackPaid
) -> Decimal:
    """Returns what goes back of a payment now. Raises DomainError where it is nothing."""
    packs, payment_id = state.standing.packs, payment.reference
    held = refundable(packs, payment_id)
    if held is None and any(_paid_by(one, payment_id) for one in packs):
        message = "A later payment for this pack goes back first."
        raise DomainError(invalid(message, "packPaymentId"))
    book = await session.core.rules.of(connection, session.game)
    pack = book.game_at(payment.effective_at).packs.get(payment.pack)
    if held is None or pack is None:
        raise DomainError(_nothing_left())
    now, period = max(session.game_now, state.standing.applied_to), held.periods[-1]
    is_used = period.is_used or await has_used_pack(
        connection, session.game.id, state.id, period.starts_at, now
    )
    paid = to_minor(payment.amount, payment.currency)
    minor = pay_out(pack, period, paid, now, is_used=is_used)
    if minor == 0:
        raise DomainError(_nothing_left())
    return to_amount(minor, payment.currency)


def _paid_by(held: HeldPack, payment_id: str) -> bool:
    return not held.has_ended and any(period.payment == payment_id for period in held.periods)


def _nothing_left() -> Fault:
    message = "Nothing of this payment goes back: its period has passed, or it went back before."
    return Fault(UserErrorCode.NOTHING_TO_REFUND, message, ("packPaymentId",))
