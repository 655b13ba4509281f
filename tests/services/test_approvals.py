"""Grants of P by the staff: limits, budgets, the second person; two at once, repeats, crashes."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.approvals import queries, service
from app.approvals.queries import StaffGrant
from app.approvals.service import Asked, decide, expire, grant_as_staff
from app.audit_log.actors import Actor, ActorKind, acting
from app.domain.access import StaffRole
from app.domain.amounts import MAX_POINTS
from app.domain.approvals import APPROVAL_HOURS, ROLE_LIMITS, GrantStatus
from app.domain.errors import DomainError, Unauthenticated, UserErrorCode
from app.identity.staff import NotInvited, StaffRow, invite, lock_staff, revoke, set_limits
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.inputs import MAX_REASON
from app.loyalty.outcomes import Recorded
from app.studios.refusals import Refused
from tests.cast import NOW, Cast, fetch_rows, sandbox
from tests.people import person

LIMITS = ROLE_LIMITS[StaffRole.SUPPORT]
EXPIRY = timedelta(hours=APPROVAL_HOURS)


@dataclass
class House:
    """A game with a player, a support person, and two who may approve."""

    cast: Cast
    support: StaffRow
    owner: StaffRow
    other: StaffRow

    async def grant(self, points: int, key: str = "k", *, cast: Cast | None = None) -> Recorded | Asked:
        with acting(Actor(ActorKind.STAFF, self.support.id)):
            return await grant_as_staff(
                (cast or self.cast).session,
                self.support,
                external_id="p",
                points=points,
                reason="Sorry",
                idempotency_key=key,
            )

    async def ask(self, points: int = LIMITS.grant + 1, key: str = "k") -> StaffGrant:
        asked = await self.grant(points, key)
        assert isinstance(asked, Asked)
        assert not asked.replayed
        return asked.grant

    async def decide(
        self,
        grant: StaffGrant,
        staff: StaffRow | None = None,
        *,
        approve: bool = True,
        cast: Cast | None = None,
    ) -> StaffGrant:
        staff, cast = staff or self.owner, cast or self.cast
        with acting(Actor(ActorKind.STAFF, staff.id)):
            return await decide(
                *(cast.core, staff, [cast.game.id], str(grant.id)),
                approve=approve,
                note="Fine",
                real_now=cast.real_now,
            )

    async def balance(self) -> int:
        return (await self.cast.join()).standing.p


@pytest.fixture
async def house(database: Database) -> House:
    cast = await sandbox(database)
    await cast.join()
    owner, other = [await person(database, StaffRole.PRODUCT_OWNER) for _ in range(2)]
    return House(cast, await person(database, StaffRole.SUPPORT), owner, other)


async def entries(database: Database, operation: str) -> list[tuple[object, ...]]:
    return await fetch_rows(
        database,
        "SELECT actor, actor_id, subject, after->>'status' FROM audit_log WHERE operation = $1"
        " AND subject = 'APPROVAL' ORDER BY at, id",
        operation,
    )


def codes(refused: pytest.ExceptionInfo[DomainError]) -> frozenset[UserErrorCode]:
    return refused.value.codes


async def test_the_limit_is_given_at_once_and_one_more_waits(house: House) -> None:
    assert isinstance(await house.grant(LIMITS.grant), Recorded)
    assert await house.balance() == LIMITS.grant
    asked = await house.ask(LIMITS.grant + 1, "more")
    assert (asked.status, asked.expires_at) == (GrantStatus.PENDING, NOW + EXPIRY)
    assert await house.balance() == LIMITS.grant
    waiting = ("STAFF", house.support.id, "APPROVAL", "PENDING")
    assert await entries(house.cast.database, "grantPoints") == [waiting]


async def test_asked_again_it_is_the_same(house: House) -> None:
    first = await house.ask()
    again = await house.grant(LIMITS.grant + 1)
    assert again == Asked(first, replayed=True)
    with pytest.raises(DomainError) as refused:
        await house.grant(LIMITS.grant + 2)
    assert codes(refused) == {UserErrorCode.IDEMPOTENCY_CONFLICT}
    await house.decide(first)
    after = await house.grant(LIMITS.grant + 1)
    assert isinstance(after, Asked)
    assert after.grant.status is GrantStatus.APPROVED
    assert await house.balance() == LIMITS.grant + 1


async def test_a_grant_at_once_is_given_once(house: House) -> None:
    outcomes = await asyncio.gather(*(house.grant(10) for _ in range(5)))
    assert sorted(isinstance(one, Recorded) and one.replayed for one in outcomes) == [False, *[True] * 4]
    assert await house.balance() == 10


async def test_a_key_that_a_studio_has_used_is_not_asked_for_again(house: House) -> None:
    await house.cast.grant("k", LIMITS.grant + 1, reason="Sorry")
    again = await house.grant(LIMITS.grant + 1)
    assert isinstance(again, Recorded)
    assert again.replayed


async def test_the_budget_covers_what_waits(house: House) -> None:
    await set_limits(house.cast.database, house.support.email, 10, 100)
    await house.grant(10, "a")
    await house.ask(90, "b")
    with pytest.raises(DomainError) as refused:
        await house.grant(1, "c")
    assert codes(refused) == {UserErrorCode.LIMIT_REACHED}
    tomorrow = house.cast.at(NOW + timedelta(days=1))
    # What was given yesterday does not count any more, what waits does.
    assert isinstance(await house.grant(10, "c", cast=tomorrow), Recorded)
    with pytest.raises(DomainError):
        await house.grant(1, "d", cast=tomorrow)
    assert isinstance(await house.grant(1, "d", cast=house.cast.at(NOW + EXPIRY)), Recorded)


async def test_two_grants_at_once_do_not_use_the_same_rest(house: House) -> None:
    await set_limits(house.cast.database, house.support.email, 60, 100)
    outcomes = await asyncio.gather(
        *(house.grant(60, key) for key in ("a", "b", "c")), return_exceptions=True
    )
    assert sum(isinstance(one, Recorded) for one in outcomes) == 1
    assert await house.balance() == 60


async def test_a_second_person_decides(house: House) -> None:
    asked = await house.ask()
    approved = await house.decide(asked)
    assert (approved.status, approved.note) == (GrantStatus.APPROVED, "Fine")
    assert approved.decided_by is not None
    assert approved.decided_by.id == house.owner.id
    assert await house.decide(asked) == approved
    assert await house.balance() == LIMITS.grant + 1
    decided = ("STAFF", house.owner.id, "APPROVAL", "APPROVED")
    assert await entries(house.cast.database, "decideApproval") == [decided]
    for staff, approve in ((house.other, True), (house.owner, False)):
        with pytest.raises(DomainError) as refused:
            await house.decide(asked, staff, approve=approve)
        assert codes(refused) == {UserErrorCode.NOT_PENDING}
    assert (await audit(house.cast.database, NOW)).clean


async def test_a_rejected_grant_frees_its_budget(house: House) -> None:
    await set_limits(house.cast.database, house.support.email, 0, 100)
    rejected = await house.decide(await house.ask(100), approve=False)
    assert rejected.status is GrantStatus.REJECTED
    assert await house.balance() == 0
    assert (await house.ask(100, "again")).status is GrantStatus.PENDING


async def test_who_asked_cannot_decide(house: House) -> None:
    await set_limits(house.cast.database, house.support.email, 10, MAX_POINTS)
    asked = await house.ask(11)
    await set_limits(house.cast.database, house.support.email, 11, MAX_POINTS)
    with pytest.raises(DomainError) as refused:
        await house.decide(asked, house.support)
    assert codes(refused) == {UserErrorCode.NOT_ENTITLED}


async def test_the_deciders_limit_must_cover_it(house: House) -> None:
    asked = await house.ask(5_000)
    await set_limits(house.cast.database, house.owner.email, 4_999, None)
    with pytest.raises(DomainError) as refused:
        await house.decide(asked)
    assert codes(refused) == {UserErrorCode.NOT_ENTITLED}
    await set_limits(house.cast.database, house.owner.email, 5_000, None)
    assert (await house.decide(asked)).status is GrantStatus.APPROVED


async def test_it_can_be_decided_until_it_expires(house: House) -> None:
    first, second = await house.ask(key="a"), await house.ask(key="b")
    last = house.cast.at(NOW + EXPIRY - timedelta.resolution)
    assert (await house.decide(first, cast=last)).status is GrantStatus.APPROVED
    with pytest.raises(DomainError) as refused:
        await house.decide(second, cast=house.cast.at(NOW + EXPIRY))
    assert codes(refused) == {UserErrorCode.NOT_PENDING}


async def test_the_worker_ends_what_has_expired(house: House) -> None:
    await house.ask()
    database = house.cast.database
    assert await expire(database, NOW + EXPIRY - timedelta.resolution) == 0
    assert await expire(database, NOW + EXPIRY) == 1
    assert await expire(database, NOW + EXPIRY) == 0
    assert await entries(database, "expireApproval") == [("WORKER", None, "APPROVAL", "EXPIRED")]


async def test_of_two_deciders_one_decides(house: House) -> None:
    asked = await house.ask()
    outcomes = await asyncio.gather(
        house.decide(asked, house.owner),
        house.decide(asked, house.other, approve=False, cast=house.cast.elsewhere()),
        house.decide(asked, house.other, cast=house.cast.elsewhere()),
        return_exceptions=True,
    )
    (done,) = [one for one in outcomes if isinstance(one, StaffGrant)]
    refused = [one for one in outcomes if isinstance(one, DomainError)]
    assert [one.codes for one in refused] == [{UserErrorCode.NOT_PENDING}] * 2
    given = LIMITS.grant + 1 if done.status is GrantStatus.APPROVED else 0
    assert await house.balance() == given
    assert len(await entries(house.cast.database, "decideApproval")) == 1


class _Crash(Exception):
    pass


@pytest.mark.parametrize("dies_in", ["decide_grant", "append"])
async def test_a_crash_between_grant_and_decision_leaves_neither(
    house: House, monkeypatch: pytest.MonkeyPatch, dies_in: str
) -> None:
    asked = await house.ask()

    async def crash(*_: object, **__: object) -> None:
        raise _Crash

    with monkeypatch.context() as patched:
        patched.setattr(queries if dies_in == "decide_grant" else service, dies_in, crash)
        with pytest.raises(_Crash):
            await house.decide(asked)
    assert await house.balance() == 0
    assert (await house.decide(asked)).status is GrantStatus.APPROVED
    assert await house.balance() == LIMITS.grant + 1


async def test_a_key_that_was_used_meanwhile_is_given_once_or_conflicts(house: House) -> None:
    same, other = await house.ask(key="same"), await house.ask(key="other")
    await house.cast.grant("same", LIMITS.grant + 1, reason="Sorry")
    await house.cast.grant("other", 1, reason="Else")
    assert (await house.decide(same)).status is GrantStatus.APPROVED
    assert await house.balance() == LIMITS.grant + 2
    with pytest.raises(DomainError) as refused:
        await house.decide(other)
    assert codes(refused) == {UserErrorCode.IDEMPOTENCY_CONFLICT}
    assert (await house.decide(other, approve=False)).status is GrantStatus.REJECTED


@pytest.mark.parametrize("note", ["x" * MAX_REASON, "x" * (MAX_REASON + 1)])
async def test_a_note_has_a_limit(house: House, note: str) -> None:
    asked, cast = await house.ask(), house.cast
    deciding = decide(
        *(cast.core, house.owner, [cast.game.id], str(asked.id)), approve=False, note=note, real_now=NOW
    )
    if len(note) <= MAX_REASON:
        assert (await deciding).note == note
    else:
        with pytest.raises(DomainError) as refused:
            await deciding
        assert codes(refused) == {UserErrorCode.INVALID}


@pytest.mark.parametrize("approval", ["nonsense", str(UUID(int=1))])
async def test_an_unknown_approval(house: House, approval: str) -> None:
    cast = house.cast
    with pytest.raises(DomainError) as refused:
        await decide(cast.core, house.owner, [cast.game.id], approval, approve=True, note="", real_now=NOW)
    assert codes(refused) == {UserErrorCode.NOT_FOUND}


async def test_who_was_revoked_grants_nothing(house: House) -> None:
    await revoke(house.cast.database, house.support.email, NOW)
    with pytest.raises(Unauthenticated):
        await house.grant(1)


async def test_limits_of_ones_own(house: House) -> None:
    database, email = house.cast.database, house.support.email
    for limit in (-1, MAX_POINTS + 1):
        with pytest.raises(Refused):
            await set_limits(database, email, limit, None)
    assert await set_limits(database, email, MAX_POINTS, None) == replace(LIMITS, grant=MAX_POINTS)
    assert await set_limits(database, email, None, 0) == replace(LIMITS, daily=0)
    assert await set_limits(database, email, None, None) == LIMITS
    with pytest.raises(NotInvited):
        await set_limits(database, "nobody@example.com", 1, 1)
    changes = await fetch_rows(database, "SELECT after FROM audit_log WHERE operation = 'setStaffLimits'")
    assert len(changes) == 3


async def test_invited_anew_one_has_the_limits_of_the_role(house: House) -> None:
    database, email = house.cast.database, house.support.email
    await set_limits(database, email, 1, 1)
    await revoke(database, email, NOW)
    assert (await invite(database, email, StaffRole.SUPPORT, None, NOW)).limits == LIMITS
    async with database.acquire() as connection:
        assert (await lock_staff(connection, house.support.id)).limits == LIMITS
