"""What differs between two versions of the rules, with the members that each change touches today."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

import orjson

from app.domain.errors import NotFound
from app.domain.game_rules_changes import game_changes
from app.domain.paths import ROOT, steps_of, value_at
from app.domain.rules import GameRules, ProgramRules
from app.domain.rules_changes import MAX_CHANGES, RulesChange, Touched, program_changes
from app.infra.db import Connection, Database
from app.rules_drafts.counting import count_touched
from app.rules_drafts.queries import game_id_of
from app.rules_files.reading import read_game, read_program
from app.studios.queries import GameRow
from app.studios.rules import load_book
from app.studios.version_queries import PublishedRules, published_version

Rules = ProgramRules | GameRules


@dataclass(frozen=True, slots=True)
class CountedChange:
    """A change in words; the values as JSON, None where the file has none; the members that it touches."""

    path: str
    sentence: str
    before: str | None
    after: str | None
    members: int | None


async def changes_between(
    database: Database, game: GameRow | None, earlier: int | None, later: int | None, real_now: datetime
) -> Sequence[CountedChange]:
    """Returns what differs between two versions; by default the latest, and the one before the later one.

    Before the first version there is nothing to compare with. Raises NotFound.
    """
    async with database.acquire() as connection:
        after = await published_version(connection, game_id_of(game), later)
        if after is None and later is not None:
            raise NotFound("There is no such version.", ("to",))
        if after is None or (earlier is None and after.version == 1):
            return []
        wanted = after.version - 1 if earlier is None else earlier
        before = await published_version(connection, game_id_of(game), wanted)
        if before is None:
            raise NotFound("There is no such version.", ("from",))
        later_rules = await _rules_of(connection, game, after), orjson.loads(after.document)
        return await counted_changes(connection, game, before, later_rules, real_now)


async def counted_changes(
    connection: Connection,
    game: GameRow | None,
    before: PublishedRules,
    after: tuple[Rules, object],
    real_now: datetime,
) -> list[CountedChange]:
    """Returns what differs between a published version and later rules, which come with their document."""
    rules, document = after
    earlier, earlier_document = await _rules_of(connection, game, before), orjson.loads(before.document)
    differing = await _changes(connection, game, earlier, rules, real_now)
    listed = list(islice(differing, MAX_CHANGES))
    touched = [change.touched for change in listed if change.touched is not None]
    counts = await count_touched(connection, game, touched)
    return [_counted(change, earlier_document, document, counts) for change in listed]


async def _rules_of(connection: Connection, game: GameRow | None, published: PublishedRules) -> Rules:
    document = orjson.loads(published.document)
    if game is None or published.program_version is None:
        return read_program(document, published.version, published.applies_from)
    book = await load_book(connection, game.id)
    program = book.program(published.program_version)
    return read_game(document, published.version, published.applies_from, program)


async def _changes(
    connection: Connection, game: GameRow | None, before: Rules, after: Rules, real_now: datetime
) -> Iterator[RulesChange]:
    if isinstance(before, ProgramRules) and isinstance(after, ProgramRules):
        return program_changes(before, after)
    if game is None or not isinstance(before, GameRules) or not isinstance(after, GameRules):
        raise TypeError(game)
    book = await load_book(connection, game.id)
    return game_changes(before, after, book.program_at(game.now(real_now)))


def _counted(
    change: RulesChange, before: object, after: object, counts: Mapping[Touched, int]
) -> CountedChange:
    members = None if change.touched is None else counts[change.touched]
    said = "" if change.touched is None or members is None else f": {change.touched.sentence(members)}"
    return CountedChange(
        path=change.path or change.was or ROOT,
        sentence=f"{change.words}{said}.",
        before=_json_at(before, change.was),
        after=_json_at(after, change.path),
        members=members,
    )


def _json_at(document: object, path: str | None) -> str | None:
    """Returns the value at a path as JSON; None where the file has none."""
    if path is None:
        return None
    try:
        return json.dumps(value_at(document, steps_of(path)), ensure_ascii=False)
    except LookupError:
        return None
