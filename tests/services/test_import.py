"""The import of history: every row counted once at its own time, or reported with the reason."""

import asyncio
import csv
import gzip
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.events import EventKind
from app.infra.db import Database
from app.loyalty.audit import audit
from app.purchases import importer
from app.purchases.history_file import FileRefused
from app.purchases.importer import ImportReport, Phase, import_history
from app.studios.rules import NoRules
from app.studios.service import create_game, create_studio
from tests.cast import NOW, Cast, dump, fetch_rows, sandbox
from tests.conftest import DATA

CDNOW = DATA / "cdnow.csv.gz"
CDNOW_NOW = datetime(1998, 7, 1, tzinfo=UTC)
HEADER = "playerId,purchaseId,occurredAt,amount,currency"
DAY = timedelta(days=1)


def written(
    folder: Path, *lines: str, header: str = HEADER, end: str = "\n", encoding: str = "utf-8"
) -> Path:
    path = folder / "history.csv"
    path.write_bytes("".join(line + end for line in (header, *lines)).encode(encoding, "surrogateescape"))
    return path


async def imported(cast: Cast, path: Path) -> ImportReport:
    return await import_history(cast.session, path)


def reasons(report: ImportReport) -> Mapping[int, str]:
    return {fault.line: fault.reason for fault in report.faults}


async def recorded_events(database: Database) -> list[tuple[object, ...]]:
    """Returns what was recorded, without the drawn ids, in the order of players and events."""
    return await fetch_rows(
        database,
        "SELECT pl.external_id, e.seq, e.kind, e.key, e.effective_at, e.amount, m.tier, m.progress, m.p,"
        " m.season_started_at FROM loyalty_events e JOIN members m ON m.id = e.member_id"
        " JOIN players pl ON pl.member_id = m.id ORDER BY 1, 2",
    )


async def test_each_purchase_counts_at_its_own_time(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    path = written(
        tmp_path,
        "p,b,2025-11-10T12:00:00Z,30,EUR",
        "q,c,2025-12-01T00:00:00+02:00,5.50,USD",
        "p,a,2025-10-01T12:00:00Z,120,USD",
    )
    report = await imported(cast, path)
    assert (report.rows, report.recorded, report.already, report.players, report.faulty) == (3, 3, 0, 2, 0)
    rows = await fetch_rows(
        database, "SELECT key, effective_at FROM loyalty_events WHERE kind = 'PURCHASE' ORDER BY key"
    )
    assert rows == [
        ("a", datetime(2025, 10, 1, 12, tzinfo=UTC)),
        ("b", datetime(2025, 11, 10, 12, tzinfo=UTC)),
        ("c", datetime(2025, 11, 30, 22, tzinfo=UTC)),
    ]
    # Silver on 1 October, demoted on 31 October, its 330 SC of November reset on 30 November.
    standing = await cast.standing("p")
    assert (standing.tier, standing.progress, standing.p) == (1, 0, 1530)
    assert (await audit(database, NOW)).clean


async def test_any_shape_of_csv(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    path = written(
        tmp_path,
        'USD,"a,1",,"p ""one""",3.50,2025-12-01T00:00:00Z',
        "",
        'USD,"a,2","two\r\nlines",p2,1,2025-12-01T00:00:00.5Z',
        "USD,a3,x,p3,1,never",
        header=" currency,purchaseId,note,playerId,amount,occurredAt",
        end="\r\n",
        encoding="utf-8-sig",
    )
    report = await imported(cast, path)
    assert (report.rows, report.recorded) == (3, 2)
    assert list(reasons(report)) == [6]  # after an empty line, and a row of two lines
    assert await fetch_rows(database, "SELECT external_id FROM players ORDER BY 1") == [('p "one"',), ("p2",)]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("playerId,purchaseId,occurredAt,amount", "currency not found"),
        ("playerId;purchaseId;occurredAt;amount;currency", "separated by commas"),
        ("", "not found"),
        (HEADER + ",amount", "amount is there twice"),
    ],
)
async def test_without_its_columns_nothing_is_read(
    database: Database, tmp_path: Path, header: str, words: str
) -> None:
    cast = await sandbox(database)
    path = written(tmp_path, "p,a,2025-10-01T12:00:00Z,120,USD", header=header)
    stored = await dump(database)
    with pytest.raises(FileRefused, match=words):
        await imported(cast, path)
    assert await dump(database) == stored


async def test_without_rules_nothing_is_read(database: Database, tmp_path: Path) -> None:
    await create_studio(database, "s", "S", NOW)
    game = await create_game(database, "s", "g", name="G", real_now=NOW)
    with pytest.raises(NoRules):
        await imported(Cast(database, game), written(tmp_path))


