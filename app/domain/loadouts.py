"""What a member has equipped, what of it is shown at an instant, and until when (docs/inventory.md). Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.audience import FOREVER
from app.domain.events import Change, Standing
from app.domain.inventory import (
    ENDED_DAYS,
    Definition,
    DefinitionKind,
    Holding,
    Style,
    holds_tier,
    is_of_packs,
    owned_until,
    tier_until,
    usable_styles,
)
from app.domain.pack_items import pack_spans
from app.domain.rules import RuleBook

REMEMBERED = timedelta(days=ENDED_DAYS)
"""How long the place of an item that is not owned any more is kept for it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where items of some kinds are shown, at the positions 1 to `size`."""

    code: str
    kinds: frozenset[DefinitionKind]
    size: int


@dataclass(frozen=True, slots=True)
class Placement:
    """An item that was equipped, as it was last written; of several in a place the last one comes first.

    `until` is the end of its stored grants (`Holding.until`). `lapsed_at` is since when it was not owned any
    more when that was written; None where it was owned.
    """

    slot: str
    position: int
    item: str
    style: str | None = None
    until: datetime | None = None
    lapsed_at: datetime | None = None

    @property
    def place(self) -> tuple[str, int]:
        return self.slot, self.position


@dataclass(frozen=True, slots=True)
class Move:
    """The tier held from `at` on, by its rank in the ladder of a version of the program's rules."""

    at: datetime
    tier: int
    ladder: int


@dataclass(frozen=True, slots=True)
class StoredLoadout:
    """The row of a member: its placements, the latest last, and the tiers held since it was written."""

    version: int = 0
    placements: Sequence[Placement] = ()
    moves: Sequence[Move] = ()


@dataclass(frozen=True, slots=True)
class ShownItem:
    """What is shown at a place, until `valid_until` unless something happens before; `FOREVER` for no end."""

    slot: str
    position: int
    item: str
    style: Style | None
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class Wearer:
    """A member at its present: the standing settled to `now`, with the moves of the tier until then."""

    standing: Standing
    book: RuleBook
    now: datetime
    moves: Sequence[Move] = ()


def wearer_of(
    loadout: StoredLoadout, standing: Standing, due: Iterable[Change], book: RuleBook, now: datetime
) -> Wearer:
    """Returns the member at `now`; `due` are the changes that have settled its standing until then."""
    moves = [*loadout.moves, *(Move(change.at, change.tier, change.ladder_version) for change in due)]
    return Wearer(standing, book, now, moves)


def shown(
    loadout: StoredLoadout,
    wearer: Wearer,
    definitions: Mapping[str, Definition],
    slots: Mapping[str, Slot],
) -> list[ShownItem]:
    """Returns what is shown at the member's present, by slot and position.

    An item that is owned again comes back where its place is free, within `REMEMBERED`.
    """
    places: dict[tuple[str, int], ShownItem] = {}
    for placement in loadout.placements:
        definition, slot = definitions.get(placement.item), slots.get(placement.slot)
        if definition is None or slot is None or not fits(slot, placement.position, definition.kind):
            continue
        until = _owned_until(placement, definition, wearer)
        if until is None or not _is_remembered(placement, definition, wearer):
            continue
        style, style_until = _style(definition, placement.style, wearer)
        places[placement.place] = ShownItem(*placement.place, placement.item, style, min(until, style_until))
    return [places[place] for place in sorted(places)]


def next_change_at(items: Iterable[ShownItem]) -> datetime | None:
    """Returns when something else is shown unless something happens before; None where that never comes."""
    first = min((item.valid_until for item in items), default=FOREVER)
    return None if first == FOREVER else first


def fits(slot: Slot, position: int, kind: DefinitionKind) -> bool:
    """Returns whether a slot has the position and takes the kind."""
    return 1 <= position <= slot.size and kind in slot.kinds


def _owned_until(placement: Placement, definition: Definition, wearer: Wearer) -> datetime | None:
    return owned_until(definition, placement.until, wearer.standing, wearer.book, wearer.now)


def _style(definition: Definition, code: str | None, wearer: Wearer) -> tuple[Style | None, datetime]:
    """Returns the style that is shown, and until when: the first usable one where the chosen one is not."""
    chosen = definition.styles[0] if code is None else definition.style(code)
    if chosen is not None and chosen.tier is None:
        return chosen, FOREVER
    usable = usable_styles(definition, wearer.standing, wearer.book)
    style = next((style for style in usable if style.code == code), usable[0] if usable else None)
    if style is None or style.tier is None:
        return style, FOREVER
    return style, tier_until(wearer.standing, style.tier, wearer.book) or FOREVER


