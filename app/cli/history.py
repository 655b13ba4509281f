"""`laurel import` and `laurel audit`: the history from before, and the proof that all of it adds up."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from app.cli.database import game_of, now, with_database, with_door
from app.cli.output import AsJson, DryRun, as_tried, emit_json, in_words, note, progress
from app.cli.studios import GameSlug, StudioSlug
from app.infra.db import Database
from app.loyalty.audit import AuditReport
from app.loyalty.audit import audit as run_audit
from app.purchases.importer import ImportReport, Phase, import_history
from app.store.audit import audit_store
from app.studios.rules import RuleBooks


def import_file(
    studio: StudioSlug,
    game: GameSlug,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV; docs/cli.md has the columns.")],
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Import purchases from before Laurel, each at its own time; repeating it changes nothing."""
    with file.open("rb"):
        pass  # a path that is wrong is said before a server is started for it

    async def work(database: Database, books: RuleBooks) -> ImportReport:
        row = await game_of(database, studio, game)
        with progress() as bar:
            tasks = {phase: bar.add_task(phase.capitalize(), total=None) for phase in Phase}

            def on_progress(phase: Phase, done: int, total: int) -> None:
                bar.update(tasks[phase], completed=done, total=total)

            return await import_history(
                database, books, row, file, now(), dry_run=dry_run, on_progress=on_progress
            )

    report = with_door(work)
    if as_json:
        emit_json(report.as_json() | as_tried(dry_run=dry_run))
    else:
        typer.echo(in_words(_words(report), dry_run=dry_run))


def _words(report: ImportReport) -> str:
    lines = [
        f"{report.rows:,} rows: {report.recorded:,} purchases recorded, {report.already:,} known already, "
        f"{report.faulty:,} faulty; {report.players:,} players joined."
    ]
    lines += [f"  line {fault.line:,}: {fault.reason}" for fault in report.faults]
    if report.faulty > len(report.faults):
        lines.append(f"  … and {report.faulty - len(report.faults):,} more.")
    if report.faulty:
        lines.append("Correct these rows and import the file again: what was taken is not counted twice.")
    return "\n".join(lines)


def audit(as_json: AsJson = False) -> int:
    """Prove for every member that standing, replay and ledger agree; exit status 1 when anything does not.

    Prints a line of JSON for every invariant; with --json all of them as one document.
    """

    async def work(database: Database) -> AuditReport:
        with progress() as bar:
            task = bar.add_task("Auditing members", total=None)
            report = await run_audit(
                database, now(), on_progress=lambda done, total: bar.update(task, completed=done, total=total)
            )
        return replace(report, invariants=[*report.invariants, *await audit_store(database)])

    report = with_database(work)
    if as_json:
        emit_json(report.as_json())
    else:
        for invariant in report.invariants:
            emit_json(invariant.as_json(), indent=False)
    broken = [invariant.name for invariant in report.invariants if invariant.violations]
    if broken:
        note(f"{report.members:,} members audited: violated are {', '.join(broken)}.")
        return 1
    note(f"{report.members:,} members audited: everything agrees.")
    return 0
