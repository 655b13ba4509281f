"""Reports on a game."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from resolvers.context import Info
from resolvers.members import named_game
from schema.common import GAME_ID
from schema.reports import ReportPeriodInput, Reports


@strawberry.type
class ReportQuery:
    @strawberry.field(
        description="Studio and staff [reports:read]: reports on a game. They are counted by the worker, every"
        " few seconds; `asOf` says up to when."
    )
    async def reports(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        period: Annotated[
            ReportPeriodInput | None,
            strawberry.argument(description="What is reported on: by default 28 days up to the present one."),
        ] = None,
        comparison: Annotated[
            ReportPeriodInput | None,
            strawberry.argument(
                description="What it is compared with: by default as many days right before `period`."
            ),
        ] = None,
    ) -> Reports:
        """Return the reports. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.REPORTS_READ), game_id)
        raise NotImplementedError(game.slug, period, comparison)
