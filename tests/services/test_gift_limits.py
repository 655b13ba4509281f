"""Gifts: who may claim and decline them, how many there may be, and when their givers are reminded."""

from datetime import timedelta

import pytest

from app.domain.access import OWN_PREFIX
from app.domain.errors import RateLimited, UserErrorCode
from app.domain.gifts import GiftStatus
from app.gifts.limits import MAX_A_DAY, MAX_MESSAGE, MAX_OPEN
from app.infra.link_tokens import TOKEN_CHARS, WRONG_TOKENS
from app.loyalty.joining import Claimant
from tests.cast import NOW, fetch_rows
from tests.presents import Presents, refused

DAY = timedelta(days=1)


# --- who ---


async def test_a_gift_to_a_player_is_for_that_one_alone(presents: Presents) -> None:
    await presents.cast.join("r")
    await presents.own.grant("bow")
    gift = await presents.given("bow", to="q")
    assert gift.token_hash is None
    assert await refused(presents.claim(gift, "r")) == [(UserErrorCode.NOT_FOUND, ("giftId",))]
    assert await refused(presents.decline(gift, "r")) == [(UserErrorCode.NOT_FOUND, ("giftId",))]
    await presents.claim(gift, "q")
    notices = await fetch_rows(
        presents.cast.database,
        "SELECT pl.external_id, n.params->>'news' FROM notifications n JOIN players pl USING (member_id)"
        " WHERE n.kind = 'GIFT_UPDATED' ORDER BY n.id",
    )
    assert notices == [("q", "RECEIVED"), ("p", "CLAIMED")]


async def test_nobody_gives_to_oneself_or_claims_the_own_gift(presents: Presents) -> None:
    await presents.own.grant("bow")
    assert await refused(presents.give("bow", to="p")) == [(UserErrorCode.INVALID, ("playerId",))]
    assert await refused(presents.give("bow", to="nobody")) == [(UserErrorCode.NOT_FOUND, ("playerId",))]
    gift = await presents.given("bow")
    assert await refused(presents.claim(gift, "p")) == [(UserErrorCode.NOT_ENTITLED, ("token",))]


async def test_a_player_blocks_a_giver(presents: Presents) -> None:
    await presents.own.grant("ticket", quantity=5)
    gift = await presents.given("ticket", to="q")
    assert (await presents.block(gift)).is_blocked
    assert await refused(presents.give("ticket", "b", to="q")) == [
        (UserErrorCode.NOT_ENTITLED, ("playerId",))
    ]
    assert not (await presents.block(gift, blocked=False)).is_blocked
    await presents.given("ticket", "b", to="q")
    assert await refused(presents.block(gift, "p")) == [(UserErrorCode.NOT_FOUND, ("giftId",))]


async def test_somebody_unknown_becomes_a_member_by_claiming(presents: Presents) -> None:
    await presents.own.grant("ticket", quantity=2)
    gift, other = await presents.given("ticket", "a"), await presents.given("ticket", "b")
    claimant = await presents.stranger()
    claimed = await presents.claim(gift, claimant)
    player = claimed.member.external_id
    assert player.startswith(OWN_PREFIX)
    assert (len(player.removeprefix(OWN_PREFIX)), claimed.member.known_as.is_identified) == (26, True)
    assert await presents.quantity("ticket", player) == 1
    # The session is the new member's now.
    assert claimant.session is not None
    rows = await fetch_rows(
        presents.cast.database,
        "SELECT pl.external_id FROM store_sessions s JOIN players pl ON pl.id = s.player_id"
        " WHERE s.hash = $1",
        claimant.session.hash,
    )
    assert rows == [(player,)]
    assert (
        await presents.claim(other, Claimant(claimed.member, claimant.session))
    ).member.id == claimed.member.id


async def test_no_game_makes_such_players_known(presents: Presents) -> None:
    assert await refused(presents.cast.join(f"{OWN_PREFIX}x")) == [(UserErrorCode.INVALID, ("playerId",))]


