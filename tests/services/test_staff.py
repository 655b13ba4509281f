"""The staff: invited by e-mail, then known by (issuer, subject), out at once when revoked."""

import asyncio
from datetime import datetime, timedelta

import pytest

from app.domain.access import Provider, StaffRole
from app.domain.errors import DomainError
from app.identity.proven import ProvenIdentity
from app.identity.staff import AlreadyInvited, NotInvited, StudioMismatch, invite, list_staff, revoke
from app.identity.staff_sessions import (
    STAFF_IDLE,
    STAFF_SEEN_EVERY,
    STAFF_SESSION_LIFE,
    SignedInStaff,
    begin_staff_session,
    end_staff_session,
    end_staff_sessions,
    staff_by_session,
)
from app.infra.db import Database
from app.studios.refusals import UnknownStudio
from app.studios.service import create_game, create_studio
from tests.cast import NOW, fetch_rows, other_process

SECOND = timedelta(seconds=1)
GOOGLE = "https://accounts.google.com"


def proven(subject: str = "s-1", email: str | None = "ana@example.com", **more: str) -> ProvenIdentity:
    return ProvenIdentity(Provider.GOOGLE, GOOGLE, subject, email, **more)


async def sign_in(
    database: Database,
    who: ProvenIdentity | None = None,
    replaces: str | None = None,
    real_now: datetime = NOW,
) -> str | None:
    return await begin_staff_session(database, who or proven(), replaces, real_now)


async def signed_in(
    database: Database,
    who: ProvenIdentity | None = None,
    replaces: str | None = None,
    real_now: datetime = NOW,
) -> str:
    secret = await sign_in(database, who, replaces, real_now)
    assert secret is not None
    return secret


async def found(database: Database, secret: str, real_now: datetime = NOW) -> SignedInStaff | None:
    async with database.acquire() as connection:
        return await staff_by_session(connection, secret, real_now)


async def opens(database: Database, secret: str, real_now: datetime = NOW) -> bool:
    return await found(database, secret, real_now) is not None


@pytest.fixture
async def ana(database: Database) -> Database:
    await invite(database, "Ana@Example.com", StaffRole.PRODUCT_OWNER, None, NOW)
    return database


async def test_the_first_sign_in_binds_and_then_the_email_counts_no_more(ana: Database) -> None:
    first = await signed_in(ana, proven(email="ANA@example.COM", name="Ana"))
    person = await found(ana, first)
    assert person is not None
    assert (person.staff.email, person.staff.name, person.staff.role) == (
        "ana@example.com",
        "Ana",
        StaffRole.PRODUCT_OWNER,
    )
    # The same subject comes in with another address, or none; another one does not with hers.
    for address in ("else@example.com", None):
        assert await sign_in(ana, proven(email=address)) is not None
    assert await sign_in(ana, proven("s-2")) is None
    other_issuer = ProvenIdentity(Provider.GOOGLE, "https://elsewhere.example", "s-1", "ana@example.com")
    assert await sign_in(ana, other_issuer) is None


async def test_who_is_not_invited_is_refused(ana: Database) -> None:
    for who in (
        proven(email=None),
        proven(email="bea@example.com"),
        proven(email="ana@example.com.evil.example"),
    ):
        assert await sign_in(ana, who) is None
    for provider in (Provider.APPLE, Provider.FACEBOOK, Provider.GAME):
        assert await sign_in(ana, ProvenIdentity(provider, GOOGLE, "s-1", "ana@example.com")) is None
    assert await fetch_rows(ana, "SELECT subject FROM staff") == [(None,)]
    assert await fetch_rows(ana, "SELECT count(*) FROM staff_sessions") == [(0,)]


async def test_of_many_first_sign_ins_at_once_one_subject_is_bound(ana: Database, database_url: str) -> None:
    async with other_process(database_url) as other:
        people = [proven(f"s-{number % 4}") for number in range(24)]
        secrets = await asyncio.gather(
            *(sign_in(pool, who) for pool, who in zip([ana, other] * 12, people, strict=True))
        )
    bound = await fetch_rows(ana, "SELECT subject FROM staff")
    let_in = {who.subject for who, secret in zip(people, secrets, strict=True) if secret is not None}
    assert {(subject,) for subject in let_in} == set(bound)
    assert sum(secret is not None for secret in secrets) == 6


async def test_one_subject_with_two_invitations_at_once(ana: Database, database_url: str) -> None:
    await invite(ana, "ana@work.example", StaffRole.SUPPORT, None, NOW)
    async with other_process(database_url) as other:
        secrets = await asyncio.gather(
            *(
                sign_in(pool, proven(email=address))
                for pool in (ana, other)
                for address in ("ana@example.com", "ana@work.example")
            )
        )
    assert all(secrets)
    assert await fetch_rows(ana, "SELECT count(subject) FROM staff") == [(1,)]


async def test_revoking_ends_every_session_and_inviting_again_begins_anew(ana: Database) -> None:
    sessions = [await signed_in(ana), await signed_in(ana)]
    await revoke(ana, " ANA@example.com", NOW)
    assert [await opens(ana, secret) for secret in sessions] == [False, False]
    assert await sign_in(ana) is None
    with pytest.raises(NotInvited, match=r"ana@example\.com"):
        await revoke(ana, "ana@example.com", NOW)
    await invite(ana, "ana@example.com", StaffRole.SUPPORT, None, NOW + SECOND)
    assert [await opens(ana, secret) for secret in sessions] == [False, False]
    person = await found(ana, await signed_in(ana, proven("s-9")))
    assert person is not None
    assert person.staff.role is StaffRole.SUPPORT
    (listed,) = await list_staff(ana)
    assert (listed.email, listed.signed_in, listed.revoked_at) == ("ana@example.com", True, None)


