"""What the audit asks of measures and paths: which leaf keeps a member from the next tier, and whether a
season was judged by a path that there is. Pure."""

from collections.abc import Sequence, Set
from dataclasses import replace
from decimal import Decimal

from app.domain.events import ChangeDetails, Standing, season_ladder
from app.domain.growth.measures import MeasureNotHeld, kept
from app.domain.growth.paths import SC_ALONE, has_sc, path_state
from app.domain.growth.reasons import path_reasons
from app.domain.rules import RuleBook, Tier
from app.domain.seasons import trimmed


def leaves_missing(standing: Standing, book: RuleBook) -> Sequence[str]:
    """Returns, where the progress has passed the span, the leaves that are missing for the tier above.

    They are named by tier and measure: `GOLD INVITATIONS`. That one is missing, the replay proves. There are
    none where a measure is not counted yet.
    """
    ladder = season_ladder(standing, book)
    held = ladder.tier(standing.tier)
    if standing.progress < held.span or standing.tier >= ladder.last_rank:
        return ()
    above = ladder.tier(standing.tier + 1)
    missing: list[str] = []
    for path in filter(has_sc, above.enter_by):
        try:
            state = path_state(
                path,
                standing.earning.measures,
                standing.applied_to,
                progress=standing.progress,
                needed=held.span,
            )
        except MeasureNotHeld:
            return ()
        missing += [f"{above.code} {leaf.leaf.code}" for leaf in state.open]
    return missing


def same_as_held(counted: Standing, held: Standing, book: RuleBook) -> bool:
    """Returns whether a standing is the one held, as far as that one has measures: what a later version
    declares is counted at the member's next event or boundary."""
    counted, held = trimmed(counted, book), trimmed(held, book)
    both = counted.earning.measures.keys() & held.earning.measures.keys()
    return _with_measures_of(counted, both) == _with_measures_of(held, both)


def _with_measures_of(standing: Standing, definitions: Set[str]) -> Standing:
    measures = kept(standing.earning.measures, definitions)
    return replace(standing, earning=replace(standing.earning, measures=measures))


def is_kept(tier: Tier, progress: int, details: ChangeDetails) -> bool:
    """Returns whether a season's end keeps the tier, by the path that its entry names and what it counted."""
    if SC_ALONE[0] in tier.keep_by and progress >= tier.keep_threshold:
        return True
    reasons = path_reasons(details)
    needed = [(reason.code, reason.needed) for reason in reasons]
    paths = [
        [
            (leaf.code, Decimal(tier.keep_threshold) if leaf.measure is None else leaf.at_least)
            for leaf in path
        ]
        for path in tier.keep_by
    ]
    return needed in paths and all(reason.value >= reason.needed for reason in reasons)
