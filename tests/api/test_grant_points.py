"""`grantPoints`: P by hand, with a reason that is kept, once for each key."""

import asyncio
from uuid import uuid4

from app.domain.access import Scope
from app.domain.amounts import MAX_POINTS
from app.domain.events import EventKind
from app.loyalty.record import record
from app.loyalty.state import EventRequest
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from tests.api.cast import Cast, Stage, World, check_strangers, histories
from tests.api.documents import GRANT
from tests.cast import NOW, dump


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    given = {"playerId": "ada", "points": 1, "reason": "x", "idempotencyKey": "k"}
    await check_strangers(cast, Scope.POINTS_GRANT, GRANT, input=given)
    assert await dump(world.database) == before


async def test_every_field(stage: Stage) -> None:
    await stage.onboard()
    done = await stage.grant("k", 70, reason="Sorry for the outage")
    assert (done["replayed"], done["userErrors"]) == (False, [])
    member = await stage.member()
    assert done["member"] == member
    assert member["points"] == {"balance": 70, "expiresAt": "2027-01-01T00:00:00Z"}
    assert (member["progress"]["current"], member["standing"]["lifetimeP"]) == (0, 70)
    granted = histories(member)[-1]
    assert (granted["kind"], granted["scDelta"], granted["pDelta"], granted["reference"]) == (
        *("P_GRANTED", 0, 70),
        "k",
    )
    assert granted["explanation"].startswith("70 P granted: Sorry for the outage.")


async def test_a_repeat_answers_what_the_first_one_did(stage: Stage, world: World) -> None:
    await stage.onboard()
    first = await stage.grant("k", 70)
    await stage.buy("a", "500")
    await stage.advance("2028-01-01T00:00:00Z")
    before = await dump(world.database)
    assert await stage.grant("k", 70) == first | {"replayed": True}
    assert await dump(world.database) == before


async def test_the_same_key_with_other_input_is_a_conflict(stage: Stage, world: World) -> None:
    await stage.onboard()
    await stage.onboard("bob")
    await stage.grant("k", 70)
    before = await dump(world.database)
    same = {"playerId": "ada", "points": 70, "reason": "Sorry", "idempotencyKey": "k"}
    for other in ({"playerId": "bob"}, {"points": 71}, {"reason": "sorry"}, {"reason": "Sorry "}):
        answer = await stage.ask(GRANT, input=same | other)
        assert answer.fault == ("IDEMPOTENCY_CONFLICT", ["idempotencyKey"])
    assert await dump(world.database) == before


async def test_the_same_grant_at_once_is_given_once(stage: Stage) -> None:
    await stage.onboard()
    answers = await asyncio.gather(*(stage.grant("k", 70) for _ in range(6)))
    assert sorted(answer.pop("replayed") for answer in answers) == [False] + [True] * 5
    assert all(answer == answers[0] for answer in answers)
    assert (await stage.member())["points"]["balance"] == 70


async def test_a_key_is_its_games_own(cast: Cast, world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    for slug in ("one", "two"):
        await stage.onboard(gameId=stage.game_id(slug))
        assert (await stage.grant("k", 1, gameId=stage.game_id(slug)))["replayed"] is False
    given = {"playerId": "ada", "points": 1, "reason": "x", "idempotencyKey": "k"}
    assert (await stage.ask(GRANT, input=given)).fault == ("INVALID", ["gameId"])
    # And it is not that of a purchase.
    await cast.acme.buy("both", player="bob")
    assert (await cast.acme.grant("both", 1, "bob"))["replayed"] is False


async def test_unknown_players_and_foreign_games(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    given = {"playerId": "ada", "points": 1, "reason": "x", "idempotencyKey": "foreign"}
    unknown = await cast.acme.ask(GRANT, input=given | {"playerId": "nobody"})
    assert unknown.fault == ("NOT_FOUND", ["playerId"])
    assert (await world.ask(cast.acme.live_key, GRANT, input=given)).content == unknown.content
    nowhere = await cast.zenith.ask(GRANT, input=given | {"gameId": str(uuid4())})
    assert nowhere.fault == ("NOT_FOUND", ["gameId"])
    for secret, game in (
        (cast.zenith.key, "quest"),
        (cast.acme.key, "arena"),
        (cast.acme.live_key, "quest"),
    ):
        asked = given | {"gameId": cast.acme.game_id(game)}
        assert (await world.ask(secret, GRANT, input=asked)).content == nowhere.content
    assert await dump(world.database) == before


async def test_the_points_have_an_end(stage: Stage, world: World) -> None:
    await stage.onboard()
    done = await stage.grant("most", MAX_POINTS)
    assert done["member"]["points"]["balance"] == MAX_POINTS
    before = await dump(world.database)
    given = {"playerId": "ada", "points": 1, "reason": "x", "idempotencyKey": "more"}
    assert (await stage.ask(GRANT, input=given)).fault == ("INVALID", ["points"])
    assert await dump(world.database) == before
    # Neither does spending them make room for a lifetime that nobody can count.
    spent = EventRequest(EventKind.P_SPENT, "ada", "s", fingerprint=b"s", points=MAX_POINTS)
    await record(GameSession(Core(world.database, RulesCache()), stage.game, NOW), [spent])
    assert (await stage.ask(GRANT, input=given)).fault == ("INVALID", ["points"])
    assert (await stage.member())["points"]["balance"] == 0
