"""Milestones as answers show them."""

from app.domain.milestones import Milestone as Reached
from app.domain.milestones import milestone_reached
from app.loyalty.queries import MemberRow
from app.milestones.queries import milestones_of
from app.milestones.service import tier_name
from app.texts.notifications import message
from resolvers.view import View
from schema.milestones import Milestone


async def milestones_of_member(view: View, row: MemberRow) -> list[Milestone]:
    """Returns what a member has reached, the latest first."""
    async with view.context.services.core.database.acquire() as connection:
        reached = await milestones_of(connection, row.game.id, row.id)
    return [milestone_of(view, one) for one in reached]


def milestone_of(view: View, reached: Reached) -> Milestone:
    """Returns a milestone, with the sentence that its notice has."""
    notice = milestone_reached(reached, tier_name(reached, view.book))
    return Milestone(
        key=reached.key,
        kind=reached.kind,
        number=reached.number,
        at=reached.at,
        message=message(notice.kind, notice.params, view.locale),
    )
