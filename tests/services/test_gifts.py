"""Gifts: what they take and give back, who may claim them, and for how long."""

from collections.abc import AsyncIterator, Awaitable
from datetime import timedelta

import pytest

from app.domain.audience import FOREVER
from app.domain.errors import DomainError, RateLimited, UserErrorCode
from app.domain.gifts import GIFT_LIFE, GiftStatus
from app.domain.store import ItemKind
from app.gifts.claiming import Claimant, Delivery
from app.gifts.limits import MAX_A_DAY, MAX_MESSAGE, MAX_OPEN, TOKEN_CHARS, WRONG_TOKENS
from app.infra.db import Database
from app.loyalty.inputs import OWN_PREFIX
from app.store.catalog import ItemDraft, store_items
from app.store.redemption_queries import Own
from app.store.service import cancel, fail
from tests.cast import NOW, fetch_rows
from tests.possessions import ends
from tests.presents import Presents
from tests.shops import PRICE

DAY = timedelta(days=1)


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Presents]:
    """Player p has 100 points and q none; at the end all is with one side, once."""
    presents = await Presents.of(database)
    await presents.shop.player("p")
    await presents.cast.join("q")
    yield presents
    await presents.check()


async def refused(call: Awaitable[object]) -> list[tuple[UserErrorCode, tuple[str, ...]]]:
    with pytest.raises(DomainError) as found:
        await call
    return [(fault.code, fault.path) for fault in found.value.faults]


# --- items of the catalog ---


async def test_a_gift_takes_points_and_stock_and_its_claim_delivers_it(shop: Presents) -> None:
    item = await shop.shop.item(stock=5)
    gift = await shop.given(item, quantity=2, message="For you")
    assert (await shop.balance(), await shop.stock()) == (100 - 2 * PRICE, 3)
    claimed = await shop.claim(gift)
    assert (claimed.gift.status, claimed.replayed) == (GiftStatus.CLAIMED, False)
    assert claimed.redemption is not None
    assert (claimed.redemption.id, claimed.redemption.external_id) == (gift.id, "q")
    assert (claimed.redemption.status, claimed.redemption.points_spent) == ("PENDING", 2 * PRICE)
    assert (await shop.balance(), await shop.balance("q"), await shop.stock()) == (80, 0, 3)
    again = await shop.claim(gift)
    assert (again.replayed, again.redemption) == (True, claimed.redemption)


async def test_the_same_gift_sent_twice_is_made_once(shop: Presents) -> None:
    item = await shop.shop.item(stock=5)
    first = await shop.give(item)
    again = await shop.give(item)
    assert (again.replayed, again.gift.id, shop.token(again.gift)) == (
        *(True, first.gift.id),
        shop.token(first.gift),
    )
    assert await refused(shop.give(item, quantity=2)) == [
        (UserErrorCode.IDEMPOTENCY_CONFLICT, ("idempotencyKey",))
    ]
    assert (await shop.balance(), await shop.stock()) == (90, 4)


async def test_all_but_a_claim_gives_back_once(shop: Presents) -> None:
    item = await shop.shop.item(stock=5)
    back, declined, late = [await shop.given(item, key) for key in ("a", "b", "c")]
    assert (await shop.balance(), await shop.stock()) == (70, 2)
    for _ in range(2):
        assert (await shop.take_back(back)).status is GiftStatus.TAKEN_BACK
        assert (await shop.decline(declined)).status is GiftStatus.DECLINED
    assert (await shop.balance(), await shop.stock()) == (90, 4)
    at = NOW + GIFT_LIFE
    assert await shop.settle(at - timedelta(microseconds=1)) == 1  # the reminder
    assert await shop.state(late) is GiftStatus.READY
    assert [await shop.settle(at), await shop.settle(at)] == [1, 0]
    assert await shop.state(late) is GiftStatus.EXPIRED
    assert (await shop.balance(), await shop.stock()) == (100, 5)


