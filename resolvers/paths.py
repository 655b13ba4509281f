"""The ways to the next tier, as one caller sees them."""

from app.domain.amounts import tidy
from app.domain.events import Standing
from app.domain.growth.paths import LeafState
from app.domain.growth.shown import paths_upward
from app.texts.growth import what_is_left
from resolvers.view import View
from schema.paths import TierPath, TierPathLeaf


def paths_of(view: View, standing: Standing) -> list[TierPath]:
    """Returns the ways to the tier above, the nearest first, of a standing that is settled to the present."""
    at = max(view.game_now, standing.applied_to)
    return [
        TierPath(
            nearest=place == 0,
            fraction=float(state.share),
            leaves=[_leaf(view, leaf) for leaf in state.leaves],
        )
        for place, state in enumerate(paths_upward(standing, view.book, at))
    ]


def _leaf(view: View, state: LeafState) -> TierPathLeaf:
    measure, is_internal = state.leaf.measure, view.show_internal_numbers
    window = "SEASON" if measure is None else str(measure.window)
    return TierPathLeaf(
        measure=state.leaf.code,
        label=what_is_left(state, view.book, view.locale),
        remaining=tidy(state.remaining),
        fraction=float(state.share),
        value=tidy(state.value) if is_internal else None,
        at_least=tidy(state.needed) if is_internal else None,
        window=window if is_internal else None,
    )
