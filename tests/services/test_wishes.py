"""Wishes: what may be wished for, telling once when it can be redeemed, demand, and a member's data."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.access import GameId
from app.domain.errors import DomainError, UserErrorCode
from app.domain.notifications import NotificationKind
from app.domain.store import EligibilityReason, ItemKind
from app.domain.wishes import MAX_WISH_TEXT, MAX_WISHES
from app.infra.db import Database
from app.privacy.export import export
from app.privacy.service import erase_player
from app.store.audit import audit_store
from app.store.catalog import ItemDraft, store_items
from app.store.queries import PlayerVisibility
from app.store.wish_queries import Demand, read_demand, tiers_at, wishes_of
from app.store.wishes import Wanted, make_wish, remove_wish, tell_of_wishes
from tests.cast import NOW, fetch_rows, live, other_process
from tests.merging import merge
from tests.services.test_notifications import inbox
from tests.shops import ENCRYPTOR, PRICE, Shop

DAY = timedelta(days=1)


@pytest.fixture
async def shop(database: Database) -> Shop:
    """A live shop whose player `p` has joined, without any points."""
    cast = replace(await live(database), encryptor=ENCRYPTOR)
    await cast.join("p")
    return Shop(cast)


async def wish(shop: Shop, item: UUID | None = None, text: str | None = None, player: str = "p") -> UUID:
    """Wish as a player who may see all that every tier sees."""
    member = await shop.member(player)
    sight = PlayerVisibility(GameId(shop.cast.game.id), member.id, shop.cast.real_now, None, [], 0)
    wanted = Wanted(None if item is None else str(item), text)
    wish_id, _ = await make_wish(shop.cast.core, member, sight, wanted, shop.cast.real_now)
    return wish_id


async def refusal(shop: Shop, item: UUID | None = None, text: str | None = None) -> UserErrorCode:
    with pytest.raises(DomainError) as error:
        await wish(shop, item, text)
    return error.value.faults[0].code


async def titles_told(database: Database, player: str = "p") -> list[object]:
    """The items of which the player was told, the latest first."""
    rows = (await inbox(database, player)).rows
    return [row.params["title"] for row in rows if row.kind is NotificationKind.WISH_AVAILABLE]


async def own(shop: Shop, player: str = "p") -> list[str]:
    """What the player wishes for, the latest first."""
    member = await shop.member(player)
    async with shop.cast.database.acquire() as connection:
        rows = await wishes_of(connection, shop.cast.game.id, member.id)
    return [row.text or (row.item.sku if row.item else "") for row in rows]


async def demand(shop: Shop) -> Demand:
    cast = shop.cast
    async with cast.database.acquire() as connection:
        book = await cast.core.rules.of(connection, cast.game)
        return await read_demand(connection, cast.game.id, tiers_at(book, NOW), NOW)


async def check(database: Database) -> None:
    assert [each.name for each in await audit_store(database) if each.violations] == []


async def test_a_member_is_told_once_when_what_stood_in_the_way_ends(shop: Shop, database: Database) -> None:
    gem = await shop.item("gem")
    await wish(shop, gem)
    assert await tell_of_wishes(shop.cast.session) == 0
    await shop.cast.grant("g1", PRICE - 1)
    assert await tell_of_wishes(shop.cast.session) == 0
    await shop.cast.grant("g2", 1)
    assert await tell_of_wishes(shop.cast.session) == 1
    assert await titles_told(database) == ["Gem"]
    assert await own(shop) == ["gem"]
    # In the way again, and out of it again: once is enough.
    await shop.item("gem", stock=0)
    assert await tell_of_wishes(shop.cast.session) == 0
    await shop.item("gem", stock=1)
    assert await tell_of_wishes(shop.cast.session) == 0
    assert await titles_told(database) == ["Gem"]
    await check(database)


async def test_what_could_be_redeemed_when_it_was_wished_for_is_no_news(
    shop: Shop, database: Database
) -> None:
    await shop.cast.grant("g", PRICE)
    gem = await shop.item("gem", stock=1)
    await wish(shop, gem)
    assert await tell_of_wishes(shop.cast.session) == 0
    assert await titles_told(database) == []
    await shop.item("gem", stock=0)
    assert await tell_of_wishes(shop.cast.session) == 0
    await shop.item("gem", stock=1)
    assert await tell_of_wishes(shop.cast.session) == 1
    assert await titles_told(database) == ["Gem"]


async def test_what_is_coming_can_be_wished_for_and_is_told_of_at_its_instant(
    shop: Shop, database: Database
) -> None:
    await shop.cast.grant("g", PRICE)
    draft = ItemDraft(
        sku="soon", kind=ItemKind.DIGITAL, title=[("en", "Soon")], price=PRICE, available_from=NOW + DAY
    )
    (stored,) = await store_items(database, shop.cast.game, [draft], NOW, keep_stock=False)
    await wish(shop, stored.item.id)
    assert await tell_of_wishes(shop.cast.at(NOW + DAY - timedelta(microseconds=1)).session) == 0
    assert await tell_of_wishes(shop.cast.at(NOW + DAY).session) == 1
    assert await titles_told(database) == ["Soon"]


async def test_two_workers_tell_of_each_wish_once(shop: Shop, database: Database, database_url: str) -> None:
    gem = await shop.item("gem")
    for number in range(6):
        await shop.cast.join(f"p{number}")
        await wish(shop, gem, player=f"p{number}")
        await shop.cast.grant(f"g{number}", PRICE, player=f"p{number}")
    async with other_process(database_url) as second:
        other = shop.cast.elsewhere(second)
        count = await asyncio.gather(tell_of_wishes(shop.cast.session), tell_of_wishes(other.session))
    assert sum(count) + await tell_of_wishes(shop.cast.session) == 6
    for number in range(6):
        assert await titles_told(database, f"p{number}") == ["Gem"]


async def test_the_same_wish_is_one(shop: Shop) -> None:
    gem = await shop.item("gem")
    assert await wish(shop, gem) == await wish(shop, gem)
    assert await wish(shop, text="A dragon") == await wish(shop, text=" a DRAGON ")
    assert sorted(await own(shop)) == ["A dragon", "gem"]


async def test_the_limits_of_wishes(shop: Shop) -> None:
    assert await refusal(shop, text="x" * (MAX_WISH_TEXT + 1)) is UserErrorCode.INVALID
    assert await refusal(shop, text=" ") is UserErrorCode.INVALID
    assert await refusal(shop, text="two\nlines") is UserErrorCode.INVALID
    assert await refusal(shop) is UserErrorCode.INVALID
    gem = await shop.item("gem")
    assert await refusal(shop, gem, "both") is UserErrorCode.INVALID
    assert await refusal(shop, UUID(int=1)) is UserErrorCode.NOT_FOUND
    await wish(shop, text="x" * MAX_WISH_TEXT)
    # At once, so that nobody gets past the limit between the count and the wish.
    made = await asyncio.gather(
        *(wish(shop, text=f"wish {number}") for number in range(MAX_WISHES)), return_exceptions=True
    )
    assert len([each for each in made if isinstance(each, UUID)]) == MAX_WISHES - 1
    assert len(await own(shop)) == MAX_WISHES
    assert await refusal(shop, gem) is UserErrorCode.LIMIT_REACHED


async def test_a_wish_is_removed_by_its_member_alone(shop: Shop) -> None:
    wish_id = await wish(shop, text="A dragon")
    await shop.cast.join("q")
    with pytest.raises(DomainError) as error:
        await remove_wish(shop.cast.core, await shop.member("q"), str(wish_id))
    assert error.value.faults[0].code is UserErrorCode.NOT_FOUND
    assert await remove_wish(shop.cast.core, await shop.member(), str(wish_id)) == wish_id
    assert await own(shop) == []


async def test_redeeming_an_item_ends_its_wish(shop: Shop) -> None:
    gem, ring = await shop.item("gem"), await shop.item("ring")
    await shop.player("q")
    for item in (gem, ring):
        await wish(shop, item, player="q")
    await shop.redeem(gem, player="q")
    assert await own(shop, "q") == ["ring"]


async def test_demand_by_item_tier_and_reason(shop: Shop) -> None:
    gem, ring = await shop.item("gem", stock=0), await shop.item("ring")
    await shop.player("rich")
    for player, item in (("p", gem), ("rich", gem), ("rich", ring)):
        await wish(shop, item, player=player)
    for player, text in (("p", "A dragon"), ("rich", "a dragon"), ("rich", "a hat")):
        await wish(shop, text=text, player=player)
    found = await demand(shop)
    assert found.members == 2
    assert [(item.sku, members) for item, members in found.items] == [("gem", 2), ("ring", 1)]
    assert {(row.item_id, row.rank, tuple(row.obstacles), row.members) for row in found.of_items} == {
        (gem, 1, (EligibilityReason.SOLD_OUT, EligibilityReason.INSUFFICIENT_POINTS), 1),
        (gem, 1, (EligibilityReason.SOLD_OUT,), 1),
        (ring, 1, (), 1),
    }
    assert [members for _, members in found.texts] == [2, 1]


async def test_a_merge_keeps_of_each_wish_one(shop: Shop, database: Database) -> None:
    gem = await shop.item("gem")
    await shop.cast.join("q")
    for player in ("p", "q"):
        await wish(shop, gem, player=player)
        await wish(shop, text=f"only {player}", player=player)
    await merge(shop.cast, "p", "q")
    assert sorted(await own(shop)) == ["gem", "only p", "only q"]
    await check(database)


async def test_wishes_are_exported_and_erased(shop: Shop, database: Database) -> None:
    await wish(shop, await shop.item("gem"))
    await wish(shop, text="A dragon")
    document = await export(database, ENCRYPTOR, await shop.member(), NOW)
    assert '"A dragon"' in document
    assert '"wishes"' in document
    assert await erase_player(shop.cast.session, "p") is not None
    assert await fetch_rows(database, "SELECT count(*) FROM wishes") == [(0,)]
    await check(database)


async def test_the_audit_finds_the_wish_of_somebody_erased(shop: Shop, database: Database) -> None:
    await wish(shop, text="A dragon")
    await fetch_rows(database, "UPDATE members SET erased_at = joined_at")
    found = [each.name for each in await audit_store(database) if each.violations]
    assert found == ["wishes-of-the-present"]
