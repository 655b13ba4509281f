"""Gifts that many claim and end at once, from two processes, and whose givers die: all exists once."""

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.gifts import GIFT_LIFE, GiftStatus
from app.domain.inventory import DefinitionKind
from app.gifts import giving
from app.gifts.claiming import ClaimedGift
from app.infra.db import Database
from tests import doomed
from tests.cast import NOW, fetch_rows, other_process
from tests.doomed import PLAYERS
from tests.faults import killed_and_asked_again
from tests.presents import Presents, broken
from tests.shops import PRICE

CLAIMS = 50


async def test_fifty_claims_of_one_link_at_once(presents: Presents, database_url: str) -> None:
    """Strangers and members, from two processes: one has it, and nobody else becomes a member."""
    item = await presents.shop.item(stock=1)
    gift = await presents.given(item)
    strangers = [await presents.stranger() for _ in range(CLAIMS // 2)]
    players = [f"r{number}" for number in range(CLAIMS // 2)]
    for player in players:
        await presents.cast.join(player)
    async with other_process(database_url) as second:
        there = replace(presents.core, database=second)
        cores = [presents.core, there]
        found = await asyncio.gather(
            *(presents.claim(gift, who, core=cores[n % 2]) for n, who in enumerate([*strangers, *players])),
            return_exceptions=True,
        )
    won = [one for one in found if isinstance(one, ClaimedGift)]
    lost = [one.faults[0].code for one in found if isinstance(one, DomainError)]
    assert (len(won), Counter(lost)) == (1, {UserErrorCode.ALREADY_CLAIMED: CLAIMS - 1})
    made = await fetch_rows(
        presents.cast.database, "SELECT count(*) FROM players WHERE external_id LIKE 'laurel:%'"
    )
    assert made == [(int(won[0].member.external_id.startswith("laurel:")),)]
    assert await fetch_rows(presents.cast.database, "SELECT count(*) FROM redemptions") == [(1,)]


async def test_every_end_at_once(presents: Presents, database_url: str) -> None:
    await presents.own.grant("ticket", quantity=8)
    gifts = [await presents.given("ticket", f"k{number}") for number in range(8)]
    async with other_process(database_url) as second:
        there = replace(presents.core, database=second)
        for gift in gifts:
            await asyncio.gather(
                presents.claim(gift, core=there),
                presents.decline(gift),
                presents.take_back(gift, core=there),
                return_exceptions=True,
            )
    ended = [await presents.state(gift) for gift in gifts]
    assert GiftStatus.READY not in ended
    claimed = ended.count(GiftStatus.CLAIMED)
    assert (await presents.quantity("ticket"), await presents.quantity("ticket", "q")) == (
        8 - claimed,
        claimed,
    )


async def test_one_item_given_twice_at_once(presents: Presents) -> None:
    await presents.own.grant("bow")
    item = await presents.shop.item(stock=1)
    for what in ("bow", item):
        found = await asyncio.gather(
            *(presents.give(what, f"{what} {number}") for number in range(4)), return_exceptions=True
        )
        assert sum(not isinstance(one, BaseException) for one in found) == 1
    # One key is one gift, whoever is first.
    found = await asyncio.gather(
        *(presents.give(item, f"{item} 9") for _ in range(2)), return_exceptions=True
    )
    assert all(isinstance(one, DomainError) for one in found)
    assert await presents.balance() == 100 - PRICE


async def test_nothing_is_lost_or_doubled_whoever_dies(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(giving, "MAX_A_DAY", 10**6)
    monkeypatch.setattr(giving, "MAX_OPEN", 10**6)
    presents = await Presents.of(database)
    item = await presents.shop.item(stock=10**6)
    await presents.own.define("ticket", kind=DefinitionKind.OTHER, max_stack=10**6, giftable=True)
    for player in PLAYERS:
        await presents.shop.player(player, points=10**6)
        await presents.own.grant("ticket", player=player, quantity=10**5)

    async def give(key: str) -> None:
        giver, _, number = key.partition(" ")
        await presents.give("ticket" if int(number.rpartition("-")[2]) % 2 else item, key, giver)

    keys = await killed_and_asked_again("gifts", doomed.gifts, database_url, tmp_path, give)
    stored = await fetch_rows(database, "SELECT idempotency_key FROM gifts")
    assert sorted(key for (key,) in stored) == sorted(keys)
    assert await broken(database) == []
    # What the dead had left open comes back at its end.
    await presents.settle(NOW + GIFT_LIFE)
    assert await fetch_rows(database, "SELECT count(*) FROM gifts WHERE status = 'READY'") == [(0,)]
    assert await broken(database) == []
    tickets = [await presents.quantity("ticket", player) for player in PLAYERS]
    assert sum(tickets) == len(PLAYERS) * 10**5
    ((bought,),) = await fetch_rows(database, "SELECT count(*) FROM redemptions")
    assert sum([await presents.balance(player) for player in PLAYERS]) == 3 * 10**6 - bought * PRICE
    assert await presents.stock() == 10**6 - bought
