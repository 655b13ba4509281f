"""A currency that was added later: what was sold before it was known is counted when it is sent again."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.instants import format_instant
from app.domain.rules_faults import RulesRefused
from app.infra.db import Database
from app.loyalty.audit import audit
from app.purchases.importer import import_history
from app.purchases.service import purchase_view
from tests.cast import NOW, Cast, check_members, dump, fetch_rows, ladder, live, program_file, sandbox

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
PLAIN = ladder((1000, 10, 30), (1000, 10, 30))


def with_pounds(rate: str, **since: str) -> dict[str, Any]:
    return PLAIN | {"rates": {**program_file()["rates"], "GBP": {"rate": rate, **since}}}


async def test_refused_then_and_counted_afterwards(database: Database) -> None:
    cast = await live(database, program=PLAIN)
    cast = cast.at(NOW + HOUR)
    await cast.buy("usd", "5", at=NOW)
    with pytest.raises(DomainError) as unknown:
        await cast.buy("gbp", "10", currency="GBP", at=NOW)
    assert unknown.value.faults[0].code is UserErrorCode.UNKNOWN_CURRENCY
    assert unknown.value.faults[0].path == ("amount", "currency")
    for words in (
        format_instant(NOW),
        "at that instant",
        "EUR, JPY, USD",
        "`from`",
        "send the purchase again",
    ):
        assert words in unknown.value.faults[0].message
    before = await cast.standing()
    cast = cast.at(NOW + DAY)
    await cast.publish(with_pounds("1.27", **{"from": format_instant(NOW)}))
    await cast.fresh()
    # What was counted stays as it was.
    assert await cast.standing() == before
    assert (await cast.buy("usd", "5", at=NOW)).replayed
    bought = await cast.buy("gbp", "10", currency="GBP", at=NOW)
    view = purchase_view(bought)
    assert (view.effective_at, view.amount_usd, view.sc) == (NOW, Decimal("12.70"), 12)
    with pytest.raises(DomainError) as earlier:
        await cast.buy("earlier", "10", currency="GBP", at=NOW - HOUR)
    assert earlier.value.faults[0].code is UserErrorCode.UNKNOWN_CURRENCY
    assert purchase_view(await cast.refund("gbp", amount="5", currency="GBP")).sc == 6
    assert (await audit(database, cast.real_now)).clean
    assert await check_members(database) == 1


async def test_another_rate_then_is_refused(database: Database) -> None:
    cast = await live(database, program=with_pounds("1.20"))
    stored = await dump(database)
    with pytest.raises(RulesRefused) as refused:
        await cast.at(NOW + DAY).publish(with_pounds("1.27", **{"from": format_instant(NOW)}), NOW + HOUR)
    # With all that is wrong beside it.
    assert [fault.path for fault in refused.value.faults] == ["appliesFrom", "rates.GBP.from"]
    assert await dump(database) == stored


async def test_in_a_sandbox_that_lives_later(database: Database) -> None:
    """There the version applies from its own present, and the rate still from when it says."""
    cast = await sandbox(database, program=PLAIN, now=NOW + 10 * DAY)
    await cast.publish(with_pounds("1.27", **{"from": format_instant(NOW + 8 * DAY)}))
    await cast.fresh()
    bought = await cast.buy("gbp", "10", currency="GBP", at=NOW + 9 * DAY)
    assert purchase_view(bought).effective_at == NOW + 9 * DAY
    assert (await audit(database, cast.real_now)).clean


async def test_an_import_from_before(database: Database, tmp_path: Path) -> None:
    cast: Cast = await live(database, program=PLAIN)
    file = tmp_path / "history.csv"
    file.write_text(
        "playerId,purchaseId,occurredAt,amount,currency\n"
        "p,a,2025-06-01T00:00:00Z,10,GBP\n"
        "p,b,2025-01-01T00:00:00Z,10,GBP\n"
    )
    report = await import_history(cast.at(NOW).session, file)
    assert (report.recorded, report.faulty) == (0, 2)
    assert all("GBP" in fault.reason for fault in report.faults)
    await cast.publish(with_pounds("1.27", **{"from": "2025-03-01T00:00:00Z"}))
    await cast.fresh()
    report = await import_history(cast.at(NOW).session, file)
    assert (report.recorded, [fault.line for fault in report.faults]) == (1, [3])
    assert await fetch_rows(database, "SELECT key FROM loyalty_events WHERE kind = 'PURCHASE'") == [("a",)]
    assert (await audit(database, NOW)).clean
