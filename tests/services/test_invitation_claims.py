"""Codes, claims and what refuses them: limits, the first one stays, marks of one person (rules.md §12)."""

from datetime import timedelta

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.invitations import CODE_ALPHABET, CODE_CHARS, InvitationRefusal
from app.infra.db import Database
from app.infra.limiter import Limiter
from app.invitations.claiming import WRONG_CODES
from app.invitations.codes import MAX_GOOD_CODES, replace_code
from app.invitations.marks import MAX_MARK, MAX_MARKS, MAX_MARKS_OF_MEMBER, Mark, MarkKind, report_marks
from tests.cast import NOW, fetch_rows, program_file
from tests.merging import member_row
from tests.services.invitations import (
    DAY,
    HOLD,
    claim,
    code,
    come,
    follow,
    identify,
    invitations,
    inviting,
    mark,
    notices,
    refusal,
    states,
)

TICK = timedelta(microseconds=1)


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
    await cast.publish(program_file(invitations=None), NOW + DAY)
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
    later = cast.at(NOW + DAY)
    assert await refusal(later, "cid", await code(cast, "eve")) is UserErrorCode.NOT_ENTITLED
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
    assert await refusal(cast.at(NOW + DAY), "bob", await code(cast)) is UserErrorCode.NOT_ENTITLED
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
