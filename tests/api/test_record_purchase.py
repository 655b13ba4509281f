"""`recordPurchase`: what a purchase does, tried without being stored, and repeated."""

import asyncio
from uuid import uuid4

import pytest

from app.domain.access import Scope
from tests.api.cast import Cast, Stage, World, bought, check_strangers, histories
from tests.api.documents import RECORD
from tests.cast import dump, game_file


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    given = bought("x", player="ada")
    await check_strangers(cast, Scope.PURCHASES_WRITE, RECORD, input=given)
    await check_strangers(cast, Scope.PURCHASES_WRITE, RECORD, input=given, dryRun=True)
    assert await dump(world.database) == before


async def test_every_field(stage: Stage) -> None:
    await stage.onboard()
    await stage.advance("2026-01-05T10:00:00Z")
    done = await stage.buy("tx 1", "350", occurredAt="2026-01-05T09:30:00+00:30", sku="chest")
    assert (done["replayed"], done["userErrors"]) == (False, [])
    purchase = done["purchase"]
    assert purchase.pop("id")
    assert purchase == {
        "purchaseId": "tx 1",
        "occurredAt": "2026-01-05T09:00:00Z",
        "effectiveAt": "2026-01-05T09:00:00Z",
        "sku": "chest",
        "amount": {"amount": "350", "currency": "USD"},
        "refunded": {"amount": "0", "currency": "USD"},
        "amountUsd": "350",
        "refundedUsd": "0",
        "sc": 3500,
        "p": 3500,
    }
    member = await stage.member()
    assert done["member"] == member
    assert member["tier"]["code"] == "GOLD"
    assert member["season"]["startedAt"] == "2026-01-05T09:00:00Z"
    assert done["changes"] == histories(member)[1:]
    purchase_entry, promoted = done["changes"]
    assert (purchase_entry["kind"], purchase_entry["scDelta"], purchase_entry["pDelta"]) == (
        "PURCHASE",
        3500,
        3500,
    )
    assert (promoted["kind"], promoted["scDelta"], promoted["pDelta"]) == ("PROMOTED", -3000, 0)
    assert {entry["reference"] for entry in done["changes"]} == {"tx 1"}


async def test_other_currencies_are_converted_exactly(stage: Stage) -> None:
    done = await stage.buy("a", "0.19", currency="EUR")
    assert (done["purchase"]["amountUsd"], done["purchase"]["sc"]) == ("0.209", 2)
    done = await stage.buy("b", "1000", currency="JPY")
    assert (done["purchase"]["amountUsd"], done["purchase"]["sc"]) == ("6.70", 67)


async def test_an_unknown_player_joins_with_it(stage: Stage) -> None:
    done = await stage.buy("a", player="new")
    assert done["member"]["playerId"] == "new"
    assert [entry["kind"] for entry in histories(done["member"])] == ["JOINED", "PURCHASE"]
    assert [entry["kind"] for entry in done["changes"]] == ["PURCHASE"]


async def test_a_dry_run_answers_the_same_and_stores_nothing(stage: Stage, world: World) -> None:
    await stage.buy("a", "99.90")
    await stage.advance("2026-01-03T00:00:00Z")
    before = await dump(world.database)
    given = bought("b", "500", occurredAt="2026-01-02T00:00:00Z")
    dry = (await stage.ask(RECORD, input=given, dryRun=True)).only
    assert await dump(world.database) == before
    wet = (await stage.ask(RECORD, input=given)).only
    # The history of the member is read from what is stored.
    for answer in (dry, wet):
        answer["member"].pop("history")
    assert dry == wet
    assert (await stage.ask(RECORD, input=given, dryRun=True)).only["replayed"] is True


async def test_a_dry_run_of_an_unknown_player(stage: Stage, world: World) -> None:
    before = await dump(world.database)
    dry = (await stage.ask(RECORD, input=bought("a", "350", "new"), dryRun=True)).only
    assert (dry["member"]["tier"]["code"], dry["purchase"]["sc"]) == ("GOLD", 3500)
    assert await dump(world.database) == before


async def test_a_dry_run_refuses_the_same(stage: Stage, world: World) -> None:
    await stage.buy("a", "10")
    before = await dump(world.database)
    for bad in (
        bought("b", "0"),
        bought("a", "11"),
        bought("c", "1", currency="XXX"),
    ):
        wet, dry = [await stage.ask(RECORD, input=bad, dryRun=dry) for dry in (False, True)]
        assert dry.refused == wet.refused
    assert await dump(world.database) == before


