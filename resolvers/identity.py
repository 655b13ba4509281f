"""Identities: links into the store, sign-in by id_token, assertion by the game, codes, signing out."""

from typing import Annotated

import strawberry

from app.domain.access import Scope, is_own_id
from app.domain.errors import DomainError, Fault, Faults, Forbidden, Unauthenticated, UserErrorCode
from app.identity import codes
from app.identity import service as identity_service
from app.identity.codes import WRONG_CODES
from app.identity.identities import MAX_IDENTITIES, InUse
from app.identity.links import create_store_link
from app.identity.offers import MERGE_OFFER_LIFE, offer_merge
from app.identity.proven import ProvenIdentity
from app.identity.realms import LIVE_REALM, realm_of
from app.identity.service import SignedIn, SignInAs, sign_in
from app.identity.sessions import SessionKind
from app.identity.sign_ins import realm_of_game
from app.infra.ids import parse_uuid
from app.infra.secrets import hash_secret
from app.loyalty.inputs import check_player_id
from app.loyalty.queries import MemberRow
from app.loyalty.service import known_player
from app.loyalty.session_queries import find_session
from auth.callers import Anonymous, PlayerCaller, StaffCaller, UnlinkedCaller
from auth.connecting import connect_by_code
from auth.cookies import no_store_cookie, store_cookie
from auth.providers import SignInFailed
from auth.sign_out import sign_out_everywhere
from resolvers.context import Context, Info
from resolvers.faults import mutation, user_errors
from resolvers.merging import preview_of
from resolvers.presenters import present_member
from resolvers.view import view_of
from schema.identity import (
    AssertIdentityInput,
    AssertIdentityPayload,
    ConnectCode,
    ConnectStoreCodePayload,
    CreateStoreLinkPayload,
    SignInWithIdTokenInput,
    SignInWithIdTokenPayload,
    SignOutEverywherePayload,
    StoreSessionToken,
)
from schema.member import Member
from schema.merging import MergePreview

Holder = Anonymous | PlayerCaller | UnlinkedCaller
_TO_CONNECT = "[GUEST by a player token, or a store session without a member, or of one whom Laurel named]"


