"""Purchases in the month of the player's birthday: more P, and the month stays as it was (value.md V7)."""

from datetime import UTC, datetime, timedelta

from app.domain.birthdays import is_in_month
from app.domain.explain import explain
from app.infra.db import Database
from app.loyalty.profiles import update_player
from tests.cast import NOW, Cast, check_members, fetch_rows, game_file, program_file, sandbox
from tests.orders import Shop, line

LATER = datetime(NOW.year + 1, 5, 31, 14, 59, 59, tzinfo=UTC)
"""The last second of the birthday's month in Tokyo."""


async def tell(cast: Cast, **changes: str | None) -> None:
    await update_player(cast.database, await cast.fresh(), "p", changes, real_now=cast.real_now)


async def earned(cast: Cast, purchase: str, at: datetime | None = None) -> int:
    return (await cast.buy(purchase, at=at)).changes[0].change.p


async def test_points_of_the_birthday_month(database: Database) -> None:
    game = game_file(birthdayPFactor={"BRONZE": "2.5"})
    cast = await sandbox(database, "g", program=program_file(lateWindowHours=72), game=game)
    await cast.join()
    plain = await earned(cast, "before it is known")
    await tell(cast, birthday="1990-05-20", time_zone="Asia/Tokyo")
    await cast.advance(LATER)
    shop = Shop(cast)
    assert (await shop.quote(line("box", 1, "10.00"))).p == plain * 5 // 2
    done = await cast.buy("in")
    assert done.changes[0].change.p == plain * 5 // 2
    change = done.changes[0].change
    said = explain(change.kind, change.sc, change.p, change.details)
    assert "x 2.5 in the birthday's month" in said
    await cast.advance(LATER + timedelta(seconds=1))
    assert (await shop.quote(line("box", 1, "10.00"))).p == plain
    assert await earned(cast, "after") == plain
    # What was bought in the month and is sent late was in it; what was told since moves nothing.
    assert await earned(cast, "late", LATER - timedelta(hours=1)) == plain * 5 // 2
    await tell(cast, birthday=None)
    await cast.advance(LATER + timedelta(hours=2))
    assert await earned(cast, "later still", LATER) == plain
    before = (await cast.standing()).p
    await cast.refund("in", amount="4")
    assert (await cast.standing()).p == before - plain * 5 // 2 * 4 // 10
    kept = "SELECT key FROM loyalty_events WHERE kind = 'PURCHASE' AND in_birthday_month ORDER BY seq"
    assert await fetch_rows(database, kept) == [("in",), ("late",)]
    await check_members(database)


def test_the_month_is_that_of_the_players_calendar() -> None:
    for birthday, zone, instant, is_in in (
        ("1990-05-20", "Asia/Tokyo", datetime(2027, 4, 30, 14, 59, 59, tzinfo=UTC), False),
        ("1990-05-20", "Asia/Tokyo", datetime(2027, 4, 30, 15, tzinfo=UTC), True),
        ("02-29", None, datetime(2027, 2, 1, tzinfo=UTC), True),
        ("12-31", "Pacific/Pago_Pago", datetime(2027, 1, 1, 10, 59, tzinfo=UTC), True),
        ("12-31", "Pacific/Pago_Pago", datetime(2027, 1, 1, 11, tzinfo=UTC), False),
        (None, None, datetime(2027, 5, 1, tzinfo=UTC), False),
    ):
        assert is_in_month(birthday, zone, instant) is is_in
