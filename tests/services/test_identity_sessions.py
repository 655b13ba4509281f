"""Store sessions and links by the clock: how long they live, what is written when, what is forgotten."""

import asyncio
from datetime import datetime, timedelta

import asyncpg
import pytest

from app.identity import service
from app.identity.links import LINK_LIFE, create_store_link, use_store_link
from app.identity.service import PLAYER_TOKEN_LIFE, forget_expired, issue_player_token
from app.identity.sessions import (
    BEARER_LIFE,
    SEEN_EVERY,
    SESSION_IDLE,
    SESSION_LIFE,
    NewSession,
    SessionKind,
    create_store_session,
    end_all_sessions,
    end_session,
    note_use,
)
from app.infra.db import Database
from app.infra.secrets import hash_secret
from app.loyalty.queries import member_by_player
from app.loyalty.session_queries import FoundSession, find_session
from tests.cast import NOW, Cast, fetch_rows, other_process, sandbox

MOMENT = timedelta(microseconds=1)
SEEN = "SELECT seen_at FROM store_sessions"


@pytest.fixture
async def cast(database: Database) -> Cast:
    cast = await sandbox(database)
    await cast.join("p")
    return cast


async def begin(cast: Cast, kind: SessionKind = SessionKind.COOKIE, player: str = "p") -> NewSession:
    number = (await fetch_rows(cast.database, "SELECT id FROM players WHERE external_id = $1", player))[0][0]
    async with cast.database.acquire() as connection:
        return await create_store_session(
            connection,
            kind=kind,
            realm=str(cast.game.id),
            player=(cast.game.id, number),
            identity_id=None,
            authenticated_at=None,
            real_now=NOW,
        )


async def found(cast: Cast, session: NewSession, real_now: datetime) -> FoundSession | None:
    async with cast.database.acquire() as connection:
        return await find_session(connection, hash_secret(session.secret), real_now)


async def test_a_session_finds_its_member_as_a_token_does(cast: Cast) -> None:
    session = await begin(cast)
    there = await found(cast, session, NOW)
    assert there is not None
    async with cast.database.acquire() as connection:
        assert there.member == await member_by_player(connection, cast.game.id, "p")
    assert there.session.hash == hash_secret(session.secret)
    assert (there.session.kind, there.session.realm) == (SessionKind.COOKIE, str(cast.game.id))


async def test_an_unused_cookie_is_over_after_a_day(cast: Cast) -> None:
    session = await begin(cast)
    assert SESSION_IDLE.total_seconds() == 24 * 3600
    assert session.expires_at == NOW + SESSION_IDLE
    assert await found(cast, session, NOW + SESSION_IDLE) is None
    assert await found(cast, session, NOW + SESSION_IDLE - MOMENT) is not None
    assert await found(cast, session, NOW + SESSION_IDLE) is not None  # that was a use


async def test_a_cookie_in_use_is_over_after_thirty_days(cast: Cast) -> None:
    session = await begin(cast)
    assert SESSION_LIFE.days == 30
    for hours in range(12, 30 * 24, 12):
        assert await found(cast, session, NOW + timedelta(hours=hours)) is not None
    assert await found(cast, session, NOW + SESSION_LIFE - MOMENT) is not None
    assert await found(cast, session, NOW + SESSION_LIFE) is None


async def test_a_bearer_token_is_over_after_an_hour_used_or_not(cast: Cast) -> None:
    session = await begin(cast, SessionKind.BEARER)
    assert BEARER_LIFE.total_seconds() == 3600
    for minutes in (0, 30, 59):
        assert await found(cast, session, NOW + timedelta(minutes=minutes)) is not None
    assert await found(cast, session, NOW + BEARER_LIFE) is None


async def test_its_use_is_written_once_a_minute(cast: Cast) -> None:
    session = await begin(cast)
    for real_now, seen in (
        (NOW + SEEN_EVERY - MOMENT, NOW),
        (NOW + SEEN_EVERY, NOW + SEEN_EVERY),
        (NOW + SEEN_EVERY * 2 - MOMENT, NOW + SEEN_EVERY),
        (NOW - timedelta(hours=1), NOW + SEEN_EVERY),  # another process's clock goes wrong
    ):
        assert await found(cast, session, real_now) is not None
        assert await fetch_rows(cast.database, SEEN) == [(seen,)]


