"""Offers to merge: a member proved an identity that belongs to another member, and may merge the two."""

from datetime import datetime, timedelta

from app.domain.access import MemberId
from app.infra.db import Connection
from app.infra.secrets import Prefix, hash_secret, new_secret

MERGE_OFFER_LIFE = timedelta(minutes=10)
OFFER_PREFIX = Prefix.MERGE_OFFER


async def offer_merge(
    connection: Connection, member_id: MemberId, other_id: MemberId, identity_id: int, real_now: datetime
) -> str:
    """Offer to merge `other_id` into `member_id`, for `MERGE_OFFER_LIFE`; returns the offer's secret."""
    secret = new_secret(OFFER_PREFIX)
    await connection.execute(
        "INSERT INTO merge_offers (hash, member_id, other_member_id, identity_id, expires_at)"
        " VALUES ($1, $2, $3, $4, $5)",
        *(hash_secret(secret), member_id, other_id, identity_id, real_now + MERGE_OFFER_LIFE),
    )
    return secret
