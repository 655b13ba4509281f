"""Commands about players' credentials: tokens of game clients, sign-in, deletion of what has expired."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.audit_log.actors import current_actor
from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameId, Provider
from app.domain.errors import DomainError, Fault, Faults, Unauthenticated, UserErrorCode
from app.domain.text import is_one_line
from app.identity.contacts import check_email
from app.identity.identities import (
    MAX_SUBJECT,
    Entered,
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
from app.infra.secrets import Prefix, SecretHash, hash_secret, new_secret
from app.studios.queries import GameRow

FORGET_BATCH = 10_000
PLAYER_TOKEN_LIFE = timedelta(hours=1)
TOKEN_PREFIX = Prefix.PLAYER_TOKEN

_EXPIRING = (
    *("player_tokens", "store_links", "store_sessions", "unlinked_sessions", "connect_codes"),
    *("merge_offers", "sign_ins", "staff_sessions"),
)
"""The tables whose rows expire at `expires_at`; their primary key is `hash`."""


@dataclass(frozen=True, slots=True)
class PlayerToken:
    """A token as it is returned, once: only its hash is stored."""

    secret: str
    expires_at: datetime


class SignedInAsOther(Exception):
    """The browser is signed in as another member: ask before that session ends. Nothing was changed."""

    def __init__(self, display_name: str | None) -> None:
        super().__init__()
        self.display_name = display_name


async def issue_player_token(
    database: Database, game_id: GameId, external_id: str, real_now: datetime
) -> PlayerToken:
    """Create a token for a known player of this game, valid for `PLAYER_TOKEN_LIFE` from `real_now`."""
    token = PlayerToken(new_secret(TOKEN_PREFIX, game_id), real_now + PLAYER_TOKEN_LIFE)
    async with database.acquire() as connection:
        await connection.execute(
            "INSERT INTO player_tokens (game_id, hash, player_id, expires_at, actor_id)"
            " SELECT game_id, $3, id, $4, $5 FROM players WHERE game_id = $1 AND external_id = $2",
            *(game_id, external_id, hash_secret(token.secret), token.expires_at, current_actor().id),
        )
    return token


async def enter_store(
    database: Database,
    code: str,
    *,
    kind: SessionKind,
    opens_here: Callable[[GameRow], bool],
    present: SecretHash | None,
    replace: bool,
    real_now: datetime,
) -> NewSession:
    """Exchange the code of a store link for a session of its player.

    `opens_here` returns whether the page that asks is the store of a game. `present` is the hash of the
    session that the browser has: the new one ends it. Raises DomainError with CODE_INVALID, and
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
            player=(link.game.id, link.player_id),
            identity_id=None,
            authenticated_at=None,
            real_now=real_now,
        )


async def _check_same(
    connection: Connection, present: SecretHash, link: OpenedLink, real_now: datetime
) -> None:
    """Raise SignedInAsOther where the session is of another member; one without a member may be replaced."""
    row = await connection.fetchrow(
        "SELECT pl.member_id, pl.display_name FROM store_sessions s"
        " JOIN players pl ON pl.game_id = s.game_id AND pl.id = s.player_id"
        " WHERE s.hash = $1 AND s.expires_at > $2",
        *(present, real_now),
    )
    if row is not None and row["member_id"] != link.member_id:
        raise SignedInAsOther(row["display_name"])


def code_invalid(advice: str, path: str = "code") -> Fault:
    """Returns DomainError with CODE_INVALID: the same for wrong, expired, used and other players' codes."""
    return Fault(UserErrorCode.CODE_INVALID, f"The code is wrong, over or used. {advice}", (path,))