async def test_a_gift_has_expired_from_its_end_on_before_any_worker_looks(shop: Presents) -> None:
    gift = await shop.given(await shop.shop.item())
    shop.cast.real_now = NOW + 1000 * DAY
    await shop.cast.advance(NOW + GIFT_LIFE)
    assert await refused(shop.claim(gift)) == [(UserErrorCode.ENDED, ())]
    assert (await shop.take_back(gift)).status is GiftStatus.EXPIRED


async def test_who_takes_a_gift_back_has_the_expiry_that_the_points_had(shop: Presents) -> None:
    """As for a redemption that its player cancels (rules.md §4): giving saves no points from expiry."""
    await shop.cast.buy("b", "10", player="p")
    expires_at = (await shop.cast.standing("p")).p_expires_at
    assert expires_at is not None
    await shop.cast.advance(expires_at - DAY)
    gift = await shop.given(await shop.shop.item())
    await shop.cast.advance(expires_at + DAY)
    await shop.take_back(gift)
    assert await shop.balance() == 0


async def test_the_givers_limit_counts_what_was_given(shop: Presents) -> None:
    item = await shop.shop.item(limit=2)
    gift = await shop.given(item, "a")
    await shop.shop.redeem(item, "b")
    assert await refused(shop.give(item, "c")) == [(UserErrorCode.LIMIT_REACHED, ("itemId",))]
    assert await refused(shop.shop.redeem(item, "d")) == [(UserErrorCode.LIMIT_REACHED, ("itemId",))]
    await shop.claim(gift)
    assert await refused(shop.give(item, "c")) == [(UserErrorCode.LIMIT_REACHED, ("itemId",))]
    # Who was given one may have as many as anybody.
    await shop.shop.player("q", points=100)
    for key in ("e", "f"):
        await shop.shop.redeem(item, key, "q")


async def test_points_of_a_gift_that_cannot_be_delivered_go_back_to_its_giver(shop: Presents) -> None:
    item = await shop.shop.item(stock=2, limit=1)
    failing = await shop.given(item, "a")
    await shop.claim(failing)
    games, core = [shop.cast.game.id], shop.core
    await fail(core, games, str(failing.id), reason="Lost", real_now=shop.cast.real_now)
    assert (await shop.balance(), await shop.balance("q"), await shop.stock()) == (100, 0, 2)
    # It counts no more.
    cancelled = await shop.given(item, "b")
    await shop.claim(cancelled)
    member = await shop.shop.member("q")
    await cancel(core, Own(games[0], member.id), str(cancelled.id), shop.cast.real_now)
    assert (await shop.balance(), await shop.balance("q"), await shop.stock()) == (100, 0, 2)
    notices = await fetch_rows(
        shop.cast.database, "SELECT params->>'back' FROM notifications WHERE kind = 'REDEMPTION_UPDATED'"
    )
    assert notices == [("GIVER",), ("GIVER",)]


async def test_what_an_item_grants_is_granted_to_who_claims_it(shop: Presents) -> None:
    draft = ItemDraft(sku="bow", kind=ItemKind.DIGITAL, title=[("en", "Bow")], price=PRICE, grants="bow")
    (stored,) = await store_items(
        shop.cast.database, shop.cast.game, [draft], shop.cast.real_now, keep_stock=False
    )
    claimed = await shop.claim(await shop.given(stored.item.id))
    assert claimed.redemption is not None
    assert claimed.redemption.status == "FULFILLED"
    assert (await shop.quantity("bow"), await shop.quantity("bow", "q")) == (0, 1)
    # There is no room for a second one, which stays open.
    second = await shop.given(stored.item.id, "second")
    assert await refused(shop.claim(second)) == [(UserErrorCode.STACK_FULL, ())]
    assert await shop.state(second) is GiftStatus.READY


