"""What a member owns: by stored grants, by the tier held and by packs, at once (docs/inventory.md). Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.audience import FOREVER
from app.domain.events import Standing
from app.domain.instants import DAY, LATEST
from app.domain.pack_items import pack_until
from app.domain.rules import RuleBook, Texts
from app.domain.seasons import settle

ENDED_DAYS = 90
"""Days for which an item that has ended is listed, and for which its place in the loadout is remembered."""
SOON_DAYS = 7
"""Days before its end from which an item counts as ending soon, and from which a reminder names it."""
MAX_AHEAD = timedelta(days=36_500)
"""How far ahead an end may lie: timed grants that add up to more are refused."""
_MAX_SEASONS = 100
"""Seasons that are looked ahead for the one that ends in a demotion below a tier."""


class DefinitionKind(StrEnum):
    """What sort of thing a definition describes: a slot takes some kinds."""

    BADGE = "BADGE"
    TEXT_FRAME = "TEXT_FRAME"
    ENTRANCE = "ENTRANCE"
    AVATAR_FRAME = "AVATAR_FRAME"
    TITLE = "TITLE"
    BUBBLE = "BUBBLE"
    OTHER = "OTHER"


class GrantSource(StrEnum):
    """What gave an item. A grant by a TIER or a PACK is never stored: it holds while that does."""

    REDEMPTION = "REDEMPTION"
    GIFT = "GIFT"
    STAFF = "STAFF"
    CAMPAIGN = "CAMPAIGN"
    MISSION = "MISSION"
    IMPORT = "IMPORT"
    TIER = "TIER"
    PACK = "PACK"


@dataclass(frozen=True, slots=True)
class Style:
    """A form of an item; `tier` is the code of the least tier that may use it, None for any.

    `asset_url` is what the game shows, `still_url` a picture of it; None where there is none.
    """

    code: str
    title: Texts
    asset_url: str | None = None
    still_url: str | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """An item that can be owned, in its `styles`, the first of which is the usual one.

    `days` is how long a grant lasts, None for ever. `max_stack` is how many can be owned of a stackable, None
    of what is owned once. `tier` is the code of the least tier that gives it, None where none does. `hidden`
    says that it is not shown to players who do not own it, `is_archived` that no pack gives it.
    """

    code: str
    kind: DefinitionKind
    title: Texts
    styles: Sequence[Style]
    description: Texts | None = None
    max_stack: int | None = None
    days: int | None = None
    giftable: bool = False
    hidden: bool = False
    tier: str | None = None
    is_archived: bool = False

    @property
    def is_stackable(self) -> bool:
        return self.max_stack is not None

    def style(self, code: str) -> Style | None:
        """Returns the style with this code; None where there is none."""
        return next((style for style in self.styles if style.code == code), None)


@dataclass(frozen=True, slots=True)
class Grant:
    """A stored grant of `quantity` of an item for `days`, None for ever.

    `revoked` of it were taken back, `given` were given away.
    """

    source: GrantSource
    granted_at: datetime
    quantity: int = 1
    days: int | None = None
    revoked: int = 0
    given: int = 0

    @property
    def left(self) -> int:
        """Returns how many of it were neither revoked nor given away."""
        return self.quantity - self.revoked - self.given


@dataclass(frozen=True, slots=True)
class Holding:
    """What the stored grants of one item come to.

    `quantity` is how many were not revoked, given away or used. `ends_at` is where the timed ones end
    together, None where there are none.
    """

    quantity: int = 0
    is_permanent: bool = False
    ends_at: datetime | None = None
    sources: tuple[GrantSource, ...] = ()

    @property
    def until(self) -> datetime | None:
        """Returns until when it is owned, or was, by stored grants; None where there was no such grant."""
        return FOREVER if self.is_permanent and self.quantity > 0 else self.ends_at


NOTHING = Holding()


def holding_of(grants: Iterable[Grant], used: int = 0) -> Holding:
    """Returns what grants come to, given in the order in which they were granted, `used` of them used up.

    A timed grant begins where those before it end, or when it is granted where that is later.
    """
    quantity, is_permanent, ends_at = -used, False, None
    sources: list[GrantSource] = []
    for grant in grants:
        if grant.left <= 0:
            continue
        quantity += grant.left
        if grant.source not in sources:
            sources.append(grant.source)
        if grant.days is None:
            is_permanent = True
        else:
            start = grant.granted_at if ends_at is None else max(ends_at, grant.granted_at)
            ends_at = start + grant.days * DAY
    return Holding(quantity, is_permanent, ends_at, tuple(sources))


def has_room(definition: Definition, holding: Holding, grant: Grant) -> bool:
    """Returns whether a grant would add something: within the stack, or before `MAX_AHEAD`.

    What is owned for ever already has no room, unless it can be stacked.
    """
    if definition.max_stack is not None:
        return holding.quantity + grant.quantity <= definition.max_stack
    if holding.until == FOREVER:
        return False
    if grant.days is None:
        return True
    start = grant.granted_at if holding.ends_at is None else max(holding.ends_at, grant.granted_at)
    return start + grant.days * DAY <= grant.granted_at + MAX_AHEAD


def is_given(holding: Holding, now: datetime) -> bool:
    """Returns whether stored grants give an item for a day more at least, so that it can be given away."""
    until = holding.until
    return holding.quantity > 0 and until is not None and until - now >= DAY


# --- what a tier gives ---


def holds_tier(rank: int, starts_at: datetime, code: str, book: RuleBook) -> bool:
    """Returns whether a season on `rank` that began at `starts_at` is on at least this tier."""
    try:
        return rank >= book.rank_of(code, starts_at)
    except LookupError:  # a tier that only later rules have
        return False


def tier_until(standing: Standing, code: str, book: RuleBook) -> datetime | None:
    """Returns until when at least this tier is held, if nothing more is earned; None where it is not held.

    `FOREVER` for the first tier. It is the end of the season that would end in a demotion below it, or of the
    last one that is looked ahead for.
    """
    started = standing.season_started_at
    if not holds_tier(standing.tier, started, code, book):
        return None
    if book.rank_of(code, started) == 1 and book.next_program_from(started) is None:
        return FOREVER
    for _ in range(_MAX_SEASONS):
        following = book.next_program_from(standing.season_started_at)
        if standing.season_ends_at >= LATEST or (standing.tier == 1 and following is None):
            return FOREVER
        # Seasons on the first tier go on as they are until there is another ladder.
        waits_for = following if standing.tier == 1 and following is not None else standing.season_ends_at
        standing, _changes = settle(standing, max(waits_for, standing.season_ends_at), book)
        if not holds_tier(standing.tier, standing.season_started_at, code, book):
            return standing.season_started_at
    return standing.season_ends_at


def owned_until(
    definition: Definition,
    stored: datetime | None,
    standing: Standing,
    book: RuleBook,
    now: datetime,
) -> datetime | None:
    """Returns until when an item is owned, as far as it is known at `now`, the standing's present.

    `stored` is the end of its stored grants (`Holding.until`). None where it is not owned, `FOREVER` for what
    has no end.
    """
    if stored == FOREVER:
        return stored
    by_tier = None if definition.tier is None else tier_until(standing, definition.tier, book)
    by_pack = pack_until(standing.packs, definition.code, book, now) if is_of_packs(definition) else None
    still = stored if stored is not None and stored > now else None
    return max((until for until in (by_tier, by_pack, still) if until is not None), default=None)


def is_of_packs(definition: Definition) -> bool:
    """Returns whether packs can give an item: neither what can be stacked, nor what was archived."""
    return not definition.is_stackable and not definition.is_archived


def usable_styles(definition: Definition, standing: Standing, book: RuleBook) -> list[Style]:
    """Returns the styles that the tier held allows, in their order."""
    return [
        style
        for style in definition.styles
        if style.tier is None or holds_tier(standing.tier, standing.season_started_at, style.tier, book)
    ]
