"""What members own, by grants and by their tier, and what they show of it: on a real database."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.audience import FOREVER
from app.domain.errors import DomainError, UserErrorCode
from app.inventory import limits
from app.inventory.equipping import WantedPlace, organize_item
from app.inventory.managing import archive_definition, remove_slot, store_definition, store_slot
from tests.cast import NOW, fetch_rows
from tests.possessions import BRIGHT, PLAIN, Possessions, codes, definition, ends

DAY = timedelta(days=1)


# --- grants ---


async def test_a_grant_is_made_once_for_each_key(own: Possessions) -> None:
    assert not (await own.grant("badge", "k")).replayed
    assert (await own.grant("badge", "k")).replayed
    with pytest.raises(DomainError) as refused:
        await own.grant("month", "k")
    assert codes(refused) == [(UserErrorCode.IDEMPOTENCY_CONFLICT, ("idempotencyKey",))]
    assert await ends(own, "badge") == FOREVER


async def test_timed_grants_add_up_and_one_that_is_revoked_is_left_out(own: Possessions) -> None:
    await own.grant("month", "a")
    await own.grant("month", "b", days=10)
    assert await ends(own, "month") == NOW + 40 * DAY
    assert not (await own.revoke("a")).replayed
    assert await ends(own, "month") == NOW + 10 * DAY
    assert (await own.revoke("a")).replayed


async def test_what_has_ended_begins_anew_when_it_is_granted(own: Possessions) -> None:
    await own.grant("month", "a")
    await own.cast.advance(NOW + 50 * DAY)
    assert await ends(own, "month") is None
    await own.grant("month", "b")
    assert await ends(own, "month") == NOW + 80 * DAY


async def test_stackables_are_granted_up_to_the_limit_and_used_up(own: Possessions) -> None:
    await own.grant("ticket", "a", quantity=10)
    with pytest.raises(DomainError) as refused:
        await own.grant("ticket", "b", quantity=1)
    assert codes(refused) == [(UserErrorCode.STACK_FULL, ("quantity",))]
    with pytest.raises(DomainError) as refused:
        await own.consume(11)
    assert codes(refused) == [(UserErrorCode.NOT_OWNED, ("quantity",))]
    assert not (await own.consume(7)).replayed
    assert (await own.consume(7)).replayed
    # What was used of a grant stays used.
    await own.revoke("a")
    with pytest.raises(DomainError) as refused:
        await own.consume(1, "more")
    assert codes(refused) == [(UserErrorCode.NOT_OWNED, ("item",))]
    await own.grant("ticket", "c", quantity=2)
    await own.consume(2, "all")


async def test_a_member_has_so_many_grants(own: Possessions, monkeypatch: pytest.MonkeyPatch) -> None:
    assert limits.MAX_GRANTS == 2_000
    monkeypatch.setattr("app.inventory.service.MAX_GRANTS", 2)
    await own.grant("month", "a")
    await own.grant("month", "b")
    with pytest.raises(DomainError) as refused:
        await own.grant("month", "c")
    assert codes(refused) == [(UserErrorCode.LIMIT_REACHED, ("playerId",))]


async def test_two_processes_fill_a_stack_to_its_limit(own: Possessions) -> None:
    outcomes = await asyncio.gather(
        *(own.grant("ticket", f"k{n}", quantity=3) for n in range(6)), return_exceptions=True
    )
    assert sum(isinstance(outcome, DomainError) for outcome in outcomes) == 3
    assert (await own.owned()).items[0].row.holding.quantity == 9


async def test_an_archived_game_gives_and_uses_nothing(own: Possessions) -> None:
    await own.grant("ticket", quantity=2)
    await fetch_rows(
        own.cast.database, "UPDATE games SET archived_at = now() WHERE id = $1 RETURNING 1", own.cast.game.id
    )
    for refused in (own.grant("badge"), own.consume(1)):
        with pytest.raises(DomainError) as why:
            await refused
        assert codes(why) == [(UserErrorCode.GAME_ARCHIVED, ())]


# --- what is shown ---


async def test_a_tier_item_goes_at_the_demotion_though_no_worker_ran(own: Possessions) -> None:
    await own.cast.buy("b", "100")
    await own.equip("gold")
    await own.equip("frame", "frame")
    before = await own.loadout()
    assert [item.item for item in before.items] == ["gold", "frame"]
    assert before.next_change_at == NOW + 30 * DAY
    at_end = await own.loadout(at=NOW + 30 * DAY)
    assert (at_end.items, at_end.next_change_at) == ([], None)
    assert await own.shown(at=NOW + 30 * DAY - timedelta(seconds=1)) == ["gold", "frame"]
    # The same once it was settled, under another version.
    assert at_end.version == before.version
    await own.cast.advance(NOW + 30 * DAY)
    settled = await own.loadout()
    assert (settled.items, settled.version) == ([], before.version + 1)


@pytest.mark.parametrize(("days", "shown"), [(89, ["gold"]), (90, [])])
async def test_what_is_owned_again_within_90_days_is_back(
    own: Possessions, days: int, shown: list[str]
) -> None:
    await own.cast.buy("b", "100")
    await own.equip("gold")
    await own.cast.advance(NOW + (30 + days) * DAY)
    await own.cast.buy("c", "100")
    assert await own.shown() == shown
    # As it is without the worker's settling: the purchase finds the demotion and the promotion at once.


async def test_the_place_of_what_is_not_owned_can_be_taken(own: Possessions) -> None:
    await own.cast.buy("b", "100")
    await own.grant("badge")
    await own.equip("gold")
    await own.cast.advance(NOW + 31 * DAY)
    await own.equip("badge")
    await own.cast.buy("c", "100")
    assert await own.shown() == ["badge"]
    # The player saw gold owned when the place was emptied: it was decided against.
    await own.equip(None)
    assert await own.shown() == []


async def test_a_grant_that_is_revoked_is_not_shown_any_more(own: Possessions) -> None:
    await own.grant("badge", "k")
    await own.equip("badge", style="plain")
    before = await own.loadout()
    await own.revoke("k")
    after = await own.loadout()
    assert (after.items, after.version) == ([], before.version + 1)
    await own.grant("badge", "again")
    assert await own.shown() == ["badge"]


REFUSED: Mapping[str, tuple[WantedPlace, UserErrorCode, Sequence[str]]] = {
    "no slot": (WantedPlace("no", 1, "badge", None), UserErrorCode.NOT_FOUND, ("slot",)),
    "no place": (WantedPlace("badges", 3, "badge", None), UserErrorCode.INVALID, ("position",)),
    "no item": (WantedPlace("badges", 1, "no", None), UserErrorCode.NOT_FOUND, ("item",)),
    "not owned": (WantedPlace("badges", 1, "month", None), UserErrorCode.NOT_OWNED, ("item",)),
    "not of the tier": (WantedPlace("badges", 1, "gold", None), UserErrorCode.NOT_OWNED, ("item",)),
    "another kind": (WantedPlace("frame", 1, "badge", None), UserErrorCode.INVALID, ("slot",)),
    "no style": (WantedPlace("badges", 1, "badge", "no"), UserErrorCode.NOT_FOUND, ("style",)),
    "too high a style": (WantedPlace("badges", 1, "badge", "bright"), UserErrorCode.TIER_TOO_LOW, ("style",)),
}


async def test_what_cannot_be_equipped_is_refused_with_its_path(own: Possessions) -> None:
    await own.grant("badge")
    version = (await own.loadout()).version
    for name, (place, code, path) in REFUSED.items():
        with pytest.raises(DomainError) as refused:
            await own.set_all(version, replace(place, path=("slots", "0")))
        assert codes(refused) == [(code, ("slots", "0", *path))], name
        with pytest.raises(DomainError) as refused:
            await own.equip(place.item, place.slot, place.position, style=place.style)
        assert codes(refused) == [(code, path)], name
    twice = [WantedPlace("badges", 1, "badge", None, ("slots", str(n))) for n in range(2)]
    with pytest.raises(DomainError) as refused:
        await own.set_all(version, *twice)
    assert codes(refused) == [
        (UserErrorCode.INVALID, ("slots", "1", "position")),
        (UserErrorCode.INVALID, ("slots", "1", "item")),
    ]
    assert (await own.loadout()).version == version


async def test_of_two_devices_one_is_told_of_the_conflict(own: Possessions) -> None:
    await own.grant("badge")
    await own.grant("month")
    version = (await own.loadout()).version
    outcomes = await asyncio.gather(
        *(own.set_all(version, WantedPlace("badges", 1, item, None)) for item in ("badge", "month")),
        return_exceptions=True,
    )
    (conflict,) = [outcome for outcome in outcomes if outcome is not None]
    assert isinstance(conflict, DomainError)
    assert conflict.codes == {UserErrorCode.VERSION_CONFLICT}
    assert len(await own.shown()) == 1


async def test_a_style_falls_back_at_the_demotion(own: Possessions) -> None:
    await own.cast.buy("b", "100")
    await own.grant("badge")
    await own.equip("badge", style="bright")
    assert [item.style for item in (await own.loadout()).items] == [BRIGHT]
    assert [item.style for item in (await own.loadout(at=NOW + 30 * DAY)).items] == [PLAIN]


async def test_loadouts_come_in_the_order_that_was_asked_for(own: Possessions) -> None:
    await own.cast.join("q")
    read = await own.loadouts(["q", "unknown", "p", "q"])
    assert [one.external_id for one in read] == ["q", "p", "q"]


async def test_every_change_of_the_game_has_another_version(own: Possessions) -> None:
    versions = [(await own.loadout()).version]
    await own.define("new")
    versions.append((await own.loadout()).version)
    await archive_definition(own.cast.database, own.cast.game, "new", NOW)
    versions.append((await own.loadout()).version)
    await store_slot(own.cast.database, own.cast.game, "badges", ["BADGE"], 1)
    versions.append((await own.loadout()).version)
    await remove_slot(own.cast.database, own.cast.game, "badges")
    versions.append((await own.loadout()).version)
    assert versions == sorted(set(versions))


async def test_no_tier_gives_what_was_archived_and_grants_stay(own: Possessions) -> None:
    await own.cast.buy("b", "100")
    await own.grant("badge")
    await own.equip("gold", position=1)
    await own.equip("badge", position=2)
    for code in ("gold", "badge"):
        await archive_definition(own.cast.database, own.cast.game, code, NOW)
    assert await own.shown() == ["badge"]
    with pytest.raises(DomainError) as refused:
        await own.grant("gold")
    assert codes(refused) == [(UserErrorCode.NOT_FOUND, ("item",))]


async def test_definitions_and_slots_have_limits(own: Possessions, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (limits.MAX_DEFINITIONS, limits.MAX_SLOTS) == (500, 50)
    monkeypatch.setattr("app.inventory.managing.MAX_DEFINITIONS", 6)
    monkeypatch.setattr("app.inventory.managing.MAX_SLOTS", 3)
    await own.define("sixth")
    await own.define("sixth")
    await store_slot(own.cast.database, own.cast.game, "third", ["BADGE"], 1)
    for refused in (own.define("seventh"), store_slot(own.cast.database, own.cast.game, "x", ["BADGE"], 1)):
        with pytest.raises(DomainError) as why:
            await refused
        assert codes(why) == [(UserErrorCode.LIMIT_REACHED, ("code",))]


async def test_a_definition_keeps_its_kind_and_whether_it_is_stackable(own: Possessions) -> None:
    cast = own.cast
    with pytest.raises(DomainError) as refused:
        await store_definition(cast.database, cast.game, definition("ticket"), NOW)
    assert codes(refused) == [(UserErrorCode.INVALID, ("kind",)), (UserErrorCode.INVALID, ("maxStack",))]


async def test_items_are_organized(own: Possessions) -> None:
    await own.grant("badge")
    await own.grant("month")
    session = own.cast.session
    await organize_item(session, "p", "month", position=1, favourite=True, seen=True)
    await organize_item(session, "p", "badge", hidden=True)
    first, second = (await own.owned()).items
    assert (first.definition.code, first.row.position, first.row.favourite, first.row.hidden) == (
        *("month", 1, True),
        False,
    )
    assert (first.row.seen_at, second.row.seen_at, second.row.hidden) == (NOW, None, True)
    await organize_item(session, "p", "month", position=0)
    assert [item.definition.code for item in (await own.owned()).items] == ["badge", "month"]
    with pytest.raises(DomainError) as refused:
        await organize_item(session, "p", "gold", favourite=True)
    assert codes(refused) == [(UserErrorCode.NOT_OWNED, ("item",))]
