"""Fifty helpers at once, from two processes: exactly as many count as are needed (value.md V4.2)."""

import asyncio
from collections import Counter
from decimal import Decimal

from app.bargains.service import Helped
from app.domain.bargaining import BargainStatus
from app.domain.errors import DomainError, UserErrorCode
from app.infra.db import Database
from tests.bargains import Bargains, broken
from tests.cast import fetch_rows, other_process

HELPERS, NEEDED = 50, 20


async def test_fifty_helpers_at_once(database: Database, database_url: str) -> None:
    people = [f"h{number}" for number in range(HELPERS)]
    bargains = await Bargains.of(database, *people)
    await bargains.activity(
        helpers=NEEDED, first_price=Decimal("99.99"), floor_price=Decimal("9.99"), stock=1
    )
    bargain = await bargains.started()
    async with other_process(database_url) as second:
        processes = [bargains, bargains.elsewhere(second)]
        answers = await asyncio.gather(
            *(processes[number % 2].help(bargain, person) for number, person in enumerate(people)),
            return_exceptions=True,
        )
    helped = [one for one in answers if isinstance(one, Helped)]
    refused = Counter(one.faults[0].code for one in answers if isinstance(one, DomainError))
    assert (len(helped), refused) == (NEEDED, {UserErrorCode.ENDED: HELPERS - NEEDED})
    reached = await bargains.read(bargain)
    assert (reached.price, reached.helped, reached.status) == (999, NEEDED, BargainStatus.REACHED)
    assert sum(one.cut for one in helped) == 9_000
    assert await fetch_rows(database, "SELECT count(*), sum(cut) FROM bargain_helps") == [(NEEDED, 9_000)]
    assert await broken(database) == []


async def test_one_unit_for_many_at_once(database: Database, database_url: str) -> None:
    """Their last helpers come at once: one reaches the floor, and the others' help is not taken."""
    owners = [f"o{number}" for number in range(6)]
    bargains = await Bargains.of(database, *owners)
    await bargains.activity(helpers=1, stock=1, first_price=Decimal(20))
    started = [await bargains.started(owner) for owner in owners]
    async with other_process(database_url) as second:
        processes = [bargains, bargains.elsewhere(second)]
        answers = await asyncio.gather(
            *(
                processes[number % 2].help(started[number], owners[number - 1])
                for number in range(len(owners))
            ),
            return_exceptions=True,
        )
        # Whoever starts twice at once has one.
        both = await asyncio.gather(*(process.start() for process in processes), return_exceptions=True)
    refused = Counter(one.faults[0].code for one in answers if isinstance(one, DomainError))
    assert (sum(isinstance(one, Helped) for one in answers), refused) == (
        *(1, {UserErrorCode.SOLD_OUT: len(owners) - 1}),
    )
    assert all(isinstance(one, DomainError) for one in both)
    assert await bargains.stock_left() == 0
    assert await broken(database) == []
