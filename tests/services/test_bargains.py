"""Bargaining: exact prices, who may help how often, and what time brings (value.md V4.2, V4.3)."""

import asyncio
from collections.abc import Awaitable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.bargains import service
from app.bargains.activities import checked_activity
from app.bargains.limits import MAX_HELPERS, MAX_HOURS, MAX_OPEN_ACTIVITIES, MAX_TITLE
from app.bargains.list_queries import bargains_of_activity, results_of
from app.domain.bargaining import HELD_FOR, BargainStatus, cut_of
from app.domain.errors import DomainError, RateLimited, UserErrorCode
from app.domain.instants import format_instant
from app.infra.db import Database
from app.infra.keyset import Window
from app.infra.link_tokens import TOKEN_CHARS, WRONG_TOKENS
from app.privacy.service import erase_player
from tests.bargains import ACTIVITY, DAY, Bargains, broken, rows_of
from tests.cast import NOW, fetch_rows, live
from tests.merging import identity, offered, use

TICK = timedelta(microseconds=1)


@pytest.fixture
async def bargains(database: Database) -> Bargains:
    return await Bargains.of(database, "a", "b", "c", "d")


async def refused(work: Awaitable[object]) -> tuple[UserErrorCode, tuple[str, ...]]:
    with pytest.raises(DomainError) as error:
        await work
    (fault,) = error.value.faults
    return fault.code, fault.path


async def test_so_many_helpers_reach_the_floor_exactly(bargains: Bargains, database: Database) -> None:
    assert (await bargains.activity()).stock_left == 2
    bargain = await bargains.started()
    assert (bargain.price, bargain.left, bargain.helped, bargain.status) == (2_000, 1_000, 0, "OPEN")
    left = bargain.left
    for place, helper in enumerate("abc", 1):
        cut = cut_of(bargain.terms, bargain.secret, place, left)
        helped = await bargains.help(bargain, helper)
        left -= cut
        assert (helped.cut, helped.replayed) == (cut, False)
        assert (helped.bargain.price, helped.bargain.left, helped.bargain.helped) == (
            1_000 + left,
            left,
            place,
        )
        again = await bargains.help(bargain, helper)
        assert (again.cut, again.replayed, again.bargain.price) == (cut, True, helped.bargain.price)
    reached = await bargains.read(bargain)
    assert (reached.price, reached.status, reached.reached_at) == (1_000, BargainStatus.REACHED, NOW)
    assert reached.times.held_until == NOW + HELD_FOR
    assert await bargains.stock_left() == 1
    assert await broken(database) == []


async def test_refusals_store_nothing(bargains: Bargains, database: Database) -> None:
    await bargains.activity()
    await bargains.activity(code="OTHER")
    bargain = await bargains.started()
    await bargains.cast.join("guest")
    await bargains.cast.join("alias")
    other = await live(database, "other")
    await other.join("x")
    await identity(database, other.game, "x")
    await identity(database, bargains.cast.game, "p")
    stored = await rows_of(database)
    assert await refused(bargains.help(bargain, "guest")) == (UserErrorCode.IDENTIFICATION_REQUIRED, ())
    assert await refused(bargains.help(bargain, "p")) == (UserErrorCode.NOT_ENTITLED, ("token",))
    foreign = Bargains(other, bargains.limiter)
    assert await refused(foreign.help(bargain, "x")) == (UserErrorCode.NOT_ENTITLED, ("token",))
    assert await rows_of(database) == stored
    # An account that was joined with the owner's later is the owner.
    await use(bargains.cast, "p", await offered(database, bargains.cast.game, "p", "alias", NOW))
    assert await refused(bargains.help(bargain, "alias")) == (UserErrorCode.NOT_ENTITLED, ("token",))
    # Who has helped and is joined with another one has helped.
    await bargains.help(bargain, "a")
    await use(bargains.cast, "a", await offered(database, bargains.cast.game, "a", "b", NOW))
    assert (await bargains.help(bargain, "b")).replayed
    assert await broken(database) == []


