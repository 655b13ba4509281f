"""Identities, which a provider or the game proved, and the members that they are linked to.

An identity is known by (issuer, subject), never by its e-mail. The member's row is locked before its
identities; where two members link the same identity at once, the unique key lets only one succeed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import OWN_PREFIX, GameId, MemberId, Provider
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.instants import BEGINNING
from app.identity.contacts import check_email, store_first_email
from app.identity.proven import ProvenIdentity
from app.identity.sessions import attach_unlinked_sessions
from app.infra.db import Collision, Connection, mark_changed
from app.infra.encryption import Encryptor

MAX_IDENTITIES = 10
"""Identities that one member may link."""
MAX_SUBJECT = 255
"""Characters of an issuer, and of a subject."""

_LOCK = """
    SELECT pl.id AS player_id, pl.member_id FROM players pl
    JOIN members m ON m.game_id = pl.game_id AND m.id = pl.member_id
    WHERE pl.game_id = $1 AND {} AND pl.erased_at IS NULL FOR NO KEY UPDATE OF m
"""
_LOCK_PLAYER = _LOCK.format("pl.external_id = $2")
_LOCK_PLAYER_ID = _LOCK.format("pl.id = $2")
_OWN = """
    SELECT count(*) AS linked, coalesce(bool_or(realm = $2 AND issuer = $3 AND subject = $4), false) AS own,
        max(id) FILTER (WHERE realm = $2 AND issuer = $3 AND subject = $4) AS id
    FROM identities WHERE member_id = $1
"""
# One statement, so that the second of two transactions waits for the first, and then finds its identity.
_LINK = """
    INSERT INTO identities AS i (realm, issuer, subject, provider, member_id, member_game_id, linked_at)
    VALUES ($2, $3, $4, $5, $1, $7, $6)
    ON CONFLICT (realm, issuer, subject) DO UPDATE SET
        member_id = coalesce(i.member_id, excluded.member_id),
        member_game_id = coalesce(i.member_game_id, excluded.member_game_id),
        linked_at = CASE WHEN i.member_id IS NULL THEN excluded.linked_at ELSE i.linked_at END
    RETURNING id, member_id, member_game_id
"""
_WAKE_INVITATION = """
    UPDATE members SET invitation_at = $3 WHERE game_id = $1 AND id = $2 AND invitation_at IS NOT NULL
