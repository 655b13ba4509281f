"""The program's file: the ladder and the program's numbers (rules.md §2, §9)."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field, GetJsonSchemaHandler, ModelWrapValidatorHandler, ValidationInfo, model_validator
from pydantic_core import core_schema

from app.domain.amounts import MAX_POINTS
from app.domain.audience import Audience
from app.domain.growth.measures import Measure, MeasureCounts
from app.domain.growth.paths import SC, SC_ALONE, Leaf, Paths
from app.domain.growth.windows import CalendarPeriod, Window, WindowKind
from app.domain.invitations import InvitationReward, InvitationTerms
from app.domain.looks import GemShape, TierLook, usual_look
from app.domain.rules import Boost, ProgramRules, ReminderSteps, Tier
from app.domain.season_length import CalendarSeason, DaySeason, SeasonLength
from app.rules_files.entry import Entry
from app.rules_files.kinds import (
    MAX_BOOSTS,
    MAX_CURRENCIES,
    MAX_EXPIRY_MONTHS,
    MAX_HOLD_DAYS,
    MAX_LATE_WINDOW_HOURS,
    MAX_LEAVES,
    MAX_MEASURES,
    MAX_NAME,
    MAX_PATHS,
    MAX_PERIODS_MORE,
    MAX_REWARDED,
    MAX_ROLLING_DAYS,
    MAX_SEASON_DAYS,
    MAX_STEPS,
    MAX_TIERS,
    MIN_TIERS,
    STORED,
    Code,
    Colour,
    Currency,
    Factor,
    Instant,
    JsonSchema,
    OneOf,
    Percent,
    Text,
    TierCode,
    Whole,
    points,
)
from app.rules_files.orders import PointsValueEntry, points_as_cash

_RATE = Factor("USD per unit of the currency")
_Days = Annotated[int, Whole(1, MAX_SEASON_DAYS, "days")]
_Percent = Annotated[int, Whole(1, 100, "percent")]
_USUAL = ReminderSteps()
_USUAL_TERMS = InvitationTerms()


class TierLookEntry(Entry):
    """How a tier looks in the widget and the store; what is left out is by the rank. On the last tier an onyx
    in #1c1c24 and #e6ece8; below it, in this order, and from the sixth on from the first again: a cabochon in
    #8f4f1f and #d9975f, a trillion in #56646f and #b8c5cf, a princess in #7f5a00 and #f2c75c, a hexagon in
    #1c6470 and #86d3e2, a brilliant in #3350b8 and #9db8ff."""

    gem: Annotated[GemShape, OneOf(GemShape)] | None = None
    """The shape of its gem."""
    light: Annotated[str, Colour()] | None = None
    """Its colour on a light surface: a contrast of 3 to #ffffff at least."""
    dark: Annotated[str, Colour()] | None = None
    """Its colour on a dark surface: a contrast of 3 to #1a211d at least."""

    def rules(self, usual: TierLook) -> TierLook:
        """Returns the look, with what is left out as is `usual`."""
        return TierLook(
            gem=self.gem or usual.gem, light=self.light or usual.light, dark=self.dark or usual.dark
        )


class WindowEntry(Entry):
    """What of the past a measure counts: LIFETIME all of it, SEASON the running season, ROLLING the last
    `days` with today, CALENDAR the month, quarter, half or year of now. Days and periods are UTC's."""

    kind: Annotated[WindowKind, OneOf(WindowKind)]
    """How far back it counts."""
    days: Annotated[int, Whole(1, MAX_ROLLING_DAYS, "days")] | None = None
    """Of ROLLING alone, and required there: how many days."""
    period: Annotated[CalendarPeriod, OneOf(CalendarPeriod)] | None = None
    """Of CALENDAR alone, and required there: which period."""

    def rules(self) -> Window:
        """Returns the window."""
        return Window(self.kind, self.days or 0, self.period)


class MeasureEntry(Entry):
    """Something that is counted of each member, for paths to tiers. SC are counted without a declaration."""

    code: Annotated[str, Code()]
    """What paths call the measure; each code is there once, and none is SC."""
    counts: Annotated[MeasureCounts, OneOf(MeasureCounts)]
    """SPEND_USD: what purchases were worth in USD at their instants, less refunds. PURCHASES: those of which
    something is left. INVITATIONS: those that qualified. ACTIVITY: how often an activity was done."""
    activity: Annotated[str, Code()] | None = None
    """Of ACTIVITY alone, and required there: the code of the activity, in each game that has it."""
    window: WindowEntry
    """What of the past it counts."""

    def rules(self) -> Measure:
        """Returns the measure."""
        return Measure(self.code, self.counts, self.window.rules(), self.activity)


