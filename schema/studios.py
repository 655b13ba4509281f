"""Studios, their games and keys, as the staff looks after them."""

from datetime import datetime

import strawberry

from app.domain.access import GameMode
from app.studios.keys import MAX_ACTIVE_KEYS, MAX_KEY_NAME
from app.studios.service import MAX_FULFIL_HOURS, MAX_GAMES_PER_STUDIO, MAX_NAME, MAX_SLUG
from schema.common import ERRORS, PageInfo, UserError
from schema.game import Game
from schema.viewer import Studio

_SLUG = f"Letters a-z, digits and single hyphens, at most {MAX_SLUG} characters; it stays for good."
_NAME = f"Name to show: 1 to {MAX_NAME} printable characters."
_STORE = (
    "Where its own store is: an https address of at most 2,000 characters without a fragment, or one of this"
    " machine."
)
STUDIO_ID = "Laurel's id of the studio."


@strawberry.input(description="A studio to be made.")
class CreateStudioInput:
    slug: str = strawberry.field(description=f"Short name, unique over all studios. {_SLUG}")
    name: str = strawberry.field(description=_NAME)


@strawberry.input(description="What is to be changed of a studio.")
class UpdateStudioInput:
    studio_id: strawberry.ID = strawberry.field(description=STUDIO_ID)
    name: str = strawberry.field(description=_NAME)


@strawberry.type(description="The studio that was made or changed.")
class StudioPayload:
    studio: Studio | None = strawberry.field(default=None, description="The studio; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)


@strawberry.input(description=f"A game to be made; a studio has at most {MAX_GAMES_PER_STUDIO}.")
class CreateGameInput:
    studio_id: strawberry.ID = strawberry.field(description=STUDIO_ID)
    slug: str = strawberry.field(description=f"Short name, unique within the studio. {_SLUG}")
    name: str = strawberry.field(description=_NAME)
    mode: GameMode = strawberry.field(description="LIVE, or a SANDBOX to try things in; it stays for good.")
    store_url: str | None = strawberry.field(
        default=None, description=f"{_STORE} Left out, Laurel's own store."
    )
    now: datetime | None = strawberry.field(
        default=None,
        description="What a SANDBOX's clock is set to, the present when left out. Not for a LIVE game.",
    )
    frozen: bool | None = strawberry.field(
        default=False, description="Whether a SANDBOX's clock stands still until it is moved."
    )


@strawberry.input(description="What is to be changed of a game; what is left out or null stays.")
class UpdateGameInput:
    game_id: strawberry.ID = strawberry.field(description="Laurel's id of the game.")
    name: str | None = strawberry.field(default=None, description=_NAME)
    store_url: str | None = strawberry.field(
        default=None, description=f"{_STORE} Empty for Laurel's own store."
    )
    fulfil_hours: int | None = strawberry.field(
        default=None,
        description=f"Hours within which a redemption is to be fulfilled, 1 to {MAX_FULFIL_HOURS:,}. For"
        " redemptions from now on.",
    )


@strawberry.input(description="A game to be archived, or to be taken out of the archive.")
class ArchiveGameInput:
    game_id: strawberry.ID = strawberry.field(description="Laurel's id of the game.")
    archived: bool | None = strawberry.field(
        default=True, description="false takes it out of the archive; null is true."
    )


@strawberry.type(description="The game that was made, changed or archived.")
class GamePayload:
    game: Game | None = strawberry.field(default=None, description="The game; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)


@strawberry.type(description="A bearer key of a studio's servers; its secret is not kept.")
class StudioKey:
    id: strawberry.ID = strawberry.field(description="For `revokeKey`.")
    studio_id: strawberry.ID = strawberry.field(description=STUDIO_ID)
    name: str | None = strawberry.field(description="What it is for; null where it was not named.")
    mode: GameMode = strawberry.field(
        description="Which of the studio's games it opens: live games, or sandboxes."
    )
    scopes: list[str] = strawberry.field(description="What it may do, in alphabetical order.")
    hint: str = strawberry.field(description="Its first and its last characters, to tell it by.")
    created_at: datetime = strawberry.field(description="When it was made, by the real clock.")
    revoked_at: datetime | None = strawberry.field(
        description="When it was revoked, by the real clock; null while it is valid."
    )
    last_used_at: datetime | None = strawberry.field(
        description="When a request came with it, by the real clock: stored at most once an hour, so the last"
        " one came within the hour after it. Null where there was none yet, or none since this is stored."
    )


@strawberry.type(description="A key within a page.")
class StudioKeyEdge:
    node: StudioKey = strawberry.field(description="The key.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of a studio's keys, newest first.")
class StudioKeyConnection:
    edges: list[StudioKeyEdge] = strawberry.field(description="The keys of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.input(description=f"A key to be made; a studio has at most {MAX_ACTIVE_KEYS} that are valid.")
class CreateKeyInput:
    studio_id: strawberry.ID = strawberry.field(description=STUDIO_ID)
    mode: GameMode = strawberry.field(
        description="LIVE opens the studio's live games, SANDBOX its sandboxes."
    )
    scopes: list[str] = strawberry.field(
        description="What it may do, one at least: names such as purchases:write, as brackets of the schema"
        " have them."
    )
    name: str | None = strawberry.field(
        default="",
        description=f"What it is for, such as the server that has it: at most {MAX_KEY_NAME} characters.",
    )


@strawberry.type(description="The key that was made.")
class CreateKeyPayload:
    key: StudioKey | None = strawberry.field(default=None, description="The key; null when refused.")
    secret: str | None = strawberry.field(
        default=None,
        description="What the server sends in `Authorization: Bearer`. It is answered this once and not"
        " kept; null when refused.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)


@strawberry.input(description="A key that is to open nothing any more.")
class RevokeKeyInput:
    studio_id: strawberry.ID = strawberry.field(description=STUDIO_ID)
    key_id: strawberry.ID = strawberry.field(description="The key's `id`.")


@strawberry.type(description="The key that was revoked.")
class RevokeKeyPayload:
    key: StudioKey | None = strawberry.field(default=None, description="The key; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)
