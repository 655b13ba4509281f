"""The demo: a studio with two sandboxes, created once, to look at and to play with.

`demo` holds made-up players who show what can happen to a standing; `cdnow` holds real people's purchases of
1997 and 1998 (app/demo_data/SOURCE.md), with a clock that begins where their history ends.
Both clocks tick.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import orjson

from app.demo.cast import CAST, Redeem, requests_of
from app.demo.inventory import give_items, store_missing_definitions
from app.demo.store import create_fulfilled_redemption, demo_items, store_missing_items
from app.demo.value import give_value
from app.domain.access import GameMode, Scope, StaffRole
from app.domain.events import BenefitClaimed
from app.domain.instants import format_instant, parse_instant
from app.earning.service import fulfil_claim
from app.identity.staff import invite, list_staff
from app.infra.db import Connection, Database
from app.infra.secret_file import read_secret, write_secret
from app.infra.secrets import hash_secret
from app.loyalty.record import record_in
from app.loyalty.service import recorded, settle_due
from app.loyalty.state import EventRequest
from app.pages.routes import DemoInfo, DemoPerson, FirstQuery, Tab
from app.purchases.importer import Phase, import_history
from app.studios.core import Core, GameSession
from app.studios.keys import create_key
from app.studios.queries import GameRow, find_game, game_by_id
from app.studios.rules import RulesCache
from app.studios.service import create_game, create_studio, publish_game, publish_program

STUDIO = "demo-studio"
DEMO_GAME = "demo"
CDNOW_GAME = "cdnow"
CDNOW_NOW = parse_instant("1998-07-01T00:00:00Z")
WRITTEN_FOR = parse_instant("2026-11-16T00:00:00Z")
"""The day on which the missions of game.json and the boosts of program.json are as the demo shows them."""
_RUNS_SINCE = timedelta(days=15)
"""So long before the demo is made, Laurel began to look after its players: before the first reminder of the
seasons that run now."""
KEY_FILE = "demo-key"
"""In the data folder, readable by its owner alone: the demo prints the same key again."""

STAFF: Sequence[tuple[DemoPerson, StaffRole]] = (
    (
        DemoPerson("Olive Oak", "olive@example.com", "the product owner, of all studios", "/program"),
        StaffRole.PRODUCT_OWNER,
    ),
    (
        DemoPerson("Fay Fern", "fay@example.com", "focal of the demo's studio", "/studio"),
        StaffRole.STUDIO_FOCAL,
    ),
    (
        DemoPerson("Sol Sage", "sol@example.com", "support: helps players of all studios", "/studio"),
        StaffRole.SUPPORT,
    ),
)
"""The people of the staff, who have an account at the look-alike of Google (auth/developer/people.py)."""

DATA = Path(__file__).parent.parent / "demo_data"
# Two processes that set up the demo take turns; any number that Laurel's other locks do not use.
_LOCK = 7_226_003


@dataclass(frozen=True, slots=True)
class DemoSetUp:
    """The demo as it is set up: what pages and terminals show of it, the gameIds by slug, the present of its
    game."""

    info: DemoInfo
    games: Mapping[str, str]
    game_now: datetime


async def make_demo(
    database: Database,
    data_dir: Path,
    real_now: datetime,
    *,
    on_progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> DemoSetUp:
    """Create what is missing of the demo; a second time, everything stays as it is.

    The key's secret is kept in `data_dir`. Raises Refused, and OSError when the key cannot be kept.
    """
    async with database.acquire() as connection:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        try:
            return await _make(database, data_dir, real_now, on_progress)
        finally:
            await connection.execute("SELECT pg_advisory_unlock($1)", _LOCK)


async def _make(
    database: Database, data_dir: Path, real_now: datetime, on_progress: Callable[[int, int], None]
) -> DemoSetUp:
    async with database.acquire() as connection:
        has_studio = await connection.fetchval("SELECT EXISTS (SELECT FROM studios WHERE slug = $1)", STUDIO)
        published = await connection.fetchval("SELECT EXISTS (SELECT FROM program_rules)")
    if not has_studio:
        await create_studio(database, STUDIO, "Demo Studio", real_now)
    if not published:
        await publish_program(database, program_rules(real_now), None, real_now)
    # A whole second: an instant that is read at a glance.
    now = real_now.replace(microsecond=0)
    demo = await _game(database, DEMO_GAME, "Demo", now, rules=game_rules, real_now=real_now)
    # Its players earn by what they bought: the missions' time has not come there.
    cdnow = await _game(
        database,
        CDNOW_GAME,
        "CDNOW 1997-98",
        CDNOW_NOW,
        rules=lambda _now: _read("game.json"),
        real_now=real_now,
    )
    async with database.acquire() as connection:
        # Also where all of them were erased since.
        has_players = await connection.fetchval(
            "SELECT EXISTS (SELECT FROM players WHERE game_id = $1)", demo.id
        )
    await store_missing_definitions(database, demo, real_now)
    await store_missing_items(database, demo, real_now)
    if not has_players:
        core = Core(database, RulesCache())

        def on_import(phase: Phase, done: int, total: int) -> None:
            if phase is Phase.RECORDING:
                on_progress(done, total)

        await import_history(
            GameSession(core, cdnow, real_now), DATA / "cdnow-sample.csv", on_progress=on_import
        )
        await _record_players(GameSession(core, demo, real_now))
        await give_items(GameSession(core, demo, real_now))
        await give_value(GameSession(core, demo, real_now))
    await _invite_staff(database, real_now)
    on_progress(1, 1)
    games = {game.slug: str(game.id) for game in (demo, cdnow)}
    info = DemoInfo(
        studio=STUDIO,
        key=await _key(database, data_dir / KEY_FILE, real_now),
        games=tuple(f"{slug}, gameId {game_id}" for slug, game_id in games.items()),
        players=tuple((player.id, player.shows) for player in CAST),
        play_game=games[DEMO_GAME],
        staff=tuple(person for person, _ in STAFF),
    )
    return DemoSetUp(info, games, demo.now(real_now))


def _read(name: str) -> dict[str, Any]:
    return orjson.loads((DATA / name).read_bytes())


def program_rules(now: datetime) -> dict[str, Any]:
    """Returns program.json with its boosts open at `now`."""
    return _moved(_read("program.json"), "boosts", now)


def game_rules(game_now: datetime) -> dict[str, Any]:
    """Returns game.json with its missions open at `game_now`."""
    return _moved(_read("game.json"), "missions", game_now)


def _moved(rules: dict[str, Any], key: str, now: datetime) -> dict[str, Any]:
    """Returns the rules with the windows of these entries moved by whole days, to be open at `now`."""
    moved = now.replace(hour=0, minute=0, second=0, microsecond=0) - WRITTEN_FOR
    for entry in rules[key]:
        for end in ("from", "until"):
            entry[end] = format_instant(parse_instant(entry[end]) + moved)
    return rules


async def _game(
    database: Database,
    slug: str,
    name: str,
    sandbox_now: datetime,
    *,
    rules: Callable[[datetime], Mapping[str, object]],
    real_now: datetime,
) -> GameRow:
    """Returns the game, created where it is missing; `rules` gives the rules of its present."""
    async with database.acquire() as connection:
        game = await find_game(connection, STUDIO, slug)
    if game is None:
        game = await create_game(
            database, STUDIO, slug, name=name, real_now=real_now, sandbox_now=sandbox_now
        )
    if game.game_version == 0:
        await publish_game(database, game, rules(game.now(real_now)), real_now)
    async with database.acquire() as connection:
        return await game_by_id(connection, game.id)


async def _record_players(session: GameSession) -> None:
    """Record all events of the demo's players in one transaction, as if Laurel had run for the last days.

    What happened before `_RUNS_SINCE` is imported. From then on time passes as it does for a game: before
    each event the worker's work is done, so that inboxes have the reminders that fell due.
    """
    game_now = session.game_now
    items = {item.sku: item for item in demo_items(game_now)}
    timed = [timed for player in CAST for timed in requests_of(player, game_now, items)]
    began = game_now - _RUNS_SINCE
    async with session.core.database.transaction() as connection:
        game = await game_by_id(connection, session.game.id)
        for at in sorted({began, game_now, *(one.at for one in timed if one.at > began)}):
            then = replace(session, game=replace(game, sandbox_now=at, sandbox_set_at=None))
            while await settle_due(connection, then, set()):
                pass
            for is_news in (False, True):
                await _record_at(
                    connection,
                    then,
                    [one.request for one in timed if max(one.at, began) == at and one.is_news is is_news],
                )
        for player in CAST:
            for step in player.steps:
                if isinstance(step, Redeem):
                    await create_fulfilled_redemption(connection, session, player.id, step.sku)


async def _record_at(connection: Connection, session: GameSession, requests: Sequence[EventRequest]) -> None:
    for outcome in await record_in(connection, session, requests) if requests else ():
        done = recorded(outcome)
        event = None if done.event is None else done.event.event
        if isinstance(event, BenefitClaimed):
            await fulfil_claim(connection, session.game, done, event.benefit)


async def _invite_staff(database: Database, real_now: datetime) -> None:
    """Invite the people of the staff who never were; an invitation that was revoked stays so."""
    known = {invitation.email for invitation in await list_staff(database)}
    for person, role in STAFF:
        if person.email not in known:
            studio = STUDIO if role is StaffRole.STUDIO_FOCAL else None
            await invite(database, person.email, role, studio, real_now)


async def _key(database: Database, path: Path, real_now: datetime) -> str:
    """Returns the stored key if it is valid in this database and has every scope, else a new one."""
    secret = read_secret(path)
    if secret is not None:
        async with database.acquire() as connection:
            valid = await connection.fetchval(
                "SELECT true FROM studio_keys k JOIN studios s ON s.id = k.studio_id"
                " WHERE k.hash = $1 AND k.revoked_at IS NULL AND s.slug = $2 AND k.scopes @> $3::text[]",
                *(hash_secret(secret), STUDIO, list(Scope)),
            )
        if valid:
            return secret
    key = await create_key(database, STUDIO, list(Scope), GameMode.SANDBOX, real_now)
    write_secret(path, key.secret)
    return key.secret


_MEMBER = """\
# Where a player stands, and why. Other players: the front page lists them.
query Member($playerId: ID!, $gameId: ID!) {
  member(playerId: $playerId, gameId: $gameId) {
    displayName
    tier { name rank benefits { title summary } }
    nextTier { name }
    progress { current target keepThreshold keepThresholdMet }
    season { startedAt endsAt daysLeft outlook }
    points { balance expiresAt }
    history(first: 10) { edges { node { at kind explanation scDelta pDelta } } }
  }
}
"""
_PURCHASE = """\
# What a game's server reports. Run it twice: the same answer, nothing counted twice.
mutation Purchase($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) {
    replayed
    purchase { sc p }
    changes { kind explanation }
    member { tier { name } progress { current target } points { balance } }
    userErrors { code message path }
  }
}
"""
_CLOCK = """\
# Past the end of every season that runs now: look at a player's history again after it.
mutation Clock($input: AdvanceClockInput!) {
  advanceClock(input: $input) {
    settledMembers
    game { now }
    userErrors { code message path }
  }
}
"""
_PAST_ALL_SEASONS = timedelta(days=100)


def first_query(demo: DemoSetUp) -> FirstQuery:
    """Returns what GraphiQL opens with: a query, a purchase that promotes, a clock to move; ready to run."""
    game_id = demo.games[DEMO_GAME]
    purchase = {
        "gameId": game_id,
        "playerId": "mia",
        "purchaseId": "order-1",
        "amount": {"amount": "350", "currency": "USD"},
    }
    to = format_instant(demo.game_now + _PAST_ALL_SEASONS)
    return FirstQuery(
        authorization=f"Bearer {demo.info.key}",
        tabs=(
            Tab("A player", _MEMBER, {"playerId": "eva", "gameId": game_id}),
            Tab("A purchase", _PURCHASE, {"input": purchase}),
            Tab("The clock", _CLOCK, {"input": {"gameId": game_id, "to": to}}),
        ),
    )