async def test_country_and_address_are_the_recipients(shop: Presents) -> None:
    draft = ItemDraft(
        sku="mug",
        kind=ItemKind.TANGIBLE,
        title=[("en", "Mug")],
        price=PRICE,
        countries=("DE",),
        per_member_limit=9,
    )
    (stored,) = await store_items(
        shop.cast.database, shop.cast.game, [draft], shop.cast.real_now, keep_stock=False
    )
    gift = await shop.given(stored.item.id)
    assert await refused(shop.claim(gift)) == [
        (UserErrorCode.ADDRESS_REQUIRED, ("shippingAddress",)),
        (UserErrorCode.STORE_SESSION_REQUIRED, ()),
        (UserErrorCode.IDENTIFICATION_REQUIRED, ()),
        (UserErrorCode.EMAIL_REQUIRED, ("email",)),
    ]
    assert await shop.state(gift) is GiftStatus.READY


# --- owned items ---


async def test_an_owned_item_moves_to_who_claims_it(shop: Presents) -> None:
    await shop.own.grant("bow")
    gift = await shop.given("bow")
    assert (await shop.quantity("bow"), await ends(shop.own, "bow") == FOREVER) == (0, False)
    claimed = await shop.claim(gift)
    assert claimed.redemption is None
    assert (await shop.quantity("bow"), await shop.quantity("bow", "q")) == (0, 1)
    assert await refused(shop.take_back(gift)) == [(UserErrorCode.ALREADY_CLAIMED, ("giftId",))]


async def test_an_owned_item_comes_back_as_it_was(shop: Presents) -> None:
    await shop.own.grant("month", "a")
    await shop.own.grant("month", "b", days=10)
    until = await ends(shop.own, "month")
    gift = await shop.given("month")
    assert await ends(shop.own, "month") is None
    await shop.cast.advance(NOW + 5 * DAY)
    await shop.take_back(gift)
    assert await ends(shop.own, "month") == until


async def test_days_that_are_left_are_given_whole(shop: Presents) -> None:
    await shop.own.grant("month")
    await shop.cast.advance(NOW + 2 * DAY + timedelta(hours=1))
    gift = await shop.given("month")
    await shop.cast.advance(NOW + 20 * DAY)
    await shop.claim(gift)
    rows = await fetch_rows(
        shop.cast.database, "SELECT days, granted_at FROM inventory_grants WHERE source = 'GIFT'"
    )
    assert rows == [(27, NOW + 20 * DAY)]
    await shop.own.grant("month", "late", player="q")
    await shop.cast.advance(NOW + 20 * DAY + 57 * DAY - timedelta(hours=1))
    assert await refused(shop.give("month", "last", "q")) == [(UserErrorCode.NOT_OWNED, ("item",))]


async def test_some_of_a_stack_are_given(shop: Presents) -> None:
    await shop.own.grant("ticket", "a", quantity=4)
    await shop.own.grant("ticket", "b", quantity=3)
    await shop.own.consume(1)
    gift = await shop.given("ticket", quantity=5)
    assert await shop.quantity("ticket") == 1
    assert await refused(shop.give("ticket", "more", quantity=2)) == [
        (UserErrorCode.NOT_OWNED, ("quantity",))
    ]
    # It comes back to a stack that is full meanwhile.
    await shop.own.grant("ticket", "c", quantity=9)
    await shop.decline(gift)
    assert await shop.quantity("ticket") == 15


async def test_what_was_revoked_while_it_was_given_stays_revoked(shop: Presents) -> None:
    await shop.own.grant("bow", "k")
    gift = await shop.given("bow")
    await shop.own.revoke("k")
    await shop.take_back(gift)
    assert await shop.quantity("bow") == 0


async def test_only_what_is_owned_and_giftable_is_given(shop: Presents) -> None:
    assert await refused(shop.give("bow")) == [(UserErrorCode.NOT_OWNED, ("item",))]
    await shop.own.grant("badge")
    assert await refused(shop.give("badge")) == [(UserErrorCode.NOT_ENTITLED, ("item",))]
    assert await refused(shop.give("nothing")) == [(UserErrorCode.NOT_FOUND, ("item",))]
    await shop.own.grant("bow")
    assert await refused(shop.give("bow", quantity=2)) == [(UserErrorCode.INVALID, ("quantity",))]


