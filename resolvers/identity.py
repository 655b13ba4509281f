"""Who a player is: links into the store, sign-in by id_token, the game's word, codes, signing out."""

from app.domain.access import Scope
from app.domain.errors import Faults, Forbidden, Unauthenticated, UserErrorCode, UserFault
from app.identity import codes
from app.identity import service as identity_service
from app.identity.identities import InUse
from app.identity.links import create_store_link
from app.identity.offers import MERGE_OFFER_LIFE, offer_merge
from app.identity.proven import ProvenIdentity
from app.identity.realms import LIVE_REALM, realm_of
from app.identity.service import SignedIn, SignInAs, code_invalid, sign_in
from app.identity.sessions import SessionKind, end_all_sessions, end_unlinked_sessions
from app.identity.sign_ins import realm_of_game
from app.identity.staff_sessions import end_staff_sessions
from app.infra.ids import parse_uuid
from app.infra.secrets import hash_secret
from app.loyalty.inputs import check_player_id
from app.loyalty.queries import MemberRow
from app.loyalty.service import known_player
from app.loyalty.session_queries import find_session
from auth.callers import Anonymous, PlayerCaller, StaffCaller, UnlinkedCaller
from auth.cookies import no_store_cookie, store_cookie
from auth.providers import SignInFailed
from resolvers.context import Context
from resolvers.faults import user_errors
from resolvers.merging import merge_preview
from resolvers.presenters import member_of
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


async def create_link(context: Context) -> CreateStoreLinkPayload:
    """`createStoreLink`."""
    member = _in_game(context).member
    link = await create_store_link(
        context.services.database, member.game.id, member.external_id, context.real_now
    )
    store = member.game.store_url or f"{context.services.public_url}/store"
    return CreateStoreLinkPayload(url=f"{store}#code={link.code}", expires_at=link.expires_at)


def _in_game(context: Context) -> PlayerCaller:
    """The player, by a token of the game. Raises Unauthenticated, or Forbidden for all others.

    A store session is not enough: it would outlive itself by opening another one.
    """
    caller = context.member()
    if caller.session is not None:
        raise Forbidden("This is for the game's client: it needs a player token, not a store session.")
    return caller


async def sign_in_with_id_token(context: Context, given: SignInWithIdTokenInput) -> SignInWithIdTokenPayload:
    """`signInWithIdToken`."""
    caller = context.caller
    if not isinstance(caller, Holder):
        raise Forbidden("This is for players: neither a studio's server nor the staff signs in by it.")
    services, real_now = context.services, context.real_now
    try:
        who = await _who(context, caller, given.game_id)
        proven = await _proven(context, given)
        done = await sign_in(services.database, services.encryptor, proven, who, real_now)
        if isinstance(done, InUse):
            return await _in_use(context, caller, done)
    except UserFault as fault:
        return SignInWithIdTokenPayload(
            member=None, session=None, connect_code=None, merge=None, user_errors=user_errors(fault)
        )
    return await _signed_in(context, who, done)


async def _who(context: Context, caller: Holder, game_id: str | None) -> SignInAs:
    """Raises the `UserFault` NOT_FOUND for a game that is none, or not the caller's."""
    session = None if isinstance(caller, Anonymous) else caller.session
    kind = session.kind if session else SessionKind.BEARER
    session_hash = session.hash if session else None
    if isinstance(caller, PlayerCaller):
        game = caller.member.game
        if game_id is not None and game_id.lower() != str(game.id):
            raise _no_such_game()
        player = (game.id, caller.member.external_id)
        return SignInAs(realm_of(game), player, session_hash, kind=kind)
    realm = session.realm if session else LIVE_REALM
    if game_id is not None:
        named = parse_uuid(game_id)
        async with context.services.database.acquire() as connection:
            found = await realm_of_game(connection, named) if named else None
        if found is None or (session is not None and found != realm):
            raise _no_such_game()
        realm = found
    return SignInAs(realm, None, session_hash, kind=kind)


def _no_such_game() -> UserFault:
    return UserFault(UserErrorCode.NOT_FOUND, "There is no such game to sign in to here.", ("gameId",))


async def _proven(context: Context, given: SignInWithIdTokenInput) -> ProvenIdentity:
    """Raises the `UserFault`s INVALID for a provider that is not set up, CODE_INVALID for a bad token."""
    client = context.services.providers.get(given.provider)
    if client is None:
        raise UserFault(
            UserErrorCode.INVALID, "This provider is not set up here: use another one.", ("provider",)
        )
    try:
        return await client.verify_id_token(given.id_token, given.nonce)
    except SignInFailed:
        raise UserFault(
            UserErrorCode.CODE_INVALID,
            "The provider's token is none, over, or not for this program: sign in there again.",
            ("idToken",),
        ) from None


async def _signed_in(context: Context, who: SignInAs, done: SignedIn) -> SignInWithIdTokenPayload:
    services = context.services
    async with services.database.acquire() as connection:
        found = await find_session(connection, hash_secret(done.session.secret), context.real_now)
    if found is None:
        raise identity_service.session_over()
    code, token = None, None
    if found.member is None:
        made = await codes.create_code_of_session(
            services.database, services.encryptor, found.session, context.real_now
        )
        code = ConnectCode(code=made.code, expires_at=made.expires_at)
    if who.kind is SessionKind.COOKIE:
        context.cookies.append(store_cookie(done.session.secret))
    else:
        token = StoreSessionToken(token=done.session.secret, expires_at=done.session.expires_at)
    return SignInWithIdTokenPayload(
        member=await _shown(context, found.member),
        session=token,
        connect_code=code,
        merge=None,
        user_errors=[],
    )


