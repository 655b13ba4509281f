"""Crowds: any number of members, copied by SQL from a few that the recorder made.

Whatever columns a table has are copied as they are; only what has to differ is replaced. Triggers and the
checks of foreign keys rest meanwhile: a copy of consistent rows is consistent.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from decimal import Decimal

from app.domain.events import Joined, Purchase
from app.infra.db import Connection, Database
from app.loyalty.record import record
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, Profile
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow, find_game
from app.studios.rules import RulesCache
from app.studios.service import create_game, create_studio, publish_game, publish_program
from benchmarks.stage import BATCH, GAME, RULES, STUDIO, migrated, with_database

ORIGINALS = (Decimal(0), Decimal(500), Decimal(5_000), Decimal(20_000))
"""The lifetime values of the members that are copied: they start on four tiers."""

AT_A_TIME = 50_000
"""Copies of each member that one statement makes."""

# What was counted of the originals, again for the copies of each shift: how many there are, $2 says.
_MULTIPLY_COUNTS = """
    WITH shifts AS (
        SELECT n % $1::int AS days, count(*) AS copies FROM generate_series(1, $2::int) n GROUP BY 1
    )
    INSERT INTO report_counts AS c (game_id, measure, day, key, other, count, amount)
    SELECT game_id, measure, moved.day, moved.key, other, sum(count * copies), sum(amount * copies)
    FROM (TABLE report_counts) t, shifts, LATERAL (SELECT
        CASE WHEN measure IN ('COHORT', 'EXPIRY') THEN date_trunc('month', t.day - days)::date
            ELSE t.day - days END AS day,
        CASE WHEN measure = 'GAP' AND t.key <> '' THEN (t.key::date - days)::text ELSE t.key END AS key) moved
    GROUP BY game_id, measure, moved.day, moved.key, other
    ON CONFLICT (game_id, measure, day, key, other) DO UPDATE
    SET count = c.count + excluded.count, amount = c.amount + excluded.amount
"""

_COLUMNS = """
    SELECT column_name, data_type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'
        AND (column_default IS NULL OR column_default NOT LIKE 'nextval%') AND is_identity = 'NO'
    ORDER BY ordinal_position
"""
_SETTINGS = "session_replication_role = replica", "synchronous_commit = off", "maintenance_work_mem = '1GB'"
_INDEXES = """
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
    WHERE i.indrelid = $1::text::regclass
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
"""
_MEMBER_ID = {"member_id": "md5(t.member_id || ':' || n)::uuid"}
_REPLACED: Mapping[str, Mapping[str, str]] = {
    "members": {"id": "md5(t.id || ':' || n)::uuid"},
    "players": {**_MEMBER_ID, "external_id": "t.external_id || '-' || n"},
    "loyalty_events": {**_MEMBER_ID, "key": "t.key || '-' || n"},
    "loyalty_history": {
        **_MEMBER_ID,
        "reference": "t.reference || CASE WHEN t.reference = '' THEN '' ELSE '-' || n END",
    },
    "loyalty_ledger": _MEMBER_ID,
    "report_members": _MEMBER_ID,
    "report_moves": _MEMBER_ID,
}
"""What differs of the copy number `n` of a row `t`; the id follows from both, so that all tables agree."""


@asynccontextmanager
async def new_database(
    url: str, name: str, program: Mapping[str, object], real_now: datetime
) -> AsyncIterator[Database]:
    """Make a database with the program's rules and a live game, in place of one of this name, and open it."""
    database = Database(await migrated(url, name))
    await database.open()
    try:
        await create_studio(database, STUDIO, "Bench", real_now)
        await create_game(database, STUDIO, GAME, name="Bench", real_now=real_now)
        await publish_program(database, program, None, real_now)
        yield database
    finally:
        await database.close()


