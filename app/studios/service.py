"""What an operator sets up: studios, games, keys; and the publication of rules (rules.md §2)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

import asyncpg
import orjson

from app.domain.access import GameMode, Scope
from app.domain.game_file import parse_game
from app.domain.instants import BEGINNING, LATEST, format_instant
from app.domain.program_file import parse_program
from app.domain.rates import rate_faults
from app.domain.rules import GameRules, ProgramRules
from app.domain.rules_file import RulesFault, RulesRefused
from app.infra.db import Connection, Database
from app.infra.secrets import hash_secret, new_secret
from app.studios.models import Studio, StudioKey
from app.studios.queries import GameRow, all_games, find_game, game_by_id
from app.studios.rules import load_book

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
MAX_SLUG = 64
MAX_NAME = 200
MAX_GAMES_PER_STUDIO = 100
MAX_FULFIL_HOURS = 8_760
"""The longest that a redemption may be PENDING before it fails by itself; 72 hours unless a game says so."""
MAX_ACTIVE_KEYS = 20
"""Unrevoked keys that a studio may hold: two for each server that rotates its own."""

# Held shared by every transaction that judges by the rules, exclusively by the one that publishes some:
# what a standing was judged by is what is in force when it is committed.
RULES_LOCK = 7_226_002


class Refused(Exception):
    """What an operator asked for cannot be done; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class CreatedKey:
    """A new key: `secret` is shown once and not stored."""

    id: str
    secret: str
    mode: GameMode
    scopes: tuple[str, ...]


async def create_studio(database: Database, slug: str, name: str, clock: datetime) -> Studio:
    """Raises Refused for a bad or taken slug."""
    _check_names(slug, name)
    with database.models():
        if await Studio.exists(slug=slug):
            raise Refused(f"There is a studio {slug} already.")
        return await Studio.create(id=uuid4(), slug=slug, name=name, created_at=clock)


async def find_studio(database: Database, slug: str) -> Studio:
    """Raises Refused for an unknown one."""
    with database.models():
        studio = await Studio.get_or_none(slug=slug)
    if studio is None:
        raise Refused(f"There is no studio {slug}: `laurel studio create {slug} --name …` makes it.")
    return studio


async def create_game(
    database: Database,
    studio_slug: str,
    slug: str,
    *,
    name: str,
    clock: datetime,
    sandbox_now: datetime | None = None,
    store_url: str | None = None,
) -> GameRow:
    """A LIVE game, or with `sandbox_now` a SANDBOX whose clock stands there. Raises Refused."""
    _check_names(slug, name)
    studio = await find_studio(database, studio_slug)
    if sandbox_now is not None and not BEGINNING <= sandbox_now < LATEST:
        raise Refused(
            f"A sandbox's clock stands between {format_instant(BEGINNING)} and {format_instant(LATEST)}."
        )
    mode = GameMode.LIVE if sandbox_now is None else GameMode.SANDBOX
    async with database.transaction() as connection:
        count = await connection.fetchval("SELECT count(*) FROM games WHERE studio_id = $1", studio.id)
        if (count or 0) >= MAX_GAMES_PER_STUDIO:
            raise Refused(f"Studio {studio_slug} has {count} games; {MAX_GAMES_PER_STUDIO} at most.")
        try:
            await connection.execute(
                "INSERT INTO games (id, studio_id, slug, name, mode, sandbox_now, store_url, created_at)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                *(uuid4(), studio.id, slug, name, mode, sandbox_now, store_url, clock),
            )
        except asyncpg.UniqueViolationError:
            raise Refused(f"Studio {studio_slug} has a game {slug} already.") from None
        game = await find_game(connection, studio_slug, slug)
        if game is None:
            raise LookupError(slug)
        return game


async def set_fulfilment(database: Database, game: GameRow, hours: int) -> None:
    """From now on, what is redeemed in the game and not fulfilled within so many hours fails by itself.

    Raises Refused outside 1 to MAX_FULFIL_HOURS.
    """
    if not 1 <= hours <= MAX_FULFIL_HOURS:
        raise Refused(f"HOURS is a number from 1 to {MAX_FULFIL_HOURS:,}: a year at most.")
    async with database.acquire() as connection:
        await connection.execute("UPDATE games SET fulfil_hours = $2 WHERE id = $1", game.id, hours)


def _check_names(slug: str, name: str) -> None:
    if len(slug) > MAX_SLUG or SLUG.fullmatch(slug) is None:
        raise Refused(f"{slug!r} is not a slug: a-z, 0-9 and single hyphens, {MAX_SLUG} at most.")
    if not name.strip() or len(name) > MAX_NAME or not name.isprintable():
        raise Refused(f"A name is a text of 1 to {MAX_NAME} printable characters.")


