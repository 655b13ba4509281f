"""Simulations of a draft of the program's rules."""

from datetime import datetime
from decimal import Decimal

import strawberry

from app.rules_files.text import MAX_DRAFT_CHARS
from app.simulation.queries import SimulationState
from app.simulation.service import MAX_GAMES
from schema.common import ERRORS, PageInfo, UserError
from schema.scalars import Points, RulesText


@strawberry.type(description="The members of all tiers together, under one of the two rules.")
class SimulationTotals:
    promotions: Points = strawberry.field(description="Promotions in the period.")
    demotions: Points = strawberry.field(description="Demotions in the period.")
    sc_issued: Decimal = strawberry.field(description="SC that purchases and grants of the period gave.")
    p_issued: Decimal = strawberry.field(description="P that purchases and grants of the period gave.")
    p_liability: Decimal = strawberry.field(
        description="P that members could spend at the period's end; debts are left out."
    )


@strawberry.type(description="A rank at the period's end: its tier and its members under both rules.")
class SimulationTier:
    rank: int = strawberry.field(description="The rung of the ladder, from 1 up.")
    name_before: str | None = strawberry.field(
        description="Its name in the rules that hold at the period's end; null where they have no such rank."
    )
    name_after: str | None = strawberry.field(
        description="Its name in the draft; null where it has no such rank."
    )
    before: Points = strawberry.field(description="Members who held it.")
    after: Points = strawberry.field(description="Members who would have held it.")


@strawberry.type(description="Members who held one rank and would have held another one, or the same.")
class SimulationFlow:
    from_rank: int = strawberry.field(description="The rank that they held.")
    to_rank: int = strawberry.field(description="The rank that they would have held.")
    members: Points = strawberry.field(description="How many.")


@strawberry.type(description="A member who would be moved far.")
class SimulationMove:
    member_id: strawberry.ID = strawberry.field(description="Laurel's id of the member.")
    tiers: int = strawberry.field(description="Ranks gained, or lost below zero.")
    p: Points = strawberry.field(description="P gained, or lost below zero.")
    progress: Points = strawberry.field(description="Progress gained, or lost below zero.")


@strawberry.type(description="What a simulation found.")
class SimulationResult:
    members: Points = strawberry.field(description="Members at the period's end.")
    left_out: Points = strawberry.field(
        description="Members who are in no other number, since one of the two rules takes their points past"
        " what can be counted."
    )
    tiers: list[SimulationTier] = strawberry.field(description="The distribution, by rank from 1 up.")
    flows: list[SimulationFlow] = strawberry.field(
        description="The flow matrix: pairs of ranks that have any members."
    )
    before: SimulationTotals = strawberry.field(description="Under the rules that held.")
    after: SimulationTotals = strawberry.field(description="Under the draft.")
    losers: list[SimulationMove] = strawberry.field(
        description="The 20 members who lose most: by tiers, then P, then progress."
    )
    gainers: list[SimulationMove] = strawberry.field(
        description="The 20 members who gain most, in the same order."
    )


@strawberry.type(
    description="A replay of members' real events under a draft of the program's rules. It changes"
    " nothing and tells no member."
)
class Simulation:
    id: strawberry.ID = strawberry.field(description="Its id.")
    state: SimulationState = strawberry.field(description="Where it is.")
    draft: RulesText = strawberry.field(description="The draft, as it was sent.")
    starts: datetime = strawberry.field(
        name="from", description="From when the draft applies: the period's first instant."
    )
    until: datetime = strawberry.field(description="The first instant after the period.")
    game_ids: list[strawberry.ID] = strawberry.field(description="The games whose members are replayed.")
    members: Points = strawberry.field(
        description="Members to replay, as of its start; those that were merged away among them."
    )
    done: Points = strawberry.field(description="Members replayed so far.")
    created_at: datetime = strawberry.field(description="When it was started.")
    finished_at: datetime | None = strawberry.field(description="When it ended; null while it runs.")
    result: SimulationResult | None = strawberry.field(description="What it found; null unless it is DONE.")


@strawberry.type(description="A simulation of a page.")
class SimulationEdge:
    node: Simulation = strawberry.field(description="The simulation.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of simulations, the latest first.")
class SimulationConnection:
    edges: list[SimulationEdge] = strawberry.field(description="The simulations of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.input(description="What to simulate.")
class StartSimulationInput:
    draft: RulesText = strawberry.field(
        description=f"The program's rules, as `laurel rules` reads them: JSON of at most {MAX_DRAFT_CHARS:,}"
        " characters. It needs a rate for each currency that purchases of the period may be in."
    )
    starts: datetime = strawberry.field(
        name="from",
        description="From when the draft applies, and events are counted. A season that runs then is"
        " played on by its own ladder.",
    )
    until: datetime = strawberry.field(
        description="The first instant that is not counted: after `from`, and not after the present of"
        " a game."
    )
    game_ids: list[strawberry.ID] = strawberry.field(
        description=f"The games whose members are replayed: 1 to {MAX_GAMES}."
    )


@strawberry.type(description="Answer of `startSimulation`.")
class StartSimulationPayload:
    simulation: Simulation | None = strawberry.field(
        default=None, description="The simulation that runs; null where it was refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)


@strawberry.input(description="Which simulation to cancel.")
class CancelSimulationInput:
    simulation_id: strawberry.ID = strawberry.field(description="Its `id`.")


@strawberry.type(description="Answer of `cancelSimulation`.")
class CancelSimulationPayload:
    simulation: Simulation | None = strawberry.field(
        default=None, description="The simulation, CANCELLED unless it had ended; null where it was refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)
