"""Personal data: exporting it, and erasing it."""

import strawberry

from schema.common import ERRORS, GAME_ID, UserError


@strawberry.type(description="Whether the player was erased.")
class EraseMePayload:
    erased: bool = strawberry.field(
        default=False,
        description="Whether the personal data is gone; every session of the player has ended then.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="The player whose personal data is to be erased.")
class ErasePlayerInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="The game's id of the player.")


@strawberry.type(description="Whether the player was erased.")
class ErasePlayerPayload:
    erased: bool = strawberry.field(
        default=False, description="Whether the personal data is gone, by this call or by one before it."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
