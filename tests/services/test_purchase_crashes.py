"""A process that records purchases, killed anywhere: none that was acknowledged is lost, none is doubled."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

from app.infra.db import Database
from app.loyalty.audit import audit
from tests import doomed
from tests.cast import NOW, fetch_rows, sandbox
from tests.doomed import AMOUNT, PLAYERS
from tests.faults import killed_and_asked_again
from tests.services.test_shared_transactions import buy


async def test_no_acknowledged_purchase_is_lost_and_none_is_doubled(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    cast = await sandbox(database, "g")
    for player in PLAYERS:
        await cast.join(player)

    async def purchase(key: str) -> None:
        assert not isinstance(await buy(cast, key.split(maxsplit=1)[0], key, AMOUNT), tuple)

    keys = await killed_and_asked_again("purchases", doomed.purchases, database_url, tmp_path, purchase)
    stored = await fetch_rows(database, "SELECT key FROM loyalty_events WHERE kind = 'PURCHASE'")
    assert Counter(key for (key,) in stored) == Counter(keys)
    spent = await fetch_rows(
        database, "SELECT pl.external_id, m.ltv_usd FROM members m JOIN players pl ON pl.member_id = m.id"
    )
    by_player = Counter(key.split()[0] for key in keys)
    assert dict(spent) == {player: Decimal(AMOUNT) * by_player[player] for player in PLAYERS}
    assert (await audit(database, NOW)).clean