async def found(url: str, name: str, real_now: datetime) -> str:
    """Make a database with rules, a live game and the members to copy, each of one event. Returns its URL."""
    async with new_database(url, name, RULES["program"], real_now) as database:
        game = await game_of(database)
        await publish_game(database, game, RULES["game"], real_now)
        session = GameSession(Core(database, RulesCache()), await game_of(database), real_now)
        joins = [
            EventRequest(Joined(ltv_usd=ltv), f"player-{place}", profile=Profile(f"Ada {place}"))
            for place, ltv in enumerate(ORIGINALS)
        ]
        for outcome in await record(session, joins):
            recorded(outcome)
    return with_database(url, name)


async def game_of(database: Database) -> GameRow:
    """Returns the game of the crowd. Raises LookupError where there is none."""
    async with database.acquire() as connection:
        game = await find_game(connection, STUDIO, GAME)
    if game is None:
        raise LookupError(GAME)
    return game


async def multiply(
    connection: Connection,
    copies: int,
    say: Callable[[str], None] = lambda _words: None,
    *,
    shifted_days: int = 1,
) -> None:
    """Copy each member of the database so many times, with its player, events, history and ledger, and what
    is counted of it.

    All that happened to copy number n happened n days earlier, up to `shifted_days`, where it starts again;
    and n microseconds, so that no two have joined at one instant.
    """
    for setting in _SETTINGS:
        await connection.execute(f"SET {setting}")
    for table, replaced in _REPLACED.items():
        columns = await connection.fetch(_COLUMNS, table)
        names = [row["column_name"] for row in columns]
        values = ", ".join(
            replaced.get(row["column_name"], f"t.{row['column_name']}")
            + (
                f" - n % {shifted_days} * interval '1 day' - n * interval '1 microsecond'"
                if row["data_type"].startswith("timestamp")
                else ""
            )
            for row in columns
        )
        await connection.execute(f"CREATE TEMPORARY TABLE originals AS TABLE {table}")
        # An index that is made of what is there takes a fraction of the time of one that grows with each row.
        indexes = await connection.fetch(_INDEXES, table)
        for index in indexes:
            await connection.execute(f"DROP INDEX {index['name']}")
        for first in range(1, copies + 1, AT_A_TIME):
            await connection.execute(
                f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM originals t,"  # noqa: S608 - the catalog's names
                " generate_series($1::int, $2::int) n",
                *(first, min(first + AT_A_TIME - 1, copies)),
                timeout=3_600,
            )
            say(f"{table}: {min(first + AT_A_TIME - 1, copies):,} copies")
        await connection.execute("DROP TABLE originals")
        for index in indexes:
            await connection.execute(index["definition"], timeout=3_600)
    await connection.execute(_MULTIPLY_COUNTS, shifted_days, copies, timeout=3_600)
    await connection.execute("RESET ALL")
    await connection.execute("VACUUM (FREEZE, ANALYZE)", timeout=3_600)


async def sample_players(connection: Connection, count: int) -> list[str]:
    """Returns so many players from all over the database, by the order of their ids' hashes."""
    rows = await connection.fetch(
        "SELECT external_id FROM players WHERE id IN ("
        " SELECT 1 + (random() * (m.last - 1))::int8 FROM (SELECT max(id) AS last FROM players) m,"
        " generate_series(1, $1::int)) LIMIT $2",
        *(count * 2, count),
    )
    return [row["external_id"] for row in rows]


async def lengthen(core: Core, events: int, real_now: datetime) -> str:
    """Give one more member so many purchases, evenly over the last three years, and return its player."""
    player, past, game = "long", timedelta(days=3 * 365), await game_of(core.database)
    for first in range(0, events, BATCH):
        purchases = [
            Purchase(
                reference=f"long-{number}",
                occurred_at=real_now - past + past * number / events,
                amount=Decimal("0.99"),
            )
            for number in range(first, min(first + BATCH, events))
        ]
        requests = [EventRequest(purchase, player, imported=True) for purchase in purchases]
        # As if each batch had come in its time: what is recorded later lies after all before it.
        for outcome in await record(
            GameSession(core, game, real_now - past + past * (first + BATCH) / events), requests
        ):
            recorded(outcome)
    return player
