"""Callers: the holder of a request's credentials, and the games and scopes that the caller has access to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn
from uuid import UUID

from starlette.requests import HTTPConnection

from app.domain.access import ROLE_SCOPES, GameId, Scope
from app.domain.errors import DomainError, Fault, Forbidden, Unauthenticated, UserErrorCode
from app.identity.service import TOKEN_PREFIX
from app.identity.sessions import SESSION_PREFIX, SessionKind, StoreSession
from app.identity.staff import StaffRow
from app.identity.staff_sessions import SignedInStaff, staff_by_session
from app.infra.db import Database
from app.infra.secrets import Prefix, SecretHash, hash_secret
from app.loyalty.queries import MemberRow
from app.loyalty.session_queries import FoundSession, find_session, members_by_tokens
from app.studios.queries import GameRow, KeyHolder, StudioRow, key_holder
from auth.cookies import staff_secret, store_session_hash
from auth.cross_site import refuse_cross_site

MAX_CREDENTIAL = 200
KEY_PREFIXES = (Prefix.LIVE_KEY, Prefix.TEST_KEY)


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A request without credentials."""


@dataclass(frozen=True, slots=True)
class PlayerCaller:
    """A player with a game's token or a store session.

    `member` was read together with the token or the session. `credential` is the hash of the secret.
    """

    member: MemberRow
    credential: SecretHash
    session: StoreSession | None = None


@dataclass(frozen=True, slots=True)
class UnlinkedCaller:
    """A person at the store who signed in with an identity that is not linked to a member yet."""

    session: StoreSession


@dataclass(frozen=True, slots=True)
class StudioOrStaff:
    """A studio's server or a member of the staff, with the scopes and the games that they have access to."""

    scopes: frozenset[str]
    games: tuple[GameRow, ...]

    def require(self, scope: Scope) -> None:
        """Raise Forbidden where the caller lacks the scope."""
        if scope not in self.scopes:
            raise Forbidden(f"This needs the scope {scope}.")

    def game(self, game_id: str | None) -> GameRow:
        """Returns the game with this id, or without an id the caller's only game.

        Raises DomainError with NOT_FOUND for a game without access, existing or not, and INVALID where an id
        is missing and the caller has several games.
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
    """A studio's server; a test key gives access to the studio's sandboxes, a live key to its live games."""

    studio: StudioRow
    key_id: UUID


@dataclass(frozen=True, slots=True)
class StaffCaller(StudioOrStaff):
    """A member of the staff with a session, and access to games of both modes, of one studio or of all."""

    staff: StaffRow
    studios: tuple[StudioRow, ...]

    def studio(self, studio_id: str) -> StudioRow:
        """Returns the studio with this id. Raises DomainError with NOT_FOUND for one without access."""
        for studio in self.studios:
            if str(studio.id) == studio_id.lower():
                return studio
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such studio.", ("studioId",)))


Caller = Anonymous | PlayerCaller | UnlinkedCaller | StudioCaller | StaffCaller


async def identify(
    connection: HTTPConnection,
    database: Database,
    real_now: datetime,
    origin: str,
    authorization: str | None = None,
) -> Caller:
    """Returns the caller of the `Authorization` header, or else of a cookie: the store's, then the staff's.

    `?session=staff` leaves the store's cookie out, for the consoles: a player may be signed in beside them.
    `origin` is that of our own pages. `authorization` replaces the header: browsers cannot set headers of a
    WebSocket, so clients send it as a message. A cookie whose session has ended counts as none: the caller is
    Anonymous. Raises Unauthenticated for an invalid header, and Forbidden for a cookie on a request from a
    page of another site.
    """
    headers = connection.headers
    if authorization is None:
        authorization = headers.get("authorization")
    if authorization is not None:
        return await _by_header(authorization, database, real_now)
    as_staff = connection.query_params.get("session") == "staff"
    session_hash, staff = None if as_staff else store_session_hash(headers), staff_secret(headers)
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
    if secret.startswith(KEY_PREFIXES):
        holder = await _key_holder(database, hash_secret(secret), real_now)
        return _studio_caller(holder) if holder else _refuse()
    if secret.startswith(TOKEN_PREFIX):
        token_hash = hash_secret(secret)
        member = await _token_holder(database, token_hash, real_now)
        return PlayerCaller(member, token_hash) if member else _refuse()
    if secret.startswith(SESSION_PREFIX):
        async with database.acquire() as connection:
            found = await find_session(connection, hash_secret(secret), real_now)
        return _store_caller(found, SessionKind.BEARER) or _refuse()
    return _refuse()


async def _token_holder(database: Database, token_hash: SecretHash, real_now: datetime) -> MemberRow | None:
    """Returns the member whose player holds a token, read after this call: calls of a game share a read."""

    async def read(calls: Sequence[tuple[SecretHash, datetime]]) -> Sequence[MemberRow | None]:
        hashes = [asked for asked, _ in calls]
        async with database.acquire() as connection:
            members = await members_by_tokens(connection, hashes, max(now for _, now in calls))
        return [members.get(asked) for asked in hashes]

    return await database.group_reads.run(("player tokens", token_hash.game_id), (token_hash, real_now), read)


async def _key_holder(database: Database, key_hash: str, real_now: datetime) -> KeyHolder | None:
    """Returns the holder of a studio's key, read after this call: concurrent calls share a read."""

    async def read(calls: Sequence[datetime]) -> Sequence[KeyHolder | None]:
        async with database.acquire() as connection:
            return [await key_holder(connection, key_hash, max(calls))] * len(calls)

    return await database.group_reads.run(("studio key", key_hash), real_now, read)


def _store_caller(
    found_session: FoundSession | None, kind: SessionKind
) -> PlayerCaller | UnlinkedCaller | None:
    # A cookie's secret is refused as a bearer token, and the other way round: their lifetimes differ.
    if found_session is None or found_session.session.kind is not kind:
        return None
    if found_session.member is None:
        return UnlinkedCaller(found_session.session)
    return PlayerCaller(found_session.member, found_session.session.hash, found_session.session)


def _studio_caller(holder: KeyHolder) -> StudioCaller:
    return StudioCaller(holder.scopes, holder.games, holder.studio, holder.id)


def _staff_caller(signed_in: SignedInStaff | None) -> StaffCaller | None:
    if signed_in is None:
        return None
    scopes = ROLE_SCOPES[signed_in.staff.role]
    return StaffCaller(scopes, signed_in.games, signed_in.staff, signed_in.studios)


def _refuse() -> NoReturn:
    raise Unauthenticated(
        "Send `Authorization: Bearer` with a valid studio key, player token or token of a store session."
    )
