"""The ways to the next tier, and to keep the one held, as one caller sees them."""

from app.domain.amounts import tidy
from app.domain.events import Standing, season_ladder
from app.domain.growth.paths import LeafState, PathState
from app.domain.growth.reasons import missing_of
from app.domain.growth.shown import paths_upward
from app.domain.rules import Tier
from app.domain.seasons import paths_to_keep
from app.texts.growth import what_is_left, what_is_missing
from resolvers.view import View
from schema.paths import TierPath, TierPathLeaf


def paths_of(view: View, standing: Standing) -> list[TierPath]:
    """Returns the ways to the tier above, the nearest first, of a standing that is settled to the present."""
    at = max(view.game_now, standing.applied_to)
    return _shown(view, paths_upward(standing, view.book, at))


def keep_paths_of(view: View, standing: Standing) -> list[TierPath]:
    """Returns the ways to keep the tier held, the nearest first; none on the first tier, never lost."""
    if standing.tier == 1:
        return []
    tier = season_ladder(standing, view.book).tier(standing.tier)
    return _shown(view, paths_to_keep(standing, tier))


def missing_to_keep(view: View, standing: Standing, tier: Tier) -> str:
    """Returns what the nearest way to keep the tier held lacks, in the reader's language."""
    nearest = paths_to_keep(standing, tier)[0]
    return what_is_missing(missing_of(nearest), view.book, view.locale)


def _shown(view: View, states: list[PathState]) -> list[TierPath]:
    return [
        TierPath(
            nearest=place == 0,
            fraction=float(state.share),
            leaves=[_leaf(view, leaf) for leaf in state.leaves],
        )
        for place, state in enumerate(states)
    ]


def _leaf(view: View, state: LeafState) -> TierPathLeaf:
    measure, is_internal = state.leaf.measure, view.show_internal_numbers
    window = "SEASON" if measure is None else str(measure.window)
    return TierPathLeaf(
        measure=state.leaf.code,
        counts=None if measure is None else measure.counts,
        label=what_is_left(state, view.book, view.locale),
        remaining=tidy(state.remaining),
        fraction=float(state.share),
        value=tidy(state.value) if is_internal else None,
        at_least=tidy(state.needed) if is_internal else None,
        window=window if is_internal else None,
    )
