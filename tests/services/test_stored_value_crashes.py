"""A process that changes stored value, killed anywhere: no top-up is lost or doubled, and the books agree."""

from pathlib import Path

from app.infra.db import Database
from tests import doomed
from tests.cast import NOW, fetch_rows, sandbox
from tests.doomed import AMOUNT, PLAYERS
from tests.faults import killed_and_asked_again
from tests.wallets import DAY, Wallet, broken, rules


async def test_no_acknowledged_top_up_is_lost_and_none_is_doubled(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    cast = await sandbox(database, "g", game=rules())
    for player in PLAYERS:
        await cast.join(player)

    async def top_up(key: str) -> None:
        await Wallet(cast, key.split(maxsplit=1)[0]).top_up(key, AMOUNT)

    keys = await killed_and_asked_again("top-ups", doomed.top_ups, database_url, tmp_path, top_up)
    stored = await fetch_rows(database, "SELECT top_up_id FROM stored_value_top_ups")
    assert sorted(key for (key,) in stored) == sorted(keys)
    assert await broken(database) == []
    # What the dead had held is free at its end.
    await cast.advance(NOW + DAY)
    for player in PLAYERS:
        available, paid, bonus, held, debt = await Wallet(cast, player).sums()
        assert (available, bonus, held, debt) == (paid, 0, 0, 0)
    assert await broken(database) == []
