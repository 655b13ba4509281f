"""Invitations from the code to the reward, and back: states, facts, notices, and what is refused (§12)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.invitations import InvitationRefusal
from app.infra.db import Database
from tests.cast import NOW, Cast, check_members, fetch_rows
from tests.merging import merge
from tests.services.invitations import (
    DAY,
    HOLD,
    TERMS,
    come,
    follow,
    identify,
    invitations,
    inviting,
    kinds,
    notices,
    states,
)

TICK = timedelta(microseconds=1)


async def qualified(cast: Cast, *players: str) -> Cast:
    """Each has come, bought for 9 USD at once, and qualified; returns the game 14 days later."""
    for player in players:
        await come(cast, player)
        await cast.buy(f"of-{player}", "9", player=player)
    await follow(cast)
    later = cast.at(NOW + HOLD)
    await follow(later)
    return later


async def test_from_the_code_to_the_reward(database: Database) -> None:
    cast = await inviting(database)
    await come(cast, "bob")
    assert await states(cast) == ["JOINED"]
    await cast.buy("b1", "5", player="bob")
    await follow(cast)
    (pending,) = await invitations(cast)
    assert (pending.state, pending.course.qualifies_at) == ("PENDING", NOW + HOLD)
    await follow(cast, NOW + HOLD - TICK)
    assert await states(cast) == ["PENDING"]
    await follow(cast, NOW + HOLD)
    assert await states(cast) == ["QUALIFIED"]
    ada, bob = await cast.standing("ada"), await cast.standing("bob")
    assert (ada.progress, ada.p) == (100, 500)
    assert (bob.progress, bob.p) == (50, 250)
    assert (await kinds(cast, "ada"), await kinds(cast, "bob")) == (["INVITE_QUALIFIED"], ["INVITE_REWARDED"])
    assert await notices(database, "ada") == [("JOINED", 0), ("PENDING", 0), ("QUALIFIED", 500)]
    assert await notices(database, "bob") == [("QUALIFIED", 200)]
    assert await follow(cast, NOW + 2 * HOLD) == 0
    await check_members(database)


async def test_a_worker_that_comes_late_finds_what_was(database: Database) -> None:
    """The fact counts at its own instant, far beyond the late window."""
    cast = await inviting(database)
    await come(cast, "bob")
    await cast.buy("b1", "5", player="bob")
    await follow(cast, NOW + 80 * DAY)
    rows = await fetch_rows(
        database, "SELECT DISTINCT effective_at FROM loyalty_events WHERE kind LIKE 'INVITE%'"
    )
    assert rows == [(NOW + HOLD,)]
    assert await states(cast) == ["QUALIFIED"]
    await check_members(database)


async def test_a_refund_before_it_qualifies(database: Database) -> None:
    cast = await inviting(database)
    await come(cast, "bob")
    await cast.buy("b1", "9", player="bob")
    await follow(cast)
    await cast.at(NOW + DAY).refund("b1", amount="5")
    await follow(cast, NOW + DAY)
    assert await states(cast) == ["JOINED"]
    await cast.at(NOW + 2 * DAY).buy("b2", "9", player="bob")
    await follow(cast, NOW + 2 * DAY)
    await follow(cast, NOW + 2 * DAY + HOLD)
    assert await states(cast) == ["QUALIFIED"]
    assert await notices(database, "ada") == [("JOINED", 0), ("PENDING", 0), ("QUALIFIED", 500)]


async def test_a_refund_after_it_takes_both_rewards_back(database: Database) -> None:
    later = await qualified(await inviting(database), "bob")
    month = later.at(NOW + 40 * DAY)
    await month.refund("of-bob", amount="4.01")
    await follow(month)
    assert await states(month) == ["REVERSED"]
    ada, bob = await month.standing("ada"), await month.standing("bob")
    assert (ada.progress, ada.p, ada.lifetime_sc, ada.lifetime_p) == (0, 0, 0, 0)
    assert bob.p == 49
    assert await kinds(month, "ada") == ["INVITE_QUALIFIED", "INVITE_REVERSED"]
    assert await kinds(month, "bob") == ["INVITE_REWARDED", "INVITE_REVERSED"]
    assert (await notices(database, "ada"))[-1] == ("REVERSED", -500)
    assert (await notices(database, "bob"))[-1] == ("REVERSED", -200)
    # Once taken back, it stays so.
    await month.buy("b2", "50", player="bob")
    await follow(month)
    assert await states(month) == ["REVERSED"]
    await check_members(database)


async def test_a_refund_that_leaves_enough_changes_nothing(database: Database) -> None:
    later = await qualified(await inviting(database), "bob")
    await later.refund("of-bob", amount="4")
    await follow(later)
    assert await states(later) == ["QUALIFIED"]


async def test_a_worker_that_comes_after_the_refund_records_both(database: Database) -> None:
    cast = await inviting(database)
    await come(cast, "bob")
    await cast.buy("b1", "9", player="bob")
    await cast.at(NOW + 20 * DAY).refund("b1")
    await follow(cast, NOW + 20 * DAY)
    assert await states(cast) == ["REVERSED"]
    assert await kinds(cast, "ada") == ["INVITE_QUALIFIED", "INVITE_REVERSED"]
    assert (await cast.standing("ada")).p == 0


async def test_a_guest_qualifies_when_it_is_none_any_more(database: Database) -> None:
    cast = await inviting(database)
    await come(cast, "bob", identified=False)
    await cast.buy("b1", "9", player="bob")
    await follow(cast)
    await follow(cast, NOW + HOLD)
    assert await states(cast) == ["PENDING"]
    await identify(cast.at(NOW + 20 * DAY), "bob")
    await follow(cast, NOW + 20 * DAY)
    (row,) = await invitations(cast)
    assert (row.state, row.course.qualified_at) == ("QUALIFIED", NOW + 20 * DAY)


@pytest.mark.parametrize(
    ("terms", "rewarded"),
    [({"perMonth": 2}, [True, True, False]), ({"perMonth": 1, "inAll": 1}, [True, False, False])],
)
async def test_beyond_the_limits_it_counts_without_reward(
    database: Database, terms: dict[str, int], rewarded: list[bool]
) -> None:
    later = await qualified(await inviting(database, **terms), "b", "c", "d")
    # All are due at one instant, so that any may be the first.
    found = [row.is_rewarded for row in await invitations(later)]
    assert sorted(map(bool, found), reverse=True) == rewarded
    assert await states(later) == ["QUALIFIED"] * 3
    assert (await later.standing("ada")).p == 500 * sum(rewarded)
    assert await kinds(later, "ada") == ["INVITE_QUALIFIED"] * 3
    given = [bool(await kinds(later, player)) for player in ("b", "c", "d")]
    assert sorted(given, reverse=True) == rewarded
    await check_members(database)


async def test_a_new_month_has_room_again(database: Database) -> None:
    cast = await inviting(database, perMonth=1)
    await qualified(cast, "b")
    await come(cast, "c")
    await cast.at(NOW + 29 * DAY).buy("c1", "9", player="c")
    await follow(cast, NOW + 29 * DAY + HOLD)
    assert [row.is_rewarded for row in await invitations(cast)] == [True, True]


async def test_one_that_was_taken_back_has_used_its_place(database: Database) -> None:
    cast = await inviting(database, perMonth=1, inAll=1)
    later = await qualified(cast, "b")
    await later.refund("of-b")
    await come(later, "c")
    await later.buy("c1", "9", player="c")
    await follow(later, NOW + 3 * HOLD)
    assert [(row.state, row.is_rewarded) for row in await invitations(later)] == [
        ("REVERSED", True),
        ("QUALIFIED", False),
    ]


async def test_an_invitation_between_two_that_become_one_is_gone(database: Database) -> None:
    later = await qualified(await inviting(database), "bob")
    await come(later, "cid")
    for player in ("bob", "cid"):
        await merge(later, player, "ada")
    await follow(later)
    assert [(row.state, row.refusal) for row in await invitations(later)] == [
        ("REVERSED", None),
        ("REFUSED", InvitationRefusal.SAME_MEMBER),
    ]
    # What bob bought, and nothing that the invitation gave.
    assert (await later.standing("ada")).p == 90
    await check_members(database)


async def test_a_merge_keeps_what_others_owe_to_either_side(database: Database) -> None:
    """The inviter becomes another member, the invitee too: facts and limits go with them."""
    cast = await inviting(database, perMonth=1)
    await qualified(cast, "bob")
    later = cast.at(NOW + HOLD)
    for player in ("eve", "fay"):
        await later.join(player)
        await later.buy(f"of-{player}", "200", player=player)
    await come(later, "cid")
    await merge(later, "ada", "eve")
    await later.buy("c1", "9", player="cid")
    await follow(later, NOW + 2 * HOLD)
    assert [(row.state, row.is_rewarded) for row in await invitations(later, "eve")] == [
        ("QUALIFIED", True),
        ("QUALIFIED", False),
    ]
    await merge(later, "bob", "fay")
    await later.at(NOW + 2 * HOLD).refund("of-bob")
    await follow(later, NOW + 2 * HOLD)
    assert await states(later, "eve") == ["REVERSED", "QUALIFIED"]
    await check_members(database)


async def test_who_turns_out_to_have_been_a_member_before(database: Database) -> None:
    cast = await inviting(database)
    await cast.join("bob")
    later = cast.at(NOW + DAY)
    await come(later, "new")
    await merge(later, "new", "bob")
    await later.buy("n1", "9", player="new")
    await follow(later, NOW + 3 * HOLD)
    assert [(row.state, row.refusal) for row in await invitations(later)] == [
        ("REFUSED", InvitationRefusal.SAME_MEMBER)
    ]


async def test_nothing_qualifies_in_an_archived_game(database: Database) -> None:
    cast = await inviting(database)
    await come(cast, "bob")
    await cast.buy("b1", "9", player="bob")
    archived = replace(cast, game=replace(cast.game, archived_at=NOW))
    assert await follow(archived, NOW + HOLD) == 0


async def test_the_terms_are_the_programs(database: Database) -> None:
    cast = await inviting(database, **TERMS | {"minUsd": "50", "holdDays": 1})
    await come(cast, "bob")
    await cast.buy("b1", "49.99", player="bob")
    await follow(cast)
    assert await states(cast) == ["JOINED"]
    await cast.buy("b2", "50", player="bob")
    await follow(cast)
    await follow(cast, NOW + DAY)
    assert await states(cast) == ["QUALIFIED"]
