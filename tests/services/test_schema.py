"""What PostgreSQL really has: constraints, indexes and triggers, read back from its catalog."""

import shutil
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest

from app.infra.db import Database
from app.loyalty.queries import lock_due, lock_players
from app.studios.rules_lock import RULES_LOCK
from tests.cast import NOW, fetch_rows, sandbox
from tests.conftest import REPO
from tests.wallets import Wallet

APPEND_ONLY = [
    "audit_log",
    "game_rules",
    "loyalty_events",
    "loyalty_history",
    "loyalty_ledger",
    "program_rules",
    "stored_value_entries",
]

CHECKS = {
    ("games", "games_mode"),
    ("games", "games_clock"),
    ("loyalty_events", "loyalty_events_counts"),
    ("loyalty_events", "loyalty_events_key"),
    ("loyalty_ledger", "loyalty_ledger_season_p"),
    ("loyalty_ledger", "loyalty_ledger_unit"),
    ("members", "members_progress"),
    ("members", "members_season"),
    ("members", "members_tier"),
    ("studio_keys", "studio_keys_mode"),
    ("games", "games_fulfil_hours"),
    ("identities", "identities_provider"),
    ("store_sessions", "store_sessions_kind"),
    ("store_sessions", "store_sessions_somebody"),
    ("unlinked_sessions", "unlinked_sessions_kind"),
    ("identities", "identities_game"),
    ("connect_codes", "connect_codes_game"),
    ("connect_codes", "connect_codes_one_side"),
    ("merge_offers", "merge_offers_two"),
    ("sign_ins", "sign_ins_purpose"),
    ("staff", "staff_role"),
    ("staff", "staff_studio"),
    ("staff", "staff_email"),
    ("members", "members_merged"),
    ("catalog_items", "catalog_items_kind"),
    ("catalog_items", "catalog_items_numbers"),
    ("catalog_items", "catalog_items_window"),
    ("redemptions", "redemptions_status"),
    ("redemptions", "redemptions_settled"),
    ("redemptions", "redemptions_numbers"),
}

UNIQUES = {
    ("game_rules", "game_id, version"),
    ("games", "studio_id, slug"),
    ("loyalty_events", "game_id, kind, key"),
    ("loyalty_events", "member_id, seq, game_id"),
    ("loyalty_history", "member_id, seq, game_id"),
    ("loyalty_ledger", "member_id, seq, game_id"),
    ("players", "game_id, external_id"),
    ("program_rules", "version"),
    ("program_rules_delays", "game_id, program_rules_id"),
    ("studio_keys", "hash"),
    ("studios", "slug"),
    ("identities", "realm, issuer, subject"),
    ("contacts", "member_id, game_id"),
    ("erased_players", "player_hash, game_id"),
    ("staff", "email"),
    ("staff", "issuer, subject"),
    ("catalog_items", "game_id, sku"),
    ("redemptions", "player_id, idempotency_key, game_id"),
}

INDEXES = {
    ("members", "game_id, wake_at"),
    ("members", "game_id, joined_at, id"),
    ("players", "member_id"),
    ("player_tokens", "expires_at"),
    ("identities", "member_id"),
    ("store_links", "expires_at"),
    ("store_sessions", "expires_at"),
    ("store_sessions", "player_id"),
    ("store_sessions", "identity_id"),
    ("connect_codes", "expires_at"),
    ("merge_offers", "expires_at"),
    ("sign_ins", "expires_at"),
    ("staff_sessions", "expires_at"),
    ("redemptions", "game_id, created_at, id"),
    ("redemptions", "item_id, player_id"),
}

