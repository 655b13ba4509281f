"""What players wear: `python -m benchmarks.loadouts [--members 5000] [--seconds 5] [--rounds 5]`.

`loadouts` of 100 players, each with five items of twenty that are defined, beside the widget's query on the
same server, by turns. Prints CPU of server and database for a request, and p99, with their ratio to the
widget's; the figures are in docs/inventory.md.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import orjson

from app.domain.audience import FOREVER
from app.domain.instants import format_instant
from app.domain.inventory import Definition, DefinitionKind, Style
from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.inventory.limits import MAX_LOADOUTS
from app.inventory.managing import store_definition, store_slot
from app.studios.queries import GameRow, find_game
from benchmarks.client import Job, Sample
from benchmarks.processes import cluster_of, measure, serving
from benchmarks.run import LAUREL
from benchmarks.stage import GAME, STUDIO, Stage, build
from benchmarks.workload import Requests, loadout_requests, widget_requests

DEFINED, WORN = 20, 5
# A tier item, and four by grants without an end.
_EQUIP = """
    INSERT INTO loadouts (game_id, member_id, version, placements, moves)
    SELECT m.game_id, m.id, 1, $2,
        jsonb_build_array(jsonb_build_object('at', $3::text, 'tier', m.tier, 'ladder', 1))
    FROM members m WHERE m.game_id = $1
"""


async def furnish(url: str) -> None:
    """Define items, and equip every member with five of them."""
    database, real_now = Database(url), datetime.now(UTC)
    await database.open()
    try:
        async with database.acquire() as connection:
            game = await find_game(connection, STUDIO, GAME)
        if game is None:
            raise LookupError(GAME)
        await _define(database, game, real_now)
        placements = [
            {
                "slot": "badges",
                "position": place + 1,
                "item": f"badge-{place}",
                "style": "plain",
                "until": format_instant(FOREVER) if place else None,
                "lapsedAt": None,
            }
            for place in range(WORN)
        ]
        document = orjson.dumps(placements).decode()
        async with database.acquire() as connection:
            await connection.execute(_EQUIP, game.id, document, format_instant(real_now))
            await connection.execute("VACUUM ANALYZE loadouts")
    finally:
        await database.close()


async def _define(database: Database, game: GameRow, real_now: datetime) -> None:
    await store_slot(database, game, "badges", [DefinitionKind.BADGE], WORN)
    async with database.acquire() as connection:
        code = await connection.fetchval(
            "SELECT document::jsonb->'tiers'->0->>'code' FROM program_rules ORDER BY version LIMIT 1"
        )
    for number in range(DEFINED):
        style = Style("plain", {"en": "Plain"}, f"https://example.com/{number}.webm")
        definition = Definition(
            code=f"badge-{number}",
            kind=DefinitionKind.BADGE,
            title={"en": f"Badge {number}"},
            styles=(style,),
            tier=None if number else code,
        )
        await store_definition(database, game, definition, real_now)


async def run(members: int, seconds: float, rounds: int) -> Mapping[str, list[Sample]]:
    """Measure both queries by turns on one server, and return the samples of each."""
    with tempfile.TemporaryDirectory(prefix="laurel-bench-") as folder:
        url = embedded_postgres.start(Path(folder))
        try:
            stage = await build(url, members)
            own = await stage.copy(LAUREL)
            await furnish(own)
            return await _measure(url, own, stage, seconds, rounds)
        finally:
            embedded_postgres.stop(Path(folder))


async def _measure(
    url: str, own: str, stage: Stage, seconds: float, rounds: int
) -> Mapping[str, list[Sample]]:
    cluster = await cluster_of(url)
    paths: Mapping[str, Requests] = {
        "widget": widget_requests(stage.tokens),
        "loadouts": loadout_requests(stage.key, stage.players, MAX_LOADOUTS),
    }
    samples: dict[str, list[Sample]] = {path: [] for path in paths}
    async with serving(LAUREL, own) as server:
        for number in range(rounds):
            for path in paths if number % 2 == 0 else reversed(paths):
                sample = await measure(
                    Job(
                        port=server.port,
                        pid=server.pid,
                        postmaster=cluster.postmaster,
                        connections=4,
                        seconds=seconds,
                        first_key=number,
                        requests=paths[path],
                    )
                )
                assert not sample.failures, f"{sample.failures} requests of {path} failed"
                samples[path].append(sample)
    return samples


def main() -> None:
    """Run the benchmark, and print its table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.loadouts")
    parser.add_argument("--members", type=int, default=5_000)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    samples = asyncio.run(run(options.members, options.seconds, options.rounds))
    rows = {
        path: (
            median((one.server_cpu + one.database_cpu) / one.requests for one in of_path) * 1e6,
            median(one.p99 for one in of_path) * 1e3,
        )
        for path, of_path in samples.items()
    }
    for path, (cpu, p99) in rows.items():
        ratios = f"{cpu / rows['widget'][0]:.2f} and {p99 / rows['widget'][1]:.2f} times the widget's"
        sys.stdout.write(f"{path}: {cpu:,.0f} µs CPU a request, p99 {p99:.1f} ms: {ratios}\n")


if __name__ == "__main__":
    main()