def _is_remembered(placement: Placement, definition: Definition, wearer: Wearer) -> bool:
    """Returns whether an item that is owned was never longer than `REMEMBERED` not owned since it was
    equipped."""
    if placement.lapsed_at is None and len(wearer.moves) == 1 and not wearer.standing.packs:
        return True
    lapsed_at = _lapsed_at(placement, definition, wearer)
    return lapsed_at is None or wearer.now - lapsed_at < REMEMBERED


def _lapsed_at(placement: Placement, definition: Definition, wearer: Wearer) -> datetime | None:
    """Returns since when the item is not owned; None where it is owned. Stops at the first gap that is too
    long to be remembered."""
    lapsed_at, owned_to = placement.lapsed_at, wearer.moves[0].at
    for begins, ends in sorted(_spans(placement, definition, wearer)):
        if lapsed_at is None and begins > owned_to:
            lapsed_at = owned_to
        if begins > wearer.now or (lapsed_at is not None and begins - lapsed_at >= REMEMBERED):
            break
        lapsed_at, owned_to = None, max(owned_to, ends)
    if lapsed_at is None:
        lapsed_at = owned_to
    return None if lapsed_at > wearer.now else lapsed_at


def _spans(
    placement: Placement, definition: Definition, wearer: Wearer
) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when until when the item is owned by stored grants, by the tier or by a pack, since the
    loadout was written."""
    written = wearer.moves[0].at
    if placement.until is not None and placement.until > written:
        yield written, placement.until
    if definition.tier is not None:
        ends = [*(move.at for move in wearer.moves[1:]), FOREVER]
        for move, end in zip(wearer.moves, ends, strict=True):
            if _holds(move, definition.tier, wearer.book):
                yield move.at, end
    if is_of_packs(definition):
        for begins, end in pack_spans(wearer.standing.packs, definition.code, wearer.book):
            if end > written:
                yield max(begins, written), end


def _holds(move: Move, code: str, book: RuleBook) -> bool:
    return holds_tier(move.tier, book.program(move.ladder).applies_from, code, book)


# --- changes ---


def kept(
    loadout: StoredLoadout, wearer: Wearer, definitions: Mapping[str, Definition]
) -> list[tuple[Placement, bool]]:
    """Returns the placements that are not forgotten, as they are at the present, each with whether its item
    is owned now."""
    found: list[tuple[Placement, bool]] = []
    for placement in loadout.placements:
        definition = definitions.get(placement.item)
        if definition is None:
            continue
        lapsed_at = _lapsed_at(placement, definition, wearer)
        if lapsed_at is None or wearer.now - lapsed_at < REMEMBERED:
            found.append((replace(placement, lapsed_at=lapsed_at), lapsed_at is None))
    return found


def with_all(before: Sequence[tuple[Placement, bool]], wanted: Sequence[Placement]) -> list[Placement]:
    """Returns the placements after all places were set at once: what is not owned at present is kept."""
    items = {placement.item for placement in wanted}
    return [*(one for one, is_owned in before if not is_owned and one.item not in items), *wanted]


def with_one(
    before: Sequence[tuple[Placement, bool]], place: tuple[str, int], wanted: Placement | None
) -> list[Placement]:
    """Returns the placements after one place was set, or emptied: an item is in one place only."""
    left = [
        one
        for one, is_owned in before
        if (wanted is None or one.item != wanted.item) and not (is_owned and one.place == place)
    ]
    return left if wanted is None else [*left, wanted]


def with_holdings(
    before: Iterable[tuple[Placement, bool]],
    holdings: Mapping[str, Holding],
    definitions: Mapping[str, Definition],
    wearer: Wearer,
) -> list[Placement]:
    """Returns the placements after stored grants of these items have changed at the present."""
    after: list[Placement] = []
    for placement, is_owned in before:
        changed = placement
        if placement.item in holdings:
            changed = replace(placement, until=holdings[placement.item].until)
            if is_owned and _owned_until(changed, definitions[placement.item], wearer) is None:
                changed = replace(changed, lapsed_at=wearer.now)
        after.append(changed)
    return after


# --- demotions ---


def tier_ended_at(code: str, moves: Iterable[Move], book: RuleBook) -> datetime | None:
    """Returns the move, of these in their order, with which the tier `code` was left; None where none did."""
    ended_at, was_held = None, False
    for move in moves:
        is_held = _holds(move, code, book)
        if was_held and not is_held:
            ended_at = move.at
        was_held = is_held
    return ended_at


def lost(
    definitions: Iterable[Definition],
    holdings: Mapping[str, Holding],
    before: Move,
    after: Move,
    book: RuleBook,
) -> list[Definition]:
    """Returns the items that a move of the tier takes: those that no stored grant gives at that instant."""
    return [
        definition
        for definition in definitions
        if definition.tier is not None
        and _holds(before, definition.tier, book)
        and not _holds(after, definition.tier, book)
        and ((holding := holdings.get(definition.code)) is None or (holding.until or after.at) <= after.at)
    ]
