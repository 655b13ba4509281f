"""Stored value while many commands run at once, in two processes: nothing is doubled, lost or below zero."""

import asyncio
import random
from collections.abc import Awaitable

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.stored_value_account import NotEnoughValue
from app.infra.db import Database
from app.stored_value.pay_outs import PaidOut
from app.stored_value.service import settle_game
from app.stored_value.top_ups import ToppedUp
from tests.cast import NOW, check_members, fetch_rows, live, other_process
from tests.merging import merge
from tests.wallets import DAY, Wallet, broken, rules

PLAYERS = ("p", "q", "r")
EXPECTED = (DomainError, NotEnoughValue)
"""What a command may answer where another one came first."""


async def done(*work: Awaitable[object]) -> list[object]:
    """The answers of commands at once; errors that no race explains are raised."""
    answers = await asyncio.gather(*work, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, EXPECTED):
            raise answer
    return [answer for answer in answers if not isinstance(answer, BaseException)]


async def test_everything_at_once_on_few_members(database: Database, database_url: str) -> None:
    cast = await live(database, game=rules(maxBalance={"USD": "100000.00"}))
    for player in PLAYERS:
        await cast.join(player)
    drawn = random.Random(31)  # noqa: S311 - no secret
    async with other_process(database_url) as second:
        wallets = [
            wallet
            for player in PLAYERS
            for wallet in (Wallet(cast, player), Wallet(cast, player).elsewhere(second))
        ]

        async def order(wallet: Wallet, amount: int) -> None:
            hold = await wallet.hold(amount)
            if drawn.random() < 0.3:
                await wallet.release(hold)
                return
            await wallet.capture(hold)
            if drawn.random() < 0.5:
                await wallet.spend(amount // 2)

        for turn in range(6):
            work: list[Awaitable[object]] = []
            for number, wallet in enumerate(wallets):
                key = f"t{turn}-{number // 2}"
                work += [
                    wallet.top_up(key, "500.00", "STD"),
                    order(wallet, drawn.randint(1, 30_000)),
                    wallet.refund(f"t{turn - 1}-{number // 2}", f"r{turn}-{number // 2}", "100.00"),
                ]
                if turn == 4:
                    work.append(wallet.charge_back(f"t0-{number // 2}"))
            drawn.shuffle(work)
            answers = await done(*work)
            # Both processes sent each top-up: it was counted once, and the other got the same answer.
            topped = [one for one in answers if isinstance(one, ToppedUp)]
            assert len([one for one in topped if not one.replayed]) >= len(PLAYERS)
    stored = await fetch_rows(
        database, "SELECT count(*), count(DISTINCT top_up_id) FROM stored_value_top_ups"
    )
    assert stored == [(6 * len(PLAYERS), 6 * len(PLAYERS))]
    assert await broken(database) == []
    await check_members(database)


async def test_one_id_for_two_players_is_one_top_up(database: Database, database_url: str) -> None:
    cast = await live(database, game=rules())
    for player in PLAYERS:
        await cast.join(player)
    async with other_process(database_url) as second:
        work = [Wallet(cast, player).elsewhere(second).top_up("same", "1.00") for player in PLAYERS]
        answers = await asyncio.gather(*work, return_exceptions=True)
    assert len([one for one in answers if isinstance(one, ToppedUp)]) == 1
    refused = [one.faults[0].code for one in answers if isinstance(one, DomainError)]
    assert refused == [UserErrorCode.IDEMPOTENCY_CONFLICT] * 2
    assert await broken(database) == []


async def test_what_is_left_is_paid_out_once(database: Database, database_url: str) -> None:
    cast = await live(database, game=rules())
    await cast.join()
    wallet = Wallet(cast)
    await wallet.top_up("t", "8.00")
    async with other_process(database_url) as second:
        there = wallet.elsewhere(second)
        answers = await done(
            *(one.cash_out(f"c{number}") for number, one in enumerate((wallet, there, wallet, there))),
            *(one.refund("t", f"r{number}", "8.00") for number, one in enumerate((there, wallet))),
            *(one.spend(800) for one in (wallet, there)),
        )
    assert sum(one.pay_out for one in answers if isinstance(one, PaidOut)) in {0, 800}
    assert await wallet.sums() == (0, 0, 0, 0, 0)
    assert await broken(database) == []


@pytest.mark.parametrize("policy", [{"policy": "CONVERT", "pointsPerUnit": {"USD": "2"}}])
async def test_a_bonus_becomes_points_once(
    database: Database, database_url: str, policy: dict[str, object]
) -> None:
    """Whether workers, reads or commands see its end first."""
    cast = await live(database, game=rules(bonusExpiry=policy))
    for player in PLAYERS:
        await cast.join(player)
        await Wallet(cast, player).top_up(player, "500.00", "STD")
    late = cast.at(NOW + 365 * DAY)
    async with other_process(database_url) as second:
        there = late.elsewhere(second)
        await done(
            settle_game(late.session),
            settle_game(there.session),
            *(Wallet(one, player).sums() for one in (late, there) for player in PLAYERS),
            *(Wallet(there, player).spend(10_000) for player in PLAYERS),
        )
    granted = await fetch_rows(
        database, "SELECT count(*)::int, sum(points)::int FROM loyalty_events WHERE kind = 'P_GRANTED'"
    )
    assert granted == [(3, 300)]
    for player in PLAYERS:
        assert (await late.standing(player)).p == 100
    assert await broken(database) == []
    await check_members(database)


async def test_a_merge_while_others_pay(database: Database, database_url: str) -> None:
    cast = await live(database, game=rules())
    here, other = Wallet(cast, "p"), Wallet(cast, "q")
    for wallet in (here, other):
        await cast.join(wallet.player)
        await wallet.top_up(wallet.player, "100.00")
    async with other_process(database_url) as second:
        there = [wallet.elsewhere(second) for wallet in (here, other)]
        await done(
            merge(cast, "p", "q"),
            *(wallet.spend(1_000) for wallet in there),
            *(wallet.refund(wallet.player, f"r{wallet.player}", "10.00") for wallet in there),
            *(wallet.top_up(f"n{wallet.player}", "5.00") for wallet in there),
        )
    assert await here.sums() == await other.sums() == (17_000, 17_000, 0, 0, 0)
    assert await broken(database) == []