async def _in_use(context: Context, caller: Holder, taken: InUse) -> SignInWithIdTokenPayload:
    """Raises the `UserFault`s of the preview."""
    preview: MergePreview | None = None
    said = "This identity belongs to an account of another game: for now one account plays one game."
    if isinstance(caller, PlayerCaller) and taken.same_game:
        said = (
            "This identity belongs to another account: `mergeMembers` joins the two, by the token of `merge`."
        )
        member = caller.member
        async with context.services.database.acquire() as connection:
            token = await offer_merge(
                connection, member.id, taken.member_id, taken.identity_id, context.real_now
            )
        expires_at = context.real_now + MERGE_OFFER_LIFE
        preview = await merge_preview(context, member, taken.member_id, token, expires_at)
    fault = UserFault(UserErrorCode.IDENTITY_IN_USE, said, ("idToken",))
    return SignInWithIdTokenPayload(
        member=None, session=None, connect_code=None, merge=preview, user_errors=user_errors(fault)
    )


async def _shown(context: Context, row: MemberRow | None) -> Member | None:
    if row is None:
        return None
    return member_of(await view_of(context, row.game, locale=row.profile.locale), row)


async def assert_identity(context: Context, given: AssertIdentityInput) -> AssertIdentityPayload:
    """`assertIdentity`."""
    studio = context.studio(Scope.PLAYERS_WRITE)
    services = context.services
    try:
        game = studio.game(given.game_id)
        faults = Faults()
        faults.check(check_player_id, (), given.player_id)
        faults.check(identity_service.check_account, (), given.subject, given.email)
        faults.finish()
        await known_player(services.database, game, given.player_id)
        await identity_service.assert_identity(
            services.database,
            services.encryptor,
            game,
            external_id=given.player_id,
            subject=given.subject,
            email=given.email,
            real_now=context.real_now,
        )
        row = await known_player(services.database, game, given.player_id)
    except UserFault as fault:
        return AssertIdentityPayload(member=None, user_errors=user_errors(fault))
    return AssertIdentityPayload(member=member_of(await view_of(context, game), row), user_errors=[])


async def create_connect_code(context: Context) -> ConnectCode:
    """`createConnectCode`."""
    services, caller = context.services, context.caller
    if isinstance(caller, UnlinkedCaller):
        made = await codes.create_code_of_session(
            services.database, services.encryptor, caller.session, context.real_now
        )
    else:
        member = _in_game(context).member
        made = await codes.create_code_of_player(
            services.database, services.encryptor, member.game.id, member.external_id, context.real_now
        )
    return ConnectCode(code=made.code, expires_at=made.expires_at)


async def connect_store_code(context: Context, code: str) -> ConnectStoreCodePayload:
    """`connectStoreCode`."""
    caller = context.caller if isinstance(context.caller, UnlinkedCaller) else _in_game(context)
    try:
        row = await _connected(context, caller, code)
    except UserFault as fault:
        return ConnectStoreCodePayload(member=None, user_errors=user_errors(fault))
    return ConnectStoreCodePayload(member=await _shown(context, row), user_errors=[])


async def _connected(context: Context, caller: PlayerCaller | UnlinkedCaller, code: str) -> MemberRow | None:
    """The member that the code connected. A right code takes back the try that it was counted as.

    Tries are counted by the caller, never by the address: right codes of others come from there too.
    """
    services, real_now = context.services, context.real_now
    whose = (
        f"identity:{caller.session.identity_id}"
        if isinstance(caller, UnlinkedCaller)
        else f"member:{caller.member.id}"
    )
    key = f"connect:{whose}"
    if await services.limiter.hit(key, codes.WRONG_CODES, codes.WRONG_CODES_WINDOW) is not None:
        raise code_invalid(codes.ADVICE)
    row: MemberRow | None
    if isinstance(caller, UnlinkedCaller):
        await codes.connect_by_session(services.database, services.encryptor, code, caller.session, real_now)
        async with services.database.acquire() as connection:
            found = await find_session(connection, caller.session.hash, real_now)
        row = found.member if found else None
    else:
        member = caller.member
        await codes.connect_by_player(
            services.database,
            services.encryptor,
            code,
            game=member.game,
            external_id=member.external_id,
            real_now=real_now,
        )
        row = await known_player(services.database, member.game, member.external_id)
    await services.limiter.forgive(key)
    return row


async def sign_out_everywhere(context: Context) -> SignOutEverywherePayload:
    """`signOutEverywhere`."""
    caller, session = context.caller, None
    if isinstance(caller, Anonymous):
        raise Unauthenticated("This needs a store session, or a staff session.")
    if isinstance(caller, PlayerCaller | UnlinkedCaller):
        session = caller.session
        if session is None:
            fault = UserFault(
                UserErrorCode.STORE_SESSION_REQUIRED, "Sign out in the store, which was signed in to."
            )
            return SignOutEverywherePayload(user_errors=user_errors(fault))
    elif not isinstance(caller, StaffCaller):
        raise Forbidden("This ends sessions: a studio's key is revoked, not signed out.")
    async with context.services.database.transaction() as connection:
        if isinstance(caller, PlayerCaller):
            await end_all_sessions(connection, caller.member.id)
        elif isinstance(caller, StaffCaller):
            await end_staff_sessions(connection, caller.staff.id)
        elif session is not None and session.identity_id is not None:
            await end_unlinked_sessions(connection, session.identity_id)
    if session is not None and session.kind is SessionKind.COOKIE:
        context.cookies.append(no_store_cookie())
    return SignOutEverywherePayload(user_errors=[])
