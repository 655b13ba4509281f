"""What differs between two versions of the program's rules: each change in words, and whom it touches. Pure.

A default that a file leaves out is the value that it has. The note is of no version's rules.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TypeVar

from app.domain.amounts import plain
from app.domain.growth.measures import Measure
from app.domain.growth.paths import Leaf, Paths
from app.domain.instants import format_instant
from app.domain.invitations import InvitationReward, InvitationTerms
from app.domain.order_rules import PointsAsCash, percent_of
from app.domain.paths import child
from app.domain.rules import Boost, ProgramRules, ReminderSteps, Tier
from app.domain.season_length import DaySeason

MAX_CHANGES = 1_000
"""Changes that are listed of two versions."""

Entry = TypeVar("Entry")
Value = object


@dataclass(frozen=True, slots=True)
class Touched:
    """The members that a change touches: all for whom each condition holds that is not None.

    `words` say how many they are, with {are}, {have} or {members} for them. `tiers` are the codes of the
    tiers held, `below` is more than the progress; `run` is a mission that was begun and not completed,
    `activity` one that was done.
    """

    words: str
    tiers: frozenset[str] | None = None
    below: int | None = None
    holds_p: bool = False
    run: str | None = None
    activity: str | None = None

    def sentence(self, count: int) -> str:
        """Returns what is said of so many members."""
        members, are, have = ("member", "is", "has") if count == 1 else ("members", "are", "have")
        members = f"{count:,} {members}"
        return self.words.format(members=members, are=f"{members} {are}", have=f"{members} {have}")


EVERYBODY = Touched("it is for {members} today")
P_HOLDERS = Touched("{have} P today", holds_p=True)


def held(*tiers: str) -> Touched:
    """Returns the members on any of these tiers."""
    where = "it" if len(tiers) == 1 else "these tiers"
    return Touched(f"{{are}} on {where} today", tiers=frozenset(tiers))


def admitted(tiers: Iterable[str] | None) -> Touched:
    """Returns the members on these tiers, all for None."""
    return EVERYBODY if tiers is None else Touched(EVERYBODY.words, tiers=frozenset(tiers))


@dataclass(frozen=True, slots=True)
class RulesChange:
    """A change: where it is in the earlier file and in the later one, None where it is not there.

    `words` say what changes, without a full stop. `touched` is None where no members can be counted.
    """

    was: str | None
    path: str | None
    words: str
    touched: Touched | None = None


@dataclass(frozen=True, slots=True)
class At:
    """A place that both files have, perhaps at another index."""

    was: str = ""
    path: str = ""

    def __getitem__(self, key: str) -> "At":
        """Returns the place at a key of the object here."""
        return At(child(self.was, key), child(self.path, key))

    def changed(
        self, words: str, before: Value, after: Value, unit: str = "", touched: Touched | None = None
    ) -> Iterator[RulesChange]:
        """Returns the change of a value: `words` name it, such as "Gold keep"; none where it is the same."""
        if before != after:
            of_unit = f" {unit}" if unit and after is not None else ""
            said = f"{words} {said_of(before)} → {said_of(after)}{of_unit}"
            yield RulesChange(self.was, self.path, said, touched)


def said_of(value: Value) -> str:
    """Returns a value as a sentence says it."""
    match value:
        case None:
            said = "none"
        case int():
            said = f"{value:,}"
        case Decimal():
            said = plain(value)
        case datetime():
            said = format_instant(value)
        case tuple():
            said = ", ".join(said_of(each) for each in value) or "none"
        case _:
            said = str(value)
    return said


def entries(
    at: At,
    before: Sequence[Entry],
    after: Sequence[Entry],
    key: Callable[[Entry], Hashable],
    *,
    added: Callable[[Entry], tuple[str, Touched | None]],
    removed: Callable[[Entry], tuple[str, Touched | None]],
    kept: Callable[[At, Entry, Entry], Iterator[RulesChange]],
) -> Iterator[RulesChange]:
    """Returns the changes of a list whose entries have keys: those removed, then all others in its order."""
    earlier = {key(entry): (index, entry) for index, entry in enumerate(before)}
    later = {key(entry) for entry in after}
    for name, (index, entry) in earlier.items():
        if name not in later:
            words, touched = removed(entry)
            yield RulesChange(f"{at.was}[{index}]", None, words, touched)
    for index, entry in enumerate(after):
        path = f"{at.path}[{index}]"
        if (found := earlier.get(key(entry))) is None:
            words, touched = added(entry)
            yield RulesChange(None, path, words, touched)
        else:
            yield from kept(At(f"{at.was}[{found[0]}]", path), found[1], entry)


def members_of(
    at: At,
    before: Mapping[str, Value],
    after: Mapping[str, Value],
    name_of: Callable[[str], str],
    *,
    touched: Callable[[str], Touched | None],
    say: Callable[[Value], str] = said_of,
) -> Iterator[RulesChange]:
    """Returns the changes of an object by its keys; `name_of` a key begins the words, `say` is for values."""
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key), after.get(key)
        if was != now:
            yield RulesChange(
                at[key].was if key in before else None,
                at[key].path if key in after else None,
                f"{name_of(key)} {say(was)} → {say(now)}",
                touched(key),
            )


def program_changes(before: ProgramRules, after: ProgramRules) -> Iterator[RulesChange]:
    """Returns what differs between two versions of the program's rules."""
    at = At()
    yield from at["scPerUsd"].changed("SC per USD", before.sc_per_usd, after.sc_per_usd, touched=EVERYBODY)
    yield from at["pPerUsd"].changed("P per USD", before.p_per_usd, after.p_per_usd, touched=EVERYBODY)
    yield from at["pExpiryMonths"].changed(
        "P expire after", before.p_expiry_months, after.p_expiry_months, "months", P_HOLDERS
    )
    yield from at["lateWindowHours"].changed(
        "Late window", before.late_window_hours, after.late_window_hours, "hours"
    )
    yield from _rates(at["rates"], before, after)
    yield from entries(
        at["tiers"],
        before.tiers,
        after.tiers,
        lambda tier: tier.code,
        added=lambda tier: (f"{tier.name} is a new tier, the {tier.rank}. from below", held(tier.code)),
        removed=lambda tier: (f"{tier.name} is no tier any more", held(tier.code)),
        kept=_tier,
    )
    yield from _order(at["tiers"], before.tiers, after.tiers)
    yield from entries(
        at["measures"],
        before.measures,
        after.measures,
        lambda measure: measure.code,
        added=lambda measure: (f"Measure {measure.code} is new: {measure.definition}", EVERYBODY),
        removed=lambda measure: (f"Measure {measure.code} is removed", EVERYBODY),
        kept=_measure,
    )
    yield from entries(
        at["boosts"],
        before.boosts,
        after.boosts,
        lambda boost: boost.code,
        added=lambda boost: (f"Boost {_boost_words(boost)}", admitted(boost.audience.tiers)),
        removed=lambda boost: (f"Boost {boost.code} is removed", admitted(boost.audience.tiers)),
        kept=_boost,
    )
    yield from _reminders(at["reminders"], before.reminders, after.reminders)
    yield from _invitations(at["invitations"], before.invitations, after.invitations)
    yield from _points_as_cash(at, before.points_as_cash, after.points_as_cash)


