"""A version of the rules, and which version is in force at an instant (rules.md §2). Pure values."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from app.domain.audience import Audience
from app.domain.growth.declared import DeclaredMeasures
from app.domain.growth.measures import Measure
from app.domain.growth.paths import SC_ALONE, Paths
from app.domain.instants import BEGINNING, format_instant
from app.domain.invitations import InvitationTerms
from app.domain.locales import lookup
from app.domain.looks import GameLook, TierLook
from app.domain.order_rules import OrderRules, PointsAsCash
from app.domain.packs import Pack
from app.domain.season_length import SeasonLength
from app.domain.top_ups import TopUpRules


@dataclass(frozen=True, slots=True)
class Tier:
    """A rung of the ladder. `sc_from`, `sc_to`, `keep_threshold` in SC.

    One of the paths of `enter_by` enters it, one of `keep_by` keeps it at a season's end.
    """

    code: str
    name: str
    rank: int
    sc_from: int
    sc_to: int
    keep_threshold: int
    season: SeasonLength
    sc_multiplier: Decimal
    p_multiplier: Decimal
    look: TierLook
    enter_by: Paths = SC_ALONE
    keep_by: Paths = SC_ALONE

    @property
    def span(self) -> int:
        """Returns the width of the tier's range in SC: the target of the relative scale."""
        return self.sc_to - self.sc_from


@dataclass(frozen=True, slots=True)
class Boost:
    """Factors on what a purchase of its audience earns."""

    code: str
    audience: Audience
    sc_factor: Decimal
    p_factor: Decimal


@dataclass(frozen=True, slots=True)
class ReminderSteps:
    """When a member is reminded (§7): days before an end, percent of the keep threshold."""

    season_days_left: tuple[int, ...] = (14, 7, 3, 1)
    keep_threshold_percent: tuple[int, ...] = (50, 80, 100)
    sc_expiring_days_left: tuple[int, ...] = (3, 1)
    p_expiring_days_left: tuple[int, ...] = (30, 7, 1)


@dataclass(frozen=True)
class ProgramRules:
    """One immutable, numbered version of the program's rules, in force from `applies_from`.

    `rates_from` has the currencies whose rate says from when it holds, perhaps before the version applies.
    `measures` need no SC among them; `invitations` is None where the program has none.
    """

    version: int
    applies_from: datetime
    sc_per_usd: Decimal
    p_per_usd: Decimal
    p_expiry_months: int
    late_window_hours: int
    rates: Mapping[str, Decimal]
    tiers: tuple[Tier, ...]
    boosts: tuple[Boost, ...] = ()
    reminders: ReminderSteps = field(default_factory=ReminderSteps)
    note: str = ""
    rates_from: Mapping[str, datetime] = field(default_factory=dict)
    invitations: InvitationTerms | None = None
    measures: tuple[Measure, ...] = ()
    points_as_cash: PointsAsCash = field(default_factory=PointsAsCash)

    @cached_property
    def has_paths(self) -> bool:
        return any(tier.enter_by is not SC_ALONE for tier in self.tiers)

    @property
    def last_rank(self) -> int:
        return len(self.tiers)

    def tier(self, rank: int) -> Tier:
        """Returns the tier of that rank, or the last one where the ladder no longer reaches so far (§2)."""
        return self.tiers[min(rank, len(self.tiers)) - 1]

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        return {tier.code: tier.rank for tier in self.tiers}

    def rate(self, currency: str, instant: datetime) -> Decimal | None:
        """Returns USD for a unit of the currency, by this version; None where it has no rate at that time."""
        holds = self.rates_from.get(currency, instant) <= instant
        return self.rates.get(currency) if holds else None

    def boosts_at(self, instant: datetime, tier_code: str) -> tuple[Boost, ...]:
        return tuple(boost for boost in self.boosts if boost.audience.admits(instant, tier_code))


class BenefitKind(StrEnum):
    MULTIPLIER = "MULTIPLIER"
    DAILY_BONUS = "DAILY_BONUS"
    MONTHLY_GIFT = "MONTHLY_GIFT"
    VIP_SUPPORT = "VIP_SUPPORT"
    PERSONAL_OFFER = "PERSONAL_OFFER"
    OTHER = "OTHER"


class Unit(StrEnum):
    """The points that a factor multiplies."""

    P = "P"
    SC = "SC"


Texts = Mapping[str, str]
"""A text per locale; `en` is always there (§9)."""

ENGLISH = "en"


def found_locale(texts: Texts, locale: str | None) -> str:
    """Returns the locale of the text that a reader of `locale` gets (§9)."""
    wanted = locale or ENGLISH
    if texts.get(wanted):
        return wanted
    return lookup(wanted, tuple(name for name, translation in texts.items() if translation)) or ENGLISH


