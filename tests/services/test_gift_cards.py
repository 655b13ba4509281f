"""Gift cards below the API: made, claimed, returned, frozen and charged back (value.md V6)."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.access import OWN_PREFIX, StaffRole
from app.domain.errors import DomainError, RateLimited, UserErrorCode
from app.domain.gift_cards import CARD_LIFE, HELD_FOR, NEW_GIVER, GiftCardStatus
from app.domain.goodwill import GOODWILL_LIMITS
from app.domain.instants import DAY
from app.gift_cards.claiming import ClaimedFor
from app.gift_cards.ending import settle_due
from app.gift_cards.liability import liability
from app.gift_cards.limits import MAX_A_DAY, MAX_MESSAGE, MAX_OPEN
from app.infra.db import Database
from app.infra.link_tokens import TOKEN_CHARS, WRONG_TOKENS
from app.privacy.service import erase_player
from app.stored_value.service import settle_game
from tests.cards import Cards, broken, refused
from tests.cast import NOW, fetch_rows, sandbox
from tests.merging import merge
from tests.people import person
from tests.strangers import stranger
from tests.wallets import rules

TICK = timedelta(microseconds=1)
LATER = NOW + NEW_GIVER


@pytest.fixture
async def cards(database: Database) -> Cards:
    """A sandbox in which `p` and `q` have been members for so long that nothing is held for being new."""
    cast = await sandbox(database, game=rules(maxTopUp={"USD": "2000.00"}, maxBalance={"USD": "1000.00"}))
    await cast.join()
    await cast.join("q")
    await cast.advance(LATER)
    return Cards.of(cast)


async def notices(database: Database) -> list[tuple[object, ...]]:
    return await fetch_rows(
        database,
        "SELECT pl.external_id, n.params->>'news', (n.params->>'daysLeft')::int FROM notifications n"
        " JOIN players pl USING (member_id) WHERE n.kind = 'GIFT_CARD_UPDATED' ORDER BY n.id",
    )


async def owed(cards: Cards) -> list[tuple[str, int, int]]:
    """Currency, what is paid in accounts, and what waits on cards."""
    found = await liability(cards.cast.session, None)
    return [(one.accounts.currency, one.accounts.paid, one.gift_cards) for one in found]


# --- claims ---


async def test_a_card_is_claimed_once(cards: Cards, database: Database) -> None:
    card = await cards.created("g1")
    assert await owed(cards) == [("USD", 0, 5_000)]
    claimed = await cards.claim(card)
    assert (claimed.card.status, claimed.replayed) == (GiftCardStatus.CLAIMED, False)
    assert await cards.wallet("q").sums() == (5_000, 5_000, 0, 0, 0)
    assert await cards.wallet("q").entries() == [("GIFT_CLAIMED", "PAID", 5_000)]
    assert (await cards.claim(card)).replayed
    await cards.cast.join("r")
    assert await refused(cards.claim(card, "r")) == [(UserErrorCode.ALREADY_CLAIMED, ("token",))]
    assert await owed(cards) == [("USD", 5_000, 0)]
    assert await notices(database) == [("p", "CLAIMED", None)]
    assert await broken(database) == []


async def test_a_repeat_answers_the_same_and_another_input_conflicts(cards: Cards) -> None:
    card = await cards.created("g1")
    again = await cards.create("g1", "50.000")
    assert (again.card, again.replayed) == (card, True)
    for amount, giver, message in (("50.01", "p", None), ("50.00", "q", None), ("50.00", "p", "Hi")):
        call = cards.create("g1", amount, giver, message=message)
        assert await refused(call) == [(UserErrorCode.IDEMPOTENCY_CONFLICT, ("giftCardId",))]


async def test_the_giver_and_who_is_merged_with_it_cannot_claim(cards: Cards, database: Database) -> None:
    card = await cards.created("g1")
    assert await refused(cards.claim(card, "p")) == [(UserErrorCode.NOT_ENTITLED, ("token",))]
    await merge(cards.cast, "p", "q")
    assert await refused(cards.claim(card, "q")) == [(UserErrorCode.NOT_ENTITLED, ("token",))]
    assert await broken(database) == []


async def test_who_signs_in_becomes_a_member_with_the_value(cards: Cards, database: Database) -> None:
    card, other = await cards.created("g1"), await cards.created("g2")
    claimant = await stranger(cards.cast)
    claimed = await cards.claim(card, claimant)
    assert claimed.card.recipient is not None
    player = claimed.card.recipient.external_id
    assert player.startswith(OWN_PREFIX)
    assert (await cards.wallet(player).sums())[0] == 5_000
    await cards.claim(other, player)
    assert (await cards.wallet(player).sums())[0] == 10_000
    assert await broken(database) == []


async def test_a_studio_claims_for_players_known_or_not(cards: Cards) -> None:
    game_id = cards.cast.game.id
    for key, player in (("g1", "q"), ("g2", "new")):
        card = await cards.created(key)
        await cards.claim(card, ClaimedFor(game_id, player))
        assert (await cards.wallet(player).sums())[0] == 5_000
        assert (await cards.claim(card, ClaimedFor(game_id, player))).replayed
    card = await cards.created("g3")
    for player in (f"{OWN_PREFIX}x", ""):
        assert await refused(cards.claim(card, ClaimedFor(game_id, player))) == [
            (UserErrorCode.INVALID, ("playerId",))
        ]


async def test_wrong_tokens_are_few_and_a_right_one_is_never_refused(cards: Cards) -> None:
    card = await cards.created("g1")
    for number in range(WRONG_TOKENS):
        wrong = f"{number:X}".rjust(TOKEN_CHARS, "A")
        assert await refused(cards.claim(card, token=wrong)) == [(UserErrorCode.CODE_INVALID, ("token",))]
    with pytest.raises(RateLimited):
        await cards.claim(card, token="A" * TOKEN_CHARS)
    await cards.claim(card, token=cards.token(card).lower())


# --- what is held ---


async def test_more_than_a_hundred_is_held_for_a_day(cards: Cards, database: Database) -> None:
    """A hundred units, or ten thousand of a currency whose unit is the smallest."""
    cases = (
        *(("100.00", "USD", 0), ("100.01", "USD", 10_001), ("10000", "JPY", 0), ("10001", "JPY", 10_001)),
        *(("100.000", "KWD", 0), ("100.001", "KWD", 100_001)),
    )
    had: dict[str, int] = {"USD": 0, "JPY": 0, "KWD": 0}
    for number, (amount, currency, held) in enumerate(cases):
        card = (await cards.create(f"g{number}", amount, currency=currency)).card
        await cards.claim(card)
        view = await cards.wallet("q").view(currency)
        had[currency] += card.amount
        assert (view.account.held, view.available) == (held, had[currency] - held)
    await cards.cast.advance(LATER + HELD_FOR)
    await settle_game(cards.cast.session)
    for currency, amount in had.items():
        assert (await cards.wallet("q").view(currency)).available == amount
    assert await broken(database) == []


async def test_what_a_new_giver_gave_is_held(cards: Cards) -> None:
    await cards.cast.join("new")
    card = await cards.created("g1", "1.00", "new")
    await cards.claim(card)
    assert await cards.wallet("q").sums() == (0, 100, 0, 100, 0)
    await cards.cast.advance(LATER + NEW_GIVER)
    await cards.claim(await cards.created("g2", "1.00", "new"))
    assert await cards.wallet("q").sums() == (200, 200, 0, 0, 0)


# --- ends ---


async def test_a_card_that_is_taken_back_is_the_givers(cards: Cards, database: Database) -> None:
    card = await cards.created("g1")
    assert await refused(cards.take_back("g1", "q")) == [(UserErrorCode.NOT_FOUND, ("giftCardId",))]
    assert (await cards.take_back("g1", "p")).card.status is GiftCardStatus.RETURNED
    assert (await cards.take_back("g1")).replayed
    assert await cards.wallet("p").entries() == [("GIFT_RETURNED", "PAID", 5_000)]
    assert await refused(cards.claim(card)) == [(UserErrorCode.ENDED, ("token",))]
    await cards.claim(await cards.created("g2"))
    assert await refused(cards.take_back("g2")) == [(UserErrorCode.ALREADY_CLAIMED, ("giftCardId",))]
    assert await broken(database) == []


async def test_a_card_is_claimed_until_its_end_and_then_returned(cards: Cards, database: Database) -> None:
    in_time, late, goodwill = [
        await cards.created(key, giver=giver) for key, giver in (("a", "p"), ("b", "p"), ("c", None))
    ]
    end = LATER + CARD_LIFE
    for at in (end - 30 * DAY - TICK, end - 30 * DAY, end - 7 * DAY, end - TICK):
        await cards.cast.advance(at)
        await settle_due(cards.cast.session)
    assert await notices(database) == [("p", "ENDING", 30)] * 2 + [("p", "ENDING", 7)] * 2
    await cards.claim(in_time)
    await cards.cast.advance(end)
    # Whether or not a worker has looked.
    assert await refused(cards.claim(late)) == [(UserErrorCode.ENDED, ("token",))]
    assert await settle_due(cards.cast.session) == 2
    assert (await cards.now(goodwill.id)).status is GiftCardStatus.RETURNED
    assert await cards.wallet("p").sums() == (5_000, 5_000, 0, 0, 0)
    assert (await notices(database))[-1] == ("p", "RETURNED", None)
    # What was on the card without a giver is owed to nobody.
    assert await owed(cards) == [("USD", 10_000, 0)]
    assert await broken(database) == []


async def test_a_frozen_card_waits(cards: Cards, database: Database) -> None:
    card = await cards.created("g1")
    assert (await cards.freeze("g1")).card.status is GiftCardStatus.FROZEN
    assert (await cards.freeze("g1")).replayed
    assert await refused(cards.claim(card)) == [(UserErrorCode.NOT_ENTITLED, ("token",))]
    assert await refused(cards.take_back("g1", "p")) == [(UserErrorCode.NOT_ENTITLED, ("giftCardId",))]
    await cards.cast.advance(LATER + CARD_LIFE)
    assert await settle_due(cards.cast.session) == 0
    assert await owed(cards) == [("USD", 0, 5_000)]
    await cards.freeze("g1", is_frozen=False)
    assert await settle_due(cards.cast.session) == 1
    assert (await cards.wallet("p").sums())[0] == 5_000
    assert await refused(cards.freeze("g1")) == [(UserErrorCode.ENDED, ("giftCardId",))]
    assert await broken(database) == []


# --- chargebacks ---


async def test_a_chargeback_takes_the_rest_and_the_giver_owes_what_was_spent(
    cards: Cards, database: Database
) -> None:
    await cards.claim(await cards.created("g1"))
    await cards.wallet("q").spend(2_000)
    assert (await cards.charge_back("g1")).card.status is GiftCardStatus.REVOKED
    assert (await cards.charge_back("g1")).replayed
    assert await cards.wallet("q").sums() == (0, 0, 0, 0, 0)
    assert await cards.wallet("p").sums() == (0, 0, 0, 0, 2_000)
    assert await cards.wallet("p").entries() == [("GIFT_OWED", "DEBT", -2_000)]
    await cards.wallet("p").top_up("t1", "25.00")
    assert await cards.wallet("p").sums() == (500, 500, 0, 0, 0)
    assert await broken(database) == []


async def test_a_chargeback_takes_what_the_claim_holds_and_leaves_what_orders_hold(
    cards: Cards, database: Database
) -> None:
    await cards.claim(await cards.created("g1", "150.00"))
    assert (await cards.wallet("q").sums())[3] == 15_000
    await cards.charge_back("g1")
    assert await cards.wallet("q").sums() == (0, 0, 0, 0, 0)
    await cards.claim(await cards.created("g2"))
    hold = await cards.wallet("q").hold(1_000)
    await cards.charge_back("g2")
    assert await cards.wallet("q").sums() == (0, 1_000, 0, 1_000, 0)
    assert (await cards.wallet("p").sums())[4] == 1_000
    await cards.wallet("q").capture(hold)
    assert await cards.wallet("q").sums() == (0, 0, 0, 0, 0)
    assert await broken(database) == []


async def test_chargebacks_of_cards_that_wait_or_have_come_back(cards: Cards, database: Database) -> None:
    card = await cards.created("g1")
    await cards.freeze("g1")
    await cards.charge_back("g1")
    assert await refused(cards.claim(card)) == [(UserErrorCode.ENDED, ("token",))]
    await cards.created("g2")
    await cards.take_back("g2")
    await cards.wallet("p").spend(1_500)
    await cards.charge_back("g2")
    assert await cards.wallet("p").sums() == (0, 0, 0, 0, 1_500)
    await cards.claim(await cards.created("g3", giver=None))
    await cards.wallet("q").spend(1_000)
    await cards.charge_back("g3")
    assert await cards.wallet("q").sums() == (0, 0, 0, 0, 0)
    assert await owed(cards) == [("USD", 0, 0)]
    assert await refused(cards.charge_back("g4")) == [(UserErrorCode.NOT_FOUND, ("giftCardId",))]
    assert await broken(database) == []


async def test_a_card_pays_the_recipients_debt_first(cards: Cards, database: Database) -> None:
    await cards.wallet("q").top_up("t1", "30.00")
    await cards.wallet("q").spend(3_000)
    await cards.wallet("q").charge_back("t1")
    await cards.claim(await cards.created("g1"))
    assert await cards.wallet("q").sums() == (2_000, 2_000, 0, 0, 0)
    await cards.charge_back("g1")
    assert await cards.wallet("q").sums() == (0, 0, 0, 0, 0)
    assert (await cards.wallet("p").sums())[4] == 3_000
    assert await broken(database) == []


# --- limits, and people ---


async def test_the_limits_of_a_giver(cards: Cards) -> None:
    for number in range(MAX_A_DAY):
        await cards.created(f"a{number}")
    assert await refused(cards.create("b")) == [(UserErrorCode.LIMIT_REACHED, ("giverPlayerId",))]
    await cards.created("goodwill", giver=None)
    await cards.cast.advance(LATER + DAY)
    for number in range(MAX_OPEN - MAX_A_DAY):
        await cards.created(f"c{number}")
    await cards.cast.advance(LATER + 2 * DAY)
    assert await refused(cards.create("d")) == [(UserErrorCode.LIMIT_REACHED, ("giverPlayerId",))]
    await cards.take_back("a0")
    await cards.created("d")


async def test_twenty_of_a_giver_wait_however_old_they_are(cards: Cards) -> None:
    """At the limit and one past it; a frozen one waits too, one that is over does not."""
    for day in range(MAX_OPEN // MAX_A_DAY):
        for number in range(MAX_A_DAY):
            await cards.created(f"{day}-{number}")
        await cards.cast.advance(LATER + (day + 1) * DAY)
    await cards.freeze("0-0")
    assert await refused(cards.create("more")) == [(UserErrorCode.LIMIT_REACHED, ("giverPlayerId",))]
    await cards.cast.advance(LATER + CARD_LIFE)
    # Ten are over, of which one is frozen and waits on; ten wait.
    await cards.created("more")


async def test_two_cards_at_once_do_not_use_the_same_rest_of_a_day(cards: Cards, database: Database) -> None:
    focal = await person(database, StaffRole.STUDIO_FOCAL)
    limits = GOODWILL_LIMITS[StaffRole.STUDIO_FOCAL]
    most = limits.daily // limits.card
    calls = [cards.create(f"g{number}", str(limits.card), None, staff=focal) for number in range(most + 4)]
    answers = await asyncio.gather(*calls, return_exceptions=True)
    assert sum(isinstance(answer, DomainError) for answer in answers) == 4


async def test_a_person_gives_goodwill_within_limits(cards: Cards, database: Database) -> None:
    """One card, and all of a day in one currency: at each limit and one past it."""
    focal = await person(database, StaffRole.STUDIO_FOCAL)
    limits = GOODWILL_LIMITS[StaffRole.STUDIO_FOCAL]
    of_amount = [(UserErrorCode.LIMIT_REACHED, ("amount", "amount"))]
    too_much = cards.create("g", f"{limits.card}.01", None, staff=focal)
    assert await refused(too_much) == of_amount
    for number in range(limits.daily // limits.card - 1):
        await cards.create(f"g{number}", str(limits.card), None, staff=focal)
    assert await refused(cards.create("more", f"{limits.card}.01", None, staff=focal)) == of_amount
    await cards.create("rest", f"{limits.card - 1}.99", None, staff=focal)
    assert await refused(cards.create("more", "0.02", None, staff=focal)) == of_amount
    await cards.create("last", "0.01", None, staff=focal)
    assert (await cards.create("last", "0.01", None, staff=focal)).replayed
    # Of each currency by itself: a hundred yen are one unit. The studio has no such limits.
    await cards.create("yen", f"{limits.card * 100}", None, currency="JPY", staff=focal)
    yen = f"{limits.card * 100 + 1}"
    assert await refused(cards.create("y2", yen, None, currency="JPY", staff=focal)) == of_amount
    await cards.create("paid", f"{limits.card}.01", None)
    # A day of the real clock, which the game's does not turn.
    await cards.cast.advance(LATER + 5 * DAY)
    assert await refused(cards.create("more", "0.01", None, staff=focal)) == of_amount
    tomorrow = replace(cards, cast=cards.cast.at(NOW + DAY))
    await tomorrow.create("more", "0.01", None, staff=focal)


async def test_what_no_card_is_made_of(cards: Cards) -> None:
    of_amount, long = ("amount", "amount"), "x" * (MAX_MESSAGE + 1)
    for amount, currency, giver, message, code, path in (
        ("0", "USD", "p", None, UserErrorCode.INVALID, of_amount),
        ("1.001", "USD", "p", None, UserErrorCode.INVALID, of_amount),
        ("1.5", "JPY", "p", None, UserErrorCode.INVALID, of_amount),
        ("2000.01", "USD", "p", None, UserErrorCode.LIMIT_REACHED, of_amount),
        ("1", "XYZ", "p", None, UserErrorCode.UNKNOWN_CURRENCY, ("amount", "currency")),
        ("1", "USD", "nobody", None, UserErrorCode.NOT_FOUND, ("giverPlayerId",)),
        ("1", "USD", "p", long, UserErrorCode.INVALID, ("message",)),
        ("1", "USD", "p", "a\nb", UserErrorCode.INVALID, ("message",)),
    ):
        call = cards.create("g1", amount, giver, currency=currency, message=message)
        assert await refused(call) == [(code, path)]
    await cards.create("g1", "2000.00", message=long[:-1])


async def test_a_full_account_takes_no_card(cards: Cards) -> None:
    await cards.wallet("q").top_up("t1", "950.00")
    card, most = await cards.created("g1", "50.01"), await cards.created("g2", "50.00")
    assert await refused(cards.claim(card)) == [(UserErrorCode.LIMIT_REACHED, ("token",))]
    await cards.claim(most)
    assert (await cards.wallet("q").sums())[0] == 100_000


async def test_who_is_erased_leaves_no_words_and_loses_nobody_money(cards: Cards, database: Database) -> None:
    card = (await cards.create("g1", message="For you")).card
    other = await cards.created("g2")
    await erase_player(cards.cast.session, "p")
    assert (await cards.now(card.id)).message is None
    await cards.claim(card)
    await cards.charge_back("g2")
    await cards.wallet("q").spend(5_000)
    await cards.charge_back("g1")
    await erase_player(cards.cast.session, "q")
    assert (await cards.now(other.id)).status is GiftCardStatus.REVOKED
    assert await broken(database) == []
