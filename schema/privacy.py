"""Personal data: taking it along, and erasing it."""

import strawberry

from schema.common import GAME_ID, UserError

ERRORS = "Why it was refused; then nothing was changed."


@strawberry.type(description="What became of a player's wish to be erased.")
class EraseMePayload:
    erased: bool = strawberry.field(
        default=False,
        description="Whether the personal data is gone; every session of the player is over then.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="Whose personal data is to be erased.")
class ErasePlayerInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="The game's id of the player.")


@strawberry.type(description="What became of the wish to erase a player.")
class ErasePlayerPayload:
    erased: bool = strawberry.field(
        default=False, description="Whether the personal data is gone, by this call or by one before it."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