async def test_who_was_revoked_may_be_invited_by_another_address(ana: Database) -> None:
    await signed_in(ana)
    await revoke(ana, "ana@example.com", NOW)
    await invite(ana, "ana@new.example", StaffRole.SUPPORT, None, NOW)
    assert await sign_in(ana) is None
    assert await sign_in(ana, proven(email="ana@new.example")) is not None


@pytest.mark.parametrize("address", ["", "ana", "ana@", "@example.com", "a@b@example.com", "a b@example.com"])
async def test_what_is_no_address(database: Database, address: str) -> None:
    with pytest.raises(DomainError, match="not an e-mail"):
        await invite(database, address, StaffRole.SUPPORT, None, NOW)


async def test_a_focal_is_of_a_studio_and_nobody_else_is(ana: Database) -> None:
    with pytest.raises(StudioMismatch):
        await invite(ana, "bea@example.com", StaffRole.STUDIO_FOCAL, None, NOW)
    with pytest.raises(StudioMismatch):
        await invite(ana, "bea@example.com", StaffRole.SUPPORT, "acme", NOW)
    with pytest.raises(UnknownStudio, match="acme"):
        await invite(ana, "bea@example.com", StaffRole.STUDIO_FOCAL, "acme", NOW)
    with pytest.raises(AlreadyInvited, match=r"ana@example\.com"):
        await invite(ana, "ANA@EXAMPLE.COM", StaffRole.SUPPORT, None, NOW)


async def test_what_each_role_reaches(ana: Database) -> None:
    for studio in ("acme", "zenith", "bare"):
        await create_studio(ana, studio, studio.title(), NOW)
    for studio in ("acme", "zenith"):
        await create_game(ana, studio, "quest", name="Quest", real_now=NOW, sandbox_now=NOW, frozen=True)
        await create_game(ana, studio, "arena", name="Arena", real_now=NOW)
    await invite(ana, "bea@example.com", StaffRole.SUPPORT, None, NOW)
    await invite(ana, "kim@acme.example", StaffRole.STUDIO_FOCAL, "acme", NOW)
    await invite(ana, "lou@bare.example", StaffRole.STUDIO_FOCAL, "bare", NOW)
    everything = [("acme", "arena"), ("acme", "quest"), ("zenith", "arena"), ("zenith", "quest")]
    for subject, address, studios, games in (
        ("1", "ana@example.com", ["acme", "bare", "zenith"], everything),
        ("2", "bea@example.com", ["acme", "bare", "zenith"], everything),
        ("3", "kim@acme.example", ["acme"], everything[:2]),
        ("4", "lou@bare.example", ["bare"], []),
    ):
        person = await found(ana, await signed_in(ana, proven(subject, address)))
        assert person is not None
        assert [studio.slug for studio in person.studios] == studios
        names = {studio.id: studio.slug for studio in person.studios}
        assert [(names[game.studio_id], game.slug) for game in person.games] == games


async def test_a_session_ends_when_it_is_not_used(ana: Database) -> None:
    secret = await signed_in(ana)
    assert await opens(ana, secret, NOW + STAFF_IDLE - SECOND)
    assert await opens(ana, secret, NOW + 2 * STAFF_IDLE - 2 * SECOND)
    assert not await opens(ana, secret, NOW + 3 * STAFF_IDLE - 2 * SECOND)
    assert not await opens(ana, await signed_in(ana), NOW + STAFF_IDLE)


async def test_a_session_ends_however_much_it_is_used(ana: Database) -> None:
    secret = await signed_in(ana)
    end = NOW + STAFF_SESSION_LIFE
    real_now = NOW
    while real_now < end:
        assert await opens(ana, secret, real_now)
        real_now += STAFF_IDLE - SECOND
    assert await opens(ana, secret, end - SECOND)
    assert not await opens(ana, secret, end)


async def test_its_use_is_written_down_once_a_minute(ana: Database) -> None:
    secret = await signed_in(ana)
    seen = "SELECT seen_at FROM staff_sessions"
    assert await opens(ana, secret, NOW + STAFF_SEEN_EVERY - SECOND)
    assert await fetch_rows(ana, seen) == [(NOW,)]
    assert await opens(ana, secret, NOW + STAFF_SEEN_EVERY)
    assert await fetch_rows(ana, seen) == [(NOW + STAFF_SEEN_EVERY,)]


async def test_every_sign_in_has_a_session_of_its_own_and_ends_the_one_before(ana: Database) -> None:
    first = await signed_in(ana)
    second = await signed_in(ana, replaces=first)
    elsewhere = await signed_in(ana)
    assert len({first, second, elsewhere}) == 3
    assert [await opens(ana, secret) for secret in (first, second, elsewhere)] == [False, True, True]
    assert await sign_in(ana, proven("s-2"), replaces=second) is None
    assert await opens(ana, second), "who is refused ends nobody's session"
    async with ana.acquire() as connection:
        await end_staff_session(connection, second)
        assert not await opens(ana, second)
        assert await opens(ana, elsewhere)
        person = await found(ana, elsewhere)
        assert person is not None
        await end_staff_sessions(connection, person.staff.id)
    assert not await opens(ana, elsewhere)


async def test_secrets_are_kept_as_hashes(ana: Database) -> None:
    secret = await signed_in(ana)
    ((stored,),) = await fetch_rows(ana, "SELECT hash FROM staff_sessions")
    assert len(stored) == 64
    assert stored not in secret
    assert not await opens(ana, stored)
