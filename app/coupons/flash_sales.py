"""Flash sales: made by the studio, shown to players, and their stock taken by orders (value.md V4.1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from app.audit_log.entries import Entry, Subject, append, changed
from app.coupons import sale_queries
from app.coupons.inputs import (
    check_amount,
    check_code,
    check_count,
    check_currency,
    check_tiers,
    check_window,
)
from app.coupons.limits import MAX_OPEN_SALES, MAX_TITLE
from app.coupons.offers import check_change, check_number, check_stock
from app.coupons.sale_queries import SaleRow
from app.domain.access import GameId
from app.domain.errors import DomainError, Faults
from app.domain.instants import format_instant
from app.domain.pricing.cart import FlashOffer
from app.domain.rules import RuleBook
from app.infra.db import Connection
from app.loyalty.inputs import check_id, invalid
from app.loyalty.state import MemberState
from app.loyalty.text_inputs import check_filled
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class SaleDraft:
    """A flash sale as a studio describes it, whole: what is left out does not limit it.

    `title` None names it by its item.
    """

    code: str
    sku: str
    price: Decimal
    currency: str
    prior_price: Decimal | None
    prior_currency: str | None
    starts: datetime
    until: datetime
    stock: int | None
    per_member: int | None
    tiers: Sequence[str] | None
    title: str | None = None


async def upsert_sale(session: GameSession, draft: SaleDraft) -> SaleRow:
    """Make a flash sale, or change it, by its code, until it has ended. Returns it at the game's present.

    Raises DomainError with INVALID, UNKNOWN_CURRENCY, ENDED and LIMIT_REACHED.
    """

    async def attempt(connection: Connection, session: GameSession) -> SaleRow:
        game, now = session.game, session.game_now
        book = await session.core.rules.of(connection, game)
        sale = _sale_of(draft, book, now)
        await sale_queries.release_ended(connection, game.id, sale.code, now)
        before = await sale_queries.sale_by_code(connection, game.id, sale.code, now, lock=True)
        if before is None:
            check_number(
                await sale_queries.count_open(connection, game.id, now), MAX_OPEN_SALES, "flash sales"
            )
        else:
            taken = await sale_queries.taken_of(connection, game.id, sale.code)
            check_change(before, sale, taken, now, "sale")
        await sale_queries.upsert_sale(connection, game.id, sale, now)
        was, became = changed(None if before is None else _logged(before), _logged(sale))
        entry = Entry(
            *("upsertFlashSale", Subject.GAME, game.id, game.id),
            before=was,
            after={"sale": sale.code, **became},
        )
        await append(connection, [entry])
        stored = await sale_queries.sale_by_code(connection, game.id, sale.code, now)
        if stored is None:
            raise LookupError(sale.code)
        return stored

    return await in_transaction(session, attempt)


def _sale_of(draft: SaleDraft, book: RuleBook, now: datetime) -> SaleRow:
    """Returns the sale of a draft. Raises DomainError with every fault of it."""
    faults = Faults()
    faults.check(check_code, (), draft.code, "code")
    faults.check(check_id, (), draft.sku, "sku")
    if draft.title is not None:
        faults.check(check_filled, (), draft.title, "title", MAX_TITLE)
    faults.check(check_tiers, (), draft.tiers, book, now)
    faults.check(check_window, (), draft.starts, draft.until)
    faults.check(check_count, (), draft.per_member, "perMember")
    faults.check(check_stock, (), draft.stock)
    before = len(faults.found)
    faults.check(check_currency, (), draft.currency, "price", "currency")
    price, prior_price = 0, None
    if len(faults.found) == before:
        faults.check(check_amount, (), draft.price, draft.currency, "price", "amount", least=0)
        if draft.prior_currency not in {None, draft.currency}:
            faults.add(invalid("priorPrice must be in the currency of price.", "priorPrice", "currency"))
        elif draft.prior_price is not None:
            faults.check(_check_prior, (), draft)
    faults.finish()
    price = check_amount(draft.price, draft.currency, "price", "amount", least=0)
    if draft.prior_price is not None:
        prior_price = check_amount(draft.prior_price, draft.currency, "priorPrice", "amount")
    return SaleRow(
        code=draft.code,
        sku=draft.sku,
        currency=draft.currency,
        price=price,
        prior_price=prior_price,
        starts_at=draft.starts,
        until_at=draft.until,
        stock=draft.stock,
        per_member=draft.per_member,
        tiers=None if draft.tiers is None else frozenset(draft.tiers),
        title=draft.title,
        taken=0,
    )


def _check_prior(draft: SaleDraft) -> None:
    if draft.prior_price is None:
        return
    check_amount(draft.prior_price, draft.currency, "priorPrice", "amount")
    if draft.prior_price <= draft.price:
        raise DomainError(invalid("priorPrice must be above price.", "priorPrice", "amount"))


def _logged(sale: SaleRow) -> dict[str, object]:
    return {
        "sku": sale.sku,
        "title": sale.title,
        "price": sale.price,
        "priorPrice": sale.prior_price,
        "currency": sale.currency,
        "from": format_instant(sale.starts_at),
        "until": format_instant(sale.until_at),
        "stock": sale.stock,
        "perMember": sale.per_member,
        "tiers": None if sale.tiers is None else sorted(sale.tiers),
    }


# --- for orders, in their own transactions ---


class SaleGone(LookupError):
    """A sale does not have what an order wants of it; as text, its code."""


async def flash_offers(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    skus: Sequence[str],
    *,
    currency: str,
    tier: str,
    now: datetime,
) -> Mapping[str, FlashOffer]:
    """Returns for each of these items the cheapest sale that a member on a tier can buy it in now.

    `left` of an offer is what the member can still take. Of equal prices the sale with the lower code.
    """
    sales = await sale_queries.running_sales(connection, game_id, skus, currency, now)
    taken = await sale_queries.taken_by(connection, game_id, member_id, [sale.code for sale in sales], now)
    offers: dict[str, FlashOffer] = {}
    for sale in sorted(sales, key=lambda sale: (sale.price, sale.code), reverse=True):
        if sale.has_tier(tier):
            left = sale.left_for(taken.get(sale.code, 0))
            if left:
                offers[sale.sku] = FlashOffer(sale.code, sale.price, left)
    return offers


async def take_stock(
    connection: Connection,
    game_id: GameId,
    state: MemberState,
    wanted: Mapping[str, int],
    *,
    reference: str,
    until: datetime,
    now: datetime,
) -> None:
    """Hold units of sales, by their codes, for an order of a locked member until an instant, all or none.

    Raises SaleGone where one is not running or has not as many left: the caller rolls back.
    """
    await sale_queries.release(connection, game_id, reference)  # its own hold of before, which has ended
    for code, units in sorted(wanted.items()):
        if not await _take(connection, game_id, state, code, units=units, now=now):
            raise SaleGone(code)
        await sale_queries.store_take(
            *(connection, game_id, code, state.id, units),
            reference=reference,
            until=until,
        )


async def _take(
    connection: Connection, game_id: GameId, state: MemberState, code: str, *, units: int, now: datetime
) -> bool:
    own = (await sale_queries.taken_by(connection, game_id, state.id, [code], now)).get(code, 0)
    if await sale_queries.take(connection, game_id, code, units=units, own=own, now=now):
        return True
    # Holds that have ended are still counted until they are released (V0.7).
    is_freed = await sale_queries.release_ended(connection, game_id, code, now)
    return is_freed and await sale_queries.take(connection, game_id, code, units=units, own=own, now=now)


async def sell_stock(
    connection: Connection, game_id: GameId, sales: Sequence[str], *, reference: str, now: datetime
) -> None:
    """Sell what an order holds of these sales. Raises SaleGone where a hold has ended."""
    for code in sorted(sales):
        if not await sale_queries.sell(connection, game_id, code, reference, now):
            raise SaleGone(code)


async def release_stock(connection: Connection, game_id: GameId, *, reference: str) -> None:
    """Give back what an order holds of sales, also once its time is up; what it has bought stays sold."""
    await sale_queries.release(connection, game_id, reference)
