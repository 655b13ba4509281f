"""What the members of a game wish for, as a report."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.store import EligibilityReason
from app.store.eligibility import ItemRow
from app.store.wish_queries import Demanded, read_demand, tiers_at
from resolvers.context import Info
from resolvers.members import named_game
from resolvers.report_tables import Ladder, csv_file
from resolvers.store import item_of
from resolvers.view import View, view_of
from schema.common import GAME_ID
from schema.item_demand import ItemDemand, ItemDemandReport, ReasonDemand, TextDemand, TierDemand
from schema.scalars import Points

_COLUMNS = ("sku", "title", "text", "members", "ready", "notOffered", "tiers", "reasons")
_DEFINITION = (
    "Members by what they wish for now, and by what stands in the way of it as the catalog, their tiers and"
    " their balances are now; a wish ends when its item is redeemed or the player removes it. Members who"
    " were erased are left out."
)


@strawberry.type
class ItemDemandQuery:
    @strawberry.field(
        description="Studio and staff [reports:read]: what the members of a game wish for, and what stands in"
        " the way."
    )
    async def item_demand(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> ItemDemandReport:
        """Return the report. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.REPORTS_READ), game_id)
        return await _demand_report(await view_of(context, game))


async def _demand_report(view: View) -> ItemDemandReport:
    async with view.context.services.core.database.acquire() as connection:
        demand = await read_demand(
            connection, view.game.id, tiers_at(view.book, view.game_now), view.game_now
        )
    ladder = Ladder(view.book.program_at(view.game_now))
    items = [
        _item_demand(view, ladder, item, members, [row for row in demand.of_items if row.item_id == item.id])
        for item, members in demand.items
    ]
    texts = [TextDemand(text=text, members=Points(members)) for text, members in demand.texts]
    return ItemDemandReport(
        definition=_DEFINITION,
        csv=csv_file(
            _COLUMNS, [*map(_item_cells, items), *(("", "", t.text, t.members, *[""] * 4) for t in texts)]
        ),
        members=Points(demand.members),
        items=items,
        texts=texts,
    )


def _item_demand(
    view: View, ladder: Ladder, item: ItemRow, members: int, rows: Sequence[Demanded]
) -> ItemDemand:
    tiers: Counter[int] = Counter()
    reasons: Counter[EligibilityReason] = Counter()
    for row in rows:
        tiers[row.rank] += row.members
        for reason in row.obstacles:
            reasons[reason] += row.members
    return ItemDemand(
        item=item_of(view, item, None),
        members=Points(members),
        ready=Points(sum(row.members for row in rows if row.is_sold and not row.obstacles)),
        not_offered=Points(sum(row.members for row in rows if not row.is_sold)),
        tiers=[TierDemand(tier=ladder.tier(rank), members=Points(tiers[rank])) for rank in sorted(tiers)],
        reasons=[
            ReasonDemand(reason=reason, members=Points(count)) for reason, count in reasons.most_common()
        ],
    )


def _item_cells(demand: ItemDemand) -> tuple[object, ...]:
    tiers = ", ".join(f"{each.tier.name or each.tier.rank}: {each.members}" for each in demand.tiers)
    reasons = ", ".join(f"{each.reason}: {each.members}" for each in demand.reasons)
    item = demand.item
    return item.sku, item.title, "", demand.members, demand.ready, demand.not_offered, tiers, reasons