class LeafEntry(Entry):
    """A condition of a path: at least so much of a measure."""

    measure: Annotated[str, Code()]
    """The code of a measure of `measures`, or SC."""
    at_least: Annotated[Decimal, Factor("of the measure")] | None = None
    """How much, above 0, and whole but for SPEND_USD. Of SC it is left out: to enter a tier it is the tier's
    `scFrom`, to keep it its `keepThreshold`."""

    def rules(self, measures: Mapping[str, Measure]) -> Leaf:
        """Returns the leaf, of these measures by their codes."""
        return Leaf() if self.measure == SC else Leaf(measures[self.measure], self.at_least or Decimal(0))


_PathEntry = Annotated[list[LeafEntry], Field(min_length=1, max_length=MAX_LEAVES)]
_PathEntries = Annotated[list[_PathEntry], Field(min_length=1, max_length=MAX_PATHS)]


def _paths(entries: list[list[LeafEntry]], measures: Mapping[str, Measure]) -> Paths:
    paths = tuple(tuple(leaf.rules(measures) for leaf in path) for path in entries)
    return SC_ALONE if paths == SC_ALONE else paths


class SeasonEntry(Entry):
    """How long a season lasts: `days`, or to the end of a period of the calendar, in UTC."""

    days: Annotated[int, Whole(1, MAX_SEASON_DAYS, "days")] | None = None
    """So many days of 24 hours; without `calendar`."""
    calendar: Annotated[CalendarPeriod, OneOf(CalendarPeriod)] | None = None
    """It ends with the month, quarter, half or year that holds its start, and one later where it begins by a
    promotion in the last 14 days of that; without `days`."""
    plus: Annotated[int, Whole(0, MAX_PERIODS_MORE, "periods")] = 0
    """So many periods later; with `calendar`."""

    def rules(self) -> SeasonLength:
        """Returns the length."""
        return (
            DaySeason(self.days or 0) if self.calendar is None else CalendarSeason(self.calendar, self.plus)
        )


class TierEntry(Entry):
    """A tier of the ladder."""

    code: Annotated[str, Code()]
    """What the tier is called in rules, events and the API; each code is there once."""
    name: Annotated[str, Text(MAX_NAME)]
    """What players read."""
    sc_from: Annotated[int, points("SC")]
    """Where the tier's range begins: 0 for the first tier, else the `scTo` of the tier below."""
    sc_to: Annotated[int, points("SC")]
    """Where the tier's range ends and the next tier begins; above `scFrom`."""
    keep_threshold: Annotated[int, Whole(1, MAX_POINTS, "SC")]
    """What keeps the tier at the end of a season; at most `scTo` - `scFrom`."""
    season_days: Annotated[int, Whole(1, MAX_SEASON_DAYS, "days")] | None = None
    """How long a season on this tier takes, in days of 24 hours; required where there is no `season`."""
    season: SeasonEntry | None = None
    """How long a season on this tier takes, in place of `seasonDays`."""
    sc_multiplier: Annotated[Decimal, Factor("factor")]
    """What the SC of a purchase on this tier are multiplied by."""
    p_multiplier: Annotated[Decimal, Factor("factor")]
    """What the P of a purchase on this tier are multiplied by."""
    look: TierLookEntry = Field(default_factory=TierLookEntry)
    """How it looks."""
    enter_by: _PathEntries | None = None
    """The paths that enter the tier: any of them, with all of its leaves. Left out, it is SC alone. Not on
    the first tier."""
    keep_by: _PathEntries | None = None
    """The paths that keep the tier at a season's end. Left out, they are those of `enterBy`. Each path of
    `enterBy` without SC is one of them, with no higher numbers. Not on the first tier."""

    def rules(self, rank: int, last_rank: int, measures: Mapping[str, Measure]) -> Tier:
        """Returns the tier, the `rank`-th from below of `last_rank`; `measures` are by their codes."""
        enter_by = SC_ALONE if self.enter_by is None else _paths(self.enter_by, measures)
        return Tier(
            code=self.code,
            name=self.name,
            rank=rank,
            sc_from=self.sc_from,
            sc_to=self.sc_to,
            keep_threshold=self.keep_threshold,
            season=DaySeason(self.season_days or 0) if self.season is None else self.season.rules(),
            sc_multiplier=self.sc_multiplier,
            p_multiplier=self.p_multiplier,
            look=self.look.rules(usual_look(rank, last_rank)),
            enter_by=enter_by,
            keep_by=enter_by if self.keep_by is None else _paths(self.keep_by, measures),
        )


