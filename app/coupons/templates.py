"""Commands about templates of coupons, and the unique codes that are made of them to be claimed."""

from collections.abc import Sequence
from dataclasses import replace

from app.audit_log.entries import Entry, Subject, append, changed
from app.coupons import queries, writes
from app.coupons.inputs import TemplateDraft, check_code, template_of
from app.coupons.issuing import unique_code
from app.coupons.limits import MAX_CODES, MAX_CODES_AT_ONCE, MAX_TEMPLATES
from app.coupons.queries import TemplateRow
from app.domain.audience import FOREVER
from app.domain.coupons import CouponTemplate, frozen_changes
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, idempotency_conflict
from app.domain.instants import BEGINNING, format_instant
from app.infra.db import Collision, Connection
from app.loyalty.inputs import check_id, invalid
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


async def upsert_template(session: GameSession, draft: TemplateDraft) -> TemplateRow:
    """Make a template, or change it, by its code; one of which coupons were issued in few ways.

    Raises DomainError with INVALID, UNKNOWN_CURRENCY and LIMIT_REACHED.
    """

    async def attempt(connection: Connection, session: GameSession) -> TemplateRow:
        game = session.game
        book = await session.core.rules.of(connection, game)
        template = template_of(draft, book, session.game_now)
        before = await queries.template_by_code(connection, game.id, template.code, lock=True)
        if before is None:
            await _check_number(connection, session)
        else:
            _check_change(before, template)
        await writes.upsert_template(connection, game.id, template, session.game_now)
        await _store_code(connection, session, before, template)
        await append(connection, [_entry(session, before, template)])
        stored = await queries.template_by_code(connection, game.id, template.code)
        if stored is None:
            raise LookupError(template.code)
        return stored

    return await in_transaction(session, attempt)


async def preview_template(session: GameSession, draft: TemplateDraft) -> TemplateRow:
    """Return the template that `upsert_template` would store; nothing is stored.

    Raises DomainError with INVALID and UNKNOWN_CURRENCY.
    """
    async with session.core.database.acquire() as connection:
        book = await session.core.rules.of(connection, session.game)
        template = template_of(draft, book, session.game_now)
        before = await queries.template_by_code(connection, session.game.id, template.code)
    if before is None:
        return TemplateRow(template)
    _check_change(before, template)
    return replace(before, template=template)


async def _check_number(connection: Connection, session: GameSession) -> None:
    if await writes.count_templates(connection, session.game.id) >= MAX_TEMPLATES:
        message = f"The game has {MAX_TEMPLATES} templates of coupons, the most there can be."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("code",)))


def _check_change(before: TemplateRow, after: CouponTemplate) -> None:
    limits = after.limits
    faults = Faults()
    if before.issued:
        for name in frozen_changes(before.template, after):
            message = (
                f"{name} must stay as it was: coupons were issued. The template can be ended earlier, paused,"
                " and its limits raised; else make another one."
            )
            faults.add(invalid(message, name))
    uses, discount = before.reserved + before.used, before.reserved_discount + before.used_discount
    for name, most, is_at in (
        ("maxIssued", limits.issued, before.issued),
        ("maxUses", limits.uses, uses),
        ("maxDiscount", limits.discount, discount),
    ):
        if most is not None and most < is_at and not any(fault.path == (name,) for fault in faults.found):
            faults.add(invalid(f"{name} must not lie below what was taken already.", name))
    faults.finish()


async def _store_code(
    connection: Connection, session: GameSession, before: TemplateRow | None, after: CouponTemplate
) -> None:
    """Store the generic code of a template. Raises DomainError where another one has it."""
    was = None if before is None else before.template.generic_code
    if after.generic_code == was:
        return
    game_id = session.game.id
    if was is not None:
        await writes.delete_generic_code(connection, game_id, after.code)
    if after.generic_code is not None:
        is_new = await writes.insert_generic_code(connection, game_id, after.generic_code, after.code)
        if not is_new:
            message = "Another coupon of the game has this code: choose another one."
            raise DomainError(invalid(message, "genericCode"))


def _entry(session: GameSession, before: TemplateRow | None, after: CouponTemplate) -> Entry:
    game_id = session.game.id
    was, became = changed(None if before is None else logged(before.template), logged(after))
    return Entry(
        *("upsertCouponTemplate", Subject.GAME, game_id, game_id),
        before=was,
        after={"template": after.code, **became},
    )


def logged(template: CouponTemplate) -> dict[str, object]:
    """Returns what the audit log keeps of a template; amounts are in minor units."""
    terms, audience, limits = template.terms, template.audience, template.limits
    return {
        "title": template.title,
        "class": terms.kind,
        "percent": terms.percent,
        "amount": terms.amount,
        "currency": terms.currency,
        "minSpend": terms.min_spend,
        "cap": terms.cap,
        "skus": terms.skus,
        "categories": terms.categories,
        "exclusive": terms.is_exclusive,
        "touchesFlash": terms.touches_flash,
        "touchesCombined": terms.touches_combined,
        "tiers": None if audience.tiers is None else sorted(audience.tiers),
        "recheckTiers": template.rechecks_tiers,
        "genericCode": template.generic_code,
        "from": None if audience.starts == BEGINNING else format_instant(audience.starts),
        "until": None if audience.until == FOREVER else format_instant(audience.until),
        "daysFromIssue": template.days,
        "maxIssued": limits.issued,
        "maxUses": limits.uses,
        "maxDiscount": limits.discount,
        "perMember": limits.per_member,
        "trigger": template.trigger,
        "paused": template.is_paused,
    }


async def create_codes(session: GameSession, *, template: str, count: int, key: str) -> Sequence[str]:
    """Make unique codes of a template for members to claim, once for each key; returns them.

    Raises DomainError with INVALID, NOT_FOUND, IDEMPOTENCY_CONFLICT and LIMIT_REACHED.
    """
    faults = Faults()
    faults.check(check_code, (), template, "template")
    faults.check(check_id, (), key, "idempotencyKey")
    if not 1 <= count <= MAX_CODES_AT_ONCE:
        faults.add(invalid(f"count must be 1 to {MAX_CODES_AT_ONCE:,}.", "count"))
    faults.finish()

    async def attempt(connection: Connection, session: GameSession) -> Sequence[str]:
        game_id = session.game.id
        # Locked, so that calls with one key take turns, and the limit holds.
        found = await queries.template_by_code(connection, game_id, template, lock=True)
        if found is None:
            message = "The game has no such template."
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("template",)))
        earlier = await queries.batch_codes(connection, game_id, key)
        if earlier:
            if len(earlier) != count or earlier[0].template != template:
                raise DomainError(idempotency_conflict("idempotencyKey"))
            return [row.code for row in earlier]
        if await queries.count_free_codes(connection, game_id, template) + count > MAX_CODES:
            message = f"A template has at most {MAX_CODES:,} codes that wait to be claimed."
            raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("count",)))
        codes = sorted({unique_code() for _ in range(count)})
        stored = await writes.insert_batch(connection, game_id, codes, template, key)
        if stored < count:
            raise Collision  # the game has one of them already, or another template's call has the key
        after = {"template": template, "codes": count}
        await append(connection, [Entry("createCouponCodes", Subject.GAME, game_id, game_id, after=after)])
        return codes

    return await in_transaction(session, attempt)
