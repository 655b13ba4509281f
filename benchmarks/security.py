"""`python -m benchmarks.security`: attack the product, count, and write the tables of docs/security.md.

The attacks are tests, which `make test` runs too; here they are counted. Exits with 1 where one came through.
"""

import argparse
import platform
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.report import table, write_between_markers
from benchmarks.security_sections import SECTIONS, Line, Section
from benchmarks.supply import ROOT, SBOM, Supply, check_supply

PAGE = ROOT / "docs" / "security.md"
MARK = "make security"
HEAD = ("what was tried", "attempts", "through", "CPU at most, ms")


@dataclass(frozen=True, slots=True)
class Case:
    """A test that ran: how often it attacked, whether it failed, the milliseconds of CPU it cost."""

    attempts: int
    failed: bool
    cpu_ms: float | None


class NotRun(Exception):
    """Tests that are listed and did not run."""


def run_tests(tests: Sequence[str], workers: int) -> dict[str, Case]:
    """Run tests of the project, and return them by their ids. Raises NotRun where pytest gave no result."""
    with tempfile.TemporaryDirectory(prefix="laurel-security-") as folder:
        result = Path(folder) / "result.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-n", str(workers), f"--junitxml={result}"]
        # The newer family of results knows no properties.
        done = subprocess.run([*command, "-o", "junit_family=xunit1", *tests], cwd=ROOT, check=False)
        if not result.exists():
            raise NotRun(f"pytest ended with {done.returncode}")
        return read_result(result)


def read_result(result: Path) -> dict[str, Case]:
    """Returns the tests of a result by their ids."""
    cases: dict[str, Case] = {}
    for case in ET.parse(result).iter("testcase"):  # noqa: S314 - pytest wrote it just now
        properties = {one.get("name"): one.get("value") or "" for one in case.iter("property")}
        module = case.get("classname", "").replace(".", "/")
        cases[f"{module}.py::{case.get('name')}"] = Case(
            attempts=int(properties.get("attempts", 1)),
            failed=case.find("failure") is not None or case.find("error") is not None,
            cpu_ms=float(properties["cpu_ms"]) if "cpu_ms" in properties else None,
        )
    return cases


def cases_of(line: Line, cases: Mapping[str, Case]) -> list[Case]:
    """Returns the tests of a line. Raises NotRun where one of those listed did not run."""
    found: dict[str, Case] = {}
    for listed in line.tests:
        ran = {
            name: case
            for name, case in cases.items()
            if name == listed or name.startswith((f"{listed}[", f"{listed}::"))
        }
        if not ran:
            raise NotRun(listed)
        found |= ran
    return list(found.values())


def row_of(line: Line, cases: Iterable[Case]) -> list[str]:
    tried = list(cases)
    cpu = [case.cpu_ms for case in tried if case.cpu_ms is not None]
    return [
        line.words,
        f"{sum(case.attempts for case in tried):,}",
        str(sum(case.failed for case in tried)),
        f"{max(cpu):.0f}" if cpu else "",
    ]


def markdown(cases: Mapping[str, Case], supply: Supply, command: str) -> str:
    """Returns the text between the two markers. Raises NotRun."""
    about = (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.machine()}, Python"
        f" {platform.python_version()}: `{command}`, {len(cases):,} tests."
    )
    parts = [about]
    for section in SECTIONS:
        parts += [f"### {section.title}", _section(section, cases)]
    parts += ["### What is installed", "\n".join(f"- {line}" for line in [*supply.lines, *supply.failures])]
    return "\n\n".join(parts)


def _section(section: Section, cases: Mapping[str, Case]) -> str:
    rows = [row_of(line, cases_of(line, cases)) for line in section.lines]
    columns = 4 if any(row[3] for row in rows) else 3
    return table(1, HEAD[:columns], [row[:columns] for row in rows])


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.security")
    parser.add_argument("--workers", type=int, default=2, help="processes that run the tests; 2 by default")
    options = parser.parse_args()
    command = " ".join(["python -m benchmarks.security", *sys.argv[1:]])
    supply = check_supply(SBOM)
    tests = dict.fromkeys(test for section in SECTIONS for line in section.lines for test in line.tests)
    cases = run_tests(list(tests), options.workers)
    text = markdown(cases, supply, command)
    print(text)
    write_between_markers(PAGE, text, MARK)
    return 1 if supply.failures or any(case.failed for case in cases.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