async def test_of_many_uses_at_once_one_is_written(cast: Cast, database_url: str) -> None:
    session = await begin(cast)
    real_now = NOW + SEEN_EVERY
    async with other_process(database_url) as other:

        async def use(number: int) -> None:
            async with (other if number % 2 else cast.database).acquire() as connection:
                await note_use(connection, hash_secret(session.secret), NOW, real_now + number * MOMENT)

        await asyncio.gather(*(use(number) for number in range(20)))
    versions = await fetch_rows(cast.database, "SELECT seen_at, xmax::text FROM store_sessions")
    assert len(versions) == 1
    assert real_now <= versions[0][0] < real_now + 20 * MOMENT


async def test_the_read_is_one_statement(cast: Cast) -> None:
    session = await begin(cast)
    statements: list[str] = []
    async with cast.database.acquire() as connection:

        def note(query: asyncpg.connection.LoggedQuery) -> None:
            statements.append(query.query)

        with connection.query_logger(note):
            await find_session(connection, hash_secret(session.secret), NOW)
            await asyncio.sleep(0)
            assert len(statements) == 1
            await find_session(connection, hash_secret(session.secret), NOW + SEEN_EVERY)
            await asyncio.sleep(0)
            assert len(statements) == 3

    await cast.join("q")
    first, second, other = (
        await begin(cast),
        await begin(cast, SessionKind.BEARER),
        await begin(cast, player="q"),
    )
    async with cast.database.acquire() as connection:
        assert await end_session(connection, hash_secret(first.secret), NOW)
        assert not await end_session(connection, hash_secret(first.secret), NOW)
        assert not await end_session(connection, hash_secret(second.secret), NOW + BEARER_LIFE)
    assert await found(cast, first, NOW) is None
    second = await begin(cast)
    link = await create_store_link(cast.database, cast.game.id, "p", NOW)
    member = await found(cast, second, NOW)
    assert member is not None
    assert member.member is not None
    async with cast.database.acquire() as connection:
        await end_all_sessions(connection, cast.game.id, member.member.id)
        assert await use_store_link(connection, link.code, NOW) is None
    assert await found(cast, second, NOW) is None
    assert await found(cast, other, NOW) is not None


async def test_a_link_lives_for_a_minute_by_the_real_clock(cast: Cast) -> None:
    await cast.advance(NOW + timedelta(days=300))
    for age, opens in ((LINK_LIFE - MOMENT, True), (LINK_LIFE, False), (timedelta(days=1), False)):
        link = await create_store_link(cast.database, cast.game.id, "p", NOW)
        async with cast.database.acquire() as connection:
            assert bool(await use_store_link(connection, link.code, NOW + age)) is opens
            assert await use_store_link(connection, link.code, NOW) is None or not opens

    link = await create_store_link(cast.database, cast.game.id, "p", NOW)
    async with cast.database.acquire() as connection:
        transaction = connection.transaction()
        await transaction.start()
        assert await use_store_link(connection, link.code, NOW)
        await transaction.rollback()
    async with cast.database.acquire() as connection:
        opened = await use_store_link(connection, link.code, NOW)
    assert opened is not None
    assert opened.game.id == cast.game.id


COUNTS = """
    SELECT (SELECT count(*) FROM player_tokens), (SELECT count(*) FROM store_links),
        (SELECT count(*) FROM store_sessions), (SELECT count(*) FROM unlinked_sessions),
        (SELECT count(*) FROM connect_codes),
        (SELECT count(*) FROM merge_offers), (SELECT count(*) FROM sign_ins),
        (SELECT count(*) FROM staff_sessions), (SELECT count(*) FROM identities WHERE member_id IS NULL)
"""