async def test_a_member_helps_twice_in_an_activity_and_thrice_a_day(
    bargains: Bargains, database: Database
) -> None:
    for code in ("BOX", "OTHER"):
        await bargains.activity(code=code, stock=None, hours=MAX_HOURS)
    mine = [await bargains.started(owner) for owner in ("p", "b", "c")]
    others = [await bargains.started(owner, "OTHER") for owner in ("p", "b")]
    for bargain in mine[:2]:
        await bargains.help(bargain, "a")
    stored = await rows_of(database)
    assert await refused(bargains.help(mine[2], "a")) == (UserErrorCode.LIMIT_REACHED, ())
    assert await rows_of(database) == stored
    await bargains.help(others[0], "a")
    assert await refused(bargains.help(others[1], "a")) == (UserErrorCode.LIMIT_REACHED, ())
    assert await refused(bargains.at(NOW + DAY - TICK).help(others[1], "a")) == (
        *(UserErrorCode.LIMIT_REACHED, ()),
    )
    later = bargains.at(NOW + DAY)
    assert (await later.help(others[1], "a")).bargain.helped == 1
    assert await refused(later.help(mine[2], "a")) == (UserErrorCode.LIMIT_REACHED, ())


async def test_instants_end_what_is_open(bargains: Bargains, database: Database) -> None:
    await bargains.activity(until=NOW + TICK)
    bargain = await bargains.started()
    end = NOW + DAY
    assert (await bargains.at(end - TICK).help(bargain, "a")).bargain.helped == 1
    late = bargains.at(end)
    assert (await late.read(bargain)).status_at(end) is BargainStatus.EXPIRED
    assert await refused(late.help(bargain, "b")) == (UserErrorCode.ENDED, ("token",))
    assert await refused(late.start()) == (UserErrorCode.ENDED, ("activity",))


async def test_a_unit_is_held_for_a_day_at_the_floor(bargains: Bargains, database: Database) -> None:
    await bargains.activity(stock=1)
    bargain = await bargains.reached("a", "b", "c")
    assert await refused(bargains.help(bargain, "d")) == (UserErrorCode.ENDED, ("token",))
    assert (await bargains.start()).replayed
    assert await refused(bargains.start("d")) == (UserErrorCode.SOLD_OUT, ("activity",))
    before, end = bargains.at(NOW + HELD_FOR - TICK), bargains.at(NOW + HELD_FOR)
    assert (await before.stock_left(), await end.stock_left()) == (0, 1)
    assert (await end.read(bargain)).status_at(end.session.game_now) is BargainStatus.EXPIRED
    assert not (await end.start()).replayed
    assert await broken(database) == []


async def test_nobody_helps_where_no_unit_is_left(bargains: Bargains, database: Database) -> None:
    await bargains.activity(stock=1)
    waiting = await bargains.started("d")
    await bargains.help(waiting, "a")
    await bargains.reached("a", "b", "c")
    assert (await bargains.read(waiting)).is_sold_out
    stored = await rows_of(database)
    assert await refused(bargains.help(waiting, "b")) == (UserErrorCode.SOLD_OUT, ("token",))
    assert await rows_of(database) == stored
    await bargains.activity(stock=2)
    assert (await bargains.help(waiting, "b")).bargain.helped == 2


async def test_what_can_be_started(bargains: Bargains) -> None:
    await bargains.activity(starts=NOW, until=NOW + DAY)
    bargain = await bargains.started()
    assert (await bargains.start()).bargain.id == bargain.id
    assert await refused(bargains.start(code="NONE")) == (UserErrorCode.NOT_FOUND, ("activity",))
    assert await refused(bargains.start(code="x")) == (UserErrorCode.INVALID, ("activity",))
    assert await refused(bargains.at(NOW - TICK).start("a")) == (UserErrorCode.NOT_STARTED, ("activity",))
    # What was started keeps its terms.
    await bargains.activity(floor_price=Decimal("1.00"), hours=1, buy_early=True)
    kept = await bargains.read(bargain)
    assert (kept.terms.floor, kept.buy_early, kept.times.ends_at) == (1_000, False, NOW + DAY)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"helpers": 11}, ("leastCut", "amount")),
        ({"helpers": 0}, ("helpers",)),
        ({"helpers": MAX_HELPERS + 1, "first_price": Decimal(1_000)}, ("helpers",)),
        ({"hours": 0}, ("hours",)),
        ({"hours": MAX_HOURS + 1}, ("hours",)),
        ({"stock": -1}, ("stock",)),
        ({"least_cut": Decimal(0)}, ("leastCut", "amount")),
        ({"least_cut": Decimal("0.001")}, ("leastCut", "amount")),
        ({"floor_price": Decimal(-1)}, ("floorPrice", "amount")),
        ({"floor_currency": "EUR"}, ("floorPrice", "currency")),
        ({"least_currency": "EUR"}, ("leastCut", "currency")),
        ({"until": NOW - DAY}, ("until",)),
        ({"code": "box"}, ("code",)),
    ],
    ids=str,
)
def test_bad_activities(changes: dict[str, object], path: tuple[str, ...]) -> None:
    with pytest.raises(DomainError) as error:
        checked_activity(replace(ACTIVITY, **changes))
    assert [(fault.code, fault.path) for fault in error.value.faults] == [(UserErrorCode.INVALID, path)]


