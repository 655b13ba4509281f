"""Erasing: what it leaves, what brings nobody back, and what comes at the same time."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import asyncpg
import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.identity.erased import is_erased_id
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.loyalty.audit import audit
from app.loyalty.outcomes import Recorded
from app.loyalty.service import onboard
from app.loyalty.state import Profile
from app.privacy.service import erase_player
from app.purchases.importer import import_history
from app.purchases.service import Payment
from app.studios.core import NoSecret
from tests.cast import NOW, Cast, check_members, dump, fetch_rows, other_process, refused, sandbox

ENCRYPTOR = Encryptor(base64.b64encode(bytes(range(32))).decode())


@pytest.fixture
async def cast(database: Database) -> Cast:
    cast = await sandbox(database, game={})
    return replace(cast, encryptor=ENCRYPTOR)


async def erase(cast: Cast, player: str = "p") -> bool:
    return await erase_player(cast.session, player) is not None


async def check(cast: Cast) -> None:
    """Everything agrees."""
    await check_members(cast.database)
    report = await audit(cast.database, cast.real_now)
    assert [i.name for i in report.invariants if i.violations] == []


async def players(cast: Cast) -> list[str]:
    return [
        player for (player,) in await fetch_rows(cast.database, "SELECT external_id FROM players ORDER BY id")
    ]


async def test_erasing_leaves_the_numbers_and_no_name(cast: Cast) -> None:
    await cast.buy("a", "350")
    await cast.grant("g", 7, reason="Sorry, Pat")
    before = await cast.standing()
    assert await erase(cast)
    (name,) = await players(cast)
    assert is_erased_id(name)
    assert await fetch_rows(cast.database, "SELECT p, progress FROM members") == [(before.p, before.progress)]
    dumped = str(await dump(cast.database))
    assert "Pat" not in dumped
    await check(cast)
    assert not await erase(cast), "a second time is harmless"
    await check(cast)


async def test_what_is_reported_of_the_erased_is_refused(cast: Cast) -> None:
    await cast.buy("a", "20")
    await erase(cast)
    left = await dump(cast.database)
    for purchase in ("a", "b"):
        payment = Payment("p", purchase, Decimal(20), "USD")
        for dry_run in (False, True):
            (outcome,) = await cast.batch(payment, dry_run=dry_run)
            assert refused(outcome) is UserErrorCode.NOT_FOUND
            assert "erased" in str(outcome)
    # Beside others, it alone fails.
    first, second = await cast.batch(
        Payment("p", "c", Decimal(1), "USD"), Payment("q", "d", Decimal(1), "USD")
    )
    assert refused(first) is UserErrorCode.NOT_FOUND
    assert isinstance(second, Recorded)
    with pytest.raises(DomainError, match="no such player"):
        await cast.grant("g", 1)
    now = await dump(cast.database)
    assert [row for row in now["loyalty_events"] if row in left["loyalty_events"]] == left["loyalty_events"]
    assert len(now["players"]) == len(left["players"]) + 1
    await check(cast)


async def test_a_chargeback_is_still_booked(cast: Cast) -> None:
    await cast.buy("a", "20")
    await cast.refund("a", "early", "5", reason="Pat asked")
    await erase(cast)
    recorded = await cast.refund("a", "late", "10")
    assert is_erased_id(recorded.external_id)
    assert not recorded.replayed
    assert (await cast.refund("a", "late", "10")).replayed
    # The input of the first one is not known any more: only that it was there.
    assert (await cast.refund("a", "early", "5", reason="Pat asked")).replayed
    await check(cast)


async def test_being_made_known_again_is_a_new_beginning(cast: Cast) -> None:
    await cast.buy("a", "350")
    await erase(cast)
    again = await cast.join()
    assert (again.created, again.standing.tier, again.standing.p) == (True, 1, 0)
    assert await fetch_rows(cast.database, "SELECT count(*) FROM erased_players") == [(0,)]
    assert not (await cast.join()).created
    await cast.buy("b", "20")
    (outcome,) = await cast.batch(Payment("p", "a", Decimal(350), "USD"))
    assert refused(outcome) is UserErrorCode.NOT_FOUND
    assert await erase(cast)
    assert len(await players(cast)) == 2
    await check(cast)


async def test_no_name_may_look_like_that_of_the_erased(cast: Cast) -> None:
    await cast.buy("a", "20")
    await erase(cast)
    (name,) = await players(cast)
    for call in (cast.join(name), cast.buy("b", player=name), cast.grant("g", 1, player=name)):
        with pytest.raises(DomainError) as fault:
            await call
        assert (fault.value.faults[0].code, fault.value.faults[0].path) == (
            UserErrorCode.INVALID,
            ("playerId",),
        )


async def test_nobody_is_erased_by_a_wrong_name(cast: Cast) -> None:
    await cast.join()
    before = await dump(cast.database)
    for name, code in (
        ("q", UserErrorCode.NOT_FOUND),
        ("P", UserErrorCode.NOT_FOUND),
        ("", UserErrorCode.INVALID),
    ):
        with pytest.raises(DomainError) as fault:
            await erase(cast, name)
        assert fault.value.faults[0].code is code
    assert await dump(cast.database) == before


async def test_without_the_secret_nobody_new_comes_in(cast: Cast) -> None:
    stranger = replace(cast, encryptor=None)
    await stranger.join("q")
    await cast.join()
    await erase(cast)
    for call in (stranger.buy("a", player="p"), stranger.join("r")):
        with pytest.raises(NoSecret, match="LAUREL_SECRET"):
            await call
    await stranger.buy("b", player="q")
    with pytest.raises(NoSecret):
        await erase(stranger, "q")


async def test_an_import_brings_nobody_back(cast: Cast, tmp_path: Path) -> None:
    await cast.buy("a", "20", player="pat")
    await erase(cast, "pat")
    file = tmp_path / "history.csv"
    file.write_text(
        "playerId,purchaseId,occurredAt,amount,currency\n"
        "pat,a,2025-12-01T00:00:00Z,20,USD\n"
        "pat,b,2025-12-02T00:00:00Z,20,USD\n"
        "quin,c,2025-12-03T00:00:00Z,20,USD\n"
    )
    report = await import_history(cast.at(NOW).session, file)
    assert (report.recorded, report.players) == (1, 1)
    assert [(fault.line, "erased" in fault.reason) for fault in report.faults] == [(2, True), (3, True)]
    assert "pat" not in str(report.as_json())
    assert "pat" not in str(await dump(cast.database))
    # What it staged lay in tables of its own, which are gone.
    assert await fetch_rows(cast.database, "SELECT relname FROM pg_class WHERE relpersistence = 't'") == []
    await check(cast)


@asynccontextmanager
async def two(cast: Cast, url: str) -> AsyncIterator[Cast]:
    async with other_process(url) as other:
        yield replace(cast, database=other, encryptor=ENCRYPTOR)


async def test_a_purchase_at_the_same_time_is_before_or_refused(cast: Cast, database_url: str) -> None:
    async with two(cast, database_url) as other:
        for turn in range(6):
            player = f"p{turn}"
            await cast.join(player)
            payments = [Payment(player, f"{player}-{n}", Decimal(1), "USD") for n in range(6)]
            outcomes = await asyncio.gather(
                *(pool.batch(payment) for pool, payment in zip([cast, other] * 3, payments, strict=True)),
                erase(other, player),
                *(pool.batch(payment) for pool, payment in zip([cast, other] * 3, payments, strict=True)),
            )
            assert outcomes[6] is True
            for outcome in outcomes[:6] + outcomes[7:]:
                assert isinstance(outcome, list)
                (bought,) = outcome
                assert isinstance(bought, Recorded) or refused(bought) is UserErrorCode.NOT_FOUND
            assert [name for name in await players(cast) if not is_erased_id(name)] == []
            assert await fetch_rows(
                cast.database, "SELECT count(*) FROM loyalty_events WHERE fingerprint IS NOT NULL"
            ) == [(0,)]
    await check(cast)


async def test_of_many_who_erase_at_once_one_does(cast: Cast, database_url: str) -> None:
    await cast.buy("a")
    async with two(cast, database_url) as other:
        done = await asyncio.gather(*(erase(pool) for pool in [cast, other] * 6))
    assert sorted(done) == [False] * 11 + [True]
    assert await fetch_rows(cast.database, "SELECT count(*) FROM erased_players") == [(1,)]
    await check(cast)


async def test_a_player_onboarded_while_erased_is_one_or_none(cast: Cast, database_url: str) -> None:
    async with two(cast, database_url) as other:
        for turn in range(5):
            player = f"p{turn}"
            await cast.join(player)
            await asyncio.gather(
                erase(other, player),
                *(
                    onboard(
                        pool.at(NOW).session,
                        external_id=player,
                        profile=Profile("Pat"),
                        ltv_usd=None,
                    )
                    for pool in [cast, other] * 2
                ),
            )
            known = (await players(cast)).count(player)
            remembered = await fetch_rows(
                cast.database,
                "SELECT count(*) FROM erased_players WHERE player_hash = $1",
                ENCRYPTOR.keyed_hash(f"{cast.game.id}:{player}"),
            )
            assert remembered == [(1 - known,)]
    await check(cast)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE loyalty_events SET reason = 'other'",
        "UPDATE loyalty_events SET fingerprint = 'x'",
        "UPDATE loyalty_events SET reason = '', points = 0",
        "UPDATE loyalty_history SET details = '{}'",
        """UPDATE loyalty_history SET details = details || '{"reason": "other"}'""",
        """UPDATE loyalty_history SET details = details || '{"reason": ""}', p = 0""",
    ],
)
async def test_what_happened_can_lose_its_texts_and_nothing_else(cast: Cast, statement: str) -> None:
    await cast.join()
    await cast.grant("g", 1, reason="Sorry, Pat")
    before = await dump(cast.database)
    with pytest.raises(asyncpg.RestrictViolationError, match="append only"):
        await fetch_rows(cast.database, statement)
    assert await dump(cast.database) == before
