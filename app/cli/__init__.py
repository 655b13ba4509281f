"""The command line: `laurel COMMAND`, documented in docs/cli.md.

Every command takes `--json`: its result, and nothing else, on stdout. What cannot be done is one sentence on
stderr that says what to do, with exit status 2.
"""

import signal
import sys
from collections.abc import Sequence
from importlib.metadata import version
from types import FrameType
from typing import Annotated, NoReturn

import typer

from app.cli import catalog, documents, games, history, players, rules, secret, serving, staff, studios
from app.cli.failures import as_failure

app = typer.Typer(
    name="laurel",
    help="A loyalty program for games that players trust.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (serving.serve, serving.worker, serving.demo, serving.migrate, serving.schema, history.audit):
    app.command()(command)
app.command()(secret.reencrypt)
app.command("import")(history.import_file)
app.add_typer(rules.commands, name="rules", help="The program's rules.")
app.add_typer(studios.studio, name="studio", help="Studios.")
games.commands.command("documents")(documents.publish)
app.add_typer(games.commands, name="game", help="A studio's games.")
app.add_typer(studios.key, name="key", help="The keys of a studio's servers.")
app.add_typer(staff.commands, name="staff", help="The staff, who operate the program, by invitation.")
app.add_typer(catalog.commands, name="catalog", help="What a game's players can spend P on.")
app.add_typer(players.commands, name="player", help="Players and their standing.")


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"{version('laurel')}\n")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end."),
    ] = False,
) -> None:
    """Take the options before a command."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end the process with its exit status."""
    # A signal ends the process through its `finally` blocks and exit handlers: they stop the embedded server.
    signal.signal(signal.SIGTERM, _terminated)
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status: 0, 1 where a check found faults, 2 after a failure."""
    try:
        status = app(list(arguments) or ["--help"], prog_name="laurel", standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        failure = as_failure(error)
        if failure is None:
            raise
        sys.stderr.write(f"{failure}\n")
        return 2
    return status if isinstance(status, int) else 0


def _terminated(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(143)