BAD = {
    "p,x": "The row has 2 fields where the header has 5.",
    "p,x,2025-12-01T00:00:00Z,1,USD,more": "The row has 6 fields",
    "p,x,2025-13-01T00:00:00Z,1,USD": "occurredAt is not a day and time that exists.",
    "p,x,2025-12-01,1,USD": "occurredAt is not an RFC 3339 instant",
    "p,x,2025-12-01T00:00:00Z,1e3,USD": "amount is not a plain decimal number",
    "p,x,2025-12-01T00:00:00Z,NaN,USD": "amount is not a plain decimal number",
    "p,x,2025-12-01T00:00:00Z,0,USD": "An amount must be above zero",
    "p,x,2025-12-01T00:00:00Z,-4,USD": "An amount must be above zero",
    "p,x,2025-12-01T00:00:00Z,1.0000001,USD": "at most 6 digits",
    "p,x,2025-12-01T00:00:00Z,1000000000001,USD": "at most 1,000,000,000,000",
    "p,x,2025-12-01T00:00:00Z,1,usd": "ISO 4217",
    "p,x,2025-12-01T00:00:00Z,1,XXX": "XXX has no exchange rate",
    "p,x,2026-01-01T00:05:01Z,1,USD": "after the game's present",
    "p,x,1969-12-31T23:59:59Z,1,USD": "before 1970",
    ",x,2025-12-01T00:00:00Z,1,USD": "playerId must have 1 to 128 characters",
    f"p,{'x' * 129},2025-12-01T00:00:00Z,1,USD": "purchaseId must have 1 to 128",
    "p\x00,x,2025-12-01T00:00:00Z,1,USD": "control characters",
    "p\udcff,x,2025-12-01T00:00:00Z,1,USD": "control characters",  # no UTF-8
    "q,known,2025-12-01T00:00:00Z,2,USD": "used before with other input",
}


