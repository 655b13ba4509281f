"""A process that records purchases, killed anywhere: none that was acknowledged is lost, none is doubled."""

import asyncio
import random
from collections import Counter
from decimal import Decimal
from pathlib import Path

from app.infra.db import Database
from app.loyalty.audit import audit
from tests import doomed
from tests.cast import NOW, fetch_rows, sandbox
from tests.doomed import AMOUNT, PLAYERS
from tests.faults import forks, rounds, say
from tests.services.test_shared_transactions import buy


def lines(path: Path) -> list[str]:
    """Returns the whole lines of a file; one that death cut off was not said."""
    text = path.read_text() if path.exists() else ""
    return text[: text.rfind("\n") + 1].splitlines()


async def test_no_acknowledged_purchase_is_lost_and_none_is_doubled(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    cast = await sandbox(database, "g")
    for player in PLAYERS:
        await cast.join(player)
    asked, acknowledged = tmp_path / "asked", tmp_path / "acknowledged"
    drawn = random.Random(13)  # noqa: S311 - no secret
    unsettled: list[str] = []
    async with forks(doomed.purchases, database_url, str(tmp_path)) as killed:
        for _ in rounds("purchases", lambda: bool(unsettled)):
            pid = await killed.start()
            await killed.runs(pid)
            await asyncio.sleep(drawn.uniform(0, 0.4))
            await killed.kill(pid)
            # As a studio's server does that has no answer: it asks again.
            missing = sorted(set(lines(asked)) - set(lines(acknowledged)))
            unsettled.extend(missing)
            outcomes = await asyncio.gather(*(buy(cast, key.split()[0], key, AMOUNT) for key in missing))
            assert all(not isinstance(one, tuple) for one in outcomes)
            with acknowledged.open("a") as file:
                file.writelines(f"{key}\n" for key in missing)
    said = lines(acknowledged)
    assert len(said) == len(set(said)) > 0
    stored = await fetch_rows(database, "SELECT key FROM loyalty_events WHERE kind = 'PURCHASE'")
    assert Counter(key for (key,) in stored) == Counter(said)
    spent = await fetch_rows(
        database, "SELECT pl.external_id, m.ltv_usd FROM members m JOIN players pl ON pl.member_id = m.id"
    )
    by_player = Counter(key.split()[0] for key in said)
    assert dict(spent) == {player: Decimal(AMOUNT) * by_player[player] for player in PLAYERS}
    assert (await audit(database, NOW)).clean
    say(f"{len(said)} purchases, {len(unsettled)} of them without an answer at first")