def _rates(at: At, before: ProgramRules, after: ProgramRules) -> Iterator[RulesChange]:
    yield from members_of(
        at, before.rates, after.rates, lambda currency: f"{currency} rate in USD", touched=lambda _: None
    )
    for currency in sorted(before.rates.keys() & after.rates.keys()):
        yield from at[currency]["from"].changed(
            f"{currency} rate holds from",
            before.rates_from.get(currency),
            after.rates_from.get(currency),
        )


def _tier(at: At, before: Tier, after: Tier) -> Iterator[RulesChange]:
    name, on_it = after.name, held(after.code)
    yield from at["name"].changed("Tier name", before.name, after.name, touched=on_it)
    yield from at["scFrom"].changed(f"{name} starts at", before.sc_from, after.sc_from, "SC", on_it)
    if before.span == after.span:
        yield from at["scTo"].changed(f"{name} ends at", before.sc_to, after.sc_to, "SC", on_it)
    elif before.sc_to != after.sc_to:
        ends = f"{name} ends at {before.sc_to:,} → {after.sc_to:,} SC"
        fewer = Touched("{have} reached less today", on_it.tiers, below=after.span)
        yield RulesChange(at["scTo"].was, at["scTo"].path, f"{ends}, and takes {after.span:,} SC", fewer)
    below_keep = Touched("{are} below it today", on_it.tiers, below=after.keep_threshold)
    yield from at["keepThreshold"].changed(
        f"{name} keep", before.keep_threshold, after.keep_threshold, "SC", below_keep
    )
    yield from _season(at, before, after)
    yield from _paths(at, before, after)
    yield from at["scMultiplier"].changed(
        f"{name} SC multiplier", before.sc_multiplier, after.sc_multiplier, touched=on_it
    )
    yield from at["pMultiplier"].changed(
        f"{name} P multiplier", before.p_multiplier, after.p_multiplier, touched=on_it
    )
    look = at["look"]
    yield from look["gem"].changed(f"{name} gem", before.look.gem, after.look.gem)
    yield from look["light"].changed(f"{name} light colour", before.look.light, after.look.light)
    yield from look["dark"].changed(f"{name} dark colour", before.look.dark, after.look.dark)