async def test_a_claim_that_is_refused_makes_nobody_known(presents: Presents) -> None:
    await presents.own.grant("ticket", quantity=2)
    gift = await presents.given("ticket")
    await presents.claim(gift)
    assert await refused(presents.claim(gift, await presents.stranger())) == [
        (UserErrorCode.ALREADY_CLAIMED, ())
    ]
    assert await fetch_rows(
        presents.cast.database, "SELECT count(*) FROM players WHERE external_id LIKE 'laurel:%'"
    ) == [(0,)]


async def test_wrong_tokens_are_limited_and_right_ones_are_not(presents: Presents) -> None:
    await presents.own.grant("bow")
    gift = await presents.given("bow")
    for number in range(WRONG_TOKENS):
        wrong = f"{number:X}".rjust(TOKEN_CHARS, "A")
        assert await refused(presents.claim(gift, token=wrong)) == [(UserErrorCode.CODE_INVALID, ("token",))]
    with pytest.raises(RateLimited):
        await presents.claim(gift, token="A" * TOKEN_CHARS)
    assert (await presents.claim(gift, token=presents.token(gift).lower())).gift.status is GiftStatus.CLAIMED


# --- limits ---


async def test_a_giver_has_so_many_open_ones_and_so_many_a_day(presents: Presents) -> None:
    item = await presents.shop.item()
    await presents.cast.grant("more", 1_000)
    gifts = [await presents.given(item, f"a{n}") for n in range(MAX_A_DAY)]
    assert await refused(presents.give(item, "one more")) == [(UserErrorCode.LIMIT_REACHED, ())]
    # A repeat is no new one, and what came back was given nevertheless.
    assert (await presents.give(item, "a0")).replayed
    await presents.take_back(gifts[0])
    assert await refused(presents.give(item, "one more")) == [(UserErrorCode.LIMIT_REACHED, ())]
    await presents.cast.advance(NOW + DAY)
    for n in range(MAX_A_DAY):
        await presents.given(item, f"b{n}")
    await presents.cast.advance(NOW + 2 * DAY)
    await presents.given(item, f"c{MAX_OPEN}")
    assert await refused(presents.give(item, "one more")) == [(UserErrorCode.LIMIT_REACHED, ())]
    await presents.take_back(gifts[1])
    await presents.given(item, "one more")


async def test_a_message_has_so_many_characters(presents: Presents) -> None:
    await presents.own.grant("ticket", quantity=2)
    assert (await presents.given("ticket", message="m" * MAX_MESSAGE)).message == "m" * MAX_MESSAGE
    assert await refused(presents.give("ticket", "b", message="m" * (MAX_MESSAGE + 1))) == [
        (UserErrorCode.INVALID, ("message",))
    ]


# --- reminders ---


async def test_the_giver_is_reminded_twice_and_told_of_the_end(presents: Presents) -> None:
    await presents.own.grant("bow")
    gift = await presents.given("bow")
    ends_at = gift.expires_at
    for days, settled in ((8, 0), (7, 1), (7, 0), (2, 0), (1, 1), (0, 1)):
        assert await presents.settle(ends_at - days * DAY) == settled
    rows = await fetch_rows(
        presents.cast.database,
        "SELECT params->>'news', params->'daysLeft', created_at FROM notifications"
        " WHERE kind = 'GIFT_UPDATED' ORDER BY id",
    )
    assert rows == [
        *[("ENDING", str(days), ends_at - days * DAY) for days in (7, 1)],
        ("EXPIRED", None, ends_at),
    ]


async def test_reminders_that_were_missed_are_one(presents: Presents) -> None:
    await presents.own.grant("bow")
    gift = await presents.given("bow")
    assert await presents.settle(gift.expires_at - timedelta(hours=2)) == 1
    rows = await fetch_rows(
        presents.cast.database, "SELECT params->'daysLeft' FROM notifications WHERE kind = 'GIFT_UPDATED'"
    )
    assert rows == [("1",)]
