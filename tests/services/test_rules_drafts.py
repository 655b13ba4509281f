"""Drafts between two processes, and the members that changes touch against a count of each by itself."""

import asyncio
import json
from collections.abc import Awaitable, Sequence
from datetime import timedelta
from random import Random
from uuid import UUID

import pytest

from app.audit_log.actors import Actor, ActorKind, acting
from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import Standing, season_ladder
from app.domain.rules import RuleBook
from app.domain.rules_changes import Touched
from app.infra.db import Database
from app.loyalty.queries import MEMBER, standing
from app.rules_drafts.changes import changes_between
from app.rules_drafts.counting import count_touched
from app.rules_drafts.queries import DraftRow, VersionRow, draft_of
from app.rules_drafts.service import Given, Publication, check_draft, publish_draft, save_draft
from app.studios.rules import load_book
from app.studios.rules_lock import hold_rules
from app.studios.service import publish_program
from tests.api.earning.cast import activity, earning_rules, mission
from tests.cast import NOW, Cast, fetch_rows, ladder, live, other_process, program_file, sandbox

DAY = timedelta(days=1)
ACTORS = [Actor(ActorKind.STAFF, UUID(int=number)) for number in range(1, 6)]
OLD = ladder((10, 4, 3), (20, 4, 300), (10, 4, 300))
NEW = ladder((5, 2, 7), (8, 3, 300), (9, 4, 300), codes="BXA")
RULES = earning_rules(
    mission("BUYS", goal=2, tiers=None), mission("LONG", goal=900), activities=(activity(),), benefits={}
) | {"hiddenFromTier": None, "scMultipliers": {}, "startingTiers": []}


async def saved(
    database: Database, document: object, revision: int | None = None, base: int | None = 1
) -> int:
    given = Given(json.dumps(document), revision, base)
    return (await save_draft(database, None, given, NOW)).revision


async def as_actor(actor: Actor, work: Awaitable[DraftRow | VersionRow]) -> object:
    """What comes of it: the row, or the code of the refusal."""
    with acting(actor):
        try:
            return await work
        except DomainError as refused:
            return refused.faults[0].code


async def test_of_two_who_publish_at_once_one_wins(database: Database, database_url: str) -> None:
    await live(database)
    revision = await saved(database, program_file(pExpiryMonths=6))
    async with other_process(database_url) as elsewhere:
        done = await asyncio.gather(
            *(
                as_actor(
                    actor,
                    publish_draft(where, None, Publication(revision, "Six", NOW + DAY), NOW),
                )
                for actor, where in zip(ACTORS, (database, elsewhere, database, elsewhere), strict=False)
            )
        )
    (row,) = [each for each in done if isinstance(each, VersionRow)]
    assert (row.rules.version, row.rules.applies_from) == (2, NOW + DAY)
    assert done.count(UserErrorCode.VERSION_CONFLICT) == len(done) - 1
    assert await fetch_rows(database, "SELECT version FROM program_rules ORDER BY 1") == [(1,), (2,)]
    written = "SELECT actor_id FROM audit_log WHERE operation = 'publishProgramRules' AND subject_id = '2'"
    assert await fetch_rows(database, written) == [(row.published_by.id,)]


async def test_the_same_call_at_once_is_one_publication(database: Database, database_url: str) -> None:
    await live(database)
    revision = await saved(database, program_file(pExpiryMonths=6))
    async with other_process(database_url) as elsewhere:
        done = await asyncio.gather(
            *(
                as_actor(ACTORS[0], publish_draft(where, None, Publication(revision, "Six", NOW), NOW))
                for where in (database, elsewhere)
            )
        )
    assert [each.rules.version for each in done if isinstance(each, VersionRow)] == [2, 2]


