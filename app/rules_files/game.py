"""A game's file: what a game adds to the program's ladder (rules.md §2, §8, §9)."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field, JsonValue

from app.domain.amounts import MAX_POINTS
from app.domain.audience import Audience
from app.domain.locales import canonical
from app.domain.looks import GameLook
from app.domain.rules import (
    Activity,
    Benefit,
    BenefitKind,
    GameRules,
    Mission,
    MissionCounts,
    Streak,
    Texts,
    Unit,
)
from app.rules_files.entry import Entry
from app.rules_files.kinds import (
    MAX_ACTIVITIES,
    MAX_BENEFITS_PER_TIER,
    MAX_LOCALES,
    MAX_MISSIONS,
    MAX_PACKS,
    MAX_RADIUS,
    MAX_SKU,
    MAX_STEPS,
    MAX_STREAK_DAYS,
    MAX_TIERS,
    MIN_STREAK_DAYS,
    Code,
    Colour,
    Factor,
    Instant,
    Locale,
    OneOf,
    Picture,
    Text,
    TierCode,
    Whole,
    points,
)
from app.rules_files.money import is_known
from app.rules_files.orders import OrdersEntry
from app.rules_files.packs import PackEntry
from app.rules_files.top_ups import TopUpsEntry

_Tier = Annotated[str, TierCode()]
_BY_TIER: dict[str, JsonValue] = {"x-key": "code of a tier"}
_Limit = Annotated[int, Whole(1, MAX_POINTS, "times")]
_Texts = Annotated[
    dict[Annotated[str, Locale()], Annotated[str, Text()]],
    Field(max_length=MAX_LOCALES, json_schema_extra={"required": ["en"], "x-key": "locale, BCP 47"}),
]


class StartingTierEntry(Entry):
    """The tier that a new member with some lifetime value starts on."""

    ltv_at_least_usd: Annotated[Decimal, Factor("USD")]
    """From which lifetime value on; more than in the entry before."""
    tier: _Tier
    """The tier that such a member starts on."""


class GrantsEntry(Entry):
    """What claiming a benefit gives: P or an item, not both."""

    p: Annotated[int | None, points("P", least=1)] = None
    """So many P."""
    sku: Annotated[str | None, Text(MAX_SKU)] = None
    """One of the item with this SKU."""


class BenefitEntry(Entry):
    """What a tier gives; replaces the benefit of the same code of the tiers below."""

    code: Annotated[str, Code()]
    """What the benefit is called in the API; each code is there once on a tier."""
    kind: Annotated[BenefitKind, OneOf(BenefitKind)]
    """What kind of benefit it is; a daily bonus and a monthly gift are claimed."""
    title: _Texts
    """What players read first, a text per locale; English is required. In this text and the next two, {value}
    is the value, as the reader writes it: 1.25, or 1,25."""
    summary: _Texts
    """What it gives in a line, a text per locale; English is required."""
    rule: _Texts
    """The conditions in full, a text per locale; English is required."""
    value: Annotated[Decimal, Factor("by the kind")] | None = None
    """The number that the benefit is about; for display. Of a MULTIPLIER it may be left out, and is then the
    pMultiplier, or scMultiplier, of the tier that a player holds, also of one that inherits the benefit; a
    value given is that of the tier that names it, and players see their own tier's all the same."""
    of: Annotated[Unit, OneOf(Unit)] | None = None
    """Of a MULTIPLIER alone: what it multiplies, P by default."""
    grants: GrantsEntry = Field(default_factory=GrantsEntry)
    """What claiming it gives."""

    def rules(self) -> Benefit:
        """Returns the benefit."""
        return Benefit(
            code=self.code,
            kind=self.kind,
            title=_texts(self.title),
            summary=_texts(self.summary),
            rule=_texts(self.rule),
            value=self.value,
            of=self.of,
            grants_p=self.grants.p,
            grants_sku=self.grants.sku,
        )


class MissionEntry(Entry):
    """A goal within a time, and what reaching it gives, once."""

    code: Annotated[str, Code()]
    """What the mission is called in the API; each code is there once. The same code with another `from` is
    another run."""
    title: _Texts
    """What players read, a text per locale; English is required."""
    counts: Annotated[MissionCounts, OneOf(MissionCounts)]
    """What moves it on: the number of purchases, their USD, or what the studio reports."""
    goal: Annotated[int, Whole(1, MAX_POINTS, "what the mission counts")]
    """What is to be reached."""
    reward_sc: Annotated[int, points("SC")]
    """SC for reaching the goal."""
    reward_p: Annotated[int, points("P")]
    """P for reaching the goal."""
    from_: Annotated[datetime, Instant()] = Field(alias="from")
    """The first instant of the mission."""
    until: Annotated[datetime, Instant()]
    """The first instant after the mission; after `from`."""
    tiers: Annotated[list[_Tier], Field(max_length=MAX_TIERS)] | None = None
    """The tiers on which it counts; null for all."""
    sku: Annotated[str, Text(MAX_SKU)] | None = None
    """The item whose purchases count, null for any; not where the studio reports."""

    def rules(self) -> Mission:
        """Returns the mission."""
        return Mission(
            code=self.code,
            title=_texts(self.title),
            counts=self.counts,
            goal=self.goal,
            reward_sc=self.reward_sc,
            reward_p=self.reward_p,
            audience=Audience(self.from_, self.until, None if self.tiers is None else frozenset(self.tiers)),
            sku=self.sku,
        )