# --- who ---


async def test_a_gift_to_a_player_is_for_that_one_alone(shop: Presents) -> None:
    await shop.cast.join("r")
    await shop.own.grant("bow")
    gift = await shop.given("bow", to="q")
    assert gift.token_hash is None
    assert await refused(shop.claim(gift, "r")) == [(UserErrorCode.NOT_FOUND, ("giftId",))]
    assert await refused(shop.decline(gift, "r")) == [(UserErrorCode.NOT_FOUND, ("giftId",))]
    await shop.claim(gift, "q")
    notices = await fetch_rows(
        shop.cast.database,
        "SELECT pl.external_id, n.params->>'news' FROM notifications n JOIN players pl USING (member_id)"
        " WHERE n.kind = 'GIFT_UPDATED' ORDER BY n.id",
    )
    assert notices == [("q", "RECEIVED"), ("p", "CLAIMED")]


async def test_nobody_gives_to_oneself_or_claims_the_own_gift(shop: Presents) -> None:
    await shop.own.grant("bow")
    assert await refused(shop.give("bow", to="p")) == [(UserErrorCode.INVALID, ("playerId",))]
    assert await refused(shop.give("bow", to="nobody")) == [(UserErrorCode.NOT_FOUND, ("playerId",))]
    gift = await shop.given("bow")
    assert await refused(shop.claim(gift, "p")) == [(UserErrorCode.NOT_ENTITLED, ("token",))]


async def test_a_player_blocks_a_giver(shop: Presents) -> None:
    await shop.own.grant("ticket", quantity=5)
    gift = await shop.given("ticket", to="q")
    assert (await shop.block(gift)).is_blocked
    assert await refused(shop.give("ticket", "b", to="q")) == [(UserErrorCode.NOT_ENTITLED, ("playerId",))]
    assert not (await shop.block(gift, blocked=False)).is_blocked
    await shop.given("ticket", "b", to="q")
    assert await refused(shop.block(gift, "p")) == [(UserErrorCode.NOT_FOUND, ("giftId",))]


async def test_somebody_unknown_becomes_a_member_by_claiming(shop: Presents) -> None:
    await shop.own.grant("ticket", quantity=2)
    gift, other = await shop.given("ticket", "a"), await shop.given("ticket", "b")
    claimant = await shop.stranger()
    claimed = await shop.claim(gift, claimant)
    player = claimed.member.external_id
    assert player.startswith(OWN_PREFIX)
    assert (len(player.removeprefix(OWN_PREFIX)), claimed.member.known_as.is_identified) == (26, True)
    assert await shop.quantity("ticket", player) == 1
    # The session is the new member's now.
    assert claimant.session is not None
    rows = await fetch_rows(
        shop.cast.database,
        "SELECT pl.external_id FROM store_sessions s JOIN players pl ON pl.id = s.player_id"
        " WHERE s.hash = $1",
        claimant.session.hash,
    )
    assert rows == [(player,)]
    assert (
        await shop.claim(other, Claimant(claimed.member, claimant.session))
    ).member.id == claimed.member.id


async def test_no_game_makes_such_players_known(shop: Presents) -> None:
    assert await refused(shop.cast.join(f"{OWN_PREFIX}x")) == [(UserErrorCode.INVALID, ("playerId",))]


async def test_a_claim_that_is_refused_makes_nobody_known(shop: Presents) -> None:
    await shop.own.grant("ticket", quantity=2)
    gift = await shop.given("ticket")
    await shop.claim(gift)
    assert await refused(shop.claim(gift, await shop.stranger())) == [(UserErrorCode.ALREADY_CLAIMED, ())]
    assert await fetch_rows(
        shop.cast.database, "SELECT count(*) FROM players WHERE external_id LIKE 'laurel:%'"
    ) == [(0,)]