class RateEntry(Entry):
    """What one unit of a currency is in USD. A plain decimal is a rate without `from`."""

    rate: Annotated[Decimal, _RATE]
    """USD for one unit of the currency."""
    from_: Annotated[datetime | None, Instant()] = Field(default=None, alias="from")
    """From when the rate holds, perhaps before the version applies, but not where an earlier version gives
    another rate. Without it, the rate holds while the version is in force."""

    @model_validator(mode="wrap")
    @classmethod
    def _plain(
        cls, raw: object, handler: ModelWrapValidatorHandler["RateEntry"], info: ValidationInfo
    ) -> "RateEntry":
        """Returns the rate also where the file writes it as a plain decimal."""
        if isinstance(raw, dict):
            return handler(raw)
        return cls.model_construct(rate=_RATE.parse(raw, stored=info.context == STORED))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Returns the JSON Schema of both ways to write a rate."""
        described = handler.resolve_ref_schema(handler(schema))
        return {
            "title": described.pop("title"),
            "description": described.pop("description"),
            "anyOf": [_RATE.json_schema(), described],
        }


class BoostEntry(Entry):
    """A time in which purchases earn more, or less."""

    code: Annotated[str, Code()]
    """What the boost is called in explanations; each code is there once."""
    from_: Annotated[datetime, Instant()] = Field(alias="from")
    """The first instant of the boost."""
    until: Annotated[datetime, Instant()]
    """The first instant after the boost; after `from`."""
    sc_factor: Annotated[Decimal, Factor("factor")]
    """What the SC of a purchase are multiplied by."""
    p_factor: Annotated[Decimal, Factor("factor")]
    """What the P of a purchase are multiplied by."""
    tiers: Annotated[list[Annotated[str, TierCode()]], Field(max_length=MAX_TIERS)] | None = None
    """The tiers on which the boost holds; null for all."""

    def rules(self) -> Boost:
        """Returns the boost."""
        return Boost(
            code=self.code,
            audience=Audience(self.from_, self.until, None if self.tiers is None else frozenset(self.tiers)),
            sc_factor=self.sc_factor,
            p_factor=self.p_factor,
        )


class RemindersEntry(Entry):
    """When a member is reminded; each step is there once, and an empty list sends none."""

    season_days_left: list[_Days] = Field(default=[*_USUAL.season_days_left], max_length=MAX_STEPS)
    """So many days before a season ends."""
    keep_threshold_percent: list[_Percent] = Field(
        default=[*_USUAL.keep_threshold_percent], max_length=MAX_STEPS
    )
    """When so much of the keep threshold is reached."""
    sc_expiring_days_left: list[_Days] = Field(default=[*_USUAL.sc_expiring_days_left], max_length=MAX_STEPS)
    """So many days before SC expire."""
    p_expiring_days_left: list[_Days] = Field(default=[*_USUAL.p_expiring_days_left], max_length=MAX_STEPS)
    """So many days before P expire."""

    def rules(self) -> ReminderSteps:
        """Returns the steps."""
        return ReminderSteps(
            season_days_left=tuple(self.season_days_left),
            keep_threshold_percent=tuple(self.keep_threshold_percent),
            sc_expiring_days_left=tuple(self.sc_expiring_days_left),
            p_expiring_days_left=tuple(self.p_expiring_days_left),
        )


class InvitationRewardEntry(Entry):
    """What one side gets for an invitation that qualified."""

    sc: Annotated[int, points("SC")] = 0
    """SC that are granted."""
    p: Annotated[int, points("P")] = 0
    """P that are granted."""

    def rules(self) -> InvitationReward:
        """Returns the reward."""
        return InvitationReward(self.sc, self.p)


class InvitationsEntry(Entry):
    """When an invitation qualifies, and what it gives."""

    min_usd: Annotated[Decimal, Factor("USD")] = _USUAL_TERMS.min_usd
    """What the invitee's purchase is worth at least, within 30 days of joining."""
    hold_days: Annotated[int, Whole(0, MAX_HOLD_DAYS, "days")] = _USUAL_TERMS.hold_days
    """How long so much of the purchase must be left before the invitation qualifies, in days of 24 hours."""
    inviter: InvitationRewardEntry = Field(default_factory=InvitationRewardEntry)
    """What the inviter gets."""
    invitee: InvitationRewardEntry = Field(default_factory=InvitationRewardEntry)
    """What the invitee gets."""
    per_month: Annotated[int, Whole(0, MAX_REWARDED, "invitations")] = _USUAL_TERMS.per_month
    """How many of one inviter's invitations are rewarded in a calendar month in UTC; more count without a
    reward for either side."""
    in_all: Annotated[int, Whole(0, MAX_REWARDED, "invitations")] = _USUAL_TERMS.in_all
    """How many of one inviter's invitations are ever rewarded; at least `perMonth`."""

    def rules(self) -> InvitationTerms:
        """Returns the terms."""
        return InvitationTerms(
            min_usd=self.min_usd,
            hold_days=self.hold_days,
            inviter=self.inviter.rules(),
            invitee=self.invitee.rules(),
            per_month=self.per_month,
            in_all=self.in_all,
        )


