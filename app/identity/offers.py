"""Offers to merge: a member proved an identity that belongs to another member, and may merge the two."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.access import GameId, MemberId
from app.infra.db import Connection
from app.infra.secrets import Prefix, hash_secret, new_secret

MERGE_OFFER_LIFE = timedelta(minutes=10)
OFFER_PREFIX = Prefix.MERGE_OFFER


@dataclass(frozen=True, slots=True)
class MergeOffer:
    """`member_id` proved an identity of `other_id`: both as they were when the offer was made."""

    member_id: UUID
    other_id: UUID
    expires_at: datetime


async def offer_merge(
    connection: Connection,
    game_id: GameId,
    member_id: MemberId,
    other_id: MemberId,
    *,
    identity_id: int,
    real_now: datetime,
) -> str:
    """Offer to merge `other_id` into `member_id`, of one game, for `MERGE_OFFER_LIFE`; returns the secret."""
    secret = new_secret(OFFER_PREFIX, game_id)
    await connection.execute(
        "INSERT INTO merge_offers (game_id, hash, member_id, other_member_id, identity_id, expires_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        *(game_id, hash_secret(secret), member_id, other_id, identity_id, real_now + MERGE_OFFER_LIFE),
    )
    return secret


async def find_offer(
    connection: Connection, game_id: GameId, secret: str, real_now: datetime
) -> MergeOffer | None:
    """Returns the offer with this secret in this game; None for one that has expired, or never was."""
    row = await connection.fetchrow(
        "SELECT member_id, other_member_id, expires_at FROM merge_offers"
        " WHERE game_id = $1 AND hash = $2 AND expires_at > $3",
        *(game_id, hash_secret(secret), real_now),
    )
    return None if row is None else MergeOffer(*row)
