"""Commands about purchases: recording one or many, refunds and chargebacks (rules.md §4, §6)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from app.domain import amounts
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, idempotency_conflict
from app.domain.events import (
    Change,
    ChangeKind,
    Event,
    EventKind,
    Merged,
    Purchase,
    Refund,
    Snapshot,
    with_absorbed_changes,
)
from app.domain.rules import RuleBook
from app.domain.standing import fold
from app.domain.taken_back import refunded, takes_back
from app.infra.db import Connection
from app.infra.keyset import Window
from app.loyalty import inputs
from app.loyalty.member_data import with_absorbed
from app.loyalty.member_lists import NamedPurchases, named_purchases, purchase_page
from app.loyalty.outcomes import Outcome, Recorded
from app.loyalty.past import snapshot_before
from app.loyalty.queries import MemberRow, events_of, known_events
from app.loyalty.record import record
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest
from app.orders.lookups import check_is_no_order, orders_among
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow

MAX_BATCH = 500
"""Purchases that one call of `recordPurchases` may report."""


@dataclass(frozen=True, slots=True)
class Payment:
    """A purchase as a game, or an import, reports it. `amount` is in `currency`."""

    external_id: str
    purchase_id: str
    amount: Decimal
    currency: str
    occurred_at: datetime | None = None
    sku: str | None = None


@dataclass(frozen=True, slots=True)
class PurchaseView:
    """A purchase with what was refunded of it and what it earns now.

    `amount` and `refunded` are in its `currency`, `amount_usd` and `refunded_usd` in USD, exact.
    """

    id: str
    purchase_id: str
    occurred_at: datetime
    effective_at: datetime
    sku: str | None
    amount: Decimal
    refunded: Decimal
    currency: str
    amount_usd: Decimal
    refunded_usd: Decimal
    sc: int
    p: int


def purchase_request(payment: Payment, *, imported: bool = False) -> EventRequest:
    """Returns the event to record. Raises DomainError with all that is wrong with the input."""
    faults = Faults()
    faults.check(inputs.check_new_player_id, (), payment.external_id)
    faults.check(inputs.check_id, (), payment.purchase_id, "purchaseId")
    faults.check(inputs.check_money, (), payment.amount, payment.currency)
    if payment.sku is not None:
        faults.check(inputs.check_id, (), payment.sku, "sku")
    faults.finish()
    return EventRequest(
        Purchase(
            reference=payment.purchase_id,
            occurred_at=payment.occurred_at,
            amount=payment.amount,
            currency=payment.currency,
            sku=payment.sku,
        ),
        payment.external_id,
        fingerprint=inputs.fingerprint(
            *(payment.external_id, payment.amount, payment.currency, payment.occurred_at, payment.sku)
        ),
        imported=imported,
    )


async def record_purchases(
    session: GameSession,
    payments: Sequence[Payment],
    *,
    dry_run: bool = False,
    imported: bool = False,
) -> list[Outcome]:
    """Record purchases of one game, and return an outcome for each: one that fails, fails alone.

    With `dry_run`, returns the same and stores nothing. `imported` purchases are history from before Laurel.
    """
    checked: list[EventRequest | tuple[Fault, ...]] = []
    for payment in payments:
        try:
            checked.append(purchase_request(payment, imported=imported))
        except DomainError as refused:
            checked.append(refused.faults)
    ids = [one.event.reference for one in checked if isinstance(one, EventRequest)]
    of_orders = await orders_among(session, ids)
    checked = [
        (idempotency_conflict("purchaseId"),)
        if isinstance(one, EventRequest) and one.event.reference in of_orders
        else one
        for one in checked
    ]
    requests = [request for request in checked if isinstance(request, EventRequest)]
    outcomes = iter(await record(session, requests, dry_run=dry_run) if requests else ())
    return [next(outcomes) if isinstance(request, EventRequest) else request for request in checked]


async def refund_purchase(
    session: GameSession,
    *,
    purchase_id: str,
    refund_id: str,
    amount: Decimal | None,
    currency: str,
    reason: str,
    dry_run: bool = False,
) -> Recorded:
    """Refund a purchase by `amount` of `currency`; without an amount, by all that is left of it.

    With `dry_run`, returns the same and stores nothing. Raises DomainError with NOT_FOUND for an unknown
    purchase, and those of the recorder.
    """
    faults = Faults()
    faults.check(inputs.check_id, (), purchase_id, "purchaseId")
    faults.check(inputs.check_id, (), refund_id, "refundId")
    faults.check(inputs.check_text, (), reason, "reason", inputs.MAX_REASON)
    if amount is not None:
        faults.check(inputs.check_money, (), amount, currency)
    faults.finish()
    await check_is_no_order(session, purchase_id)
    buyer = await buyer_of_purchase(session, purchase_id)
    request = EventRequest(
        Refund(
            reference=refund_id,
            reason=reason,
            amount=amount or Decimal(0),
            currency=currency,
            purchase_id=purchase_id,
        ),
        buyer,
        fingerprint=inputs.fingerprint(purchase_id, amount, currency, reason),
    )
    return recorded((await record(session, [request], dry_run=dry_run))[0])


async def buyer_of_purchase(session: GameSession, purchase_id: str) -> str:
    """Returns the game's id of the player that made a purchase. Raises DomainError with NOT_FOUND."""
    key = (EventKind.PURCHASE, purchase_id)
    async with session.core.database.acquire() as connection:
        known = await known_events(connection, session.game.id, [key])
    if key not in known:
        raise DomainError(
            Fault(
                UserErrorCode.NOT_FOUND,
                "The game has reported no such purchase. If it is still on its way, send the refund"
                " again later.",
                ("purchaseId",),
            )
        )
    return known[key].external_id


