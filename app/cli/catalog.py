"""`laurel catalog`: a game's catalog from a file, and what is in it."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.database import game_of, now, with_core, with_database
from app.cli.failures import CliError
from app.cli.output import AsJson, DryRun, dry_run_json, emit_json, emit_table, progress, result_words
from app.cli.studios import GameSlug, StudioSlug
from app.domain.csv_text import NotText, decoded
from app.domain.rules import ENGLISH, in_locale
from app.infra.db import Database
from app.infra.keyset import Window
from app.store.eligibility import ItemRow
from app.store.importer import ImportReport, import_catalog
from app.store.queries import CatalogFilter, Place, studio_page
from app.studios.core import Core, GameSession

MAX_FILE_BYTES = 16 * 1024 * 1024
PAGE = 500
"""Items that are read at a time."""

commands = typer.Typer(
    help="What a game's players can spend P on.", add_completion=False, rich_markup_mode=None
)


@commands.command("import")
def import_file(
    studio: StudioSlug,
    game: GameSlug,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV; docs/cli.md has the columns.")],
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Make or change the items of a file, all or none; what it does not name stays as it is."""
    text = _read(file)

    async def work(core: Core) -> ImportReport:
        row = await game_of(core.database, studio, game)
        with progress() as bar:
            task = bar.add_task("Checking rows", total=None)
            return await import_catalog(
                GameSession(core, row, now()),
                text,
                dry_run=dry_run,
                on_progress=lambda done, total: bar.update(task, completed=done, total=total),
            )

    report = with_core(work)
    if as_json:
        emit_json(report.as_json() | dry_run_json(dry_run=dry_run))
    if report.faulty:
        raise CliError(_faults(report))
    if not as_json:
        words = f"{report.rows:,} items: {report.created:,} new, {report.changed:,} changed."
        typer.echo(result_words(words, dry_run=dry_run))


def _read(file: Path) -> str:
    with file.open("rb") as opened:
        content = opened.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise CliError(f"{file} is larger than {MAX_FILE_BYTES:,} bytes: divide it.")
    try:
        return decoded(content)
    except NotText as error:
        raise CliError(f"{file} {error}") from None


def _faults(report: ImportReport) -> str:
    lines = [f"The file has {report.faulty:,} faults; nothing was stored. Correct:"]
    lines += [f"  {fault.sentence}" for fault in report.faults]
    if report.faulty > len(report.faults):
        lines.append(f"  … and {report.faulty - len(report.faults):,} more.")
    return "\n".join(lines)


@commands.command("list")
def list_items(
    studio: StudioSlug,
    game: GameSlug,
    archived: Annotated[bool, typer.Option("--archived", help="What was archived instead.")] = False,
    as_json: AsJson = False,
) -> None:
    """List a game's catalog, in the order in which players see it."""

    async def work(database: Database) -> list[ItemRow]:
        row = await game_of(database, studio, game)
        items: list[ItemRow] = []
        window: Window[Place] = Window(PAGE)
        async with database.acquire() as connection:
            while page := await studio_page(connection, row.id, CatalogFilter(), window, archived=archived):
                items += page
                window = Window(PAGE, (page[-1].priority, page[-1].created_at, page[-1].id))
        return items

    items = with_database(work)
    if as_json:
        emit_json({"items": [_as_json(item) for item in items]})
        return
    headings = ("sku", "kind", "title", "price", "stock", "tier", "from", "until", "soon", "priority")
    rows = [
        (
            *(item.sku, item.kind, in_locale(item.title, ENGLISH), item.price, item.stock, item.min_tier),
            *(item.available_from, item.available_until, item.coming_soon, item.priority),
        )
        for item in items
    ]
    emit_table(headings, rows)


def _as_json(item: ItemRow) -> dict[str, object]:
    return {
        "id": str(item.id),
        "sku": item.sku,
        "kind": item.kind,
        "category": item.category,
        "title": item.title,
        "description": item.description,
        "imageUrl": item.image_url,
        "price": item.price,
        "minTier": item.min_tier,
        "availableFrom": item.available_from,
        "availableUntil": item.available_until,
        "stock": item.stock,
        "perMemberLimit": item.per_member_limit,
        "comingSoon": item.coming_soon,
        "countries": list(item.countries),
        "priority": item.priority,
        "archivedAt": item.archived_at,
    }