def in_locale(texts: Texts, locale: str | None) -> str:
    """Returns the text that a reader of the locale gets (§9)."""
    return texts[found_locale(texts, locale)]


@dataclass(frozen=True, slots=True)
class Benefit:
    """What a tier gives; replaces the one of the same code of the tiers below (§9).

    `of` and `value` are as the rules have them; what players see of a MULTIPLIER is the factor of the tier
    that they hold (`app.domain.benefits.value_on`).
    """

    code: str
    kind: BenefitKind
    title: Texts
    summary: Texts
    rule: Texts
    value: Decimal | None = None
    of: Unit | None = None
    grants_p: int | None = None
    grants_sku: str | None = None


class MissionCounts(StrEnum):
    """What moves a mission on: purchases, their USD, or what the studio reports."""

    PURCHASES = "PURCHASES"
    AMOUNT_USD = "AMOUNT_USD"
    REPORTED = "REPORTED"


@dataclass(frozen=True)
class Mission:
    """A goal for its audience, and what reaching it gives, once.

    `sku` is the item whose purchases count, None for any.
    """

    code: str
    title: Texts
    counts: MissionCounts
    goal: int
    reward_sc: int
    reward_p: int
    audience: Audience
    sku: str | None = None

    @cached_property
    def run(self) -> str:
        """Returns the name of this run of the mission: the same code with another start is another run."""
        return f"{self.code}@{format_instant(self.audience.starts)}"


@dataclass(frozen=True, slots=True)
class Streak:
    """What so many days in a row of an activity give on top."""

    days: int
    sc: int
    p: int


@dataclass(frozen=True, slots=True)
class Activity:
    """What doing something gives, each time, within limits; None is no limit."""

    code: str
    title: Texts
    sc: int
    p: int
    max_per_day: int | None = None
    max_per_week: int | None = None
    max_total: int | None = None
    streaks: tuple[Streak, ...] = ()


@dataclass(frozen=True)
class GameRules:
    """One immutable, numbered version of a game's rules.

    `ranks` keeps the rank that each tier named here had when the version was published: a later ladder
    may drop a code, and a hidden tier must not come into sight by that.
    """

    version: int
    applies_from: datetime
    sc_multipliers: Mapping[str, Decimal] = field(default_factory=dict)
    hidden_from_tier: str | None = None
    starting_tiers: tuple[tuple[Decimal, str], ...] = ()
    benefits: Mapping[str, tuple[Benefit, ...]] = field(default_factory=dict)
    missions: tuple[Mission, ...] = ()
    activities: tuple[Activity, ...] = ()
    look: GameLook = field(default_factory=GameLook)
    top_ups: TopUpRules = field(default_factory=TopUpRules)
    orders: OrderRules = field(default_factory=OrderRules)
    packs: Mapping[str, Pack] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def benefit_locales(self) -> tuple[str, ...]:
        """Returns the locales that texts of its benefits are in."""
        of_tiers = self.benefits.values()
        texts = [(one.title, one.summary, one.rule) for benefits in of_tiers for one in benefits]
        return tuple(sorted({locale for of_one in texts for text in of_one for locale in text}))

    def rank_of(self, code: str, program: ProgramRules) -> int:
        """Returns the rank of a tier named in these rules, in `program` where it has that code."""
        return program.ranks.get(code) or self.ranks[code]

    def mission(self, code: str) -> Mission | None:
        """Returns the mission with this code; None if the rules have no such mission."""
        return next((mission for mission in self.missions if mission.code == code), None)

    @cached_property
    def runs(self) -> Mapping[str, Mission]:
        """Returns the runs of its missions, by their names."""
        return {mission.run: mission for mission in self.missions}

    def activity(self, code: str) -> Activity | None:
        """Returns the activity with this code; None where doing it earns nothing."""
        return next((activity for activity in self.activities if activity.code == code), None)

    def hidden_from_rank(self, program: ProgramRules) -> int | None:
        """Returns the lowest hidden rank (§8), None when nothing is hidden."""
        return None if self.hidden_from_tier is None else self.rank_of(self.hidden_from_tier, program)

    def starting_rank(self, ltv_usd: Decimal, program: ProgramRules) -> int:
        """Returns the rank that a new member with this lifetime value starts on, 1 by default (§2, §3)."""
        rank = 1
        for at_least, code in self.starting_tiers:
            if ltv_usd >= at_least:
                rank = min(self.rank_of(code, program), program.last_rank)
        return rank

    def benefits_of(self, rank: int, program: ProgramRules) -> tuple[Benefit, ...]:
        """Returns the benefits of a rank: its own, and those of lower tiers that were not replaced (§9)."""
        benefits: dict[str, Benefit] = {}
        for code in sorted(self.benefits, key=lambda code: self.rank_of(code, program)):
            if self.rank_of(code, program) <= rank:
                benefits.update((benefit.code, benefit) for benefit in self.benefits[code])
        return tuple(benefits.values())


