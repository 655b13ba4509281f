"""What code and docs cite exists, and nothing in the project names a path outside its own folder."""

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import REPO

DOCS = REPO / "docs"
DECISIONS = DOCS / "decisions"
RULES = DOCS / "rules.md"

SUFFIXES = {
    *(".py", ".md", ".graphql", ".js", ".mjs", ".ts", ".css", ".html"),
    *(".json", ".toml", ".sh", ".yml", ".svg"),
}
NAMES = {"Makefile", "Dockerfile", ".ci/run", ".dockerignore", ".gitignore"}
MADE_ELSEWHERE = {"node_modules", "static", "dist", "__pycache__", "package-lock.json"}
# of bundles and of what is in them
LICENCES = ("LICENSE.md", "THIRD-PARTY-LICENSES.md", "THIRD-PARTY-NOTICES.md")
# what tests send as an attacker would, and what npm brings
NOT_OURS = re.compile(r"(?:\.\./)+(?:etc|node_modules)\b")

PAGE = re.compile(r"(?<![\w./:-])((?:[\w.-]+/)*[\w-]+\.md)(#[\w-]+)?")
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]+)?\)")
SECTION = re.compile(r"(?:([\w/.-]+\.md)\s+)?§\s?(\d+)")
DECISION = re.compile(r"\bdecisions?[ /](\d{1,4})\b|[\[(](0\d{3})[\])]")
SOURCE = re.compile(
    r"`((?:app|auth|benchmarks|browser|migrations|resolvers|schema|transport|scripts|tests|web)/[\w./-]+)`"
)
UPWARDS = re.compile(r"(?:\.\./)+[\w./-]*")
PARENTS = re.compile(r"__file__\)?(?:\.resolve\(\))?((?:\.parent\b)+(?!s)|\.parents\[(\d)\])")
OUTSIDE = re.compile(r"\b(?:REPO|ROOT)\.parent\b|(?<![\w.])/(?:work|home|Users)/\w")


def named(path: Path) -> str:
    return path.relative_to(REPO).as_posix()


@cache
def sources() -> tuple[Path, ...]:
    """Every text of ours; hidden folders are tools' and data's, but for CI's."""
    found: list[Path] = []
    for folder, folders, files in os.walk(REPO):
        folders[:] = [
            name for name in folders if name not in MADE_ELSEWHERE and (name[0] != "." or name == ".ci")
        ]
        paths = [Path(folder, name) for name in files if name not in MADE_ELSEWHERE]
        found += [path for path in paths if path.suffix in SUFFIXES or named(path) in NAMES]
    return tuple(sorted(path for path in found if path != Path(__file__)))


@cache
def lines() -> tuple[tuple[Path, str, str], ...]:
    """Every line: its file, its place for a message, its text."""
    return tuple(
        (path, f"{named(path)}:{number}", line)
        for path in sources()
        for number, line in enumerate(path.read_text().splitlines(), 1)
    )


@cache
def page(cited: str, folder: Path) -> Path | None:
    """The page that a text of this folder cites: from beside it or the root, or by its name alone."""
    places = [place / cited for place in (folder, REPO, DOCS)]
    by_name = [source for source in sources() if source.name == cited]
    return next((place for place in [*places, *by_name] if place.is_file()), None)


@cache
def decisions() -> frozenset[str]:
    """The numbers of the decisions that there are."""
    return frozenset(path.name[:4] for path in DECISIONS.glob("[0-9]*-*.md"))


@cache
def sections(document: Path) -> frozenset[str]:
    """The numbers of a page's sections: `## 4. What an event does` is 4."""
    return frozenset(re.findall(r"^#+ (\d+)\. ", document.read_text(), re.MULTILINE))


