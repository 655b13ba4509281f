"""`issuePlayerToken`: a token opens one player's own view, for an hour."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from app.domain.access import Scope
from app.identity.service import PLAYER_TOKEN_LIFE, issue_player_token
from tests.api.cast import Cast, Stage, World, check_strangers
from tests.api.documents import ISSUE_TOKEN, ME, VIEWER


async def test_strangers_are_refused(cast: Cast) -> None:
    await check_strangers(cast, Scope.PLAYERS_WRITE, ISSUE_TOKEN, input={"playerId": "ada"})


async def test_a_token_opens_its_player(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    await stage.onboard("bob")
    before = datetime.now(UTC)
    issued = (await stage.ask(ISSUE_TOKEN, input={"playerId": "ada"})).only
    assert issued["userErrors"] == []
    assert issued["member"] == await stage.member("ada")
    assert issued["token"].startswith("lp_")
    expires = datetime.fromisoformat(issued["expiresAt"])
    assert before + PLAYER_TOKEN_LIFE <= expires <= datetime.now(UTC) + PLAYER_TOKEN_LIFE
    assert (await world.ask(issued["token"], ME)).only["playerId"] == "ada"
    assert (await world.ask(issued["token"], VIEWER)).only["kind"] == "PLAYER"
    again = await stage.token("ada")
    assert again != issued["token"]
    for token in (again, issued["token"]):
        assert (await world.ask(token, ME)).only["id"] == issued["member"]["id"]


async def test_a_token_is_not_kept_as_it_is(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    token = await stage.token("ada")
    async with world.database.acquire() as connection:
        stored = await connection.fetch("SELECT hash FROM player_tokens")
    assert token not in str([tuple(row) for row in stored])


async def test_a_token_ends_with_its_hour_and_not_with_a_sandboxs_clock(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    now = datetime.now(UTC)
    token = await stage.token("ada")
    await stage.advance("2199-12-31T00:00:00Z")
    assert (await world.ask(token, ME)).only["season"]["endsAt"] >= "2199-12-31"
    game = stage.game.id
    for left, status in ((timedelta(seconds=30), 200), (timedelta(), 401), (-timedelta(days=1), 401)):
        issued = await issue_player_token(world.database, game, "ada", now - PLAYER_TOKEN_LIFE + left)
        assert (await world.ask(issued.secret, ME)).status == status


async def test_unknown_players_and_games(cast: Cast) -> None:
    unknown = await cast.acme.ask(ISSUE_TOKEN, input={"playerId": "nobody"})
    assert unknown.fault == ("NOT_FOUND", ["playerId"])
    nowhere = await cast.zenith.ask(ISSUE_TOKEN, input={"playerId": "ada", "gameId": str(uuid4())})
    assert nowhere.fault == ("NOT_FOUND", ["gameId"])
    for secret, game in (
        (cast.zenith.key, "quest"),
        (cast.acme.key, "arena"),
        (cast.acme.live_key, "quest"),
    ):
        given = {"playerId": "ada", "gameId": cast.acme.game_id(game)}
        answer = await cast.acme.world.ask(secret, ISSUE_TOKEN, input=given)
        assert answer.content == nowhere.content


async def test_the_game_is_needed_where_there_are_several(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    await stage.onboard("ada", gameId=stage.game_id("two"))
    asked = {"playerId": "ada"}
    assert (await stage.ask(ISSUE_TOKEN, input=asked)).fault == ("INVALID", ["gameId"])
    one = await stage.ask(ISSUE_TOKEN, input=asked | {"gameId": stage.game_id("one")})
    assert one.fault == ("NOT_FOUND", ["playerId"])
    token = await stage.token("ada", gameId=stage.game_id("two"))
    assert (await world.ask(token, ME)).only["game"]["slug"] == "two"


async def test_a_token_changes_nothing_else(cast: Cast, world: World) -> None:
    token = await cast.acme.token("bob")
    answer = await world.ask(token, ISSUE_TOKEN, input={"playerId": "bob"})
    assert answer.code == "FORBIDDEN"
