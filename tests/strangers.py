"""People who are no members yet."""

from uuid import uuid4

from app.domain.access import Provider
from app.identity.identities import enter_by_identity
from app.identity.proven import ProvenIdentity
from app.identity.realms import realm_of
from app.identity.sessions import SessionKind, StoreSession, create_store_session
from app.infra.secrets import hash_secret
from app.loyalty.joining import Claimant
from app.loyalty.session_queries import find_session
from tests.cast import Cast


async def stranger(cast: Cast) -> Claimant:
    """Somebody who signed in at the store and is no member yet."""
    database, now = cast.database, cast.real_now
    realm = realm_of(cast.game)
    proven = ProvenIdentity(Provider.GOOGLE, "https://accounts.google.com", uuid4().hex, None)
    async with database.transaction() as connection:
        entered = await enter_by_identity(connection, realm, proven, now)
        made = await create_store_session(
            connection,
            kind=SessionKind.COOKIE,
            realm=realm,
            player=entered.player,
            identity_id=entered.identity_id,
            authenticated_at=now,
            real_now=now,
        )
        found = await find_session(connection, hash_secret(made.secret), now)
    assert found is not None
    session: StoreSession = found.session
    return Claimant(found.member, session)
