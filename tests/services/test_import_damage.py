"""The import of history: what spreadsheets and other programs make of a file is named, and costs little."""

from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest

from app.domain.csv_text import MAX_COLUMNS, MAX_FIELD_CHARS
from app.infra.db import Database
from app.purchases import history_file
from app.purchases.history_file import MAX_LINE_CHARS, FileRefused
from tests.cast import dump, fetch_rows, sandbox
from tests.pace import parse_seconds
from tests.services.test_import import HEADER, imported, reasons, written

GOOD = "p,good,2025-12-01T00:00:00Z,1,USD"


async def test_ids_that_a_spreadsheet_damaged_are_refused(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    rows = [f"7.65612E+16,o{n},2025-12-01T00:00:00Z,1,USD" for n in range(3)]
    rows += [f'"7,65612E+16",p{n},2025-12-01T00:00:00Z,1,USD' for n in range(2)]
    rows += ["p,1E+12,2025-12-01T00:00:00Z,1,USD", "#N/A,q,2025-12-01T00:00:00Z,1,USD", GOOD]
    report = await imported(cast, written(tmp_path, *rows))
    assert (report.recorded, report.players, report.faulty) == (1, 1, 7)
    assert all("spreadsheet" in reason for reason in reasons(report).values())
    assert await fetch_rows(database, "SELECT external_id FROM players") == [("p",)]


@pytest.mark.parametrize("player", ["12E5", "7e10", "3.5", "E+16", "#1", "1.2E+3x"])
async def test_ids_that_only_look_alike_are_taken(database: Database, tmp_path: Path, player: str) -> None:
    cast = await sandbox(database)
    report = await imported(cast, written(tmp_path, f"{player},a,2025-12-01T00:00:00Z,1,USD"))
    assert report.recorded == 1


async def test_empty_columns_and_rows_are_no_faults(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    rows = [f"{GOOD},,", ",,,,,,", "  , ,", "", GOOD.replace("good", "other"), ",,,,,,,,,,,,", "\t"]
    report = await imported(cast, written(tmp_path, *rows, header=HEADER + ",,"))
    assert (report.rows, report.recorded, report.faulty) == (2, 2, 0)
    report = await imported(cast, written(tmp_path, f"{GOOD},,surplus", header=HEADER + ",,"))
    assert "7 fields where the header has 5" in reasons(report)[2]


async def test_all_faults_of_a_row_are_named(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    report = await imported(
        cast, written(tmp_path, " b , c ,soon,1e3,usd", " b , c ,2025-12-01T00:00:00Z,-1,usd")
    )
    first, second = reasons(report).values()
    for words in ("playerId must", "purchaseId must", "occurredAt is not", "amount is not"):
        assert words in first
    for words in ("playerId must", "purchaseId must", "above zero"):
        assert words in second


@pytest.mark.parametrize("mark", ["", "\ufeff", "\ufeff\ufeff"])
async def test_a_mark_before_a_quoted_header(database: Database, tmp_path: Path, mark: str) -> None:
    cast = await sandbox(database)
    header = mark + ",".join(f'"{name}"' for name in HEADER.split(","))
    assert (await imported(cast, written(tmp_path, GOOD, header=header))).recorded == 1


ENCODINGS = {
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
async def test_another_encoding_is_named(database: Database, tmp_path: Path, encoding: str) -> None:
    cast = await sandbox(database)
    stored = await dump(database)
    with pytest.raises(FileRefused, match=rf"{ENCODINGS[encoding]}(?s:.*)UTF-8") as refused:
        await imported(cast, written(tmp_path, GOOD, encoding=encoding))
    assert "LibreOffice" in str(refused.value)
    assert await dump(database) == stored


async def test_windows_1252_is_named(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    rows = ["Jürgen,a,2025-12-01T00:00:00Z,1,USD,", f"{GOOD},Köln", "q,b,2025-12-01T00:00:00Z,1,USD,Bonn"]
    path = written(tmp_path, *rows, header=HEADER + ",city", encoding="cp1252")
    report = await imported(cast, path)
    assert (report.recorded, list(reasons(report))) == (1, [2, 3])
    assert all("cp1252" in reason and "Save it as UTF-8" in reason for reason in reasons(report).values())
    # Read as UTF-8 by another program before, its letters are lost.
    path = written(tmp_path, "J\ufffdrgen,a,2025-12-01T00:00:00Z,1,USD")
    assert "cp1252" in reasons(await imported(cast, path))[2]
    with pytest.raises(FileRefused, match="cp1252"):
        await imported(cast, written(tmp_path, header="Schlüssel,Größe", encoding="cp1252"))


@pytest.mark.parametrize(
    ("start", "words"),
    [(b"\x1f\x8b\x08", "unpack"), (b"PK\x03\x04", "Excel"), (b"\xd0\xcf\x11\xe0", "Excel")],
)
async def test_what_is_no_text_is_named(database: Database, tmp_path: Path, start: bytes, words: str) -> None:
    cast = await sandbox(database)
    path = tmp_path / "history.csv"
    path.write_bytes(start + b"\x00" * 100)
    with pytest.raises(FileRefused, match=words):
        await imported(cast, path)


@pytest.mark.parametrize("separator", ["semicolons", "tabs"])
async def test_another_separator_is_named(database: Database, tmp_path: Path, separator: str) -> None:
    cast = await sandbox(database)
    mark = {"semicolons": ";", "tabs": "\t"}[separator]
    with pytest.raises(FileRefused, match=rf"separated by {separator}.*separated by commas"):
        await imported(cast, written(tmp_path, header=HEADER.replace(",", mark)))


# --- limits ---


async def test_as_many_columns_as_there_may_be(database: Database, tmp_path: Path) -> None:
    cast = await sandbox(database)
    for more, good in ((MAX_COLUMNS - 5, True), (MAX_COLUMNS - 4, False)):
        header = HEADER + "".join(f",c{n}" for n in range(more))
        path = written(tmp_path, GOOD + ",x" * more, header=header)
        if good:
            assert (await imported(cast, path)).recorded == 1
        else:
            with pytest.raises(FileRefused, match=f"at most {MAX_COLUMNS}"):
                await imported(cast, path)


async def test_as_many_rows_and_as_long_lines_as_there_may_be(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_file, "MAX_ROWS", 2)
    cast = await sandbox(database)
    rows = [GOOD.replace("good", f"g{n}") for n in range(3)]
    assert (await imported(cast, written(tmp_path, *rows[:2]))).recorded == 2
    with pytest.raises(FileRefused, match="There may be 2 rows"):
        await imported(cast, written(tmp_path, *rows))
    header = HEADER + ",note"
    fits = f"{GOOD},{'x' * MAX_FIELD_CHARS}"
    assert (await imported(cast, written(tmp_path, fits, header=header))).recorded == 1
    report = await imported(cast, written(tmp_path, fits + "x", header=header))
    assert f"{MAX_FIELD_CHARS:,} characters" in reasons(report)[2]
    long = "x" * (MAX_LINE_CHARS - 1)  # and the end of the line
    assert (await imported(cast, written(tmp_path, long))).faulty == 1
    with pytest.raises(FileRefused, match="Line 2 has more than"):
        await imported(cast, written(tmp_path, long + "x"))


SIZE = 2**20
EVIL = {
    "columns": ",".join(f"c{number}" for number in range(SIZE // 8)),
    "one column many times": "playerId," * (SIZE // 9),
    "commas": "," * (SIZE - 10),
    "quotes": HEADER + "\n" + '"' * (SIZE - 50),
    "open quotes": HEADER + "\n" + '"\n' * (SIZE // 2 - 50),
    "one field": HEADER + "\n" + "x" * (SIZE - 50),
    "newlines": "\n" * SIZE,
    "newlines after a header": HEADER + "\n" * SIZE,
    "rows of commas": HEADER + "\n" + ",\n" * (SIZE // 2),
    "short rows": HEADER + "\n" + "x\n" * (SIZE // 2),
}
MAX_PARSES = 8_000
"""CPU for one file of 1 MB, in parses of the query of introspection.

Half a million faulty rows are counted one by one, which took 4,900 of them."""


@pytest.mark.parametrize("kind", EVIL)
async def test_a_file_costs_little_whatever_is_in_it(database: Database, tmp_path: Path, kind: str) -> None:
    cast = await sandbox(database)
    path = tmp_path / "history.csv"
    path.write_text(EVIL[kind], newline="")
    started = process_time()
    with suppress(FileRefused):
        assert (await imported(cast, path)).recorded == 0
    assert process_time() - started < parse_seconds() * MAX_PARSES
