"""Lists for the console: members who fall soon, by the end of their season, and what a member bought."""

from datetime import timedelta

import pytest

from app.domain.instants import format_instant
from resolvers.member_lists import MAX_FALLING_DAYS
from tests.api.cast import Stage, World
from tests.api.houses.documents import PURCHASES
from tests.cast import NOW

MEMBERS = """
    query(
        $days: Int, $sort: MemberSort! = JOINED, $tier: String, $search: String, $first: Int, $after: String
    ) {
        members(
            fallingWithinDays: $days, sort: $sort, tier: $tier, search: $search, first: $first, after: $after
        ) { totalCount edges { cursor node { playerId } } }
    }
"""


@pytest.fixture
async def stage(world: World) -> Stage:
    """Three on Silver, whose seasons end after 30, 32 and 33 days, the second one safe; one on Bronze."""
    stage = await world.stage()
    await stage.onboard("bronze")
    for days, player, more in ((0, "first", None), (2, "safe", "90"), (3, "last", "89.90")):
        await stage.advance(NOW + timedelta(days=days))
        await stage.buy(f"{player}-1", "100", player)
        if more is not None:
            await stage.buy(f"{player}-2", more, player)
    return stage


async def listed(stage: Stage, **wanted: object) -> list[str]:
    found = (await stage.ask(MEMBERS, **wanted)).only
    players = [edge["node"]["playerId"] for edge in found["edges"]]
    assert "first" in wanted or found["totalCount"] == len(players)
    return players


async def test_who_falls_soon(stage: Stage) -> None:
    # The present is day 3: seasons end in 27, 29 and 30 days.
    assert await listed(stage, days=26) == []
    assert await listed(stage, days=27) == ["first"]
    assert await listed(stage, days=29) == ["first"]
    assert await listed(stage, days=30, sort="SEASON_END") == ["first", "last"]
    assert await listed(stage, days=30, tier="GOLD") == []
    assert await listed(stage, days=30, search="las") == ["last"]
    assert await listed(stage, days=30, search="la") == ["last"]
    await stage.buy("last-3", "0.10", "last")
    assert await listed(stage, days=30) == ["first"]


async def test_a_member_that_fell_is_not_in_the_list(stage: Stage) -> None:
    await stage.advance(NOW + timedelta(days=31))
    assert await listed(stage, days=MAX_FALLING_DAYS) == ["last"]


async def test_the_season_that_ends_first_is_first(stage: Stage) -> None:
    whole = await listed(stage, sort="SEASON_END")
    assert (sorted(whole[:2]), whole[2:]) == (["bronze", "first"], ["safe", "last"])  # two end together
    page = (await stage.ask(MEMBERS, sort="SEASON_END", first=2)).only["edges"]
    rest = await listed(stage, sort="SEASON_END", first=5, after=page[-1]["cursor"])
    assert [edge["node"]["playerId"] for edge in page] + rest == whole


@pytest.mark.parametrize("days", [0, MAX_FALLING_DAYS + 1])
async def test_days_have_limits(stage: Stage, days: int) -> None:
    assert (await stage.ask(MEMBERS, days=days)).error == ("BAD_USER_INPUT", ["fallingWithinDays"])


async def test_what_a_member_bought(stage: Stage) -> None:
    at = format_instant(NOW + timedelta(days=2))
    await stage.buy("late", "7", "first", occurredAt=at)
    await stage.refund("first-1", amount={"amount": "40", "currency": "USD"})
    found = (await stage.ask(PURCHASES, playerId="first")).only["purchases"]["edges"]
    bought = [edge["node"] for edge in found]
    assert [(one["purchaseId"], one["amountUsd"], one["refundedUsd"]) for one in bought] == [
        ("late", "7", "0"),
        ("first-1", "100", "40"),
    ]
    assert (bought[0]["effectiveAt"], bought[1]["sc"]) == (at, 600)
    mine = await stage.world.ask(await stage.token("first"), "{ me { purchases { edges { cursor } } } }")
    assert mine.only["purchases"] == {"edges": []}


async def test_another_studio_sees_none_of_it(stage: Stage, world: World) -> None:
    other = await world.stage()
    assert (await other.ask(PURCHASES, playerId="first")).code == "NOT_FOUND"
    assert await listed(other, days=30) == []
