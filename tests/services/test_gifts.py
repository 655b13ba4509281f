"""Gifts: what they take, what a claim delivers, and what comes back."""

from datetime import timedelta

from app.domain.audience import FOREVER
from app.domain.errors import UserErrorCode
from app.domain.gifts import GIFT_LIFE, GiftStatus
from app.domain.store import ItemKind
from app.gifts.claiming import Delivery
from app.store.catalog import ItemDraft, store_items
from app.store.redemption_queries import Own
from app.store.service import cancel, fail
from tests.cast import NOW, fetch_rows
from tests.possessions import ends
from tests.presents import Presents, refused
from tests.shops import PRICE

DAY = timedelta(days=1)


# --- items of the catalog ---


async def test_a_gift_takes_points_and_stock_and_its_claim_delivers_it(presents: Presents) -> None:
    item = await presents.shop.item(stock=5)
    gift = await presents.given(item, quantity=2, message="For you")
    assert (await presents.balance(), await presents.stock()) == (100 - 2 * PRICE, 3)
    claimed = await presents.claim(gift)
    assert (claimed.gift.status, claimed.replayed) == (GiftStatus.CLAIMED, False)
    assert claimed.redemption is not None
    assert (claimed.redemption.id, claimed.redemption.external_id) == (gift.id, "q")
    assert (claimed.redemption.status, claimed.redemption.points_spent) == ("PENDING", 2 * PRICE)
    assert (await presents.balance(), await presents.balance("q"), await presents.stock()) == (80, 0, 3)
    again = await presents.claim(gift)
    assert (again.replayed, again.redemption) == (True, claimed.redemption)


async def test_the_same_gift_sent_twice_is_made_once(presents: Presents) -> None:
    item = await presents.shop.item(stock=5)
    first = await presents.give(item)
    again = await presents.give(item)
    assert (again.replayed, again.gift.id, presents.token(again.gift)) == (
        *(True, first.gift.id),
        presents.token(first.gift),
    )
    assert await refused(presents.give(item, quantity=2)) == [
        (UserErrorCode.IDEMPOTENCY_CONFLICT, ("idempotencyKey",))
    ]
    assert (await presents.balance(), await presents.stock()) == (90, 4)


async def test_all_but_a_claim_gives_back_once(presents: Presents) -> None:
    item = await presents.shop.item(stock=5)
    back, declined, late = [await presents.given(item, key) for key in ("a", "b", "c")]
    assert (await presents.balance(), await presents.stock()) == (70, 2)
    for _ in range(2):
        assert (await presents.take_back(back)).status is GiftStatus.TAKEN_BACK
        assert (await presents.decline(declined)).status is GiftStatus.DECLINED
    assert (await presents.balance(), await presents.stock()) == (90, 4)
    at = NOW + GIFT_LIFE
    assert await presents.settle(at - timedelta(microseconds=1)) == 1  # the reminder
    assert await presents.state(late) is GiftStatus.READY
    assert [await presents.settle(at), await presents.settle(at)] == [1, 0]
    assert await presents.state(late) is GiftStatus.EXPIRED
    assert (await presents.balance(), await presents.stock()) == (100, 5)


async def test_a_gift_has_expired_from_its_end_on_before_any_worker_looks(presents: Presents) -> None:
    gift = await presents.given(await presents.shop.item())
    presents.cast.real_now = NOW + 1000 * DAY
    await presents.cast.advance(NOW + GIFT_LIFE)
    assert await refused(presents.claim(gift)) == [(UserErrorCode.ENDED, ())]
    assert (await presents.take_back(gift)).status is GiftStatus.EXPIRED


async def test_who_takes_a_gift_back_has_the_expiry_that_the_points_had(presents: Presents) -> None:
    """As for a redemption that its player cancels (rules.md §4): giving saves no points from expiry."""
    await presents.cast.buy("b", "10", player="p")
    expires_at = (await presents.cast.standing("p")).p_expires_at
    assert expires_at is not None
    await presents.cast.advance(expires_at - DAY)
    gift = await presents.given(await presents.shop.item())
    await presents.cast.advance(expires_at + DAY)
    await presents.take_back(gift)
    assert await presents.balance() == 0


