"""Invitations from the code to the reward, and back: states, facts, notices, and what is refused (§12)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.invitations import CODE_ALPHABET, CODE_CHARS, InvitationRefusal
from app.infra.db import Database
from app.infra.limiter import Limiter
from app.invitations.claiming import WRONG_CODES
from app.invitations.codes import MAX_GOOD_CODES, replace_code
from app.invitations.marks import MAX_MARK, MAX_MARKS, MAX_MARKS_OF_MEMBER, Mark, MarkKind, report_marks
from tests.cast import NOW, Cast, check_members, fetch_rows, program_file
from tests.merging import member_row, merge
from tests.services.invitations import (
    DAY,
    HOLD,
    TERMS,
    claim,
    code,
    come,
    follow,
    identify,
    invitations,
    inviting,
    kinds,
    mark,
    notices,
    refusal,
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
    assert sorted(found, reverse=True) == rewarded
    assert await states(later) == ["QUALIFIED"] * 3
    assert (await later.standing("ada")).p == 500 * sum(rewarded)
    assert await kinds(later, "ada") == ["INVITE_QUALIFIED"] * 3
    given = [bool(await kinds(later, player)) for player in ("b", "c", "d")]
    assert given == found
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


async def test_a_code_is_eight_of_thirty_one_and_stays(database: Database) -> None:
    cast = await inviting(database)
    mine = await code(cast)
    assert len(mine) == CODE_CHARS
    assert len(set(CODE_ALPHABET)) == 31
    assert set(mine) <= set(CODE_ALPHABET)
    assert not set("0O1IL") & set(CODE_ALPHABET)
    assert await code(cast) == mine


async def test_an_old_code_is_good_for_thirty_days(database: Database) -> None:
    cast = await inviting(database)
    old = await code(cast)
    new = await replace_code(database, await member_row(database, cast.game, "ada"), NOW)
    assert old != new
    await come(cast.at(NOW + 30 * DAY - TICK), "bob", old)
    with pytest.raises(DomainError) as refused:
        await come(cast.at(NOW + 30 * DAY), "cid", old)
    assert refused.value.codes == {UserErrorCode.CODE_INVALID}
    assert await fetch_rows(database, "SELECT count(*) FROM players WHERE external_id = 'cid'") == [(0,)]
    await come(cast.at(NOW + 30 * DAY), "cid", f" {new[:4].lower()}-{new[4:]} ")
    assert await states(cast) == ["JOINED", "JOINED"]


async def test_how_often_a_code_is_replaced(database: Database) -> None:
    cast = await inviting(database)
    await code(cast)
    ada = await member_row(database, cast.game, "ada")
    for _ in range(MAX_GOOD_CODES - 1):
        await replace_code(database, ada, NOW)
    with pytest.raises(DomainError) as refused:
        await replace_code(database, ada, NOW)
    assert refused.value.codes == {UserErrorCode.LIMIT_REACHED}
    await replace_code(database, ada, NOW + 30 * DAY)


async def test_a_claim_within_seven_days_and_before_a_purchase(database: Database) -> None:
    cast = await inviting(database)
    mine = await code(cast)
    for player in ("bob", "cid", "dan"):
        await cast.join(player)
    await claim(cast.at(NOW + 7 * DAY - TICK), "bob", mine)
    assert await refusal(cast.at(NOW + 7 * DAY), "cid", mine) is UserErrorCode.ENDED
    await cast.buy("d1", "1", player="dan")
    assert await refusal(cast, "dan", mine) is UserErrorCode.NOT_ENTITLED
    assert await states(cast) == ["JOINED"]


async def test_the_first_one_stays(database: Database) -> None:
    cast = await inviting(database)
    await cast.join("eve")
    await come(cast, "bob")
    await claim(cast, "bob", await code(cast))  # once more changes nothing
    assert await refusal(cast, "bob", await code(cast, "eve")) is UserErrorCode.ALREADY_CLAIMED
    await come(cast, "bob", await code(cast, "eve"))  # the game may send what it likes at each start
    assert (await states(cast), await states(cast, "eve")) == (["JOINED"], [])


@pytest.mark.parametrize("typed", ["AAAAAAAA", "", "A" * 65, "0O1IL000", "'; --", "\u0131"])
async def test_codes_that_are_none(database: Database, typed: str) -> None:
    cast = await inviting(database)
    await cast.join("bob")
    assert await refusal(cast, "bob", typed) is UserErrorCode.CODE_INVALID


async def test_nobody_comes_by_an_own_code_or_that_of_an_own_invitee(database: Database) -> None:
    cast = await inviting(database)
    assert await refusal(cast, "ada", await code(cast)) is UserErrorCode.CODE_INVALID
    await come(cast, "bob")
    assert await refusal(cast, "ada", await code(cast, "bob")) is UserErrorCode.CODE_INVALID


async def test_guesses_are_counted(database: Database) -> None:
    cast = await inviting(database)
    await cast.join("bob")
    limiter = Limiter()
    for _ in range(WRONG_CODES):
        with pytest.raises(DomainError):
            await claim(cast, "bob", "AAAAAAAA", limiter)
    with pytest.raises(DomainError) as refused:
        await claim(cast, "bob", await code(cast), limiter)
    assert refused.value.codes == {UserErrorCode.CODE_INVALID}


async def test_a_program_without_invitations(database: Database) -> None:
    cast = await inviting(database)
    await cast.publish(program_file(), NOW + DAY)
    later = cast.at(NOW + 2 * DAY)
    await later.join("bob")
    assert await refusal(later, "bob", await code(later)) is UserErrorCode.NOT_ENTITLED
    await come(later, "cid")  # joins as ever
    assert await states(later) == []


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (MarkKind.DEVICE, InvitationRefusal.SAME_DEVICE),
        (MarkKind.PAYMENT, InvitationRefusal.SAME_PAYMENT),
    ],
)
async def test_a_mark_of_the_inviter_refuses(
    database: Database, kind: MarkKind, reason: InvitationRefusal
) -> None:
    cast = await inviting(database)
    await cast.join("bob")
    for player in ("ada", "bob"):
        assert await mark(cast, player, "one phone", kind) == 1
    assert await mark(cast, "bob", "one phone", kind) == 0
    assert await refusal(cast, "bob", await code(cast)) is UserErrorCode.NOT_ENTITLED
    (row,) = await invitations(cast)
    assert (row.state, row.refusal) == ("REFUSED", reason)
    assert await notices(database, "ada") == []


async def test_a_mark_that_comes_later_refuses_before_it_qualifies(database: Database) -> None:
    cast = await inviting(database)
    await come(cast, "bob")
    await cast.buy("b1", "9", player="bob")
    await follow(cast)
    for player in ("ada", "bob"):
        await mark(cast, player, "one phone")
    await follow(cast, NOW + HOLD)
    (row,) = await invitations(cast)
    assert (row.state, row.refusal) == ("REFUSED", InvitationRefusal.SAME_DEVICE)
    assert (await cast.standing("ada")).p == 0


async def test_a_mark_of_an_earlier_invitee_refuses_the_later_one(database: Database) -> None:
    cast = await inviting(database)
    await cast.join("eve")
    await come(cast, "bob")
    await cast.join("cid")
    for player in ("bob", "cid"):
        await mark(cast, player, "one phone")
    assert await refusal(cast, "cid", await code(cast, "eve")) is UserErrorCode.NOT_ENTITLED
    await cast.buy("b1", "9", player="bob")
    await follow(cast, NOW + HOLD)
    assert (await states(cast), await states(cast, "eve")) == (["QUALIFIED"], ["REFUSED"])


async def test_an_identity_that_was_the_inviters_refuses(database: Database) -> None:
    cast = await inviting(database)
    await identify(cast, "ada", "account")
    await come(cast, "eve")  # what was the inviter's is noted
    async with database.acquire() as connection:
        await connection.execute("DELETE FROM identities WHERE subject = 'account'")
    await cast.join("bob")
    await identify(cast, "bob", "account")
    assert await refusal(cast, "bob", await code(cast)) is UserErrorCode.NOT_ENTITLED
    assert [row.refusal for row in await invitations(cast)] == [None, InvitationRefusal.SAME_IDENTITY]


async def test_the_same_email_refuses(database: Database) -> None:
    cast = await inviting(database)
    await identify(cast, "ada", "a", "ada@example.com")
    await cast.join("bob")
    await identify(cast, "bob", "b", "ADA@example.com")
    assert await refusal(cast, "bob", await code(cast)) is UserErrorCode.NOT_ENTITLED
    assert [row.refusal for row in await invitations(cast)] == [InvitationRefusal.SAME_EMAIL]


async def test_marks_and_codes_are_of_one_game(database: Database) -> None:
    cast = await inviting(database)
    other = await inviting(database, "other")
    await other.join("bob")
    await mark(cast, "ada", "one phone")
    await mark(other, "bob", "one phone")
    assert await refusal(other, "bob", await code(cast)) is UserErrorCode.CODE_INVALID
    await claim(other, "bob", await code(other))
    assert await states(other) == ["JOINED"]


async def test_limits_of_marks(database: Database) -> None:
    cast = await inviting(database)
    some = [Mark(MarkKind.DEVICE, f"{'x' * (MAX_MARK - 3)}{n:03}") for n in range(MAX_MARKS_OF_MEMBER + 1)]
    for first in range(0, MAX_MARKS_OF_MEMBER, MAX_MARKS):
        assert await report_marks(cast.session, "ada", some[first : first + MAX_MARKS]) == MAX_MARKS
    for marks, expected in (
        (some[-1:], UserErrorCode.LIMIT_REACHED),
        (some[: MAX_MARKS + 1], UserErrorCode.INVALID),
        ([], UserErrorCode.INVALID),
        ([Mark(MarkKind.DEVICE, "x" * (MAX_MARK + 1))], UserErrorCode.INVALID),
        ([Mark(MarkKind.DEVICE, "two\nlines")], UserErrorCode.INVALID),
    ):
        with pytest.raises(DomainError) as refused:
            await report_marks(cast.session, "ada", marks)
        assert refused.value.codes == {expected}
    stored = await fetch_rows(database, "SELECT count(*), min(length(hash)) FROM fraud_marks")
    assert stored == [(MAX_MARKS_OF_MEMBER, 64)]


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
