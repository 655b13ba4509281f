"""The published rules, cached: versions never change, so a cache is stale only when a newer one exists."""

import orjson

from app.domain.access import GameId
from app.domain.errors import RequestError
from app.domain.rules import GameRules, ProgramRules, RuleBook
from app.infra.db import Connection
from app.rules_files.reading import read_game, read_program
from app.studios.queries import GameRow

# Where a version was delayed, those after it do not apply before it either.
_PROGRAMS = """
    SELECT p.version, p.document,
        max(greatest(p.applies_from, d.applies_from)) OVER (ORDER BY p.version) AS applies_from
    FROM program_rules p LEFT JOIN program_rules_delays d ON d.program_rules_id = p.id AND d.game_id = $1
    ORDER BY p.version
"""
_GAMES = """
    SELECT version, applies_from, document, program_version FROM game_rules
    WHERE game_id = $1 ORDER BY version
"""


class NoRules(RequestError):
    """No program rules have been published yet: no event can be applied."""

    def __init__(self) -> None:
        super().__init__("No rules have been published yet: the program's come first.")


class RulesCache:
    """The rule book of every game that this process has served."""

    def __init__(self) -> None:
        self._books: dict[GameId, tuple[int, int, RuleBook]] = {}

    def cached(self, game: GameRow) -> RuleBook | None:
        """Returns the game's rule book if it is cached and has the versions that `game` was read with."""
        entry = self._books.get(game.id)
        is_latest = entry is not None and entry[:2] == (game.program_version, game.game_version)
        return entry[2] if entry is not None and is_latest else None

    async def of(self, connection: Connection, game: GameRow) -> RuleBook:
        """Returns the game's rule book, from the cache or the database. Raises NoRules."""
        cached = self.cached(game)
        if cached is not None:
            return cached
        book = await load_book(connection, game.id)
        self._books[game.id] = (
            book.programs[-1].version,
            book.games[-1].version if book.games else 0,
            book,
        )
        return book


async def load_book(connection: Connection, game_id: GameId) -> RuleBook:
    """Read the game's rule book from the database. Raises NoRules."""
    # In this order: the program's versions that the game's were checked against are then among those read.
    game_rows = await connection.fetch(_GAMES, game_id)
    programs = tuple(
        read_program(orjson.loads(row["document"]), row["version"], row["applies_from"])
        for row in await connection.fetch(_PROGRAMS, game_id)
    )
    if not programs:
        raise NoRules
    by_version: dict[int, ProgramRules] = {program.version: program for program in programs}
    games: list[GameRules] = [
        read_game(
            orjson.loads(row["document"]),
            row["version"],
            row["applies_from"],
            by_version[row["program_version"]],
        )
        for row in game_rows
    ]
    return RuleBook(programs, tuple(games))
