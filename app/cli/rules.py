"""`laurel rules`: the program's rules, checked, published, shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from app.cli.database import now, with_database
from app.cli.failures import CliError, refused_files
from app.cli.output import AsJson, DryRun, dry_run_json, emit, emit_json, emit_table, result_words
from app.domain.growth.warnings import growth_warnings
from app.domain.instants import BEGINNING, format_instant, parse_instant
from app.domain.rules import GameRules, ProgramRules
from app.domain.rules_faults import RulesFault, RulesRefused
from app.infra.db import Database
from app.rules_files.reading import check_game_file, check_program, is_game_file, read_program
from app.rules_files.text import read_json
from app.studios.queries import PublishedProgram, published_programs
from app.studios.rules import NoRules
from app.studios.service import Published, publish_program

MAX_FILE_BYTES = 5_000_000

AnyPublished = Published[ProgramRules] | Published[GameRules]

commands = typer.Typer(help="The program's rules.", add_completion=False, rich_markup_mode=None)
RulesFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="Rules as JSON; docs/rules-files.md has every key.")
]


def read_rules(path: Path, part: str) -> dict[str, object]:
    """Read the rules in a file: the whole document, or its `program` or `game` where it has both.

    Raises CliError for invalid JSON, for a key that is there twice, and for NaN and infinities.
    """
    document = _read_object(path)
    inner = document.get(part)
    return inner if isinstance(inner, dict) else document


def _read_object(path: Path) -> dict[str, object]:
    with path.open("rb") as file:
        content = file.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise CliError(f"{path} is larger than {MAX_FILE_BYTES:,} bytes: it is no rules file.")
    try:
        document = read_json(content.decode("utf-8-sig"))
    except ValueError as error:
        raise CliError(f"{path} can not be read as JSON: {error}. Correct the file and try again.") from error
    if not isinstance(document, dict):
        raise CliError(f"{path} holds no JSON object: rules are one, in braces.")
    return document


def refuse(error: RulesRefused, *, as_json: bool) -> NoReturn:
    """Raise RulesRefused, and with `as_json` print the faults on stdout before."""
    if as_json:
        faults = [{"path": fault.path, "message": fault.message} for fault in error.faults]
        emit_json({"ok": False, "faults": faults})
    raise error


@dataclass(frozen=True, slots=True)
class _Rules:
    """Rules to check: their file, and the prefix of the paths of their faults."""

    file: Path
    prefix: str
    document: object


@commands.command()
def check(
    file: RulesFile,
    other: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A second one: a game's beside the program's.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check the program's rules, a game's or both, and store nothing: every fault is named with its path."""
    program, game = _rules_in([file] if other is None else [file, other])
    faults: list[tuple[Path, RulesFault]] = []
    rules = None
    if program is not None:
        try:
            rules = check_program(program.document, 1, BEGINNING)
        except RulesRefused as error:
            faults += [(program.file, fault) for fault in error.faults]
    if game is not None:
        try:
            check_game_file(game.document, None if rules is None else rules.tiers)
        except RulesRefused as error:
            prefixed = (RulesFault(f"{game.prefix}{fault.path}", fault.message) for fault in error.faults)
            faults += [(game.file, fault) for fault in prefixed]
    if faults:
        _refuse_files(faults, as_json=as_json)
    checked = [part for part, part_rules in (("program", program), ("game", game)) if part_rules is not None]
    if rules is None:
        words = "The game's rules are good. To have their tiers checked, name the program's file too."
        emit({"ok": True, "checked": checked}, as_json=as_json, words=words)
        return
    tiers = [tier.code for tier in rules.tiers]
    warnings = growth_warnings(rules)
    words = [f"The rules are good: {len(tiers)} tiers, {', '.join(tiers)}."]
    words += [f"Perhaps not meant: {warning.path} {warning.message}." for warning in warnings]
    emit(
        {
            "ok": True,
            "checked": checked,
            "tiers": tiers,
            "warnings": [{"path": warning.path, "message": warning.message} for warning in warnings],
        },
        as_json=as_json,
        words="\n".join(words),
    )


