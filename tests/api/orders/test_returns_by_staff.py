"""Orders that the staff return: what it would give back, why, who may, and what the audit log keeps."""

import pytest

from app.domain.access import Scope, StaffRole
from tests.api.cast import Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.orders.cast import sold
from tests.api.orders.documents import ORDER, PREVIEW_RETURN, RETURN
from tests.api.staff.people import employ
from tests.cast import fetch_rows

MAX_REASON = 500
WHY = "Arrived broken"
ALL: Json = {"lines": [{"line": 0, "quantity": 1}]}


@pytest.fixture
async def shop(world: World) -> Stage:
    """A game with a player."""
    stage = await world.stage()
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    return stage


async def given(shop: Stage, **changes: object) -> Json:
    """Returns the return of all of a new order, for people who reach many games."""
    game_id = str(shop.game.id)
    return {"gameId": game_id, "orderId": await sold(shop, "ada"), "returnId": "r1", **ALL, **changes}


async def logged(shop: Stage) -> list[tuple[str, str]]:
    """Returns who has returned an order of the game, and why."""
    rows = await fetch_rows(
        shop.world.database,
        "SELECT actor, reason FROM audit_log"
        " WHERE game_id = $1 AND operation = 'returnOrder' ORDER BY at, id",
        shop.game.id,
    )
    return [(actor, reason) for actor, reason in rows]


async def test_the_staff_say_why_and_the_audit_log_keeps_it(shop: Stage) -> None:
    focal = await employ(shop.world, StaffRole.STUDIO_FOCAL, shop.slug)
    asked = await given(shop)
    for silent in (None, "", " "):
        assert (await focal.ask(RETURN, input={**asked, "reason": silent})).fault == ("INVALID", ["reason"])
    long = {**asked, "reason": "x" * (MAX_REASON + 1)}
    assert (await focal.ask(RETURN, input=long)).fault == ("INVALID", ["reason"])
    assert await logged(shop) == []
    done = (await focal.ask(RETURN, input={**asked, "reason": WHY})).only
    assert (done["userErrors"], done["order"]["status"], done["return"]["money"]) == ([], "RETURNED", "1")
    assert (await focal.ask(RETURN, input={**asked, "reason": WHY})).only["replayed"]
    other = {**asked, "reason": "Something else"}
    assert (await focal.ask(RETURN, input=other)).fault == ("IDEMPOTENCY_CONFLICT", ["returnId"])
    assert await logged(shop) == [("STAFF", WHY)]
    owner = await employ(shop.world, StaffRole.PRODUCT_OWNER)
    most = await given(shop, returnId="r2", reason="x" * MAX_REASON)
    assert (await owner.ask(RETURN, input=most)).only["order"]["status"] == "RETURNED"


async def test_a_key_need_not_say_why(shop: Stage) -> None:
    assert (await shop.ask(RETURN, input=await given(shop))).only["userErrors"] == []
    assert await logged(shop) == [("KEY", "")]


async def test_a_preview_is_what_the_return_gives_and_stores_nothing(shop: Stage) -> None:
    focal = await employ(shop.world, StaffRole.STUDIO_FOCAL, shop.slug)
    asked = await given(shop)
    what = {name: value for name, value in asked.items() if name != "returnId"}
    seen = [(await focal.ask(PREVIEW_RETURN, input=what)).only for _ in range(2)]
    order = (await shop.ask(ORDER, orderId=asked["orderId"])).only
    assert (order["status"], order["returns"], await logged(shop)) == ("CONFIRMED", [], [])
    done = (await focal.ask(RETURN, input={**asked, "reason": WHY})).only
    own = {"returnId", "at"}
    for preview in seen:
        assert (preview["userErrors"], preview["status"]) == ([], done["order"]["status"])
        assert {name: value for name, value in preview["return"].items() if name not in own} == {
            name: value for name, value in done["return"].items() if name not in own
        }
    refused = (await focal.ask(PREVIEW_RETURN, input=what)).refused
    again = (await focal.ask(RETURN, input={**asked, "returnId": "r2", "reason": WHY})).refused
    assert refused["userErrors"] == again["userErrors"]


async def test_who_may_not_return_an_order(shop: Stage) -> None:
    asked = await given(shop, reason=WHY)
    what = {name: value for name, value in asked.items() if name not in {"returnId", "reason"}}
    support = await employ(shop.world, StaffRole.SUPPORT)
    foreign = await shop.world.stage()
    stranger = await employ(shop.world, StaffRole.STUDIO_FOCAL, foreign.slug)
    for command, given_by in ((RETURN, asked), (PREVIEW_RETURN, what)):
        assert (await support.ask(command, input=given_by)).code == "FORBIDDEN"
        # To somebody of another studio the game is not there.
        assert (await stranger.ask(command, input=given_by)).fault == ("NOT_FOUND", ["gameId"])
    weak = await shop.world.key(shop.slug, [Scope.MEMBERS_READ])
    for secret in (weak, await shop.token("ada")):
        assert (await shop.world.ask(secret, RETURN, input=asked)).code == "FORBIDDEN"
    assert (await shop.ask(ORDER, orderId=asked["orderId"])).only["status"] == "CONFIRMED"
