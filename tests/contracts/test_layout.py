"""The house is built as architecture.md says: where things are, how long they are, what is left undone."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import REPO

TOP = [
    *("app", "schema", "resolvers", "auth", "migrations", "tests"),
    *("pyproject.toml", "Dockerfile", "README.md"),
]
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 70
PACKAGES = ("app", "auth", "benchmarks", "migrations", "resolvers", "schema", "scripts", "tests", "transport")

FILES = sorted(
    path
    for package in PACKAGES
    for path in (REPO / package).rglob("*.py")
    if not {"__pycache__", "node_modules"} & set(path.parts)
)


def named(path: Path) -> str:
    return path.relative_to(REPO).as_posix()


@pytest.mark.parametrize("name", TOP)
def test_the_top_level(name: str) -> None:
    assert (REPO / name).exists()


@pytest.mark.parametrize(
    "package", ["app", "schema", "resolvers", "auth", "migrations", "tests", "transport"]
)
def test_packages_are_packages(package: str) -> None:
    assert (REPO / package / "__init__.py").exists()


def test_the_image_is_given_what_it_copies_and_every_package() -> None:
    """The image's context leaves out all that ``.dockerignore`` does not name."""
    named_by_ignore = {
        line[1:] for line in (REPO / ".dockerignore").read_text().splitlines() if line.startswith("!")
    }
    copied = {
        name
        for line in (REPO / "Dockerfile").read_text().splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for name in line.split()[1:-1]
    }
    built = tomllib.loads((REPO / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert copied == named_by_ignore
    assert set(built["packages"]) <= copied


def test_files_are_short() -> None:
    long = {named(path): len(path.read_text().splitlines()) for path in FILES}
    assert {name: lines for name, lines in long.items() if lines >= MAX_FILE_LINES} == {}


SERVICE_WORK = {"transaction", "retrying", "allow", "forgive", "sweep", "settle_member", "fail_overdue"}
"""Calls that open a transaction, count tries or settle what fell due."""


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node.func.id if isinstance(node.func, ast.Name) else node.func.attr


def test_resolvers_leave_the_work_to_services() -> None:
    resolvers = [path for path in FILES if named(path).startswith("resolvers/")]
    assert {named(path): found for path in resolvers if (found := SERVICE_WORK & set(calls(path)))} == {}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{named(path)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_functions_are_short() -> None:
    long = {name: lines for path in FILES for name, lines in functions(path) if lines >= MAX_FUNCTION_LINES}
    # A test that compares a whole answer is a table, not logic.
    assert {name: lines for name, lines in long.items() if not name.startswith("tests/")} == {}


# Not written out, so that this file does not find itself.
_UNDONE = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "HA" + "CK"]) + r")\b")
_SILENCED = re.compile(r"#\s*(?:type:\s*ignore|pyright:\s*ignore|noqa)(?P<rest>.*)$")
_RULE_AND_REASON = re.compile(r"(\[[\w, -]+\]|: ?[A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)*) +(- |#)\s*\S.*")


def test_nothing_is_left_undone() -> None:
    found = [
        f"{named(path)}:{number}"
        for path in FILES
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if _UNDONE.search(line) and path != Path(__file__)
    ]
    assert found == []


def test_a_checker_is_silenced_for_a_rule_and_a_reason_only() -> None:
    """`# noqa: S608 - constants only`: which rule, and why."""
    bad = []
    for path in FILES:
        if path.relative_to(REPO).parts[0] not in {"app", "auth", "resolvers", "schema", "transport"}:
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            silenced = _SILENCED.search(line)
            if silenced and not _RULE_AND_REASON.fullmatch(silenced["rest"]):
                bad.append(f"{named(path)}:{number}: {line.strip()}")
    assert bad == []


def test_types_are_ignored_nowhere_without_a_rule() -> None:
    bad = [
        f"{named(path)}:{number}"
        for path in FILES
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if re.search(r"#\s*(type|pyright):\s*ignore(?!\[[\w-]+\])", line) and path != Path(__file__)
    ]
    assert bad == []


def test_every_module_says_what_it_is() -> None:
    silent = [
        named(path)
        for path in FILES
        if not path.is_relative_to(REPO / "tests")
        and not path.is_relative_to(REPO / "migrations")
        and path.read_text().strip()
        and ast.get_docstring(ast.parse(path.read_text())) is None
    ]
    assert silent == []


def test_capabilities_keep_the_same_few_file_names() -> None:
    for capability in ("studios", "identity", "loyalty", "purchases"):
        assert (REPO / "app" / capability / "service.py").exists()
    for stem in ("members", "players", "purchases", "viewer"):
        assert (REPO / "resolvers" / f"{stem}.py").exists()