REFERENCES = {
    ("game_rules", "game_id", "games"),
    ("games", "studio_id", "studios"),
    ("loyalty_events", "game_id", "games"),
    ("loyalty_events", "member_id, game_id", "members"),
    ("loyalty_history", "member_id, game_id", "members"),
    ("loyalty_ledger", "member_id, game_id", "members"),
    ("members", "game_id", "games"),
    ("player_tokens", "player_id, game_id", "players"),
    ("players", "game_id", "games"),
    ("players", "member_id, game_id", "members"),
    ("program_rules_delays", "game_id", "games"),
    ("program_rules_delays", "program_rules_id", "program_rules"),
    ("studio_keys", "studio_id", "studios"),
    ("members", "merged_into_id, game_id", "members"),
    ("contacts", "member_id, game_id", "members"),
    ("store_links", "player_id, game_id", "players"),
    ("store_sessions", "player_id, game_id", "players"),
    ("store_sessions", "identity_id", "identities"),
    ("connect_codes", "session_id", "unlinked_sessions"),
    ("unlinked_sessions", "identity_id", "identities"),
    ("merge_offers", "member_id, game_id", "members"),
    ("merge_offers", "other_member_id, game_id", "members"),
    ("merge_offers", "identity_id", "identities"),
    ("staff", "studio_id", "studios"),
    ("staff_sessions", "staff_id", "staff"),
    ("erased_players", "game_id", "games"),
    ("catalog_items", "game_id", "games"),
    ("redemptions", "game_id", "games"),
    ("redemptions", "player_id, game_id", "players"),
    ("redemptions", "item_id, game_id", "catalog_items"),
}

_COLUMNS = """
    (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
     FROM unnest({keys}) WITH ORDINALITY k (number, place)
     JOIN pg_attribute a ON a.attrelid = {table} AND a.attnum = k.number)
"""


async def test_checks(database: Database) -> None:
    found = await fetch_rows(
        database,
        "SELECT conrelid::regclass::text, conname FROM pg_constraint"
        " WHERE contype = 'c' AND convalidated AND connamespace = 'public'::regnamespace",
    )
    assert set(found) >= CHECKS


async def test_uniques_and_indexes(database: Database) -> None:
    columns = _COLUMNS.format(keys="string_to_array(i.indkey::text, ' ')::int2[]", table="i.indrelid")
    found = await fetch_rows(
        database,
        f"SELECT i.indrelid::regclass::text, {columns}, i.indisunique FROM pg_index i"  # noqa: S608
        " JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace"
        " WHERE i.indisvalid AND i.indpred IS NULL",
    )
    assert {(table, names) for table, names, is_unique in found if is_unique} >= UNIQUES
    assert {(table, names) for table, names, _ in found} >= INDEXES


async def test_references(database: Database) -> None:
    columns = _COLUMNS.format(keys="c.conkey", table="c.conrelid")
    found = await fetch_rows(
        database,
        f"SELECT c.conrelid::regclass::text, {columns}, c.confrelid::regclass::text"  # noqa: S608
        " FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace",
    )
    assert set(found) >= REFERENCES


async def test_triggers(database: Database) -> None:
    found = await fetch_rows(
        database,
        "SELECT tgrelid::regclass::text, tgenabled, tgtype FROM pg_trigger"
        " WHERE NOT tgisinternal AND tgname = 'append_only'",
    )
    # BEFORE (2), DELETE (8), UPDATE (16), TRUNCATE (32), a statement at a time
    assert sorted(found) == [(table, b"O", 2 + 8 + 16 + 32) for table in APPEND_ONLY]