async def test_the_givers_limit_counts_what_was_given(presents: Presents) -> None:
    item = await presents.shop.item(limit=2)
    gift = await presents.given(item, "a")
    await presents.shop.redeem(item, "b")
    assert await refused(presents.give(item, "c")) == [(UserErrorCode.LIMIT_REACHED, ("itemId",))]
    assert await refused(presents.shop.redeem(item, "d")) == [(UserErrorCode.LIMIT_REACHED, ("itemId",))]
    await presents.claim(gift)
    assert await refused(presents.give(item, "c")) == [(UserErrorCode.LIMIT_REACHED, ("itemId",))]
    # Who was given one may have as many as anybody.
    await presents.shop.player("q", points=100)
    for key in ("e", "f"):
        await presents.shop.redeem(item, key, "q")


async def test_points_of_a_gift_that_cannot_be_delivered_go_back_to_its_giver(presents: Presents) -> None:
    item = await presents.shop.item(stock=2, limit=1)
    failing = await presents.given(item, "a")
    await presents.claim(failing)
    games, core = [presents.cast.game.id], presents.core
    await fail(core, games, str(failing.id), reason="Lost", real_now=presents.cast.real_now)
    assert (await presents.balance(), await presents.balance("q"), await presents.stock()) == (100, 0, 2)
    # It counts no more.
    cancelled = await presents.given(item, "b")
    await presents.claim(cancelled)
    member = await presents.shop.member("q")
    await cancel(core, Own(games[0], member.id), str(cancelled.id), presents.cast.real_now)
    assert (await presents.balance(), await presents.balance("q"), await presents.stock()) == (100, 0, 2)
    notices = await fetch_rows(
        presents.cast.database, "SELECT params->>'back' FROM notifications WHERE kind = 'REDEMPTION_UPDATED'"
    )
    assert notices == [("GIVER",), ("GIVER",)]


async def test_what_an_item_grants_is_granted_to_who_claims_it(presents: Presents) -> None:
    draft = ItemDraft(sku="bow", kind=ItemKind.DIGITAL, title=[("en", "Bow")], price=PRICE, grants="bow")
    (stored,) = await store_items(
        presents.cast.database, presents.cast.game, [draft], presents.cast.real_now, keep_stock=False
    )
    claimed = await presents.claim(await presents.given(stored.item.id))
    assert claimed.redemption is not None
    assert claimed.redemption.status == "FULFILLED"
    assert (await presents.quantity("bow"), await presents.quantity("bow", "q")) == (0, 1)
    # There is no room for a second one, which stays open.
    second = await presents.given(stored.item.id, "second")
    assert await refused(presents.claim(second)) == [(UserErrorCode.STACK_FULL, ())]
    assert await presents.state(second) is GiftStatus.READY


async def test_country_and_address_are_the_recipients(presents: Presents) -> None:
    draft = ItemDraft(
        sku="mug",
        kind=ItemKind.TANGIBLE,
        title=[("en", "Mug")],
        price=PRICE,
        countries=("DE",),
        per_member_limit=9,
    )
    (stored,) = await store_items(
        presents.cast.database, presents.cast.game, [draft], presents.cast.real_now, keep_stock=False
    )
    gift = await presents.given(stored.item.id)
    assert await refused(presents.claim(gift)) == [
        (UserErrorCode.ADDRESS_REQUIRED, ("shippingAddress",)),
        (UserErrorCode.STORE_SESSION_REQUIRED, ()),
        (UserErrorCode.IDENTIFICATION_REQUIRED, ()),
        (UserErrorCode.EMAIL_REQUIRED, ("email",)),
    ]
    assert await presents.state(gift) is GiftStatus.READY


