"""What differs between two versions of a game's rules of top-ups: each change in words. Pure."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from app.domain.amounts import plain
from app.domain.audience import FOREVER
from app.domain.instants import BEGINNING
from app.domain.rules_changes import (
    At,
    RulesChange,
    admitted,
    entries,
    members_of,
    tiers_changed,
)
from app.domain.top_ups import TopUpOffer, TopUpRules, to_amount


def top_up_changes(at: At, before: TopUpRules, after: TopUpRules) -> Iterator[RulesChange]:
    """Returns what differs between two versions of the rules of top-ups."""
    yield from entries(
        at["offers"],
        before.offers,
        after.offers,
        lambda offer: offer.code,
        added=lambda offer: (f"Offer {offer.code} is new: {_steps(offer)}", admitted(offer.audience.tiers)),
        removed=lambda offer: (f"Offer {offer.code} is removed", admitted(offer.audience.tiers)),
        kept=_offer,
    )
    yield from at["shopUrl"].changed("Top-ups are sold at", before.shop_url, after.shop_url)
    expiry, was, now = at["bonusExpiry"], before.bonus_expiry, after.bonus_expiry
    yield from expiry["policy"].changed("A bonus that ends:", was.policy, now.policy)
    yield from expiry["months"].changed("A bonus goes on for", was.months, now.months, "months")
    yield from members_of(
        expiry["pointsPerUnit"],
        was.points_per_unit,
        now.points_per_unit,
        lambda currency: f"P for a bonus of 1 {currency}",
        touched=lambda _: None,
    )
    for key, words, earlier, later in (
        ("maxBalance", "Greatest stored value in", before.max_balance, after.max_balance),
        ("maxTopUp", "Greatest top-up in", before.max_top_up, after.max_top_up),
        ("cashOutBelow", "Cash-outs up to, in", before.cash_out_below, after.cash_out_below),
    ):
        yield from members_of(
            at[key],
            _amounts(earlier),
            _amounts(later),
            lambda currency, words=words: f"{words} {currency}",
            touched=lambda _: None,
        )


def _offer(at: At, before: TopUpOffer, after: TopUpOffer) -> Iterator[RulesChange]:
    name, was, now = f"Offer {after.code}", before.audience, after.audience
    touched = admitted(now.tiers)
    yield from at["currency"].changed(f"{name} is in", before.currency, after.currency, touched=touched)
    yield from at["steps"].changed(f"{name} gives", _steps(before), _steps(after), touched=touched)
    yield from at["bonusDays"].changed(
        f"{name} bonus is good for", before.bonus_days, after.bonus_days, "days", touched
    )
    yield from at["from"].changed(f"{name} starts", _bound(was.starts), _bound(now.starts), touched=touched)
    yield from at["until"].changed(f"{name} ends", _bound(was.until), _bound(now.until), touched=touched)
    yield from tiers_changed(at, name, was.tiers, now.tiers)
    yield from at["perMember"].changed(
        f"{name} times for each member", before.per_member, after.per_member, touched=touched
    )


def _steps(offer: TopUpOffer) -> str:
    """Returns the steps in words: "50 from 500 USD, 200 from 1,000 USD"."""
    currency = offer.currency
    return ", ".join(
        f"{_amount(step.bonus, currency)} from {_amount(step.pay, currency)} {currency}"
        for step in offer.steps
    )


def _amount(minor: int, currency: str) -> str:
    return plain(to_amount(minor, currency))


def _amounts(limits: Mapping[str, int]) -> dict[str, Decimal]:
    return {currency: to_amount(minor, currency) for currency, minor in limits.items()}


def _bound(instant: datetime) -> datetime | None:
    """Returns the instant; None for the beginning and the end of what has none."""
    return None if instant in {BEGINNING, FOREVER} else instant