@pytest.mark.parametrize("start", [None, 1])
async def test_of_those_who_save_at_once_one_wins(
    database: Database, database_url: str, start: int | None
) -> None:
    await live(database)
    revision = None if start is None else await saved(database, {})
    async with other_process(database_url) as elsewhere:
        done = await asyncio.gather(
            *(
                as_actor(
                    actor,
                    save_draft(where, None, Given(f'{{"note": "{number}"}}', revision, 1), NOW),
                )
                for number, (actor, where) in enumerate(
                    zip(ACTORS, (database, elsewhere, database, elsewhere), strict=False)
                )
            )
        )
    (row,) = [each for each in done if isinstance(each, DraftRow)]
    assert done.count(UserErrorCode.VERSION_CONFLICT) == len(done) - 1
    async with database.acquire() as connection:
        assert await draft_of(connection, None) == row


async def test_a_version_from_the_command_line_meanwhile(database: Database, database_url: str) -> None:
    await live(database)
    revision = await saved(database, program_file(pExpiryMonths=6))
    async with other_process(database_url) as elsewhere:
        by_draft, by_line = await asyncio.gather(
            as_actor(ACTORS[0], publish_draft(database, None, Publication(revision, "Six", NOW), NOW)),
            publish_program(elsewhere, program_file(pExpiryMonths=9), NOW, NOW),
        )
    stored = [document for (document,) in await fetch_rows(database, "SELECT document FROM program_rules")]
    months = [json.loads(document)["pExpiryMonths"] for document in stored]
    if isinstance(by_draft, VersionRow):
        assert (months, by_line.rules.version) == ([12, 6, 9], 3)
    else:
        assert (by_draft, months) == (UserErrorCode.VERSION_CONFLICT, [12, 9])


async def test_a_refused_publication_leaves_the_draft(database: Database) -> None:
    await live(database)
    revision = await saved(database, program_file(scPerUsd=7))
    with pytest.raises(DomainError) as refused:
        await publish_draft(database, None, Publication(revision, "Seven", NOW), NOW)
    assert [fault.path for fault in refused.value.faults] == [("document", "scPerUsd")]
    async with database.acquire() as connection:
        draft = await draft_of(connection, None)
    assert draft is not None
    assert draft.revision == revision
    assert len(await fetch_rows(database, "SELECT FROM program_rules")) == 1


# --- whom changes touch ---


async def lived(cast: Cast, random: Random, players: int) -> None:
    """Some buy before the ladder changes, some after it, some on both sides; one spends all P."""
    for number in range(players):
        await cast.buy(f"{number}", str(random.randint(1, 45)), player=f"p{number}")
    await cast.at(NOW + DAY).publish(NEW, NOW + DAY)
    later = cast.at(NOW + 4 * DAY)
    await later.fresh()
    if later.game.sandbox_now is not None:
        await later.advance(NOW + 4 * DAY)
    for number in range(0, players, 2):
        await later.buy(f"again {number}", str(random.randint(1, 30)), player=f"p{number}")
    for number in range(players, players + 3):
        await later.buy(f"new {number}", str(random.randint(1, 30)), player=f"p{number}")


async def members_of(database: Database, casts: Sequence[Cast]) -> list[tuple[Standing, RuleBook]]:
    found: list[tuple[Standing, RuleBook]] = []
    async with database.acquire() as connection:
        for cast in casts:
            book = await load_book(connection, cast.game.id)
            rows = await connection.fetch(
                f"SELECT {MEMBER} FROM members m JOIN players pl ON pl.member_id = m.id"  # noqa: S608 - a constant
                " WHERE m.game_id = $1 AND m.erased_at IS NULL AND m.merged_into_id IS NULL",
                cast.game.id,
            )
            found += [(standing(row), book) for row in rows]
    return found


def is_touched(touched: Touched, member: Standing, book: RuleBook) -> bool:
    """By the rules of one member: as they are said, one condition after another."""
    if touched.run is not None:
        run = member.earning.missions.get(touched.run)
        return run is not None and run.completed_at is None
    if touched.activity is not None:
        return touched.activity in member.earning.activities
    code = season_ladder(member, book).tier(member.tier).code
    on_tier = touched.tiers is None or code in touched.tiers
    is_below = touched.below is None or member.progress < touched.below
    return on_tier and is_below and (member.p > 0 or not touched.holds_p)


