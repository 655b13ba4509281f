"""Commands about who a player is: tokens for game clients, the way into the store, what is over forgotten."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.access import GameId, Provider
from app.domain.errors import DomainError, Fault, Faults, Unauthenticated, UserErrorCode
from app.domain.text import is_one_line
from app.identity.contacts import check_email
from app.identity.identities import (
    MAX_SUBJECT,
    InUse,
    Linked,
    enter_by_identity,
    link_identity,
    lock_player,
)
from app.identity.links import OpenedLink, use_store_link
from app.identity.proven import ProvenIdentity
from app.identity.realms import realm_of
from app.identity.sessions import (
    SESSION_LIFE,
    NewSession,
    SessionKind,
    create_store_session,
    end_session,
)
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor
from app.infra.secrets import Prefix, hash_secret, new_secret
from app.studios.queries import GameRow

FORGET_BATCH = 10_000
PLAYER_TOKEN_LIFE = timedelta(hours=1)
TOKEN_PREFIX = Prefix.PLAYER_TOKEN

_EXPIRING = (
    *("player_tokens", "store_links", "store_sessions", "connect_codes", "merge_offers", "sign_ins"),
    "staff_sessions",
)
"""The tables of what ends by itself, at `expires_at`; each keeps hashes."""


@dataclass(frozen=True, slots=True)
class PlayerToken:
    """A token as it is handed out, once: only its hash is kept."""

    secret: str
    expires_at: datetime


class SignedInAsOther(Exception):
    """The browser is signed in as somebody else: to be asked before that ends. Nothing was changed."""

    def __init__(self, display_name: str | None) -> None:
        super().__init__()
        self.display_name = display_name


async def issue_player_token(
    database: Database, game_id: GameId, external_id: str, real_now: datetime
) -> PlayerToken:
    """A token for a known player of this game, until `PLAYER_TOKEN_LIFE` from the real `real_now`."""
    token = PlayerToken(new_secret(TOKEN_PREFIX), real_now + PLAYER_TOKEN_LIFE)
    async with database.acquire() as connection:
        await connection.execute(
            "INSERT INTO player_tokens (hash, player_id, expires_at)"
            " SELECT $3, id, $4 FROM players WHERE game_id = $1 AND external_id = $2",
            *(game_id, external_id, hash_secret(token.secret), token.expires_at),
        )
    return token


async def enter_store(
    database: Database,
    code: str,
    *,
    kind: SessionKind,
    opens_here: Callable[[GameRow], bool],
    present: str | None,
    replace: bool,
    real_now: datetime,
) -> NewSession:
    """Exchange the code of a store link for a session of its player.

    `opens_here` says whether the page that asks is the store of a game, `present` is the hash of the session
    that the browser has: it is over with the new one. Raises DomainError with CODE_INVALID, and
    SignedInAsOther unless `replace`; neither uses the code up.
    """
    async with database.transaction() as connection:
        link = await use_store_link(connection, code, real_now)
        if link is None or not opens_here(link.game):
            raise DomainError(
                code_invalid("Open the store from the game again: a link works once, for a minute.")
            )
        if present is not None:
            if not replace:
                await _check_same(connection, present, link, real_now)
            await end_session(connection, present, real_now)
        return await create_store_session(
            connection,
            kind=kind,
            realm=realm_of(link.game),
            player_id=link.player_id,
            identity_id=None,
            authenticated_at=None,
            real_now=real_now,
        )


async def _check_same(connection: Connection, present: str, link: OpenedLink, real_now: datetime) -> None:
    """Raises SignedInAsOther where the session is of another member; one without a member gives way."""
    row = await connection.fetchrow(
        "SELECT pl.member_id, pl.display_name FROM store_sessions s JOIN players pl ON pl.id = s.player_id"
        " WHERE s.hash = $1 AND s.expires_at > $2",
        *(present, real_now),
    )
    if row is not None and row["member_id"] != link.member_id:
        raise SignedInAsOther(row["display_name"])


def code_invalid(advice: str, path: str = "code") -> Fault:
    """The one answer to every code that opens nothing, whyever: wrong, over, used, or somebody else's."""
    return Fault(UserErrorCode.CODE_INVALID, f"The code is wrong, over or used. {advice}", (path,))


@dataclass(frozen=True, slots=True)
class SignInAs:
    """Who proves an identity. `player` is the game and the game's id of the player, for one who is known.

    `session_hash` is the session that this is done in: it must still be live, and is over with the new one.
    So is `leaves`, whatever else the browser was signed in as.
    """

    realm: str
    player: tuple[GameId, str] | None = None
    session_hash: str | None = None
    leaves: str | None = None
    kind: SessionKind = SessionKind.COOKIE


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session; `linked` where the identity is the member's from now on, `known` where there is one."""

    session: NewSession
    known: bool
    linked: bool


