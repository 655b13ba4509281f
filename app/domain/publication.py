"""What forbids a version of rules to follow those before it (rules.md §2). Pure."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.instants import LATEST, format_instant
from app.domain.rules import GameRules
from app.domain.rules_faults import RulesFault


def start_faults(starts: datetime, game_now: datetime, before: datetime) -> list[RulesFault]:
    """Returns what forbids a version to apply from `starts`, when the latest one applies from `before`."""
    faults = []
    if starts < game_now:
        faults.append(RulesFault("appliesFrom", f"is in the past: it is {format_instant(game_now)} now"))
    if starts < before:
        faults.append(
            RulesFault("appliesFrom", f"lies before that of the version before it, {format_instant(before)}")
        )
    if starts >= LATEST:
        faults.append(RulesFault("appliesFrom", f"must lie before {format_instant(LATEST)}"))
    return faults


def mission_faults(rules: GameRules, before: Sequence[GameRules], game_now: datetime) -> list[RulesFault]:
    """Returns what is wrong with the missions of a version that follows others.

    Of a run that an earlier version had, the last such version decides: what is over is not opened again,
    since what it gave was given, and what was counted is not taken for something else.
    """
    earlier = {mission.run: mission for version in before for mission in version.missions}
    faults = []
    for index, mission in enumerate(rules.missions):
        last = earlier.get(mission.run, mission)
        another = "give it another code or `from`"
        if last.audience.has_ended(game_now) and not mission.audience.has_ended(game_now):
            faults.append(RulesFault(f"missions[{index}].until", f"reopens a run that has ended: {another}"))
        elif last.counts is not mission.counts:
            message = f"changes what a run counts that has begun: {another}"
            faults.append(RulesFault(f"missions[{index}].counts", message))
    return faults
