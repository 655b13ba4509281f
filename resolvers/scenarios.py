"""Worked cases of the rules, played in a sandbox."""

from typing import Annotated
from uuid import uuid4

import strawberry

from app.domain.access import Scope
from app.domain.errors import UserErrorCode
from app.scenarios import cases
from app.scenarios.cases import Numbers, scenarios
from app.scenarios.service import PlayedStep, find_scenario, play
from resolvers.context import Info
from resolvers.faults import mutation
from resolvers.game_view import game_of
from resolvers.presenters import present_member
from resolvers.view import view_of
from schema.scalars import Points
from schema.scenarios import (
    RunScenarioInput,
    RunScenarioPayload,
    Scenario,
    ScenarioStanding,
    ScenarioStep,
)
from transport.limits import HEAVY


@strawberry.type
class ScenarioQuery:
    @strawberry.field(
        description="The worked cases of the rules that `runScenario` plays, in the order of the rules."
        " [sandbox]"
    )
    async def scenarios(self, info: Info) -> list[Scenario]:
        """Return them all. Raises Forbidden."""
        info.context.studio_or_staff(Scope.SANDBOX)
        return [_scenario_of(scenario) for scenario in scenarios().values()]


@strawberry.type
class ScenarioMutation:
    @mutation(
        "Play a worked case of the rules in a sandbox, with a new player: the clock is moved from step to"
        " step, as `advanceClock` does, and stays at the last one. What is redeemed is an item that is made"
        " for it and archived at once. The first step lies on the sandbox's"
        " present, or after it by as many days as it needs. [sandbox]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.INSUFFICIENT_POINTS,
        UserErrorCode.NOT_A_SANDBOX,
        UserErrorCode.GAME_ARCHIVED,
        metadata=HEAVY,
    )
    async def run_scenario(
        self,
        info: Info,
        input: Annotated[RunScenarioInput, strawberry.argument(description="Which one, and where.")],
    ) -> RunScenarioPayload:
        context = info.context
        game = context.studio_or_staff(Scope.SANDBOX).game(input.game_id)
        scenario = find_scenario(input.scenario)
        played = await play(context.session(game), scenario, f"scenario-{uuid4().hex[:12]}")
        view = await view_of(context, played.game)
        steps = [_step_of(step) for step in played.steps]
        return RunScenarioPayload(
            game=game_of(view, None),
            member=await present_member(view, played.member),
            steps=steps,
            matches=all(step.matches for step in steps),
        )


def _scenario_of(scenario: cases.Scenario) -> Scenario:
    return Scenario(
        id=strawberry.ID(scenario.id),
        title=scenario.title,
        days=scenario.days,
        steps=[step.text() for step in scenario.steps],
    )


def _step_of(step: PlayedStep) -> ScenarioStep:
    return ScenarioStep(
        at=step.at,
        text=step.text,
        expected=_standing_of(step.expected),
        actual=_standing_of(step.actual),
        matches=step.expected == step.actual,
    )


def _standing_of(numbers: Numbers) -> ScenarioStanding:
    return ScenarioStanding(
        tier=numbers.tier,
        progress=Points(numbers.progress),
        target=Points(numbers.target),
        keep_threshold=Points(numbers.keep_threshold),
        season_started_at=numbers.season_started_at,
        season_ends_at=numbers.season_ends_at,
        points=Points(numbers.p),
        points_expire_at=numbers.p_expires_at,
        loops=Points(numbers.loops),
    )