async def create_key(
    database: Database, studio_slug: str, scopes: Sequence[str], mode: GameMode, clock: datetime
) -> CreatedKey:
    """A bearer key for the studio's servers. Raises Refused."""
    studio = await find_studio(database, studio_slug)
    unknown = sorted(set(scopes) - set(Scope))
    if unknown or not scopes:
        raise Refused(f"Unknown scopes: {', '.join(unknown) or 'none given'}. There are {', '.join(Scope)}.")
    with database.models():
        active = await StudioKey.filter(studio=studio, revoked_at=None).count()
    if active >= MAX_ACTIVE_KEYS:
        raise Refused(f"Studio {studio_slug} has {MAX_ACTIVE_KEYS} keys: revoke one it no longer uses.")
    prefix = "lk_live_" if mode is GameMode.LIVE else "lk_test_"
    secret = new_secret(prefix)
    ordered = tuple(sorted(set(scopes)))
    with database.models():
        key = await StudioKey.create(
            id=uuid4(),
            studio=studio,
            hash=hash_secret(secret),
            mode=mode,
            scopes=list(ordered),
            hint=f"{prefix}…{secret[-4:]}",
            created_at=clock,
        )
    return CreatedKey(str(key.id), secret, mode, ordered)


async def list_keys(database: Database, studio_slug: str) -> list[StudioKey]:
    """Every key of the studio, newest first; never a secret."""
    studio = await find_studio(database, studio_slug)
    with database.models():
        return await StudioKey.filter(studio=studio).order_by("-created_at")


async def revoke_key(database: Database, studio_slug: str, key_id: str, clock: datetime) -> None:
    """From now on the key opens nothing. Raises Refused for a key that the studio does not have."""
    studio = await find_studio(database, studio_slug)
    with database.models():
        keys = await StudioKey.filter(studio=studio, revoked_at=None)
        wanted = next((key for key in keys if str(key.id) == key_id.lower()), None)
        changed = wanted and await StudioKey.filter(id=wanted.id, revoked_at=None).update(revoked_at=clock)
    if not changed:
        raise Refused(f"Studio {studio_slug} has no valid key {key_id}: `laurel key list` shows them.")


def check_program(document: object) -> ProgramRules:
    """What `laurel rules check` does. Raises RulesRefused with every fault."""
    return parse_program(document, 1, BEGINNING)


async def publish_program(
    database: Database, document: Mapping[str, object], applies_from: datetime | None, clock: datetime
) -> ProgramRules:
    """Store the next version, in force from `applies_from`: for the first version from the beginning.

    A game that has lived past that instant, as a sandbox with its clock moved on, takes the version from
    its own present: no publication changes what has been (§2).
    Raises RulesRefused with every fault; then nothing was stored.
    """
    async with database.transaction() as connection:
        await connection.execute("SELECT pg_advisory_xact_lock($1)", RULES_LOCK)
        known = await connection.fetch(
            "SELECT version, applies_from, document FROM program_rules ORDER BY version"
        )
        last = known[-1] if known else None
        version = 1 if last is None else last["version"] + 1
        starts = BEGINNING if last is None else applies_from or clock
        faults = [] if last is None else _start_faults(starts, clock, last["applies_from"])
        rules = _parse_with(faults, document, version, starts, known)
        program_id = await connection.fetchval(
            "INSERT INTO program_rules (version, applies_from, document, published_at)"
            " VALUES ($1, $2, $3, $4) RETURNING id",
            *(version, starts, orjson.dumps(document).decode(), clock),
        )
        if last is not None:
            await connection.execute(_DELAY, program_id, starts)
            await connection.execute(_MOVE_CLOCKS, program_id)
            if parse_program(orjson.loads(last["document"]), 0, BEGINNING).reminders != rules.reminders:
                await connection.execute(_WAKE, program_id, starts)
        return rules


