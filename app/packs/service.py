"""The commands about packs: payments, the end of a renewal, refunds and chargebacks (value.md V5).

What they say are events of the member, which the recorder takes. With a payment its coupons are issued, and
taken back, in the same transaction; what else a pack gives follows from the events.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from app.audit_log.entries import Entry, Subject, append
from app.coupons.with_packs import issue_with_payment, withdraw_with_payment
from app.domain.access import GameId
from app.domain.amounts import tidy
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.events import EventKind
from app.domain.pack_events import PackCancelled, PackEnded, PackPaid, PackReversed
from app.domain.packs import HeldPack, PackState, latest, refundable
from app.infra.db import Connection
from app.inventory.places import places_before, store_places
from app.loyalty import inputs
from app.loyalty.inputs import invalid
from app.loyalty.outcomes import Recorded
from app.loyalty.players import lock_player
from app.loyalty.queries import known_events, lock_members, lock_players
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, MemberState
from app.packs.payments import goes_back, payment_by_id
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
    event = PackPaid(
        reference=payment.payment_id,
        occurred_at=payment.paid_at,
        pack=payment.pack,
        amount=payment.amount,
        currency=payment.currency,
        is_renewing=payment.is_renewing,
    )
    said = (payment.external_id, payment.pack, payment.amount, payment.currency, payment.paid_at)

    async def attempt(connection: Connection, session: GameSession) -> PackChanged:
        states = await lock_players(connection, session.game.id, [payment.external_id])
        places = await places_before(connection, session, payment.external_id) if states else []
        request = EventRequest(
            event,
            payment.external_id,
            fingerprint=inputs.fingerprint(*said, payment.is_renewing),
            joins=False,
        )
        outcome = (await record_in(connection, session, [request]))[0]
        if not isinstance(outcome, Recorded):
            raise DomainError(*map(_of_payment, outcome))
        if not outcome.replayed:
            await store_places(connection, session, payment.external_id, places)
            await _issue_coupons(connection, session, outcome, event)
        return PackChanged(payment.pack, outcome.member_id, outcome)

    return await in_transaction(session, attempt)


async def _issue_coupons(
    connection: Connection, session: GameSession, done: Recorded, payment: PackPaid
) -> None:
    """Issue what comes with a period, by the rules that it was paid by."""
    paid = next(
        (
            (held, period)
            for held in done.applied.packs
            for period in held.periods
            if period.payment == payment.reference
        ),
        None,
    )
    if paid is None:
        return
    held, period = paid
    pack = done.book.game_at(period.paid_at).packs.get(held.code)
    if pack is not None and pack.coupons:
        (state,) = await lock_members(connection, session.game.id, [done.member_id])
        await issue_with_payment(
            *(connection, session, state, pack.coupons),
            payment=payment.reference,
            starts_at=period.starts_at,
        )


def _of_payment(fault: Fault) -> Fault:
    """Returns a fault of when an event occurred in the words of a payment's input."""
    if fault.path != ("occurredAt",):
        return fault
    return Fault(fault.code, fault.message.replace("occurredAt", "paidAt"), ("paidAt",))


async def cancel_pack(session: GameSession, *, external_id: str, pack: str, reason: str = "") -> PackChanged:
    """Stop the renewal of a player's pack, where it renews (V5.2); `reason` is for the audit log.

    Raises DomainError with INVALID, and NOT_FOUND.
    """
    faults = Faults()
    faults.check(inputs.check_player_id, (), external_id)
    faults.check(inputs.check_id, (), pack, "pack")
    faults.check(inputs.check_why, (), reason)
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
        done = await _record(connection, session, event, external_id, pack)
        await _log(connection, session.game.id, done, {"pack": pack}, reason=reason)
        return PackChanged(pack, done.member_id, done)

    return await in_transaction(session, attempt)


