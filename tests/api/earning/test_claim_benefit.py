"""`claimBenefit` and `Benefit.claim`: once a day or month, by the tier held."""

import asyncio
from typing import Any

import pytest

from app.earning.service import MAX_CODE
from tests.api.cast import Cast, Json, Stage, World, histories
from tests.api.documents import ME
from tests.api.earning.cast import claim, earning_rules
from tests.api.earning.documents import CLAIM
from tests.api.store.cast import Shop, draft
from tests.api.store.documents import CANCEL, FAIL, MY_REDEMPTIONS, UPSERT
from tests.cast import check_members, dump, fetch_rows

CHEST = "chest-gold"
SILVER, GOLD = "100", "300"


async def mine(stage: Stage, player: str = "ada") -> Json:
    return (await stage.world.ask(await stage.token(player), ME)).only


def claim_of(member: Json, code: str = "DAILY") -> Any:  # noqa: ANN401 - an object or null
    (found,) = (benefit for benefit in member["tier"]["benefits"] if benefit["code"] == code)
    return found["claim"]


@pytest.fixture
async def stage(world: World) -> Stage:
    stage = await world.stage(rules=earning_rules())
    await stage.onboard()
    return stage


@pytest.fixture
async def golden(stage: Stage) -> Stage:
    """Ada holds Gold, whose gift is in the catalog: two of it."""
    await stage.ask(UPSERT, input=draft(CHEST, stock=2, perMemberLimit=1))
    await stage.buy("gold", GOLD)
    return stage


async def test_who_is_no_player_has_nothing_to_claim(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (cast.acme.key, "FORBIDDEN"),
        (cast.zenith.key, "FORBIDDEN"),
    ):
        assert (await world.ask(secret, CLAIM, code="DAILY")).code == code
    assert await dump(world.database) == before


async def test_once_a_day(stage: Stage, world: World) -> None:
    assert claim_of(await mine(stage)) == {"available": True, "open": 1, "nextAt": None}
    done = (await claim(stage)).only
    assert (done["redemption"], done["userErrors"]) == (None, [])
    assert done["benefit"]["code"] == "DAILY"
    assert done["benefit"]["claim"] == {"available": False, "open": 0, "nextAt": "2026-01-02T00:00:00Z"}
    assert done["member"] == await mine(stage)
    assert done["member"]["points"]["balance"] == 20
    assert done["changes"] == histories(done["member"])[-1:]
    granted = histories(done["member"])[-1]
    assert (granted["kind"], granted["pDelta"]) == ("P_GRANTED", 20)
    assert granted["explanation"] == "Daily bonus: you received 20 points."
    token = await stage.token()
    before = await dump(world.database)
    assert (await claim(stage, token=token)).fault == ("ALREADY_CLAIMED", ["code"])
    assert await dump(world.database) == before
    await stage.advance("2026-01-01T23:59:59.999999Z")
    assert (await claim(stage)).fault == ("ALREADY_CLAIMED", ["code"])
    await stage.advance("2026-01-02T00:00:00Z")
    assert (await claim(stage)).only["member"]["points"]["balance"] == 40
    await check_members(world.database)


async def test_fifty_at_once_give_one(stage: Stage, world: World) -> None:
    token = await stage.token()
    answers = await asyncio.gather(*(world.ask(token, CLAIM, code="DAILY") for _ in range(50)))
    refusals = [answer.only["userErrors"] for answer in answers]
    assert refusals.count([]) == 1
    assert {error["code"] for errors in refusals for error in errors} == {"ALREADY_CLAIMED"}
    assert (await mine(stage))["points"]["balance"] == 20
    await check_members(world.database)


async def test_who_climbs_does_not_get_both(stage: Stage) -> None:
    await claim(stage)
    bought = await stage.buy("a", SILVER)
    assert bought["member"]["tier"]["code"] == "SILVER"
    assert (await claim(stage)).fault == ("ALREADY_CLAIMED", ["code"])
    await stage.advance("2026-01-02T00:00:00Z")
    before = (await mine(stage))["points"]["balance"]
    assert (await claim(stage)).only["member"]["points"]["balance"] == before + 30


