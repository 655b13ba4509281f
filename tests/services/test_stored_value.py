"""Stored value below the API: commands, what happens by itself, merges, erasure, the audit (value.md V1)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.stored_value_account import NotEnoughValue
from app.infra.db import Database
from app.stored_value.holds import HoldEnded
from app.stored_value.queries import Liability
from app.stored_value.service import settle_game
from tests.cast import NOW, check_members, fetch_rows, live, sandbox
from tests.merging import merge
from tests.wallets import DAY, OFFER, Wallet, broken, rules

YEAR = 365 * DAY
TICK = timedelta(microseconds=1)


@pytest.fixture
async def wallet(database: Database) -> Wallet:
    cast = await live(database, game=rules())
    await cast.join()
    return Wallet(cast)


def code(error: pytest.ExceptionInfo[DomainError]) -> UserErrorCode:
    (fault,) = error.value.faults
    return fault.code


async def test_a_top_up_with_its_bonus(wallet: Wallet, database: Database) -> None:
    done = await wallet.top_up("t1", "500.00", "STD")
    assert (done.top_up.paid, done.top_up.bonus, done.replayed) == (50_000, 5_000, False)
    assert await wallet.sums() == (55_000, 50_000, 5_000, 0, 0)
    assert await wallet.entries() == [("TOPPED_UP", "PAID", 50_000), ("BONUS_GIVEN", "BONUS", 5_000)]
    bonus, paid = (await wallet.view()).lots
    assert (bonus.kind, bonus.expires_at) == ("BONUS", NOW + YEAR)
    assert (paid.kind, paid.expires_at) == ("PAID", None)
    assert (await wallet.cast.standing()).p == 0
    assert await broken(database) == []


async def test_a_repeat_answers_the_same_and_another_input_conflicts(wallet: Wallet) -> None:
    first = await wallet.top_up("t1", "500.00", "STD")
    await wallet.refund("t1", "r1", "100.00")
    again = await wallet.top_up("t1", "500.000", "STD")
    assert (again.top_up, again.replayed) == (
        replace(first.top_up, refunded=0, clawed_back=again.top_up.clawed_back),
        True,
    )
    for amount, offer in (("500.01", "STD"), ("500.00", None)):
        with pytest.raises(DomainError) as error:
            await wallet.top_up("t1", amount, offer)
        assert code(error) is UserErrorCode.IDEMPOTENCY_CONFLICT
    repeated = await wallet.refund("t1", "r1", "100")
    assert (repeated.pay_out, repeated.replayed) == (10_000, True)
    with pytest.raises(DomainError) as error:
        await wallet.refund("t1", "r1", "100.01")
    assert code(error) is UserErrorCode.IDEMPOTENCY_CONFLICT
    assert await wallet.sums() == (40_000, 40_000, 0, 0, 0)


async def test_an_order_uses_the_bonus_first_and_gives_it_back_last(
    wallet: Wallet, database: Database
) -> None:
    await wallet.top_up("t1", "500.00", "STD")
    hold = await wallet.hold(8_000)
    assert await wallet.sums() == (47_000, 50_000, 5_000, 8_000, 0)
    with pytest.raises(NotEnoughValue):
        await wallet.hold(47_001)
    await wallet.capture(hold)
    assert await wallet.sums() == (47_000, 47_000, 0, 0, 0)
    await wallet.give_back(hold, paid=1_000, bonus=2_000)
    assert await wallet.sums() == (50_000, 48_000, 2_000, 0, 0)
    assert await broken(database) == []
    with pytest.raises(HoldEnded):
        await wallet.capture(hold)


async def test_a_hold_ends_at_its_instant(wallet: Wallet, database: Database) -> None:
    await wallet.top_up("t1", "10.00")
    hold = await wallet.hold(1_000, timedelta(minutes=15))
    end = NOW + timedelta(minutes=15)
    assert (await wallet.at(end - TICK).sums())[0] == 0
    assert (await wallet.at(end).sums())[0] == 1_000
    with pytest.raises(HoldEnded):
        await wallet.at(end).capture(hold)
    assert await fetch_rows(database, "SELECT status, ended_at FROM stored_value_holds") == [
        ("RELEASED", end)
    ]
    assert await broken(database) == []


async def test_what_expired_while_it_was_held_can_still_be_captured(database: Database) -> None:
    cast = await live(database, game=rules(bonusExpiry={"policy": "LAPSE"}))
    await cast.join()
    wallet = Wallet(cast)
    await wallet.top_up("t1", "500.00", "STD")
    late = wallet.at(NOW + YEAR - timedelta(minutes=5))
    captured, released = await late.hold(1_000), await late.hold(1_500)
    after = wallet.at(NOW + YEAR)
    assert await after.sums() == (50_000, 50_000, 2_500, 2_500, 0)
    await after.capture(captured)
    await after.release(released)
    assert await after.sums() == (50_000, 50_000, 0, 0, 0)
    later = wallet.at(NOW + YEAR + DAY)
    await later.give_back(captured, bonus=400)
    (bonus, _) = (await later.view()).lots
    assert (bonus.remaining, bonus.expires_at) == (400, NOW + YEAR + 31 * DAY)
    assert await broken(database) == []


@pytest.mark.parametrize(
    ("paid", "refund", "from_bonus", "pay_out"),
    [
        ("1200.00", "300.00", 15_000, 30_000),
        ("500.00", "300.00", 5_000, 30_000),
    ],
)
async def test_a_refund_keeps_what_the_rest_would_have_given(
    wallet: Wallet, database: Database, *, paid: str, refund: str, from_bonus: int, pay_out: int
) -> None:
    await wallet.top_up("t1", paid, "STD")
    done = await wallet.refund("t1", "r1", refund)
    assert (done.from_bonus, done.pay_out) == (from_bonus, pay_out)
    assert await broken(database) == []


async def test_a_refund_of_a_bonus_that_was_spent(wallet: Wallet, database: Database) -> None:
    await wallet.top_up("t1", "500.00", "STD")
    await wallet.spend(2_500)
    done = await wallet.refund("t1", "r1", "300.00")
    assert (done.from_bonus, done.pay_out) == (2_500, 27_500)
    assert await wallet.sums() == (20_000, 20_000, 0, 0, 0)
    with pytest.raises(DomainError) as error:
        await wallet.refund("t1", "r2", "200.01")
    assert code(error) is UserErrorCode.INSUFFICIENT_VALUE
    await wallet.refund("t1", "r2", "200.00")
    with pytest.raises(DomainError) as error:
        await wallet.refund("t1", "r3", "0.01")
    assert code(error) is UserErrorCode.NOTHING_TO_REFUND
    assert await broken(database) == []


async def test_a_chargeback_makes_debt_that_what_comes_in_pays_first(
    wallet: Wallet, database: Database
) -> None:
    await wallet.top_up("t1", "500.00", "STD")
    order = await wallet.spend(8_000)
    assert not (await wallet.charge_back("t1")).replayed
    assert (await wallet.charge_back("t1")).replayed
    assert await wallet.sums() == (0, 0, 0, 0, 8_000)
    await wallet.top_up("t2", "50.00")
    assert await wallet.sums() == (0, 0, 0, 0, 3_000)
    await wallet.give_back(order, bonus=1_000)
    assert await wallet.sums() == (0, 0, 0, 0, 2_000)
    await wallet.give_back(order, paid=3_000)
    assert await wallet.sums() == (1_000, 1_000, 0, 0, 0)
    with pytest.raises(DomainError) as error:
        await wallet.refund("t1", "r1", "1.00")
    assert code(error) is UserErrorCode.NOTHING_TO_REFUND
    await wallet.charge_back("t2")
    assert await wallet.sums() == (0, 1_000, 0, 0, 5_000)
    assert await broken(database) == []


async def test_what_is_held_of_a_charged_back_top_up(wallet: Wallet, database: Database) -> None:
    await wallet.top_up("t1", "100.00")
    captured, released = await wallet.hold(1_000), await wallet.hold(2_000)
    await wallet.charge_back("t1")
    assert await wallet.sums() == (0, 3_000, 0, 3_000, 0)
    await wallet.release(released)
    assert await wallet.sums() == (0, 1_000, 0, 1_000, 0)
    await wallet.capture(captured)
    assert await wallet.sums() == (0, 0, 0, 0, 1_000)
    assert await broken(database) == []


async def test_a_small_rest_is_cashed_out(wallet: Wallet, database: Database) -> None:
    await wallet.top_up("t1", "500.00", "STD")
    with pytest.raises(DomainError) as error:
        await wallet.cash_out("c1")
    assert code(error) is UserErrorCode.LIMIT_REACHED
    await wallet.spend(54_000)
    done = await wallet.cash_out("c1")
    assert (done.pay_out, (await wallet.cash_out("c1")).replayed) == (1_000, True)
    assert await wallet.sums() == (0, 0, 0, 0, 0)
    for key, currency, reason in (
        ("c2", "USD", UserErrorCode.NOTHING_TO_REFUND),
        ("c3", "EUR", UserErrorCode.LIMIT_REACHED),
        ("c1", "EUR", UserErrorCode.IDEMPOTENCY_CONFLICT),
    ):
        with pytest.raises(DomainError) as error:
            await wallet.cash_out(key, currency=currency)
        assert code(error) is reason
    assert await broken(database) == []


async def test_limits_of_the_rules(database: Database) -> None:
    offer = {**OFFER, "perMember": 1, "tiers": None}
    cast = await live(
        database, game=rules(offers=[offer], maxTopUp={"USD": "500.00"}, maxBalance={"USD": "600.00"})
    )
    await cast.join()
    wallet = Wallet(cast)
    with pytest.raises(DomainError) as error:
        await wallet.top_up("t0", "500.01")
    assert code(error) is UserErrorCode.LIMIT_REACHED
    await wallet.top_up("t1", "500.00", "STD")
    with pytest.raises(DomainError) as error:
        await wallet.top_up("t2", "50.01")
    assert code(error) is UserErrorCode.LIMIT_REACHED
    await wallet.top_up("t2", "50.00", "STD")  # below the first step it gives nothing, and counts as nothing
    await wallet.spend(60_000)
    with pytest.raises(DomainError) as error:
        await wallet.top_up("t3", "500.00", "STD")
    assert code(error) is UserErrorCode.LIMIT_REACHED


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"from": "2030-01-01T00:00:00Z"}, UserErrorCode.NOT_STARTED),
        ({"until": "2020-01-01T00:00:00Z"}, UserErrorCode.ENDED),
        ({"tiers": ["GOLD"]}, UserErrorCode.NOT_ENTITLED),
        ({"code": "OTHER"}, UserErrorCode.NOT_FOUND),
        ({"currency": "EUR"}, UserErrorCode.INVALID),
    ],
)
async def test_an_offer_that_is_not_for_the_top_up(
    database: Database, change: dict[str, object], reason: UserErrorCode
) -> None:
    cast = await live(database, game=rules(offers=[{**OFFER, **change}]))
    await cast.join()
    with pytest.raises(DomainError) as error:
        await Wallet(cast).top_up("t1", "500.00", "STD")
    assert code(error) is reason
    assert await fetch_rows(database, "SELECT count(*) FROM stored_value_top_ups") == [(0,)]


@pytest.mark.parametrize("is_seen", [True, False])
@pytest.mark.parametrize(
    ("expiry", "after_year", "after_two", "points"),
    [
        ({"policy": "LAPSE"}, 0, 0, 0),
        ({"policy": "EXTEND_ONCE"}, 4_050, 0, 0),
        ({"policy": "EXTEND_ONCE", "months": 13}, 4_050, 4_050, 0),
        ({"policy": "CONVERT", "pointsPerUnit": {"USD": "1.5"}}, 0, 0, 60),
    ],
)
async def test_a_bonus_ends_as_the_rules_say(
    database: Database,
    expiry: dict[str, object],
    after_year: int,
    after_two: int,
    points: int,
    *,
    is_seen: bool,
) -> None:
    """Whether or not a worker has looked meanwhile."""
    cast = await sandbox(database, game=rules(bonusExpiry=expiry))
    await cast.join()
    wallet = Wallet(cast)
    await wallet.top_up("t1", "500.00", "STD")
    await wallet.spend(950)
    before = NOW + YEAR - TICK
    for at, bonus in ((before, 4_050), (NOW + YEAR, after_year), (NOW + 2 * YEAR, after_two)):
        await cast.advance(at)
        if is_seen:
            await settle_game(cast.session)
        assert (await wallet.liability())[0].bonus == bonus
        assert await wallet.sums() == (50_000 + bonus, 50_000, bonus, 0, 0)
    assert (await cast.standing()).lifetime_p == points
    # From the entries, at any instant that has passed.
    assert [(await wallet.liability(at))[0].bonus for at in (NOW, before, NOW + YEAR)] == [
        4_050,
        4_050,
        after_year,
    ]
    assert await wallet.liability(NOW - DAY) == [Liability("USD", 0, 0, 0, 0)]
    assert await broken(database) == []
    assert await check_members(database) == 1


async def reminded(database: Database) -> list[tuple[object, ...]]:
    return await fetch_rows(
        database,
        "SELECT created_at, params->>'value', (params->>'daysLeft')::int, params->>'outcome'"
        " FROM notifications WHERE kind = 'STORED_VALUE_EXPIRING' ORDER BY id",
    )


async def test_reminders_of_a_bonus_that_ends(database: Database) -> None:
    cast = await sandbox(database, game=rules(bonusExpiry={"policy": "LAPSE"}))
    await cast.join()
    wallet = Wallet(cast)
    await wallet.top_up("t1", "500.00", "STD")
    await cast.advance(NOW + YEAR - 30 * DAY - TICK)
    await settle_game(cast.session)
    assert await reminded(database) == []
    await cast.advance(NOW + 2 * YEAR)
    await settle_game(cast.session)
    assert await reminded(database) == [
        (NOW + YEAR - 30 * DAY, "50", 30, "LAPSE"),
        (NOW + YEAR - 7 * DAY, "50", 7, "LAPSE"),
    ]


async def test_a_live_game_that_was_looked_at_late_reminds_of_what_is_still_true(
    wallet: Wallet, database: Database
) -> None:
    await wallet.top_up("t1", "500.00", "STD")
    await settle_game(wallet.at(NOW + YEAR - DAY).cast.session)
    assert [one[2:] for one in await reminded(database)] == [(7, "EXTEND_ONCE")]


async def test_a_merge_joins_the_accounts(wallet: Wallet, database: Database) -> None:
    cast = wallet.cast
    other = Wallet(cast, "q")
    await cast.join("q")
    await other.top_up("o1", "20.00")
    await wallet.top_up("t1", "500.00", "STD")
    await wallet.top_up("t2", "7", currency="JPY")
    held = await other.hold(1_500)
    await other.top_up("o2", "5.00", currency="EUR")
    await other.charge_back("o2")
    await merge(cast, "p", "q")
    for one in (wallet, other):
        assert await one.sums() == (55_500, 52_000, 5_000, 1_500, 0)
    assert (await wallet.view("JPY")).account.paid == 7
    await other.capture(held)
    assert (await wallet.refund("o1", "r1", "5.00")).pay_out == 500
    assert (await wallet.refund("t1", "r2", "500.00")).pay_out == 50_000
    assert await wallet.sums() == (0, 0, 0, 0, 0)
    assert await broken(database) == []


async def test_debt_is_joined_by_a_merge(wallet: Wallet, database: Database) -> None:
    cast = wallet.cast
    other = Wallet(cast, "q")
    await cast.join("q")
    for one in (wallet, other):
        await one.top_up(one.player, "20.00")
        await one.spend(500)
        await one.charge_back(one.player)
    await merge(cast, "p", "q")
    assert await wallet.sums() == (0, 0, 0, 0, 1_000)
    assert await broken(database) == []


@pytest.mark.parametrize(
    ("column", "names"),
    [
        ("paid = paid + 1", ["stored-value-accounts"]),
        ("debt = debt + 1", ["stored-value-accounts"]),
        ("held = held + 1", ["stored-value-held"]),
        ("entry_seq = entry_seq - 1", ["stored-value-accounts"]),
    ],
)
async def test_the_audit_finds_an_account_that_is_not_its_entries(
    wallet: Wallet, database: Database, column: str, names: list[str]
) -> None:
    await wallet.top_up("t1", "500.00", "STD")
    await wallet.hold(100)
    assert await broken(database) == []
    await fetch_rows(database, f"UPDATE stored_value_accounts SET {column}")  # noqa: S608 - constants
    assert await broken(database) == names
