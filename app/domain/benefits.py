"""What a benefit gives on a tier; which are claimed, and when the next time is. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.earning_progress import claims_open
from app.domain.events import Standing, season_ladder
from app.domain.numbers import decimal_text
from app.domain.order_rules import of_tier, percent_of
from app.domain.periods import CLAIMED_KINDS, next_period_at, period_of
from app.domain.rules import (
    Benefit,
    BenefitKind,
    GameRules,
    ProgramRules,
    RuleBook,
    Texts,
    Unit,
    found_locale,
    sc_multiplier,
)

VALUE = "{value}"
"""What the texts of a benefit have in place of its value."""
DERIVED_KINDS = frozenset(
    {BenefitKind.MULTIPLIER, BenefitKind.DISCOUNT, BenefitKind.FREE_SHIPPING, BenefitKind.BIRTHDAY}
)
"""Kinds of benefits whose number is elsewhere in the rules."""


@dataclass(frozen=True, slots=True)
class Claim:
    """How often a benefit can be claimed now; `next_at` is when the next period begins, None while it can."""

    open: int
    next_at: datetime | None


def value_on(rank: int, benefit: Benefit, program: ProgramRules, game: GameRules) -> Decimal | None:
    """Returns the number that a benefit is about on the tier of that rank; None where it has none.

    Of `DERIVED_KINDS` it is what the rules give on that tier, also where the benefit is inherited, whatever
    the benefit itself says.
    """

    def rank_of(code: str) -> int:
        return game.rank_of(code, program)

    match benefit.kind:
        case BenefitKind.MULTIPLIER if benefit.of is Unit.SC:
            return sc_multiplier(program, game, rank)
        case BenefitKind.MULTIPLIER:
            return program.tier(rank).p_multiplier
        case BenefitKind.DISCOUNT:
            return percent_of(of_tier(game.orders.tier_discounts, rank, rank_of, 0))
        case BenefitKind.FREE_SHIPPING:
            return Decimal(of_tier(game.orders.free_shipping, rank, rank_of, 0))
        case BenefitKind.BIRTHDAY:
            return birthday_p_factor(game, rank, program)
        case _:
            return benefit.value


def birthday_p_factor(game: GameRules, rank: int, program: ProgramRules) -> Decimal:
    """Returns what P of a purchase in the month of a birthday are multiplied by on a rank, 1 by default."""
    return of_tier(game.birthday_p_factors, rank, lambda code: game.rank_of(code, program), Decimal(1))


def text_with_value(texts: Texts, value: Decimal | None, locale: str | None) -> str:
    """Returns the text that a reader of the locale gets, with the value as the reader writes numbers."""
    found = found_locale(texts, locale)
    text = texts[found]
    if value is None or VALUE not in text:
        return text
    return text.replace(VALUE, decimal_text(value, locale or found, found))


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
