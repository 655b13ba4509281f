"""How far a member is on each way to the tier above (rules.md §13). Pure."""

from datetime import datetime

from app.domain.events import Standing, season_ladder
from app.domain.growth.paths import PathState, nearest_first, path_state
from app.domain.rules import RuleBook


def paths_upward(standing: Standing, book: RuleBook, at: datetime) -> list[PathState]:
    """Returns the paths to the tier above by the season's ladder, the nearest first; none on the last tier.

    The standing is settled to `at`. Whether a reader may see that tier is not decided here. Raises
    MeasureNotHeld.
    """
    ladder = season_ladder(standing, book)
    if standing.tier >= ladder.last_rank:
        return []
    held, above = ladder.tier(standing.tier), ladder.tier(standing.tier + 1)
    return nearest_first(
        path_state(path, standing.earning.measures, at, progress=standing.progress, needed=held.span)
        for path in above.enter_by
    )
