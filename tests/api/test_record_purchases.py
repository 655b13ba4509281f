"""`recordPurchases`: many in one call, each decided on its own."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from app.domain.access import Scope
from app.purchases.service import MAX_BATCH
from resolvers import purchases
from tests.api.cast import Cast, Stage, World, bought, check_strangers
from tests.api.documents import RECORD, RECORD_MANY, RECORD_MANY_BRIEFLY
from tests.cast import dump


async def test_strangers_are_refused(cast: Cast) -> None:
    await check_strangers(cast, Scope.PURCHASES_WRITE, RECORD_MANY, input=[])
    await check_strangers(cast, Scope.PURCHASES_WRITE, RECORD_MANY, input=[bought("x")])
    too_many = [bought("x")] * (MAX_BATCH + 1)
    await check_strangers(cast, Scope.PURCHASES_WRITE, RECORD_MANY_BRIEFLY, input=too_many)


async def test_one_bad_row_fails_that_row(stage: Stage, world: World) -> None:
    await stage.buy("known", "10")
    rows = [
        bought("a", "100"),
        bought("b", "0"),
        bought("known", "10"),
        bought("known", "11"),
        bought("c", "1", currency="XXX"),
        bought("d", "50", player="bob"),
        bought("a", "100"),
        bought("a", "101"),
        bought("e", "5", occurredAt="2026-01-02T00:00:00Z"),
        bought("f", "5", gameId=str(uuid4())),
        bought("", "5"),
        bought("g", "250"),
    ]
    results = (await stage.ask(RECORD_MANY, input=rows)).only["results"]
    faults = {
        index: [(error["code"], error["path"]) for error in result["userErrors"]]
        for index, result in enumerate(results)
        if result["userErrors"]
    }
    assert faults == {
        1: [("INVALID", ["amount", "amount"])],
        3: [("IDEMPOTENCY_CONFLICT", ["purchaseId"])],
        4: [("UNKNOWN_CURRENCY", ["amount", "currency"])],
        7: [("IDEMPOTENCY_CONFLICT", ["purchaseId"])],
        8: [("OCCURRED_IN_FUTURE", ["occurredAt"])],
        9: [("NOT_FOUND", ["gameId"])],
        10: [("INVALID", ["purchaseId"])],
    }
    for index in faults:
        assert (results[index]["purchase"], results[index]["member"], results[index]["changes"]) == (
            *(None, None),
            [],
        )
    assert [index for index, result in enumerate(results) if result["replayed"]] == [2, 6]
    assert results[6] == results[0] | {"replayed": True}
    assert [results[index]["purchase"]["purchaseId"] for index in (0, 2, 5, 11)] == ["a", "known", "d", "g"]
    # Each answers with the member as it was right after it.
    assert [results[index]["member"]["standing"]["position"] for index in (0, 2, 5, 11)] == [
        *(1100, 100, 500, 3600),
    ]
    assert results[11]["member"] == await stage.member()


async def test_what_is_not_selected_is_not_made(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    for name in ("purchase_of", "recorded_member", "entries_of"):
        make = getattr(purchases, name)

        def noted(*values: object, name: str = name, make: Callable[..., object] = make) -> object:
            made.append(name)
            return make(*values)

        monkeypatch.setattr(purchases, name, noted)
    only_replayed = (
        "mutation($input: [RecordPurchaseInput!]!)"
        " { recordPurchases(input: $input) { results { replayed } } }"
    )
    await stage.ask(only_replayed, input=[bought("a", "100"), bought("b", "100")])
    assert made == []
    await stage.ask(RECORD_MANY, input=[bought("c", "100")])
    assert sorted(made) == ["entries_of", "purchase_of", "recorded_member"]


async def test_the_answers_are_those_of_single_calls(world: World) -> None:
    rows = [bought(f"p{number}", str(40 * number), player=f"q{number % 2}") for number in range(1, 9)]
    together, alone = await world.stage(), await world.stage()
    many = (await together.ask(RECORD_MANY, input=rows)).only["results"]
    single = [(await alone.ask(RECORD, input=row)).only for row in rows]
    for one, other in zip(many, single, strict=True):
        for known in ("sc", "p", "amountUsd", "effectiveAt"):
            assert one["purchase"][known] == other["purchase"][known]
        for known in ("progress", "season", "points", "standing", "tier", "nextTier"):
            assert one["member"][known] == other["member"][known]
        for known in ("kind", "explanation", "scDelta", "pDelta", "reference"):
            assert [entry[known] for entry in one["changes"]] == [entry[known] for entry in other["changes"]]


async def test_a_repeat_answers_what_the_first_one_did(stage: Stage, world: World) -> None:
    rows = [bought(f"p{number}", str(40 * number), player=f"q{number % 2}") for number in range(1, 7)]
    first = (await stage.ask(RECORD_MANY, input=rows)).only["results"]
    await stage.advance("2026-04-01T00:00:00Z")
    await stage.buy("later", "77", player="q1")
    before = await dump(world.database)
    again = (await stage.ask(RECORD_MANY, input=rows)).only["results"]
    assert again == [result | {"replayed": True} for result in first]
    assert await dump(world.database) == before


async def test_several_games_in_one_call(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    rows = [
        bought("a", gameId=stage.game_id("one")),
        bought("a", gameId=stage.game_id("two")),
        bought("a"),
        bought("a", gameId=stage.game_id("one")),
    ]
    results = (await stage.ask(RECORD_MANY, input=rows)).only["results"]
    assert [result["replayed"] for result in results] == [False, False, False, True]
    assert results[2]["userErrors"][0]["code"] == "INVALID"
    assert results[2]["userErrors"][0]["path"] == ["gameId"]
    games = [result["member"]["game"]["slug"] for result in results if result["member"]]
    assert games == ["one", "two", "one"]


async def test_nothing_and_one(stage: Stage) -> None:
    assert (await stage.ask(RECORD_MANY, input=[])).only == {"results": []}
    # By GraphQL's rules a single value stands for a list of it.
    assert len((await stage.ask(RECORD_MANY, input=bought("a"))).only["results"]) == 1


async def test_the_batch_has_a_limit(stage: Stage, world: World) -> None:
    before = await dump(world.database)
    rows = [bought(f"p{number}", "0.1", player=f"q{number % 50}") for number in range(MAX_BATCH + 1)]
    assert (await stage.ask(RECORD_MANY_BRIEFLY, input=rows)).error == ("BAD_USER_INPUT", ["input"])
    assert await dump(world.database) == before
    results = (await stage.ask(RECORD_MANY_BRIEFLY, input=rows[:-1])).only["results"]
    assert len(results) == MAX_BATCH
    assert not any(result["userErrors"] for result in results)


async def test_a_full_batch_of_one_new_player_and_a_repeat(stage: Stage) -> None:
    rows = [bought(f"p{number}", "0.1") for number in range(MAX_BATCH)]
    results = (await stage.ask(RECORD_MANY_BRIEFLY, input=rows)).only["results"]
    assert [result["member"]["progress"]["current"] for result in results] == [*range(1, MAX_BATCH + 1)]
    again = (await stage.ask(RECORD_MANY_BRIEFLY, input=rows[:-50:-10])).only["results"]
    assert again == [result | {"replayed": True} for result in results[:-50:-10]]
