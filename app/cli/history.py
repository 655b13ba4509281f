"""`laurel import` and `laurel audit`: import purchases from before Laurel, and check the stored data."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.bargains.audit import audit_bargains
from app.cli.database import game_of, now, with_core, with_database
from app.cli.failures import CliError
from app.cli.output import AsJson, DryRun, dry_run_json, emit, emit_json, note, progress, result_words
from app.cli.studios import GameSlug, StudioSlug
from app.coupons.audit import audit_coupons
from app.domain.amounts import CURRENCY
from app.domain.periods import time_zones
from app.gift_cards.audit import audit_gift_cards
from app.gifts.audit import audit_gifts
from app.infra.db import Database
from app.infra.garbage import paused_collector
from app.inventory.audit import audit_inventory
from app.invitations.audit import audit_invitations
from app.loyalty.audit import AuditReport
from app.loyalty.audit import audit as run_audit
from app.loyalty.audit_digest import digest as digest_of
from app.milestones.audit import audit_milestones
from app.orders.audit import audit_orders
from app.purchases.importer import ImportReport, Phase, import_history
from app.purchases.report_rows import Reading
from app.purchases.reports import FORMATS, MAPPABLE
from app.store.audit import audit_store
from app.stored_value.audit import audit_stored_value
from app.studios.core import Core, GameSession

_AUDITS = (
    *(audit_store, audit_invitations, audit_inventory),
    *(audit_gifts, audit_stored_value, audit_coupons),
    *(audit_orders, audit_milestones, audit_gift_cards, audit_bargains),
)
"""The audits of capabilities beside that of the members."""


def import_file(  # noqa: PLR0917 - the command line has names for them
    studio: StudioSlug,
    game: GameSlug,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV; docs/cli.md has the columns.")],
    report_format: Annotated[
        str | None, typer.Option("--format", help=f"The shop whose report it is: {', '.join(FORMATS)}.")
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="NAME=COLUMN", help=f"Where {', '.join(MAPPABLE)} are."),
    ] = None,
    currency: Annotated[
        str | None, typer.Option("--currency", help="Of all amounts, where no column says it.")
    ] = None,
    zone: Annotated[
        str | None, typer.Option("--zone", help="Of days and times without a zone, such as Asia/Tokyo.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit status 1 when a row was faulty.")] = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> int:
    """Import purchases from before Laurel, each at its own time; repeating it changes nothing."""
    reading = _reading(report_format, columns or [], currency, zone)
    with file.open("rb"):
        pass  # a wrong path fails before the embedded server is started

    async def work(core: Core) -> ImportReport:
        row = await game_of(core.database, studio, game)
        # What an import makes is freed as its rows are done; to look through it took an eighth of the time.
        with paused_collector(), progress() as bar:
            tasks = {phase: bar.add_task(phase.capitalize(), total=None) for phase in Phase}

            def on_progress(phase: Phase, done: int, total: int) -> None:
                bar.update(tasks[phase], completed=done, total=total)

            return await import_history(
                GameSession(core, row, now()),
                file,
                reading=reading,
                dry_run=dry_run,
                on_progress=on_progress,
            )

    report = with_core(work)
    if as_json:
        emit_json(report.as_json() | dry_run_json(dry_run=dry_run))
    else:
        typer.echo(result_words(_words(report), dry_run=dry_run))
    return 1 if strict and report.faulty else 0


def _reading(
    report_format: str | None, columns: Sequence[str], currency: str | None, zone: str | None
) -> Reading:
    """Check the options about the file. Raises CliError."""
    if report_format is not None and report_format not in FORMATS:
        raise CliError(f"There is no format {report_format}: --format takes {', '.join(FORMATS)}.")
    named: dict[str, str] = {}
    for pair in columns:
        ours, equals, theirs = (part.strip() for part in pair.partition("="))
        if not (ours in MAPPABLE and equals and theirs):
            raise CliError(f"--map {pair}: write --map NAME=COLUMN, NAME being one of {', '.join(MAPPABLE)}.")
        if ours in named:
            raise CliError(f"--map names {ours} twice: one column has it.")
        named[ours] = theirs
    if currency is not None and CURRENCY.fullmatch(currency) is None:
        raise CliError(f"--currency {currency}: an ISO 4217 code of three capital letters is needed, as USD.")
    if zone is not None and zone not in time_zones():
        raise CliError(f"--zone {zone}: a name of IANA's is needed, such as UTC or America/Los_Angeles.")
    return Reading(report_format, named, currency, None if zone is None else ZoneInfo(zone))


def _words(report: ImportReport) -> str:
    lines = [
        f"{report.rows:,} rows: {report.recorded:,} purchases and {report.refunds:,} refunds recorded,"
        f" {report.already:,} known already, {report.ignored:,} without a payment,"
        f" {report.faulty:,} faulty; {report.players:,} players joined."
    ]
    lines += [f"  line {fault.line:,}: {fault.reason}" for fault in report.faults]
    if report.faulty > len(report.faults):
        lines.append(f"  … and {report.faulty - len(report.faults):,} more.")
    if report.faulty:
        lines.append("Correct these rows and import the file again: what was taken is not counted twice.")
    return "\n".join(lines)


def audit(
    *,
    digest: Annotated[
        bool,
        typer.Option("--digest", help="Print a digest of all rows instead: of a backup, say."),
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Prove for every member that standing, replay and ledger agree; exit status 1 when anything does not.

    Prints a line of JSON for every invariant; with --json all of them as one document.
    """
    if digest:
        found = with_database(digest_of)
        emit({"digest": found}, as_json=as_json, words=found)
        return 0

    async def work(database: Database) -> AuditReport:
        with progress() as bar:
            task = bar.add_task("Auditing members", total=None)
            report = await run_audit(
                database, now(), on_progress=lambda done, total: bar.update(task, completed=done, total=total)
            )
        of_others = [found for one in _AUDITS for found in await one(database)]
        return replace(report, invariants=[*report.invariants, *of_others])

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
