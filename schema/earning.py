"""Reporting missions and activities, and claiming benefits."""

import strawberry

from app.earning.service import MAX_CODE
from schema.common import ERRORS, GAME_ID, UserError
from schema.game import Benefit
from schema.history import HistoryEntry
from schema.member import Member
from schema.missions import Activity, Mission
from schema.scalars import Points
from schema.store import Redemption

_CODE = f"at most {MAX_CODE} characters"


@strawberry.input(description="How far a player is in a mission that counts what its game reports.")
class ReportMissionProgressInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="A player that is known.")
    mission: str = strawberry.field(description=f"Code of the mission, {_CODE}.")
    progress: Points = strawberry.field(
        description="Absolute progress, not an increment, 0 or more: repeating it is harmless, and less than"
        " was reported before is an old report that changes nothing."
    )


@strawberry.type(description="A mission after a report.")
class ReportMissionProgressPayload:
    mission: Mission | None = strawberry.field(
        default=None, description="The mission as it is now; null when refused."
    )
    member: Member | None = strawberry.field(
        default=None, description="The member after it; null when refused."
    )
    changes: list[HistoryEntry] = strawberry.field(
        default_factory=list, description="What it did to the standing, in order."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="Something that a player did and that the game's rules reward.")
class RecordActivityInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="A player that is known.")
    activity: str = strawberry.field(
        description=f"Code of the activity, {_CODE}: one that the game's rules name, such as CHECK_IN."
    )
    activity_id: strawberry.ID = strawberry.field(
        description="The studio's id of what was done, unique in the game, 1 to 128 characters:"
        " the same input sent twice counts once."
    )


@strawberry.type(description="What an activity gave.")
class RecordActivityPayload:
    activity: Activity | None = strawberry.field(
        default=None, description="The activity as it is now; null when refused."
    )
    member: Member | None = strawberry.field(
        default=None, description="The member after it; null when refused."
    )
    changes: list[HistoryEntry] = strawberry.field(
        default_factory=list, description="What it did to the standing, in order."
    )
    replayed: bool = strawberry.field(
        default=False, description="Whether this answers a repeat, as the first time."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="A benefit that was claimed.")
class ClaimBenefitPayload:
    benefit: Benefit | None = strawberry.field(
        default=None, description="The benefit as it is now; null when refused."
    )
    member: Member | None = strawberry.field(
        default=None, description="The member after it; null when refused."
    )
    changes: list[HistoryEntry] = strawberry.field(
        default_factory=list, description="What it did to the standing, in order."
    )
    redemption: Redemption | None = strawberry.field(
        default=None,
        description="The item, where the benefit gives one: a redemption for 0 P that the studio"
        " delivers. Null"
        " where it gives none, and when refused.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