def any_touched(random: Random) -> Touched:
    tiers = None if random.random() < 0.2 else frozenset(random.sample("ABCX", random.randint(0, 3)))
    below = None if random.random() < 0.4 else random.randint(0, 30)
    return Touched("", tiers, below, holds_p=random.random() < 0.3)


@pytest.mark.parametrize("seed", range(3))
async def test_counts_are_those_of_each_member_by_itself(database: Database, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - a test's
    first = await live(database, "first", program=OLD, game=RULES)
    ahead = await sandbox(database, "ahead", game=RULES, now=NOW + 2 * DAY)
    await lived(first, random, 12)
    for number in range(5):
        await ahead.buy(f"{number}", "7", player=f"p{number}")
    members = await members_of(database, [first])
    assert {season_ladder(member, book).version for member, book in members} == {1, 2}
    wanted = [any_touched(random) for _ in range(60)]
    runs = [f"{code}@2026-01-01T00:00:00Z" for code in ("BUYS", "LONG")]
    of_game = [*(Touched("", run=run) for run in runs), Touched("", activity="CHECK_IN")]
    async with database.acquire() as connection:
        by_game = await count_touched(connection, first.game, [*wanted, *of_game])
        by_program = await count_touched(connection, None, wanted)
    for touched in (*wanted, *of_game):
        naive = sum(is_touched(touched, *member) for member in members)
        assert by_game[touched] == naive, touched
        # A sandbox is no part of a program that has a live game.
        assert touched in of_game or by_program[touched] == naive
    assert by_game[of_game[1]] == len(members)
    assert 0 < by_game[of_game[0]] < len(members)


async def test_without_live_games_sandboxes_count_each_by_its_own_clock(database: Database) -> None:
    """In one that is ahead, the same version is in force later: its members' seasons are the old ladder's."""
    casts = [
        await sandbox(database, "ahead", program=OLD, now=NOW + 2 * DAY),
        await sandbox(database, "present"),
    ]
    for cast in casts:
        await cast.buy("a", "14", player="before")
    await casts[1].publish(NEW, NOW)
    for cast in casts:
        await cast.fresh()
        await cast.buy("b", "14", player="after")
    members = await members_of(database, casts)
    wanted = [any_touched(Random(seed)) for seed in range(40)]  # noqa: S311 - a test's
    async with database.acquire() as connection:
        counts = await count_touched(connection, None, wanted)
    assert counts == {each: sum(is_touched(each, *member) for member in members) for each in wanted}


async def test_a_sentence_counts_the_members_of_today(database: Database) -> None:
    cast = await live(database, program=OLD)
    for player, amount in (("low", "1"), ("high", "5"), ("next", "14")):
        await cast.buy(player, amount, player=player)
    draft = ladder((10, 5, 3), (20, 4, 300), (10, 4, 300))
    checked = await check_draft(database, None, json.dumps(draft), None, NOW + DAY)
    assert [change.sentence for change in checked.changes] == [
        "Tier A keep 4 → 5 SC: 1 member is below it today."
    ]
    await publish_program(database, draft, NOW + DAY, NOW + DAY)
    assert await changes_between(database, None, None, None, NOW) == checked.changes
    await cast.buy("more", "5", player="low")
    (change,) = await changes_between(database, None, 1, 2, NOW)
    assert (change.members, change.before, change.after) == (0, "4", "5")


async def test_a_check_stores_nothing_and_waits_for_no_purchase(database: Database) -> None:
    """It takes no lock of the rules: one that a purchase under way holds is no matter."""
    cast = await live(database, game=RULES)
    async with database.transaction() as connection:
        await connection.execute("SELECT FROM games FOR UPDATE")
        await hold_rules(connection)
        checked = await check_draft(database, cast.game, json.dumps(RULES | {"missions": []}), None, NOW)
    assert [change.path for change in checked.changes] == ["missions[0]", "missions[1]"]
    assert len(await fetch_rows(database, "SELECT FROM game_rules")) == 1
    assert await fetch_rows(database, "SELECT FROM rules_drafts") == []
