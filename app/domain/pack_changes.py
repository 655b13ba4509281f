"""What differs between two versions of a game's packs: each change in words. Pure."""

from collections.abc import Iterator, Sequence

from app.domain.amounts import plain
from app.domain.order_rules import percent_of
from app.domain.packs import Pack
from app.domain.rules_changes import At, RulesChange, entries, members_of
from app.domain.top_ups import to_amount


def pack_changes(at: At, before: Sequence[Pack], after: Sequence[Pack]) -> Iterator[RulesChange]:
    """Returns what differs between two versions of the packs: for periods that are paid from then on."""
    yield from entries(
        at,
        before,
        after,
        lambda pack: pack.code,
        added=lambda pack: (f"Pack {pack.code} is new: {_price(pack)}", None),
        removed=lambda pack: (f"Pack {pack.code} is removed", None),
        kept=_pack,
    )


def _pack(at: At, before: Pack, after: Pack) -> Iterator[RulesChange]:
    name = f"Pack {after.code}"
    yield from members_of(
        at["title"], before.title, after.title, lambda locale: f"{name} title in {locale}", touched=_no_one
    )
    yield from at["price"].changed(f"{name} costs", _price(before), _price(after))
    yield from at["months"].changed(f"{name} lasts", before.months, after.months, "months")
    yield from at["graceDays"].changed(f"{name} grace", before.grace_days, after.grace_days, "days")
    yield from at["coolingOffDays"].changed(
        f"{name} cooling off", before.cooling_off_days, after.cooling_off_days, "days"
    )
    yield from at["percent"].changed(
        f"{name} takes off", percent_of(before.percent), percent_of(after.percent), "%"
    )
    yield from at["freeShipping"].changed(f"{name} free shipping", before.free_shipping, after.free_shipping)
    yield from at["pFactor"].changed(f"{name} P factor", before.p_factor, after.p_factor)
    yield from at["scFactor"].changed(f"{name} SC factor", before.sc_factor, after.sc_factor)
    yield from at["vipSupport"].changed(f"{name} VIP support", before.vip_support, after.vip_support)
    yield from at["coupons"].changed(f"{name} coupons", before.coupons, after.coupons)
    yield from at["items"].changed(f"{name} items", before.items, after.items)
    yield from at["reminders"].changed(f"{name} reminds", before.reminders, after.reminders, "days before")


def _no_one(_code: str) -> None:
    """Returns no members: packs that were paid for stay as they are."""


def _price(pack: Pack) -> str:
    return f"{plain(to_amount(pack.price, pack.currency))} {pack.currency}"
