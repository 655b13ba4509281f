"""What a fresh machine gets: the product stands on its locked packages, and names one version and licence."""

import re
import subprocess
import sys
import tomllib
from typing import Any

from tests.conftest import REPO

RELEASE = re.compile(r"^## (\d+)\.(\d+)\.(\d+) - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def project() -> dict[str, Any]:
    return tomllib.loads((REPO / "pyproject.toml").read_text())["project"]


def python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=REPO, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_version_is_the_newest_of_the_changelog() -> None:
    releases = RELEASE.findall((REPO / "CHANGELOG.md").read_text())
    newest = ".".join(releases[0][:3])
    assert project()["version"] == newest
    assert python("-m", "app.cli", "--version") == newest


def test_the_changelog_lists_its_releases_newest_first() -> None:
    changelog = (REPO / "CHANGELOG.md").read_text()
    headings = re.findall(r"^## (.*)$", changelog, re.MULTILINE)
    releases = RELEASE.findall(changelog)
    assert headings[0] == "Unreleased"
    assert len(headings) == len(releases) + 1, "each heading is `## 1.2.3 - 2026-11-28`"
    order = [([int(part) for part in release[:3]], release[3]) for release in releases]
    assert order == sorted(order, reverse=True)


def test_the_licence_goes_along() -> None:
    assert project()["license"] == "MIT"
    assert [(REPO / name).read_text().split("\n", 1)[0] for name in project()["license-files"]] == [
        "MIT License"
    ]
