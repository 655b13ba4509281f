"""The reports of sales that studios have: each is imported as it is, with the player joined in."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.infra.db import Database
from app.loyalty.audit import audit
from app.purchases.history_file import FileRefused
from app.purchases.importer import ImportReport, import_history
from app.purchases.report_rows import Reading
from app.purchases.reports import FORMATS
from tests.cast import Cast, dump, fetch_rows, program_file, sandbox
from tests.services import reports
from tests.services.reports import table

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PACIFIC = ZoneInfo("America/Los_Angeles")
OWN = {"playerId": "player", "purchaseId": "transaction"}


def rates() -> dict[str, object]:
    return program_file(rates={"USD": "1", "EUR": "1.10", "JPY": "0.0066"})


async def imported(cast: Cast, folder: Path, text: str, reading: Reading) -> ImportReport:
    path = folder / "report.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return await import_history(cast.at(NOW).session, path, reading=reading)


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 11, 18, hour, minute, second, tzinfo=UTC)


@dataclass(frozen=True)
class Case:
    """A report, how it is read, what of it was bought (player, id, amount, when) and what went back."""

    text: str
    reading: Reading
    bought: list[tuple[str, str, str, datetime]]
    back: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    ignored: int = 0
    faulty: tuple[int, ...] = ()


APPLE = (
    reports.apple_sale("1", "3.99", ("11/18/2026", "11/18/2026"), "ada", "t1"),
    reports.apple_sale("2.00", ".99", ("11/18/2026", "11/18/2026"), "bob", "t2"),
    reports.apple_sale("-1", "-3.99", ("11/19/2026", "11/19/2026"), "ada", "t1"),
    reports.apple_sale("1", "0", ("11/18/2026", "11/18/2026"), "", ""),
    reports.apple_sale("5", "3.99", ("11/16/2026", "11/18/2026"), "bob", "t3"),
)
CASES = {
    "App Store, sales, tabs": Case(
        table(reports.APP_STORE_SALES, *APPLE, separator="\t"),
        Reading("app-store", OWN, zone=PACIFIC),
        [("ada", "t1", "3.99", at(8)), ("bob", "t2", "1.98", at(8))],
        [("t1", "3.99")],
        ignored=1,
        faulty=(6,),
    ),
    "App Store, sales, saved by a spreadsheet": Case(
        table(reports.APP_STORE_SALES, *APPLE[:3]),
        Reading("app-store", OWN, zone=PACIFIC),
        [("ada", "t1", "3.99", at(8)), ("bob", "t2", "1.98", at(8))],
        [("t1", "3.99")],
    ),
    "App Store, financial": Case(
        "Vendor Name\tStudio\nStart Date\t11/01/2026\nEnd Date\t11/28/2026\n"
        + table(
            reports.APP_STORE_FINANCIAL,
            "11/18/2026|11/28/2026|1|gems|Gems|S|IA1|DE|1|2.79|2.79|EUR|3.99|EUR|S|||EU|ada|t1",
            "11/18/2026|11/28/2026|1|gems|Gems|S|IA1|DE|-1|2.79|-2.79|EUR|3.99|EUR|R|||EU|ada|t1",
            "11/18/2026|11/28/2026|1|gems|Gems|S|IA1|DE|-1|2.79|-2.79|EUR|3.99|EUR|S|||EU|ada|t2",
            separator="\t",
        )
        + "Country Of Sale\tPartner Share Currency\tQuantity\tExtended Partner Share\nDE\tEUR\t0\t0.00\n",
        Reading("app-store", OWN, zone=ZoneInfo("UTC")),
        [("ada", "t1", "3.99", at(0))],
        [("t1", "3.99")],
        faulty=(7,),
    ),
    "Google Play, estimated sales": Case(
        table(
            reports.PLAY_SALES,
            reports.play_sale("1", 1794960000, "Charged", ("3.99", "EUR"), "ada"),
            reports.play_sale("2", 1794960001, "Charged", ("1,500", "JPY"), "bob"),
            reports.play_sale("3", 1794960002, "Charged", ("1,234.56", "USD"), "bob"),
            reports.play_sale("1", 1794963600, "Refund", ("-3.99", "EUR"), ""),
            reports.play_sale("3", 1794963601, "Partial refund", ("-1,000.00", "USD"), ""),
            reports.play_sale("4", 1794963602, "Charged", ("4,99", "EUR"), "ada"),
            reports.play_sale("5", 1794963602, "Paused", ("4.99", "EUR"), "ada"),
        ),
        Reading("google-play", {"playerId": "player"}),
        [
            ("ada", "GPA.33-1", "3.99", at(0)),
            ("bob", "GPA.33-2", "1500", at(0, 0, 1)),
            ("bob", "GPA.33-3", "1234.56", at(0, 0, 2)),
        ],
        [("GPA.33-1", "3.99"), ("GPA.33-3", "1000.00")],
        faulty=(7, 8),
    ),
    "Google Play, earnings": Case(
        table(
            reports.PLAY_EARNINGS,
            reports.play_earning("1", ("Nov 18, 2026", "12:01:45 AM PST"), "Charge", "3.99", "ada"),
            reports.play_earning("1", ("Nov 18, 2026", "12:01:45 AM PST"), "Google fee", "-0.60", "ada"),
            reports.play_earning("2", ("Nov 18, 2026", "12:30:00 PM UTC"), "Charge", "2.00", "ada"),
            reports.play_earning("2", ("Nov 19, 2026", "9:00:00 AM PST"), "Charge refund", "-2.00", ""),
            reports.play_earning("3", ("Nov 18, 2026", "13:00:00 PM PST"), "Charge", "2.00", "ada"),
        ),
        Reading("google-play", {"playerId": "player"}),
        [("ada", "GPA.33-1", "3.99", at(8, 1, 45)), ("ada", "GPA.33-2", "2.00", at(12, 30))],
        [("GPA.33-2", "2.00")],
        ignored=1,
        faulty=(6,),
    ),
    "Stripe, payments": Case(
        table(
            reports.STRIPE_PAYMENTS,
            reports.stripe_payment("ch_1", "2026-11-18 09:15:22", ("4.99", "0.00", "usd"), "Paid", "ada"),
            reports.stripe_payment("ch_2", "2026-11-18 10:15", ("1500", "0", "jpy"), "Paid", "bob"),
            reports.stripe_payment("ch_3", "2026-11-18 11:15:22", ("9.99", "9.99", "eur"), "Refunded", "ada"),
            reports.stripe_payment("ch_4", "2026-11-18 12:15:22", ("5.00", "2.00", "usd"), "Paid", "bob"),
            reports.stripe_payment("ch_5", "2026-11-18 12:15:22", ("5.00", "0.00", "usd"), "Failed", "bob"),
        ),
        Reading("stripe", {"playerId": "playerId (metadata)"}),
        [
            ("ada", "ch_1", "4.99", at(9, 15, 22)),
            ("ada", "ch_3", "9.99", at(11, 15, 22)),
            ("bob", "ch_2", "1500", at(10, 15)),
            ("bob", "ch_4", "5.00", at(12, 15, 22)),
        ],
        [("ch_3", "9.99"), ("ch_4", "2.00")],
        ignored=1,
    ),
    "Stripe, balance": Case(
        table(
            reports.STRIPE_BALANCE,
            reports.stripe_movement(1, "charge", "ch_1", ("4.99", "eur"), "ch_1"),
            reports.stripe_movement(2, "charge", "ch_2", ("5.00", "usd"), "ch_2"),
            reports.stripe_movement(3, "refund", "re_1", ("-2.00", "eur"), "ch_1"),
            reports.stripe_movement(4, "dispute", "du_1", ("-5.00", "usd"), "ch_2"),
            reports.stripe_movement(5, "payout", "po_1", ("", ""), ""),
            reports.stripe_movement(6, "dispute_reversal", "du_1", ("5.00", "usd"), "ch_2"),
        ),
        Reading("stripe", {"playerId": "payment_metadata[player]"}),
        [("ada", "ch_1", "4.99", at(1, 15, 22)), ("ada", "ch_2", "5.00", at(2, 15, 22))],
        [("ch_1", "2.00"), ("ch_2", "5.00")],
        ignored=1,
        faulty=(7,),
    ),
    "Shopify, orders": Case(
        table(
            reports.SHOPIFY_ORDERS,
            reports.shopify_order("#1001", "paid", "35.00", "0.00", "ada"),
            reports.shopify_order("#1001", "", "", "", "ada"),
            reports.shopify_order("#1002", "partially_refunded", "20.00", "5.00", "bob"),
            reports.shopify_order("#1003", "pending", "20.00", "0.00", "bob"),
            reports.shopify_order("#1004", "partially_paid", "20.00", "0.00", "bob"),
        ),
        Reading("shopify", {"playerId": "player"}),
        [("ada", "#1001", "35.00", at(9, 15, 22)), ("bob", "#1002", "20.00", at(9, 15, 22))],
        [("#1002", "5.00")],
        ignored=2,
        faulty=(6,),
    ),
    "Shopify, transactions": Case(
        table(
            reports.SHOPIFY_TRANSACTIONS,
            "5001|#1001|sale|shopify_payments|2026-11-18 04:15:22 -0500|success|35.00|USD|visa|ada",
            "5002|#1002|authorization|manual|2026-11-18 04:15:22 -0500|success|20.00|USD||ada",
            "5002|#1002|capture|manual|2026-11-18 05:15:22 -0500|success|20.00|USD||ada",
            "5003|#1003|sale|shopify_payments|2026-11-18 04:15:22 -0500|failure|35.00|USD|visa|ada",
            "5001|#1001|refund|shopify_payments|2026-11-19 04:15:22 -0500|success|10.00|USD|visa|",
            "5001|#1001|refund|shopify_payments|2026-11-19 04:15:22 -0500|success|10.00|USD|visa|",
        ),
        Reading("shopify", {"playerId": "player"}),
        [("ada", "#1001", "35.00", at(9, 15, 22)), ("ada", "#1002", "20.00", at(10, 15, 22))],
        [("#1001", "10.00"), ("#1001", "10.00")],
        ignored=2,
    ),
    "Steam": Case(
        "sep=,\nSteam Sales Data for 2026-11-18 - 2026-11-19\n\n"
        + table(
            reports.STEAM_SALES,
            reports.steam_sale("12.90", "-4.30", "ada", "o1"),
            reports.steam_sale("0.00", "-4.00", "", "o1"),
            reports.steam_sale("0.00", "0.00", "", ""),
        ),
        Reading("steam", {"playerId": "player", "purchaseId": "order"}, zone=ZoneInfo("UTC")),
        [("ada", "o1", "12.90", at(0))],
        [("o1", "4.00"), ("o1", "4.30")],
        ignored=1,
    ),
    "a studio's own": Case(
        table(
            "Who|Order|When|Paid|Back", "ada|o1|2026-11-18T01:00:00Z|5.00|", "bob|o2|2026-11-18T02:00:00Z|5|2"
        ),
        Reading(
            columns={
                "playerId": "Who",
                "purchaseId": "Order",
                "occurredAt": "When",
                "amount": "Paid",
                "refunded": "Back",
            },
            currency="EUR",
        ),
        [("ada", "o1", "5.00", at(1)), ("bob", "o2", "5", at(2))],
        [("o2", "2")],
    ),
}


@pytest.mark.parametrize("name", CASES)
async def test_a_report_is_imported_once(database: Database, tmp_path: Path, name: str) -> None:
    case = CASES[name]
    cast = await sandbox(database, now=NOW, program=rates())
    report = await imported(cast, tmp_path, case.text, case.reading)
    bought = await fetch_rows(
        database,
        "SELECT pl.external_id, e.key, e.amount, e.effective_at FROM loyalty_events e"
        " JOIN players pl ON pl.member_id = e.member_id WHERE e.kind = 'PURCHASE' ORDER BY 1, 2",
    )
    assert bought == [(player, key, Decimal(amount), when) for player, key, amount, when in case.bought]
    back = await fetch_rows(
        database, "SELECT refunds, amount FROM loyalty_events WHERE kind = 'REFUND' ORDER BY 1, 2, seq"
    )
    assert back == [(key, Decimal(amount)) for key, amount in case.back]
    assert (report.recorded, report.refunds) == (len(case.bought), len(case.back))
    assert (report.ignored, tuple(fault.line for fault in report.faults)) == (case.ignored, case.faulty)
    assert (await audit(database, NOW)).clean
    stored = await dump(database)
    again = await imported(cast, tmp_path, case.text, case.reading)
    assert (again.recorded, again.refunds, again.players) == (0, 0, 0)
    assert again.already == len(case.bought) + len(case.back)
    assert await dump(database) == stored


async def test_more_goes_back_later(database: Database, tmp_path: Path) -> None:
    """A total that grows: the difference goes back, without what went back by the API meanwhile."""
    cast = await sandbox(database, now=NOW, program=rates())
    reading = Reading("stripe", {"playerId": "playerId (metadata)"})
    done: list[int] = []
    for refunded in ("0.00", "2.00", "2.00", "5.00", "9.00"):
        money = ("9.00", refunded, "eur")
        row = reports.stripe_payment("ch_1", "2026-11-18 09:15:22", money, "Paid", "ada")
        done.append((await imported(cast, tmp_path, table(reports.STRIPE_PAYMENTS, row), reading)).refunds)
        if refunded == "5.00":
            await cast.refund("ch_1", "by-api", "1.50", "EUR")
    assert done == [0, 1, 0, 1, 1]
    gone = await fetch_rows(database, "SELECT amount FROM loyalty_events WHERE kind = 'REFUND' ORDER BY seq")
    assert [amount for (amount,) in gone] == [Decimal(amount) for amount in ("2", "3", "1.5", "2.5")]
    assert (await audit(database, NOW)).clean


async def test_what_went_back_of_an_unknown_purchase_says_what_to_do(
    database: Database, tmp_path: Path
) -> None:
    cast = await sandbox(database, now=NOW, program=rates())
    text = table(reports.PLAY_SALES, reports.play_sale("1", 1794960000, "Refund", ("-3.99", "EUR"), ""))
    reading = Reading("google-play", {"playerId": "player"})
    report = await imported(cast, tmp_path, text, reading)
    assert [fault.line for fault in report.faults] == [2]
    assert "import the report that has it" in report.faults[0].reason
    # Of a row that states both, what is wrong with the purchase is reported once.
    row = reports.stripe_payment("ch_3", "2026-11-18 11:15:22", ("9.99", "9.99", "gbp"), "Refunded", "ada")
    reading = Reading("stripe", {"playerId": "playerId (metadata)"})
    report = await imported(cast, tmp_path, table(reports.STRIPE_PAYMENTS, row), reading)
    assert (report.faulty, report.recorded, report.refunds) == (1, 0, 0)
    assert "GBP" in report.faults[0].reason


REFUSED = {
    "app-store": (reports.APP_STORE_SALES, "\t", ("--map playerId=", "--map purchaseId=", "--zone")),
    "google-play": (reports.PLAY_SALES, ",", ("Google names no player", "--map playerId=")),
    "stripe": (reports.STRIPE_PAYMENTS, ",", ("metadata", "--map playerId=")),
    "shopify": (reports.SHOPIFY_ORDERS, ",", ("Shopify names no player", "--map playerId=")),
    "steam": (reports.STEAM_SALES, ",", ("Steam adds up", "--map purchaseId=", "--zone")),
}


@pytest.mark.parametrize("name", FORMATS)
async def test_what_a_report_does_not_say_is_asked_for(database: Database, tmp_path: Path, name: str) -> None:
    cast = await sandbox(database, now=NOW)
    header, separator, wanted = REFUSED[name]
    text = table(header, separator=separator)
    for reading, needed in (
        (Reading(name), wanted),
        (Reading(), ("playerId,purchaseId,occurredAt,amount,currency", f"--format {name}")),
        (Reading(name, {"playerId": "nowhere"}), ("There is no column nowhere for playerId",)),
    ):
        with pytest.raises(FileRefused) as refused:
            await imported(cast, tmp_path, text, reading)
        assert all(words in str(refused.value) for words in needed), str(refused.value)
    with pytest.raises(FileRefused, match="no report of the format"):
        await imported(cast, tmp_path, "a,b,c\n", Reading(name))


async def test_one_currency_is_not_taken_for_another(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database, now=NOW, program=rates())
    rows = [
        reports.stripe_payment(f"ch_{currency}", "2026-11-18 09:15:22", ("5", "0", currency), "Paid", "ada")
        for currency in ("usd", "eur")
    ]
    reading = Reading("stripe", {"playerId": "playerId (metadata)"}, currency="USD")
    report = await imported(cast, tmp_path, table(reports.STRIPE_PAYMENTS, *rows), reading)
    assert (report.recorded, [fault.line for fault in report.faults]) == (1, [3])
    assert "USD of --currency" in report.faults[0].reason


async def test_a_dry_run_counts_refunds_and_records_none(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database, now=NOW, program=rates())
    case = CASES["App Store, sales, tabs"]
    path = tmp_path / "report.csv"
    path.write_text(case.text, encoding="utf-8", newline="")
    stored = await dump(database)
    what = (cast.at(NOW).session, path)
    tried = await import_history(*what, reading=case.reading, dry_run=True)
    assert await dump(database) == stored
    done = await import_history(*what, reading=case.reading)
    assert tried == done
    assert done.refunds == 1
    again = await import_history(*what, reading=case.reading, dry_run=True)
    assert (again.recorded, again.refunds) == (0, 0)