async def test_the_day_is_the_players_own(stage: Stage) -> None:
    await stage.onboard("tokyo", timeZone="Asia/Tokyo")
    assert (await claim(stage, player="tokyo")).only["benefit"]["claim"]["nextAt"] == "2026-01-01T15:00:00Z"
    await stage.advance("2026-01-01T15:00:00Z")
    assert (await claim(stage, player="tokyo")).only["userErrors"] == []
    assert (await claim(stage)).only["userErrors"] == []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("MONTHLY", ("NOT_ENTITLED", ["code"])),  # Gold's, and Ada holds Bronze
        ("VIP", ("NOT_ENTITLED", ["code"])),
        ("P_MULT", ("NOT_ENTITLED", ["code"])),
        ("NOWHERE", ("NOT_ENTITLED", ["code"])),
        ("", ("NOT_ENTITLED", ["code"])),
        ("C" * MAX_CODE, ("NOT_ENTITLED", ["code"])),
        ("C" * (MAX_CODE + 1), ("INVALID", ["code"])),
    ],
)
async def test_what_cannot_be_claimed(
    stage: Stage, world: World, code: str, fault: tuple[str, list[str]]
) -> None:
    token = await stage.token()
    before = await dump(world.database)
    assert (await claim(stage, code, token=token)).fault == fault
    assert await dump(world.database) == before


async def test_what_the_game_gives_itself_is_not_claimed(world: World) -> None:
    texts = {name: {"en": "By the game"} for name in ("title", "summary", "rule")}
    by_the_game = {"BRONZE": [{"code": "DAILY", "kind": "DAILY_BONUS", **texts}]}
    stage = await world.stage(rules=earning_rules(benefits=by_the_game))
    await stage.onboard()
    assert claim_of(await mine(stage)) is None
    assert (await claim(stage)).fault == ("NOT_ENTITLED", ["code"])


async def test_nobody_else_sees_what_can_be_claimed(stage: Stage) -> None:
    """Outside `me`, and of tiers that are not held, there is no claim."""
    assert claim_of(await stage.member()) is None
    me = await mine(stage)
    others = [*me["game"]["tiers"], me["nextTier"], histories(me)[0]["tier"]]
    assert {str(benefit["claim"]) for tier in others for benefit in tier["benefits"]} == {"None"}


# --- items ---


async def test_an_item_comes_as_a_redemption_that_cost_nothing(golden: Stage, world: World) -> None:
    assert claim_of(await mine(golden), "MONTHLY") == {"available": True, "open": 1, "nextAt": None}
    before = (await mine(golden))["points"]["balance"]
    done = (await claim(golden, "MONTHLY")).only
    gift = done["redemption"]
    assert (gift["benefit"], done["changes"]) == ("MONTHLY", [])
    assert (gift["item"]["sku"], gift["status"], gift["pointsSpent"], gift["quantity"]) == (
        CHEST,
        "PENDING",
        0,
        1,
    )
    assert done["benefit"]["claim"] == {"available": False, "open": 0, "nextAt": "2026-02-01T00:00:00Z"}
    assert done["member"]["points"]["balance"] == before
    (listed,) = (await world.ask(await golden.token(), MY_REDEMPTIONS)).only["redemptions"]["edges"]
    assert listed["node"] == gift
    assert gift["item"]["stockLeft"] == 1
    assert (await claim(golden, "MONTHLY")).fault == ("ALREADY_CLAIMED", ["code"])
    await golden.advance("2026-02-01T00:00:00Z")
    assert (await claim(golden, "MONTHLY")).only["userErrors"] == []  # whatever the item's limit
    await check_members(world.database)


