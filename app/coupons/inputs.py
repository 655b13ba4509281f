"""What a sender may say of coupons and flash sales, each fault with its path. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from app.coupons.limits import (
    MAX_CATEGORY,
    MAX_GENERIC,
    MAX_PICKED,
    MAX_TITLE,
    MAX_TYPED,
    MAX_VALID_DAYS,
    MIN_GENERIC,
)
from app.domain.amounts import MAX_POINTS, currency_digits, places
from app.domain.audience import FOREVER, Audience
from app.domain.coupons import CouponLimits, CouponTemplate, CouponTerms, CouponTrigger
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.instants import BEGINNING
from app.domain.pricing.cart import CouponClass
from app.domain.rules import RuleBook
from app.domain.top_ups import to_minor
from app.loyalty.inputs import check_id, check_text, invalid
from app.loyalty.text_inputs import check_filled

_CODE = re.compile(r"[A-Z][A-Z0-9_]{0,39}", re.ASCII)
_TYPED = re.compile(rf"[A-Z0-9]{{{MIN_GENERIC},{MAX_GENERIC}}}", re.ASCII)
USUAL_CURRENCY = "USD"
"""The currency of a template's amounts that names none."""


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """A template as a studio describes it, whole: what is left out is not set."""

    code: str
    kind: CouponClass
    title: str
    percent: Decimal | None = None
    amount: Decimal | None = None
    amount_currency: str | None = None
    min_spend: Decimal | None = None
    cap: Decimal | None = None
    skus: Sequence[str] | None = None
    categories: Sequence[str] | None = None
    exclusive: bool = False
    touches_flash: bool = False
    touches_combined: bool = False
    tiers: Sequence[str] | None = None
    rechecks_tiers: bool = False
    currency: str | None = None
    generic_code: str | None = None
    starts: datetime | None = None
    until: datetime | None = None
    days: int | None = None
    max_issued: int | None = None
    max_uses: int | None = None
    max_discount: Decimal | None = None
    per_member: int | None = None
    trigger: CouponTrigger | None = None
    paused: bool = False


def typed_code(text: str) -> str:
    """Returns a code as it is stored: in capital letters, without spaces and hyphens."""
    return "" if len(text) > MAX_TYPED else text.upper().translate({ord(" "): None, ord("-"): None})


def check_code(code: str, *path: str) -> None:
    """Check the code of a template or a sale. Raises DomainError with INVALID."""
    if _CODE.fullmatch(code) is None:
        message = "A code is 1 to 40 capital letters, digits and _, and begins with a letter."
        raise DomainError(invalid(message, *path))


def check_currency(currency: str, *path: str) -> None:
    """Check that ISO 4217 lists a currency, with digits after the point. Raises DomainError."""
    try:
        currency_digits(currency)
    except LookupError:
        message = "A currency is one of ISO 4217, named by its three capital letters, such as USD."
        raise DomainError(Fault(UserErrorCode.UNKNOWN_CURRENCY, message, path)) from None


def check_amount(amount: Decimal, currency: str, *path: str, least: int = 1) -> int:
    """Returns an amount of a known currency in minor units. Raises DomainError with INVALID."""
    try:
        minor = to_minor(amount, currency)
    except ValueError as error:
        raise DomainError(invalid(f"An amount {error}.", *path)) from None
    if minor < least:
        raise DomainError(invalid("An amount must be above zero.", *path))
    return minor


def check_tiers(tiers: Sequence[str] | None, book: RuleBook, game_now: datetime) -> None:
    """Check codes of tiers against the ladder at an instant. Raises DomainError with INVALID."""
    ranks = book.program_at(game_now).ranks
    if tiers is not None and not tiers:
        raise DomainError(invalid("tiers must name at least one tier, or be left out for all.", "tiers"))
    for index, code in enumerate(tiers or ()):
        if index >= len(ranks) or code not in ranks:
            message = f"tiers must be codes of tiers, each once: {', '.join(ranks)}."
            raise DomainError(invalid(message, "tiers", str(index)))


def check_window(starts: datetime | None, until: datetime | None) -> None:
    """Check that a window has a length. Raises DomainError with INVALID."""
    if starts is not None and until is not None and starts >= until:
        raise DomainError(invalid("until must lie after from.", "until"))


def check_count(number: int | None, name: str) -> None:
    """Check a limit that counts. Raises DomainError with INVALID."""
    if number is not None and not 1 <= number <= MAX_POINTS:
        raise DomainError(invalid(f"{name} must be 1 to {MAX_POINTS:,}, or be left out.", name))


