"""What an order costs a locked member now: the offers that hold, and the price by them (value.md V2.1-7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.bargains.reserving import WantedBargain, bargain_prices
from app.coupons.flash_sales import flash_offers
from app.domain.amounts import MAX_POINTS
from app.domain.birthdays import is_in_month
from app.domain.errors import DomainError, Fault, UserErrorCode, game_archived
from app.domain.events import ChangeKind, Purchase, Standing, TooManyPoints, season_ladder
from app.domain.order_rules import of_tier
from app.domain.pack_periods import packs_at
from app.domain.periods import day_of
from app.domain.pricing.cart import (
    Cart,
    Coupon,
    FreeShipping,
    Line,
    Percents,
    Points,
    PriceChoice,
    Shipping,
    StoredValue,
    Taxes,
)
from app.domain.pricing.quote import Quote, quote, with_best_coupons
from app.domain.pricing.refusals import CouponRefused, NoCash, PointsMissing
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import apply
from app.domain.top_ups import to_amount
from app.infra.db import Connection
from app.loyalty.inputs import invalid
from app.loyalty.measures import standing_with_measures
from app.loyalty.players import lock_player
from app.loyalty.state import MemberState, Profile
from app.orders import queries
from app.orders.inputs import CartAsked
from app.orders.offers import coupons_for
from app.stored_value.holds import available_value
from app.studios.core import GameSession


@dataclass(frozen=True, slots=True)
class Buyer:
    """A locked member at `now`, to which `standing` is settled; the session's game was read with it.

    `stored` is what stored value would give, in its order of use: whether it was paid for, and the amount.
    """

    session: GameSession
    state: MemberState
    book: RuleBook
    now: datetime
    standing: Standing
    profile: Profile
    stored: Sequence[tuple[bool, int]]

    @property
    def tier(self) -> str:
        """Returns the code of the tier that is held."""
        return season_ladder(self.standing, self.book).tier(self.standing.tier).code

    @property
    def month(self) -> str:
        """Returns the calendar month that it is for the player."""
        return day_of(self.now, self.profile.time_zone).isoformat()[:7]


@dataclass(frozen=True, slots=True)
class Priced:
    """A price, the SC and P that its purchase would earn, and the codes of its coupons by their ids."""

    quote: Quote
    sc: int
    p: int
    codes: Mapping[str, str]


async def lock_buyer(connection: Connection, session: GameSession, external_id: str, currency: str) -> Buyer:
    """Returns a player's member, locked and as it is now.

    Raises DomainError with NOT_FOUND, and GAME_ARCHIVED.
    """
    game_id = session.game.id
    state = await lock_player(connection, game_id, external_id)
    if session.game.archived_at is not None:
        raise DomainError(game_archived())
    stored = await available_value(connection, session, state, currency)
    # Read again: a bonus that ended may have become P.
    state = await lock_player(connection, game_id, external_id)
    book = await session.core.rules.of(connection, session.game)
    now = max(session.game_now, state.standing.applied_to)
    held = await standing_with_measures(connection, game_id, state.id, state.standing, until=now, book=book)
    standing = settle(held, now, book)[0]
    return Buyer(session, state, book, now, standing, state.profile_of(external_id), stored)


async def price_order(
    connection: Connection, buyer: Buyer, cart: CartAsked, taxes: Taxes | None = None
) -> Priced:
    """Returns what a cart costs a buyer.

    Raises DomainError with the first thing that is in the way, in the order of the steps: UNKNOWN_CURRENCY,
    INVALID, NOT_FOUND, ENDED, NOT_PENDING, NOT_ENTITLED, SOLD_OUT, CODE_INVALID, COUPON_NOT_APPLICABLE,
    INSUFFICIENT_POINTS.
    """
    if buyer.book.rate(cart.currency, buyer.now) is None:
        message = f"{cart.currency} has no exchange rate in the program's rules now."
        raise DomainError(Fault(UserErrorCode.UNKNOWN_CURRENCY, message, ("currency",)))
    game_id, skus = buyer.session.game.id, [line.sku for line in cart.lines]
    offers = await flash_offers(
        *(connection, game_id, buyer.state.id, skus),
        currency=cart.currency,
        tier=buyer.tier,
        now=buyer.now,
    )
    priced_lines = await _lines(connection, buyer, cart)
    lines = [replace(line, flash=offers.get(line.sku)) for line in priced_lines]
    coupons = await coupons_for(connection, buyer.session, buyer.state, cart, tier=buyer.tier, now=buyer.now)
    priced = Cart(
        lines=lines,
        coupons=[row.priced for row in coupons] if cart.coupons else (),
        percents=_percents(buyer),
        points=Points(
            max(0, buyer.standing.p),
            cart.points,
            buyer.book.program_at(buyer.now).points_as_cash.rate(cart.currency),
        ),
        shipping=Shipping(cart.shipping, await _free_by(connection, buyer, cart)),
        taxes=taxes or Taxes(),
        stored=StoredValue(buyer.stored if cart.use_stored_value else ()),
    )
    found = _quoted(priced, cart, () if cart.coupons else [row.priced for row in coupons])
    codes = {str(row.id): row.code for row in coupons}
    taken = {one.coupon.id: codes[one.coupon.id] for one in found.discounts}
    return Priced(found, *_earns(buyer, found.earns_on, cart.currency), taken)


async def _lines(connection: Connection, buyer: Buyer, cart: CartAsked) -> list[Line]:
    """Returns the lines with the offers that they ask for. Raises DomainError where there is none."""
    combined = buyer.book.game_at(buyer.now).orders.combined
    bargains = await _bargains(connection, buyer, cart)
    lines: list[Line] = []
    for index, line in enumerate(cart.lines):
        offer = combined.get((line.sku, cart.currency))
        if line.choice is PriceChoice.COMBINED and offer is None:
            message = f"The game's rules have no price with points for {line.sku} in {cart.currency}."
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("lines", str(index), "price")))
        asked = Line(line.sku, line.units, line.unit, line.category, line.choice, combined=offer)
        if line.bargain_id is not None:
            asked = replace(asked, bargain=bargains[line.bargain_id], bargain_id=line.bargain_id)
        lines.append(asked)
    return lines


async def _bargains(connection: Connection, buyer: Buyer, cart: CartAsked) -> Mapping[str, int]:
    """Returns the prices of the bargainings that a cart names, by their names. Raises DomainError."""
    wanted = [
        WantedBargain(line.bargain_id, line.sku, line.units, ("lines", str(index)))
        for index, line in enumerate(cart.lines)
        if line.bargain_id is not None
    ]
    if not wanted:
        return {}
    return await bargain_prices(
        *(connection, buyer.session.game.id, buyer.state.id, wanted),
        currency=cart.currency,
        now=buyer.now,
    )


def _percents(buyer: Buyer) -> Percents:
    ladder, game = season_ladder(buyer.standing, buyer.book), buyer.book.game_at(buyer.now)
    rank = buyer.standing.tier
    today = day_of(buyer.now, buyer.profile.time_zone)
    return Percents(
        member_day=game.orders.member_day(buyer.now, today, ladder.tier(rank).code),
        pack=max((pack.percent for pack in packs_at(buyer.standing.packs, buyer.now, buyer.book)), default=0),
        tier=of_tier(game.orders.tier_discounts, rank, lambda code: game.rank_of(code, ladder), 0),
    )


async def _free_by(connection: Connection, buyer: Buyer, cart: CartAsked) -> FreeShipping | None:
    """Returns PACK where one in force has it, TIER where one of the tier's of the month is left (V2.4)."""
    if any(pack.free_shipping for pack in packs_at(buyer.standing.packs, buyer.now, buyer.book)):
        return FreeShipping.PACK
    ladder, game = season_ladder(buyer.standing, buyer.book), buyer.book.game_at(buyer.now)
    allowed = of_tier(
        game.orders.free_shipping, buyer.standing.tier, lambda code: game.rank_of(code, ladder), 0
    )
    if cart.shipping == 0 or allowed == 0:
        return None
    taken = await queries.free_shipping_taken(
        connection, buyer.session.game.id, buyer.state.id, buyer.month, buyer.now
    )
    return FreeShipping.TIER if taken < allowed else None


