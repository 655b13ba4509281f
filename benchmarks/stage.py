"""The stage: one database with rules, a game and its members, and a copy of it for each contender.

With a copy each, no contender works on rows that another one has changed, and the same request must get the
same answer, byte for byte, from all of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import asyncpg
import orjson

from app.domain.access import GameId, GameMode, Scope
from app.domain.events import Joined
from app.identity.service import TOKEN_PREFIX
from app.infra.db import Connection, Database
from app.infra.migrating import migrate
from app.infra.secrets import hash_secret, new_secret
from app.loyalty.record import record
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, Profile
from app.purchases.service import Payment, record_purchases
from app.studios.core import Core, GameSession
from app.studios.keys import create_key
from app.studios.queries import GameRow, find_game
from app.studios.rules import RulesCache
from app.studios.service import create_game, create_studio, publish_game, publish_program

STUDIO, GAME = "bench", "bench"
BATCH = 500
TEMPLATE = "laurel_bench"
MIGRATED = "laurel_template"
"""The database of a server at the head of the migrations, to copy: copying takes a hundredth of migrating."""
RULES: dict[str, Any] = orjson.loads((Path(__file__).parent / "rules.json").read_bytes())

# The first member is the hot one, on the last tier, which no run completes; the others are on four tiers.
_HOT_LTV = Decimal(1_000_000)
_LTVS = (Decimal(0), Decimal(500), Decimal(5_000), Decimal(20_000))


@dataclass(frozen=True, slots=True)
class Stage:
    """The database, and the credentials and players that the contenders and their clients need."""

    url: str
    """Of the server, with its first database."""
    key: str
    players: tuple[str, ...]
    tokens: tuple[str, ...]

    async def copy(self, name: str) -> str:
        """Make a fresh copy of the whole database, and return its URL."""
        return await copy_database(self.url, TEMPLATE, f"{TEMPLATE}_{name}")


async def copy_database(url: str, template: str, name: str) -> str:
    """Make a copy of a database that nothing uses, in place of one of this name. Returns its URL."""
    admin = await asyncpg.connect(url)
    try:
        await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    finally:
        await admin.close()
    return with_database(url, name)


def with_database(url: str, name: str) -> str:
    return re.sub(r"/postgres(?=\?|$)", f"/{name}", url)


async def migrated(url: str, name: str) -> str:
    """Make an empty database at the head of the migrations, in place of one of this name. Returns its URL."""
    admin = await asyncpg.connect(url)
    try:
        await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        if not await admin.fetchval("SELECT true FROM pg_database WHERE datname = $1", MIGRATED):
            await admin.execute(f"CREATE DATABASE {name}")
            await migrate(with_database(url, name))
            await admin.execute(f"ALTER DATABASE {name} RENAME TO {MIGRATED}")
        await admin.execute(f"CREATE DATABASE {name} TEMPLATE {MIGRATED} STRATEGY FILE_COPY")
    finally:
        await admin.close()
    return with_database(url, name)


async def build(url: str, members: int) -> Stage:
    """Create and fill the database on the embedded server at `url`."""
    database = Database(await migrated(url, TEMPLATE))
    await database.open()
    try:
        return await _fill(database, url, members)
    finally:
        await database.close()


async def _fill(database: Database, url: str, count: int) -> Stage:
    real_now = datetime.now(UTC)
    await create_studio(database, STUDIO, "Bench", real_now)
    game = await create_game(
        database, STUDIO, GAME, name="Bench", real_now=real_now, sandbox_now=real_now, frozen=True
    )
    await publish_program(database, RULES["program"], None, real_now)
    await publish_game(database, game, RULES["game"], real_now)
    key = await create_key(database, STUDIO, [*Scope], GameMode.SANDBOX, real_now)
    async with database.acquire() as connection:
        published = await find_game(connection, STUDIO, GAME)
    if published is None:
        raise LookupError(GAME)
    players = tuple(f"player-{number:06d}" for number in range(count))
    await onboard(database, published, players, real_now)
    async with database.acquire() as connection:
        tokens = await issue_tokens(connection, published.id, players, real_now)
        await connection.execute("VACUUM ANALYZE")
    return Stage(url, key.secret, players, tuple(tokens))


async def issue_tokens(
    connection: Connection, game_id: GameId, players: Sequence[str], real_now: datetime
) -> list[str]:
    """Give each of these players of a game a token that ends in a day, and return the tokens."""
    tokens = [new_secret(TOKEN_PREFIX, game_id) for _ in players]
    await connection.execute(
        "INSERT INTO player_tokens (game_id, hash, player_id, expires_at)"
        " SELECT pl.game_id, given.hash, pl.id, $3 FROM unnest($1::text[], $2::text[]) given (hash, player)"
        " JOIN players pl ON pl.game_id = $4 AND pl.external_id = given.player",
        *([hash_secret(token) for token in tokens], players, real_now + timedelta(days=1), game_id),
    )
    return tokens


async def onboard(database: Database, game: GameRow, players: Sequence[str], real_now: datetime) -> None:
    """Let every player join and make one purchase."""
    core = Core(database, RulesCache())
    for start in range(0, len(players), BATCH):
        chunk = players[start : start + BATCH]
        joins = [
            EventRequest(Joined(ltv_usd=_ltv(start + index)), player, profile=Profile("Ada"))
            for index, player in enumerate(chunk)
        ]
        first = [Payment(player, f"first-{player}", Decimal("4.99"), "USD") for player in chunk]
        outcomes = [
            *await record(GameSession(core, game, real_now), joins),
            *await record_purchases(GameSession(core, game, real_now), first),
        ]
        for outcome in outcomes:
            recorded(outcome)


def _ltv(index: int) -> Decimal:
    return _LTVS[index % len(_LTVS)] if index else _HOT_LTV
