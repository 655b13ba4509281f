"""The end of a sign-in at the store: what a provider proved, for the session that asked for it."""

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
    """Sign in, or link the identity to the member who asked for it; on to `under_way.next`.

    The outcome stands in the fragment: `signed-in`, `linked`, `connect` where no game knows the identity yet,
    `merge=<token>` where it is another member's, `in-use` where that one plays another game, `failed` where
    the session is over that asked for it. The session comes from the row of the sign-in, not from the cookie:
    Apple's POST comes from another site, and brings none.
    """
    real_now, asked = datetime.now(UTC), None
    if under_way.session_hash is not None:
        async with database.acquire() as connection:
            asked = await find_session(connection, under_way.session_hash, real_now)
        if asked is None:
            return back_to(under_way.next, "failed")
    member = asked.member if asked else None
    # Where the browser has signed in otherwise meanwhile, it leaves that behind.
    leaves = store_session_hash(request.headers)
    try:
        done = await sign_in(database, encryptor, proven, _who(under_way, asked, leaves), real_now)
    except (Unauthenticated, DomainError) as refused:
        _log.warning("sign-in refused", provider=proven.provider.value, reason=type(refused).__name__)
        return back_to(under_way.next, "failed")
    if isinstance(done, InUse):
        return await _in_use(database, under_way, member, done, real_now)
    return set_cookie(back_to(under_way.next, _outcome(done)), store_cookie(done.session.secret))


def _who(under_way: SignInUnderWay, asked: FoundSession | None, leaves: str | None) -> SignInAs:
    member = asked.member if asked else None
    return SignInAs(
        realm=asked.session.realm if asked else under_way.realm,
        player=(member.game.id, member.external_id) if member else None,
        session_hash=under_way.session_hash,
        leaves=leaves if leaves != under_way.session_hash else None,
    )


def _outcome(done: SignedIn) -> str:
    if not done.known:
        return "connect"
    return "linked" if done.linked else "signed-in"


async def _in_use(
    database: Database, under_way: SignInUnderWay, member: MemberRow | None, taken: InUse, real_now: datetime
) -> Response:
    if member is None or not taken.same_game:
        return back_to(under_way.next, "in-use")
    async with database.acquire() as connection:
        token = await offer_merge(connection, member.id, taken.member_id, taken.identity_id, real_now)
    return back_to(under_way.next, f"merge={token}")
