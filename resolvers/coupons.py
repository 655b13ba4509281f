"""Coupons and flash sales: check access, call the command or query, shape the answer."""

from collections.abc import Sequence
from typing import Annotated

import strawberry

from app.coupons import flash_sales, issuing, sale_queries, templates
from app.coupons.flash_sales import SaleDraft
from app.coupons.sale_queries import SaleRow
from app.domain.access import Scope
from app.domain.errors import NotFound, UserErrorCode
from app.domain.events import season_ladder
from app.domain.seasons import settle
from app.domain.top_ups import to_amount
from app.studios.queries import GameRow
from auth.callers import StudioOrStaff
from resolvers.context import Context, Info
from resolvers.coupon_pages import coupon_of
from resolvers.coupon_templates import draft_of, points_of, template_of
from resolvers.faults import mutation
from resolvers.members import named_game
from resolvers.view import view_of
from schema.common import GAME_ID
from schema.coupon_inputs import (
    CouponPayload,
    CouponTemplateInput,
    CouponTemplatePayload,
    CreateCouponCodesInput,
    CreateCouponCodesPayload,
    FlashSaleInput,
    FlashSalePayload,
    IssueCouponInput,
    RevokeCouponInput,
)
from schema.coupons import FlashSale
from schema.money import Money

ENDED_SALES = 100
"""How many flash sales that are over are listed."""
GameIdArgument = Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)]


