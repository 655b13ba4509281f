"""Missions and activities: points that are not for purchases."""

from datetime import datetime

import strawberry

from app.domain.rules import MissionCounts
from schema.node import Node
from schema.scalars import Points


@strawberry.type(description="A goal within a time, and what reaching it gives, once.")
class Mission(Node):
    id: strawberry.ID = strawberry.field(
        description="Of the member and the mission; another one where the same code starts again."
    )
    code: str = strawberry.field(description="Stable code, such as THREE_BUYS.")
    title: str = strawberry.field(description="Title to show, in the player's locale where translated.")
    progress: Points = strawberry.field(
        description="How far the member is: purchases, whole USD, or what the game reported; at most `goal`."
    )
    goal: Points = strawberry.field(description="What completes it.")
    counts: MissionCounts = strawberry.field(description="What moves it on.")
    reward_sc: Points = strawberry.field(description="SC that completing it gives.")
    reward_p: Points = strawberry.field(description="P that completing it gives.")
    completed_at: datetime | None = strawberry.field(
        description="When it was completed and its rewards were given; null while it is open."
    )
    ends_at: datetime | None = strawberry.field(
        description="The first instant at which nothing counts any more; null for a mission without an end."
    )


@strawberry.type(description="What so many days in a row give on top, on the day on which they are so many.")
class Streak:
    days: int = strawberry.field(description="How many days in a row.")
    reward_sc: Points = strawberry.field(description="SC on top.")
    reward_p: Points = strawberry.field(description="P on top.")


@strawberry.type(description="Something that earns each time it is done, within limits.")
class Activity(Node):
    id: strawberry.ID = strawberry.field(description="Of the member and the activity.")
    code: str = strawberry.field(description="Stable code, such as CHECK_IN.")
    title: str = strawberry.field(description="Title to show, in the player's locale where translated.")
    reward_sc: Points = strawberry.field(description="SC that it gives each time.")
    reward_p: Points = strawberry.field(description="P that it gives each time.")
    streaks: list[Streak] = strawberry.field(
        description="What days in a row give on top, the shortest first."
    )
    streak_days: int = strawberry.field(
        description="Days in a row on which it was done, up to today or yesterday; 0 when a day was"
        " missed. It"
        " begins again after the longest of `streaks`."
    )
    limit_reached: bool = strawberry.field(
        description="Whether it gives nothing more today, this week, or at all."
    )
    next_at: datetime | None = strawberry.field(
        description="When it gives something again, by the game's clock; null while it gives now,"
        " and where it"
        " never will again."
    )