@dataclass(frozen=True, slots=True)
class SignInAs:
    """The circumstances of a sign-in. `player` is the game and the game's id of a known player.

    `session_hash` is the session that signs in: it must still be live, and the new one ends it. `leaves` is
    the hash of another session of the browser, which ends too.
    """

    realm: str
    player: tuple[GameId, str] | None = None
    session_hash: SecretHash | None = None
    leaves: SecretHash | None = None
    kind: SessionKind = SessionKind.COOKIE


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session; `known` where it has a player, `linked` where the identity was linked just now."""

    session: NewSession
    known: bool
    linked: bool


async def sign_in(
    database: Database,
    encryptor: Encryptor,
    proven: ProvenIdentity,
    circumstances: SignInAs,
    real_now: datetime,
) -> SignedIn | InUse:
    """Sign in by a proven identity: link it to the known player, or find the player that it is linked to.

    Changes nothing where the identity is another member's. Raises Unauthenticated where the session of
    `circumstances` has ended, and DomainError with INVALID past `MAX_IDENTITIES`.
    """

    async def attempt() -> SignedIn | InUse:
        async with database.transaction() as connection:
            linked = False
            if circumstances.player is not None:
                player = await lock_player(connection, *circumstances.player)
                link = await link_identity(
                    connection,
                    encryptor,
                    player,
                    proven,
                    realm=circumstances.realm,
                    real_now=real_now,
                )
                if isinstance(link, InUse):
                    return link
                identity_id, linked = link.identity_id, link.new
                entered = Entered(identity_id, (player.game_id, player.player_id))
            else:
                entered = await enter_by_identity(connection, circumstances.realm, proven, real_now)
            if circumstances.session_hash is not None and not await end_session(
                connection, circumstances.session_hash, real_now
            ):
                raise session_ended()
            if circumstances.leaves is not None:
                await end_session(connection, circumstances.leaves, real_now)
            session = await create_store_session(
                connection,
                kind=circumstances.kind,
                realm=circumstances.realm,
                player=entered.player,
                identity_id=entered.identity_id,
                authenticated_at=real_now,
                real_now=real_now,
            )
            return SignedIn(session, known=entered.player is not None, linked=linked)

    return await database.retrying(attempt)


def check_account(subject: str, email: str | None) -> None:
    """Check the input of `assert_identity`. Raises DomainError INVALID at `subject` and `email`."""
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
    """Link the identity that the game asserts of a known player: its own account id, and perhaps an e-mail.

    The input was checked by `check_account`. The same call again changes nothing. Raises the DomainError
    IDENTITY_IN_USE.
    """
    address = None if email is None else check_email(email)
    proven = ProvenIdentity(Provider.GAME, f"laurel:game:{game.id}", subject, address)

    async def attempt() -> Linked | InUse:
        async with database.transaction() as connection:
            player = await lock_player(connection, game.id, external_id)
            linked = await link_identity(
                connection,
                encryptor,
                player,
                proven,
                realm=realm_of(game),
                real_now=real_now,
            )
            # Games assert it at each sign-in: only the first one changes anything.
            if isinstance(linked, Linked) and linked.new:
                entry = Entry(
                    *("assertIdentity", Subject.MEMBER, player.member_id, game.id), member_id=player.member_id
                )
                await append(connection, [entry])
            return linked

    if isinstance(await database.retrying(attempt), InUse):
        raise DomainError(
            Fault(
                UserErrorCode.IDENTITY_IN_USE,
                "The game has said before that this subject is another player: one account, one player.",
                ("subject",),
            )
        )


def session_ended() -> Unauthenticated:
    """Returns the error for a session that ended between the request's beginning and now."""
    return Unauthenticated("The session has ended: sign in again.")


async def forget_expired(database: Database, real_now: datetime) -> int:
    """Delete expired secrets, at most `FORGET_BATCH` of each table, and return how many rows that were.

    Also deletes identities that were not linked to a member for as long as a session can last.
    """
    deleted = 0
    async with database.acquire() as connection:
        for table in _EXPIRING:
            rows = await connection.fetch(
                f"DELETE FROM {table} WHERE hash IN"  # noqa: S608 - a constant
                f" (SELECT hash FROM {table} WHERE expires_at <= $1 LIMIT $2) AND expires_at <= $1"
                " RETURNING true",
                *(real_now, FORGET_BATCH),
            )
            deleted += len(rows)
        rows = await connection.fetch(
            "DELETE FROM identities WHERE id IN (SELECT id FROM identities"
            " WHERE member_id IS NULL AND linked_at <= $1 LIMIT $2)"
            " AND member_id IS NULL AND linked_at <= $1 RETURNING true",
            *(real_now - SESSION_LIFE, FORGET_BATCH),
        )
    return deleted + len(rows)
