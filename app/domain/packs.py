"""Packs, paid memberships: what one gives, its periods, and what goes back of one (value.md V5). Pure.

Amounts are whole minor units of their currency, percents whole hundredths of a percent.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from app.domain.instants import DAY, add_months

_SECOND = timedelta(seconds=1)


class PackState(StrEnum):
    """What a pack is at an instant."""

    ACTIVE = "ACTIVE"
    GRACE = "GRACE"
    EXPIRED = "EXPIRED"
    ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class Pack:
    """What the rules say of a pack: its price for a period of `months`, and what it gives.

    `grace_days` are those after the end in which it gives on where it renews by itself; all of the price goes
    back within `cooling_off_days`; `reminders` are days before the end. `coupons` are the templates of which
    each payment issues one, `items` those of the inventory that are owned while it gives.
    """

    code: str
    title: Mapping[str, str]
    price: int
    currency: str
    months: int
    grace_days: int = 0
    cooling_off_days: int = 0
    percent: int = 0
    free_shipping: bool = False
    p_factor: Decimal = Decimal(1)
    sc_factor: Decimal = Decimal(1)
    reminders: tuple[int, ...] = ()
    vip_support: bool = False
    coupons: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackPeriod:
    """A period that was paid for by the payment with the studio's id `payment`, which counts at `paid_at`.

    What the pack gives in it is what the rules in force at `paid_at` say; `is_used` says that a purchase
    earned more by it.
    """

    payment: str
    paid_at: datetime
    starts_at: datetime
    ends_at: datetime
    months: int
    is_used: bool = False


@dataclass(frozen=True, slots=True)
class HeldPack:
    """A pack that a member has or had. All of its periods end at whole `months` after its `anchor`.

    `periods` are those that had not ended when it changed last, at `changed_at`; the last of them gives its
    end. `has_ended` says that a refund ended it.
    """

    code: str
    anchor: datetime
    months: int
    periods: tuple[PackPeriod, ...]
    is_renewing: bool
    grace_days: int
    changed_at: datetime
    has_ended: bool = False

    @property
    def until(self) -> datetime:
        """Returns the end of what was paid for."""
        return self.periods[-1].ends_at

    @property
    def gives_until(self) -> datetime:
        """Returns the first instant at which it gives nothing any more."""
        return self.until + self.grace_days * DAY if self.is_renewing else self.until

    def state(self, at: datetime) -> PackState:
        """Returns what it is at an instant."""
        if self.has_ended:
            return PackState.ENDED
        if at < self.until:
            return PackState.ACTIVE
        return PackState.GRACE if at < self.gives_until else PackState.EXPIRED

    def period_at(self, at: datetime) -> PackPeriod | None:
        """Returns the period that gives at an instant, the last one in the days of grace; None for none."""
        if at >= self.gives_until:
            return None
        return next((one for one in reversed(self.periods) if one.starts_at <= at), None)


HeldPacks = tuple[HeldPack, ...]
"""The packs of a member; after a merge there may be two of one code."""


def latest(packs: HeldPacks, code: str) -> HeldPack | None:
    """Returns the pack with a code, of several the one that ends last; None where there is none."""
    return max((held for held in packs if held.code == code), key=lambda held: held.until, default=None)


def shown(packs: HeldPacks) -> list[HeldPack]:
    """Returns one pack for each code, by the codes."""
    return [held for code in sorted({held.code for held in packs}) if (held := latest(packs, code))]


def counts_from(packs: HeldPacks, code: str) -> datetime | None:
    """Returns the instant before which no new fact of a pack counts: that of its last one."""
    return max((held.changed_at for held in packs if held.code == code), default=None)


def paid(packs: HeldPacks, pack: Pack, payment: str, at: datetime, *, is_renewing: bool) -> HeldPacks:
    """Returns the packs after one more period was paid: from the end of the one before where that still
    gives, else from `at`, the new anchor (V5.1)."""
    held = latest(packs, pack.code)
    if held is None or held.has_ended or at >= held.gives_until:
        period = PackPeriod(payment, at, at, add_months(at, pack.months), pack.months)
        new = HeldPack(pack.code, at, pack.months, (period,), is_renewing, pack.grace_days, at)
        others = (other for other in packs if other.code != pack.code or other.period_at(at) is not None)
        return (*others, new)
    months = held.months + pack.months
    period = PackPeriod(payment, at, held.until, add_months(held.anchor, months), pack.months)
    longer = replace(
        held,
        months=months,
        periods=(*(one for one in held.periods if one.ends_at > at), period),
        is_renewing=is_renewing,
        grace_days=pack.grace_days,
        changed_at=at,
    )
    return _with(packs, held, longer)


def cancelled(packs: HeldPacks, code: str, at: datetime) -> HeldPacks:
    """Returns the packs after the renewal of one was stopped: it gives until its end (V5.2)."""
    return tuple(
        replace(held, is_renewing=False, changed_at=at) if held.code == code else held for held in packs
    )


def refundable(packs: HeldPacks, payment: str) -> HeldPack | None:
    """Returns the pack whose last period a payment paid for; None where it paid for none that is the last."""
    found = (held for held in packs if held.periods[-1].payment == payment and not held.has_ended)
    return next(found, None)


def refunded(packs: HeldPacks, payment: str, at: datetime) -> HeldPacks:
    """Returns the packs after a payment went back: its period ends at once (V5.4).

    One that has not begun is taken away, and those before it stay. Other payments than the last change
    nothing.
    """
    held = refundable(packs, payment)
    if held is None:
        return packs
    last, before = held.periods[-1], held.periods[:-1]
    after = replace(held, is_renewing=False, changed_at=at)
    if last.starts_at > at:
        after = replace(after, periods=before, months=held.months - last.months)
    else:
        after = replace(
            after, periods=(*before, replace(last, ends_at=min(at, last.ends_at))), has_ended=True
        )
    return _with(packs, held, after)


def used(packs: HeldPacks, at: datetime, codes: Iterable[str]) -> HeldPacks:
    """Returns the packs with the periods marked that give at an instant, of packs with these codes."""
    named = frozenset(codes)
    return tuple(_used(held, held.period_at(at)) if held.code in named else held for held in packs)


def pay_out(pack: Pack, period: PackPeriod, paid: int, now: datetime, *, is_used: bool) -> int:
    """Returns what goes back of the price `paid` of a period that ends `now` (V5.4).

    All of it within the days of cooling off where no benefit was used; else as much as seconds are left.
    """
    if not is_used and now < period.paid_at + pack.cooling_off_days * DAY:
        return paid
    left = (period.ends_at - max(now, period.starts_at)) // _SECOND
    return paid * max(0, left) // ((period.ends_at - period.starts_at) // _SECOND)


def _used(held: HeldPack, period: PackPeriod | None) -> HeldPack:
    if period is None or period.is_used:
        return held
    periods = (replace(one, is_used=True) if one is period else one for one in held.periods)
    return replace(held, periods=tuple(periods))


def _with(packs: HeldPacks, before: HeldPack, after: HeldPack) -> HeldPacks:
    return tuple(after if held is before else held for held in packs)


def in_force(packs: HeldPacks, at: datetime) -> Iterator[tuple[HeldPack, PackPeriod]]:
    """Yield the packs that give at an instant, each with its period then."""
    for held in packs:
        period = held.period_at(at)
        if period is not None:
            yield held, period
