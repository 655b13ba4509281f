"""Missions, activities and claims in the tables: two processes, two members who become one, audits."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import ChangeKind
from app.domain.rules_faults import RulesRefused
from app.domain.store import ItemKind
from app.earning.service import Claimed, claim_benefit, record_activity, report_mission_progress
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.outcomes import Recorded
from app.purchases.service import Payment
from app.store.audit import audit_store
from app.store.catalog import ItemDraft, store_items
from app.store.service import fail
from app.studios.service import publish_game
from tests.api.earning.cast import activity, mission
from tests.cast import NOW, Cast, check_members, fetch_rows, ladder, other_process, sandbox
from tests.merging import member_row, merge

DAY = timedelta(days=1)
# 1 USD is 1 SC and 1 P.
LADDER = ladder((100, 40, 30), (200, 80, 30), (500, 200, 60))
TEXTS = {name: {"en": "Gift"} for name in ("title", "summary", "rule")}
RULES: Mapping[str, Any] = {
    "missions": [mission("BUYS", goal=3), mission("BOSSES", "REPORTED", 10, rewardSc=0, rewardP=100)],
    "activities": [activity(maxPerDay=2, streaks=[{"days": 2, "p": 100}])],
    "benefits": {
        "A": [
            {"code": "DAILY", "kind": "DAILY_BONUS", **TEXTS, "grants": {"p": 20}},
            {"code": "MONTHLY", "kind": "MONTHLY_GIFT", **TEXTS, "grants": {"sku": "gem"}},
        ]
    },
}


async def game(database: Database, *players: str) -> Cast:
    cast = await sandbox(database, program=LADDER, game=RULES)
    for player in players:
        await cast.join(player)
    return cast


async def gems(cast: Cast, stock: int) -> None:
    gem = ItemDraft(sku="gem", kind=ItemKind.DIGITAL, title=[("en", "Gem")], price=10, stock=stock)
    await store_items(cast.database, cast.game, [gem], NOW, keep_stock=False)


async def claim(cast: Cast, code: str = "DAILY", player: str = "p") -> Claimed:
    member = await member_row(cast.database, cast.game, player)
    return await claim_benefit(cast.core, member, code, cast.real_now)


async def do(cast: Cast, key: str, player: str = "p") -> Recorded:
    return await record_activity(
        cast.session,
        external_id=player,
        activity="CHECK_IN",
        activity_id=key,
    )


async def report(cast: Cast, progress: int, player: str = "p") -> Recorded:
    return await report_mission_progress(
        cast.session,
        external_id=player,
        mission="BOSSES",
        progress=progress,
    )


async def everything_agrees(database: Database) -> None:
    await check_members(database)
    assert [i.as_json() for i in (await audit(database, NOW)).invariants if i.violations] == []
    assert [one.name for one in await audit_store(database) if one.violations] == []


def faults(outcomes: list[Any]) -> set[UserErrorCode]:
    assert all(not isinstance(one, BaseException) or isinstance(one, DomainError) for one in outcomes), (
        outcomes
    )
    return {fault.code for one in outcomes if isinstance(one, DomainError) for fault in one.faults}


@pytest.mark.parametrize("code", ["DAILY", "MONTHLY"])
async def test_fifty_claims_of_two_processes_give_one(
    database: Database, database_url: str, code: str
) -> None:
    cast = await game(database, "p")
    await gems(cast, 50)
    async with other_process(database_url) as other:
        both = (cast, cast.elsewhere(other))
        outcomes = await asyncio.gather(
            *(claim(both[n % 2], code) for n in range(50)), return_exceptions=True
        )
    assert faults(list(outcomes)) == {UserErrorCode.ALREADY_CLAIMED}
    assert len([one for one in outcomes if isinstance(one, Claimed)]) == 1
    stock, gifts = (
        await fetch_rows(database, "SELECT stock, (SELECT count(*) FROM redemptions) FROM catalog_items")
    )[0]
    assert (stock, gifts) == ((50, 0) if code == "DAILY" else (49, 1))
    assert (await cast.standing()).p == (20 if code == "DAILY" else 0)
    await everything_agrees(database)


async def test_purchases_of_two_processes_complete_a_mission_once(
    database: Database, database_url: str
) -> None:
    cast = await game(database, "p")
    async with other_process(database_url) as other:
        both = (cast, cast.elsewhere(other))
        await asyncio.gather(*(both[n % 2].buy(f"b{n}", "1") for n in range(12)))
        await asyncio.gather(*(report(both[n % 2], 5 + n) for n in range(12)))
    standing = await cast.standing()
    assert (standing.progress, standing.p) == (12 + 50, 12 + 7 + 100)
    await everything_agrees(database)


async def test_a_batch_counts_for_missions_one_by_one(database: Database) -> None:
    cast = await game(database, "p")
    outcomes = await cast.batch(*(Payment("p", f"b{n}", Decimal(1), "USD") for n in range(5)))
    given = [[row.change.kind for row in one.changes] for one in outcomes if isinstance(one, Recorded)]
    alone, rewarded = (
        [ChangeKind.PURCHASE],
        [ChangeKind.PURCHASE, ChangeKind.SC_GRANTED, ChangeKind.P_GRANTED],
    )
    assert given == [alone, alone, rewarded, alone, alone]
    await everything_agrees(database)


async def test_a_dry_run_reports_the_reward_and_gives_nothing(database: Database) -> None:
    cast = await game(database, "p")
    await cast.buy("a", "1")
    await cast.buy("b", "1")
    tried = await cast.buy("c", "1", dry_run=True)
    assert len(tried.changes) == 3
    assert (await cast.standing()).p == 2
    await everything_agrees(database)


async def test_imported_history_counts_for_the_missions_of_its_time(database: Database) -> None:
    cast = await game(database)
    payments = [
        Payment("p", f"b{n}", Decimal(1), "USD", NOW - DAY + n * 12 * timedelta(hours=1)) for n in range(6)
    ]
    await cast.advance(NOW + 10 * DAY)
    await cast.batch(*payments, imported=True)
    # Two lie before the mission, four in it.
    assert (await cast.standing()).p == 6 + 7
    await everything_agrees(database)


# --- two members who become one ---


async def test_what_both_bought_completes_a_mission(database: Database) -> None:
    cast = await game(database, "p", "q")
    await cast.buy("p1", "10")
    await cast.buy("p2", "1")
    await cast.buy("q1", "1", player="q")
    merged = await merge(cast, "p", "q")
    kinds = [row.change.kind for row in merged.changes]
    assert kinds == [ChangeKind.MERGED, ChangeKind.SC_GRANTED, ChangeKind.P_GRANTED]
    assert (merged.standing.progress, merged.standing.p) == (12 + 50, 12 + 7)
    await everything_agrees(database)
    # What goes back of the absorbed member's purchase takes the reward with it.
    back = await cast.refund("q1")
    assert (back.standing.progress, back.standing.p) == (11, 11)
    await everything_agrees(database)
    await cast.buy("q2", "1", player="q")
    assert (await cast.standing()).p == 12 + 7
    await everything_agrees(database)


async def test_nothing_can_be_had_twice_by_joining(database: Database) -> None:
    cast = await game(database, "p", "q")
    await cast.buy("p1", "10")
    for player in ("p", "q"):
        await claim(cast, player=player)
        await report(cast, 10, player)
        await do(cast, f"{player}1", player)
    await merge(cast, "p", "q")
    before = await cast.standing()
    outcomes = await asyncio.gather(claim(cast), do(cast, "p2"), return_exceptions=True)
    assert faults(list(outcomes)) == {UserErrorCode.ALREADY_CLAIMED, UserErrorCode.LIMIT_REACHED}
    assert (await report(cast, 10, "q")).event is None
    assert await cast.standing() == before
    # The row of days goes on, and is rewarded once.
    await cast.advance(NOW + DAY)
    given = [(await do(cast, f"{key}", player)).changes for key, player in (("x", "p"), ("y", "q"))]
    assert [sum(row.change.p for row in changes) for changes in given] == [102, 2]
    await everything_agrees(database)


async def test_a_reported_mission_is_no_sum(database: Database) -> None:
    """A game reports what the person did, perhaps of both accounts the same."""
    cast = await game(database, "p", "q")
    await cast.buy("p1", "10")
    await report(cast, 6, "p")
    await report(cast, 7, "q")
    merged = await merge(cast, "p", "q")
    assert [row.change.kind for row in merged.changes] == [ChangeKind.MERGED]
    await report(cast, 10)
    assert (await cast.standing()).p == 10 + 100
    await everything_agrees(database)


# --- rules, audits ---


async def test_a_goal_that_was_lowered_is_reached_by_the_next_purchase(database: Database) -> None:
    cast = await game(database, "p")
    await cast.buy("a", "1")
    await cast.buy("b", "1")
    lower = {**RULES, "missions": [mission("BUYS", goal=2, rewardSc=1, rewardP=0)]}
    await publish_game(database, cast.game, lower, cast.real_now)
    await cast.fresh()
    assert (await cast.standing()).progress == 2  # a publication moves nobody
    await cast.buy("c", "1")
    assert (await cast.standing()).progress == 4
    # It cannot be had again by leaving the rules and coming back.
    await publish_game(database, cast.game, {**RULES, "missions": []}, cast.real_now)
    await cast.fresh()
    await cast.buy("d", "1")
    await publish_game(database, cast.game, lower, cast.real_now)
    await cast.fresh()
    for key in ("e", "f", "g"):
        await cast.buy(key, "1")
    assert (await cast.standing()).progress == 8
    await everything_agrees(database)


async def test_a_goal_that_was_lowered_is_reached_by_the_next_report(database: Database) -> None:
    """Though it says nothing more than was known: else the game could never complete the mission."""
    cast = await game(database, "p")
    await report(cast, 6)
    lower = {**RULES, "missions": [mission("BOSSES", "REPORTED", 5, rewardSc=0, rewardP=100)]}
    await publish_game(database, cast.game, lower, cast.real_now)
    await cast.fresh()
    assert (await cast.standing()).p == 0
    for progress in (4, 6, 6):
        await report(cast, progress)
    assert (await cast.standing()).p == 100
    await everything_agrees(database)


async def test_what_a_run_counts_stays(database: Database) -> None:
    cast = await game(database, "p")
    other: dict[str, Any] = {**RULES, "missions": [mission("BUYS", "AMOUNT_USD")]}
    with pytest.raises(RulesRefused) as refused:
        await publish_game(database, cast.game, other, cast.real_now)
    assert [fault.path for fault in refused.value.faults] == ["missions[0].counts"]
    another_run = other["missions"][0] | {"from": "2026-01-02T00:00:00Z"}
    await publish_game(database, cast.game, {**RULES, "missions": [another_run]}, cast.real_now)


async def test_a_claim_that_was_given_back_brings_no_earlier_day_back(database: Database) -> None:
    cast = await game(database, "p", "q")
    await gems(cast, 5)
    given = [(await claim(cast, "MONTHLY", player)).gift for player in ("p", "q")]
    await cast.buy("p1", "10")
    await merge(cast, "p", "q")
    for gift, again in zip(given, (False, True), strict=True):
        assert gift is not None
        await fail(cast.core, [cast.game.id], str(gift.id), reason="No", real_now=cast.real_now)
        # Of the two that they had, the other one still stands.
        outcome = (await asyncio.gather(claim(cast, "MONTHLY"), return_exceptions=True))[0]
        assert isinstance(outcome, Claimed) is again
    await everything_agrees(database)


async def test_a_refused_version_is_not_stored(database: Database) -> None:
    cast = await game(database, "p")
    await cast.advance(NOW + 40 * DAY)
    longer = {**RULES, "missions": [mission("BUYS", until="2026-12-01T00:00:00Z")]}
    with pytest.raises(RulesRefused) as refused:
        await publish_game(database, cast.game, longer, cast.real_now)
    assert [fault.path for fault in refused.value.faults] == ["missions[0].until"]
    assert await fetch_rows(database, "SELECT count(*) FROM game_rules") == [(1,)]


async def test_the_audit_finds_a_gift_that_nobody_claimed(database: Database) -> None:
    cast = await game(database, "p")
    await gems(cast, 5)
    given = await claim(cast, "MONTHLY")
    assert given.gift is not None
    await everything_agrees(database)
    await fetch_rows(
        database,
        "INSERT INTO redemptions SELECT (jsonb_populate_record(r, jsonb_build_object("
        "'id', gen_random_uuid(), 'idempotency_key', 'x'))).* FROM redemptions r",
    )
    found = {one.name: one.violations for one in await audit_store(database)}
    assert found["redemptions-paid-once"] == 1


async def test_the_audit_finds_a_claim_that_was_not_given_back(database: Database) -> None:
    cast = await game(database, "p")
    await gems(cast, 5)
    given = await claim(cast, "MONTHLY")
    assert given.gift is not None
    await fetch_rows(database, "UPDATE redemptions SET status = 'FAILED', settled_at = created_at")
    assert [one.name for one in await audit_store(database) if one.violations] == [
        "redemptions-returned-once"
    ]
    await fetch_rows(database, "UPDATE redemptions SET status = 'PENDING', settled_at = NULL")
    await fail(cast.core, [cast.game.id], str(given.gift.id), reason="No", real_now=cast.real_now)
    await everything_agrees(database)


async def test_the_audit_finds_tallies_that_are_not_those_of_the_facts(database: Database) -> None:
    cast = await game(database, "p")
    await claim(cast)
    await everything_agrees(database)
    await fetch_rows(database, "UPDATE members SET earning = '{}'")
    broken = [i.name for i in (await audit(database, NOW)).invariants if i.violations]
    assert broken == ["standing-is-replay"]
