"""A person who signed in at the store and is no member becomes one, in the transaction of what needs it."""

import secrets
from dataclasses import dataclass

from app.domain.access import OWN_PREFIX
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import Joined
from app.identity.identities import lock_player, take_identity
from app.identity.realms import realm_of
from app.identity.service import session_ended
from app.identity.sessions import StoreSession
from app.infra.db import Connection
from app.infra.link_tokens import TOKEN_BITS, token_text
from app.loyalty.queries import MemberRow
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, Profile
from app.studios.core import GameSession


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who claims: a member, or a person whose session has an identity without one."""

    member: MemberRow | None
    session: StoreSession | None


async def join_by_session(
    connection: Connection, session: GameSession, signed_in: StoreSession | None, profile: Profile, path: str
) -> str:
    """Make the person of a store session a member of the session's game; returns the new player's id.

    Raises Unauthenticated where the store session has ended meanwhile, and DomainError with NOT_ENTITLED at
    `path` where it is of another program's accounts.
    """
    if signed_in is None or signed_in.identity_id is None:
        raise session_ended()
    game = session.game
    if signed_in.realm != realm_of(game):
        message = f"This is of {game.name}: open its link, and sign in there."
        raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, (path,)))
    external_id = f"{OWN_PREFIX}{token_text(secrets.randbits(TOKEN_BITS))}"
    await join_in(connection, session, external_id, profile)
    player = await lock_player(connection, game.id, external_id)
    if not await take_identity(connection, player, signed_in.identity_id, session.real_now):
        raise session_ended()
    return external_id


async def join_in(connection: Connection, session: GameSession, external_id: str, profile: Profile) -> None:
    """Make a player a member, where it is none yet. Raises DomainError where the recorder refuses it."""
    request = EventRequest(Joined(), external_id, profile=profile)
    recorded((await record_in(connection, session, [request]))[0])