async def test_fifty_at_once_take_one_out_of_the_stock(golden: Stage, world: World) -> None:
    token = await golden.token()
    answers = await asyncio.gather(*(world.ask(token, CLAIM, code="MONTHLY") for _ in range(50)))
    assert [answer.only["userErrors"] for answer in answers].count([]) == 1
    rows = await fetch_rows(
        world.database,
        "SELECT stock, (SELECT count(*) FROM redemptions r WHERE r.game_id = $1 AND r.item_id = i.id)"
        " FROM catalog_items i WHERE game_id = $1",
        golden.game.id,
    )
    assert rows == [(1, 1)]
    await check_members(world.database)


async def test_what_comes_to_nothing_can_be_claimed_again(golden: Stage, world: World) -> None:
    first = (await claim(golden, "MONTHLY")).only["redemption"]
    balance = (await mine(golden))["points"]["balance"]
    failed = (await golden.ask(FAIL, input={"redemptionId": first["id"], "reason": "No chests"})).only
    assert failed["redemption"]["status"] == "FAILED"
    assert claim_of(await mine(golden), "MONTHLY") == {"available": True, "open": 1, "nextAt": None}
    second = (await claim(golden, "MONTHLY")).only["redemption"]
    assert second["item"]["stockLeft"] == 1
    session = await Shop(golden).session("ada")
    cancelled = (await world.ask(session, CANCEL, redemptionId=second["id"])).only
    assert cancelled["redemption"]["status"] == "CANCELLED"
    assert (await mine(golden))["points"]["balance"] == balance
    # Nobody delivers the third in time: it fails by itself, when its month is over.
    await golden.advance("2026-01-31T00:00:00Z")
    third = (await claim(golden, "MONTHLY")).only["redemption"]
    await golden.advance("2026-02-01T00:00:00Z")
    fourth = (await claim(golden, "MONTHLY")).only["redemption"]
    await golden.advance("2026-02-03T00:00:00Z")
    edges = (await world.ask(await golden.token(), MY_REDEMPTIONS)).only["redemptions"]["edges"]
    statuses = {edge["node"]["id"]: edge["node"]["status"] for edge in edges}
    assert (statuses[third["id"]], statuses[fourth["id"]]) == ("FAILED", "PENDING")
    # January's can be claimed beside February's, which is on its way.
    assert claim_of(await mine(golden), "MONTHLY") == {"available": True, "open": 1, "nextAt": None}
    fifth = (await claim(golden, "MONTHLY")).only
    assert fifth["benefit"]["claim"] == {"available": False, "open": 0, "nextAt": "2026-03-01T00:00:00Z"}
    assert (await claim(golden, "MONTHLY")).fault == ("ALREADY_CLAIMED", ["code"])
    # Both fail, and Gold is lost; who holds it again in April has both beside April's own.
    await golden.advance("2026-04-01T00:00:00Z")
    assert (await claim(golden, "MONTHLY")).fault == ("NOT_ENTITLED", ["code"])
    await golden.buy("again", "1000")
    assert claim_of(await mine(golden), "MONTHLY") == {"available": True, "open": 3, "nextAt": None}
    await check_members(world.database)


async def test_no_item_no_claim(golden: Stage, world: World) -> None:
    token = await golden.token()
    for change, fault in (
        ({"stock": 0}, "SOLD_OUT"),
        ({"kind": "TANGIBLE", "stock": 1}, "INVALID"),
    ):
        await golden.ask(UPSERT, input=draft(CHEST, **change))
        before = await dump(world.database)
        assert (await claim(golden, "MONTHLY", token=token)).fault == (fault, ["code"])
        assert await dump(world.database) == before
    await golden.ask(UPSERT, input=draft(CHEST))
    assert (await claim(golden, "MONTHLY")).only["userErrors"] == []


async def test_an_item_that_is_not_there_yet(stage: Stage, world: World) -> None:
    await stage.buy("gold", GOLD)
    token = await stage.token()
    before = await dump(world.database)
    assert (await claim(stage, "MONTHLY", token=token)).fault == ("NOT_FOUND", ["code"])
    assert await dump(world.database) == before
