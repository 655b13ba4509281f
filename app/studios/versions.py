"""The version of the rules that would be published next, with all that forbids it; nothing is stored here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.access import GameMode
from app.domain.instants import BEGINNING
from app.domain.publication import mission_faults, start_faults
from app.domain.rates import rate_faults
from app.domain.rules import GameRules, ProgramRules, RuleBook
from app.domain.rules_faults import RulesFault, RulesRefused
from app.infra.db import Connection
from app.pictures.queries import has_picture
from app.rules_files.reading import check_game, check_program, read_program
from app.studios.queries import GameRow, PublishedProgram, game_by_id, published_programs
from app.studios.rules import load_book

TICK = timedelta.resolution


@dataclass(frozen=True, slots=True)
class NextProgram:
    """A version of the program's rules that can follow those `before`."""

    rules: ProgramRules
    before: Sequence[PublishedProgram]


@dataclass(frozen=True, slots=True)
class NextGame:
    """A version of a game's rules that can follow those of its book, checked against `program`.

    `game` is the game as it is now.
    """

    rules: GameRules
    program: ProgramRules
    book: RuleBook
    game: GameRow


async def next_program(
    connection: Connection, document: Mapping[str, object], applies_from: datetime | None, real_now: datetime
) -> NextProgram:
    """Returns the version that would follow, in force from `applies_from`, by default `real_now`.

    Raises RulesRefused with every fault.
    """
    before = await published_programs(connection)
    last = before[-1] if before else None
    starts = BEGINNING if last is None else applies_from or real_now
    faults = [] if last is None else start_faults(starts, real_now, last.applies_from)
    version = 1 if last is None else last.version + 1
    try:
        rules = check_program(document, version, starts)
    except RulesRefused as refused:
        raise RulesRefused([*faults, *refused.faults]) from None
    if rules.rates_from:
        read = [read_program(each.document, each.version, each.applies_from) for each in before]
        faults += rate_faults(rules, read)
    if faults:
        raise RulesRefused(faults)
    return NextProgram(rules, before)


async def next_game(
    connection: Connection,
    game: GameRow,
    document: Mapping[str, object],
    applies_from: datetime | None,
    real_now: datetime,
) -> NextGame:
    """Returns the version that would follow, in force from `applies_from`, by default the game's present.

    Raises RulesRefused with every fault, NoRules before the program's first version.
    """
    book = await load_book(connection, game.id)
    game = await game_by_id(connection, game.id)
    game_now = game.now(real_now)
    starts, faults = await _game_start(connection, game, applies_from, game_now, book.games)
    program = book.program_at(max(starts, game_now))
    version = book.games[-1].version + 1 if book.games else 1
    try:
        rules = check_game(document, version, starts, program)
    except RulesRefused as refused:
        raise RulesRefused([*faults, *refused.faults]) from None
    faults += mission_faults(rules, book.games, starts)
    image = rules.look.stage_image
    if image is not None and not await has_picture(connection, game.id, image):
        faults.append(unknown_picture())
    if faults:
        raise RulesRefused(faults)
    return NextGame(rules, program, book, game)


def unknown_picture() -> RulesFault:
    """Returns the fault of a look whose picture is none of the game's."""
    return RulesFault("look.stageImage", "is no picture of this game: upload it by uploadPicture")


async def _game_start(
    connection: Connection,
    game: GameRow,
    applies_from: datetime | None,
    game_now: datetime,
    before: Sequence[GameRules],
) -> tuple[datetime, list[RulesFault]]:
    """Returns from when a version is in force, and what forbids that."""
    has_members = await connection.fetchval("SELECT true FROM members WHERE game_id = $1 LIMIT 1", game.id)
    if not before and not has_members:
        return BEGINNING, []
    applied_to = await connection.fetchval("SELECT max(applied_to) FROM members WHERE game_id = $1", game.id)
    present = game_now + TICK if game.mode is GameMode.SANDBOX else game_now
    if applied_to is not None:
        present = max(present, applied_to + TICK)
    last = before[-1].applies_from if before else BEGINNING
    if applies_from is None:
        return max(present, last), []
    return max(applies_from, present), start_faults(applies_from, game_now, last)
