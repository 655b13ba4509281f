"""Reads of studios, games and keys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId, GameMode, StudioId
from app.domain.instants import LATEST
from app.events.outbox import has_subscriptions
from app.infra.db import Connection

VERSIONS = """
    (SELECT coalesce(max(version), 0) FROM program_rules) AS program_version,
    (SELECT coalesce(max(version), 0) FROM game_rules WHERE game_id = g.id) AS game_version
"""
"""The latest versions published: every read compares them with those of the process's cached rules."""

GAME = f"""
    g.id AS game_id, g.studio_id, g.slug AS game_slug, g.name AS game_name, g.mode AS game_mode,
    g.sandbox_now, g.sandbox_set_at, g.store_url, g.requires_trusted_documents, g.fulfil_hours, g.archived_at,
    g.has_orders, {VERSIONS},
    {has_subscriptions("g.id")} AS has_webhook_endpoints
"""


@dataclass(frozen=True, slots=True)
class GameRow:
    """A game, and the latest versions of the rules that were published when it was read.

    `has_webhook_endpoints` is whether any endpoint is subscribed to its events, `requires_trusted_documents`
    whether its player tokens may send trusted documents only. A redemption that is PENDING for `fulfil_hours`
    fails by itself. From `archived_at` on nobody joins, earns or spends in it. `has_orders` is true from its
    first order on.
    """

    id: GameId
    studio_id: StudioId
    slug: str
    name: str
    mode: GameMode
    sandbox_now: datetime | None
    sandbox_set_at: datetime | None
    store_url: str | None
    program_version: int
    game_version: int
    has_webhook_endpoints: bool = False
    requires_trusted_documents: bool = False
    fulfil_hours: int = 72
    archived_at: datetime | None = None
    has_orders: bool = False

    def now(self, real_now: datetime) -> datetime:
        """Returns the game's present: the real instant `real_now` for LIVE, the sandbox's own otherwise.

        A sandbox's clock ticks from the instant that it was set to, up to the last representable one; a
        frozen clock does not tick (rules.md §11).
        """
        if self.sandbox_now is None:
            return real_now
        if self.sandbox_set_at is None:
            return self.sandbox_now
        # The clock of the process that set it may be ahead of ours.
        passed = max(real_now - self.sandbox_set_at, timedelta(0))
        return min(self.sandbox_now + passed, LATEST - timedelta.resolution)

    @property
    def clock_frozen(self) -> bool:
        """Returns whether the game is a sandbox whose clock does not tick."""
        return self.sandbox_now is not None and self.sandbox_set_at is None


@dataclass(frozen=True, slots=True)
class StudioRow:
    id: StudioId
    slug: str
    name: str
    created_at: datetime


STUDIO = "s.id AS holder_id, s.slug AS studio_slug, s.name AS studio_name, s.created_at AS studio_created_at"


def studio_row(row: asyncpg.Record) -> StudioRow:
    """Returns the row read from the columns that `STUDIO` names."""
    return StudioRow(
        StudioId(row["holder_id"]), row["studio_slug"], row["studio_name"], row["studio_created_at"]
    )


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """The studio, the scopes and the games that a studio key gives access to; the games are of its mode.

    `id` is that of the key.
    """

    id: UUID
    studio: StudioRow
    scopes: frozenset[str]
    games: tuple[GameRow, ...]


def game_row(row: asyncpg.Record) -> GameRow:
    return GameRow(
        id=GameId(row["game_id"]),
        studio_id=StudioId(row["studio_id"]),
        slug=row["game_slug"],
        name=row["game_name"],
        mode=GameMode(row["game_mode"]),
        sandbox_now=row["sandbox_now"],
        sandbox_set_at=row["sandbox_set_at"],
        store_url=row["store_url"],
        program_version=row["program_version"],
        game_version=row["game_version"],
        has_webhook_endpoints=row["has_webhook_endpoints"],
        requires_trusted_documents=row["requires_trusted_documents"],
        fulfil_hours=row["fulfil_hours"],
        archived_at=row["archived_at"],
        has_orders=row["has_orders"],
    )


KEY_USED_EVERY = timedelta(hours=1)
"""The use of a key is stored at most once in this time."""
_BY_KEY = f"""
    SELECT k.id AS key_id, k.scopes, k.last_used_at, {STUDIO}, {GAME}
    FROM studio_keys k JOIN studios s ON s.id = k.studio_id
    LEFT JOIN games g ON g.studio_id = s.id AND g.mode = k.mode
    WHERE k.hash = $1 AND k.revoked_at IS NULL ORDER BY g.slug
"""