def _measure(at: At, before: Measure, after: Measure) -> Iterator[RulesChange]:
    name, was, now = f"Measure {after.code}", before.window, after.window
    yield from at["counts"].changed(f"{name} counts", before.counts, after.counts, touched=EVERYBODY)
    yield from at["activity"].changed(f"{name} activity", before.activity, after.activity, touched=EVERYBODY)
    window = at["window"]
    yield from window["kind"].changed(f"{name} window", was.kind, now.kind, touched=EVERYBODY)
    yield from window["days"].changed(f"{name} window", was.days, now.days, "days", EVERYBODY)
    yield from window["period"].changed(f"{name} period", was.period, now.period, touched=EVERYBODY)


def _paths(at: At, before: Tier, after: Tier) -> Iterator[RulesChange]:
    """Returns the changes of what enters and keeps a tier."""
    on_it = held(after.code)
    enters = _paths_words(before.enter_by), _paths_words(after.enter_by)
    keeps = _paths_words(before.keep_by), _paths_words(after.keep_by)
    yield from at["enterBy"].changed(f"{after.name} is entered by", *enters, touched=on_it)
    if keeps != enters:
        yield from at["keepBy"].changed(f"{after.name} is kept by", *keeps, touched=on_it)


def _season(at: At, before: Tier, after: Tier) -> Iterator[RulesChange]:
    """Returns the change of how long a tier's season lasts."""
    words, on_it = f"{after.name} season", held(after.code)
    match before.season, after.season:
        case DaySeason(was), DaySeason(now):
            yield from at["seasonDays"].changed(words, was, now, "days", on_it)
        case was, now:
            yield from at["season"].changed(words, was, now, touched=on_it)


def _paths_words(paths: Paths) -> str:
    """Returns paths in words: `SC, or SPEND90 of 500 and YEAR of 3`."""
    return ", or ".join(" and ".join(_leaf_words(leaf) for leaf in path) for path in paths)


def _leaf_words(leaf: Leaf) -> str:
    return leaf.code if leaf.measure is None else f"{leaf.code} of {plain(leaf.at_least)}"


def _order(at: At, before: Sequence[Tier], after: Sequence[Tier]) -> Iterator[RulesChange]:
    """Returns the change where tiers that both versions have follow each other in another order."""
    both = {tier.code for tier in before} & {tier.code for tier in after}
    was = tuple(tier.code for tier in before if tier.code in both)
    now = tuple(tier.code for tier in after if tier.code in both)
    yield from at.changed("Order of tiers", was, now, touched=held(*both))


def _boost_words(boost: Boost) -> str:
    factors = f"SC x {plain(boost.sc_factor)}, P x {plain(boost.p_factor)}"
    return f"{boost.code} is new: {factors}, {_time(boost.audience.starts, boost.audience.until)}"


def _time(starts: datetime, until: datetime) -> str:
    return f"from {format_instant(starts)} until {format_instant(until)}"