@cache
def anchors(document: Path) -> frozenset[str]:
    """What a link may name after the #, as GitHub makes it of headings."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(), re.MULTILINE)
    return frozenset(re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings)


def dead_citations(path: Path, line: str) -> Iterator[str]:
    for cited, anchor in PAGE.findall(line):
        document = page(cited, path.parent)
        if document is None and cited not in LICENCES:
            yield f"there is no page {cited}"
        elif document and anchor and anchor[1:] not in anchors(document):
            yield f"{cited} has no heading {anchor}"
    for cited, number in SECTION.findall(line):
        document = page(cited, path.parent) if cited else RULES
        if document and number not in sections(document):
            yield f"{named(document)} has no section {number}"
    for numbers in DECISION.findall(line):
        number = "".join(numbers).zfill(4)
        if number not in decisions():
            yield f"there is no decision {number}"


def dead_links(path: Path, line: str) -> Iterator[str]:
    """A link leads somewhere from where its page lies; a file of the source that a page names is there."""
    for target, anchor in LINK.findall(line):
        document = path.parent / target if target else path
        if not document.exists():
            yield f"there is no {target}"
        elif anchor and anchor[1:] not in anchors(document):
            yield f"{target} has no heading {anchor}"
    if path.parent != DECISIONS:  # a decision speaks of the tree of its day
        yield from (f"there is no {cited}" for cited in SOURCE.findall(line) if not (REPO / cited).exists())


def ways_out(path: Path, line: str) -> Iterator[str]:
    """A relative path must lead to something within the project, from its file or a folder above it."""
    for cited in UPWARDS.findall(line):
        starts = [folder for folder in path.parents if folder.is_relative_to(REPO)]
        targets = [Path(os.path.normpath(start / cited)) for start in starts]
        inside = [target for target in targets if target.is_relative_to(REPO)]
        if not any(target.exists() for target in inside) and not NOT_OURS.match(cited):
            yield f"{cited} leads out of the project, or nowhere"
    for chain, index in PARENTS.findall(line):
        ups = int(index) + 1 if index else chain.count(".parent")
        if ups > len(path.relative_to(REPO).parts):
            yield "a folder above the project"
    yield from OUTSIDE.findall(line)


def test_every_citation_leads_somewhere() -> None:
    dead = [f"{place}: {fault}" for path, place, line in lines() for fault in dead_citations(path, line)]
    assert dead == []


def test_every_link_of_the_docs_leads_somewhere() -> None:
    pages = [found for found in lines() if found[0].suffix == ".md"]
    assert [f"{place}: {fault}" for path, place, line in pages for fault in dead_links(path, line)] == []


def test_every_decision_is_listed_once() -> None:
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (DECISIONS / "README.md").read_text())
    assert sorted(listed) == sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))


def test_nothing_is_named_outside_the_project() -> None:
    assert [f"{place}: {fault}" for path, place, line in lines() for fault in ways_out(path, line)] == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("# as rules.md §98 says", "docs/rules.md has no section 98"),
        ('"""Counted once (§4, §99)."""', "docs/rules.md has no section 99"),
        ('"""See docs/nowhere.md."""', "there is no page docs/nowhere.md"),
        ("docs/live.md#try-that", "docs/live.md has no heading #try-that"),
        ("docs/decisions/9999-lost.md", "there is no page docs/decisions/9999-lost.md"),
        ("as decision 9999 says (0014)", "there is no decision 9999"),
    ],
)
def test_a_dead_citation_is_seen(line: str, fault: str) -> None:
    assert fault in list(dead_citations(REPO / "app" / "some.py", line))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("[the rules](rules.md)", "there is no rules.md"),
        ("[try it](docs/live.md#try-that)", "docs/live.md has no heading #try-that"),
        ("the recorder is `app/loyalty/doors.py`", "there is no app/loyalty/doors.py"),
    ],
)
def test_a_dead_link_is_seen(line: str, fault: str) -> None:
    assert list(dead_links(REPO / "README.md", line)) == [fault]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Makefile", "cp ../shared/cases.json ."),
        ("scripts/some.sh", 'python3 "$root/../shared/check.py"'),
        ("tests/api/some.py", 'CASES = Path(__file__).resolve().parents[3] / "shared"'),
        ("tests/some.py", "CASES = Path(__file__).parent.parent.parent"),
        ("tests/some.py", 'CASES = REPO.parent / "shared"'),
        ("docs/some.md", "measured in /home/me/laurel"),
    ],
)
def test_a_way_out_is_seen(name: str, line: str) -> None:
    assert list(ways_out(REPO / name, line)) != []
    assert list(ways_out(REPO / "web" / "store" / "main.ts", 'import "../kit/client.ts"')) == []
