"""What orders do with coupons, in their own transactions: find, reserve, use, release, give back.

The caller has locked the member and passes the game's instant. Coupons of an order carry its `reference`,
the order's own id of ours. Templates are locked last, in the order of their codes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.coupons import queries, writes
from app.coupons.inputs import typed_code
from app.coupons.limits import MAX_OWN, MAX_USABLE
from app.coupons.queries import CouponRow
from app.domain.access import GameId
from app.domain.coupons import CouponStatus, returned_end
from app.events.coupon_events import coupon_used_event
from app.events.outbox import append
from app.infra.db import Connection, mark_changed
from app.infra.ids import parse_uuid
from app.loyalty.state import MemberState
from app.studios.queries import GameRow


class CouponGone(LookupError):
    """A coupon cannot be used any more; `coupon_id` is which."""

    def __init__(self, coupon_id: UUID) -> None:
        super().__init__(coupon_id)
        self.coupon_id = coupon_id


class BudgetSpent(Exception):
    """A template's uses, or its sum of discounts, do not reach for a coupon; `coupon_id` is which."""

    def __init__(self, coupon_id: UUID) -> None:
        super().__init__(coupon_id)
        self.coupon_id = coupon_id


@dataclass(frozen=True, slots=True)
class WantedCoupon:
    """A coupon, and what it takes off the order, in minor units of the order's currency."""

    id: UUID
    discount: int


async def own_coupons(
    connection: Connection, game_id: GameId, member_id: UUID, *, currency: str, tier: str, now: datetime
) -> list[CouponRow]:
    """Returns what a member on a tier can use for an order in a currency, the first to end before others.

    At most `MAX_OWN`. The coupons of paused templates are left out.
    """
    rows = await queries.usable_coupons(connection, game_id, member_id, now, MAX_USABLE)
    return [row for row in rows if is_good(row, currency=currency, tier=tier, now=now)][:MAX_OWN]


def is_good(row: CouponRow, *, currency: str, tier: str, now: datetime) -> bool:
    """Returns whether a coupon can be used for an order in a currency by a member on a tier."""
    template = row.template
    return (
        row.status_at(now) is CouponStatus.ISSUED
        and not template.is_paused
        and template.terms.is_good_in(currency)
        and (not template.rechecks_tiers or template.audience.has_tier(tier))
    )


async def named_coupons(
    connection: Connection, game_id: GameId, member_id: UUID, names: Sequence[str], now: datetime
) -> Mapping[str, CouponRow]:
    """Returns the member's coupons that these codes or ids name, those that can be used before others.

    What names none of the member's coupons is left out.
    """
    found: dict[str, CouponRow] = {}
    for name in names:
        coupon_id = parse_uuid(name)
        rows = await queries.coupons_named(
            connection, game_id, member_id, coupon_id=coupon_id, code=typed_code(name)
        )
        rows.sort(key=lambda row: row.status_at(now) is not CouponStatus.ISSUED)
        if rows:
            found[name] = rows[0]
    return found


async def reserve_coupons(
    connection: Connection,
    game: GameRow,
    state: MemberState,
    wanted: Sequence[WantedCoupon],
    *,
    reference: str,
    until: datetime,
    now: datetime,
) -> None:
    """Reserve a member's coupons for an order until an instant, all of them or none.

    Raises CouponGone for one that cannot be used, BudgetSpent for one whose template has not enough left: the
    caller rolls back.
    """
    chosen: list[tuple[CouponRow, int]] = []
    for one in wanted:
        row = await queries.coupon_by_id(connection, game.id, one.id)
        if row is None or row.member_id != state.id or row.template.is_paused:
            raise CouponGone(one.id)
        chosen.append((row, one.discount))
    chosen.sort(key=lambda pair: (pair[0].template.code, pair[0].id))
    for row, discount in chosen:
        if row.stored is CouponStatus.RESERVED and row.status_at(now) is CouponStatus.ISSUED:
            # Its own reservation of before, which has ended.
            await writes.release_coupon(connection, game.id, row.id, row.template.code, row.discount or 0)
        is_reserved = await writes.reserve_coupon(
            *(connection, game.id, row.id),
            member_id=state.id,
            reference=reference,
            discount=discount,
            until=until,
            now=now,
        )
        if not is_reserved:
            raise CouponGone(row.id)
    for row, discount in chosen:
        await _take_budget(connection, game.id, row, discount, now)
    mark_changed([state.id])


async def _take_budget(
    connection: Connection, game_id: GameId, row: CouponRow, discount: int, now: datetime
) -> None:
    code = row.template.code
    if await writes.take_budget(connection, game_id, code, discount):
        return
    # Reservations that have ended are still counted until they are released (V0.7).
    is_freed = await writes.release_ended(connection, game_id, code, now)
    if not is_freed or not await writes.take_budget(connection, game_id, code, discount):
        raise BudgetSpent(row.id)


async def use_coupons(
    connection: Connection,
    game: GameRow,
    state: MemberState,
    coupon_ids: Sequence[UUID],
    *,
    reference: str,
    now: datetime,
) -> None:
    """Use these coupons, which an order has reserved: it was paid.

    Raises CouponGone where a reservation has ended: it is to be made again.
    """
    rows = {row.id: row for row in await queries.coupons_of_order(connection, game.id, reference)}
    for coupon_id in coupon_ids:
        if coupon_id not in rows:
            raise CouponGone(coupon_id)
    used = [row for row in rows.values() if row.id in coupon_ids]
    for row in used:
        is_used = await writes.use_coupon(
            connection, game.id, row.id, row.template.code, row.discount or 0, now=now
        )
        if not is_used:
            raise CouponGone(row.id)
    if game.has_webhook_endpoints and not state.erased:
        events = [coupon_used_event(state.id, state.external_id, row, now) for row in used]
        await append(connection, game.id, events)
    mark_changed([state.id])


async def release_coupons(
    connection: Connection, game: GameRow, state: MemberState, *, reference: str
) -> None:
    """Give back what an order has reserved, also once its time is up. What it used stays used."""
    for row in await queries.coupons_of_order(connection, game.id, reference):
        if row.stored is CouponStatus.RESERVED:
            await writes.release_coupon(connection, game.id, row.id, row.template.code, row.discount or 0)
    mark_changed([state.id])


async def give_back_coupons(
    connection: Connection,
    game: GameRow,
    state: MemberState,
    coupon_ids: Sequence[UUID],
    *,
    reference: str,
    now: datetime,
) -> None:
    """Give back coupons that an order used: all lines that they touched were returned (V2.12).

    One that would end within seven days is good for seven days more.
    """
    for row in await queries.coupons_of_order(connection, game.id, reference):
        if row.id in coupon_ids and row.stored is CouponStatus.USED:
            await writes.give_back_coupon(
                *(connection, game.id, row.id, row.template.code, row.discount or 0),
                expires_at=returned_end(row.expires_at, now),
            )
    mark_changed([state.id])
