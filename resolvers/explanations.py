"""How an entry of a history was counted."""

from collections.abc import Sequence
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.breakdown import Breakdown, Comparison, Input, break_down
from app.domain.errors import NotFound
from app.domain.events import LedgerUnit
from app.loyalty.ledger_lines import lines_of, same_cause
from app.loyalty.member_lists import history_entries, members_by_id
from resolvers.context import Info
from resolvers.node_ids import read_ids
from resolvers.presenters import entries_of
from resolvers.view import view_of
from schema.explanation import (
    Explanation,
    ExplanationComparison,
    ExplanationDifference,
    ExplanationInput,
    LedgerLine,
)
from schema.scalars import Points


@strawberry.type
class ExplanationQuery:
    @strawberry.field(
        description="Studio and staff [members:read]: how an entry of a member's history was counted: its"
        " inputs, the version of the rules, the comparison that decided, the ledger lines. Never null: an"
        " unknown one is NOT_FOUND."
    )
    async def explain(
        self,
        info: Info,
        entry_id: Annotated[strawberry.ID, strawberry.argument(description="The `id` of a HistoryEntry.")],
    ) -> Explanation | None:
        """Return the explanation. Raises NotFound, also for an entry of another studio's game."""
        context = info.context
        games = context.studio_or_staff(Scope.MEMBERS_READ).game_ids
        named = read_ids([entry_id])
        async with context.services.core.database.acquire() as connection:
            members = await members_by_id(connection, games, named.members)
            found = await history_entries(connection, games, named.entries)
            member = members[0] if members and found and found[0][0] == members[0].id else None
            if member is None:
                raise NotFound("There is no such entry.", ("entryId",))
            entry = found[0][1]
            at, reference = entry.change.at, entry.change.reference
            group = await same_cause(connection, member.game.id, member.id, at, reference)
            lines = await lines_of(connection, member.game.id, member.id, entry, group)
        view = await view_of(context, member.game)
        following = [row.change for row in group if row.seq > entry.seq]
        counted = break_down(entry.change, following, view.book)
        (shown,) = entries_of(view, member.id, [entry], member.standing.tier)
        return Explanation(
            entry=shown,
            ladder_version=entry.change.ladder_version,
            inputs=inputs_of(counted.inputs),
            comparison=_comparison(counted.comparison),
            differences=_differences(counted),
            ledger=[
                LedgerLine(
                    unit=LedgerUnit(line.unit),
                    delta=Points(line.delta),
                    balance=Points(line.balance),
                    kind=line.kind,
                    at=line.at,
                )
                for line in lines
            ],
        )


def inputs_of(inputs: Sequence[Input]) -> list[ExplanationInput]:
    """Returns the inputs of a change, as the schema has them."""
    return [ExplanationInput(name=each.name, value=each.value, unit=each.unit) for each in inputs]


def _comparison(comparison: Comparison | None) -> ExplanationComparison | None:
    if comparison is None:
        return None
    return ExplanationComparison(
        criterion=comparison.criterion,
        reached=Points(comparison.reached),
        needed=Points(comparison.needed),
        met=comparison.reached >= comparison.needed,
    )


def _differences(counted: Breakdown) -> list[ExplanationDifference]:
    return [
        ExplanationDifference(
            kind=each.kind,
            at=each.at,
            taken_back=each.taken_back,
            explanation=each.explanation,
            inputs=inputs_of(each.inputs),
        )
        for each in counted.differences
    ]
