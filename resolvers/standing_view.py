"""The season and the absolute numbers of a standing, as they are shown."""

import math
from datetime import datetime

from app.domain.amounts import tidy
from app.domain.events import Standing, position, season_ladder
from app.domain.rules import Tier as LadderTier
from app.domain.seasons import keeping_path
from resolvers.paths import missing_to_keep
from resolvers.view import View
from schema.enums import SeasonOutlook
from schema.scalars import Points
from schema.standing import AbsoluteStanding, Season

SECONDS_A_DAY = 86_400


def season_of(view: View, standing: Standing, tier: LadderTier, game_now: datetime) -> Season:
    """Returns the season of a standing at an instant."""
    seconds = math.ceil((standing.season_ends_at - game_now).total_seconds())
    outlook = SeasonOutlook.RESTART if standing.tier == 1 else SeasonOutlook.DEMOTE
    if keeping_path(standing, tier) is not None:
        outlook = SeasonOutlook.KEEP
    return Season(
        started_at=standing.season_started_at,
        ends_at=standing.season_ends_at,
        seconds_left=Points(seconds),
        days_left=math.ceil(seconds / SECONDS_A_DAY),
        outlook=outlook,
        read_missing=lambda: (
            missing_to_keep(view, standing, tier) if outlook is SeasonOutlook.DEMOTE else None
        ),
    )


def absolute_of(view: View, standing: Standing) -> AbsoluteStanding:
    """Returns a standing in absolute numbers, for studios and staff."""
    return AbsoluteStanding(
        position=Points(position(standing, view.book)),
        lifetime_sc=Points(standing.lifetime_sc),
        lifetime_p=Points(standing.lifetime_p),
        loops=Points(standing.loops),
        rules_version=season_ladder(standing, view.book).version,
        ltv_usd=tidy(standing.ltv_usd),
    )
