"""`members`: pages of a studio's members, found and counted, and stable while others join."""

import base64

import pytest

from app.domain.access import Scope
from app.infra.db import Database
from resolvers.member_lists import MAX_SEARCH
from resolvers.pages import encode_cursor
from tests.api.cast import Cast, Json, Stage, World, check_strangers
from tests.api.documents import MEMBERS, RECORD_MANY_BRIEFLY
from transport.limits import DEFAULT_PAGE, MAX_PAGE


async def joined(stage: Stage, *players: str, amount: str = "1") -> None:
    """Players known by one purchase each, in one call."""
    rows = [
        {
            "playerId": player,
            "purchaseId": f"{player} 1",
            "amount": {"amount": amount, "currency": "USD"},
            "gameId": str(stage.game.id),
        }
        for player in players
    ]
    results = (await stage.ask(RECORD_MANY_BRIEFLY, input=rows)).only["results"]
    assert all(not result["userErrors"] for result in results)


def names(connection: Json) -> list[str]:
    return [edge["node"]["playerId"] for edge in connection["edges"]]


async def test_strangers_are_refused(cast: Cast) -> None:
    await check_strangers(cast, Scope.MEMBERS_READ, MEMBERS)
    await check_strangers(cast, Scope.MEMBERS_READ, MEMBERS, first=0, tier="NONE", after="?", gameId="x")


async def test_each_studio_sees_its_own(cast: Cast, world: World) -> None:
    mine, theirs = [(await studio.ask(MEMBERS)).only for studio in (cast.acme, cast.zenith)]
    assert sorted(names(mine)) == sorted(names(theirs)) == ["ada", "bob"]
    ids = [{edge["node"]["id"] for edge in found["edges"]} for found in (mine, theirs)]
    assert ids[0].isdisjoint(ids[1])
    assert (await world.ask(cast.acme.live_key, MEMBERS)).only["totalCount"] == 0
    foreign = await cast.zenith.ask(MEMBERS, gameId=cast.acme.game_id("quest"))
    unknown = await cast.zenith.ask(MEMBERS, gameId="00000000-0000-0000-0000-000000000000")
    assert foreign.error == ("NOT_FOUND", ["gameId"])
    assert foreign.content == unknown.content
    # A cursor of another studio's list leads nowhere but into one's own.
    after = mine["pageInfo"]["endCursor"]
    assert set(names((await cast.zenith.ask(MEMBERS, after=after)).only)) <= {"ada", "bob"}


