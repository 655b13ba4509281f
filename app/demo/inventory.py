"""What the demo's players can own, in app/demo_data/inventory.json with texts, and what some of them do.

Their pictures are in app/static/demo.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

import orjson

from app.domain.inventory import Definition, DefinitionKind, Style
from app.infra.db import Database
from app.inventory.definitions import read_inventory
from app.inventory.equipping import WantedPlace, equip
from app.inventory.managing import store_definition, store_slot
from app.inventory.service import Wanted, grant_item
from app.studios.core import GameSession
from app.studios.queries import GameRow

_DATA = Path(__file__).parent.parent / "demo_data" / "inventory.json"
OWNED: Mapping[str, Sequence[tuple[str, int]]] = {
    "kai": (("laurels", 1), ("mint-frame", 1), ("balloons", 1), ("founder", 1), ("lantern", 5)),
    "ana": (("laurels", 1), ("ring", 1)),
    "ben": (("laurels", 1), ("cloud", 1)),
}
"""What was granted to players of the demo, beside what their tiers give; and how many of it."""
EQUIPPED: Mapping[str, Sequence[WantedPlace]] = {
    "kai": (
        WantedPlace("badges", 1, "laurels", "gold"),
        WantedPlace("badges", 2, "star", None),
        WantedPlace("frame", 1, "gold-frame", None),
        WantedPlace("entrance", 1, "balloons", None),
    ),
    "ana": (WantedPlace("badges", 1, "laurels", "silver"),),
}


@cache
def demo_definitions() -> Sequence[Definition]:
    """Returns what can be owned in the demo's game."""
    return [
        Definition(
            code=given["code"],
            kind=DefinitionKind(given["kind"]),
            title=given["title"],
            styles=[
                Style(style["code"], style["title"], style["assetUrl"], tier=style.get("tier"))
                for style in given["styles"]
            ],
            max_stack=given.get("maxStack"),
            days=given.get("days"),
            tier=given.get("tier"),
            giftable=given.get("giftable", False),
        )
        for given in orjson.loads(_DATA.read_bytes())["definitions"]
    ]


async def store_missing_definitions(database: Database, game: GameRow, real_now: datetime) -> None:
    """Store the definitions that the game never had, and its slots where it has none."""
    async with database.acquire() as connection:
        stored = await read_inventory(connection, game.id)
    for definition in demo_definitions():
        if definition.code not in stored.rows:
            await store_definition(database, game, definition, real_now)
    if not stored.slots:
        for slot in orjson.loads(_DATA.read_bytes())["slots"]:
            await store_slot(database, game, slot["code"], slot["kinds"], slot["size"])


async def give_items(session: GameSession) -> None:
    """Grant the demo's players what they own, and equip what they show; each once."""
    for player, items in OWNED.items():
        for item, quantity in items:
            wanted = Wanted(player, item, "For the demo", f"demo {player} {item}", quantity)
            await grant_item(session, wanted)
    for player, places in EQUIPPED.items():
        for place in places:
            await equip(session, player, place, None)