@strawberry.type
class CouponQuery:
    @strawberry.field(
        description="A game's flash sales that have not ended, the first to end before others: at most 100."
        " Players see those of their own game that run now for the tier that they hold. [GUEST, a studio key"
        " or a staff session]"
    )
    async def flash_sales(self, info: Info, game_id: GameIdArgument = None) -> list[FlashSale]:
        """Return the sales of a game. Raises NotFound for another one than the caller's."""
        context = info.context
        if isinstance(context.caller, StudioOrStaff):
            game = named_game(context.caller, game_id)
            now = game.now(context.real_now)
            async with context.services.core.database.acquire() as connection:
                rows = await sale_queries.open_sales(connection, game.id, now)
            return await _sales_of_studio(context, game, rows)
        return await _sales_of_player(context, game_id)

    @strawberry.field(
        description=f"The {ENDED_SALES} flash sales of a game that ended last, the last before others, with"
        " what they sold. [coupons:write]"
    )
    async def ended_flash_sales(self, info: Info, game_id: GameIdArgument = None) -> list[FlashSale]:
        """Return the sales that are over. Raises NotFound for another studio's game."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.COUPONS_WRITE), game_id)
        now = game.now(context.real_now)
        async with context.services.core.database.acquire() as connection:
            rows = await sale_queries.ended_sales(connection, game.id, now, ENDED_SALES)
        return await _sales_of_studio(context, game, rows)


async def _sales_of_studio(context: Context, game: GameRow, rows: Sequence[SaleRow]) -> list[FlashSale]:
    """Returns sales as the studio and the staff see them: with their tiers, and what they sold."""
    async with context.services.core.database.acquire() as connection:
        sold = await sale_queries.sold_by_sale(connection, game.id, [row.code for row in rows])
    return [_sale_of(row, sold=sold.get(row.code, 0)) for row in rows]


async def _sales_of_player(context: Context, game_id: strawberry.ID | None) -> list[FlashSale]:
    member = context.member().member
    if game_id is not None and game_id.lower() != str(member.game.id):
        raise NotFound("There is no such game.", ("gameId",))
    view = await view_of(context, member.game)
    now = max(view.game_now, member.standing.applied_to)
    standing, _ = settle(member.standing, now, view.book)
    tier = season_ladder(standing, view.book).tier(standing.tier).code
    async with context.services.core.database.acquire() as connection:
        rows = await sale_queries.open_sales(connection, member.game.id, view.game_now)
    return [_sale_of(row, sold=None) for row in rows if row.starts_at <= view.game_now and row.has_tier(tier)]


@strawberry.type
class CouponMutation:
    @mutation(
        "Make a template of coupons, or change it, by its code. Once coupons were issued of it, it is only"
        " ended earlier, paused, or its limits raised. [coupons:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.LIMIT_REACHED,
    )
    async def upsert_coupon_template(
        self,
        info: Info,
        input: Annotated[CouponTemplateInput, strawberry.argument(description="The template, whole.")],
    ) -> CouponTemplatePayload:
        context = info.context
        game = context.studio_or_staff(Scope.COUPONS_WRITE).game(input.game_id)
        row = await templates.upsert_template(context.session(game), draft_of(input))
        return CouponTemplatePayload(template=template_of(await view_of(context, game), row))

    @mutation(
        "Make unique codes of a template, each for one member to claim by `claimCoupon`. [coupons:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.LIMIT_REACHED,
    )
    async def create_coupon_codes(
        self,
        info: Info,
        input: Annotated[CreateCouponCodesInput, strawberry.argument(description="Of what, and how many.")],
    ) -> CreateCouponCodesPayload:
        context = info.context
        game = context.studio_or_staff(Scope.COUPONS_WRITE).game(input.game_id)
        codes = await templates.create_codes(
            context.session(game), template=input.template, count=input.count, key=input.idempotency_key
        )
        return CreateCouponCodesPayload(codes=list(codes))

    @mutation(
        "Give a player a coupon. [coupons:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.NOT_STARTED,
        UserErrorCode.ENDED,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.BUDGET_SPENT,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def issue_coupon(
        self,
        info: Info,
        input: Annotated[IssueCouponInput, strawberry.argument(description="Who gets which.")],
    ) -> CouponPayload:
        context = info.context
        game = context.studio_or_staff(Scope.COUPONS_WRITE).game(input.game_id)
        issued = await issuing.issue_coupon(
            context.session(game),
            external_id=input.player_id,
            template=input.template,
            key=input.idempotency_key,
            reason=input.reason or "",
        )
        return await _payload(context, game, issued)

    @mutation(
        "Take a coupon away that no order has reserved or used; a repeat is harmless. [coupons:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_PENDING,
    )
    async def revoke_coupon(
        self,
        info: Info,
        input: Annotated[RevokeCouponInput, strawberry.argument(description="Which, and why.")],
    ) -> CouponPayload:
        context = info.context
        game = context.studio_or_staff(Scope.COUPONS_WRITE).game(input.game_id)
        revoked = await issuing.revoke_coupon(context.session(game), input.coupon_id, input.reason)
        return await _payload(context, game, revoked)

    @mutation(
        "Get the coupon of a code. The same code again answers the same coupon, while it can be used. After"
        " 10 wrong codes in an hour a member waits, and after 100 from one address further wrong ones do."
        " [STORE]",
        UserErrorCode.STORE_SESSION_REQUIRED,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.NOT_STARTED,
        UserErrorCode.ENDED,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.BUDGET_SPENT,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def claim_coupon(
        self,
        info: Info,
        code: Annotated[
            str,
            strawberry.argument(
                description="The code; spaces, hyphens and case make no difference. At most 64 characters."
            ),
        ],
    ) -> CouponPayload:
        """Claim a coupon. Raises Unauthenticated, Forbidden for others than players, RateLimited."""
        context = info.context
        player = context.member()
        claimed = await issuing.claim_coupon(
            context.services.core,
            context.services.limiter,
            player.member,
            code,
            has_store_session=player.session is not None,
            address=context.address,
            real_now=context.real_now,
        )
        return await _payload(context, player.member.game, claimed)

    @mutation(
        "Make a flash sale, or change it, by its code, until it has ended. [coupons:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.ENDED,
        UserErrorCode.LIMIT_REACHED,
    )
    async def upsert_flash_sale(
        self,
        info: Info,
        input: Annotated[FlashSaleInput, strawberry.argument(description="The sale, whole.")],
    ) -> FlashSalePayload:
        context = info.context
        game = context.studio_or_staff(Scope.COUPONS_WRITE).game(input.game_id)
        prior = input.prior_price
        draft = SaleDraft(
            code=input.code,
            sku=input.sku,
            title=input.title,
            price=input.price.amount,
            currency=input.price.currency,
            prior_price=None if prior is None else prior.amount,
            prior_currency=None if prior is None else prior.currency,
            starts=input.starts_at,
            until=input.until,
            stock=input.stock,
            per_member=input.per_member,
            tiers=input.tiers,
        )
        row = await flash_sales.upsert_sale(context.session(game), draft)
        (sale,) = await _sales_of_studio(context, game, [row])
        return FlashSalePayload(sale=sale)


async def _payload(context: Context, game: GameRow, issued: issuing.Issued) -> CouponPayload:
    view = await view_of(context, game)
    return CouponPayload(coupon=coupon_of(view, issued.coupon, view.game_now), replayed=issued.replayed)


def _sale_of(row: SaleRow, *, sold: int | None) -> FlashSale:
    """Returns a sale; `sold` is None for players, who see neither it nor the tiers."""
    prior = row.prior_price
    return FlashSale(
        code=row.code,
        sku=row.sku,
        title=row.name,
        price=Money(amount=to_amount(row.price, row.currency), currency=row.currency),
        prior_price=None
        if prior is None
        else Money(amount=to_amount(prior, row.currency), currency=row.currency),
        starts_at=row.starts_at,
        until=row.until_at,
        stock=points_of(row.stock),
        stock_left=points_of(row.stock_left),
        per_member=row.per_member,
        sold=points_of(sold),
        tiers=None if sold is None or row.tiers is None else sorted(row.tiers),
    )
