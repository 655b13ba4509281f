"""What packs give of the inventory: until when, since when not, and what is shown (value.md V5.2, V5.5)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.audience import FOREVER
from app.domain.inventory import Definition, owned_until
from app.domain.loadouts import REMEMBERED, Move, Placement, StoredLoadout, Wearer, kept, shown
from app.domain.pack_items import pack_ended_at, pack_until
from app.domain.packs import HeldPacks, paid, refunded
from app.domain.rules import RuleBook
from app.rules_files.reading import check_game
from tests.cast import ladder, parsed
from tests.domain.test_inventory import BADGE, standing
from tests.domain.test_loadouts import SLOTS

START = datetime(2026, 1, 1, tzinfo=UTC)
DAY, TICK = timedelta(days=1), timedelta(microseconds=1)
MONTH, TWO = datetime(2026, 2, 1, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC)
PROGRAM = parsed(ladder((10**9, 1, 30), (10**9, 1, 30)), applies_from=START)


def pack(code: str, items: list[str], grace: int = 7) -> dict[str, object]:
    price = {"amount": "1", "currency": "USD"}
    named = {"code": code, "title": {"en": code}, "price": price, "months": 1}
    return {**named, "graceDays": grace, "items": items}


EARLY = check_game({"packs": [pack("PASS", ["badge"]), pack("GOLD", ["badge", "frame"])]}, 1, START, PROGRAM)
LATE = check_game({"packs": [pack("PASS", []), pack("GOLD", ["frame"])]}, 2, START + 20 * DAY, PROGRAM)
BOOK = RuleBook((PROGRAM,), (EARLY, LATE))
PASS, GOLD, NEW_PASS = EARLY.packs["PASS"], EARLY.packs["GOLD"], LATE.packs["PASS"]


def held(*, renews: bool = False) -> HeldPacks:
    return paid((), PASS, "a", START, is_renewing=renews)


def test_it_is_owned_while_the_pack_gives() -> None:
    packs = held(renews=True)
    grace = MONTH + 7 * DAY
    ends = [pack_until(packs, "badge", BOOK, at) for at in (START - TICK, START, MONTH, grace - TICK, grace)]
    assert ends == [None, grace, grace, grace, None]
    assert pack_until(packs, "frame", BOOK, START) is None
    assert pack_until(held(), "badge", BOOK, START) == MONTH


def test_a_period_gives_what_the_rules_at_its_payment_say() -> None:
    longer = paid(held(), PASS, "b", START + DAY, is_renewing=False)
    assert pack_until(longer, "badge", BOOK, START + DAY) == TWO
    without = paid(held(renews=True), NEW_PASS, "b", START + 21 * DAY, is_renewing=True)
    assert pack_until(without, "badge", BOOK, START + 21 * DAY) == MONTH
    assert pack_until(without, "badge", BOOK, MONTH) is None
    assert pack_ended_at(without, "badge", BOOK, MONTH) == MONTH


def test_of_two_packs_the_longer_one_counts_and_the_other_still_gives() -> None:
    packs = paid(held(), GOLD, "g", START + 10 * DAY, is_renewing=False)
    end = datetime(2026, 2, 11, tzinfo=UTC)
    assert pack_until(packs, "badge", BOOK, START + 10 * DAY) == end
    assert pack_until(packs, "badge", BOOK, MONTH) == end
    left = refunded(packs, "g", START + 11 * DAY)
    assert pack_until(left, "badge", BOOK, START + 11 * DAY) == MONTH
    assert pack_until(left, "frame", BOOK, START + 11 * DAY) is None
    assert pack_ended_at(left, "frame", BOOK, START + 11 * DAY) == START + 11 * DAY


def test_grants_tiers_and_packs_together() -> None:
    member = replace(standing(1), packs=held())
    assert owned_until(BADGE, None, member, BOOK, START) == MONTH
    assert owned_until(BADGE, MONTH + DAY, member, BOOK, START) == MONTH + DAY
    assert owned_until(BADGE, START, member, BOOK, START) == MONTH
    assert owned_until(BADGE, FOREVER, member, BOOK, START) == FOREVER
    for other in (replace(BADGE, is_archived=True), replace(BADGE, max_stack=3), replace(BADGE, code="x")):
        assert owned_until(other, None, member, BOOK, START) is None


def _shown(packs: HeldPacks, at: datetime, placement: Placement, definition: Definition = BADGE) -> list[str]:
    book = RuleBook((PROGRAM,), (EARLY,))
    wearer = Wearer(replace(standing(1), packs=packs), book, at, [Move(START, 1, 1)])
    loadout, definitions = StoredLoadout(1, [placement]), {"badge": definition}
    is_owned = [owned for _, owned in kept(loadout, wearer, definitions)]
    items = shown(loadout, wearer, definitions, SLOTS)
    assert is_owned in ([bool(items)], [])
    return [item.item for item in items]


def test_its_place_is_kept_for_it_and_forgotten_in_time() -> None:
    placement = Placement("badge", 1, "badge")
    packs = held()
    assert _shown(packs, MONTH - TICK, placement) == ["badge"]
    assert _shown(packs, MONTH, placement) == []
    for late, expected in ((REMEMBERED - TICK, ["badge"]), (REMEMBERED, [])):
        # A pack that is paid anew leaves nothing of the one before: the placement says since when it lapsed.
        again = paid((), GOLD, "g", MONTH + late, is_renewing=False)
        lapsed = replace(placement, lapsed_at=MONTH)
        assert _shown(again, MONTH + late, lapsed) == expected