async def test_faulty_rows_are_named_and_the_rest_is_taken(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    await imported(cast, written(tmp_path, "q,known,2025-12-01T00:00:00Z,1,USD"))
    lines = [
        line for bad in BAD for line in (bad, f"p,good{len(bad)}-{hash(bad)},2025-12-02T00:00:00Z,1,USD")
    ]
    report = await imported(cast, written(tmp_path, *lines))
    assert (report.rows, report.recorded, report.faulty) == (2 * len(BAD), len(BAD), len(BAD))
    found = reasons(report)
    assert list(found) == [2 + 2 * place for place in range(len(BAD))]
    for words, reason in zip(BAD.values(), found.values(), strict=True):
        assert words in reason
    assert (await audit(database, NOW)).clean


async def test_an_open_quotation_mark_costs_no_more_than_its_row(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    path = written(
        tmp_path,
        "p,a,2025-12-01T00:00:00Z,1,USD",
        'p,"b,2025-12-01T00:00:00Z,1,USD',
        *(f"p,c{n},2025-12-01T00:00:00Z,1,USD" for n in range(6_000)),
    )
    report = await imported(cast, path)
    assert reasons(report)[3].startswith("The row is not CSV")
    assert report.recorded > 1_000


async def test_of_many_faults_the_first_are_kept(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    report = await imported(cast, written(tmp_path, *["nothing"] * 1_000))
    assert (report.faulty, [fault.line for fault in report.faults]) == (1_000, list(range(2, 102)))
    assert len(report.as_json()["faults"]) == 100  # type: ignore[arg-type]


async def test_what_the_file_says_twice_counts_once(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    row = "p,a,2025-12-01T00:00:00Z,1,USD"
    rows = [row, "q,b,2025-12-01T00:00:00Z,1,USD", row, "q,a,2025-12-02T00:00:00Z,1,USD", row]
    report = await imported(cast, written(tmp_path, *rows))
    assert (report.recorded, report.already, list(reasons(report))) == (2, 2, [5])
    # Of two with the same purchaseId, the second is taken where the first could not be.
    rows = ["r,c,2025-12-01T00:00:00Z,1,XXX", "r,c,2025-12-01T00:00:00Z,1,USD"]
    report = await imported(cast, written(tmp_path, *rows))
    assert (report.recorded, list(reasons(report))) == (1, [2])


async def test_a_dry_run_reports_the_same_and_records_nothing(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    await imported(cast, written(tmp_path, "k,known,2025-12-01T00:00:00Z,1,USD"))
    path = written(
        tmp_path,
        "k,known,2025-12-01T00:00:00Z,1,USD",
        "k,known,2025-12-01T00:00:00Z,2,USD",
        "p,a,2025-12-01T00:00:00Z,1,USD",
        "p,b,soon,1,USD",
        "p,a,2025-12-01T00:00:00Z,1,USD",
        "q,a,2025-12-02T00:00:00Z,1,USD",
        "r,c,2025-12-01T00:00:00Z,1,XXX",
        "r,c,2025-12-01T00:00:00Z,1,USD",
    )
    stored = await dump(database)
    tried = await import_history(cast.session, path, dry_run=True)
    assert await dump(database) == stored
    done = await imported(cast, path)
    assert [fault.line for fault in tried.faults] == [fault.line for fault in done.faults] == [3, 5, 7, 8]
    assert reasons(tried)[7] == "This purchaseId stands on line 4 with other input."
    assert replace(tried, faults=done.faults) == done
    assert (done.recorded, done.already, done.players) == (2, 2, 2)


async def test_a_repeat_changes_nothing(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    lines = [f"p{n % 7},a{n},2025-{n % 12 + 1:02}-01T00:00:00Z,{n + 1},USD" for n in range(60)]
    path = written(tmp_path, *lines)
    first = await imported(cast, path)
    stored = await dump(database)
    again = await imported(cast, path)
    assert (first.recorded, again.recorded, again.already, again.players) == (60, 0, 60, 0)
    assert await dump(database) == stored


async def test_one_that_was_interrupted_goes_on(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "CHUNK", 10)
    lines = [f"p{n % 9},a{n},2025-{n % 12 + 1:02}-01T00:00:00Z,{n + 1},USD" for n in range(90)]
    path = written(tmp_path, *lines)
    whole = await sandbox(database, "whole")
    await imported(whole, path)
    expected = await recorded_events(database)
    cast = await sandbox(database, "broken-off")

    class Unplugged(Exception):
        pass

    def unplug(phase: Phase, done: int, _all: int) -> None:
        if phase is Phase.RECORDING and done >= 30:
            raise Unplugged

    with pytest.raises(Unplugged):
        await import_history(cast.at(NOW).session, path, on_progress=unplug)
    report = await imported(cast, path)
    assert report.already >= 20
    assert report.recorded + report.already == 90
    both = await recorded_events(database)
    assert sorted([*expected, *expected], key=str) == sorted(both, key=str)
    assert (await audit(database, NOW)).clean
    async with database.acquire() as connection:
        assert await connection.fetchval("SELECT to_regclass('laurel_import')") is None


async def test_players_of_any_length_are_recorded_whole(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "CHUNK", 5)
    cast = await sandbox(database)
    counts = {"a": 5, "b": 1, "c": 12, "d": 4, "e": 6}
    lines = [
        f"{player},{player}{n},2025-06-{n + 1:02}T00:00:00Z,1,USD"
        for player, count in counts.items()
        for n in reversed(range(count))
    ]
    report = await imported(cast, written(tmp_path, *lines))
    assert report.recorded == sum(counts.values())
    # Nothing was inserted into the past: nothing had to be counted again.
    assert await fetch_rows(database, "SELECT count(*) FROM loyalty_history WHERE kind = 'CORRECTED'") == [
        (0,)
    ]


async def test_players_who_are_known_already(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    await cast.buy("now", "10", player="p")
    report = await imported(cast, written(tmp_path, "p,old,2025-12-20T00:00:00Z,150,USD"))
    assert (report.recorded, report.players) == (1, 0)
    assert (await fetch_rows(database, "SELECT joined_at FROM members"))[0] == (
        datetime(2025, 12, 20, tzinfo=UTC),
    )
    assert (await cast.standing()).tier == 2
    assert (await audit(database, NOW)).clean


async def test_while_others_write(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    lines = [f"p{n % 5},a{n},2025-12-{n % 28 + 1:02}T00:00:00Z,9,USD" for n in range(100)]
    buys = asyncio.gather(*(cast.buy(f"live{n}", "5", player=f"p{n % 5}") for n in range(10)))
    report, _ = await asyncio.gather(imported(cast, written(tmp_path, *lines)), buys)
    assert report.recorded == 100
    assert (await audit(database, NOW)).clean


async def test_real_people(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database, now=CDNOW_NOW)
    with gzip.open(CDNOW, "rt", newline="") as file:
        rows = [row for row in csv.reader(file) if row[0] <= "00300"]
    path = written(tmp_path, *(",".join(row) for row in rows))
    spent: dict[str, Decimal] = {}
    for player, _, _, amount, _ in rows:
        spent[player] = spent.get(player, Decimal(0)) + Decimal(amount)
    phases: set[Phase] = set()
    report = await import_history(
        cast.at(NOW).session,
        path,
        on_progress=lambda phase, _done, _all: phases.add(phase),
    )
    assert (report.recorded, report.players, report.faulty) == (len(rows), len(spent), 0)
    assert len(spent) > 250
    assert phases == set(Phase)
    ltv = await fetch_rows(
        database,
        "SELECT pl.external_id, m.ltv_usd FROM players pl"
        " JOIN members m ON m.game_id = pl.game_id AND m.id = pl.member_id ORDER BY 1",
    )
    assert dict(ltv) == spent
    purchases = await fetch_rows(
        database, "SELECT count(*) FROM loyalty_events WHERE kind = $1", EventKind.PURCHASE
    )
    assert purchases == [(len(rows),)]
    assert (await audit(database, NOW)).clean