async def sign_in(
    database: Database, encryptor: Encryptor, proven: ProvenIdentity, who: SignInAs, real_now: datetime
) -> SignedIn | InUse:
    """Sign in by a proven identity: link it to a known player, or find out who it is.

    For one that is another member's, nothing is done. Raises Unauthenticated where the session that this is
    done in is over, and DomainError with INVALID past `MAX_IDENTITIES`.
    """

    async def attempt() -> SignedIn | InUse:
        async with database.transaction() as connection:
            linked = False
            if who.player is not None:
                player = await lock_player(connection, *who.player)
                found = await link_identity(
                    connection,
                    encryptor,
                    player,
                    proven,
                    game_id=who.player[0],
                    realm=who.realm,
                    real_now=real_now,
                )
                if isinstance(found, InUse):
                    return found
                identity_id, number, linked = found.identity_id, player.number, found.new
            else:
                entered = await enter_by_identity(connection, who.realm, proven, real_now)
                identity_id, number = entered.identity_id, entered.player_id
            if who.session_hash is not None and not await end_session(connection, who.session_hash, real_now):
                raise session_over()
            if who.leaves is not None:
                await end_session(connection, who.leaves, real_now)
            session = await create_store_session(
                connection,
                kind=who.kind,
                realm=who.realm,
                player_id=number,
                identity_id=identity_id,
                authenticated_at=real_now,
                real_now=real_now,
            )
            return SignedIn(session, known=number is not None, linked=linked)

    return await database.retrying(attempt)


def check_account(subject: str, email: str | None) -> None:
    """Whether `assert_identity` can take the game's word. Raises DomainError."""
    faults = Faults()
    if not 1 <= len(subject) <= MAX_SUBJECT or not is_one_line(subject) or subject != subject.strip():
        faults.add(
            Fault(
                UserErrorCode.INVALID,
                f"subject must have 1 to {MAX_SUBJECT} characters, on one line, without spaces at its ends.",
                ("subject",),
            )
        )
    if email is not None:
        faults.check(check_email, (), email)
    faults.finish()


async def assert_identity(
    database: Database,
    encryptor: Encryptor,
    game: GameRow,
    *,
    external_id: str,
    subject: str,
    email: str | None,
    real_now: datetime,
) -> None:
    """Take the game's word for who a known player is: its own account id, and an e-mail that it knows.

    They were checked. Raises DomainError with IDENTITY_IN_USE; the same again changes nothing.
    """
    address = None if email is None else check_email(email)
    proven = ProvenIdentity(Provider.GAME, f"laurel:game:{game.id}", subject, address)

    async def attempt() -> Linked | InUse:
        async with database.transaction() as connection:
            player = await lock_player(connection, game.id, external_id)
            return await link_identity(
                connection,
                encryptor,
                player,
                proven,
                game_id=game.id,
                realm=realm_of(game),
                real_now=real_now,
            )

    if isinstance(await database.retrying(attempt), InUse):
        raise DomainError(
            Fault(
                UserErrorCode.IDENTITY_IN_USE,
                "The game has said before that this subject is another player: one account, one player.",
                ("subject",),
            )
        )


def session_over() -> Unauthenticated:
    """The session ended between the request's beginning and now."""
    return Unauthenticated("The session is over: sign in again.")


async def forget_expired(database: Database, real_now: datetime) -> int:
    """Delete what opens nothing any more, at most `FORGET_BATCH` of a kind at a time; how much that was.

    Also identities that nobody connected to a game while a session could last.
    """
    forgotten = 0
    async with database.acquire() as connection:
        for table in _EXPIRING:
            done = await connection.fetch(
                f"DELETE FROM {table} WHERE hash IN"  # noqa: S608 - a constant
                f" (SELECT hash FROM {table} WHERE expires_at <= $1 LIMIT $2) AND expires_at <= $1"
                " RETURNING true",
                *(real_now, FORGET_BATCH),
            )
            forgotten += len(done)
        done = await connection.fetch(
            "DELETE FROM identities WHERE id IN (SELECT id FROM identities"
            " WHERE member_id IS NULL AND linked_at <= $1 LIMIT $2)"
            " AND member_id IS NULL AND linked_at <= $1 RETURNING true",
            *(real_now - SESSION_LIFE, FORGET_BATCH),
        )
    return forgotten + len(done)
