"""The ladder as answers show it: tiers and benefits, cached by version, locale and kind of reader."""

from decimal import Decimal
from functools import lru_cache

from app.domain import rules
from app.domain.benefits import claimable
from app.domain.rules import GameRules, ProgramRules, in_locale
from schema.game import Benefit, ScRange, Tier
from schema.scalars import Points

MAX_LADDERS = 1_000
"""Ladders kept ready: versions in use x locales in use x two kinds of reader."""


class Ladders:
    """A cache of the tiers of each ladder, as the objects that answers are made of."""

    def __init__(self) -> None:
        self._tiers = lru_cache(maxsize=MAX_LADDERS)(_tiers)

    def tiers(
        self, program: ProgramRules, game: GameRules, locale: str, *, show_internal_numbers: bool
    ) -> tuple[Tier, ...]:
        """Returns every tier of the ladder, lowest first.

        `show_internal_numbers` adds the SC ranges, which players never see.
        """
        return self._tiers(_ById(program), _ById(game), locale, show_internal_numbers)


class _ById:
    """A version of the rules as a key of the cache, compared by identity: a version never changes."""

    __slots__ = ("rules",)

    def __init__(self, version: ProgramRules | GameRules) -> None:
        self.rules = version

    def __hash__(self) -> int:
        return id(self.rules)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.rules is self.rules


def _tiers(program_key: _ById, game_key: _ById, locale: str, show_internal_numbers: bool) -> tuple[Tier, ...]:
    program, game = program_key.rules, game_key.rules
    if not isinstance(program, ProgramRules) or not isinstance(game, GameRules):
        raise TypeError
    return tuple(
        _tier(tier, program, game, locale, show_internal_numbers=show_internal_numbers)
        for tier in program.tiers
    )


def _tier(
    tier: rules.Tier, program: ProgramRules, game: GameRules, locale: str, *, show_internal_numbers: bool
) -> Tier:
    sc_range = ScRange(
        from_=Points(tier.sc_from), to=Points(tier.sc_to), keep_threshold=Points(tier.keep_threshold)
    )
    benefits = game.benefits_of(tier.rank, program)
    return Tier(
        code=tier.code,
        name=tier.name,
        rank=tier.rank,
        season_days=tier.season_days,
        benefits=[_benefit(benefit, locale) for benefit in benefits],
        range=sc_range if show_internal_numbers else None,
        claimable=claimable(benefits),
        cacheable=True,
    )


def _benefit(benefit: rules.Benefit, locale: str) -> Benefit:
    return Benefit(
        code=benefit.code,
        kind=benefit.kind,
        title=in_locale(benefit.title, locale),
        summary=in_locale(benefit.summary, locale),
        rule=in_locale(benefit.rule, locale),
        value=None if benefit.value is None else Decimal(benefit.value),
    )
