"""The SQL with which coupons are written.

What is a member's is written under the member's lock; what a template limits is taken by one conditional
update, after all that is the member's (value.md V0.5).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.audience import FOREVER
from app.domain.coupons import CouponSource, CouponTemplate
from app.domain.instants import BEGINNING
from app.infra.db import Connection

# --- templates and codes ---

_COLUMNS = (
    *("title", "kind", "percent", "amount", "currency", "min_spend", "cap", "skus", "categories"),
    *("exclusive", "touches_flash", "touches_combined", "tiers", "generic_code", "starts_at", "until_at"),
    *("days", "max_issued", "max_uses", "max_discount", "per_member", "trigger", "rechecks_tiers", "paused"),
)
_VALUES = ", ".join(f"${place}" for place in range(4, 4 + len(_COLUMNS)))
_UPSERT = f"""
    INSERT INTO coupon_templates AS t (game_id, code, created_at, updated_at, {", ".join(_COLUMNS)})
    VALUES ($1, $2, $3, $3, {_VALUES})
    ON CONFLICT (code, game_id) DO UPDATE SET updated_at = greatest(t.updated_at, excluded.updated_at),
        {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS)}
"""


async def upsert_template(
    connection: Connection, game_id: GameId, template: CouponTemplate, game_now: datetime
) -> None:
    """Store a template whole. What was issued of it stays."""
    terms, limits, audience = template.terms, template.limits, template.audience
    await connection.execute(
        *(_UPSERT, game_id, template.code, game_now, template.title, terms.kind, terms.percent),
        *(terms.amount, terms.currency, terms.min_spend, terms.cap, terms.skus, terms.categories),
        *(terms.is_exclusive, terms.touches_flash, terms.touches_combined),
        None if audience.tiers is None else sorted(audience.tiers),
        template.generic_code,
        None if audience.starts == BEGINNING else audience.starts,
        None if audience.until == FOREVER else audience.until,
        *(template.days, limits.issued, limits.uses, limits.discount, limits.per_member),
        *(template.trigger, template.rechecks_tiers, template.is_paused),
    )


async def count_templates(connection: Connection, game_id: GameId) -> int:
    """Returns how many templates a game has."""
    counted = "SELECT count(*) FROM coupon_templates WHERE game_id = $1"
    return await connection.fetchval(counted, game_id) or 0


async def insert_generic_code(connection: Connection, game_id: GameId, code: str, template: str) -> bool:
    """Store the generic code of a template; returns whether the game had no such code yet."""
    inserted = await connection.fetchval(
        "INSERT INTO coupon_codes (game_id, code, template, kind) VALUES ($1, $2, $3, 'GENERIC')"
        " ON CONFLICT DO NOTHING RETURNING true",
        *(game_id, code, template),
    )
    return inserted is True


async def delete_generic_code(connection: Connection, game_id: GameId, template: str) -> None:
    """Delete the generic code of a template of which nothing was issued."""
    await connection.execute(
        "DELETE FROM coupon_codes WHERE game_id = $1 AND template = $2 AND kind = 'GENERIC'",
        *(game_id, template),
    )


async def insert_unique_code(
    connection: Connection, game_id: GameId, code: str, template: str, coupon_id: UUID
) -> bool:
    """Store the unique code of a coupon; returns whether the game had no such code yet."""
    inserted = await connection.fetchval(
        "INSERT INTO coupon_codes (game_id, code, template, kind, coupon_id)"
        " VALUES ($1, $2, $3, 'UNIQUE', $4) ON CONFLICT DO NOTHING RETURNING true",
        *(game_id, code, template, coupon_id),
    )
    return inserted is True


async def insert_batch(
    connection: Connection, game_id: GameId, codes: Sequence[str], template: str, batch: str
) -> int:
    """Store unique codes that wait to be claimed; returns how many the game did not have yet."""
    rows = await connection.fetch(
        "INSERT INTO coupon_codes (game_id, code, template, kind, batch)"
        " SELECT $1, code, $3, 'UNIQUE', $4 FROM unnest($2::text[]) AS u (code)"
        " ON CONFLICT DO NOTHING RETURNING true",
        *(game_id, codes, template, batch),
    )
    return len(rows)


async def claim_code(connection: Connection, game_id: GameId, code: str, coupon_id: UUID) -> bool:
    """Take a unique code for a coupon; returns whether it was free."""
    claimed = await connection.fetchval(
        "UPDATE coupon_codes SET coupon_id = $3"
        " WHERE game_id = $1 AND code = $2 AND kind = 'UNIQUE' AND coupon_id IS NULL RETURNING true",
        *(game_id, code, coupon_id),
    )
    return claimed is True


# --- coupons ---


@dataclass(frozen=True, slots=True)
class NewCoupon:
    """A coupon to be stored; `key` makes it one, with `fingerprint`, the hash of the input."""

    id: UUID
    template: str
    code: str
    source: CouponSource
    key: str
    fingerprint: bytes
    issued_at: datetime
    expires_at: datetime | None


async def insert_coupon(connection: Connection, game_id: GameId, member_id: UUID, new: NewCoupon) -> None:
    """Store a coupon. Raises asyncpg.UniqueViolationError where its key was used at the same time."""
    await connection.execute(
        "INSERT INTO coupons (game_id, id, member_id, template, code, source, key, fingerprint, status,"
        " issued_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'ISSUED', $9, $10)",
        *(game_id, new.id, member_id, new.template, new.code, new.source, new.key, new.fingerprint),
        *(new.issued_at, new.expires_at),
    )


_COUNT_ISSUED = """
    UPDATE coupon_templates t SET issued = issued + 1
    WHERE t.game_id = $1 AND t.code = $2 AND t.issued < coalesce(t.max_issued, t.issued + 1)
        AND NOT t.paused AND (t.until_at IS NULL OR t.until_at > $3)
    RETURNING true
