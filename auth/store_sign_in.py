"""The end of a sign-in at the store: the proven identity signs in, or is linked to the session's member."""

from datetime import UTC, datetime

import structlog
from starlette.requests import Request
from starlette.responses import Response

from app.domain.errors import DomainError, Unauthenticated
from app.identity.identities import InUse
from app.identity.offers import offer_merge
from app.identity.proven import ProvenIdentity
from app.identity.service import SignedIn, SignInAs, sign_in
from app.identity.sign_ins import SignInUnderWay
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.infra.secrets import SecretHash
from app.loyalty.queries import MemberRow
from app.loyalty.session_queries import FoundSession, find_session
from auth.cookies import set_cookie, store_cookie, store_session_hash
from auth.sign_in import back_to

_log = structlog.get_logger("laurel.sign_in")


async def finish_store_sign_in(
    database: Database,
    encryptor: Encryptor,
    request: Request,
    under_way: SignInUnderWay,
    proven: ProvenIdentity,
) -> Response:
    """Sign in, or link the identity to the member whose session began the sign-in; go to `under_way.next`.

    The outcome is in the fragment: `signed-in`, `linked`, `connect` where the identity has no member yet,
    `merge=<token>` where it is another member's, `in-use` where that member is of another game, `failed`
    where the session has ended. The session comes from the row of the sign-in, not from the cookie: Apple's
    POST is cross-site, and carries none.
    """
    real_now, beginner = datetime.now(UTC), None
    if under_way.session_hash is not None:
        async with database.acquire() as connection:
            beginner = await find_session(connection, under_way.session_hash, real_now)
        if beginner is None:
            return back_to(under_way.next, "failed")
    member = beginner.member if beginner else None
    # The browser may have another session by now: the new one ends it.
    leaves = store_session_hash(request.headers)
    try:
        result = await sign_in(
            database, encryptor, proven, _circumstances(under_way, beginner, leaves), real_now
        )
    except (Unauthenticated, DomainError) as refused:
        _log.warning("sign-in refused", provider=proven.provider.value, reason=type(refused).__name__)
        return back_to(under_way.next, "failed")
    if isinstance(result, InUse):
        return await _in_use(database, under_way, member, result, real_now)
    return set_cookie(back_to(under_way.next, _outcome(result)), store_cookie(result.session.secret))


def _circumstances(
    under_way: SignInUnderWay, beginner: FoundSession | None, leaves: SecretHash | None
) -> SignInAs:
    member = beginner.member if beginner else None
    return SignInAs(
        realm=beginner.session.realm if beginner else under_way.realm,
        player=(member.game.id, member.external_id) if member else None,
        session_hash=under_way.session_hash,
        leaves=leaves if leaves != under_way.session_hash else None,
    )


def _outcome(signed_in: SignedIn) -> str:
    if not signed_in.known:
        return "connect"
    return "linked" if signed_in.linked else "signed-in"


async def _in_use(
    database: Database, under_way: SignInUnderWay, member: MemberRow | None, taken: InUse, real_now: datetime
) -> Response:
    if member is None or not taken.same_game:
        return back_to(under_way.next, "in-use")
    async with database.acquire() as connection:
        token = await offer_merge(
            connection,
            member.game.id,
            member.id,
            taken.member_id,
            identity_id=taken.identity_id,
            real_now=real_now,
        )
    return back_to(under_way.next, f"merge={token}")
