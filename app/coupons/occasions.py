"""Coupons that are issued by themselves: for a birthday's month, and for a promotion (value.md V3.6).

What is due is noted in the transaction that made it so. Each is issued once: by its key, under the member's
lock, in the transaction that crosses it off.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from uuid import UUID

import structlog

from app.coupons import queries
from app.coupons.issuing import Holder, holder_of, issue_in
from app.coupons.queries import TemplateRow
from app.domain.birthdays import month_at
from app.domain.coupons import CouponSource, CouponTemplate, CouponTrigger, TemplateStatus
from app.domain.errors import DomainError, UserErrorCode
from app.infra.db import Collision, Connection
from app.infra.each_due import each_due
from app.loyalty import birthdays, tier_ups
from app.loyalty.birthdays import DueBirthday
from app.loyalty.member_data import current_members
from app.loyalty.queries import lock_members
from app.loyalty.tier_ups import TierUp
from app.studios.core import GameSession

_log = structlog.get_logger("laurel.coupons")


async def issue_due(session: GameSession, *, on_each: Callable[[], None] = lambda: None) -> int:
    """Issue every coupon of a game that is due by itself; returns for how many birthdays and promotions.

    Each has its own transaction: one that raises is logged and skipped. Several workers may do this at once.
    `on_each` is called between two; what it raises ends it. In an archived game nothing is issued any more.
    """
    if session.game.archived_at is not None:
        return 0
    database = session.core.database

    async def claim_tier_up(connection: Connection, skip: Sequence[UUID]) -> tuple[UUID, TierUp] | None:
        due = await tier_ups.claim_tier_up(connection, session.game.id, skip)
        return None if due is None else (due.member_id, due)

    async def claim_birthday(connection: Connection, skip: Sequence[UUID]) -> tuple[UUID, DueBirthday] | None:
        due = await birthdays.claim_due(connection, session.game.id, session.game_now, skip)
        return None if due is None else (due.member_id, due)

    async def follow_tier_up(connection: Connection, due: TierUp) -> None:
        await _follow_tier_up(connection, session, due)

    async def follow_birthday(connection: Connection, due: DueBirthday) -> None:
        await _follow_birthday(connection, session, due)

    def log(member_id: UUID, error: Exception) -> None:
        _log.error("coupons not issued", member=str(member_id), error=type(error).__name__)

    promotions = await each_due(database, claim_tier_up, follow_tier_up, on_each=on_each, on_failure=log)
    months = await each_due(database, claim_birthday, follow_birthday, on_each=on_each, on_failure=log)
    return promotions + months


async def _follow_tier_up(connection: Connection, session: GameSession, due: TierUp) -> None:
    game_id = session.game.id
    current = (await current_members(connection, game_id, [due.member_id]))[due.member_id]
    (state,) = await lock_members(connection, game_id, [current])
    holder = Holder(session, state, due.tier)
    for template in await _open_templates(connection, holder, CouponTrigger.TIER_UP):
        key = f"{due.member_id}/{due.seq}/{template.code}"
        if await queries.coupon_by_key(connection, game_id, CouponSource.TIER_UP, key) is None:
            await issue_once(connection, holder, template, CouponSource.TIER_UP, key)
    await tier_ups.forget_tier_up(connection, game_id, due)


async def _follow_birthday(connection: Connection, session: GameSession, due: DueBirthday) -> None:
    game_id, now = session.game.id, session.game_now
    (state,) = await lock_members(connection, game_id, [due.member_id])
    month = month_at(due.birthday, due.time_zone, now)
    if month is not None:
        holder = await holder_of(connection, session, state)
        for template in await _open_templates(connection, holder, CouponTrigger.BIRTHDAY):
            if not await queries.had_birthday_coupon(
                connection, game_id, state.id, template.code, month.year
            ):
                key = f"{state.id}/{month.year}/{template.code}"
                await issue_once(
                    connection, holder, template, CouponSource.BIRTHDAY, key, expires_at=month.ends
                )
    await birthdays.finish_due(connection, game_id, due, now)


async def _open_templates(
    connection: Connection, holder: Holder, trigger: CouponTrigger
) -> list[CouponTemplate]:
    """Returns the templates that are issued to a member now; one that has reached its limit is left out."""
    if holder.state.erased:
        return []
    return open_to(holder, await queries.triggered_templates(connection, holder.session.game.id, trigger))


def open_to(holder: Holder, rows: Iterable[TemplateRow]) -> list[CouponTemplate]:
    """Returns those of these templates that are issued to a member now, and have not reached their limit."""
    return [
        row.template
        for row in rows
        if row.template.status_at(holder.now) is TemplateStatus.ACTIVE
        and row.template.audience.has_tier(holder.tier)
        and (row.template.limits.issued is None or row.issued < row.template.limits.issued)
    ]


async def issue_once(
    connection: Connection,
    holder: Holder,
    template: CouponTemplate,
    source: CouponSource,
    key: str,
    *,
    expires_at: datetime | None = None,
) -> None:
    """Issue a coupon, but to a member that has as many as it may. Raises Collision where none is left."""
    try:
        await issue_in(
            *(connection, holder, template, source), key=key, path="template", expires_at=expires_at
        )
    except DomainError as refused:
        # Of these two only the second comes after something was written.
        if refused.codes == {UserErrorCode.LIMIT_REACHED}:
            return
        raise Collision from None