async def test_the_game_is_needed_where_there_are_several(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    assert (await stage.ask(MEMBERS)).error == ("BAD_USER_INPUT", ["gameId"])
    await joined(stage, "ada")
    assert names((await stage.ask(MEMBERS, gameId=stage.game_id("one"))).only) == ["ada"]
    assert names((await stage.ask(MEMBERS, gameId=stage.game_id("two").upper())).only) == []


async def test_an_empty_list(stage: Stage) -> None:
    assert (await stage.ask(MEMBERS)).only == {
        "edges": [],
        "pageInfo": {
            "hasNextPage": False,
            "hasPreviousPage": False,
            "startCursor": None,
            "endCursor": None,
        },
        "totalCount": 0,
    }


async def test_page_sizes(stage: Stage) -> None:
    players = [f"p{number:03}" for number in range(MAX_PAGE + 1)]
    await joined(stage, *players)
    for first, shown in ((None, DEFAULT_PAGE), (1, 1), (MAX_PAGE, MAX_PAGE)):
        found = (await stage.ask(MEMBERS, first=first)).only
        assert (len(found["edges"]), found["totalCount"]) == (shown, MAX_PAGE + 1)
        page = found["pageInfo"]
        assert (page["hasNextPage"], page["hasPreviousPage"]) == (True, False)
        assert page["startCursor"] == found["edges"][0]["cursor"]
        assert page["endCursor"] == found["edges"][-1]["cursor"]
    for first in (0, -1, MAX_PAGE + 1, 2**31 - 1):
        assert (await stage.ask(MEMBERS, first=first)).error == ("BAD_USER_INPUT", ["first"])
    for first in (2**31, 1.5, "1", True):
        assert (await stage.ask(MEMBERS, first=first)).error == ("BAD_USER_INPUT", ["first"])
    last = (await stage.ask(MEMBERS, first=MAX_PAGE, after=page["endCursor"])).only
    assert len(last["edges"]) == 1
    assert (last["pageInfo"]["hasNextPage"], last["pageInfo"]["hasPreviousPage"]) == (False, True)


async def test_pages_are_stable_while_others_join(stage: Stage) -> None:
    await joined(stage, *(f"old{number}" for number in range(7)))
    seen: list[str] = []
    after = None
    for turn in range(10):
        found = (await stage.ask(MEMBERS, first=2, after=after)).only
        seen += names(found)
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            break
        # Some in the same instant as those seen, some after the clock moved.
        await joined(stage, f"new{turn}")
        await stage.advance(f"2026-01-01T00:00:0{turn}Z")
    old = [name for name in seen if name.startswith("old")]
    assert sorted(old) == [f"old{number}" for number in range(7)]
    assert len(seen) == len(set(seen))
    newest_first = names((await stage.ask(MEMBERS, first=100)).only)
    assert newest_first[0].startswith("new")


async def test_filtering_by_tier_counts_what_it_shows(stage: Stage) -> None:
    await joined(stage, "low")
    await joined(stage, "mid1", "mid2", amount="100")
    for tier, expected in (("BRONZE", ["low"]), ("SILVER", ["mid1", "mid2"]), ("GOLD", [])):
        found = (await stage.ask(MEMBERS, tier=tier)).only
        assert (sorted(names(found)), found["totalCount"]) == (expected, len(expected))
        assert {edge["node"]["tier"]["code"] for edge in found["edges"]} <= {tier}
    for tier in ("NONE", "", "bronze", "Bronze", "x" * 4_000):
        assert (await stage.ask(MEMBERS, tier=tier)).error == ("BAD_USER_INPUT", ["tier"])


async def test_a_season_that_ended_unswept_does_not_show_the_tier_before(stage: Stage, world: World) -> None:
    await joined(stage, "due", amount="100")
    await move_clock_unswept(world.database, stage, "2026-02-05T00:00:00Z")
    silver, bronze = [(await stage.ask(MEMBERS, tier=tier)).only for tier in ("SILVER", "BRONZE")]
    assert (names(silver), silver["totalCount"]) == ([], 0)
    assert (names(bronze), bronze["totalCount"]) == (["due"], 1)


async def move_clock_unswept(database: Database, stage: Stage, to: str) -> None:
    """What a live game's clock does between two turns of the worker."""
    async with database.acquire() as connection:
        await connection.execute(
            "UPDATE games SET sandbox_now = $2::text::timestamptz WHERE id = $1", stage.game.id, to
        )


async def test_search_takes_signs_as_they_are(stage: Stage) -> None:
    players = ["a%b", "a_b", "axb", r"a\b", "ÄRGER", "a'b"]
    await joined(stage, *players)
    await stage.onboard("named", displayName="Zoë 100%")
    cases = {
        "%": ["a%b", "named"],
        "_": ["a_b"],
        "\\": [r"a\b"],
        "a%b": ["a%b"],
        "A_B": ["a_b"],
        "'": ["a'b"],
        "ärger": ["ÄRGER"],
        "är": ["ÄRGER"],
        "RGE": ["ÄRGER"],
        "ER": ["ÄRGER"],
        "zoë": ["named"],
        "100%": ["named"],
        "nothing": [],
        "": [*players, "named"],
        " ": ["named"],
    }
    for search, expected in cases.items():
        found = (await stage.ask(MEMBERS, search=search)).only
        assert (sorted(names(found)), found["totalCount"]) == (sorted(expected), len(expected)), search


async def test_the_search_has_a_limit(stage: Stage) -> None:
    assert (await stage.ask(MEMBERS, search="x" * MAX_SEARCH)).only["totalCount"] == 0
    assert (await stage.ask(MEMBERS, search="x" * (MAX_SEARCH + 1))).error == ("BAD_USER_INPUT", ["search"])


NO_UUID = "z" * 32
BAD_CURSORS = [
    *("", "?", "=", "a", "no cursor", "ж", "MTIz", "x" * 201, "x" * 4_000),
    encode_cursor(1),
    encode_cursor(1, 2, 3),
    encode_cursor("", "0" * 32),
    encode_cursor(-1, "0" * 32),
    encode_cursor("x", "0" * 32),
    encode_cursor(1, NO_UUID),
    encode_cursor(1, "'"),
    encode_cursor("9" * 18, "0" * 32),
    encode_cursor("9" * 19, "0" * 32),
    encode_cursor(253_402_300_800_000_000, "0" * 32),
    base64.b64encode(b"\xff\xfe:" + b"0" * 32).decode(),
]


@pytest.mark.parametrize("after", BAD_CURSORS)
async def test_bad_cursors(stage: Stage, after: str) -> None:
    assert (await stage.ask(MEMBERS, after=after)).error == ("BAD_USER_INPUT", ["after"])