class StreakEntry(Entry):
    """What so many days in a row of an activity give on top."""

    days: Annotated[int, Whole(MIN_STREAK_DAYS, MAX_STREAK_DAYS, "days")]
    """How many days in a row; more than in the entry before."""
    sc: Annotated[int, points("SC")] = 0
    """SC on top."""
    p: Annotated[int, points("P")] = 0
    """P on top."""


class ActivityEntry(Entry):
    """What doing something in the game gives, each time that the studio reports it."""

    code: Annotated[str, Code()]
    """What the activity is called in the API; each code is there once."""
    title: _Texts
    """What players read, a text per locale; English is required."""
    sc: Annotated[int, points("SC")] = 0
    """SC each time."""
    p: Annotated[int, points("P")] = 0
    """P each time."""
    max_per_day: _Limit | None = None
    """How often it earns within a day; null for no limit."""
    max_per_week: _Limit | None = None
    """How often it earns within a week; null for no limit."""
    max_total: _Limit | None = None
    """How often it earns in all; null for no limit."""
    streaks: list[StreakEntry] = Field(default=[], max_length=MAX_STEPS)
    """What days in a row give on top."""

    def rules(self) -> Activity:
        """Returns the activity."""
        return Activity(
            code=self.code,
            title=_texts(self.title),
            sc=self.sc,
            p=self.p,
            max_per_day=self.max_per_day,
            max_per_week=self.max_per_week,
            max_total=self.max_total,
            streaks=tuple(Streak(streak.days, streak.sc, streak.p) for streak in self.streaks),
        )


class GameLookEntry(Entry):
    """How the game's widget and store look; null for Laurel's own. `ink`, `accent` and `points` are read on
    `surface`, with a contrast of 4.5 at least, and need one. Where a game has a surface and leaves out one of
    them, it is Laurel's own for a light or a dark surface, whichever that is nearer to."""

    accent: Annotated[str, Colour()] | None = None
    """Buttons, links, the filled part of the scale."""
    surface: Annotated[str, Colour()] | None = None
    """What all lies on."""
    ink: Annotated[str, Colour()] | None = None
    """Text."""
    points: Annotated[str, Colour()] | None = None
    """The balance of P."""
    radius: Annotated[int, Whole(0, MAX_RADIUS, "px")] | None = None
    """The radius of corners."""
    stage_image: Annotated[str, Picture()] | None = None
    """The picture behind the gem."""

    def rules(self) -> GameLook:
        """Returns the look."""
        return GameLook(
            accent=self.accent,
            surface=self.surface,
            ink=self.ink,
            points=self.points,
            radius=self.radius,
            stage_image=self.stage_image,
        )


class GameFile(Entry):
    """A game's rules: what `laurel game rules` takes. Every key may be left out."""

    note: Annotated[str, Text(may_be_empty=True)] = ""
    """What the author says of the version."""
    hidden_from_tier: _Tier | None = None
    """The lowest tier that players below it do not see; null hides none."""
    sc_multipliers: dict[_Tier, Annotated[Decimal, Factor("factor")]] = Field(
        default={}, max_length=MAX_TIERS, json_schema_extra=_BY_TIER
    )
    """The SC multiplier of a tier in this game, in place of the ladder's."""
    starting_tiers: list[StartingTierEntry] = Field(default=[], max_length=MAX_TIERS)
    """The tiers that new members start on, by their lifetime value; else they start on the first."""
    benefits: dict[_Tier, Annotated[list[BenefitEntry], Field(max_length=MAX_BENEFITS_PER_TIER)]] = Field(
        default={}, max_length=MAX_TIERS, json_schema_extra=_BY_TIER
    )
    """What each tier gives; a tier also has what the tiers below it have, unless it replaces it."""
    missions: list[MissionEntry] = Field(default=[], max_length=MAX_MISSIONS)
    """Goals for a limited time."""
    activities: list[ActivityEntry] = Field(default=[], max_length=MAX_ACTIVITIES)
    """What doing something in the game gives."""
    look: GameLookEntry = Field(default_factory=GameLookEntry)
    """How its widget and store look."""
    top_ups: TopUpsEntry = Field(default_factory=TopUpsEntry)
    """Top-ups of stored value: what they give on top, and how much is allowed."""
    orders: OrdersEntry = Field(default_factory=OrdersEntry)
    """What orders cost: discounts, free shipping, prices with points."""
    packs: list[PackEntry] = Field(default=[], max_length=MAX_PACKS)
    """Memberships that are paid for by periods."""

    def rules(self, version: int, applies_from: datetime, ranks: Mapping[str, int]) -> GameRules:
        """Returns the version that the file describes, for the ladder with these ranks."""
        return GameRules(
            version=version,
            applies_from=applies_from,
            sc_multipliers=self.sc_multipliers,
            hidden_from_tier=self.hidden_from_tier,
            starting_tiers=tuple((entry.ltv_at_least_usd, entry.tier) for entry in self.starting_tiers),
            benefits={
                tier: tuple(entry.rules() for entry in entries) for tier, entries in self.benefits.items()
            },
            missions=tuple(mission.rules() for mission in self.missions),
            activities=tuple(activity.rules() for activity in self.activities),
            look=self.look.rules(),
            top_ups=self.top_ups.rules(),
            orders=self.orders.rules(),
            packs={pack.code: pack.rules() for pack in self.packs if is_known(pack.price.currency)},
            ranks=dict(ranks),
        )


def _texts(texts: Mapping[str, str]) -> Texts:
    """Returns the texts by canonical locales; a stored key that is not a valid locale stays as it is."""
    return {_locale(name): text for name, text in texts.items()}


def _locale(name: str) -> str:
    try:
        return canonical(name)
    except ValueError:
        return name
