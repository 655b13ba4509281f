"""Operations about who a player is, and the way into the store."""

from typing import Annotated

import strawberry

from app.identity.codes import WRONG_CODES
from app.identity.identities import MAX_IDENTITIES
from resolvers import identity
from resolvers.context import Info
from schema.identity import (
    AssertIdentityInput,
    AssertIdentityPayload,
    ConnectCode,
    ConnectStoreCodePayload,
    CreateStoreLinkPayload,
    SignInWithIdTokenInput,
    SignInWithIdTokenPayload,
    SignOutEverywherePayload,
)


@strawberry.type
class IdentityMutation:
    @strawberry.mutation(
        description="From the widget: a one-time link that opens the store signed in as this player."
        " [GUEST: a player token]"
    )
    async def create_store_link(self, info: Info) -> CreateStoreLinkPayload:
        return await identity.create_link(info.context)

    @strawberry.mutation(
        description="Sign in with a provider's id_token. A caller who is known links the identity"
        f" (at most {MAX_IDENTITIES} each); anybody else is signed in as who it belongs to."
        " [anybody but studios and staff]"
    )
    async def sign_in_with_id_token(
        self,
        info: Info,
        input: Annotated[
            SignInWithIdTokenInput,
            strawberry.argument(description="The token, and what it was asked for with."),
        ],
    ) -> SignInWithIdTokenPayload:
        return await identity.sign_in_with_id_token(info.context, input)

    @strawberry.mutation(
        description="Say who a player is, by the game's own sign-in: the member is identified from then on,"
        " without Apple, Facebook or Google. The same again changes nothing. [players:write]"
    )
    async def assert_identity(
        self,
        info: Info,
        input: Annotated[
            AssertIdentityInput, strawberry.argument(description="The player, and the account.")
        ],
    ) -> AssertIdentityPayload:
        return await identity.assert_identity(info.context, input)

    @strawberry.mutation(
        description="A short code that connects a game with somebody who signed in at the store: one side"
        " shows it, the other confirms it by `connectStoreCode`. [GUEST: a player token; or a store session"
        " without a member]"
    )
    async def create_connect_code(self, info: Info) -> ConnectCode:
        return await identity.create_connect_code(info.context)

    @strawberry.mutation(
        description="Confirm the code that the other side shows: the identity becomes the player's, and the"
        f" store is signed in as it. After {WRONG_CODES} wrong codes in ten minutes all codes are wrong for a"
        " while, for this caller alone."
        " [GUEST: a player token; or a store session without a member]"
    )
    async def connect_store_code(
        self,
        info: Info,
        code: Annotated[str, strawberry.argument(description="As it is shown, in any case.")],
    ) -> ConnectStoreCodePayload:
        return await identity.connect_store_code(info.context, code)

    @strawberry.mutation(
        description="End all sessions of the caller, on all devices, and the links that would open more."
        " [STORE, or a staff session]"
    )
    async def sign_out_everywhere(self, info: Info) -> SignOutEverywherePayload:
        return await identity.sign_out_everywhere(info.context)
