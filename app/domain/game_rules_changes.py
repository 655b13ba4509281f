"""What differs between two versions of a game's rules: each change in words, and whom it touches. Pure."""

from collections.abc import Iterator, Sequence
from functools import partial

from app.domain.order_rules_changes import order_changes
from app.domain.pack_changes import pack_changes
from app.domain.rules import Activity, Benefit, GameRules, Mission, ProgramRules, Texts
from app.domain.rules_changes import (
    EVERYBODY,
    At,
    RulesChange,
    Touched,
    admitted,
    entries,
    held,
    members_of,
    said_of,
    tiers_changed,
)
from app.domain.top_up_changes import top_up_changes

_MAX_QUOTED = 60
"""Characters of a text that a sentence shows."""


def game_changes(before: GameRules, after: GameRules, program: ProgramRules) -> Iterator[RulesChange]:
    """Returns what differs between two versions of a game's rules; `program` has the names of the tiers."""
    at, names = At(), {tier.code: tier.name for tier in program.tiers}

    def name_of(code: str | None) -> str | None:
        return code if code is None else names.get(code, code)

    was, now = before.hidden_from_tier, after.hidden_from_tier
    yield from at["hiddenFromTier"].changed(
        "Tiers are hidden from", name_of(was), name_of(now), touched=_who_see_less(was, now, after, program)
    )
    yield from members_of(
        at["scMultipliers"],
        before.sc_multipliers,
        after.sc_multipliers,
        lambda code: f"{name_of(code)} SC multiplier",
        touched=held,
    )
    yield from at["startingTiers"].changed(
        "New members start by USD spent:", _starting(before, names), _starting(after, names)
    )
    for code in dict.fromkeys((*before.benefits, *after.benefits)):
        yield from _benefits(
            at["benefits"][code],
            names.get(code, code),
            held(*_inheriting(code, after, program)),
            before.benefits.get(code, ()),
            after.benefits.get(code, ()),
        )
    yield from entries(
        at["missions"],
        before.missions,
        after.missions,
        lambda mission: mission.run,
        added=lambda mission: (f"Mission {mission.run} is new", admitted(mission.audience.tiers)),
        removed=lambda mission: (f"Mission {mission.run} is removed", _under_way(mission)),
        kept=_mission,
    )
    yield from entries(
        at["activities"],
        before.activities,
        after.activities,
        lambda activity: activity.code,
        added=lambda activity: (f"Activity {activity.code} is new", EVERYBODY),
        removed=lambda activity: (f"Activity {activity.code} is removed", _doing(activity)),
        kept=_activity,
    )
    yield from _look(at["look"], before, after)
    yield from top_up_changes(at["topUps"], before.top_ups, after.top_ups)
    yield from order_changes(at["orders"], before.orders, after.orders, name_of)
    yield from pack_changes(at["packs"], tuple(before.packs.values()), tuple(after.packs.values()))


def _who_see_less(
    before: str | None, after: str | None, game: GameRules, program: ProgramRules
) -> Touched | None:
    """Returns the members below the lowest tier that is hidden by one of the two."""
    ranks = {code: program.ranks.get(code) or game.ranks.get(code) for code in (before, after) if code}
    known = [rank for rank in ranks.values() if rank is not None]
    if not known:
        return None
    below = [tier.code for tier in program.tiers if tier.rank < max(known)]
    return Touched("{are} below it today", tiers=frozenset(below))


def _inheriting(code: str, game: GameRules, program: ProgramRules) -> Sequence[str]:
    """Returns the tiers that have what a tier gives: it and those above it."""
    rank = program.ranks.get(code)
    return [code] if rank is None else [tier.code for tier in program.tiers if tier.rank >= rank]