class ProgramFile(Entry):
    """The program's rules: what `laurel rules publish` takes."""

    note: Annotated[str, Text(may_be_empty=True)] = ""
    """What the author says of the version."""
    sc_per_usd: Annotated[Decimal, Factor("SC per USD")]
    """The SC that a purchase earns per USD, before multipliers."""
    p_per_usd: Annotated[Decimal, Factor("P per USD")]
    """The P that a purchase earns per USD, before multipliers."""
    p_expiry_months: Annotated[int, Whole(1, MAX_EXPIRY_MONTHS, "calendar months")]
    """After how many months P expire."""
    late_window_hours: Annotated[int, Whole(0, MAX_LATE_WINDOW_HOURS, "hours")]
    """Reported within so many hours, a purchase counts at its own instant; later, when it is reported."""
    rates: dict[Annotated[str, Currency()], RateEntry] = Field(
        max_length=MAX_CURRENCIES, json_schema_extra={"x-key": "code of a currency"}
    )
    """The exchange rate of each currency; USD is 1, and needs no entry."""
    tiers: list[TierEntry] = Field(min_length=MIN_TIERS, max_length=MAX_TIERS)
    """The ladder, from the lowest tier to the highest."""
    measures: list[MeasureEntry] = Field(default=[], max_length=MAX_MEASURES)
    """What is counted of each member beside SC, for the paths of the tiers."""
    boosts: list[BoostEntry] = Field(default=[], max_length=MAX_BOOSTS)
    """Times in which purchases earn more, or less; those that hold at once are multiplied."""
    reminders: RemindersEntry = Field(default_factory=RemindersEntry)
    """When a member is reminded."""
    invitations: InvitationsEntry | None = None
    """What invitations give; without it, none can be claimed, and none qualifies with a reward."""
    points_as_cash: dict[Annotated[str, Currency()], PointsValueEntry] = Field(
        default={}, max_length=MAX_CURRENCIES, json_schema_extra={"x-key": "code of a currency"}
    )
    """What P are worth in orders; in a currency that is not here they are no cash."""
    points_as_cash_share: Annotated[Decimal, Percent()] = Decimal(100)
    """The most of the goods of an order that P pay."""

    def rules(self, version: int, applies_from: datetime) -> ProgramRules:
        """Returns the version that the file describes."""
        measures = tuple(measure.rules() for measure in self.measures)
        by_code = {measure.code: measure for measure in measures}
        rates: Mapping[str, Decimal] = {currency: entry.rate for currency, entry in self.rates.items()}
        return ProgramRules(
            version=version,
            applies_from=applies_from,
            sc_per_usd=self.sc_per_usd,
            p_per_usd=self.p_per_usd,
            p_expiry_months=self.p_expiry_months,
            late_window_hours=self.late_window_hours,
            rates={"USD": Decimal(1), **rates},
            tiers=tuple(
                tier.rules(rank, len(self.tiers), by_code) for rank, tier in enumerate(self.tiers, start=1)
            ),
            boosts=tuple(boost.rules() for boost in self.boosts),
            reminders=self.reminders.rules(),
            note=self.note,
            rates_from={code: entry.from_ for code, entry in self.rates.items() if entry.from_ is not None},
            measures=measures,
            invitations=None if self.invitations is None else self.invitations.rules(),
            points_as_cash=points_as_cash(self.points_as_cash, self.points_as_cash_share),
        )
