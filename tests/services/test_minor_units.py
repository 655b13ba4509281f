"""Money has no more digits after the point than its currency has (ISO 4217), however it is sent."""

from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.amounts import MAX_AMOUNT_PLACES, minor_units
from app.domain.errors import DomainError, UserErrorCode
from app.infra.db import Database
from app.loyalty.outcomes import Recorded
from app.purchases.importer import import_history
from app.purchases.service import Payment
from tests.cast import NOW, accepted, check_members, fetch_rows, live, program_file, refused

CODES = {"EUR": "1.10", "JPY": "0.0067", "KWD": "3.25", "RSD": "0.0094", "CLF": "38", "XYZ": "2"}
PROGRAM = program_file(rates=CODES)


@pytest.mark.parametrize(
    ("amount", "currency", "taken"),
    [
        ("500", "JPY", True),
        ("500.00", "JPY", True),
        ("500.5", "JPY", False),
        ("0.000001", "JPY", False),
        ("4.99", "EUR", True),
        ("4.990", "EUR", True),
        ("4.999", "EUR", False),
        ("1.234", "KWD", True),
        ("1.2345", "KWD", False),
        # By CLDR it has none, by ISO 4217 two.
        ("10.50", "RSD", True),
        ("10.505", "RSD", False),
        ("0.0001", "CLF", True),
        ("0.00001", "CLF", False),
        # The program's own unit, and what ISO 4217 does not know.
        ("0.000001", "USD", True),
        ("0.0000001", "USD", False),
        ("0.000001", "XYZ", True),
        ("0.0000001", "XYZ", False),
    ],
)
async def test_digits_after_the_point(
    database: Database, tmp_path: Path, amount: str, currency: str, *, taken: bool
) -> None:
    cast = await live(database, program=PROGRAM)
    (outcome,) = await cast.batch(Payment("p", "a", Decimal(amount), currency))
    file = tmp_path / "history.csv"
    file.write_text(
        f"playerId,purchaseId,occurredAt,amount,currency\np,b,2025-06-01T00:00:00Z,{amount},{currency}\n"
    )
    report = await import_history(cast.at(NOW).session, file)
    if taken:
        accepted(outcome)
        assert report.recorded == 1
    else:
        assert not isinstance(outcome, Recorded)
        (fault,) = outcome
        assert (fault.code, fault.path) == (UserErrorCode.INVALID, ("amount", "amount"))
        assert fault.message.startswith(f"An amount in {currency} has ")
        assert [fault.reason for fault in report.faults] == [fault.message]
    assert await check_members(database) == taken


async def test_in_a_batch_and_in_a_refund(database: Database) -> None:
    cast = await live(database, program=PROGRAM)
    good, bad = await cast.batch(
        Payment("p", "good", Decimal(500), "JPY"), Payment("p", "bad", Decimal("500.50"), "JPY")
    )
    assert (accepted(good).replayed, refused(bad)) == (False, UserErrorCode.INVALID)
    with pytest.raises(DomainError) as fault:
        await cast.refund("good", amount="0.5", currency="JPY")
    assert (fault.value.faults[0].code, fault.value.faults[0].path) == (
        UserErrorCode.INVALID,
        ("amount", "amount"),
    )
    assert "no digits" in fault.value.faults[0].message
    accepted(await cast.refund("good", amount="1.00", currency="JPY"))


async def test_what_is_stored_stays(database: Database) -> None:
    """A purchase from before this was looked at: it is read, and all of it can go back."""
    cast = await live(database, program=PROGRAM)
    await cast.buy("old", "500", currency="JPY")
    async with database.acquire() as connection:
        await connection.execute("SET session_replication_role = replica")
        await connection.execute("UPDATE loyalty_events SET amount = 500.50 WHERE kind = 'PURCHASE'")
        await connection.execute("SET session_replication_role = DEFAULT")
    await cast.refund("old")
    assert await fetch_rows(database, "SELECT amount FROM loyalty_events WHERE kind = 'REFUND'") == [
        (Decimal("500.50"),)
    ]


def test_every_currency_fits_into_what_is_stored() -> None:
    assert minor_units("XAU") == minor_units("usd") == minor_units("") == MAX_AMOUNT_PLACES
    assert max(minor_units(code) for code in CODES) <= MAX_AMOUNT_PLACES
