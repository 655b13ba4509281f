"""Top-ups of stored value, and their chargebacks (value.md V1.3, V1.7)."""

from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, game_archived, idempotency_conflict
from app.domain.events import season_ladder
from app.domain.instants import DAY
from app.domain.seasons import settle
from app.domain.stored_value import OfferStep, bonus_of
from app.domain.top_ups import USUAL_BONUS_DAYS, TopUpOffer
from app.infra.db import Connection
from app.infra.ids import time_ordered_id
from app.loyalty import inputs
from app.loyalty.inputs import invalid
from app.loyalty.measures import standing_with_measures
from app.loyalty.players import unknown_player
from app.loyalty.queries import lock_players
from app.stored_value import queries, writes
from app.stored_value.accounts import OpenAccount, open_account, store_account
from app.stored_value.commands import amount_words, limit_reached, lock_top_up, log_command
from app.stored_value.inputs import check_amount
from app.stored_value.limits import check_room
from app.stored_value.queries import TopUpRow
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class ToppedUp:
    """A top-up as it was after a command, and the member that has it now."""

    top_up: TopUpRow
    member_id: UUID
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
            raise DomainError(game_archived())
        state = states[external_id]
        opened = await open_account(connection, session, state, currency)
        given = await _offer(connection, opened, offer) if offer is not None else None
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
        after = {
            "topUp": top_up.id,
            "paid": amount_words(opened, minor),
            "bonus": amount_words(opened, top_up.bonus),
        }
        await log_command(connection, opened, "recordTopUp", after)
        return ToppedUp(top_up, state.id)

    return await in_transaction(session, attempt)


async def charge_back_top_up(session: GameSession, *, top_up_id: str) -> ToppedUp:
    """Record that the bank took the money of a top-up back (V1.7). Raises DomainError with NOT_FOUND."""
    inputs.check_id(top_up_id, "topUpId")

    async def attempt(connection: Connection, session: GameSession) -> ToppedUp:
        top_up, state = await lock_top_up(connection, session, top_up_id)
        if top_up.charged_back_at is not None:
            return ToppedUp(top_up, top_up.member_id, replayed=True)
        opened = await open_account(connection, session, state, top_up.currency, top_up.lot_ids)
        before = opened.account.debt
        opened.account.charge_back([lot.int for lot in top_up.lot_ids], str(top_up.id))
        await store_account(connection, opened)
        await writes.write_charged_back(connection, session.game.id, top_up.id, opened.account.settled_to)
        after = {"topUp": top_up.id, "owed": amount_words(opened, opened.account.debt - before)}
        await log_command(connection, opened, "chargebackTopUp", after)
        return ToppedUp(top_up, state.id)

    return await in_transaction(session, attempt)


async def _offer(connection: Connection, opened: OpenAccount, code: str) -> TopUpOffer:
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
    state, game_id = opened.state, opened.session.game.id
    now = max(at, state.standing.applied_to)
    held = await standing_with_measures(
        connection, game_id, state.id, state.standing, until=now, book=opened.book
    )
    standing = settle(held, now, opened.book)[0]
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
    most = rules.max_top_up.get(currency)
    if most is not None and minor > most:
        raise DomainError(
            limit_reached(f"A top-up is at most {amount_words(opened, most)}.", "amount", "amount")
        )
    await check_room(connection, opened, minor, bonus, of_amount=("amount", "amount"), of_id=("topUpId",))
    if offer is not None and offer.per_member is not None and bonus:
        given = await queries.times_given(connection, game_id, opened.id, offer.code)
        if given >= offer.per_member:
            raise DomainError(limit_reached("The member has had this offer as often as it may.", "offer"))
