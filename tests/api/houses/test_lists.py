"""Lists for the console: members who fall soon, by the end of their season, and what a member bought."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.access import StaffRole
from app.domain.instants import format_instant
from app.loyalty.inputs import MAX_ID
from app.reports.service import count_game
from app.rules_files.kinds import MAX_TIERS
from app.studios.core import Core
from app.studios.rules import RulesCache
from resolvers.member_lists import MAX_FALLING_DAYS
from resolvers.pages import encode_cursor
from tests.api.cast import Json, Stage, World
from tests.api.documents import MEMBERS as ALL_MEMBERS
from tests.api.houses.documents import PURCHASES
from tests.api.staff.people import employ
from tests.api.store.cast import Shop
from tests.api.store.documents import REDEEM
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


async def test_orders_of_what_is_counted(stage: Stage) -> None:
    await stage.grant("more", 10_000, "first")
    for sort in ("STANDING", "POINTS", "LAST_PURCHASE"):
        assert await listed(stage, sort=sort, first=9) == []  # not counted yet
    await count_game(Core(stage.world.database, RulesCache()), stage.game.id, datetime.now(UTC))
    expected = {
        "STANDING": ["safe", "last", "first", "bronze"],
        "POINTS": ["first", "safe", "last", "bronze"],
        "LAST_PURCHASE": ["last", "safe", "first", "bronze"],
    }
    for sort, players in expected.items():
        assert await listed(stage, sort=sort) == players
        first, second = (await stage.ask(ALL_MEMBERS, sort=sort, first=2)).only["edges"]
        rest = (await stage.ask(ALL_MEMBERS, sort=sort, after=second["cursor"])).only["edges"]
        before = (await stage.ask(ALL_MEMBERS, sort=sort, last=1, before=second["cursor"])).only["edges"]
        assert [edge["node"]["playerId"] for edge in (first, second, *rest)] == players
        assert before == [first]
    assert await listed(stage, sort="POINTS", tier="SILVER", search="la") == ["last"]
    bought = (await stage.ask(ALL_MEMBERS, sort="LAST_PURCHASE")).only["edges"]
    midnights = [format_instant((NOW + timedelta(days=days)).replace(hour=0)) for days in (3, 2, 0)]
    assert [edge["lastPurchaseOn"] for edge in bought] == [*midnights, None]


@pytest.mark.parametrize("sort", ["STANDING", "POINTS", "LAST_PURCHASE"])
async def test_a_cursor_of_another_list_is_refused(stage: Stage, sort: str) -> None:
    member = "0" * 32
    for parts in (("x", member), ("1", "x"), ("9" * 19, member), (1, 2, 3, member), (99, 1, member), ()):
        refused = await stage.ask(ALL_MEMBERS, sort=sort, after=encode_cursor(*parts))
        assert refused.error == ("BAD_USER_INPUT", ["after"]), parts


JANUARY = {"from": "2026-01-01T00:00:00Z", "until": "2026-02-01T00:00:00Z"}


async def test_the_members_behind_figures(stage: Stage) -> None:
    shop = Shop(stage)
    mug = await shop.item("mug", price=500)
    await shop.identify("last")
    session = await shop.session("last")
    given = {"itemId": mug["id"], "idempotencyKey": "k"}
    assert (await stage.world.ask(session, REDEEM, input=given)).only["userErrors"] == []
    await stage.refund("first-1")
    await count_game(Core(stage.world.database, RulesCache()), stage.game.id, datetime.now(UTC))

    async def behind(**figure: object) -> set[str]:
        found = (await stage.ask(ALL_MEMBERS, behind=figure)).only
        assert found["totalCount"] == len(found["edges"])
        return {edge["node"]["playerId"] for edge in found["edges"]}

    def moves(change: str, rank: int) -> dict[str, object]:
        return {"period": JANUARY, "change": change, "rank": rank}

    assert await behind(moves=moves("PROMOTION", 2)) == {"first", "safe", "last"}
    assert await behind(moves=moves("PROMOTION", 3)) == await behind(moves=moves("DEMOTION", 2)) == set()
    assert await behind(moves=moves("CORRECTED_DOWN", 2)) == {"first"}
    assert await behind(flow={"period": JANUARY, "to": 2}) == {"safe", "last"}
    assert await behind(flow={"period": JANUARY, "to": 1}) == {"first", "bronze"}
    assert await behind(flow={"period": JANUARY, "from": 1, "to": 2}) == set()
    assert await behind(expiring="2027-01-01T00:00:00Z") == {"safe", "last"}
    assert await behind(item={"period": JANUARY, "sku": "mug"}) == {"last"}
    assert await behind(item={"period": JANUARY, "sku": "cup"}) == set()


FEBRUARY = {"from": "2026-02-01T00:00:00Z", "until": "2026-02-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("figure", "path"),
    [
        ({}, []),
        ({"expiring": "2026-02-01T00:00:00Z", "item": {"period": JANUARY, "sku": "mug"}}, []),
        ({"expiring": "2026-02-02T00:00:00Z"}, ["expiring"]),
        ({"expiring": "2026-02-01T00:00:01Z"}, ["expiring"]),
        ({"flow": {"period": JANUARY, "from": 2, "to": 2}}, ["flow", "to"]),
        ({"flow": {"period": JANUARY, "from": 0, "to": 2}}, ["flow", "from"]),
        ({"flow": {"period": JANUARY, "to": MAX_TIERS + 1}}, ["flow", "to"]),
        ({"flow": {"period": FEBRUARY, "to": 2}}, ["flow", "period", "until"]),
        ({"moves": {"period": JANUARY, "change": "DEMOTION", "rank": 0}}, ["moves", "rank"]),
        ({"item": {"period": JANUARY, "sku": "x" * (MAX_ID + 1)}}, ["item", "sku"]),
    ],
)
async def test_a_figure_that_there_is_not(world: World, figure: Json, path: list[str]) -> None:
    stage = await world.stage()
    assert (await stage.ask(ALL_MEMBERS, behind=figure)).error == ("BAD_USER_INPUT", ["behind", *path])


async def test_figures_need_the_scope_of_reports(world: World) -> None:
    await world.stage()
    support = await employ(world, StaffRole.SUPPORT)
    asked = await support.ask(ALL_MEMBERS, behind={"expiring": "2026-02-01T00:00:00Z"})
    assert asked.code == "FORBIDDEN"


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
    own = "{ me { purchases { edges { node { purchaseId refundedUsd } } } } }"
    mine = (await stage.world.ask(await stage.token("first"), own)).only["purchases"]["edges"]
    assert [edge["node"] for edge in mine] == [
        {"purchaseId": "late", "refundedUsd": "0"},
        {"purchaseId": "first-1", "refundedUsd": "40"},
    ]


async def test_another_studio_sees_none_of_it(stage: Stage, world: World) -> None:
    other = await world.stage()
    assert (await other.ask(PURCHASES, playerId="first")).code == "NOT_FOUND"
    assert await listed(other, days=30) == []
