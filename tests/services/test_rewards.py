"""Rewards and loops are told: once, with what they gave, in the transaction that gave it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

import asyncpg
import pytest

from app.domain.notifications import NotificationKind
from app.infra.db import Database
from app.notifications.queries import NotificationRow
from app.notifications.service import set_kind_wanted
from app.purchases.service import Payment
from tests.api.earning.cast import activity, mission
from tests.cast import NOW, Cast, check_members, fetch_rows, ladder, sandbox
from tests.merging import merge
from tests.services.test_earning import do, report
from tests.services.test_notifications import inbox, member_id

DAY = timedelta(days=1)
REWARD, TIER, POINTS = (
    NotificationKind.REWARD_EARNED,
    NotificationKind.TIER_CHANGED,
    NotificationKind.POINTS_CHANGED,
)
# 1 USD is 1 SC and 1 P.
LADDER = ladder((1_000, 40, 30), (2_000, 80, 30), (500, 200, 60))
RULES: Mapping[str, Any] = {
    "missions": [
        mission("BUYS", goal=2, rewardSc=300, rewardP=0),
        mission("BOSSES", "REPORTED", 10, rewardSc=50, rewardP=7),
    ],
    "activities": [activity(sc=0, p=3, streaks=[{"days": 2, "sc": 40, "p": 100}])],
}


async def game(database: Database) -> Cast:
    cast = await sandbox(database, program=LADDER, game=RULES)
    await cast.join()
    return cast


async def notified(
    database: Database, *kinds: NotificationKind, player: str = "p"
) -> Sequence[NotificationRow]:
    """The oldest first."""
    return [row for row in reversed((await inbox(database, player)).rows) if row.kind in kinds]


async def test_a_mission_of_sc_alone(database: Database) -> None:
    cast = await game(database)
    await cast.buy("a", "1")
    assert await notified(database, REWARD) == []
    await cast.buy("b", "1")
    (row,) = await notified(database, REWARD)
    assert row.params == {
        "source": "MISSION",
        "code": "BUYS",
        "title": "Mission BUYS",
        "sc": 300,
        "p": 0,
    }
    await cast.buy("c", "1")
    assert len(await notified(database, REWARD)) == 1
    await check_members(database)


async def test_sc_and_p_of_a_mission_are_one_notification(database: Database) -> None:
    cast = await game(database)
    await report(cast, 10)
    (row,) = await notified(database, REWARD, POINTS, TIER)
    assert (row.kind, row.params["code"], row.params["sc"], row.params["p"]) == (REWARD, "BOSSES", 50, 7)
    await cast.grant("g", 5)
    # The balance that is told next has what the mission gave.
    assert (await notified(database, POINTS))[-1].params["balance"] == 12


async def test_a_streak_beside_what_the_activity_gives_each_time(database: Database) -> None:
    cast = await game(database)
    await do(cast, "a")
    await cast.advance(NOW + DAY)
    await do(cast, "b")
    (row,) = await notified(database, REWARD)
    assert row.params == {
        "source": "STREAK",
        "code": "CHECK_IN",
        "title": "Check-in",
        "days": 2,
        "sc": 40,
        "p": 100,
    }
    assert [row.params["delta"] for row in await notified(database, POINTS)] == [3, 3]


async def test_rewards_that_promote_tell_both(database: Database) -> None:
    cast = await game(database)
    await cast.buy("a", "1")
    await cast.buy("b", "800")
    (reward,), (tier,) = await notified(database, REWARD), await notified(database, TIER)
    assert reward.params["sc"] == 300
    assert (tier.params["reason"], tier.params["from"], tier.params["to"]) == ("PROMOTED", 1, 2)


async def test_a_loop_is_told_once_however_often(database: Database) -> None:
    cast = await game(database)
    await cast.buy("a", "4300")
    rows = await notified(database, TIER)
    assert [(row.params["reason"], row.params["from"], row.params["to"]) for row in rows] == [
        ("PROMOTED", 1, 3),
        ("LOOPED", 3, 3),
    ]
    assert (await cast.standing()).loops == 2


async def test_a_reward_that_is_not_stored_was_not_given(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one transaction: what cannot be told is not given."""
    cast = await game(database)
    await cast.buy("a", "1")
    async with database.acquire() as connection:
        await connection.execute(
            "ALTER TABLE notifications ADD CONSTRAINT refused CHECK (kind <> 'REWARD_EARNED')"
        )
    with pytest.raises(asyncpg.CheckViolationError):
        await cast.buy("b", "1")
    assert (await cast.standing()).progress == 1
    async with database.acquire() as connection:
        await connection.execute("ALTER TABLE notifications DROP CONSTRAINT refused")
    await cast.buy("b", "1")
    assert (await cast.standing()).progress == 302
    assert len(await notified(database, REWARD)) == 1


async def test_repeats_and_dry_runs_tell_nothing_more(database: Database) -> None:
    cast = await game(database)
    await cast.buy("a", "1")
    await cast.buy("b", "1", dry_run=True)
    assert await notified(database, REWARD) == []
    for _ in range(2):
        await cast.buy("b", "1")
        await report(cast, 10)
    assert [row.params["code"] for row in await notified(database, REWARD)] == ["BUYS", "BOSSES"]


async def test_imported_history_tells_of_no_reward(database: Database) -> None:
    cast = await game(database)
    await cast.advance(NOW + DAY)
    rows = [Payment("q", f"x{hour}", Decimal(1), "USD", NOW + timedelta(hours=hour)) for hour in range(3)]
    await cast.batch(*rows, imported=True)
    assert (await cast.standing("q")).progress >= 300
    assert (await inbox(database, "q")).rows == []


async def test_declined_it_is_not_stored_and_told_in_no_other_way(database: Database) -> None:
    cast = await game(database)
    who = await member_id(database)
    await set_kind_wanted(database, cast.game.id, who, REWARD, wanted=False)
    await report(cast, 10)
    assert await notified(database, REWARD, POINTS, TIER) == []


async def test_a_merge_hands_them_over(database: Database) -> None:
    cast = await game(database)
    await cast.join("q")
    await report(cast, 10, "q")
    await cast.buy("a", "100")
    await merge(cast, "p", "q")
    rows = await fetch_rows(database, "SELECT member_id FROM notifications WHERE kind = 'REWARD_EARNED'")
    (survivor,) = await fetch_rows(database, "SELECT id FROM members WHERE merged_into_id IS NULL")
    assert rows == [survivor]


async def test_a_refund_takes_the_reward_and_not_the_news(database: Database) -> None:
    """What was told stays; a purchase that completes the mission once more tells it once more."""
    cast = await game(database)
    await cast.buy("a", "1")
    await cast.buy("b", "1")
    await cast.refund("b")
    assert (await cast.standing()).progress == 1
    assert len(await notified(database, REWARD)) == 1
    await cast.buy("c", "1")
    assert len(await notified(database, REWARD)) == 2
    await check_members(database)
