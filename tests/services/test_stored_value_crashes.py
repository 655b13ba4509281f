"""A process that changes stored value, killed anywhere: no top-up is lost or doubled, and the books agree."""

import asyncio
import random
from pathlib import Path

from app.infra.db import Database
from tests import doomed
from tests.cast import NOW, fetch_rows, sandbox
from tests.doomed import AMOUNT, PLAYERS
from tests.faults import forks, rounds, say
from tests.services.test_purchase_crashes import lines
from tests.wallets import DAY, Wallet, broken, rules


async def test_no_acknowledged_top_up_is_lost_and_none_is_doubled(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    cast = await sandbox(database, "g", game=rules())
    for player in PLAYERS:
        await cast.join(player)
    asked, acknowledged = tmp_path / "asked", tmp_path / "acknowledged"
    drawn = random.Random(15)  # noqa: S311 - no secret
    unsettled: list[str] = []
    async with forks(doomed.top_ups, database_url, str(tmp_path)) as killed:
        for _ in rounds("top-ups", lambda: bool(unsettled)):
            pid = await killed.start()
            await killed.runs(pid)
            await asyncio.sleep(drawn.uniform(0, 0.4))
            await killed.kill(pid)
            # As a studio's server does that has no answer: it asks again.
            missing = sorted(set(lines(asked)) - set(lines(acknowledged)))
            unsettled.extend(missing)
            await asyncio.gather(*(Wallet(cast, key.split()[0]).top_up(key, AMOUNT) for key in missing))
            with acknowledged.open("a") as file:
                file.writelines(f"{key}\n" for key in missing)
    said = lines(acknowledged)
    assert len(said) == len(set(said)) > 0
    stored = await fetch_rows(database, "SELECT top_up_id FROM stored_value_top_ups")
    assert sorted(key for (key,) in stored) == sorted(said)
    assert await broken(database) == []
    # What the dead had held is free at its end.
    await cast.advance(NOW + DAY)
    for player in PLAYERS:
        available, paid, bonus, held, debt = await Wallet(cast, player).sums()
        assert (available, bonus, held, debt) == (paid, 0, 0, 0)
    assert await broken(database) == []
    say(f"{len(said)} top-ups, {len(unsettled)} of them without an answer at first")
