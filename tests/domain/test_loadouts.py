"""What is shown of what was equipped: while it is owned, and again within 90 days where its place is free."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from app.domain.audience import FOREVER
from app.domain.instants import DAY
from app.domain.inventory import Definition, DefinitionKind, Holding, Style
from app.domain.loadouts import (
    REMEMBERED,
    Move,
    Placement,
    ShownItem,
    Slot,
    StoredLoadout,
    Wearer,
    kept,
    lost,
    next_change_at,
    shown,
    wearer_of,
    with_all,
    with_holdings,
    with_one,
)
from app.domain.seasons import settle
from tests.domain.test_inventory import BADGE, GEMS, START, standing
from tests.domain.worlds import examples
from tests.oracle.inventory import is_shown

FRAME = replace(BADGE, code="frame", kind=DefinitionKind.TEXT_FRAME)
OF_TIER = replace(BADGE, code="gold", tier="B")
DEFINITIONS = {one.code: one for one in (BADGE, FRAME, OF_TIER)}
SLOTS = {
    "badge": Slot("badge", frozenset({DefinitionKind.BADGE}), 2),
    "frame": Slot("frame", frozenset({DefinitionKind.TEXT_FRAME}), 1),
}
BEGUN = Move(START, 2, 1)
"""The tier that gives `gold` is held."""


def wearer(now: datetime = START, tier: int = 2, moves: Sequence[Move] = (BEGUN,)) -> Wearer:
    """A member whose season ends late."""
    held = replace(standing(tier), season_ends_at=START + 10_000 * DAY)
    return Wearer(held, GEMS, now, moves)


def gold(position: int = 1, **changes: object) -> Placement:
    return replace(Placement("badge", position, "gold"), **changes)


def badge(position: int = 1, until: datetime | None = FOREVER) -> Placement:
    return Placement("badge", position, "badge", until=until)


def codes(
    placements: Sequence[Placement], at: Wearer, definitions: dict[str, Definition] | None = None
) -> list[str]:
    items = shown(StoredLoadout(1, placements), at, definitions or DEFINITIONS, SLOTS)
    return [item.item for item in items]


@examples(150)
@given(
    st.lists(st.tuples(st.integers(1, 150), st.booleans()), max_size=4),
    st.integers(0, 400),
    st.integers(1, 400),
)
def test_an_item_is_shown_as_a_count_of_days_says(
    spans: list[tuple[int, bool]], until: int, now: int
) -> None:
    """Spans of days with the tier, or without it; and a stored grant until some day."""
    held, moves, day = [True] * 10, [BEGUN], 10
    for length, has in spans:
        moves.append(Move(START + day * DAY, 2 if has else 1, 1))
        held += [has] * length
        day += length
    held += [held[-1]] * (now + 1)
    owned = [has or day < until for day, has in enumerate(held[: now + 1])]
    known = [move for move in moves if move.at <= START + now * DAY]
    placement = gold(until=START + until * DAY)
    at = wearer(START + now * DAY, known[-1].tier, known)
    assert codes([placement], at) == (["gold"] if is_shown(owned) else [])


def test_the_last_day_of_90_is_remembered() -> None:
    away, back = Move(START + DAY, 1, 1), START + DAY + REMEMBERED
    for at, found in ((back - DAY, ["gold"]), (back, [])):
        moves = (BEGUN, away, Move(at, 2, 1))
        assert codes([gold()], wearer(at + DAY, 2, moves)) == found
        # Forgotten is forgotten, however long it is owned then.
        assert codes([gold()], wearer(at + 500 * DAY, 2, moves)) == found


@examples(60)
@given(
    st.integers(1, 3),
    st.integers(0, 99),
    st.lists(st.integers(1, 120), min_size=1, max_size=3),
    st.lists(st.sampled_from("ABC"), min_size=1, max_size=3),
)
def test_nothing_changes_before_the_next_change_and_something_does_then(
    tier: int, progress: int, ends: list[int], tiers: list[str]
) -> None:
    definitions = {f"timed{n}": replace(BADGE, code=f"timed{n}") for n in range(len(ends))}
    definitions |= {f"tier{n}": replace(BADGE, code=f"tier{n}", tier=code) for n, code in enumerate(tiers)}
    slots = {"badge": replace(SLOTS["badge"], size=10)}
    placements = [
        *(Placement("badge", n + 1, f"timed{n}", until=START + day * DAY) for n, day in enumerate(ends)),
        *(Placement("badge", n + 4, f"tier{n}") for n in range(len(tiers))),
    ]
    loadout = StoredLoadout(1, placements, (Move(START, tier, 1),))

    def at(now: datetime) -> list[ShownItem]:
        held, due = settle(standing(tier, progress), now, GEMS)
        return shown(loadout, wearer_of(loadout, held, due, GEMS, now), definitions, slots)

    now = START
    while (change := next_change_at(at(now))) is not None:
        assert change > now
        assert at(now + (change - now) / 2) == at(now)
        assert at(change - (change - now) / 1000) == at(now)
        assert at(change) != at(now)
        now = change
    assert at(START + 1000 * DAY) == at(now)


def test_a_place_shows_the_latest_of_its_items_that_is_owned() -> None:
    placements = [gold(), badge(until=START + 50 * DAY)]
    assert codes(placements, wearer(START)) == ["badge"]
    # The badge has ended: the place is free for what was there before it.
    assert codes(placements, wearer(START + 50 * DAY)) == ["gold"]
    away = (BEGUN, Move(START + 60 * DAY, 1, 1))
    assert codes(placements, wearer(START + 60 * DAY, 1, away)) == []


def test_only_places_and_kinds_of_the_slots_show_anything() -> None:
    assert codes([badge(2)], wearer()) == ["badge"]
    assert codes([badge(3)], wearer()) == []
    assert codes([replace(badge(), slot="frame")], wearer()) == []
    assert codes([replace(badge(), slot="none")], wearer()) == []
    assert codes([replace(badge(), item="none")], wearer()) == []


def test_a_style_falls_back_to_one_that_the_tier_may_use() -> None:
    styles = (Style("plain", {"en": "Plain"}), Style("bright", {"en": "Bright"}, tier="B"))
    definitions = {"badge": replace(BADGE, styles=styles)}
    placement = replace(badge(), style="bright")
    season = replace(standing(2), season_ends_at=START + 30 * DAY)
    high = Wearer(season, GEMS, START, (BEGUN,))
    (item,) = shown(StoredLoadout(1, [placement]), high, definitions, SLOTS)
    assert (item.style, item.valid_until) == (styles[1], START + 30 * DAY)
    (item,) = shown(StoredLoadout(1, [placement]), wearer(tier=1), definitions, SLOTS)
    assert (item.style, item.valid_until) == (styles[0], FOREVER)
    none = {"badge": replace(BADGE, styles=styles[1:])}
    (item,) = shown(StoredLoadout(1, [placement]), wearer(tier=1), none, SLOTS)
    assert item.style is None


# --- changes ---


def before(placements: Sequence[Placement], at: Wearer) -> list[tuple[Placement, bool]]:
    return kept(StoredLoadout(1, placements), at, DEFINITIONS)


AWAY = wearer(START + 9 * DAY, 1, (BEGUN, Move(START + 5 * DAY, 1, 1)))


def test_setting_all_places_keeps_what_is_not_owned_and_drops_what_is() -> None:
    remembered = gold(lapsed_at=START + 5 * DAY)
    wanted = [Placement("frame", 1, "frame", until=FOREVER)]
    assert with_all(before([gold(), badge(2)], AWAY), wanted) == [remembered, *wanted]
    assert with_all(before([gold(), badge(2)], AWAY), [badge(1), *wanted]) == [remembered, badge(1), *wanted]
    # Named itself, it is in one place only.
    assert with_all(before([gold()], AWAY), [gold(2)]) == [gold(2)]


def test_setting_one_place_moves_the_item_and_leaves_the_others() -> None:
    now = before([gold(1), badge(2)], wearer())
    assert with_one(now, ("badge", 1), badge(1)) == [badge(1)]
    assert with_one(now, ("badge", 1), None) == [badge(2)]
    assert with_one(before([gold(1)], AWAY), ("badge", 1), None) == [gold(1, lapsed_at=START + 5 * DAY)]


def test_what_was_forgotten_is_dropped_at_the_next_change() -> None:
    away = (BEGUN, Move(START + DAY, 1, 1))
    assert before([gold()], wearer(START + DAY + REMEMBERED, 1, away)) == []
    assert len(before([gold()], wearer(START + REMEMBERED, 1, away))) == 1


def test_a_grant_that_is_taken_back_ends_what_it_showed() -> None:
    at = wearer(START + DAY, 1)
    revoked = with_holdings(before([badge()], at), {"badge": Holding()}, DEFINITIONS, at)
    assert revoked == [replace(badge(until=None), lapsed_at=START + DAY)]
    granted = with_holdings(before(revoked, at), {"badge": Holding(1, is_permanent=True)}, DEFINITIONS, at)
    assert codes(granted, replace(at, moves=(Move(at.now, 1, 1),))) == ["badge"]


def test_a_demotion_loses_what_nothing_else_gives() -> None:
    definitions = [OF_TIER, replace(OF_TIER, code="low", tier="A"), BADGE]
    down = Move(START + 30 * DAY, 1, 1)
    assert lost(definitions, {}, BEGUN, down, GEMS) == [OF_TIER]
    assert lost(definitions, {}, down, BEGUN, GEMS) == []
    timed = {"gold": Holding(1, ends_at=down.at)}
    assert lost(definitions, timed, BEGUN, down, GEMS) == [OF_TIER]
    longer = {"gold": Holding(1, ends_at=down.at + DAY)}
    assert lost(definitions, longer, BEGUN, down, GEMS) == []