async def kept(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """The rows of the tables that are append only."""
    return {
        table: await fetch_rows(database, f"SELECT * FROM {table} ORDER BY 1, 2, 3")  # noqa: S608 - of the list
        for table in APPEND_ONLY
    }


async def test_what_happened_cannot_be_changed(database: Database) -> None:
    cast = await sandbox(database, game={})
    await cast.buy("a", "350")
    await Wallet(cast).top_up("t", "5")
    before = await kept(database)
    for table in APPEND_ONLY:
        assert before[table]
        column = "seq" if table == "stored_value_entries" else "id"
        for statement in (
            f"UPDATE {table} SET {column} = {column}",  # noqa: S608
            f"UPDATE {table} SET {column} = {column} WHERE false",  # noqa: S608
            f"DELETE FROM {table}",  # noqa: S608
            f"TRUNCATE {table} CASCADE",
        ):
            with pytest.raises(asyncpg.RestrictViolationError, match="append only"):
                await fetch_rows(database, statement)
    assert await kept(database) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE games SET sandbox_now = NULL",
        "UPDATE games SET mode = 'LIVE', sandbox_now = NULL, sandbox_set_at = '2026-01-01Z'",
        "UPDATE games SET mode = 'LIVE'",
        "UPDATE games SET mode = 'OTHER', sandbox_now = NULL",
        "UPDATE members SET tier = 0",
        "UPDATE members SET tier = 21",
        "UPDATE members SET progress = -1",
        "UPDATE members SET loops = -1",
        "UPDATE members SET lifetime_sc = -1",
        "UPDATE members SET lifetime_p = -1",
        "UPDATE members SET season_ends_at = season_started_at",
        "INSERT INTO loyalty_ledger (game_id, member_id, seq, unit, delta, balance, kind, at, reference)"
        " SELECT game_id, id, 90, 'P', 1, 1, 'DEMOTED', joined_at, '' FROM members",
        "INSERT INTO loyalty_ledger (game_id, member_id, seq, unit, delta, balance, kind, at, reference)"
        " SELECT game_id, id, 90, 'X', 1, 1, 'PURCHASE', joined_at, '' FROM members",
        "INSERT INTO loyalty_ledger (game_id, member_id, seq, unit, delta, balance, kind, at, reference)"
        " SELECT game_id, id, 90, 'SC', 0, 1, 'PURCHASE', joined_at, '' FROM members",
        "INSERT INTO loyalty_events (member_id, seq, game_id, kind, effective_at, received_at, amount,"
        " currency, points, tier, refunds, reason) SELECT id, 90, game_id, 'PURCHASE', joined_at, joined_at,"
        " 1, 'USD', 0, 1, '', '' FROM members",
        "INSERT INTO loyalty_events (member_id, seq, game_id, kind, key, effective_at, received_at, amount,"
        " currency, points, tier, refunds, reason) SELECT id, 90, game_id, 'PURCHASE', 'k', joined_at,"
        " joined_at, -1, 'USD', 0, 1, '', '' FROM members",
    ],
)
async def test_what_cannot_be_is_refused(database: Database, statement: str) -> None:
    cast = await sandbox(database)
    await cast.join()
    with pytest.raises(asyncpg.CheckViolationError):
        await fetch_rows(database, statement)


async def test_nobody_is_deleted(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    for table in ("members", "games", "studios"):
        with pytest.raises(asyncpg.RestrictViolationError):
            await fetch_rows(database, f"DELETE FROM {table}")  # noqa: S608


async def test_the_rules_stand_still_while_members_are_locked(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join("known")
    later = NOW.replace(year=2027)
    for locks in (
        lambda connection: lock_players(connection, cast.game.id, ["known"]),
        lambda connection: lock_players(connection, cast.game.id, ["unknown"]),
        lambda connection: lock_players(connection, cast.game.id, ["known", "unknown"]),
        lambda connection: lock_due(connection, cast.game.id, later, 10),
    ):
        async with database.transaction() as connection:
            await locks(connection)
            held = await connection.fetch(
                "SELECT mode FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
                " AND objid = $1",
                RULES_LOCK,
            )
        assert [row["mode"] for row in held] == ["ShareLock"]


async def test_the_worker_is_driven_by_the_index(database: Database) -> None:
    cast = await sandbox(database)
    async with database.transaction() as connection:
        await connection.execute("SET LOCAL enable_seqscan = off")
        plan = await connection.fetch(
            "EXPLAIN SELECT id FROM members WHERE game_id = $1 AND wake_at <= $2 ORDER BY wake_at LIMIT 5",
            *(cast.game.id, NOW),
        )
    text = "\n".join(row[0] for row in plan)
    assert "members_game_wake" in text
    assert "Sort" not in text


def test_the_migrations_say_all_that_the_models_say(tmp_path: Path) -> None:
    for name in ("app", "migrations", "pyproject.toml"):
        source, target = REPO / name, tmp_path / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "static"))
        else:
            shutil.copy(source, target)
    before = {path.name for path in (tmp_path / "migrations").iterdir()}
    # The copy comes first on the path, before the checkout.
    program = "import sys; sys.path.insert(0, '.'); from tortoise.cli.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "makemigrations"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    after = {path.name for path in (tmp_path / "migrations").iterdir()} - {"__pycache__"}
    assert after == before, done.stdout
