"""`python -m benchmarks.supply [--sbom FILE]`: bandit over the product, pip-audit over the lock, and an SBOM.

A finding of bandit and a known vulnerability fail. Where no service of vulnerabilities answers, that is said,
and fails nothing: nothing was found out then.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("app", "auth", "migrations", "resolvers", "schema", "transport")
SERVICES = ("pypi", "osv")
"""The services that pip-audit asks, in this order, until one answers."""
SBOM = ROOT / "dist" / "sbom.cdx.json"
SECONDS = 300
"""How long one tool may take."""


class ToolFailed(Exception):
    """A tool that gave no result; holds the end of what it printed."""


@dataclass(frozen=True, slots=True)
class Supply:
    """What the tools found, and what they looked at."""

    code_lines: int
    code_findings: list[str]
    packages: int
    answered: int
    """Packages about which a service of vulnerabilities answered."""
    vulnerabilities: list[str]
    components: int
    """Components of the SBOM: what an installation has, without the tools of the tests."""

    @property
    def failures(self) -> list[str]:
        return [*self.code_findings, *self.vulnerabilities]

    @property
    def lines(self) -> list[str]:
        """Returns a sentence for each tool."""
        audit = (
            f"pip-audit: {len(self.vulnerabilities)} known vulnerabilities in {self.answered} of"
            f" {self.packages} locked packages"
        )
        if not self.answered:
            audit = (
                f"pip-audit: no service of vulnerabilities ({', '.join(SERVICES)}) answered: nothing was"
                f" found out about the {self.packages} locked packages"
            )
        return [
            f"bandit: {len(self.code_findings)} findings in {self.code_lines:,} lines",
            audit,
            f"SBOM: {self.components} components (CycloneDX 1.5)",
        ]


def check_supply(sbom: Path) -> Supply:
    """Run the three tools and write the SBOM. Raises ToolFailed."""
    lines, findings = _bandit()
    with tempfile.TemporaryDirectory(prefix="laurel-supply-") as folder:
        packages, answered, vulnerabilities = _audit(Path(folder))
    return Supply(lines, findings, packages, answered, vulnerabilities, _write_sbom(sbom))


def _bandit() -> tuple[int, list[str]]:
    # Guesses of low confidence are every statement that is put together; ruff's S608 looks at each of those.
    options = ("-q", "-r", *PRODUCT, "-f", "json", "--confidence-level", "medium")
    done = _run([sys.executable, "-m", "bandit", *options])
    if not done.stdout:
        raise ToolFailed(done.stderr[-500:])
    report = json.loads(done.stdout)
    found = [
        f"{one['filename']}:{one['line_number']}: {one['test_id']} {one['issue_text']}"
        for one in report["results"]
    ]
    found += [f"{one['filename']}: {one['reason']}" for one in report["errors"]]
    return int(report["metrics"]["_totals"]["loc"]), found


def _audit(folder: Path) -> tuple[int, int, list[str]]:
    requirements, answer = folder / "requirements.txt", folder / "answer.json"
    _export("requirements.txt", requirements, "--all-groups")
    for service in SERVICES:
        answer.unlink(missing_ok=True)
        _run(
            [
                *(sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "-s", service),
                *("-r", str(requirements), "-f", "json", "-o", str(answer), "--progress-spinner", "off"),
            ]
        )
        dependencies = json.loads(answer.read_text())["dependencies"] if answer.exists() else []
        answered = [one for one in dependencies if "vulns" in one]
        if answered:
            known = [
                f"{one['name']} {one['version']}: {vulnerability['id']}"
                for one in answered
                for vulnerability in one["vulns"]
            ]
            return len(dependencies), len(answered), known
    return sum("==" in line for line in requirements.read_text().splitlines()), 0, []


def _write_sbom(sbom: Path) -> int:
    sbom.parent.mkdir(parents=True, exist_ok=True)
    _export("cyclonedx1.5", sbom, "--no-dev")
    return len(json.loads(sbom.read_text())["components"])


def _export(form: str, file: Path, groups: str) -> None:
    """Write what the lock names. Raises ToolFailed."""
    (uv,) = (ROOT / ".venv" / "tools").glob("uv-*/bin/uv")
    options = ("--locked", "--quiet", "--preview-features", "sbom-export", "--no-emit-project")
    done = _run([str(uv), "export", *options, groups, "--format", form, "-o", str(file)])
    if done.returncode != 0:
        raise ToolFailed(done.stderr[-500:])


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=SECONDS)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.supply")
    parser.add_argument(
        "--sbom", type=Path, default=ROOT / "dist" / "sbom.cdx.json", help="where the SBOM is written"
    )
    supply = check_supply(parser.parse_args().sbom)
    print("\n".join(supply.lines + supply.failures))
    return 1 if supply.failures else 0


if __name__ == "__main__":
    sys.exit(main())
