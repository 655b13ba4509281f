"""Offers to merge, made as by a proof of the other member's identity, and merges by them."""

from datetime import datetime
from uuid import uuid4

from app.identity.offers import offer_merge
from app.infra.db import Database
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow, member_by_player
from app.merging.service import merge_members
from app.studios.queries import GameRow
from tests.cast import Cast


async def member_row(database: Database, game: GameRow, player: str) -> MemberRow:
    async with database.acquire() as connection:
        row = await member_by_player(connection, game.id, player)
    assert row is not None
    return row


async def identity(database: Database, game: GameRow, player: str) -> int:
    """A Google identity of the player's member."""
    member = await member_row(database, game, player)
    async with database.acquire() as connection:
        number: int | None = await connection.fetchval(
            "INSERT INTO identities"
            " (realm, provider, issuer, subject, member_id, member_game_id, linked_at)"
            " VALUES ($1, 'GOOGLE', 'https://accounts.google.com', $2, $3, $4, now()) RETURNING id",
            *(str(game.id), uuid4().hex, member.id, game.id),
        )
    assert number is not None
    return number


async def offered(
    database: Database,
    game: GameRow,
    player: str,
    other: str,
    real_now: datetime,
    *,
    of: GameRow | None = None,
) -> str:
    """What `player` gets by proving an identity of `other`, who may be of another game."""
    member = await member_row(database, game, player)
    theirs = await member_row(database, of or game, other)
    proven = await identity(database, of or game, other)
    async with database.acquire() as connection:
        return await offer_merge(
            connection, game.id, member.id, theirs.id, identity_id=proven, real_now=real_now
        )


async def use(cast: Cast, player: str, token: str) -> Recorded:
    """`mergeMembers` as `player`."""
    member = await member_row(cast.database, cast.game, player)
    return await merge_members(cast.core, member, token, cast.real_now)


async def merge(cast: Cast, player: str, other: str) -> Recorded:
    return await use(cast, player, await offered(cast.database, cast.game, player, other, cast.real_now))
