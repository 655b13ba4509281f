"""Ready to be spread: the keys of tables with a game's data, and the hot statements, name the game.

Rows can lie on several machines, by `game_id`, where every primary and unique key and every reference
contains it, and where statements that must be fast say which game's rows they mean. New tables do. What the
tables of today lack is listed exactly: what is mended leaves the lists, and no new table may join them.
"""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from asyncpg.connection import LoggedQuery

from app.events.outbox import subscribe
from app.events.types import EventType
from app.identity.service import issue_player_token
from app.infra.db import Connection, Database
from app.infra.secrets import hash_secret
from app.loyalty.queries import count_due, member_by_token
from app.loyalty.service import sweep
from app.loyalty.session_queries import find_session
from app.studios.service import list_games
from tests.cast import NOW, Cast, fetch_rows, live
from tests.conftest import REPO

OF_NO_GAME = {
    "games": "its own id is the game's",
    "studios": "above the games",
    "studio_keys": "above the games",
    "program_rules": "one program for all games",
    "staff": "above the games",
    "staff_sessions": "above the games",
    "sign_ins": "under way at a provider, for a game or for none",
    "tortoise_migrations": "of the schema",
}
"""Tables without data of one game, and why."""

LAST_WITHOUT = "0016"
"""The last migration that made a table which may lack something."""

LACKING_KEYS = {
    "catalog_items": {"PRIMARY KEY (id)"},
    "connect_codes": {
        "PRIMARY KEY (hash)",
        "REFERENCES players (player_id)",
        "REFERENCES store_sessions (session_id)",
    },
    "contacts": {"PRIMARY KEY (id)", "UNIQUE (member_id)", "REFERENCES members (member_id)"},
    "erased_players": {"PRIMARY KEY (id)"},
    "game_rules": {"PRIMARY KEY (id)"},
    "identities": {"PRIMARY KEY (id)", "UNIQUE (realm, issuer, subject)", "REFERENCES members (member_id)"},
    "loyalty_events": {"PRIMARY KEY (id)", "UNIQUE (member_id, seq)", "REFERENCES members (member_id)"},
    "loyalty_history": {"PRIMARY KEY (id)", "UNIQUE (member_id, seq)", "REFERENCES members (member_id)"},
    "loyalty_ledger": {"PRIMARY KEY (id)", "UNIQUE (member_id, seq)", "REFERENCES members (member_id)"},
    "members": {"PRIMARY KEY (id)", "REFERENCES members (merged_into_id)"},
    "merge_offers": {
        "PRIMARY KEY (hash)",
        "REFERENCES identities (identity_id)",
        "REFERENCES members (member_id)",
        "REFERENCES members (other_member_id)",
    },
    "notification_opt_outs": {
        "PRIMARY KEY (id)",
        "UNIQUE (member_id, kind)",
        "REFERENCES members (member_id)",
    },
    "notifications": {"PRIMARY KEY (id)", "UNIQUE (member_id, key)", "REFERENCES members (member_id)"},
    "outbox": {"PRIMARY KEY (id)", "UNIQUE (member_id, seq)", "REFERENCES members (member_id)"},
    "outbox_sequences": {"PRIMARY KEY (id)", "UNIQUE (member_id)", "REFERENCES members (member_id)"},
    "player_tokens": {"PRIMARY KEY (hash)", "REFERENCES players (player_id)"},
    "players": {"PRIMARY KEY (id)", "REFERENCES members (member_id)", "REFERENCES members (merged_from_id)"},
    "program_rules_delays": {"PRIMARY KEY (id)"},
    "redemptions": {
        "PRIMARY KEY (id)",
        "UNIQUE (player_id, idempotency_key)",
        "REFERENCES catalog_items (item_id)",
        "REFERENCES players (player_id)",
    },
    "stock_adjustments": {"PRIMARY KEY (id)", "REFERENCES catalog_items (item_id)"},
    "store_links": {"PRIMARY KEY (hash)", "REFERENCES players (player_id)"},
    "store_sessions": {
        "PRIMARY KEY (hash)",
        "REFERENCES identities (identity_id)",
        "REFERENCES players (player_id)",
    },
    "webhook_deliveries": {
        "PRIMARY KEY (id)",
        "UNIQUE (endpoint_id, fact_id)",
        "REFERENCES outbox (fact_id)",
        "REFERENCES webhook_endpoints (endpoint_id)",
    },
    "webhook_endpoints": {"PRIMARY KEY (id)"},
}
"""The keys without `game_id` of each table."""

