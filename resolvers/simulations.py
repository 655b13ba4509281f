"""Simulations: started, cancelled and read by product owners."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

import strawberry

from app.domain.errors import DomainError, Fault, NotFound, UserErrorCode
from app.domain.rules import ProgramRules
from app.domain.simulation import Move, Outcome, Sums
from app.infra.ids import parse_uuid
from app.rules_files.reading import read_program
from app.rules_files.text import read_object
from app.simulation import service
from app.simulation.queries import SimulationRow, simulation_by_id, simulation_page
from app.studios.rules import load_book
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from schema.common import DEFAULT_FIRST, After, Before, First, Last, Paging
from schema.scalars import Points, RulesText
from schema.simulations import (
    CancelSimulationInput,
    CancelSimulationPayload,
    Simulation,
    SimulationConnection,
    SimulationEdge,
    SimulationFlow,
    SimulationMove,
    SimulationResult,
    SimulationTier,
    SimulationTotals,
    StartSimulationInput,
    StartSimulationPayload,
)


@strawberry.type
class SimulationQuery:
    @strawberry.field(
        description="Product owners [OWNER]: one simulation. Never null: an unknown one is NOT_FOUND."
    )
    async def simulation(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Its id.")]
    ) -> Simulation | None:
        """Return the simulation. Raises NotFound."""
        context = info.context
        context.product_owner()
        wanted = parse_uuid(id)
        async with context.services.core.database.acquire() as connection:
            row = None if wanted is None else await simulation_by_id(connection, wanted)
        if row is None:
            raise NotFound("There is no such simulation.", ("id",))
        return await _simulation(context, row)

    @strawberry.field(
        description="Product owners [OWNER]: all simulations, whoever started them, the latest first."
    )
    async def simulations(
        self,
        info: Info,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> SimulationConnection:
        """Return a page. Raises BadUserInput."""
        context = info.context
        context.product_owner()
        window = window_of(Paging(first, after, last, before), place_in_time)
        async with context.services.core.database.acquire() as connection:
            rows = await simulation_page(connection, window)
        shown = {row.id: await _simulation(context, row) for row in rows}
        return connection_of(
            SimulationConnection,
            SimulationEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(row.created_at, row.id)),
            nodes_of=lambda rows: [shown[row.id] for row in rows],
        )


@strawberry.type
class SimulationMutation:
    @mutation(
        "Replay members' real events of a period under a draft of the program's rules, as a job; no member is"
        " told, and nothing else is stored. The same input as a simulation of yours that runs answers that"
        f" one; {service.MAX_RUNNING} may run at once for each person. [OWNER]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
    )
    async def start_simulation(
        self,
        info: Info,
        input: Annotated[StartSimulationInput, strawberry.argument(description="What to simulate.")],
    ) -> StartSimulationPayload:
        context = info.context
        owner = context.product_owner()
        if len(input.game_ids) > service.MAX_GAMES:
            message = f"Name at most {service.MAX_GAMES} games."
            raise DomainError(Fault(UserErrorCode.INVALID, message, ("gameIds",)))
        games = {game.id: game for game in map(owner.game, input.game_ids)}
        draft = service.Draft(input.draft, input.starts, input.until)
        row = await service.start_simulation(
            context.services.core, owner.staff.id, list(games.values()), draft, context.real_now
        )
        return StartSimulationPayload(simulation=await _simulation(context, row))

    @mutation(
        "Cancel a simulation; one that has ended stays as it is. [OWNER]",
        UserErrorCode.NOT_FOUND,
    )
    async def cancel_simulation(
        self,
        info: Info,
        input: Annotated[CancelSimulationInput, strawberry.argument(description="Which one.")],
    ) -> CancelSimulationPayload:
        context = info.context
        context.product_owner()
        wanted = parse_uuid(input.simulation_id)
        if wanted is None:
            raise DomainError(
                Fault(UserErrorCode.NOT_FOUND, "There is no such simulation.", ("simulationId",))
            )
        row = await service.cancel_simulation(context.services.core.database, wanted, context.real_now)
        return CancelSimulationPayload(simulation=await _simulation(context, row))


async def _simulation(context: Context, row: SimulationRow) -> Simulation:
    return Simulation(
        id=strawberry.ID(str(row.id)),
        state=row.state,
        draft=RulesText(row.draft),
        starts=row.starts,
        until=row.until,
        game_ids=[strawberry.ID(str(game_id)) for game_id in row.game_ids],
        members=Points(row.members),
        done=Points(row.done),
        created_at=row.created_at,
        finished_at=row.finished_at,
        result=None if row.outcome is None else await _result(context, row, row.outcome),
    )


async def _result(context: Context, row: SimulationRow, outcome: Outcome) -> SimulationResult:
    async with context.services.core.database.acquire() as connection:
        book = await load_book(connection, row.game_ids[0])
    held = book.program_at(row.until)
    draft = read_program(read_object(row.draft), held.version + 1, row.starts)
    return SimulationResult(
        members=Points(outcome.members),
        left_out=Points(outcome.left_out),
        tiers=_tiers(outcome.flows, held, draft),
        flows=[
            SimulationFlow(from_rank=before, to_rank=after, members=Points(count))
            for (before, after), count in sorted(outcome.flows.items())
        ],
        before=_totals(outcome.before),
        after=_totals(outcome.after),
        losers=[_move(move) for move in outcome.losers],
        gainers=[_move(move) for move in outcome.gainers],
    )


def _tiers(
    flows: Mapping[tuple[int, int], int], held: ProgramRules, draft: ProgramRules
) -> list[SimulationTier]:
    last = max(held.last_rank, draft.last_rank, *(rank for flow in flows for rank in flow))
    return [
        SimulationTier(
            rank=rank,
            name_before=held.tiers[rank - 1].name if rank <= held.last_rank else None,
            name_after=draft.tiers[rank - 1].name if rank <= draft.last_rank else None,
            before=Points(sum(count for (before, _), count in flows.items() if before == rank)),
            after=Points(sum(count for (_, after), count in flows.items() if after == rank)),
        )
        for rank in range(1, last + 1)
    ]


def _totals(sums: Sums) -> SimulationTotals:
    return SimulationTotals(
        promotions=Points(sums.promotions),
        demotions=Points(sums.demotions),
        sc_issued=Decimal(sums.sc_issued),
        p_issued=Decimal(sums.p_issued),
        p_liability=Decimal(sums.p_liability),
    )


def _move(move: Move) -> SimulationMove:
    return SimulationMove(
        member_id=strawberry.ID(str(move.member_id)),
        tiers=move.tiers,
        p=Points(move.p),
        progress=Points(move.progress),
    )