def _starting(rules: GameRules, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(f"{said_of(usd)} on {names.get(code, code)}" for usd, code in rules.starting_tiers)


def _benefits(
    at: At, tier: str, touched: Touched, before: Sequence[Benefit], after: Sequence[Benefit]
) -> Iterator[RulesChange]:
    yield from entries(
        at,
        before,
        after,
        lambda benefit: benefit.code,
        added=lambda benefit: (f"{tier} benefit {benefit.code} is new", touched),
        removed=lambda benefit: (f"{tier} benefit {benefit.code} is removed", touched),
        kept=partial(_benefit, tier, touched),
    )


def _benefit(tier: str, touched: Touched, at: At, before: Benefit, after: Benefit) -> Iterator[RulesChange]:
    name = f"{tier} benefit {after.code}"
    yield from at["kind"].changed(f"{name} kind", before.kind, after.kind, touched=touched)
    yield from _texts(at["title"], f"{name} title", before.title, after.title, touched)
    yield from _texts(at["summary"], f"{name} summary", before.summary, after.summary, touched)
    yield from _texts(at["rule"], f"{name} rule", before.rule, after.rule, touched)
    yield from at["value"].changed(f"{name} value", before.value, after.value, touched=touched)
    yield from at["of"].changed(f"{name} is of", before.of, after.of, touched=touched)
    grants = at["grants"]
    yield from grants["p"].changed(f"{name} gives", before.grants_p, after.grants_p, "P", touched)
    yield from grants["sku"].changed(
        f"{name} gives the item", before.grants_sku, after.grants_sku, touched=touched
    )


def _texts(at: At, name: str, before: Texts, after: Texts, touched: Touched | None) -> Iterator[RulesChange]:
    yield from members_of(
        at,
        before,
        after,
        lambda locale: f"{name} in {locale}",
        touched=lambda _: touched,
        say=_quoted,
    )


def _quoted(text: object) -> str:
    """Returns a text as a sentence quotes it, cut where it is long."""
    if text is None:
        return "none"
    line = " ".join(str(text).split())
    return f"“{line}”" if len(line) <= _MAX_QUOTED else f"“{line[:_MAX_QUOTED]}…”"


def _under_way(mission: Mission) -> Touched:
    return Touched("{have} begun it and not completed it today", run=mission.run)


def _doing(activity: Activity) -> Touched:
    return Touched("{have} done it until today", activity=activity.code)


def _mission(at: At, before: Mission, after: Mission) -> Iterator[RulesChange]:
    name, touched = f"Mission {after.code}", _under_way(after)
    yield from _texts(at["title"], f"{name} title", before.title, after.title, touched)
    yield from at["counts"].changed(f"{name} counts", before.counts, after.counts, touched=touched)
    yield from at["goal"].changed(f"{name} goal", before.goal, after.goal, touched=touched)
    yield from at["rewardSc"].changed(f"{name} gives", before.reward_sc, after.reward_sc, "SC", touched)
    yield from at["rewardP"].changed(f"{name} gives", before.reward_p, after.reward_p, "P", touched)
    was, now = before.audience, after.audience
    yield from at["until"].changed(f"{name} ends", was.until, now.until, touched=touched)
    yield from tiers_changed(at, name, was.tiers, now.tiers)
    yield from at["sku"].changed(f"{name} is of the item", before.sku, after.sku, touched=touched)


def _activity(at: At, before: Activity, after: Activity) -> Iterator[RulesChange]:
    name, touched = f"Activity {after.code}", _doing(after)
    yield from _texts(at["title"], f"{name} title", before.title, after.title, touched)
    yield from at["sc"].changed(f"{name} gives", before.sc, after.sc, "SC", touched)
    yield from at["p"].changed(f"{name} gives", before.p, after.p, "P", touched)
    for key, words, was, now in (
        ("maxPerDay", "a day", before.max_per_day, after.max_per_day),
        ("maxPerWeek", "a week", before.max_per_week, after.max_per_week),
        ("maxTotal", "in all", before.max_total, after.max_total),
    ):
        yield from at[key].changed(f"{name} limit {words}", was, now, touched=touched)
    yield from at["streaks"].changed(f"{name} streaks:", _streaks(before), _streaks(after), touched=touched)


def _streaks(activity: Activity) -> tuple[str, ...]:
    return tuple(f"{each.days} days give {each.sc:,} SC and {each.p:,} P" for each in activity.streaks)


def _look(at: At, before: GameRules, after: GameRules) -> Iterator[RulesChange]:
    was, now = before.look, after.look
    yield from at["accent"].changed("Look: accent", was.accent, now.accent)
    yield from at["surface"].changed("Look: surface", was.surface, now.surface)
    yield from at["ink"].changed("Look: ink", was.ink, now.ink)
    yield from at["points"].changed("Look: points", was.points, now.points)
    yield from at["radius"].changed("Look: radius", was.radius, now.radius, "px")
    yield from at["stageImage"].changed("Look: picture", was.stage_image, now.stage_image)
