"""A process that sells packs and takes their payments back, killed anywhere: nothing is lost or doubled."""

from pathlib import Path

from app.infra.db import Database
from tests import doomed
from tests.cast import check_members, fetch_rows, sandbox
from tests.coupons import Coupons, broken
from tests.doomed import PLAYERS, whole_pack
from tests.faults import killed_and_asked_again
from tests.packs import GOLD, Packs, rules


async def test_no_payment_is_lost_and_none_is_doubled(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    # Short periods: what is paid of a pack at once stays within its ten years.
    cast = await sandbox(database, "g", game=rules({**GOLD, "months": 1, "coupons": ["TEN"]}))
    await Coupons(cast).template()
    for player in PLAYERS:
        await cast.join(player)

    async def ask_again(key: str) -> None:
        await whole_pack(Packs(cast, key.split(maxsplit=1)[0]), key)

    keys = await killed_and_asked_again("packs", doomed.packs, database_url, tmp_path, ask_again)
    counted = "SELECT count(*)::int, count(DISTINCT key)::int FROM loyalty_events WHERE kind = $1"
    for kind in ("PACK_PERIOD", "PACK_REVERSED"):
        assert await fetch_rows(database, counted, kind) == [(len(keys), len(keys))]
    # Each payment issued its coupon, which went back with it; nothing of a pack is left.
    had = await fetch_rows(
        database, "SELECT status, count(*)::int, count(DISTINCT key)::int FROM coupons GROUP BY 1"
    )
    assert had == [("REVOKED", len(keys), len(keys))]
    assert (await Coupons(cast).stored()).issued == len(keys)
    for player in PLAYERS:
        assert await Packs(cast, player).states() == []
    assert await broken(database) == []
    await check_members(database)