"""


async def count_issued(connection: Connection, game_id: GameId, template: str, now: datetime) -> bool:
    """Count one more that is issued of a template that has begun; returns whether it lets it."""
    return await connection.fetchval(_COUNT_ISSUED, game_id, template, now) is True


async def revoke_coupon(connection: Connection, game_id: GameId, coupon_id: UUID, now: datetime) -> None:
    """Revoke a locked member's coupon that is ISSUED."""
    await connection.execute(
        "UPDATE coupons SET status = 'REVOKED', ended_at = $3"
        " WHERE game_id = $1 AND id = $2 AND status = 'ISSUED'",
        *(game_id, coupon_id, now),
    )


async def withdraw_coupon(connection: Connection, game_id: GameId, coupon_id: UUID, now: datetime) -> None:
    """Revoke a locked member's coupon, where an order has it as soon as that gives it back."""
    await connection.execute(
        "UPDATE coupons SET withdrawn_at = $3,"
        " status = CASE status WHEN 'ISSUED' THEN 'REVOKED' ELSE status END,"
        " ended_at = CASE status WHEN 'ISSUED' THEN $3 ELSE ended_at END"
        " WHERE game_id = $1 AND id = $2 AND status <> 'REVOKED' AND withdrawn_at IS NULL",
        *(game_id, coupon_id, now),
    )


# --- reservations ---

