"""`make security`: what it lists exists, what did not run is no success, and what the tools find fails."""

import ast
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks import supply
from benchmarks.security import Case, NotRun, cases_of, read_result, row_of
from benchmarks.security_sections import SECTIONS, Line
from tests.conftest import REPO

LISTED = sorted({test for section in SECTIONS for line in section.lines for test in line.tests})
RESULT = """<testsuites><testsuite>
<testcase classname="tests.api.test_a" name="test_x[one]"><properties><property name="attempts" value="7"/>
<property name="cpu_ms" value="3.6"/></properties></testcase>
<testcase classname="tests.api.test_a" name="test_x[two]"><failure>no</failure></testcase>
<testcase classname="tests.api.test_a" name="test_xy"><error>no</error></testcase>
</testsuite></testsuites>"""


@pytest.mark.parametrize("listed", LISTED)
def test_each_listed_test_exists(listed: str) -> None:
    path, _, name = listed.partition("::")
    tree = ast.parse((REPO / path).read_text())
    found = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    assert not name or name.partition("[")[0] in found


def test_what_ran_is_counted(tmp_path: Path) -> None:
    (tmp_path / "result.xml").write_text(RESULT)
    cases = read_result(tmp_path / "result.xml")
    assert cases["tests/api/test_a.py::test_x[one]"] == Case(7, failed=False, cpu_ms=3.6)
    line = Line("words", ["tests/api/test_a.py::test_x"])
    assert row_of(line, cases_of(line, cases)) == ["words", "8", "1", "4"]
    assert len(cases_of(Line("words", ["tests/api/test_a.py"]), cases)) == 3
    with pytest.raises(NotRun, match="test_z"):
        cases_of(Line("words", ["tests/api/test_a.py::test_x", "tests/api/test_a.py::test_z"]), cases)


def service(answers: dict[str, list[object] | None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for pip-audit and uv: each service of vulnerabilities gives its answer, or none."""

    def run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        words = list(command)
        target = Path(words[words.index("-o") + 1])
        if "export" in words:
            target.write_text("a==1 \\\n    --hash=sha256:0\nb==2 \\\n    --hash=sha256:0\n")
        elif (answer := answers[words[words.index("-s") + 1]]) is not None:
            target.write_text(json.dumps({"dependencies": answer}))
        return subprocess.CompletedProcess(words, 0, "", "")

    monkeypatch.setattr(supply, "_run", run)


SKIPPED = [{"name": "a", "skip_reason": "Dependency not found"}, {"name": "b", "skip_reason": "not found"}]
GOOD = [{"name": "a", "version": "1", "vulns": []}, {"name": "b", "version": "2", "vulns": []}]
BAD = [GOOD[0], {"name": "b", "version": "2", "vulns": [{"id": "PYSEC-1"}]}]


@pytest.mark.parametrize(
    ("answers", "answered", "known"),
    [
        ({"pypi": GOOD}, 2, []),
        ({"pypi": BAD}, 2, ["b 2: PYSEC-1"]),
        ({"pypi": SKIPPED, "osv": BAD}, 2, ["b 2: PYSEC-1"]),
        ({"pypi": None, "osv": GOOD}, 2, []),
        ({"pypi": SKIPPED, "osv": None}, 0, []),
    ],
)
def test_a_service_that_does_not_answer_is_no_clean_bill(
    answers: dict[str, list[object] | None],
    answered: int,
    known: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    service(answers, monkeypatch)
    assert supply._audit(tmp_path) == (2, answered, known)
    found = supply.Supply(10, [], 2, answered, known, 1)
    assert found.failures == known
    assert ("nothing was found out" in " ".join(found.lines)) is (answered == 0)


def test_a_finding_fails() -> None:
    assert supply.Supply(10, ["app/x.py:1: B105"], 2, 2, [], 1).failures == ["app/x.py:1: B105"]
