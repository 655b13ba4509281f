"""Gifts and benefits of items that grant coupons or a bonus: who claims one has these, once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.coupons import CouponSource
from app.domain.errors import DomainError, UserErrorCode
from app.domain.gifts import GiftStatus
from app.domain.store import ItemKind, RedemptionStatus
from app.earning.service import Claimed, claim_benefit
from app.gifts.claiming import ClaimedGift
from app.store.catalog import ItemDraft, store_items
from app.studios.service import publish_game
from tests.cast import NOW, fetch_rows, other_process
from tests.coupons import TEN_PERCENT, Coupons
from tests.coupons import broken as broken_coupons
from tests.presents import Presents, refused
from tests.shops import PRICE
from tests.wallets import broken as broken_wallets

AT_ONCE = 10
FIVE = (Decimal("5.00"), "USD")
ITEM = ItemDraft(sku="", kind=ItemKind.DIGITAL, title=[("en", "X")], price=PRICE)
TEXTS = {name: {"en": "Gift"} for name in ("title", "summary", "rule")}


@pytest.fixture
async def granting(presents: Presents) -> AsyncIterator[Presents]:
    """Presents with an item that issues a coupon, and one that gives a bonus; all adds up at the end."""
    await Coupons(presents.cast).template()
    drafts = [
        replace(ITEM, sku="coupon", grants_coupon="TEN"),
        replace(ITEM, sku="bonus", grants_value=FIVE),
    ]
    await store_items(
        presents.cast.database, presents.cast.game, drafts, presents.cast.real_now, keep_stock=False
    )
    yield presents
    assert await broken_coupons(presents.cast.database) == []
    assert await broken_wallets(presents.cast.database) == []


async def had(presents: Presents, player: str) -> tuple[int, int]:
    """How many coupons a player has, and the cents of its bonus."""
    coupons = await Coupons(presents.cast, player).all()
    assert {one.source for one in coupons} <= {CouponSource.REDEMPTION}
    entries = await fetch_rows(
        presents.cast.database,
        "SELECT e.cause, e.book, e.delta FROM stored_value_entries e JOIN stored_value_accounts a"
        " ON a.game_id = e.game_id AND a.id = e.account_id JOIN players pl"
        " ON pl.game_id = a.game_id AND pl.member_id = a.member_id WHERE pl.external_id = $1",
        player,
    )
    assert {(cause, book) for cause, book, _ in entries} <= {("REDEEMED", "BONUS")}
    return len(coupons), sum(cents for _, _, cents in entries)


@pytest.mark.parametrize(("sku", "wanted"), [("coupon", (2, 0)), ("bonus", (0, 1_000))])
async def test_a_claim_gives_the_recipient_what_the_item_grants(
    granting: Presents, sku: str, wanted: tuple[int, int]
) -> None:
    gift = await granting.given(await granting.item_id(sku), quantity=2)
    assert [await had(granting, player) for player in ("p", "q")] == [(0, 0), (0, 0)]
    claimed = await granting.claim(gift)
    assert claimed.redemption is not None
    assert (claimed.redemption.status, claimed.redemption.external_id) == (RedemptionStatus.FULFILLED, "q")
    again = await granting.claim(gift)
    assert (again.replayed, again.redemption) == (True, claimed.redemption)
    assert [await had(granting, player) for player in ("p", "q")] == [(0, 0), wanted]
    assert (await granting.balance(), await granting.balance("q")) == (100 - 2 * PRICE, 0)
    assert await refused(granting.take_back(gift)) == [(UserErrorCode.ALREADY_CLAIMED, ("giftId",))]


@pytest.mark.parametrize(("sku", "wanted"), [("coupon", (1, 0)), ("bonus", (0, 500))])
async def test_claims_at_once_give_it_once(
    granting: Presents, database_url: str, sku: str, wanted: tuple[int, int]
) -> None:
    """From two processes: by ten players, of whom one has it, and ten times by one player."""
    item = await granting.item_id(sku)
    raced, own = await granting.given(item, "raced"), await granting.given(item, "own")
    players = [f"r{number}" for number in range(AT_ONCE)]
    for player in players:
        await granting.cast.join(player)
    async with other_process(database_url) as second:
        cores = [granting.core, replace(granting.core, database=second)]
        of_players = await asyncio.gather(
            *(granting.claim(raced, player, core=cores[n % 2]) for n, player in enumerate(players)),
            return_exceptions=True,
        )
        of_one = await asyncio.gather(*(granting.claim(own, core=cores[n % 2]) for n in range(AT_ONCE)))
    lost = Counter(fault.code for one in of_players if isinstance(one, DomainError) for fault in one.faults)
    assert lost == {UserErrorCode.ALREADY_CLAIMED: AT_ONCE - 1}
    (won,) = [one for one in of_players if isinstance(one, ClaimedGift)]
    assert [one.replayed for one in of_one].count(False) == 1
    given = {player: await had(granting, player) for player in ("p", "q", *players)}
    assert {player: found for player, found in given.items() if found != (0, 0)} == {
        "q": wanted,
        won.member.external_id: wanted,
    }


async def test_what_limits_a_grant_leaves_the_gift_open(granting: Presents) -> None:
    """The claim has no item to name: the refusal is of the gift as a whole."""
    cast, coupons = granting.cast, Coupons(granting.cast)
    await publish_game(cast.database, cast.game, {"topUps": {"maxBalance": {"USD": "4.99"}}}, NOW)
    await cast.fresh()
    for sku, changes, code in (
        ("coupon", {"paused": True}, UserErrorCode.SOLD_OUT),
        ("coupon", {"tiers": ["B"]}, UserErrorCode.NOT_ENTITLED),
        ("bonus", {}, UserErrorCode.LIMIT_REACHED),
    ):
        await coupons.template(TEN_PERCENT, **changes)
        gift = await granting.given(await granting.item_id(sku), f"{sku} {code}")
        assert await refused(granting.claim(gift)) == [(code, ())]
        assert await granting.state(gift) is GiftStatus.READY
        await granting.take_back(gift)
    assert await had(granting, "q") == (0, 0)
    assert await granting.balance() == 100


async def test_gifts_claimed_at_once_share_the_budget_of_a_template(granting: Presents) -> None:
    await Coupons(granting.cast).template(max_issued=3)
    item = await granting.item_id("coupon")
    gifts = [await granting.given(item, f"k{number}") for number in range(AT_ONCE)]
    players = [f"r{number}" for number in range(AT_ONCE)]
    for player in players:
        await granting.cast.join(player)
    found = await asyncio.gather(
        *(granting.claim(gift, player) for gift, player in zip(gifts, players, strict=True)),
        return_exceptions=True,
    )
    refusals = [one.faults for one in found if isinstance(one, DomainError)]
    assert [[(fault.code, fault.path) for fault in faults] for faults in refusals] == [
        [(UserErrorCode.SOLD_OUT, ())]
    ] * (AT_ONCE - 3)
    assert sum([(await had(granting, player))[0] for player in players]) == 3
    states = Counter([await granting.state(gift) for gift in gifts])
    assert states == {GiftStatus.CLAIMED: 3, GiftStatus.READY: AT_ONCE - 3}


@pytest.mark.parametrize(("sku", "wanted"), [("coupon", (1, 0)), ("bonus", (0, 500))])
async def test_a_benefit_gives_what_its_item_grants_once(
    granting: Presents, database_url: str, sku: str, wanted: tuple[int, int]
) -> None:
    cast = granting.cast
    gift = {"code": "GIFT", "kind": "MONTHLY_GIFT", **TEXTS, "grants": {"sku": sku}}
    await publish_game(cast.database, cast.game, {"benefits": {"A": [gift]}}, NOW)
    await cast.fresh()
    async with other_process(database_url) as second:
        cores = [granting.core, replace(granting.core, database=second)]
        member = await granting.shop.member("q")
        found = await asyncio.gather(
            *(claim_benefit(cores[n % 2], member, "GIFT", NOW) for n in range(AT_ONCE)),
            return_exceptions=True,
        )
    (claimed,) = [one for one in found if isinstance(one, Claimed)]
    assert claimed.gift is not None
    assert (claimed.gift.status, claimed.gift.points_spent) == (RedemptionStatus.FULFILLED, 0)
    lost = Counter(fault.code for one in found if isinstance(one, DomainError) for fault in one.faults)
    assert lost == {UserErrorCode.ALREADY_CLAIMED: AT_ONCE - 1}
    assert await had(granting, "q") == wanted
