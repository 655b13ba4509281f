"""The items of the inventory that packs give: until when, and when they did (value.md V5.2). Pure."""

from collections.abc import Iterator
from datetime import datetime

from app.domain.packs import HeldPack, HeldPacks, PackPeriod
from app.domain.rules import RuleBook


def gives_item(held: HeldPack, period: PackPeriod, item: str, book: RuleBook) -> bool:
    """Returns whether a pack gives an item in a period, by the rules that it was paid by."""
    pack = book.game_at(period.paid_at).packs.get(held.code)
    return pack is not None and item in pack.items


def given_items(held: HeldPack, book: RuleBook) -> tuple[str, ...]:
    """Returns the items that a pack gives in the last period that was paid."""
    pack = book.game_at(held.periods[-1].paid_at).packs.get(held.code)
    return () if pack is None else pack.items


def pack_until(packs: HeldPacks, item: str, book: RuleBook, at: datetime) -> datetime | None:
    """Returns until when the packs in force at an instant give an item; None where none of them does."""
    return max((end for held in packs for end in _until(held, item, book, at)), default=None)


def _until(held: HeldPack, item: str, book: RuleBook, at: datetime) -> Iterator[datetime]:
    """Yield the end of the last period in a row that gives an item, from that of an instant on."""
    now = held.period_at(at)
    if now is None or not gives_item(held, now, item, book):
        return
    until = now.ends_at
    for period in held.periods[held.periods.index(now) + 1 :]:
        if not gives_item(held, period, item, book):
            yield until
            return
        until = period.ends_at
    yield held.gives_until


def pack_spans(packs: HeldPacks, item: str, book: RuleBook) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when until when packs have given, give or will give an item, as far as it is known.

    Of periods that are over, and not kept any more, it is what the first one that is kept gives.
    """
    for held in packs:
        for number, period in enumerate(held.periods):
            if gives_item(held, period, item, book):
                is_last = number == len(held.periods) - 1
                starts_at = held.anchor if number == 0 else period.starts_at
                yield starts_at, held.gives_until if is_last else period.ends_at


def pack_ended_at(packs: HeldPacks, item: str, book: RuleBook, at: datetime) -> datetime | None:
    """Returns the last instant, until `at`, at which packs stopped giving an item; None where none did."""
    return max((end for _, end in pack_spans(packs, item, book) if end <= at), default=None)
