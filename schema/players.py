"""Players: registering them, tokens for their games, grants of P, and a sandbox's clock."""

from datetime import datetime
from decimal import Decimal

import strawberry

from schema.approvals import Approval
from schema.common import ERRORS, GAME_ID, UserError
from schema.game import Game
from schema.invitations import INVITE_CODE
from schema.member import Member
from schema.scalars import Points

_BIRTHDAY = (
    "The day, as 1990-02-28, or without the year as 02-28: coupons of birthdays are issued in its month."
)


@strawberry.input(description="A player to be made known.")
class OnboardPlayerInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(
        description="The game's id of the player, 1 to 128 characters."
    )
    display_name: str | None = strawberry.field(default=None, description="At most 128 characters, one line.")
    ltv_usd: Decimal | None = strawberry.field(
        default=None,
        description="Lifetime value in USD before Laurel; it may start the player on a higher tier.",
    )
    country: str | None = strawberry.field(
        default=None, description="ISO 3166-1 code of two capital letters, such as GB."
    )
    locale: str | None = strawberry.field(
        default=None,
        description="BCP 47 tag of at most 35 characters, such as de or pt-BR; en_US is taken as en-US. Texts"
        " are shown in it where translated, else in the same language and script, else in English.",
    )
    time_zone: str | None = strawberry.field(
        default=None,
        description="IANA's name, such as Asia/Tokyo: days and months of daily bonuses, monthly gifts and"
        " activities begin there at midnight; UTC's without one.",
    )
    invite_code: str | None = strawberry.field(default=None, description=INVITE_CODE)
    birthday: str | None = strawberry.field(default=None, description=_BIRTHDAY)


@strawberry.type(description="The player made known.")
class OnboardPlayerPayload:
    member: Member | None = strawberry.field(
        default=None, description="The member behind the player; null when refused."
    )
    created: bool = strawberry.field(
        default=False, description="False for one who was known: nothing was changed."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


_STAYS = "Left out, it stays; null takes it away."


@strawberry.input(
    description="What has changed of a player that is known: what is left out stays, what is null is taken"
    " away."
)
class UpdatePlayerInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="A player that is known.")
    display_name: str | None = strawberry.field(
        default=strawberry.UNSET, description=f"At most 128 characters, one line. {_STAYS}"
    )
    country: str | None = strawberry.field(
        default=strawberry.UNSET, description=f"ISO 3166-1 code of two capital letters, such as GB. {_STAYS}"
    )
    locale: str | None = strawberry.field(
        default=strawberry.UNSET,
        description=f"BCP 47 tag of at most 35 characters, such as de or pt-BR. {_STAYS}",
    )
    time_zone: str | None = strawberry.field(
        default=strawberry.UNSET,
        description=f"IANA's name, such as Asia/Tokyo; a day that was claimed does not come again. {_STAYS}",
    )
    birthday: str | None = strawberry.field(
        default=strawberry.UNSET,
        description=f"{_BIRTHDAY} One that was given is changed once in 365 days. {_STAYS}",
    )


@strawberry.type(description="The player after the change.")
class UpdatePlayerPayload:
    member: Member | None = strawberry.field(
        default=None, description="The member behind the player; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A player whose game client is to be signed in.")
class IssuePlayerTokenInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="A player that is known.")


@strawberry.type(description="A token for a player's game client.")
class IssuePlayerTokenPayload:
    token: str | None = strawberry.field(
        default=None,
        description="Goes into `Authorization: Bearer`; shown once, bound to this player. Null when refused.",
    )
    expires_at: datetime | None = strawberry.field(
        default=None,
        description="One hour after its issue by the real clock, in sandboxes too; null when refused.",
    )
    member: Member | None = strawberry.field(
        default=None, description="The member behind the player; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="P to give to a player.")
class GrantPointsInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="A player that is known.")
    points: Points = strawberry.field(description="1 or more.")
    reason: str = strawberry.field(description="Kept, and shown in the history; at most 500 characters.")
    idempotency_key: str = strawberry.field(
        description="Unique in the game, 1 to 128 characters: the same grant sent twice is given once."
    )


@strawberry.type(description="What a grant did.")
class GrantPointsPayload:
    member: Member | None = strawberry.field(
        default=None, description="The member after it; null when refused."
    )
    replayed: bool = strawberry.field(
        default=False, description="Whether it was known and this repeats the first answer."
    )
    approval: Approval | None = strawberry.field(
        default=None,
        description="Of a person of the staff whose limit it is above: it waits for another person, or has"
        " waited, and `member` is as it is now. Null for other grants.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="What a sandbox's clock is set to.")
class AdvanceClockInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    to: datetime = strawberry.field(
        description="Must not lie before the game's present now, and must lie before the year 2200. A clock"
        " that ticks goes on from it: to stop it near its present, send an instant some seconds ahead."
    )
    freeze: bool | None = strawberry.field(
        default=None,
        description="True: the clock stands still at `to`. False: it ticks from `to`. Null or absent: it"
        " ticks or stands still as before.",
    )


@strawberry.type(description="What moving the clock did.")
class AdvanceClockPayload:
    game: Game | None = strawberry.field(
        default=None, description="The game at its new instant; null when refused."
    )
    settled_members: Points = strawberry.field(
        default=Points(0),
        description="Members for whom something fell due: a season's end, an expiry, a reminder.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
