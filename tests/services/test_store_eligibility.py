"""The SQL of the catalog and of redemptions decides as `eligibility_of` does, whatever item and member."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import uuid4

import asyncpg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.instants import BEGINNING
from app.domain.rules import GameRules, RuleBook
from app.domain.store import EligibilityReason, ItemKind
from app.domain.wishes import obstacles
from app.infra.db import Connection
from app.infra.keyset import Window
from app.loyalty.queries import MemberRow
from app.loyalty.state import KnownAs
from app.store.catalog import ItemDraft, archive_item, store_items
from app.store.eligibility import Buyer, ItemRow, hidden_tiers, item_eligibility
from app.store.lookups import items_of_player
from app.store.queries import (
    CatalogFilter,
    PlayerVisibility,
    RedemptionContext,
    player_page,
    redemption_context,
)
from app.store.redemptions import NewRedemption, create_redemption
from app.store.wish_queries import insert_item, read_demand, tiers_at
from tests.cast import NOW, Cast, fetch_rows, ladder, live, other_process, parsed
from tests.conftest import with_database
from tests.domain.worlds import examples
from tests.shops import Shop

TICK = timedelta(microseconds=1)
FOUR_TIERS = parsed(ladder(*[(10, 5, 30)] * 4), 1, BEGINNING)
WITHOUT_C = parsed(ladder(*[(10, 5, 30)] * 3, codes="ABD"), 2, NOW)
HIDING = GameRules(version=1, applies_from=BEGINNING, hidden_from_tier="C", ranks=FOUR_TIERS.ranks)
BOOKS = [
    RuleBook((FOUR_TIERS,)),
    RuleBook((FOUR_TIERS,), (HIDING,)),
    RuleBook((FOUR_TIERS, WITHOUT_C), (HIDING,)),
]

instants = st.sampled_from([-TICK, timedelta(0), TICK, timedelta(days=1)]).map(lambda beside: NOW + beside)


@st.composite
def drafts(draw: st.DrawFn) -> ItemDraft:
    ends = sorted(draw(st.sets(instants, max_size=2)))
    starts, until = ends if len(ends) == 2 else draw(st.permutations([*ends, None, None]))[:2]
    return ItemDraft(
        sku=uuid4().hex,
        kind=draw(st.sampled_from(ItemKind)),
        title=[("en", "Gem")],
        price=draw(st.integers(1, 5)),
        min_tier=draw(st.sampled_from([None, *"ABCD"])),
        available_from=starts,
        available_until=until,
        stock=draw(st.none() | st.integers(0, 5)),
        per_member_limit=draw(st.none() | st.integers(1, 5)),
        coming_soon=draw(st.booleans()),
        countries=draw(st.lists(st.sampled_from(["DE", "AT"]), unique=True)),
    )


drafts_and_archived = st.tuples(drafts(), st.sampled_from([False, False, False, True]))
"""An item, and whether it is archived once it is stored."""


@dataclass(frozen=True)
class Bench:
    """A loop and a game with a player, for all examples."""

    runner: asyncio.Runner
    cast: Cast
    member: MemberRow

    def buyer(self, rank: int, balance: int, country: str | None) -> Buyer:
        standing = replace(self.member.standing, tier=rank, p=balance)
        return Buyer(standing, KnownAs(is_identified=True), country, has_store_session=True)

    async def stored(self, wanted: Sequence[tuple[ItemDraft, bool]]) -> list[ItemRow]:
        """These items alone."""
        database, game = self.cast.database, self.cast.game
        await fetch_rows(database, "DELETE FROM redemptions")
        await fetch_rows(database, "DELETE FROM catalog_items")
        found = await store_items(database, game, [draft for draft, _ in wanted], NOW, keep_stock=False)
        return [
            await archive_item(database, game, item.item.sku, NOW) if archived else item.item
            for item, (_, archived) in zip(found, wanted, strict=True)
        ]

    async def context(self, connection: Connection, item: ItemRow) -> tuple[RedemptionContext, ItemRow]:
        """What a redemption of the item is decided by, and the item as it is now."""
        player = self.member.external_id
        found = await redemption_context(connection, self.cast.game.id, player, item.id, "none")
        assert found is not None
        assert found.item is not None
        return found, found.item


@pytest.fixture(scope="module")
def bench(postgres: str, template: str) -> Iterator[Bench]:
    name = f"test_{uuid4().hex[:12]}"

    async def create() -> None:
        admin = await asyncpg.connect(postgres)
        await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        await admin.close()

    with asyncio.Runner() as runner:
        runner.run(create())
        process = other_process(with_database(postgres, name))
        database = runner.run(process.__aenter__())
        shop = Shop(runner.run(live(database)))
        yield Bench(runner, shop.cast, runner.run(shop.player()))
        runner.run(process.__aexit__(None, None, None))


@examples(100)
@given(
    wanted=st.lists(drafts_and_archived, min_size=1, max_size=6),
    rank=st.integers(1, 3),
    balance=st.integers(-1, 6),
    country=st.sampled_from([None, "DE", "FR"]),
    book=st.sampled_from(BOOKS),
)
def test_the_catalog_lists_what_is_eligible_to_be_listed(
    *,
    bench: Bench,
    wanted: Sequence[tuple[ItemDraft, bool]],
    rank: int,
    balance: int,
    country: str | None,
    book: RuleBook,
) -> None:
    buyer = bench.buyer(rank, balance, country)

    async def compare() -> None:
        items = await bench.stored(wanted)
        decided = {item.id: item_eligibility(item, buyer, book, NOW) for item in items}
        listed = {item_id for item_id, eligibility in decided.items() if eligibility.is_listed}
        dear = {
            item_id
            for item_id, eligibility in decided.items()
            if EligibilityReason.INSUFFICIENT_POINTS in eligibility.reasons
        }
        hidden = hidden_tiers(book, NOW, rank)
        sight = PlayerVisibility(
            bench.cast.game.id, bench.member.id, NOW, country, hidden, balance, affordable=None
        )
        async with bench.cast.database.acquire() as connection:
            for affordable, expected in ((None, listed), (True, listed - dear), (False, listed & dear)):
                rows = await player_page(
                    connection, replace(sight, affordable=affordable), CatalogFilter(), Window(10)
                )
                assert {row.id for row in rows} == expected
            assert {row.id for row in await items_of_player(connection, list(decided), sight)} == listed

    bench.runner.run(compare())


@examples(100)
@given(wanted=drafts_and_archived, orders=st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=4))
def test_a_redemption_is_created_where_the_item_has_nothing_against_it(
    bench: Bench, wanted: tuple[ItemDraft, bool], orders: Sequence[tuple[int, bool]]
) -> None:
    """By stock and limit, which no version covers; a gift (the booleans) has no limit."""
    buyer, reasons = bench.buyer(4, 1_000, None), {EligibilityReason.SOLD_OUT}

    async def compare() -> None:
        (item,) = await bench.stored([wanted])
        async with bench.cast.database.transaction() as connection:
            for number, (quantity, gift) in enumerate(orders, 1):
                context, before = await bench.context(connection, item)
                found = item_eligibility(before, buyer, BOOKS[0], NOW, quantity)
                guarded = reasons if gift else reasons | {EligibilityReason.LIMIT_REACHED}
                claim = ("DAILY", f"2026-01-{number:02}") if gift else None
                new = NewRedemption(uuid4(), f"k{number}", b"", NOW, quantity, claim=claim)
                stale = replace(before, version=before.version - 1)
                assert await create_redemption(connection, context, stale, new) is None
                made = await create_redemption(connection, context, before, new)
                assert (made is not None) == (not wanted[1] and guarded.isdisjoint(found.reasons))
                _, after = await bench.context(connection, item)
                assert after.stock == (before.stock if made is None else made.item.stock)
                if after.per_member_limit is not None:
                    assert after.redeemed == (before.redeemed if made is None else made.item.redeemed)

    bench.runner.run(compare())


@examples(60)
@given(
    wanted=st.lists(drafts_and_archived, min_size=1, max_size=6),
    rank=st.integers(1, 4),
    balance=st.integers(-1, 6),
    country=st.sampled_from([None, "DE", "FR"]),
    book=st.sampled_from(BOOKS),
)
def test_what_stands_in_the_way_of_a_wish_is_what_is_against_redeeming_it(
    *,
    bench: Bench,
    wanted: Sequence[tuple[ItemDraft, bool]],
    rank: int,
    balance: int,
    country: str | None,
    book: RuleBook,
) -> None:
    buyer = bench.buyer(rank, balance, country)
    game_id, member_id = bench.cast.game.id, bench.member.id

    async def compare() -> None:
        items = await bench.stored(wanted)
        decided = {item.id: item_eligibility(item, buyer, book, NOW) for item in items}
        async with bench.cast.database.transaction() as connection:
            await connection.execute("UPDATE members SET tier = $1, p = $2", rank, balance)
            await connection.execute("UPDATE players SET country = $1", country)
            tiers = tiers_at(book, NOW)
            for item in items:
                await insert_item(
                    *(connection, game_id, uuid4(), member_id, item.id), tiers=tiers, game_now=NOW
                )
            waiting = dict(await connection.fetch("SELECT item_id, waits FROM wishes"))
            demand = await read_demand(connection, game_id, tiers, NOW)
            await connection.execute("DELETE FROM wishes")
        for row in demand.of_items:
            against = obstacles(decided[row.item_id].reasons)
            assert set(row.obstacles) == set(against)
            may_see = decided[row.item_id].is_visible
            assert row.is_sold or not may_see
            assert waiting[row.item_id] == (not row.is_sold or bool(against))
            assert may_see or not row.is_sold or EligibilityReason.TIER_TOO_LOW in against

    bench.runner.run(compare())
