"""A call that races with its own retry: one call's events are new, and the other's are repeats."""

import asyncio
from decimal import Decimal

from app.domain.errors import UserErrorCode
from app.infra.db import Database
from app.loyalty.outcomes import Outcome, Recorded
from app.purchases.service import Payment
from tests.cast import accepted, check_members, other_process, refused, sandbox

RACES = 500
AT_ONCE = 4
"""Races under way together: each holds a connection of each process's pool."""


def rows_of(race: int) -> list[Payment]:
    """Purchases of two players who are new by them, and one that is refused."""
    return [
        Payment(f"{race} a", f"{race} 1", Decimal(10), "USD"),
        Payment(f"{race} b", f"{race} 2", Decimal(10), "USD"),
        Payment(f"{race} c", f"{race} 3", Decimal(10), "XXX"),
    ]


async def test_a_batch_of_new_players_that_races_with_its_retry(
    database: Database, database_url: str
) -> None:
    cast = await sandbox(database)
    conflicts: list[Outcome] = []

    async with other_process(database_url) as second:
        other = cast.elsewhere(second)

        async def lane(first: int) -> None:
            for number in range(first, RACES, AT_ONCE):
                rows = rows_of(number)
                answers = await asyncio.gather(cast.batch(*rows), other.batch(*rows))
                *good, bad = zip(*answers, strict=True)
                assert {refused(one) for one in bad} == {UserErrorCode.UNKNOWN_CURRENCY}
                faults = [one for pair in good for one in pair if not isinstance(one, Recorded)]
                conflicts.extend(faults)
                if not faults:
                    replays = [sorted(accepted(one).replayed for one in pair) for pair in good]
                    assert replays == [[False, True], [False, True]]

        await asyncio.gather(*(lane(first) for first in range(AT_ONCE)))
    assert conflicts == []
    assert await check_members(database) == RACES * 2
