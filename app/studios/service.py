"""Commands of operators: set up studios, games and keys, and publish rules (rules.md §2)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar
from uuid import uuid4

import asyncpg
import orjson

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameMode
from app.domain.errors import Fault, UserErrorCode
from app.domain.instants import BEGINNING, LATEST, format_instant
from app.domain.rules import GameRules, ProgramRules
from app.domain.rules_faults import RulesRefused
from app.domain.urls import url_fault
from app.infra.db import Connection, Database
from app.pictures.service import UnknownPictures, request_pictures
from app.rules_files.reading import read_program
from app.studios.queries import STUDIO, GameRow, StudioRow, all_games, find_game, studio_row
from app.studios.refusals import Refused, UnknownStudio, invalid
from app.studios.rules_lock import lock_rules
from app.studios.versions import next_game, next_program, unknown_picture

Rules = TypeVar("Rules", ProgramRules, GameRules)

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
MAX_SLUG = 64
MAX_NAME = 200
MAX_GAMES_PER_STUDIO = 100
MAX_FULFIL_HOURS = 8_760
"""The longest that a redemption may be PENDING before it fails by itself; 72 hours unless a game says so."""


@dataclass(frozen=True, slots=True)
class Published(Generic[Rules]):
    """The latest version after a publication; `is_new` is false where it has the same document as before."""

    rules: Rules
    is_new: bool = True


_CREATE_STUDIO = f"""
    INSERT INTO studios AS s (id, slug, name, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (slug) DO NOTHING RETURNING {STUDIO}
"""  # noqa: S608 - constants only


async def create_studio(database: Database, slug: str, name: str, real_now: datetime) -> StudioRow:
    """Create a studio. Raises Refused for a bad or taken slug, and for a bad name."""
    _check_slug(slug)
    check_name(name)
    async with database.transaction() as connection:
        row = await connection.fetchrow(_CREATE_STUDIO, uuid4(), slug, name, real_now)
        if row is None:
            raise invalid(f"There is a studio {slug} already.", "slug")
        studio, after = studio_row(row), {"slug": slug, "name": name}
        entry = Entry("createStudio", Subject.STUDIO, studio.id, studio_id=studio.id, after=after)
        await append(connection, [entry])
    return studio


_BY_SLUG = f"SELECT {STUDIO} FROM studios s WHERE s.slug = $1"  # noqa: S608 - constants only


async def all_studios(database: Database) -> list[StudioRow]:
    """Returns every studio, by its slug."""
    async with database.acquire() as connection:
        rows = await connection.fetch(f"SELECT {STUDIO} FROM studios s ORDER BY s.slug")  # noqa: S608 - constants only
    return [studio_row(row) for row in rows]


async def find_studio(database: Database, slug: str) -> StudioRow:
    """Returns the studio with this slug. Raises UnknownStudio."""
    async with database.acquire() as connection:
        row = await connection.fetchrow(_BY_SLUG, slug)
    if row is None:
        raise UnknownStudio(slug)
    return studio_row(row)


async def create_game(
    database: Database,
    studio_slug: str,
    slug: str,
    *,
    name: str,
    real_now: datetime,
    sandbox_now: datetime | None = None,
    frozen: bool = False,
    store_url: str | None = None,
) -> GameRow:
    """Create a LIVE game, or with `sandbox_now` a SANDBOX whose clock is set to it and ticks unless `frozen`.

    Raises Refused for a bad or taken slug, a bad name, store or clock, an unknown studio and a full one.
    """
    _check_slug(slug)
    check_name(name)
    check_store_url(store_url)
    studio = await find_studio(database, studio_slug)
    if sandbox_now is not None and not BEGINNING <= sandbox_now < LATEST:
        raise invalid(
            f"A sandbox's clock stands between {format_instant(BEGINNING)} and {format_instant(LATEST)}.",
            "now",
        )
    mode = GameMode.LIVE if sandbox_now is None else GameMode.SANDBOX
    set_at = None if sandbox_now is None or frozen else real_now
    async with database.transaction() as connection:
        # So that no two count one too few.
        await connection.execute("SELECT FROM studios WHERE id = $1 FOR NO KEY UPDATE", studio.id)
        count = await connection.fetchval("SELECT count(*) FROM games WHERE studio_id = $1", studio.id)
        if (count or 0) >= MAX_GAMES_PER_STUDIO:
            full = f"Studio {studio_slug} has {count} games; {MAX_GAMES_PER_STUDIO} at most."
            raise Refused(Fault(UserErrorCode.LIMIT_REACHED, full, ("studioId",)))
        try:
            await connection.execute(
                "INSERT INTO games"
                " (id, studio_id, slug, name, mode, sandbox_now, sandbox_set_at, store_url, created_at)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                *(uuid4(), studio.id, slug, name, mode, sandbox_now, set_at, store_url, real_now),
            )
        except asyncpg.UniqueViolationError:
            raise invalid(f"Studio {studio_slug} has a game {slug} already.", "slug") from None
        game = await find_game(connection, studio_slug, slug)
        if game is None:
            raise LookupError(slug)
        after = {"slug": slug, "name": name, "mode": mode, "storeUrl": store_url}
        await append(connection, [Entry("createGame", Subject.GAME, game.id, game.id, after=after)])
        return game


def _check_slug(slug: str) -> None:
    if len(slug) > MAX_SLUG or SLUG.fullmatch(slug) is None:
        raise invalid(f"{slug!r} is not a slug: a-z, 0-9 and single hyphens, {MAX_SLUG} at most.", "slug")


def check_name(name: str) -> None:
    """Raise Refused for a text that cannot be the name of a studio or a game."""
    if not name.strip() or len(name) > MAX_NAME or not name.isprintable():
        raise invalid(f"A name is a text of 1 to {MAX_NAME} printable characters.", "name")


def check_fulfil_hours(hours: int) -> None:
    """Raise Refused for hours that a redemption cannot be PENDING for."""
    if not 1 <= hours <= MAX_FULFIL_HOURS:
        raise invalid(f"Hours are 1 to {MAX_FULFIL_HOURS:,}: a year at most.", "fulfilHours")


def check_store_url(url: str | None) -> None:
    """Raise Refused for a URL that links may not lead to; None, for Laurel's own store, is allowed."""
    # No fragment is allowed: links put their code there.
    if url is not None and (fault := url_fault(url, loopback=True, fragment=False)):
        raise invalid(f"A store's address {fault}", "storeUrl")


async def publish_program(
    database: Database,
    document: Mapping[str, object],
    applies_from: datetime | None,
    real_now: datetime,
    *,
    dry_run: bool = False,
) -> Published[ProgramRules]:
    """Publish the next version of the program's rules: `publish_program_in` in a transaction of its own.

    With `dry_run`, returns the same and stores nothing. Raises as it does.
    """
    async with database.transaction() as connection:
        return await publish_program_in(connection, document, applies_from, real_now, dry_run=dry_run)


async def publish_program_in(
    connection: Connection,
    document: Mapping[str, object],
    applies_from: datetime | None,
    real_now: datetime,
    *,
    dry_run: bool = False,
) -> Published[ProgramRules]:
    """Publish the next version of the program's rules, in force from `applies_from`, by default `real_now`.

    The first version is in force from the beginning. The document of the latest version is not stored again.

    In a game whose clock is past `applies_from`, as a sandbox's may be, the version is in force from the
    game's present: no publication changes the past (§2).
    Raises RulesRefused with every fault; then nothing was stored.
    """
    await lock_rules(connection)
    following = await next_program(connection, document, applies_from, real_now)
    rules, last = following.rules, following.before[-1] if following.before else None
    if last is not None and last.document == document:
        return Published(read_program(document, last.version, last.applies_from), is_new=False)
    if dry_run:
        return Published(rules)
    program_id = await connection.fetchval(
        "INSERT INTO program_rules (version, applies_from, document, published_at)"
        " VALUES ($1, $2, $3, $4) RETURNING id",
        *(rules.version, rules.applies_from, orjson.dumps(document).decode(), real_now),
    )
    if last is not None:
        games = await all_games(connection)
        presents = [game.now(real_now) for game in games]
        game_ids = [game.id for game in games]
        delays = await connection.fetch(_DELAY, program_id, rules.applies_from, game_ids, presents)
        delayed, starts = [row["game_id"] for row in delays], [row["applies_from"] for row in delays]
        await connection.execute(_MOVE_CLOCKS, delayed, starts, real_now)
        earlier = read_program(last.document, 0, BEGINNING)
        if (earlier.reminders, _definitions(earlier)) != (rules.reminders, _definitions(rules)):
            await connection.execute(_WAKE, program_id, rules.applies_from)
    after = {"version": rules.version, "appliesFrom": rules.applies_from}
    entry = Entry("publishProgramRules", Subject.RULES, rules.version, after=after, reason=rules.note)
    await append(connection, [entry])
    return Published(rules)


# A version cannot apply before or in a game's present, nor before the last instant at which anything happened
# to a member of the game (another process's clock may be ahead of ours).
_DELAY = """
    INSERT INTO program_rules_delays (program_rules_id, game_id, applies_from)
    SELECT $1, id, until + interval '1 microsecond' FROM (
        SELECT g.id, greatest(g.present, max(m.applied_to)) AS until
        FROM unnest($3::uuid[], $4::timestamptz[]) AS g (id, present)
        LEFT JOIN members m ON m.game_id = g.id GROUP BY g.id, g.present
    ) lived WHERE until >= $2
    RETURNING game_id, applies_from
"""
# A sandbox's clock skips the instant that belongs to the old rules, so that the version holds at once. With a
# join to the delays, which reference the rules, a cluster asks for the right to change these.
_MOVE_CLOCKS = """
    UPDATE games g SET sandbox_now = d.applies_from,
        sandbox_set_at = CASE WHEN g.sandbox_set_at IS NOT NULL THEN $3::timestamptz END
    FROM unnest($1::uuid[], $2::timestamptz[]) AS d (game_id, applies_from)
    WHERE d.game_id = g.id AND g.sandbox_now < d.applies_from
"""
# New reminders may be due before a member's next wake-up, and new measures are counted: all members are woken
# when they apply.
_WAKE = """
    UPDATE members m SET wake_at = coalesce(d.applies_from, $2)
    FROM games g LEFT JOIN program_rules_delays d ON d.game_id = g.id AND d.program_rules_id = $1
    WHERE m.game_id = g.id AND m.merged_into_id IS NULL AND m.wake_at > coalesce(d.applies_from, $2)
"""


def _definitions(program: ProgramRules) -> frozenset[str]:
    return frozenset(measure.definition for measure in program.measures)


_LATEST_OF_GAME = (
    "SELECT document, program_version FROM game_rules WHERE game_id = $1 ORDER BY version DESC LIMIT 1"
)


async def publish_game(
    database: Database,
    game: GameRow,
    document: Mapping[str, object],
    real_now: datetime,
    *,
    dry_run: bool = False,
) -> Published[GameRules]:
    """Publish the next version of a game's rules: `publish_game_in` in a transaction of its own.

    With `dry_run`, returns the same and stores nothing. Raises as it does.
    """
    async with database.transaction() as connection:
        return await publish_game_in(connection, game, document, None, real_now, dry_run=dry_run)


async def publish_game_in(
    connection: Connection,
    game: GameRow,
    document: Mapping[str, object],
    applies_from: datetime | None,
    real_now: datetime,
    *,
    dry_run: bool = False,
) -> Published[GameRules]:
    """Publish the next version of a game's rules, in force from `applies_from`, by default its present.

    The first is in force from the beginning, unless the game has members already. The document of the latest
    version is not stored again, unless the program's rules that it was checked against have changed.
    Raises RulesRefused with every fault (then nothing was stored), NoRules before the program's first.
    """
    await lock_rules(connection)
    following = await next_game(connection, game, document, applies_from, real_now)
    rules, program, game = following.rules, following.program, following.game
    if rules.look.stage_image is not None:
        await _keep_picture(connection, game, rules.look.stage_image, real_now)
    last = await connection.fetchrow(_LATEST_OF_GAME, game.id)
    if last is not None and (orjson.loads(last["document"]), last["program_version"]) == (
        document,
        program.version,
    ):
        return Published(following.book.games[-1], is_new=False)
    if dry_run:
        return Published(rules)
    await connection.execute(
        "INSERT INTO game_rules (game_id, version, applies_from, document, program_version, published_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        *(game.id, rules.version, rules.applies_from, orjson.dumps(document).decode(), program.version),
        real_now,
    )
    game_now = game.now(real_now)
    at_once = applies_from is None or applies_from <= game_now
    if game.mode is GameMode.SANDBOX and at_once and game_now < rules.applies_from:
        await set_clock(connection, game, rules.applies_from, real_now, frozen=game.clock_frozen)
    after = {"version": rules.version, "appliesFrom": rules.applies_from}
    note = str(document.get("note", ""))
    entry = Entry("publishGameRules", Subject.RULES, rules.version, game.id, after=after, reason=note)
    await append(connection, [entry])
    return Published(rules)


async def _keep_picture(connection: Connection, game: GameRow, path: str, real_now: datetime) -> None:
    """Keep a picture of the game from now on. Raises RulesRefused where it was deleted meanwhile."""
    try:
        await request_pictures(connection, game.id, [path], real_now)
    except UnknownPictures:
        raise RulesRefused([unknown_picture()]) from None


async def set_clock(
    connection: Connection, game: GameRow, to: datetime, real_now: datetime, *, frozen: bool
) -> None:
    """Set a sandbox's clock to an instant, from which it ticks unless `frozen`."""
    await connection.execute(
        "UPDATE games SET sandbox_now = $2, sandbox_set_at = $3 WHERE id = $1",
        *(game.id, to, None if frozen else real_now),
    )


async def list_games(database: Database) -> Sequence[GameRow]:
    async with database.acquire() as connection:
        return await all_games(connection)
