"""Who the credentials of a request belong to, and what that caller may touch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn
from uuid import UUID

from app.domain.access import GameId, Scope
from app.domain.errors import Forbidden, Unauthenticated, UserErrorCode, UserFault
from app.identity.service import TOKEN_PREFIX
from app.identity.sessions import StoreSession
from app.identity.staff import StaffRow
from app.infra.db import Database
from app.infra.secrets import hash_secret
from app.loyalty.queries import MemberRow, member_by_token
from app.studios.queries import GameRow, StudioRow, key_holder

MAX_CREDENTIAL = 200
KEY_PREFIXES = ("lk_live_", "lk_test_")


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A request without credentials."""


@dataclass(frozen=True, slots=True)
class PlayerCaller:
    """A player, by a game's token or a store session, with the member as it stood when that was looked up:
    one read for both."""

    member: MemberRow
    session: StoreSession | None = None


@dataclass(frozen=True, slots=True)
class VisitorCaller:
    """Somebody at the store who signed in with an identity that is not connected to a game."""

    session: StoreSession


@dataclass(frozen=True, slots=True)
class Steward:
    """Whoever steers games: a studio's server or somebody of the staff, with what they reach."""

    scopes: frozenset[str]
    games: tuple[GameRow, ...]

    def require(self, scope: Scope) -> None:
        """Raises Forbidden where the caller lacks the scope."""
        if scope not in self.scopes:
            raise Forbidden(f"This needs the scope {scope}.")

    def game(self, game_id: str | None) -> GameRow:
        """The game that an input names, or the only one there is.

        Raises the `UserFault` NOT_FOUND for one that this key does not reach, whoever's it is, and INVALID
        where it must be named.
        """
        if game_id is None:
            if len(self.games) == 1:
                return self.games[0]
            if not self.games:
                raise UserFault(
                    UserErrorCode.NOT_FOUND,
                    "This key reaches no game: test keys reach sandboxes, live keys live games.",
                    ("gameId",),
                )
            raise UserFault(
                UserErrorCode.INVALID, f"Name the game: this key reaches {len(self.games)}.", ("gameId",)
            )
        for game in self.games:
            if str(game.id) == game_id.lower():
                return game
        raise UserFault(UserErrorCode.NOT_FOUND, "There is no such game.", ("gameId",))

    @property
    def game_ids(self) -> list[GameId]:
        return [game.id for game in self.games]


@dataclass(frozen=True, slots=True)
class StudioCaller(Steward):
    """A studio's server; a test key reaches the studio's sandboxes, a live key its live games."""

    studio: StudioRow


@dataclass(frozen=True, slots=True)
class StaffCaller(Steward):
    """Somebody of the staff, signed in; reaches the games of one studio or of all."""

    staff: StaffRow


Caller = Anonymous | PlayerCaller | VisitorCaller | StudioCaller | StaffCaller


async def identify(headers: Mapping[str, str], database: Database, clock: datetime) -> Caller:
    """The caller behind the `Authorization` header. Raises Unauthenticated for what opens nothing."""
    authorization = headers.get("authorization")
    if authorization is None:
        return Anonymous()
    scheme, _, secret = authorization.partition(" ")
    secret = secret.strip()
    if scheme.lower() != "bearer" or not 0 < len(secret) <= MAX_CREDENTIAL or not secret.isascii():
        _refuse()
    caller: Caller | None = None
    async with database.acquire() as connection:
        if secret.startswith(TOKEN_PREFIX):
            member = await member_by_token(connection, hash_secret(secret), clock)
            caller = PlayerCaller(member) if member else None
        elif secret.startswith(KEY_PREFIXES):
            holder = await key_holder(connection, hash_secret(secret))
            caller = StudioCaller(holder.scopes, holder.games, holder.studio) if holder else None
    return caller or _refuse()


def _refuse() -> NoReturn:
    raise Unauthenticated("Send `Authorization: Bearer` with a valid studio key or player token.")


def parse_uuid(text: str) -> UUID | None:
    """The id that a text spells; None for one that cannot be an id of ours."""
    try:
        return UUID(text)
    except ValueError:
        return None
