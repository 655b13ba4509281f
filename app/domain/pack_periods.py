"""What packs do to a standing: their periods, and the factors on what purchases earn (value.md V5). Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from app.domain import amounts
from app.domain.events import (
    ChangeDetails,
    ChangeKind,
    Purchase,
    Standing,
    Step,
)
from app.domain.instants import format_instant
from app.domain.pack_events import PackCancelled, PackEnded, PackPaid
from app.domain.packs import HeldPack, HeldPacks, Pack, cancelled, in_force, latest, paid, refunded, used
from app.domain.promotion import caused
from app.domain.rules import RuleBook

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Factors:
    """What packs multiply what a purchase earns by, and the codes of those whose factors count."""

    sc: Decimal = _ONE
    p: Decimal = _ONE
    codes: tuple[str, ...] = field(default_factory=tuple)

    @property
    def details(self) -> ChangeDetails:
        """Returns what the purchase's sentence says of them; nothing where no factor counts."""
        return {"packs": ", ".join(self.codes)} if self.codes else {}


_NO_FACTORS = Factors()


def packs_at(packs: HeldPacks, at: datetime, book: RuleBook) -> Iterator[Pack]:
    """Yield what the packs give that are in force at an instant, by the rules that each was paid by."""
    for held, period in in_force(packs, at):
        pack = book.game_at(period.paid_at).packs.get(held.code)
        if pack is not None:
            yield pack


def factors_at(packs: HeldPacks, at: datetime, book: RuleBook) -> Factors:
    """Returns the factors of an instant: for each unit the best of the packs in force (V5.5)."""
    if not packs:
        return _NO_FACTORS
    running = list(packs_at(packs, at, book))
    sc = max((pack.sc_factor for pack in running), default=_ONE)
    p = max((pack.p_factor for pack in running), default=_ONE)
    best_sc = _first(pack.code for pack in running if pack.sc_factor == sc != _ONE)
    best_p = _first(pack.code for pack in running if pack.p_factor == p != _ONE)
    return Factors(sc, p, tuple(dict.fromkeys([*best_sc, *best_p])))


def _first(codes: Iterable[str]) -> list[str]:
    return sorted(codes)[:1]


def with_use(packs: HeldPacks, event: Purchase, factors: Factors) -> HeldPacks:
    """Returns the packs after a purchase that earned by these factors: of a refunded one nothing was used."""
    return used(packs, event.effective_at, factors.codes) if factors.codes and event.amount else packs


def pay_pack(standing: Standing, event: PackPaid, book: RuleBook) -> Step:
    """Begin a period of a pack, or add one to it. A pack that the rules do not have gives nothing."""
    pack = book.game_at(event.effective_at).packs.get(event.pack)
    if pack is None:
        return standing, []
    packs = paid(standing.packs, pack, event.reference, event.effective_at, is_renewing=event.is_renewing)
    details = {
        **_details(packs, event.pack),
        "amount": amounts.money(event.amount),
        "currency": event.currency,
    }
    change = caused(ChangeKind.PACK_PERIOD, event, standing, book, details=details)
    return replace(standing, packs=packs), [change]


def cancel_pack(standing: Standing, event: PackCancelled, book: RuleBook) -> Step:
    """Stop the renewal of a pack."""
    packs = cancelled(standing.packs, event.pack, event.effective_at)
    details = _details(packs, event.pack)
    change = caused(ChangeKind.PACK_CANCELLED, event, standing, book, details=details)
    return replace(standing, packs=packs), [change]


def end_pack(standing: Standing, event: PackEnded, book: RuleBook) -> Step:
    """End the period of a payment that went back."""
    packs = refunded(standing.packs, event.payment, event.effective_at)
    details = {
        **_details(packs, event.pack),
        "amount": amounts.money(event.amount),
        "currency": event.currency,
    }
    change = caused(ChangeKind.PACK_ENDED, event, standing, book, details=details)
    return replace(standing, packs=packs), [change]


def _details(packs: HeldPacks, code: str) -> dict[str, str | int]:
    held = latest(packs, code)
    return {"pack": code} if held is None else {"pack": code, **_end(held)}


def _end(held: HeldPack) -> dict[str, str | int]:
    renews = {"renews": "yes"} if held.is_renewing else {}
    return {"until": format_instant(held.until), **renews}
