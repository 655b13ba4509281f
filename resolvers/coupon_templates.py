"""Templates of coupons as studios and staff see them: what was issued and sold, and what one would be."""

from decimal import Decimal
from typing import Annotated

import strawberry

from app.coupons import queries, templates
from app.coupons.inputs import TemplateDraft
from app.coupons.queries import TemplateRow
from app.domain.access import Scope
from app.domain.audience import FOREVER
from app.domain.coupons import CouponStatus
from app.domain.errors import DomainError, NotFound
from app.domain.instants import BEGINNING
from app.domain.top_ups import to_amount
from app.orders.coupon_sales import coupon_sales
from app.texts.coupons import rule_of
from resolvers.context import Info
from resolvers.faults import user_errors
from resolvers.members import named_game
from resolvers.view import View, view_of
from schema.common import GAME_ID
from schema.coupon_inputs import CouponTemplateInput, CouponTemplatePayload
from schema.coupons import CouponCounts, CouponSales, CouponTemplate
from schema.money import Money
from schema.scalars import Points
from transport.limits import HEAVY

GameIdArgument = Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)]


@strawberry.type
class CouponTemplateQuery:
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
        return [template_of(view, row) for row in rows]

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
                raise _no_template()
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
        description="How many coupons of a template are in each state. An unknown template is NOT_FOUND."
        " [coupons:write]",
        metadata=HEAVY,
    )
    async def coupon_counts(
        self,
        info: Info,
        template: Annotated[str, strawberry.argument(description="The code of the template.")],
        game_id: GameIdArgument = None,
    ) -> CouponCounts:
        """Return the counts. Raises NotFound, also for another studio's game."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.COUPONS_WRITE), game_id)
        now = game.now(context.real_now)
        async with context.services.core.database.acquire() as connection:
            if await queries.template_by_code(connection, game.id, template) is None:
                raise _no_template()
            counts = await queries.counts_by_status(connection, game.id, template, now)
        return CouponCounts(
            usable=Points(counts.get(CouponStatus.ISSUED, 0)),
            reserved=Points(counts.get(CouponStatus.RESERVED, 0)),
            used=Points(counts.get(CouponStatus.USED, 0)),
            expired=Points(counts.get(CouponStatus.EXPIRED, 0)),
            revoked=Points(counts.get(CouponStatus.REVOKED, 0)),
        )

    @strawberry.field(
        description="A template as `upsertCouponTemplate` would leave it, with its rule; nothing is stored."
        " Whether another template has its generic code is not asked. [coupons:write] What is in the way is"
        " in `userErrors`: INVALID, NOT_FOUND, UNKNOWN_CURRENCY."
    )
    async def preview_coupon_template(
        self,
        info: Info,
        input: Annotated[CouponTemplateInput, strawberry.argument(description="The template, whole.")],
    ) -> CouponTemplatePayload:
        """Return a template that is not stored. Raises Unauthenticated and Forbidden."""
        context = info.context
        staff = context.studio_or_staff(Scope.COUPONS_WRITE)
        try:
            game = staff.game(input.game_id)
            row = await templates.preview_template(context.session(game), draft_of(input))
        except DomainError as refused:
            return CouponTemplatePayload(user_errors=user_errors(refused.faults))
        return CouponTemplatePayload(template=template_of(await view_of(context, game), row))


def _no_template() -> NotFound:
    return NotFound("The game has no such template.", ("template",))


def template_of(view: View, row: TemplateRow) -> CouponTemplate:
    """Returns a template with what was issued, reserved and used of it."""
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
        max_issued=points_of(limits.issued),
        max_uses=points_of(limits.uses),
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


def points_of(number: int | None) -> Points | None:
    """Returns a number that may be left out as the scalar."""
    return None if number is None else Points(number)


def draft_of(input: CouponTemplateInput) -> TemplateDraft:
    """Returns what an input says of a template."""
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