def purchase_view(outcome: Recorded) -> PurchaseView:
    """Returns the purchase that was recorded or refunded, as it was after that."""
    event = None if outcome.event is None else outcome.event.event
    if isinstance(event, Purchase):
        # What it earned is in its own change: no fold is needed.
        return _view(outcome.book, outcome.member_id, event, Decimal(0), outcome.changes[0].change)
    if not isinstance(event, Refund):
        raise LookupError("no purchase was recorded")
    views = _folded(outcome.book, outcome.member_id, outcome.known or (), outcome.game_now, outcome.start)
    return views[event.purchase_id]


async def purchases_by_number(
    core: Core,
    games: Sequence[GameRow],
    numbers: Collection[tuple[UUID, int]],
) -> list[PurchaseView]:
    """Returns purchases of these games as they are now, by (member that made it, number of its event).

    A refund changes what other purchases earn, so the events of a member up to them are folded, those after
    a snapshot where there is one before them.
    """
    by_id = {game.id: game for game in games}
    purchases: list[PurchaseView] = []
    # A snapshot and the events after it agree where they are read as of one instant.
    async with core.database.transaction("repeatable_read", readonly=True) as connection:
        for member_id, named in (await named_purchases(connection, list(by_id), numbers)).items():
            book = await core.rules.of(connection, by_id[named.game_id])
            views = await _named_views(connection, member_id, named, book)
            purchases += [views[key] for key in named.keys]
    return purchases


async def _named_views(
    connection: Connection, member_id: UUID, named: NamedPurchases, book: RuleBook
) -> Mapping[str, PurchaseView]:
    game_id = named.game_id
    start = await snapshot_before(connection, game_id, member_id, named.first, until=named.latest, book=book)
    after = {} if start is None else {member_id: start.seq}
    stored = (await events_of(connection, game_id, [member_id], after))[member_id]
    known = [each.event for each in stored]
    if named.first:
        # What counts after them changes nothing of them, unless it takes something back.
        known = [one for one in known if one.effective_at <= named.latest or takes_back(one) is not None]
    return _folded(book, member_id, known, max(one.effective_at for one in known), start)


async def purchases_of(
    core: Core, member: MemberRow, window: Window[tuple[datetime, UUID, int]]
) -> list[PurchaseView]:
    """Returns a page of a member's purchases as they are now, and of those of the members that it absorbed.

    The latest to be counted come first, the earliest where the window goes backward.
    """
    async with core.database.acquire() as connection:
        makers = await with_absorbed(connection, member.game.id, member.id)
        numbers = await purchase_page(connection, member.game.id, makers, window)
    found = await purchases_by_number(core, [member.game], numbers)
    views = {view.id: view for view in found}
    return [views[key] for number in numbers if (key := purchase_node_id(*number)) in views]


def _folded(
    book: RuleBook,
    member_id: UUID,
    known: Sequence[Event],
    game_now: datetime,
    start: Snapshot | None = None,
) -> dict[str, PurchaseView]:
    """Returns the purchases of a member and of those it absorbed, by the studio's ids of them.

    With `start`, `known` are the events after that snapshot, and so are the purchases.
    """
    trace, refunds = with_absorbed_changes(fold(known, game_now, book, start)[1]), refunded(known)
    changes = {change.reference: change for change in trace if change.kind is ChangeKind.PURCHASE}
    return {
        purchase.reference: _view(
            book, buyer, purchase, refunds.get(purchase.reference, Decimal(0)), changes[purchase.reference]
        )
        for buyer, purchase in _purchases(member_id, known)
    }


def _purchases(member_id: UUID, events: Iterable[Event]) -> Iterator[tuple[UUID, Purchase]]:
    """Returns the purchases of a member and of those it absorbed, each with the member that made it."""
    for event in events:
        if isinstance(event, Purchase):
            yield member_id, event
        if isinstance(event, Merged):
            yield from _purchases(UUID(event.reference), event.absorbed)


def _view(
    book: RuleBook, member_id: UUID, purchase: Purchase, refunded_amount: Decimal, change: Change
) -> PurchaseView:
    rate = book.rate(purchase.currency, purchase.effective_at)
    if rate is None:
        raise LookupError(purchase.currency)
    return PurchaseView(
        id=purchase_node_id(member_id, purchase.seq),
        purchase_id=purchase.reference,
        occurred_at=purchase.occurred_at or purchase.effective_at,
        effective_at=purchase.effective_at,
        sku=purchase.sku,
        amount=amounts.tidy(purchase.amount),
        refunded=amounts.tidy(refunded_amount),
        currency=purchase.currency,
        amount_usd=amounts.tidy(amounts.multiply(purchase.amount, rate)),
        refunded_usd=amounts.tidy(amounts.multiply(refunded_amount, rate)),
        sc=change.sc,
        p=change.p,
    )


def purchase_node_id(member_id: UUID, seq: int) -> str:
    """Returns an id for clients' caches: opaque, unique over all members."""
    return f"{member_id.hex}-{seq}"