_RESERVE = """
    UPDATE coupons SET status = 'RESERVED', reference = $4, discount = $5, reserved_until = $6
    WHERE game_id = $1 AND id = $2 AND member_id = $3 AND status = 'ISSUED'
        AND (expires_at IS NULL OR expires_at > $7)
    RETURNING true
"""
_TAKE = """
    UPDATE coupon_templates t SET reserved = reserved + 1, reserved_discount = reserved_discount + $3
    WHERE t.game_id = $1 AND t.code = $2 AND NOT t.paused
        AND t.reserved + t.used < coalesce(t.max_uses, t.reserved + t.used + 1)
        AND (t.max_discount IS NULL OR t.reserved_discount + t.used_discount + $3 <= t.max_discount)
    RETURNING true
"""
# Where the payment that it came with went back, a coupon is revoked as soon as no order has it.
_BACK = """
    status = CASE WHEN withdrawn_at IS NULL THEN 'ISSUED' ELSE 'REVOKED' END, ended_at = withdrawn_at,
    reference = NULL, discount = NULL, reserved_until = NULL
"""
_RELEASE = f"""
    UPDATE coupons SET {_BACK}
    WHERE game_id = $1 AND id = $2 AND status = 'RESERVED' RETURNING true
"""
_FREE = """
    UPDATE coupon_templates SET reserved = reserved - $3, reserved_discount = reserved_discount - $4
    WHERE game_id = $1 AND code = $2
"""
_USE = """
    UPDATE coupons SET status = 'USED', reserved_until = NULL, ended_at = $3
    WHERE game_id = $1 AND id = $2 AND status = 'RESERVED' AND reserved_until > $3 RETURNING true
"""
_COUNT_USED = """
    UPDATE coupon_templates SET reserved = reserved - 1, reserved_discount = reserved_discount - $3,
        used = used + 1, used_discount = used_discount + $3
    WHERE game_id = $1 AND code = $2
"""
_GIVE_BACK = f"""
    UPDATE coupons SET {_BACK}, expires_at = $3
    WHERE game_id = $1 AND id = $2 AND status = 'USED' RETURNING true
"""
_COUNT_BACK = """
    UPDATE coupon_templates SET used = used - 1, used_discount = used_discount - $3
    WHERE game_id = $1 AND code = $2
"""
# Of all members: rows that another transaction has locked are skipped, so that this one never waits.
_RELEASE_ENDED = f"""
    WITH ended AS (
        SELECT c.id, c.discount FROM coupons c
        WHERE c.game_id = $1 AND c.template = $2 AND c.status = 'RESERVED' AND c.reserved_until <= $3
        FOR UPDATE SKIP LOCKED
    ), freed AS (
        UPDATE coupons c SET {_BACK}
        FROM ended e WHERE c.game_id = $1 AND c.id = e.id
    )
    SELECT count(*) AS coupons, coalesce(sum(discount), 0)::int8 AS discount FROM ended
"""


async def reserve_coupon(
    connection: Connection,
    game_id: GameId,
    coupon_id: UUID,
    *,
    member_id: UUID,
    reference: str,
    discount: int,
    until: datetime,
    now: datetime,
) -> bool:
    """Reserve a locked member's coupon for an order; returns whether it could be used."""
    values = (coupon_id, member_id, reference, discount, until, now)
    return await connection.fetchval(_RESERVE, game_id, *values) is True


async def take_budget(connection: Connection, game_id: GameId, template: str, discount: int) -> bool:
    """Take one use and its discount of a template's budgets, whole; returns whether they had it."""
    return await connection.fetchval(_TAKE, game_id, template, discount) is True


async def release_coupon(
    connection: Connection, game_id: GameId, coupon_id: UUID, template: str, discount: int
) -> None:
    """Give a reserved coupon back to its locked member, and to the template what it took."""
    if await connection.fetchval(_RELEASE, game_id, coupon_id):
        await connection.execute(_FREE, game_id, template, 1, discount)


async def release_ended(connection: Connection, game_id: GameId, template: str, now: datetime) -> bool:
    """Release the reservations of a template that have ended; returns whether there were any."""
    row = await connection.fetchrow(_RELEASE_ENDED, game_id, template, now)
    if row is None or not row["coupons"]:
        return False
    await connection.execute(_FREE, game_id, template, row["coupons"], row["discount"])
    return True


async def use_coupon(
    connection: Connection, game_id: GameId, coupon_id: UUID, template: str, discount: int, *, now: datetime
) -> bool:
    """Use a reserved coupon; returns whether its reservation lasted."""
    if not await connection.fetchval(_USE, game_id, coupon_id, now):
        return False
    await connection.execute(_COUNT_USED, game_id, template, discount)
    return True


async def give_back_coupon(
    connection: Connection,
    game_id: GameId,
    coupon_id: UUID,
    template: str,
    discount: int,
    *,
    expires_at: datetime | None,
) -> bool:
    """Give a used coupon back to its locked member; returns whether it was used."""
    if not await connection.fetchval(_GIVE_BACK, game_id, coupon_id, expires_at):
        return False
    await connection.execute(_COUNT_BACK, game_id, template, discount)
    return True
