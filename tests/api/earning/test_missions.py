"""`Member.missions`, and the missions that purchases move by themselves."""

import pytest

from tests.api.cast import Stage, World, histories
from tests.api.documents import ME
from tests.api.earning.cast import earning_rules, mission, only_mission


async def test_three_purchases_complete_it_once(world: World) -> None:
    stage = await world.stage(rules=earning_rules(mission("BUYS")))
    await stage.onboard()
    assert only_mission(await stage.member()) == {
        "code": "BUYS",
        "title": "Mission BUYS",
        "progress": 0,
        "goal": 3,
        "counts": "PURCHASES",
        "rewardSc": 50,
        "rewardP": 7,
        "completedAt": None,
        "endsAt": "2026-02-01T00:00:00Z",
    }
    for purchase in ("a", "b"):
        bought = await stage.buy(purchase, "1")
        assert [change["kind"] for change in bought["changes"]] == ["PURCHASE"]
    assert only_mission(bought["member"])["progress"] == 2
    third = await stage.buy("c", "1")
    assert [(c["kind"], c["scDelta"], c["pDelta"], c["reference"]) for c in third["changes"]] == [
        ("PURCHASE", 10, 10, "c"),
        ("SC_GRANTED", 50, 0, "c"),
        ("P_GRANTED", 0, 7, "c"),
    ]
    assert third["changes"][1]["explanation"].startswith("50 SC granted: Mission BUYS.")
    assert (third["purchase"]["sc"], third["purchase"]["p"]) == (10, 10)
    completed = only_mission(third["member"])
    assert (completed["progress"], completed["completedAt"]) == (3, "2026-01-01T00:00:00Z")
    assert third["member"]["progress"]["current"] == 80
    assert third["member"]["points"]["balance"] == 37
    fourth = await stage.buy("d", "1")
    assert [change["kind"] for change in fourth["changes"]] == ["PURCHASE"]
    assert only_mission(fourth["member"]) == completed
    # And a repeat answers as the first time.
    assert await stage.buy("c", "1") == third | {"replayed": True}


async def test_money_is_counted_exactly_and_shown_in_whole_dollars(world: World) -> None:
    stage = await world.stage(rules=earning_rules(mission("SPEND", "AMOUNT_USD", 10)))
    await stage.buy("a", "3.99")
    assert only_mission(await stage.member())["progress"] == 3
    await stage.buy("b", "6")
    assert only_mission(await stage.member())["completedAt"] is None
    await stage.buy("c", "0.01")
    assert only_mission(await stage.member())["completedAt"] == "2026-01-01T00:00:00Z"
    assert [entry["kind"] for entry in histories(await stage.member())].count("SC_GRANTED") == 1


async def test_only_what_it_names_counts(world: World) -> None:
    only_gems = mission("GEMS", goal=1, sku="gem")
    silver = mission("SILVER", goal=1, tiers=["SILVER"])
    later = mission("LATER", goal=1, **{"from": "2026-01-10T00:00:00Z"})
    stage = await world.stage(rules=earning_rules(only_gems, silver, later))
    first = await stage.buy("a", "100", sku="gold")
    # Not of the item, not on the tier held before it, not yet.
    assert [change["kind"] for change in first["changes"]] == ["PURCHASE", "PROMOTED"]
    assert [found["code"] for found in first["member"]["missions"]] == ["GEMS", "SILVER"]
    second = await stage.buy("b", "1", sku="gem")
    assert [found["completedAt"] is not None for found in second["member"]["missions"]] == [True, True]
    await stage.advance("2026-01-10T00:00:00Z")
    third = await stage.buy("c", "1")
    assert {found["code"] for found in third["member"]["missions"]} == {"GEMS", "SILVER", "LATER"}
    assert all(found["completedAt"] for found in third["member"]["missions"])


@pytest.mark.parametrize(
    ("at", "counts"), [("2026-01-31T23:59:59.999999Z", True), ("2026-02-01T00:00:00Z", False)]
)
async def test_its_end_is_not_a_part_of_it(world: World, at: str, counts: bool) -> None:
    stage = await world.stage(rules=earning_rules(mission("BUYS", goal=1)))
    await stage.onboard()
    await stage.advance(at)
    bought = await stage.buy("a", "1")
    assert ("SC_GRANTED" in [change["kind"] for change in bought["changes"]]) is counts
    assert bool(bought["member"]["missions"]) is counts


async def test_a_refund_takes_back_what_was_not_earned(world: World) -> None:
    stage = await world.stage(rules=earning_rules(mission("BUYS", goal=2)))
    await stage.buy("a", "1")
    await stage.buy("b", "1")
    back = await stage.refund("b", "r1", amount={"amount": "0.50", "currency": "USD"})
    assert only_mission(back["member"])["completedAt"] is not None  # half a purchase is one
    back = await stage.refund("b", "r2")
    assert [change["kind"] for change in back["changes"]] == ["REFUND", "CORRECTED"]
    assert "Taken back: 50 SC granted: Mission BUYS." in back["changes"][1]["explanation"]
    assert "Taken back: 7 P granted: Mission BUYS." in back["changes"][1]["explanation"]
    open_again = only_mission(back["member"])
    assert (open_again["progress"], open_again["completedAt"]) == (1, None)
    assert (back["member"]["progress"]["current"], back["member"]["points"]["balance"]) == (10, 10)
    again = await stage.buy("c", "1")
    assert [change["kind"] for change in again["changes"]] == ["PURCHASE", "SC_GRANTED", "P_GRANTED"]
    assert again["member"]["points"]["balance"] == 27


async def test_a_late_purchase_counts_when_it_was_made(world: World) -> None:
    ends = mission("BUYS", goal=2, until="2026-01-03T00:00:00Z")
    stage = await world.stage(rules=earning_rules(ends))
    await stage.buy("a", "1")
    await stage.advance("2026-01-04T00:00:00Z")
    await stage.buy("after", "1")
    late = await stage.buy("late", "1", occurredAt="2026-01-02T00:00:00Z")
    assert [change["kind"] for change in late["changes"]] == ["PURCHASE", "CORRECTED"]
    assert "50 SC granted: Mission BUYS." in late["changes"][1]["explanation"]
    assert (late["member"]["progress"]["current"], late["member"]["points"]["balance"]) == (80, 37)
    assert late["member"]["missions"] == []  # it is over


async def test_a_reward_promotes(world: World) -> None:
    stage = await world.stage(rules=earning_rules(mission("JUMP", goal=1, rewardSc=1_000, rewardP=0)))
    bought = await stage.buy("a", "1")
    assert [change["kind"] for change in bought["changes"]] == ["PURCHASE", "SC_GRANTED", "PROMOTED"]
    assert (bought["member"]["tier"]["code"], bought["member"]["progress"]["current"]) == ("SILVER", 10)


async def test_a_player_reads_its_own_locale_and_no_position(world: World) -> None:
    stage = await world.stage(rules=earning_rules(mission("BUYS")))
    await stage.onboard(locale="de-AT")
    (mine,) = (await world.ask(await stage.token(), ME)).only["missions"]
    assert mine["title"] == "Auftrag BUYS"


async def test_a_game_without_any_has_none(stage: Stage) -> None:
    await stage.onboard()
    member = await stage.member()
    assert (member["missions"], member["activities"]) == ([], [])
