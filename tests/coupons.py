"""Coupons for tests of the services: templates of a cast, players who have them, orders that use them."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from app.coupons import flash_sales, issuing, queries, reserving, templates
from app.coupons.audit import audit_coupons
from app.coupons.flash_sales import SaleDraft
from app.coupons.inputs import TemplateDraft
from app.coupons.issuing import Issued
from app.coupons.occasions import issue_due
from app.coupons.queries import CouponRow, TemplateRow
from app.coupons.reserving import WantedCoupon
from app.coupons.sale_queries import SaleRow
from app.domain.coupons import CouponStatus
from app.domain.pricing.cart import CouponClass
from app.infra.db import Connection, Database
from app.infra.limiter import Limiter
from app.loyalty.queries import lock_players, member_by_player
from app.loyalty.state import MemberState
from app.studios.core import GameSession
from app.studios.queries import game_by_id
from tests.cast import NOW, Cast

Result = TypeVar("Result")
DAY = timedelta(days=1)
HOLD = timedelta(minutes=15)
TEN_PERCENT = TemplateDraft("TEN", CouponClass.ORDER, "Ten percent", percent=Decimal(10))
SALE = SaleDraft(
    code="FLASH",
    sku="box",
    price=Decimal("5.00"),
    currency="USD",
    prior_price=None,
    prior_currency=None,
    starts=NOW - DAY,
    until=NOW + DAY,
    stock=3,
    per_member=None,
    tiers=None,
)


@dataclass
class Coupons:
    """The coupons of a player of a cast."""

    cast: Cast
    player: str = "p"
    limiter: Limiter = field(default_factory=Limiter)

    def of(self, player: str) -> "Coupons":
        return replace(self, player=player)

    def at(self, real_now: datetime) -> "Coupons":
        return replace(self, cast=self.cast.at(real_now))

    def elsewhere(self, database: Database) -> "Coupons":
        """The same player as another process sees it."""
        return replace(self, cast=self.cast.elsewhere(database))

    async def template(self, draft: TemplateDraft = TEN_PERCENT, **changes: object) -> TemplateRow:
        return await templates.upsert_template(self.cast.session, replace(draft, **changes))

    async def stored(self, code: str = "TEN") -> TemplateRow:
        async with self.cast.database.acquire() as connection:
            row = await queries.template_by_code(connection, self.cast.game.id, code)
        assert row is not None
        return row

    async def issue(self, key: str = "k", template: str = "TEN") -> Issued:
        return await issuing.issue_coupon(
            self.cast.session, external_id=self.player, template=template, key=key
        )

    async def claim(self, code: str, address: str | None = None) -> Issued:
        async with self.cast.database.acquire() as connection:
            member = await member_by_player(connection, self.cast.game.id, self.player)
        assert member is not None
        return await issuing.claim_coupon(
            *(self.cast.core, self.limiter, member, code),
            has_store_session=True,
            address=address,
            real_now=self.cast.real_now,
        )

    async def all(self) -> list[CouponRow]:
        """The player's coupons, by their sources and templates."""
        async with self.cast.database.acquire() as connection:
            member = await member_by_player(connection, self.cast.game.id, self.player)
            assert member is not None
            rows = await connection.fetch(
                "SELECT id FROM coupons WHERE member_id = $1 ORDER BY source, template, issued_at, id",
                member.id,
            )
            found = [await queries.coupon_by_id(connection, self.cast.game.id, row["id"]) for row in rows]
        return [row for row in found if row is not None]

    async def status(self, coupon_id: UUID) -> CouponStatus:
        async with self.cast.database.acquire() as connection:
            row = await queries.coupon_by_id(connection, self.cast.game.id, coupon_id)
        assert row is not None
        return row.status_at(self.cast.session.game_now)

    async def run(self) -> int:
        """Issue what is due by itself, as the worker does."""
        return await issue_due(self.cast.session)

    # --- orders ---

    async def reserve(self, order: str, *wanted: tuple[UUID, int], last: timedelta = HOLD) -> None:
        async def work(connection: Connection, session: GameSession, state: MemberState) -> None:
            await reserving.reserve_coupons(
                *(connection, session.game, state),
                [WantedCoupon(coupon_id, discount) for coupon_id, discount in wanted],
                reference=order,
                until=session.game_now + last,
                now=session.game_now,
            )

        await self.locked(work)

    async def use(self, order: str, *coupon_ids: UUID) -> None:
        async def work(connection: Connection, session: GameSession, state: MemberState) -> None:
            await reserving.use_coupons(
                *(connection, session.game, state, coupon_ids), reference=order, now=session.game_now
            )

        await self.locked(work)

    async def release(self, order: str) -> None:
        async def work(connection: Connection, session: GameSession, state: MemberState) -> None:
            await reserving.release_coupons(connection, session.game, state, reference=order)

        await self.locked(work)

    async def give_back(self, order: str, *coupon_ids: UUID) -> None:
        async def work(connection: Connection, session: GameSession, state: MemberState) -> None:
            await reserving.give_back_coupons(
                *(connection, session.game, state, coupon_ids), reference=order, now=session.game_now
            )

        await self.locked(work)

    async def own(self, currency: str = "USD", tier: str = "EXPLORER") -> Sequence[CouponRow]:
        async def work(
            connection: Connection, session: GameSession, state: MemberState
        ) -> Sequence[CouponRow]:
            return await reserving.own_coupons(
                *(connection, session.game.id, state.id), currency=currency, tier=tier, now=session.game_now
            )

        return await self.locked(work)

    # --- flash sales ---

    async def sale(self, draft: SaleDraft = SALE, **changes: object) -> SaleRow:
        return await flash_sales.upsert_sale(self.cast.session, replace(draft, **changes))

    async def take(self, order: str, units: int, sale: str = "FLASH", last: timedelta = HOLD) -> None:
        async def work(connection: Connection, session: GameSession, state: MemberState) -> None:
            await flash_sales.take_stock(
                *(connection, session.game.id, state, {sale: units}),
                reference=order,
                until=session.game_now + last,
                now=session.game_now,
            )

        await self.locked(work)

    async def sell(self, order: str, sale: str = "FLASH") -> None:
        async def work(connection: Connection, session: GameSession, _state: MemberState) -> None:
            await flash_sales.sell_stock(
                connection, session.game.id, [sale], reference=order, now=session.game_now
            )

        await self.locked(work)

    async def give_up(self, order: str) -> None:
        async def work(connection: Connection, session: GameSession, _state: MemberState) -> None:
            await flash_sales.release_stock(connection, session.game.id, reference=order)

        await self.locked(work)

    async def locked(
        self, work: Callable[[Connection, GameSession, MemberState], Awaitable[Result]]
    ) -> Result:
        """Do the work in a transaction of its own, with the member locked, as orders do."""

        async def attempt() -> Result:
            async with self.cast.database.transaction() as connection:
                session = self.cast.session
                game = await game_by_id(connection, session.game.id)
                states = await lock_players(connection, game.id, [self.player])
                return await work(connection, replace(session, game=game), states[self.player])

        return await self.cast.database.retrying(attempt)


async def broken(database: Database) -> list[str]:
    """What the audit of coupons finds."""
    return [found.name for found in await audit_coupons(database) if found.violations]