async def test_limits_of_activities(bargains: Bargains, database: Database) -> None:
    assert (await bargains.activity(helpers=10)).terms.helpers == 10
    most = await bargains.activity(
        code="MOST", helpers=MAX_HELPERS, first_price=Decimal(1_000), hours=MAX_HOURS, stock=0
    )
    assert (most.terms.helpers, most.is_sold_out) == (MAX_HELPERS, True)
    assert await refused(bargains.activity(sku="other")) == (UserErrorCode.INVALID, ("sku",))
    await bargains.activity()
    await bargains.reached("a", "b", "c")
    assert await refused(bargains.activity(stock=0)) == (UserErrorCode.INVALID, ("stock",))
    late = bargains.at(NOW + 10 * DAY)
    assert await refused(late.activity()) == (UserErrorCode.ENDED, ("code",))
    async with database.acquire() as connection:
        await connection.execute(
            "INSERT INTO bargain_activities (game_id, code, sku, currency, first_price, floor_price, helpers,"
            " least_cut, hours, buy_early, starts_at, until_at, created_at, updated_at)"
            " SELECT game_id, 'X' || n, sku, currency, first_price, floor_price, helpers, least_cut, hours,"
            " buy_early, starts_at, until_at, created_at, updated_at FROM bargain_activities,"
            " generate_series(1, $1) n WHERE code = 'BOX'",
            MAX_OPEN_ACTIVITIES - 3,
        )
    await bargains.activity(code="LAST")
    assert await refused(bargains.activity(code="MORE")) == (UserErrorCode.LIMIT_REACHED, ("code",))


async def test_each_limit_and_one_past_it(bargains: Bargains) -> None:
    """Helpers, hours and the title of an activity."""
    most = {"helpers": MAX_HELPERS, "hours": MAX_HOURS, "title": "x" * MAX_TITLE}
    await bargains.activity(first_price=Decimal(1_000), **most)
    for name, past in (
        ("helpers", MAX_HELPERS + 1),
        ("hours", MAX_HOURS + 1),
        ("title", "x" * (MAX_TITLE + 1)),
    ):
        wrong = bargains.activity(first_price=Decimal(1_000), **{**most, name: past})
        assert await refused(wrong) == (UserErrorCode.INVALID, (name,))
    for name, low in (("helpers", 0), ("hours", 0), ("title", " ")):
        assert await refused(bargains.activity(**{name: low})) == (UserErrorCode.INVALID, (name,))
    # The way to the floor is long enough for so many helpers of so much, and for no more.
    way = {"first_price": Decimal("13.00"), "floor_price": Decimal("10.00"), "helpers": 3}
    await bargains.activity(least_cut=Decimal("1.00"), **way)
    short = bargains.activity(least_cut=Decimal("1.01"), **way)
    assert await refused(short) == (UserErrorCode.INVALID, ("leastCut", "amount"))


async def test_a_picture_is_https_or_one_of_the_game(bargains: Bargains) -> None:
    address = "https://example.com/box.png"
    made = await bargains.activity(title="A box", image_url=address)
    assert (made.name, made.image_url, made.picture) == ("A box", address, None)
    for wrong in ("http://example.com/box.png", "/pictures/nothing", f"/pictures/{made.code}/{'0' * 64}"):
        assert await refused(bargains.activity(image_url=wrong)) == (UserErrorCode.INVALID, ("imageUrl",))
    assert (await bargains.activity()).name == "box"