# What a game has lived through: its clock where it has its own, and the last instant at which anything
# happened to a member (another process's clock may be ahead of ours).
_LIVED = """
    SELECT g.id, greatest(g.sandbox_now, max(m.applied_to)) AS until
    FROM games g LEFT JOIN members m ON m.game_id = g.id GROUP BY g.id
"""
_DELAY = f"""
    INSERT INTO program_rules_delays (program_rules_id, game_id, applies_from)
    SELECT $1, id, until + interval '1 microsecond' FROM ({_LIVED}) lived WHERE until >= $2
"""  # noqa: S608 - constants only
# What is published holds at once: a sandbox's clock steps over the instant that belongs to the old rules.
_MOVE_CLOCKS = """
    UPDATE games g SET sandbox_now = d.applies_from FROM program_rules_delays d
    WHERE d.game_id = g.id AND d.program_rules_id = $1 AND g.sandbox_now < d.applies_from
"""
# Other steps may come before the moment that a member waits for: everybody is looked at when they apply.
_WAKE = """
    UPDATE members m SET wake_at = coalesce(d.applies_from, $2)
    FROM games g LEFT JOIN program_rules_delays d ON d.game_id = g.id AND d.program_rules_id = $1
    WHERE m.game_id = g.id AND m.merged_into_id IS NULL AND m.wake_at > coalesce(d.applies_from, $2)
"""
_UNTIL = f"SELECT until FROM ({_LIVED}) lived WHERE id = $1"  # noqa: S608 - constants only


def _start_faults(starts: datetime, now: datetime, before: datetime) -> list[RulesFault]:
    faults = []
    if starts < now:
        faults.append(RulesFault("appliesFrom", f"is in the past: it is {format_instant(now)} now"))
    if starts < before:
        faults.append(
            RulesFault("appliesFrom", f"lies before that of the version before it, {format_instant(before)}")
        )
    if starts >= LATEST:
        faults.append(RulesFault("appliesFrom", f"must lie before {format_instant(LATEST)}"))
    return faults


def _parse_with(
    faults: list[RulesFault],
    document: Mapping[str, object],
    version: int,
    starts: datetime,
    known: Sequence[asyncpg.Record],
) -> ProgramRules:
    """The version that follows those which are known, unless there are faults, in the document or already
    found: then all are told at once."""
    try:
        rules = parse_program(document, version, starts)
    except RulesRefused as refused:
        raise RulesRefused([*faults, *refused.faults]) from None
    if rules.rates_from:
        before = [
            parse_program(orjson.loads(row["document"]), row["version"], row["applies_from"]) for row in known
        ]
        faults = [*faults, *rate_faults(rules, before)]
    if faults:
        raise RulesRefused(faults)
    return rules


async def publish_game(
    database: Database, game: GameRow, document: Mapping[str, object], clock: datetime
) -> GameRules:
    """Store the game's next version, in force from the game's present.

    The first applies from the beginning, unless members have been judged without it already.
    Raises RulesRefused with every fault (then nothing was stored), NoRules before the program's first.
    """
    async with database.transaction() as connection:
        await connection.execute("SELECT pg_advisory_xact_lock($1)", RULES_LOCK)
        book = await load_book(connection, game.id)
        version = book.games[-1].version + 1 if book.games else 1
        now = (await game_by_id(connection, game.id)).now(clock)
        starts = await _game_rules_start(connection, game, now, book.games)
        program = book.program_at(now)
        rules = parse_game(document, version, starts, program)
        if faults := _mission_faults(rules, book.games, starts):
            raise RulesRefused(faults)
        await connection.execute(
            "INSERT INTO game_rules (game_id, version, applies_from, document, program_version, published_at)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            *(game.id, version, starts, orjson.dumps(document).decode(), program.version, clock),
        )
        await connection.execute(
            "UPDATE games SET sandbox_now = $2 WHERE id = $1 AND sandbox_now < $2", game.id, starts
        )
        return rules


def _mission_faults(rules: GameRules, before: Sequence[GameRules], now: datetime) -> list[RulesFault]:
    """Of a run that an earlier version had, the last such version decides: what is over is not opened again,
    since what it gave was given, and what was counted is not taken for something else."""
    known = {mission.run: mission for version in before for mission in version.missions}
    faults = []
    for index, mission in enumerate(rules.missions):
        last = known.get(mission.run, mission)
        another = "give it another code or `from`"
        if last.until <= now < mission.until:
            faults.append(RulesFault(f"missions[{index}].until", f"reopens a run that is over: {another}"))
        elif last.counts is not mission.counts:
            said = f"changes what a run counts that has begun: {another}"
            faults.append(RulesFault(f"missions[{index}].counts", said))
    return faults


async def _game_rules_start(
    connection: Connection, game: GameRow, now: datetime, before: Sequence[GameRules]
) -> datetime:
    has_members = await connection.fetchval("SELECT true FROM members WHERE game_id = $1 LIMIT 1", game.id)
    if not before and not has_members:
        return BEGINNING
    until = await connection.fetchval(_UNTIL, game.id)
    lived = now if until is None else max(now, until + timedelta(microseconds=1))
    return max([lived, *(version.applies_from for version in before)])


async def list_games(database: Database) -> Sequence[GameRow]:
    async with database.acquire() as connection:
        return await all_games(connection)
