"""`history`: every change of a standing, newest first, explained; paged while more happens."""

from datetime import timedelta

import pytest

from resolvers.pages import encode_cursor
from tests.api.cast import Json, Stage, World, histories
from tests.api.documents import HISTORY, MY_HISTORY, RECORD_MANY_BRIEFLY
from tests.cast import NOW
from tests.domain.catalogs import NOT_FOR_PLAYERS
from transport.limits import DEFAULT_PAGE, MAX_PAGE


async def buy_many(stage: Stage, count: int, prefix: str = "b") -> None:
    rows = [
        {
            "playerId": "ada",
            "purchaseId": f"{prefix}{number}",
            "amount": {"amount": "0.1", "currency": "USD"},
        }
        for number in range(count)
    ]
    results = (await stage.ask(RECORD_MANY_BRIEFLY, input=rows)).only["results"]
    assert all(result["purchase"] for result in results)


async def page(stage: Stage, **variables: object) -> Json:
    return (await stage.ask(HISTORY, playerId="ada", **variables)).only["history"]


async def test_page_sizes(stage: Stage) -> None:
    await stage.onboard()
    await buy_many(stage, MAX_PAGE + 1)
    for first, shown in ((None, DEFAULT_PAGE), (1, 1), (MAX_PAGE, MAX_PAGE)):
        found = await page(stage, first=first)
        assert len(found["edges"]) == shown
        info = found["pageInfo"]
        assert (info["hasNextPage"], info["hasPreviousPage"]) == (True, False)
        assert info["startCursor"] == found["edges"][0]["cursor"]
        assert info["endCursor"] == found["edges"][-1]["cursor"]
    for first in (0, -1, MAX_PAGE + 1):
        answer = await stage.ask(HISTORY, playerId="ada", first=first)
        assert answer.error == ("BAD_USER_INPUT", ["first"])
    rest = await page(stage, first=MAX_PAGE, after=info["endCursor"])
    assert [edge["node"]["kind"] for edge in rest["edges"]] == ["PURCHASE", "JOINED"]
    assert (rest["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasPreviousPage"]) == (False, True)
    end = await page(stage, after=rest["pageInfo"]["endCursor"])
    assert end == {
        "edges": [],
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": True, "startCursor": None, "endCursor": None},
    }


async def test_pages_are_stable_while_more_happens(stage: Stage) -> None:
    await buy_many(stage, 7)
    before = [edge["node"]["id"] for edge in (await page(stage, first=100))["edges"]]
    seen, after = [], None
    for turn in range(20):
        found = await page(stage, first=3, after=after)
        seen += [edge["node"]["id"] for edge in found["edges"]]
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            break
        await buy_many(stage, 2, f"new{turn}-")
        await stage.advance(NOW + timedelta(days=31 * (turn + 1)))
    assert seen == before


@pytest.mark.parametrize(
    "after",
    [
        *("", "?", "ж", "x" * 201, encode_cursor(1, 2), encode_cursor("x"), encode_cursor(-1)),
        *(encode_cursor(""), encode_cursor("9" * 10), encode_cursor("1.5"), encode_cursor("²")),
    ],
)
async def test_bad_cursors(stage: Stage, after: str) -> None:
    await stage.onboard()
    answer = await stage.ask(HISTORY, playerId="ada", after=after)
    assert answer.error == ("BAD_USER_INPUT", ["after"])
    mine = await stage.world.ask(await stage.token(), MY_HISTORY, after=after)
    assert mine.error == ("BAD_USER_INPUT", ["after"])


async def test_the_deltas_sum_to_what_is_shown(stage: Stage) -> None:
    await stage.onboard(ltvUsd="5")
    await stage.buy("a", "350")
    await stage.grant("g", 77)
    await stage.buy("b", "12.34", occurredAt="2025-12-31T23:00:00Z")
    await stage.advance("2026-02-20T00:00:00Z")
    await stage.refund("a", amount={"amount": "300", "currency": "USD"})
    member = await stage.member()
    entries = histories(member)
    assert sum(entry["scDelta"] for entry in entries) == member["progress"]["current"]
    assert sum(entry["pDelta"] for entry in entries) == member["points"]["balance"]
    assert [entry["at"] for entry in entries] == sorted(entry["at"] for entry in entries)
    assert len({entry["id"] for entry in entries}) == len(entries)
    assert all(entry["explanation"].endswith("Judged by rules version 1.") for entry in entries)
    mine = (await stage.world.ask(await stage.token(), MY_HISTORY, first=100)).only["history"]
    shown = [edge["node"] for edge in reversed(mine["edges"])]
    for own, studios in zip(shown, entries, strict=True):
        for same in ("id", "at", "kind", "scDelta", "pDelta"):
            assert own[same] == studios[same]
        assert own["explanation"]
        assert NOT_FOR_PLAYERS.search(own["explanation"]) is None


async def test_what_fell_due_unswept_is_in_it(stage: Stage, world: World) -> None:
    await stage.buy("a", "100")
    async with world.database.acquire() as connection:
        await connection.execute(
            "UPDATE games SET sandbox_now = '2026-02-10T00:00:00Z' WHERE id = $1", stage.game.id
        )
    mine = (await world.ask(await stage.token(), MY_HISTORY)).only["history"]["edges"]
    assert (mine[0]["node"]["kind"], mine[0]["node"]["at"]) == ("DEMOTED", "2026-01-31T00:00:00Z")
    assert mine[0]["node"]["explanation"] == (
        "900 needed to keep Silver, 0 reached: your season ended and your tier is now Bronze."
        " Your points are untouched."
    )
    theirs = await page(stage)
    assert [edge["cursor"] for edge in theirs["edges"]] == [edge["cursor"] for edge in mine]


async def test_a_members_cursor_opens_nobody_elses_history(stage: Stage) -> None:
    await stage.buy("a", player="ada")
    await stage.buy("b", player="bob")
    cursor = (await page(stage))["pageInfo"]["startCursor"]
    bobs = (await stage.ask(HISTORY, playerId="bob", after=cursor)).only["history"]
    assert {edge["node"]["reference"] for edge in bobs["edges"]} <= {"b", None}