def template_of(draft: TemplateDraft, book: RuleBook, game_now: datetime) -> CouponTemplate:
    """Returns the template of a draft. Raises DomainError with every fault of it."""
    faults = Faults()
    faults.check(check_code, (), draft.code, "code")
    faults.check(check_filled, (), draft.title, "title", MAX_TITLE)
    faults.check(_check_off, (), draft)
    faults.check(_check_picked, (), draft.skus, "skus")
    faults.check(_check_picked, (), draft.categories, "categories")
    faults.check(check_tiers, (), draft.tiers, book, game_now)
    faults.check(check_window, (), draft.starts, draft.until)
    faults.check(_check_generic, (), draft.generic_code)
    faults.check(_check_days, (), draft.days)
    for number, name in (
        (draft.max_issued, "maxIssued"),
        (draft.max_uses, "maxUses"),
        (draft.per_member, "perMember"),
    ):
        faults.check(check_count, (), number, name)
    currency = _currency_of(draft, faults)
    amounts = _amounts_of(draft, currency, faults)
    faults.finish()
    return _template(draft, currency if amounts else None, amounts)


def _check_off(draft: TemplateDraft) -> None:
    percent = draft.percent
    if (percent is None) is (draft.amount is None):
        raise DomainError(invalid("Either percent or amount must be given.", "percent"))
    if percent is not None and (not 0 < percent <= 100 or places(percent) > 2):
        message = "percent must be above 0, at most 100, and have at most two digits after the point."
        raise DomainError(invalid(message, "percent"))
    if percent is None and draft.cap is not None:
        raise DomainError(invalid("cap must be left out: it is of percent alone.", "cap"))


def _check_picked(names: Sequence[str] | None, name: str) -> None:
    if names is None:
        return
    if not 1 <= len(names) <= MAX_PICKED or len(set(names)) < len(names):
        message = f"{name} must be 1 to {MAX_PICKED}, each once, or be left out for all."
        raise DomainError(invalid(message, name))
    faults = Faults()
    for index, one in enumerate(names):
        try:
            if name == "skus":
                check_id(one, "A sku")
            else:
                check_text(one, "A category", MAX_CATEGORY)
        except DomainError as refused:
            faults.add(*(replace(fault, path=(name, str(index))) for fault in refused.faults))
    faults.finish()


def _check_generic(code: str | None) -> None:
    if code is not None and _TYPED.fullmatch(typed_code(code)) is None:
        message = (
            f"genericCode must have {MIN_GENERIC} to {MAX_GENERIC} letters of A to Z and digits; spaces,"
            " hyphens and lower case make no difference."
        )
        raise DomainError(invalid(message, "genericCode"))


def _check_days(days: int | None) -> None:
    if days is not None and not 1 <= days <= MAX_VALID_DAYS:
        raise DomainError(invalid(f"daysFromIssue must be 1 to {MAX_VALID_DAYS:,}.", "daysFromIssue"))


def _currency_of(draft: TemplateDraft, faults: Faults) -> str:
    """Returns the currency of a draft's amounts; the usual one where it is at fault."""
    if draft.amount_currency is not None:
        currency, path = draft.amount_currency, ("amount", "currency")
        if draft.currency not in {None, currency}:
            faults.add(invalid("currency must be that of amount, or be left out.", "currency"))
    else:
        currency, path = draft.currency or USUAL_CURRENCY, ("currency",)
    before = len(faults.found)
    faults.check(check_currency, (), currency, *path)
    return currency if len(faults.found) == before else USUAL_CURRENCY


def _amounts_of(draft: TemplateDraft, currency: str, faults: Faults) -> dict[str, int]:
    """Returns the amounts that a draft has, in minor units, by the names of its fields."""
    amounts: dict[str, int] = {}
    for name, amount, path in (
        ("amount", draft.amount, ("amount", "amount")),
        ("min_spend", draft.min_spend, ("minSpend",)),
        ("cap", draft.cap, ("cap",)),
        ("max_discount", draft.max_discount, ("maxDiscount",)),
    ):
        if amount is not None:
            try:
                minor = check_amount(amount, currency, *path, least=0 if name == "min_spend" else 1)
            except DomainError as refused:
                faults.add(*refused.faults)
            else:
                # Nothing to reach is no amount: a percent without amounts is good in all currencies.
                amounts |= {name: minor} if minor else {}
    return amounts


def _template(draft: TemplateDraft, currency: str | None, amounts: dict[str, int]) -> CouponTemplate:
    percent = None if draft.percent is None else int(draft.percent.scaleb(2))
    return CouponTemplate(
        code=draft.code,
        title=draft.title.strip(),
        terms=CouponTerms(
            kind=draft.kind,
            percent=percent,
            amount=amounts.get("amount"),
            currency=currency,
            min_spend=amounts.get("min_spend", 0),
            cap=amounts.get("cap"),
            skus=None if draft.skus is None else tuple(sorted(draft.skus)),
            categories=None if draft.categories is None else tuple(sorted(draft.categories)),
            is_exclusive=draft.exclusive,
            touches_flash=draft.touches_flash,
            touches_combined=draft.touches_combined,
        ),
        audience=Audience(
            draft.starts or BEGINNING,
            draft.until or FOREVER,
            None if draft.tiers is None else frozenset(draft.tiers),
        ),
        generic_code=None if draft.generic_code is None else typed_code(draft.generic_code),
        days=draft.days,
        limits=CouponLimits(draft.max_issued, draft.max_uses, amounts.get("max_discount"), draft.per_member),
        trigger=draft.trigger,
        rechecks_tiers=draft.rechecks_tiers,
        is_paused=draft.paused,
    )