async def fill(cast: Cast, ends: datetime, label: str) -> None:
    """A row of each kind that ends at an instant, and an unconnected identity as old as a session gets."""
    number, member = (
        await fetch_rows(cast.database, "SELECT id, member_id FROM players WHERE external_id = 'p'")
    )[0]
    other = (await fetch_rows(cast.database, "SELECT member_id FROM players WHERE external_id = 'q'"))[0][0]
    await issue_player_token(cast.database, cast.game.id, "p", ends - PLAYER_TOKEN_LIFE)
    await create_store_link(cast.database, cast.game.id, "p", ends - LINK_LIFE)
    identity = (await fetch_rows(cast.database, "SELECT id FROM identities WHERE member_id IS NOT NULL"))[0][
        0
    ]
    async with cast.database.transaction() as connection:
        await connection.execute(
            "INSERT INTO identities (realm, provider, issuer, subject, linked_at)"
            " VALUES ('LIVE', 'GOOGLE', 'i', $1, $2)",
            *(label, ends - SESSION_LIFE),
        )
        for statement, *arguments in (
            (
                "INSERT INTO store_sessions"
                " (game_id, hash, kind, realm, player_id, created_at, seen_at, expires_at)"
                " VALUES ($4, $1, 'COOKIE', 'LIVE', $3, $2, $2, $2)",
                *(number, cast.game.id),
            ),
            (
                "INSERT INTO unlinked_sessions"
                " (hash, kind, realm, identity_id, created_at, seen_at, expires_at)"
                " VALUES ($1, 'COOKIE', 'LIVE', $3, $2, $2, $2)",
                identity,
            ),
            (
                "INSERT INTO connect_codes (hash, player_id, player_game_id, expires_at)"
                " VALUES ($1, $3, $4, $2)",
                *(number, cast.game.id),
            ),
            (
                "INSERT INTO merge_offers"
                " (game_id, hash, member_id, other_member_id, identity_id, expires_at)"
                " VALUES ($6, $1, $3, $4, $5, $2)",
                *(member, other, identity, cast.game.id),
            ),
            (
                "INSERT INTO sign_ins (hash, provider, purpose, realm, nonce, verifier, browser_hash, next,"
                " expires_at) VALUES ($1, 'GOOGLE', 'STORE', 'LIVE', '', '', '', '/', $2)",
            ),
            (
                "INSERT INTO staff_sessions (hash, staff_id, created_at, seen_at, expires_at)"
                " SELECT $1, id, $2, $2, $2 FROM staff",
            ),
        ):
            await connection.execute(statement, label, ends, *arguments)


async def staffed(cast: Cast) -> None:
    await cast.join("q")
    async with cast.database.acquire() as connection:
        await connection.execute(
            "INSERT INTO staff (id, email, role, invited_at)"
            " VALUES (gen_random_uuid(), 'a@example.com', 'SUPPORT', $1)",
            NOW,
        )
        await connection.execute(
            "INSERT INTO identities (realm, provider, issuer, subject, linked_at, member_id, member_game_id)"
            " SELECT 'LIVE', 'GOOGLE', 'i', 's', $1, member_id, game_id FROM players WHERE external_id = 'p'",
            NOW - 10 * SESSION_LIFE,
        )


async def test_what_is_over_is_forgotten_and_no_more(cast: Cast) -> None:
    await staffed(cast)
    await fill(cast, NOW, "over")
    await fill(cast, NOW + MOMENT, "live")
    assert await forget_expired(cast.database, NOW) == 9
    assert await fetch_rows(cast.database, COUNTS) == [(1,) * 9]
    assert await forget_expired(cast.database, NOW) == 0
    await forget_expired(cast.database, NOW + MOMENT)
    assert await fetch_rows(cast.database, COUNTS) == [(0,) * 9]
    assert await fetch_rows(cast.database, "SELECT subject FROM identities") == [("s",)]  # linked: never


async def test_it_forgets_in_batches(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "FORGET_BATCH", 2)
    await staffed(cast)
    for number in range(5):
        await fill(cast, NOW, f"over {number}")
    for left in (3, 1, 0):
        await forget_expired(cast.database, NOW)
        assert await fetch_rows(cast.database, COUNTS) == [(left,) * 9]
