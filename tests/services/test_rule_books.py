"""Rule books: read whole, cached, and versions as they were published."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import orjson
import pytest

from app.domain.rules import RuleBook
from app.domain.rules_faults import RulesRefused
from app.infra.db import Connection, Database
from app.studios.rules import RulesCache, load_book
from app.studios.service import publish_game
from tests.cast import (
    NOW,
    fetch_rows,
    game_file,
    ladder,
    program_file,
    sandbox,
)
from tests.conftest import DATA

NEW = ladder((5, 2, 7), (5, 2, 7))
DAY = timedelta(days=1)


async def test_a_book_is_whole_though_rules_are_published_while_it_is_read(database: Database) -> None:
    cast = await sandbox(database, game=game_file())
    async with database.acquire() as connection:
        reads = 0

        class Interrupted:
            async def fetch(self, query: str, *arguments: object) -> list[Any]:
                nonlocal reads
                reads += 1
                if reads == 2:
                    tiers = [*ladder((5, 5, 5), (5, 5, 5), codes=["NEW", "NEWER"])["tiers"]]
                    await cast.publish(program_file(tiers=tiers))
                    await publish_game(database, cast.game, {"hiddenFromTier": "NEWER"}, NOW)
                return await connection.fetch(query, *arguments)

        interrupted: Any = Interrupted()
        book = await load_book(interrupted, cast.game.id)
    versions = {program.version for program in book.programs}
    assert {1} <= versions <= {1, 2}
    assert reads == 2
    assert [game.version for game in book.games][:1] == [1]


async def test_a_cached_book_is_read_again_when_there_is_a_newer_one(database: Database) -> None:
    cast = await sandbox(database)
    rules, connection_of = RulesCache(), database.acquire

    async def read(connection: Connection) -> RuleBook:
        return await rules.of(connection, cast.game)

    async with connection_of() as connection:
        first = await read(connection)
        assert await read(connection) is first
        await cast.publish(program_file(note="second"))
        assert await read(connection) is first
        await cast.fresh()
        second = await read(connection)
        assert [program.version for program in second.programs] == [1, 2]
        assert await read(connection) is second


async def test_a_document_is_kept_as_it_was(database: Database) -> None:
    cast = await sandbox(database, game=game_file())
    await cast.publish(program_file(note="Ünïcode \U0001f680"))
    rows = await fetch_rows(database, "SELECT document FROM program_rules ORDER BY version")
    assert [orjson.loads(row[0]) for row in rows] == [program_file(), program_file(note="Ünïcode \U0001f680")]
    ((game,),) = await fetch_rows(database, "SELECT document FROM game_rules")
    assert orjson.loads(game) == game_file()


async def test_versions_in_an_early_format_are_read_and_followed(database: Database) -> None:
    cast = await sandbox(database, game=game_file())
    early = orjson.loads((DATA / "rules_formats" / "1-first.json").read_bytes())
    async with database.acquire() as connection:
        await connection.execute(
            "INSERT INTO program_rules (version, applies_from, document, published_at)"
            " VALUES (2, $1, $2, $1)",
            *(NOW, orjson.dumps(early["program"]).decode()),
        )
        await connection.execute(
            "INSERT INTO game_rules (game_id, version, applies_from, document, program_version, published_at)"
            " VALUES ($1, 2, $2, $3, 2, $2)",
            *(cast.game.id, NOW, orjson.dumps(early["game"]).decode()),
        )
        book = await load_book(connection, cast.game.id)
    assert book.programs[-1].sc_per_usd == Decimal(10)
    assert book.games[-1].missions[0].sku == "gem"
    with pytest.raises(RulesRefused, match="scPerUsd"):
        await cast.publish(early["program"], NOW + DAY)
    later = program_file(rates={"GBP": {"rate": "1.27", "from": "2025-01-01T00:00:00Z"}})
    assert (await cast.publish(later, NOW + DAY)).version == 3
