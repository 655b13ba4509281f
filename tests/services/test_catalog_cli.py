"""`laurel catalog`, `laurel game fulfilment`: results for people and programs, faults with their place."""

import asyncio
import gzip
from pathlib import Path

import pytest

from app.cli import run
from app.cli.catalog import MAX_FILE_BYTES
from app.store.importer import MAX_ROW_FAULTS
from tests.cast import other_process, sandbox
from tests.services.test_cli import Laurel, Output

FILE = (
    "\ufeffsku,kind,title,price,stock,minTier,priority\n"
    'gems,DIGITAL,"100 gems, wrapped",500,,,\nmug,TANGIBLE,Mug,2500,40,SILVER,7\n'
)
GAME = ("acme", "puzzle")


@pytest.fixture
def studio(database_url: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Laurel:
    """A command, run in this process; there are rules, a studio and a sandbox."""
    monkeypatch.setenv("DATABASE_URL", database_url)

    async def open_studio() -> None:
        async with other_process(database_url) as database:
            await sandbox(database, "puzzle")

    asyncio.run(open_studio())

    def call(*words: object) -> Output:
        status = run([str(word) for word in words])
        captured = capfd.readouterr()
        return Output(status, str(captured.out), str(captured.err))

    return call


@pytest.fixture
def shelf(studio: Laurel, tmp_path: Path) -> Path:
    """A file, and a studio whose catalog it can be."""
    del studio
    path = tmp_path / "catalog.csv"
    path.write_text(FILE)
    return path


def sent(studio: Laurel, path: Path, text: str | bytes, *more: str) -> Output:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return studio("catalog", "import", *GAME, path, *more)


def test_a_file_is_imported_and_listed(studio: Laurel, shelf: Path) -> None:
    assert studio("catalog", "import", *GAME, shelf).out == "2 items: 2 new, 0 changed.\n"
    again = studio("catalog", "import", *GAME, shelf, "--json").json
    assert again == {"rows": 2, "created": 0, "changed": 2, "faulty": 0, "faults": []}
    output = studio("catalog", "list", *GAME)
    assert [line.split()[0] for line in output.out.splitlines()] == ["sku", "mug", "gems"]
    assert "100 gems, wrapped" in output.out
    mug, gems = studio("catalog", "list", *GAME, "--json").json["items"]
    assert (mug["sku"], mug["price"], mug["stock"], mug["minTier"], mug["priority"]) == (
        *("mug", 2500, 40, "SILVER"),
        7,
    )
    assert (gems["title"], gems["stock"], gems["archivedAt"]) == ({"en": "100 gems, wrapped"}, None, None)
    assert studio("catalog", "list", *GAME, "--archived", "--json").json == {"items": []}


def test_a_dry_run_stores_nothing(studio: Laurel, shelf: Path) -> None:
    output = studio("catalog", "import", *GAME, shelf, "--dry-run")
    assert output.out == "Dry run, nothing was stored. It would say: 2 items: 2 new, 0 changed.\n"
    tried = studio("catalog", "import", *GAME, shelf, "--dry-run", "--json").json
    assert (tried["created"], tried["changed"], tried["dryRun"]) == (2, 0, True)
    assert studio("catalog", "list", *GAME, "--json").json == {"items": []}
    studio("catalog", "import", *GAME, shelf)
    before = studio("catalog", "list", *GAME, "--json").json
    tried = sent(studio, shelf, FILE.replace("2500", "2600"), "--dry-run", "--json").json
    assert (tried["created"], tried["changed"]) == (0, 2)
    assert studio("catalog", "list", *GAME, "--json").json == before
    faulty = sent(studio, shelf, "sku,kind,title,price\na,DIGITAL,x,0\n", "--dry-run")
    assert "Line 2, price: " in faulty.refusal


def test_faults_are_reported_with_line_and_column(studio: Laurel, shelf: Path) -> None:
    rows = "".join(f"i{number},DIGITAL,x,free\n" for number in range(MAX_ROW_FAULTS + 2))
    output = sent(studio, shelf, "sku,kind,title,price\n" + rows)
    assert "The file has 102 faults; nothing was stored" in output.refusal
    assert "Line 2, price: " in output.err
    assert "… and 2 more." in output.err
    output = sent(studio, shelf, "sku,kind,title,price\na,DIGITAL,x,0\n", "--json")
    assert (output.status, output.json["faulty"]) == (2, 1)
    (fault,) = output.json["faults"]
    assert (fault["line"], fault["column"]) == (2, "price")
    assert studio("catalog", "list", *GAME, "--json").json == {"items": []}


def test_what_is_no_file_of_ours(studio: Laurel, shelf: Path) -> None:
    assert "not UTF-8 (byte 4)" in sent(studio, shelf, b"sku,\xff").refusal
    assert "larger than" in sent(studio, shelf, b"x" * (MAX_FILE_BYTES + 1)).refusal
    assert "Line 1, kind: The column is missing." in sent(studio, shelf, "sku\n").refusal
    assert "/nowhere.csv" in studio("catalog", "import", *GAME, "/nowhere.csv").refusal
    shelf.write_text(FILE)
    assert "laurel game create" in studio("catalog", "import", "acme", "other", shelf).err
    assert "laurel game create" in studio("catalog", "list", "acme", "other").refusal


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (FILE.encode("utf-16"), ("UTF-16", "Save it as UTF-8")),
        (FILE.removeprefix("\ufeff").encode("utf-16-le"), ("UTF-16", "Save it as UTF-8")),
        (FILE.removeprefix("\ufeff").encode("utf-16-be"), ("UTF-16", "Save it as UTF-8")),
        (FILE.encode("utf-32"), ("UTF-32", "Save it as UTF-8")),
        (FILE.replace("Mug", "Krüge").encode("cp1252", "ignore"), ("cp1252", "Save it as UTF-8")),
        (gzip.compress(FILE.encode()), ("gzip", "unpack")),
        (b"PK\x03\x04 and more", ("Excel workbook", "CSV UTF-8")),
        (b"\xd0\xcf\x11\xe0 and more", ("Excel workbook", "CSV UTF-8")),
    ],
)
def test_what_is_no_utf_8_is_named(
    studio: Laurel, shelf: Path, content: bytes, words: tuple[str, ...]
) -> None:
    output = sent(studio, shelf, content)
    assert all(word in output.refusal for word in words)


def test_the_limit_of_a_game(studio: Laurel) -> None:
    assert "within 48 hours" in studio("game", "fulfilment", *GAME, 48).out
    assert studio("game", "fulfilment", *GAME, 8760, "--json").json["fulfilHours"] == 8760
    for hours in (0, 8761):
        assert "8,760" in studio("game", "fulfilment", *GAME, hours).refusal
    assert "laurel game create" in studio("game", "fulfilment", "acme", "other", 5).refusal
