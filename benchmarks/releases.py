"""The code of before beside that of now, on the tables of now: `python -m benchmarks.releases REV [--print]`.

REV is a commit of this repository: the release before. Its files are laid into a folder, and its packages are
installed there by its own lock. A server of it and one of this code serve one database that this code has
migrated, each with its worker. Players buy, refund and redeem at the old one, at either of both, and at the
new one. Then what was acknowledged is compared with what is stored, both are asked what the widget shows, and
the audit runs. The table goes into docs/reliability.md.

Where the clone has no such commit, a shallow one for example, it says so and ends with 2.
"""

import argparse
import asyncio
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import httpx2

from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.loyalty.audit import audit
from app.store.audit import audit_store
from benchmarks.fault_load import Load, open_shop
from benchmarks.report import table, write_between_markers
from benchmarks.stage import Stage, build
from benchmarks.workload import WIDGET
from tests.services.live_server import serving

REPO = Path(__file__).resolve().parent.parent
PAGE = REPO / "docs" / "reliability.md"
MARK = "python -m benchmarks.releases"
PLAYERS = 12
ACKNOWLEDGED = 300
"""Writes that each part of the run waits for."""
PART_SECONDS = 300.0


class NoSuchRelease(Exception):
    """The clone has no such commit."""


@dataclass
class Results:
    """What came of a run; `answers` by the servers that players asked."""

    answers: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    widgets: int = 0
    different_widgets: int = 0
    lost: int = 0
    doubled: int = 0
    violations: int = 0

    @property
    def clean(self) -> bool:
        """Returns whether both releases did their work and nothing is wrong."""
        return (
            not (self.lost or self.doubled or self.violations or self.different_widgets)
            and self.widgets > 0
            and all(answers["ok"] >= ACKNOWLEDGED for answers in self.answers.values())
        )


def lay_out(revision: str, folder: Path) -> str:
    """Lay a commit into the folder, and its packages; returns its short name. Raises NoSuchRelease."""
    found = _git("rev-parse", "--verify", "--quiet", "--short", f"{revision}^{{commit}}")
    if found.returncode:
        raise NoSuchRelease(f"This clone has no commit {revision}: fetch the history, or name another one.")
    archive = folder / "release.tar"
    _git("archive", "--output", str(archive), revision).check_returncode()
    shutil.unpack_archive(archive, folder, filter="data")
    archive.unlink()
    subprocess.run(
        [sys.executable, "scripts/bootstrap.py"], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    return found.stdout.strip()


def _git(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["git", *arguments], cwd=REPO, check=False, capture_output=True, text=True)


async def run(url: str, release: Path) -> Results:
    """Run the release in a folder beside this code; returns what came of it."""
    results = Results()
    async with AsyncExitStack() as stack:
        stage = await build(url, PLAYERS)
        own = await stage.copy("releases")
        database = Database(own)
        await database.open()
        stack.push_async_callback(database.close)
        shop = await open_shop(database, stage)
        before = await stack.enter_async_context(serving(own, worker=True, release=release))
        now = await stack.enter_async_context(serving(own, worker=True))
        load = Load([], stage, shop)
        clients = [asyncio.create_task(load.run(player)) for player in stage.players]
        for client in clients:
            client.add_done_callback(load.ended)
            stack.callback(client.cancel)
        for name, ports in (
            ("the release before", [before.port]),
            ("either of both", [before.port, now.port]),
            ("this code", [now.port]),
        ):
            load.ports = ports
            results.answers[name] = await _part(load)
            await _compare_widgets(stage, before.url, now.url, results)
        load.stop()
        await asyncio.gather(*clients)
        results.lost, results.doubled = await load.compare(database)
        report = [*(await audit(database, datetime.now(UTC))).invariants, *await audit_store(database)]
        results.violations = sum(one.violations for one in report)
    return results


async def _part(load: Load) -> Counter[str]:
    """Let players act until enough is acknowledged; returns the answers."""
    before, until = Counter(load.answers), time.monotonic() + PART_SECONDS
    load.go_on()
    while (load.answers - before)["ok"] < ACKNOWLEDGED and time.monotonic() < until:  # noqa: ASYNC110 - many clients
        await asyncio.sleep(0.1)
    await load.rest()
    return load.answers - before


async def _compare_widgets(stage: Stage, before: str, now: str, results: Results) -> None:
    """Ask both servers what each player's widget shows: the game's clock is frozen, so it is the same."""
    async with httpx2.AsyncClient(timeout=60.0) as http:
        for token in stage.tokens:
            answers = [
                await http.post(
                    f"{server}/graphql",
                    json={"query": WIDGET},
                    headers={"authorization": f"Bearer {token}"},
                )
                for server in (before, now)
            ]
            old, new = (answer.json() for answer in answers)
            results.widgets += 1
            results.different_widgets += old != new or "errors" in new


def markdown(results: Results, revision: str, since: int) -> str:
    """Returns the text between the markers of docs/reliability.md; `since` counts migrations since then."""
    rows = [
        [
            name,
            f"{answers['ok']:,}",
            ", ".join(f"{n:,} {kind}" for kind, n in sorted(answers.items()) if kind != "ok") or "-",
        ]
        for name, answers in results.answers.items()
    ]
    return "\n\n".join(
        (
            f"- {datetime.now(UTC):%Y-%m-%d}, `{MARK} {revision}`: {since} migrations since that commit;"
            " each server with its worker",
            table(1, ("Players ask", "acknowledged", "other answers"), rows),
            f"**Lost {results.lost}, doubled {results.doubled}**, violations of the audit"
            f" {results.violations}. Of {results.widgets} widgets that both were asked for,"
            f" {results.different_widgets} differed.",
        )
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it; 0 if all is as it should be, 1 if not, 2 where the clone has no such commit."""
    parser = argparse.ArgumentParser(prog=MARK)
    parser.add_argument("revision", metavar="REV", help="a commit, tag or branch of the release before")
    parser.add_argument("--print", action="store_true", help="print alone; docs/reliability.md stays")
    options = parser.parse_args(arguments)
    folder, data = (Path(tempfile.mkdtemp(prefix="laurel-releases-")) for _ in range(2))
    try:
        revision = lay_out(options.revision, folder)
        since = len(_migrations(REPO) - _migrations(folder))
        results = asyncio.run(run(embedded_postgres.start(data), folder))
    except NoSuchRelease as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        embedded_postgres.stop(data)
        for used in (folder, data):
            shutil.rmtree(used, ignore_errors=True)
    text = markdown(results, revision, since)
    print(text)
    if not options.print:
        write_between_markers(PAGE, text, MARK)
    return 0 if results.clean else 1


def _migrations(folder: Path) -> set[str]:
    return {path.stem for path in (folder / "migrations").glob("0*.py")}


if __name__ == "__main__":
    sys.exit(main())
