"""Coupons that come with a payment for a pack, and go back with it (value.md V5.2, V5.4).

Each is for a caller who holds the member's lock; templates are locked in the order of their codes.
"""

from collections.abc import Iterable
from datetime import datetime

from app.coupons import queries, writes
from app.coupons.issuing import holder_of
from app.coupons.occasions import issue_once, open_to
from app.domain.coupons import CouponSource, CouponStatus
from app.events.coupon_events import coupon_revoked_event
from app.events.outbox import append
from app.infra.db import Connection, mark_changed
from app.loyalty.state import MemberState
from app.studios.core import GameSession


async def issue_with_payment(
    connection: Connection,
    session: GameSession,
    state: MemberState,
    codes: Iterable[str],
    *,
    payment: str,
    starts_at: datetime,
) -> None:
    """Issue a coupon of each of these templates for a period that begins at `starts_at`.

    Its days are counted from then, where that is still to come. A template that issues nothing to the member
    now is left out: the payment was made all the same. Raises Collision where the last one goes meanwhile.
    """
    rows = await queries.templates_by_code(connection, session.game.id, codes)
    if not rows or state.erased:
        return
    holder = await holder_of(connection, session, state)
    for template in open_to(holder, rows):
        await issue_once(
            *(connection, holder, template, CouponSource.PACK, f"{payment}/{template.code}"),
            expires_at=template.expires_at(max(holder.now, starts_at)),
        )


async def has_used_with_payment(
    connection: Connection, session: GameSession, payment: str, now: datetime
) -> bool:
    """Returns whether an order has a coupon that came with a payment: it was paid, or may still be."""
    rows = await queries.coupons_with_pack(connection, session.game.id, payment)
    return any(row.status_at(now) in {CouponStatus.USED, CouponStatus.RESERVED} for row in rows)


async def withdraw_with_payment(
    connection: Connection, session: GameSession, state: MemberState, payment: str
) -> None:
    """Revoke the coupons that came with a payment; one that an order has as soon as that gives it back."""
    game, now = session.game, session.game_now
    rows = await queries.coupons_with_pack(connection, game.id, payment)
    for row in rows:
        if row.stored is CouponStatus.RESERVED and row.status_at(now) is not CouponStatus.RESERVED:
            await writes.release_coupon(connection, game.id, row.id, row.template.code, row.discount or 0)
        await writes.withdraw_coupon(connection, game.id, row.id, now)
    if not rows:
        return
    mark_changed([state.id])
    revoked = [row for row in rows if row.status_at(now) in {CouponStatus.ISSUED, CouponStatus.EXPIRED}]
    if game.has_webhook_endpoints and not state.erased:
        events = [coupon_revoked_event(state.id, state.external_id, row, now) for row in revoked]
        await append(connection, game.id, events)
