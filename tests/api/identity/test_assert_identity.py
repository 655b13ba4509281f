"""`assertIdentity`: the game's word for who a player is."""

from uuid import uuid4

import pytest

from app.domain.access import Scope
from app.identity.contacts import MAX_EMAIL
from app.identity.identities import MAX_IDENTITIES, MAX_SUBJECT
from tests.api.cast import Answer, Cast, Stage, World, check_strangers
from tests.api.identity.doors import ASSERT, OWN, guest, rows


async def asserted(stage: Stage, player: str = "ada", subject: str = "account-1", **more: object) -> Answer:
    return await stage.ask(ASSERT, input={"playerId": player, "subject": subject, **more})


async def test_strangers_are_refused(cast: Cast) -> None:
    given = {"playerId": "ada", "subject": "x"}
    await check_strangers(cast, Scope.PLAYERS_WRITE, ASSERT, input=given)


async def test_a_guest_is_identified_at_once(stage: Stage, world: World) -> None:
    inside = await guest(stage)
    assert (await inside.ask(OWN)).only["isGuest"]
    answer = (await asserted(stage, email="ada@EXAMPLE.com")).only
    assert answer == {
        "member": {"playerId": "ada", "isGuest": False, "identities": [{"provider": "GAME"}]},
        "userErrors": [],
    }
    own = (await inside.ask(OWN)).only
    assert own == {
        "playerId": "ada",
        "isGuest": False,
        "email": "ada@example.com",
        "identities": [{"provider": "GAME"}],
    }
    issuer = f"laurel:game:{stage.game.id}"
    assert await rows(world, "SELECT issuer, subject, realm FROM identities WHERE issuer = $1", issuer) == [
        (issuer, "account-1", str(stage.game.id))
    ]


async def test_the_same_again_changes_nothing(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    first = (await asserted(stage, email="ada@example.com")).content
    query = "SELECT i.*, c.* FROM identities i JOIN contacts c USING (member_id)"
    before = await rows(world, query)
    assert (await asserted(stage, email="other@example.com")).content == first
    assert (await asserted(stage)).content == first
    assert await rows(world, query) == before


async def test_one_account_is_one_player(stage: Stage) -> None:
    await stage.onboard("ada")
    await stage.onboard("bob")
    await asserted(stage, "ada")
    assert (await asserted(stage, "bob")).fault == ("IDENTITY_IN_USE", ["subject"])
    assert (await stage.ask('{ member(playerId: "bob") { isGuest } }')).only["isGuest"]
    # Case is kept: ids are the game's own.
    assert (await asserted(stage, "bob", "ACCOUNT-1")).only["userErrors"] == []


async def test_games_and_studios_say_it_for_themselves(world: World) -> None:
    stages = [await world.stage(games=("one", "two")), await world.stage(games=("one", "two"))]
    for stage in stages:
        for slug in ("one", "two"):
            game_id = stage.game_id(slug)
            await stage.onboard("ada", gameId=game_id)
            assert (await asserted(stage, gameId=game_id)).only["userErrors"] == []
        assert (await asserted(stage)).fault == ("INVALID", ["gameId"])
    for foreign in (stages[1].game_id("one"), str(uuid4()), "x"):
        assert (await asserted(stages[0], gameId=foreign)).fault == ("NOT_FOUND", ["gameId"])


async def test_unknown_players(stage: Stage) -> None:
    assert (await asserted(stage, "nobody")).fault == ("NOT_FOUND", ["playerId"])
    assert (await asserted(stage, "")).fault == ("INVALID", ["playerId"])


BAD_SUBJECTS = ("", " ", " x", "x ", "a\nb", "\u2028", "x" * (MAX_SUBJECT + 1), "x" * 4_000)


@pytest.mark.parametrize("subject", BAD_SUBJECTS, ids=[repr(text)[:20] for text in BAD_SUBJECTS])
async def test_bad_subjects(stage: Stage, subject: str) -> None:
    await stage.onboard("ada")
    assert (await asserted(stage, subject=subject)).fault == ("INVALID", ["subject"])


@pytest.mark.parametrize("email", ["", "ada", "ada@", "a@b.test", "a@example.com\n", "x" * (MAX_EMAIL + 1)])
async def test_bad_addresses(stage: Stage, email: str) -> None:
    await stage.onboard("ada")
    answer = await asserted(stage, email=email)
    assert answer.fault == ("INVALID", ["email"])
    assert (await stage.ask('{ member(playerId: "ada") { isGuest } }')).only["isGuest"]


async def test_the_limits_and_one_past_them(stage: Stage) -> None:
    await stage.onboard("ada")
    assert (await asserted(stage, subject="x" * MAX_SUBJECT)).only["userErrors"] == []
    for number in range(MAX_IDENTITIES - 1):
        assert (await asserted(stage, subject=f"s{number}")).only["userErrors"] == []
    assert (await asserted(stage, subject="one-more")).fault[0] == "INVALID"
    assert (await asserted(stage, subject="s0")).only["userErrors"] == []


@pytest.mark.parametrize(
    "given",
    [
        {"subject": 7},
        {"subject": None},
        {"subject": ["x"]},
        {"subject": "a\0b"},
        {"subject": "x" * 10_000},
        {"email": 7},
        {"email": {}},
    ],
)
async def test_wrong_types(stage: Stage, given: dict[str, object]) -> None:
    await stage.onboard("ada")
    answer = await stage.ask(ASSERT, input={"playerId": "ada", "subject": "x"} | given)
    assert answer.code == "BAD_USER_INPUT"