async def test_countries_are_asked_where_the_game_has_not_told(presents: Presents) -> None:
    draft = ItemDraft(sku="de", kind=ItemKind.DIGITAL, title=[("en", "De")], price=PRICE, countries=("DE",))
    (stored,) = await store_items(
        presents.cast.database, presents.cast.game, [draft], presents.cast.real_now, keep_stock=False
    )
    gift = await presents.given(stored.item.id)
    assert await refused(presents.claim(gift)) == [(UserErrorCode.NOT_ENTITLED, ("country",))]
    assert await refused(presents.claim(gift, delivery=Delivery(country="FR"))) == [
        (UserErrorCode.NOT_ENTITLED, ("country",))
    ]
    assert (await presents.claim(gift, delivery=Delivery(country="DE"))).redemption is not None


# --- owned items ---


async def test_an_owned_item_moves_to_who_claims_it(presents: Presents) -> None:
    await presents.own.grant("bow")
    gift = await presents.given("bow")
    assert (await presents.quantity("bow"), await ends(presents.own, "bow") == FOREVER) == (0, False)
    claimed = await presents.claim(gift)
    assert claimed.redemption is None
    assert (await presents.quantity("bow"), await presents.quantity("bow", "q")) == (0, 1)
    assert await refused(presents.take_back(gift)) == [(UserErrorCode.ALREADY_CLAIMED, ("giftId",))]


async def test_an_owned_item_comes_back_as_it_was(presents: Presents) -> None:
    await presents.own.grant("month", "a")
    await presents.own.grant("month", "b", days=10)
    until = await ends(presents.own, "month")
    gift = await presents.given("month")
    assert await ends(presents.own, "month") is None
    await presents.cast.advance(NOW + 5 * DAY)
    await presents.take_back(gift)
    assert await ends(presents.own, "month") == until


async def test_days_that_are_left_are_given_whole(presents: Presents) -> None:
    await presents.own.grant("month")
    await presents.cast.advance(NOW + 2 * DAY + timedelta(hours=1))
    gift = await presents.given("month")
    await presents.cast.advance(NOW + 20 * DAY)
    await presents.claim(gift)
    rows = await fetch_rows(
        presents.cast.database, "SELECT days, granted_at FROM inventory_grants WHERE source = 'GIFT'"
    )
    assert rows == [(27, NOW + 20 * DAY)]
    await presents.own.grant("month", "late", player="q")
    await presents.cast.advance(NOW + 20 * DAY + 57 * DAY - timedelta(hours=1))
    assert await refused(presents.give("month", "last", "q")) == [(UserErrorCode.NOT_OWNED, ("item",))]


async def test_some_of_a_stack_are_given(presents: Presents) -> None:
    await presents.own.grant("ticket", "a", quantity=4)
    await presents.own.grant("ticket", "b", quantity=3)
    await presents.own.consume(1)
    gift = await presents.given("ticket", quantity=5)
    assert await presents.quantity("ticket") == 1
    assert await refused(presents.give("ticket", "more", quantity=2)) == [
        (UserErrorCode.NOT_OWNED, ("quantity",))
    ]
    # It comes back to a stack that is full meanwhile.
    await presents.own.grant("ticket", "c", quantity=9)
    await presents.decline(gift)
    assert await presents.quantity("ticket") == 15


async def test_what_was_revoked_while_it_was_given_stays_revoked(presents: Presents) -> None:
    await presents.own.grant("bow", "k")
    gift = await presents.given("bow")
    await presents.own.revoke("k")
    await presents.take_back(gift)
    assert await presents.quantity("bow") == 0


async def test_only_what_is_owned_and_giftable_is_given(presents: Presents) -> None:
    assert await refused(presents.give("bow")) == [(UserErrorCode.NOT_OWNED, ("item",))]
    await presents.own.grant("badge")
    assert await refused(presents.give("badge")) == [(UserErrorCode.NOT_ENTITLED, ("item",))]
    assert await refused(presents.give("nothing")) == [(UserErrorCode.NOT_FOUND, ("item",))]
    await presents.own.grant("bow")
    assert await refused(presents.give("bow", quantity=2)) == [(UserErrorCode.INVALID, ("quantity",))]