@strawberry.type
class IdentityMutation:
    @strawberry.mutation(
        description="For the widget: a one-time link that opens the store signed in as this player."
        " [GUEST, by a player token]"
    )
    async def create_store_link(self, info: Info) -> CreateStoreLinkPayload:
        context = info.context
        member = _in_game(context).member
        link = await create_store_link(
            context.services.core.database, member.game.id, member.external_id, context.real_now
        )
        store = member.game.store_url or f"{context.services.public_url}/store"
        return CreateStoreLinkPayload(url=f"{store}#code={link.code}", expires_at=link.expires_at)

    @mutation(
        "Sign in with a provider's id_token. A player who calls links the identity"
        f" (at most {MAX_IDENTITIES} each). A caller without credentials is signed in as the member that has"
        " it, or gets a `connectCode` where none has. [no credentials, or GUEST]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.IDENTITY_IN_USE,
    )
    async def sign_in_with_id_token(
        self,
        info: Info,
        input: Annotated[
            SignInWithIdTokenInput,
            strawberry.argument(description="The token, and what it was asked for with."),
        ],
    ) -> SignInWithIdTokenPayload:
        context = info.context
        caller = context.caller
        if not isinstance(caller, Holder):
            raise Forbidden("This is for players: neither a studio's server nor the staff signs in by it.")
        services, real_now = context.services, context.real_now
        sign_in_as = await _sign_in_as(context, caller, input.game_id)
        proven = await _verify(context, input)
        outcome = await sign_in(
            services.core.database, services.core.required_encryptor, proven, sign_in_as, real_now
        )
        if isinstance(outcome, InUse):
            return await _in_use(context, caller, outcome)
        return await _signed_in(context, sign_in_as, outcome)

    @mutation(
        "Assert which account of the game's own sign-in a player has: the member is identified from then on,"
        " without Apple, Facebook or Google. The same again changes nothing. [players:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDENTITY_IN_USE,
    )
    async def assert_identity(
        self,
        info: Info,
        input: Annotated[
            AssertIdentityInput, strawberry.argument(description="The player, and the account.")
        ],
    ) -> AssertIdentityPayload:
        context = info.context
        studio = context.studio(Scope.PLAYERS_WRITE)
        services = context.services
        game = studio.game(input.game_id)
        faults = Faults()
        faults.check(check_player_id, (), input.player_id)
        faults.check(identity_service.check_account, (), input.subject, input.email)
        faults.finish()
        await known_player(services.core.database, game, input.player_id)
        await identity_service.assert_identity(
            services.core.database,
            services.core.required_encryptor,
            game,
            external_id=input.player_id,
            subject=input.subject,
            email=input.email,
            real_now=context.real_now,
        )
        row = await known_player(services.core.database, game, input.player_id)
        return AssertIdentityPayload(member=await present_member(await view_of(context, game), row))

    @strawberry.mutation(
        description="A short code that connects a player with somebody who signed in at the store: an"
        " identity, or a member whom a gift made one and whom Laurel named. One side shows it, the other"
        f" confirms it by `connectStoreCode`. {_TO_CONNECT}"
    )
    async def create_connect_code(self, info: Info) -> ConnectCode:
        context = info.context
        services, caller = context.services, context.caller
        if isinstance(caller, UnlinkedCaller):
            connect_code = await codes.create_code_of_session(
                services.core.database, services.core.required_encryptor, caller.session, context.real_now
            )
        else:
            member = _to_connect(context).member
            connect_code = await codes.create_code_of_player(
                services.core.database,
                services.core.required_encryptor,
                member.game.id,
                member.external_id,
                context.real_now,
            )
        return ConnectCode(code=connect_code.code, expires_at=connect_code.expires_at)

    @mutation(
        "Confirm the code that the other side shows: the identity becomes the player's, and the"
        " store is signed in as it. A member whom Laurel named becomes one with the player's, for good, with"
        f" all that both had. After {WRONG_CODES} wrong codes in ten minutes all codes are wrong for a"
        f" while, for this caller alone. {_TO_CONNECT}",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.IDENTITY_IN_USE,
    )
    async def connect_store_code(
        self,
        info: Info,
        code: Annotated[str, strawberry.argument(description="As it is shown, in any case.")],
    ) -> ConnectStoreCodePayload:
        context = info.context
        caller = context.caller if isinstance(context.caller, UnlinkedCaller) else _to_connect(context)
        services = context.services
        row = await connect_by_code(
            services.core,
            services.limiter,
            caller,
            code,
            real_now=context.real_now,
        )
        return ConnectStoreCodePayload(member=await _shown(context, row))

    @mutation(
        "End all sessions of the caller, on all devices, and the links that would open more."
        " [STORE, or a staff session]",
        UserErrorCode.STORE_SESSION_REQUIRED,
    )
    async def sign_out_everywhere(self, info: Info) -> SignOutEverywherePayload:
        context = info.context
        caller, session = context.caller, None
        if isinstance(caller, Anonymous):
            raise Unauthenticated("This needs a store session, or a staff session.")
        if isinstance(caller, PlayerCaller | UnlinkedCaller):
            session = caller.session
            if session is None:
                raise DomainError(
                    Fault(
                        UserErrorCode.STORE_SESSION_REQUIRED, "Sign out in the store, which was signed in to."
                    )
                )
        elif not isinstance(caller, StaffCaller):
            raise Forbidden("This ends sessions: a studio's key is revoked, not signed out.")
        await sign_out_everywhere(context.services.core.database, caller)
        if session is not None and session.kind is SessionKind.COOKIE:
            context.cookies.append(no_store_cookie())
        return SignOutEverywherePayload()


def _in_game(context: Context) -> PlayerCaller:
    """Returns the player of a game's token. Raises Unauthenticated, or Forbidden for all others.

    A store session is not enough: it would outlive itself by opening another one.
    """
    caller = context.member()
    if caller.session is not None:
        raise Forbidden("This is for the game's client: it needs a player token, not a store session.")
    return caller


def _to_connect(context: Context) -> PlayerCaller:
    """Returns the player of a game's token, or of a session of somebody whom no game has made known.

    Raises Unauthenticated, or Forbidden for all others.
    """
    caller = context.member()
    return caller if is_own_id(caller.member.external_id) else _in_game(context)


