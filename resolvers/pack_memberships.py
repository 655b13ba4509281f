"""Packs as one caller reads them: those that a game sells, and those of a member."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

import strawberry

from app.coupons.queries import templates_by_code
from app.domain.amounts import tidy
from app.domain.events import Standing
from app.domain.inventory import is_of_packs
from app.domain.pack_periods import packs_at
from app.domain.packs import HeldPack, Pack, latest, shown
from app.domain.rules import BenefitKind, in_locale
from app.domain.top_ups import to_amount
from app.packs.payments import PeriodPaid, periods_paid
from app.texts.packs import NO_TITLES, PackTitles, benefits_of, support_of
from app.texts.titles import title_of_pack
from resolvers.view import View
from schema.game import Benefit, Tier
from schema.money import Money
from schema.pack import Pack as SoldPack
from schema.pack import PackMembership, PackPayment


def packs_of(view: View, member_id: UUID, standing: Standing) -> list[PackMembership]:
    """Returns the packs of a standing at the view's present, by their codes."""
    return [_membership_of(view, member_id, standing, held) for held in shown(standing.packs)]


def pack_of(view: View, member_id: UUID, standing: Standing, code: str) -> PackMembership | None:
    """Returns the pack with a code at the view's present; None where there is none."""
    held = latest(standing.packs, code)
    return None if held is None else _membership_of(view, member_id, standing, held)


def _membership_of(view: View, member_id: UUID, standing: Standing, held: HeldPack) -> PackMembership:
    return PackMembership(
        pages=_Pages(view, member_id, standing, held),
        code=held.code,
        title=title_of_pack(view.book, held.code, view.locale),
        state=held.state(view.game_now),
        until=held.until,
        gives_until=held.gives_until,
        auto_renew=held.is_renewing,
    )


@dataclass(frozen=True, slots=True)
class _Pages:
    """What is read of a member's pack where a query selects it."""

    view: View
    member_id: UUID
    standing: Standing
    held: HeldPack

    async def benefits(self) -> list[str]:
        """Returns what the pack gives now, in sentences."""
        view, held = self.view, self.held
        period = held.period_at(view.game_now)
        pack = None if period is None else view.book.game_at(period.paid_at).packs.get(held.code)
        return [] if pack is None else benefits_of(pack, view.locale, await pack_titles(view, [pack]))

    async def payments(self) -> list[PackPayment] | None:
        """Returns the pack's periods with their payments; None for players."""
        view = self.view
        if not view.show_internal_numbers:
            return None
        session = view.context.session(view.game)
        async with view.context.services.core.database.acquire() as connection:
            found = await periods_paid(connection, session, self.member_id, self.standing, self.held)
        return [_payment_of(one) for one in found]


def _payment_of(one: PeriodPaid) -> PackPayment:
    payment, period = one.payment, one.period
    return PackPayment(
        id=strawberry.ID(payment.reference),
        price=Money(amount=tidy(payment.amount), currency=payment.currency),
        paid_at=period.paid_at,
        starts_at=period.starts_at,
        ends_at=period.ends_at,
        pay_out=Money(amount=tidy(one.goes_back), currency=payment.currency) if one.goes_back else None,
    )


def sold_pack_of(view: View, pack: Pack, titles: PackTitles) -> SoldPack:
    """Returns a pack of the rules in force."""
    return SoldPack(
        code=pack.code,
        title=in_locale(pack.title, view.locale),
        price=Money(amount=to_amount(pack.price, pack.currency), currency=pack.currency),
        months=pack.months,
        grace_days=pack.grace_days,
        cooling_off_days=pack.cooling_off_days,
        benefits=benefits_of(pack, view.locale, titles),
    )


async def pack_titles(view: View, packs: Iterable[Pack]) -> PackTitles:
    """Returns what the reader calls the coupons and items that come with packs, those that there are now."""
    packs = list(packs)
    coupons = {code for pack in packs for code in pack.coupons}
    items = {code for pack in packs for code in pack.items}
    if not coupons and not items:
        return NO_TITLES
    services, game_id = view.context.services, view.game.id
    async with services.core.database.acquire() as connection:
        templates = await templates_by_code(connection, game_id, coupons) if coupons else []
        inventory = await services.inventories.of(connection, game_id)
    return PackTitles(
        {row.template.code: row.template.title for row in templates},
        {
            code: in_locale(inventory.definitions[code].title, view.locale)
            for code in items & inventory.definitions.keys()
            if is_of_packs(inventory.definitions[code])
        },
    )


def with_support(view: View, tier: Tier, standing: Standing) -> Tier:
    """Returns the tier held with the support that a pack in force gives, where the tier gives none itself."""
    giving = (pack for pack in packs_at(standing.packs, view.game_now, view.book) if pack.vip_support)
    pack = next(giving, None)
    if pack is None:
        return tier
    return replace(tier, read_benefits=partial(_with_support, view, tier, pack), cacheable=False)


def _with_support(view: View, tier: Tier, pack: Pack) -> list[Benefit]:
    benefits = tier.read_benefits()
    if any(benefit.kind is BenefitKind.VIP_SUPPORT for benefit in benefits):
        return benefits
    texts = support_of(in_locale(pack.title, view.locale), view.locale)
    support = Benefit(
        code=f"pack:{pack.code}",
        kind=BenefitKind.VIP_SUPPORT,
        title=texts.title,
        summary=texts.summary,
        rule=texts.rule,
        value=None,
    )
    return [*benefits, support]
