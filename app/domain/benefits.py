"""Which benefits of the tier held are claimed, and when the next time is. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.earning_progress import claims_open
from app.domain.events import Standing, season_ladder
from app.domain.periods import CLAIMED_KINDS, next_period_at, period_of
from app.domain.rules import Benefit, RuleBook


@dataclass(frozen=True, slots=True)
class Claim:
    """How often a benefit can be claimed now; `next_at` is when the next period begins, None while it can."""

    open: int
    next_at: datetime | None


def claimable(benefits: Iterable[Benefit]) -> tuple[Benefit, ...]:
    """Returns the benefits that members claim here: daily bonuses and monthly gifts that give P or an item.

    A benefit without `grants` is given by the game itself.
    """
    return tuple(
        benefit
        for benefit in benefits
        if benefit.kind in CLAIMED_KINDS and (benefit.grants_p is not None or benefit.grants_sku is not None)
    )


def held_benefit(standing: Standing, at: datetime, book: RuleBook, code: str) -> Benefit | None:
    """Returns the claimable benefit of the tier held with this code; None if it has no such benefit."""
    ladder = season_ladder(standing, book)
    held = book.game_at(at).benefits_of(ladder.tier(standing.tier).rank, ladder)
    return next((benefit for benefit in claimable(held) if benefit.code == code), None)


def claim_of(benefit: Benefit, standing: Standing, at: datetime, time_zone: str | None) -> Claim:
    """Returns how often a member can claim the benefit at the instant, and when its next period begins."""
    times = claims_open(standing.earning, benefit.code, period_of(benefit.kind, at, time_zone))
    return Claim(times, None if times else next_period_at(benefit.kind, at, time_zone))