async def test_the_owner_is_told_once_of_the_floor(bargains: Bargains, database: Database) -> None:
    await bargains.activity(title="A box")
    bargain = await bargains.started()
    for helper in "ab":
        await bargains.help(bargain, helper)
    assert await news(database) == []
    await bargains.help(bargain, "c")
    assert (await bargains.help(bargain, "c")).replayed
    assert await news(database) == [("p", "A box", "10", format_instant(NOW + HELD_FOR))]


async def news(database: Database) -> list[tuple[object, ...]]:
    return await fetch_rows(
        database,
        "SELECT pl.external_id, n.params->>'title', n.params->>'value', n.params->>'expiresAt'"
        " FROM notifications n JOIN players pl USING (member_id) WHERE n.kind = 'BARGAIN_REACHED'",
    )


async def test_two_who_help_each_other_at_once(bargains: Bargains, database: Database) -> None:
    """Both last helps lock both members: in one order, whoever comes first."""
    await bargains.activity(helpers=1, stock=None)
    mine, theirs = await bargains.started("a"), await bargains.started("b")
    await asyncio.gather(bargains.help(mine, "b"), bargains.help(theirs, "a"))
    assert len(await news(database)) == 2
    assert await broken(database) == []


async def test_what_an_activity_has_come_to(bargains: Bargains, database: Database) -> None:
    """The numbers are those of each bargaining's state, now and later."""
    await bargains.activity(stock=None)
    await bargains.reached("a", "b", "c")
    await bargains.started("a")
    for later, counted in (
        (NOW, (1, 1, 0, 0)),
        (NOW + HELD_FOR - TICK, (1, 1, 0, 0)),
        (NOW + HELD_FOR, (0, 0, 0, 2)),
    ):
        async with database.acquire() as connection:
            found = await results_of(connection, bargains.cast.game.id, "BOX", later)
            assert (found.open, found.reached, found.ordered, found.expired) == counted
            assert (found.helps, found.sold) == (3, 0)
            for status, number in zip(
                (BargainStatus.OPEN, BargainStatus.REACHED, BargainStatus.ORDERED, BargainStatus.EXPIRED),
                counted,
                strict=True,
            ):
                listed = await bargains_of_activity(
                    *(connection, bargains.cast.game.id, "BOX", Window(10), later), status=status
                )
                assert [one.status_at(later) for one in listed] == [status] * number


async def test_wrong_links_are_counted_and_right_ones_never_refused(bargains: Bargains) -> None:
    await bargains.activity()
    bargain = await bargains.started()
    database, limiter = bargains.cast.database, bargains.limiter
    for number in range(WRONG_TOKENS):
        wrong = f"{number:X}".rjust(TOKEN_CHARS, "A")
        assert await refused(service.find_opened(database, limiter, wrong, "a")) == (
            *(UserErrorCode.CODE_INVALID, ("token",)),
        )
    with pytest.raises(RateLimited):
        await service.find_opened(database, limiter, "A" * TOKEN_CHARS, "a")
    assert (await bargains.help(bargain, "a")).bargain.helped == 1


async def test_a_merge_moves_what_was_started_and_keeps_who_helped(
    bargains: Bargains, database: Database
) -> None:
    await bargains.activity()
    mine, theirs = await bargains.started("p"), await bargains.started("d")
    await bargains.help(mine, "d")
    await use(bargains.cast, "p", await offered(database, bargains.cast.game, "p", "d", NOW))
    kept = await bargains.read(mine)
    assert (kept.helped, kept.owner_member) == (1, (await bargains.read(theirs)).owner_member)
    assert (await bargains.start("d")).bargain.id in {mine.id, theirs.id}
    assert await refused(bargains.help(theirs, "p")) == (UserErrorCode.NOT_ENTITLED, ("token",))
    assert await broken(database) == []


async def test_erasing_ends_what_is_open_and_shows_no_name(bargains: Bargains, database: Database) -> None:
    await bargains.activity(stock=1)
    mine = await bargains.reached("a", "b", "c")
    await erase_player(bargains.session, "p")
    await erase_player(bargains.session, "a")
    assert (await bargains.read(mine)).status_at(NOW) is BargainStatus.EXPIRED
    assert await bargains.stock_left() == 1
    assert await fetch_rows(database, "SELECT shows_owner FROM bargains") == [(False,)]
    assert await fetch_rows(database, "SELECT shows_name FROM bargain_helps ORDER BY place") == [
        *((False,), (True,), (True,)),
    ]
    assert await broken(database) == []