async def _sign_in_as(context: Context, caller: Holder, game_id: str | None) -> SignInAs:
    """Return how the caller signs in. Raises DomainError with NOT_FOUND for an unknown or foreign game."""
    session = None if isinstance(caller, Anonymous) else caller.session
    kind = session.kind if session else SessionKind.BEARER
    session_hash = session.hash if session else None
    if isinstance(caller, PlayerCaller):
        game = caller.member.game
        if game_id is not None and game_id.lower() != str(game.id):
            raise DomainError(_no_such_game())
        player = (game.id, caller.member.external_id)
        return SignInAs(realm_of(game), player, session_hash, kind=kind)
    realm = session.realm if session else LIVE_REALM
    if game_id is not None:
        parsed_id = parse_uuid(game_id)
        async with context.services.core.database.acquire() as connection:
            game_realm = await realm_of_game(connection, parsed_id) if parsed_id else None
        if game_realm is None or (session is not None and game_realm != realm):
            raise DomainError(_no_such_game())
        realm = game_realm
    return SignInAs(realm, None, session_hash, kind=kind)


def _no_such_game() -> Fault:
    return Fault(UserErrorCode.NOT_FOUND, "There is no such game to sign in to here.", ("gameId",))


async def _verify(context: Context, input: SignInWithIdTokenInput) -> ProvenIdentity:
    """Return the identity that an id_token proves.

    Raises DomainError with INVALID for a provider that is not set up, CODE_INVALID for a bad token.
    """
    client = context.services.providers.get(input.provider)
    if client is None:
        raise DomainError(
            Fault(UserErrorCode.INVALID, "This provider is not set up here: use another one.", ("provider",))
        )
    try:
        return await client.verify_id_token(input.id_token, input.nonce)
    except SignInFailed:
        raise DomainError(
            Fault(
                UserErrorCode.CODE_INVALID,
                "The provider's token is none, over, or not for this program: sign in there again.",
                ("idToken",),
            )
        ) from None


async def _signed_in(context: Context, sign_in_as: SignInAs, signed_in: SignedIn) -> SignInWithIdTokenPayload:
    services = context.services
    async with services.core.database.acquire() as connection:
        found_session = await find_session(
            connection, hash_secret(signed_in.session.secret), context.real_now
        )
    if found_session is None:
        raise identity_service.session_ended()
    code, token = None, None
    if found_session.member is None:
        new_code = await codes.create_code_of_session(
            services.core.database, services.core.required_encryptor, found_session.session, context.real_now
        )
        code = ConnectCode(code=new_code.code, expires_at=new_code.expires_at)
    if sign_in_as.kind is SessionKind.COOKIE:
        context.cookies.append(store_cookie(signed_in.session.secret))
    else:
        token = StoreSessionToken(token=signed_in.session.secret, expires_at=signed_in.session.expires_at)
    return SignInWithIdTokenPayload(
        member=await _shown(context, found_session.member), session=token, connect_code=code
    )


async def _in_use(context: Context, caller: Holder, in_use: InUse) -> SignInWithIdTokenPayload:
    """Return the payload for an identity in use, with a merge preview for an account of the same game.

    Raises the DomainError of the preview.
    """
    preview: MergePreview | None = None
    message = "This identity belongs to an account of another game: for now one account plays one game."
    if isinstance(caller, PlayerCaller) and in_use.same_game:
        message = (
            "This identity belongs to another account: `mergeMembers` joins the two, by the token of `merge`."
        )
        member = caller.member
        async with context.services.core.database.acquire() as connection:
            token = await offer_merge(
                *(connection, member.game.id, member.id, in_use.member_id),
                identity_id=in_use.identity_id,
                real_now=context.real_now,
            )
        expires_at = context.real_now + MERGE_OFFER_LIFE
        preview = await preview_of(context, member, in_use.member_id, token, expires_at)
    fault = Fault(UserErrorCode.IDENTITY_IN_USE, message, ("idToken",))
    return SignInWithIdTokenPayload(merge=preview, user_errors=user_errors([fault]))


async def _shown(context: Context, row: MemberRow | None) -> Member | None:
    if row is None:
        return None
    return await present_member(await view_of(context, row.game, reader=row), row)