def _quoted(priced: Cart, cart: CartAsked, own: Sequence[Coupon]) -> Quote:
    """Returns the price, by the best of the member's `own` coupons where there are any to choose from."""
    try:
        return quote(with_best_coupons(priced, own) if own else priced)
    except CouponRefused as refused:
        index = [coupon.id for coupon in priced.coupons].index(refused.coupon_id)
        path = ("coupons", str(index))
        raise DomainError(Fault(UserErrorCode.COUPON_NOT_APPLICABLE, str(refused), path)) from None
    except NoCash:
        path = "usePointsMax" if cart.points is None else "usePoints"
        raise DomainError(invalid(f"P pay for nothing in {cart.currency}.", path)) from None
    except PointsMissing as missing:
        path = "usePoints" if cart.points else "lines"
        raise DomainError(Fault(UserErrorCode.INSUFFICIENT_POINTS, str(missing), (path,))) from None


def _earns(buyer: Buyer, earns_on: int, currency: str) -> tuple[int, int]:
    """Returns the SC and P that a purchase of so much would earn now. Raises DomainError with INVALID."""
    if earns_on == 0:
        return 0, 0
    purchase = Purchase(
        buyer.now,
        amount=to_amount(earns_on, currency),
        currency=currency,
        in_birthday_month=is_in_month(buyer.profile.birthday, buyer.profile.time_zone, buyer.now),
    )
    try:
        _, changes = apply(buyer.standing, purchase, buyer.book)
    except TooManyPoints:
        message = f"It would take the member's points past {MAX_POINTS:,}, the most that can be counted."
        raise DomainError(invalid(message, "lines")) from None
    earned = next(change for change in changes if change.kind is ChangeKind.PURCHASE)
    return earned.sc, earned.p
