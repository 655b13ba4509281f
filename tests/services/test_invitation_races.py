"""Invitations under concurrency: many at one code, two workers, a worker that dies anywhere."""

import asyncio
from dataclasses import replace

import pytest

from app.infra.db import Database
from app.invitations import following
from app.invitations.audit import INVITATION_INVARIANTS, audit_invitations
from app.invitations.codes import code_of
from app.studios.rules import RulesCache
from tests.cast import NOW, Cast, check_members, fetch_rows, other_process
from tests.merging import member_row, merge
from tests.services.invitations import (
    ENCRYPTOR,
    HOLD,
    claim,
    code,
    come,
    follow,
    inviting,
    mark,
    states,
)

MANY = 100
LIMITS = {"perMonth": 30, "inAll": 60}


async def check_clean(database: Database) -> None:
    found = await audit_invitations(database)
    assert [one.name for one in found] == list(INVITATION_INVARIANTS)
    assert [one.as_json() for one in found if one.violations] == []
    await check_members(database)


def in_two(cast: Cast, other: Database) -> list[Cast]:
    return [cast, replace(cast, database=other, rules=RulesCache(), encryptor=ENCRYPTOR)]


async def test_a_hundred_at_one_code_and_two_workers(database: Database, database_url: str) -> None:
    """All are attributed, all count, and exactly as many are rewarded as may be."""
    cast = await inviting(database, **LIMITS)
    mine = await code(cast)
    async with other_process(database_url) as other:
        processes = in_two(cast, other)
        players = [f"p{number}" for number in range(MANY)]

        async def arrive(number: int, player: str) -> None:
            process = processes[number % 2]
            await come(process, player, mine)
            await process.buy(f"of-{player}", "9", player=player)

        await asyncio.gather(*(arrive(*one) for one in enumerate(players)))
        for when in (NOW, NOW + HOLD):
            looked = await asyncio.gather(*(follow(process, when) for process in processes))
            assert sum(looked) >= MANY
    assert await states(cast) == ["QUALIFIED"] * MANY
    rewarded = await fetch_rows(database, "SELECT count(*) FILTER (WHERE is_rewarded) FROM invitations")
    assert rewarded == [(LIMITS["perMonth"],)]
    ada = await cast.standing("ada")
    assert (ada.lifetime_sc, ada.lifetime_p) == (100 * LIMITS["perMonth"], 500 * LIMITS["perMonth"])
    await check_clean(database)


async def test_one_claims_two_codes_at_once(database: Database) -> None:
    cast = await inviting(database)
    await cast.join("eve")
    await cast.join("bob")
    codes = [await code(cast), await code(cast, "eve")]
    await asyncio.gather(*(claim(cast, "bob", one) for one in codes * 5), return_exceptions=True)
    assert sorted([*await states(cast), *await states(cast, "eve")]) == ["JOINED"]


async def test_two_claim_each_others_code_at_once(database: Database) -> None:
    cast = await inviting(database)
    await cast.join("bob")
    codes = {"ada": await code(cast, "bob"), "bob": await code(cast)}
    await asyncio.gather(*(claim(cast, player, by) for player, by in codes.items()), return_exceptions=True)
    assert sorted([*await states(cast), *await states(cast, "bob")]) == ["JOINED"]


async def test_a_code_is_made_once(database: Database) -> None:
    cast = await inviting(database)
    ada = await member_row(database, cast.game, "ada")
    made = await asyncio.gather(*(code_of(database, cast.game.id, ada.id, NOW) for _ in range(10)))
    assert len(set(made)) == 1


class Died(Exception):
    pass


@pytest.mark.parametrize("step", ["record_in", "update_invitation", "tell", "set_invitation_at"])
async def test_a_worker_that_dies_leaves_nothing_half_done(
    database: Database, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    cast = await inviting(database)
    await come(cast, "bob")
    await cast.buy("b1", "9", player="bob")
    await follow(cast)
    done = getattr(following, step)

    async def die(*given: object, **named: object) -> object:
        await done(*given, **named)
        raise Died

    with monkeypatch.context() as patch:
        patch.setattr(following, step, die)
        with pytest.raises(Died):
            await follow(cast, NOW + HOLD)
    assert await states(cast) == ["PENDING"]
    assert await fetch_rows(database, "SELECT count(*) FROM loyalty_events WHERE kind LIKE 'INVITE%'") == [
        (0,)
    ]
    await follow(cast, NOW + HOLD)
    assert await states(cast) == ["QUALIFIED"]
    await check_clean(database)


CORRUPTIONS = [
    (
        "invitations-are-facts",
        "UPDATE invitations SET is_rewarded = NOT is_rewarded WHERE state = 'QUALIFIED'",
    ),
    (
        "invitations-are-facts",
        "UPDATE invitations SET state = 'PENDING', qualified_at = NULL, is_rewarded = NULL"
        " WHERE state = 'QUALIFIED'",
    ),
    (
        "invitations-are-facts",
        "UPDATE invitations SET state = 'REVERSED', reversed_at = now() WHERE state = 'QUALIFIED'",
    ),
    ("invitations-are-facts", "DELETE FROM invitations WHERE state = 'QUALIFIED'"),
    ("invitations-followed", "UPDATE members SET invitation_at = NULL"),
    ("invitations-of-the-present", "UPDATE members SET erased_at = now()"),
]


RESTORE = (
    "DELETE FROM invitations",
    "INSERT INTO invitations TABLE kept",
    "UPDATE members m SET invitation_at = k.invitation_at, erased_at = k.erased_at"
    " FROM kept_members k WHERE k.id = m.id",
)


@pytest.fixture
async def eventful(database: Database) -> Cast:
    """One that counts, one that was taken back, one that waits, and one between two that became one."""
    cast = await inviting(database)
    for player in ("bob", "cid", "dan", "eve"):
        await come(cast, player)
        await cast.buy(f"of-{player}", "9", player=player)
    await mark(cast, "ada", "a phone")
    await follow(cast, NOW + HOLD)
    later = cast.at(NOW + HOLD)
    await later.refund("of-cid")
    await merge(later, "dan", "ada")
    await come(later, "fay")
    await follow(later)
    return later


async def test_the_audit_finds_what_does_not_fit(database: Database, eventful: Cast) -> None:
    await check_clean(database)
    assert sorted(await states(eventful)) == ["JOINED", "QUALIFIED", "QUALIFIED", "REVERSED", "REVERSED"]
    await fetch_rows(database, "CREATE TABLE kept AS TABLE invitations")
    await fetch_rows(database, "CREATE TABLE kept_members AS TABLE members")
    for name, statement in CORRUPTIONS:
        await fetch_rows(database, statement)
        found = await audit_invitations(database)
        assert name in {one.name for one in found if one.violations}, statement
        for restoring in RESTORE:
            await fetch_rows(database, restoring)
    assert {name for name, _ in CORRUPTIONS} == set(INVITATION_INVARIANTS)
