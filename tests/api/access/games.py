"""The four games of the matrix: two studios, each with a sandbox and a live game."""

from app.studios.service import publish_game
from tests.api import documents
from tests.api.access.places import OTHER_LIVE, OTHER_STUDIO, OWN, SAME_STUDIO, Place, fresh
from tests.api.cast import Json, Stage, World
from tests.api.earning.cast import activity, earning_rules, mission
from tests.cast import NOW


def _rules(place: str) -> Json:
    name = place.upper()
    until = "2028-01-01T00:00:00Z"
    daily = {
        "code": f"B_{name}",
        "kind": "DAILY_BONUS",
        **{text: {"en": "Daily"} for text in ("title", "summary", "rule")},
        "value": "5",
        "grants": {"p": 5},
    }
    rules = earning_rules(
        mission(f"M_{name}", "REPORTED", until=until),
        activities=(activity(f"A_{name}"),),
        benefits={"BRONZE": [daily]},
    )
    pack = {
        "code": f"P_{name}",
        "title": {"en": "Pack"},
        "price": {"amount": "1", "currency": "USD"},
        "months": 1,
    }
    return rules | {"topUps": {"cashOutBelow": {"USD": "10"}}, "packs": [pack]}


async def make_places(world: World) -> dict[str, Place]:
    """Return the four games, each with its resident."""
    places: dict[str, Place] = {}
    for sandbox, live in ((OWN, SAME_STUDIO), (OTHER_STUDIO, OTHER_LIVE)):
        studio = await world.stage(games=(sandbox,), live=(live,))
        for name, key in ((sandbox, studio.key), (live, studio.live_key)):
            stage = Stage(world, studio.slug, {name: studio.games[name]}, key, studio.live_key)
            await publish_game(world.database, stage.game, _rules(name), NOW)
            place = Place(stage, f"resident-{name}")
            await stage.ask(documents.ONBOARD, input={"playerId": place.resident})
            await stage.grant(fresh(), 500, place.resident)
            places[name] = place
    return places
