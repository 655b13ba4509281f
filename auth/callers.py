"""Who the credentials of a request belong to, and what that caller may touch."""

from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from starlette.requests import HTTPConnection

from app.domain.access import ROLE_SCOPES, GameId, Scope
from app.domain.errors import DomainError, Fault, Forbidden, Unauthenticated, UserErrorCode
from app.identity.service import TOKEN_PREFIX
from app.identity.sessions import SESSION_PREFIX, SessionKind, StoreSession
from app.identity.staff import StaffRow
from app.identity.staff_sessions import SignedInStaff, staff_by_session
from app.infra.db import Database
from app.infra.secrets import Prefix, hash_secret
from app.loyalty.queries import MemberRow, member_by_token
from app.loyalty.session_queries import FoundSession, find_session
from app.studios.queries import GameRow, StudioRow, key_holder
from auth.cookies import staff_secret, store_session_hash
from auth.cross_site import refuse_cross_site

MAX_CREDENTIAL = 200
KEY_PREFIXES = (Prefix.LIVE_KEY, Prefix.TEST_KEY)


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A request without credentials."""


@dataclass(frozen=True, slots=True)
class PlayerCaller:
    """A player, by a game's token or a store session, with the member as it stood when that was looked up:
    one read for both. `credential` is the hash of the token's or the session's secret."""

    member: MemberRow
    credential: str
    session: StoreSession | None = None


@dataclass(frozen=True, slots=True)
class UnlinkedCaller:
    """Somebody at the store who signed in with an identity that is not connected to a game."""

    session: StoreSession


@dataclass(frozen=True, slots=True)
class StudioOrStaff:
    """Whoever steers games: a studio's server or somebody of the staff, with what they reach."""

    scopes: frozenset[str]
    games: tuple[GameRow, ...]

    def require(self, scope: Scope) -> None:
        """Raises Forbidden where the caller lacks the scope."""
        if scope not in self.scopes:
            raise Forbidden(f"This needs the scope {scope}.")

    def game(self, game_id: str | None) -> GameRow:
        """The game that an input names, or the only one there is.

        Raises DomainError with NOT_FOUND for one that the caller does not reach, whoever's it is, and INVALID
        where it must be named.
        """
        if game_id is None:
            if len(self.games) == 1:
                return self.games[0]
            if not self.games:
                raise DomainError(
                    Fault(
                        UserErrorCode.NOT_FOUND,
                        "You reach no game: test keys reach sandboxes, live keys live games, a STUDIO_FOCAL"
                        " those of one studio.",
                        ("gameId",),
                    )
                )
            raise DomainError(
                Fault(UserErrorCode.INVALID, f"Name the game: you reach {len(self.games)}.", ("gameId",))
            )
        for game in self.games:
            if str(game.id) == game_id.lower():
                return game
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such game.", ("gameId",)))

    @property
    def game_ids(self) -> list[GameId]:
        return [game.id for game in self.games]


@dataclass(frozen=True, slots=True)
class StudioCaller(StudioOrStaff):
    """A studio's server; a test key reaches the studio's sandboxes, a live key its live games."""

    studio: StudioRow


@dataclass(frozen=True, slots=True)
class StaffCaller(StudioOrStaff):
    """Somebody of the staff, signed in; reaches the games of one studio or of all, in both modes."""

    staff: StaffRow
    studios: tuple[StudioRow, ...]


Caller = Anonymous | PlayerCaller | UnlinkedCaller | StudioCaller | StaffCaller


async def identify(
    connection: HTTPConnection,
    database: Database,
    real_now: datetime,
    origin: str,
    authorization: str | None = None,
) -> Caller:
    """The caller behind the `Authorization` header, or else behind a cookie: the store's, then the staff's.

    `origin` is that of our own pages. `authorization` takes the header's place: browsers cannot send one with
    a socket, so that clients say it when the socket is open. A cookie that opens nothing any more is no
    credential: whose session is over is anonymous. Raises Unauthenticated for a header that opens nothing,
    and Forbidden for a cookie that the page of another site sent along.
    """
    headers = connection.headers
    if authorization is None:
        authorization = headers.get("authorization")
    if authorization is not None:
        return await _by_header(authorization, database, real_now)
    session_hash, staff = store_session_hash(headers), staff_secret(headers)
    if session_hash is None and staff is None:
        return Anonymous()
    if connection.scope.get("method") != "GET":
        refuse_cross_site(connection, origin)
    async with database.acquire() as acquired:
        caller: Caller | None = None
        if session_hash is not None:
            caller = _store_caller(await find_session(acquired, session_hash, real_now), SessionKind.COOKIE)
        if caller is None and staff is not None:
            caller = _staff_caller(await staff_by_session(acquired, staff, real_now))
    return caller or Anonymous()


async def _by_header(authorization: str, database: Database, real_now: datetime) -> Caller:
    scheme, _, secret = authorization.partition(" ")
    secret = secret.strip()
    if scheme.lower() != "bearer" or not 0 < len(secret) <= MAX_CREDENTIAL or not secret.isascii():
        _refuse()
    caller: Caller | None = None
    async with database.acquire() as connection:
        if secret.startswith(TOKEN_PREFIX):
            token_hash = hash_secret(secret)
            member = await member_by_token(connection, token_hash, real_now)
            caller = PlayerCaller(member, token_hash) if member else None
        elif secret.startswith(SESSION_PREFIX):
            caller = _store_caller(
                await find_session(connection, hash_secret(secret), real_now), SessionKind.BEARER
            )
        elif secret.startswith(KEY_PREFIXES):
            holder = await key_holder(connection, hash_secret(secret))
            caller = StudioCaller(holder.scopes, holder.games, holder.studio) if holder else None
    return caller or _refuse()


def _store_caller(found: FoundSession | None, kind: SessionKind) -> PlayerCaller | UnlinkedCaller | None:
    # A cookie's secret is no bearer token, nor the other way round: each has the life that suits its place.
    if found is None or found.session.kind is not kind:
        return None
    if found.member is None:
        return UnlinkedCaller(found.session)
    return PlayerCaller(found.member, found.session.hash, found.session)


def _staff_caller(signed_in: SignedInStaff | None) -> StaffCaller | None:
    if signed_in is None:
        return None
    scopes = ROLE_SCOPES[signed_in.staff.role]
    return StaffCaller(scopes, signed_in.games, signed_in.staff, signed_in.studios)


def _refuse() -> NoReturn:
    raise Unauthenticated(
        "Send `Authorization: Bearer` with a valid studio key, player token or token of a store session."
    )