@pytest.mark.parametrize("occurred", [None, "2026-01-01T00:00:00Z", "2025-12-30T00:00:00Z"])
async def test_a_repeat_answers_what_the_first_one_did(
    stage: Stage, world: World, occurred: str | None
) -> None:
    await stage.onboard()
    first = await stage.buy("a", "99", occurredAt=occurred)
    before = await dump(world.database)
    assert await stage.buy("a", "99.00", occurredAt=occurred) == first | {"replayed": True}
    assert await dump(world.database) == before
    # Whatever happens later, the answer stays.
    await stage.buy("b", "3500")
    await stage.refund("a")
    await stage.grant("g", 5)
    await stage.advance("2028-01-01T00:00:00Z")
    await stage.buy("c", "3")
    before = await dump(world.database)
    assert await stage.buy("a", "99", occurredAt=occurred) == first | {"replayed": True}
    assert await dump(world.database) == before


async def test_the_same_id_with_other_input_is_a_conflict(stage: Stage, world: World) -> None:
    await stage.buy("a", "10", sku="x", occurredAt="2026-01-01T00:00:00Z")
    await stage.onboard("bob")
    same = bought("a", "10", sku="x", occurredAt="2026-01-01T00:00:00Z")
    before = await dump(world.database)
    for other in (
        same | {"playerId": "bob"},
        same | {"playerId": "unknown"},
        same | {"amount": {"amount": "10.01", "currency": "USD"}},
        same | {"amount": {"amount": "10", "currency": "EUR"}},
        same | {"sku": "y"},
        same | {"sku": None},
        same | {"occurredAt": None},
        same | {"occurredAt": "2026-01-01T00:00:00.000001Z"},
    ):
        answer = await stage.ask(RECORD, input=other)
        assert answer.fault == ("IDEMPOTENCY_CONFLICT", ["purchaseId"])
    assert await dump(world.database) == before
    again = same | {"occurredAt": "2026-01-01T01:00:00+01:00"}
    assert (await stage.ask(RECORD, input=again)).only["replayed"] is True


async def test_the_same_purchase_at_once_counts_once(stage: Stage) -> None:
    answers = await asyncio.gather(*(stage.buy("a", "10") for _ in range(6)))
    assert sorted(answer.pop("replayed") for answer in answers) == [False] + [True] * 5
    assert all(answer == answers[0] for answer in answers)
    assert (await stage.member())["standing"]["lifetimeSc"] == 100


async def test_the_same_ids_in_another_studio_are_other_purchases(cast: Cast) -> None:
    for studio in (cast.acme, cast.zenith):
        done = await studio.buy("shared", "1", player=f"shared-{uuid4().hex}")
        assert done["replayed"] is False


async def test_a_foreign_game_is_answered_as_none(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    unknown = await cast.zenith.ask(RECORD, input=bought("ada-1", gameId=str(uuid4())))
    assert unknown.fault == ("NOT_FOUND", ["gameId"])
    for secret, game in (
        (cast.zenith.key, "quest"),
        (cast.acme.key, "arena"),
        (cast.acme.live_key, "quest"),
    ):
        for dry in (False, True):
            given = bought("ada-1", gameId=cast.acme.game_id(game))
            answer = await world.ask(secret, RECORD, input=given, dryRun=dry)
            assert answer.content == unknown.content
    assert await dump(world.database) == before


async def test_the_game_is_needed_where_there_are_several(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    assert (await stage.ask(RECORD, input=bought("a"))).fault == ("INVALID", ["gameId"])
    for slug in ("one", "two"):
        done = await stage.buy("a", gameId=stage.game_id(slug))
        assert (done["replayed"], done["member"]["game"]["slug"]) == (False, slug)


async def test_a_games_own_multiplier(world: World) -> None:
    stage = await world.stage(rules=game_file())
    await stage.onboard(ltvUsd="5000")
    assert (await stage.buy("a", "10"))["purchase"]["sc"] == 120


async def test_the_points_have_an_end(stage: Stage, world: World) -> None:
    most = 2**53 - 1
    await stage.grant_to_new("rich", most)
    before = await dump(world.database)
    answer = await stage.ask(RECORD, input=bought("a", "1", "rich"))
    assert answer.fault == ("INVALID", ["amount", "amount"])
    assert await dump(world.database) == before
    assert (await stage.member("rich"))["points"]["balance"] == most
