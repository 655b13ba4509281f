"""A database from before keys had the game in them: each row gets the game of what it belongs to."""

from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import asyncpg
import pytest
from tortoise import Tortoise
from tortoise.migrations.api import migrate as migrate_to

from app.identity.links import use_store_link
from app.identity.sessions import end_session
from app.infra.db import Database
from app.infra.migrating import migrate, orm_config
from app.infra.secrets import Prefix, hash_secret, new_secret
from app.loyalty.audit_guards import missing_guards
from app.loyalty.session_queries import find_session, members_by_tokens
from app.notifications.stream_queries import Place, news
from tests.cast import NOW, fetch_rows
from tests.conftest import with_database

BEFORE = "laurel.0017_item_version"
LATER = NOW.replace(year=2100)
ROWS = """
    INSERT INTO studios SELECT '{studio}', 's', 'S', '{now}';
    INSERT INTO games (id, studio_id, slug, name, mode, created_at)
        VALUES ('{game}', '{studio}', 'g', 'G', 'LIVE', '{now}');
    INSERT INTO members (id, game_id, joined_at, tier, progress, season_started_at, season_ends_at, p, loops,
        lifetime_sc, lifetime_p, ltv_usd, applied_to, wake_at, event_seq, history_seq, ledger_seq)
        SELECT id, '{game}', '{now}', 1, 0, '{now}', '{later}', 0, 0, 0, 0, 0, '{now}', '{later}', 0, 0, 0
        FROM unnest('{{{member},{other}}}'::uuid[]) AS id;
    INSERT INTO players (id, game_id, external_id, member_id)
        VALUES (1, '{game}', 'p', '{member}'), (2, '{game}', 'q', '{other}');
    INSERT INTO identities (id, realm, provider, issuer, subject, member_id, linked_at)
        VALUES (1, 'LIVE', 'GOOGLE', 'i', 'linked', '{member}', '{now}'),
            (2, 'LIVE', 'GOOGLE', 'i', 'unlinked', NULL, '{now}');
    INSERT INTO player_tokens (hash, expires_at, player_id) VALUES ('{token}', '{later}', 1);
    INSERT INTO store_links (hash, expires_at, player_id) VALUES ('{link}', '{later}', 1);
    INSERT INTO store_sessions (hash, kind, realm, player_id, identity_id, created_at, seen_at, expires_at)
        VALUES ('{linked}', 'COOKIE', 'LIVE', 1, 1, '{now}', '{now}', '{later}'),
            ('{unlinked}', 'COOKIE', 'LIVE', NULL, 2, '{now}', '{now}', '{later}');
    INSERT INTO connect_codes (hash, player_id, session_id, expires_at)
        VALUES ('of player', 1, NULL, '{later}'), ('of session', NULL, '{unlinked}', '{later}');
    INSERT INTO merge_offers (hash, member_id, other_member_id, identity_id, expires_at)
        VALUES ('offer', '{member}', '{other}', 1, '{later}');
    INSERT INTO contacts (member_id, email_sealed, updated_at) VALUES ('{member}', '', '{now}');
    INSERT INTO loyalty_history (member_id, seq, at, kind, tier, ladder_version, rules_version, sc, p,
        details, reference) VALUES ('{other}', 1, '{now}', 'JOINED', 1, 1, 1, 0, 0, '{{}}', '');
    INSERT INTO loyalty_ledger (member_id, seq, unit, delta, balance, kind, at, reference)
        VALUES ('{other}', 1, 'P', 1, 1, 'P_GRANTED', '{now}', '');
    INSERT INTO notifications (member_id, key, kind, created_at, params)
        VALUES ('{member}', 'k', 'TIER_CHANGED', '{now}', '{{}}');
    INSERT INTO notification_opt_outs (member_id, kind) VALUES ('{member}', 'TIER_CHANGED');
    INSERT INTO outbox_sequences (member_id, last_seq) VALUES ('{member}', 1);
"""
GAMES_OF = (
    *("contacts", "loyalty_history", "loyalty_ledger", "merge_offers", "notification_opt_outs"),
    *("notifications", "outbox_sequences", "player_tokens", "store_links", "store_sessions"),
)


@pytest.fixture
async def old_database(postgres: str) -> AsyncIterator[str]:
    """The URL of a database as the release before the migration left it, without rows."""
    name = f"test_{uuid4().hex[:12]}"
    admin = await asyncpg.connect(postgres)
    await admin.execute(f"CREATE DATABASE {name}")
    url = with_database(postgres, name)
    try:
        try:
            await migrate_to(config=orm_config(url), target=BEFORE)
        finally:
            await Tortoise.close_connections()
        yield url
    finally:
        await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await admin.close()


async def test_rows_get_their_game_and_secrets_go_on_working(old_database: str) -> None:
    token = new_secret(Prefix.PLAYER_TOKEN)
    link, linked, unlinked = new_secret(Prefix.STORE_LINK), *(new_secret(Prefix.STORE_SESSION) for _ in "12")
    game, member = uuid4(), uuid4()
    names: dict[str, object] = {"now": NOW, "later": LATER, "game": game, "member": member}
    names |= {"studio": uuid4(), "other": uuid4()}
    secrets = {"token": token, "link": link, "linked": linked, "unlinked": unlinked}
    names |= {name: hash_secret(secret) for name, secret in secrets.items()}
    connection = await asyncpg.connect(old_database)
    await connection.execute(ROWS.format_map(names))
    await connection.close()
    await migrate(old_database)
    database = Database(old_database)
    await database.open()
    try:
        for table in GAMES_OF:
            assert await fetch_rows(database, f"SELECT DISTINCT game_id FROM {table}") == [(game,)], table  # noqa: S608
        assert await fetch_rows(
            database, "SELECT subject, member_game_id FROM identities ORDER BY subject"
        ) == [("linked", game), ("unlinked", None)]
        assert await fetch_rows(
            database, "SELECT hash, player_game_id, session_id IS NULL FROM connect_codes ORDER BY hash"
        ) == [("of player", game, True), ("of session", None, False)]
        await check_secrets(database, member, secrets)
        async with database.acquire() as guarded:
            assert await missing_guards(guarded) == []
    finally:
        await database.close()


async def check_secrets(database: Database, member: UUID, secrets: dict[str, str]) -> None:
    hashes = {name: hash_secret(secret) for name, secret in secrets.items()}
    async with database.acquire() as connection:
        (found,) = (await members_by_tokens(connection, [hashes["token"]], NOW)).values()
        assert found.id == member
        session = await find_session(connection, hashes["linked"], LATER.replace(year=2099))
        assert session is not None
        assert session.member is not None
        assert session.member.id == member
        visitor = await find_session(connection, hashes["unlinked"], NOW)
        assert visitor is not None
        assert (visitor.member, visitor.session.identity_id) == (None, 2)
        held = await news(connection, [Place(secret_hash) for secret_hash in hashes.values()], 1, NOW)
        assert held.keys() == {Place(hashes["token"]), Place(hashes["linked"])}
        opened = await use_store_link(connection, secrets["link"], NOW)
        assert opened is not None
        assert opened.member_id == member
        assert await end_session(connection, hashes["linked"], NOW)
        assert await end_session(connection, hashes["unlinked"], NOW)
        assert not await end_session(connection, hashes["unlinked"], NOW)
