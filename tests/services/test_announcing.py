"""What happens in a game reaches its outbox, in the transaction in which it happens; and what does not."""

from datetime import timedelta
from decimal import Decimal

from app.events.base import EventType
from app.infra.db import Database
from app.store import service as store
from app.webhooks.service import create_endpoint
from tests.cast import NOW, Cast, fetch_rows, game_file, sandbox
from tests.services.webhooks import ENCRYPTOR, LOOPBACK
from tests.shops import Shop

SILVER = Decimal(500)
"""The lifetime value from which a member starts on the second tier: on the first nothing is kept or lost."""


async def listen(cast: Cast, *types: EventType) -> None:
    await create_endpoint(
        cast.database,
        ENCRYPTOR,
        LOOPBACK,
        cast.game,
        url="https://studio.example/hooks",
        event_types=types or list(EventType),
        description=None,
        real_now=cast.real_now,
    )
    await cast.fresh()


async def outbox(database: Database) -> list[str]:
    return [row[0] for row in await fetch_rows(database, "SELECT type FROM outbox ORDER BY member_id, seq")]


async def test_a_game_without_listeners_appends_nothing(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "350")
    assert await outbox(database) == []


async def test_purchases_tiers_refunds_and_seasons(database: Database) -> None:
    cast = await sandbox(database)
    await listen(cast)
    await cast.buy("a", "350")
    await cast.buy("a", "350")
    assert (await outbox(database))[:2] == ["purchase.recorded", "member.tier_changed"]
    assert (await outbox(database)).count("purchase.recorded") == 1, "a repeat is no news"
    dry = len(await outbox(database))
    await cast.buy("b", "1", dry_run=True)
    assert len(await outbox(database)) == dry
    await cast.refund("a")
    assert "purchase.refunded" in await outbox(database)
    await cast.buy("c", "20")
    await cast.advance(NOW + timedelta(days=100))
    announced = await outbox(database)
    assert {"season.ending", "season.closed"} <= set(announced)
    await cast.advance(NOW + timedelta(days=400))
    assert {"points.expiring", "points.expired"} <= set(await outbox(database))
    assert await fetch_rows(
        database, "SELECT count(*) = max(seq) AND count(DISTINCT seq) = count(*) FROM outbox"
    ) == [(True,)]


async def test_a_share_of_the_keep_threshold(database: Database) -> None:
    cast = await sandbox(database, game=game_file())
    await cast.join(ltv=SILVER)
    await listen(cast, EventType.PROGRESS_THRESHOLD)
    await cast.buy("a", "45")
    assert set(await outbox(database)) == {"progress.threshold"}


async def test_redemptions(database: Database) -> None:
    cast = await sandbox(database)
    shop = Shop(cast)
    item = await shop.item()
    await shop.player()
    await listen(cast, EventType.REDEMPTION_CREATED, EventType.REDEMPTION_UPDATED)
    made = await shop.redeemed(item)
    again = await shop.redeemed(item)
    assert made.id == again.id
    await store.fail(
        cast.core,
        [cast.game.id],
        str(made.id),
        reason="No more of it",
        real_now=cast.real_now,
    )
    assert await outbox(database) == ["redemption.created", "redemption.updated"]
    rows = await fetch_rows(
        database, "SELECT data->>'redemptionId', data->>'status', data->>'playerId' FROM outbox ORDER BY seq"
    )
    assert rows == [(str(made.id), None, "p"), (str(made.id), "FAILED", "p")]


async def test_what_was_announced_once_is_not_announced_again(database: Database) -> None:
    """A refund takes the member back below a share of the threshold, and the next purchase above it."""
    cast = await sandbox(database, game=game_file())
    await cast.join(ltv=SILVER)
    await listen(cast, EventType.PROGRESS_THRESHOLD)
    for purchase in ("a", "b"):
        await cast.buy(purchase, "45")
        await cast.refund(purchase, f"r{purchase}")
    assert await outbox(database) == ["progress.threshold"]
    await cast.buy("c", "90")
    percents = await fetch_rows(database, "SELECT data->>'percent' FROM outbox ORDER BY seq")
    assert percents == [("50",), ("100",)]
    kept = "SELECT params->>'percent' FROM notifications WHERE kind = 'KEEP_THRESHOLD' ORDER BY id"
    assert await fetch_rows(database, kept) == percents