"""
_ENTER = """
    INSERT INTO identities AS i (realm, issuer, subject, provider, linked_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (realm, issuer, subject) DO UPDATE
        SET linked_at = CASE WHEN i.member_id IS NULL THEN excluded.linked_at ELSE i.linked_at END
    RETURNING id, member_id, member_game_id
"""


@dataclass(frozen=True, slots=True)
class LockedPlayer:
    """A player (`player_id` is `players.id`) whose member is locked until the transaction's end."""

    game_id: GameId
    player_id: int
    member_id: MemberId


@dataclass(frozen=True, slots=True)
class Linked:
    """An identity that is the member's; `new` where it was not before."""

    identity_id: int
    new: bool


@dataclass(frozen=True, slots=True)
class InUse:
    """An identity that is another member's; `same_game` where that one is of the same game."""

    identity_id: int
    member_id: MemberId
    same_game: bool


@dataclass(frozen=True, slots=True)
class Entered:
    """An identity that signed in, and its player (game and `players.id`); None while no member is linked."""

    identity_id: int
    player: tuple[GameId, int] | None


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """An identity as its member sees it."""

    provider: Provider
    linked_at: datetime


async def lock_player(connection: Connection, game_id: GameId, external_id: str) -> LockedPlayer:
    """Lock the member of a known player until the transaction's end.

    Raises Collision, to be tried again, where a merge moved the player meanwhile or an erasure ended it.
    """
    return await _locked(connection, _LOCK_PLAYER, game_id, external_id)


async def lock_player_id(connection: Connection, game_id: GameId, player_id: int) -> LockedPlayer:
    """Lock the member of a player (`players.id`). Raises as `lock_player` does."""
    return await _locked(connection, _LOCK_PLAYER_ID, game_id, player_id)


async def _locked(connection: Connection, statement: str, game_id: GameId, player: str | int) -> LockedPlayer:
    row = await connection.fetchrow(statement, game_id, player)
    if row is None:
        raise Collision
    # Read again: while this waited for the lock, another transaction may have changed the row.
    member_id = await connection.fetchval(
        "SELECT member_id FROM players WHERE game_id = $1 AND id = $2 AND erased_at IS NULL",
        *(game_id, row["player_id"]),
    )
    if member_id != row["member_id"]:
        raise Collision
    return LockedPlayer(game_id, row["player_id"], MemberId(row["member_id"]))


async def link_identity(
    connection: Connection,
    encryptor: Encryptor,
    player: LockedPlayer,
    proven: ProvenIdentity,
    *,
    realm: str,
    real_now: datetime,
) -> Linked | InUse:
    """Link a proven identity to the member; nothing changes where it is linked already.

    The store sessions of an identity without a member become the player's. A verified e-mail becomes that of
    a member without one. Raises DomainError with INVALID past `MAX_IDENTITIES`.
    """
    own = await connection.fetchrow(_OWN, player.member_id, realm, proven.issuer, proven.subject)
    if own is None:
        raise LookupError(player.player_id)
    identity_id = own["id"]
    if not own["own"]:
        _check_room(own["linked"])
        row = await connection.fetchrow(
            _LINK,
            *(player.member_id, realm, proven.issuer, proven.subject, proven.provider, real_now),
            player.game_id,
        )
        if row is None:
            raise LookupError(player.player_id)
        identity_id = row["id"]
        if row["member_id"] != player.member_id:
            same_game = row["member_game_id"] == player.game_id
            return InUse(identity_id, MemberId(row["member_id"]), same_game)
        await attach_unlinked_sessions(connection, identity_id, player.game_id, player.player_id)
        await _identified(connection, player)
    await store_email_of(connection, encryptor, player, proven, real_now)
    return Linked(identity_id, new=not own["own"])


async def take_identity(
    connection: Connection, player: LockedPlayer, identity_id: int, real_now: datetime
) -> bool:
    """Link an identity that has signed in to the member of the player.

    Returns false, and changes nothing, where it is another member's. Raises DomainError with INVALID past
    `MAX_IDENTITIES`.
    """
    linked = await connection.fetchval(
        "SELECT count(*) FROM identities WHERE member_id = $1", player.member_id
    )
    taken = await connection.fetchval(
        "UPDATE identities SET member_id = $2, member_game_id = $4, linked_at = $3"
        " WHERE id = $1 AND member_id IS NULL RETURNING true",
        *(identity_id, player.member_id, real_now, player.game_id),
    )
    if not taken:
        return player.member_id == await connection.fetchval(
            "SELECT member_id FROM identities WHERE id = $1", identity_id
        )
    _check_room(linked or 0)
    await attach_unlinked_sessions(connection, identity_id, player.game_id, player.player_id)
    await _identified(connection, player)
    return True


async def _identified(connection: Connection, player: LockedPlayer) -> None:
    """Tell of a member's new identity: its streams, and what waits for it to be no guest any more."""
    await connection.execute(_WAKE_INVITATION, player.game_id, player.member_id, BEGINNING)
    mark_changed([player.member_id])


def _check_room(linked: int) -> None:
    if linked >= MAX_IDENTITIES:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"One account has at most {MAX_IDENTITIES} identities: use one of them.",
            )
        )


async def enter_by_identity(
    connection: Connection, realm: str, proven: ProvenIdentity, real_now: datetime
) -> Entered:
    """Find the player of a proven identity, or store the identity as not linked to a member yet.

    Locks the identity until the transaction's end.
    """
    row = await connection.fetchrow(
        _ENTER, *(realm, proven.issuer, proven.subject, proven.provider, real_now)
    )
    if row is None:
        raise LookupError(realm)
    if row["member_id"] is None:
        return Entered(row["id"], None)
    # Who plays the game comes before whom Laurel named, the member's own player before those of merges.
    player_id = await connection.fetchval(
        "SELECT id FROM players WHERE game_id = $1 AND member_id = $2"
        " ORDER BY starts_with(external_id, $3), merged_from_id IS NOT NULL, id LIMIT 1",
        *(row["member_game_id"], row["member_id"], OWN_PREFIX),
    )
    return Entered(row["id"], None if player_id is None else (row["member_game_id"], player_id))


async def store_email_of(
    connection: Connection,
    encryptor: Encryptor,
    player: LockedPlayer,
    proven: ProvenIdentity,
    real_now: datetime,
) -> None:
    """Store the verified e-mail of an identity for a member without one; an invalid address is left out."""
    if proven.email is None:
        return
    try:
        email = check_email(proven.email)
    except DomainError:
        return
    await store_first_email(connection, encryptor, player.game_id, player.member_id, email, real_now=real_now)


async def identities_of(connection: Connection, member_id: UUID) -> Sequence[IdentityRow]:
    """Returns the identities that a member linked or its game asserted, the oldest first."""
    rows = await connection.fetch(
        "SELECT provider, linked_at FROM identities WHERE member_id = $1 ORDER BY linked_at, id", member_id
    )
    return [IdentityRow(Provider(row["provider"]), row["linked_at"]) for row in rows]


async def count_players(connection: Connection, game_id: GameId) -> int:
    """Returns how many players a game has made known, erased ones too."""
    return await connection.fetchval("SELECT count(*) FROM players WHERE game_id = $1", game_id) or 0
