"""What the studio pays out of stored value: refunds of top-ups, and cash-outs (value.md V1.6, V1.9)."""

from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, idempotency_conflict
from app.domain.stored_value_account import NotEnoughValue
from app.infra.db import Connection
from app.infra.ids import time_ordered_id
from app.loyalty import inputs
from app.loyalty.inputs import invalid
from app.loyalty.players import unknown_player
from app.loyalty.queries import lock_players
from app.stored_value import queries, writes
from app.stored_value.accounts import OpenAccount, open_account, store_account
from app.stored_value.commands import amount_words, limit_reached, lock_top_up, log_command
from app.stored_value.inputs import check_amount, check_currency
from app.stored_value.queries import PayOutKind, PayOutRow, TopUpRow
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class PaidOut:
    """What the studio pays out, in minor units; `top_up` is what a refund is of, as it was after it."""

    member_id: UUID
    currency: str
    pay_out: int
    from_bonus: int = 0
    top_up: TopUpRow | None = None
    replayed: bool = False


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
        top_up, state = await lock_top_up(connection, session, top_up_id)
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
        after = {
            "topUp": top_up.id,
            "amount": amount_words(opened, minor),
            "payOut": amount_words(opened, row.pay_out),
        }
        await log_command(connection, opened, "refundTopUp", after)
        return _paid_out(row, top_up)

    return await in_transaction(session, attempt)


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
        after = {"cashOut": reference, "payOut": amount_words(opened, pay_out)}
        await log_command(connection, opened, "cashOutStoredValue", after)
        return _paid_out(row)

    return await in_transaction(session, attempt)


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
        message = f"Of what was paid {amount_words(opened, short.available)} is left: refund at most that."
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
        raise DomainError(limit_reached("The game's rules let nothing out in this currency.", "currency"))
    if opened.totals[0] > most:
        raise DomainError(limit_reached(f"At most {amount_words(opened, most)} is paid out.", "currency"))


def _paid_out(row: PayOutRow, top_up: TopUpRow | None = None, *, replayed: bool = False) -> PaidOut:
    return PaidOut(row.member_id, row.currency, row.pay_out, row.from_bonus, top_up, replayed)


def _nothing(message: str, *path: str) -> Fault:
    return Fault(UserErrorCode.NOTHING_TO_REFUND, message, path)
