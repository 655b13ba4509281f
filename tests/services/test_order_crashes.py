"""A process that sells and takes back orders with coupons at the price of a flash sale, killed anywhere:
nothing is lost or doubled."""

from pathlib import Path

from app.infra.db import Database
from app.loyalty.service import sweep
from tests import doomed
from tests.cast import NOW, check_members, fetch_rows, sandbox
from tests.coupons import Coupons
from tests.doomed import PLAYERS, whole_order
from tests.faults import killed_and_asked_again
from tests.orders import Shop, broken, program, rules
from tests.wallets import DAY


async def test_no_order_is_lost_and_none_is_doubled(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    cast = await sandbox(database, "g", program=program(), game=rules())
    await Coupons(cast).template(touches_flash=True)
    await Coupons(cast).sale(stock=10**6)
    for player in PLAYERS:
        await cast.join(player)
        await cast.grant(player, 1_000, player=player)
        await Shop(cast, player).wallet.top_up(player, "100.00")

    async def ask_again(key: str) -> None:
        await whole_order(Shop(cast, key.split(maxsplit=1)[0]), key)

    await killed_and_asked_again("orders", doomed.orders, database_url, tmp_path, ask_again)
    assert await broken(database) == []
    # What the dead had held is free at its end, and what they sold was taken back.
    await cast.advance(NOW + DAY)
    await sweep(cast.core, cast.game.id, cast.real_now)
    for player in PLAYERS:
        assert await Shop(cast, player).wallet.sums() == (10_000, 10_000, 0, 0, 0)
        standing = await cast.standing(player)
        assert (standing.p, standing.ltv_usd, standing.holds) == (1_000, 0, ())
    counted = "SELECT count(*), count(*) FILTER (WHERE status = 'RETURNED') FROM orders"
    ((orders, returned),) = await fetch_rows(database, counted)
    assert orders == returned > 0
    # Each coupon is back, and was issued once; units of the sale are sold once and do not come back.
    had = await fetch_rows(
        database, "SELECT status, count(*), count(DISTINCT key) FROM coupons GROUP BY status"
    )
    ((status, coupons, keys),) = had
    assert (status, coupons) == ("ISSUED", keys)
    ((sold,),) = await fetch_rows(
        database, "SELECT sum(units)::int FROM flash_sale_takes WHERE status = 'SOLD'"
    )
    assert sold == 3 * orders
    assert await broken(database) == []
    await check_members(database)
