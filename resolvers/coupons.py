"""Coupons and flash sales: check access, call the command or query, shape the answer."""

from decimal import Decimal
from typing import Annotated

import strawberry

from app.coupons import flash_sales, issuing, queries, sale_queries, templates
from app.coupons.flash_sales import SaleDraft
from app.coupons.inputs import TemplateDraft
from app.coupons.queries import TemplateRow
from app.coupons.sale_queries import SaleRow
from app.domain.access import Scope
from app.domain.audience import FOREVER
from app.domain.errors import NotFound, UserErrorCode
from app.domain.events import season_ladder
from app.domain.instants import BEGINNING
from app.domain.seasons import settle
from app.domain.top_ups import to_amount
from app.orders.coupon_sales import coupon_sales
from app.studios.queries import GameRow
from app.texts.coupons import rule_of
from auth.callers import StudioOrStaff
from resolvers.context import Context, Info
from resolvers.coupon_pages import coupon_of
from resolvers.faults import mutation
from resolvers.members import named_game
from resolvers.view import View, view_of
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
from schema.coupons import CouponSales, CouponTemplate, FlashSale
from schema.money import Money
from schema.scalars import Points
from transport.limits import HEAVY

GameIdArgument = Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)]


@strawberry.type
class CouponQuery:
    @strawberry.field(
        description="The templates of a game's coupons, by code, with what was issued and used of them: at"
        " most 500. [coupons:write]"
    )
    async def coupon_templates(self, info: Info, game_id: GameIdArgument = None) -> list[CouponTemplate]:
        """Return the templates of a game. Raises NotFound for another studio's game."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.COUPONS_WRITE), game_id)
        view = await view_of(context, game)
        async with context.services.core.database.acquire() as connection:
            rows = await queries.templates_of(connection, game.id)
        return [_template_of(view, row) for row in rows]

    @strawberry.field(
        description="What was sold with the coupons of a template, a row for each currency, by their codes;"
        " none where no order has used one. An unknown template is NOT_FOUND. [coupons:write]",
        metadata=HEAVY,
    )
    async def coupon_sales(
        self,
        info: Info,
        template: Annotated[str, strawberry.argument(description="The code of the template.")],
        game_id: GameIdArgument = None,
    ) -> list[CouponSales]:
        """Return what was sold. Raises NotFound, also for another studio's game."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.COUPONS_WRITE), game_id)
        async with context.services.core.database.acquire() as connection:
            if await queries.template_by_code(connection, game.id, template) is None:
                raise NotFound("The game has no such template.", ("template",))
            rows = await coupon_sales(connection, game.id, template)
        return [
            CouponSales(
                currency=row.currency,
                orders=row.orders,
                discount=to_amount(row.discount, row.currency),
                revenue=to_amount(row.revenue, row.currency),
            )
            for row in rows
        ]

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
            return [_sale_of(row, shows_tiers=True) for row in rows]
        return await _sales_of_player(context, game_id)


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
    return [
        _sale_of(row, shows_tiers=False)
        for row in rows
        if row.starts_at <= view.game_now and row.has_tier(tier)
    ]


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
        row = await templates.upsert_template(context.session(game), _draft(input))
        return CouponTemplatePayload(template=_template_of(await view_of(context, game), row))

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
        return FlashSalePayload(sale=_sale_of(row, shows_tiers=True))


async def _payload(context: Context, game: GameRow, issued: issuing.Issued) -> CouponPayload:
    view = await view_of(context, game)
    return CouponPayload(coupon=coupon_of(view, issued.coupon, view.game_now), replayed=issued.replayed)


def _template_of(view: View, row: TemplateRow) -> CouponTemplate:
    template = row.template
    terms, audience, limits = template.terms, template.audience, template.limits
    currency = terms.currency

    def amount(minor: int | None) -> Decimal | None:
        return None if minor is None or currency is None else to_amount(minor, currency)

    taken_off = row.reserved_discount + row.used_discount
    off = amount(terms.amount)
    return CouponTemplate(
        code=template.code,
        coupon_class=terms.kind,
        title=template.title,
        rule=rule_of(terms, view.locale),
        status=template.status_at(view.game_now).value,
        issued=Points(row.issued),
        reserved=Points(row.reserved),
        used=Points(row.used),
        discount=amount(taken_off),
        percent=None if terms.percent is None else Decimal(terms.percent).scaleb(-2).normalize(),
        amount=None if off is None or currency is None else Money(amount=off, currency=currency),
        currency=currency,
        min_spend=amount(terms.min_spend) if terms.min_spend else None,
        cap=amount(terms.cap),
        skus=None if terms.skus is None else list(terms.skus),
        categories=None if terms.categories is None else list(terms.categories),
        exclusive=terms.is_exclusive,
        touches_flash=terms.touches_flash,
        touches_combined=terms.touches_combined,
        tiers=_tiers_of(view, audience.tiers),
        recheck_tiers=template.rechecks_tiers,
        generic_code=template.generic_code,
        starts_at=None if audience.starts == BEGINNING else audience.starts,
        until=None if audience.until == FOREVER else audience.until,
        days_from_issue=template.days,
        max_issued=_points(limits.issued),
        max_uses=_points(limits.uses),
        max_discount=amount(limits.discount),
        per_member=limits.per_member,
        trigger=template.trigger,
    )


def _tiers_of(view: View, tiers: frozenset[str] | None) -> list[str] | None:
    """Returns codes of tiers in the order of the ladder; what it does not have any more comes last."""
    if tiers is None:
        return None
    ranks = view.book.program_at(view.game_now).ranks
    return sorted(tiers, key=lambda code: (ranks.get(code, len(ranks) + 1), code))


def _sale_of(row: SaleRow, *, shows_tiers: bool) -> FlashSale:
    prior = row.prior_price
    return FlashSale(
        code=row.code,
        sku=row.sku,
        price=Money(amount=to_amount(row.price, row.currency), currency=row.currency),
        prior_price=None
        if prior is None
        else Money(amount=to_amount(prior, row.currency), currency=row.currency),
        starts_at=row.starts_at,
        until=row.until_at,
        stock=_points(row.stock),
        stock_left=_points(row.stock_left),
        per_member=row.per_member,
        tiers=sorted(row.tiers) if shows_tiers and row.tiers is not None else None,
    )


def _points(number: int | None) -> Points | None:
    return None if number is None else Points(number)


def _draft(input: CouponTemplateInput) -> TemplateDraft:
    amount = input.amount
    return TemplateDraft(
        code=input.code,
        kind=input.coupon_class,
        title=input.title,
        percent=input.percent,
        amount=None if amount is None else amount.amount,
        amount_currency=None if amount is None else amount.currency,
        min_spend=input.min_spend,
        cap=input.cap,
        skus=input.skus,
        categories=input.categories,
        exclusive=input.exclusive,
        touches_flash=input.touches_flash,
        touches_combined=input.touches_combined,
        tiers=input.tiers,
        rechecks_tiers=bool(input.recheck_tiers),
        currency=input.currency,
        generic_code=input.generic_code,
        starts=input.starts_at,
        until=input.until,
        days=input.days_from_issue,
        max_issued=input.max_issued,
        max_uses=input.max_uses,
        max_discount=input.max_discount,
        per_member=input.per_member,
        trigger=input.trigger,
        paused=bool(input.paused),
    )
