"""The items of the demo's store: one for each reason against a redemption."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_OID, UUID, uuid5

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

PICTURES = Path(__file__).parent.parent / "demo_data" / "item_pictures"
"""A picture for each item, by its sku, as it is served."""
PICTURE_WIDTH, PICTURE_HEIGHT = 640, 480


def demo_items(game_now: datetime) -> list[ItemDraft]:
    """Returns the items of the demo's game at `game_now`, its present; the first is shown first."""
    gems, boost = _digital("Gems"), _digital("Boosts")
    goods = ItemDraft("", ItemKind.TANGIBLE, (), 0, category="Goods")
    return [
        _item(gems, "chest", "Gem chest", 500, "5,000 gems, in your account at once."),
        replace(
            _item(goods, "hoodie", "Laurel hoodie", 4_000, "Soft and green, with the star in front."),
            stock=25,
        ),
        replace(
            _item(_digital("Looks"), "frame", "Golden frame", 900, "For your portrait. From Gold on."),
            min_tier="GOLD",
        ),
        replace(
            _item(boost, "booster", "Weekend booster", 300, "Double experience from Friday to Sunday."),
            per_member_limit=2,
        ),
        _item(gems, "gems", "Pouch of gems", 120, "1,000 gems for a start."),
        replace(
            _item(gems, "chest-gold", "Gold chest", 1_200, "15,000 gems. A gift each month from Gold on."),
            min_tier="GOLD",
        ),
        replace(_item(goods, "mug", "Breakfast mug", 1_500, "Holds 0.4 l and a good morning."), stock=3),
        replace(
            _item(_digital("Events"), "ticket", "Tournament seat", 800, "In the front row, for two weeks."),
            available_from=game_now + timedelta(days=3),
            available_until=game_now + timedelta(days=17),
        ),
        replace(_item(goods, "plush", "Plush fox", 2_500, "She is still being sewn."), coming_soon=True),
        replace(
            _item(goods, "artbook", "Signed art book", 3_000, "Fifty were signed, and fifty are gone."),
            stock=0,
        ),
    ]


def _digital(category: str) -> ItemDraft:
    return ItemDraft("", ItemKind.DIGITAL, (), 0, category=category)


def _item(kind: ItemDraft, sku: str, title: str, price: int, text: str) -> ItemDraft:
    return replace(
        kind,
        sku=sku,
        title=(("en", title),),
        price=price,
        description=(("en", text),),
    )


async def store_missing_items(database: Database, game: GameRow, real_now: datetime) -> None:
    """Store the items that the game never had; those that it has or had stay as they are."""
    async with database.acquire() as connection:
        rows = await connection.fetch("SELECT sku FROM catalog_items WHERE game_id = $1", game.id)
    stored = {row["sku"] for row in rows}
    missing = [item for item in demo_items(game.now(real_now)) if item.sku not in stored]
    if missing:
        missing = [
            replace(item, image_url=await _store_picture(database, game, item.sku, real_now))
            for item in missing
        ]
        await store_items(database, game, missing, real_now, keep_stock=True)


async def _store_picture(database: Database, game: GameRow, sku: str, real_now: datetime) -> str:
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
