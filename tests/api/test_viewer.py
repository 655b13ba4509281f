"""`viewer`, `me` and `game`: everybody learns who they are, and sees their own games only."""

import pytest

from app.domain.access import Scope
from tests.api.cast import Cast, World
from tests.api.documents import GAME_QUERY, ME, VIEWER


async def test_anonymous_callers_get_an_empty_viewer(cast: Cast, world: World) -> None:
    viewer = (await world.ask(None, VIEWER)).only
    assert viewer == {"kind": "ANONYMOUS", "scopes": [], "member": None, "studio": None}
    assert (await world.ask(None, ME)).data == {"me": None}
    assert (await world.ask(None, GAME_QUERY)).error == ("UNAUTHENTICATED", [])
    assert (await world.ask(None, GAME_QUERY, slug="quest")).error == ("UNAUTHENTICATED", [])
    for unknown in ("neither", "01890000-0000-7000-8000-000000000000"):
        assert (await world.ask(None, GAME_QUERY, gameId=unknown)).error == ("NOT_FOUND", ["gameId"])


async def test_a_player_sees_itself_and_its_game(cast: Cast, world: World) -> None:
    me = (await world.ask(cast.ada, ME)).only
    viewer = (await world.ask(cast.ada, VIEWER)).only
    assert viewer == {"kind": "PLAYER", "scopes": [], "member": me, "studio": None}
    assert (me["playerId"], me["displayName"], me["isGuest"]) == ("ada", "Ada", True)
    assert me["game"]["slug"] == "quest"
    for variables in ({}, {"slug": "quest"}):
        assert (await world.ask(cast.ada, GAME_QUERY, **variables)).only == me["game"]
    own_live, unknown = [
        await world.ask(cast.ada, GAME_QUERY, slug=slug) for slug in ("arena", "no-such-game")
    ]
    assert own_live.error == ("NOT_FOUND", ["slug"])
    assert own_live.content == unknown.content


async def test_a_key_sees_its_studio_and_the_games_of_its_mode(cast: Cast, world: World) -> None:
    for key, slug, mode in ((cast.acme.key, "quest", "SANDBOX"), (cast.acme.live_key, "arena", "LIVE")):
        viewer = (await world.ask(key, VIEWER)).only
        assert (viewer["kind"], viewer["member"]) == ("STUDIO", None)
        assert viewer["scopes"] == sorted(Scope)
        assert (viewer["studio"]["slug"], viewer["studio"]["name"]) == ("acme", "Acme")
        (game,) = viewer["studio"]["games"]
        assert (game["slug"], game["mode"], game["name"]) == (slug, mode, slug.title())
        assert game["id"] == cast.acme.game_id(slug)
        assert (await world.ask(key, ME)).data == {"me": None}
        assert (await world.ask(key, GAME_QUERY, slug=slug)).only["id"] == game["id"]
        other = "arena" if slug == "quest" else "quest"
        refused = await world.ask(key, GAME_QUERY, slug=other)
        assert refused.error == ("NOT_FOUND", ["slug"])
        assert refused.content == (await world.ask(key, GAME_QUERY, slug="none")).content


async def test_scopes_are_those_of_the_key(cast: Cast, world: World) -> None:
    for scope, key in cast.lacking.items():
        viewer = (await world.ask(key, VIEWER)).only
        assert viewer["scopes"] == sorted(set(Scope) - {scope})


async def test_two_studios_with_the_same_names_never_meet(cast: Cast, world: World) -> None:
    seen = [(await world.ask(studio.key, VIEWER)).only["studio"] for studio in (cast.acme, cast.zenith)]
    assert [studio["slug"] for studio in seen] == ["acme", "zenith"]
    ids = [{studio["id"], *(game["id"] for game in studio["games"])} for studio in seen]
    assert ids[0].isdisjoint(ids[1])


async def test_whatever_opens_nothing_is_answered_alike(cast: Cast, world: World) -> None:
    bodies = set()
    wrong = (cast.revoked, cast.expired, cast.ada + "x", cast.acme.key[:-1], "lk_live_", "lp_", "x", "ж", "")
    for secret in wrong:
        for document in (VIEWER, ME):
            answer = await world.send(None, {"query": document}, authorization=f"Bearer {secret}".strip())
            assert answer.status == 401
            assert answer.code == "UNAUTHENTICATED"
            bodies.add(answer.content)
    assert len(bodies) == 1
    for header in (
        "",
        "Bearer",
        "Basic " + cast.acme.key,
        cast.acme.key,
        "Bearer " + "x" * 201,
        "Bearer a b",
    ):
        answer = await world.send(None, {"query": VIEWER}, authorization=header)
        assert (answer.status, answer.content) == (401, next(iter(bodies)))


async def test_the_scheme_is_read_as_http_says(cast: Cast, world: World) -> None:
    for scheme in ("Bearer", "bearer", "BEARER"):
        answer = await world.send(None, {"query": VIEWER}, authorization=f"{scheme} {cast.acme.key}")
        assert answer.only["kind"] == "STUDIO"


async def test_a_key_of_several_games_names_them(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    games = (await stage.ask(VIEWER)).only["studio"]["games"]
    assert [game["slug"] for game in games] == ["one", "two"]
    assert (await stage.ask(GAME_QUERY)).error == ("BAD_USER_INPUT", ["gameId"])
    assert (await stage.ask(GAME_QUERY, slug="two")).only["id"] == stage.game_id("two")


async def test_a_key_without_games_says_what_it_reaches(world: World) -> None:
    stage = await world.stage(games=())
    assert (await stage.ask(VIEWER)).only["studio"]["games"] == []
    assert (await stage.ask(GAME_QUERY)).code == "NOT_FOUND"


@pytest.mark.parametrize("slug", ["", "QUEST", "quest ", "x" * 4_000])
async def test_slugs_are_exact(cast: Cast, slug: str) -> None:
    assert (await cast.acme.ask(GAME_QUERY, slug=slug)).error == ("NOT_FOUND", ["slug"])
