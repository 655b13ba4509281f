"""Commands about stored value: top-ups, their refunds and chargebacks, cash-outs (value.md V1).

Each is one transaction, under the lock of the member, and answers its repeat as it answered first.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

import asyncpg

from app.audit_log.entries import Entry, Subject
from app.audit_log.entries import append as append_entries
from app.domain.amounts import plain
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, idempotency_conflict
from app.domain.events import season_ladder
from app.domain.instants import DAY
from app.domain.seasons import settle
from app.domain.stored_value import OfferStep, bonus_of
from app.domain.stored_value_account import NotEnoughValue
from app.domain.top_ups import USUAL_BONUS_DAYS, TopUpOffer, to_amount
from app.infra.db import Collision, Connection
from app.infra.ids import time_ordered_id
from app.loyalty import inputs
from app.loyalty.inputs import invalid
from app.loyalty.queries import lock_members, lock_players
from app.loyalty.record import unknown_player
from app.loyalty.state import MemberState
from app.stored_value import queries, writes
from app.stored_value.accounts import OpenAccount, open_account, store_account
from app.stored_value.inputs import check_amount, check_currency
from app.stored_value.queries import PayOutKind, PayOutRow, TopUpRow
from app.studios.core import GameSession
from app.studios.queries import game_by_id

MAX_ACCOUNTS = 20
"""Currencies in which one member has stored value."""
MAX_LOTS = 1_000
"""Lots of one account that have something left, or end yet: with as many, nothing is topped up."""

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class ToppedUp:
    """A top-up as it was after a command, and the member that has it now."""

    top_up: TopUpRow
    member_id: UUID
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class PaidOut:
    """What the studio pays out, in minor units; `top_up` is what a refund is of, as it was after it."""

    member_id: UUID
    currency: str
    pay_out: int
    from_bonus: int = 0
    top_up: TopUpRow | None = None
    replayed: bool = False


async def record_top_up(
    session: GameSession,
    *,
    external_id: str,
    top_up_id: str,
    amount: Decimal,
    currency: str,
    offer: str | None,
) -> ToppedUp:
    """Record that the studio has taken money for stored value of a known player (V1.3).

    Raises DomainError with INVALID, UNKNOWN_CURRENCY, NOT_FOUND, IDEMPOTENCY_CONFLICT, GAME_ARCHIVED,
    LIMIT_REACHED for more than the rules allow, and for the offer NOT_STARTED, ENDED and NOT_ENTITLED.
    """
    faults = Faults()
    faults.check(inputs.check_player_id, (), external_id)
    faults.check(inputs.check_id, (), top_up_id, "topUpId")
    faults.check(check_amount, (), amount, currency)
    faults.finish()
    minor = check_amount(amount, currency)
    fingerprint = inputs.fingerprint(external_id, minor, currency, offer)

    async def attempt(connection: Connection, session: GameSession) -> ToppedUp:
        states = await lock_players(connection, session.game.id, [external_id])
        earlier = await queries.top_up_by_id(connection, session.game.id, top_up_id)
        if earlier is not None:
            if earlier.fingerprint != fingerprint:
                raise DomainError(idempotency_conflict("topUpId"))
            return ToppedUp(replace(earlier, refunded=0), earlier.member_id, replayed=True)
        if external_id not in states:
            raise DomainError(unknown_player())
        if session.game.archived_at is not None:
            message = "The game was archived: nobody joins, earns or spends in it any more."
            raise DomainError(Fault(UserErrorCode.GAME_ARCHIVED, message))
        state = states[external_id]
        opened = await open_account(connection, session, state, currency)
        given = _offer(opened, offer) if offer is not None else None
        top_up = _top_up(opened, top_up_id, minor, given, fingerprint)
        await _check_limits(connection, opened, minor, top_up.bonus, given)
        bonus_until = opened.account.settled_to + (given.bonus_days if given else USUAL_BONUS_DAYS) * DAY
        opened.account.top_up(
            *(top_up.paid_lot_id.int, minor, str(top_up.id)),
            bonus=top_up.bonus,
            bonus_lot=(top_up.bonus_lot_id or top_up.paid_lot_id).int,
            bonus_until=bonus_until,
        )
        await store_account(connection, opened)
        await writes.insert_top_up(connection, session.game.id, top_up, opened.account.settled_to)
        after = {"topUp": top_up.id, "paid": _said(opened, minor), "bonus": _said(opened, top_up.bonus)}
        await _log(connection, opened, "recordTopUp", after)
        return ToppedUp(top_up, state.id)

    return await _in_transaction(session, attempt)


async def refund_top_up(
    session: GameSession, *, top_up_id: str, refund_id: str, amount: Decimal, currency: str
) -> PaidOut:
    """Take back an amount of a top-up; the studio pays out what is answered (V1.6).

    Raises DomainError with INVALID, UNKNOWN_CURRENCY, NOT_FOUND, IDEMPOTENCY_CONFLICT, INSUFFICIENT_VALUE
    where less is left of what was paid, and NOTHING_TO_REFUND.
    """
    faults = Faults()
    faults.check(inputs.check_id, (), top_up_id, "topUpId")
    faults.check(inputs.check_id, (), refund_id, "refundId")
    faults.check(check_amount, (), amount, currency)
    faults.finish()
    minor = check_amount(amount, currency)
    fingerprint = inputs.fingerprint(top_up_id, minor, currency)

    async def attempt(connection: Connection, session: GameSession) -> PaidOut:
        top_up, state = await _lock_top_up(connection, session, top_up_id)
        earlier = await queries.pay_out_by_key(connection, session.game.id, PayOutKind.REFUND, refund_id)
        if earlier is not None:
            if earlier.fingerprint != fingerprint:
                raise DomainError(idempotency_conflict("refundId"))
            then = replace(top_up, refunded=earlier.refunded)
            return _paid_out(earlier, then, replayed=True)
        if currency != top_up.currency:
            message = f"The top-up was in {top_up.currency}: refund it in that."
            raise DomainError(invalid(message, "amount", "currency"))
        opened = await open_account(connection, session, state, currency, top_up.lot_ids)
        row, top_up = _refunded(opened, top_up, minor, refund_id, fingerprint)
        await store_account(connection, opened)
        await writes.write_gone_back(
            connection, session.game.id, top_up.id, top_up.refunded, top_up.clawed_back
        )
        await writes.insert_pay_out(
            *(connection, session.game.id, row),
            kind=PayOutKind.REFUND,
            key=refund_id,
            top_up_id=top_up.id,
            at=opened.account.settled_to,
        )
        after = {"topUp": top_up.id, "amount": _said(opened, minor), "payOut": _said(opened, row.pay_out)}
        await _log(connection, opened, "refundTopUp", after)
        return _paid_out(row, top_up)

    return await _in_transaction(session, attempt)


async def charge_back_top_up(session: GameSession, *, top_up_id: str) -> ToppedUp:
    """Record that the bank took the money of a top-up back (V1.7). Raises DomainError with NOT_FOUND."""
    inputs.check_id(top_up_id, "topUpId")

    async def attempt(connection: Connection, session: GameSession) -> ToppedUp:
        top_up, state = await _lock_top_up(connection, session, top_up_id)
        if top_up.charged_back_at is not None:
            return ToppedUp(top_up, top_up.member_id, replayed=True)
        opened = await open_account(connection, session, state, top_up.currency, top_up.lot_ids)
        before = opened.account.debt
        opened.account.charge_back([lot.int for lot in top_up.lot_ids], str(top_up.id))
        await store_account(connection, opened)
        await writes.write_charged_back(connection, session.game.id, top_up.id, opened.account.settled_to)
        after = {"topUp": top_up.id, "owed": _said(opened, opened.account.debt - before)}
        await _log(connection, opened, "chargebackTopUp", after)
        return ToppedUp(top_up, state.id)

    return await _in_transaction(session, attempt)


async def cash_out(session: GameSession, *, external_id: str, currency: str, key: str) -> PaidOut:
    """Take all that a player has PAID, for the studio to pay out, where the rules allow it (V1.9).

    Raises DomainError with INVALID, UNKNOWN_CURRENCY, NOT_FOUND, IDEMPOTENCY_CONFLICT, LIMIT_REACHED for more
    than the rules let out, and NOTHING_TO_REFUND.
    """
    faults = Faults()
    faults.check(inputs.check_player_id, (), external_id)
    faults.check(inputs.check_id, (), key, "idempotencyKey")
    faults.check(check_currency, (), currency, "currency")
    faults.finish()
    fingerprint = inputs.fingerprint(external_id, currency)

    async def attempt(connection: Connection, session: GameSession) -> PaidOut:
        states = await lock_players(connection, session.game.id, [external_id])
        earlier = await queries.pay_out_by_key(connection, session.game.id, PayOutKind.CASH_OUT, key)
        if earlier is not None:
            if earlier.fingerprint != fingerprint:
                raise DomainError(idempotency_conflict("idempotencyKey"))
            return _paid_out(earlier, replayed=True)
        if external_id not in states:
            raise DomainError(unknown_player())
        opened = await open_account(connection, session, states[external_id], currency)
        _check_cash_out(opened)
        before = opened.totals[0]
        reference = str(time_ordered_id(session.real_now))
        pay_out = opened.account.cash_out(reference)
        if pay_out == 0:
            raise DomainError(_nothing("The player has nothing that can be paid out.", "currency"))
        await store_account(connection, opened)
        taken = before - opened.totals[0]
        row = PayOutRow(opened.id, opened.state.id, currency, fingerprint, taken, pay_out, 0, 0)
        await writes.insert_pay_out(
            *(connection, session.game.id, row),
            kind=PayOutKind.CASH_OUT,
            key=key,
            top_up_id=None,
            at=opened.account.settled_to,
        )
        after = {"cashOut": reference, "payOut": _said(opened, pay_out)}
        await _log(connection, opened, "cashOutStoredValue", after)
        return _paid_out(row)

    return await _in_transaction(session, attempt)


async def _in_transaction(
    session: GameSession, work: Callable[[Connection, GameSession], Awaitable[Answer]]
) -> Answer:
    """Do the work in one transaction, with the game as it is then, and again where it collided.

    An id that was used by another call at the same time is found by the next attempt.
    """

    async def attempt() -> Answer:
        try:
            async with session.core.database.transaction() as connection:
                game = await game_by_id(connection, session.game.id)
                return await work(connection, replace(session, game=game))
        except asyncpg.UniqueViolationError:
            raise Collision from None

    return await session.core.database.retrying(attempt)


async def _lock_top_up(
    connection: Connection, session: GameSession, top_up_id: str
) -> tuple[TopUpRow, MemberState]:
    """Returns a top-up with its member locked. Raises DomainError with NOT_FOUND."""
    game_id = session.game.id
    found = await queries.top_up_by_id(connection, game_id, top_up_id)
    if found is None:
        message = "The game has recorded no such top-up. If it is still on its way, send this again later."
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("topUpId",)))
    (state,) = await lock_members(connection, game_id, [found.member_id])
    top_up = await queries.top_up_by_id(connection, game_id, top_up_id)
    if top_up is None or top_up.member_id != state.id:
        raise Collision  # a merge came first
    return top_up, state


def _offer(opened: OpenAccount, code: str) -> TopUpOffer:
    """Returns the offer that a top-up names. Raises DomainError where its member does not get it now."""
    at, currency = opened.account.settled_to, opened.account.currency
    offer = opened.book.game_at(at).top_ups.offer(code)
    if offer is None:
        message = "The game's rules have no such offer: leave it out, and there is no bonus."
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("offer",)))
    if offer.currency != currency:
        raise DomainError(invalid(f"This offer is of top-ups in {offer.currency}.", "offer"))
    if not offer.audience.has_started(at):
        raise DomainError(Fault(UserErrorCode.NOT_STARTED, "The offer has not begun.", ("offer",)))
    if offer.audience.has_ended(at):
        raise DomainError(Fault(UserErrorCode.ENDED, "The offer is over.", ("offer",)))
    standing = settle(opened.state.standing, max(at, opened.state.standing.applied_to), opened.book)[0]
    if not offer.audience.has_tier(season_ladder(standing, opened.book).tier(standing.tier).code):
        message = "The offer is for members on other tiers."
        raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, ("offer",)))
    return offer


def _top_up(
    opened: OpenAccount, top_up_id: str, minor: int, offer: TopUpOffer | None, fingerprint: bytes
) -> TopUpRow:
    steps: tuple[OfferStep, ...] = () if offer is None else offer.steps
    bonus = bonus_of(steps, minor)
    real_now = opened.session.real_now
    return TopUpRow(
        id=time_ordered_id(real_now),
        top_up_id=top_up_id,
        account_id=opened.id,
        member_id=opened.state.id,
        currency=opened.account.currency,
        paid=minor,
        bonus=bonus,
        offer=None if offer is None else offer.code,
        steps=steps,
        paid_lot_id=time_ordered_id(real_now),
        bonus_lot_id=time_ordered_id(real_now) if bonus else None,
        refunded=0,
        clawed_back=0,
        charged_back_at=None,
        fingerprint=fingerprint,
    )


async def _check_limits(
    connection: Connection, opened: OpenAccount, minor: int, bonus: int, offer: TopUpOffer | None
) -> None:
    """Raise DomainError with LIMIT_REACHED for a top-up that goes past a limit."""
    account, game_id = opened.account, opened.session.game.id
    currency = account.currency
    rules = opened.book.game_at(account.settled_to).top_ups
    most, greatest = rules.max_top_up.get(currency), rules.max_balance.get(currency)
    if most is not None and minor > most:
        raise DomainError(_limit(f"A top-up is at most {_said(opened, most)}.", "amount", "amount"))
    added = max(0, minor - account.debt) + bonus
    if greatest is not None and sum(opened.totals) + added > greatest:
        raise DomainError(_limit(f"A member has at most {_said(opened, greatest)}.", "amount", "amount"))
    if len(account.lots) >= MAX_LOTS:
        raise DomainError(_limit(f"A member has at most {MAX_LOTS:,} top-ups and bonuses to use.", "topUpId"))
    if offer is not None and offer.per_member is not None and bonus:
        given = await queries.times_given(connection, game_id, opened.id, offer.code)
        if given >= offer.per_member:
            raise DomainError(_limit("The member has had this offer as often as it may.", "offer"))
    if opened.stored is None:
        accounts = await queries.accounts_of(connection, game_id, opened.state.id)
        if len(accounts) >= MAX_ACCOUNTS:
            message = f"A member has stored value in at most {MAX_ACCOUNTS} currencies."
            raise DomainError(_limit(message, "amount", "currency"))


def _refunded(
    opened: OpenAccount, top_up: TopUpRow, minor: int, refund_id: str, fingerprint: bytes
) -> tuple[PayOutRow, TopUpRow]:
    """Take an amount of a top-up back; returns what is paid out, and the top-up after it."""
    bonus_lot = None if top_up.bonus_lot_id is None else top_up.bonus_lot_id.int
    left = opened.account.lots[top_up.paid_lot_id.int].free(opened.account.settled_to)
    if top_up.charged_back_at is not None or left == 0:
        raise DomainError(_nothing("Nothing is left of what was paid.", "topUpId"))
    try:
        refund = opened.account.refund_top_up(
            top_up.top_up, top_up.paid_lot_id.int, bonus_lot, minor, str(top_up.id)
        )
    except NotEnoughValue as short:
        message = f"Of what was paid {_said(opened, short.available)} is left: refund at most that."
        raise DomainError(Fault(UserErrorCode.INSUFFICIENT_VALUE, message, ("amount", "amount"))) from None
    if refund is None:
        message = "Nothing would be paid out: the bonus that was spent, or what is owed, takes all of it."
        raise DomainError(_nothing(message, "amount", "amount"))
    taken, debt_paid = refund
    withheld = taken.from_paid - taken.pay_out
    after = replace(
        top_up,
        refunded=top_up.refunded + minor,
        clawed_back=top_up.clawed_back + taken.from_bonus + withheld,
    )
    row = PayOutRow(
        account_id=opened.id,
        member_id=opened.state.id,
        currency=top_up.currency,
        fingerprint=fingerprint,
        amount=minor,
        pay_out=taken.pay_out - debt_paid,
        from_bonus=taken.from_bonus,
        refunded=after.refunded,
    )
    return row, after


def _check_cash_out(opened: OpenAccount) -> None:
    """Raise DomainError where the rules let nothing out, or less than the member has."""
    account = opened.account
    most = opened.book.game_at(account.settled_to).top_ups.cash_out_below.get(account.currency)
    if most is None:
        raise DomainError(_limit("The game's rules let nothing out in this currency.", "currency"))
    if opened.totals[0] > most:
        raise DomainError(_limit(f"At most {_said(opened, most)} is paid out.", "currency"))


def _paid_out(row: PayOutRow, top_up: TopUpRow | None = None, *, replayed: bool = False) -> PaidOut:
    return PaidOut(row.member_id, row.currency, row.pay_out, row.from_bonus, top_up, replayed)


async def _log(
    connection: Connection, opened: OpenAccount, operation: str, after: Mapping[str, object]
) -> None:
    member_id, game_id = opened.state.id, opened.session.game.id
    entry = Entry(operation, Subject.MEMBER, member_id, game_id, member_id=member_id, after=after)
    await append_entries(connection, [entry])


def _said(opened: OpenAccount, minor: int) -> str:
    currency = opened.account.currency
    return f"{plain(to_amount(minor, currency))} {currency}"


def _limit(message: str, *path: str) -> Fault:
    return Fault(UserErrorCode.LIMIT_REACHED, message, path)


def _nothing(message: str, *path: str) -> Fault:
    return Fault(UserErrorCode.NOTHING_TO_REFUND, message, path)