async def test_wrong_tokens_are_limited_and_right_ones_are_not(shop: Presents) -> None:
    await shop.own.grant("bow")
    gift = await shop.given("bow")
    for number in range(WRONG_TOKENS):
        wrong = f"{number:X}".rjust(TOKEN_CHARS, "A")
        assert await refused(shop.claim(gift, token=wrong)) == [(UserErrorCode.CODE_INVALID, ("token",))]
    with pytest.raises(RateLimited):
        await shop.claim(gift, token="A" * TOKEN_CHARS)
    assert (await shop.claim(gift, token=shop.token(gift).lower())).gift.status is GiftStatus.CLAIMED


# --- limits ---


async def test_a_giver_has_so_many_open_ones_and_so_many_a_day(shop: Presents) -> None:
    item = await shop.shop.item()
    await shop.cast.grant("more", 1_000)
    gifts = [await shop.given(item, f"a{n}") for n in range(MAX_A_DAY)]
    assert await refused(shop.give(item, "one more")) == [(UserErrorCode.LIMIT_REACHED, ())]
    # A repeat is no new one, and what came back was given nevertheless.
    assert (await shop.give(item, "a0")).replayed
    await shop.take_back(gifts[0])
    assert await refused(shop.give(item, "one more")) == [(UserErrorCode.LIMIT_REACHED, ())]
    await shop.cast.advance(NOW + DAY)
    for n in range(MAX_A_DAY):
        await shop.given(item, f"b{n}")
    await shop.cast.advance(NOW + 2 * DAY)
    await shop.given(item, f"c{MAX_OPEN}")
    assert await refused(shop.give(item, "one more")) == [(UserErrorCode.LIMIT_REACHED, ())]
    await shop.take_back(gifts[1])
    await shop.given(item, "one more")


async def test_a_message_has_so_many_characters(shop: Presents) -> None:
    await shop.own.grant("ticket", quantity=2)
    assert (await shop.given("ticket", message="m" * MAX_MESSAGE)).message == "m" * MAX_MESSAGE
    assert await refused(shop.give("ticket", "b", message="m" * (MAX_MESSAGE + 1))) == [
        (UserErrorCode.INVALID, ("message",))
    ]


# --- reminders ---


async def test_the_giver_is_reminded_twice_and_told_of_the_end(shop: Presents) -> None:
    await shop.own.grant("bow")
    gift = await shop.given("bow")
    ends_at = gift.expires_at
    for days, settled in ((8, 0), (7, 1), (7, 0), (2, 0), (1, 1), (0, 1)):
        assert await shop.settle(ends_at - days * DAY) == settled
    rows = await fetch_rows(
        shop.cast.database,
        "SELECT params->>'news', params->'daysLeft', created_at FROM notifications"
        " WHERE kind = 'GIFT_UPDATED' ORDER BY id",
    )
    assert rows == [
        *[("ENDING", str(days), ends_at - days * DAY) for days in (7, 1)],
        ("EXPIRED", None, ends_at),
    ]


async def test_reminders_that_were_missed_are_one(shop: Presents) -> None:
    await shop.own.grant("bow")
    gift = await shop.given("bow")
    assert await shop.settle(gift.expires_at - timedelta(hours=2)) == 1
    rows = await fetch_rows(
        shop.cast.database, "SELECT params->'daysLeft' FROM notifications WHERE kind = 'GIFT_UPDATED'"
    )
    assert rows == [("1",)]


async def test_countries_are_asked_where_the_game_has_not_told(shop: Presents) -> None:
    draft = ItemDraft(sku="de", kind=ItemKind.DIGITAL, title=[("en", "De")], price=PRICE, countries=("DE",))
    (stored,) = await store_items(
        shop.cast.database, shop.cast.game, [draft], shop.cast.real_now, keep_stock=False
    )
    gift = await shop.given(stored.item.id)
    assert await refused(shop.claim(gift)) == [(UserErrorCode.NOT_ENTITLED, ("country",))]
    assert await refused(shop.claim(gift, delivery=Delivery(country="FR"))) == [
        (UserErrorCode.NOT_ENTITLED, ("country",))
    ]
    assert (await shop.claim(gift, delivery=Delivery(country="DE"))).redemption is not None
