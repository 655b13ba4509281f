"""The items of the demo's store: some for each tier, and one for each reason against a redemption.

Their texts, in every language of the pages, are in app/demo_data/catalog.json.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import NAMESPACE_OID, UUID, uuid5

import orjson

from app.audit_log.entries import Entry, Subject, append
from app.domain.store import ItemKind, RedemptionStatus
from app.infra.db import Connection, Database
from app.pictures.addresses import picture_path
from app.pictures.encoding import Encoded
from app.pictures.writes import store
from app.store.catalog import ItemDraft, store_items
from app.store.queries import item_by_sku, redemption_context
from app.store.redemptions import Ending, NewRedemption, create_redemption, end_redemption
from app.studios.core import GameSession
from app.studios.queries import GameRow

_DATA = Path(__file__).parent.parent / "demo_data"
PICTURES = _DATA / "item_pictures"
"""A picture for each item, by its sku, as it is served."""
PICTURE_WIDTH, PICTURE_HEIGHT = 640, 480


def demo_items(game_now: datetime) -> list[ItemDraft]:
    """Returns the items of the demo's game at `game_now`, its present; the first is shown first."""
    return [
        _digital("chest", 500, "Gems"),
        replace(_goods("hoodie", 4_000), stock=25),
        replace(_digital("frame", 900, "Looks"), min_tier="GOLD"),
        replace(_digital("booster", 300, "Boosts"), per_member_limit=2),
        _digital("gems", 120, "Gems"),
        replace(_digital("chest-gold", 1_200, "Gems"), min_tier="GOLD"),
        replace(_goods("mug", 1_500), stock=3),
        replace(
            _digital("ticket", 800, "Events"),
            available_from=game_now + timedelta(days=3),
            available_until=game_now + timedelta(days=17),
        ),
        replace(_digital("lantern", 200, "Events"), available_until=game_now + timedelta(hours=20)),
        replace(_digital("pennant", 400, "Looks"), min_tier="SILVER", grants="pennant"),
        replace(_digital("cloak", 2_000, "Looks"), min_tier="PLATINUM", grants="storm"),
        replace(_digital("comet", 5_000, "Looks"), min_tier="DIAMOND"),
        replace(_digital("crown", 10_000, "Looks"), min_tier="BLACK"),
        replace(_goods("plush", 2_500), coming_soon=True),
        replace(_goods("artbook", 3_000), stock=0),
    ]


def _digital(sku: str, price: int, category: str) -> ItemDraft:
    return _item(sku, ItemKind.DIGITAL, price, category)


def _goods(sku: str, price: int) -> ItemDraft:
    return _item(sku, ItemKind.TANGIBLE, price, "Goods")


def _item(sku: str, kind: ItemKind, price: int, category: str) -> ItemDraft:
    texts = _texts()[sku]
    return ItemDraft(
        sku=sku,
        kind=kind,
        title=tuple(texts["title"].items()),
        price=price,
        description=tuple(texts["description"].items()),
        category=category,
    )


@cache
def _texts() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Returns title and description of each item, by locale."""
    return orjson.loads((_DATA / "catalog.json").read_bytes())


async def store_missing_items(database: Database, game: GameRow, real_now: datetime) -> None:
    """Store the items that the game never had; those that it has or had stay as they are."""
    async with database.acquire() as connection:
        rows = await connection.fetch("SELECT sku FROM catalog_items WHERE game_id = $1", game.id)
    stored = {row["sku"] for row in rows}
    missing = [item for item in demo_items(game.now(real_now)) if item.sku not in stored]
    if missing:
        missing = [
            replace(item, image_url=await store_picture(database, game, item.sku, real_now))
            for item in missing
        ]
        await store_items(database, game, missing, real_now, keep_stock=True)


async def store_picture(database: Database, game: GameRow, sku: str, real_now: datetime) -> str:
    """Store the picture of one of the demo's items; returns its path."""
    picture = Encoded((PICTURES / f"{sku}.webp").read_bytes(), PICTURE_WIDTH, PICTURE_HEIGHT)
    async with database.transaction() as connection:
        return picture_path(game.id, await store(connection, game.id, picture, real_now, used=False))


def redemption_id(external_id: str, sku: str) -> UUID:
    """Returns the id of the redemption of an item by one of the demo's players."""
    return uuid5(NAMESPACE_OID, f"laurel demo {external_id} {sku}")


async def create_fulfilled_redemption(
    connection: Connection, session: GameSession, external_id: str, sku: str
) -> None:
    """Create a fulfilled redemption, whose points the caller spends in the same transaction."""
    game, game_now = session.game, session.game_now
    item = await item_by_sku(connection, game.id, sku)
    if item is None:
        raise LookupError(sku)
    context = await redemption_context(connection, game.id, external_id, item.id, sku)
    if context is None:
        raise LookupError(external_id)
    new = NewRedemption(redemption_id(external_id, sku), key=sku, fingerprint=b"", created_at=game_now)
    if await create_redemption(connection, context, item, new) is None:
        raise LookupError(sku)
    ending = Ending(RedemptionStatus.FULFILLED)
    await end_redemption(connection, game.id, new.id, ending, game_now, restock=False)
    entry = Entry(
        *("fulfillRedemption", Subject.REDEMPTION, new.id, game.id),
        member_id=context.member.id,
        before={"status": RedemptionStatus.PENDING},
        after={"status": RedemptionStatus.FULFILLED},
    )
    await append(connection, [entry])
