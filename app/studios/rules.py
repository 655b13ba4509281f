"""The published rules, cached: versions never change, so a cache is stale only when there is a newer one."""

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
    """No program rules have been published yet: nothing can be judged."""

    def __init__(self) -> None:
        super().__init__("No rules have been published yet: `laurel rules publish FILE` comes first.")


class RulesCache:
    """The rule book of every game that this process has met."""

    def __init__(self) -> None:
        self._books: dict[GameId, tuple[int, int, RuleBook]] = {}

    def cached(self, game: GameRow) -> RuleBook | None:
        """The game's rule book if it is known to be the latest."""
        known = self._books.get(game.id)
        is_latest = known is not None and known[:2] == (game.program_version, game.game_version)
        return known[2] if known is not None and is_latest else None

    async def of(self, connection: Connection, game: GameRow) -> RuleBook:
        """All versions that the game's members are judged by. Raises NoRules before the first."""
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
    # In this order: what the game's rules were checked against is then among the programs read.
    published = await connection.fetch(_GAMES, game_id)
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
        for row in published
    ]
    return RuleBook(programs, tuple(games))