LACKING_STATEMENTS = {
    "widget": {
        "contacts": 2,
        "game_rules": 2,
        "identities": 2,
        "members": 2,
        "outbox_subscriptions": 2,
        "player_tokens": 1,
        "players": 2,
        "store_sessions": 1,
    },
    "recorder": {
        "contacts": 1,
        "identities": 1,
        "loyalty_events": 1,
        "loyalty_history": 3,
        "loyalty_ledger": 2,
        "members": 4,
        "notification_opt_outs": 2,
        "notifications": 3,
        "outbox_sequences": 1,
        "players": 1,
    },
    "worker": {
        "contacts": 1,
        "game_rules": 1,
        "identities": 1,
        "loyalty_history": 1,
        "loyalty_ledger": 1,
        "members": 2,
        "notification_opt_outs": 1,
        "notifications": 1,
        "outbox_sequences": 1,
        "outbox_subscriptions": 1,
        "players": 1,
    },
}
"""For each hot path and table, how many of its statements do not say which game's rows they mean."""

_COLUMNS = """
    ARRAY(SELECT a.attname::text FROM unnest({keys}) WITH ORDINALITY k (number, place)
        JOIN pg_attribute a ON a.attrelid = {table} AND a.attnum = k.number ORDER BY k.place)
"""
_TABLES = "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
_UNIQUE = f"""
    SELECT i.indrelid::regclass::text, CASE WHEN i.indisprimary THEN 'PRIMARY KEY' ELSE 'UNIQUE' END, '',
        {_COLUMNS.format(keys="string_to_array(i.indkey::text, ' ')::int2[]", table="i.indrelid")}
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace
"""  # noqa: S608 - constants only
_REFERENCES = f"""
    SELECT c.conrelid::regclass::text, 'REFERENCES', c.confrelid::regclass::text,
        {_COLUMNS.format(keys="c.conkey", table="c.conrelid")}
    FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
"""  # noqa: S608 - constants only


_WITH_GAME = "SELECT attrelid::regclass::text FROM pg_attribute WHERE attname = 'game_id'"


async def tables_of_games(database: Database) -> set[str]:
    tables = {table for (table,) in await fetch_rows(database, _TABLES)}
    assert tables >= OF_NO_GAME.keys()
    return tables - OF_NO_GAME.keys()


async def test_a_table_with_a_game_is_a_games_table(database: Database) -> None:
    assert not {table for (table,) in await fetch_rows(database, _WITH_GAME)} & OF_NO_GAME.keys()


async def test_every_key_of_a_games_table_names_the_game(database: Database) -> None:
    tables = await tables_of_games(database)
    keys = [*await fetch_rows(database, _UNIQUE), *await fetch_rows(database, _REFERENCES)]
    assert {table for table, kind, *_ in keys if kind == "PRIMARY KEY"} >= tables
    lacking: dict[str, set[str]] = {}
    for table, kind, target, columns in keys:
        if table in tables and target not in OF_NO_GAME and "game_id" not in columns:
            described = f"{kind} {target} ({', '.join(columns)})".replace("  ", " ")
            lacking.setdefault(table, set()).add(described)
    assert lacking == LACKING_KEYS


async def test_no_new_table_lacks_it(database: Database) -> None:
    made = {
        table: path.name
        for path in sorted((REPO / "migrations").glob("0*.py"))
        for match in re.findall(
            r'ops\.CreateModel\(.*?"table": "(\w+)"|CREATE TABLE (\w+)', path.read_text(), re.DOTALL
        )
        for table in match
        if table
    }
    assert made.keys() >= await tables_of_games(database)
    assert [table for table in LACKING_KEYS if made[table] > f"{LAST_WITHOUT}~"] == []


# --- hot statements ---