NO_GAME_RULES = GameRules(version=0, applies_from=BEGINNING)
"""What is in force in a game before it has published any."""


@dataclass(frozen=True)
class RuleBook:
    """All versions that a game's members are judged by, each list in the order in which they apply.

    Of two that apply from one instant, the later is in force. `also_counted` are measures for a simulation.
    """

    programs: tuple[ProgramRules, ...]
    games: tuple[GameRules, ...] = ()
    also_counted: tuple[Measure, ...] = ()

    @cached_property
    def _program_starts(self) -> list[datetime]:
        return [version.applies_from for version in self.programs]

    @cached_property
    def _game_starts(self) -> list[datetime]:
        return [version.applies_from for version in self.games]

    @cached_property
    def _by_version(self) -> Mapping[int, ProgramRules]:
        return {version.version: version for version in self.programs}

    @cached_property
    def measures(self) -> DeclaredMeasures:
        return DeclaredMeasures(self._program_starts, [p.measures for p in self.programs], self.also_counted)

    @cached_property
    def program_terms(self) -> Sequence[tuple[ProgramRules, datetime, datetime | None]]:
        """Returns each version of the program's rules, from when it is in force, and until when."""
        starts = self._program_starts
        return tuple(zip(self.programs, starts, [*starts[1:], None], strict=True))

    def program_at(self, instant: datetime) -> ProgramRules:
        """Returns the program's rules in force at an instant (§2)."""
        return self.programs[bisect_right(self._program_starts, instant) - 1]

    def rate(self, currency: str, instant: datetime) -> Decimal | None:
        """Returns USD for a unit of the currency at an instant; None where no rate is known then.

        The version in force decides. Where it gives none, a later one whose rate holds from then does: the
        first of them, so that no publication changes what was counted (§2).
        """
        index = max(0, bisect_right(self._program_starts, instant) - 1)
        in_force = self.programs[index].rate(currency, instant)
        if in_force is not None:
            return in_force
        later = (version for version in self.programs[index + 1 :] if currency in version.rates_from)
        rates = (version.rate(currency, instant) for version in later)
        return next((rate for rate in rates if rate is not None), None)

    def currencies(self, instant: datetime) -> list[str]:
        """Returns the currencies that have a rate at an instant, in the order of their codes."""
        named = {currency for version in self.programs for currency in version.rates}
        return sorted(currency for currency in named if self.rate(currency, instant) is not None)

    def game_at(self, instant: datetime) -> GameRules:
        """Returns the game's rules in force at an instant; its first version may come after its members."""
        index = bisect_right(self._game_starts, instant)
        return self.games[index - 1] if index else NO_GAME_RULES

    def is_over(self, run: str, instant: datetime) -> bool:
        """Returns whether a mission's run has ended, by the last of the versions until then that had it.

        A run that is missing from the rules in force may come back until that end.
        """
        for version in reversed(self.games[: bisect_right(self._game_starts, instant)]):
            if mission := version.runs.get(run):
                return mission.audience.has_ended(instant)
        return True

    def program(self, version: int) -> ProgramRules:
        return self._by_version[version]

    def rank_of(self, code: str, instant: datetime) -> int:
        """Returns the rank of a tier in the ladder in force.

        Of a tier that it dropped, it is the rank that it had last, or the ladder's last where that is lower.
        Raises LookupError for a code that no version until then knows.
        """
        in_force = self.programs[: bisect_right(self._program_starts, instant)]
        for program in reversed(in_force):
            if code in program.ranks:
                return min(program.ranks[code], in_force[-1].last_rank)
        raise LookupError(code)

    def next_program_from(self, instant: datetime) -> datetime | None:
        """Returns from when the version after that in force at `instant` applies; None if unpublished."""
        index = bisect_right(self._program_starts, instant)
        return self._program_starts[index] if index < len(self.programs) else None


def sc_multiplier(program: ProgramRules, game: GameRules, rank: int) -> Decimal:
    """Returns the SC multiplier of a tier: the game's override where it has one (§2)."""
    tier = program.tier(rank)
    return game.sc_multipliers.get(tier.code, tier.sc_multiplier)


def visible_rank(program: ProgramRules, game: GameRules, held: int) -> int:
    """Returns the highest rank that a player on rank `held` may know of (§8)."""
    hidden_from = game.hidden_from_rank(program)
    return program.last_rank if hidden_from is None else max(hidden_from - 1, held)