def _boost(at: At, before: Boost, after: Boost) -> Iterator[RulesChange]:
    name, was, now = f"Boost {after.code}", before.audience, after.audience
    touched = admitted(now.tiers)
    yield from at["from"].changed(f"{name} starts", was.starts, now.starts, touched=touched)
    yield from at["until"].changed(f"{name} ends", was.until, now.until, touched=touched)
    yield from at["scFactor"].changed(f"{name} SC x", before.sc_factor, after.sc_factor, touched=touched)
    yield from at["pFactor"].changed(f"{name} P x", before.p_factor, after.p_factor, touched=touched)
    yield from tiers_changed(at, name, was.tiers, now.tiers)


def tiers_changed(
    at: At, name: str, before: frozenset[str] | None, after: frozenset[str] | None
) -> Iterator[RulesChange]:
    """Returns the change of the tiers that a boost or a mission is for: whom it is for now, or no more."""
    if before != after:
        was, now = ("all" if tiers is None else said_of((*sorted(tiers),)) for tiers in (before, after))
        tiers = None if before is None or after is None else before ^ after
        at = at["tiers"]
        words = "{are} on a tier that changes today"
        touched = EVERYBODY if tiers is None else Touched(words, tiers=tiers)
        yield RulesChange(at.was, at.path, f"{name} is for tiers {was} → {now}", touched)


def _reminders(at: At, before: ReminderSteps, after: ReminderSteps) -> Iterator[RulesChange]:
    steps = (
        ("seasonDaysLeft", "days before a season ends", before.season_days_left, after.season_days_left),
        (
            "keepThresholdPercent",
            "percent of the keep threshold",
            before.keep_threshold_percent,
            after.keep_threshold_percent,
        ),
        (
            "scExpiringDaysLeft",
            "days before SC expire",
            before.sc_expiring_days_left,
            after.sc_expiring_days_left,
        ),
        (
            "pExpiringDaysLeft",
            "days before P expire",
            before.p_expiring_days_left,
            after.p_expiring_days_left,
        ),
    )
    for key, words, was, now in steps:
        yield from at[key].changed(f"Reminders, {words}:", was, now, touched=EVERYBODY)


def _points_as_cash(at: At, before: PointsAsCash, after: PointsAsCash) -> Iterator[RulesChange]:
    was, now = before.words, after.words
    yield from members_of(at["pointsAsCash"], was, now, "P as cash in {}".format, touched=lambda _: P_HOLDERS)
    shares = percent_of(before.share), percent_of(after.share)
    yield from at["pointsAsCashShare"].changed("P pay of the goods up to", *shares, "%", P_HOLDERS)


def _invitations(
    at: At, before: InvitationTerms | None, after: InvitationTerms | None
) -> Iterator[RulesChange]:
    if after is None:
        if before is not None:
            yield RulesChange(at.was, None, "Invitations are removed")
        return
    if before is None:
        yield RulesChange(None, at.path, f"Invitations are new: {_terms_words(after)}")
        return
    yield from at["minUsd"].changed("Invitations, least purchase:", before.min_usd, after.min_usd, "USD")
    yield from at["holdDays"].changed("Invitations qualify after", before.hold_days, after.hold_days, "days")
    for side, was, now in (
        ("inviter", before.inviter, after.inviter),
        ("invitee", before.invitee, after.invitee),
    ):
        yield from at[side]["sc"].changed(f"Invitations, {side} gets", was.sc, now.sc, "SC")
        yield from at[side]["p"].changed(f"Invitations, {side} gets", was.p, now.p, "P")
    yield from at["perMonth"].changed("Invitations rewarded a month", before.per_month, after.per_month)
    yield from at["inAll"].changed("Invitations rewarded in all", before.in_all, after.in_all)


def _terms_words(terms: InvitationTerms) -> str:
    return (
        f"{_reward_words(terms.inviter)} for the inviter, {_reward_words(terms.invitee)} for the invitee,"
        f" {terms.hold_days} days after a purchase of {plain(terms.min_usd)} USD"
    )


def _reward_words(reward: InvitationReward) -> str:
    return f"{reward.sc:,} SC and {reward.p:,} P"
