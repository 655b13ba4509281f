"""`Member.identities`, `Member.email` and `Viewer.kind`: who sees what of who somebody is."""

from app.domain.access import Scope
from tests.api.cast import Stage, World
from tests.api.identity.doors import ASSERT, OWN, WHO, bearer_of, guest, linked, proven, visitor

OF_ADA = '{ member(playerId: "ada") { isGuest email identities { provider linkedAt } } }'


async def test_the_own_session_sees_all_of_it_and_a_game_client_no_address(
    stage: Stage, world: World
) -> None:
    inside = await guest(stage)
    guests = {"playerId": "ada", "isGuest": True, "email": None, "identities": []}
    assert (await inside.ask(OWN)).only == guests
    await linked(stage, "ada", proven(email="ada@example.com"))
    await stage.ask(ASSERT, input={"playerId": "ada", "subject": "x"})
    seen = {
        "playerId": "ada",
        "isGuest": False,
        "email": "ada@example.com",
        "identities": [{"provider": "GOOGLE"}, {"provider": "GAME"}],
    }
    assert (await inside.ask(OWN)).only == seen
    assert (await world.ask(await bearer_of(world, await stage.token()), OWN)).only == seen
    assert (await world.ask(await stage.token(), OWN)).only == seen | {"email": None}


async def test_a_studio_sees_an_address_to_ship_to_only(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    await linked(stage, "ada", proven(email="ada@example.com"))
    seen = (await stage.ask(OF_ADA)).only
    assert (seen["isGuest"], seen["email"]) == (False, "ada@example.com")
    assert seen["identities"][0]["linkedAt"]
    lacking = await world.key(stage.slug, set(Scope) - {Scope.REDEMPTIONS_WRITE})
    assert (await world.ask(lacking, OF_ADA)).only == seen | {"email": None}
    other = await world.stage()
    assert (await other.ask(OF_ADA)).code == "NOT_FOUND"


async def test_a_visitor_has_no_member_and_sees_no_game(stage: Stage) -> None:
    somebody = await visitor(stage)
    assert (await somebody.ask(WHO)).only == {"kind": "VISITOR", "member": None}
    assert (await somebody.ask("{ me { id } }")).only is None
    assert (await somebody.ask("{ game { id } }")).code == "UNAUTHENTICATED"
    assert (await somebody.ask(OF_ADA)).code == "FORBIDDEN"