_KEY_USED = """
    UPDATE studio_keys SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $3)
"""


async def key_holder(connection: Connection, key_hash: str, real_now: datetime) -> KeyHolder | None:
    """Returns the holder of the key with this hash; None for an unknown or revoked key.

    Its use is stored, outside any transaction of what it is used for.
    """
    rows = await connection.fetch(_BY_KEY, key_hash)
    if not rows:
        return None
    last_used_at, since = rows[0]["last_used_at"], real_now - KEY_USED_EVERY
    if last_used_at is None or last_used_at <= since:
        await connection.execute(_KEY_USED, rows[0]["key_id"], real_now, since)
    games = tuple(game_row(row) for row in rows if row["game_id"] is not None)
    return KeyHolder(rows[0]["key_id"], studio_row(rows[0]), frozenset(rows[0]["scopes"]), games)


async def find_game(connection: Connection, studio_slug: str, game_slug: str) -> GameRow | None:
    """Returns the game with these slugs, for the operator's tools; None where there is none."""
    row = await connection.fetchrow(
        f"SELECT {GAME} FROM games g JOIN studios s ON s.id = g.studio_id WHERE s.slug = $1 AND g.slug = $2",
        studio_slug,
        game_slug,
    )
    return None if row is None else game_row(row)


async def game_by_id(connection: Connection, game_id: GameId) -> GameRow:
    row = await connection.fetchrow(f"SELECT {GAME} FROM games g WHERE g.id = $1", game_id)
    if row is None:
        raise LookupError(game_id)
    return game_row(row)


async def shown_game(connection: Connection, game_id: UUID) -> GameRow | None:
    """Returns the game whose shop window is asked for, by an id that is not proven; None without one."""
    row = await connection.fetchrow(f"SELECT {GAME} FROM games g WHERE g.id = $1", game_id)
    return None if row is None else game_row(row)


async def mode_of(connection: Connection, game_id: UUID) -> GameMode | None:
    """Returns the mode of a game, by an id that is not proven; None where there is no such game."""
    mode = await connection.fetchval("SELECT mode FROM games WHERE id = $1", game_id)
    return None if mode is None else GameMode(mode)


async def lock_game(connection: Connection, game_id: GameId) -> None:
    """Let nobody else do at the same time what locks the game, until the transaction's end."""
    await connection.execute("SELECT FROM games WHERE id = $1 FOR NO KEY UPDATE", game_id)


@dataclass(frozen=True, slots=True)
class GameDetails:
    """A game with what only operators see."""

    game: GameRow
    created_at: datetime
    trusted_documents: int


async def games_of(connection: Connection, studio_slug: str) -> Sequence[GameDetails]:
    """Returns a studio's games by their slugs."""
    rows = await connection.fetch(
        f"SELECT {GAME}, g.created_at, coalesce(trusted.documents, 0) AS trusted_documents"
        " FROM games g JOIN studios s ON s.id = g.studio_id LEFT JOIN ("
        " SELECT game_id, count(*) AS documents FROM trusted_documents GROUP BY game_id"
        ") trusted ON trusted.game_id = g.id"
        " WHERE s.slug = $1 ORDER BY g.slug",
        studio_slug,
    )
    return [GameDetails(game_row(row), row["created_at"], row["trusted_documents"]) for row in rows]


async def all_games(connection: Connection) -> Sequence[GameRow]:
    return [game_row(row) for row in await connection.fetch(f"SELECT {GAME} FROM games g ORDER BY g.id")]


@dataclass(frozen=True, slots=True)
class PublishedProgram:
    """A version of the program's rules as it is stored; instants are the real clock's."""

    version: int
    applies_from: datetime
    published_at: datetime
    document: Mapping[str, object]


async def published_programs(connection: Connection) -> Sequence[PublishedProgram]:
    """Returns all versions of the program's rules, the first one first."""
    rows = await connection.fetch(
        "SELECT version, applies_from, published_at, document FROM program_rules ORDER BY version"
    )
    return [
        PublishedProgram(
            row["version"], row["applies_from"], row["published_at"], orjson.loads(row["document"])
        )
        for row in rows
    ]
