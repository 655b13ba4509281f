"""The ladder as answers show it: tiers and benefits, cached by version, locale and kind of reader."""

from datetime import datetime

from app.domain import rules
from app.domain.benefits import claimable, text_with_value, value_on
from app.domain.locales import lookup
from app.domain.rules import ENGLISH, GameRules, ProgramRules
from app.domain.season_length import CalendarSeason
from schema.game import Benefit, ScRange, Tier, TierLook
from schema.scalars import Points

MAX_LADDERS = 1_000
"""Ladders kept ready: versions in use x locales in use x two kinds of reader."""


_Key = tuple[int, int, str, bool, tuple[int, ...]]


class Ladders:
    """A cache of the tiers of each ladder, as the objects that answers are made of."""

    def __init__(self) -> None:
        self._known: dict[_Key, tuple[ProgramRules, GameRules, tuple[Tier, ...]]] = {}

    def tiers(
        self,
        program: ProgramRules,
        game: GameRules,
        locale: str,
        game_now: datetime,
        *,
        show_internal_numbers: bool,
    ) -> tuple[Tier, ...]:
        """Returns every tier of the ladder, lowest first, with the days that its seasons have now.

        `show_internal_numbers` adds the SC ranges, which players never see.
        """
        # Above the first tier, a season that begins now begins by a promotion.
        season_days = tuple(tier.season.days_from(game_now, promoted=tier.rank > 1) for tier in program.tiers)
        # By a locale of its texts: readers may ask for thousands of locales.
        locale = lookup(locale, game.benefit_locales) or ENGLISH
        # By identity: a version never changes, and the entry holds it, so that no other one has its id.
        key = (id(program), id(game), locale, show_internal_numbers, season_days)
        known = self._known.get(key)
        if known is not None:
            return known[2]
        if len(self._known) >= MAX_LADDERS:
            self._known.clear()
        tiers = tuple(
            _tier(tier, days, program, game, locale, show_internal_numbers=show_internal_numbers)
            for tier, days in zip(program.tiers, season_days, strict=True)
        )
        self._known[key] = program, game, tiers
        return tiers


def _tier(
    tier: rules.Tier,
    season_days: int,
    program: ProgramRules,
    game: GameRules,
    locale: str,
    *,
    show_internal_numbers: bool,
) -> Tier:
    sc_range = ScRange(
        from_=Points(tier.sc_from), to=Points(tier.sc_to), keep_threshold=Points(tier.keep_threshold)
    )
    benefits = game.benefits_of(tier.rank, program)
    return Tier(
        code=tier.code,
        name=tier.name,
        rank=tier.rank,
        season_days=season_days,
        season_period=tier.season.period if isinstance(tier.season, CalendarSeason) else None,
        season_plus=tier.season.plus if isinstance(tier.season, CalendarSeason) else 0,
        look=TierLook(gem=tier.look.gem, light=tier.look.light, dark=tier.look.dark),
        read_benefits=[_benefit(benefit, tier, program, game, locale) for benefit in benefits].copy,
        range=sc_range if show_internal_numbers else None,
        claimable=claimable(benefits),
        cacheable=True,
    )


def _benefit(
    benefit: rules.Benefit, tier: rules.Tier, program: ProgramRules, game: GameRules, locale: str
) -> Benefit:
    value = value_on(tier.rank, benefit, program, game)
    return Benefit(
        code=benefit.code,
        kind=benefit.kind,
        title=text_with_value(benefit.title, value, locale),
        summary=text_with_value(benefit.summary, value, locale),
        rule=text_with_value(benefit.rule, value, locale),
        value=value,
    )
