"""Ready to be distributed: the keys of tables with a game's data, and the hot statements, name the game.

Rows can lie on several machines, by `game_id`, where every primary and unique key and every reference
contains it, and where statements that must be fast say which game's rows they mean (docs/scaling.md).
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

from app.events.base import EventType
from app.events.outbox import subscribe
from app.identity.service import issue_player_token
from app.infra.db import Connection, Database
from app.infra.distribution import DISTRIBUTED, LOCAL, REFERENCE
from app.infra.secrets import Prefix, hash_secret, new_secret
from app.loyalty.queries import count_due
from app.loyalty.service import sweep
from app.loyalty.session_queries import find_session, members_by_tokens
from app.studios.service import list_games
from tests.cast import NOW, Cast, fetch_rows, live

OF_NO_GAME = {
    "games": "its own id is the game's",
    "studios": "above the games",
    "studio_keys": "above the games",
    "program_rules": "one program for all games",
    "identities": "unique over all live games; they name their member's game",
    "unlinked_sessions": "of people who are connected to no game yet",
    "connect_codes": "typed by people, who do not type a game; they name their player's",
    "staff": "above the games",
    "staff_sessions": "above the games",
    "saved_views": "of one person's console, whatever the game",
    "sign_ins": "under way at a provider, for a game or for none",
    "simulations": "of several games; their parts name each its own",
    "tortoise_migrations": "of the schema",
}
"""Tables without data of one game, and why."""

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


async def test_every_table_lies_somewhere(database: Database) -> None:
    tables = {table for (table,) in await fetch_rows(database, _TABLES)}
    assert Counter([*DISTRIBUTED, *REFERENCE, *LOCAL]) == Counter(tables)
    assert tables - OF_NO_GAME.keys() >= set(DISTRIBUTED)


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
    assert lacking == {}


async def test_no_table_of_all_games_refers_to_a_games_table(database: Database) -> None:
    """Such a reference cannot be checked where the rows lie on several machines."""
    tables = await tables_of_games(database)
    references = await fetch_rows(database, _REFERENCES)
    assert [(table, target) for table, _, target, _ in references if target in tables - {table}] != []
    assert [row for row in references if row[0] in OF_NO_GAME and row[2] in tables] == []


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
    unknown = hash_secret(new_secret(Prefix.STORE_SESSION, cast.game.id))
    async with cast.database.acquire() as connection:
        assert await members_by_tokens(connection, [hash_secret(token)], NOW)
        assert await find_session(connection, unknown, NOW) is None


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
    tables = set(DISTRIBUTED)
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
    assert lacking == {"widget": {}, "recorder": {}, "worker": {}}