async def refund_pack_payment(
    session: GameSession, *, payment_id: str, refund_id: str, reason: str = ""
) -> PackChanged:
    """Take a payment back, which ends its period at once (V5.4); `reason` is for the audit log.

    Raises DomainError with INVALID where a later one of the same pack must go back first, NOT_FOUND,
    NOTHING_TO_REFUND and IDEMPOTENCY_CONFLICT.
    """
    faults = Faults()
    faults.check(inputs.check_id, (), payment_id, "packPaymentId")
    faults.check(inputs.check_id, (), refund_id, "refundId")
    faults.check(inputs.check_why, (), reason)
    faults.finish()

    async def attempt(connection: Connection, session: GameSession) -> PackChanged:
        known, payment = await payment_by_id(connection, session, payment_id)
        state = await lock_player(connection, session.game.id, known.external_id)
        key = (EventKind.PACK_ENDED, refund_id)
        earlier = (await known_events(connection, session.game.id, [key])).get(key)
        if earlier is not None and isinstance(earlier.stored.event, PackEnded):
            event = earlier.stored.event  # that of another payment has another fingerprint
        else:
            event = PackEnded(
                reference=refund_id,
                pack=payment.pack,
                payment=payment_id,
                amount=await _pay_out(connection, session, state, payment),
                currency=payment.currency,
            )
        done = await _record(connection, session, event, known.external_id, payment_id)
        if not done.replayed:
            about = {"pack": payment.pack, "payment": payment_id, "refund": refund_id}
            await _log(connection, session.game.id, done, about, reason=reason)
        return PackChanged(payment.pack, done.member_id, done, tidy(event.amount), event.currency)

    return await in_transaction(session, attempt)


async def charge_back_pack_payment(session: GameSession, *, payment_id: str) -> PackChanged:
    """Record that the bank took a payment back: it counts as if it had not been made (V5.4).

    Raises DomainError with INVALID, and NOT_FOUND.
    """
    inputs.check_id(payment_id, "packPaymentId")

    async def attempt(connection: Connection, session: GameSession) -> PackChanged:
        known, payment = await payment_by_id(connection, session, payment_id)
        event = PackReversed(reference=payment_id, pack=payment.pack, payment=payment_id)
        done = await _record(connection, session, event, known.external_id, payment_id)
        return PackChanged(payment.pack, done.member_id, done)

    return await in_transaction(session, attempt)


async def _record(
    connection: Connection,
    session: GameSession,
    event: PackCancelled | PackEnded | PackReversed,
    external_id: str,
    *said: str,
) -> Recorded:
    """Record what happened to a pack, with what it takes away: places of items, and coupons of a payment."""
    places = await places_before(connection, session, external_id)
    request = EventRequest(event, external_id, fingerprint=inputs.fingerprint(*said), joins=False)
    done = recorded((await record_in(connection, session, [request]))[0])
    if not done.replayed:
        await store_places(connection, session, external_id, places)
        if not isinstance(event, PackCancelled):
            (state,) = await lock_members(connection, session.game.id, [done.member_id])
            await withdraw_with_payment(connection, session, state, event.payment)
    return done


async def _log(
    connection: Connection, game_id: GameId, done: Recorded, after: Mapping[str, object], *, reason: str
) -> None:
    operation = "refundPackPayment" if "refund" in after else "cancelPack"
    entry = Entry(
        *(operation, Subject.MEMBER, done.member_id, game_id),
        member_id=done.member_id,
        after=dict(after),
        reason=reason,
    )
    await append(connection, [entry])


async def _pay_out(
    connection: Connection, session: GameSession, state: MemberState, payment: PackPaid
) -> Decimal:
    """Returns what goes back of a payment now. Raises DomainError where it is nothing."""
    packs, payment_id = state.standing.packs, payment.reference
    if refundable(packs, payment_id) is None and any(_paid_by(one, payment_id) for one in packs):
        message = "A later payment for this pack goes back first."
        raise DomainError(invalid(message, "packPaymentId"))
    amount = await goes_back(connection, session, state.id, state.standing, payment)
    if not amount:
        message = "Nothing of this payment goes back: its period has passed, or it went back before."
        raise DomainError(Fault(UserErrorCode.NOTHING_TO_REFUND, message, ("packPaymentId",)))
    return amount


def _paid_by(held: HeldPack, payment_id: str) -> bool:
    return not held.has_ended and any(period.payment == payment_id for period in held.periods)
