"""Identities of players, sign-in to the store, and codes that connect the store with a game."""

from datetime import datetime

import strawberry

from app.domain.access import Provider
from schema.common import ERRORS, GAME_ID, UserError
from schema.member import Member
from schema.merging import MergePreview


@strawberry.type(description="A one-time link into the store.")
class CreateStoreLinkPayload:
    url: str = strawberry.field(
        description="To be opened at once: the code in its fragment works once. The store exchanges it by"
        " `POST /auth/exchange`."
    )
    expires_at: datetime = strawberry.field(
        description="60 seconds after it was made, by the real clock, in sandboxes too."
    )


@strawberry.input(description="What a provider's own sign-in gave to an app or a page.")
class SignInWithIdTokenInput:
    provider: Provider = strawberry.field(description="APPLE, FACEBOOK or GOOGLE.")
    id_token: str = strawberry.field(
        description="The provider's id_token (JWT), made for this program's client id;"
        " at most 8,192 characters."
    )
    nonce: str | None = strawberry.field(
        default=None, description="The nonce that the sign-in was begun with; needed where there was one."
    )
    game_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="The game, for a caller who is not signed in: a sandbox has identities of its own. Left"
        " out: the live games; or the caller's own game.",
    )


@strawberry.type(description="A store session for a page of another origin, or for an app.")
class StoreSessionToken:
    token: str = strawberry.field(
        description="Goes into `Authorization: Bearer`; shown once. The session that the call was"
        " made with has"
        " ended."
    )
    expires_at: datetime = strawberry.field(description="One hour after its issue by the real clock.")


@strawberry.type(description="A short code that connects a game with somebody at the store.")
class ConnectCode:
    code: str = strawberry.field(description="XXXX-XXXX; typed in any case, with or without the hyphen.")
    expires_at: datetime = strawberry.field(
        description="Ten minutes after it was made, by the real clock; it ends sooner when it is used or"
        " another one is made."
    )


@strawberry.type(description="The person who signed in.")
class SignInWithIdTokenPayload:
    member: Member | None = strawberry.field(
        default=None,
        description="The member; null when it was refused, and for somebody whom no game knows yet.",
    )
    session: StoreSessionToken | None = strawberry.field(
        default=None,
        description="The new session; null when it was refused, and where it went into the store's cookie.",
    )
    connect_code: ConnectCode | None = strawberry.field(
        default=None,
        description="Where no game knows the person yet: a code to type in in the game (`connectStoreCode`)."
        " Null otherwise.",
    )
    merge: MergePreview | None = strawberry.field(
        default=None,
        description="Beside IDENTITY_IN_USE, where the two accounts are of one game: what joining them would"
        " leave. Null otherwise.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="Which account of the game's own sign-in a player has.")
class AssertIdentityInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="A player that is known.")
    subject: str = strawberry.field(
        description="The game's own id of the signed-in account, 1 to 255 characters, never given to another"
        " person."
    )
    email: str | None = strawberry.field(
        default=None,
        description="An e-mail that the game verified, at most 254 characters; kept for a member who has"
        " none.",
    )


@strawberry.type(description="The member that was identified.")
class AssertIdentityPayload:
    member: Member | None = strawberry.field(
        default=None, description="The member after it; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="What a code connected.")
class ConnectStoreCodePayload:
    member: Member | None = strawberry.field(
        default=None, description="The member, of whom the store knows the identity now; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="Whether the caller is signed out.")
class SignOutEverywherePayload:
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
