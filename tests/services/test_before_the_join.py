"""A purchase that lies before the join moves the join back to it, in any order of receipt (rules.md §6)."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import permutations

from app.domain.events import ChangeKind, Standing
from app.domain.explain import explain
from app.domain.seasons import settle
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import member_by_player
from app.purchases.service import Payment, purchase_view
from app.studios.service import publish_game
from tests.cast import NOW, Cast, accepted, check_members, fetch_rows, game_file, ladder, live, sandbox
from tests.merging import merge

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TICK = timedelta(microseconds=1)


async def present(cast: Cast, player: str) -> Standing:
    """As it is seen now; `applied_to` says what was looked at last, and is of no matter here."""
    async with cast.database.acquire() as connection:
        member = await member_by_player(connection, cast.game.id, player)
        assert member is not None
        book = await cast.rules.of(connection, cast.game)
    return replace(settle(member.standing, cast.real_now, book)[0], applied_to=NOW)


async def joined_at(database: Database, player: str = "p") -> datetime:
    ((found,),) = await fetch_rows(
        database,
        "SELECT m.joined_at FROM members m JOIN players pl ON pl.member_id = m.id WHERE pl.external_id = $1",
        player,
    )
    return found


def sentence(recorded: Recorded) -> str:
    change = recorded.changes[0].change
    return explain(change.kind, change.sc, change.p, change.details)


async def test_known_since_today_bought_yesterday(database: Database) -> None:
    cast = await live(database)
    await cast.join()
    cast = cast.at(NOW + HOUR)
    bought = await cast.buy("a", "20", at=NOW - DAY)
    assert purchase_view(bought).effective_at == NOW - DAY == await joined_at(database)
    assert bought.joined_at == NOW - DAY
    assert (bought.standing.season_started_at, bought.standing.progress) == (NOW - DAY, 200)
    assert bought.standing.season_ends_at == NOW + 29 * DAY
    assert sentence(bought).endswith("when it was made: the membership begins with it.")
    again = await cast.buy("a", "20", at=NOW - DAY)
    assert (again.replayed, again.joined_at, again.standing) == (True, NOW - DAY, bought.standing)
    # The ledger and the history only grow: the join's own entry stands where it was written.
    kinds = await fetch_rows(database, "SELECT kind, at FROM loyalty_history ORDER BY seq")
    assert kinds == [
        (ChangeKind.JOINED, NOW),
        (ChangeKind.PURCHASE, NOW + HOUR),
        (ChangeKind.CORRECTED, NOW + HOUR),
    ]
    assert (await audit(database, cast.real_now)).clean
    assert await check_members(database) == 1


async def test_at_the_edge_of_the_late_window(database: Database) -> None:
    cast = await live(database)
    await cast.join()
    outside = await cast.buy("outside", "1", at=NOW - timedelta(hours=72) - TICK)
    assert purchase_view(outside).effective_at == NOW == await joined_at(database)
    inside = await cast.buy("inside", "1", at=NOW - timedelta(hours=72))
    assert purchase_view(inside).effective_at == NOW - timedelta(hours=72) == await joined_at(database)
    at_the_join = await cast.buy("at", "1", at=NOW - timedelta(hours=72))
    assert "membership" not in sentence(at_the_join)
    assert await check_members(database) == 1


async def test_the_order_of_receipt_does_not_matter(database: Database) -> None:
    """Three purchases of the last days, in every order, and the player made known before or after any."""
    cast = (await live(database, program=ladder((100, 30, 1), (100, 30, 2), (100, 30, 3)))).at(NOW + 3 * DAY)
    bought = {"a": ("120", NOW + HOUR), "b": ("90", NOW + 30 * HOUR), "c": ("45", NOW + 50 * HOUR)}
    for number, order in enumerate(permutations((*bought, None))):
        player = f"p{number}"
        for name in order:
            if name is None:
                await cast.join(player)
            else:
                amount, at = bought[name]
                await cast.buy(f"{player} {name}", amount, player=player, at=at)
    batch = [
        Payment("batch", f"batch {name}", Decimal(amount), "USD", at) for name, (amount, at) in bought.items()
    ]
    for outcome in await cast.batch(*reversed(batch)):
        accepted(outcome)
    found = {await present(cast, f"p{number}") for number in range(24)} | {await present(cast, "batch")}
    assert len(found) == 1
    assert {await joined_at(database, f"p{number}") for number in range(24)} == {NOW + HOUR}
    assert (await audit(database, cast.real_now)).clean
    assert await check_members(database) == 25


async def test_the_starting_tier_stays(database: Database) -> None:
    """The ladder of the earlier instant is another one, and the game's rules give other starting tiers."""
    cast = await sandbox(database, program=ladder((10, 4, 5), (20, 4, 5)))
    await cast.publish(ladder((10, 4, 7), (20, 4, 7), (30, 4, 7)), NOW + DAY)
    cast = cast.at(NOW + DAY + HOUR)
    await cast.advance(NOW + DAY + HOUR)
    document = game_file(
        hiddenFromTier=None,
        scMultipliers={},
        startingTiers=[{"ltvAtLeastUsd": "500", "tier": "C"}],
        benefits={},
        missions=[],
        activities=[],
    )
    await publish_game(database, cast.game, document, cast.real_now)
    await cast.fresh()
    assert (await cast.join(ltv=Decimal(600))).standing.tier == 3
    moved = await cast.buy("a", "5", at=NOW + HOUR)
    # On the last tier of the ladder then: the third one was not there yet.
    assert (moved.standing.tier, moved.standing.season_ends_at) == (2, NOW + HOUR + 5 * DAY)
    assert moved.standing.ltv_usd == Decimal(605)
    assert (await audit(database, cast.real_now)).clean
    assert await check_members(database) == 1


async def test_a_merge_with_one_whose_join_moved(database: Database) -> None:
    cast = await live(database)
    for player, hours in (("ada", 10), ("bob", 20)):
        await cast.join(player)
        await cast.buy(player, "20", player=player, at=NOW - hours * HOUR)
    merged = await merge(cast, "ada", "bob")
    # Of two that stand alike the longer known goes on: bob, since his purchase.
    assert (merged.joined_at, merged.standing.progress) == (NOW - 20 * HOUR, 400)
    # What the other one bought before that moves the join of the one that goes on.
    await cast.buy("late", "1", player="ada", at=NOW - 30 * HOUR)
    standing = await cast.standing("bob")
    assert (standing.season_started_at, standing.progress) == (NOW - 30 * HOUR, 410)
    assert (await audit(database, cast.real_now)).clean


async def test_a_step_of_the_season_is_notified_once(database: Database) -> None:
    cast = await live(database, game=game_file())
    await cast.join(ltv=Decimal(500))  # on the second tier: on the first, nothing is kept
    await cast.buy("half", "45")
    await cast.buy("before", "1", at=NOW - DAY)
    await cast.buy("80 %", "27")
    percentages = await fetch_rows(
        database, "SELECT params->>'percent' FROM notifications WHERE kind = 'KEEP_THRESHOLD'"
    )
    assert percentages == [("50",), ("80",)]
