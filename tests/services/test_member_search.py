"""Members are found by a part of their id or name: by the longest pieces that the part has."""

import re

import pytest

from app.infra.db import Database
from app.infra.keyset import Window
from app.loyalty.member_lists import BY_GRAMS, MemberFilter, member_page
from tests.cast import live

PLAYER = "Player-0123456"


async def test_parts_of_every_length_find_the_player(database: Database) -> None:
    cast = await live(database)
    await cast.join(PLAYER)
    ends = range(1, len(PLAYER) + 1)
    parts = {PLAYER[start:end].upper(): [PLAYER] for start in range(3) for end in ends if start < end}
    others: dict[str, list[str]] = {f"{PLAYER[:end]}x": [] for end in ends}
    async with database.acquire() as connection:
        for part, found in (parts | others).items():
            rows = await member_page(connection, MemberFilter(cast.game.id, part), Window(10))
            assert [row.member.external_id for row in rows] == found, part


@pytest.mark.parametrize(
    ("part", "index"),
    [
        ("pl", None),
        ("pla", "players_search"),
        ("playe", "players_search"),
        ("player", "players_search_long"),
        ("player-0", "players_search_long"),
    ],
)
async def test_the_longest_pieces_of_a_part_have_an_index(
    database: Database, part: str, index: str | None
) -> None:
    cast = await live(database)
    conditions = [by for by in BY_GRAMS.values() if by in MemberFilter(cast.game.id, part).condition]
    async with database.transaction() as connection:
        await connection.execute("SET LOCAL enable_seqscan = off")
        # Without the game, which another index of the empty table serves.
        explain = "EXPLAIN SELECT FROM players found WHERE"
        plans = [await connection.fetch(f"{explain} {by}", cast.game.id, part) for by in conditions]
    scanned = [re.findall(r"Index Scan on (\w+)", str(plan)) for plan in plans]
    assert scanned == [[index]] * (index is not None)
