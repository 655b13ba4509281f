"""What differs between two versions of the rules of orders: each change in words. Pure."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from app.domain.amounts import plain
from app.domain.audience import FOREVER
from app.domain.instants import BEGINNING
from app.domain.order_rules import MemberDay, OrderRules, percent_of
from app.domain.pricing.cart import CombinedOffer
from app.domain.rules_changes import (
    EVERYBODY,
    At,
    RulesChange,
    admitted,
    entries,
    held,
    members_of,
    tiers_changed,
)
from app.domain.top_ups import to_amount

_Combined = tuple[tuple[str, str], CombinedOffer]


def order_changes(
    at: At, before: OrderRules, after: OrderRules, name_of: Callable[[str], str | None]
) -> Iterator[RulesChange]:
    """Returns what differs between two versions of the rules of orders; `name_of` names a tier."""
    yield from members_of(
        at["tierDiscounts"],
        _percents(before.tier_discounts),
        _percents(after.tier_discounts),
        lambda code: f"{name_of(code)} discount in percent",
        touched=held,
    )
    yield from members_of(
        at["freeShipping"],
        before.free_shipping,
        after.free_shipping,
        lambda code: f"{name_of(code)} free shipping a month",
        touched=held,
    )
    yield from entries(
        at["memberDays"],
        before.member_days,
        after.member_days,
        lambda day: day.code,
        added=lambda day: (f"Member day {day.code} is new", admitted(day.audience.tiers)),
        removed=lambda day: (f"Member day {day.code} is removed", admitted(day.audience.tiers)),
        kept=_member_day,
    )
    yield from entries(
        at["combined"],
        tuple(before.combined.items()),
        tuple(after.combined.items()),
        lambda offer: offer[0],
        added=lambda offer: (f"{_name(offer)} is new: {_price(offer)}", EVERYBODY),
        removed=lambda offer: (f"{_name(offer)} is removed", EVERYBODY),
        kept=_combined,
    )


def _member_day(at: At, before: MemberDay, after: MemberDay) -> Iterator[RulesChange]:
    name, was, now = f"Member day {after.code}", before.audience, after.audience
    touched = admitted(now.tiers)
    yield from at["percent"].changed(
        f"{name} takes", percent_of(before.percent), percent_of(after.percent), "%", touched
    )
    yield from at["dayOfMonth"].changed(f"{name} is on day", before.day, after.day, touched=touched)
    yield from at["from"].changed(f"{name} starts", _bound(was.starts), _bound(now.starts), touched=touched)
    yield from at["until"].changed(f"{name} ends", _bound(was.until), _bound(now.until), touched=touched)
    yield from tiers_changed(at, name, was.tiers, now.tiers)


def _combined(at: At, before: _Combined, after: _Combined) -> Iterator[RulesChange]:
    (_, currency), offer = after
    was, now = (to_amount(each.money, currency) for each in (before[1], offer))
    yield from at["money"].changed(f"{_name(after)} takes", was, now, currency, EVERYBODY)
    yield from at["points"].changed(f"{_name(after)} takes", before[1].points, offer.points, "P", EVERYBODY)


def _name(offer: _Combined) -> str:
    (sku, currency), _ = offer
    return f"{sku} for {currency} with points"


def _price(offer: _Combined) -> str:
    (_, currency), price = offer
    return f"{plain(to_amount(price.money, currency))} {currency} and {price.points:,} P"


def _percents(by_tier: Mapping[str, int]) -> dict[str, Decimal]:
    return {code: percent_of(percent) for code, percent in by_tier.items()}


def _bound(instant: datetime) -> datetime | None:
    """Returns the instant; None for the beginning and the end of what has none."""
    return None if instant in {BEGINNING, FOREVER} else instant