def _rules_in(files: Sequence[Path]) -> tuple[_Rules | None, _Rules | None]:
    """Returns the program's and the game's rules in the files. Raises CliError for two of a kind."""
    by_part: dict[str, _Rules] = {}
    for file in files:
        document = _read_object(file)
        parts = {part: inner for part in ("program", "game") if isinstance(inner := document.get(part), dict)}
        kind = "game" if is_game_file(document) else "program"
        for part, inner in (parts or {kind: document}).items():
            if part in by_part:
                raise CliError(
                    f"{by_part[part].file} and {file} both hold rules of a {part}: name one of them."
                )
            by_part[part] = _Rules(file, "game." if parts and part == "game" else "", inner)
    return by_part.get("program"), by_part.get("game")


def _refuse_files(faults: Sequence[tuple[Path, RulesFault]], *, as_json: bool) -> NoReturn:
    """Raise CliError with every fault, and with `as_json` print the faults on stdout before."""
    if as_json:
        listed = [{"file": str(file), "path": fault.path, "message": fault.message} for file, fault in faults]
        emit_json({"ok": False, "faults": listed})
    raise CliError(refused_files(faults))


@commands.command()
def publish(
    file: RulesFile,
    applies_from: Annotated[
        str | None,
        typer.Option(
            metavar="T", help="Instant, such as 2027-01-01T00:00:00Z; now by default, the first: always."
        ),
    ] = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Publish the next version of the program's rules; running seasons end by the rules they began with."""
    document = read_rules(file, "program")
    starts = None if applies_from is None else instant(applies_from, "--applies-from")

    async def work(database: Database) -> Published[ProgramRules]:
        return await publish_program(database, document, starts, now(), dry_run=dry_run)

    try:
        published = with_database(work)
    except RulesRefused as error:
        refuse(error, as_json=as_json)
    tiers = [tier.code for tier in published.rules.tiers]
    emit(
        published_json(published, dry_run=dry_run) | {"tiers": tiers},
        as_json=as_json,
        words=published_words(published, "the program's rules", dry_run=dry_run),
    )


def published_json(published: AnyPublished, *, dry_run: bool) -> dict[str, object]:
    """Returns the result of a publication as JSON."""
    return {
        "version": published.rules.version,
        "appliesFrom": published.rules.applies_from,
        "unchanged": not published.is_new,
        **dry_run_json(dry_run=dry_run),
    }


def published_words(published: AnyPublished, what: str, *, dry_run: bool) -> str:
    """Returns the result of a publication in words."""
    version, since = published.rules.version, format_instant(published.rules.applies_from)
    if not published.is_new:
        return f"Unchanged: version {version} of {what} says the same; it applies from {since}."
    return result_words(f"Published version {version} of {what}; it applies from {since}.", dry_run=dry_run)


def instant(text: str, option: str) -> datetime:
    """Parse the instant of an option. Raises CliError."""
    try:
        return parse_instant(text)
    except ValueError as error:
        raise CliError(f"{option} {text} {error}.") from None


@commands.command()
def show(as_json: AsJson = False) -> None:
    """Show the versions of the program's rules that were published, and the ladder of the latest."""

    async def work(database: Database) -> Sequence[PublishedProgram]:
        async with database.acquire() as connection:
            return await published_programs(connection)

    versions = with_database(work)
    if not versions:
        raise NoRules
    latest = versions[-1]
    if as_json:
        emit_json(
            {
                "versions": [
                    {
                        "version": each.version,
                        "appliesFrom": each.applies_from,
                        "publishedAt": each.published_at,
                        "document": each.document,
                    }
                    for each in versions
                ]
            }
        )
        return
    emit_table(
        ("version", "applies from", "published"),
        [(each.version, each.applies_from, each.published_at) for each in versions],
    )
    emit_table(
        ("tier", "SC from", "SC to", "keep", "season", "SC x", "P x"),
        [
            (t.code, t.sc_from, t.sc_to, t.keep_threshold, t.season, t.sc_multiplier, t.p_multiplier)
            for t in read_program(latest.document, 1, BEGINNING).tiers
        ],
    )
