"""The members that changes of the rules touch, counted by SQL: none is loaded."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from app.domain.access import GameId, GameMode
from app.domain.rules import ProgramRules
from app.domain.rules_changes import Touched
from app.infra.db import Connection
from app.loyalty.member_counts import TierCount, counts_by_activity, counts_by_run, counts_by_tier
from app.rules_files.reading import read_program
from app.studios.queries import GameRow, all_games, published_programs
from app.studios.version_queries import program_starts


async def count_touched(
    connection: Connection, game: GameRow | None, wanted: Iterable[Touched]
) -> Mapping[Touched, int]:
    """Returns how many members each of these touches today: of a game, or for the program of all live games.

    While there is no live game, the program's are those of all sandboxes.
    """
    touched = frozenset(wanted)
    runs = {each.run for each in touched if each.run is not None}
    activities = {each.activity for each in touched if each.activity is not None}
    on_tiers = [each for each in touched if each.run is None and each.activity is None]
    by_run, by_activity = {}, {}
    if game is not None:
        by_run = await counts_by_run(connection, game.id, runs)
        by_activity = await counts_by_activity(connection, game.id, activities)
    found = await _count_on_tiers(connection, await _games_of(connection, game), on_tiers)
    found |= {each: by_run.get(each.run, 0) for each in touched if each.run is not None}
    found |= {each: by_activity.get(each.activity, 0) for each in touched if each.activity is not None}
    return found


async def _games_of(connection: Connection, game: GameRow | None) -> list[GameId]:
    if game is not None:
        return [game.id]
    games = await all_games(connection)
    live = [each.id for each in games if each.mode is GameMode.LIVE]
    return live or [each.id for each in games]


async def _count_on_tiers(
    connection: Connection, game_ids: Sequence[GameId], wanted: Sequence[Touched]
) -> dict[Touched, int]:
    counted = dict.fromkeys(wanted, 0)
    if not wanted:
        return counted
    programs = [
        read_program(each.document, each.version, each.applies_from)
        for each in await published_programs(connection)
    ]
    steps = sorted({each.below for each in wanted if each.below is not None})
    for starts, games in (await _alike(connection, game_ids)).items():
        for count in await counts_by_tier(connection, games, starts, steps):
            for each in wanted:
                if _is_touched(each, count, programs, steps):
                    counted[each] += count.with_p if each.holds_p else count.members
    return counted


async def _alike(
    connection: Connection, game_ids: Sequence[GameId]
) -> Mapping[tuple[datetime, ...], list[GameId]]:
    """Returns the games in which the versions are in force from the same instants, by these."""
    alike: dict[tuple[datetime, ...], list[GameId]] = {}
    for game_id, starts in await program_starts(connection, game_ids):
        alike.setdefault(tuple(starts), []).append(game_id)
    return alike


def _is_touched(
    touched: Touched, count: TierCount, programs: Sequence[ProgramRules], steps: Sequence[int]
) -> bool:
    code = programs[count.version].tier(count.rank).code
    if touched.tiers is not None and code not in touched.tiers:
        return False
    return touched.below is None or count.reached <= steps.index(touched.below)