@contextmanager
def recorded(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The statements that are sent inside."""
    sent: set[str] = set()
    acquire = Database.acquire

    @asynccontextmanager
    async def acquire_recording(self: Database) -> AsyncIterator[Connection]:
        async with acquire(self) as connection:
            with connection.query_logger(record):
                yield connection

    def record(query: LoggedQuery) -> None:
        sent.add(query.query)

    with monkeypatch.context() as patched:
        patched.setattr(Database, "acquire", acquire_recording)
        yield sent


def lacking_tables(statement: str, tables: set[str]) -> set[str]:
    """The tables of which a statement does not say which game's rows it means.

    It does where `alias.game_id` is compared with a parameter, or with a column that is; or where `game_id`
    is among the columns that it inserts.
    """
    equal = re.findall(r"([\w.]*\bgame_id|\w+\.id)\s*=\s*(?:ANY\()?(\$|[\w.]*\bgame_id|\w+\.id)", statement)
    known, before = {"$"}, 0
    while len(known) > before:
        before = len(known)
        known |= {side for pair in equal if known.intersection(pair) for side in pair}
    made_inside = set(re.findall(r"\b(\w+) AS \(", statement))
    found = set()
    for word, table, alias, columns in re.findall(
        rf"(\w+|,)\s+({'|'.join(sorted(tables))})\b(?!\.)(?:\s+(?:AS\s+)?([a-z]\w*))?(?:\s*\(([^()]*)\))?",
        statement,
    ):
        if word == "INTO":
            named = "game_id" in columns
        elif table in made_inside and word != "UPDATE":
            named = True
        else:
            named = f"{alias}.game_id" in known if alias else bool({"game_id", f"{table}.game_id"} & known)
        if not named:
            found.add(table)
    return found


def test_the_reader_of_statements_sees_what_lacks() -> None:
    tables = {"players", "members"}
    for statement, lacking in (
        ("SELECT FROM players WHERE game_id = $1", set()),
        ("SELECT game_id FROM players WHERE id = $1", {"players"}),
        ("SELECT FROM players pl JOIN members m ON m.id = pl.id WHERE pl.game_id = $1", {"members"}),
        ("SELECT FROM players pl JOIN members AS m ON m.game_id = pl.game_id WHERE pl.game_id = $1", set()),
        ("SELECT FROM players p JOIN games g ON g.id = p.game_id WHERE p.hash = $1", {"players"}),
        ("SELECT (SELECT FROM members WHERE game_id = g.id) FROM games g WHERE g.id = $1", set()),
        ("SELECT (SELECT FROM members WHERE game_id = g.id) FROM games g", {"members"}),
        ("INSERT INTO members (game_id, id) SELECT $1, $2", set()),
        ("INSERT INTO members (id) SELECT $2", {"members"}),
        ("WITH players AS (INSERT INTO players (game_id) SELECT $1) SELECT count(*) FROM players", set()),
        ("UPDATE members m SET tier = 1 FROM guard, players p WHERE m.id = p.id", tables),
    ):
        assert lacking_tables(statement, tables) == lacking, statement


async def widget(cast: Cast, token: str) -> None:
    async with cast.database.acquire() as connection:
        assert await member_by_token(connection, hash_secret(token), NOW) is not None
        assert await find_session(connection, hash_secret("none"), NOW) is None


async def recorder(cast: Cast) -> None:
    await cast.buy("a", "20", player="new")
    await cast.buy("b", "20")
    await cast.refund("b", "r", "5")
    assert (await cast.buy("b", "20")).replayed


async def worker(cast: Cast) -> None:
    games = await list_games(cast.database)
    later = NOW + timedelta(days=400)
    async with cast.database.acquire() as connection:
        await count_due(connection, games, later)
    assert await sweep(cast.core, cast.game.id, later) > 0


async def test_hot_statements_name_the_game(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await live(database)
    await cast.join()
    token = await issue_player_token(database, cast.game.id, "p", NOW)
    async with database.transaction() as connection:
        await subscribe(connection, cast.game.id, uuid4(), [EventType.PURCHASE_RECORDED])
    cast = replace(cast, game=await cast.fresh())
    tables = await tables_of_games(database)
    lacking: dict[str, dict[str, int]] = {}
    for name, path in (
        ("widget", widget(cast, token.secret)),
        ("recorder", recorder(cast)),
        ("worker", worker(cast)),
    ):
        with recorded(monkeypatch) as sent:
            await path
            await asyncio.sleep(0)  # the last statement is logged in the loop's next turn
        assert len(sent) > 1
        lacking[name] = dict(
            Counter(table for statement in sent for table in lacking_tables(statement, tables))
        )
    assert lacking == LACKING_STATEMENTS
