"""Worked cases of the rules, played in a sandbox."""

from datetime import datetime

import strawberry

from schema.common import ERRORS, UserError
from schema.game import Game
from schema.member import Member
from schema.scalars import Points


@strawberry.type(description="A worked case of the rules, which `runScenario` plays in a sandbox.")
class Scenario:
    id: strawberry.ID = strawberry.field(description="Stable: its title in small letters, with hyphens.")
    title: str = strawberry.field(description="What it shows, in English.")
    days: int = strawberry.field(
        description="Days from its first step to its last: so far, at least, the sandbox's clock is moved."
    )
    steps: list[str] = strawberry.field(description="What is done, in order, in English.")


@strawberry.type(description="A member's numbers in a scenario.")
class ScenarioStanding:
    tier: str = strawberry.field(description="Code of the tier held.")
    progress: Points = strawberry.field(description="SC inside the tier held.")
    target: Points = strawberry.field(description="SC that complete the tier.")
    keep_threshold: Points = strawberry.field(description="Progress that keeps the tier at season's end.")
    season_started_at: datetime = strawberry.field(description="When the running season began.")
    season_ends_at: datetime = strawberry.field(description="The first instant after it.")
    points: Points = strawberry.field(description="The balance of P.")
    points_expire_at: datetime | None = strawberry.field(
        description="When P expire unless a purchase is made before; null when none will."
    )
    loops: Points = strawberry.field(description="How often the last tier was completed.")


@strawberry.type(description="A step of a scenario that was played.")
class ScenarioStep:
    at: datetime = strawberry.field(description="The instant, by the sandbox's clock.")
    text: str = strawberry.field(description="What was done, in English.")
    expected: ScenarioStanding = strawberry.field(
        description="The numbers right after it by the example rules of docs/rules.md. A game with a ladder,"
        " boosts, multipliers or missions of its own differs from them."
    )
    actual: ScenarioStanding = strawberry.field(description="The member's numbers right after it.")
    matches: bool = strawberry.field(description="Whether the two are the same.")


@strawberry.input(description="A scenario to be played.")
class RunScenarioInput:
    game_id: strawberry.ID | None = strawberry.field(
        default=None, description="A sandbox. Needed only where the caller reaches more than one game."
    )
    scenario: strawberry.ID = strawberry.field(description="The `id` of one of `scenarios`.")


@strawberry.type(description="What a scenario did.")
class RunScenarioPayload:
    game: Game | None = strawberry.field(
        default=None, description="The sandbox, its clock at the last step; null when refused."
    )
    member: Member | None = strawberry.field(
        default=None, description="The new player that it was played with; null when refused."
    )
    steps: list[ScenarioStep] = strawberry.field(
        default_factory=list[ScenarioStep], description="What was done, in order."
    )
    matches: bool = strawberry.field(
        default=False, description="Whether all numbers came out as they do by the example rules."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)
